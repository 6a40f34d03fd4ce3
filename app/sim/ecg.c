/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heart's vector in rhythms with complexes: pieces of a beat, and what rate, potassium, cold, a
 * shut artery, an overloaded right ventricle and a long QT make of them. */
#include "sim/chance.h"
#include "sim/stages.h"

typedef struct {
  double at_s;    /* after the start of the QRS */
  double width_s; /* standard deviation; 0 where there is no such piece */
  double mv[LF_N_AXES];
} Shape;

/* Narrow: ECGSYN's angles and widths (McSharry 2003), heights so that lead II has its. The wide
 * ones are tuned. Axes: to the left, to the feet, to the breastbone. */
/* clang-format off */
static const Shape narrow[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_P] = { -0.120, 0.022, { 0.07, 0.12, 0.03 } },
  [LF_DEFLECTION_Q] = { 0.015, 0.007, { -0.05, -0.11, 0.15 } },
  [LF_DEFLECTION_R] = { 0.036, 0.010, { 0.75, 0.90, -0.25 } },
  [LF_DEFLECTION_S] = { 0.058, 0.009, { -0.10, -0.24, -0.20 } },
  [LF_DEFLECTION_J] = { 0.086, 0.015, { 0, 0, 0 } },
  [LF_DEFLECTION_ST] = { 0.170, 0.050, { 0, 0, 0 } },
  [LF_DEFLECTION_T] = { 0.290, 0.045, { 0.16, 0.23, 0.15 } },
};
static const Shape narrow_low[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_P] = { -0.120, 0.022, { 0.04, 0.07, 0.02 } },
  [LF_DEFLECTION_Q] = { 0.015, 0.008, { -0.03, -0.07, 0.10 } },
  [LF_DEFLECTION_R] = { 0.036, 0.011, { 0.50, 0.58, -0.20 } },
  [LF_DEFLECTION_S] = { 0.060, 0.010, { -0.09, -0.20, -0.15 } },
  [LF_DEFLECTION_J] = { 0.086, 0.015, { 0, 0, 0 } },
  [LF_DEFLECTION_ST] = { 0.170, 0.050, { 0, 0, 0 } },
  [LF_DEFLECTION_T] = { 0.280, 0.045, { 0.07, 0.10, 0.08 } },
};
static const Shape tachycardia[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_R] = { 0.050, 0.040, { -0.50, 1.55, 0.60 } },
  [LF_DEFLECTION_T] = { 0.150, 0.045, { 0.45, -1.35, -0.50 } },
};
static const Shape wide[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_R] = { 0.050, 0.032, { 0.40, 0.49, -0.30 } },
  [LF_DEFLECTION_S] = { 0.130, 0.030, { -0.25, -0.34, 0.20 } },
  [LF_DEFLECTION_T] = { 0.360, 0.070, { -0.15, -0.20, 0.15 } },
};
static const Shape dying[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_R] = { 0.090, 0.060, { 0.20, 0.35, -0.20 } },
  [LF_DEFLECTION_T] = { 0.260, 0.080, { -0.15, -0.26, 0.10 } },
};
static const Shape escape[LF_N_DEFLECTIONS] = {
  [LF_DEFLECTION_P] = { 0, 0.022, { 0.07, 0.12, 0.03 } },
  [LF_DEFLECTION_R] = { 0.045, 0.024, { 0.60, 0.65, -0.40 } },
  [LF_DEFLECTION_S] = { 0.105, 0.022, { -0.10, -0.30, 0.10 } },
  [LF_DEFLECTION_T] = { 0.340, 0.060, { -0.12, -0.15, 0.15 } },
};
static const Shape stimulated[LF_N_DEFLECTIONS] = { /* from the right ventricle's tip: away from lead II */
  [LF_DEFLECTION_P] = { 0, 0.022, { 0.07, 0.12, 0.03 } },
  [LF_DEFLECTION_R] = { 0.060, 0.034, { 0.55, -1.15, -0.50 } },
  [LF_DEFLECTION_T] = { 0.320, 0.060, { -0.20, 0.70, 0.30 } },
};
static const Shape alone[LF_N_DEFLECTIONS] = { /* P waves and nothing after them */
  [LF_DEFLECTION_P] = { 0, 0.022, { 0.07, 0.12, 0.03 } },
};
/* clang-format on */

static const Shape *const shapes[LF_N_RHYTHMS] = {
  [LF_RHYTHM_SINUS] = narrow,          [LF_RHYTHM_AF] = narrow,
  [LF_RHYTHM_PEA_NARROW] = narrow_low, [LF_RHYTHM_PULSELESS_VT] = tachycardia,
  [LF_RHYTHM_VT] = tachycardia,        [LF_RHYTHM_TORSADES] = tachycardia,
  [LF_RHYTHM_PEA_WIDE] = wide,         [LF_RHYTHM_AGONAL] = dying,
  [LF_RHYTHM_HEART_BLOCK] = escape,    [LF_RHYTHM_PACED] = stimulated,
  [LF_RHYTHM_STANDSTILL] = alone,
};

/* Beat to beat nothing is quite the same: size, and where the breath turns the heart (tuned). */
static const double sway[LF_N_DEFLECTIONS] = { 0.08, 0.10, 0.05, 0.10, 0.05, 0.05, 0.08 };
#define WANDER_MV  0.015 /* and the baseline goes elsewhere each second (tuned) */
#define SWAY_BEATS 5.0   /* and how many beats remember */

/* QT follows the beats of the last quarter of a minute or so, by their cube root (Fridericia). */
#define QT_MEMORY    0.15
#define NORMAL_QTC_S 0.41
#define LONG_QT      0.45  /* share that a long QT adds at severity 1: past 500 ms (tuned) */
#define AMIODARONE   0.06  /* and amiodarone at its most */
#define COLD_QT      0.025 /* for each °C below 35 */

/* Potassium, mmol/L (textbook: peaked T from 5.5-6.5, wide QRS above 7, sine above 8-9). */
#define TENT_FROM 5.5
#define WIDE_FROM 6.5
#define SINE_FROM 7.8
#define SINE_AT   9.2

#define OSBORN_C 32  /* J waves below it, as high as they get at 26 (textbook) */
#define STARVED  1.2 /* coronary supply, vessels wide, below which the ST segment falls */

/* ---- What a beat looks like ---- */

static double
bell (double x)
{
  return x > 5 || x < -5 ? 0 : lf_exp (-0.5 * x * x);
}

static void
sway_on (LfSim *sim)
{
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);

  for (int i = 0; i < LF_N_DEFLECTIONS; i++) {
    double bell_now =
        lf_chance_bell (sim->seed, LF_STREAM_ECG, sim->heart.beat * LF_N_DEFLECTIONS + i);
    sim->ecg.sway[i] +=
        noise * sway[i] * lf_sqrt (2 / SWAY_BEATS) * bell_now - sim->ecg.sway[i] / SWAY_BEATS;
  }
}

static void
add (LfEcgDeflection *piece, double left, double feet, double front)
{
  piece->mv[0] += left;
  piece->mv[1] += feet;
  piece->mv[2] += front;
}

static void
scale (LfEcgDeflection *piece, double size)
{
  for (int axis = 0; axis < LF_N_AXES; axis++)
    piece->mv[axis] *= size;
}

/* QT by rate, long QT, drugs and cold: how much later T comes. */
static double
repolarise (LfSim *sim)
{
  LfEcg *ecg = &sim->ecg;
  double amiodarone = sim->drugs[LF_DRUG_AMIODARONE].effect / lf_size (sim);
  double cold = lf_max (0, 35 - sim->organs.temperature_c);
  double longer = (1 + LONG_QT * sim->faults[LF_FAULT_LONG_QT]) *
                  (1 + AMIODARONE * amiodarone / (amiodarone + 150)) * (1 + COLD_QT * cold);

  ecg->rr_s += (lf_min (sim->heart.period_s, 2) - ecg->rr_s) * QT_MEMORY;
  ecg->qtc_s = NORMAL_QTC_S * longer;
  return longer * lf_pow (ecg->rr_s / 0.8, 1.0 / 3);
}

static void
by_potassium (LfSim *sim, double *widen)
{
  LfEcgDeflection *piece = sim->ecg.piece;
  double k = lf_electrolytes_membrane_k (sim);
  double tent = lf_clamp ((k - TENT_FROM) / 1.5, 0, 1);

  scale (&piece[LF_DEFLECTION_T], 1 + 1.8 * tent);
  piece[LF_DEFLECTION_T].per_s *= 1 + 0.5 * tent;
  scale (&piece[LF_DEFLECTION_P], 1 - lf_clamp ((k - WIDE_FROM) / 1.3, 0, 1));
  *widen += 1.2 * lf_clamp ((k - WIDE_FROM) / 2.5, 0, 1);
  sim->ecg.sine = lf_clamp ((k - SINE_FROM) / (SINE_AT - SINE_FROM), 0, 1);
}

/* Shapes of a supraventricular beat alone: injury, strain, cold. */
static void
by_illness (LfSim *sim)
{
  LfEcgDeflection *piece = sim->ecg.piece;
  double shut = sim->faults[LF_FAULT_CORONARY_OCCLUSION];
  double starved =
      (1 - shut) * lf_clamp ((STARVED - lf_muscle_coronary_supply (sim)) / STARVED, 0, 1);
  double strain = lf_max (sim->faults[LF_FAULT_PULMONARY_EMBOLISM], sim->blood.overload);
  double cold = lf_clamp ((OSBORN_C - sim->organs.temperature_c) / 6, 0, 1);

  add (&piece[LF_DEFLECTION_ST], -0.10 * shut, 0.41 * shut,
       0.05 * shut); /* inferior; I answers it */
  add (&piece[LF_DEFLECTION_ST], -0.12 * starved, -0.14 * starved, -0.10 * starved);
  /* S in I; Q and a turned T in III; T turned in front (McGinn and White 1935). */
  add (&piece[LF_DEFLECTION_S], -0.40 * strain, 0, 0.10 * strain);
  add (&piece[LF_DEFLECTION_R], -0.25 * strain, 0.05 * strain, 0.15 * strain);
  add (&piece[LF_DEFLECTION_Q], 0.06 * strain, -0.10 * strain, 0);
  add (&piece[LF_DEFLECTION_T], 0, -0.20 * strain, -0.30 * strain);
  add (&piece[LF_DEFLECTION_J], 0.22 * cold, 0.28 * cold, -0.05 * cold);
}

/* Half a turn points it the other way: 5 to 20 beats (recalled). */
static void
turn_axis (LfSim *sim)
{
  LfHeart *heart = &sim->heart;

  heart->twist_turns += heart->twist_per_beat;
  if (heart->twist_turns < 0.5)
    return;
  double beats = 5 + 15 * lf_chance (sim->seed, LF_STREAM_ECTOPY, -heart->beat - 1);
  heart->twist_per_beat = 0.5 / beats;
  heart->twist_turns -= 1;
}

void
lf_ecg_begin_beat (LfSim *sim)
{
  LfEcg *ecg = &sim->ecg;
  const Shape *shape = shapes[sim->heart.rhythm];
  double cold = lf_max (0, 35 - sim->organs.temperature_c);
  double widen = 1 + 0.02 * cold;

  if (shape == NULL)
    return;
  if (sim->heart.rhythm == LF_RHYTHM_TORSADES)
    turn_axis (sim);
  sway_on (sim);
  double later = repolarise (sim);
  for (int i = 0; i < LF_N_DEFLECTIONS; i++) {
    ecg->piece[i] = (LfEcgDeflection){ .at_s = shape[i].at_s };
    if (shape[i].width_s <= 0)
      continue;
    ecg->piece[i].per_s = 1 / shape[i].width_s;
    add (&ecg->piece[i], shape[i].mv[0], shape[i].mv[1], shape[i].mv[2]);
    scale (&ecg->piece[i], 1 + ecg->sway[i]);
  }
  by_potassium (sim, &widen);
  widen += sim->acts[LF_ACT_CONDUCTION];
  ecg->widen = widen;
  if (shape == narrow || shape == narrow_low)
    by_illness (sim);
  if (sim->heart.rhythm == LF_RHYTHM_AF)
    scale (&ecg->piece[LF_DEFLECTION_P], 0);
  for (int i = LF_DEFLECTION_Q; i < LF_N_DEFLECTIONS; i++) {
    ecg->piece[i].at_s *= i < LF_DEFLECTION_ST ? widen : 1;
    ecg->piece[i].per_s /= i < LF_DEFLECTION_ST ? widen : 1;
  }
  if (shape != tachycardia) { /* T comes with the rate, and after a wider QRS */
    ecg->piece[LF_DEFLECTION_T].at_s =
        ecg->piece[LF_DEFLECTION_T].at_s * later + 0.06 * (widen - 1);
    ecg->piece[LF_DEFLECTION_ST].at_s *= lf_min (later, 1.2);
  }
  if (shape[LF_DEFLECTION_P].at_s < 0)
    ecg->piece[LF_DEFLECTION_P].at_s = -0.75 * sim->heart.pr_s;
}

double
lf_ecg_qrs_ms (const LfSim *sim)
{
  return 1000 * lf_rhythm ((LfRhythmId) sim->heart.rhythm)->qrs_width_s * sim->ecg.widen;
}

void
lf_ecg_init (LfSim *sim)
{
  sim->ecg = (LfEcg){ .rr_s = sim->heart.period_s };
  lf_ecg_begin_beat (sim);
}

void
lf_ecg_slow_step (LfSim *sim)
{
  int64_t second = sim->step / LF_STEPS_PER_S;

  if (sim->step % LF_STEPS_PER_S == 0)
    sim->ecg.wander_goal_mv = WANDER_MV * lf_chance_bell (sim->seed, LF_STREAM_BASELINE, second);
}

/* ---- The vector now ---- */

static void
add_pieces (const LfSim *sim, LfDeflection from, LfDeflection to, double at_s, double mv[LF_N_AXES])
{
  for (int i = (int) from; i <= (int) to; i++) {
    const LfEcgDeflection *piece = &sim->ecg.piece[i];
    double x = (at_s - piece->at_s) * piece->per_s;
    if (x > 5 || x < -5 || piece->per_s <= 0)
      continue;
    double now = bell (x);
    for (int axis = 0; axis < LF_N_AXES; axis++)
      mv[axis] += now * piece->mv[axis];
  }
}

/* Waves of fibrillating atria, never twice the same. */
static void
add_flutter (const LfSim *sim, double mv[LF_N_AXES])
{
  double t = (double) sim->step * LF_DT_S;
  double drift = 0.4 * lf_sin_turns (0.23 * t) + 0.3 * lf_sin_turns (0.071 * t);
  double f = 0.05 * lf_sin_turns (6.1 * t + drift) + 0.03 * lf_sin_turns (7.7 * t - 1.7 * drift);

  mv[1] += f;
  mv[2] += 0.7 * f;
}

/* The complexes of torsades lie along an axis that turns. */
static void
twist (const LfSim *sim, double mv[LF_N_AXES])
{
  const LfHeart *heart = &sim->heart;
  double turns = heart->twist_turns + heart->twist_per_beat * heart->phase_s / heart->period_s;
  double size = 0.75 * mv[1];

  mv[0] = size * lf_sin_turns (turns);
  mv[1] = size * lf_cos_turns (turns);
}

/* Beyond all complexes: one slow swing a beat. */
static void
draw_out (const LfSim *sim, double mv[LF_N_AXES])
{
  static const double swing[LF_N_AXES] = { 0.35, 0.65, -0.20 };
  double sine = sim->ecg.sine;
  double now = lf_sin_turns (sim->heart.phase_s / sim->heart.period_s);

  for (int axis = 0; axis < LF_N_AXES; axis++)
    mv[axis] += sine * (now * swing[axis] - mv[axis]);
}

void
lf_ecg_vector (const LfSim *sim, double mv[LF_N_AXES])
{
  const LfHeart *heart = &sim->heart;
  double at_s = heart->phase_s - heart->pr_s;
  bool apart = sim->ecg.piece[LF_DEFLECTION_P].at_s >= 0;

  for (int axis = 0; axis < LF_N_AXES; axis++)
    mv[axis] = 0;
  if (shapes[heart->rhythm] == NULL)
    return;
  if (lf_heart_has_beats (sim)) {
    add_pieces (sim, LF_DEFLECTION_Q, LF_DEFLECTION_T, at_s, mv);
    add_pieces (sim, LF_DEFLECTION_ST, LF_DEFLECTION_T, at_s + heart->before_s,
                mv); /* of the beat before */
    if (sim->ecg.sine > 0)
      draw_out (sim, mv);
  }
  if (heart->rhythm == LF_RHYTHM_TORSADES)
    twist (sim, mv);
  else if (heart->rhythm == LF_RHYTHM_AF)
    add_flutter (sim, mv);
  else if (apart) {
    add_pieces (sim, LF_DEFLECTION_P, LF_DEFLECTION_P, heart->atrial_phase_s - 0.07, mv);
  } else {
    add_pieces (sim, LF_DEFLECTION_P, LF_DEFLECTION_P, at_s, mv);
    add_pieces (sim, LF_DEFLECTION_P, LF_DEFLECTION_P, at_s - heart->period_s,
                mv); /* the next one's */
  }
}
