/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/validation.h"

#include <glib/gstdio.h>
#include <math.h>

#include "bed.h"

static LfBehaviour
level (double low, double high, double value)
{
  return (LfBehaviour){ .id = "level",
                        .what = "A level that was measured",
                        .unit = "mmHg",
                        .decimals = 1,
                        .low = low,
                        .high = high,
                        .neutral = (double) NAN,
                        .published = "As it was published",
                        .source = "Somebody 2020",
                        .known = LF_SOURCED_RECALLED,
                        .course = "rest",
                        .value = value };
}

static LfBehaviour
change (double low, double high, double value)
{
  LfBehaviour b = level (low, high, value);
  b.neutral = 0;
  return b;
}

static void
assert_fit (LfBehaviour b, LfFit fit, LfDirection direction, const char *judgement)
{
  g_assert_cmpint (lf_behaviour_fit (&b), ==, fit);
  g_assert_cmpint (lf_behaviour_direction (&b), ==, direction);
  g_assert_cmpstr (lf_behaviour_judgement (&b), ==, judgement);
}

static void
test_levels (void)
{
  assert_fit (level (2, 6, 2), LF_FIT_WITHIN, LF_DIRECTION_NONE, "within");
  assert_fit (level (2, 6, 6), LF_FIT_WITHIN, LF_DIRECTION_NONE, "within");
  assert_fit (level (2, 6, 1.9), LF_FIT_OUTSIDE, LF_DIRECTION_NONE, "outside: too low");
  assert_fit (level (2, 6, 6.1), LF_FIT_OUTSIDE, LF_DIRECTION_NONE, "outside: too high");
  assert_fit (level (2, INFINITY, 900), LF_FIT_WITHIN, LF_DIRECTION_NONE, "within");
  assert_fit (level (2, 6, NAN), LF_FIT_NO_VALUE, LF_DIRECTION_NONE, "no value");
}

static void
test_changes (void)
{
  assert_fit (change (3, 8, 5), LF_FIT_WITHIN, LF_DIRECTION_RIGHT, "within");
  assert_fit (change (3, 8, 1), LF_FIT_OUTSIDE, LF_DIRECTION_RIGHT,
              "outside: right direction, too little");
  assert_fit (change (3, 8, 9), LF_FIT_OUTSIDE, LF_DIRECTION_RIGHT,
              "outside: right direction, too much");
  assert_fit (change (3, 8, -1), LF_FIT_WRONG, LF_DIRECTION_WRONG, "wrong direction");
  assert_fit (change (3, 8, 0), LF_FIT_WRONG, LF_DIRECTION_WRONG, "wrong direction");
  assert_fit (change (-INFINITY, -2, -1), LF_FIT_OUTSIDE, LF_DIRECTION_RIGHT,
              "outside: right direction, too little");
  assert_fit (change (-INFINITY, -2, 1), LF_FIT_WRONG, LF_DIRECTION_WRONG, "wrong direction");
  assert_fit (change (-8, -3, -9), LF_FIT_OUTSIDE, LF_DIRECTION_RIGHT,
              "outside: right direction, too much");
  assert_fit (change (-3, 3, 4), LF_FIT_OUTSIDE, LF_DIRECTION_NONE,
              "outside: it should not change");
}

static void
assert_texts (LfBehaviour b, const char *range, const char *value)
{
  g_autofree char *ours = lf_behaviour_value_text (&b);
  g_autofree char *theirs = lf_behaviour_range_text (&b);
  g_assert_cmpstr (theirs, ==, range);
  g_assert_cmpstr (ours, ==, value);
}

static void
test_texts (void)
{
  assert_texts (level (2, 6, 3.14159), "2.0 to 6.0", "3.1");
  assert_texts (level (-INFINITY, -2, -0.04), "at most −2.0", "0.0");
  assert_texts (level (5, INFINITY, NAN), "at least 5.0", "none");
  assert_texts (level (0, 0, 0), "0.0", "0.0");
}

static void
assert_note (LfKind kind, gboolean ours, const char *built, const char *note)
{
  LfBehaviour b = level (2, 6, 3);
  b.kind = kind;
  b.band_is_ours = ours;
  b.built = built;
  g_autofree char *said = lf_behaviour_note (&b);
  g_assert_cmpstr (said, ==, note);
}

static void
test_notes (void)
{
  assert_note (LF_KIND_SIZE, FALSE, NULL, "");
  assert_note (LF_KIND_SIZE, TRUE, NULL, "range ours");
  assert_note (LF_KIND_BUILT, FALSE, "gas.c", "built with it (gas.c)");
  assert_note (LF_KIND_BUILT, TRUE, "gas.c", "range ours; built with it (gas.c)");
  assert_note (LF_KIND_DIRECTION, TRUE, NULL, "direction published");
  assert_note (LF_KIND_DIRECTION, TRUE, "vf.c", "direction published; built with it (vf.c)");
  assert_note (LF_KIND_CONSENSUS, TRUE, NULL, "direction agreed on");
  assert_note (LF_KIND_EXPECTATION, TRUE, NULL, "our expectation");
}

typedef struct {
  LfValidation validation;
  char *folder;
  char *path;
} Desk;

static void
desk_open (Desk *desk)
{
  LfBehaviour rows[] = { level (2, 6, 3), level (2, 6, 71.3), change (3, 8, -12.7),
                         level (2, 6, NAN) };
  LfValidationCourse course = { "rest", "Nothing is done.",
                                "00:00.000 educator set noise 0\n00:01.000 learner pump 1234\n",
                                120 };
  LfPen pen = { LF_INK_TEXT, LF_STROKE_SOLID, LF_MARKER_CIRCLE, 1 };
  rows[2].kind = LF_KIND_EXPECTATION;
  rows[2].band_is_ours = TRUE;
  desk->validation = (LfValidation){
    .engine = 77,
    .program = "0.0",
    .behaviours = g_array_new (FALSE, FALSE, sizeof (LfBehaviour)),
    .plots = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_plot_free),
    .courses = g_array_new (FALSE, FALSE, sizeof (LfValidationCourse)),
  };
  g_array_append_vals (desk->validation.behaviours, rows, G_N_ELEMENTS (rows));
  g_array_append_val (desk->validation.courses, course);
  for (int i = 0; i < 3; i++) {
    LfPlot *plot = lf_plot_new ("Starling", "mmHg", "mL");
    LfPlotSeries *series = lf_plot_add_series (plot, "Failing heart", pen);
    for (int k = 0; k < 30; k++)
      lf_plot_series_add (series, k, k * k);
    g_ptr_array_add (desk->validation.plots, plot);
  }
  desk->folder = g_dir_make_tmp ("lowflow-draw-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "validation.pdf", NULL);
}

static void
desk_close (Desk *desk)
{
  g_unlink (desk->path);
  g_assert_cmpint (g_rmdir (desk->folder), ==, 0); /* nothing else was left there */
  g_array_unref (desk->validation.behaviours);
  g_array_unref (desk->validation.courses);
  g_ptr_array_unref (desk->validation.plots);
  g_free (desk->path);
  g_free (desk->folder);
}

static void
test_counts (void)
{
  Desk desk;
  desk_open (&desk);
  const LfValidation *v = &desk.validation;
  g_autofree char *summary = lf_validation_summary (v);
  g_assert_cmpstr (summary, ==,
                   "Published sizes: 1 of 3 within. Our own expectations: 0 of 1 within, 1 in the "
                   "wrong direction.");
  g_assert_cmpuint (lf_validation_count (v, LF_FIT_WITHIN), ==, 1);
  g_assert_cmpuint (lf_validation_count_rows (v, LF_KIND_SIZE), ==, 3);
  g_assert_cmpuint (lf_validation_count_kind (v, LF_KIND_SIZE, LF_FIT_OUTSIDE), ==, 1);
  g_assert_cmpuint (lf_validation_count_kind (v, LF_KIND_SIZE, LF_FIT_NO_VALUE), ==, 1);
  g_assert_cmpuint (lf_validation_count_kind (v, LF_KIND_EXPECTATION, LF_FIT_WRONG), ==, 1);
  g_assert_cmpuint (lf_validation_count_rows (v, LF_KIND_CONSENSUS), ==, 0);
  g_assert_cmpuint (lf_validation_count_known (v, LF_SOURCED_RECALLED), ==, 4);
  g_assert_cmpuint (lf_validation_count_known (v, LF_SOURCED_READ), ==, 0);
  desk_close (&desk);
}

static GBytes *
write_and_read (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  lf_validation_write_pdf (&desk->validation, desk->path, &error);
  g_assert_no_error (error);
  return bed_read (desk->path);
}

static void
test_same_bytes (void)
{
  Desk desk;
  desk_open (&desk);
  g_autoptr (GBytes) first = write_and_read (&desk);
  g_usleep (1100000); /* into another second, in case a clock is read */
  g_autoptr (GBytes) second = write_and_read (&desk);
  g_assert_true (g_bytes_equal (first, second));
  desk_close (&desk);
}

/* Every row with how it stands, a miss on the front page too, and the inputs of each course. */
static void
test_document (void)
{
  static const char *const said[] = {
    "engine 77",
    "Published sizes: 1 of 3 within. Our own expectations: 0 of 1 within, 1 in the wrong "
    "direction.",
    "recalled, not read again 4",
    "Training only. Fictional patients. Not a medical device",
    "Not produced, endorsed or approved by NICE.",
    "Every miss",
    "71.3, published 2.0 to 6.0 mmHg",
    "−12.7, expected 3.0 to 8.0 mmHg",
    "As it was published; our expectation",
    "outside: too high",
    "wrong direction",
    "−12.7 mmHg",
    "no value",
    "Somebody 2020 (recalled, not read again)",
    "Starling",
    "Failing heart",
    "00:01.000 learner pump 1234",
  };
  Desk desk;
  desk_open (&desk);
  g_autoptr (GBytes) bytes = write_and_read (&desk);
  int pages = 0;
  g_autofree char *text = bed_pdf_text (desk.path, &pages);
  if (text == NULL) {
    g_test_skip ("pdftotext is not installed");
    desk_close (&desk);
    return;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    bed_assert_says (text, said[i]);
  desk_close (&desk);
}

static void
test_fails (void)
{
  Desk desk;
  g_autoptr (GError) error = NULL;
  desk_open (&desk);
  g_assert_false (lf_validation_write_pdf (&desk.validation, "/no/such/folder/a.pdf", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/validation/levels", test_levels);
  g_test_add_func ("/draw/validation/changes", test_changes);
  g_test_add_func ("/draw/validation/texts", test_texts);
  g_test_add_func ("/draw/validation/notes", test_notes);
  g_test_add_func ("/draw/validation/counts", test_counts);
  g_test_add_func ("/draw/validation/same-bytes", test_same_bytes);
  g_test_add_func ("/draw/validation/document", test_document);
  g_test_add_func ("/draw/validation/fails", test_fails);
  return g_test_run ();
}
