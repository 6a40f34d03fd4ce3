/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of lf_scenario_check (). Errors are what is proved wrong; warnings are what makes a
 * scenario worth less. */
#pragma once

#include "guidance/pack.h"
#include "scenario/reach.h"

typedef struct {
  const LfScenario *scenario;
  const LfPacks *packs; /* NULL where items are not looked at */
  LfDefects *defects;
  LfReach *reach; /* grows: what has been reported is taken to be possible, so that one mistake is
                     not told again by all that follows from it */
} LfChecking;

void lf_check_error (const LfChecking *check, int line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void lf_check_warning (const LfChecking *check, int line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* Phases, events, decisions, endings, marks: whether they can come about. */
void lf_check_graph (LfChecking *check);

/* Decisions that cannot be answered, or whose parts never matter. */
void lf_check_decisions (const LfChecking *check);

/* What is known for the candidacy table. */
void lf_check_candidacy (const LfChecking *check);

/* What whoever runs the case with a team would miss. */
void lf_check_facilitator (const LfChecking *check);

/* Parameters that nothing uses, and what is wrong with some of their values only: told last. */
void lf_check_parameters (const LfChecking *check);

/* Criteria and the model course. */
void lf_check_score (const LfChecking *check);
