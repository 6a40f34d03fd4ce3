/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each device shows. What is measured beat by beat is in monitor-beats.c, what is measured in
 * blood in monitor-blood.c. */
#include "sim/circuit.h"
#include "sim/gas.h"
#include "sim/monitor.h"
#include "sim/stages.h"

void
lf_show (LfSim *sim, LfReadingId id, double value)
{
  const LfReading *row = lf_reading (id);
  sim->monitor.value[id] = lf_clamp (value, row->low, row->high);
  sim->monitor.valid[id] = 1;
}

void
lf_hide (LfSim *sim, LfReadingId id)
{
  sim->monitor.value[id] = 0;
  sim->monitor.valid[id] = 0;
}

void
lf_show_if (LfSim *sim, bool there, LfReadingId id, double value)
{
  if (there)
    lf_show (sim, id, value);
  else
    lf_hide (sim, id);
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

static void
show_circuit (LfSim *sim)
{
  const LfCircuit *c = &sim->circuit;
  bool there = c->connected != 0;

  bool lit = lf_power_console_lit (sim);

  lf_show_if (sim, there && lit, LF_READING_BUBBLES, c->bubbles || c->bubble_stopped ? 1 : 0);
  lf_show_if (sim, sim->faults[LF_FAULT_POWER_FAILURE] > 0 && lit, LF_READING_BATTERY,
              lf_power_minutes (sim));
  lf_show_if (sim, there, LF_READING_AIR_CIRCUIT, lf_air_total_ml (sim));
  lf_show (sim, LF_READING_AIR_ARTERIAL, c->air_arterial_ml);
  lf_show (sim, LF_READING_PLASMA_HB, c->plasma_hb_mg_l);
  lf_show_if (sim, c->access[LF_LINE_DISTAL].cannula == LF_VESSEL_ARTERY, LF_READING_DISTAL_FLOW,
              c->distal_ml_s * 60);
  lf_show_if (sim, c->vent_l_min > 0, LF_READING_VENT_FLOW, c->vent_ml_s * LF_L_MIN_PER_ML_S);
}

static void
show_settings (LfSim *sim)
{
  const LfCpr *cpr = &sim->cpr;
  bool breathing = lf_lungs_breathing (sim);
  bool arrest_counted = cpr->in_arrest_ms > 0;

  lf_show (sim, LF_READING_DEFIB_CHARGE, sim->defib.charge_j);
  lf_show_if (sim, cpr->running != 0, LF_READING_CPR_RATE, cpr->rate_per_min);
  lf_show_if (sim, cpr->running != 0, LF_READING_CPR_DEPTH, cpr->now_depth_cm);
  lf_show_if (sim, arrest_counted, LF_READING_CPR_FRACTION,
              100.0 * (double) cpr->compressed_ms / lf_max ((double) cpr->in_arrest_ms, 1));
  double pause = cpr->running || cpr->paused_at == LF_NEVER
                     ? 0
                     : (double) (sim->step - cpr->paused_at) / LF_STEPS_PER_S;
  lf_show (sim, LF_READING_CPR_PAUSE, pause);
  lf_show (sim, LF_READING_CPR_LONGEST_PAUSE, cpr->longest_pause_s);
  lf_show_if (sim, cpr->peri_shock_pause_s >= 0, LF_READING_PERI_SHOCK_PAUSE,
              cpr->peri_shock_pause_s);
  lf_show_if (sim, sim->pacer.rate_per_min > 0, LF_READING_PACING_RATE, sim->pacer.rate_per_min);
  lf_show_if (sim, sim->pacer.rate_per_min > 0, LF_READING_PACING_CURRENT, sim->pacer.current_ma);
  lf_show_if (sim, lf_power_console_lit (sim), LF_READING_PUMP_RPM, sim->circuit.rpm);
  lf_show (sim, LF_READING_SWEEP, sim->circuit.sweep_l_min);
  lf_show (sim, LF_READING_FDO2, sim->circuit.fdo2);
  show_circuit (sim);
  lf_show_if (sim, breathing, LF_READING_RESPIRATORY_RATE, sim->lungs.rate_per_min);
  double peak = lf_lungs_peak_cmh2o (sim);
  lf_show_if (sim, peak > 0, LF_READING_AIRWAY_PEAK, peak);
  lf_show_if (sim, lf_heart_has_beats (sim), LF_READING_QRS, lf_ecg_qrs_ms (sim));
  lf_show_if (sim, breathing, LF_READING_ETCO2, sim->lungs.breath_co2_kpa);
  lf_show (sim, LF_READING_TEMPERATURE, sim->organs.temperature_c);
}

void
lf_monitor_init (LfSim *sim)
{
  sim->monitor = (LfMonitor){ 0 };
  for (int i = 0; i < LF_N_PRESSURE_LINES; i++)
    sim->monitor.line[i] = 1;
  lf_monitor_beats_init (sim);
  lf_monitor_blood_init (sim);
}

void
lf_monitor_step (LfSim *sim)
{
  lf_monitor_beats_step (sim);
  if (sim->step % LF_STEPS_PER_S == 0)
    lf_monitor_oximeter_step (sim);
  if (sim->step % LF_SLOW_PERIOD == 0) {
    show_settings (sim);
    lf_monitor_watch_pulse (sim);
    lf_monitor_blood_step (sim);
  }
}
