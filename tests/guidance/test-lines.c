/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a log: into fields, and back. */
#include "guidance/defects.h"

static void
test_split (void)
{
  static const struct {
    const char *line;
    const char *fields; /* joined by "|" */
  } cases[] = {
    { "", "" },
    { "   \t ", "" },
    { "# all of it", "" },
    { "shock 200", "shock|200" },
    { "  shock\t 200  # with pads", "shock|200" },
    { "shock 200#tight", "shock|200" },
    { "record elso \"yes, on # Monday\"", "record|elso|yes, on # Monday" },
    { "reason d6 \"she said \\\"no\\\" \\\\ twice\"", "reason|d6|she said \"no\" \\ twice" },
    { "remark \"\"", "remark|" },
    { "remark \"one\\ntwo\\tthree\\rfour\"", "remark|one\ntwo\tthree\rfour" },
    { "a\"b c\"d", "ab cd" },
    { "shock 200\r\n", "shock|200" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) fields = lf_split_line (cases[i].line);
    g_assert_nonnull (fields);
    g_autofree char *joined = g_strjoinv ("|", fields);
    g_assert_cmpstr (joined, ==, cases[i].fields);
  }
}

static void
test_unclosed (void)
{
  g_assert_null (lf_split_line ("remark \"never closed"));
  g_assert_null (lf_split_line ("remark \"never closed\\"));
  g_assert_null (lf_split_line ("remark \"never closed\\\""));
}

static void
test_join (void)
{
  static const char *const fields[] = { "learner", "reason", "d6", "two words", "", "#1", NULL };
  g_autofree char *line = lf_join_line (fields);
  g_assert_cmpstr (line, ==, "learner\treason\td6\t\"two words\"\t\"\"\t\"#1\"");
}

/* Whatever is joined into one line comes back as it was. */
static void
test_round_trip (void)
{
  static const char letters[] = "ab \t\r\n\"\\#-1\xC3\xA9";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (int round = 0; round < 2000; round++) {
    g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
    int n_fields = g_rand_int_range (random, 0, 6);
    for (int i = 0; i < n_fields; i++) {
      GString *field = g_string_new (NULL);
      int n = g_rand_int_range (random, 0, 9);
      for (int j = 0; j < n; j++)
        g_string_append_c (field, letters[g_rand_int_range (random, 0, sizeof letters - 1)]);
      g_ptr_array_add (fields, g_string_free (field, FALSE));
    }
    g_ptr_array_add (fields, NULL);
    g_autofree char *line = lf_join_line ((const char *const *) fields->pdata);
    g_assert_null (strchr (line, '\n'));
    g_auto (GStrv) back = lf_split_line (line);
    g_assert_true (g_strv_equal ((const char *const *) back, (const char *const *) fields->pdata));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/lines/split", test_split);
  g_test_add_func ("/guidance/lines/unclosed", test_unclosed);
  g_test_add_func ("/guidance/lines/join", test_join);
  g_test_add_func ("/guidance/lines/round-trip", test_round_trip);
  return g_test_run ();
}
