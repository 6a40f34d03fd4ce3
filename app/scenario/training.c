/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/training.h"

static gboolean
names (const GPtrArray *items, const char *reference)
{
  return items != NULL &&
         g_ptr_array_find_with_equal_func ((GPtrArray *) items, reference, g_str_equal, NULL);
}

static void
add_text (LfTraining *training, LfTextPlace place, const char *title, const char *text)
{
  LfTrainingText shown = { .place = place, .title = title, .text = text };
  g_array_append_val (training->texts, shown);
}

static void
add_paragraphs (LfTraining *training, LfTextPlace place, const GPtrArray *paragraphs,
                const char *reference)
{
  for (guint i = 0; i < paragraphs->len; i++) {
    const LfParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    if (names (paragraph->items, reference))
      add_text (training, place, "", paragraph->text);
  }
}

/* ---- Findings: wherever an effect may stand ---- */

static void
add_findings (LfTraining *training, const GPtrArray *effects, const char *reference)
{
  for (guint i = 0; i < effects->len; i++) {
    const LfEffect *effect = g_ptr_array_index (effects, i);
    if (names (effect->items, reference))
      add_text (training, LF_TEXT_FINDING, effect->title, effect->text);
  }
}

static void
add_all_findings (LfTraining *training, const LfScenario *scenario, const char *reference)
{
  for (guint i = 0; i < scenario->events->len; i++) {
    const LfScriptEvent *event = g_ptr_array_index (scenario->events, i);
    add_findings (training, event->effects, reference);
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    for (guint j = 0; j < decision->options->len; j++) {
      const LfOption *option = g_ptr_array_index (decision->options, j);
      add_findings (training, option->effects, reference);
    }
    add_findings (training, decision->late, reference);
  }
}

/* ---- The whole ---- */

static void
add_texts (LfTraining *training, const LfScenario *scenario, const char *reference)
{
  add_paragraphs (training, LF_TEXT_BRIEF, scenario->brief, reference);
  add_all_findings (training, scenario, reference);
  for (guint i = 0; i < scenario->endings->len; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, i);
    if (names (ending->items, reference))
      add_text (training, LF_TEXT_ENDING, ending->title, ending->text);
  }
  add_paragraphs (training, LF_TEXT_DEBRIEF, scenario->debrief, reference);
}

LfTraining *
lf_training_new (const LfScenario *scenario, const char *reference)
{
  LfTraining *training = g_new0 (LfTraining, 1);
  training->criteria = g_ptr_array_new ();
  training->decisions = g_ptr_array_new ();
  training->texts = g_array_new (FALSE, FALSE, sizeof (LfTrainingText));
  for (guint i = 0; i < scenario->criteria->len; i++) {
    LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    if (names (criterion->items, reference))
      g_ptr_array_add (training->criteria, criterion);
  }
  for (guint i = 0; i < scenario->decisions->len; i++) {
    LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (names (decision->items, reference))
      g_ptr_array_add (training->decisions, decision);
  }
  add_texts (training, scenario, reference);
  return training;
}

void
lf_training_free (LfTraining *training)
{
  if (training == NULL)
    return;
  g_ptr_array_unref (training->criteria);
  g_ptr_array_unref (training->decisions);
  g_array_unref (training->texts);
  g_free (training);
}

int
lf_training_way (const LfTraining *training)
{
  const guint n[LF_N_TRAINING_WAYS] = { [LF_TRAINED_SCORED] = training->criteria->len,
                                        [LF_TRAINED_DECIDED] = training->decisions->len,
                                        [LF_TRAINED_SHOWN] = training->texts->len };
  int way = 0;
  while (way < LF_N_TRAINING_WAYS && n[way] == 0)
    way++;
  return way;
}

/* The vocabulary has the stronger ways first. */
_Static_assert(LF_TRAINED_SCORED < LF_TRAINED_DECIDED && LF_TRAINED_DECIDED < LF_TRAINED_SHOWN &&
                   LF_TRAINED_SHOWN < LF_N_TRAINING_WAYS,
               "a way suffices for those after it");

gboolean
lf_training_suffices (int way, const LfItem *item)
{
  return way <= (int) item->trained;
}

const char *
lf_training_way_id (int way)
{
  return way == LF_N_TRAINING_WAYS ? "not trained"
                                   : lf_table_word (&lf_training_ways, (size_t) way)->id;
}

const char *
lf_text_place_id (LfTextPlace place)
{
  static const char *const ids[LF_N_TEXT_PLACES] = { [LF_TEXT_BRIEF] = "brief",
                                                     [LF_TEXT_FINDING] = "finding",
                                                     [LF_TEXT_ENDING] = "ending",
                                                     [LF_TEXT_DEBRIEF] = "debrief" };
  return ids[place];
}
