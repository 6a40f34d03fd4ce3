/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-script.h"

#include <math.h>

#include "patient.h"
#include "sim/chance.h"
#include "words/variables.h"

enum { SECONDS = 60, LOOK_STEPS = 100, DRAWS_A_LINE = 16 };

#define LINE_CHANCE 0.1 /* of a line in a tenth of a second: sixty in all */

/* Draws of one line, one after the other. */
typedef struct {
  uint64_t seed;
  int64_t next;
} Draws;

static double
draw (Draws *draws, double low, double high)
{
  return low + (high - low) * lf_chance (draws->seed, LF_STREAM_LEARNER, draws->next++);
}

static size_t
draw_row (Draws *draws, const LfTable *table)
{
  return (size_t) draw (draws, 0, (double) table->n_rows);
}

/* One in five lies at an end of its range. */
static void
add_number (Draws *draws, GString *line, double low, double high)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double at = draw (draws, 0, 1);
  double value = at < 0.1 ? low : at < 0.2 ? high : draw (draws, low, high);

  g_string_append_c (line, ' ');
  g_string_append (line, g_ascii_formatd (text, sizeof text, "%.3f", value));
}

static bool
is_for_the_sim (const LfAction *action, LfVerb verb)
{
  return (action->group < LF_N_LEARNER_GROUPS || action->group == LF_GROUP_EDUCATOR) &&
         verb != LF_VERB_SAY && verb != LF_VERB_PHASE && verb != LF_VERB_RECORD;
}

static void
add_dose (Draws *draws, GString *line, LfVerb verb)
{
  const LfDrug *drug = lf_drug ((LfDrugId) draw_row (draws, &lf_drugs));
  bool bolus = verb == LF_VERB_DRUG;

  g_string_append_printf (line, " %s", drug->word.id);
  add_number (draws, line, 0, bolus ? drug->most_bolus : drug->most_infusion);
  g_string_append_printf (line, " %s", bolus ? drug->word.unit : drug->infusion_unit);
}

static void
add_setting (Draws *draws, GString *line)
{
  const LfVariable *variable = lf_variable ((LfVariableId) draw_row (draws, &lf_variables));

  g_string_append_printf (line, " %s", variable->word.id);
  add_number (draws, line, variable->low, variable->high);
  if (draw (draws, 0, 1) < 0.5) {
    g_string_append (line, " over");
    add_number (draws, line, 0, SECONDS);
  }
}

static void
add_args (Draws *draws, GString *line, const LfAction *action)
{
  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (spec->kind == LF_ARG_WORD)
      g_string_append_printf (line, " %s",
                              lf_table_word (spec->table, draw_row (draws, spec->table))->id);
    else if (spec->kind == LF_ARG_LITERAL)
      g_string_append_printf (line, " %s", spec->name);
    else if (spec->kind == LF_ARG_OR_OFF && draw (draws, 0, 1) < 0.2)
      g_string_append (line, " off");
    else
      add_number (draws, line, spec->low, spec->high);
  }
}

char *
random_line (uint64_t seed, int64_t n)
{
  Draws draws = { .seed = seed, .next = n * DRAWS_A_LINE };
  g_autoptr (GString) line = g_string_new (NULL);
  LfVerb verb;

  do
    verb = (LfVerb) draw_row (&draws, &lf_actions);
  while (!is_for_the_sim (lf_action (verb), verb));
  const LfAction *action = lf_action (verb);
  if (action->group == LF_GROUP_EDUCATOR)
    g_string_append (line, "educator ");
  g_string_append (line, action->word.id);
  if (verb == LF_VERB_DRUG || verb == LF_VERB_INFUSE)
    add_dose (&draws, line, verb);
  else if (verb == LF_VERB_SET)
    add_setting (&draws, line);
  else
    add_args (&draws, line, action);
  return g_strdup (line->str);
}

/* Blood that is there, less what is still to be given, plus what is still to be lost, moves only by
 * what has been ordered. */
static double
blood_ml (const LfSim *sim)
{
  double ml = 0;
  for (int i = 0; i < LF_N_BLOODS; i++)
    ml += sim->blood.volume_ml[i];
  for (int i = 0; i < LF_N_FLUIDS; i++)
    ml += sim->blood.fluid_left_ml[i];
  for (int i = 0; i < LF_MAX_BLEEDS; i++)
    ml -= sim->blood.bleed_left_ml[i];
  return ml + sim->haemostasis.lost_ml + sim->circuit.lost_ml;
}

int
random_play (uint64_t seed)
{
  LfSim sim;
  int accepted = 0;
  int64_t n = 0;

  patient_start (&sim, seed);
  if (lf_chance (seed, LF_STREAM_SCRIPT, 0) < 0.5)
    patient_on_ecmo (&sim, 1000 + 4000 * lf_chance (seed, LF_STREAM_SCRIPT, 1));
  if (lf_chance (seed, LF_STREAM_SCRIPT, 2) < 0.5)
    lf_sim_set_rhythm (&sim, LF_RHYTHM_VF);
  for (int64_t look = 0; look < SECONDS * LF_STEPS_PER_S / LOOK_STEPS; look++) {
    if (lf_chance (seed, LF_STREAM_SCRIPT, 10 + look) < LINE_CHANCE) {
      g_autofree char *line = random_line (seed, n++);
      bool good = patient_try (&sim, line) == LF_REFUSAL_NONE;
      if (g_test_verbose ())
        g_test_message ("%.1f s: %s%s", (double) look / 10, line, good ? "" : " (refused)");
      accepted += good;
    }
    double before = blood_ml (&sim);
    patient_run (&sim, (double) LOOK_STEPS / LF_STEPS_PER_S);
    assert_between (blood_ml (&sim) - before, -1e-6, 1e-6);
    patient_assert_sound (&sim);
  }
  return accepted;
}
