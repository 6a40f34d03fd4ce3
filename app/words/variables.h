/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variables: what an educator or a scenario may set in the patient or the circuit. */
#pragma once

#include "words/word.h"

typedef enum {
  LF_VARIABLE_HEART_RATE,
  LF_VARIABLE_LEFT_CONTRACTILITY,
  LF_VARIABLE_RIGHT_CONTRACTILITY,
  LF_VARIABLE_ARTERIAL_COMPLIANCE,
  LF_VARIABLE_SYSTEMIC_RESISTANCE,
  LF_VARIABLE_PULMONARY_RESISTANCE,
  LF_VARIABLE_VENOUS_TONE,
  LF_VARIABLE_REFLEXES,
  LF_VARIABLE_NOISE,
  LF_VARIABLE_METABOLIC_RATE,
  LF_VARIABLE_LUNG_SHUNT,
  LF_VARIABLE_DEAD_SPACE,
  LF_VARIABLE_HAEMOGLOBIN,
  LF_VARIABLE_TEMPERATURE,
  LF_VARIABLE_BRONCHIAL_FLOW,
  LF_VARIABLE_AORTIC_REGURGITATION,
  LF_VARIABLE_PERICARDIAL_FLUID,
  LF_VARIABLE_OXYGENATOR_RESISTANCE,
  LF_VARIABLE_OXYGENATOR_TRANSFER,
  LF_VARIABLE_LACTATE,
  LF_VARIABLE_POTASSIUM,
  LF_N_VARIABLES
} LfVariableId;

typedef struct {
  LfWord word; /* a unit of "" means: 1 is this patient's normal */
  double low;
  double high;
  double normal; /* what a healthy 80 kg adult has */
} LfVariable;

extern const LfTable lf_variables;
const LfVariable *lf_variable (LfVariableId id);
