/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State of the heart's electricity, and of the devices that act on it. Part of LfSim: see state.h.
 */
#pragma once

#include <stdint.h>

enum {
  LF_N_VF_WAVES = 4, /* oscillations that make fibrillation */
  LF_N_AXES = 3      /* of the heart's vector: to the left, to the feet, to the breastbone */
};

/* The heart's electricity. */
typedef struct {
  int64_t rhythm;        /* LfRhythmId */
  int64_t since_step;    /* when it began */
  int64_t beat;          /* number of the current beat: the event number of its chance */
  double phase_s;        /* time since the beat's start (P wave) */
  double period_s;       /* length of this beat */
  double systole;        /* how long its contraction lasts, 1 at 80 a minute */
  double coupling;       /* how much of its contraction each complex brings, 0-1 */
  double pr_s;           /* from the beat's start to its QRS */
  double before_s;       /* from the QRS before to this one; long where there was none */
  double atrial_phase_s; /* since the last P wave, where atria keep a time of their own */
  double atrial_period_s;
  double vf_vigour;    /* 0-1: what fibrillation has left; falls without flow, comes back with it */
  double vf_amplitude; /* mV, and the frequency that carries most of it: both by the vigour */
  double vf_frequency_hz;
  double vf_turns[LF_N_VF_WAVES];           /* phase of each oscillation, whole turns */
  double vf_pace[LF_N_VF_WAVES];            /* its frequency, as a share of what carries most */
  double vf_mv[LF_N_VF_WAVES][LF_N_AXES];   /* and how much it now adds, for an amplitude of 1 */
  double vf_goal[LF_N_VF_WAVES][LF_N_AXES]; /* where that is going */
  double twist_turns;                       /* where the axis of torsades points, whole turns */
  double twist_per_beat;                    /* and how far each beat turns it */
  int64_t shocks;                           /* given so far */
  int64_t stunned_until_step; /* after a shock there is no rhythm before this; or LF_NEVER */
  int64_t next_rhythm;        /* what comes then, LfRhythmId */
  int64_t refibrillate_step;  /* when it falls back into VF, or LF_NEVER */
  int64_t ends_step;          /* when torsades ends by itself, or LF_NEVER */
  int64_t before_torsades;    /* the rhythm that it came out of, LfRhythmId */
} LfHeart;

/* Pieces of a complex on the ECG. */
typedef enum {
  LF_DEFLECTION_P,
  LF_DEFLECTION_Q,
  LF_DEFLECTION_R,
  LF_DEFLECTION_S,
  LF_DEFLECTION_J, /* the Osborn wave of the cold */
  LF_DEFLECTION_ST,
  LF_DEFLECTION_T,
  LF_N_DEFLECTIONS
} LfDeflection;

typedef struct {
  double at_s;  /* after the start of the QRS */
  double per_s; /* one over its standard deviation */
  double mv[LF_N_AXES];
} LfEcgDeflection;

/* How this beat looks on the ECG. */
typedef struct {
  LfEcgDeflection piece[LF_N_DEFLECTIONS];
  double widen; /* how many times as wide its complex is as its rhythm's own */
  double sine;  /* 0-1: how far potassium has drawn it out to a sine */
  double rr_s;  /* length of a beat, as QT follows it over the last ones */
  double qtc_s; /* Q to the end of T, corrected to a beat of a second by its cube root */
  double sway[LF_N_DEFLECTIONS]; /* slow changes from beat to beat, share of each piece */
  double wander_mv;              /* of the baseline, and where it is going */
  double wander_goal_mv;
} LfEcg;

/* The pacemaker of the defibrillator: through the pads, on demand. */
typedef struct {
  double rate_per_min; /* 0 while off */
  double current_ma;
  double since_s;     /* since the last QRS or spike that it saw */
  int64_t captured;   /* 1 while each spike brings a complex */
  int64_t under;      /* the rhythm beneath, LfRhythmId */
  int64_t spike_step; /* of the last spike, or LF_NEVER */
} LfPacer;

/* The defibrillator. */
typedef struct {
  int64_t pads_on;
  int64_t pads; /* LfPads */
  double charge_j;
  double charging_to_j;    /* 0 when idle */
  int64_t sync;            /* 1: the next shock waits for an R wave */
  int64_t armed;           /* 1: a shock was asked for and comes once it is charged */
  int64_t deliver_step;    /* hands are clear, and the shock comes at this step; or LF_NEVER */
  int64_t last_shock_step; /* or LF_NEVER */
} LfDefib;
