/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in the language of whoever reads: which of their values are texts follows from their
 * shapes, for the program as for the tools of translators. */
#pragma once

#include "guidance/shape.h"
#include "words/tongue.h"

/* Puts what `tongue` says in the place of each text, before anything else looks at the document. */
void lf_translate (const LfShape *shape, xmlNode *root, const LfTongue *tongue);

/* ITS rules (W3C, Internationalization Tag Set 2.0) by which gettext finds the same texts in files
 * with that outermost element. (transfer full) */
char *lf_translate_rules (const LfShape *root, const char *name_space);
