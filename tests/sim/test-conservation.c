/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blood, oxygen and carbon dioxide are neither made nor lost; nothing that can be typed breaks the
 * state. */
#include <math.h>

#include "ledger.h"
#include "patient.h"
#include "random-script.h"

enum { RANDOM_SCRIPTS = 200 };

/* To a thousandth of what the body holds, as is asked; it is far closer. */
static void
assert_balanced (const Ledger *ledger, const LfSim *sim)
{
  Amounts miss = ledger_miss (ledger, sim);
  Amounts there = ledger_stores (sim);

  g_test_message ("blood %.2g mL, oxygen %.2g of %.0f mL, carbon dioxide %.2g of %.0f mL; %.0f mL "
                  "of oxygen used",
                  miss.blood_ml, miss.o2_ml, there.o2_ml, miss.co2_ml, there.co2_ml,
                  ledger->used_ml);
  g_assert_cmpfloat (fabs (miss.blood_ml), <, 0.001);
  g_assert_cmpfloat (fabs (miss.o2_ml), <, 0.001 * ledger->start.o2_ml);
  g_assert_cmpfloat (fabs (miss.co2_ml), <, 0.001 * ledger->start.co2_ml);
}

/* The first step carries gas by itself, so that ten more end in one that does. */
static void
open_at_gas_step (Ledger *ledger, LfSim *sim)
{
  patient_start (sim, 1);
  patient_run (sim, 0.001);
  ledger_open (ledger, sim);
}

/* A stretch of an hour: what is done at its start, and how long it then runs. */
typedef struct {
  double minutes;
  const char *lines;
} Part;

/* Balanced at the end of each part. */
static void
play_hour (LfSim *sim, const Part *parts, size_t n_parts)
{
  Ledger ledger;

  open_at_gas_step (&ledger, sim);
  for (size_t i = 0; i < n_parts; i++) {
    patient_act (sim, parts[i].lines);
    ledger_run (&ledger, sim, parts[i].minutes * 60);
    assert_balanced (&ledger, sim);
    patient_assert_sound (sim);
  }
  g_assert_cmpfloat (ledger.used_ml, >, 5000);
}

static void
test_an_hour_through_all (void)
{
  static const Part parts[] = {
    { 5, "educator fault coronary-occlusion 0.5" },
    { 3, "educator rhythm vf" },
    { 7, "cpr start; educator fault oesophageal-tube; airway tube" },
    { 5, "airway tube; drug adrenaline 1 mg; cpr mechanical; educator fault lung-failure 0.7" },
    { 5, "educator circuit 25 17; sweep 4; fdo2 1; pump 3300" },
    { 5,
      "cpr stop; peep 12; educator fault wet-oxygenator 0.8; heater 34; educator bleed 900 240" },
    { 5, "fluid red-cells 600; fluid crystalloid 500; lv-vent 0.5; sweep 10" },
    { 5, "educator fault gas-supply-lost; educator fault sepsis; ventilate 0 0" },
    { 5, "educator cure gas-supply-lost; educator fault pump-failure; ventilate 12 450" },
    { 5, "educator cure pump-failure; educator fault drainage-kink 0.6" },
    { 5, "educator cure drainage-kink; educator rhythm sinus; educator set lung-shunt 0.6" },
    { 5, "clamp return on; clamp drainage on; educator set pericardial-fluid 150" },
  };
  LfSim sim;

  play_hour (&sim, parts, G_N_ELEMENTS (parts));
}

/* The circuit's own troubles: bleeding on it, every kind of fluid, drugs, a clot and
 * its lysis, lines bent, clamped in either order and opened again, a vein sucked on. */
static void
test_an_hour_on_ecmo (void)
{
  static const Part parts[] = {
    { 5, "educator fault pulmonary-embolism 0.7" },
    { 5, "educator rhythm pea-narrow; cpr mechanical; airway tube; drug alteplase 100 mg" },
    { 5, "educator circuit 25 17; sweep 4; fdo2 1; pump 3300; drug heparin 5000 units" },
    { 5, "cpr stop; educator bleed 1200 300; fluid plasma 500; fluid red-cells 300" },
    { 3, "clamp drainage on" },
    { 2, "clamp return on; clamp drainage off" },
    { 5, "clamp return off; educator bleed 400 60; fluid crystalloid 1000; drug adrenaline 1 mg" },
    { 5, "educator fault oxygenator-clot 0.8; educator fault return-kink 0.5; pump 4500" },
    { 5, "educator cure return-kink; educator bleed 1500 120; educator fault drainage-clot 0.6" },
    { 5, "educator cure drainage-clot; educator cure oxygenator-clot; fluid red-cells 900" },
    { 5, "pump 1000; fluid crystalloid 500; lv-vent 1" },
    { 5, "pump 3300; clamp return on; educator rhythm sinus" },
    { 5, "clamp drainage on; heater 35; lv-vent 0.5" },
  };
  LfSim sim;

  play_hour (&sim, parts, G_N_ELEMENTS (parts));
  g_assert_cmpint (sim.circuit.suckings, >, 0);
}

/* Blood lost from a split, from either end, forwards and backwards, and from the wounds; air in
 * its place. */
static void
test_an_hour_with_holes (void)
{
  static const Part parts[] = {
    { 5, "airway tube; educator circuit 25 17; sweep 4; fdo2 1; pump 3300" },
    { 2, "educator fault drainage-air 0.1" },
    { 3, "educator cure drainage-air; fluid red-cells 600" },
    { 0.5, "educator fault circuit-rupture 0.4" },
    { 0.5, "pump 0" },
    { 0.25, "clamp drainage on" },
    { 5, "clamp return on; fluid red-cells 1200; fluid plasma 900" },
    { 10, "educator cure circuit-rupture; clamp drainage off; clamp return off; pump 3300" },
    { 0.1, "educator fault return-decannulated" },
    { 1, "clamp drainage on; clamp return on; press return" },
    { 5, "educator cure return-decannulated; clamp drainage off; clamp return off; "
         "fluid red-cells 900" },
    { 0.5, "educator fault drainage-decannulated" },
    { 1, "clamp return on; press drainage" },
    { 5, "clamp drainage on; deair; fluid plasma 900" },
    { 20, "educator cure drainage-decannulated; clamp drainage off; clamp return off" },
  };
  LfSim sim;

  play_hour (&sim, parts, G_N_ELEMENTS (parts));
  g_assert_cmpfloat (sim.circuit.lost_ml, >, 1000);
}

/* Nothing goes in or out: what oxygen is used must come back as carbon dioxide, by the respiratory
 * quotient, whatever the simulator says that it used. */
static void
test_a_closed_body (void)
{
  LfSim sim;
  Ledger ledger;

  open_at_gas_step (&ledger, &sim);
  patient_act (&sim, "ventilate 0 0; educator circuit 25 17; sweep 0; pump 3000");
  ledger_run (&ledger, &sim, 300);
  Amounts now = ledger_stores (&sim);
  double used = ledger.start.o2_ml - now.o2_ml;
  double made = now.co2_ml - ledger.start.co2_ml;
  g_assert_cmpfloat (used, >, 500);
  g_assert_cmpfloat (fabs (made / used - 0.8), <, 0.0008);
}

static void
test_a_bleed_takes_no_more_than_there_is (void)
{
  LfSim sim;

  patient_start (&sim, 1);
  double before = patient_now (&sim, LF_READING_BLOOD_VOLUME);
  patient_act (&sim, "educator bleed 6000 2");
  for (int i = 0; i < 600; i++) {
    patient_run (&sim, 0.1);
    patient_assert_sound (&sim);
  }
  g_assert_cmpfloat (patient_now (&sim, LF_READING_BLOOD_VOLUME), <, before * 0.5);
  patient_run (&sim, 120);
  patient_assert_sound (&sim);
}

static void
test_volume_given_and_lost_is_read (void)
{
  LfSim sim;

  patient_start (&sim, 1);
  patient_run (&sim, 2);
  double before = patient_now (&sim, LF_READING_BLOOD_VOLUME);
  patient_act (&sim, "educator bleed 800 60");
  patient_run (&sim, 70);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_BLOOD_VOLUME), before - 800, 0.01);
  patient_act (&sim, "fluid crystalloid 500");
  patient_run (&sim, 70);
  g_assert_cmpfloat_with_epsilon (patient_now (&sim, LF_READING_BLOOD_VOLUME), before - 300, 0.01);
}

static void
test_random_inputs (void)
{
  int accepted = 0;

  for (uint64_t seed = 0; seed < RANDOM_SCRIPTS; seed++)
    accepted += random_play (seed);
  g_test_message ("%d inputs accepted", accepted);
  g_assert_cmpint (accepted, >, RANDOM_SCRIPTS * 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sim/conservation/an-hour-through-all", test_an_hour_through_all);
  g_test_add_func ("/sim/conservation/an-hour-on-ecmo", test_an_hour_on_ecmo);
  g_test_add_func ("/sim/conservation/a-closed-body", test_a_closed_body);
  g_test_add_func ("/sim/conservation/holes", test_an_hour_with_holes);
  g_test_add_func ("/sim/conservation/bleed", test_a_bleed_takes_no_more_than_there_is);
  g_test_add_func ("/sim/conservation/volume-read", test_volume_given_and_lost_is_read);
  g_test_add_func ("/sim/conservation/random-inputs", test_random_inputs);
  return g_test_run ();
}
