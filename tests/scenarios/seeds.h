/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects seeded one at a time into files that ship: each must be told at its line, with the word
 * that was meant where there is one. */
#pragma once

#include "guidance/defects.h"
#include "markup.h"

/* One place at which a kind of defect is seeded. */
typedef struct {
  const Markup *markup;
  const MarkupElement *element;
  const char *attribute; /* of the kind; NULL where it has none */
  const char *with;
  GArray *edits; /* of MarkupEdit */
  char *word;    /* what the message is to name */
  int line;      /* where it is to be told; 0: where the kind says */
} Seed;

/* What is done to a place; FALSE where it cannot be done there. */
typedef gboolean (*SeedChange) (Seed *seed);

typedef enum {
  AT_ELEMENT,
  AT_ATTRIBUTE,
  AT_INSIDE, /* where its start tag ends */
  AT_PARENT,
  AT_ANCESTOR,  /* `place` is its name */
  AT_OWNER,     /* the element of the name `place` whose id the word is */
  AT_REFERENCE, /* where an element first names the word: `place` is "ELEMENT ATTRIBUTE" */
  AT_REFERRER,  /* the first element that names the word */
  AT_CHANGE,    /* the line that the change gives */
  AT_FILE,      /* none */
} SeedWhere;

typedef struct {
  const char *name;
  const char *element;
  const char *within;    /* it stands in such an element, at any depth; NULL: wherever */
  const char *attribute; /* it has that attribute; NULL: whatever it has */
  SeedChange change;
  const char *with;
  SeedWhere where;
  const char *place;
  const char *says; /* part of the message; %s is the word */
  gboolean is_warning;
} SeedKind;

/* Examines a file as `lowflowctl check` does. */
typedef void (*SeedExamine) (GBytes *bytes, const char *name, LfDefects *defects);

/* Seeds each kind into the file, at up to `most` places that lie evenly apart, or everywhere with
 * LOWFLOW_SEEDS=all. Adds to `counts`, one a kind, at how many. Whatever is not told fails the
 * test. */
void seeds_plant (const SeedKind *kinds, guint n_kinds, guint most, GBytes *bytes, const char *name,
                  SeedExamine examine, guint *counts);

/* Fails for each kind that found no place in any file: it shows nothing. */
void seeds_all_planted (const SeedKind *kinds, guint n_kinds, const guint *counts);

/* ---- Changes ---- */

/* The line of a place in the text. */
int seed_line (const Seed *seed, gsize place);

/* Sets the word. */
void seed_name (Seed *seed, const char *word);

void seed_edit (Seed *seed, gsize from, gsize until, const char *with);

gboolean seed_misspell_value (Seed *seed);     /* its first word; the word is what it was */
gboolean seed_misspell_item (Seed *seed);      /* what follows the "/" */
gboolean seed_misspell_attribute (Seed *seed); /* `attribute`, whose name is the word */
gboolean seed_misspell_element (Seed *seed);
gboolean seed_misspell_text (Seed *seed); /* the first word of its text */
gboolean seed_set_value (Seed *seed);     /* to `with` */
gboolean seed_swap_values (Seed *seed);   /* with the attribute `with` */
gboolean seed_add_attribute (Seed *seed); /* `with`, as it is written */
gboolean seed_drop_attribute (Seed *seed);
gboolean seed_drop (Seed *seed);          /* the element; the word is its attribute */
gboolean seed_drop_children (Seed *seed); /* those of the name `with` */
gboolean seed_double (Seed *seed);
gboolean seed_replace (Seed *seed);      /* by `with` */
gboolean seed_replace_only (Seed *seed); /* where no other has that value */
gboolean seed_leave_open (Seed *seed);   /* its end tag is gone; told where its parent ends */
gboolean seed_put_before (Seed *seed);   /* `with` */
gboolean seed_put_in (Seed *seed);       /* `with`, as its first content */
gboolean seed_put_last (Seed *seed);     /* `with`, as its last */
gboolean seed_empty (Seed *seed);        /* blanks for its content */
gboolean seed_set_content (Seed *seed);  /* to `with` */
