/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand in a file. libxml2 knows only the line in which a start tag ends; people look
 * where it begins, and where an attribute of it stands. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* Gives an element and its attributes their lines. `text` is the whole file, `end` the offset of
 * the
 * ">" or "/>" of its start tag, and `end_line` the line of that. */
void lf_place_element (xmlNode *node, const char *text, gsize end, int end_line);

/* The line of the last attribute that is written so in the start tag which ends at `end`, before
 * its ">"; `end_line` where there is none. */
int lf_place_last (const char *attribute, const char *text, gsize end, int end_line);
