/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of whoever reads: catalogues of the program's texts and of the cases' texts. */
#pragma once

#include <glib.h>

#include "words/tongue.h"

/* Opens the catalogues; before anything is shown, and before the toolkit begins. `language` is a
 * code such as "cy"; NULL or "" for what the system is set to. Sets $LANGUAGE for the libraries
 * below. Later it changes the language of what is made from then on. */
void lf_language_start (const char *language);

/* How texts are said in the language that was started; NULL where that is English as written, or
 * where nothing was started. */
const LfTongue *lf_language_tongue (void);

/* Codes of the languages that there are catalogues of, English first. NULL-terminated. */
const char *const *lf_language_codes (void);

/* Whether it is written from right to left. */
gboolean lf_language_is_right_to_left (void);
