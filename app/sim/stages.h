/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stages of a step, in the order in which lf_sim_step () runs them, and what one stage asks of
 * another. Only the simulator includes this. */
#pragma once

#include "sim/math.h"
#include "sim/sim.h"

#define LF_DT_S                (0.001 / LF_STEPS_PER_MS) /* length of a step, seconds */
#define LF_EMPTY_MMHG_ML       2.0  /* pressure of an emptied chamber, per mL below (tuned) */
#define LF_CONTRACTION_DELAY_S 0.04 /* QRS to contraction (textbook) */
#define LF_L_MIN_PER_ML_S      0.06
#define LF_REFERENCE_KG        80.0 /* the adult that all numbers are for */
#define LF_REST_ML_S           95.0 /* the output that he rests on */

enum {
  LF_GAS_PERIOD = 10,   /* steps between two of gas */
  LF_MEET_PERIOD = 50,  /* between two looks at what blood takes from gas that it meets */
  LF_SLOW_PERIOD = 100, /* steps between two of drugs, organs, readings of content */
};

/* Milliseconds that this step completes. */
static inline int64_t
lf_whole_ms (const LfSim *sim)
{
  return sim->step % LF_STEPS_PER_MS == 0;
}

/* variables.c */
void lf_variables_init (LfSim *sim);
void lf_variables_step (LfSim *sim);

static inline double
lf_variable_now (const LfSim *sim, LfVariableId id)
{
  return sim->variables[id].value;
}

/* How many times a reference adult of 80 kg this patient is. */
static inline double
lf_size (const LfSim *sim)
{
  return sim->patient.weight_kg * (1 / LF_REFERENCE_KG);
}

#define LF_LEFT_ML   1.0  /* stays between the walls of an emptied chamber, for 80 kg (tuned) */
#define LF_OUT_PER_S 80.0 /* share of the rest that can leave it in a second (tuned) */

/* The most that can leave a chamber, mL/s: walls that meet let nothing more through. Healthy hearts
 * and compressed ones stay far below it; gas.c relies on it when a chamber is all but empty. */
static inline double
lf_most_out (const LfSim *sim, LfBlood chamber)
{
  return lf_max (0, sim->blood.volume_ml[chamber] - LF_LEFT_ML * lf_size (sim)) * LF_OUT_PER_S;
}

/* heart.c: the rhythm, its beats, and the activation that drives the chambers. */
void lf_heart_init (LfSim *sim);
void lf_heart_step (LfSim *sim);
void lf_heart_change (LfSim *sim, LfRhythmId rhythm);
/* Seconds since the current ventricular complex began; negative before it, in this beat. */
double lf_heart_since_qrs_s (const LfSim *sim);
/* Whether the rhythm has ventricular complexes. */
bool lf_heart_has_beats (const LfSim *sim);
/* Beats a minute that a rhythm would now have. */
double lf_heart_rate_of (const LfSim *sim, LfRhythmId rhythm);
/* The next beat, now. */
void lf_heart_begin_beat (LfSim *sim);

/* ectopy.c: what a rhythm turns into by itself; each tenth of a second. */
void lf_ectopy_step (LfSim *sim);
/* How long an episode of torsades lasts, drawn as it begins. */
void lf_ectopy_begin_torsades (LfSim *sim);

/* vf.c: fibrillation, its vigour and its waves. */
void lf_vf_init (LfSim *sim);
/* As it begins: with what the heart muscle has. */
void lf_vf_begin (LfSim *sim);
void lf_vf_step (LfSim *sim);
/* Each tenth of a second, in any rhythm: what the muscle's supply does to it. */
void lf_vf_slow_step (LfSim *sim);
/* Amplitude spectrum area of 2 s, 2-48 Hz, mV Hz. */
double lf_vf_amsa (const LfSim *sim);
/* The heart's vector in fibrillation, mV. */
void lf_vf_vector (const LfSim *sim, double mv[LF_N_AXES]);

/* ecg.c: the heart's vector in any other rhythm. */
void lf_ecg_init (LfSim *sim);
/* As a beat begins: how it is going to look. */
void lf_ecg_begin_beat (LfSim *sim);
void lf_ecg_vector (const LfSim *sim, double mv[LF_N_AXES]);
/* How wide the complex of this beat is. */
double lf_ecg_qrs_ms (const LfSim *sim);
/* Each tenth of a second: where the baseline goes next. */
void lf_ecg_slow_step (LfSim *sim);

/* pacer.c */
void lf_pacer_init (LfSim *sim);
void lf_pacer_step (LfSim *sim);
LfRefusal lf_pacer_set (LfSim *sim, double rate_per_min, double current_ma);

/* cpr.c: the compression under way and its pressures; the accounting of pauses. */
void lf_cpr_init (LfSim *sim);
void lf_cpr_step (LfSim *sim);
/* Compressions stop for so long and go on by themselves. */
void lf_cpr_pause (LfSim *sim, double seconds);
void lf_cpr_set (LfSim *sim, LfCprMode mode);
/* Compressions stop for good, and are no longer counted; asked for again, they are. */
void lf_cpr_stand_down (LfSim *sim);
/* 0-1: how far the chest is pressed in at this moment, of the current compression. */
double lf_cpr_press (const LfSim *sim);

/* chambers.c: pressures in the heart's four chambers and round them. */
void lf_chambers_step (LfSim *sim);

#define LF_VESSEL_LEAST_ML 30.0 /* stays in a vessel that has fallen flat, for 80 kg (tuned) */

/* dissection.c: an aorta whose wall has split, in its way of blood to the right arm and to the
 * lower body; each LF_GAS_PERIOD. */
void lf_dissection_step (LfSim *sim);

/* vessels.c: what vessels hold and what resists, each LF_GAS_PERIOD; and their pressures. */
void lf_vessels_step (LfSim *sim);
void lf_vessels_pressures (LfSim *sim);
/* Begins with arteries as full as they would be at the settled pressure. */
void lf_vessels_fill (LfSim *sim);

/* circulation.c: pressures, flows, volumes. */
void lf_circulation_init (LfSim *sim);
void lf_circulation_step (LfSim *sim);
double lf_circulation_total_ml (const LfSim *sim);
/* All systemic beds in parallel, mmHg s/mL. */
double lf_circulation_resistance (const LfSim *sim);

/* power.c: whether the console has power, from mains or battery, to drive or show anything. */
bool lf_power_console_lit (const LfSim *sim);

/* circuit.c: the ECMO circuit's flow and pressures; its air and drive with each step of gas. */
void lf_circuit_init (LfSim *sim);
void lf_circuit_step (LfSim *sim);
void lf_circuit_gas_step (LfSim *sim);
/* What its flow probe makes of a flow, L/min. */
double lf_circuit_probe_l_min (const LfSim *sim, double l_min);
/* How full of clot its oxygenator is, 0-1. */
double lf_circuit_clot (const LfSim *sim);
bool lf_circuit_returns_to_vein (const LfSim *sim);
bool lf_circuit_is_open (const LfSim *sim);
/* Puts a cannula in: its vessel and what it costs in pressure. */
void lf_circuit_place (LfSim *sim, LfLine line, LfSite site, LfVessel vessel, double size_fr);
/* A cannula slips out of a connected circuit; and lies where it was. */
void lf_circuit_slip_out (LfSim *sim, LfLine line);
void lf_circuit_slip_back (LfSim *sim, LfLine line);
/* The leg that the return cannula narrows. */
LfBed lf_circuit_leg (const LfSim *sim);
/* What feeds that leg: the pressure that drives blood into it, and the resistance that it meets in
 * all, of the artery's pressure and its bed's own resistance (mmHg s/mL). */
double lf_circuit_feed_leg (LfSim *sim, double artery_mmhg, double bed_r, double *from_mmhg);
void lf_circuit_distal_step (LfSim *sim);

/* wear.c: clot that grows in the circuit, cells that break; each tenth of a second. */
void lf_wear_step (LfSim *sim);

#define LF_BATTERY_S      5400.0 /* at 3000 rpm (intensiveblog.com, read: 90 min) */
#define LF_PLASMA_HB_MG_L 30.0   /* free haemoglobin in health (textbook, below 50) */

#define LF_KINK_LOSS 120.0 /* mmHg per (L/min)² of a line bent shut at severity 1 (tuned) */

/* drainage.c: the holes of the drainage cannula, and what lies on them. */
void lf_drainage_init (LfSim *sim);

/* gas.c, lungs.c, oxygenator.c: oxygen and carbon dioxide. */
void lf_gas_init (LfSim *sim);
void lf_gas_step (LfSim *sim);
/* Lactate that has been there for a while: what it drove out of the blood is breathed off, and
 * tensions of carbon dioxide are as before. */
void lf_gas_set_lactate (LfSim *sim, double mmol_l);
/* Bicarbonate that has reached the blood, mmol: base excess rises, and for some minutes more carbon
 * dioxide is breathed off. May be called in portions. */
void lf_gas_add_bicarbonate (LfSim *sim, double mmol);
void lf_lungs_init (LfSim *sim);
void lf_lungs_step (LfSim *sim);
/* Highest pressure of a breath that a ventilator gives, cmH2O; 0 where it gives none. */
double lf_lungs_peak_cmh2o (const LfSim *sim);
/* Each tenth of a second: oedema, and what shunt and dead space have come to. */
void lf_lungs_slow_step (LfSim *sim);
/* Each tenth of a second: blood goes on to where it is looked at. */
void lf_gas_slow_step (LfSim *sim);
/* Contents of blood that has met the alveoli, shunt included; counts what was exchanged. */
void lf_lungs_exchange (LfSim *sim, double moved_ml, double *o2, double *co2);
void lf_oxygenator_step (LfSim *sim, double moved_ml, double in_o2, double in_co2);

/* dilution.c: haemoglobin and clotting factors, as blood is lost and given. */
void lf_dilution_step (LfSim *sim);

/* drugs.c: where each drug is. */
void lf_drugs_init (LfSim *sim);
void lf_drugs_step (LfSim *sim);
LfRefusal lf_drugs_give (LfSim *sim, LfDrugId drug, double dose, const char *unit);
LfRefusal lf_drugs_infuse (LfSim *sim, LfDrugId drug, double rate, const char *unit);

/* effects.c: what they do. */
void lf_effects_init (LfSim *sim);
void lf_effects_step (LfSim *sim);

/* poisons.c: what poisons take away, after what drugs do. */
void lf_poisons_step (LfSim *sim);
/* How many times as much of a catecholamine the heart needs. */
double lf_poisons_beta_blockade (const LfSim *sim);

/* Systemic resistance, venous tone and the lungs' resistance, times what they are without drugs. */
static inline double
lf_drugs_resistance_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_RESISTANCE];
}

static inline double
lf_drugs_venous_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_VEINS];
}

static inline double
lf_drugs_lung_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_LUNGS];
}

/* The sinus node's rate, times what it is without drugs. */
static inline double
lf_drugs_rate_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_RATE];
}

/* Against fibrillation: 0 without, about 1 with all that amiodarone or lidocaine can do. */
static inline double
lf_drugs_antiarrhythmic (const LfSim *sim)
{
  return lf_min (sim->acts[LF_ACT_ANTIARRHYTHMIC], 1.2);
}

/* Magnesium against torsades, 0-1. */
static inline double
lf_drugs_anti_torsades (const LfSim *sim)
{
  return sim->acts[LF_ACT_ANTI_TORSADES];
}

/* Oxygen use, breathing of his own (0 none) and the baroreflex, times what they are without drugs.
 */
static inline double
lf_drugs_metabolic_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_METABOLISM];
}

static inline double
lf_drugs_breathing_factor (const LfSim *sim)
{
  return lf_max (sim->acts[LF_ACT_BREATHING], 0);
}

static inline double
lf_drugs_reflex_factor (const LfSim *sim)
{
  return sim->acts[LF_ACT_REFLEXES];
}

/* clotting.c: clots, and what keeps blood from clotting. */
void lf_clotting_init (LfSim *sim);
void lf_clotting_step (LfSim *sim);
double lf_clotting_act_s (const LfSim *sim);
/* Heparin's effect, IU/mL of plasma. */
double lf_clotting_anti_xa (const LfSim *sim);
/* Activated partial thromboplastin time. */
double lf_clotting_aptt_s (const LfSim *sim);
/* How readily blood clots on what is not a vessel: 1 in health, 0 where heparin or want of factors
 * stops it. */
double lf_clotting_rate (const LfSim *sim);
/* How busy antibodies against heparin are, 0-1: only where there is heparin, and argatroban rests
 * them. */
double lf_clotting_hit (const LfSim *sim);

/* bleeding.c: wounds that go on bleeding, as well as clot holds in them. */
void lf_bleeding_step (LfSim *sim);

/* What blood behind the peritoneum makes of the resistance of the veins that rise through the
 * belly: a factor. */
static inline double
lf_bleeding_squeeze (const LfSim *sim)
{
  return 1 + sim->haemostasis.abdomen_mmhg * (1 / 6.0);
}

/* defib.c */
void lf_defib_init (LfSim *sim);
void lf_defib_step (LfSim *sim);
LfRefusal lf_defib_act (LfSim *sim, const LfCommand *command);

/* shock.c: what a shock of so much energy does, now. */
void lf_shock_deliver (LfSim *sim, double energy_j);

/* muscle.c: the heart muscle's energy, and what it can do with it. */
void lf_muscle_step (LfSim *sim);
/* Oxygen that would reach the heart muscle with its vessels wide open, over what it uses at rest:
 * about 4 in health. */
double lf_muscle_coronary_supply (const LfSim *sim);

/* reflexes.c: vessel tone and heart rate. */
void lf_reflexes_step (LfSim *sim);

/* electrolytes.c: potassium, calcium, glucose; each tenth of a second. */
void lf_electrolytes_init (LfSim *sim);
void lf_electrolytes_step (LfSim *sim);
/* Plasma potassium as it is now is the patient's own. */
void lf_electrolytes_set_potassium (LfSim *sim, double mmol_l);
/* Potassium and citrate that came with blood or were freed in it, mmol. */
void lf_electrolytes_add (LfSim *sim, double potassium_mmol, double citrate_mmol);
/* Potassium as the heart's membrane feels it, mmol/L: calcium guards it, too little lays it bare.
 */
double lf_electrolytes_membrane_k (const LfSim *sim);
/* What ionised calcium makes of the heart's strength and of vessel tone: factors, 1 in health. */
double lf_electrolytes_drive_factor (const LfSim *sim);
double lf_electrolytes_tone_factor (const LfSim *sim);

/* heat.c */
/* So much blood, warmer by so much than the body, mixes into it. */
void lf_heat_mix (LfSim *sim, double ml, double warmer_c);
void lf_heat_step (LfSim *sim);

/* organs.c: what the body asks for, debts, brain, kidney, leg, outcome. */
void lf_organs_init (LfSim *sim);
void lf_organs_step (LfSim *sim);
/* What sepsis makes of vessel tone: a factor. */
double lf_organs_tone_factor (const LfSim *sim);
/* Share of a population with this low-flow time that survives with good brain function. */
double lf_organs_survival (const LfSim *sim);
/* How red with free haemoglobin the urine is, 0-1. */
double lf_organs_red_urine (const LfSim *sim);

/* procedures.c: what takes hands and time. */
/* Whether an action takes hands and time, and whether hands are at it now. */
bool lf_procedures_is_one (LfVerb verb);
bool lf_procedures_under_way (const LfSim *sim, LfVerb verb);
void lf_procedures_init (LfSim *sim);
void lf_procedures_step (LfSim *sim);
LfRefusal lf_procedures_begin (LfSim *sim, const LfCommand *command);

/* samples.c: blood drawn, frozen, and returned after the analyser's delay. */
void lf_samples_init (LfSim *sim);
void lf_samples_step (LfSim *sim);
LfRefusal lf_samples_draw (LfSim *sim, LfSample what, LfSampleSite site);

/* What the central line measures: its tip lies between cava and atrium. */
static inline double
lf_central_venous_mmhg (const LfSim *sim)
{
  const double *p = sim->blood.pressure_mmhg;
  return 0.5 * (p[LF_BLOOD_CAVA] + p[LF_BLOOD_RA]);
}

/* waves.c and monitor.c: what is measured and shown. */
void lf_waves_step (LfSim *sim);
void lf_monitor_init (LfSim *sim);
void lf_monitor_step (LfSim *sim);

/* events.c */
void lf_event_add (LfSim *sim, LfEventKind kind, LfVerb verb, const int64_t words[3],
                   const double numbers[3]);
