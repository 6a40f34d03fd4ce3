/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards, side by side. */
#include "draw/facilitator-parts.h"

#define GAP     10.0 /* between cards */
#define PADDING 7.0  /* inside one */

static const LfType small = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType body = { LF_GUIDE_BODY, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
static const LfType number = { LF_GUIDE_BODY, LF_WEIGHT_BOLD, LF_ALIGN_RIGHT };
static const LfType usual = { LF_SHEET_SMALL, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
static const LfType strong = { LF_GUIDE_BODY + 0.8, LF_WEIGHT_BOLD, LF_ALIGN_LEFT };

LfCard *
lf_card_new (const char *head, const char *title, const char *foot)
{
  LfCard *card = g_new0 (LfCard, 1);
  card->head = g_strdup (head);
  card->title = g_strdup (title);
  card->foot = g_strdup (foot);
  card->texts = g_ptr_array_new_with_free_func (g_free);
  card->cells = g_ptr_array_new_with_free_func (g_free);
  return card;
}

void
lf_card_free (gpointer data)
{
  LfCard *card = data;
  g_free (card->head);
  g_free (card->title);
  g_free (card->foot);
  g_ptr_array_unref (card->texts);
  g_ptr_array_unref (card->cells);
  g_free (card);
}

void
lf_card_add_text (LfCard *card, const char *text)
{
  g_ptr_array_add (card->texts, g_strdup (text));
}

void
lf_card_add_row (LfCard *card, const char *label, const char *value, const char *range)
{
  g_ptr_array_add (card->cells, g_strdup (label));
  g_ptr_array_add (card->cells, g_strdup (value));
  g_ptr_array_add (card->cells, g_strdup (range));
}

/* A text at a place, or only its height where nothing is to be drawn; none for NULL. */
static double
put (LfSheet *sheet, gboolean draw, LfType type, LfInk ink, double x, double y, double width,
     const char *text)
{
  if (text == NULL || *text == '\0')
    return 0;
  return draw ? lf_sheet_text_at (sheet, "P", type, ink, x, y, width, text)
              : lf_sheet_height (sheet, type, width, text);
}

/* One card; returns how high it is. */
static double
put_card (LfSheet *sheet, gboolean draw, const LfCard *card, double x, double top, double outer)
{
  double left = x + PADDING, width = outer - 2 * PADDING, y = top + PADDING;
  double third = width * 0.34;

  y += put (sheet, draw, small, LF_INK_QUIET, left, y, width, card->head);
  y += put (sheet, draw, strong, LF_INK_TEXT, left, y, width, card->title);
  for (guint i = 0; i < card->texts->len; i++)
    y += 2 + put (sheet, draw, body, LF_INK_TEXT, left, y + 2, width,
                  g_ptr_array_index (card->texts, i));
  for (guint i = 0; i + 2 < card->cells->len; i += 3) {
    put (sheet, draw, usual, LF_INK_QUIET, left + width - third, y + 1.2, third,
         g_ptr_array_index (card->cells, i + 2));
    put (sheet, draw, number, LF_INK_TEXT, left + third * 0.6, y, third * 1.35,
         g_ptr_array_index (card->cells, i + 1));
    y += put (sheet, draw, body, LF_INK_TEXT, left, y, third, g_ptr_array_index (card->cells, i));
  }
  y += put (sheet, draw, small, LF_INK_QUIET, left, y + 1, width, card->foot);
  return y + PADDING - top;
}

static void
frame (LfSheet *sheet, double x, double y, double width, double height, gboolean cut)
{
  static const double dashes[] = { 4, 3 };

  cairo_save (sheet->cr);
  lf_colour_set (sheet->cr, sheet->palette->ink[cut ? LF_INK_QUIET : LF_INK_TEXT]);
  cairo_set_line_width (sheet->cr, 0.7);
  if (cut)
    cairo_set_dash (sheet->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (sheet->cr, x, y, width, height);
  cairo_stroke (sheet->cr);
  cairo_restore (sheet->cr);
}

/* The highest of the cards in [first, after). */
static double
height_of (LfSheet *sheet, const GPtrArray *cards, guint first, guint after, double width)
{
  double height = 0;
  for (guint i = first; i < after; i++)
    height = MAX (height, put_card (sheet, FALSE, g_ptr_array_index (cards, i), 0, 0, width));
  return height;
}

void
lf_cards_draw (LfGuide *guide, const char *heading, const char *note, const GPtrArray *cards,
               int columns, gboolean cut)
{
  LfSheet *sheet = guide->sheet;
  double width = (sheet->width - GAP * (columns - 1)) / columns;
  guint in_row = (guint) columns;
  double keep = height_of (sheet, cards, 0, MIN (in_row, cards->len), width) + GAP;

  if (note != NULL)
    keep += lf_sheet_height (sheet, body, sheet->width, note);
  lf_sheet_heading (sheet, heading, keep);
  if (note != NULL)
    lf_guide_text (guide, note);
  for (guint first = 0; first < cards->len; first += in_row) {
    guint after = MIN (first + in_row, cards->len);
    double height = height_of (sheet, cards, first, after, width);
    lf_sheet_need (sheet, height);
    for (guint i = first; i < after; i++) {
      double x = LF_SHEET_LEFT + (width + GAP) * (i - first);
      put_card (sheet, TRUE, g_ptr_array_index (cards, i), x, sheet->y, width);
      frame (sheet, x, sheet->y, width, height, cut);
    }
    sheet->y += height + GAP;
  }
}
