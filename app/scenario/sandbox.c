/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sandbox: a healthy 80 kg adult in a steady state, with no script and no end. */
#include "scenario/read.h"

static const char *const summary = "A healthy adult to try things on: no script, no score, no end.";

LfScenario *
lf_scenario_new_sandbox (void)
{
  LfScenario *scenario = lf_scenario_new ();
  scenario->id = g_strdup ("sandbox");
  scenario->file = g_strdup ("sandbox");
  scenario->bytes = g_bytes_new_static ("sandbox\n", 8);
  scenario->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, scenario->bytes);
  scenario->title = g_strdup ("Sandbox");
  scenario->summary = g_strdup (summary);
  scenario->patient_text = g_strdup ("Healthy adult, 80 kg");
  scenario->jurisdiction = LF_JURISDICTION_ENGLAND;
  scenario->review = LF_REVIEW_NOT_REVIEWED;
  scenario->endless = TRUE;
  scenario->weight_kg = 80;
  scenario->height_cm = 178;
  scenario->age_years = 45;
  scenario->skin_darkness = 0.2;
  scenario->rhythm = LF_RHYTHM_SINUS;
  scenario->arterial_line = TRUE;
  scenario->central_line = TRUE;
  return scenario;
}
