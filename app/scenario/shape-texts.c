/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The elements that hold nothing but text. */
#include "scenario/shapes.h"

#define TEXT(variable_, element_, name_, meaning_)                                                 \
  const LfShape variable_ = { .element = element_,                                                 \
                              .name = name_,                                                       \
                              .meaning = meaning_,                                                 \
                              .has_text = TRUE,                                                    \
                              .text_form = LF_FORM_TEXT }

TEXT (lf_shape_title, "title", "title", "What it is called.");
TEXT (lf_shape_text, "text", "text", "What is shown.");
TEXT (lf_shape_summary, "summary", "summary", "One sentence for the card.");
TEXT (lf_shape_objective, "objective", "objective", "What the learner can do afterwards.");
TEXT (lf_shape_source, "source", "source", "What the scenario was written from.");
TEXT (lf_shape_phase_brief, "brief", "phase-brief", "What the learner is told on entering.");
TEXT (lf_shape_question, "ask", "question", "The question of a decision.");
TEXT (lf_shape_why, "why", "why", "Shown after the answer in practice, and in the debrief.");
TEXT (lf_shape_hint, "hint", "hint", "Asks first, then names the paragraph, then tells.");
TEXT (lf_shape_good, "good", "good", "What good would have been.");
TEXT (lf_shape_alternative, "alternative", "alternative", "What else would do.");

const LfShape lf_shape_paragraph = {
  .element = "p",
  .name = "p",
  .meaning = "A paragraph.",
  .attributes = { LF_RESTS_ON },
  .has_text = TRUE,
  .text_form = LF_FORM_TEXT,
};

const LfShape lf_shape_do = {
  .element = "do",
  .name = "do",
  .meaning = "An action, as it is written in a log.",
  .has_text = TRUE,
  .text_form = LF_FORM_ACTION,
};
