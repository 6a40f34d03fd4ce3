/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/benchmark.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "ui/main-window.h"

enum { WIDTH = 1920, HEIGHT = 1080, WARM_UP_US = 1500000 };

typedef struct {
  GtkApplication *application;
  GtkWindow *window;
  LfLibrary *library; /* NULL for the bare window */
  int seconds;
  GArray *frame_ms;  /* of double: main thread's time a frame */
  double started_s;  /* CPU of this thread when the frame began */
  gint64 from_us;    /* measuring began; 0 before */
  double from_cpu_s; /* CPU of the whole process then */
  double first_frame_ms;
} Benchmark;

static double
seconds_of (clockid_t clock)
{
  struct timespec now = { 0 };
  clock_gettime (clock, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/* Milliseconds since the process was made: its start stands in /proc in ticks since boot. */
static double
ms_since_exec (void)
{
  g_autofree char *stat = NULL;
  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL))
    return 0;
  const char *after_name = strrchr (stat, ')');
  g_auto (GStrv) fields = g_strsplit (after_name != NULL ? after_name + 2 : "", " ", 21);
  if (g_strv_length (fields) < 21)
    return 0;
  double start = g_ascii_strtod (fields[19], NULL) / (double) sysconf (_SC_CLK_TCK);
  return (seconds_of (CLOCK_BOOTTIME) - start) * 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;
  return x < y ? -1 : x > y;
}

static double
quantile (GArray *sorted, double share)
{
  if (sorted->len == 0)
    return 0;
  return g_array_index (sorted, double, MIN ((guint) (share * sorted->len), sorted->len - 1));
}

static void
print_and_leave (Benchmark *self)
{
  double wall_s = (double) (g_get_monotonic_time () - self->from_us) / 1e6;
  double cpu_s = seconds_of (CLOCK_PROCESS_CPUTIME_ID) - self->from_cpu_s;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));

  g_array_sort (self->frame_ms, compare_doubles);
  g_print ("renderer %s, window %dx%d\n", G_OBJECT_TYPE_NAME (renderer),
           gtk_widget_get_width (GTK_WIDGET (self->window)),
           gtk_widget_get_height (GTK_WIDGET (self->window)));
  g_print ("start to first frame %.0f ms\n", self->first_frame_ms);
  if (self->library != NULL) {
    g_print ("frames %u in %.1f s: %.1f a second\n", self->frame_ms->len, wall_s,
             self->frame_ms->len / wall_s);
    g_print ("main thread a frame: median %.2f ms, p99 %.2f ms\n", quantile (self->frame_ms, 0.5),
             quantile (self->frame_ms, 0.99));
    g_print ("core %.1f %%\n", 100 * cpu_s / wall_s);
  }
  gtk_window_close (self->window);
}

/* Begins to play once the library has been seen: that is what a start is. */
static void
begin_play (Benchmark *self)
{
  static const char *const learner[] = { "clamp drainage off", "clamp return off", "pump 3500",
                                         "sweep 3", "fdo2 1" };
  static const char *const circuit[] = { "circuit", "25", "17", NULL };
  g_autoptr (GError) error = NULL;
  const LfScenario *sandbox = lf_library_scenario (self->library, "sandbox", &error);
  LfSession *session =
      sandbox != NULL ? lf_session_begin (self->library, sandbox, 1, &error) : NULL;

  if (session == NULL)
    g_error ("benchmark: %s", error->message);
  if (!lf_session_act_as (session, LF_WHO_EDUCATOR, circuit, NULL, &error))
    g_error ("benchmark: %s", error->message);
  for (gsize i = 0; i < G_N_ELEMENTS (learner); i++)
    lf_session_act_line (session, learner[i], NULL, NULL);
  lf_main_window_play (LF_MAIN_WINDOW (self->window), session, TRUE);
  g_object_unref (session);
}

static void
before_paint_cb (GdkFrameClock *clock, Benchmark *self)
{
  self->started_s = seconds_of (CLOCK_THREAD_CPUTIME_ID);
}

static void
after_paint_cb (GdkFrameClock *clock, Benchmark *self)
{
  double ms = (seconds_of (CLOCK_THREAD_CPUTIME_ID) - self->started_s) * 1000;
  gint64 now = g_get_monotonic_time ();

  if (self->first_frame_ms <= 0) {
    self->first_frame_ms = ms_since_exec ();
    self->from_us = now + WARM_UP_US;
    if (self->library != NULL)
      begin_play (self);
    else
      print_and_leave (self);
    return;
  }
  if (now < self->from_us)
    return;
  if (self->from_cpu_s <= 0) {
    self->from_us = now;
    self->from_cpu_s = seconds_of (CLOCK_PROCESS_CPUTIME_ID);
    return;
  }
  g_array_append_val (self->frame_ms, ms);
  if (now - self->from_us >= (gint64) self->seconds * G_USEC_PER_SEC) {
    g_signal_handlers_disconnect_by_data (clock, self);
    print_and_leave (self);
  }
}

static void
realize_cb (GtkWidget *window, Benchmark *self)
{
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
benchmark_free (gpointer data)
{
  Benchmark *self = data;
  g_array_unref (self->frame_ms);
  g_free (self);
}

static void
run (GtkApplication *application, GtkWindow *window, LfLibrary *library, int seconds)
{
  Benchmark *self = g_new0 (Benchmark, 1);

  self->application = application;
  self->window = window;
  self->library = library;
  self->seconds = MAX (seconds, 1);
  self->frame_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_object_set_data_full (G_OBJECT (application), "benchmark", self, benchmark_free);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_present (window);
}

void
lf_benchmark_run (GtkApplication *application, LfLibrary *library, int seconds)
{
  run (application, GTK_WINDOW (lf_main_window_new (application, library)), library, seconds);
}

void
lf_benchmark_run_bare (GtkApplication *application, int seconds)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("A bare window"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  run (application, GTK_WINDOW (window), NULL, seconds);
}
