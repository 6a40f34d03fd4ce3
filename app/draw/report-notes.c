/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands first and last: which attempt this is, what it is not, and what it rests on. */
#include <string.h>

#include "attempt/habits.h"
#include "attempt/variation.h"
#include "draw/report-parts.h"
#include "draw/said.h"

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType small = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

static gboolean
has (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* "Debrief of an attempt by model, practice, started 2026-11-24". (transfer full) */
static char *
about_attempt (const LfHeader *header)
{
  GString *text = g_string_new (NULL);
  if (has (header->learner))
    g_string_append_printf (text, _ ("Debrief of an attempt by %s"), header->learner);
  else
    g_string_append (text, _ ("Debrief of an attempt"));
  if (has (header->mode))
    g_string_append_printf (text, ", %s", _ (header->mode));
  if (has (header->started_at))
    g_string_append_printf (text, _ (", started %s"), header->started_at);
  return g_string_free (text, FALSE);
}

void
lf_report_draw_title (LfReport *r)
{
  LfSheet *s = r->sheet;
  const LfScenario *scenario = lf_attempt_scenario (r->attempt);
  const LfHeader *header = lf_attempt_header (r->attempt);
  LfType title = { LF_SHEET_TITLE, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  LfType kind = { LF_SHEET_BODY, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  const LfWord *review = lf_table_word (&lf_review_states, scenario->review);
  g_autofree char *about = g_strdup_printf ("%s · %s", scenario->patient_text, scenario->summary);
  g_autofree char *who = about_attempt (header);
  g_autofree char *varied = lf_variation_text (scenario);
  g_autofree char *state = g_strdup_printf ("%s. %s", _ (review->label), _ (review->meaning));

  lf_sheet_text (s, "P", kind, LF_INK_QUIET, who);
  lf_sheet_text (s, "H1", title, LF_INK_TEXT, scenario->title);
  lf_sheet_text (s, "P", body, LF_INK_TEXT, about);
  if (varied != NULL) {
    g_autofree char *drawn = g_strdup_printf (_ ("Drawn for this attempt: %s"), varied);
    lf_sheet_text (s, "P", body, LF_INK_QUIET, drawn);
  }
  s->y += 4;
  double top = s->y;
  s->y += 4;
  double inner = s->width - 16;
  s->y +=
      lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner,
                        _ ("Training only. Fictional patients. Not a medical device; not for the "
                           "care of any patient."));
  s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner, state);
  s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner,
                            _ ("Not produced, endorsed or approved by NICE."));
  if (lf_said_how_far () != NULL)
    s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner,
                              lf_said_how_far ());
  s->y += 4;
  lf_sheet_frame (s, top);
}

static void
draw_debrief (LfReport *r)
{
  LfSheet *s = r->sheet;
  const GPtrArray *paragraphs = lf_attempt_scenario (r->attempt)->debrief;
  if (paragraphs == NULL || paragraphs->len == 0)
    return;
  lf_sheet_heading (s, _ ("To think about"), 40);
  for (guint i = 0; i < paragraphs->len; i++) {
    const LfParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    lf_sheet_text (s, "P", body, LF_INK_TEXT, paragraph->text);
    s->y += 3;
  }
}

/* What a careless learner did by habit, and what it lost by it. */
static void
draw_habits (LfReport *r)
{
  LfSheet *s = r->sheet;
  g_autoptr (GArray) notes = lf_attempt_habits (r->attempt);

  if (notes->len == 0)
    return;
  lf_sheet_heading (s, _ ("Habits of this learner"), 40);
  for (guint i = 0; i < notes->len; i++) {
    const LfHabitNote *note = &g_array_index (notes, LfHabitNote, i);
    const LfWord *word = &lf_habit (note->habit)->word;
    g_autoptr (GPtrArray) lost = lf_habit_lost (note->habit, r->result);
    g_autoptr (GString) text = g_string_new (NULL);
    g_string_printf (text, "%" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT "  %s: %s",
                     note->step / 60000, note->step / 1000 % 60, _ (word->label), note->did);
    for (guint j = 0; j < lost->len; j++)
      g_string_append_printf (text, j == 0 ? _ (" Lost: %s") : "; %s",
                              ((LfScoreLine *) lost->pdata[j])->criterion->title);
    lf_sheet_text (s, "P", body, LF_INK_TEXT, text->str);
  }
}

static void
draw_packs (LfReport *r)
{
  LfSheet *s = r->sheet;
  const LfPacks *packs = lf_attempt_packs (r->attempt);
  const GPtrArray *ids = lf_attempt_scenario (r->attempt)->packs;
  if (packs == NULL || ids->len == 0)
    return;
  lf_sheet_heading (s, _ ("Guidance that this rests on"), 40);
  for (guint i = 0; i < ids->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, g_ptr_array_index (ids, i));
    if (pack == NULL)
      continue;
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    const char *review = _ (lf_table_word (&lf_review_states, pack->review)->label);
    GString *text = g_string_new (NULL);
    g_string_printf (text, _ ("%s, %s, version %s"), pack->title, pack->publisher, pack->version);
    if (replaced != NULL)
      g_string_append_printf (text, _ (", superseded: %s"), replaced);
    g_string_append_printf (text, ". %s%s%s.", has (pack->note) ? pack->note : "",
                            has (pack->note) ? " " : "", review);
    lf_sheet_text (s, "P", body, LF_INK_TEXT, text->str);
    g_string_free (text, TRUE);
  }
  lf_sheet_text (s, "P", body, LF_INK_QUIET,
                 _ ("What the guidance says is told in our own words; where it is silent, another "
                    "pack speaks and is named."));
}

static void
draw_origin (LfReport *r)
{
  LfSheet *s = r->sheet;
  const LfHeader *header = lf_attempt_header (r->attempt);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, r->result->seed);
  g_autofree char *digest = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", r->result->digest);
  g_autofree char *text = g_strdup_printf (
      _ ("Scenario %s, SHA-256 %s. Seed %s, engine %d, Lowflow %s. Digest at the end %s: the same "
         "engine recomputes this attempt from its log, bit for bit."),
      header->scenario_id,
      has (header->scenario_sha256) ? header->scenario_sha256 : _ ("not known"), seed,
      r->result->engine, header->program, digest);
  lf_sheet_heading (s, _ ("What this was made from"), 30);
  lf_sheet_text (s, "P", small, LF_INK_QUIET, text);
}

void
lf_report_draw_notes (LfReport *r)
{
  draw_habits (r);
  draw_debrief (r);
  draw_packs (r);
  draw_origin (r);
}
