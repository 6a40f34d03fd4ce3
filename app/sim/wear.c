/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What wears over hours: clot that grows in the oxygenator where heparin is missing or blood
 * stands, and red cells that break in the pump. */
#include "sim/circuit.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* A circuit without heparin (ACT 120 s) at full flow goes two days or so; blood that stands in it
 * clots within two hours (tuned). */
#define FULL_CLOT_S    172800.0
#define STANDING_TIMES 24.0
#define BRISK_ML_S     40.0 /* flow beyond which a circuit is washed */
#define HIT_TIMES      10.0 /* times how busy antibodies are: within hours under heparin (tuned) */

/* Free haemoglobin (Lehle 2015, read: 90 mg/L in runs that go well, above 500 in one of sixty, and
 * far above with clot in the pump head; two days after an exchange it is normal again). Rates tuned
 * to these and to clinical limits of P-ven. */
#define CLEARED_S      14400.0
#define PUMP_MG_L_S    (50.0 / CLEARED_S)   /* at 3500 rpm, by the square */
#define SUCTION_MMHG   100.0                /* beyond this */
#define SUCTION_MG_L_S (600.0 / CLEARED_S)  /* for 100 mmHg more, by the square */
#define CLOT_MG_L_S    (2500.0 / CLEARED_S) /* of a head full of clot */

#define PLASMA_L_KG 0.045 /* textbook */
#define K_MMOL_G                                                                                   \
  0.30 /* potassium of red cells for each gram of haemoglobin (textbook: 100 mmol                  \
          and 330 g in a litre of them) */

static void
clot (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double bare = lf_clotting_rate (sim);
  double flow = lf_clamp (c->steady_ml_s / BRISK_ML_S, 0, 1);
  double slow = 1 + (STANDING_TIMES - 1) * (1 - flow) * (1 - flow);
  double sick = 1 + (HIT_TIMES - 1) * lf_clotting_hit (sim);

  if (bare > 0)
    c->clot = lf_min (1, c->clot + bare * slow * sick * DT_S / FULL_CLOT_S);
}

/* Cells that break lose their haemoglobin to the plasma, and their potassium. */
static void
spill (LfSim *sim, double mg_l)
{
  double g = mg_l / 1000 * PLASMA_L_KG * sim->patient.weight_kg;
  double blood_l = lf_max (lf_circulation_total_ml (sim), 1) / 1000;

  sim->gas.haemoglobin_g_l = lf_max (1, sim->gas.haemoglobin_g_l - g / blood_l);
  lf_electrolytes_add (sim, g * K_MMOL_G, 0);
}

static void
break_cells (LfSim *sim)
{
  LfCircuit *c = &sim->circuit;
  double made = 0;

  if (c->connected && c->pump_ml_s > 0) {
    double speed = c->rpm / 3500;
    double deep = lf_max (0, -c->p_ven_mmhg - SUCTION_MMHG) / 100;
    made = PUMP_MG_L_S * speed * speed + SUCTION_MG_L_S * deep * deep +
           CLOT_MG_L_S * sim->faults[LF_FAULT_PUMP_HEAD_CLOT];
  }
  c->plasma_hb_mg_l += (made - (c->plasma_hb_mg_l - LF_PLASMA_HB_MG_L) / CLEARED_S) * DT_S;
  if (made > 0)
    spill (sim, made * DT_S);
}

void
lf_wear_step (LfSim *sim)
{
  if (sim->circuit.connected)
    clot (sim);
  break_cells (sim);
}
