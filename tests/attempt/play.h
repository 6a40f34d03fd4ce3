/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small scenarios made of parts, and attempts played from lines. */
#pragma once

#include "attempt/replay.h"

/* What a small scenario is made of; NULL takes what stands beside it. */
typedef struct {
  const char *parameters; /* <number>…, <time>…, <choice>…: none */
  const char *age;      /* 52 */
  const char *patient;  /* inside <patient>: variables, faults, prelude: none */
  const char *rhythm;   /* sinus */
  const char *marks;    /* <mark>…: seen and other */
  const char *phases;   /* <phase>…: one, "start" */
  const char *always;   /* <event>… of every phase: none */
  const char *criteria; /* <criterion>…: none */
  const char *course;   /* <step>…: none */
} Parts;

/* Reads the scenario; the test fails with its defects where it has any. */
LfScenario *play_scenario (const Parts *parts);

/* An attempt at it, seed 1. */
LfAttempt *play_new (const LfScenario *scenario);

/* A fixture: a scenario made of the Parts that are the test's data, and an attempt at it, two
 * seconds in. */
typedef struct {
  LfScenario *scenario;
  LfAttempt *attempt;
} PlayCase;

void play_set_up (PlayCase *test, gconstpointer parts);
void play_tear_down (PlayCase *test, gconstpointer parts);

/* Plays lines "MM:SS.mmm WHO VERB ARGS…" and then on to `until`, milliseconds. What is refused is a
 * failure of the test, unless the line begins with "!REASON " instead: then that refusal is wanted.
 */
void play_lines (LfAttempt *attempt, const char *lines, int64_t until);

/* One input now; the refusal's id, "none" where it was possible. */
const char *play_input (LfAttempt *attempt, const char *line);

/* When the mark of that id was set; INT64_MIN where it was not. */
int64_t play_mark (const LfAttempt *attempt, const char *id);

/* The last message of a kind that has `part` in its title or text, or NULL. */
const LfMessage *play_message (const LfAttempt *attempt, LfMessageKind kind, const char *part);

/* A criterion of that class, 10 points, with what stands inside it. (transfer full) */
char *play_criterion (const char *id, const char *criterion_class, const char *inside);

/* The whole file of an attempt: header, log and, once it has ended, its result. (transfer full) */
char *play_file (const LfAttempt *attempt);

/* The line of that criterion. */
const LfScoreLine *play_line (const LfResult *result, const char *id);
