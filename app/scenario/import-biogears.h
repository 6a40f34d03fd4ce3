/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario of BioGears while it is being read. */
#pragma once

#include "scenario/importers.h"

/* A kind of action that has no counterpart. */
typedef struct {
  char *type;
  int line; /* of the first of them */
  guint count;
} LfBiogearsUnknown;

typedef struct {
  LfDraft draft;
  LfDraftPatient patient;
  double now_s;    /* how far time has advanced */
  GArray *unknown; /* LfBiogearsUnknown */

  /* What goes on until something ends it. */
  const xmlNode *bleed; /* the action that began it, or NULL */
  double bleed_ml_min;
  double bleed_since_s;
  double compressed_s; /* the latest compression; 0: none is going on */
} LfBiogears;

/* One kind of action or condition. `take` returns FALSE where it can do nothing with it. */
typedef struct {
  const char *type; /* without "Data"; NULL ends a table */
  gboolean (*take) (LfBiogears *import, const xmlNode *node);
} LfBiogearsKind;

extern const LfBiogearsKind lf_biogears_actions[];
extern const LfBiogearsKind lf_biogears_conditions[];

/* FALSE where no row of the table is of that type, or it has no use for this one. */
gboolean lf_biogears_take (LfBiogears *import, const xmlNode *node, const char *type,
                           const LfBiogearsKind *kinds);

/* Ends what still goes on. */
void lf_biogears_end (LfBiogears *import);

/* The number and the unit of a child. FALSE where there is none. (transfer full unit) */
gboolean lf_biogears_number (const xmlNode *parent, const char *element, double *number,
                             char **unit);

/* A child's quantity: times in s, volumes in mL, flows in mL/min, concentrations in mg/mL, masses
 * in kg, lengths in cm, ages in years. FALSE where there is none, or its unit is another. */
gboolean lf_biogears_quantity (const xmlNode *parent, const char *element, double *number);
