/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that others rely on (saved attempts, scripts, validation from outside): they may be added
 * to, and are never taken away or changed. */
#include <glib.h>

#include "words/command.h"
#include "words/readings.h"
#include "words/variables.h"

static const char *const displayed[] = {
  "hr_per_min",        "abp_systolic_mmhg", "abp_diastolic_mmhg", "abp_mean_mmhg",
  "cvp_mmhg",          "spo2_percent",      "etco2_kpa",          "nirs_right_percent",
  "nirs_left_percent", "nirs_leg_percent",  "temperature_c",      "pump_rpm",
  "ecmo_flow_l_min",   "p_ven_mmhg",        "p_int_mmhg",         "p_art_mmhg",
  "delta_p_mmhg",      "svo2_percent",      "sweep_l_min",        "fdo2_fraction",
};

static const char *const hidden[] = {
  "map_mmhg",
  "pulse_pressure_mmhg",
  "right_atrial_mean_mmhg",
  "left_atrial_mean_mmhg",
  "pulmonary_artery_mean_mmhg",
  "lv_end_diastolic_pressure_mmhg",
  "lv_end_diastolic_volume_ml",
  "lv_end_systolic_volume_ml",
  "lv_peak_pressure_mmhg",
  "lv_stroke_work_mmhg_ml",
  "native_output_l_min",
  "systemic_resistance_mmhg_s_ml",
  "coronary_perfusion_pressure_mmhg",
  "blood_volume_ml",
  "sao2_right_radial_percent",
  "sao2_left_radial_percent",
  "sao2_femoral_percent",
  "sao2_left_ventricle_percent",
  "pao2_right_radial_kpa",
  "paco2_right_radial_kpa",
  "ph_right_radial",
  "so2_pre_oxygenator_percent",
  "so2_post_oxygenator_percent",
  "po2_post_oxygenator_kpa",
  "pco2_post_oxygenator_kpa",
  "lactate_mmol_l",
  "potassium_mmol_l",
  "haemoglobin_g_l",
  "act_s",
  "anti_xa_iu_ml",
  "vf_dominant_frequency_hz",
  "vf_amsa_mv_hz",
  "survival_probability",
};

static const struct {
  const char *id;
  const char *unit; /* "": 1 is this patient's normal */
} variables[] = {
  { "heart-rate", "/min" },
  { "left-contractility", "" },
  { "right-contractility", "" },
  { "arterial-compliance", "" },
  { "systemic-resistance", "" },
  { "pulmonary-resistance", "" },
  { "venous-tone", "" },
  { "reflexes", "" },
  { "noise", "" },
  { "metabolic-rate", "" },
  { "lung-shunt", "fraction" },
  { "dead-space", "fraction" },
  { "haemoglobin", "g/L" },
  { "temperature", "°C" },
  { "bronchial-flow", "" },
  { "aortic-regurgitation", "" },
  { "pericardial-fluid", "mL" },
  { "oxygenator-resistance", "" },
  { "oxygenator-transfer", "" },
  { "lactate", "mmol/L" },
};

/* One line or more of each form that is fixed; '|' parts the words. */
static const char *const lines[] = {
  "learner|cpr|start",
  "learner|cpr|stop",
  "learner|cpr|mechanical",
  "learner|cpr-rate|110",
  "learner|cpr-depth|5.5",
  "learner|shock|200",
  "learner|drug|adrenaline|1|mg",
  "learner|drug|amiodarone|300|mg",
  "learner|infuse|noradrenaline|0.1|mcg/kg/min",
  "learner|fluid|crystalloid|250",
  "learner|airway|tube",
  "learner|ventilate|10|450",
  "learner|fio2|1",
  "learner|peep|5",
  "learner|pads|al",
  "learner|pads|ap",
  "learner|charge|200",
  "learner|rhythm-check",
  "learner|check|pulse",
  "learner|sample|gas|right-radial",
  "learner|scan|echo",
  "learner|call|ecpr-team",
  "learner|prime",
  "learner|circuit-check",
  "learner|puncture|drainage|femoral-right",
  "learner|puncture|return|femoral-left",
  "learner|wire|drainage|femoral-right",
  "learner|confirm-wire|return|by|toe",
  "learner|cannulate|drainage|femoral-right|25",
  "learner|cannulate|return|femoral-left|17",
  "learner|cannulate|distal|femoral-left|7",
  "learner|connect",
  "learner|clamp|drainage|on",
  "learner|clamp|return|off",
  "learner|pump|3500",
  "learner|sweep|4",
  "learner|fdo2|0.8",
  "learner|heater|36",
  "learner|exchange|oxygenator",
  "learner|exchange|pump-head",
  "learner|hand-crank|on",
  "learner|hand-crank|off",
  "learner|lv-vent|0.5",
  "learner|lv-vent|off",
  "learner|answer|d1-alert|now",
  "learner|answer|d2-signs|one|two|three",
  "learner|reason|d3-select|Witnessed, shockable, young.",
  "learner|record|elso|yes",
  "educator|set|left-contractility|0.4",
  "educator|set|left-contractility|0.4|over|60",
  "educator|rhythm|vf",
  "educator|fault|oxygenator-clot",
  "educator|fault|oxygenator-clot|0.5",
  "educator|cure|oxygenator-clot",
  "educator|bleed|500|60",
  "educator|circuit|25|17",
  "educator|say|family|Will he live?",
  "educator|phase|resus",
};

static void
test_readings (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (displayed); i++) {
    int row = lf_table_find (&lf_readings, displayed[i]);
    g_test_message ("%s", displayed[i]);
    g_assert_cmpint (row, >=, 0);
    g_assert_true (lf_reading_is_displayed (row));
  }
  for (size_t i = 0; i < G_N_ELEMENTS (hidden); i++) {
    int row = lf_table_find (&lf_readings, hidden[i]);
    g_test_message ("%s", hidden[i]);
    g_assert_cmpint (row, >=, 0);
    g_assert_false (lf_reading_is_displayed (row));
  }
}

static void
test_variables (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (variables); i++) {
    int row = lf_table_find (&lf_variables, variables[i].id);
    g_test_message ("%s", variables[i].id);
    g_assert_cmpint (row, >=, 0);
    g_assert_cmpstr (lf_variable (row)->word.unit, ==, variables[i].unit);
    if (variables[i].unit[0] == '\0' && lf_variable (row)->normal != 0)
      g_assert_cmpfloat (lf_variable (row)->normal, ==, 1);
  }
}

static void
test_lines (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], "|", -1);
    LfCommand command;
    LfProblem problem;

    g_test_message ("%s", lines[i]);
    g_assert_true (lf_command_parse ((const char *const *) words, (int) g_strv_length (words),
                                     &command, &problem));
    g_assert_cmpstr (lf_action (command.verb)->word.id, ==, words[1]);
    g_assert_true (lf_command_is_input (&command));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/fixed-names/readings", test_readings);
  g_test_add_func ("/words/fixed-names/variables", test_variables);
  g_test_add_func ("/words/fixed-names/lines", test_lines);
  return g_test_run ();
}
