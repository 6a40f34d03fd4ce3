/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's rhythms: what its electricity does, whatever covers it on the screen. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_RHYTHM_SINUS,
  LF_RHYTHM_PULSELESS_VT,
  LF_RHYTHM_VF,
  LF_RHYTHM_PEA_NARROW,
  LF_RHYTHM_PEA_WIDE,
  LF_RHYTHM_AGONAL,
  LF_RHYTHM_ASYSTOLE,
  LF_RHYTHM_AF,
  LF_RHYTHM_VT,
  LF_RHYTHM_TORSADES,
  LF_RHYTHM_STANDSTILL,
  LF_RHYTHM_HEART_BLOCK,
  LF_RHYTHM_PACED,
  LF_N_RHYTHMS
} LfRhythmId;

typedef struct {
  LfWord word;
  bool shockable;     /* an arrest that a defibrillator treats (RCUK 2021) */
  bool arrest;        /* there is no effective pulse */
  double rate_low;    /* ventricular beats a minute, slowest; 0 where there are no beats */
  double rate_high;   /* fastest */
  double coupling;    /* share of contractility that the beat makes use of, 0-1 (tuned) */
  double qrs_width_s; /* width of the ventricular complex, seconds; 0 where there is none */
} LfRhythm;

extern const LfTable lf_rhythms;
const LfRhythm *lf_rhythm (LfRhythmId id);
