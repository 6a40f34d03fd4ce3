/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults: what goes wrong in the patient or the circuit, with a severity from 0 to 1. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_FAULT_CORONARY_OCCLUSION,
  LF_FAULT_PULMONARY_EMBOLISM,
  LF_FAULT_RETURN_WIRE_IN_VEIN,
  LF_FAULT_GAS_SUPPLY_LOST,
  LF_FAULT_OXYGENATOR_CLOT,
  LF_FAULT_DRAINAGE_KINK,
  LF_FAULT_RETURN_KINK,
  LF_FAULT_PUMP_FAILURE,
  LF_FAULT_DRAINAGE_CLOT,
  LF_N_FAULTS
} LfFaultId;

extern const LfTable lf_faults; /* rows are plain LfWord */
