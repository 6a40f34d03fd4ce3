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
TEXT_SHAPE (text, "text", "What the guidance says, in our own words.");
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
                  { "limit", LF_FORM_NUMBER, FALSE, NULL, 0, 100000 },
                  { "unit", LF_FORM_TEXT, FALSE, .said = LF_SAID_WHEN_SHOWN },
                  { "verified-by", LF_FORM_FREE, FALSE, .said = LF_SAID_NEVER } },
  .children = { LF_ONE (&title), LF_ONE (&text), LF_OPTIONAL (&source) },
};

TEXT_SHAPE (reading, "reading",
            "How the pack reads two paragraphs that both apply: its own reading.");

static const LfShape rests_on = {
  .element = "rests-on",
  .name = "rests-on",
  .meaning = "An item of this pack that the row rests on.",
  .attributes = { { "item", LF_FORM_ITEM_ID, TRUE } },
};

/* Which cases it speaks for, axis by axis; an axis that is not named is left open. */
const LfShape lf_candidacy_row_shape = {
  .element = "row",
  .name = "row",
  .meaning =
      "How the guidance stands to some cases; the first row that accepts a case speaks for it.",
  .attributes = { { "id", LF_FORM_ID, TRUE },
                  { "reads", LF_FORM_WORD, TRUE, &lf_standings },
                  { "speaks", LF_FORM_ITEM, FALSE },
                  { "adult", LF_FORM_WORDS, FALSE, &lf_answers },
                  { "circulation", LF_FORM_WORDS, FALSE, &lf_answers },
                  { "hypothermia", LF_FORM_WORDS, FALSE, &lf_answers },
                  { "cpr", LF_FORM_WORDS, FALSE, &lf_cpr_lengths },
                  { "first-rhythm", LF_FORM_WORDS, FALSE, &lf_arrest_rhythms },
                  { "rhythm", LF_FORM_WORDS, FALSE, &lf_arrest_rhythms },
                  { "cause", LF_FORM_WORDS, FALSE, &lf_causes },
                  { "approved-study", LF_FORM_WORDS, FALSE, &lf_answers } },
  .children = { LF_ONE (&text), LF_OPTIONAL (&reading), LF_SOME (&rests_on) },
};

static const LfShape candidacy = {
  .element = "candidacy",
  .name = "candidacy",
  .meaning = "How the guidance stands to every case: each case has its row.",
  .attributes = { { "refractory-minutes", LF_FORM_NUMBER, TRUE, NULL, 0, 600, "min" } },
  .children = { LF_SOME (&lf_candidacy_row_shape) },
};

const LfShape lf_pack_shape = {
  .element = "pack",
  .name = "pack",
  .meaning = "A body of guidance as data.",
  .attributes = { { "id", LF_FORM_ID, TRUE },
                  { "version", LF_FORM_ITEM_ID, TRUE },
                  { "publisher", LF_FORM_TEXT, TRUE },
                  { "published", LF_FORM_DATE, FALSE },
                  { "replaces", LF_FORM_NAMES, FALSE },
                  { "review", LF_FORM_WORD, TRUE, &lf_review_states } },
  .children = { LF_ONE (&title), LF_OPTIONAL (&note), LF_SOME (&item), LF_OPTIONAL (&candidacy) },
};
