/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of waves and readings, and what lies before 0:00. */
#include "play.h"

#include "attempt/check.h"

#include <string.h>

/* The ring keeps the last 65 seconds, the prelude's among them; a sample stands where it says. */
static void
test_waves (void)
{
  Parts parts = { .patient = "<prelude seconds='10'><do>fio2 0.5</do></prelude>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const LfWaves *waves = lf_attempt_waves (attempt);

  g_assert_cmpint (waves->n, ==, 2500);
  g_assert_cmpint (waves->first_step, <, 0);
  g_assert_cmpint (waves->first_step, >=, -10000);
  float most = -1000;
  for (int64_t i = 0; i < waves->n; i++)
    most = MAX (most, waves->sample[LF_WAVE_ABP][i]);
  g_assert_cmpfloat ((double) most, >, 80);
  g_assert_cmpfloat ((double) most, <, 180);

  lf_attempt_advance (attempt, 80000);
  g_assert_cmpint (waves->n, ==, 22500);
  int64_t last = (waves->n - 1) % LF_WAVE_RING;
  double now = lf_sim_wave (lf_attempt_sim (attempt), LF_WAVE_ABP);
  g_assert_cmpfloat ((double) waves->sample[LF_WAVE_ABP][last], ==, (double) (float) now);
}

/* A row each second from 0:00 on, as the simulator has it then. */
static void
test_trends (void)
{
  Parts parts = { 0 };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const LfTrends *trends = lf_attempt_trends (attempt);
  float value = 0;
  double now = 0;

  g_assert_cmpint (lf_trends_seconds (trends), ==, 1);
  play_lines (attempt, "00:03.500 learner fdo2 0.5\n00:04.500 learner cpr start", 9999);
  g_assert_cmpint (lf_trends_seconds (trends), ==, 10);
  g_assert_true (lf_trends_value (trends, LF_READING_FDO2, 3, &value));
  g_assert_cmpfloat_with_epsilon ((double) value, 0.21, 1e-6);
  g_assert_true (lf_trends_value (trends, LF_READING_FDO2, 4, &value));
  g_assert_cmpfloat ((double) value, ==, 0.5);
  g_assert_cmpint (g_array_index (trends->compressing, guint8, 4), ==, 0);
  g_assert_cmpint (g_array_index (trends->compressing, guint8, 5), ==, 1);
  g_assert_cmpint (g_array_index (trends->rhythms, guint8, 5), ==, LF_RHYTHM_SINUS);
  g_assert_false (lf_trends_value (trends, LF_READING_VF_AMSA, 5, &value));
  g_assert_false (lf_trends_value (trends, LF_READING_FDO2, 10, &value));
  g_assert_false (lf_trends_value (trends, LF_READING_FDO2, -1, &value));

  lf_attempt_advance (attempt, 1);
  g_assert_true (lf_sim_reading (lf_attempt_sim (attempt), LF_READING_MAP, &now));
  g_assert_true (lf_trends_value (trends, LF_READING_MAP, 10, &value));
  g_assert_cmpfloat ((double) value, ==, (double) (float) now);
}

/* The prelude is played before 0:00, and what is done in it is not counted, told or logged. */
static void
test_prelude (void)
{
  Parts parts = { .rhythm = "vf",
                  .patient = "<variable id='haemoglobin' value='90'/><fault id='drainage-kink'/>"
                             "<prelude seconds='15'><do>cpr mechanical</do><do>pads ap</do>"
                             "<do>drug adrenaline 1 mg</do></prelude>",
                  .marks = "<mark id='seen'/><mark id='last-adrenaline' at='-04:30'/>",
                  .always = "<event on='pads'><then><mark id='seen'/></then></event>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfAttempt) attempt = play_new (scenario);
  const LfSim *sim = lf_attempt_sim (attempt);
  double haemoglobin = 0;

  g_assert_cmpint (sim->step, ==, 0);
  g_assert_cmpint (sim->heart.rhythm, ==, LF_RHYTHM_VF);
  g_assert_true (sim->cpr.running && sim->cpr.mechanical);
  g_assert_true (sim->defib.pads_on && sim->defib.pads == LF_PADS_AP);
  g_assert_cmpfloat (sim->faults[LF_FAULT_DRAINAGE_KINK], ==, 1);
  g_assert_cmpfloat (sim->drugs[LF_DRUG_ADRENALINE].given, ==, 1);
  g_assert_true (lf_sim_reading (sim, LF_READING_HAEMOGLOBIN, &haemoglobin));
  g_assert_cmpfloat_with_epsilon (haemoglobin, 90, 1);
  g_assert_cmpfloat (sim->patient.weight_kg, ==, 84);
  g_assert_cmpint (play_mark (attempt, "seen"), ==, INT64_MIN);
  g_assert_cmpint (play_mark (attempt, "last-adrenaline"), ==, -270000);
  g_assert_null (play_message (attempt, LF_MESSAGE_DONE, ""));
  g_assert_cmpuint (lf_attempt_log (attempt)->len, ==, 1); /* a digest */
}

/* What a prelude cannot do is its author's mistake. */
static void
test_check (void)
{
  Parts parts = { .patient = "<prelude seconds='15'><do>cpr start</do><do>shock 200</do>"
                             "<do>connect</do></prelude>" };
  g_autoptr (LfScenario) scenario = play_scenario (&parts);
  g_autoptr (LfDefects) defects = lf_defects_new ();

  lf_attempt_check (scenario, defects);
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, 2);
  g_assert_nonnull (strstr (lf_defects_get (defects, 0)->message, "Shock 200 J"));
  g_assert_nonnull (strstr (lf_defects_get (defects, 1)->message, "Connect"));

  Parts good = { .patient = "<prelude seconds='15'><do>cpr start</do></prelude>" };
  g_autoptr (LfScenario) other = play_scenario (&good);
  g_autoptr (LfDefects) none = lf_defects_new ();
  lf_attempt_check (other, none);
  g_assert_cmpuint (lf_defects_count (none), ==, 0);
}

/* The sandbox has no phase, no end, and a monitor to look at. */
static void
test_sandbox (void)
{
  g_autoptr (LfScenario) scenario = lf_scenario_new_sandbox ();
  g_autoptr (LfAttempt) attempt = play_new (scenario);

  g_assert_null (lf_attempt_phase (attempt));
  g_assert_true (lf_attempt_patient_here (attempt));
  g_assert_cmpint (lf_attempt_advance (attempt, 20000), ==, 20000);
  g_assert_cmpstr (play_input (attempt, "cpr start"), ==, "none");
  g_assert_cmpint (lf_attempt_open_decision (attempt), ==, -1);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_assert_null (result->ending);
  g_assert_cmpuint (result->lines->len, ==, 0);
  g_assert_false (result->passed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/waves", test_waves);
  g_test_add_func ("/trace/trends", test_trends);
  g_test_add_func ("/trace/prelude", test_prelude);
  g_test_add_func ("/trace/check", test_check);
  g_test_add_func ("/trace/sandbox", test_sandbox);
  return g_test_run ();
}
