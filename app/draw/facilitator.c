/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/facilitator.h"

#include "attempt/variation.h"
#include "draw/facilitator-parts.h"
#include "draw/said.h"
#include "guidance/describe.h"

static const LfType body = { LF_GUIDE_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_GUIDE_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

void
lf_guide_heading (LfGuide *guide, const char *text)
{
  lf_sheet_heading (guide->sheet, text, 42);
}

void
lf_guide_text (LfGuide *guide, const char *text)
{
  lf_sheet_text (guide->sheet, "P", body, LF_INK_TEXT, text);
  guide->sheet->y += 3;
}

void
lf_guide_item (LfGuide *guide, const char *sign, const char *text)
{
  const double hang = 15;
  LfSheet *s = guide->sheet;

  lf_sheet_need (s, lf_sheet_height (s, body, s->width - hang, text));
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT, s->y, hang, sign);
  s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + hang, s->y, s->width - hang,
                            text) +
          2;
}

char *
lf_guide_time (int64_t step)
{
  return lf_time_text (step / 1000 * 1000, FALSE);
}

/* ---- What it is ---- */

static void
draw_fact (LfGuide *guide, const char *label, const char *text)
{
  const double column = 104;
  LfSheet *s = guide->sheet;
  double width = s->width - column;

  if (text == NULL || *text == '\0')
    return;
  lf_sheet_need (s, lf_sheet_height (s, body, width, text));
  lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, LF_SHEET_LEFT, s->y, column - 6, label);
  s->y +=
      lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + column, s->y, width, text) + 1;
}

/* The roles that have something to decide. */
static char *
roles_needed (const LfScenario *scenario)
{
  GString *text = g_string_new (NULL);
  unsigned roles = 0;

  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    roles |= 1u << decision->role;
  }
  for (unsigned role = 0; role < LF_N_ROLES; role++) {
    if ((roles & 1u << role) == 0)
      continue;
    const LfWord *word = lf_table_word (&lf_roles, role);
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (word->label));
  }
  return g_string_free (text, FALSE);
}

static char *
drawn_text (const LfGuide *guide)
{
  g_autofree char *varied = lf_variation_text (guide->scenario);
  g_autofree char *seed =
      g_strdup_printf ("%" G_GUINT64_FORMAT, lf_attempt_header (guide->played)->seed);

  if (varied == NULL)
    return g_strdup_printf (_ ("Seed %s."), seed);
  return g_strdup_printf (_ ("Seed %s: %s Begin the play with this seed, or print the sheet again "
                             "with the play's own."),
                          seed, varied);
}

static void
draw_frame (LfGuide *guide)
{
  LfSheet *s = guide->sheet;
  const LfWord *review = lf_table_word (&lf_review_states, guide->scenario->review);
  g_autofree char *state =
      g_strdup_printf (_ ("%s. %s Not produced, endorsed or approved by NICE."), _ (review->label),
                       _ (review->meaning));
  double inner = s->width - 16;

  s->y += 4;
  double top = s->y;
  s->y += 4;
  s->y +=
      lf_sheet_text_at (s, "P", strong, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner,
                        _ ("Training only. Fictional patients. Not a medical device; not for the "
                           "care of any patient."));
  s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner, state);
  if (lf_said_how_far () != NULL)
    s->y += lf_sheet_text_at (s, "P", body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y, inner,
                              lf_said_how_far ());
  s->y += 4;
  lf_sheet_frame (s, top);
  s->y += 6;
}

static void
draw_title (LfGuide *guide)
{
  LfSheet *s = guide->sheet;
  const LfScenario *scenario = guide->scenario;
  LfType kind = { LF_GUIDE_BODY, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType title = { LF_SHEET_TITLE, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  g_autofree char *minutes = g_strdup_printf (
      _ ("About %.0f to play, after 10 of prebrief; 25 to 30 for the debrief."), scenario->minutes);
  g_autofree char *roles = roles_needed (scenario);
  g_autofree char *drawn = drawn_text (guide);
  g_autofree char *law = g_strdup_printf (
      "%s. %s", _ (lf_table_word (&lf_jurisdictions, scenario->jurisdiction)->label),
      _ (lf_table_word (&lf_jurisdictions, scenario->jurisdiction)->meaning));

  lf_sheet_text (s, "P", kind, LF_INK_QUIET,
                 _ ("Facilitator's sheet: not for those who will play"));
  lf_sheet_text (s, "H1", title, LF_INK_TEXT, scenario->title);
  lf_sheet_text (s, "P", body, LF_INK_TEXT, scenario->summary);
  draw_frame (guide);
  draw_fact (guide, _ ("Patient"), scenario->patient_text);
  draw_fact (guide, _ ("Shelf"), _ (lf_table_word (&lf_shelves, scenario->shelf)->label));
  draw_fact (guide, _ ("Minutes"), minutes);
  draw_fact (guide, _ ("Roles needed"), roles);
  draw_fact (guide, _ ("Law"), law);
  draw_fact (guide, _ ("Drawn"), drawn);
  if (scenario->objectives->len > 0)
    lf_guide_heading (guide, _ ("What they can do afterwards"));
  for (guint i = 0; i < scenario->objectives->len; i++)
    lf_guide_item (guide, "•", g_ptr_array_index (scenario->objectives, i));
}

/* ---- The document ---- */

static void
draw_parts (LfSheet *sheet, gpointer data)
{
  LfGuide *guide = data;

  guide->sheet = sheet;
  guide->cutting = FALSE; /* it is drawn twice */
  draw_title (guide);
  lf_guide_draw_before (guide);
  lf_guide_draw_course (guide);
  lf_guide_draw_after (guide);
  lf_guide_draw_cards (guide);
}

gboolean
lf_facilitator_write_pdf (const LfAttempt *played, const char *path, GError **error)
{
  const LfHeader *header = lf_attempt_header (played);
  const LfScenario *scenario = lf_attempt_scenario (played);
  LfGuide guide = { .played = played, .scenario = scenario };
  g_autofree char *title = g_strdup_printf (_ ("Facilitator's sheet: %s"), scenario->title);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, header->seed);
  g_autofree char *subject = g_strdup_printf (_ ("Scenario %s, seed %s, engine %d"),
                                              header->scenario_id, seed, header->engine);
  g_autofree char *footer =
      g_strdup_printf (_ ("%s, facilitator's sheet, seed %s · Training only. Fictional patients. "
                          "Not for the care of any patient."),
                       scenario->title, seed);
  LfSheetAbout about = {
    .title = title, .subject = subject, .program = header->program, .footer = footer
  };

  return lf_sheet_write_pdf (&about, draw_parts, &guide, path, error);
}
