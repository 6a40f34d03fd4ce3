/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, times and near misses, read the same on every machine. */
#include <glib.h>

#include "words/rhythms.h"
#include "words/text.h"
#include "words/words.h"

static void
test_length_and_equality (void)
{
  g_assert_cmpuint (lf_text_length (""), ==, 0);
  g_assert_cmpuint (lf_text_length ("flow"), ==, 4);
  g_assert_true (lf_text_equal ("", ""));
  g_assert_true (lf_text_equal ("vf", "vf"));
  g_assert_false (lf_text_equal ("vf", "vfx"));
  g_assert_false (lf_text_equal ("vfx", "vf"));
  g_assert_false (lf_text_equal ("vf", "VF"));
}

static void
test_good_numbers (void)
{
  const char *const good[] = { "0",
                               "7",
                               "-7",
                               "3500",
                               "0.5",
                               "-0.5",
                               "1.25",
                               "0.1",
                               "0.21",
                               "36.6",
                               "007",
                               "0.30",

                               "123456789012345",
                               "0.12345678901234",
                               "99999.0000000001" };

  for (size_t i = 0; i < G_N_ELEMENTS (good); i++) {
    double value = 0;
    g_test_message ("%s", good[i]);
    g_assert_true (lf_text_to_number (good[i], &value));
    g_assert_cmpfloat (value, ==, g_ascii_strtod (good[i], NULL));
  }
}

/* Every fraction of one to four digits is the double that the C library would read. */
static void
test_numbers_are_nearest (void)
{
  for (int i = 0; i < 10000; i += 7)
    for (int digits = 4; digits >= 1; digits--) {
      char text[32];
      double value = 0;
      g_snprintf (text, sizeof text, "%d.%0*d", i % 97, digits, i % 10);
      g_assert_true (lf_text_to_number (text, &value));
      g_assert_cmpfloat (value, ==, g_ascii_strtod (text, NULL));
    }
}

static void
test_bad_numbers (void)
{
  const char *const bad[] = { "",
                              "-",
                              ".",
                              ".5",
                              "5.",
                              "1,5",
                              "1.2.3",
                              "+1",
                              "1e3",
                              " 1",
                              "1 ",
                              "0x10",
                              "inf",
                              "nan",
                              "--1",
                              "1-",
                              "ten",
                              "1.-5",
                              "1234567890123456",
                              "-.5",
                              "½" };

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    double value = 42;
    g_test_message ("\"%s\"", bad[i]);
    g_assert_false (lf_text_to_number (bad[i], &value));
    g_assert_cmpfloat (value, ==, 42);
  }
}

static void
test_good_times (void)
{
  const struct {
    const char *text;
    long long ms;
  } good[] = {
    { "00:00", 0 },           { "0:05", 5000 },       { "13:00", 780000 },
    { "59:59.999", 3599999 }, { "100:00", 6000000 },  { "-12:00", -720000 },
    { "00:00.001", 1 },       { "-00:00.500", -500 }, { "999999:59.999", 59999999999 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (good); i++) {
    long long ms = 0;
    g_test_message ("%s", good[i].text);
    g_assert_true (lf_text_to_ms (good[i].text, &ms));
    g_assert_cmpint (ms, ==, good[i].ms);
  }
}

static void
test_bad_times (void)
{
  const char *const bad[] = { "",       "5",       ":05",       "1:5",     "1:60",      "1:00.",
                              "1:00.5", "1:00.50", "1:00.5000", "1:00:00", "a:00",      "1:0b",
                              "--1:00", "+1:00",   " 1:00",     "1:00 ",   "1234567:00" };

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    long long ms = 42;
    g_test_message ("\"%s\"", bad[i]);
    g_assert_false (lf_text_to_ms (bad[i], &ms));
  }
}

static void
test_distance (void)
{
  g_assert_cmpint (lf_text_distance ("", ""), ==, 0);
  g_assert_cmpint (lf_text_distance ("", "vf"), ==, 2);
  g_assert_cmpint (lf_text_distance ("shock", "shock"), ==, 0);
  g_assert_cmpint (lf_text_distance ("shock", "shok"), ==, 1);
  g_assert_cmpint (lf_text_distance ("shok", "shock"), ==, 1);
  g_assert_cmpint (lf_text_distance ("kitten", "sitting"), ==, 3);
  g_autofree char *longer = g_strnfill (5000, 'a');
  g_assert_cmpint (lf_text_distance (longer, "a"), ==, 63);
}

static void
test_nearest (void)
{
  const struct {
    const char *table;
    const char *written;
    const char *nearest; /* NULL: nothing is near */
  } cases[] = {
    { "actions", "shok", "shock" },           { "actions", "canulate", "cannulate" },
    { "drugs", "adrenalin", "adrenaline" },   { "drugs", "amiodaron", "amiodarone" },
    { "readings", "etco2_kPa", "etco2_kpa" }, { "readings", "abp_mean", NULL },
    { "rhythms", "asistole", "asystole" },    { "drugs", "ketamine", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    const LfTable *table = lf_table_named (cases[i].table);
    int row = lf_table_nearest (table, cases[i].written);
    g_test_message ("%s", cases[i].written);
    g_assert_cmpstr (row < 0 ? NULL : lf_table_word (table, row)->id, ==, cases[i].nearest);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/text/length-and-equality", test_length_and_equality);
  g_test_add_func ("/words/text/good-numbers", test_good_numbers);
  g_test_add_func ("/words/text/numbers-are-nearest", test_numbers_are_nearest);
  g_test_add_func ("/words/text/bad-numbers", test_bad_numbers);
  g_test_add_func ("/words/text/good-times", test_good_times);
  g_test_add_func ("/words/text/bad-times", test_bad_times);
  g_test_add_func ("/words/text/distance", test_distance);
  g_test_add_func ("/words/text/nearest", test_nearest);
  return g_test_run ();
}
