/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state as bytes: whole, copied, folded, and the same for ever while the engine's number is. */
#include <stdlib.h>
#include <string.h>

#include "patient.h"
#include "sim/chance.h"

/* Rotation of commands through everything that the simulator does, each at its second. */
static const struct {
  int at_s;
  const char *lines;
} script[] = {
  { 5, "sample gas right-radial; educator set left-contractility 0.8 over 10" },
  { 20, "educator fault coronary-occlusion 0.8" },
  { 25, "educator rhythm vf" },
  { 40, "cpr start; pads al" },
  { 55, "shock 200; airway supraglottic" },
  { 75, "drug adrenaline 1 mg; drug amiodarone 300 mg; prime" },
  { 90, "rhythm-check; puncture drainage femoral-right" },
  { 100, "cpr mechanical; scan femoral" },
  { 130, "educator rhythm pulseless-vt" },
  { 132, "wire drainage femoral-right" },
  { 150, "educator rhythm pea-narrow; confirm-wire drainage by us" },
  { 170, "educator rhythm vf; educator circuit 25 17; pump 3400; sweep 4; fdo2 1; heater 35" },
  { 185, "cpr stop; drug heparin 5000 units; infuse noradrenaline 0.1 mcg/kg/min" },
  { 200, "educator bleed 900 40; educator set lung-shunt 0.4 over 20" },
  { 225, "fluid red-cells 400; fluid crystalloid 250; cannulate distal femoral-right 7" },
  { 240, "shock 200; educator fault gas-supply-lost" },
  { 260, "educator cure gas-supply-lost; educator fault drainage-kink 0.7" },
  { 275, "educator cure drainage-kink; educator fault pump-failure" },
  { 290, "hand-crank on; lv-vent 0.5" },
  { 310, "clamp return on; clamp drainage on; exchange pump-head" },
  { 375, "clamp drainage off; clamp return off; hand-crank off; educator rhythm sinus" },
  { 390, "educator set pericardial-fluid 250 over 20; sample gas femoral" },
  { 410, "educator rhythm agonal; educator set noise 0" },
  { 420, "educator rhythm asystole; ventilate 14 450; peep 8; fio2 0.6" },
};

enum { SCRIPT_S = 450, GOLDEN_EACH_S = 30, GOLDENS = SCRIPT_S / GOLDEN_EACH_S };

/* Plays on from where `sim` stands to `until_s`. */
static void
play (LfSim *sim, int until_s)
{
  for (int second = (int) (sim->step / LF_STEPS_PER_S); second < until_s; second++) {
    for (size_t i = 0; i < G_N_ELEMENTS (script); i++)
      if (script[i].at_s == second)
        patient_act (sim, script[i].lines);
    patient_run (sim, 1);
  }
}

static void
test_every_byte_is_set (void)
{
  static LfSim over_ones;
  static LfSim over_zeros;
  LfPatient patient = lf_patient_default ();

  memset (&over_ones, 0xff, sizeof over_ones);
  memset (&over_zeros, 0, sizeof over_zeros);
  lf_sim_init (&over_ones, &patient, 7, -1000);
  lf_sim_init (&over_zeros, &patient, 7, -1000);
  g_assert_cmpmem (&over_ones, sizeof over_ones, &over_zeros, sizeof over_zeros);
  patient_run (&over_ones, 5);
  patient_run (&over_zeros, 5);
  g_assert_cmpmem (&over_ones, sizeof over_ones, &over_zeros, sizeof over_zeros);
}

static void
test_size (void)
{
  g_test_message ("%zu bytes", sizeof (LfSim));
  g_assert_cmpuint (sizeof (LfSim), <=, 32 * 1024);
  g_assert_cmpuint (sizeof (LfSim) % 8, ==, 0);
}

static void
test_a_copy_goes_the_same_way (void)
{
  static const int from_s[] = { 3, 60, 140, 205, 330 };

  for (size_t i = 0; i < G_N_ELEMENTS (from_s); i++) {
    LfSim sim;
    patient_start (&sim, 8);
    play (&sim, from_s[i]);
    LfSim *copy = g_memdup2 (&sim, sizeof sim);
    play (&sim, from_s[i] + 60);
    play (copy, from_s[i] + 60);
    g_assert_cmphex (lf_sim_digest (&sim), ==, lf_sim_digest (copy));
    g_assert_cmpmem (&sim, sizeof sim, copy, sizeof *copy);
    g_free (copy);
  }
}

/* Looking changes nothing, and when events are read does not show. */
static void
test_looking_leaves_no_trace (void)
{
  LfSim looked_at;
  LfSim alone;

  patient_start (&looked_at, 9);
  patient_start (&alone, 9);
  patient_act (&looked_at, "educator rhythm vf; cpr start; pads al");
  patient_act (&alone, "educator rhythm vf; cpr start; pads al");
  for (int i = 0; i < 20000; i++) {
    double value;
    lf_sim_step (&looked_at);
    lf_sim_step (&alone);
    for (int r = 0; r < LF_N_READINGS; r++)
      lf_sim_reading (&looked_at, (LfReadingId) r, &value);
    lf_sim_clear_events (&looked_at);
  }
  lf_sim_clear_events (&alone);
  g_assert_cmphex (lf_sim_digest (&looked_at), ==, lf_sim_digest (&alone));
}

static void
test_seeds (void)
{
  LfSim one;
  LfSim same;
  LfSim other;

  patient_start (&one, 10);
  patient_start (&same, 10);
  patient_start (&other, 11);
  play (&one, 60);
  play (&same, 60);
  play (&other, 60);
  g_assert_cmphex (lf_sim_digest (&one), ==, lf_sim_digest (&same));
  g_assert_cmphex (lf_sim_digest (&one), !=, lf_sim_digest (&other));
}

/* Any bit of the state shows in the digest. */
static void
test_the_digest_sees_all (void)
{
  LfSim sim;
  unsigned char *bytes = (unsigned char *) &sim;

  patient_start (&sim, 12);
  uint64_t whole = lf_sim_digest (&sim);
  for (size_t i = 0; i < sizeof sim; i++) {
    bytes[i] ^= 1;
    g_assert_cmphex (lf_sim_digest (&sim), !=, whole);
    bytes[i] ^= 1;
  }
  g_assert_cmphex (lf_sim_digest (&sim), ==, whole);
}

/* An attempt begins before its scenario's time 0. */
static void
test_before_time_0 (void)
{
  LfPatient patient = lf_patient_default ();
  LfSim sim;

  lf_sim_init (&sim, &patient, 13, -90500);
  patient_run (&sim, 60);
  patient_act (&sim, "educator rhythm vf");
  patient_run (&sim, 60);
  g_assert_cmpint (sim.step, ==, 29500);
  patient_assert_sound (&sim);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_MAP), <, 20);
  /* No pause is counted before it. */
  assert_between (patient_now (&sim, LF_READING_CPR_LONGEST_PAUSE), 29, 29.6);
}

/* ---- Golden digests ---- */

static char *
golden_now (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LfSim sim;
  uint64_t digest = 0;

  g_string_append_printf (text, "engine %d\n", LF_ENGINE);
  patient_start (&sim, 20251022);
  for (int part = 1; part <= GOLDENS; part++) {
    play (&sim, part * GOLDEN_EACH_S);
    digest = lf_fold (digest, lf_sim_digest (&sim));
    g_string_append_printf (text, "%d s %016" G_GINT64_MODIFIER "x\n", part * GOLDEN_EACH_S,
                            digest);
  }
  return g_strdup (text->str);
}

static int
engine_of (const char *golden)
{
  return golden != NULL && g_str_has_prefix (golden, "engine ") ? atoi (golden + 7) : 0;
}

/* LOWFLOW_GOLDEN=write writes them anew; but an engine whose digests have changed needs a new
 * number first. */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden.txt", NULL);
  g_autofree char *now = golden_now ();
  g_autofree char *then = NULL;
  bool write = g_strcmp0 (g_getenv ("LOWFLOW_GOLDEN"), "write") == 0;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &then, NULL, write ? NULL : &error))
    g_assert_no_error (error);
  if (g_strcmp0 (now, then) == 0)
    return;
  if (engine_of (then) == LF_ENGINE)
    g_error ("The simulator does not do what engine %d did. If it is meant to, raise LF_ENGINE in "
             "app/sim/sim.h and run this with LOWFLOW_GOLDEN=write.\nThen:\n%sNow:\n%s",
             LF_ENGINE, then, now);
  if (!write)
    g_error ("golden.txt is of engine %d, this is %d: run this with LOWFLOW_GOLDEN=write.",
             engine_of (then), LF_ENGINE);
  g_file_set_contents (path, now, -1, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/state/every-byte", test_every_byte_is_set);
  g_test_add_func ("/sim/state/size", test_size);
  g_test_add_func ("/sim/state/copy", test_a_copy_goes_the_same_way);
  g_test_add_func ("/sim/state/looking", test_looking_leaves_no_trace);
  g_test_add_func ("/sim/state/seeds", test_seeds);
  g_test_add_func ("/sim/state/digest", test_the_digest_sees_all);
  g_test_add_func ("/sim/state/before-0", test_before_time_0);
  g_test_add_func ("/sim/state/golden", test_golden);
  return g_test_run ();
}
