/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A log played again, each line compared with what comes out this time. */
#include "attempt/inside.h"

#include "attempt/replay.h"

/* ---- Whether it can be played here at all ---- */

static gboolean
same_engine (const LfHeader *header, GError **error)
{
  if (header->engine == LF_ENGINE)
    return TRUE;
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_ENGINE,
               "This attempt was played by engine %d, and this is engine %d: its sealed result can "
               "be shown, and it can be neither replayed, resumed nor scored anew.",
               header->engine, LF_ENGINE);
  return FALSE;
}

static gboolean
same_scenario (const LfHeader *header, const LfScenario *scenario, GError **error)
{
  if (g_str_equal (header->scenario_id, scenario->id) &&
      g_str_equal (header->scenario_sha256, scenario->sha256))
    return TRUE;
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO,
               "This attempt was played with scenario “%s” as it was then (%.12s…), and this is "
               "“%s” (%.12s…).",
               header->scenario_id, header->scenario_sha256, scenario->id, scenario->sha256);
  return FALSE;
}

/* The first texts that are not the same in two lists, and `lacking` where one is longer; FALSE
 * where there are none. */
static gboolean
find_difference (const GPtrArray *in_file, const GPtrArray *now, const char *lacking,
                 const char **then, const char **here)
{
  for (guint i = 0; i < MAX (in_file->len, now->len); i++) {
    *then = i < in_file->len ? g_ptr_array_index (in_file, i) : lacking;
    *here = i < now->len ? g_ptr_array_index (now, i) : lacking;
    if (!g_str_equal (*then, *here))
      return TRUE;
  }
  return FALSE;
}

gboolean
lf_replay_same_packs (const LfHeader *header, const LfScenario *scenario, const LfPacks *packs,
                      GError **error)
{
  g_autoptr (LfHeader) now = lf_header_new (scenario, packs, header->seed);
  const char *then = NULL;
  const char *here = NULL;

  if (!find_difference (header->packs, now->packs, "none", &then, &here))
    return TRUE;
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_SCENARIO,
               "This attempt was played with pack “%s”, and this is “%s”.", then, here);
  return FALSE;
}

/* What is drawn follows from scenario and seed, so a file that says otherwise was changed. */
static gboolean
same_drawn (const LfHeader *header, const LfHeader *now, GError **error)
{
  const char *then = NULL;
  const char *here = NULL;

  if (!find_difference (header->drawn, now->drawn, "nothing", &then, &here))
    return TRUE;
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_DIGEST,
               "The file says that “%s” was drawn, and its seed %" G_GUINT64_FORMAT
               " draws “%s”: it cannot be replayed.",
               then, header->seed, here);
  return FALSE;
}

/* ---- Playing ---- */

static gboolean
differs (int64_t step, const char *then, const char *now, GError **error)
{
  g_autofree char *time = lf_time_text (step, TRUE);
  g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_DIGEST,
               "At %s the attempt comes out differently: the file has “%s”, replay gives “%s”.",
               time, then, now);
  return FALSE;
}

/* The line of the file against the one that replay wrote in its place. */
static gboolean
compare (const LfAttempt *attempt, const LfEntry *entry, guint i, GError **error)
{
  const LfEntry *made = i < attempt->log->len ? g_ptr_array_index (attempt->log, i) : NULL;

  if (made != NULL && lf_entry_equal (made, entry))
    return TRUE;
  g_autofree char *then = g_strjoinv (" ", entry->fields);
  g_autofree char *now = made != NULL ? g_strjoinv (" ", made->fields) : g_strdup ("nothing");
  return differs (made != NULL ? MIN (made->step, entry->step) : entry->step, then, now, error);
}

static gboolean
play_entry (LfAttempt *attempt, const LfEntry *entry, guint i, GError **error)
{
  lf_attempt_advance (attempt, entry->step - attempt->sim.step);
  if (!lf_entry_is_own (entry) &&
      !lf_attempt_input (attempt, entry->who, (const char *const *) entry->fields, NULL, error))
    return FALSE;
  return compare (attempt, entry, i, error);
}

/* What was sealed must come out again to the last byte. */
static gboolean
compare_result (const LfAttempt *attempt, const LfFile *file, GError **error)
{
  if (!lf_attempt_ended (attempt) || attempt->script.ended_step != file->end_step)
    return differs (file->end_step, file->ending,
                    lf_attempt_ended (attempt) ? "another end" : "no end", error);
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_autofree char *text = lf_file_result_text (attempt, result);
  if (!g_str_equal (text, file->result_text))
    return differs (file->end_step, "its sealed result", "another result", error);
  return TRUE;
}

static int64_t
last_moment (const LfFile *file)
{
  if (file->ended)
    return file->end_step;
  const LfEntry *last =
      file->entries->len > 0 ? g_ptr_array_index (file->entries, file->entries->len - 1) : NULL;
  return last != NULL ? last->step : 0;
}

LfAttempt *
lf_attempt_replay (const LfFile *file, const LfScenario *scenario, const LfPacks *packs,
                   int64_t until, GError **error)
{
  int64_t end = last_moment (file);
  gboolean whole = until < 0 || until >= end;

  if (!same_engine (file->header, error) || !same_scenario (file->header, scenario, error) ||
      !lf_replay_same_packs (file->header, scenario, packs, error))
    return NULL;
  g_autoptr (LfAttempt) attempt = lf_attempt_new (scenario, packs, lf_header_copy (file->header));
  if (!same_drawn (file->header, attempt->header, error))
    return NULL;
  for (guint i = 0; i < file->entries->len; i++) {
    const LfEntry *entry = g_ptr_array_index (file->entries, i);
    if (!whole && (entry->step > until || (entry->step == until && !lf_entry_is_own (entry))))
      break;
    if (!play_entry (attempt, entry, i, error))
      return NULL;
  }
  lf_attempt_advance (attempt, (whole ? end : until) - attempt->sim.step);
  if (whole && file->ended && !compare_result (attempt, file, error))
    return NULL;
  return g_steal_pointer (&attempt);
}
