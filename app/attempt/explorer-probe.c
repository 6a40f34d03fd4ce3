/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of a decision that are worth a look. */
#include "attempt/explorer-inside.h"

static void
add (LfOtherAnswer variants[LF_MOST_VARIANTS], int *n, int decision, uint64_t given)
{
  if (*n == LF_MOST_VARIANTS)
    return;
  for (int i = 0; i < *n; i++)
    if (variants[i].given == given)
      return;
  variants[(*n)++] = (LfOtherAnswer){ .decision = decision, .given = given };
}

int
lf_answer_variants (const LfScenario *scenario, int index, LfOtherAnswer variants[LF_MOST_VARIANTS])
{
  const LfDecision *decision = g_ptr_array_index (scenario->decisions, (guint) index);
  uint64_t all = (UINT64_C (1) << decision->options->len) - 1;
  int n = 0;

  switch (decision->kind) {
  case LF_DECISION_DO_IT:
    return 0;
  case LF_DECISION_PUT_IN_ORDER:
    add (variants, &n, index, 0);
    add (variants, &n, index, 1);
    return n;
  case LF_DECISION_SET_VALUE:
  case LF_DECISION_FILL_IN:
    add (variants, &n, index, 0);
    add (variants, &n, index, all);
    break;
  case LF_DECISION_CHOOSE_SEVERAL:
    add (variants, &n, index, lf_course_given (scenario, index));
    add (variants, &n, index, all);
    break;
  default:
    break;
  }
  for (guint i = 0; i < decision->options->len; i++)
    add (variants, &n, index, UINT64_C (1) << i);
  return n;
}
