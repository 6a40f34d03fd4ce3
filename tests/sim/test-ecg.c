/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ECG's shapes: what illness, potassium and cold do to P, QRS and T, and that all leads are
 * of one heart. */
#include <math.h>

#include "strip.h"

/* The mean of a lead so long after the start of the QRS, over all beats of a strip. */
static double
at (const Strip *strip, int lead, double from_s, double to_s)
{
  double sum = 0;
  int n = 0;

  for (int i = 0; i < strip->n; i++)
    if (strip->since_qrs_s[i] >= from_s && strip->since_qrs_s[i] < to_s) {
      sum += strip->mv[lead][i];
      n++;
    }
  g_assert_cmpint (n, >, 0);
  return sum / n;
}

static double
extreme (const Strip *strip, int lead, double from_s, double to_s, bool highest)
{
  double seen = highest ? -10 : 10;

  for (int i = 0; i < strip->n; i++)
    if (strip->since_qrs_s[i] >= from_s && strip->since_qrs_s[i] < to_s)
      seen = highest ? MAX (seen, strip->mv[lead][i]) : MIN (seen, strip->mv[lead][i]);
  return seen;
}

static void
strip_with (const char *lines, double wait_s, Strip *strip)
{
  LfSim sim;

  patient_start (&sim, 73);
  patient_act (&sim, "educator set noise 0");
  patient_act (&sim, lines);
  patient_run (&sim, wait_s);
  strip_record (&sim, 20, strip);
}

static void
test_shapes (void)
{
  static Strip plain, ill;
  const double t_from = 0.22, t_to = 0.36;

  strip_with ("educator set reflexes 0", 10, &plain);
  double t = extreme (&plain, II, t_from, t_to, true);
  double r = extreme (&plain, II, 0.02, 0.05, true);
  assert_between (r, 0.8, 1.5);
  assert_between (t, 0.15, 0.45);
  assert_between (at (&plain, II, 0.10, 0.14), -0.05, 0.06);

  strip_with ("educator fault coronary-occlusion 1", 6, &ill);
  g_assert_cmpfloat (at (&ill, II, 0.12, 0.18), >, 0.2);
  g_assert_cmpfloat (at (&ill, I, 0.12, 0.18), <, 0);

  strip_with ("educator fault pulmonary-embolism 1", 20, &ill);
  g_assert_cmpfloat (extreme (&ill, I, 0.04, 0.09, false), <, -0.3); /* S in I */
  double t_in_three = at (&ill, II, t_from, t_to) - at (&ill, I, t_from, t_to);
  g_assert_cmpfloat (t_in_three, <, -0.03); /* T in III is turned */

  strip_with ("educator set potassium 7", 8, &ill);
  g_assert_cmpfloat (extreme (&ill, II, t_from, t_to, true), >, 2 * t);
  strip_with ("educator set potassium 9.3", 8, &ill);
  assert_between (strip_range_of (&ill, II), 0.8, 2.5);
  double middle = extreme (&ill, II, 0.02, 0.08, true);
  g_assert_cmpfloat (middle, <, 0.9 * r); /* no sharp R is left */

  strip_with ("educator set temperature 28.2", 20, &ill);
  g_assert_cmpfloat (extreme (&ill, II, 0.085, 0.12, true), >,
                     extreme (&plain, II, 0.085, 0.12, true) + 0.15); /* Osborn's wave */
}

/* QT is longer in slow beats, with a long QT, and in the cold. */
static double
top_of_t_s (const char *lines)
{
  static Strip strip;
  double top = -10, where = 0;

  strip_with (lines, 25, &strip);
  for (int i = 0; i < strip.n; i++)
    if (strip.since_qrs_s[i] > 0.15 && strip.mv[II][i] > top) {
      top = strip.mv[II][i];
      where = strip.since_qrs_s[i];
    }
  return where;
}

static void
test_qt (void)
{
  double plain = top_of_t_s ("educator set heart-rate 75");

  assert_between (plain, 0.25, 0.34);
  g_assert_cmpfloat (top_of_t_s ("educator set heart-rate 120"), <, plain - 0.02);
  g_assert_cmpfloat (top_of_t_s ("educator set heart-rate 45"), >, plain + 0.02);
  g_assert_cmpfloat (top_of_t_s ("educator set heart-rate 75; educator set temperature 31"), >,
                     plain + 0.02);
  g_assert_cmpfloat (top_of_t_s ("educator set heart-rate 75; educator fault long-qt 0.3"), >,
                     plain + 0.02);
}

/* No two beats are the same; without noise all are. */
static void
test_never_repeats (void)
{
  static Strip strip;
  LfSim sim;

  for (int noise = 0; noise < 2; noise++) {
    double low = 10, high = 0;
    patient_start (&sim, 74);
    patient_act (&sim, noise ? "educator set noise 1" : "educator set noise 0");
    patient_run (&sim, 30);
    for (int i = 0; i < 10; i++) {
      strip_record (&sim, 5, &strip);
      double t = at (&strip, II, 0.27, 0.31);
      low = MIN (low, t);
      high = MAX (high, t);
    }
    g_test_message ("noise %d: T from %.4f to %.4f mV", noise, low, high);
    if (noise)
      g_assert_cmpfloat (high - low, >, 0.01);
    else
      g_assert_cmpfloat (high - low, <, 0.005);
  }
}

static void
test_leads_are_of_one_vector (void)
{
  static Strip al, ap;
  LfSim sim;

  patient_start (&sim, 75);
  patient_act (&sim, "educator set noise 0; pads al");
  patient_run (&sim, 20);
  LfSim other = sim;
  other.defib.pads = LF_PADS_AP;
  strip_record (&sim, 10, &al);
  strip_record (&other, 10, &ap);
  g_assert_cmpfloat (strip_range_of (&al, PADS), >, 0.5);
  g_assert_cmpfloat (fabs (strip_range_of (&al, PADS) - strip_range_of (&ap, PADS)), >, 0.1);
  for (int i = 0; i < al.n; i++)
    g_assert_cmpfloat (al.mv[II][i], ==, ap.mv[II][i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/ecg/shapes", test_shapes);
  g_test_add_func ("/sim/ecg/qt", test_qt);
  g_test_add_func ("/sim/ecg/never-repeats", test_never_repeats);
  g_test_add_func ("/sim/ecg/leads", test_leads_are_of_one_vector);
  return g_test_run ();
}
