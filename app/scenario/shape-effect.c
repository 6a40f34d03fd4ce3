/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Effects, as they are written. */
#include "scenario/shapes.h"

/* clang-format off */
static const LfShape set = { "set", "set", "Sets a variable, at once or over so many seconds.",
  { { "variable", LF_FORM_WORD, TRUE, &lf_variables }, { "value", LF_FORM_NUMBER, TRUE, NULL, -1000, 10000 },
    { "over", LF_FORM_NUMBER, FALSE, NULL, 0, LF_LONGEST_S, "s" } } };
static const LfShape fault = { "fault", "begin-fault", "Makes something go wrong.",
  { { "id", LF_FORM_WORD, TRUE, &lf_faults }, { "severity", LF_FORM_NUMBER, FALSE, NULL, 0, 1 } } };
static const LfShape cure = { "cure", "cure", "Ends a fault.", { { "fault", LF_FORM_WORD, TRUE, &lf_faults } } };
static const LfShape say = { .element = "say", .name = "say", .meaning = "Somebody says it.",
  .attributes = { { "who", LF_FORM_WORD, TRUE, &lf_speakers } }, .has_text = TRUE, .text_form = LF_FORM_TEXT };
static const LfShape reveal = { .element = "reveal", .name = "reveal", .meaning = "A finding.",
  .attributes = { { "title", LF_FORM_TEXT, TRUE }, LF_RESTS_ON }, .has_text = TRUE, .text_form = LF_FORM_TEXT };
static const LfShape mark = { "mark", "set-mark", "Sets a mark, if it is not set.", { { "id", LF_FORM_NAME, TRUE, .said = LF_SAID_WHEN_SHOWN } } };
static const LfShape ask = { "ask", "open-decision", "Opens a decision.", { { "decision", LF_FORM_NAME, TRUE } } };
static const LfShape go = { "go", "go", "To a phase.", { { "phase", LF_FORM_NAME, TRUE } } };
static const LfShape finish = { "finish", "finish", "The attempt ends.", { { "ending", LF_FORM_NAME, TRUE } } };
/* clang-format on */

const LfShape *const lf_effect_shapes[] = {
  &set, &lf_shape_rhythm, &fault, &cure,   &say, &reveal, &mark,
  &ask, &lf_shape_do,     &go,    &finish, NULL,
};
