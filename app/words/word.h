/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word of the vocabulary, and a table of words. Everything that must know which words there are
 * (the reader, the grammar, the palette of buttons, the help, the CSV header) asks these tables. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* One word. Each table's rows begin with one. */
typedef struct {
  const char *id;      /* as written in files, logs and on the command line: lower case, - or _ */
  const char *label;   /* as shown to people, UK English */
  const char *unit;    /* "" where the word has none */
  const char *meaning; /* one sentence */
  const char
      *source; /* where a number in the row comes from: author year, "definition" or "tuned" */
} LfWord;

/* A closed list of words. Rows are `stride` bytes apart, and a row's place is its enum value. */
typedef struct {
  const char *name;    /* as in `lowflowctl words NAME` */
  const char *meaning; /* what the list is for */
  const void *rows;
  size_t n_rows;
  size_t stride;
} LfTable;

#define LF_TABLE(name_, meaning_, array_)                                                          \
  {                                                                                                \
    .name = name_, .meaning = meaning_, .rows = array_,                                            \
    .n_rows = sizeof (array_) / sizeof ((array_)[0]), .stride = sizeof ((array_)[0])               \
  }

/* The word in a row of a table; `row` must be below `n_rows`. */
const LfWord *lf_table_word (const LfTable *table, size_t row);

/* The row whose id is exactly `id`, or -1. */
int lf_table_find (const LfTable *table, const char *id);

/* The row whose id is nearest to a misspelt `id` (edit distance at most a third of its length, at
 * least 2), or -1 where none is near. */
int lf_table_nearest (const LfTable *table, const char *id);
