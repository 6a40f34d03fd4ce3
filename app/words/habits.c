/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/habits.h"
#include "words/tongue.h"

#define LEAVE_OUT(what_)                                                                           \
  {                                                                                                \
    .kind = LF_SLIP_LEAVE_OUT, .what = what_                                                       \
  }
#define BELIEVE(what_, mark_)                                                                      \
  {                                                                                                \
    .kind = LF_SLIP_LEAVE_OUT, .what = what_, .believes = mark_                                    \
  }
#define NOT_DOWN(what_, reading_)                                                                  \
  {                                                                                                \
    .kind = LF_SLIP_NOT_DOWN, .what = what_, .reading = reading_                                   \
  }
#define LEAVE_OPEN(what_)                                                                          \
  {                                                                                                \
    .kind = LF_SLIP_LEAVE_OPEN, .what = what_                                                      \
  }
#define CHOOSE(what_)                                                                              \
  {                                                                                                \
    .kind = LF_SLIP_CHOOSE, .what = what_                                                          \
  }
#define HOLD(what_, from_, until_, every_, reading_, above_, then_, then_s_)                       \
  {                                                                                                \
    .kind = LF_SLIP_DO, .what = what_, .from = from_, .until = until_, .every_s = every_,          \
    .reading = reading_, .above = above_, .then = then_, .then_s = then_s_                         \
  }
#define EACH(what_, from_, until_, every_)                                                         \
  {                                                                                                \
    .kind = LF_SLIP_DO, .what = what_, .from = from_, .until = until_, .every_s = every_           \
  }
#define WHEN_BELOW(what_, from_, after_, reading_, below_)                                         \
  {                                                                                                \
    .kind = LF_SLIP_DO, .what = what_, .from = from_, .until = -1, .after_s = after_,              \
    .reading = reading_, .below = below_                                                           \
  }
#define RAISE(what_, from_, every_, of_, by_, reading_, armed_, below_)                            \
  {                                                                                                \
    .kind = LF_SLIP_RAISE, .what = what_, .from = from_, .until = -1, .every_s = every_,           \
    .reading = reading_, .armed = armed_, .below = below_, .of = of_, .by = by_                    \
  }
#define AGAINST(...)                                                                               \
  {                                                                                                \
    __VA_ARGS__                                                                                    \
  }
#define ROW(id_, label_, meaning_, grave_, against_, ...)                                          \
  {                                                                                                \
    { id_, label_, "", meaning_, "definition" }, grave_, against_,                                 \
    {                                                                                              \
      __VA_ARGS__                                                                                  \
    }                                                                                              \
  }

/* Times and steps are tuned so that the habit shows. */
/* clang-format off */
static const LfHabit rows[LF_N_HABITS] = {
  [LF_HABIT_WAITS_FOR_THIRTY] = ROW ("waits-for-thirty", N_ ("Waits for the thirtieth minute"), N_ ("Takes the minutes of a definition for the time to call."), false,
    AGAINST ("elso-ecpr/alert-early", "centre-policy/alert", "centre-policy/alert-any-time", "ipg808/3.12"),
    CHOOSE ("30 minutes"), CHOOSE ("thirty minutes")),
  [LF_HABIT_DECIDES_ALONE] = ROW ("decides-alone", N_ ("Decides alone"), N_ ("Takes the needle on one person's word."), true,
    AGAINST ("ipg808/practice.selection-mdt", "centre-policy/mdt", "centre-policy/study-register", "ipg808/1.3"),
    CHOOSE ("on my word"), CHOOSE ("needle, please"), CHOOSE ("no need to ask")),
  [LF_HABIT_WIRES_UNSEEN] = ROW ("wires-unseen", N_ ("Does not look at the wires"), N_ ("Dilates over wires that nobody has seen."), true,
    AGAINST ("elso-ecpr/wires", "centre-policy/both-wires"),
    LEAVE_OUT ("confirm-wire drainage"), BELIEVE ("confirm-wire return", LF_MARK_WIRES_CONFIRMED), CHOOSE ("dilate"), CHOOSE ("on through the atrium")),
  [LF_HABIT_GAS_OFF] = ROW ("gas-off", N_ ("Does not check the circuit"), N_ ("Trusts the circuit as it stands, and its gas stays off."), true,
    AGAINST ("centre-policy/gas-on", "centre-policy/circuit-check", "elso-ecpr/start", "centre-policy/start-sequence", "centre-policy/circuit-round", "centre-policy/gas-trace"),
    LEAVE_OUT ("circuit-check"), LEAVE_OUT ("sweep"), LEAVE_OUT ("check gas-line"), LEAVE_OUT ("check circuit-lines")),
  [LF_HABIT_ADRENALINE_BY_THE_CLOCK] = ROW ("adrenaline-by-the-clock", N_ ("Adrenaline by the clock"), N_ ("Goes on with adrenaline after flow, for the monitor still shows an arrest."), false,
    AGAINST ("elso-ecpr/after-flow", "centre-policy/after-flow"),
    CHOOSE ("adrenaline 1 mg"), EACH ("drug adrenaline 1 mg", LF_MARK_FLOW, -1, 240)),
  [LF_HABIT_CHASES_FLOW] = ROW ("chases-flow", N_ ("Chases flow with speed"), N_ ("Answers falling flow with more speed, and never turns the pump down."), true,
    AGAINST ("uk-ecmo-emergencies/chatter", "centre-policy/chatter", "uk-ecmo-emergencies/oxygenator", "uk-ecmo-emergencies/obstruction", "centre-policy/return-obstruction"),
    NOT_DOWN ("pump", LF_READING_PUMP_RPM), CHOOSE ("more speed"), CHOOSE ("speed up"),
    RAISE ("pump", LF_MARK_FLOW, 20, LF_READING_PUMP_RPM, 400, LF_READING_ECMO_FLOW, 3.2, 3)),
  [LF_HABIT_LONG_PAUSES] = ROW ("long-pauses", N_ ("Lets pauses grow"), N_ ("Looks at the rhythm again and again, and holds the chest still while others work."), true,
    AGAINST ("rcuk-als/few-pauses", "centre-policy/compressions", "elso-ecpr/compressions-until-flow"),
    EACH ("rhythm-check", LF_MARK_COLLAPSE, LF_MARK_FLOW, 14), HOLD ("cpr stop", LF_MARK_COLLAPSE, LF_MARK_FLOW, 400, LF_READING_CPR_RATE, 40, "cpr start", 38)),
  [LF_HABIT_FORGETS_THE_LEG] = ROW ("forgets-the-leg", N_ ("Forgets the leg"), N_ ("Leaves the leg behind the cannula without blood, and does not look at it."), false,
    AGAINST ("centre-policy/leg", "elso-ecpr/distal-perfusion"),
    BELIEVE ("cannulate distal", LF_MARK_DISTAL_PERFUSION), LEAVE_OUT ("check feet")),
  [LF_HABIT_SKIPS_CAUSES] = ROW ("skips-causes", N_ ("Does not look for causes"), N_ ("Neither measures, samples nor scans for what could be reversed."), false,
    AGAINST ("rcuk-als/reversible-causes", "rcuk-als/pe-suspect", "rcuk-als/bleeding-sought", "rcuk-als/echo-pause"),
    LEAVE_OUT ("check temperature"), LEAVE_OUT ("check glucose"), LEAVE_OUT ("check airway"), LEAVE_OUT ("check drug-chart"), LEAVE_OUT ("check drain"),
    LEAVE_OUT ("sample gas"), LEAVE_OUT ("scan echo"), LEAVE_OUT ("scan abdomen")),
  [LF_HABIT_ONE_SIGN] = ROW ("one-sign", N_ ("Settles it by one sign"), N_ ("Lets one finding or one number decide."), false,
    AGAINST ("rcuk-als/stop-not-one-sign", "rcuk-als/rv-alone", "rcuk-als/etco2", "centre-policy/selection", "uk-practice/not-age"),
    CHOOSE ("settles"), CHOOSE ("rules him out"), CHOOSE ("rules bleeding out"), CHOOSE ("that is what to go by"), CHOOSE ("by itself"), CHOOSE ("past the age"), CHOOSE ("falls below")),
  [LF_HABIT_SILENT_WITH_FAMILY] = ROW ("silent-with-family", N_ ("Tells the family nothing"), N_ ("Sends nobody to those close to the patient."), false,
    AGAINST ("ipg808/practice.discuss", "centre-policy/family-words", "centre-policy/family-named", "centre-policy/family-after"),
    LEAVE_OUT ("family"), LEAVE_OUT ("call family-nurse"), LEAVE_OPEN ("elso-ecpr/family"), LEAVE_OPEN ("centre-policy/family-words"), LEAVE_OPEN ("centre-policy/family-named"), LEAVE_OPEN ("centre-policy/family-after")),
  [LF_HABIT_WRITES_NOTHING] = ROW ("writes-nothing", N_ ("Writes nothing down"), N_ ("Records no reason, no times, no register."), false,
    AGAINST ("centre-policy/decision-record", "ipg808/practice.collect-data", "ipg808/practice.audit-elso", "ipg808/practice.audit-ncaa"),
    LEAVE_OUT ("record"), LEAVE_OUT ("reason"), LEAVE_OPEN ("ipg808/practice.audit-elso")),
  [LF_HABIT_NICE_OBLIGES] = ROW ("nice-obliges", N_ ("Obeys whoever says that NICE obliges"), N_ ("Takes guidance that leaves a choice for an order, or for a ban."), true,
    AGAINST ("ipg808/1.1", "ipg808/1.2", "ipg808/front.judgement", "centre-policy/both-paragraphs", "centre-policy/family-words"),
    CHOOSE ("nice obliges"), CHOOSE ("1.1: the cause"), CHOOSE ("1.1 alone"), CHOOSE ("1.1 and 1.2 both apply, so"), CHOOSE ("nice won't let us")),
  [LF_HABIT_BECAUSE_THEY_ASK] = ROW ("because-they-ask", N_ ("Does what relatives ask"), N_ ("Leaves to those close to the patient what the team must decide."), true,
    AGAINST ("ipg808/practice.discuss", "uk-practice/no-demand", "ipg808/1.3", "ipg808/practice.research-only", "centre-policy/no-exception"),
    CHOOSE ("the family wants it"), CHOOSE ("wait for his wife"), CHOOSE ("until her husband"), CHOOSE ("for the family"), CHOOSE ("agree between them"), CHOOSE ("leave the number blank")),
  [LF_HABIT_STOPS_EARLY] = ROW ("stops-early", N_ ("Stops at the first bad sign"), N_ ("Gives up when a number is bad, alone."), true,
    AGAINST ("rcuk-als/stop-not-one-sign", "rcuk-als/stopping", "centre-policy/stopping", "rcuk-als/pe-cpr-after-lysis", "centre-policy/stop-ask-each", "elso-ecpr/alert-early", "centre-policy/alert-any-time"),
    CHOOSE ("not at all"), CHOOSE ("too dangerous now"), CHOOSE ("so we stop now"), LEAVE_OUT ("ask-team"),
    WHEN_BELOW ("stop-resuscitation", LF_MARK_COLLAPSE, 240, LF_READING_ETCO2, 2)),
  [LF_HABIT_KEEPS_COMPRESSING] = ROW ("keeps-compressing", N_ ("Goes on compressing"), N_ ("Keeps the chest compressed over flow and pressure."), false,
    AGAINST ("elso-ecpr/compressions-until-flow", "centre-policy/compressions-off", "centre-policy/after-flow"),
    LEAVE_OUT ("cpr stop"), CHOOSE ("compressions again"), CHOOSE ("compressions on,")),
  [LF_HABIT_LYSES_BY_REFLEX] = ROW ("lyses-by-reflex", N_ ("Lyses by reflex"), N_ ("Reaches for alteplase whatever else has been done."), false,
    AGAINST ("rcuk-als/pe-thrombolysis", "centre-policy/no-lysis-on-flow", "centre-policy/lysis", "elso-ecpr/pe-clot-plan", "centre-policy/after-flow", "centre-policy/selection", "rcuk-als/reversible-causes"),
    CHOOSE ("alteplase"), CHOOSE ("lysis first")),
};
/* clang-format on */

const LfTable lf_habits =
    LF_TABLE ("habits", "What a careless learner gets wrong, and how one would know it.", rows);

const LfHabit *
lf_habit (LfHabitId id)
{
  return &rows[id];
}
