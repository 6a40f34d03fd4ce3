/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrest, compressions, drugs: what rises, what falls, what must not move. */
#include "patient.h"

static void
start_in (LfSim *sim, const char *rhythm)
{
  g_autofree char *line = g_strdup_printf ("educator rhythm %s", rhythm);

  patient_start (sim, 11);
  patient_run (sim, 5);
  patient_act (sim, line);
}

static void
test_vf_without_compressions (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_run (&sim, 60);
  g_assert_false (lf_sim_has_pulse (&sim));
  assert_between (patient_mean (&sim, LF_READING_MAP, 5), 3, 15);
  assert_between (patient_mean (&sim, LF_READING_RIGHT_ATRIAL_MEAN, 5), 3, 15);
  assert_between (patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 5), -0.05, 0.1);
  assert_between (patient_mean (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE, 5), -1, 3);
  g_assert_false (patient_has (&sim, LF_READING_HR));
  g_assert_false (patient_has (&sim, LF_READING_SPO2));
  g_assert_true (patient_has (&sim, LF_READING_VF_AMSA));
  g_assert_cmpfloat (patient_now (&sim, LF_READING_NIRS_RIGHT), <, 50);
  double lactate = patient_now (&sim, LF_READING_LACTATE);
  patient_run (&sim, 120);
  assert_between ((patient_now (&sim, LF_READING_LACTATE) - lactate) / 2, 0.1, 1.5);
}

static void
test_compressions_make_flow (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_run (&sim, 20);
  patient_act (&sim, "cpr start; airway supraglottic");
  patient_run (&sim, 50);
  double map = patient_mean (&sim, LF_READING_MAP, 10);
  assert_between (map, 30, 45);
  assert_between (patient_mean (&sim, LF_READING_ABP_SYSTOLIC, 10), 55, 100);
  assert_between (patient_mean (&sim, LF_READING_ABP_DIASTOLIC, 10), 12, 32);
  /* A quarter to two fifths of a normal output (Lurie 2016). */
  assert_between (patient_mean (&sim, LF_READING_NATIVE_OUTPUT, 20), 1.1, 2.2);
  assert_between (patient_mean (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE, 5), 13, 32);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_CPR_RATE, 1), ==, 110);
  g_assert_false (patient_has (&sim, LF_READING_SPO2));
}

/* It builds with each compression, and a pause loses it within a few seconds. */
static void
test_perfusion_pressure_builds_and_falls (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_run (&sim, 90);
  patient_act (&sim, "cpr start");
  patient_run (&sim, 0.6);
  double first = patient_now (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE);
  patient_run (&sim, 1.3);
  double third = patient_now (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE);
  patient_run (&sim, 6.5);
  double fifteenth = patient_now (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE);
  patient_run (&sim, 50);
  double plateau = patient_mean (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE, 2);
  g_test_message ("%g, then %g, %g, then %g", first, third, fifteenth, plateau);
  g_assert_cmpfloat (first, <, 0.6 * plateau);
  g_assert_cmpfloat (third, <, 0.8 * plateau);
  g_assert_cmpfloat (fifteenth, >, 0.75 * plateau);
  patient_act (&sim, "cpr stop");
  patient_run (&sim, 8);
  double paused = patient_mean (&sim, LF_READING_CORONARY_PERFUSION_PRESSURE, 1);
  g_test_message ("after the pause %g", paused);
  g_assert_cmpfloat (paused, <, 0.5 * plateau);
  assert_between (patient_now (&sim, LF_READING_CPR_PAUSE), 8, 10);
}

/* How much the chest is pressed where it is least, over two seconds. */
static double
least_pressed (LfSim *sim)
{
  double least = 100;

  for (int i = 0; i < 2000; i++) {
    patient_run (sim, 0.001);
    least = MIN (least, sim->blood.chest_mmhg);
  }
  return least;
}

/* The right atrium is pressed nearly as hard as the aorta; tired hands lean on the chest. */
static void
test_atrium_and_leaning (void)
{
  LfSim sim;
  double aorta = 0;
  double atrium = 0;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start; airway tube");
  patient_run (&sim, 30);
  for (int i = 0; i < 2000; i++) {
    patient_run (&sim, 0.001);
    aorta = MAX (aorta, sim.blood.pressure_mmhg[LF_BLOOD_ASCENDING]);
    atrium = MAX (atrium, sim.blood.pressure_mmhg[LF_BLOOD_RA]);
  }
  g_test_message ("aorta %.0f, right atrium %.0f", aorta, atrium);
  assert_between (atrium / aorta, 0.7, 1.1);
  patient_run (&sim, 240);
  g_assert_cmpfloat (least_pressed (&sim), >, 2);
  patient_act (&sim, "cpr mechanical");
  patient_run (&sim, 30);
  g_assert_cmpfloat (least_pressed (&sim), <, 0.5);
}

static void
test_etco2_of_compressions (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start; airway tube");
  patient_run (&sim, 240);
  double good = patient_mean (&sim, LF_READING_ETCO2, 20);
  assert_between (good, 1.3, 4.2);
  patient_act (&sim, "cpr-depth 3");
  patient_run (&sim, 120);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_ETCO2, 20), <, good * 0.85);
  /* The pulse is back: carbon dioxide that has waited in the tissues comes at once. */
  patient_act (&sim, "educator rhythm sinus; cpr stop");
  patient_run (&sim, 60);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_ETCO2, 20), >, good * 1.3);
}

static void
test_depth_rate_and_fatigue (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start; cpr-depth 6");
  patient_run (&sim, 40);
  double deep = patient_mean (&sim, LF_READING_MAP, 10);
  patient_act (&sim, "cpr-depth 3.5");
  patient_run (&sim, 30);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_MAP, 10), <, deep - 8);
  patient_act (&sim, "cpr-depth 5.2");
  patient_run (&sim, 200);
  double tired = patient_mean (&sim, LF_READING_CPR_DEPTH, 10);
  g_assert_cmpfloat (tired, <, 4.5);
  patient_act (&sim, "swap");
  patient_run (&sim, 10);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_CPR_DEPTH, 10), >, 5);
  /* The device does not tire. */
  patient_act (&sim, "cpr mechanical");
  patient_run (&sim, 300);
  assert_between (patient_mean (&sim, LF_READING_CPR_DEPTH, 10), 5.1, 5.5);
  assert_between (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), 9.5, 10.5);
}

/* Asked for twice, the device is put on once; hands in between are another change. */
static void
test_one_change_over (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start");
  patient_run (&sim, 30);
  patient_act (&sim, "cpr mechanical");
  patient_run (&sim, 6);
  patient_act (&sim, "cpr mechanical");
  patient_run (&sim, 2);
  g_assert_false (patient_has (&sim, LF_READING_CPR_RATE)); /* nor is it sooner on */
  patient_run (&sim, 4);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE));
  patient_act (&sim, "cpr mechanical");
  patient_run (&sim, 1);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE));
  assert_between (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), 9.9, 10.1);
  patient_act (&sim, "rhythm-check");
  patient_run (&sim, 1);
  patient_act (&sim, "cpr mechanical"); /* a pause of another kind ends when it is told to */
  patient_run (&sim, 1);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE));
}

static void
test_pauses_are_counted (void)
{
  LfSim sim;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start");
  patient_run (&sim, 60);
  patient_act (&sim, "rhythm-check");
  patient_run (&sim, 3);
  g_assert_false (patient_has (&sim, LF_READING_CPR_RATE));
  patient_run (&sim, 37);
  g_assert_true (patient_has (&sim, LF_READING_CPR_RATE));
  assert_between (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), 4.9, 5.1);
  assert_between (patient_now (&sim, LF_READING_CPR_FRACTION), 93, 96.5);
}

/* Hands that are off by agreement are no pause; asked for again, they are counted again. */
static void
test_an_agreed_stop_is_no_pause (void)
{
  LfSim sim;

  start_in (&sim, "asystole");
  patient_act (&sim, "cpr start");
  patient_run (&sim, 60);
  double before = patient_now (&sim, LF_READING_CPR_FRACTION);
  patient_act (&sim, "stop-resuscitation");
  patient_run (&sim, 60);
  g_assert_false (patient_has (&sim, LF_READING_CPR_RATE));
  g_assert_cmpfloat (patient_now (&sim, LF_READING_CPR_PAUSE), ==, 0);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), <, 1);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_CPR_FRACTION), ==, before);

  patient_act (&sim, "cpr start");
  patient_run (&sim, 5);
  patient_act (&sim, "cpr stop");
  patient_run (&sim, 20);
  assert_between (patient_now (&sim, LF_READING_CPR_PAUSE), 19.9, 20.1);
}

/* A dose comes round in CPR within one to two minutes: vessels tighten, and the heart's own flow
 * gains; carbon dioxide falls a little. */
static void
test_adrenaline (void)
{
  LfSim with;
  LfSim without;

  start_in (&with, "vf");
  patient_act (&with, "cpr mechanical; airway tube");
  patient_run (&with, 120);
  without = with;
  patient_act (&with, "drug adrenaline 1 mg");
  patient_run (&with, 10);
  patient_run (&without, 10);
  g_assert_cmpfloat (patient_mean (&with, LF_READING_CORONARY_PERFUSION_PRESSURE, 2), <,
                     patient_mean (&without, LF_READING_CORONARY_PERFUSION_PRESSURE, 2) + 2);
  patient_run (&with, 80);
  patient_run (&without, 80);
  double resistance = patient_now (&with, LF_READING_SYSTEMIC_RESISTANCE) /
                      patient_now (&without, LF_READING_SYSTEMIC_RESISTANCE);
  assert_between (resistance, 1.3, 2.1);
  g_assert_cmpfloat (patient_mean (&with, LF_READING_CORONARY_PERFUSION_PRESSURE, 10), >,
                     patient_mean (&without, LF_READING_CORONARY_PERFUSION_PRESSURE, 10) + 3);
  patient_run (&with, 60);
  patient_run (&without, 60);
  g_assert_cmpfloat (patient_now (&with, LF_READING_ETCO2), <,
                     patient_now (&without, LF_READING_ETCO2));
  patient_run (&with, 900);
  patient_run (&without, 900);
  assert_between (patient_now (&with, LF_READING_SYSTEMIC_RESISTANCE) /
                      patient_now (&without, LF_READING_SYSTEMIC_RESISTANCE),
                  0.95, 1.06);
}

static void
test_noradrenaline (void)
{
  LfSim sim;

  patient_start (&sim, 12);
  patient_act (&sim, "educator set reflexes 0");
  patient_run (&sim, 60);
  double before = patient_mean (&sim, LF_READING_SYSTEMIC_RESISTANCE, 10);
  double map = patient_mean (&sim, LF_READING_MAP, 10);
  patient_act (&sim, "infuse noradrenaline 0.2 mcg/kg/min");
  patient_run (&sim, 900);
  assert_between (patient_mean (&sim, LF_READING_SYSTEMIC_RESISTANCE, 10) / before, 1.15, 1.7);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_MAP, 10), >, map + 5);
  patient_act (&sim, "infuse noradrenaline 0 mcg/kg/min");
  patient_run (&sim, 1200);
  assert_between (patient_mean (&sim, LF_READING_SYSTEMIC_RESISTANCE, 10) / before, 0.97, 1.03);
}

static void
test_vf_decays (void)
{
  LfSim sim;
  double last = 100;

  start_in (&sim, "vf");
  patient_run (&sim, 5);
  assert_between (patient_now (&sim, LF_READING_VF_DOMINANT_FREQUENCY), 4.5, 8);
  assert_between (patient_now (&sim, LF_READING_VF_AMSA), 12, 20);
  for (int minute = 0; minute < 6; minute++) {
    double amsa = patient_now (&sim, LF_READING_VF_AMSA);
    g_assert_cmpfloat (amsa, <, last);
    last = amsa;
    patient_run (&sim, 60);
  }
  g_assert_cmpfloat (patient_now (&sim, LF_READING_VF_AMSA), <, 6);
}

static void
test_compressions_keep_vf_coarse (void)
{
  LfSim with;
  LfSim without;

  start_in (&with, "vf");
  patient_run (&with, 60);
  without = with;
  patient_act (&with, "cpr mechanical; airway tube; drug adrenaline 1 mg");
  patient_run (&with, 240);
  patient_run (&without, 240);
  g_assert_cmpfloat (patient_now (&with, LF_READING_VF_AMSA), >,
                     1.5 * patient_now (&without, LF_READING_VF_AMSA));
}

static void
test_vf_left_alone_ends_in_asystole (void)
{
  LfSim sim;
  LfEvent event;

  start_in (&sim, "vf");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_RHYTHM, 1800, &event));
  g_assert_cmpint (event.words[0], ==, LF_RHYTHM_VF);
  g_assert_cmpint (event.words[1], ==, LF_RHYTHM_ASYSTOLE);
  assert_between ((double) sim.step / LF_STEPS_PER_S / 60, 5, 30);
  patient_run (&sim, 10);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HR), ==, 0);
  g_assert_false (patient_has (&sim, LF_READING_VF_AMSA));
}

/* Organised rhythms without a pulse: a rate on the screen, next to no pressure. */
static void
assert_pulseless (const char *rhythm, double rate_low, double rate_high)
{
  LfSim sim;

  g_test_message ("%s", rhythm);
  start_in (&sim, rhythm);
  patient_run (&sim, 30);
  g_assert_false (lf_sim_has_pulse (&sim));
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_MAP, 10), <, 40);
  assert_between (patient_mean (&sim, LF_READING_HR, 10), rate_low, rate_high);
  g_assert_false (patient_has (&sim, LF_READING_SPO2));
}

static void
test_rhythms_without_a_pulse (void)
{
  assert_pulseless ("pulseless-vt", 145, 255);
  assert_pulseless ("pea-narrow", 55, 145);
  assert_pulseless ("pea-wide", 18, 65);
  assert_pulseless ("agonal", 4, 25);
  assert_pulseless ("asystole", 0, 0);
}

static void
test_sinus_brings_the_pulse_back (void)
{
  LfSim sim;
  LfEvent event;

  start_in (&sim, "vf");
  patient_act (&sim, "cpr start; airway tube");
  patient_run (&sim, 120);
  patient_act (&sim, "educator rhythm sinus; cpr stop");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_PULSE, 30, &event));
  g_assert_cmpint (event.words[0], ==, 1);
  patient_run (&sim, 30);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_MAP, 10), >, 60);
  g_assert_true (patient_has (&sim, LF_READING_SPO2));
  patient_run (&sim, 300);
  assert_between (patient_mean (&sim, LF_READING_MAP, 20), 70, 105);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PH_RIGHT_RADIAL), >, 7.3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/arrest/vf-alone", test_vf_without_compressions);
  g_test_add_func ("/sim/arrest/compressions", test_compressions_make_flow);
  g_test_add_func ("/sim/arrest/perfusion-pressure", test_perfusion_pressure_builds_and_falls);
  g_test_add_func ("/sim/arrest/atrium-and-leaning", test_atrium_and_leaning);
  g_test_add_func ("/sim/arrest/etco2", test_etco2_of_compressions);
  g_test_add_func ("/sim/arrest/depth-and-fatigue", test_depth_rate_and_fatigue);
  g_test_add_func ("/sim/arrest/change-over", test_one_change_over);
  g_test_add_func ("/sim/arrest/pauses", test_pauses_are_counted);
  g_test_add_func ("/sim/arrest/agreed-stop", test_an_agreed_stop_is_no_pause);
  g_test_add_func ("/sim/arrest/adrenaline", test_adrenaline);
  g_test_add_func ("/sim/arrest/noradrenaline", test_noradrenaline);
  g_test_add_func ("/sim/arrest/vf-decays", test_vf_decays);
  g_test_add_func ("/sim/arrest/vf-and-compressions", test_compressions_keep_vf_coarse);
  g_test_add_func ("/sim/arrest/vf-to-asystole", test_vf_left_alone_ends_in_asystole);
  g_test_add_func ("/sim/arrest/pulseless", test_rhythms_without_a_pulse);
  g_test_add_func ("/sim/arrest/pulse-back", test_sinus_brings_the_pulse_back);
  return g_test_run ();
}
