/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/import-ecmojo.h"

#include <string.h>

#include "guidance/shape.h"
#include "words/text.h"

/* A file without these is none of ECMOjo's. */
static const char *const needed[] = { "name", "goal" };

/* ---- Lines ---- */

static void
line_free (gpointer data)
{
  LfEcmojoLine *line = data;
  g_free (line->key);
  g_free (line->value);
  g_free (line);
}

/* Some values end with a semicolon, and \n in one stands for the end of a line. */
static char *
plain_value (const char *text)
{
  g_autofree char *value = g_strstrip (g_strdup (text));

  if (g_str_has_suffix (value, ";"))
    value[strlen (value) - 1] = '\0';
  g_auto (GStrv) parts = g_strsplit (value, "\\n", -1);
  return g_strjoinv (" ", parts);
}

static GPtrArray *
split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  for (int i = 0; rows[i] != NULL; i++) {
    const char *equals = strchr (rows[i], '=');
    g_autofree char *row = g_strchug (g_strdup (rows[i]));
    if (equals == NULL || *row == '#')
      continue;
    LfEcmojoLine *line = g_new0 (LfEcmojoLine, 1);
    line->key = g_strstrip (g_strndup (rows[i], (gsize) (equals - rows[i])));
    line->value = plain_value (equals + 1);
    line->line = i + 1;
    g_ptr_array_add (lines, line);
  }
  return lines;
}

const LfEcmojoLine *
lf_ecmojo_take (LfEcmojo *import, const char *key)
{
  const LfEcmojoLine *found = NULL;

  for (guint i = 0; i < import->lines->len; i++) {
    LfEcmojoLine *line = g_ptr_array_index (import->lines, i);
    if (!g_str_equal (line->key, key))
      continue;
    line->taken = TRUE;
    found = *line->value != '\0' ? line : NULL;
  }
  return found;
}

const char *
lf_ecmojo_take_text (LfEcmojo *import, const char *key)
{
  const LfEcmojoLine *line = lf_ecmojo_take (import, key);
  return line == NULL ? NULL : line->value;
}

const LfEcmojoLine *
lf_ecmojo_take_number (LfEcmojo *import, const char *key, double *number)
{
  const LfEcmojoLine *line = lf_ecmojo_take (import, key);
  return line != NULL && lf_text_to_number (line->value, number) ? line : NULL;
}

void
lf_ecmojo_add_fault (LfEcmojo *import, xmlNode *parent, const char *id)
{
  if (g_ptr_array_find_with_equal_func (import->faults, id, g_str_equal, NULL))
    return;
  lf_draft_add (parent, "fault", "id", id, NULL);
  g_ptr_array_add (import->faults, (gpointer) id);
}

/* ---- How patient and circuit stand ---- */

enum { LEAST_ADULT_KG = 30 };

static void
read_patient (LfEcmojo *import)
{
  LfDraft *draft = &import->draft;
  LfDraftPatient patient = lf_draft_adult;
  double weight_kg = 0;
  double age = 0;
  const LfEcmojoLine *weighs = lf_ecmojo_take_number (import, "patient-weight", &weight_kg);
  const LfEcmojoLine *old = lf_ecmojo_take_number (import, "patient-age", &age);
  const LfEcmojoLine *sex = lf_ecmojo_take (import, "patient-gender");

  import->adult = weighs == NULL || weight_kg >= LEAST_ADULT_KG;
  if (sex != NULL)
    patient.female = g_str_equal (sex->value, "female");
  if (import->adult && weighs != NULL) {
    patient.weight_kg = weight_kg;
    patient.age = old != NULL ? age : patient.age;
    lf_draft_kept (draft, weighs->line, "the patient: %s kg.", weighs->value);
  } else if (!import->adult) {
    lf_draft_left_out (draft, weighs->line,
                       "the patient is a child; patients here are adults, and one of 80 kg stands "
                       "in. Gas flow, blood flow and bounds that are a child's go with it.");
  }
  lf_draft_set_patient (draft, &patient);
}

/* A value that stands for something here. Hearts, lungs and oxygenators are only good or bad there:
 * what bad is here is tuned. */
static const struct {
  const char *key;
  const char *value;
  const char *element; /* "variable", "fault" or "do" */
  const char *id;      /* of a do: the action */
  const char *number;  /* of a variable */
} standings[] = {
  { "patient-heart-function", "bad", "variable", "left-contractility", "0.3" },
  { "patient-heart-function", "bad", "variable", "right-contractility", "0.4" },
  { "patient-lung-function", "bad", "variable", "lung-shunt", "0.4" },
  { "patient-bleeding", "true", "fault", "bleeding-groin", NULL },
  { "heater-broken", "true", "fault", "heater-cooler-failure", NULL },
  { "oxygenator-broken", "true", "fault", "oxygenator-clot", NULL },
  { "tube-bubbles-venous", "true", "fault", "drainage-air", NULL },
  { "pump-on", "false", "do", "pump 0", NULL },
  { "tube-clamp-arterial-A", "closed", "do", "clamp return on", NULL },
  { "tube-clamp-arterial-B", "closed", "do", "clamp return on", NULL },
  { "tube-clamp-venous-A", "closed", "do", "clamp drainage on", NULL },
  { "tube-clamp-venous-B", "closed", "do", "clamp drainage on", NULL },
};

static void
read_standings (LfEcmojo *import)
{
  LfDraft *draft = &import->draft;

  for (gsize i = 0; i < G_N_ELEMENTS (standings); i++) {
    const LfEcmojoLine *line = lf_ecmojo_take (import, standings[i].key);
    if (line == NULL || !g_str_equal (line->value, standings[i].value))
      continue;
    if (standings[i].number != NULL)
      lf_draft_add (draft->patient, "variable", "id", standings[i].id, "value", standings[i].number,
                    NULL);
    else if (g_str_equal (standings[i].element, "do"))
      lf_draft_add_text (draft->prelude, "do", standings[i].id);
    else
      lf_ecmojo_add_fault (import, draft->patient, standings[i].id);
    lf_draft_kept (draft, line->line, "%s = %s: %s %s%s%s.", line->key, line->value,
                   g_str_equal (standings[i].element, "do") ? "done before it begins:"
                                                            : standings[i].element,
                   standings[i].id, standings[i].number != NULL ? " " : "",
                   standings[i].number != NULL ? standings[i].number : "");
  }
}

/* The cannula's trouble takes three lines. */
static const struct {
  const char *status;
  const char *where;
  const char *fault;
} troubles[] = {
  { "Kink", "Arterial", "return-kink" },
  { "Kink", "Venous", "drainage-kink" },
  { "Leak", "Arterial", "circuit-rupture" },
};

static void
read_trouble (LfEcmojo *import)
{
  const char *broken = lf_ecmojo_take_text (import, "tube-cannula-broken");
  const LfEcmojoLine *status = lf_ecmojo_take (import, "tube-cannula-status");
  const char *where = lf_ecmojo_take_text (import, "tube-cannula-problem-location");

  if (g_strcmp0 (broken, "true") != 0 || status == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_str_equal (status->value, troubles[i].status) &&
        g_strcmp0 (where, troubles[i].where) == 0) {
      lf_ecmojo_add_fault (import, import->draft.patient, troubles[i].fault);
      lf_draft_kept (&import->draft, status->line, "the cannula's trouble, %s, %s: fault %s.",
                     status->value, where, troubles[i].fault);
      return;
    }
  lf_draft_left_out (&import->draft, status->line,
                     "the cannula's trouble, %s: where a tip lies is not simulated.",
                     status->value);
}

/* What is set on the circuit, and our own value where the file has none or a child's. */
static const struct {
  const char *key;
  LfVerb verb;
  const char *ours;
  gboolean of_adults; /* of a child it is left out */
} settings[] = {
  { "oxygenator-total-sweep", LF_VERB_SWEEP, "3", TRUE },
  { "oxygenator-fio2", LF_VERB_FDO2, "1", FALSE },
  { "heater-temperature", LF_VERB_HEATER, "36.5", FALSE },
};

static void
read_settings (LfEcmojo *import)
{
  LfDraft *draft = &import->draft;

  lf_draft_add_text (draft->prelude, "do", "circuit 25 17");
  lf_draft_add_text (draft->prelude, "do", "pump 3500");
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++) {
    double number = 0;
    const LfEcmojoLine *line = lf_ecmojo_take_number (import, settings[i].key, &number);
    gboolean kept = line != NULL && lf_draft_takes (settings[i].verb, 0, number) &&
                    (import->adult || !settings[i].of_adults);
    g_autofree char *action = g_strconcat (lf_action (settings[i].verb)->word.id, " ",
                                           kept ? line->value : settings[i].ours, NULL);
    lf_draft_add_text (draft->prelude, "do", action);
    if (kept)
      lf_draft_kept (draft, line->line, "%s = %s: %s.", line->key, line->value, action);
  }
}

/* Their oxygenator passes one part in `clotting` of its oxygen once that is above 1. */
static void
read_clotting (LfEcmojo *import)
{
  double clotting = 0;
  const LfEcmojoLine *line = lf_ecmojo_take_number (import, "oxygenator-clotting", &clotting);

  if (line == NULL || clotting <= 1)
    return;
  g_autofree char *severity = lf_draft_number (1 - 1 / clotting);
  lf_draft_add (lf_draft_moment (&import->draft, 0), "fault", "id", "oxygenator-clot", "severity",
                severity, NULL);
  lf_draft_kept (&import->draft, line->line, "oxygenator-clotting = %s: fault oxygenator-clot %s.",
                 line->value, severity);
}

static void
read_temperature (LfEcmojo *import)
{
  double temperature_c = 37;
  const LfEcmojoLine *line = lf_ecmojo_take_number (import, "patient-temperature", &temperature_c);

  if (line == NULL || temperature_c == 37 || temperature_c < 20 || temperature_c > 42)
    return;
  lf_draft_add (import->draft.patient, "variable", "id", "temperature", "value", line->value, NULL);
  lf_draft_kept (&import->draft, line->line, "patient-temperature = %s: variable temperature.",
                 line->value);
}

/* ---- What is left ---- */

/* Why keys that begin so have no counterpart. */
static const struct {
  const char *begins;
  const char *why;
} reasons[] = {
  { "scenario-", "there is one mode here (VA), one pump and one oxygenator" },
  { "intervention-", "no pigtails are simulated" },
  { "lab-", "results come from the simulated blood, pictures from the simulated heart" },
  { "act-", "the ACT follows the heparin that is given" },
  { "baseline-", "nothing here is held to that bound" },
  { "tube-bubbles-arterial", "air comes in before the pump here (fault drainage-air)" },
  { "tube-", "that part of the circuit is not simulated" },
  { "pump-flow", "flow follows from speed, cannulae and patient here: set the speed" },
  { "patient-", "that is not simulated so" },
};

static void
say_left_out (LfEcmojo *import)
{
  for (guint i = 0; i < import->lines->len; i++) {
    const LfEcmojoLine *line = g_ptr_array_index (import->lines, i);
    const char *why = "it has no counterpart here";
    if (line->taken || *line->value == '\0')
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (reasons); j++)
      if (g_str_has_prefix (line->key, reasons[j].begins)) {
        why = reasons[j].why;
        break;
      }
    lf_draft_left_out (&import->draft, line->line, "%s = %s: %s.", line->key, line->value, why);
  }
}

static gboolean
is_ecmojo (LfEcmojo *import, const char *file, LfDefects *defects)
{
  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (lf_ecmojo_take (import, needed[i]) == NULL) {
      lf_defects_add (defects, LF_DEFECT_ERROR, file, 0,
                      "this is no scenario of ECMOjo, which has a line \"%s = ...\", nor XML of "
                      "BioGears.",
                      needed[i]);
      return FALSE;
    }
  return TRUE;
}

LfImported *
lf_import_ecmojo (const char *text, const char *file, LfDefects *defects)
{
  LfEcmojo import = { .lines = split (text), .faults = g_ptr_array_new () };
  LfImported *imported = NULL;

  if (is_ecmojo (&import, file, defects)) {
    const char *told = lf_ecmojo_take_text (&import, "desc");
    lf_draft_begin (&import.draft, "circuit", lf_ecmojo_take_text (&import, "name"), told);
    if (told != NULL)
      lf_draft_add_text (import.draft.brief, "p", told);
    lf_draft_kept (&import.draft, lf_ecmojo_take (&import, "name")->line,
                   "name and description: title, summary and brief.");
    read_patient (&import);
    read_settings (&import);
    read_standings (&import);
    read_trouble (&import);
    read_clotting (&import);
    read_temperature (&import);
    lf_ecmojo_read_goal (&import);
    say_left_out (&import);
    imported = lf_draft_finish (&import.draft, "ECMOjo", file);
  }
  lf_draft_clear (&import.draft);
  g_ptr_array_unref (import.faults);
  g_ptr_array_unref (import.lines);
  return imported;
}
