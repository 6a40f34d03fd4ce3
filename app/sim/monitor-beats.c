/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured beat by beat: extremes of a beat or compression, means over whole ones, the rate
 * and the pulse. Numbers expire: where no beat stands behind a value, there is none. */
#include "sim/monitor.h"
#include "sim/settled.h"
#include "sim/stages.h"

/* Wrist and transducer together: a second-order system that makes the radial pulse 10-20 % larger
 * than the aortic (textbook; tuned). */
#define RADIAL_HZ      7.0
#define RADIAL_DAMPING 0.45
#define TWO_PI         6.28318530717958647693

#define STILL_WINDOW_MS 2000 /* without beat or compression, extremes of two seconds */
#define PULSE_MS        4000 /* for so long, before it is believed */
#define NO_BEAT_MS      4000 /* a monitor shows a rate of 0 after so long without a beat */

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
  double lost = sim->blood.innominate_mmhg_s_ml * sim->blood.bed_ml_s[LF_BED_RIGHT_UPPER];
  double pull = w * w * (sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING] - lost - m->radial_mmhg);

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
  sum[LF_SUM_CVP] += lf_central_venous_mmhg (sim);
  sum[LF_SUM_AORTA] += p[LF_BLOOD_ASCENDING];
  sum[LF_SUM_RA] += p[LF_BLOOD_RA];
  sum[LF_SUM_LA] += p[LF_BLOOD_LA];
  sum[LF_SUM_PA] += p[LF_BLOOD_PULMONARY_ARTERIES];
  sum[LF_SUM_ECMO] += sim->circuit.flow_ml_s * LF_L_MIN_PER_ML_S;
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
  bool circuit = sim->circuit.connected && lf_power_console_lit (sim);

  if (m->summed_steps < LF_STEPS_PER_S)
    return;
  for (int i = 0; i < LF_N_SUMS; i++) {
    mean[i] = m->sum[i] / (double) m->summed_steps;
    m->sum[i] = 0;
  }
  m->summed_steps = 0;
  lf_show_if (sim, has_arterial_line (sim), LF_READING_ABP_MEAN, mean[LF_SUM_RADIAL]);
  lf_show_if (sim, sim->monitor.line[LF_ARTERIAL_LINE_CENTRAL_VENOUS] != 0, LF_READING_CVP,
              mean[LF_SUM_CVP]);
  lf_show (sim, LF_READING_MAP, mean[LF_SUM_AORTA]);
  lf_show (sim, LF_READING_RIGHT_ATRIAL_MEAN, mean[LF_SUM_RA]);
  lf_show (sim, LF_READING_LEFT_ATRIAL_MEAN, mean[LF_SUM_LA]);
  lf_show (sim, LF_READING_PULMONARY_ARTERY_MEAN, mean[LF_SUM_PA]);
  lf_show_if (sim, circuit, LF_READING_ECMO_FLOW, lf_circuit_probe_l_min (sim, mean[LF_SUM_ECMO]));
  lf_show_if (sim, circuit, LF_READING_P_VEN, mean[LF_SUM_P_VEN]);
  lf_show_if (sim, circuit, LF_READING_P_INT, mean[LF_SUM_P_INT]);
  lf_show_if (sim, circuit, LF_READING_P_ART, mean[LF_SUM_P_ART]);
  lf_show_if (sim, circuit, LF_READING_DELTA_P, mean[LF_SUM_P_INT] - mean[LF_SUM_P_ART]);
  lf_show (sim, LF_READING_NATIVE_OUTPUT, sim->monitor.output_ml_s * LF_L_MIN_PER_ML_S);
}

static void
close_window (LfSim *sim)
{
  const LfWindow *w = &sim->monitor.window;
  const double *p = sim->blood.pressure_mmhg;
  bool beats = lf_heart_has_beats (sim);
  bool still = !beats && !sim->cpr.running;

  lf_show_if (sim, has_arterial_line (sim), LF_READING_ABP_SYSTOLIC, w->radial_high);
  lf_show_if (sim, has_arterial_line (sim), LF_READING_ABP_DIASTOLIC, w->radial_low);
  lf_show (sim, LF_READING_PULSE_PRESSURE, w->aorta_high - w->aorta_low);
  lf_show (sim, LF_READING_LV_PEAK_PRESSURE, w->lv_pressure_high);
  lf_show (sim, LF_READING_LV_END_DIASTOLIC_PRESSURE,
           beats ? w->lv_end_diastolic_mmhg : p[LF_BLOOD_LV]);
  lf_show (sim, LF_READING_LV_END_DIASTOLIC_VOLUME, w->lv_volume_high);
  lf_show (sim, LF_READING_LV_END_SYSTOLIC_VOLUME, w->lv_volume_low);
  lf_show (sim, LF_READING_LV_STROKE_WORK, still ? 0 : lf_max (0, w->lv_work));
  /* Just before the next beat or compression the heart and chest are slack. */
  lf_show (sim, LF_READING_CORONARY_PERFUSION_PRESSURE, p[LF_BLOOD_ASCENDING] - p[LF_BLOOD_RA]);
  show_means (sim);
  open_window (sim);
}

static void
watch_window (LfSim *sim)
{
  const LfWindow *w = &sim->monitor.window;
  bool beats = lf_heart_has_beats (sim);

  see (sim);
  if (sim->cpr.running ? w->compression != sim->cpr.compressions
                       : beats && w->beat != sim->heart.beat)
    close_window (sim);
  else if (sim->step - w->from_step >= STILL_WINDOW_MS * LF_STEPS_PER_MS)
    close_window (sim);
  else if (!beats && !sim->cpr.running)
    show_means (sim); /* a still heart's means need no beat to be cut at */
}

static void
count_beats (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  int64_t rhythm = sim->heart.rhythm;

  if (m->counted_beat != sim->heart.beat && lf_heart_has_beats (sim)) {
    double period = (double) (sim->step - m->last_beat_step) / LF_STEPS_PER_S;
    bool another = period > 2 * m->beat_period_s || period < 0.5 * m->beat_period_s;
    /* A new rate shows at once. */
    if (period < 12)
      m->beat_period_s += (period - m->beat_period_s) * (another ? 1 : 0.25);
    m->counted_beat = sim->heart.beat;
    m->last_beat_step = sim->step;
    lf_show (sim, LF_READING_HR, 60 / lf_max (m->beat_period_s, 0.15));
  }
  if (rhythm == LF_RHYTHM_VF)
    lf_hide (sim, LF_READING_HR);
  else if (!lf_heart_has_beats (sim) &&
           sim->step - m->last_beat_step > NO_BEAT_MS * LF_STEPS_PER_MS)
    lf_show (sim, LF_READING_HR, 0);
}

void
lf_monitor_watch_pulse (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  bool perfuses = !lf_rhythm ((LfRhythmId) sim->heart.rhythm)->arrest;
  bool now = perfuses && m->value[LF_READING_PULSE_PRESSURE] > LF_PULSE_MMHG;

  if (now != (m->pulse_ms > 0))
    m->pulse_ms = 0;
  m->pulse_ms += (now ? LF_SLOW_PERIOD : -LF_SLOW_PERIOD) / LF_STEPS_PER_MS;
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

void
lf_monitor_beats_init (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;

  m->beat_period_s = sim->heart.period_s;
  m->last_beat_step = sim->step;
  m->has_pulse = 1;
  m->pulse_ms = PULSE_MS;
  m->output_fast_ml_s = m->output_ml_s = lf_settled_rest.output_ml_s * lf_size (sim);
  m->radial_mmhg = m->slow_mmhg = sim->blood.pressure_mmhg[LF_BLOOD_ASCENDING];
  m->value[LF_READING_MAP] = lf_settled_rest.map_mmhg;
  m->value[LF_READING_PULSE_PRESSURE] = lf_settled_rest.pulse_mmhg;
  open_window (sim);
}

void
lf_monitor_beats_step (LfSim *sim)
{
  follow_radial (sim);
  sum_up (sim);
  watch_window (sim);
  count_beats (sim);
}
