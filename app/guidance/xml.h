/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way in for XML. Refuses document types, entities, external loads, and anything over the
 * caps, in words; never crashes, hangs or reads another file. */
#pragma once

#include <libxml/tree.h>

#include "guidance/defects.h"

enum {
  LF_XML_MAX_BYTES = 1024 * 1024,
  LF_XML_MAX_DEPTH = 32,
  LF_XML_MAX_NODES = 20000,
  LF_XML_MAX_ATTRIBUTE = 4096
};

/* Parses `bytes`; `file` is only for messages. NULL, with the reasons in `defects`, when refused.
 * Free with xmlFreeDoc (). */
xmlDoc *lf_xml_parse (GBytes *bytes, const char *file, LfDefects *defects);

/* Whether an element is wanted that stands `depth` deep; `path` names those that it stands in, from
 * the outermost on. */
typedef gboolean (*LfXmlWanted) (const char *const *path, int depth, const char *name);

/* The same, but of what is not wanted nothing is kept, nor of what stands inside it. */
xmlDoc *lf_xml_parse_part (GBytes *bytes, const char *file, LfXmlWanted wanted, LfDefects *defects);

/* An attribute of the outermost element; nothing is looked at beyond that, so that the beginning of
 * a file suffices. NULL where there is none or what comes before it is no XML. (transfer full) */
char *lf_xml_root_attribute (GBytes *bytes, const char *name);
