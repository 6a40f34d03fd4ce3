/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading inputs files: every bad line is reported, none is played. */
#include "ctl/plan.h"

#include "ctl/command.h"
#include "scenario/field.h"
#include "session/files.h"
#include "words/text.h"

enum { MOST_BYTES = 16 * 1024 * 1024 };

typedef struct {
  const char *file;
  int line;
  const LfScenario *scenario;
  LfDefects *defects;
  int64_t last_step; /* times must not go back */
} Reader;

static void say (const Reader *reader, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
say (const Reader *reader, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  lf_defects_add (reader->defects, LF_DEFECT_ERROR, reader->file, reader->line, "%s", text);
}

/* What an attempt writes by itself, so that a whole log can be given as it is. */
static gboolean
is_own (char **words)
{
  return g_str_equal (words[1], "digest") ||
         (g_str_equal (words[1], "note") && words[2] != NULL && g_str_equal (words[2], "refused"));
}

/* An id that the scenario does not give: says which is nearest. */
static gboolean
say_unknown (const Reader *reader, const char *id, const char *what, const GPtrArray *ids)
{
  const char *nearest = lf_ctl_nearest (id, (const char *const *) ids->pdata, ids->len);

  if (nearest != NULL)
    say (reader, "“%s” is no %s of %s: did you mean “%s”?", id, what, reader->scenario->id,
         nearest);
  else
    say (reader, "“%s” is no %s of %s.", id, what, reader->scenario->id);
  return FALSE;
}

static gboolean
phase_is_known (const Reader *reader, const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (lf_scenario_find_phase (reader->scenario, id) >= 0)
    return TRUE;
  for (guint i = 0; i < reader->scenario->phases->len; i++)
    g_ptr_array_add (ids, ((const LfPhase *) reader->scenario->phases->pdata[i])->id);
  return say_unknown (reader, id, "phase", ids);
}

static gboolean
options_are_known (const Reader *reader, const LfCommand *command, const LfDecision *decision)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  /* What has fields is answered by what is written in them. */
  if (command->verb != LF_VERB_ANSWER || lf_decision_has_fields (decision))
    return TRUE;
  for (guint i = 0; i < decision->options->len; i++)
    g_ptr_array_add (ids, ((const LfOption *) decision->options->pdata[i])->id);
  for (int i = 1; i < command->n_args; i++)
    if (lf_decision_find_option (decision, command->args[i].text) < 0)
      return say_unknown (reader, command->args[i].text, "option there", ids);
  return TRUE;
}

static gboolean
decision_is_known (const Reader *reader, const LfCommand *command)
{
  const char *id = command->args[0].text;
  int index = lf_scenario_find_decision (reader->scenario, id);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (index >= 0)
    return options_are_known (reader, command, reader->scenario->decisions->pdata[index]);
  for (guint i = 0; i < reader->scenario->decisions->len; i++)
    g_ptr_array_add (ids, ((const LfDecision *) reader->scenario->decisions->pdata[i])->id);
  return say_unknown (reader, id, "decision", ids);
}

/* The ids that a scenario gives are known before anything is played. */
static gboolean
names_are_known (const Reader *reader, const LfCommand *command)
{
  switch (command->verb) {
  case LF_VERB_PHASE:
    return phase_is_known (reader, command->args[0].text);
  case LF_VERB_ANSWER:
  case LF_VERB_REASON:
  case LF_VERB_HINT:
    return decision_is_known (reader, command);
  default:
    return TRUE;
  }
}

static LfInput *
read_words (Reader *reader, char **words)
{
  LfCommand command;
  LfProblem problem;
  long long ms = 0;

  if (!lf_text_to_ms (words[0], &ms) || ms < 0) {
    say (reader, "“%s” is no time: a line begins with MM:SS.mmm.", words[0]);
    return NULL;
  }
  if (ms < reader->last_step) {
    say (reader, "%s lies before the line above it.", words[0]);
    return NULL;
  }
  reader->last_step = ms;
  int n = (int) g_strv_length (words);
  if (!lf_command_parse ((const char *const *) words + 1, n - 1, &command, &problem)) {
    g_autofree char *text = lf_describe_problem (&problem);
    say (reader, "%s", text);
    return NULL;
  }
  if (!names_are_known (reader, &command))
    return NULL;
  LfInput *input = g_new0 (LfInput, 1);
  input->step = ms;
  input->who = command.who;
  input->fields = g_strdupv (words + 2);
  input->line = reader->line;
  return input;
}

static void
read_line (LfPlan *plan, Reader *reader, const char *text)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    say (reader, "This line is not UTF-8.");
    return;
  }
  g_auto (GStrv) words = lf_split_line (text);
  if (words == NULL) {
    say (reader, "A double quote is opened and never closed.");
    return;
  }
  if (words[0] == NULL || (words[1] != NULL && is_own (words)))
    return;
  LfInput *input = read_words (reader, words);
  if (input != NULL)
    g_ptr_array_add (plan->inputs, input);
}

static void
read_lines (LfPlan *plan, Reader *reader, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++) {
    reader->line = i + 1;
    read_line (plan, reader, g_strchomp (lines[i]));
  }
}

void
lf_plan_read_text (LfPlan *plan, const char *name, const char *text, const LfScenario *scenario,
                   LfDefects *defects)
{
  Reader reader = { .file = name, .scenario = scenario, .defects = defects };

  read_lines (plan, &reader, text);
}

void
lf_plan_read_inputs (LfPlan *plan, const char *path, const LfScenario *scenario, LfDefects *defects)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lf_files_read (path, MOST_BYTES, &error);
  Reader reader = { .file = path, .scenario = scenario, .defects = defects };

  plan->inputs_file = g_strdup (path);
  if (bytes == NULL) {
    say (&reader, "It cannot be read: %s.", lf_files_reason (error, path));
    return;
  }
  gsize n = 0;
  const char *data = g_bytes_get_data (bytes, &n);
  if (n > MOST_BYTES || memchr (data, '\0', n) != NULL) {
    say (&reader, "It is no text of at most 16 MiB.");
    return;
  }
  g_autofree char *text = g_strndup (data, n);
  read_lines (plan, &reader, text);
}
