/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/place.h"

#include <string.h>

/* From this line on libxml2 keeps lines elsewhere, and only for elements that hold text. */
enum { LAST_SHORT_LINE = 65534 };

/* A walk through a start tag, which is known to be well-formed. */
typedef struct {
  const char *at;
  const char *end;
  int line;
} Walk;

static void
step (Walk *walk)
{
  walk->line += *walk->at == '\n';
  walk->at++;
}

static void
skip_while (Walk *walk, const char *set)
{
  while (walk->at < walk->end && strchr (set, *walk->at) != NULL)
    step (walk);
}

static void
skip_until (Walk *walk, const char *set)
{
  while (walk->at < walk->end && strchr (set, *walk->at) == NULL)
    step (walk);
}

/* The attribute that is written so, prefix and all, or NULL (a namespace is none). */
static xmlAttr *
find_written (const xmlNode *node, const char *name, gsize n)
{
  const char *colon = memchr (name, ':', n);
  const char *local = colon != NULL ? colon + 1 : name;
  gsize n_local = n - (gsize) (local - name);
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if ((attribute->ns != NULL) == (colon != NULL) &&
        strlen ((const char *) attribute->name) == n_local &&
        memcmp (attribute->name, local, n_local) == 0)
      return attribute;
  return NULL;
}

/* Steps over an attribute and its value; FALSE where there is none. */
static gboolean
next_attribute (Walk *walk, const char **name, gsize *n, int *line)
{
  skip_while (walk, " \t\r\n");
  *name = walk->at;
  *line = walk->line;
  skip_until (walk, " \t\r\n=");
  *n = (gsize) (walk->at - *name);
  if (walk->at >= walk->end)
    return FALSE;
  skip_while (walk, " \t\r\n=");
  if (walk->at >= walk->end)
    return TRUE;
  const char quote[] = { *walk->at, '\0' };
  step (walk);
  skip_until (walk, quote);
  if (walk->at < walk->end)
    step (walk);
  return TRUE;
}

/* A walk that stands at the "<" of the start tag which ends at `end`. */
static Walk
walk_from_start (const char *text, gsize end, int end_line)
{
  /* No "<" can stand within a start tag. */
  gsize begin = end;
  int line = end_line;
  while (begin > 0 && text[begin] != '<') {
    begin--;
    line -= text[begin] == '\n';
  }
  return (Walk){ text + begin, text + end, line };
}

void
lf_place_element (xmlNode *node, const char *text, gsize end, int end_line)
{
  Walk walk = walk_from_start (text, end, end_line);
  const char *name = NULL;
  gsize n = 0;
  int line = 0;
  if (walk.line <= LAST_SHORT_LINE)
    node->line = (unsigned short) walk.line;
  skip_until (&walk, " \t\r\n");
  while (next_attribute (&walk, &name, &n, &line)) {
    xmlAttr *attribute = find_written (node, name, n);
    if (attribute != NULL)
      attribute->_private = GINT_TO_POINTER (line);
  }
}

int
lf_place_last (const char *attribute, const char *text, gsize end, int end_line)
{
  Walk walk = walk_from_start (text, end, end_line);
  const char *name = NULL;
  gsize n = 0;
  int line = 0;
  int last = end_line;
  skip_until (&walk, " \t\r\n");
  while (next_attribute (&walk, &name, &n, &line))
    if (strlen (attribute) == n && memcmp (attribute, name, n) == 0)
      last = line;
  return last;
}
