/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/inside.h"
#include "attempt/variation.h"

G_DEFINE_QUARK (lf - attempt - error - quark, lf_attempt_error)

LfAttempt *
lf_attempt_alloc (const LfScenario *scenario, LfScenario *drawn, const LfPacks *packs,
                  LfHeader *header)
{
  LfAttempt *attempt = g_new0 (LfAttempt, 1);

  attempt->written = scenario;
  attempt->drawn = drawn;
  attempt->scenario = drawn != NULL ? drawn : scenario;
  attempt->packs = packs != NULL ? lf_scenario_packs (scenario, packs) : NULL;
  attempt->header = header;
  lf_remembered_init (&attempt->remembered);
  attempt->waves = lf_waves_new ();
  lf_trends_init (&attempt->trends);
  attempt->log = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_entry_free);
  attempt->messages = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_message_free);
  attempt->snapshots = g_ptr_array_new_with_free_func (g_rc_box_release);
  return attempt;
}

/* The outputs of a moment at which a second is full. */
static void
keep_second (LfAttempt *attempt)
{
  lf_trends_append (&attempt->trends, &attempt->sim, lf_attempt_patient_here (attempt));
  lf_digest_log (attempt);
}

LfAttempt *
lf_attempt_begin (const LfScenario *scenario, LfScenario *drawn, const LfPacks *packs,
                  LfHeader *header)
{
  LfAttempt *attempt = lf_attempt_alloc (scenario, drawn, packs, header);

  g_ptr_array_unref (header->drawn);
  header->drawn = lf_variation_values (attempt->scenario);
  lf_prelude_play (attempt->scenario, header->seed, &attempt->sim, attempt->waves, NULL, NULL);
  attempt->plain = lf_variation_draw_plain (scenario, header->seed);
  lf_script_begin (attempt);
  lf_script_tick (attempt);
  keep_second (attempt);
  lf_snapshot_take (attempt);
  return attempt;
}

LfAttempt *
lf_attempt_new (const LfScenario *scenario, const LfPacks *packs, LfHeader *header)
{
  return lf_attempt_begin (scenario, lf_variation_draw (scenario, header->seed), packs, header);
}

void
lf_attempt_free (LfAttempt *attempt)
{
  if (attempt == NULL)
    return;
  lf_header_free (attempt->header);
  lf_packs_unref (attempt->packs);
  lf_remembered_clear (&attempt->remembered);
  g_free (attempt->waves);
  lf_trends_clear (&attempt->trends);
  g_ptr_array_unref (attempt->log);
  g_ptr_array_unref (attempt->messages);
  g_ptr_array_unref (attempt->snapshots);
  for (int i = 0; i < LF_MAX_CRITERIA; i++)
    lf_evidence_clear (attempt, i);
  lf_scenario_free (attempt->drawn);
  g_clear_pointer (&attempt->plain, lf_scenario_free);
  g_free (attempt);
}

void
lf_attempt_set_started_at (LfAttempt *attempt, const char *started_at)
{
  g_free (attempt->header->started_at);
  attempt->header->started_at = g_strdup (started_at);
}

/* ---- Passing steps ---- */

static void
pass_step (LfAttempt *attempt)
{
  LfSim *sim = &attempt->sim;
  gboolean traced = attempt->waves != NULL;

  lf_sim_step (sim);
  if (sim->n_events > 0)
    lf_script_drain (attempt);
  if (traced && lf_sim_is_sample_step (sim))
    lf_waves_sample (attempt->waves, sim);
  if (sim->step % LF_SCRIPT_PERIOD_MS == 0)
    lf_script_tick (attempt);
  else if (attempt->script.ending >= 0)
    lf_script_latch (attempt);
  if (traced && sim->step % LF_STEPS_PER_S == 0)
    keep_second (attempt);
  if (traced && sim->step % LF_SNAPSHOT_PERIOD_MS == 0)
    lf_snapshot_take (attempt);
}

int64_t
lf_attempt_advance (LfAttempt *attempt, int64_t n_steps)
{
  int64_t passed = 0;
  while (passed < n_steps && attempt->script.ending < 0) {
    pass_step (attempt);
    passed++;
  }
  return passed;
}

/* Where a skip must not run over what is due in an arrest: the check two minutes after a shock, and
 * adrenaline within three to five minutes (RCUK 2021). */
static const struct {
  LfMark since;
  int64_t due_ms;
} duties[] = {
  { LF_MARK_LAST_SHOCK, 120000 },
  { LF_MARK_LAST_ADRENALINE, 240000 },
};

gboolean
lf_attempt_duty_is_due (const LfAttempt *attempt)
{
  const LfScriptState *script = &attempt->script;

  if (!lf_attempt_patient_here (attempt) || attempt->sim.circuit.flow_on ||
      lf_sim_has_pulse (&attempt->sim))
    return FALSE;
  for (size_t i = 0; i < G_N_ELEMENTS (duties); i++)
    if (script->mark_set[duties[i].since] &&
        attempt->sim.step == script->mark_step[duties[i].since] + duties[i].due_ms)
      return TRUE;
  return FALSE;
}

/* A decision that wants an answer; one that is done at the bedside lets time pass. */
static gboolean
answer_is_wanted (const LfAttempt *attempt)
{
  for (guint i = 0; i < attempt->scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (attempt->scenario->decisions, i);
    if (attempt->script.decisions[i].status == LF_DECISION_ASKED &&
        decision->kind != LF_DECISION_DO_IT)
      return TRUE;
  }
  return FALSE;
}

static int
count_asked (const LfAttempt *attempt)
{
  int n = 0;
  for (guint i = 0; i < attempt->scenario->decisions->len; i++)
    n += attempt->script.decisions[i].status != LF_DECISION_CLOSED;
  return n;
}

int64_t
lf_attempt_advance_to_moment (LfAttempt *attempt, int64_t most_steps)
{
  guint n_messages = attempt->messages->len;
  int n_asked = count_asked (attempt);
  int64_t passed = 0;

  if (answer_is_wanted (attempt))
    return 0;
  while (passed < most_steps && lf_attempt_advance (attempt, 1) == 1) {
    passed++;
    if (attempt->messages->len > n_messages || lf_attempt_duty_is_due (attempt) ||
        (attempt->sim.step % LF_SCRIPT_PERIOD_MS == 0 && count_asked (attempt) > n_asked))
      break;
  }
  return passed;
}

/* ---- Looking ---- */

const LfScenario *
lf_attempt_scenario (const LfAttempt *attempt)
{
  return attempt->scenario;
}

const LfScenario *
lf_attempt_as_written (const LfAttempt *attempt)
{
  return attempt->written;
}

const LfPacks *
lf_attempt_packs (const LfAttempt *attempt)
{
  return attempt->packs;
}

const LfHeader *
lf_attempt_header (const LfAttempt *attempt)
{
  return attempt->header;
}

const LfSim *
lf_attempt_sim (const LfAttempt *attempt)
{
  return &attempt->sim;
}

const LfScriptState *
lf_attempt_script (const LfAttempt *attempt)
{
  return &attempt->script;
}

const LfWaves *
lf_attempt_waves (const LfAttempt *attempt)
{
  return attempt->waves;
}

const LfTrends *
lf_attempt_trends (const LfAttempt *attempt)
{
  return &attempt->trends;
}

const GPtrArray *
lf_attempt_log (const LfAttempt *attempt)
{
  return attempt->log;
}

const GPtrArray *
lf_attempt_messages (const LfAttempt *attempt)
{
  return attempt->messages;
}

int64_t
lf_attempt_step (const LfAttempt *attempt)
{
  return attempt->sim.step;
}

gboolean
lf_attempt_ended (const LfAttempt *attempt)
{
  return attempt->script.ending >= 0;
}

const LfEnding *
lf_attempt_ending (const LfAttempt *attempt)
{
  return attempt->script.ending < 0
             ? NULL
             : g_ptr_array_index (attempt->scenario->endings, attempt->script.ending);
}

const LfPhase *
lf_attempt_phase (const LfAttempt *attempt)
{
  return attempt->script.phase < 0
             ? NULL
             : g_ptr_array_index (attempt->scenario->phases, attempt->script.phase);
}

gboolean
lf_attempt_patient_here (const LfAttempt *attempt)
{
  const LfPhase *phase = lf_attempt_phase (attempt);
  return phase == NULL || phase->patient_here;
}

gboolean
lf_attempt_mark (const LfAttempt *attempt, int mark, int64_t *step)
{
  if (!attempt->script.mark_set[mark])
    return FALSE;
  *step = attempt->script.mark_step[mark];
  return TRUE;
}
