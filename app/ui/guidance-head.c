/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/guidance-head.h"

#include <string.h>

#include "draw/said.h"
#include "ui/guidance-order.h"
#include "ui/labels.h"
#include "ui/training-view.h"
#include "ui/wrap.h"

/* ---- On the right ---- */

static const char *const training_only =
    N_ ("Training only. Not a medical device; not for the care of any patient.");

/* "31 of 45 items are trained by the scenarios here." */
static char *
coverage (const LfPack *pack, const GPtrArray *scenarios)
{
  guint trained = 0;

  for (guint i = 0; i < pack->items->len; i++) {
    const LfItem *item = g_ptr_array_index (pack->items, i);
    g_autofree char *reference = g_strdup_printf ("%s/%s", pack->id, item->id);
    trained += lf_training_is_trained (scenarios, reference, item) ? 1 : 0;
  }
  return g_strdup_printf (ngettext ("%u of %u item trained by the scenarios here",
                                    "%u of %u items trained by the scenarios here",
                                    pack->items->len),
                          trained, pack->items->len);
}

static GtkWidget *
make_section_button (const char *heading)
{
  GtkWidget *button = gtk_button_new_with_label (heading);
  g_autofree char *spoken = g_strdup_printf (_ ("Go to %s"), heading);

  gtk_widget_add_css_class (button, "item-chip");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guidance.section");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", heading);
  return button;
}

static GtkWidget *
make_sections (const LfPack *pack)
{
  GtkWidget *box = lf_wrap_box_new (6, 6);
  g_autoptr (GPtrArray) items = lf_guidance_items (pack);
  g_autofree char *last = NULL;

  for (guint i = 0; i < items->len; i++) {
    char *heading = lf_guidance_section (pack, g_ptr_array_index (items, i));
    if (g_strcmp0 (heading, last) != 0)
      lf_wrap_box_append (box, make_section_button (heading));
    g_free (last);
    last = heading;
  }
  return box;
}

GtkWidget *
lf_guidance_head_new (const LfPack *pack, const LfPacks *packs, const GPtrArray *scenarios)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *pills = lf_wrap_box_new (6, 6);
  g_autofree char *version = g_strdup_printf (_ ("Version %s"), pack->version);
  g_autofree char *trained = coverage (pack, scenarios);
  g_autofree char *before = lf_guidance_replaced_names (pack, packs);
  g_autofree char *replaced = lf_pack_replaced_text (pack);
  g_autofree char *superseded =
      replaced != NULL
          ? g_strdup_printf (_ ("This is superseded guidance: %s. It stays for the cases that are "
                                "played by it, and for attempts that were."),
                             replaced)
          : NULL;
  g_autofree char *sentences = g_strjoin (" ", _ (training_only), lf_said_how_far (), NULL);
  g_autofree char *note =
      g_strdup_printf ("%s%s%s", pack->note, pack->note[0] != '\0' ? " " : "", sentences);

  lf_label_append (box, pack->title, "title-2");
  lf_label_append_pill (pills, pack->publisher, NULL);
  lf_label_append_pill (pills, version, NULL);
  if (before[0] != '\0') {
    g_autofree char *replaces = g_strdup_printf (_ ("Replaces %s"), before);
    lf_label_append_pill (pills, replaces, NULL);
  }
  if (replaced != NULL)
    lf_label_append_pill (pills, _ ("Superseded"), "caution");
  lf_label_append_pill (pills, _ (lf_table_word (&lf_review_states, pack->review)->label),
                        pack->review == LF_REVIEW_NOT_REVIEWED ? "caution" : "reviewed");
  lf_label_append_pill (pills, trained, NULL);
  gtk_box_append (GTK_BOX (box), pills);
  if (superseded != NULL)
    gtk_widget_add_css_class (lf_label_append (box, superseded, "card"), "note");
  gtk_widget_add_css_class (lf_label_append (box, note, "card"), "note");
  gtk_box_append (GTK_BOX (box), make_sections (pack));
  return box;
}

GtkWidget *
lf_guidance_found_new (const char *words, guint n, guint most)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *heading =
      n == 0 ? g_strdup_printf (_ ("Nothing here says “%s”"), words)
             : g_strdup_printf (ngettext ("%u item says “%s”", "%u items say “%s”", n), n, words);

  if (n > most) {
    g_string_append_printf (note, _ ("The first %u are shown: one more word narrows them down."),
                            most);
    g_string_append_c (note, ' ');
  } else if (n == 0) {
    g_string_append (note, _ ("Numbers, titles and texts of all packs were searched: try fewer "
                              "words, or choose a pack on the left."));
    g_string_append_c (note, ' ');
  }
  g_string_append (note, _ ("Retold for training in our own words, not produced or endorsed by any "
                            "of the bodies named."));
  g_string_append_printf (note, " %s", _ (training_only));
  lf_label_append (box, heading, "title-2");
  lf_label_append (box, note->str, "dim-label");
  return box;
}

GtkWidget *
lf_guidance_none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  lf_label_append (box, _ ("There is no guidance here"), "title-2");
  lf_label_append (
      box,
      _ ("No pack could be read. Packs lie in the folder packs of the library; lowflowctl check "
         "says what is wrong with one."),
      "dim-label");
  return box;
}

/* ---- On the left ---- */

static void
add_line (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
lf_guidance_pack_row_new (const LfPack *pack)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *review = _ (lf_table_word (&lf_review_states, pack->review)->label);
  g_autofree char *where = g_strdup_printf (_ ("%s · version %s"), pack->publisher, pack->version);
  const char *age = pack->replaced_by != NULL ? _ ("Superseded") : NULL;
  g_autofree char *name = g_strjoin (". ", pack->title, where, review, age, NULL);

  add_line (box, pack->title, "pack-title");
  add_line (box, where, "item-particulars");
  add_line (box, review, "item-particulars");
  if (age != NULL)
    add_line (box, age, "item-particulars");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
