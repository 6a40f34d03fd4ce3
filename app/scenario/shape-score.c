/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Criteria and the model course, as they are written. */
#include "scenario/shapes.h"

#define CONDITIONS                                                                                 \
  {                                                                                                \
    .shapes = lf_condition_shapes, .least = 1, .what = "a condition"                               \
  }

/* clang-format off */
const LfShape lf_shape_rests_on = { "rests-on", "rests-on", "The item of a pack that asks for it.", { { "item", LF_FORM_ITEM, TRUE } } };
static const LfShape applies = { "applies", "applies", "Not demonstrated unless this held at some time.", { { 0 } }, { CONDITIONS } };
static const LfShape met = { "met", "met", "Met when this first holds; for unnecessary and harmful, what must not be done.", { { 0 } }, { CONDITIONS } };
static const LfShape failed = { "failed", "failed", "Failed if this holds first.", { { 0 } }, { CONDITIONS } };

static const LfShape criterion = { "criterion", "criterion", "What is scored.",
  { { "id", LF_FORM_ID, TRUE }, { "class", LF_FORM_WORD, TRUE, &lf_criterion_classes, .fixed = TRUE },
    { "points", LF_FORM_NUMBER, TRUE, NULL, 0, 100, .fixed = TRUE }, { "domain", LF_FORM_WORD, TRUE, &lf_domains, .fixed = TRUE },
    { "steps", LF_FORM_NAMES, FALSE }, { "hinted-by", LF_FORM_NAME, FALSE }, { "by", LF_FORM_WORD, FALSE, &lf_raters, .fixed = TRUE } },
  { LF_ONE (&lf_shape_title), LF_SOME (&lf_shape_rests_on), LF_OPTIONAL (&applies), LF_ONE (&met), LF_OPTIONAL (&failed),
    LF_ONE (&lf_shape_good), LF_OPTIONAL (&lf_shape_alternative) } };

const LfShape lf_shape_criteria = { "criteria", "criteria", "What is scored.", { { 0 } }, { LF_SOME (&criterion) } };

static const LfShape step = { "step", "step", "When the model learner acts, and what it does.",
  { { "id", LF_FORM_ID, TRUE }, { "again", LF_FORM_TIME, FALSE, NULL, 1, LF_LONGEST_S },
    { "late", LF_FORM_TIME, FALSE, NULL, 0, LF_LONGEST_S } },
  { LF_ONE (&lf_shape_when), LF_SOME (&lf_shape_do) } };

const LfShape lf_shape_course = { "course", "course", "The model learner. It sees what is displayed and nothing else.",
  { { 0 } }, { LF_SOME (&step) } };
/* clang-format on */
