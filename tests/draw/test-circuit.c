/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/circuit.h"

#include "draw/circuit-shape.h"

#include "bed.h"

enum { W = 526, H = 380 };

static cairo_surface_t *
paint (const LfCircuitLook *look, const LfCircuitMotion *motion)
{
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (W, H, &cr);
  lf_circuit_draw_still (cr, &lf_palette_house, look, W, H);
  if (motion != NULL)
    lf_circuit_draw_moving (cr, &lf_palette_house, look, motion, W, H);
  cairo_destroy (cr);
  return surface;
}

static guint64
hash_of (const LfCircuitLook *look, const LfCircuitMotion *motion)
{
  cairo_surface_t *surface = paint (look, motion);
  guint64 hash = bed_hash (surface);
  cairo_surface_destroy (surface);
  return hash;
}

static void
assert_colour (guint32 pixel, LfColour expected)
{
  g_assert_cmpint (ABS ((int) (pixel >> 16) - (int) (expected.red * 255)), <=, 2);
  g_assert_cmpint (ABS ((int) (pixel >> 8 & 0xff) - (int) (expected.green * 255)), <=, 2);
  g_assert_cmpint (ABS ((int) (pixel & 0xff) - (int) (expected.blue * 255)), <=, 2);
}

/* In the middle of a tube's second stretch, away from clamps and names. */
static guint32
tube_pixel (cairo_surface_t *surface, const LfTube *tube, int stretch)
{
  double x = (tube->at[stretch].x * 2 + tube->at[stretch + 1].x) / 3;
  double y = (tube->at[stretch].y * 2 + tube->at[stretch + 1].y) / 3;
  return bed_pixel (surface, (int) x, (int) y);
}

static void
test_same_twice (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfCircuitLook look = lf_circuit_look (attempt);
  LfCircuitMotion motion = { 0.4, 0.2, 1, 0.3 };
  g_assert_true (look.present && look.connected);
  g_assert_cmpfloat (look.flow_l_min, >, 1);
  g_assert_cmphex (hash_of (&look, &motion), ==, hash_of (&look, &motion));
  g_assert_true (lf_circuit_same (&look, &look));
}

/* Drained blood is dark, returned blood is bright; with the gas off both are dark. */
static void
test_blood (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfCircuitLook look = lf_circuit_look (attempt);
  LfCircuitShape shape = lf_circuit_shape (&look, W, H);
  const LfPalette *palette = &lf_palette_house;
  g_assert_cmpfloat (look.drain_percent, <, 90);
  g_assert_cmpfloat (look.return_percent, >, 97);

  cairo_surface_t *surface = paint (&look, NULL);
  assert_colour (tube_pixel (surface, &shape.drainage, 2),
                 lf_colour_blood (palette, look.drain_percent));
  assert_colour (tube_pixel (surface, &shape.back, 1),
                 lf_colour_blood (palette, look.return_percent));
  cairo_surface_destroy (surface);

  bed_do (attempt, LF_WHO_LEARNER, "sweep 0");
  bed_pass (attempt, 180);
  LfCircuitLook off = lf_circuit_look (attempt);
  g_assert_cmpfloat (off.return_percent, <, look.return_percent - 10);
  g_assert_false (lf_circuit_same (&look, &off));
  LfColour dark = lf_colour_blood (palette, off.return_percent);
  g_assert_cmpfloat (dark.red, <, lf_colour_blood (palette, 99).red);
  surface = paint (&off, NULL);
  assert_colour (tube_pixel (surface, &shape.back, 1), dark);
  cairo_surface_destroy (surface);
}

/* A clamp that closes changes the picture at its place, and nowhere far from it. */
static void
test_clamp (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfCircuitLook open = lf_circuit_look (attempt), closed = open;
  double x, y, w, h;
  closed.clamped[LF_LINE_RETURN] = TRUE;
  g_assert_false (lf_circuit_same (&open, &closed));
  g_assert_true (lf_circuit_part_box (&open, LF_PART_RETURN_CLAMP, W, H, &x, &y, &w, &h));
  g_assert_cmpfloat (w, >=, 30);
  g_assert_cmpfloat (h, >=, 30);

  cairo_surface_t *a = paint (&open, NULL), *b = paint (&closed, NULL);
  int near = 0, far = 0;
  for (int j = 0; j < H; j++)
    for (int i = 0; i < W; i++) {
      gboolean inside = i >= x - 5 && i < x + w + 80 && j >= y - 5 && j < y + h + 5;
      int *count = inside ? &near : &far;
      *count += bed_pixel (a, i, j) != bed_pixel (b, i, j);
    }
  g_assert_cmpint (near, >, 100);
  g_assert_cmpint (far, ==, 0);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  bed_do (attempt, LF_WHO_LEARNER, "clamp return on");
  bed_pass (attempt, 3);
  closed = lf_circuit_look (attempt);
  g_assert_true (closed.clamped[LF_LINE_RETURN]);
  g_assert_cmpfloat (ABS (closed.flow_l_min), <, 0.05);
}

/* Dashes go with the flow, against it when it runs backwards, and stand when it stands. */
static void
test_motion (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfCircuitLook look = lf_circuit_look (attempt);
  LfCircuitMotion still = { 0 }, moved = { 0 }, back = { 0 };
  look.flow_l_min = 4;
  lf_circuit_move (&moved, &look, 0.05);
  g_assert_cmpfloat (moved.blood, >, 0);
  g_assert_cmphex (hash_of (&look, &still), !=, hash_of (&look, &moved));
  look.flow_l_min = -4;
  lf_circuit_move (&back, &look, 0.05);
  g_assert_cmpfloat_with_epsilon (back.blood, -moved.blood, 1e-12);
  look.flow_l_min = 0;
  look.distal_l_min = 0;
  look.rpm = 0;
  look.compressing = FALSE;
  lf_circuit_move (&still, &look, 10);
  g_assert_cmpfloat (still.blood, ==, 0);
  g_assert_cmpfloat (still.spin, ==, 0);
  g_assert_cmpfloat (still.chest, ==, 0);
}

/* Each part answers in its middle, and only while it is drawn. */
static void
test_hits (void)
{
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  LfCircuitLook look = lf_circuit_look (attempt), none = look;
  none.present = none.connected = FALSE;
  static const int sizes[][2] = { { 320, 240 }, { 526, 380 }, { 1000, 420 }, { 800, 700 } };
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int part = LF_PART_DRAINAGE_CLAMP; part <= LF_PART_HEATER; part++) {
      double x, y, w, h, width = sizes[s][0], height = sizes[s][1];
      g_assert_true (
          lf_circuit_part_box (&look, (LfCircuitPart) part, width, height, &x, &y, &w, &h));
      g_assert_cmpint (lf_circuit_hit (&look, width, height, x + w / 2, y + h / 2), ==, part);
      g_assert_cmpint (lf_circuit_hit (&none, width, height, x + w / 2, y + h / 2), !=, part);
      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (y + h, <=, height + 1);
      g_assert_cmpfloat (x + w, <=, width + 1);
      g_autofree char *said = lf_circuit_part_speech (&look, (LfCircuitPart) part);
      g_assert_cmpint (strlen (said), >, 4);
    }
  g_assert_cmpint (lf_circuit_hit (&look, W, H, W - 1, H - 1), ==, LF_PART_NONE);
}

/* Before there is a circuit the bedside stands there; before the patient, nobody. */
static void
test_bedside (void)
{
  g_autoptr (LfAttempt) attempt = bed_case (LF_LEARNER_IDLE, 5);
  LfCircuitLook away = lf_circuit_look (attempt), here = away;
  g_assert_false (away.patient_here);
  g_autofree char *said = lf_circuit_speech (&away);
  g_assert_nonnull (said);
  g_assert_cmpint (lf_circuit_hit (&away, W, H, W / 2, H / 4), ==, LF_PART_NONE);
  here.patient_here = TRUE;
  g_assert_cmpint (lf_circuit_hit (&here, W, H, W / 2, H / 4), ==, LF_PART_PATIENT);
  g_assert_cmphex (hash_of (&away, NULL), !=, hash_of (&here, NULL));

  LfCircuitLook wire = here;
  wire.reached[LF_LINE_RETURN] = LF_REACHED_WIRE;
  wire.vessel[LF_LINE_RETURN] = LF_VESSEL_VEIN;
  guint64 unseen = hash_of (&wire, NULL);
  g_assert_cmphex (unseen, !=, hash_of (&here, NULL));
  /* Where an unseen wire lies must not show. */
  wire.vessel[LF_LINE_RETURN] = LF_VESSEL_ARTERY;
  g_assert_cmphex (unseen, ==, hash_of (&wire, NULL));
  wire.confirmed[LF_LINE_RETURN] = TRUE;
  g_assert_cmphex (unseen, !=, hash_of (&wire, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/circuit/same-twice", test_same_twice);
  g_test_add_func ("/draw/circuit/blood", test_blood);
  g_test_add_func ("/draw/circuit/clamp", test_clamp);
  g_test_add_func ("/draw/circuit/motion", test_motion);
  g_test_add_func ("/draw/circuit/hits", test_hits);
  g_test_add_func ("/draw/circuit/bedside", test_bedside);
  return g_test_run ();
}
