/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a headless attempt. */
#pragma once

#include "ctl/run.h"
#include "session/library.h"

/* Begins the file of a run that has just begun, with its plan in it. One of that name that is there
 * already becomes PATH~. */
gboolean lf_keep_begin (LfRun *run, LfLibrary *library, const char *path, GError **error);

/* Seals the result of a run that has ended; nothing to do otherwise. */
gboolean lf_keep_seal (LfRun *run, GError **error);

/* Brings what is left to the disk, and closes the file. Nothing to do where there is none. */
gboolean lf_keep_close (LfRun *run, GError **error);
