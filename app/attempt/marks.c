/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moments that the program times by itself. */
#include "attempt/inside.h"

/* Flow down the distal line from which the leg counts as perfused, mL/s (tuned). */
static const double DISTAL_PERFUSED_ML_S = 0.5;

void
lf_mark_set (LfAttempt *attempt, int mark, gboolean moves)
{
  if (attempt->script.mark_set[mark] && !moves)
    return;
  attempt->script.mark_set[mark] = 1;
  attempt->script.mark_step[mark] = attempt->sim.step;

  LfView view = lf_script_view (attempt);
  lf_remembered_mark (&attempt->remembered, &view, mark, attempt->script.slot_step,
                      attempt->script.slot_value);
}

static gboolean
seen_right (const LfAttempt *attempt, LfLine line)
{
  const LfAccess *access = &attempt->sim.circuit.access[line];
  int64_t right = line == LF_LINE_DRAINAGE ? LF_VESSEL_VEIN : LF_VESSEL_ARTERY;
  return access->confirmed && (access->wire == right || access->cannula == right);
}

void
lf_marks_on_event (LfAttempt *attempt, const LfEvent *event)
{
  switch (event->kind) {
  case LF_EVENT_BEGUN: /* the needle meets the skin at the beginning, not at the end */
    if (event->verb == LF_VERB_PUNCTURE || event->verb == LF_VERB_CUT_DOWN)
      lf_mark_set (attempt, LF_MARK_SKIN, FALSE);
    break;
  case LF_EVENT_DONE:
    if (event->verb == LF_VERB_DRUG && event->words[0] == LF_DRUG_ADRENALINE)
      lf_mark_set (attempt, LF_MARK_LAST_ADRENALINE, TRUE);
    break;
  case LF_EVENT_SHOCK:
    lf_mark_set (attempt, LF_MARK_LAST_SHOCK, TRUE);
    break;
  case LF_EVENT_FLOW:
    if (event->words[0])
      lf_mark_set (attempt, LF_MARK_FLOW, FALSE);
    break;
  case LF_EVENT_PULSE:
    if (event->words[0])
      lf_mark_set (attempt, LF_MARK_ROSC, FALSE);
    break;
  case LF_EVENT_WIRE:
    if (seen_right (attempt, LF_LINE_DRAINAGE) && seen_right (attempt, LF_LINE_RETURN))
      lf_mark_set (attempt, LF_MARK_WIRES_CONFIRMED, FALSE);
    break;
  default:
    break;
  }
}

void
lf_marks_tick (LfAttempt *attempt)
{
  const LfSim *sim = &attempt->sim;

  /* A pause that ends of its own accord is not the end of compressions. */
  if (sim->circuit.flow_on && !sim->cpr.running && sim->cpr.resume_step == LF_NEVER)
    lf_mark_set (attempt, LF_MARK_COMPRESSIONS_OFF, FALSE);
  if (sim->circuit.distal_ml_s > DISTAL_PERFUSED_ML_S)
    lf_mark_set (attempt, LF_MARK_DISTAL_PERFUSION, FALSE);
}
