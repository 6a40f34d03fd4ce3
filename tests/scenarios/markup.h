/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a well-formed file, looked at as tags, so that one place in it can be changed and all
 * other bytes, and lines, stay as they are. Not a reader of XML: it takes the file to be sound. */
#pragma once

#include <glib.h>

typedef struct {
  char *name;
  char *value; /* as it is written */
  gsize from;  /* of its name */
  gsize until; /* past its closing quote */
  int line;
} MarkupAttribute;

typedef struct {
  char *name;
  int parent;            /* index of the element that it stands in; -1 for the root */
  gboolean empty;        /* <a/> */
  gsize from;            /* of its "<" */
  gsize inside;          /* past its start tag */
  gsize close;           /* of the "<" of its end tag; of what follows where it is empty */
  gsize until;           /* past it */
  int line;              /* of its "<" */
  GPtrArray *attributes; /* of MarkupAttribute */
} MarkupElement;

typedef struct {
  char *text;
  GPtrArray *elements; /* of MarkupElement, in the order of their start tags */
} Markup;

Markup *markup_new (GBytes *bytes);
void markup_free (Markup *markup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Markup, markup_free)

const MarkupElement *markup_element (const Markup *markup, guint index);
const MarkupElement *markup_parent (const Markup *markup, const MarkupElement *element);
gboolean markup_is (const MarkupElement *element, const char *name);

/* The attribute of that name, or NULL; its value. */
const MarkupAttribute *markup_attribute (const MarkupElement *element, const char *name);
const char *markup_value (const MarkupElement *element, const char *name);

/* The first child of that name, or NULL. */
const MarkupElement *markup_child (const Markup *markup, const MarkupElement *parent,
                                   const char *name);

/* Whether it stands, at any depth, inside an element of that name. */
gboolean markup_is_inside (const Markup *markup, const MarkupElement *element, const char *name);

/* The first element of that name with that value of that attribute, or NULL. */
const MarkupElement *markup_find (const Markup *markup, const char *name, const char *attribute,
                                  const char *value);

/* How many elements of that name have that value of that attribute. */
guint markup_count (const Markup *markup, const char *name, const char *attribute,
                    const char *value);

/* A change: what stands from one place to another is written anew. The lines after it keep their
 * numbers: line ends that are taken out are put in again behind. */
typedef struct {
  gsize from;
  gsize until;
  char *with;
} MarkupEdit;

/* The text with the edits made, which do not overlap. */
GBytes *markup_edited (const Markup *markup, const GArray *edits);
