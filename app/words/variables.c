/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/variables.h"
#include "words/tongue.h"

#define ROW(id_, label_, unit_, meaning_, low_, high_, normal_, source_)                           \
  {                                                                                                \
    { id_, label_, unit_, meaning_, source_ }, low_, high_, normal_                                \
  }

/* clang-format off */
static const LfVariable rows[LF_N_VARIABLES] = {
  [LF_VARIABLE_HEART_RATE] = ROW ("heart-rate", N_ ("Heart rate"), "/min", N_ ("Beats a minute that the heart would keep of its own, before reflexes and drugs."), 0, 250, 70, "textbook normal"),
  [LF_VARIABLE_LEFT_CONTRACTILITY] = ROW ("left-contractility", N_ ("Left contractility"), "", N_ ("Strength of the left ventricle."), 0, 4, 1, "definition"),
  [LF_VARIABLE_RIGHT_CONTRACTILITY] = ROW ("right-contractility", N_ ("Right contractility"), "", N_ ("Strength of the right ventricle."), 0, 4, 1, "definition"),
  [LF_VARIABLE_ARTERIAL_COMPLIANCE] = ROW ("arterial-compliance", N_ ("Arterial compliance"), "", N_ ("How far the systemic arteries give."), 0.2, 4, 1, "definition"),
  [LF_VARIABLE_SYSTEMIC_RESISTANCE] = ROW ("systemic-resistance", N_ ("Systemic resistance"), "", N_ ("Tone of the systemic arterioles."), 0.1, 5, 1, "definition"),
  [LF_VARIABLE_PULMONARY_RESISTANCE] = ROW ("pulmonary-resistance", N_ ("Pulmonary resistance"), "", N_ ("Resistance of the pulmonary vessels."), 0.2, 40, 1, "definition"),
  [LF_VARIABLE_VENOUS_TONE] = ROW ("venous-tone", N_ ("Venous tone"), "", N_ ("Tone of the systemic veins: more tone, less blood at rest in them."), 0.5, 2, 1, "definition"),
  [LF_VARIABLE_REFLEXES] = ROW ("reflexes", N_ ("Reflexes"), "", N_ ("1: the baroreflex works while the brain is perfused; 0: it is off."), 0, 1, 1, "definition"),
  [LF_VARIABLE_NOISE] = ROW ("noise", N_ ("Noise"), "", N_ ("1: heart and sensors vary as they do; 0: nothing varies."), 0, 1, 1, "definition"),
  [LF_VARIABLE_METABOLIC_RATE] = ROW ("metabolic-rate", N_ ("Metabolic rate"), "", N_ ("Oxygen used and carbon dioxide made."), 0, 4, 1, "definition"),
  [LF_VARIABLE_LUNG_SHUNT] = ROW ("lung-shunt", N_ ("Lung shunt"), "fraction", N_ ("Share of lung blood flow that meets no gas."), 0, 0.95, 0.03, "textbook normal"),
  [LF_VARIABLE_DEAD_SPACE] = ROW ("dead-space", N_ ("Dead space"), "fraction", N_ ("Share of a breath that meets no blood."), 0, 0.9, 0.3, "textbook normal"),
  [LF_VARIABLE_HAEMOGLOBIN] = ROW ("haemoglobin", N_ ("Haemoglobin"), "g/L", N_ ("Haemoglobin of the blood."), 20, 220, 140, "textbook normal"),
  [LF_VARIABLE_TEMPERATURE] = ROW ("temperature", N_ ("Temperature"), "°C", N_ ("Core temperature."), 15, 43, 37, "textbook normal"),
  [LF_VARIABLE_BRONCHIAL_FLOW] = ROW ("bronchial-flow", N_ ("Bronchial flow"), "", N_ ("Aortic blood that comes back to the left atrium past the right heart."), 0, 5, 1, "definition"),
  [LF_VARIABLE_AORTIC_REGURGITATION] = ROW ("aortic-regurgitation", N_ ("Aortic regurgitation"), "", N_ ("0 a tight valve, 1 a wide-open one."), 0, 1, 0, "definition"),
  [LF_VARIABLE_PERICARDIAL_FLUID] = ROW ("pericardial-fluid", N_ ("Pericardial fluid"), "mL", N_ ("Fluid round the heart."), 0, 1500, 20, "textbook normal"),
  [LF_VARIABLE_OXYGENATOR_RESISTANCE] = ROW ("oxygenator-resistance", N_ ("Oxygenator resistance"), "", N_ ("Resistance of the oxygenator to blood."), 0.5, 20, 1, "definition"),
  [LF_VARIABLE_OXYGENATOR_TRANSFER] = ROW ("oxygenator-transfer", N_ ("Oxygenator transfer"), "", N_ ("Share of its membrane that works."), 0, 1, 1, "definition"),
  [LF_VARIABLE_LACTATE] = ROW ("lactate", N_ ("Lactate"), "mmol/L", N_ ("Lactate in the body's water."), 0.2, 35, 1, "textbook normal"),
  [LF_VARIABLE_POTASSIUM] = ROW ("potassium", N_ ("Potassium"), "mmol/L", N_ ("Potassium of the plasma; acid and drugs move it on from there."), 1.5, 14, 4.2, "textbook normal"),
};
/* clang-format on */

const LfTable lf_variables =
    LF_TABLE ("variables", "What an educator or a scenario may set.", rows);

const LfVariable *
lf_variable (LfVariableId id)
{
  return &rows[id];
}
