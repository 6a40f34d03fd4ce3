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

static const LfShape decision = { "decision", "decision", "A question with its answers and, if set, a time limit.",
  { { "id", LF_FORM_ID, TRUE }, { "kind", LF_FORM_WORD, TRUE, &lf_decision_kinds, .fixed = TRUE },
    { "seconds", LF_FORM_NUMBER, FALSE, NULL, 1, 3600, "s" }, { "reason", LF_FORM_WORD, FALSE, &lf_yes_no, .fixed = TRUE },
    { "role", LF_FORM_WORD, FALSE, &lf_roles, .fixed = TRUE } },
  { LF_ONE (&lf_shape_question), LF_OPTIONAL (&lf_shape_when), LF_OPTIONAL (&until), LF_ANY (&option),
    LF_ANY (&field), LF_ANY (&lf_shape_rests_on), LF_OPTIONAL (&late),
    { .shapes = LF_SHAPES (&lf_shape_hint), .most = 3 } } };

const LfShape lf_shape_phase = { "phase", "phase", "A stretch of the scenario.",
  { { "id", LF_FORM_ID, TRUE }, { "patient", LF_FORM_WORD, FALSE, &lf_presences, .fixed = TRUE } },
  { LF_ONE (&lf_shape_title), LF_OPTIONAL (&lf_shape_phase_brief), LF_ANY (&event), LF_ANY (&decision) } };

const LfShape lf_shape_always = { "always", "always", "Events of every phase.", { { 0 } }, { LF_ANY (&event) } };

const LfShape lf_shape_ending = { "ending", "ending", "One way in which it ends.",
  { { "id", LF_FORM_ID, TRUE }, { "kind", LF_FORM_WORD, TRUE, &lf_ending_kinds, .fixed = TRUE }, LF_RESTS_ON },
  { LF_ONE (&lf_shape_title), LF_ONE (&lf_shape_text) } };
/* clang-format on */
