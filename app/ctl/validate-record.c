/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "ctl/command.h"
#include "ctl/validate.h"

static int
coarse_ms (const LfCourse *course)
{
  return course->coarse_ms > 0 ? course->coarse_ms : 100;
}

static void
track_init (LfTrack *track)
{
  track->time_s = g_array_new (FALSE, FALSE, sizeof (double));
  track->values = g_array_new (FALSE, FALSE, sizeof (float));
}

static void
track_clear (LfTrack *track)
{
  g_array_unref (track->time_s);
  g_array_unref (track->values);
}

void
lf_record_free (LfRecord *record)
{
  if (record == NULL)
    return;
  track_clear (&record->coarse);
  track_clear (&record->fine);
  g_free (record);
}

static void
track_add (LfTrack *track, const LfSim *sim, double time_s, int first, int end)
{
  float values[LF_N_SIGNALS];

  for (int i = 0; i < LF_N_SIGNALS; i++)
    values[i] = i >= first && i < end ? (float) lf_signal (sim, (LfSignalId) i) : NAN;
  g_array_append_val (track->time_s, time_s);
  g_array_append_vals (track->values, values, LF_N_SIGNALS);
}

static gboolean
is_fine (const GArray *fine, double time_s)
{
  for (guint i = 0; i < fine->len; i++) {
    const LfSpan *span = &g_array_index (fine, LfSpan, i);
    if (time_s >= span->from_s && time_s <= span->to_s)
      return TRUE;
  }
  return FALSE;
}

static void
look (LfRecord *record, const LfAttempt *attempt, const LfCourse *course, const GArray *fine)
{
  const LfSim *sim = lf_attempt_sim (attempt);
  int64_t now = lf_attempt_step (attempt);
  double time_s = (double) now / 1000;

  if (now % coarse_ms (course) == 0)
    track_add (&record->coarse, sim, time_s, 0, LF_SIGNAL_SECONDS_NOW);
  if (is_fine (fine, time_s))
    track_add (&record->fine, sim, time_s, LF_SIGNAL_SECONDS_NOW, LF_N_SIGNALS);
}

/* What a course asks for must be possible in it: else it does not show what it says. */
static gboolean
act (LfAttempt *attempt, const LfCourse *course, const LfInput *input, GError **error)
{
  LfRefusal refusal = LF_REFUSAL_NONE;

  if (!lf_attempt_input (attempt, input->who, (const char *const *) input->fields, &refusal, error))
    return FALSE;
  if (refusal == LF_REFUSAL_NONE)
    return TRUE;
  g_set_error (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE,
               "%s:%d: error: refused in this course: %s", course->id, input->line,
               lf_table_word (&lf_refusals, refusal)->meaning);
  return FALSE;
}

static gboolean
play (LfRecord *record, LfAttempt *attempt, const LfCourse *course, const LfPlan *plan,
      const GArray *fine, GError **error)
{
  int64_t end = (int64_t) course->seconds * 1000;
  guint next = 0;

  for (int64_t now = 0; now <= end; now = lf_attempt_step (attempt)) {
    look (record, attempt, course, fine);
    for (; next < plan->inputs->len && ((const LfInput *) plan->inputs->pdata[next])->step <= now;
         next++)
      if (!act (attempt, course, plan->inputs->pdata[next], error))
        return FALSE;
    /* Inputs of a course lie on samples, so that nothing is passed over. */
    lf_attempt_advance (attempt, is_fine (fine, (double) (now + LF_WAVE_PERIOD_MS) / 1000)
                                     ? LF_WAVE_PERIOD_MS
                                     : coarse_ms (course) - now % coarse_ms (course));
  }
  return TRUE;
}

LfRecord *
lf_record_play (LfLibrary *library, const LfCourse *course, const GArray *fine, GError **error)
{
  const LfScenario *sandbox = lf_library_scenario (library, "sandbox", error);
  const LfPacks *packs = lf_library_packs (library);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (LfPlan) plan = lf_plan_new ();

  if (sandbox == NULL)
    return NULL;
  lf_plan_read_text (plan, course->id, course->inputs, sandbox, defects);
  if (lf_defects_count_errors (defects) > 0) {
    g_autofree char *text = lf_defects_to_text (defects);
    g_set_error_literal (error, LF_LIBRARY_ERROR, LF_LIBRARY_ERROR_DEFECTIVE, g_strchomp (text));
    return NULL;
  }
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (sandbox, packs, lf_header_new (sandbox, packs, 1));
  g_autoptr (LfRecord) record = g_new0 (LfRecord, 1);
  track_init (&record->coarse);
  track_init (&record->fine);
  return play (record, attempt, course, plan, fine, error) ? g_steal_pointer (&record) : NULL;
}

const LfTrack *
lf_record_track (const LfRecord *record, LfSignalId signal)
{
  return lf_signal_is_fine (signal) ? &record->fine : &record->coarse;
}

double
lf_track_time (const LfTrack *track, guint i)
{
  return g_array_index (track->time_s, double, i);
}

double
lf_track_value (const LfTrack *track, guint i, LfSignalId signal)
{
  return (double) g_array_index (track->values, float, i *LF_N_SIGNALS + (guint) signal);
}

double
lf_record_mean (const LfRecord *record, LfSignalId signal, LfSpan span)
{
  const LfTrack *track = lf_record_track (record, signal);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < track->time_s->len; i++) {
    double time = lf_track_time (track, i), value = lf_track_value (track, i, signal);
    if (time < span.from_s || time > span.to_s || !isfinite (value))
      continue;
    sum += value;
    n++;
  }
  return n > 0 ? sum / n : (double) NAN;
}
