/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results of the laboratory and findings, to be cut out and handed over when they are asked for. */
#include "attempt/results.h"

#include <glib/gi18n-lib.h>
#include "draw/facilitator-parts.h"

#define NOT_REAL _ ("Training only. A fictional patient.")

/* On a page of their own: scissors spare those before. */
static void
begin_cutting (LfGuide *guide)
{
  if (!guide->cutting)
    lf_sheet_need (guide->sheet, LF_SHEET_HEIGHT);
  guide->cutting = TRUE;
}

/* ---- Results ---- */

static LfCard *
slip_new (const LfGuide *guide, const LfMessage *message)
{
  const LfResultSheet *sheet = message->sheet;
  size_t n = 0;
  const LfResultLine *lines = lf_result_lines ((LfSample) sheet->what, &n);
  g_autofree char *drawn = lf_guide_time (sheet->drawn_step);
  g_autofree char *ready = lf_guide_time (sheet->ready_step);
  g_autofree char *head =
      g_strdup_printf (_ ("%s · drawn %s, back %s"), guide->scenario->patient_text, drawn, ready);
  g_autofree char *title =
      g_strdup_printf ("%s, %s", _ (lf_table_word (&lf_samples, (size_t) sheet->what)->label),
                       _ (lf_table_word (&lf_sample_sites, (size_t) sheet->site)->label));
  LfCard *card = lf_card_new (head, title, NOT_REAL);

  for (size_t i = 0; i < n; i++) {
    g_autofree char *number = lf_result_line_value (&lines[i], sheet);
    g_autofree char *value = g_strconcat (number, lines[i].unit, NULL);
    g_autofree char *usual = lf_result_line_usual (&lines[i], (LfSampleSite) sheet->site);
    lf_card_add_row (card, _ (lines[i].label), value, usual);
  }
  return card;
}

static void
draw_slips (LfGuide *guide)
{
  const GPtrArray *messages = lf_attempt_messages (guide->played);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (lf_card_free);

  for (guint i = 0; i < messages->len; i++) {
    const LfMessage *message = g_ptr_array_index (messages, i);
    if (message->sheet != NULL)
      g_ptr_array_add (cards, slip_new (guide, message));
  }
  if (cards->len == 0)
    return;
  begin_cutting (guide);
  lf_cards_draw (
      guide, _ ("Results, to be cut out"),
      _ ("What the simulator gave the model learner with this seed. On the right what a UK "
         "laboratory commonly prints as usual in an adult; yours has its own."),
      cards, 3, TRUE);
}

/* ---- Findings ---- */

/* What was drawn says of a condition: -1 it is ruled out, 1 it certainly holds, 0 not known. */
static int
by_draw (const LfScenario *scenario, const LfCondition *condition)
{
  int sure = 1, some = -1;

  if (condition->kind == LF_CONDITION_DRAWN) {
    const LfParameter *parameter =
        g_ptr_array_index (scenario->parameters, (guint) condition->parameter);
    return parameter->place == condition->word ? 1 : -1;
  }
  if (condition->kind != LF_CONDITION_ALL && condition->kind != LF_CONDITION_ANY &&
      condition->kind != LF_CONDITION_NOT)
    return 0;
  for (guint i = 0; i < condition->children->len; i++) {
    int child = by_draw (scenario, g_ptr_array_index (condition->children, i));
    sure = MIN (sure, child);
    some = MAX (some, child);
  }
  if (condition->kind == LF_CONDITION_NOT)
    return -some;
  return condition->kind == LF_CONDITION_ALL ? sure : some;
}

/* When the model learner came to a finding; NULL where it did not. (transfer full) */
static char *
when_found (const LfGuide *guide, const LfEffect *effect)
{
  const GPtrArray *messages = lf_attempt_messages (guide->played);

  for (guint i = 0; i < messages->len; i++) {
    const LfMessage *message = g_ptr_array_index (messages, i);
    if (message->kind == LF_MESSAGE_FOUND && g_str_equal (message->text, effect->text) &&
        g_str_equal (message->title, effect->title))
      return lf_guide_time (message->step);
  }
  return NULL;
}

/* What brings it: "Under flow · on Check: Feet · model at 12:30". (transfer full) */
static char *
head_of (const LfGuide *guide, const char *cause, const LfEffect *effect)
{
  g_autofree char *found = when_found (guide, effect);
  return found != NULL ? g_strdup_printf (_ ("%s · model at %s"), cause, found) : g_strdup (cause);
}

/* The same is found in several phases, and wants one card. */
static gboolean
is_there (const GPtrArray *cards, const LfEffect *effect)
{
  for (guint i = 0; i < cards->len; i++) {
    const LfCard *card = g_ptr_array_index (cards, i);
    if (g_str_equal (card->title, effect->title) &&
        g_str_equal (g_ptr_array_index (card->texts, 0), effect->text))
      return TRUE;
  }
  return FALSE;
}

static void
take_findings (const LfGuide *guide, const GPtrArray *effects, const char *cause, GPtrArray *cards)
{
  for (guint i = 0; effects != NULL && i < effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (effects, i);
    if (effect->kind != LF_EFFECT_REVEAL)
      continue;
    if (is_there (cards, effect))
      continue;
    g_autofree char *head = head_of (guide, cause, effect);
    LfCard *card = lf_card_new (head, effect->title, NULL);
    lf_card_add_text (card, effect->text);
    g_ptr_array_add (cards, card);
  }
}

static void
take_event (const LfGuide *guide, const LfScriptEvent *event, GPtrArray *cards)
{
  const LfScenario *scenario = guide->scenario;

  if (event->when != NULL && by_draw (scenario, event->when) < 0)
    return;
  const LfPhase *phase =
      event->phase >= 0 ? g_ptr_array_index (scenario->phases, (guint) event->phase) : NULL;
  const LfDonePattern *pattern =
      event->on >= 0 ? g_ptr_array_index (scenario->done, (guint) event->on) : NULL;
  const char *where = phase != NULL ? phase->title : _ ("In any phase");
  g_autofree char *looked =
      pattern != NULL ? lf_describe_pattern (pattern, scenario->tongue) : NULL;
  g_autofree char *cause =
      looked != NULL ? g_strdup_printf (_ ("%s · on %s"), where, looked) : g_strdup (where);
  take_findings (guide, event->effects, cause, cards);
}

static void
take_decision (const LfGuide *guide, const LfDecision *decision, GPtrArray *cards)
{
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    take_findings (guide, option->effects, option->text, cards);
  }
  take_findings (guide, decision->late, _ ("No answer in time"), cards);
}

static void
draw_findings (LfGuide *guide)
{
  const LfScenario *scenario = guide->scenario;
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (lf_card_free);

  for (guint i = 0; i < scenario->events->len; i++)
    take_event (guide, g_ptr_array_index (scenario->events, i), cards);
  for (guint i = 0; i < scenario->decisions->len; i++)
    take_decision (guide, g_ptr_array_index (scenario->decisions, i), cards);
  if (cards->len == 0)
    return;
  begin_cutting (guide);
  lf_cards_draw (
      guide, _ ("Findings, to be cut out"),
      _ ("Hand each over when it is looked for, not before. In small type: what brings it."), cards,
      3, TRUE);
}

void
lf_guide_draw_cards (LfGuide *guide)
{
  draw_slips (guide);
  draw_findings (guide);
}
