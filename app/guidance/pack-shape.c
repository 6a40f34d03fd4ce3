/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes of a pack file. */
#include "guidance/pack-shape.h"

#define TEXT_SHAPE(variable_, element_, meaning_)                                                  \
  static const LfShape variable_ = { .element = element_,                                          \
                                     .name = element_,                                             \
                                     .meaning = meaning_,                                          \
                                     .has_text = TRUE,                                             \
                                     .text_form = LF_FORM_TEXT }

TEXT_SHAPE (title, "title", "What it is called.");
TEXT_SHAPE (note, "note", "Shown wherever the pack is.");
TEXT_SHAPE (text, "text", "What the item says, in our own words.");
TEXT_SHAPE (source, "source", "Where a number comes from, if not from the pack itself.");

static const LfShape item = {
  .element = "item",
  .name = "item",
  .meaning = "One thing that the pack says.",
  .attributes = { { "id", LF_FORM_ITEM_ID, TRUE },
                  { "kind", LF_FORM_WORD, TRUE, &lf_item_kinds },
                  { "paragraph", LF_FORM_TEXT, TRUE },
                  { "trained", LF_FORM_WORD, TRUE, &lf_training_ways },
                  { "asks-of", LF_FORM_FREE, FALSE },
                  { "verified-by", LF_FORM_FREE, FALSE } },
  .children = { LF_ONE (&title), LF_ONE (&text), LF_OPTIONAL (&source) },
};

const LfShape lf_pack_shape = {
  .element = "pack",
  .name = "pack",
  .meaning = "A body of guidance as data.",
  .attributes = { { "id", LF_FORM_ID, TRUE },
                  { "version", LF_FORM_TEXT, TRUE },
                  { "publisher", LF_FORM_TEXT, TRUE },
                  { "replaces", LF_FORM_FREE, FALSE },
                  { "review", LF_FORM_WORD, TRUE, &lf_review_states } },
  .children = { LF_ONE (&title), LF_OPTIONAL (&note), LF_SOME (&item) },
};
