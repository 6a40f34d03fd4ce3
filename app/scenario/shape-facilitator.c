/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What whoever runs the case with a team needs, as it is written. */
#include "scenario/shapes.h"

#define TEXT(element_, name_, meaning_)                                                            \
  {                                                                                                \
    .element = element_, .name = name_, .meaning = meaning_, .has_text = TRUE,                     \
    .text_form = LF_FORM_TEXT                                                                      \
  }

static const LfShape line = TEXT ("line", "line", "What is said next.");
static const LfShape warning = TEXT ("warning", "warning", "What in the case may touch somebody.");
static const LfShape prop = TEXT ("prop", "prop", "Something to have in the room.");
static const LfShape observe = TEXT ("observe", "observe", "A task for somebody who watches.");
static const LfShape reactions =
    TEXT ("reactions", "reactions", "A question of the debrief: how it felt.");
static const LfShape facts = TEXT ("facts", "facts", "A question of the debrief: what happened.");
static const LfShape analysis =
    TEXT ("analysis", "analysis", "A question of the debrief: why, and what it rests on.");
static const LfShape application =
    TEXT ("application", "application", "A question of the debrief: what is taken back to work.");
static const LfShape finish =
    TEXT ("finish", "three-minutes", "How to bring the case to its end in three minutes.");

/* clang-format off */
static const LfShape script = { "script", "script", "Words that somebody in the case says, to be read aloud.",
  { { "who", LF_FORM_WORD, TRUE, &lf_speakers }, { "title", LF_FORM_TEXT, TRUE } }, { LF_SOME (&line) } };

const LfShape lf_shape_facilitator = { "facilitator", "facilitator", "For whoever runs the case with a team.", { { 0 } },
  { LF_ANY (&warning), LF_ANY (&prop), LF_ANY (&script), LF_ANY (&observe), LF_ANY (&reactions), LF_ANY (&facts),
    LF_ANY (&analysis), LF_ANY (&application), LF_OPTIONAL (&finish) } };
/* clang-format on */
