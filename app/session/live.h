/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's own files share: how one is made of an attempt and its file. */
#pragma once

#include "session/session.h"

/* A session that plays `attempt` on. `fd` is its locked file, in which the first `n_written`
 * entries of the attempt's log stand in the first `size` bytes. Takes both. */
LfSession *lf_session_new_live (LfLibrary *library, LfAttempt *attempt, const char *path, int fd,
                                goffset size, guint n_written);

/* A session to look at. Takes `attempt`. */
LfSession *lf_session_new_closed (LfLibrary *library, LfAttempt *attempt, const char *path);
