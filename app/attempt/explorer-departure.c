/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Departures put together, and told in words. */
#include "attempt/explorer-inside.h"

/* ---- Put together ---- */

static gboolean
join_answer (LfDeparture *departure, const LfOtherAnswer *answer)
{
  for (int i = 0; i < departure->n_answers; i++)
    if (departure->answers[i].decision == answer->decision)
      return departure->answers[i].missed == answer->missed &&
             departure->answers[i].given == answer->given;
  if (departure->n_answers == LF_MOST_ANSWERS)
    return FALSE;
  departure->answers[departure->n_answers++] = *answer;
  return TRUE;
}

static gboolean
join_deed (LfDeparture *departure, const LfDeed *deed)
{
  for (int i = 0; i < departure->n_deeds; i++) {
    LfDeed *known = &departure->deeds[i];
    if (known->fields != deed->fields || known->phase != deed->phase || known->gate != deed->gate)
      continue;
    known->count = MAX (known->count, deed->count);
    return TRUE;
  }
  if (departure->n_deeds == LF_MOST_DEEDS)
    return FALSE;
  departure->deeds[departure->n_deeds++] = *deed;
  return TRUE;
}

static gboolean
join_draw (LfDeparture *departure, const LfDraw *draw)
{
  for (int i = 0; i < departure->n_draws; i++)
    if (departure->draws[i].chance == draw->chance)
      return departure->draws[i].falls == draw->falls;
  if (departure->n_draws == LF_MOST_DRAWS)
    return FALSE;
  departure->draws[departure->n_draws++] = *draw;
  return TRUE;
}

gboolean
lf_departure_join (LfDeparture *departure, const LfDeparture *other)
{
  gboolean good = departure->learner == other->learner;

  lf_step_set_join (&departure->left_out, &other->left_out);
  lf_step_set_join (&departure->late, &other->late);
  for (int i = 0; i < other->n_answers; i++)
    good = join_answer (departure, &other->answers[i]) && good;
  for (int i = 0; i < other->n_deeds; i++)
    good = join_deed (departure, &other->deeds[i]) && good;
  for (int i = 0; i < other->n_draws; i++)
    good = join_draw (departure, &other->draws[i]) && good;
  return good;
}

/* ---- In words ---- */

static void
describe_answer (GString *text, const LfScenario *scenario, const LfOtherAnswer *answer)
{
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) answer->decision);
  if (answer->missed) {
    g_string_append_printf (text, ", no answer to %s", decision->id);
    return;
  }
  g_auto (GStrv) fields = lf_answer_fields (decision, answer);
  g_autofree char *line = g_strjoinv (" ", fields);
  g_string_append_printf (text, ", %s", line);
}

static void
describe_deed (GString *text, const LfScenario *scenario, const LfDeed *deed)
{
  g_autofree char *line = g_strjoinv (" ", (char **) deed->fields);
  g_string_append_printf (text, ", also %s", line);
  if (deed->count > 1)
    g_string_append_printf (text, " (%d times)", deed->count);
  if (deed->phase >= 0) {
    const LfPhase *phase = g_ptr_array_index (scenario->phases, (guint) deed->phase);
    g_string_append_printf (text, " in phase %s", phase->id);
  }
}

static void
describe_steps (GString *text, const LfScenario *scenario, const LfStepSet *set, const char *how)
{
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    if (lf_step_set_has (set, i))
      g_string_append_printf (text, ", %s %s", how, step->id);
  }
}

static const char *
learner_text (int learner)
{
  static const char *const texts[LF_N_LEARNERS] = {
    [LF_LEARNER_IDLE] = "idle learner",
    [LF_LEARNER_MODEL] = "model course",
    [LF_LEARNER_CARELESS] = "careless learner",
    [LF_LEARNER_RANDOM] = "random learner",
  };
  return texts[learner];
}

char *
lf_departure_describe (const LfScenario *scenario, const LfDeparture *departure, uint64_t seed)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s, seed %" G_GUINT64_FORMAT,
                          scenario->course->len > 0 ? learner_text (departure->learner)
                                                    : learner_text (LF_LEARNER_IDLE),
                          seed);
  for (int i = 0; i < departure->n_answers; i++)
    describe_answer (text, scenario, &departure->answers[i]);
  describe_steps (text, scenario, &departure->left_out, "without step");
  describe_steps (text, scenario, &departure->late, "late with step");
  for (int i = 0; i < departure->n_deeds; i++)
    describe_deed (text, scenario, &departure->deeds[i]);
  return g_string_free (text, FALSE);
}
