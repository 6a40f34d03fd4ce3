/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wounds that go on bleeding: as severe as a fault says, as fast as pressure drives them, and the
 * slower the better clot holds. Sites of cannulae ooze once it holds badly. What is lost leaves the
 * circulation in circulation.c. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* At severity 1, normal pressure, and clot that holds half as well as in health, mL/s (tuned). */
enum { GROIN, CHEST, RETROPERITONEAL, N_WOUNDS };

static const struct {
  LfFaultId fault;
  double ml_s;
} wounds[N_WOUNDS] = {
  [GROIN] = { LF_FAULT_BLEEDING_GROIN, 3.4 },
  [CHEST] = { LF_FAULT_BLEEDING_CHEST, 2.6 },
  [RETROPERITONEAL] = { LF_FAULT_RETROPERITONEAL_BLEED, 1.4 },
};

/* Good clotting leaves a third of a wound's bleeding, none at all half as much again (tuned: clot
 * alone does not close a torn vessel). */
#define HELD_LEAST 0.35
#define HELD_RANGE 1.3

#define NORMAL_MMHG 85.0

/* Round a cannula, mL/s where nothing clots, and how well clot must hold for none (tuned: some 100
 * to 200 mL an hour at an ACT of 300 s, four times as much with a clot-dissolving drug as well). */
#define OOZE_ML_S  0.25
#define OOZE_BELOW 0.75

/* The belly: 20 mmHg with two litres in it; its wall gives way over an hour or so (tuned). */
#define MMHG_PER_ML 0.010
#define YIELDS_S    4000.0
#define MOST_MMHG   40.0

static double
oozing_ml_s (const LfSim *sim)
{
  double bare = lf_clamp ((OOZE_BELOW - sim->haemostasis.strength) / OOZE_BELOW, 0, 1);
  double ml_s = 0;

  for (int line = 0; line < LF_N_CIRCUIT_LINES; line++)
    if (sim->circuit.access[line].cannula != LF_VESSEL_NONE)
      ml_s += OOZE_ML_S * bare * bare;
  return ml_s;
}

void
lf_bleeding_step (LfSim *sim)
{
  LfHaemostasis *h = &sim->haemostasis;
  double driven = lf_clamp (sim->monitor.value[LF_READING_MAP] / NORMAL_MMHG, 0.05, 1.6);
  double held = HELD_LEAST + HELD_RANGE * (1 - h->strength);
  double size = lf_size (sim);

  h->bleeding_ml_s = oozing_ml_s (sim) * driven;
  for (int i = 0; i < N_WOUNDS; i++)
    h->bleeding_ml_s += sim->faults[wounds[i].fault] * wounds[i].ml_s * size * driven * held;
  double inside =
      sim->faults[LF_FAULT_RETROPERITONEAL_BLEED] * wounds[RETROPERITONEAL].ml_s * driven * held;
  h->abdomen_mmhg += (inside * MMHG_PER_ML - h->abdomen_mmhg / YIELDS_S) * DT_S;
  h->abdomen_mmhg = lf_clamp (h->abdomen_mmhg, 0, MOST_MMHG);
}
