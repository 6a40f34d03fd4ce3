/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/candidacy.h"

static const struct {
  const char *name;
  const LfTable *words;
} axes[LF_N_CANDIDACY_AXES] = {
  [LF_AXIS_ADULT] = { "adult", &lf_answers },
  [LF_AXIS_CIRCULATION] = { "circulation", &lf_answers },
  [LF_AXIS_HYPOTHERMIA] = { "hypothermia", &lf_answers },
  [LF_AXIS_CPR] = { "cpr", &lf_cpr_lengths },
  [LF_AXIS_FIRST_RHYTHM] = { "first-rhythm", &lf_arrest_rhythms },
  [LF_AXIS_RHYTHM] = { "rhythm", &lf_arrest_rhythms },
  [LF_AXIS_CAUSE] = { "cause", &lf_causes },
  [LF_AXIS_STUDY] = { "approved-study", &lf_answers },
};

const LfTable *
lf_candidacy_axis_words (LfCandidacyAxis axis)
{
  return axes[axis].words;
}

const char *
lf_candidacy_axis_name (LfCandidacyAxis axis)
{
  return axes[axis].name;
}

static void
row_free (gpointer data)
{
  LfCandidacyRow *row = data;
  g_free (row->id);
  g_free (row->text);
  g_free (row->reading);
  g_free (row->speaks);
  g_ptr_array_unref (row->items);
  g_free (row);
}

LfCandidacy *
lf_candidacy_new (void)
{
  LfCandidacy *candidacy = g_new0 (LfCandidacy, 1);
  candidacy->rows = g_ptr_array_new_with_free_func (row_free);
  return candidacy;
}

void
lf_candidacy_free (LfCandidacy *candidacy)
{
  if (candidacy == NULL)
    return;
  g_ptr_array_unref (candidacy->rows);
  g_free (candidacy);
}

gboolean
lf_candidacy_point_next (LfCandidacyPoint *point)
{
  for (int axis = LF_N_CANDIDACY_AXES - 1; axis >= 0; axis--) {
    point->at[axis]++;
    if (point->at[axis] < (int) axes[axis].words->n_rows)
      return TRUE;
    point->at[axis] = 0;
  }
  return FALSE;
}

static gboolean
accepts (const LfCandidacyRow *row, const LfCandidacyPoint *point)
{
  for (int axis = 0; axis < LF_N_CANDIDACY_AXES; axis++)
    if ((row->accepts[axis] & 1u << point->at[axis]) == 0)
      return FALSE;
  return TRUE;
}

int
lf_candidacy_find (const LfCandidacy *candidacy, const LfCandidacyPoint *point)
{
  for (guint i = 0; i < candidacy->rows->len; i++)
    if (accepts (g_ptr_array_index (candidacy->rows, i), point))
      return (int) i;
  return -1;
}

static int
kind_of (LfRhythmId rhythm)
{
  return lf_rhythm (rhythm)->shockable ? LF_ARREST_RHYTHM_SHOCKABLE
                                       : LF_ARREST_RHYTHM_NON_SHOCKABLE;
}

static int
answer (gboolean yes)
{
  return yes ? LF_ANSWER_YES : LF_ANSWER_NO;
}

const LfCandidacyRow *
lf_candidacy_row (const LfCandidacy *candidacy, const LfCandidacyCase *this)
{
  gboolean reached = this->cpr_minutes >= candidacy->refractory_minutes;
  const LfCandidacyPoint point = { {
      [LF_AXIS_ADULT] = answer (this->adult),
      [LF_AXIS_CIRCULATION] = answer (!lf_rhythm (this->rhythm)->arrest),
      [LF_AXIS_HYPOTHERMIA] = answer (this->hypothermia),
      [LF_AXIS_CPR] = reached ? LF_CPR_LENGTH_REACHED : LF_CPR_LENGTH_SHORTER,
      [LF_AXIS_FIRST_RHYTHM] = (int) this->first_rhythm,
      [LF_AXIS_RHYTHM] = kind_of (this->rhythm),
      [LF_AXIS_CAUSE] = (int) this->cause,
      [LF_AXIS_STUDY] = answer (this->approved_study),
  } };
  int found = lf_candidacy_find (candidacy, &point);
  g_assert (found >= 0); /* the reader refuses a table with holes */
  return g_ptr_array_index (candidacy->rows, found);
}
