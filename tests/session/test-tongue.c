/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same play in two tongues: what is shown is said, what is sealed is as written. */
#include "attempt/learner.h"
#include "attempt/result.h"
#include "session/library.h"

#define CASE "leg"

/* ---- A tongue ---- */

/* What is said stands between marks that no text of ours has. */
static const char *
between_marks (const char *text)
{
  g_autofree char *said = g_strdup_printf ("⟦%s⟧", text);
  return g_intern_string (said);
}

static const char *
number_between_marks (const char *one, const char *many, unsigned long n)
{
  return between_marks (n == 1 ? one : many);
}

static const LfTongue marking = { between_marks, between_marks, number_between_marks };

static void
assert_said (const char *text)
{
  if (*text != '\0' && strstr (text, "⟦") == NULL)
    g_error ("“%s” is not said in the tongue.", text);
}

/* ---- Plays ---- */

typedef struct {
  LfLibrary *library;
  LfAttempt *attempt;
  LfResult *result;
} Play;

static void
play (Play *play, gconstpointer tongue)
{
  g_autoptr (GError) error = NULL;
  play->library = lf_library_new (NULL, tongue);
  const LfScenario *scenario = lf_library_scenario (play->library, CASE, &error);
  g_assert_no_error (error);
  play->attempt = lf_learner_played (LF_LEARNER_MODEL, scenario,
                                     lf_library_packs_for (play->library, scenario), 1);
  play->result = lf_result_new (play->attempt);
}

static void
end (Play *play, gconstpointer tongue)
{
  lf_result_free (play->result);
  lf_attempt_free (play->attempt);
  lf_library_free (play->library);
}

static void
test_scenario (Play *play, gconstpointer tongue)
{
  const LfScenario *scenario = lf_attempt_scenario (play->attempt);

  assert_said (scenario->title);
  assert_said (scenario->summary);
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    assert_said (decision->ask);
    for (guint j = 0; j < decision->options->len; j++)
      assert_said (((const LfOption *) decision->options->pdata[j])->text);
  }
  for (guint i = 0; i < scenario->criteria->len; i++)
    assert_said (((const LfCriterion *) scenario->criteria->pdata[i])->title);
}

static void
test_packs (Play *play, gconstpointer tongue)
{
  const GPtrArray *packs = lf_library_packs (play->library)->packs;

  g_assert_cmpuint (packs->len, >, 0);
  for (guint i = 0; i < packs->len; i++) {
    const LfPack *pack = packs->pdata[i];
    assert_said (pack->title);
    for (guint j = 0; j < pack->items->len; j++)
      assert_said (((const LfItem *) pack->items->pdata[j])->text);
  }
}

static void
test_told (Play *play, gconstpointer tongue)
{
  const GPtrArray *messages = lf_attempt_messages (play->attempt);

  g_assert_cmpuint (messages->len, >, 0);
  for (guint i = 0; i < messages->len; i++)
    assert_said (((const LfMessage *) messages->pdata[i])->text);
  for (guint i = 0; i < play->result->lines->len; i++)
    assert_said (((const LfScoreLine *) play->result->lines->pdata[i])->evidence);
}

/* A moment that was gone back to is told in the same tongue, and sealed the same. */
static void
test_sealed (Play *spoken, gconstpointer tongue)
{
  Play written = { NULL, NULL, NULL };
  play (&written, NULL);
  g_autofree char *as_written = lf_file_result_text (written.attempt, written.result);
  g_autofree char *as_spoken = lf_file_result_text (spoken->attempt, spoken->result);
  g_autoptr (LfAttempt) again = lf_attempt_at (spoken->attempt, lf_attempt_step (spoken->attempt));
  g_autoptr (LfResult) result = lf_result_new (again);
  g_autofree char *once_more = lf_file_result_text (again, result);

  g_assert_cmpstr (as_spoken, ==, as_written);
  g_assert_null (strstr (as_spoken, "⟦"));
  g_assert_cmpstr (once_more, ==, as_written);
  for (guint i = 0; i < result->lines->len; i++)
    assert_said (((const LfScoreLine *) result->lines->pdata[i])->evidence);
  end (&written, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tongue/scenario", Play, &marking, play, test_scenario, end);
  g_test_add ("/tongue/packs", Play, &marking, play, test_packs, end);
  g_test_add ("/tongue/told", Play, &marking, play, test_told, end);
  g_test_add ("/tongue/sealed", Play, &marking, play, test_sealed, end);
  return g_test_run ();
}
