/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's own files share. */
#pragma once

#include "session/clock.h"
#include "session/session.h"
#include "session/writer.h"

struct _LfSession {
  GObject parent_instance;

  LfLibrary *library;
  LfAttempt *attempt;
  char *path;
  LfWriter *writer; /* NULL once closed */
  guint n_written;  /* entries of the log that were given to the writer */
  gboolean sealing; /* the result is on its way to the disk */
  gboolean sealed;
  char *failure; /* why play is held, or NULL */

  LfClock *clock;
  gboolean running; /* as asked for; the clock stands while it skips */
  guint skip_id;
  int64_t skip_until; /* the step at which a skip gives up */
};

/* True while no step may pass. */
gboolean lf_session_is_held (LfSession *self);

/* How many decisions have ever been asked. */
int lf_session_count_asked (LfSession *self);

/* A decision has opened: back to speed 1. */
void lf_session_slow_down (LfSession *self);

/* A note of our own, with an argument or NULL. */
void lf_session_note (LfSession *self, const char *verb, const char *argument);

/* After anything that may have logged or ended something. */
void lf_session_settle (LfSession *self);

/* A session that plays `attempt` on. `fd` is its locked file, in which the first `n_written`
 * entries of the attempt's log stand in the first `size` bytes. Takes both. */
LfSession *lf_session_new_live (LfLibrary *library, LfAttempt *attempt, const char *path, int fd,
                                goffset size, guint n_written);

/* A session to look at. Takes `attempt`. */
LfSession *lf_session_new_closed (LfLibrary *library, LfAttempt *attempt, const char *path);
