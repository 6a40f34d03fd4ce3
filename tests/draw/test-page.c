/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page.h"

#include <glib/gstdio.h>

#include "draw/monitor.h"

#include "bed.h"

static guint64
page_hash (const LfAttempt *attempt, int width, int height, int *inked)
{
  cairo_t *cr;
  cairo_surface_t *surface = bed_canvas (width, height, &cr);
  lf_draw_page (cr, &lf_palette_house, attempt, width, height);
  guint64 hash = bed_hash (surface);
  *inked = bed_count_other (surface, 0, 0, width, height, 0x05080a);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return hash;
}

/* The same moment gives the same pixels, another one others; in both sizes. */
static void
test_same_twice (void)
{
  static const int sizes[][2] = { { 1280, 720 }, { 1920, 1080 } };
  g_autoptr (LfAttempt) attempt = bed_on_ecmo ();
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    int inked;
    guint64 first = page_hash (attempt, sizes[i][0], sizes[i][1], &inked);
    g_assert_cmphex (first, ==, page_hash (attempt, sizes[i][0], sizes[i][1], &inked));
    g_assert_cmpint (inked, >, sizes[i][0] * sizes[i][1] / 20);
    bed_pass (attempt, 2);
    g_assert_cmphex (first, !=, page_hash (attempt, sizes[i][0], sizes[i][1], &inked));
  }
}

/* What is not there says so, and says why. */
static void
test_absent (void)
{
  g_autoptr (LfAttempt) away = bed_case (LF_LEARNER_IDLE, 5);
  g_autoptr (LfAttempt) healthy = bed_sandbox (1);
  g_assert_cmpstr (lf_monitor_absent (away, LF_WAVE_ECG_II), ==, "The patient is not here");
  g_assert_nonnull (lf_monitor_absent (away, LF_WAVE_CVP));
  for (int i = 0; i < LF_MONITOR_STRIPS; i++)
    g_assert_null (lf_monitor_absent (healthy, lf_monitor_rows[i].wave));
}

static void
test_messages (void)
{
  LfMessage said = { 0, LF_MESSAGE_SAID, LF_SPEAKER_PERFUSIONIST, (char *) "", (char *) "Gas on." };
  LfMessage found = { 0, LF_MESSAGE_FOUND, -1, (char *) "Echo", (char *) "No effusion." };
  LfMessage done = { 0, LF_MESSAGE_DONE, -1, (char *) "", (char *) "Shock 200 J" };
  g_autofree char *a = lf_message_line (&said), *b = lf_message_line (&found);
  g_autofree char *c = lf_message_line (&done);
  g_assert_cmpstr (a, ==, "Perfusionist: Gas on.");
  g_assert_cmpstr (b, ==, "Echo: No effusion.");
  g_assert_cmpstr (c, ==, "Shock 200 J");
}

static void
test_png (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (10);
  g_autofree char *folder = g_dir_make_tmp ("lowflow-draw-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.png", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_true (lf_draw_page_png (attempt, path, 1280, 720, &error));
  g_assert_no_error (error);
  cairo_surface_t *read = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, 1280);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, 720);
  cairo_surface_destroy (read);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing else was left there */
}

/* One sentence, and nothing half written. */
static void
test_png_fails (void)
{
  g_autoptr (LfAttempt) attempt = bed_sandbox (1);
  g_autoptr (GError) error = NULL, full = NULL;
  g_assert_false (lf_draw_page_png (attempt, "/no/such/folder/page.png", 960, 540, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, "/no/such/folder/page.png"));
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("no /dev/full here");
    return;
  }
  g_assert_false (lf_draw_page_png (attempt, "/dev/full", 960, 540, &full));
  g_assert_error (full, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/page/same-twice", test_same_twice);
  g_test_add_func ("/draw/page/absent", test_absent);
  g_test_add_func ("/draw/page/messages", test_messages);
  g_test_add_func ("/draw/page/png", test_png);
  g_test_add_func ("/draw/page/png-fails", test_png_fails);
  return g_test_run ();
}
