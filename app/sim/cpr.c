/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressions: the pressure that each puts on heart and chest, and the count of pauses. */
#include "sim/chance.h"
#include "sim/stages.h"

#define PRESS_SHARE     0.5 /* half of each cycle is compression */
#define CHEST_PER_CM    7.0 /* mmHg in the chest per cm of depth (tuned to Sutton 2018) */
#define LEANS_CM        0.6 /* tired hands no longer let the chest come up (tuned) */
#define FIRST_CM        1.0 /* the chest wall gives this much before the heart feels it (tuned) */
#define TIRE_S          240 /* manual depth falls by a fifth in about four minutes (tuned) */
#define MANUAL_RATE     110 /* RCUK 2021: 100-120 */
#define MANUAL_CM       5.2 /* RCUK 2021: 5-6 cm */
#define MECHANICAL_RATE 102 /* LUCAS: 102 a minute */
#define MECHANICAL_CM   5.3 /* LUCAS: 5.3 cm */
#define CHANGE_OVER_S   10  /* hands to device (tuned) */

void
lf_cpr_init (LfSim *sim)
{
  sim->cpr = (LfCpr){
    .rate_per_min = MANUAL_RATE,
    .depth_cm = MANUAL_CM,
    .resume_step = LF_NEVER,
    .paused_at = LF_NEVER,
    .shock_pause_start = LF_NEVER,
    .peri_shock_pause_s = -1,
  };
}

static void
start (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;

  cpr->running = 1;
  cpr->stood_down = 0;
  cpr->changing_over = 0;
  cpr->resume_step = LF_NEVER;
  cpr->phase_s = 0;
  if (cpr->shock_pause_start != LF_NEVER) {
    cpr->peri_shock_pause_s = (double) (sim->step - cpr->shock_pause_start) / LF_STEPS_PER_S;
    cpr->shock_pause_start = LF_NEVER;
  }
  cpr->paused_at = LF_NEVER;
}

static void
stop (LfSim *sim)
{
  sim->cpr.running = 0;
  sim->cpr.changing_over = 0;
  sim->cpr.resume_step = LF_NEVER;
  if (sim->cpr.paused_at == LF_NEVER)
    sim->cpr.paused_at = sim->step;
}

void
lf_cpr_pause (LfSim *sim, double seconds)
{
  if (!sim->cpr.running)
    return;
  stop (sim);
  sim->cpr.resume_step = sim->step + lf_round (seconds * LF_STEPS_PER_S);
}

void
lf_cpr_stand_down (LfSim *sim)
{
  stop (sim);
  sim->cpr.stood_down = 1;
}

void
lf_cpr_set (LfSim *sim, LfCprMode mode)
{
  LfCpr *cpr = &sim->cpr;
  bool device = mode == LF_CPR_MECHANICAL;

  if (mode == LF_CPR_STOP) {
    stop (sim);
    return;
  }
  bool changes = cpr->mechanical != device;
  if (device && !changes && cpr->changing_over)
    return; /* asked for twice, it is put on once */
  cpr->mechanical = device;
  if (changes) {
    cpr->rate_per_min = device ? MECHANICAL_RATE : MANUAL_RATE;
    cpr->depth_cm = device ? MECHANICAL_CM : MANUAL_CM;
    cpr->fatigue = 0;
  }
  if (!cpr->running)
    start (sim);
  if (changes && device) {
    lf_cpr_pause (sim, CHANGE_OVER_S);
    cpr->changing_over = 1;
  }
}

double
lf_cpr_press (const LfSim *sim)
{
  const LfCpr *cpr = &sim->cpr;
  double period = 60 / cpr->rate_per_min;

  if (!cpr->running || cpr->phase_s >= PRESS_SHARE * period)
    return 0;
  return 0.5 - 0.5 * lf_cos_turns (cpr->phase_s / (PRESS_SHARE * period));
}

static void
begin_compression (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;
  double noise = lf_variable_now (sim, LF_VARIABLE_NOISE);
  double vary = cpr->mechanical ? 0.01 : 0.06; /* hands vary more than the device (tuned) */

  cpr->phase_s = 0;
  cpr->compressions++;
  cpr->now_depth_cm =
      cpr->depth_cm * (1 - 0.2 * cpr->fatigue) *
      (1 + noise * vary * lf_chance_bell (sim->seed, LF_STREAM_COMPRESSION, cpr->compressions));
}

static void
press (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;
  double lean = cpr->mechanical ? 0 : LEANS_CM * cpr->fatigue;
  double stroke = lf_max (0, cpr->now_depth_cm - FIRST_CM - lean);

  /* Who leans holds the chest down; the heart moves aside, and is pressed by what still strikes. */
  cpr->felt_cm = stroke * lf_cpr_press (sim);
  sim->blood.chest_mmhg += CHEST_PER_CM * (lean + cpr->felt_cm);
}

/* Time counts while the heart has no pulse, no flow has been established, and nobody has agreed to
 * stop. */
static void
account (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;
  bool arrest = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;

  if (!arrest || sim->circuit.flow_on || cpr->stood_down || sim->step < 0) {
    if (sim->step >= 0 && !cpr->running)
      cpr->paused_at = sim->step; /* a stop under a pulse or flow, or an agreed one, is no pause */
    return;
  }
  cpr->in_arrest_ms += lf_whole_ms (sim);
  if (cpr->running) {
    cpr->compressed_ms += lf_whole_ms (sim);
    return;
  }
  if (cpr->paused_at == LF_NEVER)
    cpr->paused_at = sim->step;
  double pause_s = (double) (sim->step - cpr->paused_at) / LF_STEPS_PER_S;
  cpr->longest_pause_s = lf_max (cpr->longest_pause_s, pause_s);
}

void
lf_cpr_step (LfSim *sim)
{
  LfCpr *cpr = &sim->cpr;

  if (cpr->resume_step != LF_NEVER && sim->step >= cpr->resume_step)
    start (sim);
  cpr->felt_cm = 0;
  account (sim);
  if (!cpr->running) {
    cpr->fatigue = lf_max (0, cpr->fatigue - LF_DT_S / TIRE_S);
    return;
  }
  cpr->phase_s += LF_DT_S;
  if (cpr->phase_s >= 60 / cpr->rate_per_min || cpr->compressions == 0)
    begin_compression (sim);
  if (!cpr->mechanical)
    cpr->fatigue = lf_min (1, cpr->fatigue + LF_DT_S / TIRE_S);
  press (sim);
}
