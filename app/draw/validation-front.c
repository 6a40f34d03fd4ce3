/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/validation-parts.h"

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
static const LfType right = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
static const LfType strong_right = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_RIGHT };

#define ROW    (LF_SHEET_BODY * 1.6)
#define COLUMN 62.0 /* of a count */

static const char *const heads[LF_N_FITS] = { "within", "outside", "wrong direction", "no value" };

LfInk
lf_validation_ink (LfFit verdict)
{
  return verdict == LF_FIT_WITHIN    ? LF_INK_GOOD
         : verdict == LF_FIT_OUTSIDE ? LF_INK_ALARM_MEDIUM
                                     : LF_INK_ALARM_HIGH;
}

static guint
count_in (const LfValidation *validation, int topic, LfFit verdict)
{
  guint n = 0;

  for (guint i = 0; i < validation->behaviours->len; i++) {
    const LfBehaviour *b = &g_array_index (validation->behaviours, LfBehaviour, i);
    n += (int) b->topic == topic && lf_behaviour_fit (b) == verdict;
  }
  return n;
}

static void
draw_statements (LfSheet *s)
{
  static const char *const statements[] = {
    "Training only. Fictional patients. Not a medical device; not for the care of any patient.",
    "Each row is a number or a direction, and what this engine's patient did when put through the "
    "same. Where the simulator was built with a number, its parameters set from it or tuned to it, "
    "the row says in which file; that it holds is no surprise, and such rows are counted apart. A "
    "miss stays in it as a miss.",
    "Published sizes, published directions, directions that clinicians agree on and what we expect "
    "ourselves are counted apart. Where a source gives a value alone, the range round it is ours, "
    "and "
    "the row says so. Numbers that were recalled and not read again are to be verified before "
    "anyone "
    "leans on them; each row says how well its source is known.",
    "Not clinically reviewed. Not produced, endorsed or approved by NICE.",
  };
  double top = s->y, inner = s->width - 16;

  s->y += 4;
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++) {
    s->y += lf_sheet_text_at (s, "P", i == 0 ? strong : body, LF_INK_TEXT, LF_SHEET_LEFT + 8, s->y,
                              inner, statements[i]);
    s->y += 2;
  }
  s->y += 3;
  lf_sheet_frame (s, top);
}

static void
draw_title (LfSheet *s, const LfValidation *validation)
{
  LfType title = { LF_SHEET_TITLE, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  LfType kind = { LF_SHEET_BODY, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  LfType lead = { 12, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  g_autofree char *version =
      g_strdup_printf ("Lowflow %s, engine %d", validation->program, validation->engine);
  g_autofree char *summary = lf_validation_summary (validation);

  lf_sheet_text (s, "P", kind, LF_INK_QUIET, version);
  lf_sheet_text (s, "H1", title, LF_INK_TEXT, "Validation of the simulator");
  s->y += 2;
  lf_sheet_text (s, "P", lead, LF_INK_TEXT, summary);
  s->y += 6;
  draw_statements (s);
}

static void
draw_count_row (LfSheet *s, const char *label, const guint counts[LF_N_FITS], const LfType *left,
                const LfType *numbers)
{
  double end = LF_SHEET_LEFT + s->width;
  char text[16];

  lf_sheet_text_at (s, "P", *left, LF_INK_TEXT, LF_SHEET_LEFT, s->y, s->width - LF_N_FITS * COLUMN,
                    label);
  for (int i = 0; i < LF_N_FITS; i++) {
    LfInk ink = counts[i] > 0 ? lf_validation_ink ((LfFit) i) : LF_INK_QUIET;
    g_snprintf (text, sizeof text, counts[i] > 0 ? "%u" : "–", counts[i]);
    lf_sheet_text_at (s, "P", *numbers, ink, end - (LF_N_FITS - i) * COLUMN, s->y, COLUMN, text);
  }
  s->y += ROW;
}

static void
draw_count_heads (LfSheet *s)
{
  double end = LF_SHEET_LEFT + s->width;

  for (int i = 0; i < LF_N_FITS; i++)
    lf_sheet_text_at (s, "P", right, LF_INK_QUIET, end - (LF_N_FITS - i) * COLUMN, s->y, COLUMN,
                      heads[i]);
  s->y += ROW;
}

static void
draw_counts (LfSheet *s, const LfValidation *validation)
{
  guint counts[LF_N_FITS];

  lf_sheet_heading (s, "How many hold", ROW * (LF_N_TOPICS + LF_N_KINDS + 3));
  draw_count_heads (s);
  for (int kind = 0; kind < LF_N_KINDS; kind++) {
    for (int i = 0; i < LF_N_FITS; i++)
      counts[i] = lf_validation_count_kind (validation, (LfKind) kind, (LfFit) i);
    draw_count_row (s, lf_kind_title ((LfKind) kind), counts, &strong, &strong_right);
  }
  lf_sheet_rule (s, LF_SHEET_LEFT, s->y, s->width);
  s->y += 3;
  for (int topic = 0; topic < LF_N_TOPICS; topic++) {
    for (int i = 0; i < LF_N_FITS; i++)
      counts[i] = count_in (validation, topic, (LfFit) i);
    draw_count_row (s, lf_topic_title ((LfTopic) topic), counts, &body, &right);
  }
}

/* "source read 40, second-hand 12, …" */
static void
draw_known (LfSheet *s, const LfValidation *validation)
{
  GString *text = g_string_new ("How well the sources are known, in rows:");

  for (int known = 0; known < LF_N_SOURCED; known++) {
    guint n = lf_validation_count_known (validation, (LfSourced) known);
    if (n > 0)
      g_string_append_printf (text, "%s %s %u", known > 0 ? ";" : "",
                              lf_sourced_words ((LfSourced) known), n);
  }
  g_string_append_c (text, '.');
  s->y += 4;
  lf_sheet_text (s, "P", body, LF_INK_TEXT, text->str);
  g_string_free (text, TRUE);
}

/* Who has the range. */
static const char *
says (LfKind kind)
{
  return kind == LF_KIND_EXPECTATION ? "expected"
         : kind == LF_KIND_CONSENSUS ? "agreed"
                                     : "published";
}

static void
draw_miss (LfSheet *s, const LfBehaviour *b)
{
  g_autofree char *value = lf_behaviour_value_text (b);
  g_autofree char *range = lf_behaviour_range_text (b);
  g_autofree char *numbers =
      g_strdup_printf ("%s, %s %s %s", value, says (b->kind), range, b->unit);
  double first = s->width * 0.45, second = s->width * 0.27, gap = 8;
  double third = s->width - first - second - 2 * gap;
  const char *judgement = lf_behaviour_judgement (b);
  double height = MAX (lf_sheet_height (s, body, first, b->what),
                       MAX (lf_sheet_height (s, body, second, numbers),
                            lf_sheet_height (s, strong, third, judgement)));

  lf_sheet_need (s, height + 3);
  double x = LF_SHEET_LEFT;
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, x, s->y, first, b->what);
  x += first + gap;
  lf_sheet_text_at (s, "P", body, LF_INK_TEXT, x, s->y, second, numbers);
  x += second + gap;
  lf_sheet_text_at (s, "P", strong, lf_validation_ink (lf_behaviour_fit (b)), x, s->y, third,
                    judgement);
  s->y += height + 2;
}

static void
draw_misses_of (LfSheet *s, const LfValidation *validation, LfKind kind)
{
  guint n = lf_validation_count_rows (validation, kind) -
            lf_validation_count_kind (validation, kind, LF_FIT_WITHIN);

  if (n == 0)
    return;
  s->y += 3;
  lf_sheet_need (s, ROW * 3);
  lf_sheet_text (s, "H3", strong, LF_INK_QUIET, lf_kind_title (kind));
  s->y += 2;
  for (guint i = 0; i < validation->behaviours->len; i++) {
    const LfBehaviour *b = &g_array_index (validation->behaviours, LfBehaviour, i);
    if (b->kind == kind && lf_behaviour_fit (b) != LF_FIT_WITHIN)
      draw_miss (s, b);
  }
}

static void
draw_misses (LfSheet *s, const LfValidation *validation)
{
  guint within = lf_validation_count (validation, LF_FIT_WITHIN);

  lf_sheet_heading (s, "Every miss", 60);
  if (within == validation->behaviours->len)
    lf_sheet_text (s, "P", body, LF_INK_TEXT, "There is none.");
  for (int kind = 0; kind < LF_N_KINDS; kind++)
    draw_misses_of (s, validation, (LfKind) kind);
}

void
lf_validation_draw_front (LfSheet *sheet, const LfValidation *validation)
{
  draw_title (sheet, validation);
  draw_counts (sheet, validation);
  draw_known (sheet, validation);
  draw_misses (sheet, validation);
}
