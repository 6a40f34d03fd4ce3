/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ways.h"

#include "shipped.h"

static const LfScenario *played;
static const Way *all;
static guint n_all;
static Outcome outcomes[MOST_WAYS];

void
ways_play (const LfScenario *scenario, const Way *ways, guint n_ways)
{
  static Variant variants[MOST_WAYS];

  g_assert_cmpuint (n_ways, <=, MOST_WAYS);
  played = scenario;
  all = ways;
  n_all = n_ways;
  for (guint i = 0; i < n_ways; i++) {
    const Way *of = &ways[i];
    variants[i] =
        (Variant){ scenario, of->seed, of->idle ? LF_LEARNER_IDLE : LF_LEARNER_MODEL,
                   .left_out = { of->left_out[0], of->left_out[1] }, .inputs = of->inputs };
    plays_begin (play_variant, &variants[i], &outcomes[i], sizeof outcomes[i]);
  }
  plays_finish ();
  for (guint i = 0; i < n_ways; i++)
    outcome_tell (&outcomes[i], scenario, ways[i].name, ways[i].seed);
}

const Outcome *
way (const char *name)
{
  for (guint i = 0; i < n_all; i++)
    if (g_str_equal (all[i].name, name))
      return &outcomes[i];
  g_error ("There is no way “%s”.", name);
}

void
ways_assert_line (const char *name, const char *criterion, LfLineStatus status)
{
  LfLineStatus is = way (name)->status[shipped_find_criterion (played, criterion)];
  if (is != status)
    g_error ("%s: %s is %s, not %s.", name, criterion, lf_line_status_text (is),
             lf_line_status_text (status));
}

void
ways_assert_endings (void)
{
  for (guint i = 0; i < n_all; i++) {
    int is = outcomes[i].ending;
    if (is != shipped_find_ending (played, all[i].ending))
      g_error ("“%s” ends with “%s”, not “%s”.", all[i].name,
               is < 0 ? "nothing" : ((const LfEnding *) played->endings->pdata[is])->id,
               all[i].ending);
  }
}

void
ways_assert_critical (const Slip *slips, guint n_slips)
{
  for (guint i = 0; i < n_slips; i++) {
    ways_assert_line (slips[i].way, slips[i].criterion, LF_LINE_FAILED);
    if (way (slips[i].way)->n_critical_failed != 1 + slips[i].n_more)
      g_error ("“%s” fails %u critical criteria.", slips[i].way,
               way (slips[i].way)->n_critical_failed);
    g_assert_false (way (slips[i].way)->passed);
  }
}

void
ways_assert_harm (const char *sound, const Slip *slips, guint n_slips)
{
  for (guint i = 0; i < n_slips; i++) {
    ways_assert_line (sound, slips[i].criterion, LF_LINE_AVOIDED);
    ways_assert_line (slips[i].way, slips[i].criterion, LF_LINE_DONE);
    g_assert_cmpfloat (way (slips[i].way)->score_percent, <, way (sound)->score_percent);
  }
}
