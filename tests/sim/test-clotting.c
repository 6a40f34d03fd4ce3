/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heparin and what undoes it, what blood clots with, and what dissolves and keeps clots. */
#include "contract.h"
#include "sim/stages.h"

/* Baseline, dose, and half an hour to an hour of half-life; what is measured moves together. */
static void
test_heparin (void)
{
  LfSim sim;

  patient_start (&sim, 101);
  patient_act (&sim, "educator set noise 0");
  patient_run (&sim, 5);
  assert_between (patient_now (&sim, LF_READING_ACT), 100, 130);
  assert_between (patient_now (&sim, LF_READING_APTT), 25, 38);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ANTI_XA), ==, 0);
  g_assert_cmpfloat_with_epsilon (lf_clotting_rate (&sim), 1, 0.02);
  patient_act (&sim, "drug heparin 5000 units");
  patient_run (&sim, 300);
  double xa = patient_now (&sim, LF_READING_ANTI_XA);
  assert_between (patient_now (&sim, LF_READING_ACT), 175, 205);
  assert_between (xa, 1.0, 1.6);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_APTT), >, 80);
  g_assert_cmpfloat (lf_clotting_rate (&sim), <, 0.3);
  patient_run (&sim, 1800);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ANTI_XA), >, 0.5 * xa);
  patient_run (&sim, 1800);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ANTI_XA), <, 0.5 * xa);
}

/* The more is given the longer it lasts: 60 min after 100 units/kg, 150 after 400. */
static void
test_heparin_by_dose (void)
{
  static const struct {
    const char *line;
    double minutes;
  } doses[] = { { "drug heparin 2000 units", 30 },
                { "drug heparin 8000 units", 60 },
                { "drug heparin 30000 units", 140 } };

  for (size_t i = 0; i < G_N_ELEMENTS (doses); i++) {
    LfSim sim;
    patient_start (&sim, 109);
    patient_act (&sim, doses[i].line);
    patient_run (&sim, 300);
    double xa = patient_now (&sim, LF_READING_ANTI_XA);
    double minutes = 0;
    while (patient_now (&sim, LF_READING_ANTI_XA) > xa / 2) {
      patient_run (&sim, 60);
      minutes++;
    }
    g_test_message ("%s: half-life %.0f min", doses[i].line, minutes);
    assert_between (minutes, 0.75 * doses[i].minutes, 1.35 * doses[i].minutes);
  }
}

/* An infusion that holds anti-Xa at 0.3-0.7 IU/mL holds aPTT at 1.5-2.5 times its baseline. */
static void
test_targets_agree (void)
{
  LfSim sim;

  patient_start (&sim, 102);
  patient_act (&sim, "drug heparin 1500 units; infuse heparin 1440 units/h");
  patient_run (&sim, 1800);
  assert_between (patient_now (&sim, LF_READING_ANTI_XA), 0.3, 0.7);
  assert_between (patient_now (&sim, LF_READING_APTT) / 32, 1.5, 2.6);
}

/* 1 mg for 100 units, within five minutes; half of it leaves half; too much holds clotting up. */
static void
test_protamine (void)
{
  static const struct {
    const char *line;
    double left_low;
    double left_high;
  } doses[] = {
    { "drug protamine 25 mg", 0.35, 0.6 },
    { "drug protamine 50 mg", 0, 0.15 },
    { "drug protamine 100 mg", 0, 0.05 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (doses); i++) {
    LfSim sim;
    patient_start (&sim, 103);
    patient_act (&sim, "drug heparin 5000 units");
    patient_run (&sim, 240);
    double before = patient_now (&sim, LF_READING_ANTI_XA);
    patient_act (&sim, doses[i].line);
    patient_run (&sim, 300);
    double left = patient_now (&sim, LF_READING_ANTI_XA) / before;
    double act = patient_now (&sim, LF_READING_ACT);
    g_test_message ("%s: %.2f of the heparin left, ACT %.0f s", doses[i].line, left, act);
    assert_between (left, doses[i].left_low, doses[i].left_high);
    if (i == 1)
      assert_between (act, 115, 140);
    if (i == 2)
      g_assert_cmpfloat (act, >, 130);
  }
}

/* Antithrombin is short: the same dose does a fraction, and plasma mends that. */
static void
test_resistance (void)
{
  LfSim sim;

  patient_start (&sim, 104);
  patient_act (&sim, "educator fault heparin-resistance 1; drug heparin 5000 units");
  patient_run (&sim, 240);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ACT), <, 150);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ANTI_XA), <, 0.5);
  patient_act (&sim, "educator bleed 900 110; fluid plasma 900");
  patient_run (&sim, 240);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ACT), >, 165);
  patient_act (&sim, "educator cure heparin-resistance");
  patient_run (&sim, 5);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_ANTI_XA), >, 0.8);
}

/* Lost and replaced by salt water, blood clots badly; each product mends what it holds. */
static void
test_products (void)
{
  LfSim sim;

  patient_start (&sim, 105);
  patient_act (&sim, "educator set noise 0; educator bleed 4000 1000; "
                     "fluid crystalloid 2000; fluid crystalloid 2000");
  patient_run (&sim, 1100);
  double fibrinogen = patient_now (&sim, LF_READING_FIBRINOGEN);
  double platelets = patient_now (&sim, LF_READING_PLATELETS);
  double aptt = patient_now (&sim, LF_READING_APTT);
  double strength = sim.haemostasis.strength;
  g_test_message ("fibrinogen %.1f g/L, platelets %.0f, aPTT %.0f s, strength %.2f", fibrinogen,
                  platelets, aptt, strength);
  assert_between (fibrinogen, 1, 2);
  assert_between (platelets, 80, 160);
  g_assert_cmpfloat (aptt, >, 45);
  patient_act (&sim, "fluid cryoprecipitate 400");
  patient_run (&sim, 90);
  assert_between (patient_now (&sim, LF_READING_FIBRINOGEN) - fibrinogen, 0.3, 1);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_PLATELETS), <, platelets);
  platelets = patient_now (&sim, LF_READING_PLATELETS);
  patient_act (&sim, "fluid platelets 250");
  patient_run (&sim, 90);
  assert_between (patient_now (&sim, LF_READING_PLATELETS) - platelets, 20, 60);
  patient_act (&sim, "educator bleed 1000 120; fluid plasma 1000; drug calcium-chloride 10 mL");
  patient_run (&sim, 240);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_APTT), <, aptt - 4);
  g_assert_cmpfloat (sim.haemostasis.strength, >, strength);
}

/* Alteplase dissolves clot and eats fibrinogen; tranexamic acid stops the one, and for an embolism
 * that is no help. */
static void
test_lysis (void)
{
  LfSim bare;
  LfSim kept;

  patient_start (&bare, 106);
  patient_act (&bare, "educator set noise 0; educator fault pulmonary-embolism 0.6; "
                      "drug alteplase 50 mg");
  patient_run (&bare, 300);
  kept = bare;
  g_assert_cmpfloat (bare.haemostasis.lysis, >, 0.5);
  patient_act (&kept, "drug tranexamic-acid 1 g");
  patient_run (&bare, 900);
  patient_run (&kept, 900);
  g_assert_cmpfloat (patient_now (&bare, LF_READING_FIBRINOGEN), <, 2.7);
  g_assert_cmpfloat (kept.haemostasis.lysis, <, 0.3 * bare.haemostasis.lysis);
  g_assert_cmpfloat (kept.haemostasis.strength, >, bare.haemostasis.strength + 0.2);
  g_assert_cmpfloat (kept.faults[LF_FAULT_PULMONARY_EMBOLISM], >,
                     bare.faults[LF_FAULT_PULMONARY_EMBOLISM] + 0.03);
}

/* A prime thins platelets and fibrinogen as it does red cells. */
static void
test_prime (void)
{
  LfSim sim;

  patient_start (&sim, 107);
  patient_on_ecmo (&sim, 3000);
  patient_run (&sim, 120);
  assert_between (patient_now (&sim, LF_READING_PLATELETS) / 250, 0.86, 0.94);
  assert_between (patient_now (&sim, LF_READING_FIBRINOGEN) / 3, 0.86, 0.94);
}

/* What the laboratory is sent comes back when it is done, as it was drawn. */
static void
test_laboratory (void)
{
  LfSim sim;
  LfEvent event;

  patient_start (&sim, 108);
  patient_act (&sim, "drug heparin 5000 units");
  patient_run (&sim, 240);
  double xa = patient_now (&sim, LF_READING_ANTI_XA);
  patient_act (&sim, "sample coagulation right-radial; sample anti-xa right-radial; "
                     "sample gas right-radial; drug protamine 50 mg");
  g_assert_true (patient_wait (&sim, LF_EVENT_RESULT, 100, &event));
  const LfResultSheet *sheet = &sim.results[event.words[0]];
  g_assert_cmpint (sheet->what, ==, LF_SAMPLE_GAS);
  assert_between (sheet->ionised_calcium_mmol_l, 1.15, 1.25);
  assert_between (sheet->glucose_mmol_l, 5, 6);
  g_assert_true (patient_wait (&sim, LF_EVENT_RESULT, 1800, &event));
  sheet = &sim.results[event.words[0]];
  g_assert_cmpint (sheet->what, ==, LF_SAMPLE_COAGULATION);
  g_assert_cmpfloat (sheet->aptt_s, >, 80);
  assert_between (sheet->fibrinogen_g_l, 2.8, 3.2);
  assert_between (sheet->platelets_per_nl, 240, 260);
  g_assert_true (patient_wait (&sim, LF_EVENT_RESULT, 1800, &event));
  sheet = &sim.results[event.words[0]];
  g_assert_cmpint (sheet->what, ==, LF_SAMPLE_ANTI_XA);
  g_assert_cmpfloat_with_epsilon (sheet->anti_xa_iu_ml, xa, 0.05);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/clotting/heparin", test_heparin);
  g_test_add_func ("/sim/clotting/heparin-by-dose", test_heparin_by_dose);
  g_test_add_func ("/sim/clotting/targets-agree", test_targets_agree);
  g_test_add_func ("/sim/clotting/protamine", test_protamine);
  g_test_add_func ("/sim/clotting/resistance", test_resistance);
  g_test_add_func ("/sim/clotting/products", test_products);
  g_test_add_func ("/sim/clotting/lysis", test_lysis);
  g_test_add_func ("/sim/clotting/prime", test_prime);
  g_test_add_func ("/sim/clotting/laboratory", test_laboratory);
  return g_test_run ();
}
