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
