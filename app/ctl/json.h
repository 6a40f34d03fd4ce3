/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of the object that is open, each in one call. */
#pragma once

#include <json-glib/json-glib.h>

/* NULL goes as null. */
void lf_json_string (JsonBuilder *builder, const char *name, const char *value);

void lf_json_int (JsonBuilder *builder, const char *name, gint64 value);
void lf_json_boolean (JsonBuilder *builder, const char *name, gboolean value);

/* What is not finite goes as null. */
void lf_json_double (JsonBuilder *builder, const char *name, double value);

/* Begins an object; json_builder_end_object () ends it. */
void lf_json_begin_object (JsonBuilder *builder, const char *name);

/* Begins an array; json_builder_end_array () ends it. */
void lf_json_begin_array (JsonBuilder *builder, const char *name);

/* An array of double, likewise. */
void lf_json_doubles (JsonBuilder *builder, const char *name, const GArray *values);

/* An array of char *. */
void lf_json_strings (JsonBuilder *builder, const char *name, const GPtrArray *values);
