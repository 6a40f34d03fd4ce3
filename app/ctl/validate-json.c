/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the report says, plots too, for programs. */
#include "ctl/command.h"
#include "ctl/json.h"
#include "ctl/validate.h"

/* Members that count verdicts. */
static const char *const names[LF_N_FITS] = { "within", "outside", "wrong_direction", "no_value" };

static void
add_behaviour (JsonBuilder *builder, const LfBehaviour *b)
{
  json_builder_begin_object (builder);
  lf_json_string (builder, "id", b->id);
  lf_json_string (builder, "topic", lf_topic_title (b->topic));
  lf_json_string (builder, "what", b->what);
  lf_json_double (builder, "value", b->value);
  lf_json_string (builder, "unit", b->unit);
  lf_json_double (builder, "low", b->low);
  lf_json_double (builder, "high", b->high);
  lf_json_string (builder, "verdict", lf_fit_id (lf_behaviour_fit (b)));
  lf_json_string (builder, "direction", lf_direction_id (lf_behaviour_direction (b)));
  lf_json_string (builder, "judgement", lf_behaviour_judgement (b));
  lf_json_string (builder, "published", b->published);
  lf_json_string (builder, "source", b->source);
  lf_json_string (builder, "known", lf_sourced_id (b->known));
  lf_json_string (builder, "kind", lf_kind_id (b->kind));
  lf_json_string (builder, "built_with_in", b->built);
  lf_json_boolean (builder, "range_is_ours", b->band_is_ours);
  lf_json_string (builder, "course", b->course);
  json_builder_end_object (builder);
}

static void
add_course (JsonBuilder *builder, const LfValidationCourse *course)
{
  json_builder_begin_object (builder);
  lf_json_string (builder, "id", course->id);
  lf_json_string (builder, "title", course->title);
  lf_json_double (builder, "seconds", course->seconds);
  lf_json_string (builder, "inputs", course->inputs);
  json_builder_end_object (builder);
}

static void
add_axis (JsonBuilder *builder, const char *name, const LfPlotAxis *axis)
{
  lf_json_begin_object (builder, name);
  lf_json_string (builder, "label", axis->label);
  lf_json_double (builder, "low", axis->low);
  lf_json_double (builder, "high", axis->high);
  json_builder_end_object (builder);
}

static void
add_plot (JsonBuilder *builder, const LfPlot *plot)
{
  json_builder_begin_object (builder);
  lf_json_string (builder, "title", plot->title);
  add_axis (builder, "x", &plot->x);
  add_axis (builder, "y", &plot->y);
  lf_json_begin_array (builder, "series");
  for (guint i = 0; i < plot->series->len; i++) {
    const LfPlotSeries *series = plot->series->pdata[i];
    json_builder_begin_object (builder);
    lf_json_string (builder, "label", series->label);
    lf_json_doubles (builder, "x", series->x);
    lf_json_doubles (builder, "y", series->y);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* How many of each kind, and how many of them hold. */
static void
add_kinds (JsonBuilder *builder, const LfValidation *validation)
{
  lf_json_begin_array (builder, "kinds");
  for (int kind = 0; kind < LF_N_KINDS; kind++) {
    json_builder_begin_object (builder);
    lf_json_string (builder, "kind", lf_kind_id ((LfKind) kind));
    lf_json_string (builder, "title", lf_kind_title ((LfKind) kind));
    lf_json_int (builder, "rows", lf_validation_count_rows (validation, (LfKind) kind));
    for (int i = 0; i < LF_N_FITS; i++)
      lf_json_int (builder, names[i],
                   lf_validation_count_kind (validation, (LfKind) kind, (LfFit) i));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_known (JsonBuilder *builder, const LfValidation *validation)
{
  lf_json_begin_object (builder, "known");
  for (int known = 0; known < LF_N_SOURCED; known++)
    lf_json_int (builder, lf_sourced_id ((LfSourced) known),
                 lf_validation_count_known (validation, (LfSourced) known));
  json_builder_end_object (builder);
}

void
lf_validate_print_json (const LfValidation *validation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lf_json_int (builder, "engine", validation->engine);
  for (int i = 0; i < LF_N_FITS; i++)
    lf_json_int (builder, names[i], lf_validation_count (validation, (LfFit) i));
  add_kinds (builder, validation);
  add_known (builder, validation);
  lf_json_begin_array (builder, "behaviours");
  for (guint i = 0; i < validation->behaviours->len; i++)
    add_behaviour (builder, &g_array_index (validation->behaviours, LfBehaviour, i));
  json_builder_end_array (builder);
  lf_json_begin_array (builder, "courses");
  for (guint i = 0; i < validation->courses->len; i++)
    add_course (builder, &g_array_index (validation->courses, LfValidationCourse, i));
  json_builder_end_array (builder);
  lf_json_begin_array (builder, "plots");
  for (guint i = 0; i < validation->plots->len; i++)
    add_plot (builder, validation->plots->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lf_ctl_print_json (builder);
}
