/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outcome.h"

#include <glib/gi18n-lib.h>

#include "scenario/field.h"
#include "session/language.h"

static void
add_line (GString *text, const char *lead, const char *verdict, const char *why)
{
  g_autofree char *line = g_markup_printf_escaped ("%s — <b>%s</b>", lead, verdict);
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, line);
  if (why[0] != '\0') {
    g_autofree char *reason = g_markup_printf_escaped ("\n%s", why);
    g_string_append (text, reason);
  }
}

static void
add_chosen (GString *text, const LfDecision *decision, const LfDecisionState *state)
{
  for (int64_t i = 0; i < state->n_chosen; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, (guint) state->chosen[i]);
    add_line (text, option->text, _ (lf_table_word (&lf_verdicts, option->verdict)->label),
              option->why);
  }
}

/* What was not chosen and should have been. */
static void
add_left_out (GString *text, const LfDecision *decision, const LfDecisionState *state)
{
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    gboolean chosen = FALSE;
    for (int64_t j = 0; j < state->n_chosen; j++)
      chosen |= state->chosen[j] == (int64_t) i;
    if (!chosen && option->verdict == LF_VERDICT_RIGHT)
      add_line (text, option->text, _ ("Left out"), option->why);
  }
}

static void
add_order (GString *text, const LfDecision *decision, const LfDecisionState *state)
{
  gboolean right = TRUE;
  for (int64_t i = 0; i < state->n_chosen; i++)
    right &= state->chosen[i] == i;
  g_string_append (text, right ? _ ("<b>In a good order.</b>")
                               : _ ("<b>A good order would have been:</b>"));
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    g_autofree char *line = g_markup_printf_escaped ("\n%u. %s", i + 1, option->text);
    g_string_append (text, line);
    if (option->why[0] != '\0') {
      g_autofree char *why =
          g_markup_printf_escaped (" — <span alpha='75%%'>%s</span>", option->why);
      g_string_append (text, why);
    }
  }
}

static void
add_values (GString *text, const LfDecision *decision, const LfDecisionState *state)
{
  const double *values = lf_decision_values (decision, state);

  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *field = g_ptr_array_index (decision->options, i);
    g_autofree char *said = lf_field_said (field, values[i], lf_language_tongue ());
    g_autofree char *accepted = lf_field_accepted_text (field, lf_language_tongue ());
    g_autofree char *lead = g_strdup_printf ("%s %s", field->text, said);
    g_autofree char *verdict = field->field == LF_FIELD_TEXT
                                   ? g_strdup (_ ("A person must judge it"))
                               : lf_field_accepts (field, values[i])
                                   ? g_strdup (_ ("Accepted"))
                                   : g_strdup_printf (_ ("Accepted would be %s"), accepted);
    add_line (text, lead, verdict, field->why);
  }
}

char *
lf_outcome_markup (const LfDecision *decision, const LfDecisionState *state)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (state->status == LF_DECISION_MISSED_IT)
    g_string_append (text, _ ("<b>The time ran out without an answer.</b>"));
  else if (decision->kind == LF_DECISION_DO_IT)
    g_string_append (text, _ ("<b>Done.</b>"));
  else if (decision->kind == LF_DECISION_PUT_IN_ORDER)
    add_order (text, decision, state);
  else if (lf_decision_has_fields (decision))
    add_values (text, decision, state);
  else
    add_chosen (text, decision, state);
  if (decision->kind == LF_DECISION_CHOOSE_SEVERAL && state->status == LF_DECISION_ANSWERED)
    add_left_out (text, decision, state);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
