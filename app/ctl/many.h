/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many attempts at one scenario, with one seed after the other, several at once. */
#pragma once

#include "ctl/plan.h"

typedef struct {
  const LfScenario *scenario;
  const LfPacks *packs;
  const LfPlan *plan;
  uint64_t seed; /* of the first */
  int n;
  int jobs;
  gboolean json;
} LfMany;

/* Plays and prints them in the order of their seeds, whatever the jobs. */
gboolean lf_many_play (const LfMany *many, gboolean *all_passed, GError **error);
