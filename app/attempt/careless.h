/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the careless learner share: what it has, believes, and does by habit. */
#pragma once

#include "attempt/habits.h"
#include "attempt/learner-inside.h"

struct _LfCareless {
  gboolean has[LF_N_HABITS];
  gboolean in_course[LF_MAX_DECISIONS]; /* the course answers it */
  int answered_by[LF_MAX_DECISIONS];    /* habit that answers it, or leaves it open; -1: none */
  gboolean answered[LF_MAX_DECISIONS];  /* by this file, not by the course */
  gboolean noted[LF_MAX_DECISIONS];     /* that it is answered by habit, or left open */
  gboolean passed[LF_MAX_STEPS];        /* for done */
  int64_t believed_done[LF_MAX_DONE];   /* how often more than it was done */
  int64_t believed_mark[LF_N_MARKS];    /* since when a mark is taken for set; -1 */
  int64_t deed_step[LF_N_HABITS][LF_MAX_SLIPS]; /* when last done; -1 before */
  int64_t then_step[LF_N_HABITS][LF_MAX_SLIPS]; /* when what follows is due; 0: nothing is */
  gboolean armed[LF_N_HABITS][LF_MAX_SLIPS];
};

/* What a look has at hand. */
typedef struct {
  LfLearner *learner;
  LfHands *hands;
  LfCareless *careless;
  int64_t now;
  LfScriptState believed; /* the script as this learner takes it to stand */
} LfCarelessLook;

/* Notes that a habit acts. FALSE where an attempt that is being lived again did not come so far. */
gboolean lf_careless_note (LfCarelessLook *look, int habit, const char *did);

/* What a reading shows, or -1 where it shows nothing. */
double lf_careless_displayed (const LfCarelessLook *look, int reading);

/* Does what habits do besides the course. */
void lf_careless_deeds (LfCarelessLook *look);
