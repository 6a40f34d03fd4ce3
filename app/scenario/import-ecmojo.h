/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of ECMOjo while it is being read: lines of `key = value`, # comments. It holds how patient
 * and circuit stand at the start, one thing that goes wrong, and either a tutorial, told item by
 * item, or bounds to bring the readings into. Read as its published scenarios of 2008 to 2016 use
 * it. */
#pragma once

#include "scenario/importers.h"

typedef struct {
  char *key;
  char *value;
  int line;       /* from 1 */
  gboolean taken; /* somebody has asked for it */
} LfEcmojoLine;

typedef struct {
  LfDraft draft;
  GPtrArray *lines;  /* LfEcmojoLine */
  gboolean adult;    /* or a child, for whom there is no patient here */
  GPtrArray *faults; /* ids of those that go wrong, at the start or later */
} LfEcmojo;

/* The last line of that key, which is the one that holds; NULL where there is none or its value is
 * empty. */
const LfEcmojoLine *lf_ecmojo_take (LfEcmojo *import, const char *key);

/* The value of that line, or NULL. */
const char *lf_ecmojo_take_text (LfEcmojo *import, const char *key);

/* The line where its value is a number, or NULL. */
const LfEcmojoLine *lf_ecmojo_take_number (LfEcmojo *import, const char *key, double *number);

/* Makes something go wrong, among `parent`'s effects or in the patient. */
void lf_ecmojo_add_fault (LfEcmojo *import, xmlNode *parent, const char *id);

/* What the learner is to do, what goes wrong later, and how it ends. */
void lf_ecmojo_read_goal (LfEcmojo *import);
