/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why an input was not possible when it was made. Its `meaning` is the sentence shown. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_REFUSAL_NONE,
  LF_REFUSAL_NO_PATIENT,
  LF_REFUSAL_NO_PADS,
  LF_REFUSAL_NOT_CHARGED,
  LF_REFUSAL_BUSY,
  LF_REFUSAL_WRONG_UNIT,
  LF_REFUSAL_TOO_MUCH,
  LF_REFUSAL_NOT_INFUSED,
  LF_REFUSAL_NO_LINE,
  LF_REFUSAL_ALREADY_DONE,
  LF_REFUSAL_NOT_PRIMED,
  LF_REFUSAL_NO_PUNCTURE,
  LF_REFUSAL_NO_WIRE,
  LF_REFUSAL_NO_CANNULA,
  LF_REFUSAL_NO_CIRCUIT,
  LF_REFUSAL_OPEN_CIRCUIT,
  LF_REFUSAL_NOT_STOPPED,
  LF_REFUSAL_NO_DECISION,
  LF_REFUSAL_NO_OPTION,
  LF_REFUSAL_NO_PHASE,
  LF_REFUSAL_ENDED,
  LF_REFUSAL_NO_SENSE,
  LF_N_REFUSALS
} LfRefusal;

extern const LfTable lf_refusals; /* rows are plain LfWord */
