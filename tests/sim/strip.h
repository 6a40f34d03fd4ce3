/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves as they are sampled; a strip of ECG has all its leads. */
#pragma once

#include "patient.h"

enum { STRIP_HZ = LF_STEPS_PER_S / LF_WAVE_PERIOD_MS, STRIP_MOST_S = 60 };
enum { I, II, V5, PADS, N_LEADS };

typedef struct {
  int n;
  double mv[N_LEADS][STRIP_MOST_S * STRIP_HZ + 1];
  double since_qrs_s[STRIP_MOST_S * STRIP_HZ + 1];
} Strip;

/* A step; whether waves were sampled in it. */
bool strip_step (LfSim *sim);

void strip_record (LfSim *sim, double seconds, Strip *strip);

/* Samples one wave for so many seconds; returns how many samples. */
int strip_sample (LfSim *sim, LfWaveId wave, double seconds, double *samples);

/* From the lowest to the highest of some samples, and of a lead. */
double strip_range (const double *samples, int n);
double strip_range_of (const Strip *strip, int lead);
