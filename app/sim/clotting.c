/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clotting: what heparin holds up and protamine sets free, what a clot-dissolving drug takes away
 * and another keeps, how well a clot holds, and the embolus that slowly gives way. */
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

/* Alteplase on an embolus: the drug is out of the blood in minutes, but works on from the clot that
 * it has bound to (its `effect`). Resistance of the lungs falls by a third or so within two hours
 * of 100 mg, perfusion by less (Dalla-Volta 1992, Goldhaber 1993; recalled): begun within about
 * 15 min and never whole. Fifty milligrams leave about two thirds (tuned to these). */
#define LYSIS_PER_MG_S 2.0e-5 /* share of the clot, for 80 kg */

/* Fibrinogen falls by a third or so after 100 mg (Rao 1988, recalled) and is made anew over days.
 */
#define LOSS_PER_MG_S 0.9e-5
#define MADE_S        172800.0

/* How busily clot is dissolved: half of the most at so much alteplase where it acts (tuned), and
 * half of that is left once so much tranexamic acid has bound the rest (tuned to 1 g all but
 * stopping it, CRASH-2, recalled). */
#define ALTEPLASE_HALF_MG 4.0
#define TRANEXAMIC_HALF_G 0.15

/* A milligram of protamine binds 100 units of heparin (formularies, read), within five minutes. */
#define UNITS_PER_MG 100.0
#define BINDING_S    45.0

/* Activated clotting time: heparin by dose and weight (recalled); without factors it lengthens
 * (tuned: by half with half of them), and a little without fibrinogen and platelets, or with
 * protamine that found no heparin (tuned). */
#define ACT_S            120.0
#define ACT_PER_UNIT_KG  1.2
#define ACT_PER_FACTOR_S 120.0
#define ACT_PER_WANT_S   60.0
#define ACT_PER_MG       0.6 /* of protamine, for 80 kg */

/* What is not a vessel clots freely below the one and not above the other (tuned to the 180-220 s
 * that circuits are kept at). */
#define BARE_ACT_S 120.0
#define SAFE_ACT_S 180.0

#define PLASMA_ML_KG 45.0 /* textbook */
#define RESISTED     0.75 /* share of heparin that does nothing at severity 1 (tuned) */

/* aPTT in health, and its multiple for each IU/mL: 1.5-2.5 times at 0.3-0.7 (ELSO 2014,
 * second-hand). */
#define APTT_S        32.0
#define APTT_PER_XA   2.1
#define UNCLOTTABLE_S 180.0

/* Argatroban: 2 mcg/kg/min hold the aPTT at 1.5-3 times normal and lengthen the ACT by some 90 s
 * (recalled; tuned). */
#define ACT_PER_ARGATROBAN_MG  9.0
#define APTT_PER_ARGATROBAN_MG 0.10

/* Heparin with antibodies against it: platelets fall to a third or so in hours here (days at a
 * bedside; tuned to be seen), come back over days, and the circuit clots as if it had half of its
 * heparin's worth too little (tuned). */
#define HIT_UNITS    500.0 /* heparin in the blood, for 80 kg, that feeds half of it */
#define HIT_FALLS_S  7200.0
#define HIT_LEAST    0.25 /* of the platelets of health */
#define HIT_CLOTS    0.9
#define HIT_STOPS_MG 4.0 /* argatroban, for 80 kg, that stops half of it */

#define NORMAL_FIBRINOGEN 3.0
#define NORMAL_PLATELETS  250.0

static double
working_units_kg (const LfSim *sim)
{
  double share = 1 - RESISTED * sim->faults[LF_FAULT_HEPARIN_RESISTANCE];

  return sim->drugs[LF_DRUG_HEPARIN].effect * share / sim->patient.weight_kg;
}

/* 0 at `none` or below, 1 at `enough` or above. */
static double
enough (double value, double none, double whole)
{
  return lf_clamp ((value - none) / (whole - none), 0, 1);
}

void
lf_clotting_init (LfSim *sim)
{
  sim->haemostasis = (LfHaemostasis){ .fibrinogen_g_l = NORMAL_FIBRINOGEN,
                                      .platelets_per_nl = NORMAL_PLATELETS,
                                      .strength = 1 };
}

static double
argatroban_mg (const LfSim *sim)
{
  return sim->drugs[LF_DRUG_ARGATROBAN].effect / lf_size (sim);
}

double
lf_clotting_act_s (const LfSim *sim)
{
  const LfHaemostasis *h = &sim->haemostasis;
  double missing = 1 - lf_clamp (sim->gas.clotting, 0, 1);
  double want = 2 - enough (h->fibrinogen_g_l, 0.3, 1) - enough (h->platelets_per_nl, 10, 60);
  double protamine = sim->drugs[LF_DRUG_PROTAMINE].effect / lf_size (sim);

  return ACT_S + ACT_PER_UNIT_KG * working_units_kg (sim) + ACT_PER_FACTOR_S * missing +
         ACT_PER_WANT_S * want + ACT_PER_MG * protamine +
         ACT_PER_ARGATROBAN_MG * argatroban_mg (sim);
}

double
lf_clotting_anti_xa (const LfSim *sim)
{
  return working_units_kg (sim) / PLASMA_ML_KG;
}

double
lf_clotting_aptt_s (const LfSim *sim)
{
  double factors = lf_clamp (sim->gas.clotting, 0.05, 1);
  double times = 1 + APTT_PER_XA * lf_clotting_anti_xa (sim) +
                 APTT_PER_ARGATROBAN_MG * argatroban_mg (sim) + 0.8 * (1 / factors - 1);

  return lf_min (APTT_S * times, UNCLOTTABLE_S);
}

double
lf_clotting_hit (const LfSim *sim)
{
  double units = sim->drugs[LF_DRUG_HEPARIN].central / lf_size (sim);

  return sim->faults[LF_FAULT_HEPARIN_THROMBOCYTOPENIA] * units / (units + HIT_UNITS) *
         HIT_STOPS_MG / (argatroban_mg (sim) + HIT_STOPS_MG);
}

double
lf_clotting_rate (const LfSim *sim)
{
  double bare = 1 - enough (lf_clotting_act_s (sim), BARE_ACT_S, SAFE_ACT_S);
  double free = lf_max (bare, HIT_CLOTS * lf_clotting_hit (sim));

  return free * lf_clamp (sim->gas.clotting, 0, 1) *
         enough (sim->haemostasis.fibrinogen_g_l, 0.3, 2);
}

static void
neutralise (LfSim *sim)
{
  LfDrugState *protamine = &sim->drugs[LF_DRUG_PROTAMINE];
  LfDrugState *heparin = &sim->drugs[LF_DRUG_HEPARIN];
  double mg = lf_min (protamine->central, heparin->central / UNITS_PER_MG) * DT_S / BINDING_S;

  if (mg <= 0)
    return;
  protamine->central -= mg;
  heparin->central -= mg * UNITS_PER_MG;
}

/* How well a clot holds. Each of what it is made of, and what works against it, has a range within
 * which it tells (from trauma and massive haemorrhage guidance: fibrinogen below 1.5 g/L, platelets
 * below 50-80, ionised calcium below 0.9 mmol/L, colder than 34 °C; recalled). */
static double
strength (const LfSim *sim)
{
  const LfHaemostasis *h = &sim->haemostasis;
  double made = enough (sim->gas.clotting, 0.1, 0.6) * enough (h->fibrinogen_g_l, 0.3, 1.5) *
                enough (h->platelets_per_nl, 5, 70) *
                enough (sim->electrolytes.ionised_calcium_mmol_l, 0.3, 0.9) *
                enough (sim->organs.temperature_c, 24, 34);
  double heparin = enough (ACT_PER_UNIT_KG * working_units_kg (sim), 70, 270);

  return made * (1 - 0.85 * heparin) * (1 - 0.7 * h->lysis);
}

void
lf_clotting_step (LfSim *sim)
{
  const LfDrugState *alteplase = &sim->drugs[LF_DRUG_ALTEPLASE];
  LfHaemostasis *h = &sim->haemostasis;
  double size = lf_size (sim);
  double *embolism = &sim->faults[LF_FAULT_PULMONARY_EMBOLISM];
  double *clotting = &sim->gas.clotting;
  double acid = sim->drugs[LF_DRUG_TRANEXAMIC_ACID].effect / size;
  double kept = TRANEXAMIC_HALF_G / (acid + TRANEXAMIC_HALF_G);
  double lost = lf_min (1, LOSS_PER_MG_S * alteplase->central / size * DT_S);
  double acting = alteplase->effect / size;

  neutralise (sim);
  *embolism -= *embolism * lf_min (1, LYSIS_PER_MG_S * acting * kept * DT_S);
  *clotting -= *clotting * lost;
  *clotting += (1 - *clotting) * DT_S / MADE_S;
  h->fibrinogen_g_l -= h->fibrinogen_g_l * lost;
  h->fibrinogen_g_l += (NORMAL_FIBRINOGEN - h->fibrinogen_g_l) * DT_S / MADE_S;
  h->platelets_per_nl += (NORMAL_PLATELETS - h->platelets_per_nl) * DT_S / MADE_S;
  h->platelets_per_nl -= lf_clotting_hit (sim) *
                         lf_max (0, h->platelets_per_nl - HIT_LEAST * NORMAL_PLATELETS) * DT_S /
                         HIT_FALLS_S;
  h->lysis = acting / (acting + ALTEPLASE_HALF_MG) * kept;
  h->strength = strength (sim);
}
