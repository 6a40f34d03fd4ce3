/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/refusals.h"

#define ROW(id_, label_, meaning_)                                                                 \
  {                                                                                                \
    id_, label_, "", meaning_, "definition"                                                        \
  }

/* clang-format off */
static const LfWord rows[LF_N_REFUSALS] = {
  [LF_REFUSAL_NONE] = ROW ("none", "Done", "It was possible."),
  [LF_REFUSAL_NO_PATIENT] = ROW ("no-patient", "Not here yet", "The patient is not here yet."),
  [LF_REFUSAL_NO_PADS] = ROW ("no-pads", "No pads", "There are no pads on the chest: place them first."),
  [LF_REFUSAL_NOT_CHARGED] = ROW ("not-charged", "Not charged", "The defibrillator holds no charge."),
  [LF_REFUSAL_BUSY] = ROW ("busy", "Hands are busy", "Those hands are still busy with the step before: wait until it is done."),
  [LF_REFUSAL_WRONG_UNIT] = ROW ("wrong-unit", "Wrong unit", "That drug is not given in that unit."),
  [LF_REFUSAL_TOO_MUCH] = ROW ("too-much", "Too much", "That is far beyond any usual dose: check it."),
  [LF_REFUSAL_NOT_INFUSED] = ROW ("not-infused", "Not infused", "That drug is not given as an infusion here."),
  [LF_REFUSAL_NO_LINE] = ROW ("no-line", "No line", "There is no line there to draw from: place one first."),
  [LF_REFUSAL_ALREADY_DONE] = ROW ("already-done", "Already done", "That has been done already."),
  [LF_REFUSAL_NOT_PRIMED] = ROW ("not-primed", "Not primed", "The circuit is not primed."),
  [LF_REFUSAL_NO_PUNCTURE] = ROW ("no-puncture", "No puncture", "No vessel has been entered there: puncture first."),
  [LF_REFUSAL_NO_WIRE] = ROW ("no-wire", "No wire", "There is no wire there: pass one first."),
  [LF_REFUSAL_NO_CANNULA] = ROW ("no-cannula", "No cannula", "Drainage and return cannulae must both be in first."),
  [LF_REFUSAL_NO_CIRCUIT] = ROW ("no-circuit", "No circuit", "No circuit is connected."),
  [LF_REFUSAL_OPEN_CIRCUIT] = ROW ("open-circuit", "Clamps are off", "Both lines must be clamped first."),
  [LF_REFUSAL_NOT_STOPPED] = ROW ("not-stopped", "Not stopped", "Compressions still go on, or there is a pulse."),
  [LF_REFUSAL_NO_DECISION] = ROW ("no-decision", "Not asked", "That is not being asked now."),
  [LF_REFUSAL_NO_OPTION] = ROW ("no-option", "No such answer", "That is not one of the answers."),
  [LF_REFUSAL_NO_PHASE] = ROW ("no-phase", "No such phase", "The scenario has no such phase."),
  [LF_REFUSAL_ENDED] = ROW ("ended", "Ended", "The attempt has ended."),
  [LF_REFUSAL_NO_SENSE] = ROW ("no-sense", "Makes no sense here", "That combination makes no sense here."),
  [LF_REFUSAL_NO_R_WAVE] = ROW ("no-r-wave", "No R wave", "The defibrillator is synchronised and sees no R wave to wait for: turn sync off to shock this rhythm."),
  [LF_REFUSAL_NOT_YOUR_ROLE] = ROW ("not-your-role", "Another role's", "That is for another role."),
  [LF_REFUSAL_CANNOT_BE] = ROW ("cannot-be", "Cannot be", "What is written there cannot be true."),
};
/* clang-format on */

const LfTable lf_refusals = LF_TABLE ("refusals", "Why an input was not possible then.", rows);
