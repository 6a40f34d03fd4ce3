/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/actions.h"
#include "words/tongue.h"
#include "words/drugs.h"
#include "words/faults.h"
#include "words/rhythms.h"
#include "words/sets.h"
#include "words/variables.h"

#define WORD(name_, table_)                                                                        \
  {                                                                                                \
    LF_ARG_WORD, false, name_, &table_, "", 0, 0                                                   \
  }
#define NUMBER(name_, unit_, low_, high_)                                                          \
  {                                                                                                \
    LF_ARG_NUMBER, false, name_, NULL, unit_, low_, high_                                          \
  }
#define OPTIONAL_NUMBER(name_, unit_, low_, high_)                                                 \
  {                                                                                                \
    LF_ARG_NUMBER, true, name_, NULL, unit_, low_, high_                                           \
  }
#define OR_OFF(name_, unit_, low_, high_)                                                          \
  {                                                                                                \
    LF_ARG_OR_OFF, false, name_, NULL, unit_, low_, high_                                          \
  }
#define LITERAL(name_)                                                                             \
  {                                                                                                \
    LF_ARG_LITERAL, false, name_, NULL, "", 0, 0                                                   \
  }
#define OPTIONAL_LITERAL(name_)                                                                    \
  {                                                                                                \
    LF_ARG_LITERAL, true, name_, NULL, "", 0, 0                                                    \
  }
#define NAME(name_)                                                                                \
  {                                                                                                \
    LF_ARG_NAME, false, name_, NULL, "", 0, 0                                                      \
  }
#define NAMES(name_)                                                                               \
  {                                                                                                \
    LF_ARG_NAMES, false, name_, NULL, "", 0, 0                                                     \
  }
#define TEXT(name_)                                                                                \
  {                                                                                                \
    LF_ARG_TEXT, false, name_, NULL, "", 0, 0                                                      \
  }
#define OPTIONAL_TEXT(name_)                                                                       \
  {                                                                                                \
    LF_ARG_TEXT, true, name_, NULL, "", 0, 0                                                       \
  }

#define ROW(id_, label_, group_, meaning_, ...)                                                    \
  {                                                                                                \
    { id_, label_, "", meaning_, "definition" }, group_,                                           \
    {                                                                                              \
      __VA_ARGS__                                                                                  \
    }                                                                                              \
  }

/* Bounds keep slips of the finger out (tuned); what is wise within them is for the packs to say. */
/* clang-format off */
static const LfAction rows[LF_N_VERBS] = {
  [LF_VERB_CPR] = ROW ("cpr", N_ ("Compressions"), LF_GROUP_CPR, N_ ("Start or stop compressions, or change over to the device."), WORD ("mode", lf_cpr_modes)),
  [LF_VERB_CPR_RATE] = ROW ("cpr-rate", N_ ("Compression rate"), LF_GROUP_CPR, N_ ("Ask for a rate."), NUMBER ("rate", "/min", 40, 160)),
  [LF_VERB_CPR_DEPTH] = ROW ("cpr-depth", N_ ("Compression depth"), LF_GROUP_CPR, N_ ("Ask for a depth."), NUMBER ("depth", "cm", 1, 8)),
  [LF_VERB_SWAP] = ROW ("swap", N_ ("Swap compressor"), LF_GROUP_CPR, N_ ("A fresh pair of hands takes over.")),
  [LF_VERB_AIRWAY] = ROW ("airway", N_ ("Airway"), LF_GROUP_CPR, N_ ("Place an airway."), WORD ("kind", lf_airways)),
  [LF_VERB_VENTILATE] = ROW ("ventilate", N_ ("Ventilate"), LF_GROUP_CPR, N_ ("Set breaths a minute and tidal volume."), NUMBER ("rate", "/min", 0, 40), NUMBER ("tidal volume", "mL", 0, 1200)),
  [LF_VERB_FIO2] = ROW ("fio2", N_ ("FiO2"), LF_GROUP_CPR, N_ ("Set the inspired oxygen fraction."), NUMBER ("fraction", "", 0.21, 1)),
  [LF_VERB_PEEP] = ROW ("peep", N_ ("PEEP"), LF_GROUP_CPR, N_ ("Set the end-expiratory pressure."), NUMBER ("pressure", "cmH2O", 0, 25)),

  [LF_VERB_PADS] = ROW ("pads", N_ ("Pads"), LF_GROUP_DEFIB, N_ ("Place the pads."), WORD ("position", lf_pad_positions)),
  [LF_VERB_CHARGE] = ROW ("charge", N_ ("Charge"), LF_GROUP_DEFIB, N_ ("Charge the defibrillator; compressions go on."), NUMBER ("energy", "J", 1, 360)),
  [LF_VERB_DISARM] = ROW ("disarm", N_ ("Disarm"), LF_GROUP_DEFIB, N_ ("Drop the charge.")),
  [LF_VERB_SHOCK] = ROW ("shock", N_ ("Shock"), LF_GROUP_DEFIB, N_ ("Shock at this energy; charges first where it must, and manual compressions stand clear."), NUMBER ("energy", "J", 1, 360)),
  [LF_VERB_RHYTHM_CHECK] = ROW ("rhythm-check", N_ ("Rhythm check"), LF_GROUP_DEFIB, N_ ("Pause, look at the rhythm, go on.")),

  [LF_VERB_DRUG] = ROW ("drug", N_ ("Drug"), LF_GROUP_DRUGS, N_ ("Give a bolus."), WORD ("name", lf_drugs), NUMBER ("dose", "", 0, 100000), NAME ("unit")),
  [LF_VERB_INFUSE] = ROW ("infuse", N_ ("Infusion"), LF_GROUP_DRUGS, N_ ("Set the rate of an infusion; 0 stops it."), WORD ("name", lf_drugs), NUMBER ("rate", "", 0, 100000), NAME ("unit")),
  [LF_VERB_FLUID] = ROW ("fluid", N_ ("Fluid"), LF_GROUP_DRUGS, N_ ("Give volume as fast as it runs."), WORD ("kind", lf_fluids), NUMBER ("volume", "mL", 1, 3000)),

  [LF_VERB_LINE] = ROW ("line", N_ ("Pressure line"), LF_GROUP_LINES, N_ ("Place a pressure line."), WORD ("line", lf_pressure_lines)),
  [LF_VERB_SAMPLE] = ROW ("sample", N_ ("Sample"), LF_GROUP_LINES, N_ ("Draw blood and send it; the analyser takes its time."), WORD ("what", lf_samples), WORD ("site", lf_sample_sites)),
  [LF_VERB_CHECK] = ROW ("check", N_ ("Check"), LF_GROUP_CHECKS, N_ ("Look at, or ask after."), WORD ("what", lf_checks)),
  [LF_VERB_SCAN] = ROW ("scan", N_ ("Scan"), LF_GROUP_CHECKS, N_ ("Scan with ultrasound."), WORD ("what", lf_scans)),

  [LF_VERB_CALL] = ROW ("call", N_ ("Call"), LF_GROUP_TEAM, N_ ("Call someone."), WORD ("whom", lf_calls)),
  [LF_VERB_BRIEF] = ROW ("brief", N_ ("Brief the team"), LF_GROUP_TEAM, N_ ("Say the plan, the roles and who leads what.")),
  [LF_VERB_RECAP] = ROW ("recap", N_ ("Recap"), LF_GROUP_TEAM, N_ ("Say aloud where things stand.")),
  [LF_VERB_HANDOVER] = ROW ("handover", N_ ("Hand over"), LF_GROUP_TEAM, N_ ("Hand the patient over.")),
  [LF_VERB_TRANSFER] = ROW ("transfer", N_ ("Transfer"), LF_GROUP_TEAM, N_ ("Move the patient."), WORD ("where", lf_places)),
  [LF_VERB_RECORD] = ROW ("record", N_ ("Record"), LF_GROUP_TEAM, N_ ("Write down."), WORD ("field", lf_record_fields), TEXT ("value")),
  [LF_VERB_FAMILY] = ROW ("family", N_ ("Family"), LF_GROUP_TEAM, N_ ("Somebody who is free goes to those close to the patient."), WORD ("what", lf_family_talks)),
  [LF_VERB_ASK_TEAM] = ROW ("ask-team", N_ ("Ask each of the team"), LF_GROUP_TEAM, N_ ("Ask each by name whether anything is missed and anyone disagrees.")),
  [LF_VERB_STOP_RESUSCITATION] = ROW ("stop-resuscitation", N_ ("Stop resuscitation"), LF_GROUP_TEAM, N_ ("Agree to stop: hands off, and say the time.")),
  [LF_VERB_CONFIRM_DEATH] = ROW ("confirm-death", N_ ("Confirm death"), LF_GROUP_TEAM, N_ ("Observe without a break, then confirm and say the time.")),
  [LF_VERB_HOT_DEBRIEF] = ROW ("hot-debrief", N_ ("Hot debrief"), LF_GROUP_TEAM, N_ ("Five minutes together before everyone goes.")),
  [LF_VERB_ANSWER] = ROW ("answer", N_ ("Answer"), LF_GROUP_DECISION, N_ ("Answer a decision."), NAME ("decision"), NAMES ("option")),
  [LF_VERB_REASON] = ROW ("reason", N_ ("Reason"), LF_GROUP_DECISION, N_ ("Record the reason for a decision."), NAME ("decision"), TEXT ("reason")),

  [LF_VERB_PRIME] = ROW ("prime", N_ ("Prime circuit"), LF_GROUP_ECMO, N_ ("Fill the circuit and chase out the air.")),
  [LF_VERB_CIRCUIT_CHECK] = ROW ("circuit-check", N_ ("Circuit check"), LF_GROUP_ECMO, N_ ("Go through prime, air, gas, clamps, heater, crank and cylinder.")),
  [LF_VERB_PUNCTURE] = ROW ("puncture", N_ ("Puncture"), LF_GROUP_ECMO, N_ ("Puncture a vessel."), WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_WIRE] = ROW ("wire", N_ ("Wire"), LF_GROUP_ECMO, N_ ("Pass the guidewire."), WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_CONFIRM_WIRE] = ROW ("confirm-wire", N_ ("Confirm wire"), LF_GROUP_ECMO, N_ ("See where the wire lies."), WORD ("line", lf_circuit_lines), LITERAL ("by"), WORD ("imaging", lf_imaging)),
  [LF_VERB_WITHDRAW] = ROW ("withdraw", N_ ("Withdraw wire"), LF_GROUP_ECMO, N_ ("Take the wire out and press."), WORD ("line", lf_circuit_lines)),
  [LF_VERB_CUT_DOWN] = ROW ("cut-down", N_ ("Cut down"), LF_GROUP_ECMO, N_ ("Open the groin and see the vessel: slower and surer than a puncture."), WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_CANNULATE] = ROW ("cannulate", N_ ("Cannulate"), LF_GROUP_ECMO, N_ ("Dilate over the wire and place the cannula."), WORD ("line", lf_circuit_lines), WORD ("site", lf_sites), NUMBER ("size", "Fr", 5, 31)),
  [LF_VERB_CONNECT] = ROW ("connect", N_ ("Connect"), LF_GROUP_ECMO, N_ ("Join the circuit to the cannulae, wet to wet, clamps on.")),
  [LF_VERB_CLAMP] = ROW ("clamp", N_ ("Clamp"), LF_GROUP_ECMO, N_ ("Put a clamp on, or take it off."), WORD ("line", lf_circuit_lines), WORD ("state", lf_switches)),
  [LF_VERB_PUMP] = ROW ("pump", N_ ("Pump speed"), LF_GROUP_ECMO, N_ ("Set the pump's speed."), NUMBER ("speed", "rpm", 0, 5000)),
  [LF_VERB_SWEEP] = ROW ("sweep", N_ ("Sweep"), LF_GROUP_ECMO, N_ ("Set the gas flow; 0 is off."), NUMBER ("flow", "L/min", 0, 15)),
  [LF_VERB_FDO2] = ROW ("fdo2", N_ ("FdO2"), LF_GROUP_ECMO, N_ ("Set the oxygen fraction of the sweep gas."), NUMBER ("fraction", "", 0.21, 1)),
  [LF_VERB_HEATER] = ROW ("heater", N_ ("Heater-cooler"), LF_GROUP_ECMO, N_ ("Set the water's temperature."), NUMBER ("temperature", "°C", 15, 40)),
  [LF_VERB_EXCHANGE] = ROW ("exchange", N_ ("Exchange"), LF_GROUP_ECMO, N_ ("Exchange a part of the circuit, between clamps."), WORD ("part", lf_exchanges)),
  [LF_VERB_HAND_CRANK] = ROW ("hand-crank", N_ ("Hand crank"), LF_GROUP_ECMO, N_ ("Turn the pump by hand."), WORD ("state", lf_switches)),
  [LF_VERB_LV_VENT] = ROW ("lv-vent", N_ ("Left-ventricular vent"), LF_GROUP_ECMO, N_ ("Drain the left ventricle into the circuit."), OR_OFF ("flow", "L/min", 0.1, 5)),
  [LF_VERB_ABANDON] = ROW ("abandon", N_ ("Abandon cannulation"), LF_GROUP_ECMO, N_ ("Agree to stop cannulating.")),

  [LF_VERB_SET] = ROW ("set", N_ ("Set"), LF_GROUP_EDUCATOR, N_ ("Set a variable, at once or over a time."), WORD ("variable", lf_variables), NUMBER ("value", "", -1000, 10000), OPTIONAL_LITERAL ("over"), OPTIONAL_NUMBER ("time", "s", 0, 86400)),
  [LF_VERB_RHYTHM] = ROW ("rhythm", N_ ("Rhythm"), LF_GROUP_EDUCATOR, N_ ("Change the heart's rhythm."), WORD ("rhythm", lf_rhythms)),
  [LF_VERB_FAULT] = ROW ("fault", N_ ("Fault"), LF_GROUP_EDUCATOR, N_ ("Make something go wrong."), WORD ("fault", lf_faults), OPTIONAL_NUMBER ("severity", "", 0, 1)),
  [LF_VERB_CURE] = ROW ("cure", N_ ("Cure"), LF_GROUP_EDUCATOR, N_ ("End a fault."), WORD ("fault", lf_faults)),
  [LF_VERB_BLEED] = ROW ("bleed", N_ ("Bleed"), LF_GROUP_EDUCATOR, N_ ("Lose this much blood over this time."), NUMBER ("volume", "mL", 1, 6000), NUMBER ("time", "s", 1, 86400)),
  [LF_VERB_CIRCUIT] = ROW ("circuit", N_ ("Circuit"), LF_GROUP_EDUCATOR, N_ ("Put in a ready circuit: femoral, primed, connected, clamps off."), NUMBER ("drainage size", "Fr", 15, 31), NUMBER ("return size", "Fr", 13, 25)),
  [LF_VERB_SAY] = ROW ("say", N_ ("Say"), LF_GROUP_EDUCATOR, N_ ("Have someone say something."), WORD ("who", lf_speakers), TEXT ("words")),
  [LF_VERB_PHASE] = ROW ("phase", N_ ("Phase"), LF_GROUP_EDUCATOR, N_ ("Go to a phase of the scenario."), NAME ("phase")),

  [LF_VERB_SPEED] = ROW ("speed", N_ ("Speed"), LF_GROUP_NOTE, N_ ("The speed of play was changed."), NUMBER ("times", "", 0, 1000)),
  [LF_VERB_PAUSE] = ROW ("pause", N_ ("Pause"), LF_GROUP_NOTE, N_ ("Play was paused.")),
  [LF_VERB_RESUME] = ROW ("resume", N_ ("Resume"), LF_GROUP_NOTE, N_ ("Play went on.")),
  [LF_VERB_SKIP] = ROW ("skip", N_ ("Skip"), LF_GROUP_NOTE, N_ ("Play was run on to the next moment that matters.")),
  [LF_VERB_HINT] = ROW ("hint", N_ ("Hint"), LF_GROUP_NOTE, N_ ("A hint was shown."), NAME ("decision"), NUMBER ("step", "", 1, 3)),
  [LF_VERB_REMARK] = ROW ("remark", N_ ("Remark"), LF_GROUP_NOTE, N_ ("Somebody wrote something down."), TEXT ("words")),
  [LF_VERB_WALL] = ROW ("wall", N_ ("Wall time"), LF_GROUP_NOTE, N_ ("The time of day."), TEXT ("time")),
  [LF_VERB_REFUSED] = ROW ("refused", N_ ("Refused"), LF_GROUP_NOTE, N_ ("The input before this line was not possible then."), NAME ("reason")),

  [LF_VERB_DEAIR] = ROW ("deair", N_ ("De-air"), LF_GROUP_ECMO, N_ ("Chase the air out of the circuit, between clamps.")),
  [LF_VERB_REPAIR] = ROW ("repair", N_ ("Repair circuit"), LF_GROUP_ECMO, N_ ("Find the breach and close it: shut a tap, tighten a joint; a split is mended between clamps.")),
  [LF_VERB_PRESS] = ROW ("press", N_ ("Press on the groin"), LF_GROUP_ECMO, N_ ("Press on the wound that a cannula has left."), WORD ("line", lf_circuit_lines)),
  [LF_VERB_BUBBLE_STOP] = ROW ("bubble-stop", N_ ("Bubble stop"), LF_GROUP_ECMO, N_ ("Whether the bubble detector stops the pump."), WORD ("state", lf_switches)),

  [LF_VERB_DISPLACE_UTERUS] = ROW ("displace-uterus", N_ ("Displace the uterus"), LF_GROUP_CPR, N_ ("Somebody pushes the womb to the left and holds it there.")),
  [LF_VERB_HYSTEROTOMY] = ROW ("hysterotomy", N_ ("Resuscitative hysterotomy"), LF_GROUP_TEAM, N_ ("Those who can begin it where the patient lies; a minute to delivery.")),

  [LF_VERB_SYNC] = ROW ("sync", N_ ("Synchronise"), LF_GROUP_DEFIB, N_ ("The next shock waits for an R wave; after it the defibrillator is unsynchronised again."), WORD ("state", lf_switches)),
  [LF_VERB_PACE] = ROW ("pace", N_ ("Pace"), LF_GROUP_DEFIB, N_ ("Pace through the pads, on demand; without a current, at the last one."), OR_OFF ("rate", "/min", 30, 180), OPTIONAL_NUMBER ("current", "mA", 5, 200)),
};

static const LfWord group_rows[LF_N_GROUPS] = {
  [LF_GROUP_CPR] = { "cpr-and-airway", N_ ("CPR & airway"), "", N_ ("Compressions, airway, ventilation."), "definition" },
  [LF_GROUP_DEFIB] = { "defib", N_ ("Defib"), "", N_ ("Pads, charge, shock."), "definition" },
  [LF_GROUP_DRUGS] = { "drugs", N_ ("Drugs"), "", N_ ("Boluses, infusions, volume."), "definition" },
  [LF_GROUP_LINES] = { "lines-and-samples", N_ ("Lines & samples"), "", N_ ("Pressure lines and blood samples."), "definition" },
  [LF_GROUP_CHECKS] = { "checks", N_ ("Checks"), "", N_ ("Look, ask, scan."), "definition" },
  [LF_GROUP_TEAM] = { "team", N_ ("Team"), "", N_ ("Call, brief, hand over, record."), "definition" },
  [LF_GROUP_ECMO] = { "ecmo", N_ ("ECMO"), "", N_ ("Cannulae and circuit."), "definition" },
  [LF_GROUP_DECISION] = { "decision", N_ ("Decision"), "", N_ ("Answers and reasons."), "definition" },
  [LF_GROUP_EDUCATOR] = { "educator", N_ ("Educator"), "", N_ ("Overrides."), "definition" },
  [LF_GROUP_NOTE] = { "note", N_ ("Note"), "", N_ ("Logged, changes nothing."), "definition" },
};
/* clang-format on */

const LfTable lf_actions = LF_TABLE ("actions", "What is done, and what follows each word.", rows);
const LfTable lf_groups = LF_TABLE ("groups", "How actions are grouped.", group_rows);

const LfAction *
lf_action (LfVerb verb)
{
  return &rows[verb];
}
