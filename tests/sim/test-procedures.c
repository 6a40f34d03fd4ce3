/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes hands and time, what is refused and why, samples, lines. */
#include <math.h>

#include "patient.h"

static void
assert_refused (LfSim *sim, const char *line, LfRefusal wanted)
{
  uint64_t before = lf_sim_digest (sim);
  LfRefusal refusal = patient_try (sim, line);

  if (refusal != wanted)
    g_error ("%s: %s, wanted %s", line, lf_table_word (&lf_refusals, (size_t) refusal)->id,
             lf_table_word (&lf_refusals, (size_t) wanted)->id);
  g_assert_cmphex (lf_sim_digest (sim), ==, before); /* a refused command changes nothing */
}

/* Begins and sees to the end; returns how long it took. */
static double
do_it (LfSim *sim, const char *line)
{
  int64_t from = sim->step;
  LfEvent event;

  lf_sim_clear_events (sim);
  patient_act (sim, line);
  g_assert_cmpint (sim->n_events, ==, 1);
  g_assert_cmpint (sim->events[0].kind, ==, LF_EVENT_BEGUN);
  LfVerb verb = (LfVerb) sim->events[0].verb;
  lf_sim_clear_events (sim);
  do
    g_assert_true (patient_wait (sim, LF_EVENT_DONE, 400, &event));
  while (event.verb != (int64_t) verb);
  return (double) (sim->step - from) / LF_STEPS_PER_S;
}

static void
test_refusals_on_the_way (void)
{
  LfSim sim;

  patient_start (&sim, 41);
  patient_act (&sim, "educator rhythm vf; cpr mechanical");
  assert_refused (&sim, "connect", LF_REFUSAL_NOT_PRIMED);
  assert_refused (&sim, "wire drainage femoral-right", LF_REFUSAL_NO_PUNCTURE);
  assert_refused (&sim, "cannulate drainage femoral-right 25", LF_REFUSAL_NO_WIRE);
  assert_refused (&sim, "confirm-wire drainage by us", LF_REFUSAL_NO_WIRE);
  assert_refused (&sim, "withdraw drainage", LF_REFUSAL_NO_WIRE);
  assert_refused (&sim, "cannulate distal femoral-left 7", LF_REFUSAL_NO_CANNULA);
  assert_refused (&sim, "exchange oxygenator", LF_REFUSAL_NO_CIRCUIT);
  assert_refused (&sim, "lv-vent 1", LF_REFUSAL_NO_CIRCUIT);
  patient_act (&sim, "prime");
  assert_refused (&sim, "circuit-check", LF_REFUSAL_BUSY); /* the perfusionist primes */
  do_it (&sim, "puncture drainage femoral-right");
  assert_refused (&sim, "puncture drainage femoral-right", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "wire drainage femoral-left", LF_REFUSAL_NO_PUNCTURE);
  do_it (&sim, "wire drainage femoral-right");
  assert_refused (&sim, "wire drainage femoral-right", LF_REFUSAL_ALREADY_DONE);
  do_it (&sim, "puncture return femoral-left");
  do_it (&sim, "wire return femoral-left");
  patient_act (&sim, "confirm-wire drainage by us");
  assert_refused (&sim, "confirm-wire return by us", LF_REFUSAL_BUSY);
  assert_refused (&sim, "scan echo", LF_REFUSAL_BUSY);
  patient_run (&sim, 21);
  do_it (&sim, "confirm-wire return by us");
  assert_refused (&sim, "cannulate return femoral-right 17", LF_REFUSAL_NO_WIRE);
  do_it (&sim, "cannulate drainage femoral-right 25");
  assert_refused (&sim, "connect", LF_REFUSAL_NO_CANNULA);
  do_it (&sim, "cannulate return femoral-left 17");
  assert_refused (&sim, "cannulate return femoral-left 17", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "withdraw return", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "prime", LF_REFUSAL_ALREADY_DONE);
  do_it (&sim, "connect");
  assert_refused (&sim, "connect", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "educator circuit 25 17", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "cannulate distal femoral-right 7", LF_REFUSAL_NO_SENSE);
  g_assert_cmpint (sim.circuit.flow_on, ==, 0);
}

static void
test_the_whole_way_takes_minutes (void)
{
  LfSim sim;
  double seconds = 0;
  static const char *const steps[] = {
    "prime",
    "puncture drainage femoral-right",
    "wire drainage femoral-right",
    "puncture return femoral-left",
    "wire return femoral-left",
    "confirm-wire drainage by toe",
    "confirm-wire return by toe",
    "cannulate drainage femoral-right 25",
    "cannulate return femoral-left 17",
    "connect",
  };

  patient_start (&sim, 41);
  patient_act (&sim, "educator rhythm vf; cpr mechanical");
  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    seconds += do_it (&sim, steps[i]);
  g_test_message ("%.0f s", seconds);
  assert_between (seconds / 60, 4, 20);
  patient_act (&sim, "clamp drainage off; clamp return off; pump 3500; sweep 4; fdo2 1");
  patient_run (&sim, 30);
  g_assert_cmpint (sim.circuit.flow_on, ==, 1);
  g_assert_cmpfloat (patient_mean (&sim, LF_READING_ECMO_FLOW, 5), >, 2);
  do_it (&sim, "cannulate distal femoral-left 7");
}

/* A wire that was to lie in the artery and lies in the vein: seen, withdrawn, done again. */
static void
test_a_wire_in_the_wrong_vessel (void)
{
  LfSim sim;
  LfEvent event;

  patient_start (&sim, 42);
  patient_act (&sim, "educator fault return-wire-in-vein");
  do_it (&sim, "puncture return femoral-right");
  do_it (&sim, "wire return femoral-right");
  patient_act (&sim, "confirm-wire return by us");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_WIRE, 30, &event));
  g_assert_cmpint (event.words[0], ==, LF_LINE_RETURN);
  g_assert_cmpint (event.words[1], ==, LF_VESSEL_VEIN);
  do_it (&sim, "withdraw return");
  do_it (&sim, "cut-down return femoral-right"); /* the vessel is seen: no such mistake */
  do_it (&sim, "wire return femoral-right");
  patient_act (&sim, "confirm-wire return by us");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_WIRE, 30, &event));
  g_assert_cmpint (event.words[1], ==, LF_VESSEL_ARTERY);
}

static void
test_hands (void)
{
  LfSim sim;

  patient_start (&sim, 43);
  patient_act (&sim, "pads al; airway tube; scan lungs; prime; puncture drainage femoral-right; "
                     "transfer cath-lab");
  assert_refused (&sim, "line right-radial", LF_REFUSAL_ALREADY_DONE);
  assert_refused (&sim, "check pulse", LF_REFUSAL_BUSY);
  assert_refused (&sim, "pads ap", LF_REFUSAL_BUSY);
  assert_refused (&sim, "puncture return femoral-left", LF_REFUSAL_BUSY);
  patient_run (&sim, 9);
  patient_act (&sim, "check pulse"); /* the nurse is free again */
  patient_run (&sim, 400);
  for (int i = 0; i < LF_MAX_TASKS; i++)
    g_assert_cmpint (sim.tasks[i].ends_step, ==, LF_NEVER);
  g_assert_cmpint (sim.defib.pads_on, ==, 1);
  g_assert_cmpint (sim.lungs.airway, ==, LF_AIRWAY_TUBE);
}

static void
test_echo_pauses_compressions (void)
{
  LfSim sim;

  patient_start (&sim, 44);
  patient_act (&sim, "educator rhythm vf; cpr start");
  patient_run (&sim, 10);
  patient_act (&sim, "scan echo");
  patient_run (&sim, 5);
  g_assert_false (sim.cpr.running);
  patient_run (&sim, 10);
  g_assert_true (sim.cpr.running);
  patient_act (&sim, "scan femoral");
  patient_run (&sim, 5);
  g_assert_true (sim.cpr.running);
}

/* A sample tells of the moment when it was drawn. */
static void
test_samples_are_frozen (void)
{
  LfSim sim;
  LfEvent event;

  patient_start (&sim, 45);
  patient_run (&sim, 5);
  assert_refused (&sim, "sample gas pre-oxygenator", LF_REFUSAL_NO_CIRCUIT);
  double po2 = patient_now (&sim, LF_READING_PAO2_RIGHT_RADIAL);
  patient_act (&sim, "sample gas right-radial");
  patient_act (&sim, "ventilate 0 0; educator set lactate 9");
  lf_sim_clear_events (&sim);
  g_assert_true (patient_wait (&sim, LF_EVENT_RESULT, 600, &event));
  assert_between ((double) sim.step / LF_STEPS_PER_S, 60, 300);
  const LfResultSheet *sheet = &sim.results[event.words[0]];
  g_assert_cmpint (sheet->site, ==, LF_SAMPLE_SITE_RIGHT_RADIAL);
  assert_between (sheet->po2_kpa, po2 - 0.2, po2 + 0.2);
  assert_between (sheet->lactate_mmol_l, 0.9, 1.1);
  assert_between (sheet->ph, 7.37, 7.43);
  assert_between (sheet->bicarbonate_mmol_l, 22, 27);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PAO2_RIGHT_RADIAL), <, po2 - 3);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_LACTATE), >, 8);
}

static void
test_sample_sites (void)
{
  LfSim sim;

  patient_start (&sim, 46);
  patient_act (&sim, "airway tube; educator set lung-shunt 0.5");
  patient_on_ecmo (&sim, 3000);
  patient_run (&sim, 180);
  patient_act (&sim, "sample gas right-radial; sample gas femoral; sample gas pre-oxygenator; "
                     "sample gas post-oxygenator; sample act femoral");
  g_assert_cmpint (sim.n_results, ==, 5);
  g_assert_cmpfloat (sim.results[0].so2_percent, <, sim.results[1].so2_percent);
  g_assert_cmpfloat (sim.results[2].so2_percent, <, sim.results[3].so2_percent - 10);
  g_assert_cmpint (sim.results[4].what, ==, LF_SAMPLE_ACT);
  lf_sim_set_line (&sim, LF_ARTERIAL_LINE_RIGHT_RADIAL, false);
  assert_refused (&sim, "sample gas right-radial", LF_REFUSAL_NO_LINE);
  patient_act (&sim, "sample gas left-radial"); /* a needle will do */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/procedures/refusals", test_refusals_on_the_way);
  g_test_add_func ("/sim/procedures/minutes", test_the_whole_way_takes_minutes);
  g_test_add_func ("/sim/procedures/wrong-vessel", test_a_wire_in_the_wrong_vessel);
  g_test_add_func ("/sim/procedures/hands", test_hands);
  g_test_add_func ("/sim/procedures/echo", test_echo_pauses_compressions);
  g_test_add_func ("/sim/procedures/samples", test_samples_are_frozen);
  g_test_add_func ("/sim/procedures/sample-sites", test_sample_sites);
  return g_test_run ();
}
