/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State of what is measured. Part of LfSim: see state.h. */
#pragma once

#include <stdint.h>

#include "words/readings.h"
#include "words/sets.h"
#include "words/waves.h"

/* Running sums, each of one pressure or flow. */
typedef enum {
  LF_SUM_RADIAL,
  LF_SUM_CVP,
  LF_SUM_AORTA,
  LF_SUM_RA,
  LF_SUM_LA,
  LF_SUM_PA,
  LF_SUM_ECMO,
  LF_SUM_P_VEN,
  LF_SUM_P_INT,
  LF_SUM_P_ART,
  LF_N_SUMS
} LfSum;

/* One beat, compression, or two seconds without either: what has been seen in it so far. */
typedef struct {
  int64_t from_step;
  int64_t beat;        /* number of the beat it began with */
  int64_t compression; /* and of the compression */
  double radial_high;
  double radial_low;
  double aorta_high;
  double aorta_low;
  double lv_pressure_high;
  double lv_volume_high;
  double lv_volume_low;
  double lv_end_diastolic_mmhg;
  double lv_work; /* mmHg mL, so far */
} LfWindow;

/* What the monitor measures. */
typedef struct {
  double wave[LF_N_WAVES]; /* as last sampled */
  double value[LF_N_READINGS];
  int64_t valid[LF_N_READINGS];      /* 1 where there is a value */
  int64_t line[LF_N_PRESSURE_LINES]; /* by LfArterialLine: 1 where it is in */
  double radial_mmhg;                /* at the wrist, as the transducer follows it */
  double radial_mmhg_s;              /* and how fast it moves */
  double slow_mmhg;                  /* its slow mean, which the oximeter takes away */
  double sum[LF_N_SUMS];
  int64_t summed_steps;
  LfWindow window;
  double beat_period_s; /* smoothed, for the heart rate */
  int64_t counted_beat;
  int64_t last_beat_step;
  double output_fast_ml_s; /* through the aortic valve, smoothed twice over ten seconds */
  double output_ml_s;
  double finger_percent; /* saturation at the finger */
  double spo2_percent;   /* as the oximeter averages it */
  int64_t pulse_ms;      /* how long there has been a pulse, or, negative, none */
  int64_t has_pulse;
} LfMonitor;
