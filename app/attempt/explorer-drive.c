/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to bring a reading up or down. */
#include "attempt/explorer-plan.h"

/* What drives a reading up and down, as far as a learner can. */
static const struct {
  LfReadingId reading;
  const char *up;
  const char *down;
} drivers[] = {
  { LF_READING_CPR_PAUSE, "cpr stop", "cpr mechanical" },
  { LF_READING_CPR_LONGEST_PAUSE, "cpr stop", NULL },
  { LF_READING_PERI_SHOCK_PAUSE, "cpr stop", "cpr mechanical" },
  { LF_READING_CPR_FRACTION, "cpr mechanical", "cpr stop" },
  { LF_READING_CPR_RATE, "cpr mechanical", "cpr stop" },
  { LF_READING_CPR_DEPTH, "cpr mechanical", "cpr stop" },
  { LF_READING_DEFIB_CHARGE, "charge 200", "disarm" },
  { LF_READING_ETCO2, "ventilate 4 300", "ventilate 30 800" },
  { LF_READING_RESPIRATORY_RATE, "ventilate 30 400", "ventilate 0 0" },
  { LF_READING_SPO2, "fio2 1", "fio2 0.21" },
  { LF_READING_TEMPERATURE, "heater 39", "heater 30" },
  { LF_READING_PUMP_RPM, "pump 4500", "pump 0" },
  { LF_READING_ECMO_FLOW, "pump 4500", "pump 0" },
  { LF_READING_P_VEN, "pump 1500", "pump 5000" },
  { LF_READING_P_ART, "pump 5000", "pump 0" },
  { LF_READING_ABP_MEAN, "infuse noradrenaline 2 mcg/kg/min", "infuse noradrenaline 0 mcg/kg/min" },
  { LF_READING_MAP, "infuse noradrenaline 2 mcg/kg/min", "infuse noradrenaline 0 mcg/kg/min" },
  { LF_READING_SWEEP, "sweep 8", "sweep 0" },
  { LF_READING_FDO2, "fdo2 1", "fdo2 0.3" },
};

/* The steps of the course that do what a line does, whatever their numbers. */
static LfStepSet
steps_like (LfPlanner *planner, const char *line)
{
  const char *const *fields = lf_deed_line (planner->search, line);
  LfDonePattern pattern = { .words = { -1, -1, -1 } };
  LfStepSet none = { 0 };
  LfCommand command;
  LfProblem problem;

  if (!lf_command_parse_for (LF_WHO_LEARNER, fields, (int) g_strv_length ((char **) fields),
                             &command, &problem))
    return none;
  pattern.verb = command.verb;
  while (pattern.n_words < MIN (command.n_args, 3) && command.args[pattern.n_words].word >= 0) {
    pattern.words[pattern.n_words] = command.args[pattern.n_words].word;
    pattern.n_words++;
  }
  return lf_course_does (planner->scenario, &pattern);
}

/* A deed in the phase that settles what looks at it, and from the start. */
static void
drive_by (LfPlanner *planner, const char *line, LfPlans *plans)
{
  const char *const *fields = lf_deed_line (planner->search, line);
  LfDeparture way = { .learner = LF_LEARNER_MODEL, .n_deeds = 1 };

  way.deeds[0] = (LfDeed){ .fields = fields, .phase = planner->phase, .count = 1 };
  if (planner->phase >= 0)
    lf_plans_add (plans, &way);
  lf_plan_deed (planner, fields, 1, plans);
}

/* Drives a reading one way, or leaves out what drives it the other. What has a number is mostly
 * driven up by a course, so that leaving out is what brings it down. */
static void
drive (LfPlanner *planner, const char *line, const char *other, gboolean up, LfPlans *plans)
{
  LfStepSet steps = { 0 };
  if (other != NULL && !up)
    steps = steps_like (planner, other);
  gboolean numeric = other != NULL && strpbrk (other, "0123456789") != NULL;
  if (numeric)
    lf_plans_without (plans, &steps);
  if (line != NULL)
    drive_by (planner, line, plans);
  if (!numeric)
    lf_plans_without (plans, &steps);
}

/* Whether the known play was ever seen to have a reading so. */
static gboolean
is_known_to_read (const LfPlanner *planner, const LfCondition *condition, gboolean holds)
{
  const GPtrArray *stations = planner->base->stations;
  for (guint i = 0; i < stations->len; i++) {
    const LfStation *station = g_ptr_array_index (stations, i);
    LfView view = { .scenario = planner->scenario,
                    .sim = &station->sim,
                    .script = &station->script,
                    .slot_step = station->script.slot_step,
                    .slot_value = station->script.slot_value,
                    .patient_here = TRUE };
    if (lf_condition_holds (&view, condition) == holds)
      return TRUE;
  }
  return FALSE;
}

/* It may come so by itself. */
void
lf_plan_want_reading (LfPlanner *planner, const LfCondition *condition, gboolean holds,
                      LfPlans *plans)
{
  gboolean up = condition->has_above == holds;

  if (is_known_to_read (planner, condition, holds))
    lf_plans_nothing (plans);
  for (size_t i = 0; i < G_N_ELEMENTS (drivers); i++)
    if (drivers[i].reading == condition->reading)
      drive (planner, up ? drivers[i].up : drivers[i].down, up ? drivers[i].down : drivers[i].up,
             up, plans);
  lf_plans_nothing (plans);
}
