/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the circuit drains: holes in the cavae and in the right atrium. An atrium that is empty, or
 * pressed flat from outside, shuts its own; and where the pump asks for more than the veins bring,
 * the pocket of blood round the holes empties, the wall falls on them, flow stops until it lets go,
 * and the line shakes: a collapsible tube's relaxation. */
#include "sim/chance.h"
#include "sim/circuit.h"
#include "sim/stages.h"

#define ATRIAL_SHARE                                                                               \
  0.6 /* of the holes of a femoral cannula whose tip lies in the atrium (tuned) */
#define HOLES_LOSS     1.0 /* a cannula's loss in its open holes, mmHg per (L/min)² (tuned) */
#define ATRIUM_SHUT_ML 5.0 /* the atrium lies on its holes below this (tuned) */
#define ATRIUM_OPEN_ML 16.0
#define CLOT_LOSS      120.0 /* and of holes full of clot (tuned) */

#define POCKET_ML       16.0  /* round the holes (tuned to a swing in one to three seconds) */
#define FEED_PER_S      0.8   /* of what lies within reach of it (tuned) */
#define ROUND_ML        110.0 /* which is this much in veins that are round and no more (tuned) */
#define STRETCH_ML_MMHG 4.0   /* and more as they stretch, less as they fold: see circulation.c */
#define FOLD_ML_MMHG    80.0
#define EASY_MMHG       60.0   /* suction beyond this pulls the veins flat further up (tuned) */
#define HARD_MMHG       130.0  /* and this much more halves what they bring (tuned) */
#define SHUT_LOSS       2500.0 /* mmHg per (L/min)² under a wall (tuned) */
#define LETS_GO         0.45   /* of the pocket is full when the wall lets go, ±0.2 (tuned) */

static double
atrium_open (const LfSim *sim)
{
  double ml = sim->circuit.atrium_ml / lf_size (sim);
  return lf_clamp ((ml - ATRIUM_SHUT_ML) / (ATRIUM_OPEN_ML - ATRIUM_SHUT_ML), 0, 1);
}

/* Fills the pocket from the veins and empties it into the line. */
static void
pocket (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double size = lf_size (sim);
  double full = POCKET_ML * size;
  double over = c->cava_mmhg * (c->cava_mmhg > 0 ? STRETCH_ML_MMHG : FOLD_ML_MMHG);
  double there = lf_max (0, ROUND_ML + over) * size;
  double feed = FEED_PER_S * there;

  if (c->p_ven_mmhg < -EASY_MMHG)
    feed /= 1 - (c->p_ven_mmhg + EASY_MMHG) / HARD_MMHG;
  c->pocket_ml = lf_clamp (c->pocket_ml + (feed - c->drained_ml_s) * LF_DT_S, 0, full);
  if (!c->sucked && c->pocket_ml <= 0) {
    c->sucked = 1;
    c->suckings++;
  } else if (c->sucked) {
    double vary = lf_chance (sim->seed, LF_STREAM_CHATTER, c->suckings) - 0.5;
    c->sucked = c->pocket_ml < (LETS_GO + 0.4 * vary) * full;
  }
}

void
lf_drainage_init (LfSim *sim)
{
  sim->circuit.pocket_ml = POCKET_ML * lf_size (sim);
  sim->circuit.atrium_ml = ATRIUM_OPEN_ML * lf_size (sim);
}

/* An end that slipped out lies in the room's air: nothing falls on it. */
static void
lies_open (LfSim *sim, LfWay *way)
{
  sim->circuit.sucked = 0;
  sim->circuit.pocket_ml = POCKET_ML * lf_size (sim);
  way->from_mmhg = 0;
  way->atrial = 0;
}

void
lf_drainage_step (LfSim *sim, LfWay *way)
{
  const double *p = sim->blood.pressure_mmhg;
  LfCircuit *c = &sim->circuit;
  const LfAccess *access = &c->access[LF_LINE_DRAINAGE];
  double bend = sim->faults[LF_FAULT_DRAINAGE_KINK];
  double clot = sim->faults[LF_FAULT_DRAINAGE_CLOT];
  double atrial = ATRIAL_SHARE * atrium_open (sim);
  double open = 1 - ATRIAL_SHARE + atrial;

  way->drainage.linear = LF_TUBE_LINEAR + access->linear;
  way->drainage.square =
      LF_TUBE_SQUARE + access->loss + LF_KINK_LOSS * bend * bend + CLOT_LOSS * clot * clot;
  /* Beats and compressions come and go faster than walls do. */
  c->cava_mmhg += (p[LF_BLOOD_CAVA] - c->cava_mmhg) * LF_DT_S;
  c->atrium_ml += (sim->blood.volume_ml[LF_BLOOD_RA] - c->atrium_ml) * LF_DT_S;
  if (access->came_out != LF_VESSEL_NONE) {
    lies_open (sim, way);
    return;
  }
  pocket (sim);
  way->atrial = ATRIAL_SHARE;
  if (atrial < ATRIAL_SHARE) {
    way->atrial = atrial / open;
    way->drainage.square += HOLES_LOSS * (1 / (open * open) - 1);
  }
  way->from_mmhg = p[LF_BLOOD_CAVA] + way->atrial * (p[LF_BLOOD_RA] - p[LF_BLOOD_CAVA]);
  if (c->sucked)
    way->drainage.square += SHUT_LOSS;
}
