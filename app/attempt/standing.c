/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/standing.h"

#include <math.h>

#include "attempt/inside.h"
#include "attempt/replay.h"

/* The first pack of the scenario that has a candidacy table, or NULL. */
static const LfPack *
find_table (const LfAttempt *attempt)
{
  const GPtrArray *ids = attempt->scenario->packs;
  for (guint i = 0; attempt->packs != NULL && i < ids->len; i++) {
    const LfPack *pack = lf_packs_pack (attempt->packs, g_ptr_array_index (ids, i));
    if (pack != NULL && pack->candidacy != NULL)
      return pack;
  }
  return NULL;
}

/* ---- The case ---- */

/* What was known of the cause by then: the latest that was found. */
static LfCause
cause_at (const LfAttempt *attempt, int64_t step)
{
  const LfKnown *known = &attempt->scenario->known;
  LfCause cause = known->cause;
  int64_t latest = INT64_MIN;
  for (guint i = 0; i < known->found->len; i++) {
    const LfFound *found = &g_array_index (known->found, LfFound, i);
    int64_t when = 0;
    if (!lf_attempt_mark (attempt, found->mark, &when) || when > step || when < latest)
      continue;
    cause = found->cause;
    latest = when;
  }
  return cause;
}

/* Minutes of appropriate CPR by then. Flow ends them. */
static double
cpr_minutes_at (const LfAttempt *attempt, int64_t step)
{
  int64_t from = 0;
  int64_t flow = 0;
  if (!lf_attempt_mark (attempt, LF_MARK_APPROPRIATE_CPR, &from))
    return 0;
  if (lf_attempt_mark (attempt, LF_MARK_FLOW, &flow) && flow < step)
    step = flow;
  return step > from ? (double) (step - from) / 60000 : 0;
}

static LfRhythmId
rhythm_at (const LfAttempt *attempt, int64_t step)
{
  g_autoptr (LfAttempt) then = lf_attempt_at (attempt, step);
  return (LfRhythmId) then->sim.heart.rhythm;
}

static LfCandidacyCase
case_at (const LfAttempt *attempt, int64_t step)
{
  const LfKnown *known = &attempt->scenario->known;
  return (LfCandidacyCase){
    .first_rhythm = known->first_rhythm,
    .rhythm = rhythm_at (attempt, step),
    .cause = cause_at (attempt, step),
    .adult = known->adult,
    .hypothermia = known->hypothermia,
    .cpr_minutes = cpr_minutes_at (attempt, step),
    .approved_study = known->approved_study,
  };
}

gboolean
lf_case_standing (const LfAttempt *attempt, LfCaseStanding *standing)
{
  const LfPack *pack = find_table (attempt);
  if (attempt->scenario->known.line == 0 || pack == NULL)
    return FALSE;

  *standing = (LfCaseStanding){ .pack = pack, .ended = lf_attempt_ended (attempt) };
  standing->decided = lf_attempt_mark (attempt, LF_MARK_DECISION, &standing->step);
  if (!standing->decided)
    standing->step = lf_attempt_step (attempt);
  standing->of = case_at (attempt, standing->step);
  standing->row = lf_candidacy_row (pack->candidacy, &standing->of);
  standing->speaks_item = lf_packs_item (attempt->packs, standing->row->speaks, &standing->speaks);
  return TRUE;
}

/* ---- In words ---- */

static const char *
cause_text (LfCause cause)
{
  static const char *const texts[LF_N_CAUSES] = {
    [LF_CAUSE_IDENTIFIED_REVERSIBLE] = "a cause that can be reversed had been found",
    [LF_CAUSE_SUSPECTED_REVERSIBLE] = "a cause that can be reversed was likely, and not shown",
    [LF_CAUSE_UNKNOWN] = "nothing pointed to a cause",
    [LF_CAUSE_IRREVERSIBLE] = "the cause was known, and nothing could reverse it",
  };
  return texts[cause];
}

char *
lf_case_standing_describe (const LfCaseStanding *standing)
{
  const LfCandidacyCase *of = &standing->of;
  const LfRhythm *now = lf_rhythm (of->rhythm);
  g_autofree char *time = lf_time_text (standing->step, FALSE);
  g_autofree char *minutes = lf_number_text (floor (of->cpr_minutes), 0);
  g_autofree char *lead =
      standing->decided ? g_strdup_printf ("At %s, when it was decided", time)
      : standing->ended ? g_strdup_printf ("No decision was taken; at %s, when it ended", time)
                        : g_strdup_printf ("No decision has been taken; at %s", time);
  return g_strdup_printf (
      "%s: %s; first rhythm %s, then %s%s; %s; %s minutes of appropriate CPR; %s; %s.", lead,
      of->adult ? "an adult" : "not an adult",
      of->first_rhythm == LF_ARREST_RHYTHM_SHOCKABLE ? "shockable" : "not shockable",
      now->word.label, now->arrest ? "" : " with a circulation", cause_text (of->cause), minutes,
      of->hypothermia ? "hypothermic" : "not hypothermic",
      of->approved_study ? "a study with ethics approval was open"
                         : "no study with ethics approval was open");
}

char *
lf_case_standing_source (const LfCaseStanding *standing)
{
  return g_strdup_printf ("%s, in our own words", standing->pack->title);
}

char *
lf_case_standing_speaks (const LfCaseStanding *standing)
{
  const LfItem *item = standing->speaks_item;
  if (item == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s speaks instead (%s, version %s): %s. %s", standing->speaks->title,
                          standing->speaks->publisher, standing->speaks->version, item->title,
                          item->text);
}
