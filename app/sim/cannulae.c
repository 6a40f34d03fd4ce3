/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cannulae: what each costs in pressure by its size, where it lies, how it comes out, and the small
 * one that feeds the leg below the return cannula. */
#include "sim/circuit.h"
#include "sim/stages.h"

/* Blood at a haematocrit of 30 %, 37 °C: parabolas through makers' curves for water, less what
 * Broman 2019 found blood to flow below them (recalled, ±25 %). Between and beyond the sizes each
 * part follows the power through its neighbours. */
typedef struct {
  double size_fr;
  double linear; /* mmHg per L/min */
  double square; /* mmHg per (L/min)² */
} Made;

enum { N_SIZES = 3 };

static const Made made[2][N_SIZES] = {
  [LF_LINE_DRAINAGE] = { { 21, 1.5, 4.2 }, { 23, 1.5, 2.8 }, { 25, 1.2, 2.2 } },
  [LF_LINE_RETURN] = { { 15, 2, 11 }, { 17, 1, 6 }, { 19, 1, 3.5 } },
};

static void
set_loss (LfAccess *access, LfLine line)
{
  const Made *below = &made[line][access->size_fr > made[line][1].size_fr];
  const Made *above = below + 1;
  double power =
      lf_log (access->size_fr / below->size_fr) / lf_log (above->size_fr / below->size_fr);

  access->linear = below->linear * lf_pow (above->linear / below->linear, power);
  access->loss = below->square * lf_pow (above->square / below->square, power);
}

/* A sheath of 11 cm with its extension and taps: a part that its size makes, by the fourth power,
 * and one that is the same for all; together at 7 Fr as beside a 17 Fr cannula, 140 mL/min at 1.5
 * L/min and 390 at 5 (Foltan 2019, abstract read; sizes recalled). */
#define DISTAL_R      14.0 /* mmHg s/mL, at 7 Fr */
#define DISTAL_R_REST 6.0

void
lf_circuit_place (LfSim *sim, LfLine line, LfSite site, LfVessel vessel, double size_fr)
{
  LfAccess *access = &sim->circuit.access[line];

  access->site = site;
  access->punctured = vessel;
  access->cannula = vessel;
  access->size_fr = size_fr;
  access->pressed = 0;
  if (line != LF_LINE_DISTAL)
    set_loss (access, line);
}

void
lf_circuit_slip_out (LfSim *sim, LfLine line)
{
  LfAccess *access = &sim->circuit.access[line];

  if (!sim->circuit.connected || access->cannula == LF_VESSEL_NONE)
    return;
  access->came_out = access->cannula;
  access->cannula = access->wire = access->punctured = LF_VESSEL_NONE;
  access->confirmed = 0;
}

void
lf_circuit_slip_back (LfSim *sim, LfLine line)
{
  LfAccess *access = &sim->circuit.access[line];

  if (access->came_out != LF_VESSEL_NONE && access->cannula == LF_VESSEL_NONE) {
    access->cannula = access->punctured = access->wire = access->came_out;
    access->confirmed = 1;
  }
  access->came_out = LF_VESSEL_NONE;
  access->pressed = 0;
}

LfBed
lf_circuit_leg (const LfSim *sim)
{
  return sim->circuit.access[LF_LINE_RETURN].site == LF_SITE_FEMORAL_LEFT ? LF_BED_LEFT_LEG
                                                                          : LF_BED_RIGHT_LEG;
}

/* ---- The leg below the return cannula ---- */

#define NARROWS_FROM_FR 11.0 /* a larger cannula begins to fill the artery of its leg (tuned) */
#define NARROWS_PER_FR  0.7  /* of its bed's resistance, for each Fr beyond (tuned) */

double
lf_circuit_feed_leg (LfSim *sim, double artery_mmhg, double bed_r, double *from_mmhg)
{
  LfCircuit *c = &sim->circuit;
  const LfAccess *ret = &c->access[LF_LINE_RETURN];
  double past_r = bed_r * NARROWS_PER_FR * (ret->size_fr - NARROWS_FROM_FR);

  c->leg_mmhg = artery_mmhg;
  c->leg_mmhg_s_ml = 0;
  if (ret->cannula == LF_VESSEL_ARTERY && past_r > 0) {
    /* Past the cannula, and through the distal line: two ways into one vessel. */
    double share =
        c->distal_mmhg_s_ml > 0 ? c->distal_mmhg_s_ml / (c->distal_mmhg_s_ml + past_r) : 1;
    c->leg_mmhg = c->side_port_mmhg + share * (artery_mmhg - c->side_port_mmhg);
    c->leg_mmhg_s_ml = past_r * share;
  }
  *from_mmhg = c->leg_mmhg;
  return bed_r + c->leg_mmhg_s_ml;
}

void
lf_circuit_distal_step (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  const LfAccess *distal = &c->access[LF_LINE_DISTAL];
  double clear = 1 - sim->faults[LF_FAULT_DISTAL_CLOT];
  double narrow = 7 / lf_max (distal->size_fr, 1);
  bool open = distal->cannula == LF_VESSEL_ARTERY && !distal->clamped && clear > 0 &&
              c->access[LF_LINE_RETURN].cannula == LF_VESSEL_ARTERY;

  c->distal_mmhg_s_ml = 0;
  c->distal_ml_s = 0;
  if (!open)
    return;
  double r = DISTAL_R_REST + DISTAL_R * narrow * narrow * narrow * narrow;
  double leg = c->leg_mmhg - sim->blood.bed_ml_s[lf_circuit_leg (sim)] * c->leg_mmhg_s_ml;
  c->distal_mmhg_s_ml = r / (clear * clear);
  c->distal_ml_s = (c->side_port_mmhg - leg) / c->distal_mmhg_s_ml;
}
