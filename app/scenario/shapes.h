/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes of a scenario file: one table of its elements and attributes, for the reader and the
 * grammar alike. */
#pragma once

#include "guidance/shape.h"
#include "scenario/scenario.h"

/* The longest time that a file may name: a day. */
#define LF_LONGEST_S 86400

/* The outermost element, and through it all others. */
extern const LfShape lf_scenario_shape;

/* Any of these where a condition, or an effect, may stand. NULL-terminated. */
extern const LfShape *const lf_condition_shapes[];
extern const LfShape *const lf_effect_shapes[];

/* Words that only files use. */
extern const LfTable lf_yes_no;    /* no, yes */
extern const LfTable lf_sexes;     /* male, female */
extern const LfTable lf_presences; /* away, here */
extern const LfTable lf_raters;    /* machine, person */

/* The items that a text trains, where it says what they say. */
#define LF_RESTS_ON                                                                                \
  {                                                                                                \
    "rests-on", LF_FORM_ITEMS, FALSE                                                               \
  }

/* Parts of the whole. */
extern const LfShape lf_shape_title, lf_shape_text, lf_shape_summary, lf_shape_paragraph,
    lf_shape_objective, lf_shape_source, lf_shape_phase_brief, lf_shape_question, lf_shape_why,
    lf_shape_hint, lf_shape_good, lf_shape_alternative, lf_shape_rests_on, lf_shape_do,
    lf_shape_rhythm, lf_shape_when, lf_shape_phase, lf_shape_always, lf_shape_ending,
    lf_shape_criteria, lf_shape_course, lf_shape_facilitator;
