/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of scenarios: found by their names and the ids that they begin with, and read when somebody
 * wants one, or a list of them. A library may hold a hundred; an attempt plays one. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "session/inside.h"

#define FOLDER "scenarios"

enum { BEGINNING_BYTES = 16 * 1024 /* comments may stand before the first element */ };

typedef struct {
  char *file;
  gboolean built_in;
  char *name; /* the file's, without ".xml" */
  char *id;   /* that it begins with; NULL where that is not plain */
  gboolean verified;
  gboolean read;
  LfScenario *whole; /* once it was read; NULL where it has errors, which are in `defects` */
  LfDefects *defects;
} Shelved;

static void
shelved_free (gpointer data)
{
  Shelved *shelved = data;

  g_free (shelved->file);
  g_free (shelved->name);
  g_free (shelved->id);
  g_clear_pointer (&shelved->whole, lf_scenario_free);
  g_clear_pointer (&shelved->defects, lf_defects_free);
  g_free (shelved);
}

static void
entry_free (gpointer data)
{
  LfLibraryEntry *entry = data;

  g_free (entry->id);
  g_free (entry->file);
  g_clear_pointer (&entry->head, lf_scenario_free);
  g_free (entry);
}

/* ---- Finding ---- */

/* The id that a file begins with, or NULL. */
static char *
peek (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  g_autofree char *text = g_malloc (BEGINNING_BYTES);
  ssize_t n = fd >= 0 ? read (fd, text, BEGINNING_BYTES) : -1;
  g_autoptr (GBytes) beginning = g_bytes_new_static (text, n > 0 ? (gsize) n : 0);

  if (fd >= 0)
    close (fd);
  return lf_scenario_read_id (beginning);
}

/* What is built in is named by its id: not even a page of it is touched before it is wanted. */
static void
found_scenario (LfLibrary *library, const char *file, gboolean built_in)
{
  Shelved *shelved = g_new0 (Shelved, 1);

  shelved->file = g_strdup (file);
  shelved->built_in = built_in;
  shelved->name = g_path_get_basename (file);
  shelved->name[strlen (shelved->name) - strlen (".xml")] = '\0';
  shelved->id = built_in ? g_strdup (shelved->name) : peek (file);
  g_ptr_array_add (library->shelved, shelved);
}

void
lf_library_find_scenarios (LfLibrary *library)
{
  library->shelved = g_ptr_array_new_with_free_func (shelved_free);
  library->past = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  lf_library_find_all (library, FOLDER, found_scenario);
}

/* ---- One, whole ---- */

static void
read_whole (const LfLibrary *library, Shelved *shelved)
{
  if (shelved->read)
    return;
  g_autoptr (GBytes) bytes = lf_library_read_bytes (FOLDER, shelved->file, shelved->built_in);
  shelved->read = TRUE;
  shelved->defects = lf_defects_new ();
  if (bytes != NULL)
    shelved->whole =
        lf_scenario_read (bytes, shelved->file, library->packs, library->tongue, shelved->defects);
  else
    lf_defects_add (shelved->defects, LF_DEFECT_ERROR, shelved->file, 0, "It cannot be read.");
}

/* What it is called: where it has errors, as its file. */
static const char *
called (const Shelved *shelved)
{
  return shelved->whole != NULL ? shelved->whole->id : shelved->name;
}

const LfScenario *
lf_library_whole (const LfLibrary *library, const char *id, const LfDefects **defects)
{
  for (guint i = 0; i < library->shelved->len; i++) {
    Shelved *shelved = library->shelved->pdata[i];
    if (shelved->id != NULL && !g_str_equal (shelved->id, id) && !g_str_equal (shelved->name, id))
      continue;
    read_whole (library, shelved);
    if (!g_str_equal (called (shelved), id))
      continue;
    if (defects != NULL)
      *defects = shelved->defects;
    return shelved->whole;
  }
  return NULL;
}

/* ---- All of them, as a list shows them ---- */

static LfScenario *
read_head (const LfLibrary *library, Shelved *shelved)
{
  if (shelved->read && shelved->whole == NULL)
    return NULL;
  g_autoptr (GBytes) bytes = lf_library_read_bytes (FOLDER, shelved->file, shelved->built_in);
  LfScenario *head =
      bytes != NULL ? lf_scenario_read_head (bytes, shelved->file, library->packs, library->tongue)
                    : NULL;
  if (head == NULL)
    read_whole (library, shelved);
  return head;
}

static const LfLibraryEntry *
find_entry (const GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = entries->pdata[i];
    if (g_str_equal (entry->id, id))
      return entry;
  }
  return NULL;
}

static void
add_entry (const LfLibrary *library, GPtrArray *entries, Shelved *shelved)
{
  LfLibraryEntry *entry = g_new0 (LfLibraryEntry, 1);

  entry->file = g_strdup (shelved->file);
  entry->built_in = shelved->built_in;
  entry->head = read_head (library, shelved);
  entry->defects = entry->head == NULL ? shelved->defects : NULL;
  entry->id = g_strdup (entry->head != NULL ? entry->head->id : called (shelved));
  if (find_entry (entries, entry->id) != NULL)
    entry_free (entry);
  else
    g_ptr_array_add (entries, entry);
}

static const char *
title_of (const LfLibraryEntry *entry)
{
  return entry->head != NULL ? entry->head->title : entry->id;
}

static int
by_title (gconstpointer a, gconstpointer b)
{
  const LfLibraryEntry *const *x = a;
  const LfLibraryEntry *const *y = b;
  int order = g_ascii_strcasecmp (title_of (*x), title_of (*y));

  return order != 0 ? order : strcmp ((*x)->id, (*y)->id);
}

const GPtrArray *
lf_library_entries (const LfLibrary *library)
{
  if (library->entries == NULL) {
    GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
    for (guint i = 0; i < library->shelved->len; i++)
      add_entry (library, entries, library->shelved->pdata[i]);
    g_ptr_array_sort (entries, by_title);
    ((LfLibrary *) library)->entries = entries; /* what was not looked at yet */
  }
  return library->entries;
}

/* One that nobody plays is let go again. */
static gboolean
is_good (const LfLibrary *library, Shelved *shelved)
{
  gboolean was_read = shelved->read;

  shelved->verified = TRUE;
  read_whole (library, shelved);
  if (shelved->whole == NULL)
    return FALSE;
  if (!was_read) {
    g_clear_pointer (&shelved->whole, lf_scenario_free);
    g_clear_pointer (&shelved->defects, lf_defects_free);
    shelved->read = FALSE;
  }
  return TRUE;
}

gboolean
lf_library_verify_next (LfLibrary *library, gboolean *changed)
{
  for (guint i = 0; i < library->shelved->len; i++) {
    Shelved *shelved = library->shelved->pdata[i];
    if (shelved->built_in || shelved->verified)
      continue;
    if (!is_good (library, shelved)) {
      if (library->entries != NULL)
        g_ptr_array_add (library->past, g_steal_pointer (&library->entries));
      if (changed != NULL)
        *changed = TRUE;
    }
    return TRUE;
  }
  return FALSE;
}

const LfLibraryEntry *
lf_library_find (const LfLibrary *library, const char *id)
{
  return find_entry (lf_library_entries (library), id);
}
