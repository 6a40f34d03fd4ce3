/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenario/check.h"

static void
want (const LfChecking *check, const GPtrArray *rows, const char *element, const char *say)
{
  if (rows->len == 0)
    lf_check_warning (check, check->scenario->facilitator.line,
                      "<facilitator> has no <%s>: say %s.", element, say);
}

/* A team can be led through a case without the program only by what stands there. What warns and
 * what is laid ready a case may have no need of. */
void
lf_check_facilitator (const LfChecking *check)
{
  static const struct {
    LfFacilitatorPart part;
    const char *say;
  } wanted[] = {
    { LF_FACILITATOR_OBSERVE, "what those who watch look for" },
    { LF_FACILITATOR_REACTIONS, "what is asked first, of how it felt" },
    { LF_FACILITATOR_FACTS, "what is asked of what happened" },
    { LF_FACILITATOR_ANALYSIS, "what is asked of why it went so" },
    { LF_FACILITATOR_APPLICATION, "what is asked of their own work" },
    { LF_FACILITATOR_FINISH, "how it is brought to its end in three minutes" },
  };
  const LfFacilitator *facilitator = &check->scenario->facilitator;
  if (facilitator->line == 0) {
    lf_check_warning (check, 0,
                      "<facilitator> is missing: say what whoever runs it with a team needs.");
    return;
  }
  want (check, facilitator->scripts, "script", "what is read aloud by phone or at the bedside");
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    want (check, facilitator->parts[wanted[i].part], lf_facilitator_element (wanted[i].part),
          wanted[i].say);
}
