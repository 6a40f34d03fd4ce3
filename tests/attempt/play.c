/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play.h"

#include "words/text.h"

#include <string.h>

static const char frame[] =
    "<scenario xmlns='urn:lowflow:scenario:1' id='small' minutes='1' pass='75'"
    " jurisdiction='england' review='not-reviewed' shelf='selection'>"
    "<title>Small</title><summary>A small one.</summary>"
    "<packs><pack id='ipg808'/></packs>%s%s%s<brief><p>Begin.</p></brief>"
    "<patient text='a patient of %s' age='%s' sex='male' weight-kg='84' height-cm='178' rhythm='%s'"
    " arterial-line='yes' central-line='yes'>%s</patient>"
    "<marks>%s</marks>%s%s%s%s"
    "<ending id='good' kind='good'><title>Good</title><text>Over.</text></ending>"
    "<ending id='poor' kind='poor'><title>Poor</title><text>Over.</text></ending>"
    "%s%s%s%s%s%s</scenario>";

static const char *
or_else (const char *part, const char *otherwise)
{
  return part != NULL ? part : otherwise;
}

LfScenario *
play_scenario (const Parts *parts)
{
  const char *parameters = parts->parameters;
  const char *age = or_else (parts->age, "52");
  const char *always = parts->always;
  const char *criteria = parts->criteria;
  const char *course = parts->course;
  char *text = g_strdup_printf (
      frame, parameters != NULL ? "<parameters>" : "", or_else (parameters, ""),
      parameters != NULL ? "</parameters>" : "", age, age, or_else (parts->rhythm, "sinus"), or_else (parts->patient, ""),
      or_else (parts->marks, "<mark id='seen'/><mark id='other'/>"),
      or_else (parts->phases, "<phase id='start'><title>Start</title></phase>"),
      always != NULL ? "<always>" : "", or_else (always, ""), always != NULL ? "</always>" : "",
      criteria != NULL ? "<criteria>" : "", or_else (criteria, ""),
      criteria != NULL ? "</criteria>" : "", course != NULL ? "<course>" : "", or_else (course, ""),
      course != NULL ? "</course>" : "");
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autoptr (LfDefects) defects = lf_defects_new ();

  LfScenario *scenario = lf_scenario_read (bytes, "small.xml", NULL, NULL, defects);
  if (scenario == NULL) {
    g_autofree char *wrong = lf_defects_to_text (defects);
    g_error ("%s\n%s", wrong, text);
  }
  return scenario;
}

LfAttempt *
play_new (const LfScenario *scenario)
{
  return lf_attempt_new (scenario, NULL, lf_header_new (scenario, NULL, 1));
}

void
play_set_up (PlayCase *test, gconstpointer parts)
{
  test->scenario = play_scenario (parts);
  test->attempt = play_new (test->scenario);
  lf_attempt_advance (test->attempt, 2000);
}

void
play_tear_down (PlayCase *test, gconstpointer parts)
{
  lf_attempt_free (test->attempt);
  lf_scenario_free (test->scenario);
}

static LfRefusal
input (LfAttempt *attempt, int who, const char *const *fields)
{
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;

  g_assert_cmpint (who, >=, 0);
  lf_attempt_input (attempt, (LfWho) who, fields, &refusal, &error);
  g_assert_no_error (error);
  return refusal;
}

static void
play_line_of_log (LfAttempt *attempt, char **fields)
{
  const char *wanted = "none";
  long long ms = 0;

  if (fields[0][0] == '!')
    wanted = *fields++ + 1;
  g_assert_true (lf_text_to_ms (fields[0], &ms));
  lf_attempt_advance (attempt, ms - lf_attempt_step (attempt));
  g_assert_cmpint (lf_attempt_step (attempt), ==, ms);
  LfRefusal refusal =
      input (attempt, lf_table_find (&lf_whos, fields[1]), (const char *const *) fields + 2);
  if (strcmp (lf_table_word (&lf_refusals, refusal)->id, wanted) != 0)
    g_error ("“%s” was refused as %s, not %s.", fields[2],
             lf_table_word (&lf_refusals, refusal)->id, wanted);
}

void
play_lines (LfAttempt *attempt, const char *lines, int64_t until)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++) {
    g_auto (GStrv) fields = lf_split_line (split[i]);
    g_assert_nonnull (fields);
    if (fields[0] != NULL)
      play_line_of_log (attempt, fields);
  }
  lf_attempt_advance (attempt, until - lf_attempt_step (attempt));
}

const char *
play_input (LfAttempt *attempt, const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);
  LfRefusal refusal = input (attempt, LF_WHO_LEARNER, (const char *const *) fields);
  return lf_table_word (&lf_refusals, refusal)->id;
}

int64_t
play_mark (const LfAttempt *attempt, const char *id)
{
  const GPtrArray *marks = lf_attempt_scenario (attempt)->marks;
  int64_t step = INT64_MIN;

  for (guint i = 0; i < marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (marks, i);
    if (strcmp (mark->id, id) != 0)
      continue;
    lf_attempt_mark (attempt, (int) i, &step);
    return step;
  }
  g_error ("There is no mark “%s”.", id);
}

const LfMessage *
play_message (const LfAttempt *attempt, LfMessageKind kind, const char *part)
{
  const GPtrArray *messages = lf_attempt_messages (attempt);

  for (guint i = messages->len; i > 0; i--) {
    const LfMessage *message = g_ptr_array_index (messages, i - 1);
    if (message->kind == kind &&
        (strstr (message->title, part) != NULL || strstr (message->text, part) != NULL))
      return message;
  }
  return NULL;
}

char *
play_criterion (const char *id, const char *criterion_class, const char *inside)
{
  return g_strdup_printf ("<criterion id='%s' class='%s' points='10' domain='recognition'>"
                          "<title>%s</title><rests-on item='ipg808/1.1'/>%s"
                          "<good>Well done.</good></criterion>",
                          id, criterion_class, id, inside);
}

char *
play_file (const LfAttempt *attempt)
{
  g_autofree char *header = lf_file_header_text (lf_attempt_header (attempt));
  GString *text = g_string_new (header);
  const GPtrArray *log = lf_attempt_log (attempt);

  for (guint i = 0; i < log->len; i++) {
    g_autofree char *line = lf_file_entry_text (g_ptr_array_index (log, i));
    g_string_append (text, line);
  }
  if (lf_attempt_ended (attempt)) {
    g_autoptr (LfResult) result = lf_result_new (attempt);
    g_autofree char *sealed = lf_file_result_text (attempt, result);
    g_string_append (text, sealed);
  }
  return g_string_free (text, FALSE);
}

const LfScoreLine *
play_line (const LfResult *result, const char *id)
{
  for (guint i = 0; i < result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    if (strcmp (line->criterion->id, id) == 0)
      return line;
  }
  g_error ("There is no line “%s”.", id);
}
