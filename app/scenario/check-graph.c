/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the parts of a scenario can come about. First what is wrong by itself is told; then, with
 * that taken for mended, what the rest leaves out of reach. */
#include "scenario/check.h"

/* What is named by some effect, wherever that effect stands, or by some condition. */
typedef struct {
  LfChecking *check;
  gboolean *phase;     /* some <go> */
  gboolean *decision;  /* some <ask> */
  gboolean *ending;    /* some <finish> */
  gboolean *mark_set;  /* some <mark> */
  gboolean *mark_used; /* some condition, or <mark> */
} Named;

static void
note_effect (const LfEffect *effect, int phase, gpointer data)
{
  Named *named = data;
  if (effect->phase >= 0)
    named->phase[effect->phase] = TRUE;
  if (effect->decision >= 0)
    named->decision[effect->decision] = TRUE;
  if (effect->ending >= 0)
    named->ending[effect->ending] = TRUE;
  if (effect->mark >= 0)
    named->mark_set[effect->mark] = named->mark_used[effect->mark] = TRUE;
}

/* What is known of the cause looks at marks, too. */
static void
note_found (Named *named)
{
  const GArray *found = named->check->scenario->known.found;
  for (guint i = 0; i < found->len; i++)
    named->mark_used[g_array_index (found, LfFound, i).mark] = TRUE;
}

static void
note_condition (const LfCondition *condition, const LfCondition *owner, gpointer data)
{
  Named *named = data;
  if (condition->mark >= 0)
    named->mark_used[condition->mark] = TRUE;
}

/* ---- Wrong by itself ---- */

static void
check_condition (const LfCondition *condition, const LfCondition *owner, gpointer data)
{
  const Named *named = data;
  const LfChecking *check = named->check;
  const LfScenario *scenario = check->scenario;
  g_autofree char *wrong = lf_condition_describe_contradiction (scenario, condition);
  if (wrong != NULL) {
    lf_check_error (check, condition->line, "this can never hold: %s", wrong);
    g_hash_table_add (check->reach->broken, (gpointer) condition);
  }
  if (condition->mark < 0 || named->mark_set[condition->mark] ||
      check->reach->mark[condition->mark])
    return;
  const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, (guint) condition->mark);
  lf_check_error (
      check, condition->line,
      "this can never hold: nothing sets the mark \"%s\". Give it <mark id=\"%s\"/> as an "
      "effect, or a time in <marks>.",
      mark->id, mark->id);
  g_hash_table_add (check->reach->broken, (gpointer) condition);
}

static void
check_marks (const LfChecking *check, const Named *named)
{
  const GPtrArray *marks = check->scenario->marks;
  for (guint i = LF_N_MARKS; i < marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (marks, i);
    if (!named->mark_used[i])
      lf_check_warning (check, mark->line, "nothing looks at the mark \"%s\".", mark->id);
  }
}

static void
check_named (const LfChecking *check, const Named *named)
{
  const LfScenario *scenario = check->scenario;
  for (guint i = 1; i < scenario->phases->len; i++) {
    const LfPhase *phase = g_ptr_array_index (scenario->phases, i);
    if (!named->phase[i])
      lf_check_error (check, phase->line,
                      "nothing leads to the phase \"%s\": give <go phase=\"%s\"/> as an effect.",
                      phase->id, phase->id);
    check->reach->phase[i] = !named->phase[i];
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    gboolean never = decision->when == NULL && !named->decision[i];
    if (never)
      lf_check_error (
          check, decision->line,
          "the decision \"%s\" never opens: give it a <when>, or <ask decision=\"%s\"/> "
          "as an effect.",
          decision->id, decision->id);
    check->reach->decision[i] = never;
  }
  for (guint i = 0; i < scenario->endings->len; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, i);
    if (!named->ending[i])
      lf_check_error (check, ending->line,
                      "nothing ends with \"%s\": give <finish ending=\"%s\"/> as an effect.",
                      ending->id, ending->id);
    check->reach->ending[i] = !named->ending[i];
  }
}

/* Whether a condition asks for another phase than the one that it stands in. */
static gboolean
asks_for_another_phase (const LfCondition *when, int phase)
{
  if (when == NULL || phase < 0)
    return FALSE;
  if (when->kind == LF_CONDITION_PHASE)
    return when->phase != phase;
  for (guint i = 0; when->kind == LF_CONDITION_ALL && i < when->children->len; i++)
    if (asks_for_another_phase (g_ptr_array_index (when->children, i), phase))
      return TRUE;
  return FALSE;
}

static void
check_places (const LfChecking *check)
{
  static const char *const wrong =
      "this can never hold: it asks for another phase than the one that "
      "it stands in.";
  const LfScenario *scenario = check->scenario;
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    if (asks_for_another_phase (event->when, event->phase))
      lf_check_error (check, event->when->line, "%s", wrong);
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (asks_for_another_phase (decision->when, decision->phase))
      lf_check_error (check, decision->when->line, "%s", wrong);
  }
}

/* ---- Out of reach ---- */

static void
check_reach (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  LfReach *reach = check->reach;
  lf_reach_spread (reach);
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (reach->decision[i] || !reach->phase[decision->phase])
      continue;
    lf_check_error (check, decision->line,
                    "the decision \"%s\" never opens: what would open it never comes about in its "
                    "phase.",
                    decision->id);
    reach->decision[i] = TRUE;
  }
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    if (reach->event[i] || (event->phase >= 0 && !reach->phase[event->phase]))
      continue;
    lf_check_error (check, event->line, "this event never fires: its <when> never holds.");
    reach->event[i] = TRUE;
  }
  lf_reach_spread (reach);
  for (guint i = 0; i < scenario->phases->len; i++) {
    const LfPhase *phase = g_ptr_array_index (scenario->phases, i);
    if (reach->phase[i])
      continue;
    lf_check_error (check, phase->line,
                    "the phase \"%s\" is never entered: what leads to it never comes about.",
                    phase->id);
    reach->phase[i] = TRUE;
  }
  lf_reach_spread (reach);
  for (guint i = 0; i < scenario->endings->len; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, i);
    if (!reach->ending[i])
      lf_check_error (check, ending->line,
                      "\"%s\" is out of reach: what ends with it never comes about.", ending->id);
  }
}

/* ---- Ways out ---- */

typedef struct {
  guint n;
  gboolean *leads; /* n × n: from the one phase a <go> leads to the other */
  gboolean *ends;  /* from this phase some <finish> ends it */
} Ways;

static void
note_way (const LfEffect *effect, int phase, gpointer data)
{
  Ways *ways = data;
  for (guint from = 0; from < ways->n; from++) {
    if (phase >= 0 && (guint) phase != from)
      continue;
    if (effect->kind == LF_EFFECT_GO)
      ways->leads[from * ways->n + (guint) effect->phase] = TRUE;
    if (effect->kind == LF_EFFECT_FINISH)
      ways->ends[from] = TRUE;
  }
}

/* One pass of "what leads to a way out is a way out"; FALSE when nothing was added. */
static gboolean
widen (Ways *ways)
{
  gboolean added = FALSE;
  for (guint from = 0; from < ways->n; from++)
    for (guint to = 0; to < ways->n && !ways->ends[from]; to++)
      if (ways->leads[from * ways->n + to] && ways->ends[to])
        ways->ends[from] = added = TRUE;
  return added;
}

static void
check_ways_out (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  guint n = scenario->phases->len;
  g_autofree gboolean *leads = g_new0 (gboolean, n * n);
  g_autofree gboolean *ends = g_new0 (gboolean, n);
  Ways ways = { n, leads, ends };
  lf_scenario_visit_effects (scenario, note_way, &ways);
  while (widen (&ways))
    continue;
  for (guint i = 0; i < n; i++) {
    const LfPhase *phase = g_ptr_array_index (scenario->phases, i);
    if (!ends[i])
      lf_check_error (
          check, phase->line,
          "the phase \"%s\" is a dead end: nothing in it, or after it, ends the attempt.",
          phase->id);
  }
}

void
lf_check_graph (LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  g_autofree gboolean *phase = g_new0 (gboolean, scenario->phases->len + 1);
  g_autofree gboolean *decision = g_new0 (gboolean, scenario->decisions->len + 1);
  g_autofree gboolean *ending = g_new0 (gboolean, scenario->endings->len + 1);
  g_autofree gboolean *mark_set = g_new0 (gboolean, scenario->marks->len + 1);
  g_autofree gboolean *mark_used = g_new0 (gboolean, scenario->marks->len + 1);
  Named named = { check, phase, decision, ending, mark_set, mark_used };
  lf_scenario_visit_effects (scenario, note_effect, &named);
  lf_scenario_visit_conditions (scenario, note_condition, &named);
  note_found (&named);
  lf_scenario_visit_conditions (scenario, check_condition, &named);
  check_marks (check, &named);
  check_named (check, &named);
  check_places (check);
  check_reach (check);
  check_ways_out (check);
}
