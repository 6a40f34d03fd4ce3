/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints folds that must come out the same from every compiler, at every optimisation level and on
 * every processor: the elementary functions over their ranges, and a patient taken from health
 * through arrest, CPR and shocks to ECMO and its troubles. Needs the core alone. */
#include <stdio.h>
#include <string.h>

#include "sim/chance.h"
#include "sim/math.h"
#include "sim/sim.h"

enum { SECONDS = 420, MAX_LINE = 80 };

static const struct {
  int at_s;
  LfWho who;
  const char *line;
} inputs[] = {
  { 10, LF_WHO_EDUCATOR, "set left-contractility 0.6 over 20" },
  { 15, LF_WHO_LEARNER, "ventilate 12 500" },
  { 30, LF_WHO_EDUCATOR, "fault coronary-occlusion" },
  { 35, LF_WHO_EDUCATOR, "rhythm vf" },
  { 45, LF_WHO_LEARNER, "cpr start" },
  { 46, LF_WHO_LEARNER, "cpr-rate 108" },
  { 47, LF_WHO_LEARNER, "cpr-depth 5.4" },
  { 50, LF_WHO_LEARNER, "pads al" },
  { 60, LF_WHO_LEARNER, "shock 200" },
  { 75, LF_WHO_LEARNER, "drug adrenaline 1 mg" },
  { 80, LF_WHO_LEARNER, "drug amiodarone 300 mg" },
  { 90, LF_WHO_LEARNER, "cpr mechanical" },
  { 120, LF_WHO_LEARNER, "charge 360" },
  { 130, LF_WHO_LEARNER, "shock 360" },
  { 140, LF_WHO_LEARNER, "sample gas right-radial" },
  { 150, LF_WHO_EDUCATOR, "rhythm pea-wide" },
  { 165, LF_WHO_EDUCATOR, "rhythm vf" },
  { 180, LF_WHO_EDUCATOR, "circuit 25 17" },
  { 182, LF_WHO_LEARNER, "sweep 3.5" },
  { 183, LF_WHO_LEARNER, "fdo2 0.9" },
  { 184, LF_WHO_LEARNER, "heater 36" },
  { 185, LF_WHO_LEARNER, "pump 3200" },
  { 200, LF_WHO_LEARNER, "cpr stop" },
  { 210, LF_WHO_LEARNER, "drug heparin 5000 units" },
  { 215, LF_WHO_LEARNER, "infuse noradrenaline 0.12 mcg/kg/min" },
  { 230, LF_WHO_EDUCATOR, "fault oxygenator-clot 0.4" },
  { 240, LF_WHO_EDUCATOR, "bleed 700 40" },
  { 260, LF_WHO_LEARNER, "fluid red-cells 300" },
  { 280, LF_WHO_LEARNER, "shock 200" },
  { 290, LF_WHO_EDUCATOR, "rhythm sinus" },
  { 300, LF_WHO_LEARNER, "lv-vent 0.4" },
  { 320, LF_WHO_EDUCATOR, "cure oxygenator-clot" },
  { 330, LF_WHO_EDUCATOR, "fault drainage-kink 0.7" },
  { 350, LF_WHO_EDUCATOR, "set pulmonary-resistance 3" },
  { 370, LF_WHO_EDUCATOR, "fault pump-failure" },
  { 380, LF_WHO_LEARNER, "hand-crank on" },
  { 400, LF_WHO_LEARNER, "sample gas post-oxygenator" },
};

static uint64_t
fold_number (uint64_t digest, double number)
{
  uint64_t word;
  memcpy (&word, &number, sizeof word);
  return lf_fold (digest, word);
}

static uint64_t
functions_digest (void)
{
  uint64_t digest = 0;
  for (int i = 0; i < 50000; i++) {
    double even = lf_chance (1, LF_STREAM_VARIATION, i);
    digest = fold_number (digest, lf_exp ((even - 0.5) * 80));
    digest = fold_number (digest, lf_log (even * 1000 + 1e-9));
    digest = fold_number (digest, lf_pow (even + 0.01, 2.7));
    digest = fold_number (digest, lf_sin_turns (even * 40 - 20));
    digest = fold_number (digest, lf_cos_turns (even * 40 - 20));
    digest = fold_number (digest, lf_chance_bell (2, LF_STREAM_SENSOR, i));
  }
  return digest;
}

/* False where the line makes no sense or is refused: then the test itself is wrong. */
static bool
act (LfSim *sim, LfWho who, const char *line)
{
  char text[MAX_LINE];
  const char *tokens[LF_MAX_LINE_TOKENS];
  int n_tokens = 0;
  LfCommand command;
  LfProblem problem;

  snprintf (text, sizeof text, "%s", line);
  for (char *word = strtok (text, " "); word != NULL; word = strtok (NULL, " "))
    tokens[n_tokens++] = word;
  if (!lf_command_parse_for (who, tokens, n_tokens, &command, &problem)) {
    fprintf (stderr, "%s: makes no sense\n", line);
    return false;
  }
  LfRefusal refusal = lf_sim_act (sim, &command);
  if (refusal != LF_REFUSAL_NONE)
    fprintf (stderr, "%s: %s\n", line, lf_table_word (&lf_refusals, refusal)->meaning);
  return refusal == LF_REFUSAL_NONE;
}

int
main (void)
{
  static LfSim sim;
  LfPatient patient = lf_patient_default ();
  uint64_t digest = 0;
  size_t next = 0;

  printf ("functions %016llx\n", (unsigned long long) functions_digest ());
  lf_sim_init (&sim, &patient, 20251022, 0);
  for (int second = 0; second < SECONDS; second++) {
    for (; next < sizeof inputs / sizeof inputs[0] && inputs[next].at_s == second; next++)
      if (!act (&sim, inputs[next].who, inputs[next].line))
        return 1;
    for (int step = 0; step < LF_STEPS_PER_S; step++) {
      lf_sim_step (&sim);
      lf_sim_clear_events (&sim);
    }
    digest = lf_fold (digest, lf_sim_digest (&sim));
    if ((second + 1) % 60 == 0)
      printf ("minute %d %016llx\n", (second + 1) / 60, (unsigned long long) digest);
  }
  return 0;
}
