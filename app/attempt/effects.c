/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What events, answers and late decisions do. */
#include "attempt/inside.h"

static void
say (LfAttempt *attempt, const LfEffect *effect)
{
  lf_message_take (attempt, LF_MESSAGE_SAID, effect->word, g_strdup (""), g_strdup (effect->text));
}

static void
reveal (LfAttempt *attempt, const LfEffect *effect)
{
  lf_message_take (attempt, LF_MESSAGE_FOUND, -1, g_strdup (effect->title),
                   g_strdup (effect->text));
}

/* The first ending stands. */
static void
finish (LfAttempt *attempt, const LfEffect *effect)
{
  if (attempt->script.ending >= 0)
    return;
  attempt->script.ending = effect->ending;
  attempt->script.ended_step = attempt->sim.step;
}

static void
apply (LfAttempt *attempt, const LfEffect *effect)
{
  switch (effect->kind) {
  case LF_EFFECT_SET:
    lf_sim_set (&attempt->sim, effect->variable, effect->value, effect->seconds);
    break;
  case LF_EFFECT_RHYTHM:
    lf_sim_set_rhythm (&attempt->sim, (LfRhythmId) effect->word);
    break;
  case LF_EFFECT_FAULT:
    lf_sim_set_fault (&attempt->sim, (LfFaultId) effect->word, effect->value);
    break;
  case LF_EFFECT_CURE:
    lf_sim_set_fault (&attempt->sim, (LfFaultId) effect->word, 0);
    break;
  case LF_EFFECT_SAY:
    say (attempt, effect);
    break;
  case LF_EFFECT_REVEAL:
    reveal (attempt, effect);
    break;
  case LF_EFFECT_MARK:
    lf_mark_set (attempt, effect->mark, FALSE);
    break;
  case LF_EFFECT_ASK:
    lf_decision_ask (attempt, effect->decision);
    break;
  case LF_EFFECT_DO:
    /* What the team cannot do now is left undone: a script cannot know what a learner has done. */
    lf_attempt_act (attempt, &effect->command);
    break;
  case LF_EFFECT_GO:
    lf_script_go (attempt, effect->phase);
    break;
  case LF_EFFECT_FINISH:
    finish (attempt, effect);
    break;
  }
}

void
lf_effects_apply (LfAttempt *attempt, const GPtrArray *effects)
{
  for (guint i = 0; effects != NULL && i < effects->len; i++)
    apply (attempt, g_ptr_array_index (effects, i));
}
