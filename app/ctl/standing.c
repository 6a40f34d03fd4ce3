/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/standing.h"

#include "attempt/standing.h"
#include "ctl/command.h"

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
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_double (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

static void
add_case (JsonBuilder *builder, const LfCandidacyCase *of)
{
  json_builder_set_member_name (builder, "case");
  json_builder_begin_object (builder);
  add_boolean (builder, "adult", of->adult);
  add_string (builder, "first_rhythm",
              lf_table_word (&lf_arrest_rhythms, (size_t) of->first_rhythm)->id);
  add_string (builder, "rhythm", lf_rhythm (of->rhythm)->word.id);
  add_string (builder, "cause", lf_table_word (&lf_causes, (size_t) of->cause)->id);
  add_double (builder, "cpr_minutes", of->cpr_minutes);
  add_boolean (builder, "hypothermia", of->hypothermia);
  add_boolean (builder, "approved_study", of->approved_study);
  json_builder_end_object (builder);
}

static void
add_moment (JsonBuilder *builder, const LfCaseMoment *moment)
{
  const LfCandidacyRow *row = moment->row;

  add_double (builder, "time_s", (double) moment->step / 1000);
  add_case (builder, &moment->of);
  add_string (builder, "row", row->id);
  add_string (builder, "standing", lf_table_word (&lf_standings, (size_t) row->standing)->id);
  add_string (builder, "text", row->text);
  add_string (builder, "reading", row->reading);
  add_string (builder, "speaks", row->speaks);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->items->len; i++)
    json_builder_add_string_value (builder, row->items->pdata[i]);
  json_builder_end_array (builder);
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
  add_string (builder, "pack", standing.pack->id);
  add_string (builder, "pack_version", standing.pack->version);
  add_boolean (builder, "decided", standing.decided);
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
