/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case that test-case examines, and how it tells what it finds. */
#pragma once

#include "plays.h"

enum { MOST_SEEDS = 20 }; /* that are tried for what the first do not ask for */

typedef struct {
  const LfScenario *scenario;
  const char *file; /* as messages name it */
  guint64 from_seed;
  guint64 to_seed;
  /* What plays have come to. */
  gboolean *ending;
  gboolean met[LF_MAX_CRITERIA]; /* or kept from to the end */
  gboolean lost[LF_MAX_CRITERIA];
} Case;

extern Case tested;

/* Fails the test, and says where in the file and why. */
void case_fault (int line, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Tells what a play came to, and keeps it. */
void case_tell (const Outcome *outcome, const char *what, guint64 seed);

/* Adds a test of that name. */
void case_add (const char *name, GTestFunc test);

/* ---- case-form.c ---- */

/* Adds the tests of what it is made of. */
void case_add_form (void);

/* ---- case-steps.c: a GTestFunc ---- */

/* The model learner scores well and passes, and each step of its course counts. */
void case_test_steps (void);

/* ---- case-slips.c: a GTestFunc ---- */

/* Each critical criterion is failed by some single change. */
void case_test_slips (void);
