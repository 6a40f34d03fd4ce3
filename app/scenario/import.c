/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/import.h"

#include <string.h>

#include "guidance/shape.h"
#include "guidance/xml.h"
#include "scenario/importers.h"

void
lf_imported_free (LfImported *imported)
{
  if (imported == NULL)
    return;
  g_free (imported->draft);
  g_ptr_array_unref (imported->notes);
  g_free (imported);
}

static void
refuse (LfDefects *defects, const char *file, const char *message)
{
  lf_defects_add (defects, LF_DEFECT_ERROR, file, 0, "%s", message);
}

static LfImported *
from_xml (GBytes *bytes, const char *file, LfDefects *defects)
{
  LfImported *imported = NULL;
  xmlDoc *document = lf_xml_parse (bytes, file, defects);

  if (document == NULL)
    return NULL;
  const xmlNode *root = xmlDocGetRootElement (document);
  const char *space = root->ns == NULL ? "" : (const char *) root->ns->href;
  if (lf_node_is (root, "Scenario") && g_str_equal (space, LF_BIOGEARS_NAMESPACE))
    imported = lf_import_biogears (root, file, defects);
  else
    refuse (defects, file,
            "this XML is no scenario of BioGears: that begins with <Scenario> in the namespace "
            "\"" LF_BIOGEARS_NAMESPACE "\".");
  xmlFreeDoc (document);
  return imported;
}

/* Files of twenty years: UTF-8, or else Latin-1, which any byte is. Without a NUL, which ends no
 * line of text. (transfer full) */
static char *
to_utf8 (GBytes *bytes)
{
  gsize n = 0;
  const char *data = g_bytes_get_data (bytes, &n);

  if (n == 0 || memchr (data, '\0', n) != NULL)
    return NULL;
  if (g_utf8_validate (data, (gssize) n, NULL))
    return g_strndup (data, n);
  return g_convert (data, (gssize) n, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

LfImported *
lf_import (GBytes *bytes, const char *file, LfDefects *defects)
{
  if (g_bytes_get_size (bytes) > LF_XML_MAX_BYTES) {
    refuse (defects, file, "the file is larger than 1 MiB: no scenario of ECMOjo or BioGears is.");
    return NULL;
  }
  g_autofree char *text = to_utf8 (bytes);
  if (text == NULL) {
    refuse (defects, file,
            "this is no text: a scenario of ECMOjo has lines of key = value, one of "
            "BioGears is XML.");
    return NULL;
  }
  const char *first = text + strspn (text, " \t\r\n\xef\xbb\xbf");
  if (*first == '<')
    return from_xml (bytes, file, defects);
  return lf_import_ecmojo (text, file, defects);
}
