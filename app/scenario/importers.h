/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The systems whose files lf_import () reads. Each reads one whole file into a draft that has been
 * cleared before; NULL, with the reasons in `defects`, where the file is damaged. */
#pragma once

#include "scenario/draft.h"

/* `text` is the whole of the file, UTF-8. */
LfImported *lf_import_ecmojo (const char *text, const char *file, LfDefects *defects);

/* `root` is the outermost element, <Scenario>. */
LfImported *lf_import_biogears (const xmlNode *root, const char *file, LfDefects *defects);

/* The namespace of BioGears' files. */
#define LF_BIOGEARS_NAMESPACE "uri:/mil/tatrc/physiology/datamodel"
