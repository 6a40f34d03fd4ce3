/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shipped.h"

#include <glib/gstdio.h>

static LfLibrary *library;
static GPtrArray *scenarios;
static char *home; /* an empty folder */

void
shipped_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  home = g_dir_make_tmp ("lowflow-scenarios-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  library = lf_library_new (NULL, NULL);
  scenarios = g_ptr_array_new ();
  const GPtrArray *entries = lf_library_entries (library);
  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    if (entry->head != NULL && !entry->head->endless)
      g_ptr_array_add (scenarios, (gpointer) lf_library_scenario (library, entry->id, NULL));
  }
}

int
shipped_run (void)
{
  int failed = g_test_run ();
  g_clear_pointer (&scenarios, g_ptr_array_unref);
  g_clear_pointer (&library, lf_library_free);
  g_rmdir (home);
  g_clear_pointer (&home, g_free);
  return failed;
}

LfLibrary *
shipped_library (void)
{
  return library;
}

const LfPacks *
shipped_packs (void)
{
  return lf_library_packs (library);
}

const GPtrArray *
shipped_scenarios (void)
{
  return scenarios;
}

const LfScenario *
shipped_scenario (const char *id)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (library, id, &error);
  g_assert_no_error (error);
  return scenario;
}

const LfCriterion *
shipped_criterion (const LfScenario *scenario, guint index)
{
  return g_ptr_array_index (scenario->criteria, index);
}

int
shipped_find_criterion (const LfScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->criteria->len; i++)
    if (g_str_equal (shipped_criterion (scenario, i)->id, id))
      return (int) i;
  g_error ("“%s” has no criterion “%s”.", scenario->id, id);
}

int
shipped_find_ending (const LfScenario *scenario, const char *id)
{
  for (guint i = 0; i < scenario->endings->len; i++) {
    const LfEnding *ending = g_ptr_array_index (scenario->endings, i);
    if (g_str_equal (ending->id, id))
      return (int) i;
  }
  g_error ("“%s” has no ending “%s”.", scenario->id, id);
}
