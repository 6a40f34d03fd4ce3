/* SPDX-License-Identifier: GPL-3.0-or-later */
/* File pairs: NAME.xml or NAME.scn, and in NAME.expected exactly what is said of it. A new case is two new
 * files. */
#pragma once

#include <libxml/relaxng.h>

#include "guidance/defects.h"

/* What is wrong with a file; `name` is how it is called in messages. */
typedef void (*PairsExamine) (GBytes *bytes, const char *name, LfDefects *defects);

/* Adds a test for each pair in a folder beside the tests' sources. */
void pairs_add (const char *prefix, const char *folder, PairsExamine examine);

/* The bytes of a file in a folder beside the tests' sources. */
GBytes *pairs_load (const char *folder, const char *name);

/* The names of the .xml files in such a folder, sorted. */
GPtrArray *pairs_list (const char *folder);

/* A RELAX NG grammar; free with xmlRelaxNGFree (). */
xmlRelaxNG *pairs_grammar (const char *path);

/* True where a document, which must be well-formed, obeys it. */
gboolean pairs_obeys (xmlRelaxNG *grammar, GBytes *bytes);
