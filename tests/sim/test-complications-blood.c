/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bleeding and blood's own complications: their signs, what helps, and back. */
#include "contract.h"
#include "ledger.h"
#include "sim/stages.h"

static const Contract bleeding[] = {
  {
      .name = "groin",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "drug heparin 10000 units; educator fault bleeding-groin 0.6",
      .after_s = 420,
      .signs = { { LF_READING_BLEEDING, CONTRACT_RISES, 40 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_FALLS, 450 },
                 { LF_READING_CVP, CONTRACT_FALLS, 0.5 },
                 { LF_READING_P_VEN, CONTRACT_FALLS, 3 },
                 { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.5 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 },
                 { LF_READING_DELTA_P, CONTRACT_STAYS, 12 } },
      .cure = "educator cure bleeding-groin; drug protamine 50 mg; wait 60; "
              "fluid red-cells 600; fluid plasma 300",
      .cured_s = 400,
      .back = { { LF_READING_BLEEDING, CONTRACT_STAYS, 1.5 },
                { LF_READING_BLOOD_VOLUME, CONTRACT_STAYS, 450 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.3 },
                { LF_READING_P_VEN, CONTRACT_STAYS, 12 },
                { LF_READING_MAP, CONTRACT_ABOVE, 60 } },
  },
  {
      .name = "chest",
      .patient = CONTRACT_HEALTHY,
      .happens = "educator fault bleeding-chest 1",
      .after_s = 900,
      .signs = { { LF_READING_BLEEDING, CONTRACT_RISES, 30 },
                 { LF_READING_BLOOD_VOLUME, CONTRACT_FALLS, 600 },
                 { LF_READING_HR, CONTRACT_RISES, 3 },
                 { LF_READING_CVP, CONTRACT_FALLS, 0.5 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.5 },
                 { LF_READING_SPO2, CONTRACT_STAYS, 3 } },
      .cure = "educator cure bleeding-chest; fluid red-cells 500; fluid plasma 400",
      .cured_s = 420,
      .back = { { LF_READING_BLEEDING, CONTRACT_STAYS, 0.1 },
                { LF_READING_CVP, CONTRACT_STAYS, 2 },
                { LF_READING_HR, CONTRACT_STAYS, 8 },
                { LF_READING_MAP, CONTRACT_STAYS, 12 } },
  },
  {
      /* Unseen: no blood outside, but the belly tightens, the veins drain badly, and what is given
       * to fill them thins the blood. */
      .name = "retroperitoneal",
      .patient = CONTRACT_SHOCKED_ON_ECMO,
      .happens = "drug heparin 10000 units; educator fault retroperitoneal-bleed 1; wait 600; "
                 "fluid crystalloid 500; wait 300",
      .after_s = 300,
      .signs = { { LF_READING_HAEMOGLOBIN, CONTRACT_FALLS, 8 },
                 { LF_READING_P_VEN, CONTRACT_FALLS, 4 },
                 { LF_READING_MAP, CONTRACT_FALLS, 3 },
                 { LF_READING_PUMP_RPM, CONTRACT_STAYS, 1 },
                 { LF_READING_TEMPERATURE, CONTRACT_STAYS, 1.5 } },
      .cure = "educator cure retroperitoneal-bleed; drug protamine 50 mg; "
              "fluid red-cells 900; fluid plasma 300",
      .cured_s = 900,
      .back = { { LF_READING_BLEEDING, CONTRACT_STAYS, 1.5 },
                { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 12 },
                { LF_READING_ECMO_FLOW, CONTRACT_STAYS, 0.5 },
                { LF_READING_MAP, CONTRACT_ABOVE, 60 } },
  },
};

static const Contract potassium[] = {
  {
      .name = "hyperkalaemia",
      .patient = CONTRACT_HEALTHY,
      .happens = "educator set potassium 7.2",
      .after_s = 60,
      .signs = { { LF_READING_POTASSIUM, CONTRACT_RISES, 2.9 },
                 { LF_READING_PH_RIGHT_RADIAL, CONTRACT_STAYS, 0.02 },
                 { LF_READING_HAEMOGLOBIN, CONTRACT_STAYS, 0.2 },
                 { LF_READING_SPO2, CONTRACT_STAYS, 2 } },
      .cure = "educator set potassium 4.2",
      .cured_s = 120,
      .back = { { LF_READING_POTASSIUM, CONTRACT_STAYS, 0.1 },
                { LF_READING_HR, CONTRACT_STAYS, 3 },
                { LF_READING_MAP, CONTRACT_STAYS, 4 } },
  },
};

static double
bleeding_after (LfSim *sim, double seconds)
{
  patient_run (sim, seconds);
  return patient_now (sim, LF_READING_BLEEDING);
}

/* The same wound bleeds faster on heparin and faster still on a clot-dissolving drug, more slowly
 * once they are undone, and as pressure falls. */
static void
test_wound_and_clotting (void)
{
  LfSim sim;

  patient_start (&sim, 111);
  patient_act (&sim, "educator set noise 0; educator fault bleeding-groin 0.2");
  double plain = bleeding_after (&sim, 60);
  patient_act (&sim, "drug heparin 15000 units");
  double heparin = bleeding_after (&sim, 120);
  patient_act (&sim, "drug alteplase 50 mg");
  double both = bleeding_after (&sim, 240);
  patient_act (&sim, "drug protamine 100 mg; drug tranexamic-acid 1 g; fluid crystalloid 300");
  patient_run (&sim, 400);
  patient_act (&sim, "drug protamine 50 mg");
  double undone = bleeding_after (&sim, 400);
  g_test_message ("mL/min: %.1f, on heparin %.1f, with alteplase %.1f, undone %.1f", plain, heparin,
                  both, undone);
  g_assert_cmpfloat (heparin, >, 1.5 * plain);
  g_assert_cmpfloat (both, >, 1.1 * heparin);
  g_assert_cmpfloat (undone, <, 0.7 * both);
  g_assert_cmpfloat (undone, >, 0.5 * plain); /* clotting alone does not close it */
}

/* Cannula sites: dry at an ACT that one aims for, oozing at one far above it, dry again. */
static void
test_oozing (void)
{
  LfSim sim;

  patient_start (&sim, 112);
  patient_act (&sim, "educator set noise 0");
  patient_on_ecmo (&sim, 3000);
  g_assert_cmpfloat (bleeding_after (&sim, 60), ==, 0);
  patient_act (&sim, "drug heparin 5000 units");
  double aimed = bleeding_after (&sim, 120);
  assert_between (patient_now (&sim, LF_READING_ACT), 180, 220);
  g_assert_cmpfloat (aimed, <, 0.5);
  patient_act (&sim, "drug heparin 10000 units");
  double over = bleeding_after (&sim, 120);
  g_test_message ("at an ACT of %.0f s %.1f mL/min", patient_now (&sim, LF_READING_ACT), over);
  assert_between (over, 1, 12);
  patient_act (&sim, "drug protamine 100 mg");
  patient_run (&sim, 300);
  patient_act (&sim, "drug protamine 50 mg");
  g_assert_cmpfloat (bleeding_after (&sim, 300), <, 0.2 * over);
}

/* A great bleed, without and with what a massive haemorrhage call brings: volume, haemoglobin and
 * clotting, and what is left of the pressure. */
static void
test_massive_haemorrhage (void)
{
  LfSim salt;
  LfSim blood;

  patient_start (&salt, 113);
  patient_act (&salt, "educator set noise 0; educator fault bleeding-groin 1");
  patient_run (&salt, 900);
  blood = salt;
  for (int i = 0; i < 4; i++) {
    patient_act (&salt, "fluid crystalloid 500");
    patient_act (&blood, "fluid red-cells 250; fluid plasma 250; drug calcium-chloride 5 mL");
    patient_run (&salt, 300);
    patient_run (&blood, 300);
  }
  g_test_message (
      "Hb %.0f and %.0f, bleeding %.0f and %.0f mL/min",
      patient_now (&salt, LF_READING_HAEMOGLOBIN), patient_now (&blood, LF_READING_HAEMOGLOBIN),
      patient_now (&salt, LF_READING_BLEEDING), patient_now (&blood, LF_READING_BLEEDING));
  g_assert_cmpfloat (patient_now (&blood, LF_READING_HAEMOGLOBIN), >,
                     patient_now (&salt, LF_READING_HAEMOGLOBIN) + 15);
  g_assert_cmpfloat (patient_now (&blood, LF_READING_FIBRINOGEN), >,
                     patient_now (&salt, LF_READING_FIBRINOGEN) + 0.4);
  g_assert_cmpfloat (blood.haemostasis.strength, >, salt.haemostasis.strength - 0.02);
  patient_assert_sound (&salt);
  patient_assert_sound (&blood);
}

/* What wounds lose is what the circulation misses, to the drop; and an emptied patient bleeds no
 * further. */
static void
test_what_is_lost (void)
{
  LfSim sim;

  patient_start (&sim, 114);
  double before = lf_circulation_total_ml (&sim);
  patient_act (&sim, "educator fault bleeding-groin 1; educator fault bleeding-chest 1; "
                     "educator fault retroperitoneal-bleed 1; educator bleed 200 60");
  patient_run (&sim, 300);
  g_assert_cmpfloat_with_epsilon (before - lf_circulation_total_ml (&sim),
                                  sim.haemostasis.lost_ml + 200, 1e-6);
  patient_run (&sim, 3000);
  patient_assert_sound (&sim);
  g_assert_cmpfloat (patient_now (&sim, LF_READING_MAP), <, 30);
}

/* And the gases that go with it are accounted for. */
static void
test_gases_that_are_lost (void)
{
  LfSim sim;
  Ledger ledger;

  patient_start (&sim, 115);
  patient_act (&sim, "educator set noise 0; educator fault bleeding-chest 0.7");
  patient_run (&sim, 60.001); /* up to the first step after one of gas */
  Amounts stores = ledger_stores (&sim);
  ledger_open (&ledger, &sim);
  ledger_run (&ledger, &sim, 300);
  patient_act (&sim, "fluid red-cells 300; fluid platelets 250; fluid cryoprecipitate 200");
  ledger_run (&ledger, &sim, 300);
  Amounts miss = ledger_miss (&ledger, &sim);
  g_assert_cmpfloat_with_epsilon (miss.blood_ml, 0, 0.01);
  g_assert_cmpfloat_with_epsilon (miss.o2_ml / stores.o2_ml, 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (miss.co2_ml / stores.co2_ml, 0, 1e-3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  contract_add ("/sim/complications-blood/bleeding", bleeding, G_N_ELEMENTS (bleeding));
  contract_add ("/sim/complications-blood/potassium", potassium, G_N_ELEMENTS (potassium));
  g_test_add_func ("/sim/complications-blood/wound-and-clotting", test_wound_and_clotting);
  g_test_add_func ("/sim/complications-blood/oozing", test_oozing);
  g_test_add_func ("/sim/complications-blood/massive-haemorrhage", test_massive_haemorrhage);
  g_test_add_func ("/sim/complications-blood/what-is-lost", test_what_is_lost);
  g_test_add_func ("/sim/complications-blood/gases-that-are-lost", test_gases_that_are_lost);
  return g_test_run ();
}
