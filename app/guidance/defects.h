/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a file that someone wrote: every defect in one run, each with its line. */
#pragma once

#include <glib.h>

#include "words/command.h"

typedef enum { LF_DEFECT_ERROR, LF_DEFECT_WARNING } LfDefectKind;

typedef struct {
  char *file; /* as the person named it */
  int line;   /* from 1; 0 where the whole file is meant */
  LfDefectKind kind;
  char *message; /* one sentence: what is wrong, what is allowed, what to do */
} LfDefect;

/* A list of them, in the order of their lines. It tells LF_MAX_DEFECTS and counts the rest: whoever
 * has more is helped by the first of them, and a hostile file must not fill the memory. */
typedef struct _LfDefects LfDefects;
enum { LF_MAX_DEFECTS = 1000 };

LfDefects *lf_defects_new (void);
void lf_defects_free (LfDefects *defects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfDefects, lf_defects_free)

void lf_defects_add (LfDefects *defects, LfDefectKind kind, const char *file, int line,
                     const char *format, ...) G_GNUC_PRINTF (5, 6);
guint lf_defects_count (const LfDefects *defects);
guint lf_defects_count_errors (const LfDefects *defects); /* those that are not told, too */

/* True once no more are told: there is no use in describing another. */
gboolean lf_defects_are_full (const LfDefects *defects);
const LfDefect *lf_defects_get (const LfDefects *defects, guint i);

/* "file:line: error: message", one a line, sorted by line. */
char *lf_defects_to_text (const LfDefects *defects);

/* The sentence for a word that is not in a table: names it, the nearest, and what is allowed. */
char *lf_describe_unknown (const LfTable *table, const char *word);

/* The sentence for a line that lf_command_parse () refused. */
char *lf_describe_problem (const LfProblem *problem);

/* Splits a line of a log into words at tabs or blanks, text in double quotes (inside, \" and \\
 * stand for themselves, \n, \r and \t for line ends and tabs), '#' to the end of the line a
 * comment. Returns a NULL-terminated array, empty for an empty line, or NULL where a quote is never
 * closed. (transfer full) */
char **lf_split_line (const char *line);

/* The line that lf_split_line () would split so: fields parted by tabs, quoted where they must be.
 */
char *lf_join_line (const char *const *fields);
