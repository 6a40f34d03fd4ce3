/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a careless learner does by habit besides the course: again and again, or when a number
 * tempts it. */
#include "attempt/careless.h"

static gboolean
reads_so (const LfCarelessLook *look, const LfSlip *slip, gboolean *armed)
{
  if (slip->above <= 0 && slip->below <= 0)
    return TRUE;
  double value = lf_careless_displayed (look, slip->reading);
  *armed = *armed || value >= slip->armed;
  return *armed && value >= 0 && value >= slip->above && (slip->below <= 0 || value < slip->below);
}

/* Whether the time of a deed has come. */
static gboolean
is_due (LfCarelessLook *look, int habit, int i)
{
  const LfSlip *slip = &lf_habit ((LfHabitId) habit)->slips[i];
  const LfScriptState *script = lf_attempt_script (look->hands->attempt);
  int64_t last = look->careless->deed_step[habit][i];

  if (!script->mark_set[slip->from] || (slip->until >= 0 && script->mark_set[slip->until]))
    return FALSE;
  if (look->now < script->mark_step[slip->from] + lf_seconds_to_ms (slip->after_s))
    return FALSE;
  if (last >= 0 && (slip->every_s <= 0 || look->now < last + lf_seconds_to_ms (slip->every_s)))
    return FALSE;
  return reads_so (look, slip, &look->careless->armed[habit][i]);
}

static char **
deed_fields (const LfCarelessLook *look, const LfSlip *slip)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (slip->kind == LF_SLIP_DO)
    return g_strsplit (slip->what, " ", -1);
  double most = lf_action ((LfVerb) lf_table_find (&lf_actions, slip->what))->args[0].high;
  double to = MIN (lf_careless_displayed (look, slip->of) + slip->by, most);
  char **fields = g_new0 (char *, 3);
  fields[0] = g_strdup (slip->what);
  fields[1] = g_strdup (g_ascii_formatd (text, sizeof text, "%.0f", to));
  return fields;
}

/* What follows a deed, once its time has come. */
static void
see_through (LfCarelessLook *look, int habit, int i)
{
  const LfSlip *slip = &lf_habit ((LfHabitId) habit)->slips[i];
  int64_t *then = &look->careless->then_step[habit][i];
  g_auto (GStrv) fields = NULL;

  if (*then <= 0 || look->now < *then)
    return;
  fields = g_strsplit (slip->then, " ", -1);
  if (lf_hands_try (look->hands, LF_WHO_LEARNER, (const char *const *) fields) == LF_TRIED)
    *then = 0;
}

static void
do_deed (LfCarelessLook *look, int habit, int i)
{
  const LfSlip *slip = &lf_habit ((LfHabitId) habit)->slips[i];
  int64_t *last = &look->careless->deed_step[habit][i];
  g_auto (GStrv) fields = deed_fields (look, slip);
  const char *const *line = (const char *const *) fields;

  if (lf_attempt_would_refuse (look->hands->attempt, LF_WHO_LEARNER, line) != LF_REFUSAL_NONE)
    return;
  g_autofree char *words = g_strjoinv (" ", fields);
  g_autofree char *did = g_strdup_printf ("did: %s.", words);
  if ((*last < 0 && !lf_careless_note (look, habit, did)) ||
      lf_hands_try (look->hands, LF_WHO_LEARNER, line) != LF_TRIED)
    return;
  *last = look->now;
  if (slip->then != NULL)
    look->careless->then_step[habit][i] = look->now + lf_seconds_to_ms (slip->then_s);
}

void
lf_careless_deeds (LfCarelessLook *look)
{
  for (int habit = 0; habit < LF_N_HABITS; habit++)
    for (int i = 0; look->careless->has[habit] && i < LF_MAX_SLIPS; i++) {
      LfSlipKind kind = lf_habit ((LfHabitId) habit)->slips[i].kind;
      see_through (look, habit, i);
      if ((kind == LF_SLIP_DO || kind == LF_SLIP_RAISE) && is_due (look, habit, i))
        do_deed (look, habit, i);
    }
}
