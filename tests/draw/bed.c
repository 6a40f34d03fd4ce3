/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bed.h"

#include <stdlib.h>
#include <string.h>

/* Attempts borrow their scenario and packs; a test process keeps them all until its end. */
typedef struct {
  LfScenario *scenario;
  LfPacks *packs;
} Shelf;

static Shelf sandbox_shelf, case_shelf;
static LfAttempt *played[LF_LEARNER_MODEL + 1];

static void
empty_shelves (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (played); i++)
    g_clear_pointer (&played[i], lf_attempt_free);
  lf_scenario_free (sandbox_shelf.scenario);
  lf_packs_unref (sandbox_shelf.packs);
  lf_scenario_free (case_shelf.scenario);
  lf_packs_unref (case_shelf.packs);
}

static void
keep_until_exit (void)
{
  static gboolean kept = FALSE;
  if (!kept)
    atexit (empty_shelves);
  kept = TRUE;
}

static LfAttempt *
begin (const Shelf *shelf)
{
  return lf_attempt_new (shelf->scenario, shelf->packs,
                         lf_header_new (shelf->scenario, shelf->packs, 1));
}

LfAttempt *
bed_sandbox (double seconds)
{
  keep_until_exit ();
  if (sandbox_shelf.scenario == NULL) {
    sandbox_shelf.scenario = lf_scenario_new_sandbox ();
    sandbox_shelf.packs = lf_packs_new ();
  }
  LfAttempt *attempt = begin (&sandbox_shelf);
  bed_pass (attempt, seconds);
  return attempt;
}

void
bed_do (LfAttempt *attempt, LfWho who, const char *line)
{
  g_autoptr (GError) error = NULL;
  LfRefusal refusal = LF_REFUSAL_NONE;
  gboolean good = lf_attempt_input_line (attempt, who, line, &refusal, &error);
  g_assert_no_error (error);
  g_assert_true (good);
  g_assert_cmpint (refusal, ==, LF_REFUSAL_NONE);
}

void
bed_pass (LfAttempt *attempt, double seconds)
{
  lf_attempt_advance (attempt, (int64_t) (seconds * LF_STEPS_PER_S));
}

LfAttempt *
bed_on_ecmo (void)
{
  LfAttempt *attempt = bed_sandbox (5);
  bed_do (attempt, LF_WHO_EDUCATOR, "rhythm vf");
  bed_do (attempt, LF_WHO_EDUCATOR, "circuit 25 17");
  bed_do (attempt, LF_WHO_LEARNER, "pump 3500");
  bed_do (attempt, LF_WHO_LEARNER, "sweep 4");
  bed_do (attempt, LF_WHO_LEARNER, "fdo2 1");
  bed_pass (attempt, 60);
  return attempt;
}

GBytes *
bed_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static GBytes *
read_shipped (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (LF_SOURCE_ROOT, folder, name, NULL);
  return bed_read (path);
}

/* What ships must read without a defect; if it does not, the defects say why. */
static void
assert_read (gconstpointer thing, LfDefects *defects)
{
  g_autofree char *text = lf_defects_to_text (defects);
  if (thing == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (thing);
}

static void
fill_case_shelf (void)
{
  static const char *const packs[] = { "ipg808.xml", "rcuk-als-2021.xml", "elso-ecpr.xml",
                                       "centre-policy.xml" };
  g_autoptr (LfDefects) defects = lf_defects_new ();
  case_shelf.packs = lf_packs_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (packs); i++) {
    g_autoptr (GBytes) bytes = read_shipped ("resources/packs", packs[i]);
    LfPack *pack = lf_pack_read (bytes, packs[i], NULL, defects);
    assert_read (pack, defects);
    lf_packs_take (case_shelf.packs, pack);
  }
  g_autoptr (GBytes) bytes = read_shipped ("scenarios", "ohca-vf.xml");
  case_shelf.scenario = lf_scenario_read (bytes, "ohca-vf.xml", case_shelf.packs, NULL, defects);
  assert_read (case_shelf.scenario, defects);
}

LfAttempt *
bed_case (LfLearnerKind kind, double until)
{
  keep_until_exit ();
  if (case_shelf.scenario == NULL)
    fill_case_shelf ();
  LfAttempt *attempt = begin (&case_shelf);
  g_autoptr (LfLearner) learner = lf_learner_new (kind, attempt);
  lf_learner_play (learner, attempt, until < 0 ? -1 : (int64_t) (until * LF_STEPS_PER_S));
  return attempt;
}

const LfAttempt *
bed_played (LfLearnerKind kind)
{
  if (played[kind] == NULL)
    played[kind] = bed_case (kind, -1);
  return played[kind];
}

char *
bed_pdf_text (const char *path, int *pages)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  char *text = NULL;
  if (program == NULL)
    return NULL;
  const char *const arguments[] = { program, "-q", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_autofree char *raw = text;
  *pages = 0;
  for (const char *c = raw; *c != '\0'; c++)
    *pages += *c == '\f';
  g_auto (GStrv) words = g_strsplit_set (raw, " \n\t\f", -1);
  GString *joined = g_string_new ("");
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  return g_string_free (joined, FALSE);
}

void
bed_assert_says (const char *text, const char *what)
{
  if (strstr (text, what) == NULL)
    g_test_message ("missing: %s in %s", what, text);
  g_assert_nonnull (strstr (text, what));
}

cairo_surface_t *
bed_canvas (int width, int height, cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  *cr = cairo_create (surface);
  cairo_set_source_rgb (*cr, 0, 0, 0);
  cairo_paint (*cr);
  return surface;
}

guint64
bed_hash (cairo_surface_t *surface)
{
  guint64 hash = 0xcbf29ce484222325;
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      hash = (hash ^ bed_pixel (surface, x, y)) * 0x100000001b3;
  return hash;
}

guint32
bed_pixel (cairo_surface_t *surface, int x, int y)
{
  cairo_surface_flush (surface);
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 pixel;
  memcpy (&pixel, data + (gsize) y * (gsize) stride + (gsize) x * 4, sizeof pixel);
  return pixel & 0xffffff;
}

int
bed_count_other (cairo_surface_t *surface, int x, int y, int width, int height, guint32 background)
{
  int n = 0;
  for (int j = y; j < y + height; j++)
    for (int i = x; i < x + width; i++)
      n += bed_pixel (surface, i, j) != background;
  return n;
}
