/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phases, events, decisions and endings, as they are written. */
#include "scenario/shapes.h"

#define CONDITIONS                                                                                 \
  {                                                                                                \
    .shapes = lf_condition_shapes, .least = 1, .what = "a condition"                               \
  }
#define EFFECTS                                                                                    \
  {                                                                                                \
    .shapes = lf_effect_shapes, .least = 1, .what = "an effect"                                    \
  }
#define FIELD_NUMBER(name_)                                                                        \
  {                                                                                                \
    name_, LF_FORM_NUMBER, TRUE, NULL, -100000, 100000                                             \
  }

/* clang-format off */
const LfShape lf_shape_when = { "when", "when", "What must hold.", { { 0 } }, { CONDITIONS } };
static const LfShape until = { "until", "until", "do-it: what must hold for it to have been done.", { { 0 } }, { CONDITIONS } };
static const LfShape then = { "then", "then", "What follows.", { { 0 } }, { EFFECTS } };
static const LfShape late = { "late", "late", "What follows when the time runs out.", { { 0 } }, { EFFECTS } };

static const LfShape event = { "event", "event", "Fires once, when its condition first holds; with `on`, at each completion of an action.",
  { { "id", LF_FORM_ID, FALSE }, { "on", LF_FORM_PATTERN, FALSE } },
  { LF_OPTIONAL (&lf_shape_when), LF_ONE (&then) } };

static const LfShape option = { "option", "option", "One answer.",
  { { "id", LF_FORM_ID, TRUE }, { "verdict", LF_FORM_WORD, TRUE, &lf_verdicts, .fixed = TRUE } },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why), LF_OPTIONAL (&then) } };

static const LfShape field = { "field", "field", "set-value: one number to set.",
  { { "id", LF_FORM_ID, TRUE }, { "unit", LF_FORM_FREE, FALSE }, FIELD_NUMBER ("low"), FIELD_NUMBER ("high"),
    FIELD_NUMBER ("step"), FIELD_NUMBER ("start"), FIELD_NUMBER ("accept-low"), FIELD_NUMBER ("accept-high") },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why) } };

#define BOUND_TIME(name_, required_) { name_, LF_FORM_TIME, required_, NULL, 0, LF_LONGEST_S }
#define TIME_OF_DAY(name_) { name_, LF_FORM_TIME, TRUE, NULL, 0, 24 * 60 - 1 }
static const LfShape form_number = { "number", "form-number", "fill-in: a number.",
  { { "id", LF_FORM_ID, TRUE }, { "unit", LF_FORM_FREE, FALSE }, FIELD_NUMBER ("low"), FIELD_NUMBER ("high"),
    FIELD_NUMBER ("accept-low"), FIELD_NUMBER ("accept-high") },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why) } };
static const LfShape form_time = { "time", "form-time", "fill-in: minutes and seconds.",
  { { "id", LF_FORM_ID, TRUE }, BOUND_TIME ("low", TRUE), BOUND_TIME ("high", TRUE), BOUND_TIME ("accept-low", TRUE),
    BOUND_TIME ("accept-high", TRUE) },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why) } };
static const LfShape form_clock = { "clock", "form-clock", "fill-in: a time of day, hours and minutes.",
  { { "id", LF_FORM_ID, TRUE }, TIME_OF_DAY ("accept-low"), TIME_OF_DAY ("accept-high") },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why) } };
static const LfShape form_one = { .element = "one", .name = "form-one", .meaning = "fill-in: one of a choice.",
  .attributes = { { "id", LF_FORM_ID, TRUE }, { "verdict", LF_FORM_WORD, TRUE, &lf_verdicts, .fixed = TRUE } },
  .has_text = TRUE, .text_form = LF_FORM_TEXT };
static const LfShape form_choice = { "choice", "form-choice", "fill-in: one of several.", { { "id", LF_FORM_ID, TRUE } },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why), { .shapes = LF_SHAPES (&form_one), .least = 2 } } };
static const LfShape form_words = { "words", "form-words", "fill-in: words, which nobody but a person can judge.",
  { { "id", LF_FORM_ID, TRUE }, { "most", LF_FORM_COUNT, TRUE, NULL, 20, 200 } },
  { LF_ONE (&lf_shape_text), LF_OPTIONAL (&lf_shape_why) } };
static const LfShape impossible = { .element = "impossible", .name = "impossible", .meaning = "fill-in: what cannot be true, and why.",
  .attributes = { { "field", LF_FORM_NAME, TRUE }, { "below", LF_FORM_NAME, FALSE }, { "is", LF_FORM_NAME, FALSE },
    { "with", LF_FORM_NAME, FALSE }, { "as", LF_FORM_NAME, FALSE } },
  .has_text = TRUE, .text_form = LF_FORM_TEXT };

static const LfShape decision = { "decision", "decision", "A question with its answers and, if set, a time limit.",
  { { "id", LF_FORM_ID, TRUE }, { "kind", LF_FORM_WORD, TRUE, &lf_decision_kinds, .fixed = TRUE },
    { "seconds", LF_FORM_NUMBER, FALSE, NULL, 1, 3600, "s" }, { "reason", LF_FORM_WORD, FALSE, &lf_yes_no, .fixed = TRUE },
    { "role", LF_FORM_WORD, TRUE, &lf_roles, .fixed = TRUE } },
  { LF_ONE (&lf_shape_question), LF_OPTIONAL (&lf_shape_when), LF_OPTIONAL (&until), LF_ANY (&option),
    LF_ANY (&field), LF_ANY (&form_number), LF_ANY (&form_time), LF_ANY (&form_clock), LF_ANY (&form_choice),
    LF_ANY (&form_words), LF_ANY (&impossible), LF_ANY (&lf_shape_rests_on), LF_OPTIONAL (&late),
    { .shapes = LF_SHAPES (&lf_shape_hint), .most = 3 } } };

const LfShape lf_shape_phase = { "phase", "phase", "A stretch of the scenario.",
  { { "id", LF_FORM_ID, TRUE }, { "patient", LF_FORM_WORD, FALSE, &lf_presences, .fixed = TRUE } },
  { LF_ONE (&lf_shape_title), LF_OPTIONAL (&lf_shape_phase_brief), LF_ANY (&event), LF_ANY (&decision) } };

const LfShape lf_shape_always = { "always", "always", "Events of every phase.", { { 0 } }, { LF_ANY (&event) } };

const LfShape lf_shape_ending = { "ending", "ending", "One way in which it ends.",
  { { "id", LF_FORM_ID, TRUE }, { "kind", LF_FORM_WORD, TRUE, &lf_ending_kinds, .fixed = TRUE }, LF_RESTS_ON },
  { LF_ONE (&lf_shape_title), LF_ONE (&lf_shape_text) } };
/* clang-format on */
