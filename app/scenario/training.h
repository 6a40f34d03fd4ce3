/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a scenario trains an item of a pack, as far as the files say: what scores it, which prompts
 * ask for it, which texts show it. */
#pragma once

#include "scenario/scenario.h"

/* Where a text that shows an item stands. */
typedef enum {
  LF_TEXT_BRIEF,   /* read before the start */
  LF_TEXT_FINDING, /* revealed during play */
  LF_TEXT_ENDING,  /* the words of an ending */
  LF_TEXT_DEBRIEF, /* read afterwards */
  LF_N_TEXT_PLACES
} LfTextPlace;

typedef struct {
  LfTextPlace place;
  const char *title; /* of a finding or an ending; "" for a paragraph */
  const char *text;
} LfTrainingText;

/* What it holds belongs to the scenario, in the scenario's order. */
typedef struct {
  GPtrArray *criteria;  /* of const LfCriterion: scored */
  GPtrArray *decisions; /* of const LfDecision: decided */
  GArray *texts;        /* of LfTrainingText: shown */
} LfTraining;

/* `reference` is PACK/ITEM. Never NULL: a scenario that does nothing for the item has three empty
 * lists. */
LfTraining *lf_training_new (const LfScenario *scenario, const char *reference);
void lf_training_free (LfTraining *training);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfTraining, lf_training_free)

/* The strongest way in which it is trained: scored before decided before shown; LF_N_TRAINING_WAYS
 * where it is not trained. */
int lf_training_way (const LfTraining *training);

/* Whether a way, or LF_N_TRAINING_WAYS, suffices for an item: what is scored is decided and shown
 * too, and what is decided is shown. */
gboolean lf_training_suffices (int way, const LfItem *item);

/* "scored", "decided", "shown" or "not trained". */
const char *lf_training_way_id (int way);

/* "brief", "finding", "ending", "debrief". */
const char *lf_text_place_id (LfTextPlace place);
