/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms: how a value of an attribute is written, and what to say of one that is not. */
#pragma once

#include "guidance/shape.h"

/* True for a-z, 0-9 and "-", as ids of a scenario are written. */
gboolean lf_form_is_name (const char *text);

/* The same and "." too, as ids of items are written. */
gboolean lf_form_is_item_id (const char *text);

/* Whether a parameter may stand in values of that kind: in what is measured, timed, named by the
 * vocabulary or said, and not in what makes the file's structure. */
gboolean lf_form_takes_parameters (const LfAttribute *attribute);

/* Whether values of that kind are texts for people. */
gboolean lf_form_is_text (const LfAttribute *attribute);

/* The name in the braces that open at `brace`: that of a parameter, or of an item of a pack that
 * has a limit; NULL where it can be neither. `end` is set to the closing brace, NULL where there is
 * none. (transfer full) */
char *lf_form_take_drawn_name (const char *brace, const char **end);

/* Whether a value holds {NAME}, once or more, and no other brace. */
gboolean lf_form_is_drawn (const char *value);

/* What is wrong with a value, as a sentence, or NULL where nothing is. Whether a name names
 * something is not looked at here. (transfer full) */
char *lf_form_describe_wrong (const LfAttribute *attribute, const char *value);

/* What is wanted, as the end of a sentence: "a number from 0 to 1". (transfer full) */
char *lf_form_describe (const LfAttribute *attribute);
