/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes slowly in the organs: what they ask for, what they went without, and what that has
 * done to brain, kidneys and the cannulated leg; the outcome of a population with such a course. */
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

#define COLDER     0.07   /* natural logarithm of oxygen use, a degree: -7 %/°C (Q10 of 2) */
#define REST_WORK  8485.0 /* peak pressure of the left ventricle times rate at rest, mmHg/min */
#define WORK_MOST  4.0
#define WORK_LAG_S 10
#define SEPSIS_USE 0.2 /* more oxygen is used (tuned) */

static void
metabolism (LfSim *sim)
{
  LfOrgans *organs = &sim->organs;
  const double *seen = sim->monitor.value;
  double work = seen[LF_READING_LV_PEAK_PRESSURE] * seen[LF_READING_HR] / REST_WORK;
  double cold = lf_clamp (37 - organs->temperature_c, -5, 25);

  if (sim->cpr.running) /* then pressure is not the heart's own */
    work = 0;
  organs->heart_work += (lf_min (work, WORK_MOST) - organs->heart_work) * DT_S / WORK_LAG_S;
  organs->metabolism = lf_variable_now (sim, LF_VARIABLE_METABOLIC_RATE) *
                       lf_drugs_metabolic_factor (sim) * lf_exp (-COLDER * cold) *
                       (1 + SEPSIS_USE * organs->sepsis);
}

/* Sepsis takes hold and lets go over a quarter of an hour (tuned); lactate rises though blood
 * flows.
 */
#define SEPSIS_LAG_S   300
#define SEPSIS_SLACK   0.5         /* of vessel tone is lost in the worst: 500-800 dyn s/cm5 */
#define SEPSIS_LACTATE (0.04 / 60) /* mmol/L a second in the worst (tuned) */

static void
sepsis (LfSim *sim)
{
  LfOrgans *organs = &sim->organs;

  organs->sepsis += (sim->faults[LF_FAULT_SEPSIS] - organs->sepsis) * DT_S / SEPSIS_LAG_S;
  sim->gas.lactate_mmol_l += SEPSIS_LACTATE * organs->sepsis * DT_S;
}

double
lf_organs_tone_factor (const LfSim *sim)
{
  return 1 - SEPSIS_SLACK * sim->organs.sepsis;
}

/* Content of oxygen in the blood that leaves brain and leg, below which they starve (tuned). */
#define BRAIN_STARVES 0.03
#define LEG_STARVES   0.06
#define NO_FLOW       3 /* seconds of low flow that one without any counts for (tuned) */
#define COLD_SPARES_C                                                                              \
  34 /* below this low flow counts the less the less a body asks for (tuned:                       \
        rewarmed by ECLS 40 % survive, PMC6379186) */

static double
starved (double content, double below)
{
  return lf_clamp ((below - content) / below, 0, 1);
}

static void
debts (LfSim *sim)
{
  const double *left = sim->gas.bed_o2;
  double brain = 0.5 * (left[LF_BED_RIGHT_UPPER] + left[LF_BED_LEFT_UPPER]);
  bool stopped = !lf_sim_has_pulse (sim) && !sim->circuit.flow_on;

  sim->organs.brain_debt_s += starved (brain, BRAIN_STARVES) * DT_S;
  sim->organs.stroke_s += sim->faults[LF_FAULT_STROKE] * DT_S;
  sim->organs.leg_debt_s += starved (left[lf_circuit_leg (sim)], LEG_STARVES) * DT_S;
  if (stopped) {
    double colder = lf_max (0, COLD_SPARES_C - sim->organs.temperature_c);
    double spared = lf_exp (-COLDER * colder);
    sim->organs.low_flow_s += (sim->cpr.running ? 1 : NO_FLOW) * spared * DT_S;
  }
}

/* Pupils widen within a minute or two as the brain starves, and come back unless it did for long; a
 * stroke that presses widens the one on its side after some minutes (tuned). */
#define PUPIL_MM      3.5
#define PUPIL_WIDE_MM 7.5
#define PUPIL_LAG_S   40
#define LOST_AFTER_S  1200 /* of the brain's debt: half of the way never comes back */
#define PRESSED_S     600

static void
pupils (LfSim *sim)
{
  LfOrgans *organs = &sim->organs;
  double lost = lf_min (1, organs->brain_debt_s / LOST_AFTER_S) * 0.5;

  for (int side = 0; side < 2; side++) {
    double left = sim->gas.bed_o2[side == 0 ? LF_BED_RIGHT_UPPER : LF_BED_LEFT_UPPER];
    double now = starved (left, BRAIN_STARVES);
    double wide = lf_max (lost, lf_min (1, 2 * now));
    if (side == 1)
      wide = lf_max (wide, lf_clamp ((organs->stroke_s - PRESSED_S) / PRESSED_S, 0, 1) * 0.8);
    double mm = PUPIL_MM + (PUPIL_WIDE_MM - PUPIL_MM) * wide;
    organs->pupil_mm[side] += (mm - organs->pupil_mm[side]) * DT_S / PUPIL_LAG_S;
  }
}

/* Kidneys: urine follows the pressure across them, without any below 45 mmHg and in full above 75
 * (textbook: autoregulation ends at 75-80); what they go without injures them, and that stays
 * (tuned: half are hurt after forty minutes of nothing). */
#define URINE_ML_KG_H 0.9
#define DRY_MMHG      45
#define WET_MMHG      75
#define URINE_LAG_S   300
#define INJURY_S      3600

/* Free haemoglobin passes into the urine once haptoglobin is full, and hurts the kidneys above 500
 * mg/L (Lehle 2015 and clinical limits, recalled; tuned: a quarter of them in a day at 1500). */
#define REDDENS_MG_L  300.0
#define REDDEST_MG_L  2000.0
#define FREE_HB_MG_L  500.0
#define FREE_HB_PER_S (3.3e-9) /* for each mg/L above */

static void
kidneys (LfSim *sim)
{
  LfOrgans *organs = &sim->organs;
  double drop =
      sim->monitor.value[LF_READING_MAP] - sim->monitor.value[LF_READING_RIGHT_ATRIAL_MEAN];
  double fed = lf_clamp ((drop - DRY_MMHG) / (WET_MMHG - DRY_MMHG), 0, 1);
  double wanted = URINE_ML_KG_H * sim->patient.weight_kg * fed * (1 - organs->kidney_injury);
  double starving = lf_clamp (1 - 2 * fed, 0, 1);

  double free_hb = lf_max (0, sim->circuit.plasma_hb_mg_l - FREE_HB_MG_L);
  double hurt = starving / INJURY_S + FREE_HB_PER_S * free_hb;

  organs->kidney_injury += (1 - organs->kidney_injury) * hurt * DT_S;
  organs->urine_ml_h += (wanted - organs->urine_ml_h) * DT_S / URINE_LAG_S;
}

/* Survival with good brain function by minutes of low flow, no flow weighed. The log odds fall by
 * 0.023 a minute (meta-regression of prospective studies, sjtrem s13049-021-00956-5, read) from
 * where the mean of these arms, by their sizes, puts them: Prague 2022 31.5 % at 52 min, Bartos
 * 2020 33 % at 60, ARREST 2020 43 % at 59, INCEPTION 2023 20 % at 74, CHEER3 2023 40 % at 46,
 * Wengenmayer 2017 18.9 % at 50 and 8.5 % at 72. A population's figure. */
#define LOG_ODDS          0.27
#define LOG_ODDS_A_MINUTE 0.023

double
lf_organs_survival (const LfSim *sim)
{
  double minutes = sim->organs.low_flow_s / 60;

  return 1 / (1 + lf_exp (LOG_ODDS_A_MINUTE * minutes - LOG_ODDS));
}

double
lf_organs_red_urine (const LfSim *sim)
{
  double hb = sim->circuit.plasma_hb_mg_l;

  return lf_clamp ((hb - REDDENS_MG_L) / (REDDEST_MG_L - REDDENS_MG_L), 0, 1);
}

void
lf_organs_init (LfSim *sim)
{
  sim->organs = (LfOrgans){
    .temperature_c = sim->organs.temperature_c, /* a variable: set before */
    .coronary_ml_s = lf_settled_rest.coronary_ml_s * lf_size (sim),
    .pupil_mm = { PUPIL_MM, PUPIL_MM },
    .urine_ml_h = URINE_ML_KG_H * sim->patient.weight_kg,
  };
  metabolism (sim);
  sim->organs.heart_work = 1;
}

void
lf_organs_step (LfSim *sim)
{
  sepsis (sim);
  metabolism (sim);
  debts (sim);
  pupils (sim);
  kidneys (sim);
}
