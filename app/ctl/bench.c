/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/command.h"
#include "ctl/json.h"

#include <inttypes.h>
#include <stdlib.h>
#include <time.h>

#include "attempt/attempt.h"

enum {
  DURATION_MS = 5 * 60 * 1000,
  READ_MS = 100, /* readings are looked at as often as a trace does */
  TIMER_TRIES = 100001,
  START_TRIES = 5
};

/* A full patient from arrest through CPR to ECMO. */
static const struct {
  int64_t step;
  LfWho who;
  const char *line;
} course[] = {
  { 20000, LF_WHO_EDUCATOR, "rhythm vf" },
  { 25000, LF_WHO_LEARNER, "pads al" },
  { 30000, LF_WHO_LEARNER, "cpr start" },
  { 35000, LF_WHO_LEARNER, "airway tube" },
  { 60000, LF_WHO_LEARNER, "shock 200" },
  { 70000, LF_WHO_LEARNER, "drug adrenaline 1 mg" },
  { 90000, LF_WHO_LEARNER, "cpr mechanical" },
  { 120000, LF_WHO_LEARNER, "drug amiodarone 300 mg" },
  { 150000, LF_WHO_EDUCATOR, "circuit 23 17" },
  { 151000, LF_WHO_LEARNER, "sweep 4" },
  { 152000, LF_WHO_LEARNER, "pump 3500" },
  { 160000, LF_WHO_LEARNER, "cpr stop" },
};

typedef struct {
  double sim_s_per_cpu_s;
  double ns_per_step;
  double ns_per_step_p999;
  double timer_ns; /* that measuring one step costs; taken off the p999 */
  double start_ms;
  uint64_t digest;
} Figures;

static int64_t
now_ns (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (int64_t) time.tv_sec * 1000000000 + time.tv_nsec;
}

static int
by_size (const void *a, const void *b)
{
  int64_t x = *(const int64_t *) a;
  int64_t y = *(const int64_t *) b;

  return (x > y) - (x < y);
}

static int64_t
quantile (int64_t *times, gsize n, double share)
{
  qsort (times, n, sizeof *times, by_size);
  return times[(gsize) ((double) (n - 1) * share)];
}

static LfAttempt *
new_patient (LfLibrary *library)
{
  const LfScenario *sandbox = lf_library_scenario (library, "sandbox", NULL);
  const LfPacks *packs = lf_library_packs (library);

  return lf_attempt_new (sandbox, packs, lf_header_new (sandbox, packs, 1));
}

/* All of them, as a trace would. */
static double
read_all (const LfAttempt *attempt)
{
  double sum = 0;
  double value = 0;

  for (int i = 0; i < LF_N_READINGS; i++)
    if (lf_sim_reading (lf_attempt_sim (attempt), (LfReadingId) i, &value))
      sum += value;
  return sum;
}

/* What is due at this step. */
static gboolean
act (LfAttempt *attempt, gsize *next, GError **error)
{
  for (; *next < G_N_ELEMENTS (course) && course[*next].step == lf_attempt_step (attempt);
       (*next)++)
    if (!lf_attempt_input_line (attempt, course[*next].who, course[*next].line, NULL, error))
      return FALSE;
  return TRUE;
}

/* Plays the course. With `times`, each step is measured by itself. */
static gboolean
play (LfAttempt *attempt, int64_t *times, GError **error)
{
  gsize next = 0;
  volatile double sink = 0;

  for (int64_t step = 0; step < DURATION_MS;) {
    if (!act (attempt, &next, error))
      return FALSE;
    if (step % READ_MS == 0)
      sink = read_all (attempt);
    if (times == NULL) {
      step += lf_attempt_advance (attempt, READ_MS);
      continue;
    }
    int64_t before = now_ns (CLOCK_MONOTONIC);
    lf_attempt_advance (attempt, 1);
    times[step++] = now_ns (CLOCK_MONOTONIC) - before;
  }
  (void) sink;
  return TRUE;
}

static void
measure_timer (Figures *figures)
{
  g_autofree int64_t *times = g_new (int64_t, TIMER_TRIES);

  for (int i = 0; i < TIMER_TRIES; i++) {
    int64_t before = now_ns (CLOCK_MONOTONIC);
    times[i] = now_ns (CLOCK_MONOTONIC) - before;
  }
  figures->timer_ns = (double) quantile (times, TIMER_TRIES, 0.5);
}

static gboolean
measure_whole (LfLibrary *library, Figures *figures, GError **error)
{
  g_autoptr (LfAttempt) attempt = new_patient (library);
  int64_t before = now_ns (CLOCK_PROCESS_CPUTIME_ID);

  if (!play (attempt, NULL, error))
    return FALSE;
  double spent = (double) (now_ns (CLOCK_PROCESS_CPUTIME_ID) - before);
  figures->ns_per_step = spent / DURATION_MS;
  figures->sim_s_per_cpu_s = DURATION_MS / 1e3 / (spent / 1e9);
  figures->digest = lf_attempt_digest (attempt);
  return TRUE;
}

static gboolean
measure_steps (LfLibrary *library, Figures *figures, GError **error)
{
  g_autoptr (LfAttempt) attempt = new_patient (library);
  g_autofree int64_t *times = g_new (int64_t, DURATION_MS);

  if (!play (attempt, times, error))
    return FALSE;
  figures->ns_per_step_p999 = (double) quantile (times, DURATION_MS, 0.999) - figures->timer_ns;
  return TRUE;
}

/* From nothing to a patient in the sandbox, the library read. */
static void
measure_start (const char *folder, Figures *figures)
{
  int64_t times[START_TRIES];

  for (int i = 0; i < START_TRIES; i++) {
    int64_t before = now_ns (CLOCK_MONOTONIC);
    g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
    lf_attempt_free (new_patient (library));
    times[i] = now_ns (CLOCK_MONOTONIC) - before;
  }
  figures->start_ms = (double) quantile (times, START_TRIES, 0.5) / 1e6;
}

/* ---- The command ---- */

static const struct {
  const char *name;
  gsize offset;
  const char *format;
  const char *meaning;
} rows[] = {
  { "sim_s_per_cpu_s", G_STRUCT_OFFSET (Figures, sim_s_per_cpu_s), "%.1f",
    "simulated seconds in a second of one core" },
  { "ns_per_step", G_STRUCT_OFFSET (Figures, ns_per_step), "%.1f", "mean, processor time" },
  { "ns_per_step_p999", G_STRUCT_OFFSET (Figures, ns_per_step_p999), "%.0f",
    "of single steps, wall time, the timer's own taken off" },
  { "timer_ns", G_STRUCT_OFFSET (Figures, timer_ns), "%.0f", "median of an empty measurement" },
  { "start_ms", G_STRUCT_OFFSET (Figures, start_ms), "%.1f",
    "library read and a patient in steady state" },
};

static double
figure (const Figures *figures, gsize i)
{
  return G_STRUCT_MEMBER (double, figures, rows[i].offset);
}

static void
print (const Figures *figures, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *digest = g_strdup_printf ("%016" PRIx64, figures->digest);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_ascii_formatd (text, sizeof text, rows[i].format, figure (figures, i));
    if (!json)
      lf_ctl_print ("%-17s %10s  %s\n", rows[i].name, text, rows[i].meaning);
    lf_json_double (builder, rows[i].name, figure (figures, i));
  }
  lf_json_string (builder, "digest", digest);
  json_builder_end_object (builder);
  if (json)
    lf_ctl_print_json (builder);
  else
    lf_ctl_print ("digest %s\n", digest);
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  gboolean json = FALSE;
  Figures figures = { 0 };
  const GOptionEntry options[] = { LF_CTL_LIBRARY (&folder), LF_CTL_JSON (&json), { 0 } };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  measure_timer (&figures);
  measure_start (folder, &figures);
  if (!measure_whole (library, &figures, &error) || !measure_steps (library, &figures, &error))
    return lf_ctl_fail (error);
  print (&figures, json);
  return LF_EXIT_GOOD;
}

const LfCtl lf_ctl_bench = {
  .name = "bench",
  .arguments = "",
  .summary = "How fast the simulator is here.",
  .detail =
      "Five minutes of a full patient, from arrest through CPR to ECMO, with all readings, waves\n"
      "and digests on.",
  .run = run,
};
