/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the shipped guidance stands to a case, as an attempt found it. */
#include "attempt/standing.h"

#include <string.h>

#include "play.h"

static LfPacks *packs;

static void
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, SHIPPED_PACKS, name, NULL);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;
  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
  LfPack *pack = lf_pack_read (bytes, name, NULL, defects);
  g_assert_nonnull (pack);
  lf_packs_take (packs, pack);
}

/* A case in which the decision falls at 00:10. */
typedef struct {
  const char *first_rhythm;
  const char *cause;
  const char *rhythm; /* at 00:00 */
  const char *others; /* attributes of <candidacy> besides, or NULL */
  const char *found;  /* inside <candidacy> */
  const char *cpr_from;
  const char *events; /* besides the one that decides */
} Case;

static LfScenario *
make (const Case *this)
{
  g_autofree char *patient = g_strdup_printf (
      "<candidacy first-rhythm='%s' cause='%s' %s>%s</candidacy>", this->first_rhythm, this->cause,
      this->others != NULL ? this->others : "adult='yes' hypothermia='no' approved-study='no'",
      this->found != NULL ? this->found : "");
  g_autofree char *marks =
      g_strdup_printf ("<mark id='appropriate-cpr' at='%s'/><mark id='seen'/>", this->cpr_from);
  g_autofree char *always = g_strdup_printf (
      "<event><when><time at='00:10'/></when><then><mark id='decision'/></then></event>%s",
      this->events != NULL ? this->events : "");
  Parts parts = { .rhythm = this->rhythm, .patient = patient, .marks = marks, .always = always };
  return play_scenario (&parts);
}

/* The case played for so many milliseconds. */
static LfAttempt *
play (const LfScenario *scenario, int64_t ms)
{
  LfAttempt *attempt = lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, 1));
  lf_attempt_advance (attempt, ms);
  return attempt;
}

static void
assert_row (const Case *this, const char *row)
{
  g_autoptr (LfScenario) scenario = make (this);
  g_autoptr (LfAttempt) attempt = play (scenario, 30000);
  LfCaseStanding standing;
  g_assert_true (lf_case_standing (attempt, &standing));
  g_assert_true (standing.decided);
  g_assert_cmpint (standing.then.step, ==, 10000);
  g_assert_cmpstr (standing.then.row->id, ==, row);
  g_assert_cmpint (standing.then.speaks_item != NULL, ==, *standing.then.row->speaks != '\0');
}

#define EVENT_AT(time_, effects_)                                                                  \
  "<event><when><time at='" time_ "'/></when><then>" effects_ "</then></event>"

static void
test_rows (void)
{
  static const struct {
    Case of;
    const char *row;
  } cases[] = {
    { { "shockable", "unknown", "vf", .cpr_from = "-40:00" }, "shockable" },
    { { "shockable", "irreversible", "vf", .cpr_from = "-40:00" }, "shockable-irreversible" },
    { { "shockable", "unknown", "vf", .cpr_from = "-29:40" }, "before-30-minutes" },
    { { "shockable", "unknown", "vf", .cpr_from = "-29:50" }, "shockable" },
    { { "shockable", "unknown", "sinus", .cpr_from = "-40:00" }, "circulation-back" },
    { { "non-shockable", "irreversible", "asystole", .cpr_from = "-40:00" },
      "non-shockable-irreversible" },
    { { "non-shockable", "irreversible", "asystole",
        "adult='yes' hypothermia='no' approved-study='yes'", .cpr_from = "-40:00" },
      "non-shockable-in-study" },
    { { "non-shockable", "irreversible", "asystole",
        "adult='yes' hypothermia='yes' approved-study='no'", .cpr_from = "-40:00" },
      "hypothermia" },
    { { "non-shockable", "irreversible", "asystole",
        "adult='no' hypothermia='no' approved-study='no'", .cpr_from = "-40:00" },
      "child" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_row (&cases[i].of, cases[i].row);
}

/* The rhythm is the one that the decision found, not the one that it or later things brought. */
static void
test_rhythm (void)
{
  Case this = { "shockable", "unknown", "vf", .cpr_from = "-40:00" };
  this.events = EVENT_AT ("00:05", "<rhythm is='asystole'/>");
  assert_row (&this, "gone-flat");
  this.events = EVENT_AT ("00:10", "<rhythm is='asystole'/>");
  assert_row (&this, "shockable");
  this.events = EVENT_AT ("00:20", "<rhythm is='asystole'/>");
  assert_row (&this, "shockable");
}

/* What is found before the decision counts in it, and what is found after does not. */
static void
test_found (void)
{
  Case this = { "non-shockable", "unknown", "pea-narrow", .cpr_from = "-40:00" };
  this.found = "<found mark='seen' cause='identified-reversible'/>";
  this.events = EVENT_AT ("00:05", "<mark id='seen'/>");
  assert_row (&this, "non-shockable-reversible");
  this.events = EVENT_AT ("00:15", "<mark id='seen'/>");
  assert_row (&this, "non-shockable-unknown");
  /* Of several, the one that was found last, in whatever order they stand. */
  this.found = "<found mark='arrival' cause='irreversible'/>"
               "<found mark='seen' cause='identified-reversible'/>";
  this.events = EVENT_AT ("00:03", "<mark id='seen'/>") EVENT_AT ("00:06", "<mark id='arrival'/>");
  assert_row (&this, "non-shockable-irreversible");
}

static void
test_undecided (void)
{
  static const Case this = { "shockable", "unknown", "vf", .cpr_from = "-29:55" };
  g_autoptr (LfScenario) scenario = make (&this);
  g_autoptr (LfAttempt) attempt = play (scenario, 8000);
  LfCaseStanding standing;
  g_assert_true (lf_case_standing (attempt, &standing));
  g_assert_false (standing.decided);
  g_assert_false (standing.ended);
  g_assert_cmpint (standing.then.step, ==, 8000);
  g_assert_cmpstr (standing.then.row->id, ==, "shockable");
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (&standing);
  const LfStandingPart *first = g_ptr_array_index (parts, 0);
  g_assert_true (g_str_has_prefix (first->text, "No decision has been taken; at 00:08"));
}

/* Decided early, and flow after the thirtieth minute: both are told. */
static void
test_flow (void)
{
  static const char on[] = "<do>circuit 25 17</do><do>pump 3500</do>";
  Case this = { "shockable", "unknown", "vf", .cpr_from = "-29:30" };
  g_autofree char *late =
      g_strdup_printf ("<event><when><time at='00:40'/></when><then>%s</then></event>", on);
  g_autofree char *early =
      g_strdup_printf ("<event><when><time at='00:12'/></when><then>%s</then></event>", on);
  LfCaseStanding standing;

  this.events = late;
  g_autoptr (LfScenario) scenario = make (&this);
  g_autoptr (LfAttempt) attempt = play (scenario, 60000);
  g_assert_true (lf_case_standing (attempt, &standing));
  g_assert_cmpstr (standing.then.row->id, ==, "before-30-minutes");
  g_assert_true (standing.has_flow);
  g_assert_cmpstr (standing.at_flow.row->id, ==, "shockable");
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (&standing);
  g_assert_cmpuint (parts->len, ==, 5);

  this.events = early;
  g_autoptr (LfScenario) sooner = make (&this);
  g_autoptr (LfAttempt) outside = play (sooner, 60000);
  g_assert_true (lf_case_standing (outside, &standing));
  g_assert_false (standing.has_flow); /* the same row: outside the definition then and now */
  g_assert_cmpstr (standing.then.row->id, ==, "before-30-minutes");
}

static char *
all_text (const LfCaseStanding *standing)
{
  g_autoptr (GPtrArray) parts = lf_case_standing_parts (standing);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++) {
    const LfStandingPart *part = g_ptr_array_index (parts, i);
    g_string_append_printf (text, "[%s] %s\n", part->label, part->text);
  }
  return g_string_free (text, FALSE);
}

/* A reading is told as the pack's; where NICE is silent, whoever speaks is named. */
static void
test_words (void)
{
  static const Case both = { "shockable", "irreversible", "vf", .cpr_from = "-29:15" };
  static const Case silent = { "non-shockable", "suspected-reversible", "pea-wide",
                               .cpr_from = "-40:00" };
  LfCaseStanding standing;

  g_autoptr (LfScenario) first = make (&both);
  g_autoptr (LfAttempt) under_both = play (first, 60000);
  g_assert_true (lf_case_standing (under_both, &standing));
  g_autofree char *early = all_text (&standing);
  g_assert_nonnull (strstr (early, "29 minutes of appropriate CPR"));
  g_assert_null (strstr (early, "reading"));

  static const Case later = { "shockable", "irreversible", "vf", .cpr_from = "-40:00" };
  g_autoptr (LfScenario) second = make (&later);
  g_autoptr (LfAttempt) with_reading = play (second, 30000);
  g_assert_true (lf_case_standing (with_reading, &standing));
  g_autofree char *read = all_text (&standing);
  g_assert_nonnull (strstr (read, "[The case] At 00:10, when it was decided: an adult"));
  g_assert_nonnull (
      strstr (read, "[NICE, in our own words] Two paragraphs apply (1.1, 1.2, 1.3, "));
  g_assert_nonnull (strstr (read, "[The pack's reading, not NICE's] "));
  g_assert_null (strstr (read, "[What speaks there"));

  g_autoptr (LfScenario) third = make (&silent);
  g_autoptr (LfAttempt) left_open = play (third, 30000);
  g_assert_true (lf_case_standing (left_open, &standing));
  g_autofree char *open = all_text (&standing);
  g_assert_nonnull (strstr (open, "The guidance does not say"));
  g_assert_nonnull (strstr (open, "[What speaks there: ECPR policy of the training centre] "
                                  "When a cause counts as found."));
  g_assert_null (strstr (open, "reading"));
}

/* Nothing is told of a patient of whom nothing was said, or without guidance to hold it against. */
static void
test_none (void)
{
  static const Case this = { "shockable", "unknown", "vf", .cpr_from = "-40:00" };
  const Parts plain = { .rhythm = "vf" };
  LfCaseStanding standing;
  g_autoptr (LfScenario) said = make (&this);
  g_autoptr (LfScenario) unsaid = play_scenario (&plain);
  g_autoptr (LfAttempt) without = play (unsaid, 1000);
  g_autoptr (LfAttempt) bare = play_new (said);
  g_assert_false (lf_case_standing (without, &standing));
  g_assert_false (lf_case_standing (bare, &standing));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = lf_packs_new ();
  load ("ipg808.xml");
  load ("centre-policy.xml");
  load ("rcuk-als-2021.xml");
  g_test_add_func ("/attempt/standing/rows", test_rows);
  g_test_add_func ("/attempt/standing/rhythm", test_rhythm);
  g_test_add_func ("/attempt/standing/found", test_found);
  g_test_add_func ("/attempt/standing/undecided", test_undecided);
  g_test_add_func ("/attempt/standing/flow", test_flow);
  g_test_add_func ("/attempt/standing/words", test_words);
  g_test_add_func ("/attempt/standing/none", test_none);
  int result = g_test_run ();
  lf_packs_unref (packs);
  return result;
}
