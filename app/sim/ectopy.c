/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a rhythm turns into by itself: torsades after a long QT, fibrillation of the cold heart, the
 * end of one that potassium poisons, tachycardia that wears the ventricle out. Chances a second. */
#include "sim/chance.h"
#include "sim/monitor.h"
#include "sim/stages.h"

/* Torsades: beyond a corrected QT of half a second (recalled), the more the slower the heart. */
#define QTC_RISK_S 0.50
#define TORSADES_PER_S                                                                             \
  0.035                   /* at 100 ms beyond it and 70 a minute: an episode a minute (tuned)      \
                           */
#define OVERDRIVE      95 /* a minute: paced faster, it hardly comes (recalled: 90-110) */
#define LASTS_LEAST_S  3.0
#define LASTS_MORE_S   9.0  /* e-fold (tuned) */
#define TOO_LONG_S     12.0 /* a third of them last longer, and some of those end in fibrillation */
#define ENDS_IN_VF     0.4  /* (tuned) */
#define MAGNESIUM_ENDS 0.3  /* a second, with all that magnesium can do (tuned) */

/* The cold heart fibrillates below 28 °C, the sooner the colder (textbook; rate tuned). */
#define COLD_C       28
#define COLD_PER_C_S 0.0006

/* Potassium ends organised rhythms beyond eight or nine (textbook; rate tuned). */
#define POISON_MMOL_L 8.3
#define POISON_PER_S  0.006

/* Tachycardia of a ventricle that has little left (tuned). */
#define WORN_ENERGY 0.25
#define WORN_PER_S  0.03

/* Blocked sodium channels: tachycardia where the QRS is 160 ms and wider, and its end once they are
 * free (tuned to minutes). */
#define BLOCKED_FROM   0.75
#define BLOCKED_PER_S  0.04
#define BLOCKED_ENDS   0.6
#define BLOCKED_ENDS_S 0.04

enum { DRAWS = 4 };

/* A draw of this second, even over [0, 1). */
static double
draw (const LfSim *sim, int which)
{
  int64_t second = sim->step / LF_STEPS_PER_S;
  return lf_chance (sim->seed, LF_STREAM_ECTOPY, second * DRAWS + which);
}

static bool
is_organised (const LfSim *sim)
{
  return lf_heart_has_beats (sim) && !lf_rhythm ((LfRhythmId) sim->heart.rhythm)->shockable;
}

static double
torsades_chance (const LfSim *sim)
{
  double beyond = lf_clamp ((sim->ecg.qtc_s - QTC_RISK_S) / 0.1, 0, 2);
  double rate = 60 / sim->ecg.rr_s;
  double slow = rate > OVERDRIVE ? 0.05 : lf_clamp (70 / rate, 0.5, 2);
  double guarded = 1 - 0.95 * lf_drugs_anti_torsades (sim);
  bool perfuses = !lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;

  return perfuses && sim->heart.rhythm != LF_RHYTHM_VT ? TORSADES_PER_S * beyond * slow * guarded
                                                       : 0;
}

void
lf_ectopy_begin_torsades (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double u = lf_chance (sim->seed, LF_STREAM_ECTOPY, -2 * heart->beat);
  double lasts_s = LASTS_LEAST_S - LASTS_MORE_S * lf_log (1 - u);

  if (lf_rhythm ((LfRhythmId) heart->before_torsades)->arrest)
    heart->before_torsades = LF_RHYTHM_SINUS;
  if (lasts_s > TOO_LONG_S && draw (sim, 3) < ENDS_IN_VF * (1 - lf_drugs_anti_torsades (sim)))
    heart->before_torsades = LF_RHYTHM_VF;
  heart->ends_step = sim->step + lf_round (lasts_s * LF_STEPS_PER_S);
}

/* A tachycardia of slow conduction begins, or ends. */
static bool
by_conduction (LfSim *sim)
{
  double blocked = sim->acts[LF_ACT_CONDUCTION];
  double chance = lf_chance (sim->seed, LF_STREAM_POISON, sim->step / LF_STEPS_PER_S);
  int64_t rhythm = sim->heart.rhythm;

  if (blocked <= 0)
    return false;
  if ((rhythm == LF_RHYTHM_SINUS || rhythm == LF_RHYTHM_AF) &&
      chance < BLOCKED_PER_S * (blocked - BLOCKED_FROM)) {
    lf_heart_change (sim, LF_RHYTHM_VT);
    return true;
  }
  if (rhythm == LF_RHYTHM_VT && blocked < BLOCKED_ENDS && chance < BLOCKED_ENDS_S) {
    lf_heart_change (sim, LF_RHYTHM_SINUS);
    return true;
  }
  return false;
}

/* Once a second. */
static void
turn (LfSim *sim)
{
  LfHeart *heart = &sim->heart;
  double cold = lf_max (0, COLD_C - sim->organs.temperature_c) * COLD_PER_C_S;
  double poison = lf_max (0, lf_electrolytes_membrane_k (sim) - POISON_MMOL_L) * POISON_PER_S;
  bool worn = sim->blood.energy < WORN_ENERGY;

  if (is_organised (sim) && draw (sim, 0) < cold) {
    lf_heart_change (sim, LF_RHYTHM_VF);
  } else if (is_organised (sim) && draw (sim, 1) < poison) {
    lf_heart_change (sim, draw (sim, 3) < 0.5 ? LF_RHYTHM_VF : LF_RHYTHM_ASYSTOLE);
  } else if (by_conduction (sim)) {
    return;
  } else if (draw (sim, 2) < torsades_chance (sim)) {
    lf_heart_change (sim, LF_RHYTHM_TORSADES);
  } else if (heart->rhythm == LF_RHYTHM_TORSADES &&
             draw (sim, 2) < MAGNESIUM_ENDS * lf_drugs_anti_torsades (sim)) {
    if (heart->before_torsades == LF_RHYTHM_VF)
      heart->before_torsades = LF_RHYTHM_SINUS;
    heart->ends_step = sim->step;
  } else if (worn && draw (sim, 2) < WORN_PER_S) {
    if (heart->rhythm == LF_RHYTHM_VT)
      lf_heart_change (sim, LF_RHYTHM_PULSELESS_VT);
    else if (heart->rhythm == LF_RHYTHM_PULSELESS_VT)
      lf_heart_change (sim, LF_RHYTHM_VF);
  }
}

void
lf_ectopy_step (LfSim *sim)
{
  if (sim->step % LF_STEPS_PER_S == 0 && sim->heart.stunned_until_step == LF_NEVER)
    turn (sim);
}
