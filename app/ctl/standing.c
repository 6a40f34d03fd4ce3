/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/standing.h"

#include "attempt/standing.h"
#include "ctl/command.h"
#include "ctl/json.h"

void
lf_standing_print (const LfAttempt *attempt)
{
  LfCaseStanding standing;

  if (!lf_case_standing (attempt, &standing))
    return;
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (&standing);
  lf_ctl_print ("%s\n", lf_case_standing_title);
  for (guint i = 0; i < parts->len; i++) {
    const LfStandingPart *part = parts->pdata[i];
    lf_ctl_print ("  %s: %s\n", part->label, part->text);
  }
  lf_ctl_print ("  %s\n\n", lf_case_standing_note);
}

static void
add_case (JsonBuilder *builder, const LfCandidacyCase *of)
{
  lf_json_begin_object (builder, "case");
  lf_json_boolean (builder, "adult", of->adult);
  lf_json_string (builder, "first_rhythm",
                  lf_table_word (&lf_arrest_rhythms, (size_t) of->first_rhythm)->id);
  lf_json_string (builder, "rhythm", lf_rhythm (of->rhythm)->word.id);
  lf_json_string (builder, "cause", lf_table_word (&lf_causes, (size_t) of->cause)->id);
  lf_json_double (builder, "cpr_minutes", of->cpr_minutes);
  lf_json_boolean (builder, "hypothermia", of->hypothermia);
  lf_json_boolean (builder, "approved_study", of->approved_study);
  json_builder_end_object (builder);
}

static void
add_moment (JsonBuilder *builder, const LfCaseMoment *moment)
{
  const LfCandidacyRow *row = moment->row;

  lf_json_double (builder, "time_s", (double) moment->step / 1000);
  add_case (builder, &moment->of);
  lf_json_string (builder, "row", row->id);
  lf_json_string (builder, "standing", lf_table_word (&lf_standings, (size_t) row->standing)->id);
  lf_json_string (builder, "text", row->text);
  lf_json_string (builder, "reading", row->reading);
  lf_json_string (builder, "speaks", row->speaks);
  lf_json_strings (builder, "items", row->items);
}

void
lf_standing_add_json (JsonBuilder *builder, const LfAttempt *attempt)
{
  LfCaseStanding standing;

  json_builder_set_member_name (builder, "standing");
  if (!lf_case_standing (attempt, &standing)) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  lf_json_string (builder, "pack", standing.pack->id);
  lf_json_string (builder, "pack_version", standing.pack->version);
  lf_json_boolean (builder, "decided", standing.decided);
  add_moment (builder, &standing.then);
  json_builder_set_member_name (builder, "at_flow");
  if (standing.has_flow) {
    json_builder_begin_object (builder);
    add_moment (builder, &standing.at_flow);
    json_builder_end_object (builder);
  } else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}
