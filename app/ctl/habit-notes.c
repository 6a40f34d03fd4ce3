/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/habit-notes.h"
#include "ctl/json.h"

#include "attempt/habits.h"
#include "guidance/describe.h"

void
lf_habit_notes_print (const LfAttempt *attempt, const LfResult *result)
{
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);

  for (guint i = 0; i < notes->len; i++) {
    const LfHabitNote *note = &g_array_index (notes, LfHabitNote, i);
    g_autoptr (GPtrArray) lost = lf_habit_lost (note->habit, result);
    g_autofree char *time = lf_time_text (note->step, TRUE);
    lf_ctl_print ("habit     %-9s %s: %s\n", time, lf_habit (note->habit)->word.label, note->did);
    for (guint j = 0; j < lost->len; j++)
      lf_ctl_print ("%s%s%s", j == 0 ? "                    lost: " : ", ",
                    ((LfScoreLine *) lost->pdata[j])->criterion->id, j + 1 < lost->len ? "" : "\n");
  }
  if (notes->len > 0)
    lf_ctl_print ("\n");
}

void
lf_habit_notes_add_json (JsonBuilder *builder, const LfAttempt *attempt, const LfResult *result)
{
  g_autoptr (GArray) notes = lf_attempt_habits (attempt);

  lf_json_begin_array (builder, "habits");
  for (guint i = 0; i < notes->len; i++) {
    const LfHabitNote *note = &g_array_index (notes, LfHabitNote, i);
    g_autoptr (GPtrArray) lost = lf_habit_lost (note->habit, result);
    json_builder_begin_object (builder);
    lf_json_string (builder, "id", lf_habit (note->habit)->word.id);
    lf_json_double (builder, "time_s", (double) note->step / 1000);
    lf_json_string (builder, "did", note->did);
    lf_json_begin_array (builder, "lost");
    for (guint j = 0; j < lost->len; j++)
      json_builder_add_string_value (builder, ((LfScoreLine *) lost->pdata[j])->criterion->id);
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}
