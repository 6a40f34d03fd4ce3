/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The simulator: a patient and an ECMO circuit that answer to commands, one millisecond a step.
 * It reads no clock, does no I/O, allocates nothing and calls nothing back. */
#pragma once

#include "sim/state.h"
#include "words/command.h"
#include "words/refusals.h"

/* A healthy 80 kg adult. */
LfPatient lf_patient_default (void);

/* Puts a patient in steady state at `step` with a pulse, no circuit, monitored with all lines in.
 * Every later value follows from `patient`, `seed` and the commands alone. */
void lf_sim_init (LfSim *sim, const LfPatient *patient, uint64_t seed, int64_t step);

/* Acts on a learner's or an educator's command, at the start of the next step. What needs no
 * physics (a call, a brief, an answer) is taken as done at once. A refused command changes
 * nothing. */
LfRefusal lf_sim_act (LfSim *sim, const LfCommand *command);

/* One millisecond. What happened is appended to `events`. */
void lf_sim_step (LfSim *sim);

/* Forgets what happened, once it has been read. */
void lf_sim_clear_events (LfSim *sim);

/* A reading's value; false, and `value` untouched, where there is none to show. */
bool lf_sim_reading (const LfSim *sim, LfReadingId id, double *value);

/* A wave's value as last sampled (each LF_WAVE_PERIOD_MS), in the wave's unit. */
double lf_sim_wave (const LfSim *sim, LfWaveId id);

/* True for the step on which waves are sampled. */
bool lf_sim_is_sample_step (const LfSim *sim);

/* Sets a variable at once, or over `seconds`. For scenarios; an educator's command does the same.
 */
void lf_sim_set (LfSim *sim, LfVariableId id, double value, double seconds);
void lf_sim_set_rhythm (LfSim *sim, LfRhythmId rhythm);
void lf_sim_set_fault (LfSim *sim, LfFaultId fault, double severity);

/* True while the heart makes a pulse of its own (the rhythm perfuses and pulse pressure is above
 * 15 mmHg; tuned). */
bool lf_sim_has_pulse (const LfSim *sim);

/* Where a pressure line is in, or not. A scenario may start without any. */
void lf_sim_set_line (LfSim *sim, LfArterialLine line, bool in);

/* A 64-bit fold of the whole state. */
uint64_t lf_sim_digest (const LfSim *sim);

/* The number that names this behaviour, bit for bit. Raised whenever a golden digest changes. */
enum { LF_ENGINE = 5 };
