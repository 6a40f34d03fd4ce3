/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/validate.h"

#include <math.h>
#include <stdio.h>
#include <unistd.h>

#include "ctl/command.h"
#include "sim/sim.h"

static const LfValidateRows *const tables[] = { &lf_validate_arrest, &lf_validate_circuit,
                                                &lf_validate_ecmo, &lf_validate_body };

/* ---- Playing ---- */

/* Those of a measure that are not empty. */
static void
add_windows (GArray *fine, const LfMeasure *measure)
{
  const LfSpan spans[] = { measure->span, measure->then, measure->also, measure->also_then };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].to_s > spans[i].from_s)
      g_array_append_val (fine, spans[i]);
}

/* The windows of a course in which quick signals are wanted, by behaviours or by plots. */
static GArray *
fine_windows (LfCourseId course)
{
  GArray *fine = g_array_new (FALSE, FALSE, sizeof (LfSpan));

  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (gsize i = 0; i < tables[t]->n; i++) {
      const LfValidateRow *row = &tables[t]->rows[i];
      if (row->course == course && lf_signal_is_fine (row->measure.signal))
        add_windows (fine, &row->measure);
    }
  lf_validate_plots_fine (course, fine);
  return fine;
}

/* Behaviours stand in the order of the tables' rows; all are there, or those of one course. */
typedef struct {
  LfValidation validation;
  GPtrArray *rows; /* of const LfValidateRow, as its behaviours */
  int only;        /* LfCourseId, or -1: all courses */
} Job;

static void
measure_rows (Job *job, LfCourseId course, const LfRecord *record)
{
  for (guint i = 0; i < job->rows->len; i++) {
    const LfValidateRow *row = job->rows->pdata[i];
    if (row->course == course)
      g_array_index (job->validation.behaviours, LfBehaviour, i).value =
          lf_measure (&row->measure, record);
  }
}

/* The share of all simulated time that lies before a course, %. */
static int
percent_before (int course)
{
  double before = 0, all = 0;

  for (int i = 0; i < LF_N_COURSES; i++) {
    int seconds = lf_course ((LfCourseId) i)->seconds;
    before += i < course ? seconds : 0;
    all += seconds;
  }
  return (int) (100 * before / all);
}

static void
tell (gboolean shown, int course)
{
  if (shown)
    fprintf (stderr, "\r%3d %%, course %d of %d: %s \033[K", percent_before (course), course + 1,
             LF_N_COURSES, lf_course ((LfCourseId) course)->id);
}

static gboolean
play_one (Job *job, LfLibrary *library, LfCourseId course, GError **error)
{
  g_autoptr (GArray) fine = fine_windows (course);
  g_autoptr (LfRecord) record = lf_record_play (library, lf_course (course), fine, error);

  if (record == NULL)
    return FALSE;
  measure_rows (job, course, record);
  lf_validate_plots_fill (job->validation.plots, course, record);
  return TRUE;
}

static gboolean
play_all (Job *job, LfLibrary *library, GError **error)
{
  gboolean shown = isatty (STDERR_FILENO) != 0;
  gboolean good = TRUE;

  for (int i = 0; i < LF_N_COURSES && good; i++) {
    if (job->only >= 0 && job->only != i)
      continue;
    tell (shown, i);
    good = play_one (job, library, (LfCourseId) i, error);
  }
  if (shown)
    fputs ("\r\033[K", stderr);
  return good;
}

static void
add_row (Job *job, const LfValidateRow *row)
{
  LfBehaviour behaviour = row->behaviour;

  if (job->only >= 0 && job->only != (int) row->course)
    return;
  behaviour.course = lf_course (row->course)->id;
  behaviour.value = (double) NAN;
  behaviour.built = lf_validate_built (behaviour.id);
  if (behaviour.built != NULL && behaviour.kind == LF_KIND_SIZE)
    behaviour.kind = LF_KIND_BUILT;
  g_array_append_val (job->validation.behaviours, behaviour);
  g_ptr_array_add (job->rows, (gpointer) row);
}

static gboolean
is_row (const char *id)
{
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (gsize i = 0; i < tables[t]->n; i++)
      if (g_str_equal (tables[t]->rows[i].behaviour.id, id))
        return TRUE;
  return FALSE;
}

static void
job_init (Job *job, int only)
{
  job->only = only;
  job->rows = g_ptr_array_new ();
  job->validation = (LfValidation){
    .engine = LF_ENGINE,
    .program = LF_VERSION,
    .behaviours = g_array_new (FALSE, FALSE, sizeof (LfBehaviour)),
    .courses = g_array_new (FALSE, FALSE, sizeof (LfValidationCourse)),
    .plots = lf_validate_plots_new (),
  };
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (gsize i = 0; i < tables[t]->n; i++)
      add_row (job, &tables[t]->rows[i]);
  for (gsize i = 0; lf_validate_built_id (i) != NULL; i++)
    g_assert (is_row (lf_validate_built_id (i)));
  for (int i = 0; i < LF_N_COURSES; i++) {
    const LfCourse *course = lf_course ((LfCourseId) i);
    LfValidationCourse shown = { course->id, course->title, course->inputs, course->seconds };
    if (only < 0 || only == i)
      g_array_append_val (job->validation.courses, shown);
  }
}

static void
job_clear (Job *job)
{
  g_ptr_array_unref (job->rows);
  g_array_unref (job->validation.behaviours);
  g_array_unref (job->validation.courses);
  g_ptr_array_unref (job->validation.plots);
}

/* ---- On stdout ---- */

/* Blanks that fill a text up to `width` characters. */
static int
blanks (const char *text, int width)
{
  return MAX (0, width - (int) g_utf8_strlen (text, -1));
}

static void
print_row (const LfBehaviour *b)
{
  g_autofree char *value = lf_behaviour_value_text (b);
  g_autofree char *range = lf_behaviour_range_text (b);

  lf_ctl_print ("  %-24s %*s%s %s%*s%s%*s%s\n", b->id, blanks (value, 9), "", value, b->unit,
                blanks (b->unit, 13), "", range, blanks (range, 19), "",
                lf_behaviour_judgement (b));
}

static void
print_topic (const LfValidation *validation, LfTopic topic)
{
  gboolean any = FALSE;

  for (guint i = 0; i < validation->behaviours->len; i++) {
    const LfBehaviour *b = &g_array_index (validation->behaviours, LfBehaviour, i);
    if (b->topic != topic)
      continue;
    if (!any)
      lf_ctl_print ("%s\n", lf_topic_title (topic));
    any = TRUE;
    print_row (b);
  }
  if (any)
    lf_ctl_print ("\n");
}

static void
print_text (const LfValidation *validation)
{
  for (int topic = 0; topic < LF_N_TOPICS; topic++)
    print_topic (validation, (LfTopic) topic);
  g_autofree char *summary = lf_validation_summary (validation);
  lf_ctl_print ("%s\n", summary);
  lf_ctl_print ("%u within, %u outside, %u in the wrong direction, %u without a value, of %u; "
                "engine %d\n",
                lf_validation_count (validation, LF_FIT_WITHIN),
                lf_validation_count (validation, LF_FIT_OUTSIDE),
                lf_validation_count (validation, LF_FIT_WRONG),
                lf_validation_count (validation, LF_FIT_NO_VALUE), validation->behaviours->len,
                validation->engine);
}

/* ---- The command ---- */

static int
validate (LfLibrary *library, int only, const char *output, gboolean json)
{
  g_autoptr (GError) error = NULL;
  Job job = { 0 };
  int code = LF_EXIT_GOOD;

  job_init (&job, only);
  if (!play_all (&job, library, &error) ||
      (output != NULL && !lf_validation_write_pdf (&job.validation, output, &error)))
    code = lf_ctl_fail (error);
  else if (json)
    lf_validate_print_json (&job.validation);
  else
    print_text (&job.validation);
  job_clear (&job);
  return code;
}

/* The course of that id, -1 for none asked for. Returns an exit code. */
static int
find_course (const char *id, int *course)
{
  const char *ids[LF_N_COURSES];

  *course = -1;
  for (int i = 0; i < LF_N_COURSES; i++) {
    ids[i] = lf_course ((LfCourseId) i)->id;
    if (g_strcmp0 (id, ids[i]) == 0)
      *course = i;
  }
  if (id == NULL || *course >= 0)
    return LF_EXIT_GOOD;
  const char *nearest = lf_ctl_nearest (id, ids, LF_N_COURSES);
  if (nearest != NULL)
    return lf_ctl_usage ("validate: there is no course “%s”; did you mean “%s”?", id, nearest);
  return lf_ctl_usage ("validate: there is no course “%s”; the report names them", id);
}

static int
run (const LfCtl *command, char **args)
{
  g_autofree char *folder = NULL;
  g_autofree char *output = NULL;
  g_autofree char *name = NULL;
  gboolean json = FALSE;
  int course = -1;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "The report, with plots", "FILE.pdf" },
    { "course", 0, 0, G_OPTION_ARG_STRING, &name, "Only what is measured in one course", "ID" },
    LF_CTL_LIBRARY (&folder),
    LF_CTL_JSON (&json),
    { 0 }
  };

  if (!lf_ctl_options (command, options, args))
    return LF_EXIT_USAGE;
  if (name != NULL && output != NULL)
    return lf_ctl_usage ("validate: the report is of all courses: -o goes without --course");
  int code = find_course (name, &course);
  if (code != LF_EXIT_GOOD)
    return code;
  g_autoptr (LfLibrary) library = lf_library_new (folder, NULL);
  return validate (library, course, output, json);
}

const LfCtl lf_ctl_validate = {
  .name = "validate",
  .arguments = "",
  .summary = "The simulator against published behaviour.",
  .detail =
      "Plays the sandbox's patient through a set of courses and looks for what published work\n"
      "found: our value, the published range, its source, and how the two stand to each other.\n"
      "What misses is told as a miss. Without -o it prints the table alone; with it, the report\n"
      "goes to FILE.pdf, with plots and the inputs of each course.\n\n"
      "Exit code 0 when everything was measured, whatever came out.",
  .run = run,
};
