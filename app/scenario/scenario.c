/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in memory: made, freed, looked up. */
#include "scenario/scenario.h"

#include "scenario/read.h"

LfCondition *
lf_condition_new (LfConditionKind kind, int line)
{
  LfCondition *condition = g_new0 (LfCondition, 1);
  condition->kind = kind;
  condition->line = line;
  condition->slot = -1;
  condition->mark = -1;
  condition->done = -1;
  condition->count = 1;
  condition->decision = -1;
  condition->option = -1;
  condition->phase = -1;
  condition->event = -1;
  condition->word = -1;
  condition->parameter = -1;
  return condition;
}

/* Nested no deeper than a file may be. */
void
lf_condition_free (LfCondition *condition)
{
  if (condition == NULL)
    return;
  if (condition->children != NULL)
    g_ptr_array_unref (condition->children);
  g_free (condition->chance);
  g_free (condition);
}

static void
effect_free (gpointer data)
{
  LfEffect *effect = data;
  g_free (effect->title);
  g_free (effect->text);
  g_clear_pointer (&effect->items, g_ptr_array_unref);
  g_strfreev (effect->tokens);
  g_free (effect);
}

GPtrArray *
lf_effects_new (void)
{
  return g_ptr_array_new_with_free_func (effect_free);
}

static void
word_free (gpointer data)
{
  LfParameterWord *word = data;
  g_free (word->id);
  g_free (word->text);
  g_free (word);
}

static void
parameter_free (gpointer data)
{
  LfParameter *parameter = data;
  g_free (parameter->id);
  g_free (parameter->label);
  g_free (parameter->unit);
  g_ptr_array_unref (parameter->words);
  g_free (parameter);
}

static void
limit_free (gpointer data)
{
  LfLimit *limit = data;
  g_free (limit->item);
  g_free (limit->value);
  g_free (limit->unit);
  g_free (limit);
}

LfParameter *
lf_parameter_new (const char *id)
{
  LfParameter *parameter = g_new0 (LfParameter, 1);
  parameter->id = g_strdup (id);
  parameter->words = g_ptr_array_new_with_free_func (word_free);
  parameter->n = 1;
  return parameter;
}

static void
done_free (gpointer data)
{
  LfDonePattern *pattern = data;
  g_free (pattern->text);
  g_free (pattern);
}

static void
mark_free (gpointer data)
{
  LfScenarioMark *mark = data;
  g_free (mark->id);
  g_free (mark);
}

static void
phase_free (gpointer data)
{
  LfPhase *phase = data;
  g_free (phase->id);
  g_free (phase->title);
  g_free (phase->brief);
  g_free (phase);
}

static void
event_free (gpointer data)
{
  LfScriptEvent *event = data;
  g_free (event->id);
  lf_condition_free (event->when);
  g_clear_pointer (&event->effects, g_ptr_array_unref);
  g_free (event);
}

static void
field_word_free (gpointer data)
{
  LfFieldWord *word = data;
  g_free (word->id);
  g_free (word->text);
  g_free (word);
}

LfFieldWord *
lf_field_word_new (const char *id)
{
  LfFieldWord *word = g_new0 (LfFieldWord, 1);
  word->id = g_strdup (id);
  return word;
}

void
lf_field_rule_free (gpointer data)
{
  LfFieldRule *rule = data;
  g_free (rule->text);
  g_free (rule);
}

LfFieldRule *
lf_field_rule_new (int line)
{
  LfFieldRule *rule = g_new0 (LfFieldRule, 1);
  rule->line = line;
  rule->field = rule->other = rule->word = rule->other_word = -1;
  return rule;
}

static void
option_free (gpointer data)
{
  LfOption *option = data;
  g_free (option->id);
  g_free (option->text);
  g_free (option->why);
  g_free (option->unit);
  g_ptr_array_unref (option->words);
  g_ptr_array_unref (option->effects);
  g_free (option);
}

LfOption *
lf_option_new (const char *id)
{
  LfOption *option = g_new0 (LfOption, 1);
  option->id = g_strdup (id);
  option->effects = lf_effects_new ();
  option->words = g_ptr_array_new_with_free_func (field_word_free);
  return option;
}

static void
decision_free (gpointer data)
{
  LfDecision *decision = data;
  g_free (decision->id);
  g_free (decision->ask);
  lf_condition_free (decision->when);
  lf_condition_free (decision->until);
  g_ptr_array_unref (decision->options);
  g_ptr_array_unref (decision->rules);
  g_clear_pointer (&decision->late, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (decision->hints); i++)
    g_free (decision->hints[i]);
  g_clear_pointer (&decision->items, g_ptr_array_unref);
  g_free (decision);
}

LfDecision *
lf_decision_new (const char *id)
{
  LfDecision *decision = g_new0 (LfDecision, 1);
  decision->id = g_strdup (id);
  decision->options = g_ptr_array_new_with_free_func (option_free);
  decision->rules = g_ptr_array_new_with_free_func (lf_field_rule_free);
  return decision;
}

static void
criterion_free (gpointer data)
{
  LfCriterion *criterion = data;
  g_free (criterion->id);
  g_free (criterion->title);
  g_clear_pointer (&criterion->items, g_ptr_array_unref);
  g_clear_pointer (&criterion->steps, g_ptr_array_unref);
  lf_condition_free (criterion->applies);
  lf_condition_free (criterion->met);
  lf_condition_free (criterion->failed);
  g_free (criterion->good);
  g_free (criterion->alternative);
  g_free (criterion);
}

static void
ending_free (gpointer data)
{
  LfEnding *ending = data;
  g_free (ending->id);
  g_free (ending->title);
  g_free (ending->text);
  g_clear_pointer (&ending->items, g_ptr_array_unref);
  g_free (ending);
}

static void
step_free (gpointer data)
{
  LfCourseStep *step = data;
  g_free (step->id);
  lf_condition_free (step->when);
  g_clear_pointer (&step->commands, g_ptr_array_unref);
  g_free (step);
}

static void
paragraph_free (gpointer data)
{
  LfParagraph *paragraph = data;
  g_free (paragraph->text);
  g_ptr_array_unref (paragraph->items);
  g_free (paragraph);
}

static void
read_aloud_free (gpointer data)
{
  LfReadAloud *row = data;
  g_free (row->title);
  g_ptr_array_unref (row->lines);
  g_free (row);
}

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

LfReadAloud *
lf_read_aloud_new (void)
{
  LfReadAloud *row = g_new0 (LfReadAloud, 1);
  row->lines = texts_new ();
  return row;
}

LfScenario *
lf_scenario_new (void)
{
  LfScenario *scenario = g_new0 (LfScenario, 1);
  scenario->n_refs = 1;
  scenario->parameters = g_ptr_array_new_with_free_func (parameter_free);
  scenario->uses = g_array_new (FALSE, FALSE, sizeof (LfParameterUse));
  scenario->limits = g_ptr_array_new_with_free_func (limit_free);
  scenario->objectives = texts_new ();
  scenario->brief = g_ptr_array_new_with_free_func (paragraph_free);
  scenario->debrief = g_ptr_array_new_with_free_func (paragraph_free);
  scenario->sources = texts_new ();
  scenario->packs = texts_new ();
  scenario->pack_versions = texts_new ();
  scenario->pack_lines = g_array_new (FALSE, FALSE, sizeof (int));
  scenario->variables = g_array_new (FALSE, TRUE, sizeof (LfScenarioVariable));
  scenario->known.found = g_array_new (FALSE, TRUE, sizeof (LfFound));
  scenario->faults = g_array_new (FALSE, TRUE, sizeof (int));
  scenario->prelude = g_ptr_array_new_with_free_func (g_free);
  scenario->prelude_lines = g_array_new (FALSE, FALSE, sizeof (int));
  scenario->marks = g_ptr_array_new_with_free_func (mark_free);
  scenario->phases = g_ptr_array_new_with_free_func (phase_free);
  scenario->events = g_ptr_array_new_with_free_func (event_free);
  scenario->decisions = g_ptr_array_new_with_free_func (decision_free);
  scenario->criteria = g_ptr_array_new_with_free_func (criterion_free);
  scenario->endings = g_ptr_array_new_with_free_func (ending_free);
  scenario->course = g_ptr_array_new_with_free_func (step_free);
  scenario->done = g_ptr_array_new_with_free_func (done_free);
  scenario->tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  scenario->facilitator.scripts = g_ptr_array_new_with_free_func (read_aloud_free);
  for (int i = 0; i < LF_N_FACILITATOR_PARTS; i++)
    scenario->facilitator.parts[i] = texts_new ();
  for (int mark = 0; mark < LF_N_MARKS; mark++) {
    LfScenarioMark *row = g_new0 (LfScenarioMark, 1);
    row->id = g_strdup (lf_table_word (&lf_marks, (size_t) mark)->id);
    row->mark = mark;
    g_ptr_array_add (scenario->marks, row);
  }
  return scenario;
}

LfPacks *
lf_scenario_packs (const LfScenario *scenario, const LfPacks *packs)
{
  return lf_packs_chosen (packs, scenario->packs, scenario->pack_versions);
}

LfScenario *
lf_scenario_ref (LfScenario *scenario)
{
  g_atomic_int_inc (&scenario->n_refs);
  return scenario;
}

void
lf_scenario_free (LfScenario *scenario)
{
  if (scenario == NULL || !g_atomic_int_dec_and_test (&scenario->n_refs))
    return;
  GPtrArray *arrays[] = { scenario->objectives,    scenario->brief,      scenario->debrief,
                          scenario->sources,       scenario->packs,      scenario->prelude,
                          scenario->marks,         scenario->phases,     scenario->events,
                          scenario->decisions,     scenario->criteria,   scenario->endings,
                          scenario->course,        scenario->done,       scenario->tokens,
                          scenario->pack_versions, scenario->parameters, scenario->limits };
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (arrays[i]);
  g_ptr_array_unref (scenario->facilitator.scripts);
  for (int i = 0; i < LF_N_FACILITATOR_PARTS; i++)
    g_ptr_array_unref (scenario->facilitator.parts[i]);
  g_array_unref (scenario->variables);
  g_array_unref (scenario->faults);
  g_array_unref (scenario->uses);
  g_array_unref (scenario->prelude_lines);
  g_array_unref (scenario->pack_lines);
  g_array_unref (scenario->known.found);
  g_clear_pointer (&scenario->bytes, g_bytes_unref);
  g_free (scenario->id);
  g_free (scenario->file);
  g_free (scenario->sha256);
  g_free (scenario->title);
  g_free (scenario->summary);
  g_free (scenario->patient_text);
  g_free (scenario);
}

_Static_assert(offsetof (LfLimit, item) == 0 && offsetof (LfParameter, id) == 0 &&
                   offsetof (LfParameterWord, id) == 0 && offsetof (LfScenarioMark, id) == 0 &&
                   offsetof (LfPhase, id) == 0 && offsetof (LfScriptEvent, id) == 0 &&
                   offsetof (LfDecision, id) == 0 && offsetof (LfOption, id) == 0 &&
                   offsetof (LfFieldWord, id) == 0 &&
                   offsetof (LfCriterion, id) == 0 && offsetof (LfEnding, id) == 0 &&
                   offsetof (LfCourseStep, id) == 0,
               "rows are looked up by the id that each begins with");

int
lf_rows_find (const GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++) {
    const char *const *row = g_ptr_array_index (rows, i);
    if (*row != NULL && g_str_equal (*row, id))
      return (int) i;
  }
  return -1;
}

int
lf_scenario_find_phase (const LfScenario *scenario, const char *id)
{
  return lf_rows_find (scenario->phases, id);
}

int
lf_scenario_find_decision (const LfScenario *scenario, const char *id)
{
  return lf_rows_find (scenario->decisions, id);
}

int
lf_decision_find_option (const LfDecision *decision, const char *id)
{
  return lf_rows_find (decision->options, id);
}

/* The first decision that a condition asks after, or -1. */
static int
find_asked (const LfCondition *condition)
{
  if (condition->decision >= 0)
    return condition->decision;
  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++) {
    int found = find_asked (g_ptr_array_index (condition->children, i));
    if (found >= 0)
      return found;
  }
  return -1;
}

int
lf_scenario_role_of (const LfScenario *scenario, const LfCriterion *criterion)
{
  int index = criterion->hinted_by >= 0 ? criterion->hinted_by : find_asked (criterion->met);
  const LfDecision *decision = index >= 0 ? g_ptr_array_index (scenario->decisions, index) : NULL;
  return decision != NULL ? (int) decision->role : -1;
}
