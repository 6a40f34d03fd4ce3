/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/session.h"

#include "session/live.h"

static const double slowest = 0.5;
static const double fastest = 20;

enum { SIGNAL_ADVANCED, SIGNAL_CHANGED, SIGNAL_ENDED, SIGNAL_FAILED, SIGNAL_RECOVERED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfSession, lf_session, G_TYPE_OBJECT)

/* ---- The log ---- */

/* Gives the writer what the attempt has logged since. */
static void
record (LfSession *self)
{
  if (self->writer != NULL)
    lf_writer_push_log (self->writer, lf_attempt_log (self->attempt), &self->n_written);
}

gboolean
lf_session_is_held (LfSession *self)
{
  return self->writer == NULL || self->sealing || self->sealed || self->failure != NULL ||
         lf_writer_is_behind (self->writer);
}

void
lf_session_note (LfSession *self, const char *verb, const char *argument)
{
  const char *fields[] = { verb, argument, NULL };
  g_autoptr (GError) error = NULL;

  if (self->writer == NULL || lf_attempt_ended (self->attempt))
    return;
  /* Ours, so that it makes no sense would be a mistake of the program. */
  if (!lf_attempt_input (self->attempt, LF_WHO_NOTE, fields, NULL, &error))
    g_warning ("note %s: %s", verb, error->message);
  record (self);
}

/* Once it has ended, its end and its result go to the disk. */
static void
seal (LfSession *self)
{
  g_autoptr (LfResult) result = lf_result_new (self->attempt);
  g_autofree char *text = lf_file_result_text (self->attempt, result);

  self->sealing = TRUE;
  lf_clock_set_running (self->clock, FALSE);
  self->running = FALSE;
  lf_writer_push (self->writer, text, TRUE);
}

void
lf_session_settle (LfSession *self)
{
  if (self->writer == NULL)
    return;
  record (self);
  if (lf_attempt_ended (self->attempt) && !self->sealing && !self->sealed)
    seal (self);
  g_signal_emit (self, signals[SIGNAL_ADVANCED], 0);
}

static void
writer_news (gpointer data)
{
  g_autoptr (LfSession) self = g_object_ref (LF_SESSION (data));
  g_autofree char *why = lf_writer_dup_failure (self->writer);

  if (why != NULL && self->failure == NULL) {
    self->failure = g_strdup_printf ("The attempt cannot be saved (%s). Play is held until it can; "
                                     "nothing is lost.",
                                     why);
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, self->failure);
  } else if (why == NULL && self->failure != NULL) {
    g_clear_pointer (&self->failure, g_free);
    g_signal_emit (self, signals[SIGNAL_RECOVERED], 0);
  }
  if (self->sealing && why == NULL && self->writer != NULL && !lf_writer_is_behind (self->writer)) {
    self->sealing = FALSE;
    self->sealed = TRUE;
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
  }
}

/* ---- Passing time ---- */

void
lf_session_slow_down (LfSession *self)
{
  if (lf_clock_get_speed (self->clock) <= 1)
    return;
  lf_clock_set_speed (self->clock, 1);
  lf_session_note (self, "speed", "1");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

int
lf_session_count_asked (LfSession *self)
{
  const LfScriptState *script = lf_attempt_script (self->attempt);
  int n = 0;

  for (guint i = 0; i < lf_attempt_scenario (self->attempt)->decisions->len; i++)
    n += script->decisions[i].status != LF_DECISION_CLOSED;
  return n;
}

/* Passes steps until `n` or until a decision opens, which is looked at whenever the script may have
 * opened one. */
static gint64
pass (gint64 n, gpointer data)
{
  g_autoptr (LfSession) self = g_object_ref (LF_SESSION (data));
  gint64 passed = 0;

  if (lf_session_is_held (self))
    return 0;
  while (passed < n && !lf_attempt_ended (self->attempt)) {
    int64_t to_script = LF_SCRIPT_PERIOD_MS - lf_attempt_step (self->attempt) % LF_SCRIPT_PERIOD_MS;
    int asked = lf_session_count_asked (self);
    passed += lf_attempt_advance (self->attempt, MIN (n - passed, to_script));
    if (lf_session_count_asked (self) > asked) {
      lf_session_slow_down (self);
      break;
    }
  }
  lf_session_settle (self);
  return passed;
}

/* ---- The object ---- */

static void
lf_session_dispose (GObject *object)
{
  lf_session_close (LF_SESSION (object));
  G_OBJECT_CLASS (lf_session_parent_class)->dispose (object);
}

static void
lf_session_finalize (GObject *object)
{
  LfSession *self = LF_SESSION (object);

  lf_clock_free (self->clock);
  g_clear_pointer (&self->attempt, lf_attempt_free);
  g_free (self->path);
  g_free (self->failure);
  G_OBJECT_CLASS (lf_session_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, guint n, GType type)
{
  return g_signal_new (name, LF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n, type);
}

static void
lf_session_class_init (LfSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lf_session_dispose;
  object_class->finalize = lf_session_finalize;
  signals[SIGNAL_ADVANCED] = add_signal ("advanced", 0, G_TYPE_NONE);
  signals[SIGNAL_CHANGED] = add_signal ("changed", 0, G_TYPE_NONE);
  signals[SIGNAL_ENDED] = add_signal ("ended", 0, G_TYPE_NONE);
  signals[SIGNAL_FAILED] = add_signal ("failed", 1, G_TYPE_STRING);
  signals[SIGNAL_RECOVERED] = add_signal ("recovered", 0, G_TYPE_NONE);
}

static void
lf_session_init (LfSession *self)
{
  self->clock = lf_clock_new (pass, self);
}

LfSession *
lf_session_new_live (LfLibrary *library, LfAttempt *attempt, const char *path, int fd, goffset size,
                     guint n_written)
{
  LfSession *self = lf_session_new_closed (library, attempt, path);

  self->n_written = n_written;
  self->writer = lf_writer_new (fd, size, writer_news, self);
  record (self);
  /* Killed between its last step and its result. */
  if (lf_attempt_ended (attempt))
    seal (self);
  return self;
}

LfSession *
lf_session_new_closed (LfLibrary *library, LfAttempt *attempt, const char *path)
{
  LfSession *self = g_object_new (LF_TYPE_SESSION, NULL);

  self->library = library;
  self->attempt = attempt;
  self->path = g_strdup (path);
  return self;
}

/* ---- What is asked of it ---- */

LfAttempt *
lf_session_get_attempt (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);
  return self->attempt;
}

const char *
lf_session_get_path (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);
  return self->path;
}

gboolean
lf_session_act_as (LfSession *self, LfWho who, const char *const *fields, LfRefusal *refusal,
                   GError **error)
{
  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  if (self->writer == NULL || self->sealing || self->sealed) {
    if (refusal != NULL)
      *refusal = LF_REFUSAL_ENDED;
    return TRUE;
  }
  if (!lf_attempt_input (self->attempt, who, fields, refusal, error))
    return FALSE;
  lf_session_settle (self);
  return TRUE;
}

gboolean
lf_session_act (LfSession *self, const char *const *fields, LfRefusal *refusal, GError **error)
{
  return lf_session_act_as (self, LF_WHO_LEARNER, fields, refusal, error);
}

gboolean
lf_session_act_line (LfSession *self, const char *line, LfRefusal *refusal, GError **error)
{
  g_auto (GStrv) fields = lf_split_line (line);

  if (fields == NULL) {
    g_set_error_literal (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE,
                         "A double quote is opened and never closed.");
    return FALSE;
  }
  return lf_session_act (self, (const char *const *) fields, refusal, error);
}

void
lf_session_set_running (LfSession *self, gboolean running)
{
  g_return_if_fail (LF_IS_SESSION (self));
  running = running && self->writer != NULL && !lf_attempt_ended (self->attempt);
  if (running == self->running)
    return;
  self->running = running;
  lf_session_note (self, running ? "resume" : "pause", NULL);
  if (!running)
    lf_session_cancel_skip (self);
  lf_clock_set_running (self->clock, running && self->skip_id == 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
lf_session_get_running (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  return self->running;
}

void
lf_session_set_speed (LfSession *self, double speed)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (LF_IS_SESSION (self));
  speed = CLAMP (speed, slowest, fastest);
  if (ABS (speed - lf_clock_get_speed (self->clock)) < 1e-9)
    return;
  lf_clock_set_speed (self->clock, speed);
  lf_session_note (self, "speed", g_ascii_formatd (text, sizeof text, "%.6g", speed));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

double
lf_session_get_speed (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), 1);
  return lf_clock_get_speed (self->clock);
}

const char *
lf_session_take_hint (LfSession *self, int decision, int step)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);
  if (self->writer == NULL)
    return NULL;
  const char *hint = lf_attempt_take_hint (self->attempt, decision, step);
  lf_session_settle (self);
  return hint;
}

gboolean
lf_session_remark (LfSession *self, const char *words, GError **error)
{
  const char *fields[] = { "remark", words, NULL };

  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  if (self->writer == NULL)
    return TRUE;
  if (!lf_attempt_input (self->attempt, LF_WHO_NOTE, fields, NULL, error))
    return FALSE;
  lf_session_settle (self);
  return TRUE;
}

const char *
lf_session_get_failure (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), NULL);
  return self->failure;
}

void
lf_session_retry (LfSession *self)
{
  g_return_if_fail (LF_IS_SESSION (self));
  if (self->writer != NULL)
    lf_writer_retry (self->writer);
}

gboolean
lf_session_flush (LfSession *self, GError **error)
{
  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  return self->writer == NULL || lf_writer_flush (self->writer, error);
}

gboolean
lf_session_close (LfSession *self)
{
  g_return_val_if_fail (LF_IS_SESSION (self), FALSE);
  lf_clock_set_running (self->clock, FALSE);
  g_clear_handle_id (&self->skip_id, g_source_remove);
  self->running = FALSE;
  return self->writer == NULL || lf_writer_close (g_steal_pointer (&self->writer));
}
