/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/habit-notes.h"

#include "attempt/habits.h"

void
lf_habit_notes_print (const LfAttempt *attempt, const LfResult *result)
{
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);

  for (guint i = 0; i < notes->len; i++) {
    const LfHabitNote *note = &g_array_index (notes, LfHabitNote, i);
    g_autoptr (GPtrArray) lost = lf_habit_lost (note->habit, result);
    g_autofree char *time = lf_ctl_time_text (note->step);
    lf_ctl_print ("habit     %-9s %s: %s\n", time, lf_habit (note->habit)->word.label, note->did);
    for (guint j = 0; j < lost->len; j++)
      lf_ctl_print ("%s%s%s", j == 0 ? "                    lost: " : ", ",
                    ((LfScoreLine *) lost->pdata[j])->criterion->id, j + 1 < lost->len ? "" : "\n");
  }
  if (notes->len > 0)
    lf_ctl_print ("\n");
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

void
lf_habit_notes_add_json (JsonBuilder *builder, const LfAttempt *attempt, const LfResult *result)
{
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);

  json_builder_set_member_name (builder, "habits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++) {
    const LfHabitNote *note = &g_array_index (notes, LfHabitNote, i);
    g_autoptr (GPtrArray) lost = lf_habit_lost (note->habit, result);
    json_builder_begin_object (builder);
    add_string (builder, "id", lf_habit (note->habit)->word.id);
    json_builder_set_member_name (builder, "time_s");
    json_builder_add_double_value (builder, (double) note->step / 1000);
    add_string (builder, "did", note->did);
    json_builder_set_member_name (builder, "lost");
    json_builder_begin_array (builder);
    for (guint j = 0; j < lost->len; j++)
      json_builder_add_string_value (builder, ((LfScoreLine *) lost->pdata[j])->criterion->id);
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}
