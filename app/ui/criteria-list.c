/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/criteria-list.h"

#include <glib/gi18n-lib.h>

#include "draw/report.h"

struct _LfCriteriaList {
  GtkWidget parent_instance;
  const LfResult *result;
  const LfPacks *packs;
  gboolean by_paragraph;
  GtkWidget *list;
};

enum { SIGNAL_SELECTED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfCriteriaList, lf_criteria_list, GTK_TYPE_WIDGET)

static const char *const status_classes[] = {
  [LF_LINE_MET] = "met",           [LF_LINE_MET_WITH_HELP] = "helped",
  [LF_LINE_FAILED] = "failed",     [LF_LINE_NOT_DEMONSTRATED] = "open",
  [LF_LINE_NOT_ASSESSED] = "open", [LF_LINE_AVOIDED] = "met",
  [LF_LINE_DONE] = "failed",
};

static void
add_heading (LfCriteriaList *self, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* What must not be done is named as if it had been: a word in front says whether it was. Behind it
 * stands whose it was. */
static char *
title_of (const LfScoreLine *line)
{
  const char *format = line->status == LF_LINE_AVOIDED ? _ ("Avoided: %s")
                       : line->status == LF_LINE_DONE  ? _ ("Done: %s")
                                                       : "%s";
  const char *whose = lf_score_line_whose (line);
  g_autofree char *title = g_strdup_printf (format, line->criterion->title);
  return g_strjoin (" · ", title, whose != NULL ? _ (whose) : NULL, NULL);
}

/* The same for who hears it: title, how it stands, whether it is critical, whose it was. */
static char *
spoken_of (const LfScoreLine *line)
{
  const char *parts[4] = { _ (lf_line_status_text (line->status)) };
  const char *whose = lf_score_line_whose (line);
  int n = 1;

  if (line->criterion->criterion_class == LF_CLASS_CRITICAL)
    parts[n++] = _ ("critical");
  if (whose != NULL)
    parts[n++] = _ (whose);
  g_autofree char *list = g_strjoinv (_ (", "), (char **) parts);
  return g_strdup_printf (_ ("%s: %s"), line->criterion->title, list);
}

static void
add_line (LfCriteriaList *self, const LfScoreLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *symbol = gtk_label_new (lf_line_status_symbol (line->status));
  g_autofree char *words = title_of (line);
  GtkWidget *title = gtk_label_new (words);
  gboolean critical = line->criterion->criterion_class == LF_CLASS_CRITICAL;
  g_autofree char *name = spoken_of (line);

  gtk_label_set_width_chars (GTK_LABEL (symbol), 2);
  gtk_widget_set_valign (symbol, GTK_ALIGN_START);
  gtk_widget_add_css_class (symbol, "status");
  gtk_widget_add_css_class (symbol, status_classes[line->status]);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  if (critical)
    gtk_widget_add_css_class (title, "critical");
  gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, line->criterion->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "line", (gpointer) line);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill_by_domain (LfCriteriaList *self)
{
  for (int domain = 0; domain < LF_N_DOMAINS; domain++) {
    gboolean headed = FALSE;
    for (guint i = 0; i < self->result->lines->len; i++) {
      const LfScoreLine *line = g_ptr_array_index (self->result->lines, i);
      if ((int) line->criterion->domain != domain)
        continue;
      if (!headed)
        add_heading (self, _ (lf_table_word (&lf_domains, (size_t) domain)->label));
      headed = TRUE;
      add_line (self, line);
    }
  }
}

/* "IPG808 1.1", as a person names what a criterion rests on. */
static char *
paragraph_of (LfCriteriaList *self, const char *reference)
{
  const LfPack *pack = NULL;
  const LfItem *item = lf_packs_item (self->packs, reference, &pack);
  if (item == NULL)
    return g_strdup (reference);
  return g_strdup_printf ("%s · %s", pack->title,
                          item->paragraph[0] != '\0' ? item->paragraph : item->title);
}

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* A criterion that rests on several paragraphs stands under each. */
static void
fill_by_paragraph (LfCriteriaList *self)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (self->result->lines, i);
    for (guint j = 0; j < line->criterion->items->len; j++) {
      char *paragraph = paragraph_of (self, g_ptr_array_index (line->criterion->items, j));
      if (g_ptr_array_find_with_equal_func (paragraphs, paragraph, g_str_equal, NULL))
        g_free (paragraph);
      else
        g_ptr_array_add (paragraphs, paragraph);
    }
  }
  g_ptr_array_sort (paragraphs, compare_text);
  for (guint p = 0; p < paragraphs->len; p++) {
    add_heading (self, g_ptr_array_index (paragraphs, p));
    for (guint i = 0; i < self->result->lines->len; i++) {
      const LfScoreLine *line = g_ptr_array_index (self->result->lines, i);
      for (guint j = 0; j < line->criterion->items->len; j++) {
        g_autofree char *paragraph =
            paragraph_of (self, g_ptr_array_index (line->criterion->items, j));
        if (g_str_equal (paragraph, g_ptr_array_index (paragraphs, p)))
          add_line (self, line);
      }
    }
  }
}

static void
fill (LfCriteriaList *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  if (self->result == NULL)
    return;
  if (self->by_paragraph)
    fill_by_paragraph (self);
  else
    fill_by_domain (self);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, LfCriteriaList *self)
{
  const LfScoreLine *line = row != NULL ? g_object_get_data (G_OBJECT (row), "line") : NULL;
  if (line != NULL)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, line->index);
}

static void
lf_criteria_list_dispose (GObject *object)
{
  g_clear_pointer (&LF_CRITERIA_LIST (object)->list, gtk_widget_unparent);
  G_OBJECT_CLASS (lf_criteria_list_parent_class)->dispose (object);
}

static void
lf_criteria_list_class_init (LfCriteriaListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lf_criteria_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", LF_TYPE_CRITERIA_LIST, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lf_criteria_list_init (LfCriteriaList *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_set_name (self->list, "criteria");
  gtk_widget_add_css_class (self->list, "criteria");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Criteria"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

GtkWidget *
lf_criteria_list_new (void)
{
  return g_object_new (LF_TYPE_CRITERIA_LIST, NULL);
}

void
lf_criteria_list_set_result (LfCriteriaList *self, const LfResult *result, const LfPacks *packs)
{
  self->result = result;
  self->packs = packs;
  fill (self);
}

void
lf_criteria_list_set_by_paragraph (LfCriteriaList *self, gboolean by_paragraph)
{
  self->by_paragraph = by_paragraph;
  fill (self);
}

void
lf_criteria_list_select (LfCriteriaList *self, int criterion)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    const LfScoreLine *line = g_object_get_data (G_OBJECT (row), "line");
    if (line == NULL || line->index != criterion)
      continue;
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
    return;
  }
}
