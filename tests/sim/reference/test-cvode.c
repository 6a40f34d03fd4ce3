/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same equations from the same state, solved by CVODE to a tight tolerance: what a
 * millisecond's step costs in pressures and flows averaged over a beat. */
#include <math.h>

#include "cases.h"
#include "solver.h"

/* Half a percent is what is wanted; it lies within a twentieth, and a slip in either set of
 * equations would hide in the rest. */
#define BOUND_PERCENT 0.1
#define TOLERANCE     1e-8
#define EVERY_S       0.0005 /* the solution is averaged from so many looks */

enum { BEATS = 10 };

/* Ranges of the devices that show such pressures and flows. */
#define ARTERIAL_MMHG 200
#define VENOUS_MMHG   50
#define CIRCUIT_MMHG  500
#define FLOW_ML_S     (10 / 0.06)

static const struct {
  const char *name;
  int what;
  double range;
} rows[] = {
  { "left ventricle mmHg", SEEN_PRESSURE + LF_BLOOD_LV, ARTERIAL_MMHG },
  { "right ventricle mmHg", SEEN_PRESSURE + LF_BLOOD_RV, VENOUS_MMHG },
  { "left atrium mmHg", SEEN_PRESSURE + LF_BLOOD_LA, VENOUS_MMHG },
  { "right atrium mmHg", SEEN_PRESSURE + LF_BLOOD_RA, VENOUS_MMHG },
  { "ascending aorta mmHg", SEEN_PRESSURE + LF_BLOOD_ASCENDING, ARTERIAL_MMHG },
  { "arch mmHg", SEEN_PRESSURE + LF_BLOOD_ARCH, ARTERIAL_MMHG },
  { "descending aorta mmHg", SEEN_PRESSURE + LF_BLOOD_DESCENDING, ARTERIAL_MMHG },
  { "iliac mmHg", SEEN_PRESSURE + LF_BLOOD_ILIAC, ARTERIAL_MMHG },
  { "upper veins mmHg", SEEN_PRESSURE + LF_BLOOD_UPPER_VEINS, VENOUS_MMHG },
  { "lower veins mmHg", SEEN_PRESSURE + LF_BLOOD_LOWER_VEINS, VENOUS_MMHG },
  { "cavae mmHg", SEEN_PRESSURE + LF_BLOOD_CAVA, VENOUS_MMHG },
  { "pulmonary arteries mmHg", SEEN_PRESSURE + LF_BLOOD_PULMONARY_ARTERIES, VENOUS_MMHG },
  { "lung capillaries mmHg", SEEN_PRESSURE + LF_BLOOD_LUNG_CAPILLARIES, VENOUS_MMHG },
  { "pulmonary veins mmHg", SEEN_PRESSURE + LF_BLOOD_PULMONARY_VEINS, VENOUS_MMHG },
  { "mitral mL/s", SEEN_FLOW + LF_INERTIAL_MITRAL, FLOW_ML_S },
  { "aortic mL/s", SEEN_FLOW + LF_INERTIAL_AORTIC, FLOW_ML_S },
  { "tricuspid mL/s", SEEN_FLOW + LF_INERTIAL_TRICUSPID, FLOW_ML_S },
  { "pulmonary mL/s", SEEN_FLOW + LF_INERTIAL_PULMONARY, FLOW_ML_S },
  { "to the groins mL/s", SEEN_FLOW + LF_INERTIAL_ILIAC, FLOW_ML_S },
  { "trunk mL/s", SEEN_BED + LF_BED_TRUNK, FLOW_ML_S },
  { "right upper body mL/s", SEEN_BED + LF_BED_RIGHT_UPPER, FLOW_ML_S },
  { "heart muscle mL/s", SEEN_BED + LF_BED_HEART, FLOW_ML_S },
  { "circuit mL/s", SEEN_ECMO, FLOW_ML_S },
  { "P-ven mmHg", SEEN_P_VEN, CIRCUIT_MMHG },
  { "P-int mmHg", SEEN_P_INT, CIRCUIT_MMHG },
  { "P-art mmHg", SEEN_P_ART, CIRCUIT_MMHG },
};

static int64_t
turn_of (const LfSim *sim)
{
  return sim->cpr.running ? sim->cpr.compressions : sim->heart.beat;
}

static void
run_to_next_beat (LfSim *sim)
{
  for (int64_t before = turn_of (sim); turn_of (sim) == before;)
    patient_run (sim, 1.0 / LF_STEPS_PER_S);
}

static void
look_at (const LfSim *sim, double seen[SEEN_N])
{
  const LfCirculation *c = &sim->blood;
  const double flows[LF_N_INERTIALS] = { c->mitral_ml_s,    c->aortic_ml_s,  c->tricuspid_ml_s,
                                         c->pulmonary_ml_s, c->to_arch_ml_s, c->to_descending_ml_s,
                                         c->to_iliac_ml_s };

  for (int i = 0; i < LF_N_BLOODS; i++)
    seen[SEEN_PRESSURE + i] = c->pressure_mmhg[i];
  for (int i = 0; i < LF_N_INERTIALS; i++)
    seen[SEEN_FLOW + i] = flows[i];
  for (int i = 0; i < LF_N_BEDS; i++)
    seen[SEEN_BED + i] = c->bed_ml_s[i];
  seen[SEEN_ECMO] = sim->circuit.flow_ml_s;
  seen[SEEN_P_VEN] = sim->circuit.p_ven_mmhg;
  seen[SEEN_P_INT] = sim->circuit.p_int_mmhg;
  seen[SEEN_P_ART] = sim->circuit.p_art_mmhg;
}

/* The simulator's means over so many of its own beats. */
static void
simulate (LfSim *sim, double means[SEEN_N])
{
  int64_t last = turn_of (sim) + BEATS;
  int64_t steps = 0;

  for (int i = 0; i < SEEN_N; i++)
    means[i] = 0;
  while (turn_of (sim) < last) {
    double seen[SEEN_N];
    patient_run (sim, 1.0 / LF_STEPS_PER_S);
    look_at (sim, seen);
    for (int i = 0; i < SEEN_N; i++)
      means[i] += seen[i];
    steps++;
  }
  for (int i = 0; i < SEEN_N; i++)
    means[i] /= (double) steps;
}

typedef struct {
  double sum[SEEN_N];
  double end_s;
  int64_t looks;
} Sums;

/* By the trapezoid: the ends count half. */
static void
add (double t, const double seen[SEEN_N], gpointer data)
{
  Sums *sums = data;
  double weight = t == 0 || t > sums->end_s - EVERY_S / 2 ? 0.5 : 1;

  for (int i = 0; i < SEEN_N; i++)
    sums->sum[i] += weight * seen[i];
  sums->looks++;
}

static void
test_one (gconstpointer data)
{
  const Case *which = data;
  LfSim sim;
  OdePatient patient;
  SolverCost cost;
  double state[ODE_N];
  double means[SEEN_N];
  int missed = 0;

  case_start (&sim, which);
  run_to_next_beat (&sim);
  ode_from (&patient, &sim, state);
  double period = patient.press_s > 0 ? patient.press_s : patient.beat_s;
  Sums sums = { .end_s = BEATS * period };
  simulate (&sim, means);
  g_assert_cmpint (sim.circuit.sucked, ==, 0);
  solver_run (&patient, state, sums.end_s, sums.end_s / ceil (sums.end_s / EVERY_S), TOLERANCE, add,
              &sums, &cost);
  g_test_message ("%s: %d beats, CVODE took %" G_GINT64_FORMAT " steps, %" G_GINT64_FORMAT
                  " turns of a valve",
                  which->name, BEATS, cost.steps, cost.turns);
  g_assert_cmpint (cost.turns, >, BEATS);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    double reference = sums.sum[rows[i].what] / (double) (sums.looks - 1);
    double percent = 100 * fabs (means[rows[i].what] - reference) / rows[i].range;
    bool good = percent < BOUND_PERCENT;
    g_test_message ("%s\t%s\t%.6g\t%.6g\t%.4f %% of range%s", which->name, rows[i].name,
                    means[rows[i].what], reference, percent, good ? "" : "\tMISS");
    missed += !good;
  }
  g_assert_cmpint (missed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < N_CASES; i++) {
    g_autofree char *path = g_strdup_printf ("/sim/reference/cvode/%s", cases[i].name);
    g_test_add_data_func (path, &cases[i], test_one);
  }
  return g_test_run ();
}
