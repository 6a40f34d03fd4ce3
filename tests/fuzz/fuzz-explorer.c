/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios that still read, explored for a minute or two of simulated time. What does not read is
 * no run: how many were explored is told at the end. */
#include <stdlib.h>
#include <string.h>

#include "attempt/explorer.h"
#include "mutate.h"
#include "packs.h"

enum { MOST_TRIES = 200 };

static const double budget_s = 100;

static unsigned long n_explored;
static double played_s;

static void
tell (void)
{
  g_printerr ("explored %lu scenarios, playing %.0f simulated minutes\n", n_explored,
              played_s / 60);
}

/* The scenario in these bytes, or NULL. */
static LfScenario *
read (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (LfDefects) defects = lf_defects_new ();

  return lf_scenario_read (bytes, "fuzz.xml", fuzz_packs (), NULL, defects);
}

/* Few changed scenarios read, and reading is quick: changes are made until one does. */
size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t most, unsigned seed)
{
  g_autofree uint8_t *changed = g_malloc (most);

  for (unsigned tries = 0; tries < MOST_TRIES; tries++) {
    memcpy (changed, data, size);
    size_t n = mutate_xml (changed, size, most, seed + tries * 2654435761u);
    g_autoptr (LfScenario) scenario = read (changed, n);
    if (scenario != NULL) {
      memcpy (data, changed, n);
      return n;
    }
  }
  return size;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (LfScenario) scenario = read (data, size);

  if (scenario == NULL)
    return 0;
  if (n_explored++ == 0)
    atexit (tell);
  g_autoptr (LfExploration) found = lf_explore (scenario, fuzz_packs (), budget_s, NULL, NULL);
  g_assert (found->played_s <= budget_s + 1); /* it looks at its budget now and then */
  played_s += found->played_s;
  for (guint i = 0; i < found->findings->len; i++) {
    const LfFinding *finding = &g_array_index (found->findings, LfFinding, i);
    g_assert ((finding->grade == LF_GRADE_FOUND) == (finding->play >= 0));
  }
  return 0;
}
