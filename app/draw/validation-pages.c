/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/validation-parts.h"

static const LfType body = { LF_SHEET_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType small = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType strong = { LF_SHEET_BODY, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

#define PLOT_HEIGHT 218.0
#define PLOT_GAP    20.0
#define CELL_GAP    8.0

/* ---- Plots ---- */

static void
draw_plot (LfSheet *s, const LfPlot *plot, double x, double width)
{
  LfBox box = { x, s->y, width, PLOT_HEIGHT };

  cairo_tag_begin (s->cr, "Figure", NULL);
  lf_plot_draw (s->cr, s->palette, plot, box);
  cairo_tag_end (s->cr, "Figure");
}

void
lf_validation_draw_plots (LfSheet *s, const LfValidation *validation)
{
  double width = (s->width - PLOT_GAP) / 2;

  lf_sheet_heading (s, "What the patient did", PLOT_HEIGHT + 4);
  s->y += 4;
  for (guint i = 0; i < validation->plots->len; i += 2) {
    lf_sheet_need (s, PLOT_HEIGHT);
    draw_plot (s, validation->plots->pdata[i], LF_SHEET_LEFT, width);
    if (i + 1 < validation->plots->len)
      draw_plot (s, validation->plots->pdata[i + 1], LF_SHEET_LEFT + width + PLOT_GAP, width);
    s->y += PLOT_HEIGHT + PLOT_GAP;
  }
}

/* ---- Every behaviour ---- */

enum { WHAT, OURS, PUBLISHED, SOURCE, VERDICT, N_CELLS };

/* Shares of the page's width. */
static const double shares[N_CELLS] = { 0.31, 0.1, 0.23, 0.23, 0.13 };
static const char *const heads[N_CELLS] = { "Behaviour", "Ours", "Published", "Source", "Verdict" };

typedef struct {
  char *text;
  LfType type;
  LfInk ink;
} Cell;

static void
fill_cells (const LfBehaviour *b, Cell cells[N_CELLS])
{
  g_autofree char *value = lf_behaviour_value_text (b);
  g_autofree char *range = lf_behaviour_range_text (b);
  g_autofree char *note = lf_behaviour_note (b);

  cells[WHAT] = (Cell){ g_strdup_printf ("%s [%s]", b->what, b->course), body, LF_INK_TEXT };
  cells[OURS] = (Cell){ g_strdup_printf ("%s %s", value, b->unit), strong, LF_INK_TEXT };
  cells[PUBLISHED] = (Cell){ g_strdup_printf ("%s %s\n%s%s%s", range, b->unit, b->published,
                                              note[0] != '\0' ? "; " : "", note),
                             body, LF_INK_TEXT };
  cells[SOURCE] = (Cell){ g_strdup_printf ("%s (%s)", b->source, lf_sourced_words (b->known)),
                          small, LF_INK_QUIET };
  cells[VERDICT] = (Cell){ g_strdup (lf_behaviour_judgement (b)), strong,
                           lf_validation_ink (lf_behaviour_fit (b)) };
}

static double
width_of (const LfSheet *s, int i)
{
  return (s->width - CELL_GAP * (N_CELLS - 1)) * shares[i];
}

static void
draw_heads (LfSheet *s)
{
  LfType type = { LF_SHEET_SMALL, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };
  double x = LF_SHEET_LEFT;

  for (int i = 0; i < N_CELLS; i++) {
    lf_sheet_text_at (s, "P", type, LF_INK_QUIET, x, s->y, width_of (s, i), heads[i]);
    x += width_of (s, i) + CELL_GAP;
  }
  s->y += LF_SHEET_SMALL * 1.6;
}

static void
draw_row (LfSheet *s, const LfBehaviour *b)
{
  Cell cells[N_CELLS];
  double height = 0, x = LF_SHEET_LEFT;
  int page = s->page;

  fill_cells (b, cells);
  for (int i = 0; i < N_CELLS; i++)
    height = MAX (height, lf_sheet_height (s, cells[i].type, width_of (s, i), cells[i].text));
  lf_sheet_need (s, height + 5);
  if (s->page != page)
    draw_heads (s);
  for (int i = 0; i < N_CELLS; i++) {
    lf_sheet_text_at (s, "P", cells[i].type, cells[i].ink, x, s->y, width_of (s, i), cells[i].text);
    x += width_of (s, i) + CELL_GAP;
    g_free (cells[i].text);
  }
  s->y += height + 2;
  lf_sheet_rule (s, LF_SHEET_LEFT, s->y - 0.5, s->width);
  s->y += 2;
}

void
lf_validation_draw_table (LfSheet *s, const LfValidation *validation)
{
  for (int topic = 0; topic < LF_N_TOPICS; topic++) {
    lf_sheet_heading (s, lf_topic_title ((LfTopic) topic), 70);
    draw_heads (s);
    for (guint i = 0; i < validation->behaviours->len; i++) {
      const LfBehaviour *b = &g_array_index (validation->behaviours, LfBehaviour, i);
      if ((int) b->topic == topic)
        draw_row (s, b);
    }
  }
}

/* ---- Courses ---- */

enum { MOST_COLUMNS = 3 };

/* As many columns as the widest line leaves room for. */
static guint
fitting_columns (LfSheet *s, char **lines)
{
  double widest = 1;

  for (int i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, lf_type_width (s->cr, small, lines[i]) + CELL_GAP + 1);
  return (guint) CLAMP (s->width / widest, 1, MOST_COLUMNS);
}

/* Inputs fill columns, each read down. Returns the height; without `draw` only that. */
static double
draw_inputs (LfSheet *s, const char *inputs, gboolean draw)
{
  g_autofree char *text = g_strchomp (g_strdup (inputs));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines), columns = fitting_columns (s, lines);
  guint rows = (n + columns - 1) / columns;
  double width = s->width / columns, row = LF_SHEET_SMALL * 1.25;

  for (guint i = 0; draw && i < n; i++)
    lf_sheet_text_at (s, "P", small, LF_INK_QUIET, LF_SHEET_LEFT + i / rows * width,
                      s->y + i % rows * row, width - CELL_GAP, lines[i]);
  return rows * row;
}

void
lf_validation_draw_courses (LfSheet *s, const LfValidation *validation)
{
  lf_sheet_heading (s, "How each was measured", 80);
  lf_sheet_text (s, "P", body, LF_INK_TEXT,
                 "Each course is played on the sandbox, a healthy adult of 80 kg, seed 1. With its "
                 "inputs in a file, a line each, lowflowctl play sandbox --inputs FILE --until "
                 "MM:SS --trace F.csv plays it again.");
  s->y += 4;
  for (guint i = 0; i < validation->courses->len; i++) {
    const LfValidationCourse *course = &g_array_index (validation->courses, LfValidationCourse, i);
    g_autofree char *head = g_strdup_printf ("%s: %s (%02d:%02d)", course->id, course->title,
                                             course->seconds / 60, course->seconds % 60);
    lf_sheet_need (s, lf_sheet_height (s, strong, s->width, head) +
                          draw_inputs (s, course->inputs, FALSE));
    lf_sheet_text (s, "P", strong, LF_INK_TEXT, head);
    s->y += draw_inputs (s, course->inputs, TRUE) + 5;
  }
}
