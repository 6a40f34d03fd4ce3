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

/* What a decision finds, before anything that follows from it in the same step. */
static LfRhythmId
rhythm_at (const LfAttempt *attempt, int64_t step)
{
  g_autoptr (LfAttempt) then = lf_attempt_at (attempt, step - 1);
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

static LfCaseMoment
look_at (const LfAttempt *attempt, const LfPack *pack, int64_t step)
{
  LfCaseMoment moment = { .step = step, .of = case_at (attempt, step) };
  moment.row = lf_candidacy_row (pack->candidacy, &moment.of);
  moment.speaks_item = lf_packs_item (attempt->packs, moment.row->speaks, &moment.speaks);
  return moment;
}

gboolean
lf_case_standing (const LfAttempt *attempt, LfCaseStanding *standing)
{
  const LfPack *pack = find_table (attempt);
  int64_t decision = lf_attempt_step (attempt);
  int64_t flow = 0;
  if (attempt->scenario->known.line == 0 || pack == NULL)
    return FALSE;

  *standing = (LfCaseStanding){ .tongue = attempt->scenario->tongue,
                                .pack = pack,
                                .ended = lf_attempt_ended (attempt) };
  standing->decided = lf_attempt_mark (attempt, LF_MARK_DECISION, &decision);
  standing->then = look_at (attempt, pack, decision);
  if (standing->decided && lf_attempt_mark (attempt, LF_MARK_FLOW, &flow) && flow > decision) {
    standing->at_flow = look_at (attempt, pack, flow);
    standing->has_flow = standing->at_flow.row != standing->then.row;
  }
  return TRUE;
}

/* ---- In words ---- */

static const char *
cause_text (LfCause cause, const LfTongue *tongue)
{
  static const char *const texts[LF_N_CAUSES] = {
    [LF_CAUSE_IDENTIFIED_REVERSIBLE] = N_ ("a cause that can be reversed had been found"),
    [LF_CAUSE_SUSPECTED_REVERSIBLE] = N_ ("a cause that can be reversed was likely, and not shown"),
    [LF_CAUSE_UNKNOWN] = N_ ("nothing pointed to a cause"),
    [LF_CAUSE_IRREVERSIBLE] = N_ ("the cause was known, and nothing could reverse it"),
  };
  return lf_say (tongue, texts[cause]);
}

/* "26 minutes": whole ones that have passed, 29 and a half are not 30. (transfer full) */
static char *
minutes_text (const LfCaseMoment *moment, const LfTongue *tongue)
{
  g_autofree char *minutes = lf_number_text (floor (moment->of.cpr_minutes), 0);
  return g_strdup_printf (lf_say (tongue, N_ ("%s minutes of appropriate CPR")), minutes);
}

/* The lead of what is told of the case, with %s for the time. */
static const char *
lead_text (const LfCaseStanding *standing)
{
  if (standing->decided)
    return N_ ("At %s, when it was decided");
  return standing->ended ? N_ ("No decision was taken; at %s, when it ended")
                         : N_ ("No decision has been taken; at %s");
}

static char *
describe_case (const LfCaseStanding *standing)
{
  const LfTongue *tongue = standing->tongue;
  const LfCandidacyCase *of = &standing->then.of;
  const LfRhythm *now = lf_rhythm (of->rhythm);
  g_autofree char *time = lf_time_text (standing->then.step, FALSE);
  g_autofree char *minutes = minutes_text (&standing->then, tongue);
  g_autofree char *lead = g_strdup_printf (lf_say (tongue, lead_text (standing)), time);
  const char *adult = of->adult ? N_ ("an adult") : N_ ("not an adult");
  const char *first =
      of->first_rhythm == LF_ARREST_RHYTHM_SHOCKABLE ? N_ ("shockable") : N_ ("not shockable");
  const char *back = now->arrest ? "" : N_ (", circulation back");
  const char *cold = of->hypothermia ? N_ ("hypothermic") : N_ ("not hypothermic");
  const char *study = of->approved_study ? N_ ("a study with ethics approval was open")
                                         : N_ ("no study with ethics approval was open");
  return g_strdup_printf (
      lf_say (tongue, N_ ("%s: %s; first rhythm %s; rhythm then: %s%s; %s; %s; %s; %s.")), lead,
      lf_say (tongue, adult), lf_say (tongue, first), lf_say (tongue, now->word.label),
      lf_say (tongue, back), cause_text (of->cause, tongue), minutes, lf_say (tongue, cold),
      lf_say (tongue, study));
}

static char *
describe_flow (const LfCaseMoment *moment, const LfTongue *tongue)
{
  g_autofree char *time = lf_time_text (moment->step, FALSE);
  g_autofree char *minutes = minutes_text (moment, tongue);
  return g_strdup_printf (lf_say (tongue, N_ ("At %s, after %s; rhythm then: %s; %s.")), time,
                          minutes, lf_say (tongue, lf_rhythm (moment->of.rhythm)->word.label),
                          cause_text (moment->of.cause, tongue));
}

/* "1.1, practice box": the paragraphs that the row rests on, each once. */
static char *
list_paragraphs (const LfPack *pack, const LfCandidacyRow *row)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  for (guint i = 0; i < row->items->len; i++) {
    const LfItem *item = lf_pack_item (pack, g_ptr_array_index (row->items, i));
    if (!g_ptr_array_find_with_equal_func (paragraphs, item->paragraph, g_str_equal, NULL))
      g_ptr_array_add (paragraphs, item->paragraph);
  }
  g_ptr_array_add (paragraphs, NULL);
  return g_strjoinv (", ", (char **) paragraphs->pdata);
}

static void
part_free (gpointer data)
{
  LfStandingPart *part = data;
  g_free (part->label);
  g_free (part->text);
  g_free (part);
}

/* Takes both. */
static void
add_part (GPtrArray *parts, char *label, char *text)
{
  LfStandingPart *part = g_new0 (LfStandingPart, 1);
  part->label = label;
  part->text = text;
  g_ptr_array_add (parts, part);
}

/* What is said of the case at one moment. */
static void
add_said (GPtrArray *parts, const LfCaseStanding *standing, const LfCaseMoment *moment)
{
  const LfTongue *tongue = standing->tongue;
  const LfPack *pack = standing->pack;
  const LfCandidacyRow *row = moment->row;
  const char *stands =
      lf_say (tongue, lf_table_word (&lf_standings, (size_t) row->standing)->label);
  g_autofree char *paragraphs = list_paragraphs (pack, row);
  add_part (parts, g_strdup_printf (lf_say (tongue, N_ ("%s, in our own words")), pack->publisher),
            g_strdup_printf ("%s (%s). %s", stands, paragraphs, row->text));
  if (*row->reading != '\0')
    add_part (
        parts,
        g_strdup_printf (lf_say (tongue, N_ ("The pack's reading, not %s's")), pack->publisher),
        g_strdup (row->reading));
  if (moment->speaks_item != NULL)
    add_part (
        parts,
        g_strdup_printf (lf_say (tongue, N_ ("What speaks there: %s")), moment->speaks->title),
        g_strdup_printf ("%s. %s", moment->speaks_item->title, moment->speaks_item->text));
}

GPtrArray *
lf_case_standing_parts (const LfCaseStanding *standing)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  add_part (parts, g_strdup (lf_say (standing->tongue, N_ ("The case"))), describe_case (standing));
  add_said (parts, standing, &standing->then);
  if (standing->has_flow) {
    add_part (parts, g_strdup (lf_say (standing->tongue, N_ ("When flow came on"))),
              describe_flow (&standing->at_flow, standing->tongue));
    add_said (parts, standing, &standing->at_flow);
  }
  return parts;
}

const char *const lf_case_standing_title = N_ ("How the guidance stood to this case");
const char *const lf_case_standing_note = N_ (
    "It tells what the words of the guidance cover. It is no part of the score, and no advice for "
    "any patient.");
