/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects of the score and the course seeded one at a time into each scenario that ships. */
#include <string.h>

#include "seeded.h"

enum { MOST_PLACES = 2 };

#define NEVER "<time at=\"10:00\"/><not><time at=\"05:00\"/></not>"
#define START "<time at=\"00:00\"/>"

static gboolean
is_of_class (const MarkupElement *criterion, const char *words)
{
  const char *given = markup_value (criterion, "class");
  g_auto (GStrv) classes = g_strsplit (words, " ", -1);
  return given != NULL && g_strv_contains ((const char *const *) classes, given);
}

/* Of a criterion that is met by doing something: its content anew. */
static gboolean
set_met (Seed *seed)
{
  const MarkupElement *criterion = markup_parent (seed->markup, seed->element);
  seed_name (seed, markup_value (criterion, "id"));
  seed_edit (seed, seed->element->inside, seed->element->close, seed->with);
  return is_of_class (criterion, "critical recommended neutral");
}

/* Of one that is kept by leaving something. */
static gboolean
set_forbidden (Seed *seed)
{
  const MarkupElement *criterion = markup_parent (seed->markup, seed->element);
  seed_name (seed, markup_value (criterion, "id"));
  seed_edit (seed, seed->element->inside, seed->element->close, seed->with);
  return is_of_class (criterion, "unnecessary harmful");
}

static gboolean
set_of_criterion (Seed *seed)
{
  seed_name (seed, markup_value (markup_parent (seed->markup, seed->element), "id"));
  seed_edit (seed, seed->element->inside, seed->element->close, seed->with);
  return TRUE;
}

/* On that item alone. */
static gboolean
rest_on (Seed *seed, const char *item)
{
  const MarkupElement *first = markup_child (seed->markup, seed->element, "rests-on");
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *child = markup_element (seed->markup, i);
    if (markup_is (child, "rests-on") && markup_parent (seed->markup, child) == seed->element)
      seed_edit (seed, child->from, child->until, child == first ? item : "");
  }
  seed_name (seed, markup_value (seed->element, "id"));
  return is_of_class (seed->element, seed->with);
}

static gboolean
observation_only (Seed *seed)
{
  return rest_on (seed, "<rests-on item=\"ipg808/3.12\"/>");
}

static gboolean
account_only (Seed *seed)
{
  return rest_on (seed, "<rests-on item=\"ipg808/why.shockable\"/>");
}

/* <failed> says what <met> says. */
static gboolean
failed_as_met (Seed *seed)
{
  const MarkupElement *criterion = markup_parent (seed->markup, seed->element);
  const MarkupElement *met = markup_child (seed->markup, criterion, "met");
  g_autofree char *text = g_strndup (seed->markup->text + met->inside, met->close - met->inside);
  seed_name (seed, markup_value (criterion, "id"));
  seed_edit (seed, seed->element->inside, seed->element->close, g_strdelimit (text, "\n", ' '));
  return TRUE;
}

static gboolean
step_twice (Seed *seed)
{
  const MarkupAttribute *steps = markup_attribute (seed->element, "steps");
  g_autofree char *first = g_strndup (steps->value, strcspn (steps->value, " \n"));
  g_autofree char *again = g_strconcat (" ", first, NULL);
  seed_edit (seed, steps->until - 1, steps->until - 1, again);
  seed_name (seed, first);
  return TRUE;
}

static gboolean
neutral_points (Seed *seed)
{
  return is_of_class (seed->element, "neutral") && seed_set_value (seed);
}

static gboolean
set_class (Seed *seed)
{
  return is_of_class (seed->element, "recommended") && seed_set_value (seed);
}

static gboolean
no_points (Seed *seed)
{
  return is_of_class (seed->element, "recommended harmful unnecessary") && seed_set_value (seed);
}

static gboolean
by_person (Seed *seed)
{
  return is_of_class (seed->element, "critical") && markup_value (seed->element, "by") == NULL &&
         seed_add_attribute (seed);
}

static gboolean
no_steps (Seed *seed)
{
  return is_of_class (seed->element, "critical recommended") && seed_drop_attribute (seed);
}

/* A step that one criterion names, and it alone. */
static gboolean
unnamed_step (Seed *seed)
{
  const char *steps = markup_value (seed->element, "steps");
  guint n = 0;
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *element = markup_element (seed->markup, i);
    const char *named = markup_is (element, "criterion") ? markup_value (element, "steps") : NULL;
    g_auto (GStrv) names = g_strsplit (named == NULL ? "" : named, " ", -1);
    n += g_strv_contains ((const char *const *) names, steps);
  }
  return n == 1 && seed_drop_attribute (seed);
}

/* An answer of the course that the scenario calls right, called wrong. */
static gboolean
course_answers_badly (Seed *seed)
{
  const MarkupElement *decision = markup_parent (seed->markup, seed->element);
  g_autofree char *said = g_strdup_printf ("<do>answer %s %s</do>", markup_value (decision, "id"),
                                           markup_value (seed->element, "id"));
  const char *at = strstr (seed->markup->text, said);
  if (at == NULL)
    return FALSE;
  gsize place = (gsize) (at - seed->markup->text);
  for (guint i = 0; i < seed->markup->elements->len; i++) {
    const MarkupElement *step = markup_element (seed->markup, i);
    if (markup_is (step, "step") && step->from < place && place < step->until)
      seed->line = step->line;
  }
  seed_set_value (seed);
  seed_name (seed, markup_value (decision, "id"));
  return seed->line > 0 && !g_str_equal (markup_value (decision, "kind"), "put-in-order");
}

static gboolean
no_hints (Seed *seed)
{
  const MarkupElement *hinted =
      markup_find (seed->markup, "criterion", "hinted-by", markup_value (seed->element, "id"));
  seed->line = hinted == NULL ? 0 : hinted->line;
  return hinted != NULL && seed_drop_children (seed);
}

/* clang-format off */
static const SeedKind kinds[] = {
  { "a criterion that cannot be met", "met", NULL, NULL, set_met, NEVER, AT_PARENT, NULL, "\"%s\" cannot be met: its <met> never holds" },
  { "a criterion that cannot fail", "met", NULL, NULL, set_met, START, AT_PARENT, NULL, "\"%s\" cannot fail: its <met> holds from the start" },
  { "a harm that never comes about", "met", NULL, NULL, set_forbidden, NEVER, AT_PARENT, NULL, "\"%s\" cannot fail: what it forbids never comes about" },
  { "a harm that is there from the start", "met", NULL, NULL, set_forbidden, START, AT_PARENT, NULL, "\"%s\" cannot be kept" },
  { "a <failed> from the start", "failed", NULL, NULL, set_of_criterion, START, AT_ELEMENT, NULL, "\"%s\" cannot be met: its <failed> holds from the start" },
  { "a <failed> that never holds", "failed", NULL, NULL, set_of_criterion, NEVER, AT_ELEMENT, NULL, "the <failed> of \"%s\" never holds" },
  { "an <applies> that never holds", "applies", NULL, NULL, set_of_criterion, NEVER, AT_ELEMENT, NULL, "\"%s\" is never demonstrated" },
  { "critical on an observation alone", "criterion", NULL, NULL, observation_only, "critical", AT_ELEMENT, NULL, "\"%s\" rests on committee observations alone" },
  { "recommended on an observation alone", "criterion", NULL, NULL, observation_only, "recommended", AT_ELEMENT, NULL, "\"%s\" rests on committee observations alone", TRUE },
  { "critical on an account alone", "criterion", NULL, NULL, account_only, "critical", AT_ELEMENT, NULL, "\"%s\" is critical, and rests on nothing that asks for it" },
  { "met and failed by the same", "failed", NULL, NULL, failed_as_met, NULL, AT_ELEMENT, NULL, "\"%s\" is met and failed by the same" },
  { "a step named twice", "criterion", NULL, "steps", step_twice, NULL, AT_ATTRIBUTE, NULL, "the step \"%s\" is named already" },
  { "neutral, with points", "criterion", NULL, "points", neutral_points, "5", AT_ELEMENT, NULL, "its points count for nothing", TRUE },
  { "a pass mark of 0", "scenario", NULL, "pass", seed_set_value, "0", AT_FILE, NULL, "nobody can fail by points", TRUE },
  { "a drug in another unit", "do", "step", NULL, seed_set_content, "drug adrenaline 1 units", AT_ELEMENT, NULL, "adrenaline is given in mg" },
  { "a drug in grams", "do", NULL, NULL, seed_set_content, "drug amiodarone 300 g", AT_ELEMENT, NULL, "amiodarone is given in mg" },
  { "a hundred times the dose", "do", NULL, NULL, seed_set_content, "drug adrenaline 100 mg", AT_ELEMENT, NULL, "far beyond any usual dose" },
  { "critical on what nobody verified", "criterion", NULL, "class", set_class, "critical", AT_ELEMENT, NULL, "nobody has read an item", TRUE },
  { "worth nothing", "criterion", NULL, "points", no_points, "0", AT_ELEMENT, NULL, "is worth no points", TRUE },
  { "critical and rated by a person", "criterion", NULL, NULL, by_person, "by=\"person\"", AT_ELEMENT, NULL, "alone, nobody can pass", TRUE },
  { "a criterion without a step", "criterion", NULL, "steps", no_steps, NULL, AT_ELEMENT, NULL, "names no step of the course", TRUE },
  { "a step without a criterion", "criterion", NULL, "steps", unnamed_step, NULL, AT_OWNER, "step", "no criterion names the step \"%s\"", TRUE },
  { "a course that answers badly", "option", NULL, "verdict", course_answers_badly, "harmful", AT_CHANGE, NULL, "answers \"%s\" in a way that is not right", TRUE },
  { "hinted at by what has no hints", "decision", NULL, NULL, no_hints, "hint", AT_CHANGE, NULL, "which has no hints", TRUE },
  { "a step that is never taken", "when", "step", NULL, seed_set_content, NEVER, AT_PARENT, NULL, "is never taken" },
  { "a course that sees the rhythm", "when", "step", NULL, seed_put_in, "<rhythm is=\"vf\"/>", AT_INSIDE, NULL, "cannot see <rhythm>" },
  { "a course that sees what is not shown", "when", "step", NULL, seed_put_in, "<reading id=\"map_mmhg\" above=\"1\"/>", AT_INSIDE, NULL, "cannot see \"map_mmhg\"" },
  { "a course that draws", "when", "step", NULL, seed_put_in, "<chance name=\"x\" of=\"0.5\"/>", AT_INSIDE, NULL, "cannot see <chance>" },
  { "an educator's act by the learner", "do", "step", NULL, seed_set_content, "bleed 500 60", AT_ELEMENT, NULL, "is for an educator" },
  { "an act that lacks a word", "do", "step", NULL, seed_set_content, "drug adrenaline", AT_ELEMENT, NULL, "drug" },
  { "an act with a word too many", "do", "step", NULL, seed_set_content, "prime all of it", AT_ELEMENT, NULL, "prime" },
  { "an act with a number that is none", "do", "step", NULL, seed_set_content, "shock lots", AT_ELEMENT, NULL, "lots" },
  { "no sources", "scenario", NULL, NULL, seed_drop_children, "sources", AT_FILE, NULL, "<sources> is missing" },
  { "no objectives", "scenario", NULL, NULL, seed_drop_children, "objectives", AT_FILE, NULL, "<objectives> is missing", TRUE },
  { "no debrief", "scenario", NULL, NULL, seed_drop_children, "debrief", AT_FILE, NULL, "<debrief> is missing", TRUE },
  { "no criteria", "scenario", NULL, NULL, seed_drop_children, "criteria", AT_FILE, NULL, "nothing is scored", TRUE },
};
/* clang-format on */

static void
test_score (void)
{
  seeded_scenarios (kinds, G_N_ELEMENTS (kinds), MOST_PLACES);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/seeded/score", test_score);
  return shipped_run ();
}
