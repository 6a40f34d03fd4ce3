/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command: one input or note in a form that the core can act on. Text in, numbers out. */
#pragma once

#include "words/actions.h"
#include "words/sets.h"

enum {
  LF_MAX_ARGS = 24,       /* values of one command, answers to a decision included */
  LF_MAX_LINE_TOKENS = 32 /* words of one line of a log */
};

typedef struct {
  double number;    /* LF_ARG_NUMBER, LF_ARG_OR_OFF (0 when off), LF_ARG_TIME (ms) */
  int word;         /* LF_ARG_WORD: the row; -1 elsewhere */
  const char *text; /* the token as written; borrowed from what was parsed */
} LfValue;

typedef struct {
  LfWho who;
  LfVerb verb;
  int n_args; /* literals are not among them */
  LfValue args[LF_MAX_ARGS];
} LfCommand;

typedef enum {
  LF_PARSE_GOOD,
  LF_PARSE_UNKNOWN_WHO,    /* `token` is no word of lf_whos */
  LF_PARSE_UNKNOWN_VERB,   /* `token` is no word of lf_actions */
  LF_PARSE_NOT_YOURS,      /* this `who` does not do that */
  LF_PARSE_UNKNOWN_WORD,   /* `token` is no word of `table` */
  LF_PARSE_NOT_A_NUMBER,   /* `token` is not a plain number */
  LF_PARSE_OUT_OF_RANGE,   /* the number lies outside `spec` */
  LF_PARSE_LITERAL_WANTED, /* `spec->name` itself is wanted here */
  LF_PARSE_TOO_FEW,        /* the line ends before `spec` */
  LF_PARSE_TOO_MANY        /* `token` is one too many */
} LfParse;

/* Where a line went wrong. */
typedef struct {
  LfParse parse;
  const char *token;     /* the token at fault, or NULL at the end of the line */
  const LfTable *table;  /* what was allowed, for an unknown word */
  const LfArgSpec *spec; /* what was wanted, where an argument was */
} LfProblem;

/* Parses WHO VERB ARGS…, already split into tokens with quotes removed. On failure fills `problem`
 * and leaves `command` undefined. */
bool lf_command_parse (const char *const *tokens, int n_tokens, LfCommand *command,
                       LfProblem *problem);

/* Parses VERB ARGS… for a known `who`. */
bool lf_command_parse_for (LfWho who, const char *const *tokens, int n_tokens, LfCommand *command,
                           LfProblem *problem);

/* True for what changes an attempt (a learner's, a role's or an educator's), false for notes. */
bool lf_command_is_input (const LfCommand *command);
