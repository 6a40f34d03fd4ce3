/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lungs: breaths, alveolar gas, and what blood takes up there. */
#include "sim/chemistry.h"
#include "sim/gas.h"
#include "sim/stages.h"

#define BREATH_IN       0.35 /* share of a breath that is inspiration (tuned) */
#define REST_RATE       12
#define REST_TIDAL      568.0 /* keeps PaCO2 at 5.3 kPa in a resting 80 kg adult */
#define TEAM_RATE       10    /* RCUK 2021: 10 breaths a minute */
#define TEAM_TIDAL      500
#define STOPS_AFTER_S   20
#define BACK_AFTER_S    15
#define STARVED_S       180
#define SWING_MMHG      3.0  /* chest pressure of a breath (tuned) */
#define AIRWAY_DEAD     0.25 /* dead space of the airways alone, share of a breath */
#define FAILURE_SHUNT   0.40 /* of failing lungs: collapsed or drowned parts (tuned) */
#define FAILURE_POOR    0.25 /* and parts with little air, which pure oxygen makes good (tuned) */
#define FAILURE_DEAD    0.20
#define OEDEMA_SHUNT    0.45  /* of drowned lungs (tuned) */
#define PEEP_OPENS      0.035 /* share of the shunt that a cmH2O of PEEP opens (tuned) */
#define PEEP_MOST       18
#define FLOODS_MMHG     25   /* across their veins' walls, above it they take up water (textbook) */
#define FLOODS_S        9000 /* mmHg s above that, until they are full (tuned: 15 min at 35) */
#define DRIES_S         7200 /* e-fold of clearing (tuned) */
#define RIPPLE          0.10 /* that a compression makes on the capnogram (tuned) */
#define EMBOLISM_DEAD   0.35 /* more of it behind a large clot (tuned) */
#define EMBOLISM_SHUNT  0.15 /* and of the blood that is driven past gas elsewhere (tuned) */
#define LOW_FLOW_DEAD   0.60
#define GIVE_ML_CMH2O   50.0  /* lungs and chest of a ventilated adult, for 80 kg (textbook) */
#define TUBE_CMH2O_S_ML 0.010 /* airways and tube (textbook: 10 cmH2O for a litre a second) */
#define OEDEMA_STIFF    0.6   /* drowned, failing, and one lung collapsed under pressure (tuned) */
#define FAILURE_STIFF   0.5
#define AIR_STIFF       0.65
#define NARROW_DEAD     0.25 /* more of it for each time that drugs narrow its vessels (tuned) */

/* Of the vessels that little flow closes a share stays closed when it comes back, gathered and gone
 * over so long (tuned to what lies between arterial and end-tidal CO2 after arrests: 32 ± 18 mmHg
 * within half an hour, Eichlseder 2023, and 12.5 at an hour, Moon 2007; abstracts read). */
#define STAYS    0.40
#define CLOSES_S 120
#define OPENS_S  1800

void
lf_lungs_init (LfSim *sim)
{
  sim->lungs = (LfLungs){
    .airway = -1,
    .rate_per_min = REST_RATE,
    .tidal_ml = REST_TIDAL * lf_size (sim),
    .fio2 = 0.21,
    .spontaneous = 1,
    .period_s = 60.0 / REST_RATE,
    .alveolar_po2_mmhg = 101,
    .alveolar_pco2_mmhg = 40,
    .breath_co2_kpa = 5.0,
    .blood_ml_s = LF_REST_ML_S * lf_size (sim),
  };
  lf_lungs_slow_step (sim);
}

/* Takes over the breathing: what a team does once it holds the airway. */
void
lf_lungs_take_over (LfSim *sim, LfAirwayKind airway)
{
  LfLungs *lungs = &sim->lungs;

  if (lungs->spontaneous || lungs->airway < 0) {
    lungs->rate_per_min = TEAM_RATE;
    lungs->tidal_ml = TEAM_TIDAL * lf_size (sim);
    lungs->fio2 = 1;
  }
  lungs->spontaneous = 0;
  lungs->airway = airway;
  /* The second attempt is the better one. */
  if (lungs->misplaced)
    lf_sim_set_fault (sim, LF_FAULT_OESOPHAGEAL_TUBE, 0);
  lungs->misplaced = airway == LF_AIRWAY_TUBE && sim->faults[LF_FAULT_OESOPHAGEAL_TUBE] > 0;
}

#define APNOEIC                                                                                    \
  0.15 /* share of his drive to breathe below which a drugged patient does not (tuned) */

static bool
breathing (const LfSim *sim)
{
  const LfLungs *lungs = &sim->lungs;
  bool own = lungs->spontaneous && lf_drugs_breathing_factor (sim) > APNOEIC;
  return (own || lungs->airway >= 0) && lungs->rate_per_min > 0;
}

/* How far the lungs' blood flow falls short of rest's, 0-1. */
static double
missing_flow (const LfSim *sim)
{
  double flow = sim->lungs.blood_ml_s / (LF_REST_ML_S * lf_size (sim));

  return 1 - lf_clamp (flow, 0, 1);
}

/* Share of a breath that meets no blood: where little blood flows, more of the lung is not met
 * (tuned to EtCO2 in CPR, RCUK 2021). */
static double
dead_space (const LfSim *sim)
{
  double narrowed = lf_max (lf_drugs_lung_factor (sim) - 1, 0);
  double without = lf_max (missing_flow (sim), sim->lungs.closed);
  double unmet = LOW_FLOW_DEAD * without + NARROW_DEAD * narrowed;
  double dead = lf_variable_now (sim, LF_VARIABLE_DEAD_SPACE) +
                EMBOLISM_DEAD * sim->faults[LF_FAULT_PULMONARY_EMBOLISM] +
                FAILURE_DEAD * sim->faults[LF_FAULT_LUNG_FAILURE];
  return lf_clamp (dead + unmet * (1 - dead), 0, 0.95);
}

static double
shunt (const LfSim *sim)
{
  const LfLungs *lungs = &sim->lungs;
  double failure = sim->faults[LF_FAULT_LUNG_FAILURE];
  double poor = FAILURE_POOR * lf_clamp (1 - (lungs->fio2 - 0.21) / 0.6, 0, 1);
  double past = lf_variable_now (sim, LF_VARIABLE_LUNG_SHUNT) +
                EMBOLISM_SHUNT * sim->faults[LF_FAULT_PULMONARY_EMBOLISM] +
                (FAILURE_SHUNT + poor) * failure + OEDEMA_SHUNT * lungs->oedema;
  return lf_clamp (past * (1 - PEEP_OPENS * lf_min (lungs->peep_cmh2o, PEEP_MOST)), 0, 0.95);
}

/* Vessels that little flow has closed open again later than it comes back. */
static void
close_vessels (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  double wanted = STAYS * missing_flow (sim);
  double lag_s = wanted > lungs->closed ? CLOSES_S : OPENS_S;

  lungs->closed += (wanted - lungs->closed) * LF_SLOW_PERIOD * LF_DT_S / lag_s;
}

static void
oedema (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  double dt = LF_SLOW_PERIOD * LF_DT_S;
  /* What presses on the chest presses on the lungs' tissue too, and drives no water into it. */
  double across = (sim->blood.volume_ml[LF_BLOOD_PULMONARY_VEINS] -
                   sim->blood.rest_ml[LF_BLOOD_PULMONARY_VEINS]) *
                  sim->blood.stiff_mmhg_ml[LF_BLOOD_PULMONARY_VEINS];
  double over = across - FLOODS_MMHG;

  if (over > 0)
    lungs->oedema = lf_min (1, lungs->oedema + over * dt / FLOODS_S);
  else
    lungs->oedema -= lungs->oedema * dt / DRIES_S;
}

void
lf_lungs_slow_step (LfSim *sim)
{
  oedema (sim);
  close_vessels (sim);
  sim->lungs.dead_space = dead_space (sim);
  sim->lungs.shunt = shunt (sim);
  if (sim->faults[LF_FAULT_OESOPHAGEAL_TUBE] <= 0)
    sim->lungs.misplaced = 0;
}

/* The part of it that dilutes the capnograph's plateau. */
static double
alveolar_dead_space (const LfSim *sim)
{
  return lf_clamp (sim->lungs.dead_space - AIRWAY_DEAD, 0, 0.9) / (1 - AIRWAY_DEAD);
}

/* A heart that has stopped stops the breathing within seconds; with a pulse and a brain that has
 * not starved for long it comes back, if nobody holds the airway (tuned). */
static void
drive (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  bool arrest = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;

  if (lungs->spontaneous) {
    bool gone = sim->step - sim->heart.since_step > STOPS_AFTER_S * LF_STEPS_PER_S;
    if (arrest && gone && !sim->circuit.flow_on)
      lungs->spontaneous = 0;
  } else if (lungs->airway < 0 && sim->monitor.pulse_ms > BACK_AFTER_S * 1000 &&
             sim->organs.brain_debt_s < STARVED_S) {
    lungs->spontaneous = 1;
    lungs->rate_per_min = REST_RATE;
    lungs->tidal_ml = REST_TIDAL * lf_size (sim);
  }
}

static void
breathe (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  double bag_mask_loss = lungs->airway == LF_AIRWAY_BAG_MASK ? 0.7 : 1; /* leaks (tuned) */

  drive (sim);
  if (!breathing (sim)) {
    lungs->phase_s = 0;
    return;
  }
  lungs->phase_s += LF_GAS_PERIOD * LF_DT_S;
  if (lungs->phase_s >= lungs->period_s) {
    lungs->phase_s = 0;
    lungs->period_s = 60 / lungs->rate_per_min;
    lungs->breath_co2_kpa = lungs->misplaced
                                ? 0
                                : lungs->alveolar_pco2_mmhg * bag_mask_loss *
                                      (1 - alveolar_dead_space (sim)) / LF_MMHG_PER_KPA;
  }
}

double
lf_lungs_alveolar_l_min (const LfSim *sim)
{
  const LfLungs *lungs = &sim->lungs;
  double leak = lungs->airway == LF_AIRWAY_BAG_MASK ? 0.8 : 1;
  double depth = lungs->spontaneous ? lf_drugs_breathing_factor (sim) : 1;

  if (!breathing (sim) || lungs->misplaced)
    return 0;
  return lungs->rate_per_min * lungs->tidal_ml * depth / 1000 * (1 - lungs->dead_space) * leak;
}

static void
ventilate_alveoli (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  double alveolar_l_min = lf_lungs_alveolar_l_min (sim);
  double minutes = LF_GAS_PERIOD * LF_DT_S / 60;
  double space = LF_RESIDUAL_L * lf_size (sim);

  lungs->alveolar_po2_mmhg +=
      alveolar_l_min * (lungs->fio2 * LF_DRY_MMHG - lungs->alveolar_po2_mmhg) * minutes / space;
  lungs->alveolar_pco2_mmhg -= alveolar_l_min * lungs->alveolar_pco2_mmhg * minutes / space;
}

/* Alveolar gas changes slowly, and what blood holds at its tensions is costly. */
static void
meet (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;
  LfBloodKind kind;

  lf_gas_kind (sim, &kind);
  lf_contents (&kind, lungs->alveolar_po2_mmhg, lungs->alveolar_pco2_mmhg, &lungs->full_o2,
               &lungs->full_co2);
}

void
lf_lungs_exchange (LfSim *sim, double moved_ml, double *o2, double *co2)
{
  LfLungs *lungs = &sim->lungs;
  double meets = 1 - lungs->shunt;
  double space = LF_RESIDUAL_L * lf_size (sim) * 1000;

  if (sim->step % LF_MEET_PERIOD == 0 || lungs->full_co2 <= 0)
    meet (sim);
  double taken = moved_ml * meets * (lungs->full_o2 - *o2);
  double given = moved_ml * meets * (*co2 - lungs->full_co2);
  *o2 += meets * (lungs->full_o2 - *o2);
  *co2 -= meets * (*co2 - lungs->full_co2);
  lungs->alveolar_po2_mmhg =
      lf_max (0, lungs->alveolar_po2_mmhg - taken * LF_GAS_FACTOR * 1000 / space);
  lungs->alveolar_pco2_mmhg =
      lf_max (0, lungs->alveolar_pco2_mmhg + given * LF_GAS_FACTOR * 1000 / space);
  lungs->blood_ml_s +=
      (moved_ml / (LF_GAS_PERIOD * LF_DT_S) - lungs->blood_ml_s) * (0.003 / LF_STEPS_PER_MS);
}

void
lf_lungs_step (LfSim *sim)
{
  LfLungs *lungs = &sim->lungs;

  breathe (sim);
  ventilate_alveoli (sim);
  double in = lungs->phase_s / lungs->period_s;
  double swing = breathing (sim) && in < BREATH_IN ? lf_sin_turns (0.5 * in / BREATH_IN) : 0;
  /* Breathing in lowers the pressure in the chest; being ventilated raises it, and PEEP holds it.
   */
  sim->lungs.chest_mmhg =
      (lungs->spontaneous ? -1 : 1) * SWING_MMHG * swing + 0.3 * 0.7356 * lungs->peep_cmh2o;
}

double
lf_lungs_peak_cmh2o (const LfSim *sim)
{
  const LfLungs *lungs = &sim->lungs;
  double give = GIVE_ML_CMH2O * lf_size (sim) * (1 - OEDEMA_STIFF * lungs->oedema) *
                (1 - FAILURE_STIFF * sim->faults[LF_FAULT_LUNG_FAILURE]) *
                (1 - AIR_STIFF * sim->faults[LF_FAULT_TENSION_PNEUMOTHORAX]);

  if (lungs->spontaneous || !breathing (sim))
    return 0;
  double in_s = BREATH_IN * lungs->period_s;
  return lungs->peep_cmh2o + lungs->tidal_ml * (1 / give + TUBE_CMH2O_S_ML / in_s);
}

double
lf_lungs_co2_now_kpa (const LfSim *sim)
{
  const LfLungs *lungs = &sim->lungs;
  double at = lungs->phase_s / lungs->period_s;

  if (!breathing (sim) || at < BREATH_IN)
    return 0;
  /* A quick upstroke, then a plateau that climbs a little. */
  double out = (at - BREATH_IN) / (1 - BREATH_IN);
  double rise = lf_min (1, out / 0.12);
  /* A compression presses fresh gas of the airways past it. */
  double ripple = 1 - RIPPLE * lf_cpr_press (sim);
  return lungs->breath_co2_kpa * rise * (0.94 + 0.06 * out) * ripple;
}

bool
lf_lungs_breathing (const LfSim *sim)
{
  return breathing (sim);
}
