/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ventricular fibrillation: its vigour, which falls without flow and comes back with it, and the
 * waves that it makes. */
#include "sim/chance.h"
#include "sim/stages.h"

#define SLOW_DT_S   (LF_SLOW_PERIOD * LF_DT_S)
#define SAMPLE_DT_S (LF_WAVE_PERIOD_MS / 1000.0)

/* Vigour: to what the muscle's supply can keep up, soon with more, slowly with less. Without any,
 * less than half is left after six minutes, and it ends in asystole after seventeen; compressions
 * keep up half of it and bring that much back, ECMO brings all of it back within minutes (recipe
 * recalled; tuned, under compressions so that frequency and AMSA lie between those before shocks
 * that failed and that succeeded, Strohmenger 1997, Ristagno 2015). It goes with the root of the
 * coronary supply that there is with vessels wide. */
#define FULL_SUPPLY 2.2
#define LOSE_S      420
#define GAIN_S      150
#define FLAT        0.08

/* Amplitude and the frequency that carries most, from none of it to all (tuned: AMSA about 15 when
 * fresh and 6 under compressions, 13 ± 5 before shocks that succeeded and 6.8 ± 3.5 before those
 * that failed, Ristagno 2015; band 3-8 Hz recalled). */
#define LEAST_MV    0.10
#define MOST_MV     0.92
#define LEAST_HZ    3.0
#define MOST_HZ     6.0
#define AMSA_PER_HZ 3.48 /* mean AMSA of the waves below for each mV: through a Hann window of */
#define AMSA_LESS   3.6  /* 2 s, so much for each Hz, less so much (measured) */

/* Four oscillations near one frequency, whose pace and size wander (tuned to a spectrum that one
 * peak of about a hertz and a half carries). */
static const double ratio[LF_N_VF_WAVES] = { 1.0, 0.83, 1.17, 1.34 };
static const double share[LF_N_VF_WAVES] = { 0.54, 0.27, 0.22, 0.15 };
#define OCTAVE      0.25 /* of the first, twice as fast: waves have a steep side */
#define PACE_SPREAD 0.05
#define PACE_S      2.0 /* how long each keeps its pace */
#define SIZE_SPREAD 0.30
#define SIZE_S      2.0
#define ACROSS      0.9  /* how far it spreads in the directions that lead II does not see */
#define FOLLOW_S    0.25 /* how soon sizes follow their goals */
#define II_OF_LEFT  0.5  /* what lead II sees of the vector to the left, and to the feet */
#define II_OF_FEET  0.8660254

/* Draws for one oscillation in a tenth of a second: pace, and size in each direction. */
enum { DRAWS = 4 };

static double
draw (const LfSim *sim, int wave, int what)
{
  int64_t tenth = (sim->step / LF_STEPS_PER_MS + LF_SLOW_PERIOD / 2) / LF_SLOW_PERIOD;
  return lf_chance_bell (sim->seed, LF_STREAM_FIBRILLATION,
                         (tenth * LF_N_VF_WAVES + wave) * DRAWS + what);
}

/* A value that wanders round a middle: after `memory_s` little of what it was is left. */
static void
wander (double *value, double middle, double spread, double memory_s, double bell)
{
  double k = SLOW_DT_S / memory_s;
  *value += (middle - *value) * k + spread * lf_sqrt (2 * k) * bell;
}

static void
set_waves (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  heart->vf_amplitude = LEAST_MV + (MOST_MV - LEAST_MV) * heart->vf_vigour;
  heart->vf_frequency_hz = LEAST_HZ + (MOST_HZ - LEAST_HZ) * heart->vf_vigour;
}

void
lf_vf_init (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  heart->vf_vigour = 1;
  for (int i = 0; i < LF_N_VF_WAVES; i++) {
    heart->vf_turns[i] = lf_chance (sim->seed, LF_STREAM_FIBRILLATION, -1 - i);
    heart->vf_pace[i] = ratio[i];
    heart->vf_goal[i][0] = heart->vf_mv[i][0] = 0.4 * share[i];
    heart->vf_goal[i][1] = heart->vf_mv[i][1] =
        (share[i] - II_OF_LEFT * heart->vf_mv[i][0]) / II_OF_FEET;
  }
  set_waves (sim);
}

void
lf_vf_begin (LfSim *sim)
{
  set_waves (sim);
}

/* As often as waves are sampled. */
void
lf_vf_step (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  if (!lf_sim_is_sample_step (sim))
    return;
  for (int i = 0; i < LF_N_VF_WAVES; i++) {
    heart->vf_turns[i] += heart->vf_pace[i] * heart->vf_frequency_hz * SAMPLE_DT_S;
    for (int axis = 0; axis < LF_N_AXES; axis++)
      heart->vf_mv[i][axis] +=
          (heart->vf_goal[i][axis] - heart->vf_mv[i][axis]) * SAMPLE_DT_S / FOLLOW_S;
  }
}

static void
wander_all (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  for (int i = 0; i < LF_N_VF_WAVES; i++) {
    double *goal = heart->vf_goal[i];
    double in_ii = II_OF_LEFT * goal[0] + II_OF_FEET * goal[1];
    wander (&heart->vf_pace[i], ratio[i], PACE_SPREAD, PACE_S, draw (sim, i, 0));
    wander (&in_ii, share[i], SIZE_SPREAD * share[i], SIZE_S, draw (sim, i, 1));
    wander (&goal[0], 0.4 * share[i], ACROSS * share[i], SIZE_S, draw (sim, i, 2));
    wander (&goal[2], 0, ACROSS * share[i], SIZE_S, draw (sim, i, 3));
    goal[1] = (in_ii - II_OF_LEFT * goal[0]) / II_OF_FEET;
  }
}

void
lf_vf_slow_step (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double kept = lf_sqrt (lf_clamp (lf_muscle_coronary_supply (sim) / FULL_SUPPLY, 0, 1));
  double lag_s = kept > heart->vf_vigour ? GAIN_S : LOSE_S;

  heart->vf_vigour += (kept - heart->vf_vigour) * SLOW_DT_S / lag_s;
  if (heart->rhythm != LF_RHYTHM_VF)
    return;
  set_waves (sim);
  wander_all (sim);
  if (heart->vf_vigour < FLAT)
    lf_heart_change (sim, LF_RHYTHM_ASYSTOLE);
}

double
lf_vf_amsa (const LfSim *sim)
{
  const LfHeart *heart = &sim->heart;
  return heart->vf_amplitude * (AMSA_PER_HZ * heart->vf_frequency_hz - AMSA_LESS);
}

void
lf_vf_vector (const LfSim *sim, double mv[LF_N_AXES])
{
  const LfHeart *heart = &sim->heart;

  for (int axis = 0; axis < LF_N_AXES; axis++)
    mv[axis] = 0;
  for (int i = 0; i < LF_N_VF_WAVES; i++) {
    double now = lf_sin_turns (heart->vf_turns[i]);
    if (i == 0)
      now += OCTAVE * lf_sin_turns (2 * heart->vf_turns[i] + 0.1);
    now *= heart->vf_amplitude;
    for (int axis = 0; axis < LF_N_AXES; axis++)
      mv[axis] += now * heart->vf_mv[i][axis];
  }
}
