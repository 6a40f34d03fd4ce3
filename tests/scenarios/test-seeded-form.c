/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects of form seeded one at a time into each scenario that ships: the file as XML, its
 * elements, attributes, words and numbers. */
#include <string.h>

#include "seeded.h"

enum { MOST_PLACES = 1 };

static gboolean
another_encoding (Seed *seed)
{
  const char *at = strstr (seed->markup->text, "UTF-8");
  gsize from = (gsize) (at - seed->markup->text);
  seed_edit (seed, from, from + strlen ("UTF-8"), "ISO-8859-1");
  seed->line = 1;
  return TRUE;
}

static gboolean
unquoted (Seed *seed)
{
  const MarkupAttribute *attribute = markup_attribute (seed->element, seed->attribute);
  gsize from = attribute->from + strlen (attribute->name) + 1;
  seed_edit (seed, from, from + 1, "");
  return TRUE;
}

/* clang-format off */
static const SeedKind kinds[] = {
  { "a document type", "scenario", NULL, NULL, seed_put_before, "<!DOCTYPE scenario>", AT_ELEMENT, NULL, "a document type" },
  { "another encoding", "scenario", NULL, NULL, another_encoding, NULL, AT_CHANGE, NULL, "calls itself \"ISO-8859-1\"" },
  { "an unknown entity", "summary", NULL, NULL, seed_put_in, "&x;", AT_INSIDE, NULL, "the entity &x; is not known" },
  { "no UTF-8", "ask", NULL, NULL, seed_put_in, "\xE9", AT_INSIDE, NULL, "this is not UTF-8 text" },
  { "a control character", "why", NULL, NULL, seed_put_in, "\x01", AT_INSIDE, NULL, "a control character" },
  { "a bare ampersand", "say", NULL, NULL, seed_put_in, "A & B", AT_INSIDE, NULL, "stands alone" },
  { "a bare less-than", "text", NULL, NULL, seed_put_in, "1 < 2", AT_INSIDE, NULL, "stands alone" },
  { "\"<\" in an attribute", "reveal", NULL, "title", seed_set_value, "a < b", AT_ATTRIBUTE, NULL, "stands inside an attribute" },
  { "an element left open", "decision", NULL, NULL, seed_leave_open, NULL, AT_CHANGE, NULL, "<decision>, opened in line" },
  { "an event left open", "event", NULL, NULL, seed_leave_open, NULL, AT_CHANGE, NULL, "<event>, opened in line" },
  { "an attribute twice", "option", NULL, "verdict", seed_add_attribute, "verdict=\"right\"", AT_ATTRIBUTE, NULL, "stands twice" },
  { "an attribute without quotes", "criterion", NULL, "class", unquoted, NULL, AT_ATTRIBUTE, NULL, "without quotes" },
  { "an unknown prefix", "phase", NULL, NULL, seed_put_in, "<x:note/>", AT_INSIDE, NULL, "stands for no namespace" },
  { "a foreign element", "phase", NULL, NULL, seed_put_in, "<x:note xmlns:x=\"urn:x\">A</x:note>", AT_INSIDE, NULL, "is not in the namespace" },
  { "no namespace", "scenario", NULL, "xmlns", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "is in no namespace" },
  { "another namespace", "scenario", NULL, "xmlns", seed_set_value, "urn:lowflow:scenario:2", AT_ELEMENT, NULL, "is in the namespace" },
  { "option: verdict misspelt", "option", NULL, "verdict", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"verdict\"?" },
  { "criterion: class misspelt", "criterion", NULL, "class", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"class\"?" },
  { "patient: weight-kg misspelt", "patient", NULL, "weight-kg", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"weight-kg\"?" },
  { "reading: above misspelt", "reading", NULL, "above", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"above\"?" },
  { "since: mark misspelt", "since", NULL, "mark", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"mark\"?" },
  { "decision: seconds misspelt", "decision", NULL, "seconds", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"seconds\"?" },
  { "step: late misspelt", "step", NULL, "late", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"late\"?" },
  { "event: on misspelt", "event", NULL, "on", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"on\"?" },
  { "done: action misspelt", "done", NULL, "action", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"action\"?" },
  { "scenario: pass misspelt", "scenario", NULL, "pass", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"pass\"?" },
  { "answered: option misspelt", "answered", NULL, "option", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"option\"?" },
  { "field: accept-low misspelt", "field", NULL, "accept-low", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"accept-low\"?" },
  { "option without verdict", "option", NULL, "verdict", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"verdict\"" },
  { "criterion without points", "criterion", NULL, "points", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"points\"" },
  { "criterion without domain", "criterion", NULL, "domain", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"domain\"" },
  { "patient without age", "patient", NULL, "age", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"age\"" },
  { "say without who", "say", NULL, "who", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"who\"" },
  { "done without action", "done", NULL, "action", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"action\"" },
  { "decision without kind", "decision", NULL, "kind", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"kind\"" },
  { "ending without kind", "ending", NULL, "kind", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"kind\"" },
  { "phase without id", "phase", NULL, "id", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"id\"" },
  { "held without seconds", "held", NULL, "seconds", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"seconds\"" },
  { "answered without decision", "answered", NULL, "decision", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"decision\"" },
  { "go without phase", "go", NULL, "phase", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"phase\"" },
  { "set without value", "set", NULL, "value", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"value\"" },
  { "rests-on without item", "rests-on", NULL, "item", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"item\"" },
  { "scenario without minutes", "scenario", NULL, "minutes", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"minutes\"" },
  { "reveal without title", "reveal", NULL, "title", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"title\"" },
  { "field without step", "field", NULL, "step", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"step\"" },
  { "prelude without seconds", "prelude", NULL, "seconds", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"seconds\"" },
  { "<event> misspelt", "event", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <event>?" },
  { "<option> misspelt", "option", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <option>?" },
  { "<criterion> misspelt", "criterion", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <criterion>?" },
  { "<met> misspelt", "met", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <met>?" },
  { "<marked> misspelt", "marked", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <marked>?" },
  { "<say> misspelt", "say", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <say>?" },
  { "<decision> misspelt", "decision", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <decision>?" },
  { "<then> misspelt", "then", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <then>?" },
  { "<answered> misspelt", "answered", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <answered>?" },
  { "<phase> misspelt", "phase", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <phase>?" },
  { "<mark> misspelt", "mark", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <mark>?" },
  { "<p> misspelt", "p", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "<px> is not known inside" },
  { "<summary> misspelt", "summary", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <summary>?" },
  { "<rests-on> misspelt", "rests-on", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <rests-on>?" },
  { "<why> misspelt", "why", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <why>?" },
  { "<course> misspelt", "course", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <course>?" },
  { "<field> misspelt", "field", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <field>?" },
  { "<step> misspelt", "step", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <step>?" },
  { "decision without <ask>", "decision", NULL, NULL, seed_drop_children, "ask", AT_ELEMENT, NULL, "lacks <ask>" },
  { "option without <text>", "option", NULL, NULL, seed_drop_children, "text", AT_ELEMENT, NULL, "lacks <text>" },
  { "criterion without <good>", "criterion", NULL, NULL, seed_drop_children, "good", AT_ELEMENT, NULL, "lacks <good>" },
  { "criterion without <title>", "criterion", NULL, NULL, seed_drop_children, "title", AT_ELEMENT, NULL, "lacks <title>" },
  { "criterion without <met>", "criterion", NULL, NULL, seed_drop_children, "met", AT_ELEMENT, NULL, "lacks <met>" },
  { "event without <then>", "event", NULL, NULL, seed_drop_children, "then", AT_ELEMENT, NULL, "lacks <then>" },
  { "step without <when>", "step", NULL, NULL, seed_drop_children, "when", AT_ELEMENT, NULL, "lacks <when>" },
  { "phase without <title>", "phase", NULL, NULL, seed_drop_children, "title", AT_ELEMENT, NULL, "lacks <title>" },
  { "ending without <text>", "ending", NULL, NULL, seed_drop_children, "text", AT_ELEMENT, NULL, "lacks <text>" },
  { "scenario without <patient>", "scenario", NULL, NULL, seed_drop_children, "patient", AT_ELEMENT, NULL, "lacks <patient>" },
  { "scenario without <brief>", "scenario", NULL, NULL, seed_drop_children, "brief", AT_ELEMENT, NULL, "lacks <brief>" },
  { "scenario without <summary>", "scenario", NULL, NULL, seed_drop_children, "summary", AT_ELEMENT, NULL, "lacks <summary>" },
  { "criterion without any <rests-on>", "criterion", NULL, NULL, seed_drop_children, "rests-on", AT_ELEMENT, NULL, "lacks <rests-on>" },
  { "step without any <do>", "step", NULL, NULL, seed_drop_children, "do", AT_ELEMENT, NULL, "lacks <do>" },
  { "scenario without any <ending>", "scenario", NULL, NULL, seed_drop_children, "ending", AT_ELEMENT, NULL, "lacks <ending>" },
  { "scenario without any <phase>", "scenario", NULL, NULL, seed_drop_children, "phase", AT_ELEMENT, NULL, "lacks <phase>" },
  { "packs without any <pack>", "packs", NULL, NULL, seed_drop_children, "pack", AT_ELEMENT, NULL, "lacks <pack>" },
  { "<summary> twice", "summary", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <summary>" },
  { "<patient> twice", "patient", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <patient>" },
  { "<brief> twice", "brief", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <brief>" },
  { "<course> twice", "course", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <course>" },
  { "<criteria> twice", "criteria", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <criteria>" },
  { "<debrief> twice", "debrief", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <debrief>" },
  { "<met> twice", "met", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <met>" },
  { "four hints", "decision", NULL, NULL, seed_put_last, "<hint>A</hint><hint>B</hint><hint>C</hint><hint>D</hint>", AT_ELEMENT, NULL, "of <hint>: it may hold 3" },
  { "a condition without content", "any", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<any> lacks a condition" },
  { "effects without content", "then", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<then> lacks an effect" },
  { "text where none belongs", "phase", NULL, NULL, seed_put_in, "Stray.", AT_ELEMENT, NULL, "holds no text of its own" },
  { "an element in a text", "say", NULL, NULL, seed_put_in, "<b>loud</b>", AT_INSIDE, NULL, "<say> holds text only, and no <b>" },
  { "an empty <ask>", "ask", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<ask> is empty" },
  { "an empty <p>", "p", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<p> is empty" },
  { "an empty <why>", "why", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<why> is empty" },
  { "an empty <title>", "title", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<title> is empty" },
  { "an empty <say>", "say", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<say> is empty" },
  { "an empty <objective>", "objective", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<objective> is empty" },
  { "an empty <hint>", "hint", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<hint> is empty" },
  { "an empty <good>", "good", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<good> is empty" },
  { "patient rhythm: a word misspelt", "patient", NULL, "rhythm", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "patient sex: a word misspelt", "patient", NULL, "sex", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "option verdict: a word misspelt", "option", NULL, "verdict", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "decision kind: a word misspelt", "decision", NULL, "kind", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "ending kind: a word misspelt", "ending", NULL, "kind", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "criterion class: a word misspelt", "criterion", NULL, "class", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "criterion domain: a word misspelt", "criterion", NULL, "domain", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "reading id: a word misspelt", "reading", NULL, "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "variable id: a word misspelt", "variable", NULL, "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "set variable: a word misspelt", "set", NULL, "variable", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "say who: a word misspelt", "say", NULL, "who", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "rhythm is: a word misspelt", "rhythm", NULL, "is", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "fault id: a word misspelt", "fault", NULL, "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "scenario jurisdiction: a word misspelt", "scenario", NULL, "jurisdiction", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "scenario review: a word misspelt", "scenario", NULL, "review", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "phase patient: a word misspelt", "phase", NULL, "patient", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "criterion by: a word misspelt", "criterion", NULL, "by", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "patient arterial-line: a word misspelt", "patient", NULL, "arterial-line", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "decision reason: a word misspelt", "decision", NULL, "reason", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "patient age=\"fifty\"", "patient", NULL, "age", seed_set_value, "fifty", AT_ATTRIBUTE, NULL, "from 16 to 110" },
  { "patient age=\"11\"", "patient", NULL, "age", seed_set_value, "11", AT_ATTRIBUTE, NULL, "from 16 to 110" },
  { "patient weight-kg=\"84,0\"", "patient", NULL, "weight-kg", seed_set_value, "84,0", AT_ATTRIBUTE, NULL, "from 30 to 250" },
  { "decision seconds=\"2 min\"", "decision", NULL, "seconds", seed_set_value, "2 min", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "decision seconds=\"0\"", "decision", NULL, "seconds", seed_set_value, "0", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "scenario pass=\"175\"", "scenario", NULL, "pass", seed_set_value, "175", AT_ATTRIBUTE, NULL, "from 0 to 100" },
  { "scenario minutes=\"0\"", "scenario", NULL, "minutes", seed_set_value, "0", AT_ATTRIBUTE, NULL, "from 1 to 600" },
  { "held seconds=\"-3\"", "held", NULL, "seconds", seed_set_value, "-3", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "time at=\"4 min\"", "time", NULL, "at", seed_set_value, "4 min", AT_ATTRIBUTE, NULL, "wanted is a time" },
  { "time at=\"0:75\"", "time", NULL, "at", seed_set_value, "0:75", AT_ATTRIBUTE, NULL, "wanted is a time" },
  { "since at-least=\"90\"", "since", NULL, "at-least", seed_set_value, "90", AT_ATTRIBUTE, NULL, "wanted is a time" },
  { "step late=\"1:2\"", "step", NULL, "late", seed_set_value, "1:2", AT_ATTRIBUTE, NULL, "wanted is a time" },
  { "done count=\"1.5\"", "done", NULL, "count", seed_set_value, "1.5", AT_ATTRIBUTE, NULL, "wanted is a whole number" },
  { "criterion points=\"-1\"", "criterion", NULL, "points", seed_set_value, "-1", AT_ATTRIBUTE, NULL, "from 0 to 100" },
  { "decision id=\"Two words\"", "decision", NULL, "id", seed_set_value, "Two words", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "criterion id=\"a_b\"", "criterion", NULL, "id", seed_set_value, "a_b", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "ending id=\"\"", "ending", NULL, "id", seed_set_value, "", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "chance of=\"60 %\"", "chance", NULL, "of", seed_set_value, "60 %", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "chance of=\"2\"", "chance", NULL, "of", seed_set_value, "2", AT_ATTRIBUTE, NULL, "from 0 to 1" },
  { "rests-on item=\"ipg808\"", "rests-on", NULL, "item", seed_set_value, "ipg808", AT_ATTRIBUTE, NULL, "wanted is an item of a pack" },
  { "patient skin=\"dark\"", "patient", NULL, "skin", seed_set_value, "dark", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "prelude seconds=\"1e2\"", "prelude", NULL, "seconds", seed_set_value, "1e2", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "reading below=\"low\"", "reading", NULL, "below", seed_set_value, "low", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "patient text=\" \"", "patient", NULL, "text", seed_set_value, " ", AT_ATTRIBUTE, NULL, "wanted is some text" },
  { "a mark after the start", "mark", "marks", "at", seed_set_value, "02:00", AT_ATTRIBUTE, NULL, "wanted is a time" },
  { "candidacy: approved-study misspelt", "candidacy", NULL, "approved-study", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"approved-study\"?" },
  { "candidacy without a cause", "candidacy", NULL, "cause", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"cause\"" },
  { "candidacy cause: a word misspelt", "candidacy", NULL, "cause", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "candidacy first-rhythm: a rhythm", "candidacy", NULL, "first-rhythm", seed_set_value, "vf", AT_ATTRIBUTE, NULL, "is not among the arrest rhythms" },
  { "<candidacy> twice", "candidacy", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <candidacy>" },
  { "a field without room", "field", NULL, "low", seed_swap_values, "high", AT_ATTRIBUTE, NULL, "has no room" },
  { "a field that accepts nothing", "field", NULL, "accept-low", seed_swap_values, "accept-high", AT_ATTRIBUTE, NULL, "accepts nothing" },
  { "a field that accepts too much", "field", NULL, "accept-high", seed_set_value, "99999", AT_ELEMENT, NULL, "accepts nothing, or what it cannot be set to" },
  { "a field that starts elsewhere", "field", NULL, "start", seed_set_value, "99999", AT_ATTRIBUTE, NULL, "starts outside its range" },
  { "a field without steps", "field", NULL, "step", seed_set_value, "0", AT_ATTRIBUTE, NULL, "must step by more than 0" },
  { "a variable out of its range", "variable", NULL, "value", seed_set_value, "9999", AT_ATTRIBUTE, NULL, "cannot be 9999" },
  { "a variable set out of its range", "set", NULL, "value", seed_set_value, "-999", AT_ATTRIBUTE, NULL, "cannot be -999" },
  { "a variable twice", "variable", NULL, "id", seed_double, NULL, AT_ELEMENT, NULL, "is set already" },
  { "scenario without shelf", "scenario", NULL, "shelf", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"shelf\"" },
  { "scenario shelf: a word misspelt", "scenario", NULL, "shelf", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "decision: role misspelt", "decision", NULL, "role", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"role\"?" },
  { "decision role: a word misspelt", "decision", NULL, "role", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "<facilitator> twice", "facilitator", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <facilitator>" },
  { "<observe> misspelt", "observe", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <observe>?" },
  { "an empty <facts>", "facts", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<facts> is empty" },
  { "two ways to finish", "finish", "facilitator", NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <finish>" },
  { "script without title", "script", NULL, "title", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"title\"" },
  { "script who: a word misspelt", "script", NULL, "who", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "script without any <line>", "script", NULL, NULL, seed_drop_children, "line", AT_ELEMENT, NULL, "lacks <line>" },
  { "the id of the sandbox", "scenario", NULL, "id", seed_set_value, "sandbox", AT_ATTRIBUTE, NULL, "built-in sandbox" },
};
/* clang-format on */

static void
test_form (void)
{
  seeded_scenarios (kinds, G_N_ELEMENTS (kinds), MOST_PLACES);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/seeded/form", test_form);
  return shipped_run ();
}
