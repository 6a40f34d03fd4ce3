/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to play a scenario: the model's course with something left out, and something else done in
 * its place. What comes of each, and what every scenario's ways must show. */
#pragma once

#include "plays.h"

#define AT_DECISION(decision, line)                                                                \
  {                                                                                                \
    decision, NULL, 0, line                                                                        \
  }
#define AFTER_MARK(mark, after_s, line)                                                            \
  {                                                                                                \
    NULL, mark, after_s, line                                                                      \
  }
#define NOTHING_MORE                                                                               \
  {                                                                                                \
    NULL, NULL, 0, NULL                                                                            \
  }

enum { MOST_WAYS = 40 };

typedef struct {
  const char *name;
  const char *ending; /* which it comes to */
  guint64 seed;
  const char *left_out[2]; /* steps of the course */
  Input inputs[10];
  gboolean idle; /* nobody does anything */
} Way;

/* One thing done otherwise, and the criterion that it costs. */
typedef struct {
  const char *criterion;
  const char *way;
  guint n_more; /* critical criteria that it fails besides */
} Slip;

/* Plays them all, at most MOST_WAYS; before the other functions. */
void ways_play (const LfScenario *scenario, const Way *ways, guint n_ways);

/* What came of the way of that name. */
const Outcome *way (const char *name);

/* How the line of a criterion of that id stands in the way of that name. */
void ways_assert_line (const char *name, const char *criterion, LfLineStatus status);

/* Each way ends as it says. */
void ways_assert_endings (void);

/* What each slip names as unnecessary or harmful is avoided in the way `sound`, and done in its
 * own, where it costs points. */
void ways_assert_harm (const char *sound, const Slip *slips, guint n_slips);

/* Each slip fails its criterion and no other critical one but as many as it says. */
void ways_assert_critical (const Slip *slips, guint n_slips);
