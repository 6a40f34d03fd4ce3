/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plays.h"

#include "shipped.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
  AT_ONCE = 2,
  MOST_S = 3 * 3600 /* of an attempt that nothing ends */
};

/* ---- Processes ---- */

typedef struct {
  pid_t pid; /* 0: a free place */
  int pipe;
  char *result;
  gsize size;
} Place;

static Place places[AT_ONCE];

static void
collect (Place *place)
{
  int status = 0;
  gsize got = 0;
  gssize n = 0;

  while (got < place->size && (n = read (place->pipe, place->result + got, place->size - got)) > 0)
    got += (gsize) n;
  close (place->pipe);
  g_assert_cmpint (waitpid (place->pid, &status, 0), ==, place->pid);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (got, ==, place->size);
  place->pid = 0;
}

/* A free place; the first one's play is waited for where there is none. */
static Place *
free_place (void)
{
  static guint oldest = 0;
  for (guint i = 0; i < AT_ONCE; i++)
    if (places[i].pid == 0)
      return &places[i];
  Place *place = &places[oldest++ % AT_ONCE];
  collect (place);
  return place;
}

/* The plays that its parent waits for are none of a child's. */
static void
forget_places (void)
{
  for (guint i = 0; i < AT_ONCE; i++)
    if (places[i].pid != 0)
      close (places[i].pipe);
  memset (places, 0, sizeof places);
}

void
plays_begin (PlayFunc play, gconstpointer data, gpointer result, gsize size)
{
  Place *place = free_place ();
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  pid_t pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0) {
    g_autofree char *of_child = g_malloc0 (size);
    close (ends[0]);
    forget_places ();
    play (data, of_child);
    gssize n = write (ends[1], of_child, size);
    _exit (n == (gssize) size ? 0 : 1);
  }
  close (ends[1]);
  *place = (Place){ pid, ends[0], result, size };
}

void
plays_finish (void)
{
  for (guint i = 0; i < AT_ONCE; i++)
    if (places[i].pid != 0)
      collect (&places[i]);
}

/* ---- A play ---- */

static int
find_mark (const LfScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->marks->len; i++) {
    const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, i);
    if (g_str_equal (mark->id, id))
      return (int) i;
  }
  g_error ("“%s” has no mark “%s”.", scenario->id, id);
}

static gboolean
has_come (const LfAttempt *attempt, const Input *input)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  int64_t set = 0;

  if (input->decision != NULL) {
    int decision = lf_scenario_find_decision (scenario, input->decision);
    g_assert_cmpint (decision, >=, 0);
    return lf_attempt_script (attempt)->decisions[decision].status == LF_DECISION_ASKED;
  }
  if (input->mark == NULL)
    return TRUE;
  return lf_attempt_mark (attempt, find_mark (scenario, input->mark), &set) &&
         lf_attempt_step (attempt) >= set + (int64_t) (input->after_s * 1000);
}

/* Makes those inputs whose time has come; returns the first that still waits. */
static const Input *
make_inputs (LfAttempt *attempt, const Input *next)
{
  while (next != NULL && next->line != NULL && !lf_attempt_ended (attempt) &&
         has_come (attempt, next)) {
    g_autoptr (GError) error = NULL;
    LfRefusal refusal = LF_REFUSAL_NONE;
    lf_attempt_input_line (attempt, LF_WHO_LEARNER, next->line, &refusal, &error);
    g_assert_no_error (error);
    if (refusal == LF_REFUSAL_BUSY) /* hands are not free yet: ask again */
      break;
    if (refusal != LF_REFUSAL_NONE)
      g_error ("“%s” was refused: %s.", next->line, lf_table_word (&lf_refusals, refusal)->id);
    next++;
  }
  return next;
}

void
play_variant (gconstpointer data, gpointer outcome)
{
  const Variant *variant = data;
  const LfPacks *packs = shipped_packs ();
  g_autoptr (LfAttempt) attempt = lf_attempt_new (
      variant->scenario, packs, lf_header_new (variant->scenario, packs, variant->seed));
  g_autoptr (LfLearner) learner = lf_learner_new (variant->learner, attempt);
  const Input *next = variant->inputs;

  for (guint i = 0; i < G_N_ELEMENTS (variant->left_out); i++)
    if (variant->left_out[i] != NULL)
      lf_learner_leave_out (learner, variant->left_out[i]);
  if (variant->late != NULL)
    lf_learner_be_late (learner, variant->late);
  while (!lf_attempt_ended (attempt) && lf_attempt_step (attempt) < MOST_S * 1000LL) {
    next = make_inputs (attempt, next);
    lf_learner_play (learner, attempt, lf_attempt_step (attempt) + 500);
  }
  if (next != NULL && next->line != NULL)
    g_error ("The moment for “%s” never came.", next->line);
  outcome_take (outcome, attempt);
}

Outcome
play_here (const Variant *variant)
{
  Outcome outcome = { 0 };
  play_variant (variant, &outcome);
  return outcome;
}

/* ---- What came of it ---- */

void
outcome_take (Outcome *outcome, const LfAttempt *attempt)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  g_autoptr (LfResult) result = lf_result_new (attempt);

  *outcome = (Outcome){ .step = lf_attempt_step (attempt),
                        .ending = (int) lf_attempt_script (attempt)->ending,
                        .passed = result->passed,
                        .n_critical_failed = result->critical_failed->len,
                        .score_percent = result->score_percent };
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    outcome->status[i] = line->status;
  }
}

gboolean
outcome_lost (const Outcome *outcome, guint criterion)
{
  return outcome->status[criterion] == LF_LINE_FAILED || outcome->status[criterion] == LF_LINE_DONE;
}

void
outcome_tell (const Outcome *outcome, const LfScenario *scenario, const char *what, guint64 seed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *comma = "";
  char score[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (score, sizeof score, "%.1f", outcome->score_percent);
  g_string_append_printf (text, "{\"scenario\":\"%s\",\"play\":\"%s\",\"seed\":%" G_GUINT64_FORMAT,
                          scenario->id, what, seed);
  if (outcome->ending >= 0) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, outcome->ending);
    g_string_append_printf (text, ",\"end\":\"%s\"", ending->id);
  }
  g_string_append_printf (text, ",\"seconds\":%d,\"passed\":%s,\"score_percent\":%s,\"lost\":[",
                          (int) (outcome->step / 1000), outcome->passed ? "true" : "false", score);
  for (guint i = 0; i < scenario->criteria->len; i++)
    if (outcome_lost (outcome, i)) {
      g_string_append_printf (text, "%s\"%s\"", comma, shipped_criterion (scenario, i)->id);
      comma = ",";
    }
  g_string_append (text, "]}");
  g_test_message ("%s", text->str);
}
