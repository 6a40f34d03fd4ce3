/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/palette.h"

#include "draw/type.h"

#include "bed.h"

static const LfPalette *const palettes[] = { &lf_palette_house, &lf_palette_colour_blind,
                                             &lf_palette_paper };

/* WCAG's own anchors, so that the measure itself is right. */
static void
test_contrast_measure (void)
{
  LfColour black = { 0, 0, 0 }, white = { 1, 1, 1 },
           grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0 };
  g_assert_cmpfloat_with_epsilon (lf_colour_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (lf_colour_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (lf_colour_contrast (white, white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (lf_colour_contrast (grey, white), 4.54, 0.01);
}

/* Whatever is written can be read: on the background, on a panel, and as background on it. */
static void
test_contrast (void)
{
  for (gsize p = 0; p < G_N_ELEMENTS (palettes); p++)
    for (int ink = LF_INK_TEXT; ink < LF_N_INKS; ink++) {
      const LfColour *inks = palettes[p]->ink;
      g_assert_cmpfloat (lf_colour_contrast (inks[ink], inks[LF_INK_BACKGROUND]), >=, 4.5);
      g_assert_cmpfloat (lf_colour_contrast (inks[ink], inks[LF_INK_PANEL]), >=, 4.5);
    }
}

static void
test_house_background (void)
{
  LfColour c = lf_palette_house.ink[LF_INK_BACKGROUND];
  g_assert_cmpfloat_with_epsilon (c.red * 255, 0x05, 1e-9);
  g_assert_cmpfloat_with_epsilon (c.green * 255, 0x08, 1e-9);
  g_assert_cmpfloat_with_epsilon (c.blue * 255, 0x0a, 1e-9);
}

/* From venous to arterial, always lighter, and far apart between drained and returned blood. */
static void
test_blood (void)
{
  for (gsize p = 0; p < G_N_ELEMENTS (palettes); p++) {
    LfColour black = { 0, 0, 0 };
    double before = 0;
    for (int s = 40; s <= 100; s += 5) {
      double now = lf_colour_contrast (lf_colour_blood (palettes[p], s), black);
      g_assert_cmpfloat (now, >, before);
      before = now;
    }
    LfColour low = lf_colour_blood (palettes[p], -5), high = lf_colour_blood (palettes[p], 140);
    g_assert_cmpfloat (low.red, ==, palettes[p]->venous.red);
    g_assert_cmpfloat_with_epsilon (high.red, palettes[p]->arterial.red, 1e-9);
    g_assert_cmpfloat (
        lf_colour_contrast (lf_colour_blood (palettes[p], 65), lf_colour_blood (palettes[p], 99)),
        >, 1.7);
  }
}

static void
test_named (void)
{
  g_assert_true (lf_palette_named ("colour-blind") == &lf_palette_colour_blind);
  g_assert_true (lf_palette_named ("paper") == &lf_palette_paper);
  g_assert_true (lf_palette_named ("no-such") == &lf_palette_house);
  g_assert_true (lf_palette_named (NULL) == &lf_palette_house);
}

/* ---- Type ---- */

static void
test_fit (void)
{
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (400, 60, &cr);
  LfType type = { 40, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  double natural = lf_type_width (cr, type, "MAP 65 mmHg");
  g_assert_cmpfloat (lf_type_fit (cr, type, natural + 1, "MAP 65 mmHg"), ==, 40);
  type.size = lf_type_fit (cr, type, natural / 2, "MAP 65 mmHg");
  g_assert_cmpfloat (type.size, <, 40);
  g_assert_cmpfloat (lf_type_width (cr, type, "MAP 65 mmHg"), <=, natural / 2 + 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Figures are all of one width, so that numbers do not jump. */
static void
test_tabular (void)
{
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (400, 60, &cr);
  LfType type = { 64, LF_WEIGHT_MEDIUM, LF_ALIGN_LEFT };
  double one = lf_type_width (cr, type, "111");
  for (char digit = '0'; digit <= '9'; digit++) {
    char text[] = { digit, digit, digit, '\0' };
    g_assert_cmpfloat_with_epsilon (lf_type_width (cr, type, text), one, 0.01);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_within (void)
{
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (300, 60, &cr);
  LfType type = { 20, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfColour white = { 1, 1, 1 };
  double width = lf_type_draw_within (cr, type, white, 10, 40, 80,
                                      "A long sentence that would run far over its place");
  g_assert_cmpfloat (width, <=, 80);
  g_assert_cmpint (bed_count_other (surface, 10, 0, 80, 60, 0), >, 50);
  g_assert_cmpint (bed_count_other (surface, 91, 0, 209, 60, 0), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A paragraph takes as much as it measures, and stops where it must. */
static void
test_paragraph (void)
{
  static const char text[] = "One two three four five six seven eight nine ten eleven twelve "
                             "thirteen fourteen fifteen sixteen seventeen eighteen";
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (200, 300, &cr);
  LfType type = { 16, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfColour white = { 1, 1, 1 };
  double natural = lf_type_paragraph (cr, type, NULL, 0, 0, 150, 0, text);
  g_assert_cmpfloat (natural, >=, 4 * 20);
  g_assert_cmpint (bed_count_other (surface, 0, 0, 200, 300, 0), ==, 0);
  g_assert_cmpfloat (lf_type_paragraph (cr, type, &white, 0, 0, 150, 41, text), ==, 40);
  g_assert_cmpint (bed_count_other (surface, 0, 0, 150, 41, 0), >, 100);
  g_assert_cmpint (bed_count_other (surface, 0, 42, 200, 258, 0), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/palette/contrast-measure", test_contrast_measure);
  g_test_add_func ("/draw/palette/contrast", test_contrast);
  g_test_add_func ("/draw/palette/house-background", test_house_background);
  g_test_add_func ("/draw/palette/blood", test_blood);
  g_test_add_func ("/draw/palette/named", test_named);
  g_test_add_func ("/draw/type/fit", test_fit);
  g_test_add_func ("/draw/type/tabular", test_tabular);
  g_test_add_func ("/draw/type/within", test_within);
  g_test_add_func ("/draw/type/paragraph", test_paragraph);
  return g_test_run ();
}
