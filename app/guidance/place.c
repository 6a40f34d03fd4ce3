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

static void
place_attributes (xmlNode *node, Walk *walk)
{
  skip_until (walk, " \t\r\n");
  for (;;) {
    skip_while (walk, " \t\r\n");
    const char *name = walk->at;
    int line = walk->line;
    skip_until (walk, " \t\r\n=");
    xmlAttr *attribute =
        walk->at < walk->end ? find_written (node, name, (gsize) (walk->at - name)) : NULL;
    if (attribute != NULL)
      attribute->_private = GINT_TO_POINTER (line);
    skip_while (walk, " \t\r\n=");
    if (walk->at >= walk->end)
      return;
    const char quote[] = { *walk->at, '\0' };
    step (walk);
    skip_until (walk, quote);
    if (walk->at < walk->end)
      step (walk);
  }
}

void
lf_place_element (xmlNode *node, const char *text, gsize end, int end_line)
{
  /* No "<" can stand within a start tag. */
  gsize begin = end;
  int line = end_line;
  while (begin > 0 && text[begin] != '<') {
    begin--;
    line -= text[begin] == '\n';
  }
  Walk walk = { text + begin, text + end, line };
  if (line <= LAST_SHORT_LINE)
    node->line = (unsigned short) line;
  place_attributes (node, &walk);
}
