/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/type.h"

#include <math.h>
#include <pango/pangocairo.h>

#define CAP_SHARE    0.711 /* capitals and figures of Roboto, of the font size */
#define LINE_SPACING 1.25f

/* One context a thread, for making one costs as much as setting a short text. */
static GPrivate kept_context = G_PRIVATE_INIT (g_object_unref);

/* Grey anti-aliasing and no hinting: the same shapes at every place and scale. */
static PangoContext *
context_for (cairo_t *cr)
{
  PangoContext *context = g_private_get (&kept_context);
  if (context == NULL) {
    cairo_font_options_t *options = cairo_font_options_create ();
    cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
    context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
    pango_cairo_context_set_font_options (context, options);
    pango_context_set_round_glyph_positions (context, FALSE);
    cairo_font_options_destroy (options);
    g_private_set (&kept_context, context);
  }
  pango_cairo_update_context (cr, context);
  return context;
}

static PangoLayout *
make_layout (cairo_t *cr, LfType type, const char *text)
{
  static const PangoWeight weights[] = { PANGO_WEIGHT_LIGHT, PANGO_WEIGHT_NORMAL,
                                         PANGO_WEIGHT_MEDIUM, PANGO_WEIGHT_BOLD };
  PangoLayout *layout = pango_layout_new (context_for (cr));
  PangoFontDescription *font = pango_font_description_new ();
  pango_font_description_set_family_static (font, LF_TYPE_FAMILY);
  pango_font_description_set_weight (font, weights[type.weight]);
  pango_font_description_set_absolute_size (font, type.size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  /* Figures of one width; no ligatures, at which PDF readers cut text. */
  PangoAttrList *attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1, liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
layout_width (PangoLayout *layout)
{
  int width;
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static double
aligned (LfAlign align, double x, double width)
{
  return align == LF_ALIGN_LEFT ? x : align == LF_ALIGN_CENTRE ? x - width / 2 : x - width;
}

static double
show_line (cairo_t *cr, PangoLayout *layout, LfType type, LfColour colour, double x, double y)
{
  double width = layout_width (layout);
  double baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  cairo_save (cr);
  lf_colour_set (cr, colour);
  cairo_move_to (cr, aligned (type.align, x, width), y - baseline);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  cairo_new_path (cr);
  return width;
}

double
lf_type_draw (cairo_t *cr, LfType type, LfColour colour, double x, double y, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, type, text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return show_line (cr, layout, type, colour, x, y);
}

double
lf_type_draw_within (cairo_t *cr, LfType type, LfColour colour, double x, double y, double width,
                     const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, type, text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (layout_width (layout) > width) {
    pango_layout_set_width (layout, (int) floor (MAX (width, 0) * PANGO_SCALE));
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  return show_line (cr, layout, type, colour, x, y);
}

double
lf_type_width (cairo_t *cr, LfType type, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, type, text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout_width (layout);
}

double
lf_type_fit (cairo_t *cr, LfType type, double width, const char *text)
{
  double natural = lf_type_width (cr, type, text);
  if (natural <= width || natural <= 0)
    return type.size;
  /* In half steps: each size that is ever used stays in Pango's caches. */
  return MAX (1, floor (type.size * width / natural * 2) / 2);
}

double
lf_type_cap_height (LfType type)
{
  return type.size * CAP_SHARE;
}

double
lf_type_baseline (LfType type, double middle)
{
  return middle + type.size * CAP_SHARE / 2;
}

double
lf_type_paragraph (cairo_t *cr, LfType type, const LfColour *colour, double x, double top,
                   double width, double height, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (cr, type, text);
  double spacing = type.size * (double) LINE_SPACING;
  pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, type.align == LF_ALIGN_LEFT     ? PANGO_ALIGN_LEFT
                                      : type.align == LF_ALIGN_CENTRE ? PANGO_ALIGN_CENTER
                                                                      : PANGO_ALIGN_RIGHT);
  if (height > 0) {
    pango_layout_set_height (layout, -MAX (1, (int) floor (height / spacing + 0.001)));
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  int n = pango_layout_get_line_count (layout);
  if (colour == NULL)
    return n * spacing;

  /* Set line by line, so that the spacing is ours and not the font's; each line has a tag of its
   * own, or PDF readers take the first for the whole. */
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double y = top + (spacing + lf_type_cap_height (type)) / 2;
  cairo_save (cr);
  lf_colour_set (cr, *colour);
  do {
    PangoRectangle extents;
    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE, y);
    cairo_tag_begin (cr, "Span", NULL);
    pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    cairo_tag_end (cr, "Span");
    y += spacing;
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_restore (cr);
  cairo_new_path (cr);
  return n * spacing;
}
