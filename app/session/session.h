/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One live attempt: the clock that turns wall time into whole steps, and the log file that every
 * input reaches before the simulation passes it. Runs whether or not a window is shown. */
#pragma once

#include <gio/gio.h>

#include "attempt/replay.h"
#include "session/library.h"

G_BEGIN_DECLS

#define LF_TYPE_SESSION (lf_session_get_type ())
G_DECLARE_FINAL_TYPE (LfSession, lf_session, LF, SESSION, GObject)

/* Signals:
 *   "advanced" ()            steps have passed, or something was logged: look again
 *   "changed" ()             it runs or stands, faster or slower, skips or no longer skips
 *   "ended" ()               the attempt has ended, and its result is sealed on the disk
 *   "failed" (const char *)  the log cannot be written: play is held, nothing is lost; a sentence
 *   "recovered" ()           it can be written again, and play goes on
 */

/* Begins an attempt, paused, with its file in the library's attempts folder. */
LfSession *lf_session_begin (LfLibrary *library, const LfScenario *scenario, uint64_t seed,
                             GError **error);

/* Goes on with an interrupted attempt, paused, at the moment it was left. G_FILE_ERROR_AGAIN where
 * another program is playing it. */
LfSession *lf_session_resume (LfLibrary *library, const char *path, GError **error);

/* A new attempt that goes on from a moment of another. */
LfSession *lf_session_rewind (LfLibrary *library, LfSession *played, int64_t step, GError **error);

/* Opens an attempt that has ended, to look at. */
LfSession *lf_session_open (LfLibrary *library, const char *path, GError **error);

LfAttempt *lf_session_get_attempt (LfSession *self);
const char *lf_session_get_path (LfSession *self);

/* Inputs: see lf_attempt_input (). The refusal, if any, is set. An input acts at once; no step
 * passes until it is on the disk. */
gboolean lf_session_act (LfSession *self, const char *const *fields, LfRefusal *refusal,
                         GError **error);
gboolean lf_session_act_line (LfSession *self, const char *line, LfRefusal *refusal,
                              GError **error);

/* The same as somebody else: a role, or an educator, who may override. */
gboolean lf_session_act_as (LfSession *self, LfWho who, const char *const *fields,
                            LfRefusal *refusal, GError **error);

/* The clock. A decision that opens brings the speed back to 1. */
void lf_session_set_running (LfSession *self, gboolean running);
gboolean lf_session_get_running (LfSession *self);
void lf_session_set_speed (LfSession *self, double speed); /* 0.5-20 */
double lf_session_get_speed (LfSession *self);

/* Runs on as fast as it can to the next moment that matters, without holding up the main loop;
 * "advanced" tells how far it is. At most a quarter of an hour of the attempt's time. Afterwards it
 * runs or stands as before. */
void lf_session_skip (LfSession *self);
void lf_session_cancel_skip (LfSession *self);
gboolean lf_session_get_skipping (LfSession *self);

/* A hint of a decision, logged. */
const char *lf_session_take_hint (LfSession *self, int decision, int step);

/* Something that somebody wants written down. */
gboolean lf_session_remark (LfSession *self, const char *words, GError **error);

/* Why play is held, as a sentence, or NULL. Tried again each second, and by retry at once. */
const char *lf_session_get_failure (LfSession *self);
void lf_session_retry (LfSession *self);

/* Waits until every line so far is on disk. */
gboolean lf_session_flush (LfSession *self, GError **error);

/* Closes the file; an attempt that has not ended can be resumed. FALSE where something of it could
 * not be written. */
gboolean lf_session_close (LfSession *self);

/* The text that the file of an attempt starts with: its header, begun now, and what is logged
 * already. (transfer full) */
char *lf_session_start_text (LfAttempt *attempt);

G_END_DECLS
