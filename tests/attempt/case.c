/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"

static const char phases[] =
    "<phase id='start'><title>Start</title><brief>Begin.</brief>"
    "<decision id='d1' kind='choose-one' role='ecmo-lead' seconds='20'><ask>Alert?</ask>"
    "<when><time at='00:03'/></when>"
    "<option id='now' verdict='right'><text>Now</text><then><mark id='alerted'/></then></option>"
    "<option id='later' verdict='wrong'><text>Later</text></option>"
    "<hint>What is the time?</hint><hint>See 3.1.</hint></decision>"
    "<decision id='d2' kind='state-reason' role='ecmo-lead'><ask>Offer?</ask><when><time "
    "at='00:30'/></when>"
    "<option id='offer' verdict='right'><text>Offer</text></option>"
    "<option id='decline' verdict='acceptable'><text>Decline</text></option></decision>"
    "<decision id='d3' kind='set-value' role='ecmo-lead'><ask>Sizes?</ask><when><time "
    "at='00:40'/></when>"
    "<field id='x' unit='Fr' low='15' high='31' step='2' start='19' accept-low='21'"
    " accept-high='25'><text>Drainage</text></field></decision>"
    "<decision id='d4' kind='choose-one' role='ecmo-lead'><ask>Stop?</ask><when><time "
    "at='01:30'/></when>"
    "<option id='stop' verdict='right'><text>Stop</text><then><finish ending='good'/></then>"
    "</option></decision>"
    "<event><when><time at='00:50'/></when><then><say who='nurse'>Time.</say>"
    "<set variable='venous-tone' value='1.2' over='20'/></then></event></phase>";

static const char marks[] = "<mark id='collapse' at='-02:00'/><mark id='seen'/>";

static const char criteria[] =
    "<criterion id='alert' class='critical' points='6' domain='recognition' hinted-by='d1'>"
    "<title>Alert</title><rests-on item='ipg808/3.1'/><met><marked id='alerted'/></met>"
    "<good>Now.</good></criterion>"
    "<criterion id='pads' class='recommended' points='4' domain='resuscitation'>"
    "<title>Pads</title><rests-on item='ipg808/3.2'/><met><done action='pads ap'/></met>"
    "<failed><time at='01:00'/></failed><good>Early.</good></criterion>"
    "<criterion id='never' class='recommended' points='4' domain='aftercare'>"
    "<title>Never</title><rests-on item='ipg808/3.2'/><met><done action='handover'/></met>"
    "<good>Hand over.</good></criterion>"
    "<criterion id='harm' class='harmful' points='4' domain='resuscitation'>"
    "<title>Harm</title><rests-on item='ipg808/3.2'/>"
    "<met><held seconds='30'><reading id='cpr_pause_s' above='20'/></held></met>"
    "<good>Go on.</good></criterion>";

const char case_lines[] =
    "00:01.000 note wall \"2026-01-01T00:00:00Z\"\n"
    "00:02.500 learner cpr mechanical\n"
    "!no-pads 00:02.500 learner shock 200\n"
    "00:04.000 note hint d1 1\n"
    "00:05.250 learner answer d1 now\n"
    "00:06.000 learner pads ap\n"
    "!busy 00:06.000 learner check pulse\n"
    "00:16.001 learner check pulse\n"
    "00:20.000 learner shock 200\n"
    "00:31.000 learner reason d2 \"Witnessed; 52 years, \\\"refractory\\\" # and early.\"\n"
    "00:31.000 learner answer d2 offer\n"
    "00:35.000 learner drug adrenaline 1 mg\n"
    "00:40.999 learner sample gas femoral\n"
    "!no-option 00:42.000 learner answer d3 99\n"
    "00:42.000 learner answer d3 25\n"
    "00:55.000 note speed 4\n"
    "01:05.000 educator set haemoglobin 120 over 10\n"
    "01:06.000 educator say family \"Is she…?\"\n"
    "01:35.021 learner answer d4 stop\n";

LfScenario *
case_scenario (void)
{
  Parts parts = { .rhythm = "vf",
                  .patient = "<fault id='coronary-occlusion'/>"
                             "<prelude seconds='20'><do>cpr start</do></prelude>",
                  .marks = marks,
                  .phases = phases,
                  .criteria = criteria };
  return play_scenario (&parts);
}

LfAttempt *
case_play (const LfScenario *scenario)
{
  LfAttempt *attempt = play_new (scenario);

  play_lines (attempt, case_lines, CASE_END + 10000);
  g_assert_true (lf_attempt_ended (attempt));
  g_assert_cmpint (lf_attempt_step (attempt), ==, CASE_END);
  return attempt;
}
