/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes: which elements a file may hold, with which attributes, in which form. One table a shape;
 * the reader's messages, the RELAX NG grammar and the author's guide all rest on them. */
#pragma once

#include <libxml/tree.h>

#include "guidance/defects.h"

/* How a value is written. */
typedef enum {
  LF_FORM_ID,      /* gives a name: a-z, 0-9 and "-", at most LF_MAX_ID characters */
  LF_FORM_NAME,    /* names what an id elsewhere in the file gives; written like an id */
  LF_FORM_NAMES,   /* several of them, parted by blanks */
  LF_FORM_ITEM_ID, /* an id that may also hold "." */
  LF_FORM_ITEM,    /* PACK/ITEM */
  LF_FORM_ITEMS,   /* several of them, parted by blanks */
  LF_FORM_WORD,    /* a word of `table` */
  LF_FORM_WORDS,   /* one or more of them, parted by blanks */
  LF_FORM_NUMBER,  /* a plain decimal from `low` to `high` */
  LF_FORM_COUNT,   /* a whole number from `low` to `high` */
  LF_FORM_TIME,    /* MM:SS or MM:SS.mmm, from `low` to `high` seconds */
  LF_FORM_DATE,    /* a day or a month: YYYY-MM-DD, YYYY-MM */
  LF_FORM_TEXT,    /* any text but blanks alone */
  LF_FORM_FREE,    /* any text, or none */
  LF_FORM_ACTION,  /* an action with all its words */
  LF_FORM_PATTERN, /* an action with as many of its words as matter */
  LF_N_FORMS
} LfForm;

enum { LF_MAX_ID = 64 };

/* When a tongue says a value. */
typedef enum {
  LF_SAID_ON_READING, /* if it is a text */
  LF_SAID_WHEN_SHOWN, /* text or not: what reads it goes by how it is written */
  LF_SAID_NEVER       /* a name */
} LfSaid;

typedef struct {
  const char *name;
  LfForm form;
  gboolean required;
  const LfTable *table; /* LF_FORM_WORD, LF_FORM_WORDS */
  double low;
  double high;
  const char *unit; /* of a number; "" or NULL where it has none */
  gboolean fixed;   /* no parameter may stand in it */
  LfSaid said;
} LfAttribute;

typedef struct _LfShape LfShape;

/* So many children out of a set of shapes. */
typedef struct {
  const LfShape *const *shapes; /* NULL-terminated */
  guint least;
  guint most;       /* 0: as many as one likes */
  const char *what; /* what one of them is called where there are several: "a condition" */
} LfChild;

enum { LF_MAX_SHAPE_CHILDREN = 20, LF_MAX_SHAPE_ATTRIBUTES = 12 };

struct _LfShape {
  const char *element;
  const char *name;    /* one of its own in the grammar, where an element has several shapes */
  const char *meaning; /* one sentence */
  LfAttribute attributes[LF_MAX_SHAPE_ATTRIBUTES]; /* up to the first without a name */
  LfChild children[LF_MAX_SHAPE_CHILDREN];         /* up to the first without shapes; any order */
  gboolean has_text; /* it holds text, which then must not be blank, and no elements */
  LfForm text_form;  /* LF_FORM_TEXT, LF_FORM_ACTION */
  gboolean has_parameters; /* of an outermost element: {NAME} may stand in values and texts */
};

#define LF_SHAPES(...)                                                                             \
  (const LfShape *const[])                                                                         \
  {                                                                                                \
    __VA_ARGS__, NULL                                                                              \
  }
#define LF_ONE(shape_)                                                                             \
  {                                                                                                \
    .shapes = LF_SHAPES (shape_), .least = 1, .most = 1                                            \
  }
#define LF_OPTIONAL(shape_)                                                                        \
  {                                                                                                \
    .shapes = LF_SHAPES (shape_), .least = 0, .most = 1                                            \
  }
#define LF_ANY(shape_)                                                                             \
  {                                                                                                \
    .shapes = LF_SHAPES (shape_), .least = 0, .most = 0                                            \
  }
#define LF_SOME(shape_)                                                                            \
  {                                                                                                \
    .shapes = LF_SHAPES (shape_), .least = 1, .most = 0                                            \
  }

/* Holds a whole document against the shape of its root, and reports each departure: unknown and
 * missing elements and attributes, values in the wrong form. FALSE where the root itself is wrong,
 * so that nothing can be said of the rest. */
gboolean lf_shape_check (const LfShape *shape, xmlDoc *document, const char *name_space,
                         const char *file, LfDefects *defects);

/* Calls `visit` for each value: an attribute that is there, or, with NULL for its name, the text of
 * `node`. What no shape knows is passed over. */
typedef void (*LfVisitValue) (xmlNode *node, const LfAttribute *attribute, gpointer data);
void lf_shape_visit_values (const LfShape *shape, xmlNode *node, LfVisitValue visit, gpointer data);

/* ---- Looking at a document that lf_shape_check () has been through ----
 * A value in the wrong form has been reported, and reads as if it were not there. */

/* The next element from `node` on, or NULL: for (n = lf_node_first (p); n; n = lf_node_next (n)) */
xmlNode *lf_node_first (const xmlNode *parent);
xmlNode *lf_node_next (const xmlNode *node);
gboolean lf_node_is (const xmlNode *node, const char *element);
gboolean lf_node_is_text (const xmlNode *node); /* text in an element, not an element */
int lf_node_line (const xmlNode *node);

/* The line of an attribute; the element's where it is not there. */
int lf_node_attribute_line (const xmlNode *node, const char *attribute);

/* The first child element of that name, or NULL. */
xmlNode *lf_node_child (const xmlNode *parent, const char *element);

/* Text with each run of blanks and line ends folded to one blank. (transfer full) */
char *lf_node_text (const xmlNode *node);

/* The folded text of the child of that name, "" where there is none. (transfer full) */
char *lf_node_child_text (const xmlNode *parent, const char *element);

/* The folded text of an attribute, NULL where it is not there; or, with NULL for its name, of the
 * element. (transfer full) */
char *lf_node_value_text (const xmlNode *node, const char *attribute);

/* An attribute as written, or NULL. (transfer full) */
char *lf_node_get (const xmlNode *node, const char *attribute);
gboolean lf_node_has (const xmlNode *node, const char *attribute);

/* The same as a number; as seconds, written MM:SS; as the row of a word. */
double lf_node_number (const xmlNode *node, const char *attribute, double otherwise);
double lf_node_seconds (const xmlNode *node, const char *attribute, double otherwise);
int lf_node_word (const xmlNode *node, const char *attribute, const LfTable *table, int otherwise);
