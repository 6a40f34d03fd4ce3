/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slips: one thing done otherwise than in the model course that by itself fails a critical
 * criterion. First what thought proposes for each; then, for those that are left, every answer,
 * every step left out or late, and every action that the scenario speaks of, in every phase. */
#include "attempt/explorer-inside.h"

#include <string.h>

static gboolean
is_one_change (const LfDeparture *way)
{
  int n = way->n_answers + way->n_deeds;

  for (size_t i = 0; i < G_N_ELEMENTS (way->left_out.bits); i++)
    n += __builtin_popcountll (way->left_out.bits[i]) + __builtin_popcountll (way->late.bits[i]);
  return n == 1 && (way->n_deeds == 0 || way->deeds[0].count <= 1);
}

/* Plays it, unless it was played before. What it shows of any criterion is kept. */
static void
try_slip (LfSearch *search, LfBase *course, const LfDeparture *way)
{
  LfDeparture slip = *way;

  if (!is_one_change (way) || !lf_search_goes_on (search) ||
      lf_plan_seed (search->scenario, way, course->seed) != course->seed)
    return;
  memset (slip.draws, 0, sizeof slip.draws);
  slip.n_draws = 0;
  if (g_hash_table_add (search->tried, g_bytes_new (&slip, sizeof slip)))
    lf_base_unref (lf_play_depart (search, course, &slip, NULL));
}

static void
try_thoughts (LfSearch *search, LfBase *course)
{
  const GArray *findings = search->found->findings;

  for (guint i = 0; i < findings->len; i++) {
    const LfFinding *finding = &g_array_index (findings, LfFinding, i);
    LfPlans plans;
    if (finding->grade != LF_GRADE_NOT_SHOWN)
      continue;
    lf_plan (search, course, finding, &plans);
    for (int j = 0; j < plans.n && finding->grade == LF_GRADE_NOT_SHOWN; j++)
      try_slip (search, course, &plans.ways[j]);
  }
}

/* One option more, or one fewer, than the course chooses. */
static void
try_choices (LfSearch *search, LfBase *course)
{
  for (guint i = 0; i < search->scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (search->scenario->decisions, i);
    uint64_t given = lf_course_given (search->scenario, (int) i);
    for (guint j = 0; decision->kind == LF_DECISION_CHOOSE_SEVERAL && j < decision->options->len;
         j++) {
      LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_answers = 1 };
      way.answers[0] =
          (LfOtherAnswer){ .decision = (int32_t) i, .given = given ^ UINT64_C (1) << j };
      if (way.answers[0].given != 0)
        try_slip (search, course, &way);
    }
  }
}

static void
try_deeds (LfSearch *search, LfBase *course)
{
  const LfScenario *scenario = search->scenario;

  for (guint i = 0; i < scenario->done->len; i++)
    for (guint phase = 0; phase < scenario->phases->len && lf_search_goes_on (search); phase++) {
      LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_deeds = 1 };
      way.deeds[0] = (LfDeed){ .fields = lf_deed_fields (search, scenario->done->pdata[i]),
                               .phase = (int32_t) phase,
                               .count = 1 };
      try_slip (search, course, &way);
    }
}

static void
search_slips (LfSearch *search, uint64_t seed)
{
  LfDeparture none = { .learner = LF_LEARNER_MODEL };
  LfDeparture way = none;
  LfBase *course = lf_play_from_start (search, seed, &none, NULL);

  if (course == NULL)
    return;
  lf_search_set_longest (search);
  try_thoughts (search, course);
  for (guint i = 0; lf_departure_single (search->scenario, i, &way); i++) {
    try_slip (search, course, &way);
    way = none;
  }
  try_choices (search, course);
  try_deeds (search, course);
  lf_base_unref (course);
}

/* Of each critical criterion, whether it can fail. */
static GArray *
critical_findings (const LfScenario *scenario)
{
  GArray *all = lf_findings_new (scenario);

  for (guint i = all->len; i > 0; i--) {
    const LfFinding *finding = &g_array_index (all, LfFinding, i - 1);
    const LfCriterion *criterion =
        finding->question == LF_QUESTION_FAILABLE
            ? g_ptr_array_index (scenario->criteria, (guint) finding->index)
            : NULL;
    if (criterion == NULL || criterion->criterion_class != LF_CLASS_CRITICAL)
      g_array_remove_index (all, i - 1);
  }
  return all;
}

LfExploration *
lf_explore_slips (const LfScenario *scenario, const LfPacks *packs, uint64_t seed, double budget_s)
{
  LfExploration *found = lf_exploration_new (critical_findings (scenario));
  LfSearch search = {
    .scenario = scenario, .packs = packs, .found = found, .budget_s = budget_s, .single = TRUE
  };

  lf_search_begin (&search);
  search_slips (&search, seed);
  lf_search_end (&search);
  return found;
}
