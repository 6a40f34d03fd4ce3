/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/draft.h"

#include "guidance/describe.h"
#include "scenario/shapes.h"

/* When something happens, and the effects of its event. */
typedef struct {
  gint64 ms;
  xmlNode *then;
} Moment;

const LfDraftPatient lf_draft_adult = { 40, 80, 178, FALSE };

static void
note_free (gpointer data)
{
  LfImportNote *note = data;
  g_free (note->text);
  g_free (note);
}

gboolean
lf_draft_takes (LfVerb verb, int arg, double number)
{
  const LfArgSpec *spec = &lf_action (verb)->args[arg];
  return number >= spec->low && number <= spec->high;
}

char *
lf_draft_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", value));
}

xmlNode *
lf_draft_add (xmlNode *parent, const char *element, ...)
{
  xmlNode *node = xmlNewChild (parent, NULL, (const xmlChar *) element, NULL);
  va_list pairs;

  va_start (pairs, element);
  for (const char *name = va_arg (pairs, const char *); name != NULL;
       name = va_arg (pairs, const char *))
    xmlNewProp (node, (const xmlChar *) name, (const xmlChar *) va_arg (pairs, const char *));
  va_end (pairs);
  return node;
}

/* Text that a scenario may hold: no braces, nothing that XML does not allow, and never nothing. */
static char *
as_text (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gboolean allowed = c >= ' ' && c != 0xfffe && c != 0xffff;
    g_string_append_unichar (plain, !allowed ? ' ' : c == '{' ? '(' : c == '}' ? ')' : c);
  }
  g_strstrip (plain->str);
  if (*plain->str == '\0')
    g_string_assign (plain, "To be written.");
  return g_string_free (plain, FALSE);
}

xmlNode *
lf_draft_add_text (xmlNode *parent, const char *element, const char *text)
{
  g_autofree char *plain = as_text (text);
  return xmlNewTextChild (parent, NULL, (const xmlChar *) element, (const xmlChar *) plain);
}

/* An id made of a title: "Air in the line" becomes air-in-the-line. */
static char *
id_of (const char *title)
{
  GString *id = g_string_new (NULL);

  for (const char *at = title; *at != '\0' && id->len < LF_MAX_ID; at++) {
    if (g_ascii_isalnum (*at))
      g_string_append_c (id, g_ascii_tolower (*at));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, "draft");
  return g_string_free (id, FALSE);
}

void
lf_draft_begin (LfDraft *draft, const char *shelf, const char *title, const char *summary)
{
  g_autofree char *known = as_text (title != NULL ? title : "A draft");
  g_autofree char *id = id_of (known);

  *draft = (LfDraft){ .document = xmlNewDoc ((const xmlChar *) "1.0") };
  draft->moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  draft->notes = g_ptr_array_new_with_free_func (note_free);
  draft->root = xmlNewDocNode (draft->document, NULL, (const xmlChar *) "scenario", NULL);
  xmlDocSetRootElement (draft->document, draft->root);
  xmlNewNs (draft->root, (const xmlChar *) LF_SCENARIO_NAMESPACE, NULL);
  xmlNewProp (draft->root, (const xmlChar *) "id", (const xmlChar *) id);
  xmlNewProp (draft->root, (const xmlChar *) "shelf", (const xmlChar *) shelf);
  xmlNewProp (draft->root, (const xmlChar *) "pass", (const xmlChar *) "75");
  xmlNewProp (draft->root, (const xmlChar *) "jurisdiction", (const xmlChar *) "england");
  xmlNewProp (draft->root, (const xmlChar *) "review", (const xmlChar *) "not-reviewed");
  lf_draft_add_text (draft->root, "title", known);
  lf_draft_add_text (draft->root, "summary", summary != NULL ? summary : known);
  draft->brief = lf_draft_add (draft->root, "brief", NULL);
  draft->patient = lf_draft_add (draft->root, "patient", NULL);
  draft->prelude = lf_draft_add (draft->patient, "prelude", "seconds", "60", NULL);
  draft->marks = lf_draft_add (draft->root, "marks", NULL);
  draft->phase = lf_draft_add (draft->root, "phase", "id", "all", NULL);
  lf_draft_add_text (draft->phase, "title", known);
}

void
lf_draft_clear (LfDraft *draft)
{
  g_clear_pointer (&draft->document, xmlFreeDoc);
  g_clear_pointer (&draft->moments, g_array_unref);
  g_clear_pointer (&draft->notes, g_ptr_array_unref);
}

static gint64
to_ms (double seconds)
{
  return (gint64) (CLAMP (seconds, 0, LF_LONGEST_S) * 1000 + 0.5);
}

xmlNode *
lf_draft_moment (LfDraft *draft, double seconds)
{
  Moment moment = { .ms = to_ms (seconds) };

  for (guint i = 0; i < draft->moments->len; i++) {
    const Moment *known = &g_array_index (draft->moments, Moment, i);
    if (known->ms == moment.ms)
      return known->then;
  }
  g_autofree char *at = lf_time_text (moment.ms, moment.ms % 1000 != 0);
  xmlNode *event = lf_draft_add (draft->phase, "event", NULL);
  lf_draft_add (lf_draft_add (event, "when", NULL), "time", "at", at, NULL);
  moment.then = lf_draft_add (event, "then", NULL);
  g_array_append_val (draft->moments, moment);
  return moment.then;
}

static void
set_number (xmlNode *node, const char *name, double value)
{
  g_autofree char *text = lf_draft_number (value);
  xmlSetProp (node, (const xmlChar *) name, (const xmlChar *) text);
}

void
lf_draft_set_patient (LfDraft *draft, const LfDraftPatient *patient)
{
  double age = CLAMP (patient->age, 16, 110);
  double weight_kg = CLAMP (patient->weight_kg, 30, 250);
  double height_cm = CLAMP (patient->height_cm, 120, 220);
  g_autofree char *years = lf_draft_number (age);
  g_autofree char *kg = lf_draft_number (weight_kg);
  g_autofree char *text =
      g_strdup_printf ("%s-year-old %s, %s kg", years, patient->female ? "woman" : "man", kg);

  xmlSetProp (draft->patient, (const xmlChar *) "text", (const xmlChar *) text);
  set_number (draft->patient, "age", age);
  xmlSetProp (draft->patient, (const xmlChar *) "sex",
              (const xmlChar *) (patient->female ? "female" : "male"));
  set_number (draft->patient, "weight-kg", weight_kg);
  set_number (draft->patient, "height-cm", height_cm);
  xmlSetProp (draft->patient, (const xmlChar *) "rhythm", (const xmlChar *) "sinus");
  xmlSetProp (draft->patient, (const xmlChar *) "arterial-line", (const xmlChar *) "yes");
  xmlSetProp (draft->patient, (const xmlChar *) "central-line", (const xmlChar *) "yes");
}

static void add_note (LfDraft *draft, int line, gboolean kept, const char *format, va_list args)
    G_GNUC_PRINTF (4, 0);

static void
add_note (LfDraft *draft, int line, gboolean kept, const char *format, va_list args)
{
  LfImportNote *note = g_new (LfImportNote, 1);
  *note = (LfImportNote){ line, kept, g_strdup_vprintf (format, args) };
  g_ptr_array_add (draft->notes, note);
}

void
lf_draft_kept (LfDraft *draft, int line, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  add_note (draft, line, TRUE, format, args);
  va_end (args);
}

void
lf_draft_left_out (LfDraft *draft, int line, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  add_note (draft, line, FALSE, format, args);
  va_end (args);
}

void
lf_draft_ending (LfDraft *draft, const char *id, const char *kind, const char *title,
                 const char *text)
{
  xmlNode *ending = lf_draft_add (draft->root, "ending", "id", id, "kind", kind, NULL);
  lf_draft_add_text (ending, "title", title);
  lf_draft_add_text (ending, "text", text);
}

void
lf_draft_end_at (LfDraft *draft, double seconds, const char *ending)
{
  double minutes = CLAMP ((double) (to_ms (seconds) / 60000 + 1), 1, LF_DRAFT_MOST_MINUTES);

  set_number (draft->root, "minutes", minutes);
  lf_draft_add (lf_draft_moment (draft, seconds), "finish", "ending", ending, NULL);
}

static gint
by_line (gconstpointer a, gconstpointer b)
{
  const LfImportNote *first = *(const LfImportNote *const *) a;
  const LfImportNote *second = *(const LfImportNote *const *) b;
  return (first->line > second->line) - (first->line < second->line);
}

/* The head of the draft: what it is, and what an author does with it. */
static void
add_head (LfDraft *draft, const char *system, const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *source = g_strdup_printf ("Read from the %s file %s.", system, name);
  xmlNode *sources = lf_draft_add (draft->root, "sources", NULL);
  xmlNode *comment = xmlNewDocComment (
      draft->document, (const xmlChar *) " A draft. Still to be written: objectives, decisions, "
                                         "criteria with what they rest on, the"
                                         " model course, and the debrief. ");

  lf_draft_add_text (sources, "source", source);
  xmlAddPrevSibling (draft->root, comment);
}

/* What is needed where there is something in it, and an error where there is not. */
static void
drop_empty (xmlNode *node)
{
  if (node->children == NULL) {
    xmlUnlinkNode (node);
    xmlFreeNode (node);
  }
}

LfImported *
lf_draft_finish (LfDraft *draft, const char *system, const char *file)
{
  LfImported *imported = g_new0 (LfImported, 1);
  xmlChar *text = NULL;
  int length = 0;

  add_head (draft, system, file);
  drop_empty (draft->marks);
  drop_empty (draft->prelude);
  lf_draft_add_text (draft->brief, "p",
                     "Training only. The patient is fictional. A draft, not clinically reviewed.");
  g_ptr_array_sort (draft->notes, by_line);
  xmlDocDumpFormatMemoryEnc (draft->document, &text, &length, "UTF-8", 1);
  imported->system = system;
  imported->draft = g_strdup ((const char *) text);
  imported->notes = g_steal_pointer (&draft->notes);
  xmlFree (text);
  return imported;
}
