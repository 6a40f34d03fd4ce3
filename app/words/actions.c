/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/actions.h"
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
  [LF_VERB_CPR] = ROW ("cpr", "Compressions", LF_GROUP_CPR, "Start or stop compressions, or change over to the device.", WORD ("mode", lf_cpr_modes)),
  [LF_VERB_CPR_RATE] = ROW ("cpr-rate", "Compression rate", LF_GROUP_CPR, "Ask for a rate.", NUMBER ("rate", "/min", 40, 160)),
  [LF_VERB_CPR_DEPTH] = ROW ("cpr-depth", "Compression depth", LF_GROUP_CPR, "Ask for a depth.", NUMBER ("depth", "cm", 1, 8)),
  [LF_VERB_SWAP] = ROW ("swap", "Swap compressor", LF_GROUP_CPR, "A fresh pair of hands takes over."),
  [LF_VERB_AIRWAY] = ROW ("airway", "Airway", LF_GROUP_CPR, "Place an airway.", WORD ("kind", lf_airways)),
  [LF_VERB_VENTILATE] = ROW ("ventilate", "Ventilate", LF_GROUP_CPR, "Set breaths a minute and tidal volume.", NUMBER ("rate", "/min", 0, 40), NUMBER ("tidal volume", "mL", 0, 1200)),
  [LF_VERB_FIO2] = ROW ("fio2", "FiO2", LF_GROUP_CPR, "Set the inspired oxygen fraction.", NUMBER ("fraction", "", 0.21, 1)),
  [LF_VERB_PEEP] = ROW ("peep", "PEEP", LF_GROUP_CPR, "Set the end-expiratory pressure.", NUMBER ("pressure", "cmH2O", 0, 25)),

  [LF_VERB_PADS] = ROW ("pads", "Pads", LF_GROUP_DEFIB, "Place the pads.", WORD ("position", lf_pad_positions)),
  [LF_VERB_CHARGE] = ROW ("charge", "Charge", LF_GROUP_DEFIB, "Charge the defibrillator; compressions go on.", NUMBER ("energy", "J", 1, 360)),
  [LF_VERB_DISARM] = ROW ("disarm", "Disarm", LF_GROUP_DEFIB, "Drop the charge."),
  [LF_VERB_SHOCK] = ROW ("shock", "Shock", LF_GROUP_DEFIB, "Shock at this energy; charges first where it must, and manual compressions stand clear.", NUMBER ("energy", "J", 1, 360)),
  [LF_VERB_RHYTHM_CHECK] = ROW ("rhythm-check", "Rhythm check", LF_GROUP_DEFIB, "Pause, look at the rhythm, go on."),

  [LF_VERB_DRUG] = ROW ("drug", "Drug", LF_GROUP_DRUGS, "Give a bolus.", WORD ("name", lf_drugs), NUMBER ("dose", "", 0, 100000), NAME ("unit")),
  [LF_VERB_INFUSE] = ROW ("infuse", "Infusion", LF_GROUP_DRUGS, "Set the rate of an infusion; 0 stops it.", WORD ("name", lf_drugs), NUMBER ("rate", "", 0, 100000), NAME ("unit")),
  [LF_VERB_FLUID] = ROW ("fluid", "Fluid", LF_GROUP_DRUGS, "Give volume as fast as it runs.", WORD ("kind", lf_fluids), NUMBER ("volume", "mL", 1, 3000)),

  [LF_VERB_LINE] = ROW ("line", "Pressure line", LF_GROUP_LINES, "Place a pressure line.", WORD ("line", lf_pressure_lines)),
  [LF_VERB_SAMPLE] = ROW ("sample", "Sample", LF_GROUP_LINES, "Draw blood and send it; the analyser takes its time.", WORD ("what", lf_samples), WORD ("site", lf_sample_sites)),
  [LF_VERB_CHECK] = ROW ("check", "Check", LF_GROUP_CHECKS, "Look at, or ask after.", WORD ("what", lf_checks)),
  [LF_VERB_SCAN] = ROW ("scan", "Scan", LF_GROUP_CHECKS, "Scan with ultrasound.", WORD ("what", lf_scans)),

  [LF_VERB_CALL] = ROW ("call", "Call", LF_GROUP_TEAM, "Call someone.", WORD ("whom", lf_calls)),
  [LF_VERB_BRIEF] = ROW ("brief", "Brief the team", LF_GROUP_TEAM, "Say the plan, the roles and who leads what."),
  [LF_VERB_RECAP] = ROW ("recap", "Recap", LF_GROUP_TEAM, "Say aloud where things stand."),
  [LF_VERB_HANDOVER] = ROW ("handover", "Hand over", LF_GROUP_TEAM, "Hand the patient over."),
  [LF_VERB_TRANSFER] = ROW ("transfer", "Transfer", LF_GROUP_TEAM, "Move the patient.", WORD ("where", lf_places)),
  [LF_VERB_RECORD] = ROW ("record", "Record", LF_GROUP_TEAM, "Write down.", WORD ("field", lf_record_fields), TEXT ("value")),
  [LF_VERB_FAMILY] = ROW ("family", "Family", LF_GROUP_TEAM, "Somebody who is free goes to those close to the patient.", WORD ("what", lf_family_talks)),
  [LF_VERB_ASK_TEAM] = ROW ("ask-team", "Ask each of the team", LF_GROUP_TEAM, "Ask each by name whether anything is missed and anyone disagrees."),
  [LF_VERB_STOP_RESUSCITATION] = ROW ("stop-resuscitation", "Stop resuscitation", LF_GROUP_TEAM, "Agree to stop: hands off, and say the time."),
  [LF_VERB_CONFIRM_DEATH] = ROW ("confirm-death", "Confirm death", LF_GROUP_TEAM, "Observe without a break, then confirm and say the time."),
  [LF_VERB_HOT_DEBRIEF] = ROW ("hot-debrief", "Hot debrief", LF_GROUP_TEAM, "Five minutes together before everyone goes."),
  [LF_VERB_ANSWER] = ROW ("answer", "Answer", LF_GROUP_DECISION, "Answer a decision.", NAME ("decision"), NAMES ("option")),
  [LF_VERB_REASON] = ROW ("reason", "Reason", LF_GROUP_DECISION, "Record the reason for a decision.", NAME ("decision"), TEXT ("reason")),

  [LF_VERB_PRIME] = ROW ("prime", "Prime circuit", LF_GROUP_ECMO, "Fill the circuit and chase out the air."),
  [LF_VERB_CIRCUIT_CHECK] = ROW ("circuit-check", "Circuit check", LF_GROUP_ECMO, "Go through prime, air, gas, clamps, heater, crank and cylinder."),
  [LF_VERB_PUNCTURE] = ROW ("puncture", "Puncture", LF_GROUP_ECMO, "Puncture a vessel.", WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_WIRE] = ROW ("wire", "Wire", LF_GROUP_ECMO, "Pass the guidewire.", WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_CONFIRM_WIRE] = ROW ("confirm-wire", "Confirm wire", LF_GROUP_ECMO, "See where the wire lies.", WORD ("line", lf_circuit_lines), LITERAL ("by"), WORD ("imaging", lf_imaging)),
  [LF_VERB_WITHDRAW] = ROW ("withdraw", "Withdraw wire", LF_GROUP_ECMO, "Take the wire out and press.", WORD ("line", lf_circuit_lines)),
  [LF_VERB_CUT_DOWN] = ROW ("cut-down", "Cut down", LF_GROUP_ECMO, "Open the groin and see the vessel: slower and surer than a puncture.", WORD ("line", lf_circuit_lines), WORD ("site", lf_sites)),
  [LF_VERB_CANNULATE] = ROW ("cannulate", "Cannulate", LF_GROUP_ECMO, "Dilate over the wire and place the cannula.", WORD ("line", lf_circuit_lines), WORD ("site", lf_sites), NUMBER ("size", "Fr", 5, 31)),
  [LF_VERB_CONNECT] = ROW ("connect", "Connect", LF_GROUP_ECMO, "Join the circuit to the cannulae, wet to wet, clamps on."),
  [LF_VERB_CLAMP] = ROW ("clamp", "Clamp", LF_GROUP_ECMO, "Put a clamp on, or take it off.", WORD ("line", lf_circuit_lines), WORD ("state", lf_switches)),
  [LF_VERB_PUMP] = ROW ("pump", "Pump speed", LF_GROUP_ECMO, "Set the pump's speed.", NUMBER ("speed", "rpm", 0, 5000)),
  [LF_VERB_SWEEP] = ROW ("sweep", "Sweep", LF_GROUP_ECMO, "Set the gas flow; 0 is off.", NUMBER ("flow", "L/min", 0, 15)),
  [LF_VERB_FDO2] = ROW ("fdo2", "FdO2", LF_GROUP_ECMO, "Set the oxygen fraction of the sweep gas.", NUMBER ("fraction", "", 0.21, 1)),
  [LF_VERB_HEATER] = ROW ("heater", "Heater-cooler", LF_GROUP_ECMO, "Set the water's temperature.", NUMBER ("temperature", "°C", 15, 40)),
  [LF_VERB_EXCHANGE] = ROW ("exchange", "Exchange", LF_GROUP_ECMO, "Exchange a part of the circuit, between clamps.", WORD ("part", lf_exchanges)),
  [LF_VERB_HAND_CRANK] = ROW ("hand-crank", "Hand crank", LF_GROUP_ECMO, "Turn the pump by hand.", WORD ("state", lf_switches)),
  [LF_VERB_LV_VENT] = ROW ("lv-vent", "Left-ventricular vent", LF_GROUP_ECMO, "Drain the left ventricle into the circuit.", OR_OFF ("flow", "L/min", 0.1, 5)),
  [LF_VERB_ABANDON] = ROW ("abandon", "Abandon cannulation", LF_GROUP_ECMO, "Agree to stop cannulating."),

  [LF_VERB_SET] = ROW ("set", "Set", LF_GROUP_EDUCATOR, "Set a variable, at once or over a time.", WORD ("variable", lf_variables), NUMBER ("value", "", -1000, 10000), OPTIONAL_LITERAL ("over"), OPTIONAL_NUMBER ("time", "s", 0, 86400)),
  [LF_VERB_RHYTHM] = ROW ("rhythm", "Rhythm", LF_GROUP_EDUCATOR, "Change the heart's rhythm.", WORD ("rhythm", lf_rhythms)),
  [LF_VERB_FAULT] = ROW ("fault", "Fault", LF_GROUP_EDUCATOR, "Make something go wrong.", WORD ("fault", lf_faults), OPTIONAL_NUMBER ("severity", "", 0, 1)),
  [LF_VERB_CURE] = ROW ("cure", "Cure", LF_GROUP_EDUCATOR, "End a fault.", WORD ("fault", lf_faults)),
  [LF_VERB_BLEED] = ROW ("bleed", "Bleed", LF_GROUP_EDUCATOR, "Lose this much blood over this time.", NUMBER ("volume", "mL", 1, 6000), NUMBER ("time", "s", 1, 86400)),
  [LF_VERB_CIRCUIT] = ROW ("circuit", "Circuit", LF_GROUP_EDUCATOR, "Put in a ready circuit: femoral, primed, connected, clamps off.", NUMBER ("drainage size", "Fr", 15, 31), NUMBER ("return size", "Fr", 13, 25)),
  [LF_VERB_SAY] = ROW ("say", "Say", LF_GROUP_EDUCATOR, "Have someone say something.", WORD ("who", lf_speakers), TEXT ("words")),
  [LF_VERB_PHASE] = ROW ("phase", "Phase", LF_GROUP_EDUCATOR, "Go to a phase of the scenario.", NAME ("phase")),

  [LF_VERB_SPEED] = ROW ("speed", "Speed", LF_GROUP_NOTE, "The speed of play was changed.", NUMBER ("times", "", 0, 1000)),
  [LF_VERB_PAUSE] = ROW ("pause", "Pause", LF_GROUP_NOTE, "Play was paused."),
  [LF_VERB_RESUME] = ROW ("resume", "Resume", LF_GROUP_NOTE, "Play went on."),
  [LF_VERB_SKIP] = ROW ("skip", "Skip", LF_GROUP_NOTE, "Play was run on to the next moment that matters."),
  [LF_VERB_HINT] = ROW ("hint", "Hint", LF_GROUP_NOTE, "A hint was shown.", NAME ("decision"), NUMBER ("step", "", 1, 3)),
  [LF_VERB_REMARK] = ROW ("remark", "Remark", LF_GROUP_NOTE, "Somebody wrote something down.", TEXT ("words")),
  [LF_VERB_WALL] = ROW ("wall", "Wall time", LF_GROUP_NOTE, "The time of day.", TEXT ("time")),
  [LF_VERB_REFUSED] = ROW ("refused", "Refused", LF_GROUP_NOTE, "The input before this line was not possible then.", NAME ("reason")),

  [LF_VERB_DEAIR] = ROW ("deair", "De-air", LF_GROUP_ECMO, "Chase the air out of the circuit, between clamps."),
  [LF_VERB_REPAIR] = ROW ("repair", "Repair circuit", LF_GROUP_ECMO, "Find the breach and close it: shut a tap, tighten a joint; a split is mended between clamps."),
  [LF_VERB_PRESS] = ROW ("press", "Press on the groin", LF_GROUP_ECMO, "Press on the wound that a cannula has left.", WORD ("line", lf_circuit_lines)),
  [LF_VERB_BUBBLE_STOP] = ROW ("bubble-stop", "Bubble stop", LF_GROUP_ECMO, "Whether the bubble detector stops the pump.", WORD ("state", lf_switches)),

  [LF_VERB_DISPLACE_UTERUS] = ROW ("displace-uterus", "Displace the uterus", LF_GROUP_CPR, "Somebody pushes the womb to the left and holds it there."),
  [LF_VERB_HYSTEROTOMY] = ROW ("hysterotomy", "Resuscitative hysterotomy", LF_GROUP_TEAM, "Those who can begin it where the patient lies; a minute to delivery."),

  [LF_VERB_SYNC] = ROW ("sync", "Synchronise", LF_GROUP_DEFIB, "The next shock waits for an R wave; after it the defibrillator is unsynchronised again.", WORD ("state", lf_switches)),
  [LF_VERB_PACE] = ROW ("pace", "Pace", LF_GROUP_DEFIB, "Pace through the pads, on demand; without a current, at the last one.", OR_OFF ("rate", "/min", 30, 180), OPTIONAL_NUMBER ("current", "mA", 5, 200)),
};

static const LfWord group_rows[LF_N_GROUPS] = {
  [LF_GROUP_CPR] = { "cpr-and-airway", "CPR & airway", "", "Compressions, airway, ventilation.", "definition" },
  [LF_GROUP_DEFIB] = { "defib", "Defib", "", "Pads, charge, shock.", "definition" },
  [LF_GROUP_DRUGS] = { "drugs", "Drugs", "", "Boluses, infusions, volume.", "definition" },
  [LF_GROUP_LINES] = { "lines-and-samples", "Lines & samples", "", "Pressure lines and blood samples.", "definition" },
  [LF_GROUP_CHECKS] = { "checks", "Checks", "", "Look, ask, scan.", "definition" },
  [LF_GROUP_TEAM] = { "team", "Team", "", "Call, brief, hand over, record.", "definition" },
  [LF_GROUP_ECMO] = { "ecmo", "ECMO", "", "Cannulae and circuit.", "definition" },
  [LF_GROUP_DECISION] = { "decision", "Decision", "", "Answers and reasons.", "definition" },
  [LF_GROUP_EDUCATOR] = { "educator", "Educator", "", "Overrides.", "definition" },
  [LF_GROUP_NOTE] = { "note", "Note", "", "Logged, changes nothing.", "definition" },
};
/* clang-format on */

const LfTable lf_actions = LF_TABLE ("actions", "What is done, and what follows each word.", rows);
const LfTable lf_groups = LF_TABLE ("groups", "How actions are grouped.", group_rows);

const LfAction *
lf_action (LfVerb verb)
{
  return &rows[verb];
}
