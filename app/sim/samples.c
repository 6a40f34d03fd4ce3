/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blood samples: frozen when drawn, returned when the analyser is done. */
#include "sim/gas.h"
#include "sim/stages.h"

/* Bedside analysers, with the walk; a raised ACT takes as long as it says; the laboratory's, with
 * the porter (tuned). */
static const int64_t delays_s[LF_N_SAMPLES] = {
  [LF_SAMPLE_GAS] = 90,
  [LF_SAMPLE_ACT] = 120,
  [LF_SAMPLE_COAGULATION] = 1800,
  [LF_SAMPLE_ANTI_XA] = 2400,
};

void
lf_samples_init (LfSim *sim)
{
  for (int i = 0; i < LF_MAX_RESULTS; i++)
    sim->results[i] = (LfResultSheet){ .drawn_step = LF_NEVER, .ready_step = LF_NEVER };
  sim->n_results = 0;
}

static bool
can_draw (const LfSim *sim, LfSampleSite site)
{
  switch (site) {
  case LF_SAMPLE_SITE_RIGHT_RADIAL:
    return sim->monitor.line[LF_ARTERIAL_LINE_RIGHT_RADIAL] != 0;
  case LF_SAMPLE_SITE_PRE_OXYGENATOR:
  case LF_SAMPLE_SITE_POST_OXYGENATOR:
    return sim->circuit.connected != 0;
  default:
    return true; /* a needle will do */
  }
}

void
lf_sample_contents (const LfSim *sim, LfSampleSite site, double *o2, double *co2)
{
  static const LfGasSite from[] = {
    [LF_SAMPLE_SITE_RIGHT_RADIAL] = LF_GAS_SITE_RIGHT_RADIAL,
    [LF_SAMPLE_SITE_LEFT_RADIAL] = LF_GAS_SITE_LEFT_RADIAL,
    [LF_SAMPLE_SITE_FEMORAL] = LF_GAS_SITE_FEMORAL,
  };

  if (site == LF_SAMPLE_SITE_PRE_OXYGENATOR) {
    *o2 = sim->circuit.drain_o2;
    *co2 = sim->circuit.drain_co2;
  } else if (site == LF_SAMPLE_SITE_POST_OXYGENATOR) {
    *o2 = sim->circuit.return_o2;
    *co2 = sim->circuit.return_co2;
  } else {
    *o2 = sim->gas.site_o2[from[site]];
    *co2 = sim->gas.site_co2[from[site]];
  }
}

LfRefusal
lf_samples_draw (LfSim *sim, LfSample what, LfSampleSite site)
{
  LfBloodKind kind;
  LfTensions at;
  double o2;
  double co2;

  if (!can_draw (sim, site))
    return site >= LF_SAMPLE_SITE_PRE_OXYGENATOR ? LF_REFUSAL_NO_CIRCUIT : LF_REFUSAL_NO_LINE;
  lf_gas_kind (sim, &kind);
  lf_sample_contents (sim, site, &o2, &co2);
  lf_tensions (&kind, o2, co2, &at);
  sim->results[sim->n_results % LF_MAX_RESULTS] = (LfResultSheet){
    .what = what,
    .site = site,
    .drawn_step = sim->step,
    .ready_step = sim->step + delays_s[what] * LF_STEPS_PER_S,
    .ph = at.ph,
    .po2_kpa = at.po2_mmhg / LF_MMHG_PER_KPA,
    .pco2_kpa = at.pco2_mmhg / LF_MMHG_PER_KPA,
    .so2_percent = at.saturation * 100,
    .bicarbonate_mmol_l = at.bicarbonate_mmol_l,
    .lactate_mmol_l = sim->gas.lactate_mmol_l,
    .potassium_mmol_l = sim->gas.potassium_mmol_l,
    .haemoglobin_g_l = sim->gas.haemoglobin_g_l,
    .act_s = lf_clotting_act_s (sim),
    .ionised_calcium_mmol_l = sim->electrolytes.ionised_calcium_mmol_l,
    .glucose_mmol_l = sim->electrolytes.glucose_mmol_l,
    .aptt_s = lf_clotting_aptt_s (sim),
    .fibrinogen_g_l = sim->haemostasis.fibrinogen_g_l,
    .platelets_per_nl = sim->haemostasis.platelets_per_nl,
    .anti_xa_iu_ml = lf_clotting_anti_xa (sim),
  };
  sim->n_results++;
  return LF_REFUSAL_NONE;
}

void
lf_samples_step (LfSim *sim)
{
  for (int i = 0; i < LF_MAX_RESULTS; i++) {
    const LfResultSheet *sheet = &sim->results[i];
    if (sheet->ready_step == sim->step) {
      int64_t words[3] = { i, sheet->what, sheet->site };
      double numbers[3] = { 0, 0, 0 };
      lf_event_add (sim, LF_EVENT_RESULT, LF_VERB_SAMPLE, words, numbers);
    }
  }
}
