/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A patient for a test: commands as lines of text, time in seconds, readings by name. */
#pragma once

#include <glib.h>

#include "sim/sim.h"

/* A healthy 80 kg adult at time 0. */
void patient_start (LfSim *sim, uint64_t seed);

/* Acts on a line: a learner's, or an educator's when it begins with "educator". A line that cannot
 * be parsed fails the test. */
LfRefusal patient_try (LfSim *sim, const char *line);

/* The same for lines that must be possible, parted by ";"; "wait SECONDS" lets time pass. */
void patient_act (LfSim *sim, const char *lines);

/* Lets time pass; events are forgotten. */
void patient_run (LfSim *sim, double seconds);

/* Lets time pass until something of this kind happens and fills `event`; false when it has not
 * happened after `seconds`. */
bool patient_wait (LfSim *sim, LfEventKind kind, double seconds, LfEvent *event);

/* A reading as it now is; one without a value fails the test. */
double patient_now (const LfSim *sim, LfReadingId id);
bool patient_has (const LfSim *sim, LfReadingId id);

/* Lets time pass and looks at a reading each tenth of a second. */
typedef struct {
  double low;
  double high;
  double mean;
} Span;
Span patient_span (LfSim *sim, LfReadingId id, double seconds);
double patient_mean (LfSim *sim, LfReadingId id, double seconds);

/* The same for many readings at once: means over the same time; NAN where there was no value at all
 * in it. */
void patient_means (LfSim *sim, double seconds, double means[LF_N_READINGS]);

/* Every number of the state is finite and no compartment is below nothing. */
void patient_assert_sound (const LfSim *sim);

/* Ready circuits, 25 and 17 Fr, gas on, at this speed. */
void patient_on_ecmo (LfSim *sim, double rpm);

#define assert_between(value, low, high)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    double seen_ = (value);                                                                        \
    if (!(seen_ >= (low) && seen_ <= (high)))                                                      \
      g_error ("%s:%d: %s = %g, wanted %g to %g", __FILE__, __LINE__, #value, seen_,               \
               (double) (low), (double) (high));                                                   \
  }                                                                                                \
  G_STMT_END
