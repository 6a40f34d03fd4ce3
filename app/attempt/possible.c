/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/possible.h"

#include "scenario/field.h"
#include "sim/chance.h"
#include "words/actions.h"
#include "words/drugs.h"

#include <math.h>

enum {
  DRAWS_A_MOMENT = 1024,
  MOST_TRIES = 6 /* of an action in one moment */
};

double
lf_draw (LfDraws *draws)
{
  return lf_chance (draws->seed, LF_STREAM_LEARNER,
                    draws->moment * DRAWS_A_MOMENT + draws->n++ % DRAWS_A_MOMENT);
}

guint
lf_draw_below (LfDraws *draws, guint n)
{
  return MIN ((guint) (lf_draw (draws) * n), n - 1);
}

/* ---- Actions ---- */

/* A whole number where the range is wide, otherwise with two decimals, as a person would type it.
 */
static char *
number_between (double low, double high, LfDraws *draws)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value = low + lf_draw (draws) * (high - low);
  double grain = high - low > 20 ? 1 : 100;
  double typed = floor (value * grain) / grain;

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", CLAMP (typed, low, high)));
}

/* How much of a drug, and in which of its units: as a bolus or as a rate. */
static void
add_dose (GPtrArray *fields, const LfDrug *drug, LfDraws *draws)
{
  gboolean bolus = drug->most_infusion <= 0 || (drug->most_bolus > 0 && lf_draw (draws) < 0.5);
  double most = bolus ? drug->most_bolus : drug->most_infusion;

  g_ptr_array_add (fields, number_between (0, most, draws));
  g_ptr_array_add (fields, g_strdup (bolus ? drug->word.unit : drug->infusion_unit));
}

/* One argument. A number and a name behind a drug are its dose and unit: returns how many
 * arguments were given. */
static int
add_argument (GPtrArray *fields, const LfArgSpec *spec, const LfDrug **drug, LfDraws *draws)
{
  switch (spec->kind) {
  case LF_ARG_WORD: {
    guint row = lf_draw_below (draws, (guint) spec->table->n_rows);
    g_ptr_array_add (fields, g_strdup (lf_table_word (spec->table, row)->id));
    if (spec->table == &lf_drugs)
      *drug = lf_drug ((LfDrugId) row);
    return 1;
  }
  case LF_ARG_NUMBER:
    if (*drug != NULL) {
      add_dose (fields, *drug, draws);
      return 2;
    }
    g_ptr_array_add (fields, number_between (spec->low, spec->high, draws));
    return 1;
  case LF_ARG_OR_OFF:
    g_ptr_array_add (fields, lf_draw (draws) < 0.5 ? g_strdup ("off")
                                                   : number_between (spec->low, spec->high, draws));
    return 1;
  case LF_ARG_LITERAL:
    g_ptr_array_add (fields, g_strdup (spec->name));
    return 1;
  default:
    g_ptr_array_add (fields, g_strdup ("noted"));
    return 1;
  }
}

/* Verbs of the palette stand before those of other groups in no table: they are counted. */
static int
draw_verb (LfDraws *draws)
{
  int verbs[LF_N_VERBS];
  guint n = 0;

  for (int verb = 0; verb < LF_N_VERBS; verb++)
    if (lf_action ((LfVerb) verb)->group < LF_N_LEARNER_GROUPS)
      verbs[n++] = verb;
  return verbs[lf_draw_below (draws, n)];
}

static char **
draw_action (LfDraws *draws)
{
  const LfAction *action = lf_action ((LfVerb) draw_verb (draws));
  GPtrArray *fields = g_ptr_array_new ();
  const LfDrug *drug = NULL;

  g_ptr_array_add (fields, g_strdup (action->word.id));
  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END;)
    i += add_argument (fields, &action->args[i], &drug, draws);
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

static gboolean
is_possible (const LfAttempt *attempt, char **fields)
{
  return lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, (const char *const *) fields) ==
         LF_REFUSAL_NONE;
}

char **
lf_possible_action (const LfAttempt *attempt, LfDraws *draws)
{
  for (int i = 0; i < MOST_TRIES; i++) {
    g_auto (GStrv) fields = draw_action (draws);
    if (is_possible (attempt, fields))
      return g_steal_pointer (&fields);
  }
  return NULL;
}

/* ---- Answers ---- */

static const LfDecision *
decision_of (const LfAttempt *attempt, int decision)
{
  return g_ptr_array_index (lf_attempt_scenario (attempt)->decisions, decision);
}

static const LfOption *
option_of (const LfDecision *decision, guint i)
{
  return g_ptr_array_index (decision->options, i);
}

/* A value that the field's knob can be turned to. */
static double
draw_value (const LfOption *field, LfDraws *draws)
{
  double step = field->step > 0                   ? field->step
                : field->field == LF_FIELD_NUMBER ? (field->high - field->low) / 10
                                                  : 1;
  double n = floor ((field->high - field->low) / step + 1e-9);

  return MIN (field->low + step * floor (lf_draw (draws) * (n + 1)), field->high);
}

/* What cannot be true is not sent, however often it is thought of. */
static void
add_values (GPtrArray *fields, const LfDecision *decision, LfDraws *draws)
{
  enum { TRIES = 20 };
  double values[LF_MAX_OPTIONS];
  gboolean found = FALSE;

  for (int try = 0; try < TRIES && !found; try++) {
    for (guint i = 0; i < decision->options->len; i++)
      values[i] = draw_value (option_of (decision, i), draws);
    found = lf_decision_broken_rule (decision, values) == NULL;
  }
  if (!found)
    lf_field_examples (decision, 0, values);
  for (guint i = 0; i < decision->options->len; i++)
    g_ptr_array_add (fields, lf_field_written (option_of (decision, i), values[i]));
}

/* So many of the options, in any order. */
static void
add_options (GPtrArray *fields, const LfDecision *decision, guint n, LfDraws *draws)
{
  guint order[LF_MAX_OPTIONS];
  guint left = decision->options->len;

  for (guint i = 0; i < left; i++)
    order[i] = i;
  for (guint i = 0; i < n; i++) {
    guint at = lf_draw_below (draws, left);
    g_ptr_array_add (fields, g_strdup (option_of (decision, order[at])->id));
    order[at] = order[--left];
  }
}

static guint
draw_count (const LfDecision *decision, LfDraws *draws)
{
  switch (decision->kind) {
  case LF_DECISION_CHOOSE_SEVERAL:
    return 1 + lf_draw_below (draws, decision->options->len);
  case LF_DECISION_PUT_IN_ORDER:
    return decision->options->len;
  default:
    return 1;
  }
}

char **
lf_possible_answer (const LfAttempt *attempt, int index, LfDraws *draws)
{
  const LfDecision *decision = decision_of (attempt, index);
  if (decision->kind == LF_DECISION_DO_IT || decision->options->len == 0)
    return NULL;
  GPtrArray *fields = g_ptr_array_new ();

  g_ptr_array_add (fields, g_strdup (lf_action (LF_VERB_ANSWER)->word.id));
  g_ptr_array_add (fields, g_strdup (decision->id));
  if (lf_decision_has_fields (decision))
    add_values (fields, decision, draws);
  else
    add_options (fields, decision, draw_count (decision, draws), draws);
  g_ptr_array_add (fields, NULL);
  return (char **) g_ptr_array_free (fields, FALSE);
}

char **
lf_possible_reason (const LfAttempt *attempt, int index)
{
  char **fields = g_new0 (char *, 4);

  fields[0] = g_strdup (lf_action (LF_VERB_REASON)->word.id);
  fields[1] = g_strdup (decision_of (attempt, index)->id);
  fields[2] = g_strdup ("It seemed right.");
  return fields;
}
