/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Poisons of the heart: what each takes away, and what antidotes give back. They act on top of what
 * drugs do; see effects.c. */
#include "sim/stages.h"

/* What each does to rate, strength, vessel tone and the membranes' sodium channels, as added to 1
 * for a factor, at severity 1; how much of it lipid emulsion can take up. Severity 1 is a dose that
 * kills without support (tuned to case series: a beta-blocker's 30-40 beats a minute and shock; a
 * tricyclic's QRS of 160 ms and more with VT in half, Boehnert 1985, recalled; a local
 * anaesthetic's slow, wide, standing heart). Lipid works for local anaesthetics, little and less
 * surely for others (guidance of the Association of Anaesthetists, recalled; tuned). */
typedef struct {
  LfFaultId fault;
  double rate;
  double drive;
  double tone;
  double channels; /* blocked, at a normal pH */
  double lipid;
} Poison;

enum { BETA_BLOCKER, TRICYCLIC, LOCAL_ANAESTHETIC, N_POISONS };

static const Poison poisons[N_POISONS] = {
  [BETA_BLOCKER] = { LF_FAULT_BETA_BLOCKER_POISONING, -0.52, -0.62, -0.10, 0, 0.25 },
  [TRICYCLIC] = { LF_FAULT_TRICYCLIC_POISONING, 0.45, -0.35, -0.40, 1.0, 0.25 },
  [LOCAL_ANAESTHETIC] = { LF_FAULT_LOCAL_ANAESTHETIC_POISONING, -0.55, -0.75, -0.25, 1.0, 0.85 },
};

#define LIPID_HALF_ML                                                                              \
  60.0 /* in the blood, for 80 kg, that takes up half of what it can (tuned)                       \
        */

/* Catecholamines need so many times more where all beta-receptors are blocked (tuned). */
#define BLOCKADE 8.0

/* Acid frees a tricyclic from protein and channels hold it the faster; base and sodium do the
 * opposite: QRS falls by some 40 % of its widening within minutes of 100-150 mmol of bicarbonate
 * (tuned). */
#define ACID_MORE  3.0 /* for each unit of venous pH below health's */
#define ACID_MOST  0.6
#define BASE_HALF  2.2  /* mmol/L of base given that relieve half of what it can */
#define PH_AS_BASE 12.0 /* and as many for each unit of pH above health's */
#define RELIEVES   0.85

static double
dose (const LfSim *sim, const Poison *poison)
{
  double lipid_ml = sim->drugs[LF_DRUG_LIPID_EMULSION].effect / lf_size (sim);
  double taken_up = poison->lipid * lipid_ml / (lipid_ml + LIPID_HALF_ML);

  return sim->faults[poison->fault] * (1 - taken_up);
}

/* Sodium channels blocked at this pH and with this base, over those at a normal one. */
static double
held (const LfSim *sim)
{
  const LfElectrolytes *e = &sim->electrolytes;
  double over = e->venous_ph - e->healthy_ph;
  double acid = lf_clamp (-ACID_MORE * over, 0, ACID_MOST);
  double base = lf_max (0, sim->gas.base_excess_mmol_l) + PH_AS_BASE * lf_max (0, over);

  return (1 + acid) * (1 - RELIEVES * base / (base + BASE_HALF));
}

double
lf_poisons_beta_blockade (const LfSim *sim)
{
  return 1 + BLOCKADE * dose (sim, &poisons[BETA_BLOCKER]);
}

void
lf_poisons_step (LfSim *sim)
{
  double *acts = sim->acts;

  for (int i = 0; i < N_POISONS; i++) {
    const Poison *poison = &poisons[i];
    double there = dose (sim, poison);
    if (there <= 0)
      continue;
    double blocked = poison->channels > 0 ? held (sim) : 1;
    acts[LF_ACT_RATE] *= 1 + poison->rate * there;
    acts[LF_ACT_DRIVE] *= lf_max (0.1, 1 + poison->drive * there * blocked);
    acts[LF_ACT_RESISTANCE] *= 1 + poison->tone * there;
    acts[LF_ACT_CONDUCTION] += poison->channels * there * blocked;
  }
}
