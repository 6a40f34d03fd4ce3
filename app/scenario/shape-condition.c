/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions, as they are written. */
#include "scenario/shapes.h"

#define CONDITIONS                                                                                 \
  {                                                                                                \
    {                                                                                              \
      .shapes = lf_condition_shapes, .least = 1, .what = "a condition"                             \
    }                                                                                              \
  }
#define BOUND(name_)                                                                               \
  {                                                                                                \
    name_, LF_FORM_NUMBER, FALSE, NULL, -1000000, 1000000                                          \
  }
#define TIME(name_)                                                                                \
  {                                                                                                \
    name_, LF_FORM_TIME, FALSE, NULL, 0, LF_LONGEST_S                                              \
  }

/* clang-format off */
static const LfShape all = { "all", "all", "Every condition inside holds.", { { 0 } }, CONDITIONS };
static const LfShape any = { "any", "any", "Some condition inside holds.", { { 0 } }, CONDITIONS };
static const LfShape none = { "not", "not", "None of the conditions inside holds.", { { 0 } }, CONDITIONS };
static const LfShape held = { "held", "held", "What is inside has held so long without a break.",
  { { "seconds", LF_FORM_NUMBER, TRUE, NULL, 0.1, LF_LONGEST_S, "s" } }, CONDITIONS };
static const LfShape ever = { "ever", "ever", "What is inside has held at some time.", { { 0 } }, CONDITIONS };
static const LfShape reading = { "reading", "reading", "A reading has a value, above and/or below a bound.",
  { { "id", LF_FORM_WORD, TRUE, &lf_readings }, BOUND ("above"), BOUND ("below") } };
static const LfShape change = { "change", "change", "A reading, less what it was when a mark was set, is above and/or below a bound.",
  { { "reading", LF_FORM_WORD, TRUE, &lf_readings }, { "since", LF_FORM_NAME, TRUE }, BOUND ("above"), BOUND ("below") } };
static const LfShape at_time = { "time", "time", "The clock has come to that.",
  { { "at", LF_FORM_TIME, TRUE, NULL, 0, LF_LONGEST_S } } };
static const LfShape since = { "since", "since", "A mark is set, and so long ago.",
  { { "mark", LF_FORM_NAME, TRUE }, TIME ("at-least"), TIME ("at-most") } };
static const LfShape marked = { "marked", "marked", "A mark is set.", { { "id", LF_FORM_NAME, TRUE } } };
static const LfShape done = { "done", "done", "An action was done, at least so often.",
  { { "action", LF_FORM_PATTERN, TRUE }, { "count", LF_FORM_COUNT, FALSE, NULL, 1, 1000 } } };
static const LfShape answered = { "answered", "answered", "A decision was answered; with that option, if one is named.",
  { { "decision", LF_FORM_NAME, TRUE }, { "option", LF_FORM_NAME, FALSE } } };
static const LfShape accepted = { "accepted", "accepted", "A decision was answered, and all of its answer is right or acceptable.",
  { { "decision", LF_FORM_NAME, TRUE }, { "field", LF_FORM_NAME, FALSE } } };
static const LfShape open = { "open", "open", "A decision is being asked.", { { "decision", LF_FORM_NAME, TRUE } } };
static const LfShape missed = { "missed", "missed", "A decision's time ran out.", { { "decision", LF_FORM_NAME, TRUE } } };
static const LfShape reasoned = { "reasoned", "reasoned", "A reason was recorded for a decision.", { { "decision", LF_FORM_NAME, TRUE } } };
static const LfShape phase = { "phase", "in-phase", "The attempt is in that phase.", { { "id", LF_FORM_NAME, TRUE } } };
static const LfShape fired = { "fired", "fired", "An event has fired.", { { "event", LF_FORM_NAME, TRUE } } };
static const LfShape pulse = { "pulse", "pulse", "The heart has a pulse of its own.", { { 0 } } };
static const LfShape has_fault = { "fault", "has-fault", "That fault is there.", { { "id", LF_FORM_WORD, TRUE, &lf_faults } } };
static const LfShape chance = { "chance", "chance", "A draw, fixed by the seed and its name, falls below a probability.",
  { { "name", LF_FORM_ID, TRUE }, { "of", LF_FORM_NUMBER, TRUE, NULL, 0, 1 } } };
static const LfShape drawn = { "drawn", "drawn", "The seed has drawn that one of a choice.",
  { { "parameter", LF_FORM_NAME, TRUE }, { "is", LF_FORM_NAME, TRUE } } };
/* clang-format on */

/* The same in conditions and in effects. */
const LfShape lf_shape_rhythm = {
  "rhythm",
  "rhythm",
  "The heart's rhythm: is, or becomes.",
  { { "is", LF_FORM_WORD, TRUE, &lf_rhythms } },
};

const LfShape *const lf_condition_shapes[] = {
  &all,
  &any,
  &none,
  &held,
  &ever,
  &reading,
  &change,
  &at_time,
  &since,
  &marked,
  &done,
  &answered,
  &accepted,
  &open,
  &missed,
  &reasoned,
  &phase,
  &fired,
  &lf_shape_rhythm,
  &pulse,
  &has_fault,
  &chance,
  &drawn,
  NULL,
};
