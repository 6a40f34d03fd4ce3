/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BioGears: a patient with conditions, a list of what to record, and actions in their order, with
 * time advancing between them. The time line becomes events of the draft. Read as the published
 * scenarios of version 6 to 8 use it. */
#include <string.h>

#include "guidance/shape.h"
#include "scenario/import-biogears.h"
#include "words/text.h"

#define XSI "http://www.w3.org/2001/XMLSchema-instance"

/* ---- Looking at their XML ---- */

/* What kind of action or condition it is: xsi:type without a prefix and without "Data". (transfer
 * full) */
static char *
type_of (const xmlNode *node)
{
  xmlChar *given = xmlGetNsProp (node, (const xmlChar *) "type", (const xmlChar *) XSI);
  const char *text = given == NULL ? "" : (const char *) given;
  const char *colon = strchr (text, ':');
  char *type = g_strdup (colon == NULL ? text : colon + 1);

  if (g_str_has_suffix (type, "Data"))
    type[strlen (type) - 4] = '\0';
  xmlFree (given);
  return type;
}

gboolean
lf_biogears_number (const xmlNode *parent, const char *element, double *number, char **unit)
{
  const xmlNode *node = lf_node_child (parent, element);
  g_autofree char *value = node == NULL ? NULL : lf_node_get (node, "value");

  if (value == NULL || !lf_text_to_number (value, number))
    return FALSE;
  *unit = lf_node_get (node, "unit");
  if (*unit == NULL)
    *unit = g_strdup ("");
  return TRUE;
}

/* Factors from their units to those that this file reckons in. */
static const struct {
  const char *unit;
  double factor;
} units[] = {
  { "s", 1 },           { "min", 60 },        { "hr", 3600 },        { "day", 86400 },
  { "mL", 1 },          { "L", 1000 },        { "dL", 100 },         { "uL", 0.001 },
  { "mL/min", 1 },      { "mL/s", 60 },       { "mL/hr", 1 / 60.0 }, { "L/min", 1000 },
  { "ug/mL", 0.001 },   { "mg/mL", 1 },       { "g/L", 1 },          { "g/mL", 1000 },
  { "ug/L", 0.000001 }, { "mg/L", 0.001 },    { "g/dL", 10 },        { "mg/dL", 0.01 },
  { "kg", 1 },          { "lb", 0.45359237 }, { "cm", 1 },           { "m", 100 },
  { "in", 2.54 },       { "ft", 30.48 },      { "yr", 1 },           { "", 1 },
};

gboolean
lf_biogears_quantity (const xmlNode *parent, const char *element, double *number)
{
  g_autofree char *unit = NULL;

  if (!lf_biogears_number (parent, element, number, &unit))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (unit, units[i].unit)) {
      *number *= units[i].factor;
      return TRUE;
    }
  return FALSE;
}

/* ---- The patient ---- */

static void
read_body (LfBiogears *import, const xmlNode *patient)
{
  static const char *const elements[] = { "Age", "Weight", "Height" };
  double *const values[] = { &import->patient.age, &import->patient.weight_kg,
                             &import->patient.height_cm };
  g_autofree char *sex = lf_node_child_text (patient, "Sex");

  import->patient.female = g_str_equal (sex, "Female");
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++) {
    double number = 0;
    if (lf_biogears_quantity (patient, elements[i], &number))
      *values[i] = number;
  }
  lf_draft_kept (&import->draft, lf_node_line (patient), "the patient's sex, age, weight, height.");
}

static void
read_initial (LfBiogears *import, const xmlNode *initial)
{
  for (const xmlNode *node = lf_node_first (initial); node != NULL; node = lf_node_next (node)) {
    g_autofree char *text = lf_node_text (node);
    if (lf_node_is (node, "PatientFile")) {
      import->patient.female = strstr (text, "Female") != NULL;
      lf_draft_left_out (
          &import->draft, lf_node_line (node),
          "the patient is in another file, %s: a %s of 40 years and 80 kg stands in.", text,
          import->patient.female ? "woman" : "man");
    } else if (lf_node_is (node, "Patient")) {
      read_body (import, node);
    } else if (lf_node_is (node, "Condition")) {
      g_autofree char *type = type_of (node);
      if (!lf_biogears_take (import, node, type, lf_biogears_conditions))
        lf_draft_left_out (&import->draft, lf_node_line (node),
                           "the condition %s is not simulated here.", type);
    }
  }
}

/* ---- The time line ---- */

static void
advance (LfBiogears *import, const xmlNode *node)
{
  double seconds = 0;

  if (!lf_biogears_quantity (node, "Time", &seconds) || seconds < 0)
    lf_draft_left_out (&import->draft, lf_node_line (node),
                       "time advances by something that is no time in s, min, hr or day.");
  else
    import->now_s += seconds;
}

/* Kinds of action that were left out are said once each, with how often. */
static void
count_unknown (LfBiogears *import, const xmlNode *node, const char *kind)
{
  g_autofree char *substance = lf_node_child_text (node, "Substance");
  g_autofree char *compound = lf_node_child_text (node, "SubstanceCompound");
  const char *of = *substance != '\0' ? substance : compound;
  g_autofree char *type = *of != '\0' ? g_strdup_printf ("%s of %s", kind, of) : g_strdup (kind);

  for (guint i = 0; i < import->unknown->len; i++) {
    LfBiogearsUnknown *known = &g_array_index (import->unknown, LfBiogearsUnknown, i);
    if (g_str_equal (known->type, type)) {
      known->count++;
      return;
    }
  }
  LfBiogearsUnknown first = { g_steal_pointer (&type), lf_node_line (node), 1 };
  g_array_append_val (import->unknown, first);
}

static void
read_action (LfBiogears *import, const xmlNode *node)
{
  g_autofree char *type = type_of (node);

  if (g_str_equal (type, "AdvanceTime"))
    advance (import, node);
  else if (import->now_s >= LF_DRAFT_MOST_MINUTES * 60)
    count_unknown (import, node, type);
  else if (!lf_biogears_take (import, node, type, lf_biogears_actions))
    count_unknown (import, node, type);
}

/* Actions stand in the root, or within <Actions>. */
static void
read_actions (LfBiogears *import, const xmlNode *parent)
{
  guint n_requests = 0;

  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node)) {
    if (lf_node_is (node, "Action"))
      read_action (import, node);
    else if (lf_node_is (node, "Actions"))
      read_actions (import, node);
    else if (lf_node_is (node, "InitialParameters"))
      read_initial (import, node);
    else if (lf_node_is (node, "EngineStateFile"))
      lf_draft_left_out (&import->draft, lf_node_line (node),
                         "it goes on from a state of another engine: a healthy adult stands in.");
    else if (lf_node_is (node, "DataRequests")) {
      for (const xmlNode *request = lf_node_first (node); request != NULL;
           request = lf_node_next (request))
        n_requests++;
      lf_draft_left_out (&import->draft, lf_node_line (node),
                         "what it asks to be recorded (%u): --trace writes every reading.",
                         n_requests);
    }
  }
}

static void
unknown_clear (gpointer data)
{
  g_free (((LfBiogearsUnknown *) data)->type);
}

static void
say_unknown (LfBiogears *import)
{
  for (guint i = 0; i < import->unknown->len; i++) {
    const LfBiogearsUnknown *unknown = &g_array_index (import->unknown, LfBiogearsUnknown, i);
    g_autofree char *times =
        unknown->count == 1 ? g_strdup ("") : g_strdup_printf (" (%u times)", unknown->count);
    lf_draft_left_out (&import->draft, unknown->line, "the action %s%s has no counterpart here%s.",
                       unknown->type, times,
                       import->now_s > LF_DRAFT_MOST_MINUTES * 60
                           ? ", or comes after the ten hours that a scenario may take"
                           : "");
  }
}

static void
finish (LfBiogears *import)
{
  double end_s = CLAMP (import->now_s, 60, LF_DRAFT_MOST_MINUTES * 60);

  lf_biogears_end (import);
  say_unknown (import);
  lf_draft_set_patient (&import->draft, &import->patient);
  lf_draft_ending (&import->draft, "over", "stopped", "The end of the file",
                   "All that the file holds has happened.");
  lf_draft_end_at (&import->draft, end_s, "over");
}

LfImported *
lf_import_biogears (const xmlNode *root, const char *file, LfDefects *defects)
{
  g_autofree char *title = lf_node_child_text (root, "Name");
  g_autofree char *told = lf_node_child_text (root, "Description");
  LfBiogears import = { .patient = lf_draft_adult };
  LfImported *imported = NULL;

  lf_draft_begin (&import.draft, "selection", title, told);
  import.unknown = g_array_new (FALSE, FALSE, sizeof (LfBiogearsUnknown));
  g_array_set_clear_func (import.unknown, unknown_clear);
  if (*told != '\0')
    lf_draft_add_text (import.draft.brief, "p", told);
  read_actions (&import, root);
  if (import.now_s <= 0)
    lf_defects_add (defects, LF_DEFECT_ERROR, file, lf_node_line (root),
                    "no time advances in this scenario of BioGears: there is nothing to read.");
  else {
    lf_draft_kept (&import.draft, lf_node_line (root), "name and description: title and brief.");
    finish (&import);
    imported = lf_draft_finish (&import.draft, "BioGears", file);
  }
  g_array_unref (import.unknown);
  lf_draft_clear (&import.draft);
  return imported;
}
