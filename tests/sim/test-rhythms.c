/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every rhythm as a contract: pulse, rate, output, what the ECG shows, what a shock and
 * compressions do; then what brings rhythms about, and what the pacemaker and a synchronised shock
 * do to them. */
#include <math.h>

#include "strip.h"

enum { NONE = -1 };

/* Complexes as an eye counts them: how far the frontal vector goes out, whichever way it points. */
static int
count_complexes (const Strip *strip, double deaf_s, double *spread)
{
  static double far[STRIP_MOST_S * STRIP_HZ + 1];
  double highest = 0, sum = 0, squares = 0;
  int count = 0, last = NONE;

  for (int i = 0; i < strip->n; i++) {
    double down = (2 * strip->mv[II][i] - strip->mv[I][i]) / sqrt (3);
    far[i] = hypot (strip->mv[I][i], down);
    highest = MAX (highest, far[i]);
  }
  for (int i = 1; i < strip->n; i++) {
    if (far[i - 1] >= highest / 2 || far[i] < highest / 2 ||
        (last != NONE && i - last < deaf_s * STRIP_HZ))
      continue;
    if (last != NONE) {
      sum += i - last;
      squares += (double) (i - last) * (i - last);
    }
    last = i;
    count++;
  }
  double mean = sum / (count - 1);
  *spread = sqrt (MAX (0, squares / (count - 1) - mean * mean)) / mean;
  return count;
}

/* ---- A contract for each rhythm ---- */

typedef struct {
  const char *id;
  bool pulse;
  double rate_low; /* shown; NONE where no rate is shown at all */
  double rate_high;
  double output_low; /* L/min, half a minute after it began in a healthy heart */
  double output_high;
  double ecg_low; /* from lowest to highest in lead II over ten seconds, mV */
  double ecg_high;
  bool ended_by_shock; /* more often than not */
  double deaf_s;       /* for counting complexes */
  double spread_low;   /* of the time between them, share of its mean */
  double spread_high;
} Contract;

/* clang-format off */
static const Contract contracts[] = {
  { "sinus", true, 60, 75, 5, 7.5, 0.9, 2, false, 0.3, 0.005, 0.05 },
  { "pulseless-vt", false, 150, 250, 0, 3.2, 1.5, 3.5, true, 0.15, 0, 0.05 },
  { "vf", false, NONE, NONE, -0.1, 0.8, 0.8, 3.5, true, 0, 0, 0 },
  { "pea-narrow", false, 60, 140, 0, 3, 0.5, 1.5, false, 0.2, 0, 0.05 },
  /* Without flow it slows within the minute. */
  { "pea-wide", false, 20, 60, 0, 1.2, 0.4, 1.5, false, 0.5, 0, 0.12 },
  { "agonal", false, 6, 20.5, -0.1, 0.8, 0.2, 1.2, false, 0.8, 0, 0.1 },
  { "asystole", false, 0, 0, -0.1, 0.8, 0.01, 0.1, false, 0, 0, 0 },
  { "af", true, 70, 140, 4, 7.5, 0.9, 2.2, false, 0.25, 0.12, 0.35 },
  { "vt", true, 150, 200, 1.5, 5.5, 1.5, 3.5, true, 0.2, 0, 0.05 },
  { "torsades", false, 200, 250, 0, 3.2, 1, 3.5, true, 0.17, 0, 0.15 },
  { "standstill", false, 0, 0, -0.1, 0.8, 0.08, 0.35, false, 0, 0, 0 },
  { "complete-heart-block", true, 20, 45, 2.5, 5.5, 0.5, 1.8, false, 0.5, 0.003, 0.06 },
  { "paced", true, 60, 80, 4.5, 7, 1.5, 3, false, 0.5, 0, 0.02 },
};
/* clang-format on */

static void
start_in (LfSim *sim, uint64_t seed, const char *rhythm)
{
  g_autofree char *line = g_strdup_printf ("educator rhythm %s", rhythm);

  patient_start (sim, seed);
  patient_run (sim, 1);
  patient_act (sim, line);
  sim->heart.ends_step = LF_NEVER; /* torsades stays for as long as it is looked at */
}

static void
assert_rate (LfSim *sim, const Contract *c)
{
  static Strip strip;
  double spread;

  if (c->rate_low == NONE) {
    g_assert_false (patient_has (sim, LF_READING_HR));
    return;
  }
  double shown = patient_now (sim, LF_READING_HR);
  assert_between (shown, c->rate_low, c->rate_high);
  if (c->rate_high == 0)
    return;
  LfSim same = *sim;
  double mean = patient_mean (&same, LF_READING_HR, 60);
  strip_record (sim, 60, &strip);
  int counted = count_complexes (&strip, c->deaf_s, &spread);
  g_test_message ("%s: %d complexes a minute, %.1f shown, spread %.3f", c->id, counted, mean,
                  spread);
  assert_between (counted, 0.97 * mean - 1.5, 1.03 * mean + 1.5);
  assert_between (spread, c->spread_low, c->spread_high);
}

static void
assert_contract (const Contract *c)
{
  static Strip strip;
  LfSim sim;

  start_in (&sim, 71, c->id);
  patient_run (&sim, 29);
  g_test_message ("%s: output %.2f, MAP %.0f, pulse %d", c->id,
                  patient_now (&sim, LF_READING_NATIVE_OUTPUT), patient_now (&sim, LF_READING_MAP),
                  lf_sim_has_pulse (&sim));
  g_assert_true (lf_sim_has_pulse (&sim) == c->pulse);
  g_assert_true (patient_has (&sim, LF_READING_SPO2) == c->pulse);
  g_assert_true (patient_has (&sim, LF_READING_VF_AMSA) == g_str_equal (c->id, "vf"));
  assert_between (patient_now (&sim, LF_READING_NATIVE_OUTPUT), c->output_low, c->output_high);
  LfSim same = sim;
  strip_record (&sim, 10, &strip);
  g_test_message ("%s: %.2f mV in II", c->id, strip_range_of (&strip, II));
  assert_between (strip_range_of (&strip, II), c->ecg_low, c->ecg_high);
  g_assert_cmpfloat (strip_range_of (&strip, PADS), ==, 0); /* none are on */
  assert_rate (&same, c);
}

static void
test_contracts (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (contracts); i++)
    assert_contract (&contracts[i]);
  g_assert_cmpint (G_N_ELEMENTS (contracts), ==, LF_N_RHYTHMS);
}

/* Beneath compressions the rhythm is what it was; over it lies their own swing, and a heart without
 * a pulse gets some output. */
static void
test_under_compressions (void)
{
  static Strip strip;

  for (size_t i = 0; i < G_N_ELEMENTS (contracts); i++) {
    LfSim sim;
    start_in (&sim, 72, contracts[i].id);
    patient_run (&sim, 5);
    int64_t rhythm = sim.heart.rhythm;
    patient_act (&sim, "cpr mechanical");
    patient_run (&sim, 25);
    strip_record (&sim, 10, &strip);
    g_test_message ("%s: %.2f mV", contracts[i].id, strip_range_of (&strip, II));
    assert_between (strip_range_of (&strip, II), 0.7, 6);
    g_assert_cmpint (sim.heart.rhythm, ==, rhythm);
    g_assert_cmpfloat (patient_now (&sim, LF_READING_NATIVE_OUTPUT), >, 0.8);
    g_assert_false (patient_has (&sim, LF_READING_SPO2));
  }
}

static LfEvent
shock (LfSim *sim, const char *line)
{
  LfEvent event;

  sim->defib.pads_on = 1;
  patient_act (sim, line);
  lf_sim_clear_events (sim);
  g_assert_true (patient_wait (sim, LF_EVENT_SHOCK, 20, &event));
  return event;
}

static void
test_shocks (void)
{
  enum { SEEDS = 40 };

  for (size_t i = 0; i < G_N_ELEMENTS (contracts); i++) {
    int ended = 0, fibrillated = 0;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
      LfSim sim;
      start_in (&sim, seed, contracts[i].id);
      patient_run (&sim, (double) seed / 37);
      LfEvent event = shock (&sim, "shock 200");
      ended += event.words[1] == LF_RHYTHM_ASYSTOLE && event.words[0] != LF_RHYTHM_ASYSTOLE;
      fibrillated += event.words[1] == LF_RHYTHM_VF && event.words[0] != LF_RHYTHM_VF;
    }
    g_test_message ("%s: %d of %d ended, %d fibrillate", contracts[i].id, ended, SEEDS,
                    fibrillated);
    if (contracts[i].ended_by_shock)
      g_assert_cmpint (ended, >, SEEDS / 2);
    else if (!g_str_equal (contracts[i].id, "af"))
      g_assert_cmpint (ended, ==, 0);
    g_assert_true (fibrillated == 0 || contracts[i].pulse);
  }
}

/* ---- What brings rhythms about ---- */

/* Episodes of torsades in five minutes, over some patients. */
static int
episodes (const char *lines, int *fibrillations)
{
  int n = 0;

  *fibrillations = 0;
  for (uint64_t seed = 1; seed <= 6; seed++) {
    LfSim sim;
    LfEvent event;
    patient_start (&sim, seed);
    sim.defib.pads_on = 1;
    patient_act (&sim, lines);
    while (sim.step < 300 * LF_STEPS_PER_S && patient_wait (&sim, LF_EVENT_RHYTHM, 300, &event)) {
      lf_sim_clear_events (&sim);
      n += event.words[1] == LF_RHYTHM_TORSADES;
      if (event.words[1] != LF_RHYTHM_VF)
        continue;
      ++*fibrillations;
      break;
    }
  }
  g_test_message ("%s: %d episodes, %d fibrillate", lines, n, *fibrillations);
  return n;
}

static void
test_torsades (void)
{
  int vf;

  g_assert_cmpint (episodes ("educator set heart-rate 60", &vf), ==, 0);
  int plain = episodes ("educator fault long-qt 1; educator set heart-rate 60", &vf);
  g_assert_cmpint (plain, >=, 6);
  g_assert_cmpint (vf, >, 0);
  g_assert_cmpint (vf, <, plain / 2 + 1);
  g_assert_cmpint (episodes ("educator fault long-qt 1; educator set heart-rate 60; "
                             "drug magnesium-sulfate 4 g",
                             &vf),
                   <, plain / 2 + 1);
  g_assert_cmpint (episodes ("educator fault long-qt 1; educator set heart-rate 60; "
                             "pace 110 150",
                             &vf),
                   <, plain / 3 + 1);
}

static int
fibrillating_after (const char *lines, double seconds, int *still)
{
  int n = 0;

  *still = 0;
  for (uint64_t seed = 1; seed <= 8; seed++) {
    LfSim sim;
    patient_start (&sim, seed);
    patient_act (&sim, lines);
    patient_run (&sim, seconds);
    n += sim.heart.rhythm == LF_RHYTHM_VF;
    *still += sim.heart.rhythm == LF_RHYTHM_ASYSTOLE;
  }
  g_test_message ("%s: %d fibrillate, %d stand still of 8", lines, n, *still);
  return n;
}

static void
test_cold_and_potassium (void)
{
  int still;

  g_assert_cmpint (fibrillating_after ("educator set temperature 29", 240, &still), ==, 0);
  g_assert_cmpint (still, ==, 0);
  g_assert_cmpint (fibrillating_after ("educator set temperature 22", 240, &still), >=, 3);
  g_assert_cmpint (fibrillating_after ("educator set potassium 7.5", 60, &still), ==, 0);
  g_assert_cmpint (still, ==, 0);
  int n = fibrillating_after ("educator set potassium 11", 120, &still);
  g_assert_cmpint (n + still, >=, 3);
}

/* A shut artery makes it fibrillate again within two minutes of a shock that ended it. */
static void
test_fibrillates_again (void)
{
  int ended = 0, again = 0;

  for (uint64_t seed = 1; seed <= 25; seed++) {
    LfSim sim;
    LfEvent event;
    start_in (&sim, seed, "vf");
    sim.faults[LF_FAULT_CORONARY_OCCLUSION] = 1;
    sim.blood.energy = 0.5;
    if (shock (&sim, "shock 200").words[1] == LF_RHYTHM_VF)
      continue;
    ended++;
    while (patient_wait (&sim, LF_EVENT_RHYTHM, 130, &event)) {
      lf_sim_clear_events (&sim);
      if (event.words[1] == LF_RHYTHM_VF) {
        again++;
        break;
      }
    }
  }
  g_test_message ("%d ended, %d of them again", ended, again);
  g_assert_cmpint (ended, >=, 8);
  assert_between ((double) again / ended, 0.15, 0.85);
}

/* ---- Pacing ---- */

static void
test_pacing (void)
{
  static Strip strip;
  LfSim sim;

  start_in (&sim, 76, "standstill");
  g_assert_cmpint (patient_try (&sim, "pace 70 80"), ==, LF_REFUSAL_NO_PADS);
  sim.defib.pads_on = 1;
  patient_run (&sim, 5);
  patient_act (&sim, "pace 70 30"); /* spikes, and nothing after them */
  patient_run (&sim, 5);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_STANDSTILL);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PACING_RATE), ==, 70);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PACING_CURRENT), ==, 30);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_HR), ==, 0);
  strip_record (&sim, 5, &strip);
  g_assert_cmpfloat (strip_range_of (&strip, II), >, 1);
  patient_act (&sim, "pace 70 120");
  patient_run (&sim, 30);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_PACED);
  assert_between (patient_now (&sim, LF_READING_HR), 69, 71);
  g_assert_true (lf_sim_has_pulse (&sim));
  g_assert_cmpfloat (patient_now (&sim, LF_READING_MAP), >, 60);
  patient_act (&sim, "pace 90");
  patient_run (&sim, 20);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PACING_CURRENT), ==, 120);
  assert_between (patient_now (&sim, LF_READING_HR), 89, 91);
  patient_act (&sim, "pace off");
  patient_run (&sim, 6);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_STANDSTILL);
  g_assert_false (patient_has (&sim, LF_READING_PACING_RATE));
}

/* On demand: a heart that is faster is left alone, and takes over again when it becomes so. */
static void
test_pacing_on_demand (void)
{
  LfSim sim;

  patient_start (&sim, 77);
  sim.defib.pads_on = 1;
  patient_act (&sim, "pace 50 150");
  patient_run (&sim, 20);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_SINUS);
  g_assert_cmpint (sim.pacer.spike_step, ==, LF_NEVER);
  patient_act (&sim, "pace 100 150");
  patient_run (&sim, 10);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_PACED);
  patient_act (&sim, "educator set heart-rate 150");
  patient_run (&sim, 20);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_SINUS);
  /* Fibrillation, and a muscle with nothing left, answer to no current. */
  patient_act (&sim, "educator rhythm vf");
  patient_run (&sim, 5);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_VF);
  patient_act (&sim, "educator rhythm asystole");
  sim.blood.energy = 0.05;
  patient_run (&sim, 5);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_ASYSTOLE);
  /* With a little more there are complexes, and no pulse. */
  sim.blood.energy = 0.2;
  patient_act (&sim, "pace 80 200");
  patient_run (&sim, 5);
  g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_PEA_WIDE);
  assert_between (patient_now (&sim, LF_READING_HR), 75, 85);
  g_assert_false (lf_sim_has_pulse (&sim));
}

/* ---- Synchronised shocks ---- */

static void
assert_cardioversion (const char *rhythm, int least)
{
  enum { SEEDS = 40 };
  int ended = 0;

  for (uint64_t seed = 0; seed < SEEDS; seed++) {
    LfSim sim;
    start_in (&sim, seed, rhythm);
    sim.defib.pads_on = 1;
    patient_act (&sim, "sync on");
    patient_run (&sim, 2 + (double) seed / 30);
    LfEvent event = shock (&sim, "shock 150");
    g_assert_cmpint (event.words[1], !=, LF_RHYTHM_VF);
    g_assert_false (sim.defib.sync);
    ended += event.words[1] == LF_RHYTHM_ASYSTOLE;
    patient_run (&sim, 3);
    if (event.words[1] == LF_RHYTHM_ASYSTOLE)
      g_assert_cmpint (sim.heart.rhythm, ==, LF_RHYTHM_SINUS);
  }
  g_test_message ("%s: %d of %d", rhythm, ended, SEEDS);
  g_assert_cmpint (ended, >=, least);
}

static void
test_cardioversion (void)
{
  LfSim sim;

  assert_cardioversion ("vt", 32);
  assert_cardioversion ("af", 24);
  /* Fibrillation has no R wave: said so when asked for, and waited for when it comes after. */
  start_in (&sim, 78, "vf");
  sim.defib.pads_on = 1;
  patient_act (&sim, "sync on");
  g_assert_cmpint (patient_try (&sim, "shock 200"), ==, LF_REFUSAL_NO_R_WAVE);
  patient_act (&sim, "educator rhythm vt; shock 200; educator rhythm vf");
  patient_run (&sim, 20);
  g_assert_cmpint (sim.heart.shocks, ==, 0);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_DEFIB_CHARGE), ==, 200);
  patient_act (&sim, "sync off");
  patient_run (&sim, 2);
  g_assert_cmpint (sim.heart.shocks, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/rhythms/contracts", test_contracts);
  g_test_add_func ("/sim/rhythms/compressions", test_under_compressions);
  g_test_add_func ("/sim/rhythms/shocks", test_shocks);
  g_test_add_func ("/sim/rhythms/torsades", test_torsades);
  g_test_add_func ("/sim/rhythms/cold-and-potassium", test_cold_and_potassium);
  g_test_add_func ("/sim/rhythms/fibrillates-again", test_fibrillates_again);
  g_test_add_func ("/sim/rhythms/pacing", test_pacing);
  g_test_add_func ("/sim/rhythms/pacing-on-demand", test_pacing_on_demand);
  g_test_add_func ("/sim/rhythms/cardioversion", test_cardioversion);
  return g_test_run ();
}
