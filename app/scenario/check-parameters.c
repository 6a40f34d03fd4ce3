/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parameters: whether they are used, and whether a scenario makes sense whatever is drawn. It is
 * read and checked with parameters at their ends, so that any two of them meet at all four corners,
 * and with each word of a choice. */
#include "scenario/check.h"

/* ---- Used ---- */

/* At that line; 0: anywhere. */
static gboolean
is_used (const LfScenario *scenario, guint parameter, int line)
{
  for (guint i = 0; i < scenario->uses->len; i++) {
    const LfParameterUse *use = &g_array_index (scenario->uses, LfParameterUse, i);
    if (use->parameter == (int) parameter && (line == 0 || use->line == line))
      return TRUE;
  }
  return FALSE;
}

static void
check_used (const LfChecking *check)
{
  const GPtrArray *parameters = check->scenario->parameters;
  for (guint i = 0; i < parameters->len; i++) {
    const LfParameter *parameter = g_ptr_array_index (parameters, i);
    if (!is_used (check->scenario, i, 0))
      lf_check_warning (check, parameter->line,
                        "nothing uses the parameter \"%s\": write {%s} where its value belongs.",
                        parameter->id, parameter->id);
  }
}

/* ---- Whatever is drawn ---- */

/* "with age 62, weight 95": those that the line names, or all where it names none. */
static char *
describe_values (const LfScenario *scenario, const int64_t *places, int line)
{
  GString *text = g_string_new (NULL);
  for (int all = 0; all < 2 && text->len == 0; all++)
    for (guint i = 0; i < scenario->parameters->len; i++) {
      const LfParameter *parameter = g_ptr_array_index (scenario->parameters, i);
      if (!all && (line == 0 || !is_used (scenario, i, line)))
        continue;
      g_autofree char *value = lf_parameter_value (parameter, places[i]);
      g_string_append_printf (text, "%s%s %s", text->len == 0 ? "with " : ", ", parameter->id,
                              value);
    }
  return g_string_free (text, FALSE);
}

typedef struct {
  const LfChecking *check;
  GHashTable *told; /* set of what is told already, without its numbers */
} Trial;

/* TRUE where nothing like it has been told of that line. */
static gboolean
is_new (Trial *trial, const LfDefect *defect)
{
  GString *key = g_string_new (NULL);
  g_string_printf (key, "%d %d ", defect->line, (int) defect->kind);
  for (const char *c = defect->message; *c != '\0'; c++)
    if (!g_ascii_isdigit (*c))
      g_string_append_c (key, *c);
  return g_hash_table_add (trial->told, g_string_free (key, FALSE));
}

static void
check_at (Trial *trial, const int64_t *places)
{
  const LfChecking *check = trial->check;
  const LfScenario *scenario = check->scenario;
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfScenario) drawn =
      lf_scenario_at (scenario, places, check->packs, scenario->tongue, defects);
  if (drawn != NULL)
    lf_scenario_check (drawn, check->packs, defects);
  for (guint i = 0; i < lf_defects_count (defects); i++) {
    const LfDefect *defect = lf_defects_get (defects, i);
    if (!is_new (trial, defect))
      continue;
    g_autofree char *values = describe_values (scenario, places, defect->line);
    lf_defects_add (check->defects, defect->kind, defect->file, defect->line, "%s: %s", values,
                    defect->message);
  }
}

/* All at their low ends; then, bit by bit, those at their high ends whose index has that bit; and
 * the opposite of each. Any two indices differ in some bit. */
static void
check_ends (Trial *trial)
{
  const GPtrArray *parameters = trial->check->scenario->parameters;
  int64_t places[LF_MAX_PARAMETERS] = { 0 };
  for (guint bit = 0; bit < parameters->len; bit = bit == 0 ? 1 : bit * 2)
    for (int opposite = 0; opposite < 2; opposite++) {
      for (guint i = 0; i < parameters->len; i++) {
        const LfParameter *parameter = g_ptr_array_index (parameters, i);
        gboolean high = ((i & bit) != 0) != (opposite != 0);
        places[i] = high ? parameter->n - 1 : 0;
      }
      check_at (trial, places);
    }
}

/* The words of choices that are neither the first nor the last. */
static void
check_words (Trial *trial)
{
  const GPtrArray *parameters = trial->check->scenario->parameters;
  gboolean more = TRUE;
  for (int64_t word = 1; more; word++) {
    int64_t places[LF_MAX_PARAMETERS] = { 0 };
    more = FALSE;
    for (guint i = 0; i < parameters->len; i++) {
      const LfParameter *parameter = g_ptr_array_index (parameters, i);
      gboolean has = parameter->kind == LF_PARAMETER_CHOICE && word + 1 < parameter->n;
      places[i] = has ? word : parameter->place;
      more |= has;
    }
    if (more)
      check_at (trial, places);
  }
}

void
lf_check_parameters (const LfChecking *check)
{
  if (check->scenario->drawn)
    return;
  check_used (check);
  /* What is wrong whatever is drawn is mended first. */
  if (check->scenario->parameters->len == 0 || lf_defects_count_errors (check->defects) > 0)
    return;
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Trial trial = { check, told };
  for (guint i = 0; i < lf_defects_count (check->defects); i++)
    is_new (&trial, lf_defects_get (check->defects, i));
  check_ends (&trial);
  check_words (&trial);
}
