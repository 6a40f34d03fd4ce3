/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search: first the model course and the learner who does nothing; then round by round, for
 * each thing that is still to be shown, one way of departing that ought to show it; and where
 * thinking does not help, other seeds and each single departure from what has been played. */
#include "attempt/explorer-inside.h"

#include <string.h>

enum {
  FIRST_SEED = 1,
  MOST_SEEDS = 24,
  SOON_MS = 30 * 60 * 1000,
  LONGEST_MS = 6 * 3600 * 1000,
  FIRST_THOUGHTS = 2000,
  THOUGHTS_PER_S = 12
};

/* ---- Plays that others part from ---- */

/* Keeps a play that came to something new. Takes it; NULL is passed over. */
static gboolean
take_play (LfSearch *search, LfBase *base)
{
  if (base == NULL)
    return FALSE;
  if (base->novelty > 0 && search->bases->len < LF_MOST_BASES)
    g_ptr_array_add (search->bases, base);
  else
    lf_base_unref (base);
  return TRUE;
}

static gboolean
play_whole (LfSearch *search, uint64_t seed, LfLearnerKind learner)
{
  LfDeparture none = { .learner = (int32_t) learner };
  return take_play (search, lf_play_from_start (search, seed, &none, NULL));
}

void
lf_search_set_longest (LfSearch *search)
{
  int64_t course_ms = search->attempt != NULL ? lf_attempt_step (search->attempt) : 0;
  search->longest_ms = MIN (LONGEST_MS, course_ms * 2 + 20 * 60 * 1000);
}

/* ---- Trying ---- */

/* Two seeds for which the same draws are wanted play the same where they are the same. */
static GBytes *
key_of (uint64_t seed, const LfDeparture *whole, int64_t patience_ms)
{
  struct {
    uint64_t seed;
    int64_t patience_ms;
    LfDeparture departure;
  } key = { seed, patience_ms, *whole };
  memset (key.departure.draws, 0, sizeof key.departure.draws);
  key.departure.n_draws = 0;
  return g_bytes_new (&key, sizeof key);
}

/* Whether that was tried before, to its end or with as much patience as now. */
static gboolean
was_tried (const LfSearch *search, uint64_t seed, const LfDeparture *whole)
{
  g_autoptr (GBytes) wholly = key_of (seed, whole, 0);
  g_autoptr (GBytes) so_long = key_of (seed, whole, search->patience_ms);
  return g_hash_table_contains (search->tried, wholly) ||
         g_hash_table_contains (search->tried, so_long);
}

/* Departs from a play, or begins anew with a seed for which the draws fall so. TRUE where it was
 * played. */
static gboolean
try_way (LfSearch *search, LfBase *base, const LfDeparture *way, LfFinding *target)
{
  LfDeparture whole = base->departure;
  if (!lf_departure_join (&whole, way))
    return FALSE;
  uint64_t seed = lf_plan_seed (search->scenario, &whole, base->seed);
  if (seed == 0 || was_tried (search, seed, &whole))
    return FALSE;
  LfBase *played = seed == base->seed ? lf_play_depart (search, base, way, target)
                                      : lf_play_from_start (search, seed, &whole, target);
  gboolean cut_short = played != NULL && played->cut_short;
  g_hash_table_add (search->tried, key_of (seed, &whole, cut_short ? search->patience_ms : 0));
  return take_play (search, played);
}

/* One play for a finding: the likeliest way that was not tried, from those plays that were made for
 * it and came somewhere before others. */
static gboolean
try_finding (LfSearch *search, LfFinding *finding)
{
  guint n = search->bases->len;
  g_autofree LfPlans *plans = g_new0 (LfPlans, n + 1);

  for (guint i = 0; i < n; i++) {
    const LfBase *base = g_ptr_array_index (search->bases, i);
    if (base->departure.learner == LF_LEARNER_MODEL)
      lf_plan (search, base, finding, &plans[i]);
  }
  /* A play that is further down the list is departed from later. */
  for (int cost = 0; cost < LF_MOST_PLANS + LF_MOST_BASES; cost++)
    for (guint i = 0; i < n && lf_search_goes_on (search); i++) {
      LfBase *base = g_ptr_array_index (search->bases, i);
      int rank = cost - (base->target == finding ? 0 : (int) i);
      if (rank >= 0 && rank < plans[i].n && try_way (search, base, &plans[i].ways[rank], finding))
        return TRUE;
    }
  return FALSE;
}

/* What is asked of a decision waits until it can be asked at all. */
static gboolean
is_due (const LfSearch *search, const LfFinding *finding)
{
  const GArray *findings = search->found->findings;

  for (guint i = 0; i < findings->len && finding->question == LF_QUESTION_ANSWERABLE; i++) {
    const LfFinding *asked = &g_array_index (findings, LfFinding, i);
    if (asked->thing == LF_THING_DECISION && asked->index == finding->index &&
        asked->question == LF_QUESTION_REACHABLE && asked->grade == LF_GRADE_NOT_SHOWN)
      return FALSE;
  }
  return finding->grade == LF_GRADE_NOT_SHOWN;
}

/* FALSE where nothing was left to try. */
static gboolean
try_round (LfSearch *search)
{
  GArray *findings = search->found->findings;
  gboolean tried = FALSE;
  for (guint i = 0; i < findings->len && lf_search_goes_on (search); i++) {
    LfFinding *finding = &g_array_index (findings, LfFinding, i);
    if (is_due (search, finding))
      tried |= try_finding (search, finding);
  }
  return tried;
}

/* ---- Without thought ---- */

gboolean
lf_departure_single (const LfScenario *scenario, guint number, LfDeparture *way)
{
  enum { EACH = LF_MOST_VARIANTS + 1 };
  LfOtherAnswer variants[EACH];
  guint n_answers = scenario->decisions->len * EACH;

  if (number >= n_answers + 2 * scenario->course->len)
    return FALSE;
  if (number >= n_answers) {
    guint step = number - n_answers;
    lf_step_set_add (step % 2 == 0 ? &way->left_out : &way->late, step / 2);
    return TRUE;
  }
  int decision = (int) (number / EACH);
  int n = lf_answer_variants (scenario, decision, variants);
  variants[n++] = (LfOtherAnswer){ .decision = decision, .missed = 1 };
  if ((int) (number % EACH) < n)
    way->answers[way->n_answers++] = variants[number % EACH];
  return TRUE;
}

static gboolean
try_anything_from (LfSearch *search, LfBase *base)
{
  while (lf_search_goes_on (search)) {
    LfDeparture way = { .learner = base->departure.learner };
    if (!lf_departure_single (search->scenario, base->next_anything, &way))
      return FALSE;
    base->next_anything++;
    if (try_way (search, base, &way, NULL))
      return TRUE;
  }
  return FALSE;
}

/* One play more, of which nothing is expected: another seed, by turns with the course, with
 * careless habits and at random, then a single departure. FALSE where none is left. */
static gboolean
try_anything (LfSearch *search, uint64_t *seed)
{
  static const LfLearnerKind turns[] = { LF_LEARNER_CARELESS, LF_LEARNER_MODEL, LF_LEARNER_RANDOM,
                                         LF_LEARNER_MODEL };
  if (*seed < MOST_SEEDS) {
    *seed += 1;
    if (play_whole (search, *seed, turns[*seed % G_N_ELEMENTS (turns)]))
      return TRUE;
  }
  for (guint i = 0; i < search->bases->len && lf_search_goes_on (search); i++)
    if (try_anything_from (search, g_ptr_array_index (search->bases, i)))
      return TRUE;
  return FALSE;
}

static void
search_on (LfSearch *search)
{
  uint64_t seed = FIRST_SEED;

  play_whole (search, FIRST_SEED, LF_LEARNER_MODEL);
  lf_search_set_longest (search);
  if (search->scenario->course->len > 0)
    play_whole (search, FIRST_SEED, LF_LEARNER_IDLE);
  while (lf_search_goes_on (search)) {
    guint n_open = search->n_open;
    gboolean tried = try_round (search);
    gboolean patient = search->patience_ms > SOON_MS;
    if (search->n_open == n_open && patient && !try_anything (search, &seed) && !tried)
      break;
    /* What shows soon is looked for first, and again once something new has come. */
    search->patience_ms = search->n_open < n_open || (patient && tried) ? SOON_MS : LONGEST_MS;
  }
}

/* ---- From outside ---- */

static void
shown_by_free (gpointer data)
{
  LfShownBy *shown = data;
  g_free (shown->how);
  g_ptr_array_unref (shown->inputs);
  g_free (shown);
}

LfExploration *
lf_exploration_new (GArray *findings)
{
  LfExploration *found = g_new0 (LfExploration, 1);
  found->findings = findings;
  found->plays = g_ptr_array_new_with_free_func (shown_by_free);
  return found;
}

void
lf_exploration_free (LfExploration *exploration)
{
  if (exploration == NULL)
    return;
  g_array_unref (exploration->findings);
  g_ptr_array_unref (exploration->plays);
  g_free (exploration);
}

guint
lf_exploration_count (const LfExploration *exploration, LfGrade grade)
{
  guint n = 0;
  for (guint i = 0; i < exploration->findings->len; i++)
    n += g_array_index (exploration->findings, LfFinding, i).grade == grade;
  return n;
}

void
lf_search_begin (LfSearch *search)
{
  double longest_ms = search->budget_s / 2 * LF_STEPS_PER_S;

  search->patience_ms = SOON_MS;
  search->thoughts = FIRST_THOUGHTS + (int64_t) (search->budget_s * THOUGHTS_PER_S);
  search->n_open = lf_exploration_count (search->found, LF_GRADE_NOT_SHOWN);
  search->longest_ms = (int64_t) MIN (LONGEST_MS, longest_ms);
  search->bases = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_base_unref);
  search->tried =
      g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  search->varied = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          (GDestroyNotify) lf_scenario_free);
  search->deeds =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

void
lf_search_end (LfSearch *search)
{
  lf_attempt_free (search->attempt);
  g_ptr_array_unref (search->bases);
  g_hash_table_unref (search->tried);
  g_hash_table_unref (search->deeds);
  g_hash_table_unref (search->varied);
}

LfExploration *
lf_explore (const LfScenario *scenario, const LfPacks *packs, double budget_s, LfExploreGoOn go_on,
            gpointer data)
{
  LfExploration *found = lf_exploration_new (lf_findings_new (scenario));
  LfSearch search = { .scenario = scenario,
                      .packs = packs,
                      .found = found,
                      .budget_s = budget_s,
                      .go_on = go_on,
                      .data = data };

  lf_findings_prove (scenario, found->findings);
  lf_search_begin (&search);
  search_on (&search);
  lf_search_end (&search);
  return found;
}
