/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One play of a search: a learner, a departure from its course, and a look at what came about ten
 * times a simulated second. */
#include "attempt/explorer-inside.h"

enum {
  LOOK_MS = LF_SCRIPT_PERIOD_MS,
  TRY_MS = 1000,            /* how often a deed is tried that is refused */
  SPACING_MS = 60000,       /* of stations, at first */
  LEAST_S = 1,              /* that a play counts, so that those that end at once come to an end */
  QUIET_MS = 16 * 60 * 1000 /* after which nothing more is expected of a play with a purpose */
};

typedef struct {
  LfSearch *search;
  LfAttempt *attempt;
  LfBase *base;
  LfLearner *learner;
  LfFinding *target;        /* or NULL */
  uint64_t answered;        /* decisions that the departure has answered */
  uint64_t probed;          /* decisions whose answers have been looked at */
  int deeds[LF_MOST_DEEDS]; /* how often each was done */
  int64_t spacing_ms;
  int64_t patient_until; /* with its target */
  int64_t stirred_step;  /* when something last happened in the script */
  int64_t stirred;       /* how much had happened by then */
  int shown;             /* index into the exploration's plays, -1 before it shows something */
  guint n_shown_inputs;
} Play;

gboolean
lf_search_goes_on (const LfSearch *search)
{
  return search->n_open > 0 && !search->found->cut_off &&
         search->found->played_s < search->budget_s;
}

/* ---- Acting ---- */

static gboolean
is_asked (const Play *play, guint decision)
{
  return play->attempt->script.decisions[decision].status == LF_DECISION_ASKED;
}

static void
probe_decisions (Play *play)
{
  if (play->search->single && play->base->parent != NULL)
    return; /* that would be a second change */
  for (guint i = 0; i < play->search->scenario->decisions->len; i++) {
    uint64_t bit = UINT64_C (1) << i;
    if ((play->probed & bit) != 0 || !is_asked (play, i))
      continue;
    play->probed |= bit;
    lf_probe (play->search, play->base, (int) i);
  }
}

static void
answer_otherwise (Play *play)
{
  const LfDeparture *departure = &play->base->departure;

  for (int i = 0; i < departure->n_answers; i++) {
    const LfOtherAnswer *answer = &departure->answers[i];
    uint64_t bit = UINT64_C (1) << answer->decision;
    if (answer->missed || (play->answered & bit) != 0 || !is_asked (play, (guint) answer->decision))
      continue;
    play->answered |= bit;
    g_auto (GStrv) fields = lf_answer_fields (
        g_ptr_array_index (play->search->scenario->decisions, (guint) answer->decision), answer);
    lf_attempt_input (play->attempt, LF_WHO_LEARNER, (const char *const *) fields, NULL, NULL);
  }
}

static void
do_deeds (Play *play)
{
  const LfDeparture *departure = &play->base->departure;
  LfAttempt *attempt = play->attempt;

  if (lf_attempt_step (attempt) % TRY_MS != 0)
    return;
  for (int i = 0; i < departure->n_deeds; i++) {
    const LfDeed *deed = &departure->deeds[i];
    if (play->deeds[i] >= deed->count ||
        !lf_deed_may (play->search->scenario, &attempt->sim, &attempt->script, deed) ||
        lf_attempt_would_refuse (attempt, LF_WHO_LEARNER, deed->fields) != LF_REFUSAL_NONE)
      continue;
    lf_attempt_input (attempt, LF_WHO_LEARNER, deed->fields, NULL, NULL);
    play->deeds[i]++;
  }
}

/* ---- Keeping ---- */

/* Moves what was put in from the attempt's log to the play's. */
static void
keep_inputs (Play *play)
{
  LfAttempt *attempt = play->attempt;

  lf_append_inputs (play->base->inputs, attempt->log, attempt->log->len);
  g_ptr_array_set_size (attempt->log, 0);
  g_ptr_array_set_size (attempt->messages, 0);
}

/* Every other station goes when there are too many. */
static void
thin_out (Play *play)
{
  GPtrArray *stations = play->base->stations;

  for (guint i = stations->len - 2; i > 0; i -= 2)
    g_ptr_array_remove_index (stations, i - 1);
  play->spacing_ms *= 2;
}

static void
keep_station (Play *play)
{
  GPtrArray *stations = play->base->stations;

  if (stations->len >= LF_MOST_STATIONS)
    thin_out (play);
  g_ptr_array_add (stations,
                   lf_station_new (play->attempt, play->learner, play->base->inputs->len));
}

static void
note_phase (Play *play)
{
  int64_t phase = play->attempt->script.phase;
  if (phase >= 0 && play->base->facts.phase_step[phase] < 0)
    play->base->facts.phase_step[phase] = lf_attempt_step (play->attempt);
}

/* ---- One look ---- */

static gboolean
reaches_new_ground (const Play *play)
{
  const LfScriptState *script = &play->attempt->script;
  const LfEver *ever = &play->search->ever;

  if (script->phase >= 0 && !ever->phase[script->phase])
    return TRUE;
  for (guint i = 0; i < play->search->scenario->decisions->len; i++)
    if (script->decisions[i].asked_step >= 0 && !ever->asked[i])
      return TRUE;
  return FALSE;
}

/* How much has happened in a script: a number that only rises. */
static int64_t
happenings (const LfScenario *scenario, const LfScriptState *script)
{
  int64_t n = script->phase_step;
  for (guint i = 0; i < scenario->events->len; i++)
    n += script->fired[i];
  for (guint i = 0; i < scenario->decisions->len; i++)
    n += script->decisions[i].status;
  for (guint i = 0; i < scenario->criteria->len; i++)
    n += script->criteria[i].status != LF_CRITERION_OPEN;
  return n;
}

static gboolean
is_quiet (Play *play)
{
  int64_t now = lf_attempt_step (play->attempt);
  int64_t n = now % TRY_MS != 0 ? play->stirred
                                : happenings (play->search->scenario, &play->attempt->script);
  if (n != play->stirred)
    play->stirred_step = now;
  play->stirred = n;
  return now - play->stirred_step > QUIET_MS;
}

/* Whether what it was made for, or where that is nothing in itself anything, can still come. */
static gboolean
can_show (const Play *play)
{
  const GArray *findings = play->search->found->findings;
  const LfScriptState *script = &play->attempt->script;

  for (guint i = 0; i < findings->len; i++) {
    const LfFinding *finding = &g_array_index (findings, LfFinding, i);
    if ((play->target == NULL || play->target == finding) && finding->grade == LF_GRADE_NOT_SHOWN &&
        !lf_finding_is_lost (play->search->scenario, finding, script))
      return TRUE;
  }
  return FALSE;
}

/* FALSE once the play has done what it was made for. One that came where none has been before is
 * played to its end: others will part from it. */
static gboolean
has_purpose (Play *play)
{
  if (play->search->single && play->base->parent != NULL)
    return can_show (play) && !is_quiet (play);
  if (play->target == NULL)
    return TRUE;
  if (can_show (play)) {
    if (!is_quiet (play) && lf_attempt_step (play->attempt) < play->patient_until)
      return TRUE;
    play->base->cut_short = TRUE;
  }
  if (!reaches_new_ground (play))
    return FALSE;
  play->target = NULL;
  play->base->cut_short = FALSE;
  return TRUE;
}

static void
play_on (Play *play)
{
  LfAttempt *attempt = play->attempt;
  LfSearch *search = play->search;

  while (!lf_attempt_ended (attempt) && lf_search_goes_on (search) && has_purpose (play) &&
         lf_attempt_step (attempt) < search->longest_ms) {
    int64_t now = lf_attempt_step (attempt);
    if (now % play->spacing_ms == 0 && play->base->stations->len > 0 &&
        now > ((const LfStation *) g_ptr_array_index (play->base->stations,
                                                      play->base->stations->len - 1))
                  ->sim.step)
      keep_station (play);
    probe_decisions (play);
    answer_otherwise (play);
    do_deeds (play);
    lf_learner_act (play->learner, attempt);
    lf_pass (search, LOOK_MS - now % LOOK_MS);
    keep_inputs (play);
    note_phase (play);
    if (lf_look (play->search, play->base, &play->shown, NULL))
      play->n_shown_inputs = play->base->inputs->len;
  }
}

/* ---- The whole of it ---- */

static void
depart (Play *play)
{
  const LfScenario *scenario = play->search->scenario;
  const LfDeparture *departure = &play->base->departure;
  LfStepSet left_out = departure->left_out;

  for (int i = 0; i < departure->n_answers; i++) {
    LfStepSet answering = lf_course_answers (scenario, departure->answers[i].decision);
    lf_step_set_join (&left_out, &answering);
  }
  for (guint i = 0; i < scenario->course->len; i++) {
    const LfCourseStep *step = g_ptr_array_index (scenario->course, i);
    if (lf_step_set_has (&left_out, i))
      lf_learner_leave_out (play->learner, step->id);
    if (lf_step_set_has (&departure->late, i))
      lf_learner_be_late (play->learner, step->id);
  }
}

static int
raise_flag (gboolean *flag, gboolean value)
{
  gboolean new = value && !*flag;
  *flag = *flag || value;
  return new;
}

/* What a play has come to is no news from now on. */
static void
remember (LfSearch *search, LfBase *base)
{
  const LfScriptState *script = &base->facts.script;
  LfEver *ever = &search->ever;

  for (int i = 0; i < LF_MAX_PHASES; i++)
    base->novelty += raise_flag (&ever->phase[i], base->facts.phase_step[i] >= 0);
  for (int i = 0; i < LF_MAX_DECISIONS; i++)
    base->novelty += raise_flag (&ever->asked[i], script->decisions[i].asked_step >= 0);
  for (int i = 0; i < LF_MAX_EVENTS_IN_SCRIPT; i++)
    base->novelty += raise_flag (&ever->fired[i], script->fired[i] > 0);
  for (int i = 0; i < LF_MAX_MARKS; i++)
    base->novelty += raise_flag (&ever->mark[i], script->mark_set[i] != 0);
}

static void
run (Play *play)
{
  play->attempt = play->search->attempt;
  play->spacing_ms = SPACING_MS;
  play->stirred_step = lf_attempt_step (play->attempt);
  play->patient_until = play->search->longest_ms;
  if (play->base->parent != NULL && play->target != NULL &&
      play->target->thing == LF_THING_CRITERION)
    play->patient_until = play->stirred_step + play->search->patience_ms;
  play->base->target = play->target;
  play->shown = -1;
  play->search->found->n_plays++;
  play->search->found->played_s += LEAST_S;
  note_phase (play);
  depart (play);
  keep_station (play);
  if (lf_look (play->search, play->base, &play->shown, NULL))
    play->n_shown_inputs = play->base->inputs->len;
  play_on (play);
  keep_station (play);
  play->base->facts.script = play->attempt->script;
  if (play->shown >= 0) {
    LfShownBy *by = g_ptr_array_index (play->search->found->plays, (guint) play->shown);
    lf_append_inputs (by->inputs, play->base->inputs, play->n_shown_inputs);
  }
  lf_learner_free (play->learner);
}

static LfBase *
base_new (uint64_t seed, const LfDeparture *departure)
{
  LfBase *base = g_rc_box_new0 (LfBase);

  base->seed = seed;
  base->departure = *departure;
  base->stations = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_station_free);
  base->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) lf_entry_free);
  for (int i = 0; i < LF_MAX_PHASES; i++)
    base->facts.phase_step[i] = -1;
  return base;
}

LfBase *
lf_play_from_start (LfSearch *search, uint64_t seed, const LfDeparture *departure,
                    LfFinding *target)
{
  if (!lf_search_goes_on (search) ||
      search->found->played_s + search->scenario->prelude_s >= search->budget_s)
    return NULL;
  lf_search_begin_play (search, seed);
  Play play = { .search = search, .base = base_new (seed, departure), .target = target };
  play.learner = lf_learner_new ((LfLearnerKind) departure->learner, search->attempt);
  run (&play);
  remember (search, play.base);
  return play.base;
}

LfBase *
lf_play_depart (LfSearch *search, LfBase *base, const LfDeparture *departure, LfFinding *target)
{
  LfDeparture whole = base->departure;
  const LfDeparture *more = departure;

  if (!lf_search_goes_on (search) || !lf_departure_join (&whole, departure) ||
      !lf_base_minds (search->scenario, base, departure))
    return NULL;
  /* What is to be done before this play parted from another must part from that one. */
  const LfStation *station = lf_base_part (search->scenario, base, more);
  while (station == NULL && base->parent != NULL) {
    base = base->parent;
    more = &whole;
    station = lf_base_part (search->scenario, base, more);
  }
  if (station == NULL)
    return NULL;
  Play play = { .search = search, .base = base_new (base->seed, &whole), .target = target };
  play.base->parent = g_rc_box_acquire (base);
  lf_append_inputs (play.base->inputs, base->inputs, station->n_inputs);
  for (int i = 0; i < LF_MAX_PHASES; i++)
    if (base->facts.phase_step[i] <= station->sim.step)
      play.base->facts.phase_step[i] = base->facts.phase_step[i];
  lf_search_restore (search, station, base->seed);
  play.learner = lf_learner_copy (station->learner);
  run (&play);
  remember (search, play.base);
  return play.base;
}
