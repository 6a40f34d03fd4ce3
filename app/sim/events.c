/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sim/stages.h"

/* A full list drops what comes later: whoever owns the simulator reads it at least once a tenth of
 * a second, in which no script makes so many. */
void
lf_event_add (LfSim *sim, LfEventKind kind, LfVerb verb, const int64_t words[3],
              const double numbers[3])
{
  if (sim->n_events == LF_MAX_EVENTS)
    return;
  LfEvent *event = &sim->events[sim->n_events++];
  *event = (LfEvent){ .kind = kind, .verb = verb };
  for (int i = 0; i < 3; i++) {
    event->words[i] = words[i];
    event->numbers[i] = numbers[i];
  }
}

void
lf_sim_clear_events (LfSim *sim)
{
  /* Emptied to the last bit: what was read must not reach the digest. */
  for (int64_t i = 0; i < sim->n_events; i++)
    sim->events[i] = (LfEvent){ 0 };
  sim->n_events = 0;
}
