/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a play shows, looked at as it goes on, and what each answer of a decision would lead to. */
#include "attempt/explorer-inside.h"

enum {
  ASK_MS = 10000, /* how often whoever searches is asked whether to go on */
  PROBE_MS = 200  /* after an answer, for what follows from it at once */
};

static int
shown_by (LfSearch *search, const LfBase *base, const LfOtherAnswer *probe)
{
  LfShownBy *shown = g_new0 (LfShownBy, 1);
  LfDeparture departure = base->departure;

  if (probe != NULL && departure.n_answers < LF_MOST_ANSWERS)
    departure.answers[departure.n_answers++] = *probe;
  shown->seed = base->seed;
  shown->how = lf_departure_describe (search->scenario, &departure, base->seed);
  shown->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_entry_free);
  g_ptr_array_add (search->found->plays, shown);
  return (int) search->found->plays->len - 1;
}

/* Appends what was put in of a log, without what the attempt itself wrote. */
void
lf_append_inputs (GPtrArray *inputs, const GPtrArray *log, guint n)
{
  for (guint i = 0; i < n; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    if (!lf_entry_is_own (entry))
      g_ptr_array_add (inputs,
                       lf_entry_new (entry->step, entry->who, (const char *const *) entry->fields));
  }
}

/* Keeps what is new in the attempt as it stands, shown by the play of index `*shown`. */
gboolean
lf_look (LfSearch *search, const LfBase *base, int *shown, const LfOtherAnswer *probe)
{
  GArray *findings = search->found->findings;
  gboolean new = FALSE;

  for (guint i = 0; i < findings->len; i++) {
    LfFinding *finding = &g_array_index (findings, LfFinding, i);
    if (finding->grade != LF_GRADE_NOT_SHOWN ||
        !lf_finding_is_shown (search->scenario, finding, &search->attempt->script))
      continue;
    if (*shown < 0)
      *shown = shown_by (search, base, probe);
    finding->grade = LF_GRADE_FOUND;
    finding->play = *shown;
    finding->step = lf_attempt_step (search->attempt);
    search->n_open--;
    new = TRUE;
  }
  return new;
}

void
lf_pass (LfSearch *search, int64_t ms)
{
  LfExploration *found = search->found;
  int64_t before = lf_attempt_step (search->attempt);
  int64_t passed = lf_attempt_advance (search->attempt, ms);

  found->played_s += (double) passed / LF_STEPS_PER_S;
  if (search->go_on != NULL && before / ASK_MS != (before + passed) / ASK_MS &&
      !search->go_on (found, search->data))
    found->cut_off = TRUE;
}

/* ---- Probing ---- */

static void
probe_answer (LfSearch *search, const LfBase *base, const LfOtherAnswer *answer)
{
  LfAttempt *attempt = search->attempt;
  const LfDecision *decision =
      g_ptr_array_index (search->scenario->decisions, (guint) answer->decision);
  g_auto (GStrv) fields = lf_answer_fields (decision, answer);
  int shown = -1;

  lf_attempt_input (attempt, LF_WHO_LEARNER, (const char *const *) fields, NULL, NULL);
  lf_pass (search, PROBE_MS);
  if (lf_look (search, base, &shown, answer)) {
    LfShownBy *by = g_ptr_array_index (search->found->plays, (guint) shown);
    lf_append_inputs (by->inputs, base->inputs, base->inputs->len);
    lf_append_inputs (by->inputs, attempt->log, attempt->log->len);
  }
}

/* Gives each answer of a decision that has just been asked, sees what follows at once, and takes it
 * back. */
void
lf_probe (LfSearch *search, const LfBase *base, int decision)
{
  LfAttempt *attempt = search->attempt;
  LfOtherAnswer variants[LF_MOST_VARIANTS];
  int n = lf_answer_variants (search->scenario, decision, variants);
  LfStation *before = lf_station_new (attempt, NULL, 0);

  for (int i = 0; i < n && lf_search_goes_on (search); i++) {
    probe_answer (search, base, &variants[i]);
    attempt->sim = before->sim;
    attempt->script = before->script;
    g_ptr_array_set_size (attempt->log, 0);
  }
  lf_station_free (before);
}
