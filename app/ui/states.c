/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/states.h"

#include "draw/said.h"

typedef char *(*State) (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first);

static gboolean
reading (const LfAttempt *attempt, LfReadingId id, double *value)
{
  return lf_sim_reading (lf_attempt_sim (attempt), id, value);
}

/* What the compressions are doing, without how much of the time they were done. */
static char *
compressing (const LfAttempt *attempt, const LfSim *sim)
{
  double rate = 0;
  double pause = 0;

  if (sim->cpr.running && reading (attempt, LF_READING_CPR_RATE, &rate))
    return g_strdup_printf (
        sim->cpr.mechanical ? _ ("Device running %.0f/min") : _ ("Running %.0f/min"), rate);
  if (sim->cpr.running)
    return g_strdup (sim->cpr.mechanical ? _ ("Device running") : _ ("Running"));
  if (reading (attempt, LF_READING_CPR_PAUSE, &pause) && pause >= 1)
    return g_strdup_printf (_ ("Stopped for %.0f s"), pause);
  return g_strdup (_ ("Off"));
}

static char *
compressions (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  double fraction = 0;
  g_autofree char *doing = compressing (attempt, sim);

  if (!reading (attempt, LF_READING_CPR_FRACTION, &fraction))
    return g_steal_pointer (&doing);
  return g_strdup_printf (_ ("%s, fraction %.0f %%"), doing, fraction);
}

static char *
airway (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  if (sim->lungs.airway < 0 || sim->lungs.airway >= LF_N_AIRWAYS)
    return g_strdup (_ ("The patient's own"));
  return g_strdup (_ (lf_table_word (&lf_airways, (size_t) sim->lungs.airway)->label));
}

static char *
rate (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup_printf (_ ("%.0f/min"), sim->cpr.rate_per_min);
}

static char *
depth (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup_printf ("%.1f cm", sim->cpr.depth_cm);
}

static char *
breaths (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup_printf (_ ("%.0f/min, %.0f mL"), sim->lungs.rate_per_min, sim->lungs.tidal_ml);
}

static char *
inspired (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup_printf ("%.2f", sim->lungs.fio2);
}

static char *
peep (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup_printf (_ ("%.0f cmH2O"), sim->lungs.peep_cmh2o);
}

static char *
pads (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  if (!sim->defib.pads_on)
    return g_strdup (_ ("Not on the chest"));
  return g_strdup (_ (lf_table_word (&lf_pad_positions, (size_t) sim->defib.pads)->label));
}

static char *
charge (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  if (sim->defib.charging_to_j > 0)
    return g_strdup_printf (_ ("Charging to %.0f J"), sim->defib.charging_to_j);
  if (sim->defib.charge_j > 0)
    return g_strdup_printf (_ ("Charged, %.0f J"), sim->defib.charge_j);
  return g_strdup (_ ("No charge"));
}

static char *
shocks (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  double pause = 0;
  if (!reading (attempt, LF_READING_PERI_SHOCK_PAUSE, &pause))
    return g_strdup (_ ("None given here"));
  return g_strdup_printf (_ ("Pause round the last %.1f s"), pause);
}

/* The drug that a block is about: the first word of its first line. */
static LfDrugId
drug_of (const LfPiece *first)
{
  const char *line = first->kind == LF_PIECE_PRESET ? first->preset.line : first->before;
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  return (LfDrugId) lf_table_find (&lf_drugs, fields[1]);
}

static char *
drug (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  LfDrugId id = drug_of (first);
  const LfDrug *word = lf_drug (id);
  const LfDrugState *state = &sim->drugs[id];
  g_autoptr (GString) text = g_string_new (NULL);

  if (word->word.unit[0] != '\0' && state->given > 0)
    g_string_append_printf (text, _ ("%g %s so far"), state->given, lf_said (word->word.unit));
  if (text->len > 0 && state->infusion > 0)
    g_string_append (text, ", ");
  if (state->infusion > 0)
    g_string_append_printf (text, _ ("running at %g %s"), state->infusion,
                            lf_said (word->infusion_unit));
  if (text->len == 0)
    g_string_append (text, _ ("None yet"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
volume (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  double left = 0;
  for (int i = 0; i < LF_N_FLUIDS; i++)
    left += sim->blood.fluid_left_ml[i];
  return left >= 1 ? g_strdup_printf (_ ("%.0f mL still to run"), left)
                   : g_strdup (_ ("Nothing running"));
}

static char *
lines (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 0; i < LF_N_PRESSURE_LINES; i++)
    if (sim->monitor.line[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              _ (lf_table_word (&lf_pressure_lines, (size_t) i)->label));
  if (text->len == 0)
    g_string_append (text, _ ("None in"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How many samples of a kind are at the analyser. */
static char *
samples (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  g_auto (GStrv) fields = g_strsplit (first->preset.line, " ", -1);
  int what = lf_table_find (&lf_samples, fields[1]);
  int waiting = 0;

  for (int i = 0; i < LF_MAX_RESULTS; i++) {
    const LfResultSheet *sheet = &sim->results[i];
    if (sheet->drawn_step >= 0 && i < sim->n_results && sheet->what == what &&
        sheet->ready_step > sim->step)
      waiting++;
  }
  return waiting > 0 ? g_strdup_printf (_ ("%d at the analyser"), waiting) : g_strdup ("");
}

static char *
circuit (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  const LfCircuit *c = &sim->circuit;
  if (c->connected)
    return g_strdup (_ ("Connected"));
  if (!c->primed)
    return g_strdup (_ ("Not primed"));
  return g_strdup (c->checked ? _ ("Primed and checked") : _ ("Primed, not checked"));
}

/* Where each line has got to. */
static char *
cannulation (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int line = 0; line < LF_N_CIRCUIT_LINES; line++) {
    g_autofree char *access = lf_states_access (attempt, (LfLine) line);
    g_string_append_printf (text, "%s%s: %s", line > 0 ? " · " : "",
                            _ (lf_table_word (&lf_circuit_lines, (size_t) line)->label), access);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
hand_crank (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup (sim->circuit.hand_crank > 0 ? _ ("Turned by hand") : _ ("Off"));
}

static char *
sync (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  return g_strdup (sim->defib.sync ? _ ("Waits for an R wave") : _ ("Off"));
}

static char *
pacing (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  double per_min = 0, ma = 0;
  if (!reading (attempt, LF_READING_PACING_RATE, &per_min) ||
      !reading (attempt, LF_READING_PACING_CURRENT, &ma))
    return g_strdup (_ ("Off"));
  return g_strdup_printf (_ ("%.0f/min, %.0f mA"), per_min, ma);
}

static char *
bubble_stop (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  if (sim->circuit.bubble_stopped)
    return g_strdup (_ ("Has stopped the pump"));
  return g_strdup (sim->circuit.bubble_stop ? _ ("On") : _ ("Off"));
}

static char *
vent (const LfAttempt *attempt, const LfSim *sim, const LfPiece *first)
{
  if (sim->circuit.vent_l_min <= 0)
    return g_strdup (_ ("Off"));
  return g_strdup_printf (_ ("%.1f L/min"), sim->circuit.vent_l_min);
}

static const State states[LF_N_VERBS] = {
  [LF_VERB_CPR] = compressions,
  [LF_VERB_AIRWAY] = airway,
  [LF_VERB_CPR_RATE] = rate,
  [LF_VERB_CPR_DEPTH] = depth,
  [LF_VERB_VENTILATE] = breaths,
  [LF_VERB_FIO2] = inspired,
  [LF_VERB_PEEP] = peep,
  [LF_VERB_PADS] = pads,
  [LF_VERB_CHARGE] = charge,
  [LF_VERB_SHOCK] = shocks,
  [LF_VERB_DRUG] = drug,
  [LF_VERB_INFUSE] = drug,
  [LF_VERB_FLUID] = volume,
  [LF_VERB_LINE] = lines,
  [LF_VERB_SAMPLE] = samples,
  [LF_VERB_PRIME] = circuit,
  [LF_VERB_PUNCTURE] = cannulation,
  [LF_VERB_HAND_CRANK] = hand_crank,
  [LF_VERB_LV_VENT] = vent,
  [LF_VERB_SYNC] = sync,
  [LF_VERB_PACE] = pacing,
  [LF_VERB_BUBBLE_STOP] = bubble_stop,
};

/* What hands are still doing, of the actions in a block; NULL where nothing. */
static char *
under_way (const LfSim *sim, const LfBlock *block)
{
  for (int i = 0; i < LF_MAX_TASKS; i++) {
    const LfTask *task = &sim->tasks[i];
    if (task->ends_step < 0)
      continue;
    for (guint j = 0; j < block->pieces->len; j++) {
      const LfPiece *piece = g_ptr_array_index (block->pieces, j);
      if ((int64_t) piece->verb == task->verb)
        return g_strdup_printf (_ ("%s: %d s to go"), _ (lf_action (piece->verb)->word.label),
                                (int) ((task->ends_step - sim->step + 999) / 1000));
    }
  }
  return NULL;
}

char *
lf_states_block (const LfAttempt *attempt, const LfBlock *block)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  const LfPiece *first = g_ptr_array_index (block->pieces, 0);
  char *busy = under_way (sim, block);

  if (busy != NULL)
    return busy;
  State state = states[first->verb];
  return state != NULL ? state (attempt, sim, first) : g_strdup ("");
}

static const char *
vessel_text (const LfAccess *access, int64_t vessel)
{
  if (!access->confirmed)
    return _ ("not seen where");
  return vessel == LF_VESSEL_ARTERY ? _ ("seen in the artery") : _ ("seen in the vein");
}

char *
lf_states_access (const LfAttempt *attempt, LfLine line)
{
  const LfAccess *access = &lf_attempt_sim (attempt)->circuit.access[line];
  const char *site = _ (lf_table_word (&lf_sites, (size_t) access->site)->label);

  if (access->cannula != LF_VESSEL_NONE)
    return g_strdup_printf (access->clamped ? _ ("%s, cannula %.0f Fr, clamped")
                                            : _ ("%s, cannula %.0f Fr"),
                            site, access->size_fr);
  if (access->wire != LF_VESSEL_NONE)
    return g_strdup_printf (_ ("%s, wire in, %s"), site, vessel_text (access, access->wire));
  if (access->punctured != LF_VESSEL_NONE)
    return g_strdup_printf (_ ("%s, punctured"), site);
  return g_strdup (_ ("nothing yet"));
}

gboolean
lf_states_circuit_here (const LfAttempt *attempt)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  return sim->circuit.primed || sim->circuit.connected;
}
