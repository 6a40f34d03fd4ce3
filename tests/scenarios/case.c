/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "case.h"

#include "shipped.h"

Case tested = { .from_seed = 1, .to_seed = 1 };

void
case_fault (int line, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  g_test_message ("%s:%d: error: %s", tested.file, line, text);
  g_test_fail ();
}

void
case_tell (const Outcome *outcome, const char *what, guint64 seed)
{
  outcome_tell (outcome, tested.scenario, what, seed);
  if (outcome->ending >= 0)
    tested.ending[outcome->ending] = TRUE;
  for (guint i = 0; i < tested.scenario->criteria->len; i++) {
    LfLineStatus status = outcome->status[i];
    tested.lost[i] = tested.lost[i] || outcome_lost (outcome, i);
    tested.met[i] =
        tested.met[i] || (!outcome_lost (outcome, i) && status != LF_LINE_NOT_DEMONSTRATED);
  }
}

void
case_add (const char *name, GTestFunc test)
{
  g_autofree char *path = g_strdup_printf ("/%s/%s", tested.scenario->id, name);
  g_test_add_func (path, test);
}
