/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the circuit's drawing shows, taken from an attempt; and the same in words. */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/circuit-shape.h"
#include "draw/numeric.h"

/* Oxygen that a gram of haemoglobin binds, mL. */
#define HUFNER 1.34
/* Below these the cannulated leg looks pale (tuned): calf saturation, and flow to it in mL/s. */
#define PALE_PERCENT 45
#define PALE_ML_S    0.8

/* Saturation in whole percent, from the content: dissolved oxygen shows as a full 100. */
static double
saturation (const LfSim *sim, double content)
{
  double full = HUFNER * sim->gas.haemoglobin_g_l / 1000;
  return full > 0 ? round (CLAMP (content / full, 0, 1) * 100) : 0;
}

static void
look_at_access (const LfSim *sim, LfCircuitLook *look)
{
  for (int i = 0; i < LF_N_CIRCUIT_LINES; i++) {
    const LfAccess *access = &sim->circuit.access[i];
    look->reached[i] = access->cannula != LF_VESSEL_NONE     ? LF_REACHED_CANNULA
                       : access->wire != LF_VESSEL_NONE      ? LF_REACHED_WIRE
                       : access->punctured != LF_VESSEL_NONE ? LF_REACHED_VESSEL
                                                             : LF_REACHED_NOTHING;
    look->vessel[i] = (int) (access->cannula != LF_VESSEL_NONE ? access->cannula : access->wire);
    look->confirmed[i] = access->confirmed != 0;
    look->site[i] = (int) access->site;
    look->size_fr[i] = access->size_fr;
    look->clamped[i] = access->clamped != 0;
    look->came_out[i] = access->came_out != LF_VESSEL_NONE;
  }
}

static void
look_at_bedside (const LfAttempt *attempt, const LfSim *sim, LfCircuitLook *look)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  double rate = 0;
  look->patient_here = lf_attempt_patient_here (attempt);
  look->compressing = sim->cpr.running != 0;
  look->mechanical = sim->cpr.mechanical != 0;
  look->cpr_rate_per_min = lf_sim_reading (sim, LF_READING_CPR_RATE, &rate) && rate > 0
                               ? round (rate)
                               : sim->cpr.rate_per_min;
  look->pads = sim->defib.pads_on != 0;
  look->pads_at = (LfPads) sim->defib.pads;
  look->airway = sim->lungs.spontaneous > 0 ? -1 : (int) sim->lungs.airway;
  look->arterial_line = sim->monitor.line[LF_ARTERIAL_LINE_RIGHT_RADIAL] != 0;
  look->central_line = sim->monitor.line[LF_ARTERIAL_LINE_CENTRAL_VENOUS] != 0;
  g_strlcpy (look->patient, scenario->patient_text != NULL ? scenario->patient_text : "",
             sizeof look->patient);
}

static gboolean
is_priming (const LfSim *sim)
{
  for (int i = 0; i < LF_MAX_TASKS; i++)
    if (sim->tasks[i].ends_step >= 0 && sim->tasks[i].verb == LF_VERB_PRIME)
      return TRUE;
  return FALSE;
}

static gboolean
leg_is_pale (const LfSim *sim)
{
  const LfAccess *back = &sim->circuit.access[LF_LINE_RETURN];
  double leg;
  if (back->cannula != LF_VESSEL_ARTERY)
    return FALSE;
  LfBed bed = back->site == LF_SITE_FEMORAL_LEFT ? LF_BED_LEFT_LEG : LF_BED_RIGHT_LEG;
  return (lf_sim_reading (sim, LF_READING_NIRS_LEG, &leg) && leg < PALE_PERCENT) ||
         sim->blood.bed_ml_s[bed] < PALE_ML_S;
}

static void
look_at_circuit (const LfSim *sim, LfCircuitLook *look)
{
  const LfCircuit *c = &sim->circuit;
  look->present = c->primed || c->connected;
  look->priming = is_priming (sim);
  look->connected = c->connected != 0;
  look->checked = c->checked != 0;
  look->drain_percent = saturation (sim, c->drain_o2);
  look->oxygenator_percent = saturation (sim, c->oxygenator_o2);
  look->return_percent = saturation (sim, c->return_o2);
  look->flow_l_min = c->connected ? c->flow_ml_s * 0.06 : 0;
  look->has_flow = lf_sim_reading (sim, LF_READING_ECMO_FLOW, &look->shown_l_min);
  look->distal_l_min = c->distal_ml_s * 0.06;
  look->rpm = c->rpm;
  look->sweep_l_min = c->sweep_l_min;
  look->fdo2 = c->fdo2;
  look->heater_c = c->heater_c;
  look->has_pressures = lf_sim_reading (sim, LF_READING_P_VEN, &look->p_ven_mmhg) &&
                        lf_sim_reading (sim, LF_READING_P_INT, &look->p_int_mmhg) &&
                        lf_sim_reading (sim, LF_READING_P_ART, &look->p_art_mmhg);
  look->clot = sim->faults[LF_FAULT_OXYGENATOR_CLOT];
  look->drainage_kinked = sim->faults[LF_FAULT_DRAINAGE_KINK] > 0;
  look->return_kinked = sim->faults[LF_FAULT_RETURN_KINK] > 0;
  look->hand_crank = c->hand_crank > 0;
  if (!lf_sim_reading (sim, LF_READING_BATTERY, &look->battery_min))
    look->battery_min = -1;
  look->bubbles = c->bubbles != 0;
  for (int i = 0; i < LF_N_AIRS; i++)
    look->air_ml[i] = c->air_ml[i];
  look->leg_pale = leg_is_pale (sim);
}

LfCircuitLook
lf_circuit_look (const LfAttempt *attempt)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  LfCircuitLook look = { 0 };
  look_at_bedside (attempt, sim, &look);
  look_at_access (sim, &look);
  look_at_circuit (sim, &look);
  return look;
}

/* What a still part shows of a number: as many digits as are written, or the step of a colour. */
static gboolean
near (double a, double b, double step)
{
  return round (a / step) == round (b / step);
}

static gboolean
same_lines (const LfCircuitLook *a, const LfCircuitLook *b)
{
  for (int i = 0; i < LF_N_CIRCUIT_LINES; i++)
    if (a->reached[i] != b->reached[i] || a->vessel[i] != b->vessel[i] ||
        a->confirmed[i] != b->confirmed[i] || a->site[i] != b->site[i] ||
        !near (a->size_fr[i], b->size_fr[i], 1) || a->clamped[i] != b->clamped[i] ||
        a->came_out[i] != b->came_out[i])
      return FALSE;
  return TRUE;
}

static gboolean
same_bedside (const LfCircuitLook *a, const LfCircuitLook *b)
{
  return a->patient_here == b->patient_here && a->compressing == b->compressing &&
         a->mechanical == b->mechanical && near (a->cpr_rate_per_min, b->cpr_rate_per_min, 1) &&
         a->pads == b->pads && a->pads_at == b->pads_at && a->airway == b->airway &&
         a->arterial_line == b->arterial_line && a->central_line == b->central_line &&
         strcmp (a->patient, b->patient) == 0;
}

static gboolean
same_numbers (const LfCircuitLook *a, const LfCircuitLook *b)
{
  return near (a->drain_percent, b->drain_percent, 2) &&
         near (a->oxygenator_percent, b->oxygenator_percent, 2) &&
         near (a->return_percent, b->return_percent, 2) && a->has_flow == b->has_flow &&
         near (a->shown_l_min, b->shown_l_min, 0.01) && near (a->rpm, b->rpm, 10) &&
         near (a->sweep_l_min, b->sweep_l_min, 0.1) && near (a->fdo2, b->fdo2, 0.01) &&
         near (a->heater_c, b->heater_c, 0.1) && a->has_pressures == b->has_pressures &&
         near (a->p_ven_mmhg, b->p_ven_mmhg, 1) && near (a->p_int_mmhg, b->p_int_mmhg, 1) &&
         near (a->p_art_mmhg, b->p_art_mmhg, 1) && near (a->clot, b->clot, 0.05) &&
         near (a->battery_min, b->battery_min, 1);
}

gboolean
lf_circuit_same (const LfCircuitLook *a, const LfCircuitLook *b)
{
  return same_bedside (a, b) && same_lines (a, b) && same_numbers (a, b) &&
         a->present == b->present && a->priming == b->priming && a->connected == b->connected &&
         a->checked == b->checked && a->drainage_kinked == b->drainage_kinked &&
         a->return_kinked == b->return_kinked && a->hand_crank == b->hand_crank &&
         a->bubbles == b->bubbles && a->leg_pale == b->leg_pale;
}

/* ---- Hits and words ---- */

LfCircuitPart
lf_circuit_hit (const LfCircuitLook *look, double width, double height, double x, double y)
{
  LfCircuitShape shape = lf_circuit_shape (look, width, height);
  /* The patient last: lines lie over the bed. */
  for (int part = LF_N_PARTS - 1; part >= 0; part--) {
    LfBox box;
    if (lf_circuit_part_area (&shape, look, (LfCircuitPart) part, &box) && x >= box.x &&
        x < box.x + box.width && y >= box.y && y < box.y + box.height)
      return (LfCircuitPart) part;
  }
  return LF_PART_NONE;
}

gboolean
lf_circuit_part_box (const LfCircuitLook *look, LfCircuitPart part, double width, double height,
                     double *x, double *y, double *part_width, double *part_height)
{
  LfCircuitShape shape = lf_circuit_shape (look, width, height);
  LfBox box;
  if (!lf_circuit_part_area (&shape, look, part, &box))
    return FALSE;
  *x = box.x;
  *y = box.y;
  *part_width = box.width;
  *part_height = box.height;
  return TRUE;
}

static char *
number (double value, int decimals, const char *unit)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE], format[8];
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);
  return g_strdup_printf ("%s%s%s", digits, unit[0] != '\0' ? " " : "", unit);
}

char *
lf_circuit_part_speech (const LfCircuitLook *look, LfCircuitPart part)
{
  g_autofree char *rpm = number (look->rpm, 0, _ ("revolutions per minute"));
  g_autofree char *sweep = number (look->sweep_l_min, 1, _ ("litres per minute"));
  g_autofree char *fdo2 = number (look->fdo2, 2, "");
  g_autofree char *heater = number (look->heater_c, 1, _ ("degrees"));
  switch (part) {
  case LF_PART_PATIENT:
    return g_strdup_printf (_ ("Patient, %s"), look->patient);
  case LF_PART_DRAINAGE_CLAMP:
    return g_strdup (look->clamped[LF_LINE_DRAINAGE] ? _ ("Drainage clamp, closed")
                                                     : _ ("Drainage clamp, open"));
  case LF_PART_RETURN_CLAMP:
    return g_strdup (look->clamped[LF_LINE_RETURN] ? _ ("Return clamp, closed")
                                                   : _ ("Return clamp, open"));
  case LF_PART_PUMP:
    return g_strdup_printf (_ ("Pump, %s"), rpm);
  case LF_PART_OXYGENATOR:
    return g_strdup (_ ("Oxygenator"));
  case LF_PART_GAS:
    return g_strdup_printf (_ ("Sweep gas, %s, oxygen fraction %s"), sweep, fdo2);
  case LF_PART_HEATER:
    return g_strdup_printf (_ ("Heater-cooler, %s"), heater);
  case LF_PART_DISTAL:
    return g_strdup_printf (_ ("Distal perfusion line, %.0f millilitres per minute"),
                            look->distal_l_min * 1000);
  default:
    return g_strdup ("");
  }
}

char *
lf_circuit_speech (const LfCircuitLook *look)
{
  if (!look->patient_here && !look->present)
    return g_strdup (_ ("The patient is not here."));
  if (!look->present)
    return g_strdup_printf (_ ("Bedside: %s. %s. No circuit in the room yet."), look->patient,
                            look->compressing ? _ ("Compressions running") : _ ("No compressions"));
  if (!look->connected)
    return g_strdup (_ ("Circuit primed and waiting, not connected."));
  g_autofree char *flow = number (look->shown_l_min, 1, _ ("litres per minute"));
  return g_strdup_printf (_ ("Circuit connected, flow %s, drainage clamp %s, return clamp %s."),
                          flow, look->clamped[LF_LINE_DRAINAGE] ? _ ("closed") : _ ("open"),
                          look->clamped[LF_LINE_RETURN] ? _ ("closed") : _ ("open"));
}
