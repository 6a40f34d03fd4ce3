/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Electrolytes of the blood: potassium, which acid drives out of cells and drugs drive back;
 * ionised calcium, which citrate binds; and glucose. */
#include "sim/gas.h"
#include "sim/stages.h"

#define DT_S (LF_SLOW_PERIOD * LF_DT_S)

#define WATER_L_KG 0.2 /* outside cells (textbook) */

/* Potassium leaves cells as the body turns acid: 0.5-1 mmol/L for each 0.1 of arterial pH
 * (recalled; tuned to its lower half: venous pH falls further). What is brought into the plasma
 * cells take up within the hour, most of it (tuned). */
#define PER_PH     5.5
#define SHIFT_S    300
#define TAKEN_UP_S 3600
#define LEAST_K    1.0
#define MOST_K     15.0

/* Calcium guards the heart against potassium: 6.8 mmol takes about 40 % off what is too much, and
 * that is gone within the hour (tuned to an electrocardiogram that mends for 30-60 min). */
#define NORMAL_K    4.2
#define GUARD       1.6 /* share for each mmol/L above normal */
#define GUARD_MOST  0.6
#define GUARD_LEAST -0.5

/* Ionised calcium; citrate binds it, half of it where there is as much citrate as so (tuned to 0.7
 * mmol/L after ten units in half an hour). The liver burns citrate, half of it in ten minutes
 * (recalled), with the blood and the warmth that it gets. Acid frees calcium from protein. */
#define NORMAL_CA    1.2
#define CITRATE_HALF 1.8
#define CITRATE_S    600
#define CA_PER_PH    -0.4

/* Glucose: ten units come with 25 g; insulin takes that up, and a little more, over some hours
 * (tuned). Adrenaline raises it; the liver makes it good. */
#define NORMAL_GLUCOSE    5.5
#define GLUCOSE_PER_UNIT  13.9 /* mmol, of 2.5 g */
#define TAKEN_PER_UNIT_S  4.2e-4
#define GLUCOSE_HALF      4.0
#define GLUCOSE_S         3600
#define ADRENALINE_RAISES 6.0
#define ADRENALINE_HALF   0.2

static double
water_l (const LfSim *sim)
{
  return WATER_L_KG * sim->patient.weight_kg;
}

/* Of the veins, as an analyser at 37 °C has it. */
static double
venous_ph (const LfSim *sim)
{
  LfBloodKind kind;
  LfTensions at;

  lf_gas_kind (sim, &kind);
  kind.temperature_c = 37;
  lf_tensions (&kind, sim->gas.o2[LF_BLOOD_LOWER_VEINS], sim->gas.co2[LF_BLOOD_LOWER_VEINS], &at);
  return at.ph;
}

static double
shift (const LfSim *sim, double ph)
{
  return PER_PH * (sim->electrolytes.healthy_ph - ph) + sim->electrolytes.added_potassium_mmol_l +
         sim->acts[LF_ACT_POTASSIUM];
}

void
lf_electrolytes_init (LfSim *sim)
{
  sim->electrolytes = (LfElectrolytes){
    .own_potassium_mmol_l = sim->gas.potassium_mmol_l, /* a variable: set before */
    .ionised_calcium_mmol_l = NORMAL_CA,
    .glucose_mmol_l = NORMAL_GLUCOSE,
  };
  sim->electrolytes.healthy_ph = sim->electrolytes.venous_ph = venous_ph (sim);
}

void
lf_electrolytes_set_potassium (LfSim *sim, double mmol_l)
{
  LfElectrolytes *e = &sim->electrolytes;

  sim->gas.potassium_mmol_l = mmol_l;
  e->own_potassium_mmol_l = mmol_l - shift (sim, e->venous_ph);
}

void
lf_electrolytes_add (LfSim *sim, double potassium_mmol, double citrate_mmol)
{
  double more = potassium_mmol / water_l (sim);

  sim->gas.potassium_mmol_l += more;
  sim->electrolytes.added_potassium_mmol_l += more;
  sim->electrolytes.citrate_mmol += citrate_mmol;
}

static void
potassium (LfSim *sim)
{
  LfElectrolytes *e = &sim->electrolytes;
  double *now = &sim->gas.potassium_mmol_l;
  double wanted = lf_clamp (e->own_potassium_mmol_l + shift (sim, e->venous_ph), LEAST_K, MOST_K);

  lf_electrolytes_add (sim, sim->drugs[LF_DRUG_POTASSIUM_CHLORIDE].arrived, 0);
  e->added_potassium_mmol_l -= e->added_potassium_mmol_l * DT_S / TAKEN_UP_S;
  *now = lf_clamp (*now + (wanted - *now) * DT_S / SHIFT_S, LEAST_K, MOST_K);
}

static void
calcium (LfSim *sim)
{
  LfElectrolytes *e = &sim->electrolytes;
  double liver = lf_gas_trunk_perfused (sim) *
                 lf_clamp (1 + 0.07 * (sim->organs.temperature_c - 37), 0.1, 1.2);
  double citrate = e->citrate_mmol / water_l (sim);

  e->citrate_mmol -= e->citrate_mmol * LF_LN2 * liver * DT_S / CITRATE_S;
  double free = NORMAL_CA / (1 + citrate / CITRATE_HALF) + sim->acts[LF_ACT_CALCIUM];
  e->ionised_calcium_mmol_l = lf_clamp (free + CA_PER_PH * (e->venous_ph - e->healthy_ph), 0.2, 4);
}

static void
glucose (LfSim *sim)
{
  double *now = &sim->electrolytes.glucose_mmol_l;
  double per = 1 / lf_size (sim);
  double insulin = sim->drugs[LF_DRUG_INSULIN_GLUCOSE].effect * per;
  double adrenaline = sim->drugs[LF_DRUG_ADRENALINE].effect * per;
  double wanted = NORMAL_GLUCOSE + ADRENALINE_RAISES * adrenaline / (adrenaline + ADRENALINE_HALF);

  *now += sim->drugs[LF_DRUG_INSULIN_GLUCOSE].arrived * GLUCOSE_PER_UNIT / water_l (sim);
  *now -= TAKEN_PER_UNIT_S * insulin * *now / (*now + GLUCOSE_HALF) * DT_S;
  *now += (wanted - *now) * DT_S / GLUCOSE_S;
}

void
lf_electrolytes_step (LfSim *sim)
{
  double bicarbonate = sim->drugs[LF_DRUG_SODIUM_BICARBONATE].arrived;

  if (bicarbonate > 0)
    lf_gas_add_bicarbonate (sim, bicarbonate);
  if (sim->step % LF_STEPS_PER_S == 0)
    sim->electrolytes.venous_ph = venous_ph (sim);
  potassium (sim);
  calcium (sim);
  glucose (sim);
}

double
lf_electrolytes_membrane_k (const LfSim *sim)
{
  double calcium = sim->electrolytes.ionised_calcium_mmol_l - NORMAL_CA;
  double over = lf_max (0, sim->gas.potassium_mmol_l - NORMAL_K);

  return sim->gas.potassium_mmol_l - over * lf_clamp (GUARD * calcium, GUARD_LEAST, GUARD_MOST);
}

/* Weak below 0.9 mmol/L or so, a little stronger above normal (recalled; tuned). */
double
lf_electrolytes_drive_factor (const LfSim *sim)
{
  double of_normal = sim->electrolytes.ionised_calcium_mmol_l / NORMAL_CA;

  return lf_clamp (1 + (of_normal < 1 ? 0.7 : 0.3) * (of_normal - 1), 0.4, 1.2);
}

double
lf_electrolytes_tone_factor (const LfSim *sim)
{
  double of_normal = sim->electrolytes.ionised_calcium_mmol_l / NORMAL_CA;

  return lf_clamp (1 + 0.35 * (of_normal - 1), 0.6, 1.2);
}
