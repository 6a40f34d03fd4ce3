/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs from attempt to attempt: values that the seed draws, and limits that packs set. */
#pragma once

#include <glib.h>

#include "words/tongue.h"

typedef enum { LF_PARAMETER_NUMBER, LF_PARAMETER_TIME, LF_PARAMETER_CHOICE } LfParameterKind;

/* One of a choice. */
typedef struct {
  char *id;
  char *text; /* how a text says it */
} LfParameterWord;

/* Has one of `n` values, of which the seed draws one; as a file stands, the middle one. */
typedef struct {
  char *id;
  int line;
  LfParameterKind kind;
  char *label;
  char *unit;       /* NUMBER: "" or NULL where it has none */
  int decimals;     /* NUMBER */
  int64_t low;      /* NUMBER: in units of the last decimal; TIME: in ms */
  int64_t step;     /* the same */
  GPtrArray *words; /* CHOICE: of LfParameterWord; else empty */
  int64_t n;
  int64_t place;    /* which of the values it has in this scenario, from 0 */
} LfParameter;

/* The value at a place as a file has it ("57", "12:30", the id of a word), and as a text says it
 * ("57", "12 minutes 30 seconds", the text of a word). (transfer full) */
char *lf_parameter_value (const LfParameter *parameter, int64_t place);
char *lf_parameter_spoken (const LfParameter *parameter, int64_t place, const LfTongue *tongue);

/* What it may be, as a text says it: "48–62", "12–14 minutes", "a clot or a tear". (transfer full)
 */
char *lf_parameter_range (const LfParameter *parameter, const LfTongue *tongue);

/* What it is in this scenario, to be listed: "57 years". (transfer full) */
char *lf_parameter_told (const LfParameter *parameter, const LfTongue *tongue);

/* Where a parameter is used. */
typedef struct {
  int parameter; /* index into LfScenario.parameters */
  int line;
} LfParameterUse;

/* A limit that an item of a pack sets, where the scenario reads it. */
typedef struct {
  char *item;   /* "PACK/ITEM" */
  char *value;  /* as an attribute has it: "08:00", "50" */
  int64_t time_ms; /* of a time; -1 of all else */
  char *unit;      /* of all else, as the pack has it; "" where it has none */
} LfLimit;

/* How a text says it: "8 minutes", "50 mmHg". (transfer full) */
char *lf_limit_spoken (const LfLimit *limit, const LfTongue *tongue);
