/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/check.h"

/* The first pack of the scenario that has a candidacy table, or NULL. */
static const LfPack *
find_table (const LfChecking *check)
{
  const GPtrArray *ids = check->scenario->packs;
  for (guint i = 0; i < ids->len; i++) {
    const LfPack *pack = lf_packs_pack (check->packs, g_ptr_array_index (ids, i));
    if (pack != NULL && pack->candidacy != NULL)
      return pack;
  }
  return NULL;
}

static void
check_found (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  LfCause before = scenario->known.cause;
  for (guint i = 0; i < scenario->known.found->len; i++) {
    const LfFound *found = &g_array_index (scenario->known.found, LfFound, i);
    const LfScenarioMark *mark = g_ptr_array_index (scenario->marks, (guint) found->mark);
    const char *cause = lf_table_word (&lf_causes, found->cause)->id;
    if (!check->reach->mark[found->mark])
      lf_check_error (check, found->line, "the cause is never found: nothing sets the mark \"%s\".",
                      mark->id);
    if (found->cause == before)
      lf_check_warning (check, found->line,
                        "what is found changes nothing: the cause is \"%s\" already.", cause);
    before = found->cause;
  }
}

void
lf_check_candidacy (const LfChecking *check)
{
  const LfScenario *scenario = check->scenario;
  gboolean declared = scenario->known.line > 0;
  const LfPack *pack = check->packs != NULL ? find_table (check) : NULL;
  check_found (check);
  if (!declared && pack != NULL && check->reach->mark[LF_MARK_DECISION])
    lf_check_warning (check, scenario->patient_line,
                      "the patient has no <candidacy>: patients are selected by \"%s\", and the "
                      "debrief cannot say how it stood to this one.",
                      pack->id);
  if (declared && check->packs != NULL && pack == NULL)
    lf_check_warning (check, scenario->known.line,
                      "nothing looks at <candidacy>: no pack of this scenario has a table for it.");
  if (declared && !check->reach->mark[LF_MARK_APPROPRIATE_CPR])
    lf_check_warning (check, scenario->known.line,
                      "<candidacy> counts from the mark \"appropriate-cpr\", and nothing sets it.");
}
