/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scenario-card.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ui/guidance-order.h"
#include "ui/labels.h"
#include "ui/wrap.h"

/* ---- What it trains ---- */

static int
compare_paragraphs (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;
  double x = g_ascii_strtod (first, NULL);
  double y = g_ascii_strtod (second, NULL);
  gboolean digits_first = g_ascii_isdigit (first[0]);
  gboolean digits_second = g_ascii_isdigit (second[0]);

  if (digits_first != digits_second)
    return digits_first ? -1 : 1;
  if (digits_first && (int) x == (int) y)
    return (int) g_ascii_strtoll (strchr (first, '.') != NULL ? strchr (first, '.') + 1 : "0", NULL,
                                  10) -
           (int) g_ascii_strtoll (strchr (second, '.') != NULL ? strchr (second, '.') + 1 : "0",
                                  NULL, 10);
  return digits_first ? (x < y ? -1 : 1) : strcmp (first, second);
}

/* Paragraphs of one pack that criteria rest on, each once. */
static GPtrArray *
find_paragraphs (const LfScenario *scenario, const LfPacks *packs, const char *pack_id)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < scenario->criteria->len; i++) {
    const LfCriterion *criterion = g_ptr_array_index (scenario->criteria, i);
    for (guint j = 0; j < criterion->items->len; j++) {
      const LfPack *pack = NULL;
      const LfItem *item = lf_packs_item (packs, g_ptr_array_index (criterion->items, j), &pack);
      if (item == NULL || strcmp (pack->id, pack_id) != 0 || item->paragraph[0] == '\0' ||
          g_ptr_array_find_with_equal_func (found, item->paragraph, g_str_equal, NULL))
        continue;
      g_ptr_array_add (found, item->paragraph);
    }
  }
  g_ptr_array_sort (found, compare_paragraphs);
  return found;
}

char *
lf_scenario_trains (const LfScenario *scenario, const LfPacks *packs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < scenario->packs->len; i++) {
    const char *id = g_ptr_array_index (scenario->packs, i);
    const LfPack *pack = lf_packs_pack (packs, id);
    g_autoptr (GPtrArray) paragraphs = find_paragraphs (scenario, packs, id);
    if (pack == NULL || paragraphs->len == 0)
      continue;
    g_autofree char *name = lf_pack_short_name (pack);
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    /* Only the guidance itself is known by its paragraphs. */
    for (guint j = 0; strcmp (id, "ipg808") == 0 && j < paragraphs->len; j++)
      g_string_append_printf (text, "%s%s", j > 0 ? ", " : " ",
                              (char *) g_ptr_array_index (paragraphs, j));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- Cards ---- */

static gboolean
rests_on_superseded (const LfScenario *scenario, const LfPacks *packs)
{
  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (packs, g_ptr_array_index (scenario->packs, i));
    if (pack != NULL && pack->replaced_by != NULL)
      return TRUE;
  }
  return FALSE;
}

static GtkWidget *
good_card (const LfLibraryEntry *entry, const LfPacks *packs)
{
  const LfScenario *scenario = entry->head;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *pills = lf_wrap_box_new (6, 6);
  g_autofree char *minutes = g_strdup_printf (_ ("About %.0f minutes"), scenario->minutes);
  g_autofree char *trains = lf_scenario_trains (scenario, packs);
  g_autofree char *line = g_strdup_printf (_ ("Trains %s"), trains);
  g_autofree char *name = g_strdup_printf ("%s. %s", scenario->title, scenario->summary);

  lf_label_append (box, scenario->title, "title-3");
  lf_label_append (box, scenario->summary, NULL);
  if (trains[0] != '\0')
    lf_label_append (box, line, "dim-label");
  lf_label_append_pill (pills, minutes, NULL);
  lf_label_append_pill (pills, scenario->patient_text, NULL);
  lf_label_append_pill (pills, _ (lf_table_word (&lf_review_states, scenario->review)->label),
                        scenario->review == LF_REVIEW_NOT_REVIEWED ? "caution" : "reviewed");
  if (rests_on_superseded (scenario, packs))
    lf_label_append_pill (pills, _ ("Rests on superseded guidance"), "caution");
  if (!entry->built_in)
    lf_label_append_pill (pills, _ ("Your own"), NULL);
  gtk_box_append (GTK_BOX (box), pills);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "scenario-card");
  gtk_widget_set_name (button, scenario->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
bad_card (const LfLibraryEntry *entry)
{
  enum { MOST_SHOWN = 8 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *base = g_path_get_basename (entry->file);
  guint n = lf_defects_count_errors (entry->defects);
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%s has an error and cannot be played", "%s has %u errors and cannot be played", n),
      base, n);
  guint shown = 0;

  gtk_widget_set_name (box, entry->id);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "bad-card");
  lf_label_append (box, heading, "heading");
  for (guint i = 0; i < lf_defects_count (entry->defects) && shown < MOST_SHOWN; i++) {
    const LfDefect *defect = lf_defects_get (entry->defects, i);
    if (defect->kind != LF_DEFECT_ERROR)
      continue;
    g_autofree char *line = g_strdup_printf (_ ("Line %d: %s"), defect->line, defect->message);
    gtk_label_set_selectable (GTK_LABEL (lf_label_append (box, line, NULL)), TRUE);
    shown++;
  }
  if (n > shown) {
    g_autofree char *more =
        g_strdup_printf (_ ("and %u more; lowflowctl check lists them all"), n - shown);
    lf_label_append (box, more, "dim-label");
  }
  g_autofree char *where = g_strdup (entry->file);
  lf_label_append (box, where, "dim-label");
  return box;
}

GtkWidget *
lf_scenario_card_new (const LfLibraryEntry *entry, const LfPacks *packs)
{
  return entry->head != NULL ? good_card (entry, packs) : bad_card (entry);
}
