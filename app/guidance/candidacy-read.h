/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "guidance/pack.h"

/* Reads a <candidacy>, which has been held against its shape, of a pack whose id and items are
 * read. Reports what no shape can tell: items that are not there, readings and packs that are
 * missing or out of place, cases that no row speaks for, rows that are never reached. (transfer
 * full) */
LfCandidacy *lf_candidacy_read (const xmlNode *node, const LfPack *pack, const char *file,
                                LfDefects *defects);
