/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changes slowly in the organs: heat, the brain's debt, low flow. */
#include "sim/settled.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

#define HEAT_KCAL_KG 0.83
#define BLOOD_HEAT   0.87         /* kcal/L/°C */
#define EXCHANGER    0.7          /* share of the difference that the heater-cooler makes good */
#define COOLING_C_S  (0.4 / 3600) /* an uncovered arrested body (tuned) */

#define COLDER     0.07   /* natural logarithm of oxygen use, a degree: -7 %/°C (Q10 of 2) */
#define REST_WORK  8940.0 /* peak pressure of the left ventricle times rate at rest, mmHg/min */
#define WORK_MOST  4.0
#define WORK_LAG_S 10

static void
metabolism (LfSim *sim)
{
  const double *seen = sim->monitor.value;
  double work = seen[LF_READING_LV_PEAK_PRESSURE] * seen[LF_READING_HR] / REST_WORK;
  double cold = lf_clamp (37 - sim->organs.temperature_c, -5, 25);

  if (sim->cpr.running) /* then pressure is not the heart's own */
    work = 0;
  sim->organs.heart_work += (lf_min (work, WORK_MOST) - sim->organs.heart_work) * DT_S / WORK_LAG_S;
  sim->organs.metabolism =
      lf_variable_now (sim, LF_VARIABLE_METABOLIC_RATE) * lf_exp (-COLDER * cold);
}

void
lf_organs_init (LfSim *sim)
{
  sim->organs = (LfOrgans){ .temperature_c = sim->organs.temperature_c, /* a variable: set before */
                            .coronary_ml_s = lf_settled_rest.coronary_ml_s * lf_size (sim) };
  metabolism (sim);
  sim->organs.heart_work = 1;
}

static void
heat (LfSim *sim)
{
  double flow = sim->circuit.flow_ml_s * 0.06;
  double body = HEAT_KCAL_KG * sim->patient.weight_kg;
  double *core = &sim->organs.temperature_c;

  if (flow > 0)
    *core += (sim->circuit.heater_c - *core) * EXCHANGER * BLOOD_HEAT * flow / body / 60 * DT_S;
  else if (lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest && *core > 20)
    *core -= COOLING_C_S * DT_S;
}

static void
debts (LfSim *sim)
{
  double brain = sim->gas.bed_o2[LF_BED_RIGHT_UPPER] + sim->gas.bed_o2[LF_BED_LEFT_UPPER];
  bool stopped = !lf_sim_has_pulse (sim) && !sim->circuit.flow_on;

  if (brain < 0.06)
    sim->organs.brain_debt_s += (0.06 - brain) / 0.06 * DT_S;
  if (stopped)
    sim->organs.low_flow_s += (sim->cpr.running ? 1 : 3) * DT_S; /* no flow weighs more (tuned) */
}

void
lf_organs_step (LfSim *sim)
{
  heat (sim);
  metabolism (sim);
  debts (sim);
}
