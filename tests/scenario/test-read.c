/* SPDX-License-Identifier: GPL-3.0-or-later */
/* files/whole.xml as it stands in memory, element by element; and the sandbox. */
#include "scenario/fixtures.h"

typedef struct {
  LfPacks *packs;
  LfScenario *whole;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->packs = fixtures_packs ();
  fixture->whole = fixtures_scenario ("whole.xml", fixture->packs);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lf_scenario_free (fixture->whole);
  lf_packs_unref (fixture->packs);
}

/* The items as an array of references: "small/1.1 other/rule". */
static void
assert_items (const GPtrArray *items, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (items, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static const LfDecision *
decision (const LfScenario *scenario, const char *id)
{
  int index = lf_scenario_find_decision (scenario, id);
  g_assert_cmpint (index, >=, 0);
  return g_ptr_array_index (scenario->decisions, (guint) index);
}

static const LfCondition *
child (const LfCondition *condition, guint i)
{
  g_assert_cmpuint (i, <, condition->children->len);
  return g_ptr_array_index (condition->children, i);
}

static int
mark (const LfScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->marks->len; i++)
    if (g_str_equal (((const LfScenarioMark *) g_ptr_array_index (scenario->marks, i))->id, id))
      return (int) i;
  g_assert_not_reached ();
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  g_assert_cmpstr (whole->id, ==, "whole");
  g_assert_cmpstr (whole->file, ==, "whole.xml");
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, whole->bytes);
  g_assert_cmpstr (whole->sha256, ==, sum);
  g_assert_cmpstr (whole->title, ==, "All of it");
  g_assert_cmpstr (whole->summary, ==, "One sentence & no more.");
  g_assert_cmpfloat (whole->minutes, ==, 18);
  g_assert_cmpfloat (whole->pass_percent, ==, 75);
  g_assert_cmpint (whole->jurisdiction, ==, LF_JURISDICTION_SCOTLAND);
  g_assert_cmpint (whole->review, ==, LF_REVIEW_NOT_REVIEWED);
  g_assert_cmpint (whole->shelf, ==, LF_SHELF_FIRST_HOURS);
  g_assert_false (whole->endless);
  g_assert_cmpuint (whole->objectives->len, ==, 1);
  g_assert_cmpuint (whole->brief->len, ==, 2);
  const LfParagraph *second = g_ptr_array_index (whole->brief, 1);
  g_assert_cmpstr (second->text, ==, "Second.");
  assert_items (second->items, "small/1.1");
  const LfParagraph *first = g_ptr_array_index (whole->brief, 0);
  assert_items (first->items, "");
  const LfParagraph *after = g_ptr_array_index (whole->debrief, 0);
  g_assert_cmpstr (after->text, ==, "So it was.");
  assert_items (after->items, "small/3.5 other/rule");
  g_assert_cmpstr (g_ptr_array_index (whole->sources, 0), ==, "A book.");
  g_assert_cmpstr (g_ptr_array_index (whole->packs, 1), ==, "other");
}

static void
test_patient (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  g_assert_cmpstr (whole->patient_text, ==, "52-year-old woman, 84 kg");
  g_assert_cmpfloat (whole->age_years, ==, 52);
  g_assert_true (whole->female);
  g_assert_cmpfloat (whole->weight_kg, ==, 84.5);
  g_assert_cmpfloat (whole->height_cm, ==, 178);
  g_assert_cmpfloat (whole->skin_darkness, ==, 0.2);
  g_assert_cmpint (whole->rhythm, ==, LF_RHYTHM_VF);
  g_assert_true (whole->arterial_line);
  g_assert_false (whole->central_line);
  g_assert_cmpuint (whole->variables->len, ==, 2);
  const LfScenarioVariable *set = &g_array_index (whole->variables, LfScenarioVariable, 1);
  g_assert_cmpint (set->variable, ==, LF_VARIABLE_TEMPERATURE);
  g_assert_cmpfloat (set->value, ==, 36.1);
  g_assert_cmpuint (whole->faults->len, ==, 1);
  g_assert_cmpint (g_array_index (whole->faults, int, 0), ==, LF_FAULT_CORONARY_OCCLUSION);
  g_assert_cmpfloat (whole->prelude_s, ==, 60);
  g_assert_cmpuint (whole->prelude->len, ==, 3);
  const LfCommand *bleed = g_ptr_array_index (whole->prelude, 2);
  g_assert_cmpint (bleed->verb, ==, LF_VERB_BLEED);
  g_assert_cmpint (bleed->who, ==, LF_WHO_EDUCATOR);
  g_assert_cmpfloat (bleed->args[0].number, ==, 300);
}

static void
test_known (Fixture *fixture, gconstpointer data)
{
  const LfKnown *known = &fixture->whole->known;
  g_assert_cmpint (known->line, ==, 18);
  g_assert_true (known->adult);
  g_assert_cmpint (known->first_rhythm, ==, LF_ARREST_RHYTHM_NON_SHOCKABLE);
  g_assert_cmpint (known->cause, ==, LF_CAUSE_UNKNOWN);
  g_assert_false (known->hypothermia);
  g_assert_true (known->approved_study);
  g_assert_cmpuint (known->found->len, ==, 2);
  const LfFound *found = &g_array_index (known->found, LfFound, 1);
  g_assert_cmpint (found->mark, ==, mark (fixture->whole, "my-own"));
  g_assert_cmpint (found->cause, ==, LF_CAUSE_IDENTIFIED_REVERSIBLE);
  g_assert_cmpint (found->line, ==, 20);
}

/* The vocabulary's marks stand first, in its order, whether a file names them or not. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  g_assert_cmpuint (whole->marks->len, ==, LF_N_MARKS + 1);
  for (int i = 0; i < LF_N_MARKS; i++) {
    const LfScenarioMark *row = g_ptr_array_index (whole->marks, (guint) i);
    g_assert_cmpint (row->mark, ==, i);
    g_assert_cmpstr (row->id, ==, lf_table_word (&lf_marks, (size_t) i)->id);
    g_assert_cmpint (row->set, ==, i <= LF_MARK_APPROPRIATE_CPR);
  }
  const LfScenarioMark *first = g_ptr_array_index (whole->marks, LF_MARK_FIRST_CPR);
  g_assert_cmpfloat (first->at_s, ==, -690.5);
  const LfScenarioMark *own = g_ptr_array_index (whole->marks, LF_N_MARKS);
  g_assert_cmpstr (own->id, ==, "my-own");
  g_assert_cmpint (own->mark, ==, -1);
  g_assert_false (own->set);
}

static void
test_script (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  g_assert_cmpint (lf_scenario_find_phase (whole, "resus"), ==, 1);
  g_assert_cmpint (lf_scenario_find_phase (whole, "nowhere"), ==, -1);
  const LfPhase *call = g_ptr_array_index (whole->phases, 0);
  g_assert_cmpstr (call->title, ==, "The phone rings");
  g_assert_cmpstr (call->brief, ==, "Listen.");
  g_assert_false (call->patient_here);
  const LfPhase *resus = g_ptr_array_index (whole->phases, 1);
  g_assert_cmpstr (resus->brief, ==, "");
  g_assert_true (resus->patient_here);

  const LfScriptEvent *arrives = g_ptr_array_index (whole->events, 0);
  g_assert_cmpstr (arrives->id, ==, "arrives");
  g_assert_cmpint (arrives->phase, ==, 0);
  g_assert_cmpint (arrives->on, ==, -1);
  g_assert_cmpint (arrives->when->kind, ==, LF_CONDITION_TIME);
  g_assert_cmpfloat (arrives->when->seconds, ==, 780);
  /* It names a phase that stands after it. */
  const LfEffect *go = g_ptr_array_index (arrives->effects, 2);
  g_assert_cmpint (go->kind, ==, LF_EFFECT_GO);
  g_assert_cmpint (go->phase, ==, 1);

  const LfScriptEvent *scan = g_ptr_array_index (whole->events, 3);
  g_assert_cmpstr (scan->id, ==, "");
  g_assert_cmpint (scan->phase, ==, -1);
  g_assert_null (scan->when);
  const LfDonePattern *pattern = g_ptr_array_index (whole->done, (guint) scan->on);
  g_assert_cmpstr (pattern->text, ==, "scan echo");
  g_assert_cmpint (pattern->verb, ==, LF_VERB_SCAN);
  g_assert_cmpint (pattern->n_words, ==, 1);
  g_assert_cmpint (pattern->words[0], ==, LF_SCAN_ECHO);
  const LfEffect *reveal = g_ptr_array_index (scan->effects, 0);
  g_assert_cmpstr (reveal->title, ==, "Echo");
  g_assert_cmpstr (reveal->text, ==, "Nothing.");
  assert_items (reveal->items, "other/rule");

  const LfEnding *good = g_ptr_array_index (whole->endings, 0);
  assert_items (good->items, "small/3.5");
  g_assert_cmpint (good->kind, ==, LF_ENDING_GOOD);
  g_assert_cmpstr (good->text, ==, "It went well.");
}

static void
test_effects (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  const LfScriptEvent *bleeds = g_ptr_array_index (whole->events, 2);
  const LfEffect *effect = g_ptr_array_index (bleeds->effects, 0);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_SET);
  g_assert_cmpint (effect->variable, ==, LF_VARIABLE_LEFT_CONTRACTILITY);
  g_assert_cmpfloat (effect->value, ==, 0.2);
  g_assert_cmpfloat (effect->seconds, ==, 60);
  effect = g_ptr_array_index (bleeds->effects, 1);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_RHYTHM);
  g_assert_cmpint (effect->word, ==, LF_RHYTHM_PEA_WIDE);
  effect = g_ptr_array_index (bleeds->effects, 2);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_FAULT);
  g_assert_cmpint (effect->word, ==, LF_FAULT_DRAINAGE_KINK);
  g_assert_cmpfloat (effect->value, ==, 0.5);
  effect = g_ptr_array_index (bleeds->effects, 3);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_CURE);
  g_assert_cmpint (effect->word, ==, LF_FAULT_DRAINAGE_KINK);
  effect = g_ptr_array_index (bleeds->effects, 4);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_DO);
  g_assert_cmpint (effect->command.verb, ==, LF_VERB_FLUID);
  g_assert_cmpfloat (effect->command.args[1].number, ==, 500);
  effect = g_ptr_array_index (bleeds->effects, 5);
  g_assert_cmpint (effect->command.verb, ==, LF_VERB_CIRCUIT);
  effect = g_ptr_array_index (bleeds->effects, 6);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_MARK);
  g_assert_cmpint (effect->mark, ==, LF_N_MARKS);
  const LfScriptEvent *arrives = g_ptr_array_index (whole->events, 0);
  effect = g_ptr_array_index (arrives->effects, 0);
  g_assert_cmpint (effect->kind, ==, LF_EFFECT_SAY);
  g_assert_cmpint (effect->word, ==, LF_SPEAKER_PARAMEDIC);
  g_assert_cmpstr (effect->text, ==, "Here we are.");
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  const LfDecision *alert = decision (whole, "alert");
  g_assert_cmpint (alert->kind, ==, LF_DECISION_CHOOSE_ONE);
  g_assert_cmpint (alert->phase, ==, 0);
  g_assert_cmpstr (alert->ask, ==, "Now?");
  g_assert_cmpfloat (alert->seconds, ==, 60);
  g_assert_true (alert->wants_reason);
  g_assert_cmpint (alert->role, ==, LF_ROLE_ECMO_LEAD);
  g_assert_cmpuint (alert->options->len, ==, 2);
  g_assert_cmpint (lf_decision_find_option (alert, "later"), ==, 1);
  const LfOption *now = g_ptr_array_index (alert->options, 0);
  g_assert_cmpint (now->verdict, ==, LF_VERDICT_RIGHT);
  g_assert_cmpstr (now->why, ==, "Because.");
  g_assert_cmpuint (now->effects->len, ==, 2);
  const LfOption *later = g_ptr_array_index (alert->options, 1);
  g_assert_cmpstr (later->why, ==, "");
  g_assert_cmpuint (later->effects->len, ==, 0);
  g_assert_cmpuint (alert->late->len, ==, 2);
  g_assert_cmpstr (alert->hints[0], ==, "Well?");
  g_assert_cmpstr (alert->hints[2], ==, "Now.");

  const LfDecision *several = decision (whole, "several");
  g_assert_cmpfloat (several->seconds, ==, 0);
  g_assert_false (several->wants_reason);
  g_assert_cmpint (several->role, ==, LF_ROLE_SCRIBE);
  g_assert_null (several->when);
  g_assert_null (several->hints[0]);
  g_assert_true (decision (whole, "why")->wants_reason);
  assert_items (decision (whole, "why")->items, "small/1.1 other/rule");
  assert_items (decision (whole, "order")->items, "");
  g_assert_cmpint (decision (whole, "shock-it")->until->kind, ==, LF_CONDITION_DONE);

  const LfDecision *sizes = decision (whole, "sizes");
  const LfOption *drainage = g_ptr_array_index (sizes->options, 0);
  g_assert_cmpstr (drainage->id, ==, "drainage-fr");
  g_assert_cmpstr (drainage->unit, ==, "Fr");
  g_assert_cmpfloat (drainage->low, ==, 15);
  g_assert_cmpfloat (drainage->high, ==, 31);
  g_assert_cmpfloat (drainage->step, ==, 2);
  g_assert_cmpfloat (drainage->start, ==, 19);
  g_assert_cmpfloat (drainage->accept_low, ==, 21);
  g_assert_cmpfloat (drainage->accept_high, ==, 25);
}

/* Several side by side are all of them, but inside <not> and <any> some; slots count upwards. */
static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  const LfScriptEvent *event = g_ptr_array_index (whole->events, 4);
  const LfCondition *all = event->when;
  g_assert_cmpint (all->kind, ==, LF_CONDITION_ALL);
  const LfCondition *any = child (all, 0);
  g_assert_cmpint (any->kind, ==, LF_CONDITION_ANY);
  g_assert_cmpint (child (child (any, 0), 0)->word, ==, LF_RHYTHM_ASYSTOLE);
  const LfCondition *none = child (child (any, 0), 1);
  g_assert_cmpint (none->kind, ==, LF_CONDITION_NOT);
  g_assert_cmpuint (none->children->len, ==, 1);
  g_assert_cmpint (child (none, 0)->kind, ==, LF_CONDITION_ANY);
  g_assert_cmpuint (child (none, 0)->children->len, ==, 2);
  const LfCondition *chance = child (any, 1);
  g_assert_cmpstr (chance->chance, ==, "converts");
  g_assert_cmpfloat (chance->probability, ==, 0.6);
  g_assert_cmpint (child (any, 2)->kind, ==, LF_CONDITION_MISSED);
  g_assert_cmpint (child (any, 2)->decision, ==, lf_scenario_find_decision (whole, "alert"));
  g_assert_cmpint (child (any, 3)->event, ==, 2);
  const LfCondition *held = child (all, 1);
  g_assert_cmpint (held->kind, ==, LF_CONDITION_HELD);
  g_assert_cmpfloat (held->seconds, ==, 30);
  g_assert_cmpint (held->slot, ==, 0);
  g_assert_cmpint (child (held, 0)->kind, ==, LF_CONDITION_ALL);
  const LfCondition *reading = child (child (held, 0), 0);
  g_assert_cmpint (reading->reading, ==, LF_READING_ETCO2);
  g_assert_true (reading->has_below);
  g_assert_false (reading->has_above);
  g_assert_cmpfloat (reading->below, ==, 1.3);
  g_assert_cmpint (reading->slot, ==, -1);

  const LfDecision *order = decision (whole, "order");
  g_assert_cmpint (order->when->kind, ==, LF_CONDITION_ANSWERED);
  g_assert_cmpint (order->when->option, ==, 0);
  g_assert_cmpint (decision (whole, "sizes")->when->option, ==, -1);
  g_assert_cmpint (decision (whole, "why")->when->kind, ==, LF_CONDITION_ACCEPTED);
  g_assert_cmpint (decision (whole, "shock-it")->when->kind, ==, LF_CONDITION_REASONED);
}

static void
test_criteria (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  const LfCriterion *alerted = g_ptr_array_index (whole->criteria, 0);
  g_assert_cmpint (alerted->criterion_class, ==, LF_CLASS_CRITICAL);
  g_assert_cmpfloat (alerted->points, ==, 4);
  g_assert_cmpint (alerted->domain, ==, LF_DOMAIN_RECOGNITION);
  g_assert_cmpstr (alerted->title, ==, "Alerted");
  g_assert_cmpuint (alerted->items->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (alerted->items, 1), ==, "other/rule");
  g_assert_cmpuint (alerted->steps->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (alerted->steps, 1), ==, "more");
  g_assert_cmpint (alerted->hinted_by, ==, lf_scenario_find_decision (whole, "alert"));
  g_assert_false (alerted->by_person);
  g_assert_cmpint (alerted->applies->kind, ==, LF_CONDITION_MARKED);
  g_assert_cmpint (alerted->applies->mark, ==, mark (whole, "my-own"));
  g_assert_cmpint (alerted->met->kind, ==, LF_CONDITION_SINCE);
  g_assert_cmpfloat (alerted->met->seconds, ==, 0);
  g_assert_true (alerted->met->has_at_most);
  g_assert_cmpfloat (alerted->met->at_most_s, ==, 3600);
  g_assert_cmpint (alerted->failed->kind, ==, LF_CONDITION_EVER);
  g_assert_cmpint (alerted->failed->slot, ==, 1);
  const LfCondition *change = child (alerted->failed, 0);
  g_assert_cmpint (change->kind, ==, LF_CONDITION_CHANGE);
  g_assert_cmpint (change->slot, ==, 2);
  g_assert_cmpint (change->mark, ==, LF_MARK_ALERTED);
  g_assert_cmpfloat (change->above, ==, 10);
  g_assert_cmpfloat (change->below, ==, 50);
  g_assert_cmpstr (alerted->good, ==, "Alert.");
  g_assert_cmpstr (alerted->alternative, ==, "Ask somebody to.");
  g_assert_cmpint (whole->n_slots, ==, 3);

  const LfCriterion *said = g_ptr_array_index (whole->criteria, 1);
  g_assert_true (said->by_person);
  g_assert_cmpint (said->hinted_by, ==, -1);
  g_assert_null (said->applies);
  g_assert_null (said->failed);
  g_assert_cmpstr (said->alternative, ==, "");
  g_assert_cmpint (said->met->count, ==, 2);
  const LfDonePattern *pattern = g_ptr_array_index (whole->done, (guint) said->met->done);
  g_assert_cmpstr (pattern->text, ==, "confirm-wire return by toe");
  g_assert_cmpint (pattern->n_words, ==, 2);
  g_assert_cmpint (pattern->words[0], ==, LF_LINE_RETURN);
  g_assert_cmpint (pattern->words[1], ==, LF_IMAGING_TOE);
  g_assert_cmpint (pattern->words[2], ==, -1);
}

static void
test_course (Fixture *fixture, gconstpointer data)
{
  const LfScenario *whole = fixture->whole;
  const LfCourseStep *alert = g_ptr_array_index (whole->course, 0);
  g_assert_cmpstr (alert->id, ==, "alert");
  g_assert_cmpfloat (alert->late_s, ==, 240);
  g_assert_cmpfloat (alert->again_s, ==, 0);
  g_assert_cmpint (alert->when->kind, ==, LF_CONDITION_OPEN);
  g_assert_cmpuint (alert->commands->len, ==, 2);
  const LfCommand *reason = g_ptr_array_index (alert->commands, 1);
  g_assert_cmpint (reason->verb, ==, LF_VERB_REASON);
  g_assert_cmpint (reason->who, ==, LF_WHO_LEARNER);
  g_assert_cmpstr (reason->args[1].text, ==, "it is VF");
  const LfCourseStep *more = g_ptr_array_index (whole->course, 1);
  g_assert_cmpfloat (more->again_s, ==, 240);
  const LfCommand *sizes = g_ptr_array_index (more->commands, 2);
  g_assert_cmpint (sizes->n_args, ==, 3);
  g_assert_cmpstr (sizes->args[2].text, ==, "17");
}

static void
test_sandbox (void)
{
  g_autoptr (LfScenario) sandbox = lf_scenario_new_sandbox ();
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_assert_cmpstr (sandbox->id, ==, "sandbox");
  g_assert_true (sandbox->endless);
  g_assert_cmpfloat (sandbox->weight_kg, ==, 80);
  g_assert_cmpint (sandbox->rhythm, ==, LF_RHYTHM_SINUS);
  g_assert_true (sandbox->arterial_line && sandbox->central_line);
  g_assert_cmpuint (sandbox->phases->len + sandbox->events->len + sandbox->decisions->len, ==, 0);
  g_assert_cmpuint (sandbox->criteria->len + sandbox->endings->len + sandbox->course->len, ==, 0);
  g_assert_cmpuint (sandbox->marks->len, ==, LF_N_MARKS);
  g_assert_cmpuint (strlen (sandbox->sha256), ==, 64);
  lf_scenario_check (sandbox, NULL, defects);
  g_assert_cmpuint (lf_defects_count (defects), ==, 0);
}

static void
assert_part (const LfFacilitator *facilitator, LfFacilitatorPart part, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < facilitator->parts[part]->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            (char *) g_ptr_array_index (facilitator->parts[part], i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_facilitator (Fixture *fixture, gconstpointer data)
{
  const LfFacilitator *facilitator = &fixture->whole->facilitator;
  g_assert_cmpuint (facilitator->scripts->len, ==, 2);
  const LfReadAloud *door = g_ptr_array_index (facilitator->scripts, 0);
  g_assert_cmpint (door->who, ==, LF_SPEAKER_FAMILY);
  g_assert_cmpstr (door->title, ==, "At the door");
  g_assert_cmpuint (door->lines->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (door->lines, 0), ==, "Is he dead?");
  const LfReadAloud *call = g_ptr_array_index (facilitator->scripts, 1);
  g_assert_cmpint (call->who, ==, LF_SPEAKER_LABORATORY);
  assert_part (facilitator, LF_FACILITATOR_WARNING, "A death.");
  assert_part (facilitator, LF_FACILITATOR_PROP, "A phone.");
  assert_part (facilitator, LF_FACILITATOR_OBSERVE, "Who leads?|Who counts?");
  assert_part (facilitator, LF_FACILITATOR_REACTIONS, "How was it?");
  assert_part (facilitator, LF_FACILITATOR_FACTS, "What happened?");
  assert_part (facilitator, LF_FACILITATOR_ANALYSIS, "Why then?");
  assert_part (facilitator, LF_FACILITATOR_APPLICATION, "What now?");
  assert_part (facilitator, LF_FACILITATOR_FINISH, "Say that it was given.");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/scenario/read/head", test_head },
    { "/scenario/read/patient", test_patient },
    { "/scenario/read/known", test_known },
    { "/scenario/read/marks", test_marks },
    { "/scenario/read/script", test_script },
    { "/scenario/read/effects", test_effects },
    { "/scenario/read/decisions", test_decisions },
    { "/scenario/read/conditions", test_conditions },
    { "/scenario/read/criteria", test_criteria },
    { "/scenario/read/course", test_course },
    { "/scenario/read/facilitator", test_facilitator },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/scenario/read/sandbox", test_sandbox);
  return g_test_run ();
}
