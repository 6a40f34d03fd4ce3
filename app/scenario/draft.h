/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft in the making: a document with one phase, to which importers add what they have read. */
#pragma once

#include <libxml/tree.h>

#include "scenario/import.h"
#include "words/actions.h"

typedef struct {
  xmlDoc *document;
  xmlNode *root;
  xmlNode *brief;
  xmlNode *patient;
  xmlNode *prelude; /* what is done before 00:00 */
  xmlNode *marks;
  xmlNode *phase;
  GArray *moments;  /* when something happens, and the effects of its event */
  GPtrArray *notes; /* LfImportNote */
} LfDraft;

/* Who lies there. */
typedef struct {
  double age;       /* years */
  double weight_kg; /* kg */
  double height_cm; /* cm */
  gboolean female;
} LfDraftPatient;

/* What a file does not say of a patient is as in this adult. */
extern const LfDraftPatient lf_draft_adult;

enum { LF_DRAFT_MOST_MINUTES = 600 };

/* `shelf` is a word of shelves. `title` and `summary` may be NULL where the file has none. */
void lf_draft_begin (LfDraft *draft, const char *shelf, const char *title, const char *summary);

/* Free what has been begun. */
void lf_draft_clear (LfDraft *draft);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LfDraft, lf_draft_clear)

/* An element with attributes: pairs of name and value, then NULL. */
xmlNode *lf_draft_add (xmlNode *parent, const char *element, ...) G_GNUC_NULL_TERMINATED;

/* An element with text. Braces, which would be parameters, become brackets. */
xmlNode *lf_draft_add_text (xmlNode *parent, const char *element, const char *text);

/* The effects of an event at that second of the attempt; one event for each moment. */
xmlNode *lf_draft_moment (LfDraft *draft, double seconds);

/* The patient's attributes; beyond what can be simulated they are brought into range. */
void lf_draft_set_patient (LfDraft *draft, const LfDraftPatient *patient);

/* Says what became of something. `format` is for the sentence. */
void lf_draft_kept (LfDraft *draft, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);
void lf_draft_left_out (LfDraft *draft, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Ends the attempt at that second, whatever has been done. */
void lf_draft_end_at (LfDraft *draft, double seconds, const char *ending);

/* An ending; `kind` is a word of ending-kinds. */
void lf_draft_ending (LfDraft *draft, const char *id, const char *kind, const char *title,
                      const char *text);

/* The finished draft, with what it was made from. (transfer full) */
LfImported *lf_draft_finish (LfDraft *draft, const char *system, const char *file);

/* Whether an action takes that number as its argument `arg`, from 0. */
gboolean lf_draft_takes (LfVerb verb, int arg, double number);

/* A number as files have it. (transfer full) */
char *lf_draft_number (double value);
