/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done and said before it begins, and what people in the case say. */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "draw/facilitator-parts.h"

/* In general words of our own, for any case. */
static const char *const prebrief[] = {
  N_ ("This is a story. The patient, the relatives and the hospital are made up. We have made it "
      "as "
      "like the real thing as we can, and some of it is not like it: treat it as if it were, and "
      "we "
      "will not trick you."),
  N_ ("You will do things well and things badly; both are why we are here. What is said and done "
      "in "
      "this room stays in this room. Nobody is assessed unless you were told so beforehand."),
  N_ ("You may step out at any moment, without a reason and without asking. Say “stop” and we all "
      "stop: say it too if anybody is hurt or anything in the room is not safe."),
  N_ ("Afterwards we sit down together. If something stays with you, today or next week, speak to "
      "one "
      "of us, or to: ______________________________"),
};

static void
draw_prebrief (LfGuide *guide)
{
  const GPtrArray *warnings = guide->scenario->facilitator.parts[LF_FACILITATOR_WARNING];
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (lf_card_free);
  LfCard *card = lf_card_new (_ ("Read this aloud, standing together"), _ ("Prebrief"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (prebrief); i++)
    lf_card_add_text (card, _ (prebrief[i]));
  for (guint i = 0; i < warnings->len; i++) {
    g_autofree char *text =
        g_strdup_printf (_ ("In this case: %s"), (const char *) g_ptr_array_index (warnings, i));
    lf_card_add_text (card, text);
  }
  g_ptr_array_add (cards, card);
  lf_cards_draw (guide, _ ("Before it begins"), NULL, cards, 1, FALSE);
}

static void
draw_props (LfGuide *guide)
{
  const GPtrArray *props = guide->scenario->facilitator.parts[LF_FACILITATOR_PROP];

  if (props->len == 0)
    return;
  lf_guide_heading (guide, _ ("Have in the room"));
  for (guint i = 0; i < props->len; i++)
    lf_guide_item (guide, "☐", g_ptr_array_index (props, i));
}

static void
draw_brief (LfGuide *guide)
{
  const GPtrArray *brief = guide->scenario->brief;

  lf_guide_heading (guide, _ ("What the team is told"));
  for (guint i = 0; i < brief->len; i++)
    lf_guide_text (guide, ((const LfParagraph *) g_ptr_array_index (brief, i))->text);
}

/* A direction in brackets stands before what is said: (If asked) “He would.” (transfer full) */
static char *
quoted (const char *line)
{
  const char *end = line[0] == '(' ? strchr (line, ')') : NULL;
  const char *said = end != NULL ? end + 1 : line;
  int n = (int) (said - line);

  return g_strdup_printf ("%.*s%s“%s”", n, line, n > 0 ? " " : "", said + (*said == ' '));
}

static void
draw_scripts (LfGuide *guide)
{
  const GPtrArray *scripts = guide->scenario->facilitator.scripts;
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (lf_card_free);

  if (scripts->len == 0)
    return;
  for (guint i = 0; i < scripts->len; i++) {
    const LfReadAloud *script = g_ptr_array_index (scripts, i);
    const char *speaker = _ (lf_table_word (&lf_speakers, script->who)->label);
    LfCard *card = lf_card_new (speaker, script->title, NULL);
    for (guint j = 0; j < script->lines->len; j++) {
      g_autofree char *line = quoted (g_ptr_array_index (script->lines, j));
      lf_card_add_text (card, line);
    }
    g_ptr_array_add (cards, card);
  }
  lf_cards_draw (guide, _ ("To be read aloud, on the phone and at the bedside"), NULL, cards, 2,
                 FALSE);
}

void
lf_guide_draw_before (LfGuide *guide)
{
  draw_prebrief (guide);
  draw_props (guide);
  draw_brief (guide);
  draw_scripts (guide);
}
