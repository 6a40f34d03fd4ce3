/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course in one glance: when the model learner comes to each phase and decision, what is right,
 * and what is planted. */
#include "draw/facilitator-parts.h"

#include <glib/gi18n-lib.h>

#include "guidance/describe.h"
#include "scenario/field.h"

#define TIME  40.0 /* columns */
#define WHOSE 92.0
#define GAP   8.0

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

/* ---- What is right ---- */

/* What is done has no options: the hint that tells says it. */
static const char *
last_hint (const LfDecision *decision)
{
  const char *last = _ ("At the bedside.");
  for (guint i = 0; i < G_N_ELEMENTS (decision->hints); i++)
    if (decision->hints[i] != NULL)
      last = decision->hints[i];
  return last;
}

/* (transfer full) */
static char *
right_answer (const LfDecision *decision, const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);

  if (decision->kind == LF_DECISION_DO_IT)
    g_string_append (text, last_hint (decision));
  for (guint i = 0; i < decision->options->len; i++) {
    const LfOption *option = g_ptr_array_index (decision->options, i);
    if (decision->kind == LF_DECISION_PUT_IN_ORDER) {
      g_string_append_printf (text, "%s%u %s", i > 0 ? "  " : "", i + 1, option->text);
    } else if (lf_decision_has_fields (decision)) {
      g_autofree char *accepted = lf_field_accepted_text (option, tongue);
      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", option->text, accepted);
    } else if (option->verdict == LF_VERDICT_RIGHT) {
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", option->text);
    }
  }
  return g_string_free (text, FALSE);
}

/* ---- Rows ---- */

static void
draw_phase (LfGuide *guide, const char *time, const char *title)
{
  LfSheet *s = guide->sheet;

  lf_sheet_need (s, 60); /* and a row under it */
  s->y += 3;
  lf_colour_set (s->cr, s->palette->ink[LF_INK_RULE]);
  cairo_rectangle (s->cr, LF_SHEET_LEFT, s->y - 1, s->width, LF_SHEET_BODY * 1.25 + 2);
  cairo_fill (s->cr);
  lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, LF_SHEET_LEFT + 3, s->y, TIME, time);
  s->y += lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, LF_SHEET_LEFT + TIME, s->y,
                            s->width - TIME, title) +
          3;
}

static void
draw_decision (LfGuide *guide, const char *time, const LfDecision *decision)
{
  LfSheet *s = guide->sheet;
  double width = (s->width - TIME - WHOSE - 2 * GAP) / 2;
  double ask = LF_SHEET_LEFT + TIME, whose = ask + width + GAP, right = whose + WHOSE + GAP;
  g_autofree char *answer = right_answer (decision, guide->scenario->tongue);
  const char *role = _ (lf_table_word (&lf_roles, decision->role)->label);
  double height = MAX (lf_sheet_height (s, body, width, decision->ask),
                       lf_sheet_height (s, strong, width, answer));

  lf_sheet_need (s, height + 3);
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 3, s->y, TIME, time);
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, ask, s->y, width, decision->ask);
  lf_sheet_text_at (s, "P", body, LF_INK_QUIET, whose, s->y, WHOSE, role);
  lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, right, s->y, width, answer);
  s->y += height + 3;
  lf_sheet_rule (s, LF_SHEET_LEFT, s->y - 1.5, s->width);
}

/* ---- In the order of the model's play ---- */

static const LfDecisionState *
state_of (const LfGuide *guide, guint i)
{
  return &lf_attempt_script (guide->played)->decisions[i];
}

/* Decisions asked in [from, until). */
static void
draw_asked (LfGuide *guide, int64_t from, int64_t until)
{
  const GPtrArray *decisions = guide->scenario->decisions;
  int64_t last = from - 1;

  for (;;) {
    int64_t next = until;
    for (guint i = 0; i < decisions->len; i++)
      if (state_of (guide, i)->status != LF_DECISION_CLOSED &&
          state_of (guide, i)->asked_step > last)
        next = MIN (next, state_of (guide, i)->asked_step);
    if (next >= until)
      return;
    g_autofree char *time = lf_guide_time (next);
    for (guint i = 0; i < decisions->len; i++)
      if (state_of (guide, i)->status != LF_DECISION_CLOSED &&
          state_of (guide, i)->asked_step == next)
        draw_decision (guide, time, g_ptr_array_index (decisions, i));
    last = next;
  }
}

static void
draw_played (LfGuide *guide)
{
  const GPtrArray *messages = lf_attempt_messages (guide->played);
  int64_t from = -1;

  for (guint i = 0; i < messages->len; i++) {
    const LfMessage *message = g_ptr_array_index (messages, i);
    if (message->kind != LF_MESSAGE_PHASE)
      continue;
    draw_asked (guide, from, message->step);
    g_autofree char *time = lf_guide_time (message->step);
    draw_phase (guide, time, message->title);
    from = message->step;
  }
  draw_asked (guide, from, INT64_MAX);
  const LfEnding *ending = lf_attempt_ending (guide->played);
  if (ending == NULL)
    return;
  g_autofree char *time = lf_guide_time (lf_attempt_step (guide->played));
  g_autofree char *title = g_strdup_printf (_ ("It ends: %s"), ending->title);
  draw_phase (guide, time, title);
}

static void
draw_others (LfGuide *guide)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < guide->scenario->decisions->len; i++) {
    if (state_of (guide, i)->status != LF_DECISION_CLOSED)
      continue;
    if (!headed)
      draw_phase (guide, "", _ ("Asked on other ways through only"));
    headed = TRUE;
    draw_decision (guide, "", g_ptr_array_index (guide->scenario->decisions, i));
  }
}

/* ---- What is planted ---- */

static void
draw_faults_of (LfGuide *guide, guint i)
{
  const LfScriptEvent *event = g_ptr_array_index (guide->scenario->events, i);
  const LfPhase *phase =
      event->phase >= 0 ? g_ptr_array_index (guide->scenario->phases, event->phase) : NULL;
  gboolean came = lf_attempt_script (guide->played)->fired[i] > 0;

  for (guint j = 0; j < event->effects->len; j++) {
    const LfEffect *effect = g_ptr_array_index (event->effects, j);
    if (effect->kind != LF_EFFECT_FAULT)
      continue;
    const char *fault = _ (lf_table_word (&lf_faults, (size_t) effect->word)->label);
    g_autofree char *where = phase != NULL ? g_strdup_printf (_ ("in “%s”"), phase->title)
                                           : g_strdup (_ ("in any phase"));
    g_autofree char *text = g_strdup_printf (
        came ? _ ("%s: %s, and with this seed it came.") : _ ("%s: %s."), fault, where);
    lf_guide_item (guide, "•", text);
  }
}

static gboolean
plants (const LfScenario *scenario)
{
  if (scenario->faults->len > 0)
    return TRUE;
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    for (guint j = 0; j < event->effects->len; j++)
      if (((const LfEffect *) g_ptr_array_index (event->effects, j))->kind == LF_EFFECT_FAULT)
        return TRUE;
  }
  return FALSE;
}

static void
draw_planted (LfGuide *guide)
{
  const LfScenario *scenario = guide->scenario;

  if (!plants (scenario))
    return;
  lf_guide_heading (guide, _ ("What is planted"));
  for (guint i = 0; i < scenario->faults->len; i++) {
    int fault = g_array_index (scenario->faults, int, i);
    g_autofree char *text = g_strdup_printf (_ ("%s: from the start."),
                                             _ (lf_table_word (&lf_faults, (size_t) fault)->label));
    lf_guide_item (guide, "•", text);
  }
  for (guint i = 0; i < scenario->events->len; i++)
    draw_faults_of (guide, i);
}

void
lf_guide_draw_course (LfGuide *guide)
{
  LfType note = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };

  lf_guide_heading (guide, _ ("The course in one glance"));
  lf_sheet_text (
      guide->sheet, "P", note, LF_INK_QUIET,
      _ ("Times are those at which the program's model learner comes to it, with what was drawn "
         "for this sheet: a team will differ, and may be right to. Bold is what is right."));
  draw_played (guide);
  draw_others (guide);
  draw_planted (guide);
}
