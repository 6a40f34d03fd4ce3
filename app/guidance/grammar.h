/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The RELAX NG grammar that says what the shapes say, for editors and for whoever checks a file
 * without this program. */
#pragma once

#include "guidance/shape.h"

/* The grammar of files with that outermost element: `template` with @ROOT@, @NAMESPACE@ and
 * @DEFINITIONS@ filled in. (transfer full) */
char *lf_grammar_make (const LfShape *root, const char *name_space, const char *template);
