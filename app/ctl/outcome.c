/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/outcome.h"

#include <inttypes.h>
#include <math.h>

#include "ctl/command.h"
#include "ctl/habit-notes.h"
#include "ctl/json.h"
#include "ctl/standing.h"
#include "guidance/describe.h"

/* "97.5", at most two decimals. */
static const char *
number (char *buffer, double value)
{
  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.2f", value);
  char *end = buffer + strlen (buffer);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    end[-1] = '\0';
  return g_str_equal (buffer, "-0") ? "0" : buffer;
}

static const LfScenarioMark *
mark_of (const LfAttempt *attempt, guint i)
{
  return lf_attempt_scenario (attempt)->marks->pdata[i];
}

static gboolean
is_scored (const LfAttempt *attempt)
{
  return lf_attempt_scenario (attempt)->criteria->len > 0;
}

/* ---- As text ---- */

static void
print_end (const LfAttempt *attempt, const LfResult *result)
{
  g_autofree char *time = lf_time_text (lf_attempt_step (attempt), TRUE);

  if (result->ending == NULL)
    lf_ctl_print ("end       not ended, at %s\n", time);
  else
    lf_ctl_print ("end       %s at %s: %s\n", result->ending->id, time, result->ending->title);
}

/* What differs from attempt to attempt. */
static void
print_drawn (const LfAttempt *attempt)
{
  const GPtrArray *drawn = lf_attempt_header (attempt)->drawn;

  for (guint i = 0; i < drawn->len; i++)
    lf_ctl_print ("%s%s%s", i == 0 ? "drawn     " : "  ", (const char *) drawn->pdata[i],
                  i + 1 == drawn->len ? "\n" : "");
}

static void
print_line (const LfScoreLine *line)
{
  const LfCriterion *criterion = line->criterion;
  char points[G_ASCII_DTOSTR_BUF_SIZE];
  char of[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *time = line->step >= 0 ? lf_time_text (line->step, TRUE) : g_strdup ("-");

  const char *whose = lf_score_line_whose (line);

  lf_ctl_print ("%-17s %-11s %4s/%-4s %-9s  %s: %s%s%s%s\n", lf_line_status_text (line->status),
                lf_table_word (&lf_criterion_classes, criterion->criterion_class)->id,
                number (points, line->points), number (of, line->points_of), time, criterion->id,
                criterion->title, whose != NULL ? " (" : "", whose != NULL ? whose : "",
                whose != NULL ? ")" : "");
  if (line->evidence != NULL && *line->evidence != '\0')
    lf_ctl_print ("%47s%s\n", "", line->evidence);
}

static void
print_score (const LfAttempt *attempt, const LfResult *result)
{
  char percent[G_ASCII_DTOSTR_BUF_SIZE];

  lf_ctl_print ("score     %s %%, %s\n", number (percent, result->score_percent),
                result->passed ? "passed" : "not passed");
  for (guint i = 0; i < result->critical_failed->len; i++) {
    const LfScoreLine *line = result->critical_failed->pdata[i];
    lf_ctl_print ("critical  failed: %s%s\n", line->criterion->id,
                  line->unverified ? " (nobody has verified the item that it rests on)" : "");
  }
  lf_ctl_print ("\n");
  for (guint i = 0; i < result->lines->len; i++)
    print_line (result->lines->pdata[i]);
}

static void
print_times (const LfAttempt *attempt, const LfResult *result)
{
  gboolean any = FALSE;

  for (guint i = 0; i < lf_attempt_scenario (attempt)->marks->len; i++) {
    if (result->mark_step[i] == INT64_MIN)
      continue;
    g_autofree char *time = lf_time_text (result->mark_step[i], TRUE);
    lf_ctl_print ("%s%-18s %10s\n", any ? "" : "\n", mark_of (attempt, i)->id, time);
    any = TRUE;
  }
  if (any)
    lf_ctl_print ("\n");
}

void
lf_outcome_print (const LfAttempt *attempt, const LfResult *result)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);

  lf_ctl_print ("scenario  %s: %s\n", scenario->id, scenario->title);
  lf_ctl_print ("engine    %d\nseed      %" PRIu64 "\n", result->engine, result->seed);
  print_drawn (attempt);
  print_end (attempt, result);
  if (is_scored (attempt))
    print_score (attempt, result);
  print_times (attempt, result);
  lf_habit_notes_print (attempt, result);
  lf_standing_print (attempt);
  lf_ctl_print ("digest %016" PRIx64 "\n", result->digest);
}

char *
lf_outcome_line (const LfAttempt *attempt, const LfResult *result)
{
  char percent[G_ASCII_DTOSTR_BUF_SIZE];
  const char *end = result->ending != NULL ? result->ending->id : "-";

  if (!is_scored (attempt))
    return g_strdup_printf ("seed %-6" PRIu64 " digest %016" PRIx64, result->seed, result->digest);
  return g_strdup_printf ("seed %-6" PRIu64 " %-20s %6s %%  %-10s  digest %016" PRIx64,
                          result->seed, end, number (percent, result->score_percent),
                          result->passed ? "passed" : "not passed", result->digest);
}

/* ---- As JSON ---- */

/* Seconds, or null for INT64_MIN. */
static void
add_seconds (JsonBuilder *builder, const char *name, int64_t ms)
{
  lf_json_double (builder, name, ms == INT64_MIN ? (double) NAN : (double) ms / 1000);
}

static void
add_line (JsonBuilder *builder, const LfScoreLine *line)
{
  const LfCriterion *criterion = line->criterion;

  json_builder_begin_object (builder);
  lf_json_string (builder, "id", criterion->id);
  lf_json_string (builder, "title", criterion->title);
  lf_json_string (builder, "class",
                  lf_table_word (&lf_criterion_classes, criterion->criterion_class)->id);
  lf_json_string (builder, "domain", lf_table_word (&lf_domains, criterion->domain)->id);
  lf_json_string (builder, "role",
                  line->role >= 0 ? lf_table_word (&lf_roles, (size_t) line->role)->id : NULL);
  lf_json_string (builder, "status", lf_line_status_text (line->status));
  lf_json_double (builder, "points", line->points);
  lf_json_double (builder, "points_of", line->points_of);
  add_seconds (builder, "time_s", line->step >= 0 ? line->step : INT64_MIN);
  lf_json_strings (builder, "items", criterion->items);
  lf_json_strings (builder, "steps", criterion->steps);
  lf_json_string (builder, "evidence", line->evidence != NULL ? line->evidence : "");
  lf_json_boolean (builder, "unverified", line->unverified);
  json_builder_end_object (builder);
}

static void
add_score (JsonBuilder *builder, const LfAttempt *attempt, const LfResult *result)
{
  lf_json_boolean (builder, "passed", result->passed);
  lf_json_double (builder, "score_percent",
                  is_scored (attempt) ? result->score_percent : (double) NAN);
  lf_json_begin_array (builder, "critical_failed");
  for (guint i = 0; i < result->critical_failed->len; i++) {
    const LfScoreLine *line = result->critical_failed->pdata[i];
    json_builder_add_string_value (builder, line->criterion->id);
  }
  json_builder_end_array (builder);
  lf_json_begin_array (builder, "lines");
  for (guint i = 0; i < result->lines->len; i++)
    add_line (builder, result->lines->pdata[i]);
  json_builder_end_array (builder);
}

/* A seed is an unsigned number of 64 bits, of which JSON-GLib writes the lower half: the others go
 * as text. */
static void
add_seed (JsonBuilder *builder, uint64_t seed)
{
  g_autofree char *text = g_strdup_printf ("%" PRIu64, seed);

  if (seed <= INT64_MAX)
    lf_json_int (builder, "seed", (gint64) seed);
  else
    lf_json_string (builder, "seed", text);
}

/* Numbers as they are, times in seconds, of a choice the word. */
static void
add_drawn (JsonBuilder *builder, const LfAttempt *attempt)
{
  const GPtrArray *parameters = lf_attempt_scenario (attempt)->parameters;

  lf_json_begin_object (builder, "drawn");
  for (guint i = 0; i < parameters->len; i++) {
    const LfParameter *parameter = parameters->pdata[i];
    g_autofree char *value = lf_parameter_value (parameter, parameter->place);
    if (parameter->kind == LF_PARAMETER_CHOICE)
      lf_json_string (builder, parameter->id, value);
    else if (parameter->kind == LF_PARAMETER_NUMBER)
      lf_json_double (builder, parameter->id, g_ascii_strtod (value, NULL));
    else
      add_seconds (builder, parameter->id, parameter->low + parameter->place * parameter->step);
  }
  json_builder_end_object (builder);
}

void
lf_outcome_add_json (JsonBuilder *builder, const LfAttempt *attempt, const LfResult *result)
{
  g_autofree char *digest = g_strdup_printf ("%016" PRIx64, result->digest);

  json_builder_begin_object (builder);
  lf_json_string (builder, "id", lf_attempt_scenario (attempt)->id);
  lf_json_int (builder, "engine", result->engine);
  add_seed (builder, result->seed);
  add_drawn (builder, attempt);
  lf_json_string (builder, "end", result->ending != NULL ? result->ending->id : NULL);
  lf_json_string (
      builder, "end_kind",
      result->ending != NULL ? lf_table_word (&lf_ending_kinds, result->ending->kind)->id : NULL);
  add_seconds (builder, "duration_s", lf_attempt_step (attempt));
  add_score (builder, attempt, result);
  lf_json_begin_object (builder, "times");
  for (guint i = 0; i < lf_attempt_scenario (attempt)->marks->len; i++)
    add_seconds (builder, mark_of (attempt, i)->id, result->mark_step[i]);
  json_builder_end_object (builder);
  lf_habit_notes_add_json (builder, attempt, result);
  lf_standing_add_json (builder, attempt);
  lf_json_string (builder, "digest", digest);
  json_builder_end_object (builder);
}

void
lf_outcome_show (const LfAttempt *attempt, gboolean json)
{
  g_autoptr (LfResult) result = lf_result_new (attempt);

  if (!json) {
    lf_outcome_print (attempt, result);
    return;
  }
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  lf_outcome_add_json (builder, attempt, result);
  lf_ctl_print_json (builder);
}
