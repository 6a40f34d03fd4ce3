/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each command of lowflowctl is made of. A command is a row of one table, a file of its own.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "session/library.h"

/* How the program ends. */
enum {
  LF_EXIT_GOOD = 0,
  LF_EXIT_BAD = 1,   /* the file or input examined is bad */
  LF_EXIT_USAGE = 2, /* wrong usage */
  LF_EXIT_ENGINE = 3 /* another engine's attempt */
};

typedef struct LfCtl LfCtl;
struct LfCtl {
  const char *name;
  const char *arguments; /* as the help shows them: "FILE…" */
  const char *summary;   /* one line, also in the list of commands */
  const char *detail;    /* "" where there is no more to say */
  int least;             /* arguments besides options */
  int most;
  int (*run) (const LfCtl *command, char **args); /* args[0] is its name */
};

extern const LfCtl lf_ctl_bench;
extern const LfCtl lf_ctl_check;
extern const LfCtl lf_ctl_coverage;
extern const LfCtl lf_ctl_import;
extern const LfCtl lf_ctl_list;
extern const LfCtl lf_ctl_play;
extern const LfCtl lf_ctl_replay;
extern const LfCtl lf_ctl_report;
extern const LfCtl lf_ctl_resume;
extern const LfCtl lf_ctl_sheet;
extern const LfCtl lf_ctl_validate;
extern const LfCtl lf_ctl_words;

/* Options that most commands have, as rows of their tables. */
#define LF_CTL_LIBRARY(folder_)                                                                    \
  {                                                                                                \
    "library", 0, 0, G_OPTION_ARG_FILENAME, folder_, "A library that comes first", "DIR"           \
  }
#define LF_CTL_JSON(json_)                                                                         \
  {                                                                                                \
    "json", 0, 0, G_OPTION_ARG_NONE, json_, "For programs", NULL                                   \
  }

#define LF_CTL_LANGUAGE(code_)                                                                     \
  {                                                                                                \
    "language", 0, 0, G_OPTION_ARG_STRING, code_, "Its language; default English", "CODE"          \
  }

/* Starts the language that was asked for, if any; what goes to the terminal stays as it is. FALSE
 * after saying that there is none such, with the command's name. */
gboolean lf_ctl_language (const char *command, const char *code);

/* Takes the options out of `args`, so that its arguments stay, args[0] first. FALSE after saying
 * what is wrong; `--help` is answered here and ends the program. */
gboolean lf_ctl_options (const LfCtl *command, const GOptionEntry *options, char **args);

/* Prints to stdout as it is, UTF-8 whatever the locale: what is printed is for programs too. */
void lf_ctl_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The scenarios of a library that can be played, of const LfScenario in the library's order, without
 * the sandbox: whole, or their heads. What is wrong with the others and with packs goes to stderr,
 * and sets `bad`. (transfer container) */
GPtrArray *lf_ctl_scenarios (LfLibrary *library, gboolean whole, gboolean *bad);

/* "lowflowctl: …" on stderr. Returns LF_EXIT_USAGE. */
int lf_ctl_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Reads a seed; FALSE after saying that it is none, with the command's name. */
gboolean lf_ctl_seed (const char *command, const char *text, uint64_t *seed);

/* Says what went wrong, and returns the exit code for it. */
int lf_ctl_fail (const GError *error);

/* Prints the builder's value to stdout. */
void lf_ctl_print_json (JsonBuilder *builder);

/* The one of `words` nearest to `word`, or NULL where none is near. */
const char *lf_ctl_nearest (const char *word, const char *const *words, gsize n);
