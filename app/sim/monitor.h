/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the monitor, and what they ask of one another. Only the simulator includes this. */
#pragma once

#include "sim/sim.h"

#define LF_PULSE_MMHG 15.0 /* least pulse pressure that is a pulse (tuned) */

/* Shows a value, held within what its device can show; or takes it away. */
void lf_show (LfSim *sim, LfReadingId id, double value);
void lf_hide (LfSim *sim, LfReadingId id);
void lf_show_if (LfSim *sim, bool there, LfReadingId id, double value);

/* monitor-beats.c: each step. */
void lf_monitor_beats_init (LfSim *sim);
void lf_monitor_beats_step (LfSim *sim);
/* Each tenth of a second: whether there is a pulse. */
void lf_monitor_watch_pulse (LfSim *sim);

/* monitor-blood.c: each tenth of a second a part of it; the oximeter each second. */
void lf_monitor_blood_init (LfSim *sim);
void lf_monitor_blood_step (LfSim *sim);
void lf_monitor_oximeter_step (LfSim *sim);
