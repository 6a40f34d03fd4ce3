/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves: what sweeps across the monitor. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_WAVE_ECG_II,
  LF_WAVE_ABP,
  LF_WAVE_CVP,
  LF_WAVE_PLETH,
  LF_WAVE_CO2,
  LF_WAVE_ECMO_FLOW,
  LF_WAVE_ECG_I,
  LF_WAVE_ECG_V5,
  LF_WAVE_ECG_PADS,
  LF_N_WAVES
} LfWaveId;

enum {
  LF_WAVE_PERIOD_MS = 4, /* a sample each 4 ms of simulated time: 250 a second (vfdb, cudb) */
};

typedef struct {
  LfWord word;
  double low; /* the scale a monitor starts with, in its unit */
  double high;
} LfWave;

extern const LfTable lf_waves;
const LfWave *lf_wave (LfWaveId id);
