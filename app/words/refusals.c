/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/refusals.h"
#include "words/tongue.h"

#define ROW(id_, label_, meaning_)                                                                 \
  {                                                                                                \
    id_, label_, "", meaning_, "definition"                                                        \
  }

/* clang-format off */
static const LfWord rows[LF_N_REFUSALS] = {
  [LF_REFUSAL_NONE] = ROW ("none", N_ ("Done"), N_ ("It was possible.")),
  [LF_REFUSAL_NO_PATIENT] = ROW ("no-patient", N_ ("Not here yet"), N_ ("The patient is not here yet.")),
  [LF_REFUSAL_NO_PADS] = ROW ("no-pads", N_ ("No pads"), N_ ("There are no pads on the chest: place them first.")),
  [LF_REFUSAL_NOT_CHARGED] = ROW ("not-charged", N_ ("Not charged"), N_ ("The defibrillator holds no charge.")),
  [LF_REFUSAL_BUSY] = ROW ("busy", N_ ("Hands are busy"), N_ ("Those hands are still busy with the step before: wait until it is done.")),
  [LF_REFUSAL_WRONG_UNIT] = ROW ("wrong-unit", N_ ("Wrong unit"), N_ ("That drug is not given in that unit.")),
  [LF_REFUSAL_TOO_MUCH] = ROW ("too-much", N_ ("Too much"), N_ ("That is far beyond any usual dose: check it.")),
  [LF_REFUSAL_NOT_INFUSED] = ROW ("not-infused", N_ ("Not infused"), N_ ("That drug is not given as an infusion here.")),
  [LF_REFUSAL_NO_LINE] = ROW ("no-line", N_ ("No line"), N_ ("There is no line there to draw from: place one first.")),
  [LF_REFUSAL_ALREADY_DONE] = ROW ("already-done", N_ ("Already done"), N_ ("That has been done already.")),
  [LF_REFUSAL_NOT_PRIMED] = ROW ("not-primed", N_ ("Not primed"), N_ ("The circuit is not primed.")),
  [LF_REFUSAL_NO_PUNCTURE] = ROW ("no-puncture", N_ ("No puncture"), N_ ("No vessel has been entered there: puncture first.")),
  [LF_REFUSAL_NO_WIRE] = ROW ("no-wire", N_ ("No wire"), N_ ("There is no wire there: pass one first.")),
  [LF_REFUSAL_NO_CANNULA] = ROW ("no-cannula", N_ ("No cannula"), N_ ("Drainage and return cannulae must both be in first.")),
  [LF_REFUSAL_NO_CIRCUIT] = ROW ("no-circuit", N_ ("No circuit"), N_ ("No circuit is connected.")),
  [LF_REFUSAL_OPEN_CIRCUIT] = ROW ("open-circuit", N_ ("Clamps are off"), N_ ("Both lines must be clamped first.")),
  [LF_REFUSAL_NOT_STOPPED] = ROW ("not-stopped", N_ ("Not stopped"), N_ ("Compressions still go on, or there is a pulse.")),
  [LF_REFUSAL_NO_DECISION] = ROW ("no-decision", N_ ("Not asked"), N_ ("That is not being asked now.")),
  [LF_REFUSAL_NO_OPTION] = ROW ("no-option", N_ ("No such answer"), N_ ("That is not one of the answers.")),
  [LF_REFUSAL_NO_PHASE] = ROW ("no-phase", N_ ("No such phase"), N_ ("The scenario has no such phase.")),
  [LF_REFUSAL_ENDED] = ROW ("ended", N_ ("Ended"), N_ ("The attempt has ended.")),
  [LF_REFUSAL_NO_SENSE] = ROW ("no-sense", N_ ("Makes no sense here"), N_ ("That combination makes no sense here.")),
  [LF_REFUSAL_NO_R_WAVE] = ROW ("no-r-wave", N_ ("No R wave"), N_ ("The defibrillator is synchronised and sees no R wave to wait for: turn sync off to shock this rhythm.")),
  [LF_REFUSAL_NOT_YOUR_ROLE] = ROW ("not-your-role", N_ ("Another role's"), N_ ("That is for another role.")),
  [LF_REFUSAL_CANNOT_BE] = ROW ("cannot-be", N_ ("Cannot be"), N_ ("What is written there cannot be true.")),
};
/* clang-format on */

const LfTable lf_refusals = LF_TABLE ("refusals", "Why an input was not possible then.", rows);
