/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured: extremes of a beat, means of a second, and what each device makes of them.
 * Numbers expire: where no beat stands behind a value, there is none. */
#include "sim/gas.h"
#include "sim/settled.h"
#include "sim/stages.h"

/* Wrist and transducer together: a second-order system that makes the radial pulse 10-20 % larger
 * than the aortic (textbook; tuned). */
#define RADIAL_HZ      7.0
#define RADIAL_DAMPING 0.45
#define TWO_PI         6.28318530717958647693

#define STILL_WINDOW_MS 2000 /* without beat or compression, extremes of two seconds */
#define PULSE_MMHG      15.0 /* least pulse pressure that is a pulse (tuned) */
#define PULSE_MS        4000 /* for so long, before it is believed */
#define NO_BEAT_MS      4000 /* a monitor shows a rate of 0 after so long without a beat */

static void
show (LfSim *sim, LfReadingId id, double value)
{
  const LfReading *row = lf_reading (id);
  sim->monitor.value[id] = lf_clamp (value, row->low, row->high);
  sim->monitor.valid[id] = 1;
}

static void
hide (LfSim *sim, LfReadingId id)
{
  sim->monitor.value[id] = 0;
  sim->monitor.valid[id] = 0;
}

static void
show_if (LfSim *sim, bool there, LfReadingId id, double value)
{
  if (there)
    show (sim, id, value);
  else
    hide (sim, id);
}

bool
lf_sim_reading (const LfSim *sim, LfReadingId id, double *value)
{
  if (!sim->monitor.valid[id])
    return false;
  *value = sim->monitor.value[id];
  return true;
}

bool
lf_sim_has_pulse (const LfSim *sim)
{
  return sim->monitor.has_pulse != 0;
}

static bool
has_arterial_line (const LfSim *sim)
{
  return sim->monitor.line[LF_ARTERIAL_LINE_RIGHT_RADIAL] != 0;
}

static void
follow_radial (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  double w = TWO_PI * RADIAL_HZ;
  double pull = w * w * (sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING] - m->radial_mmhg);

  m->radial_mmhg_s = (m->radial_mmhg_s + LF_DT_S * pull) / (1 + LF_DT_S * 2 * RADIAL_DAMPING * w);
  m->radial_mmhg += LF_DT_S * m->radial_mmhg_s;
  m->slow_mmhg += (m->radial_mmhg - m->slow_mmhg) * LF_DT_S / 1.5;
}

static void
open_window (LfSim *sim)
{
  double p = sim->monitor.radial_mmhg;
  double aorta = sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING];
  double lv_ml = sim->blood.volume_ml[LF_BLOOD_LV];
  double lv = sim->blood.pressure_mmhg[LF_BLOOD_LV];

  sim->monitor.window = (LfWindow){
    .from_step = sim->step,
    .beat = sim->heart.beat,
    .compression = sim->cpr.compressions,
    .radial_high = p,
    .radial_low = p,
    .aorta_high = aorta,
    .aorta_low = aorta,
    .lv_pressure_high = lv,
    .lv_volume_high = lv_ml,
    .lv_volume_low = lv_ml,
    .lv_end_diastolic_mmhg = lv,
  };
}

static void
see (LfSim *sim)
{
  LfWindow *w = &sim->monitor.window;
  double p = sim->monitor.radial_mmhg;
  double aorta = sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING];
  double lv = sim->blood.pressure_mmhg[LF_BLOOD_LV];
  double lv_ml = sim->blood.volume_ml[LF_BLOOD_LV];
  double filling = sim->blood.mitral_ml_s - sim->blood.aortic_ml_s - sim->circuit.vent_ml_s;

  w->radial_high = lf_max (w->radial_high, p);
  w->radial_low = lf_min (w->radial_low, p);
  w->aorta_high = lf_max (w->aorta_high, aorta);
  w->aorta_low = lf_min (w->aorta_low, aorta);
  w->lv_pressure_high = lf_max (w->lv_pressure_high, lv);
  w->lv_volume_low = lf_min (w->lv_volume_low, lv_ml);
  w->lv_volume_high = lf_max (w->lv_volume_high, lv_ml);
  w->lv_work -= lv * filling * LF_DT_S; /* the loop's area: pressure over volume given out */
  /* Filling ends where contraction begins. */
  if (lf_heart_since_qrs_s (sim) <= LF_CONTRACTION_DELAY_S)
    w->lv_end_diastolic_mmhg = lv;
}

static void
sum_up (LfSim *sim)
{
  double *sum = sim->monitor.sum;
  const double *p = sim->blood.pressure_mmhg;

  sim->monitor.summed_steps++;
  sum[LF_SUM_RADIAL] += sim->monitor.radial_mmhg;
  sum[LF_SUM_CVP] += p[LF_BLOOD_CAVA];
  sum[LF_SUM_AORTA] += p[LF_BLOOD_ASCENDING];
  sum[LF_SUM_RA] += p[LF_BLOOD_RA];
  sum[LF_SUM_LA] += p[LF_BLOOD_LA];
  sum[LF_SUM_PA] += p[LF_BLOOD_PULMONARY_ARTERIES];
  sum[LF_SUM_ECMO] += sim->circuit.flow_ml_s * 0.06;
  sum[LF_SUM_P_VEN] += sim->circuit.p_ven_mmhg;
  sum[LF_SUM_P_INT] += sim->circuit.p_int_mmhg;
  sum[LF_SUM_P_ART] += sim->circuit.p_art_mmhg;
  sim->organs.coronary_ml_s +=
      (sim->blood.bed_ml_s[LF_BED_HEART] - sim->organs.coronary_ml_s) * LF_DT_S / 2;
  sim->monitor.output_fast_ml_s +=
      (sim->blood.aortic_ml_s - sim->monitor.output_fast_ml_s) * LF_DT_S / 4;
  sim->monitor.output_ml_s +=
      (sim->monitor.output_fast_ml_s - sim->monitor.output_ml_s) * LF_DT_S / 4;
}

/* Means are taken over whole beats or compressions, a second's worth of them at least: cut anywhere
 * else they would waver with where the cut falls. */
static void
show_means (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  double mean[LF_N_SUMS];
  bool circuit = sim->circuit.connected != 0;

  if (m->summed_steps < LF_STEPS_PER_S)
    return;
  for (int i = 0; i < LF_N_SUMS; i++) {
    mean[i] = m->sum[i] / (double) m->summed_steps;
    m->sum[i] = 0;
  }
  m->summed_steps = 0;
  show_if (sim, has_arterial_line (sim), LF_READING_ABP_MEAN, mean[LF_SUM_RADIAL]);
  show_if (sim, sim->monitor.line[LF_ARTERIAL_LINE_CENTRAL_VENOUS] != 0, LF_READING_CVP,
           mean[LF_SUM_CVP]);
  show (sim, LF_READING_MAP, mean[LF_SUM_AORTA]);
  show (sim, LF_READING_RIGHT_ATRIAL_MEAN, mean[LF_SUM_RA]);
  show (sim, LF_READING_LEFT_ATRIAL_MEAN, mean[LF_SUM_LA]);
  show (sim, LF_READING_PULMONARY_ARTERY_MEAN, mean[LF_SUM_PA]);
  show_if (sim, circuit, LF_READING_ECMO_FLOW, mean[LF_SUM_ECMO]);
  show_if (sim, circuit, LF_READING_P_VEN, mean[LF_SUM_P_VEN]);
  show_if (sim, circuit, LF_READING_P_INT, mean[LF_SUM_P_INT]);
  show_if (sim, circuit, LF_READING_P_ART, mean[LF_SUM_P_ART]);
  show_if (sim, circuit, LF_READING_DELTA_P, mean[LF_SUM_P_INT] - mean[LF_SUM_P_ART]);
  show (sim, LF_READING_NATIVE_OUTPUT, sim->monitor.output_ml_s * 0.06);
}

static void
close_window (LfSim *sim)
{
  const LfWindow *w = &sim->monitor.window;
  const double *p = sim->blood.pressure_mmhg;
  bool beats = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->rate_low > 0;
  bool still = !beats && !sim->cpr.running;

  show_if (sim, has_arterial_line (sim), LF_READING_ABP_SYSTOLIC, w->radial_high);
  show_if (sim, has_arterial_line (sim), LF_READING_ABP_DIASTOLIC, w->radial_low);
  show (sim, LF_READING_PULSE_PRESSURE, w->aorta_high - w->aorta_low);
  show (sim, LF_READING_LV_PEAK_PRESSURE, w->lv_pressure_high);
  show (sim, LF_READING_LV_END_DIASTOLIC_PRESSURE,
        beats ? w->lv_end_diastolic_mmhg : p[LF_BLOOD_LV]);
  show (sim, LF_READING_LV_END_DIASTOLIC_VOLUME, w->lv_volume_high);
  show (sim, LF_READING_LV_END_SYSTOLIC_VOLUME, w->lv_volume_low);
  show (sim, LF_READING_LV_STROKE_WORK, still ? 0 : lf_max (0, w->lv_work));
  /* Just before the next beat or compression the heart and chest are slack. */
  show (sim, LF_READING_CORONARY_PERFUSION_PRESSURE, p[LF_BLOOD_ASCENDING] - p[LF_BLOOD_RA]);
  show_means (sim);
  open_window (sim);
}

static void
watch_window (LfSim *sim)
{
  const LfWindow *w = &sim->monitor.window;
  bool beats = lf_rhythm ((LfRhythmId) sim->heart.rhythm)->rate_low > 0;

  see (sim);
  if (sim->cpr.running ? w->compression != sim->cpr.compressions
                       : beats && w->beat != sim->heart.beat)
    close_window (sim);
  else if (sim->step - w->from_step >= STILL_WINDOW_MS)
    close_window (sim);
}

static void
count_beats (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  int64_t rhythm = sim->heart.rhythm;

  if (m->counted_beat != sim->heart.beat && lf_rhythm ((LfRhythmId) rhythm)->rate_low > 0) {
    double period = (double) (sim->step - m->last_beat_step) / LF_STEPS_PER_S;
    if (period < 12)
      m->beat_period_s += (period - m->beat_period_s) * (period > 2 * m->beat_period_s ? 1 : 0.25);
    m->counted_beat = sim->heart.beat;
    m->last_beat_step = sim->step;
    show (sim, LF_READING_HR, 60 / lf_max (m->beat_period_s, 0.15));
  }
  if (rhythm == LF_RHYTHM_VF)
    hide (sim, LF_READING_HR);
  else if (sim->step - m->last_beat_step > NO_BEAT_MS && rhythm == LF_RHYTHM_ASYSTOLE)
    show (sim, LF_READING_HR, 0);
}

static void
show_settings (LfSim *sim)
{
  const LfCpr *cpr = &sim->cpr;
  bool breathing = lf_lungs_breathing (sim);
  bool arrest_counted = cpr->in_arrest_ms > 0;

  show (sim, LF_READING_DEFIB_CHARGE, sim->defib.charge_j);
  show_if (sim, cpr->running != 0, LF_READING_CPR_RATE, cpr->rate_per_min);
  show_if (sim, cpr->running != 0, LF_READING_CPR_DEPTH, cpr->now_depth_cm);
  show_if (sim, arrest_counted, LF_READING_CPR_FRACTION,
           100.0 * (double) cpr->compressed_ms / lf_max ((double) cpr->in_arrest_ms, 1));
  double pause = cpr->running || cpr->paused_at == LF_NEVER
                     ? 0
                     : (double) (sim->step - cpr->paused_at) / LF_STEPS_PER_S;
  show (sim, LF_READING_CPR_PAUSE, pause);
  show (sim, LF_READING_CPR_LONGEST_PAUSE, cpr->longest_pause_s);
  show_if (sim, cpr->peri_shock_pause_s >= 0, LF_READING_PERI_SHOCK_PAUSE, cpr->peri_shock_pause_s);
  show (sim, LF_READING_PUMP_RPM, sim->circuit.rpm);
  show (sim, LF_READING_SWEEP, sim->circuit.sweep_l_min);
  show (sim, LF_READING_FDO2, sim->circuit.fdo2);
  show_if (sim, breathing, LF_READING_RESPIRATORY_RATE, sim->lungs.rate_per_min);
  show_if (sim, breathing, LF_READING_ETCO2, sim->lungs.breath_co2_kpa);
  show (sim, LF_READING_TEMPERATURE, sim->organs.temperature_c);
}

static void
watch_pulse (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  bool perfuses = !lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;
  bool now = perfuses && m->value[LF_READING_PULSE_PRESSURE] > PULSE_MMHG;

  if (now != (m->pulse_ms > 0))
    m->pulse_ms = 0;
  m->pulse_ms += now ? LF_SLOW_PERIOD : -LF_SLOW_PERIOD;
  bool believed = m->has_pulse ? m->pulse_ms > -PULSE_MS : m->pulse_ms >= PULSE_MS;
  if (!perfuses)
    believed = false;
  if (believed != (m->has_pulse != 0)) {
    int64_t words[3] = { believed, 0, 0 };
    double numbers[3] = { 0, 0, 0 };
    m->has_pulse = believed;
    lf_event_add (sim, LF_EVENT_PULSE, 0, words, numbers);
  }
}

/* ---- Blood ---- */

typedef struct {
  LfReadingId saturation;
  int po2;
  int pco2;
  int ph;
} Shown;

enum { NOT_SHOWN = -1, N_PLACES = 6 };

static const Shown places[N_PLACES] = {
  { LF_READING_SAO2_RIGHT_RADIAL, LF_READING_PAO2_RIGHT_RADIAL, LF_READING_PACO2_RIGHT_RADIAL,
    LF_READING_PH_RIGHT_RADIAL },
  { LF_READING_SAO2_LEFT_RADIAL, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SAO2_FEMORAL, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SO2_PRE_OXYGENATOR, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SO2_POST_OXYGENATOR, LF_READING_PO2_POST_OXYGENATOR, LF_READING_PCO2_POST_OXYGENATOR,
    NOT_SHOWN },
  { LF_READING_SAO2_LEFT_VENTRICLE, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
};

/* The places of the circuit come in the order of the sample sites, the heart's own last. */
static void
show_place (LfSim *sim, int place)
{
  const Shown *row = &places[place];
  LfBloodKind kind;
  LfTensions at;
  double o2 = sim->gas.o2[LF_BLOOD_LV];
  double co2 = sim->gas.co2[LF_BLOOD_LV];
  bool circuit = row->saturation == LF_READING_SO2_PRE_OXYGENATOR ||
                 row->saturation == LF_READING_SO2_POST_OXYGENATOR;
  bool there = !circuit || sim->circuit.connected;

  lf_gas_kind (sim, &kind);
  if (place < LF_N_SAMPLE_SITES)
    lf_sample_contents (sim, (LfSampleSite) place, &o2, &co2);
  lf_tensions (&kind, o2, co2, &at);
  show_if (sim, there, row->saturation, at.saturation * 100);
  if (row->po2 != NOT_SHOWN)
    show_if (sim, there, (LfReadingId) row->po2, at.po2_mmhg / LF_MMHG_PER_KPA);
  if (row->pco2 != NOT_SHOWN)
    show_if (sim, there, (LfReadingId) row->pco2, at.pco2_mmhg / LF_MMHG_PER_KPA);
  if (row->ph != NOT_SHOWN)
    show_if (sim, there, (LfReadingId) row->ph, at.ph);
  if (row->saturation == LF_READING_SO2_PRE_OXYGENATOR)
    show_if (sim, there, LF_READING_SVO2, at.saturation * 100);
}

/* A near-infrared sensor sees a quarter arterial and three quarters venous blood (textbook). */
static void
show_tissue (LfSim *sim, LfReadingId id, LfBed bed, LfBlood artery)
{
  LfBloodKind kind;
  LfTensions in;
  LfTensions out;

  lf_gas_kind (sim, &kind);
  lf_tensions (&kind, sim->gas.o2[artery], sim->gas.co2[artery], &in);
  lf_tensions (&kind, sim->gas.bed_o2[bed], sim->gas.bed_co2[bed], &out);
  show (sim, id, 100 * (0.25 * in.saturation + 0.75 * out.saturation));
}

/* The oximeter needs a pulse; in darker skin it reads high when saturation is low (RCUK 2025). */
static void
show_oximeter (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  bool pulsatile = !sim->cpr.running && m->value[LF_READING_PULSE_PRESSURE] > PULSE_MMHG &&
                   m->value[LF_READING_MAP] > 40;
  double true_percent = m->value[LF_READING_SAO2_RIGHT_RADIAL];
  double high = 3 * sim->patient.skin_darkness * lf_clamp ((96 - true_percent) / 10, 0, 1);

  m->spo2_percent += (lf_min (true_percent + high, 100) - m->spo2_percent) * 0.2;
  show_if (sim, pulsatile, LF_READING_SPO2, m->spo2_percent);
}

static void
show_blood (LfSim *sim)
{
  double heparin = sim->drugs[LF_DRUG_HEPARIN].effect;
  double kg = sim->patient.weight_kg;
  bool vf = sim->heart.rhythm == LF_RHYTHM_VF;
  double minutes = sim->organs.low_flow_s / 60;

  show (sim, LF_READING_SYSTEMIC_RESISTANCE, lf_circulation_resistance (sim));
  show (sim, LF_READING_BLOOD_VOLUME, lf_circulation_total_ml (sim));
  show (sim, LF_READING_LACTATE, sim->gas.lactate_mmol_l);
  show (sim, LF_READING_POTASSIUM, sim->gas.potassium_mmol_l);
  show (sim, LF_READING_HAEMOGLOBIN, sim->gas.haemoglobin_g_l);
  show (sim, LF_READING_ACT, 120 + 1.15 * heparin / kg); /* s per unit/kg, recalled */
  show (sim, LF_READING_ANTI_XA, heparin / (kg * 45));   /* plasma of 45 mL/kg (textbook) */
  show_if (sim, vf, LF_READING_VF_DOMINANT_FREQUENCY, sim->heart.vf_frequency_hz);
  show_if (sim, vf, LF_READING_VF_AMSA, lf_heart_vf_amsa (sim));
  /* A logistic fall with low-flow time, fitted by eye to registry and trial groups (Bartos 2020,
   * Wengenmayer 2017; tuned): a population's figure. */
  show (sim, LF_READING_SURVIVAL_PROBABILITY, 0.75 / (1 + lf_exp ((minutes - 45) / 11)));
}

void
lf_monitor_init (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;

  *m = (LfMonitor){ .beat_period_s = sim->heart.period_s,
                    .last_beat_step = sim->step,
                    .has_pulse = 1,
                    .pulse_ms = PULSE_MS,
                    .spo2_percent = 97.1,
                    .output_fast_ml_s = LF_SETTLED_OUTPUT * lf_size (sim),
                    .output_ml_s = LF_SETTLED_OUTPUT * lf_size (sim) };
  for (int i = 0; i < LF_N_PRESSURE_LINES; i++)
    m->line[i] = 1;
  m->radial_mmhg = m->slow_mmhg = sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING];
  m->value[LF_READING_MAP] = LF_SETTLED_MAP_MMHG;
  m->value[LF_READING_PULSE_PRESSURE] = LF_SETTLED_PULSE_MMHG;
  open_window (sim);
  for (int i = 0; i < N_PLACES; i++)
    show_place (sim, i);
  show_blood (sim);
}

/* Work that is done once a second is spread over it, a part each tenth. */
static void
once_a_second (LfSim *sim)
{
  int64_t part = (sim->step % LF_STEPS_PER_S + LF_STEPS_PER_S) % LF_STEPS_PER_S / LF_SLOW_PERIOD;

  if (part < N_PLACES)
    show_place (sim, (int) part);
  else if (part == 6)
    show_tissue (sim, LF_READING_NIRS_RIGHT, LF_BED_RIGHT_UPPER, LF_BLOOD_ASCENDING);
  else if (part == 7)
    show_tissue (sim, LF_READING_NIRS_LEFT, LF_BED_LEFT_UPPER, LF_BLOOD_ARCH);
  else if (part == 8)
    show_tissue (sim, LF_READING_NIRS_LEG, lf_circuit_leg (sim), LF_BLOOD_ILIAC);
  else
    show_blood (sim);
}

void
lf_monitor_step (LfSim *sim)
{
  follow_radial (sim);
  sum_up (sim);
  watch_window (sim);
  count_beats (sim);
  if (sim->step % LF_STEPS_PER_S == 0)
    show_oximeter (sim);
  if (sim->step % LF_SLOW_PERIOD == 0) {
    show_settings (sim);
    watch_pulse (sim);
    once_a_second (sim);
  }
}
