/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library in a folder of its own, and a main loop to wait in. */
#pragma once

#include "session/session.h"

typedef struct {
  char *root; /* the folder, and the library's first root */
  LfLibrary *library;
} Bench;

/* g_test_init (), with an empty folder as the user's own library. */
void bench_init (int *argc, char ***argv);

/* The library holds scenarios/short.xml, a copy of files/short.xml, besides what is built in. */
void bench_set_up (Bench *bench, gconstpointer data);
void bench_tear_down (Bench *bench, gconstpointer data);

/* Reads the library again. */
void bench_reopen (Bench *bench);

/* A test file of the tree, "files/short.xml". (transfer full) */
char *bench_file (const char *name);

/* A file's text. (transfer full) */
char *bench_read (const char *path);
void bench_write (const char *path, const char *text);

/* Turns the main loop until `done` says so; fails after ten seconds. */
typedef gboolean (*BenchDone) (gpointer data);
void bench_wait (BenchDone done, gpointer data);

/* Turns it for so long. */
void bench_turn (guint ms);

/* Limits the size of any file that this process writes; 0 takes the limit off. */
void bench_limit_files (gsize bytes);

/* ---- Live attempts ---- */

/* A session with a scenario of the library, seed 7. */
LfSession *bench_begin (Bench *bench, const char *id);

/* One that played short.xml to its end at speed, with the right answer; "ended" was told once. */
LfSession *bench_play_to_end (Bench *bench);

int64_t bench_step_of (LfSession *session);

/* An input that is accepted. */
void bench_act (LfSession *session, const char *line);

/* Waits until all of it is on the disk. */
void bench_flush (LfSession *session);

/* For bench_wait (), with a session. */
gboolean bench_has_ended (gpointer data);
gboolean bench_has_asked (gpointer data);
gboolean bench_no_longer_skips (gpointer data);
gboolean bench_is_held (gpointer data);
gboolean bench_is_not_held (gpointer data);
gboolean bench_is_past (gpointer data); /* 300 ms */
gboolean bench_is_past_a_second (gpointer data);

/* Counts a signal without arguments in an int. */
void bench_count (LfSession *session, gpointer data);
