/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running on to the next moment that matters, a slice at a time. */
#include "session/session.h"

#include "session/live.h"

enum {
  SKIP_SLICE_US = 10 * 1000, /* of the main loop's time, then it looks round */
  SKIP_PAUSE_MS = 1,
  SKIP_STEPS = 500,
  MOST_SKIP_STEPS = 15 * 60 * LF_STEPS_PER_S
};

void
lf_session_cancel_skip (LfSession *self)
{
  g_return_if_fail (LF_IS_SESSION (self));
  if (self->skip_id == 0)
    return;
  g_clear_handle_id (&self->skip_id, g_source_remove);
  lf_clock_set_running (self->clock, self->running && self->writer != NULL);
  g_signal_emit_by_name (self, "changed");
}

/* A piece of a skip. TRUE when it is there: at a moment that matters, at the end, or far enough. */
static gboolean
skip_on (LfSession *self)
{
  LfAttempt *attempt = self->attempt;
  int64_t left = self->skip_until - lf_attempt_step (attempt);
  int64_t want = MIN (left, SKIP_STEPS);
  guint said = lf_attempt_messages (attempt)->len;
  int asked = lf_session_count_asked (self);

  /* What falls on the last step of a piece does not shorten it, and must not be run over. */
  return left <= 0 || lf_attempt_advance_to_moment (attempt, want) < want ||
         lf_attempt_ended (attempt) || said != lf_attempt_messages (attempt)->len ||
         asked != lf_session_count_asked (self) || lf_attempt_duty_is_due (attempt);
}

/* As much as fits before the main loop wants to look round. */
static gboolean
skip_slice (gpointer data)
{
  g_autoptr (LfSession) self = g_object_ref (LF_SESSION (data));
  gint64 until = g_get_monotonic_time () + SKIP_SLICE_US;
  int asked = lf_session_count_asked (self);
  gboolean there = FALSE;

  if (self->failure != NULL) {
    lf_session_cancel_skip (self);
    return G_SOURCE_REMOVE;
  }
  if (lf_session_is_held (self) && !self->sealing)
    return G_SOURCE_CONTINUE;
  while (!there && g_get_monotonic_time () < until)
    there = skip_on (self);
  if (lf_session_count_asked (self) > asked)
    lf_session_slow_down (self);
  lf_session_settle (self);
  if (there)
    lf_session_cancel_skip (self);
  return self->skip_id != 0;
}

void
lf_session_skip (LfSession *self)
{
  g_return_if_fail (LF_IS_SESSION (self));
  if (self->writer == NULL || self->skip_id != 0 || self->sealing || self->sealed)
    return;
  lf_session_note (self, "skip", NULL);
  lf_clock_set_running (self->clock, FALSE);
  self->skip_until = lf_attempt_step (self->attempt) + MOST_SKIP_STEPS;
  self->skip_id = g_timeout_add (SKIP_PAUSE_MS, skip_slice, self);
  g_signal_emit_by_name (self, "changed");
}

gboolean
lf_session_get_skipping (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  return self->skip_id != 0;
}
