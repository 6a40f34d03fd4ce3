/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/check.h"

#include "scenario/field.h"

static guint
count_sound (const LfDecision *decision)
{
  guint n = 0;
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    n += option->verdict == LF_VERDICT_RIGHT || option->verdict == LF_VERDICT_ACCEPTABLE;
  }
  return n;
}

/* What nobody can tell apart. */
static void
check_texts (const LfChecking *check, const LfDecision *decision)
{
  for (guint i = 0; i < decision->options->len; i++)
    for (guint j = 0; j < i; j++) {
      const LfOption *one = g_ptr_array_index (decision->options, j);
      const LfOption *other = g_ptr_array_index (decision->options, i);
      if (g_str_equal (one->text, other->text))
        lf_check_error (check, other->line, "\"%s\" reads like \"%s\": give each its own text.",
                        other->id, one->id);
    }
}

static void
check_options (const LfChecking *check, const LfDecision *decision)
{
  guint n = decision->options->len;
  if (lf_decision_has_fields (decision) && n == 0)
    lf_check_error (check, decision->line, "\"%s\" cannot be answered: it has no %s.", decision->id,
                    decision->kind == LF_DECISION_SET_VALUE ? "<field>" : "fields");
  else if (n == 0)
    lf_check_error (check, decision->line, "\"%s\" cannot be answered: it has no <option>.",
                    decision->id);
  else if (decision->kind == LF_DECISION_PUT_IN_ORDER && n < 2)
    lf_check_error (check, decision->line,
                    "\"%s\" has nothing to put in order: give it two options "
                    "or more.",
                    decision->id);
  else if (decision->kind == LF_DECISION_CHOOSE_ONE && n < 2)
    lf_check_warning (check, decision->line, "\"%s\" is no choice: it has one option only.",
                      decision->id);
  if (n > 0 && !lf_decision_has_fields (decision) && decision->kind != LF_DECISION_PUT_IN_ORDER &&
      count_sound (decision) == 0)
    lf_check_warning (check, decision->line, "\"%s\" has no option that is right or acceptable.",
                      decision->id);
}

/* What is right must be possible. */
static void
check_form (const LfChecking *check, const LfDecision *decision)
{
  double right[LF_MAX_FORM_FIELDS];

  if (decision->options->len > LF_MAX_FORM_FIELDS)
    return;
  lf_field_examples (decision, 0, right);
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *field = g_ptr_array_index (decision->options, i);
    if (field->field == LF_FIELD_CHOICE && !lf_field_accepts (field, right[i]))
      lf_check_warning (check, field->line, "\"%s\" has no word that is right or acceptable.",
                        field->id);
  }
  const LfFieldRule *rule = lf_decision_broken_rule (decision, right);
  if (rule != NULL)
    lf_check_error (
        check, rule->line,
        "what is accepted in \"%s\" and \"%s\" cannot be written together: this rule "
        "forbids it.",
        ((const LfOption *) g_ptr_array_index (decision->options, (guint) rule->field))->id,
        ((const LfOption *) g_ptr_array_index (decision->options, (guint) rule->other))->id);
}

static void
check_doing (const LfChecking *check, const LfDecision *decision)
{
  if (decision->until == NULL)
    lf_check_error (check, decision->line,
                    "\"%s\" is never done: a do-it needs <until>, which says when it has been.",
                    decision->id);
  else if (!lf_reach_may_hold (check->reach, decision->until))
    lf_check_error (check, decision->until->line, "\"%s\" is never done: its <until> never holds.",
                    decision->id);
  else if (!lf_reach_may_fail (check->reach, decision->until))
    lf_check_error (check, decision->until->line,
                    "\"%s\" is done before it is asked: its <until> always holds.", decision->id);
}

void
lf_check_decisions (const LfChecking *check)
{
  for (guint i = 0; i < check->scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (check->scenario->decisions, i);
    if (decision->kind == LF_DECISION_DO_IT)
      check_doing (check, decision);
    else {
      check_options (check, decision);
      check_texts (check, decision);
      if (decision->kind == LF_DECISION_FILL_IN)
        check_form (check, decision);
    }
    if (decision->late->len > 0 && decision->seconds <= 0)
      lf_check_error (check, decision->line,
                      "what is <late> in \"%s\" never comes: it has no time limit. Give it "
                      "\"seconds\".",
                      decision->id);
  }
}
