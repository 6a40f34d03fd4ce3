/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects of the script seeded one at a time into each scenario that ships: names that lead
 * nowhere, parts out of reach, times and bounds that contradict each other. */
#include <string.h>

#include "scenario/reach.h"
#include "seeded.h"

enum { MOST_PLACES = 1 };

#define SAY   "<say who=\"team\">Nothing.</say>"
#define NEVER "<time at=\"10:00\"/><not><time at=\"05:00\"/></not>"

/* What is named elsewhere is gone, and nothing else has its id. */
static gboolean
drop_only (Seed *seed)
{
  const char *id = markup_value (seed->element, "id");
  return markup_count (seed->markup, seed->element->name, "id", id) == 1 && seed_drop (seed);
}

static gboolean
undeclare (Seed *seed)
{
  g_autofree char *prefix = g_strconcat (markup_value (seed->element, "id"), "/", NULL);
  for (guint i = 0; i < seed->markup->elements->len && seed->line == 0; i++) {
    const MarkupElement *element = markup_element (seed->markup, i);
    if (markup_is (element, "rests-on") &&
        g_str_has_prefix (markup_value (element, "item"), prefix))
      seed->line = markup_attribute (element, "item")->line;
  }
  return seed->line > 0 && seed_drop (seed);
}

/* The word of a <do> after so many others. */
static gboolean
misspell_word (Seed *seed, const char *verb, guint place)
{
  const char *text = seed->markup->text + seed->element->inside;
  const char *at = text;
  if (!g_str_has_prefix (text, verb))
    return FALSE;
  for (guint i = 0; i < place; i++) {
    at += strcspn (at, " <");
    at += strspn (at, " ");
  }
  g_autofree char *word = g_strndup (at, strcspn (at, " <"));
  gsize from = (gsize) (at - seed->markup->text);
  seed_name (seed, word);
  seed_edit (seed, from + 1, from + 1, "x");
  return *word != '\0' && g_ascii_isalpha (*word);
}

static gboolean
misspell_answered (Seed *seed)
{
  return misspell_word (seed, "answer ", 1);
}

static gboolean
misspell_answer (Seed *seed)
{
  return misspell_word (seed, "answer ", 2);
}

static gboolean
misspell_drug (Seed *seed)
{
  return misspell_word (seed, "drug ", 1);
}

/* The <ask> without which a decision never opens. */
static gboolean
never_asked (Seed *seed)
{
  const MarkupElement *decision =
      markup_find (seed->markup, "decision", "id", markup_value (seed->element, "decision"));
  return markup_child (seed->markup, decision, "when") == NULL && seed_replace_only (seed);
}

/* The <when> without which a decision never opens. */
static gboolean
never_opened (Seed *seed)
{
  const MarkupElement *decision = markup_parent (seed->markup, seed->element);
  if (!markup_is (decision, "decision") ||
      markup_find (seed->markup, "ask", "decision", markup_value (decision, "id")) != NULL)
    return FALSE;
  seed_name (seed, markup_value (decision, "id"));
  return seed_drop (seed);
}

/* The effect without which a mark is never set. */
static gboolean
never_marked (Seed *seed)
{
  const char *id = markup_value (seed->element, "id");
  int mark = lf_table_find (&lf_marks, id);
  const MarkupElement *marks = markup_find (seed->markup, "marks", "id", NULL);
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *other = markup_element (seed->markup, i);
    gboolean same = markup_is (other, "mark") && g_str_equal (markup_value (other, "id"), id);
    gboolean first = markup_parent (seed->markup, other) == marks;
    if (same && other != seed->element && (!first || markup_value (other, "at") != NULL))
      return FALSE;
  }
  return (mark < 0 || !lf_mark_is_set_by_program ((LfMark) mark)) && seed_replace (seed);
}

/* Where there is room for one. */
static gboolean
one_mark_more (Seed *seed)
{
  int own = 0;
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *element = markup_element (seed->markup, i);
    own += markup_parent (seed->markup, element) == seed->element &&
           lf_table_find (&lf_marks, markup_value (element, "id")) < 0;
  }
  return own < LF_MAX_MARKS - LF_N_MARKS && seed_put_in (seed);
}

/* A part of the scenario, and no condition of the same name. */
static gboolean
double_part (Seed *seed)
{
  return seed->element->parent == 0 && seed_double (seed);
}

static gboolean
without_time (Seed *seed)
{
  return markup_value (seed->element, "at-most") == NULL && seed_drop_attribute (seed);
}

static gboolean
longer_at_least (Seed *seed)
{
  return markup_value (seed->element, "at-most") == NULL &&
         strpbrk (markup_value (seed->element, "at-least"), "123456789") != NULL &&
         seed_add_attribute (seed);
}

/* Collapse moved behind what follows it. */
static gboolean
collapse_late (Seed *seed)
{
  const MarkupElement *next = markup_find (seed->markup, "mark", "id", "first-cpr");
  if (!g_str_equal (markup_value (seed->element, "id"), "collapse") || next == NULL ||
      markup_value (next, "at") == NULL)
    return FALSE;
  seed->line = next->line;
  return seed_set_value (seed);
}

static gboolean
nothing_sound (Seed *seed)
{
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *option = markup_element (seed->markup, i);
    if (!markup_is (option, "option") || markup_parent (seed->markup, option) != seed->element)
      continue;
    const MarkupAttribute *verdict = markup_attribute (option, "verdict");
    seed_edit (seed, verdict->from, verdict->until, "verdict=\"wrong\"");
  }
  seed_name (seed, markup_value (seed->element, "id"));
  return seed->edits->len > 0 &&
         !g_str_equal (markup_value (seed->element, "kind"), "put-in-order");
}

/* An option that says what the one before it says. */
static gboolean
read_alike (Seed *seed)
{
  const MarkupElement *before = NULL;
  for (guint i = 0; markup_element (seed->markup, i) != seed->element; i++) {
    const MarkupElement *element = markup_element (seed->markup, i);
    if (markup_is (element, "option") && element->parent == seed->element->parent)
      before = element;
  }
  if (before == NULL)
    return FALSE;
  const MarkupElement *one = markup_child (seed->markup, before, "text");
  const MarkupElement *other = markup_child (seed->markup, seed->element, "text");
  g_autofree char *text = g_strndup (seed->markup->text + one->inside, one->close - one->inside);
  seed_edit (seed, other->inside, other->close, g_strdelimit (text, "\n", ' '));
  seed->line = seed->element->line;
  seed_name (seed, markup_value (before, "id"));
  return TRUE;
}

static gboolean
late_without_limit (Seed *seed)
{
  if (markup_child (seed->markup, seed->element, "late") == NULL)
    return FALSE;
  seed_drop_attribute (seed);
  seed_name (seed, markup_value (seed->element, "id"));
  return TRUE;
}

static gboolean
missed_without_limit (Seed *seed)
{
  seed_drop_attribute (seed);
  seed_name (seed, markup_value (seed->element, "id"));
  return TRUE;
}

/* Both, side by side. */
static gboolean
open_and_missed (Seed *seed)
{
  const char *id = markup_value (seed->element, "decision");
  g_autofree char *with = g_strdup_printf ("<missed decision=\"%s\"/>", id);
  seed_edit (seed, seed->element->from, seed->element->from, with);
  return markup_is (markup_parent (seed->markup, seed->element), "when");
}

static gboolean
waits_for_itself (Seed *seed)
{
  const char *id = markup_value (markup_parent (seed->markup, seed->element), "id");
  g_autofree char *with = g_strdup_printf ("<answered decision=\"%s\"/>", id);
  seed_name (seed, id);
  seed_edit (seed, seed->element->inside, seed->element->inside, with);
  return TRUE;
}

/* What it asks for first, denied as well. */
static gboolean
so_and_not_so (Seed *seed)
{
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *child = markup_element (seed->markup, i);
    if (markup_parent (seed->markup, child) != seed->element)
      continue;
    g_autofree char *text =
        g_strndup (seed->markup->text + child->from, child->until - child->from);
    g_autofree char *with = g_strdup_printf ("<not>%s</not>", g_strdelimit (text, "\n", ' '));
    seed_edit (seed, seed->element->close, seed->element->close, with);
    return !markup_is (child, "not");
  }
  return FALSE;
}

static gboolean
in_another_phase (Seed *seed)
{
  const MarkupElement *phase = seed->element;
  while (phase != NULL && !markup_is (phase, "phase"))
    phase = markup_parent (seed->markup, phase);
  const MarkupElement *owner = markup_parent (seed->markup, seed->element);
  const MarkupElement *other =
      markup_child (seed->markup, markup_element (seed->markup, 0), "phase");
  if (phase == NULL || other == phase ||
      !(markup_is (owner, "event") || markup_is (owner, "decision")))
    return FALSE;
  g_autofree char *with = g_strdup_printf ("<phase id=\"%s\"/>", markup_value (other, "id"));
  seed_edit (seed, seed->element->inside, seed->element->inside, with);
  return TRUE;
}

/* clang-format off */
static const SeedKind kinds[] = {
  { "decision: an id twice", "decision", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "phase: an id twice", "phase", NULL, "id", double_part, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "event: an id twice", "event", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "ending: an id twice", "ending", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "option: an id twice", "option", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "field: an id twice", "field", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "criterion: an id twice", "criterion", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "step: an id twice", "step", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "mark: an id twice", "mark", "marks", "id", seed_double, NULL, AT_ELEMENT, NULL, "\"%s\" is there already" },
  { "pack: named twice", "pack", NULL, "id", seed_double, NULL, AT_ELEMENT, NULL, "\"%s\" is named already" },
  { "an item named twice", "rests-on", "criterion", "item", seed_double, NULL, AT_ATTRIBUTE, NULL, "is named already" },
  { "go phase: a name misspelt", "go", NULL, "phase", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "finish ending: a name misspelt", "finish", NULL, "ending", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "ask decision: a name misspelt", "ask", "then", "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "answered decision: a name misspelt", "answered", NULL, "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "answered option: a name misspelt", "answered", NULL, "option", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "accepted decision: a name misspelt", "accepted", NULL, "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "open decision: a name misspelt", "open", NULL, "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "missed decision: a name misspelt", "missed", NULL, "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "marked id: a name misspelt", "marked", NULL, "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "since mark: a name misspelt", "since", NULL, "mark", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "mark id: a name misspelt", "mark", "then", "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "phase id: a name misspelt", "phase", "when", "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "fired event: a name misspelt", "fired", NULL, "event", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "criterion steps: a name misspelt", "criterion", NULL, "steps", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "criterion hinted-by: a name misspelt", "criterion", NULL, "hinted-by", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "pack version: a version misspelt", "pack", NULL, "version", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a limit of no item", "since", NULL, "at-least", seed_set_value, "{centre-policy/none}", AT_ATTRIBUTE, NULL, "there is no item \"centre-policy/none\" here" },
  { "a limit of an item that sets none", "since", NULL, "at-least", seed_set_value, "{centre-policy/mdt}", AT_ATTRIBUTE, NULL, "the item \"centre-policy/mdt\" sets no limit" },
  { "a limit of an undeclared pack", "since", NULL, "at-least", seed_set_value, "{ipg482/6.2}", AT_ATTRIBUTE, NULL, "the pack \"ipg482\" is not declared" },
  { "pack version=\"2015\"", "pack", NULL, "version", seed_set_value, "2015", AT_ATTRIBUTE, NULL, "there is no version \"2015\" of the pack \"rcuk-als\" here" },
  { "a scenario on superseded guidance", "pack", NULL, "id", seed_put_before, "<pack id=\"ipg482\"/>", AT_ELEMENT, NULL, "the scenario rests on \"ipg482\", version 2014-03, which is superseded", TRUE },
  { "pack id: a name misspelt", "pack", NULL, "id", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "rests-on item: a name misspelt", "rests-on", NULL, "item", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "done action: a name misspelt", "done", NULL, "action", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "event on: a name misspelt", "event", NULL, "on", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "change since: a name misspelt", "change", NULL, "since", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "reasoned decision: a name misspelt", "reasoned", NULL, "decision", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "found mark: a name misspelt", "found", NULL, "mark", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an item misspelt in a paragraph", "p", NULL, "rests-on", seed_misspell_item, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an item misspelt in a finding", "reveal", NULL, "rests-on", seed_misspell_item, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an item misspelt in an ending", "ending", NULL, "rests-on", seed_misspell_item, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an item misspelt", "rests-on", NULL, "item", seed_misspell_item, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an action misspelt", "do", NULL, NULL, seed_misspell_text, NULL, AT_INSIDE, NULL, "did you mean \"%s\"?" },
  { "a decision misspelt in an answer", "do", "course", NULL, misspell_answered, NULL, AT_INSIDE, NULL, "did you mean \"%s\"?" },
  { "an option misspelt in an answer", "do", "course", NULL, misspell_answer, NULL, AT_INSIDE, NULL, "did you mean \"%s\"?" },
  { "a drug misspelt", "do", NULL, NULL, misspell_drug, NULL, AT_INSIDE, NULL, "did you mean \"%s\"?" },
  { "a pack not declared", "pack", NULL, "id", undeclare, NULL, AT_CHANGE, NULL, "the pack \"%s\" is not declared" },
  { "an option gone", "option", NULL, "id", drop_only, NULL, AT_REFERENCE, "answered option", "there is no option \"%s\"" },
  { "a decision gone", "decision", NULL, "id", drop_only, NULL, AT_REFERENCE, "answered decision", "there is no decision \"%s\"" },
  { "an event gone", "event", NULL, "id", drop_only, NULL, AT_REFERENCE, "fired event", "there is no event \"%s\"" },
  { "an ending gone", "ending", NULL, "id", drop_only, NULL, AT_REFERENCE, "finish ending", "there is no ending \"%s\"" },
  { "a phase gone", "phase", NULL, "id", drop_only, NULL, AT_REFERENCE, "go phase", "there is no phase \"%s\"" },
  { "a step gone", "step", NULL, "id", drop_only, NULL, AT_REFERENCE, "criterion steps", "there is no step \"%s\"" },
  { "a mark gone", "mark", "marks", "id", seed_drop, NULL, AT_REFERENCE, "marked id", "there is no mark \"%s\"" },
  { "a phase that nothing leads to", "go", NULL, "phase", seed_replace_only, SAY, AT_OWNER, "phase", "nothing leads to the phase \"%s\"" },
  { "an ending that nothing ends with", "finish", NULL, "ending", seed_replace_only, SAY, AT_OWNER, "ending", "nothing ends with \"%s\"" },
  { "a decision that nothing asks", "ask", "then", "decision", never_asked, SAY, AT_OWNER, "decision", "the decision \"%s\" never opens" },
  { "a decision that never opens", "when", NULL, NULL, never_opened, NULL, AT_PARENT, NULL, "the decision \"%s\" never opens" },
  { "a mark that nothing sets", "mark", "then", "id", never_marked, SAY, AT_REFERRER, "marked id", "nothing sets the mark \"%s\"" },
  { "a second way out", "go", NULL, "phase", seed_double, NULL, AT_ELEMENT, NULL, "has led away already" },
  { "an event without a trigger", "when", "always", NULL, seed_drop, NULL, AT_PARENT, NULL, "this event never fires" },
  { "an event with two triggers", "event", NULL, "id", seed_add_attribute, "on=\"shock\"", AT_ELEMENT, NULL, "this one has both" },
  { "times that cross in a <when>", "when", NULL, NULL, seed_set_content, NEVER, AT_ELEMENT, NULL, "never hold together" },
  { "times that never meet", "when", NULL, NULL, seed_set_content, "<time at=\"10:00\"/><not><time at=\"05:00\"/><time at=\"06:00\"/></not>", AT_ELEMENT, NULL, "and no more after" },
  { "a decision open and missed", "open", NULL, "decision", open_and_missed, NULL, AT_PARENT, NULL, "never hold together" },
  { "bounds that cross", "reading", NULL, NULL, seed_replace, "<reading id=\"etco2_kpa\" above=\"5\" below=\"3\"/>", AT_ELEMENT, NULL, "nothing is above 5 and below 3" },
  { "a bound that is never passed", "reading", NULL, NULL, seed_replace, "<reading id=\"spo2_percent\" above=\"100\"/>", AT_ELEMENT, NULL, "never comes above 100" },
  { "a reading without a bound", "reading", NULL, NULL, seed_replace, "<reading id=\"spo2_percent\"/>", AT_ELEMENT, NULL, "lacks a bound" },
  { "a <since> that crosses", "since", NULL, "at-least", longer_at_least, "at-most=\"00:00\"", AT_ELEMENT, NULL, "\"at-least\" is the longer" },
  { "a <since> without a time", "since", NULL, "at-least", without_time, NULL, AT_ELEMENT, NULL, "lacks a time" },
  { "marks out of their order", "mark", "marks", "at", collapse_late, "00:00", AT_CHANGE, NULL, "cannot come before \"collapse\"" },
  { "another phase in a <when>", "when", NULL, NULL, in_another_phase, NULL, AT_ELEMENT, NULL, "asks for another phase" },
  { "a mark that nothing looks at", "marks", NULL, NULL, one_mark_more, "<mark id=\"nobody-looks\"/>", AT_INSIDE, NULL, "nothing looks at the mark \"nobody-looks\"", TRUE },
  { "options that read alike", "option", NULL, "id", read_alike, NULL, AT_CHANGE, NULL, "reads like \"%s\"" },
  { "no candidacy", "patient", NULL, NULL, seed_drop_children, "candidacy", AT_ELEMENT, NULL, "has no <candidacy>", TRUE },
  { "a decision without a sound option", "decision", NULL, NULL, nothing_sound, NULL, AT_ELEMENT, NULL, "\"%s\" has no option that is right or acceptable", TRUE },
  { "late without seconds", "decision", NULL, "seconds", late_without_limit, NULL, AT_ELEMENT, NULL, "what is <late> in \"%s\" never comes" },
  { "missed without seconds", "decision", NULL, "seconds", missed_without_limit, NULL, AT_REFERRER, "missed decision", "\"%s\" has no time limit" },
  { "a do-it without its <until>", "until", NULL, NULL, seed_drop, NULL, AT_PARENT, NULL, "is never done" },
  { "an <until> that never holds", "until", NULL, NULL, seed_set_content, NEVER, AT_ELEMENT, NULL, "never done" },
  { "an <until> that waits for itself", "until", NULL, NULL, waits_for_itself, NULL, AT_ELEMENT, NULL, "\"%s\" is never done" },
  { "so, and not so", "when", NULL, NULL, so_and_not_so, NULL, AT_ELEMENT, NULL, "never hold together" },
  { "an educator's act by the team", "do", "then", NULL, seed_set_content, "rhythm asystole", AT_ELEMENT, NULL, "is not done but written as an effect" },
  { "an answer by the team", "do", "then", NULL, seed_set_content, "answer x y", AT_ELEMENT, NULL, "is the learner's" },
};
/* clang-format on */

static void
test_script (void)
{
  seeded_scenarios (kinds, G_N_ELEMENTS (kinds), MOST_PLACES);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/seeded/script", test_script);
  return shipped_run ();
}
