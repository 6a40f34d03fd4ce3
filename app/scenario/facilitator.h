/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whoever runs the case with a team. */
#pragma once

#include <glib.h>

#include "words/sets.h"

typedef enum {
  LF_FACILITATOR_WARNING, /* what in the case may touch somebody */
  LF_FACILITATOR_PROP,    /* something to have in the room */
  LF_FACILITATOR_OBSERVE, /* a task for somebody who watches */
  /* Questions of the debrief, step by step. */
  LF_FACILITATOR_REACTIONS,
  LF_FACILITATOR_FACTS,
  LF_FACILITATOR_ANALYSIS,
  LF_FACILITATOR_APPLICATION,
  LF_FACILITATOR_FINISH,  /* how it is brought to its end in three minutes; at most one */
  LF_N_FACILITATOR_PARTS
} LfFacilitatorPart;

/* The element that they are written in. */
const char *lf_facilitator_element (LfFacilitatorPart part);

/* Words that somebody in the case says, on the phone or at the bedside. */
typedef struct {
  LfSpeaker who;
  char *title;
  GPtrArray *lines; /* of char *, in their order, one or more */
} LfReadAloud;

typedef struct {
  int line;                     /* where it is declared; 0 where it is not, and all is empty */
  GPtrArray *scripts;           /* of LfReadAloud */
  GPtrArray *parts[LF_N_FACILITATOR_PARTS]; /* of char * */
} LfFacilitator;
