/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/guidance-page.h"

#include <adwaita.h>
#include <string.h>

#include "ui/guidance-head.h"
#include "ui/guidance-order.h"
#include "ui/item-row.h"
#include "ui/style.h"

/* More finds than a person reads; and single letters are everywhere. */
enum { MOST_FOUND = 40, LEAST_LETTERS = 2 };

struct _LfGuidancePage {
  GtkWidget parent_instance;
  LfLibrary *library;
  GPtrArray *sorted; /* of const LfPack, as they stand on the left */
  GtkWidget *search, *packs, *scroller, *head, *items;
  const LfPack *shown; /* the pack on the right; NULL where finds are, or nothing */
  char *shown_words;   /* what the finds on the right were searched for; NULL where a pack is */
  LfItemRow *marked;   /* the row that stands out, or NULL */
  LfItemRow *wanted;   /* to be scrolled to once there is a layout, or NULL */
  guint tick_id;
  gboolean to_mark; /* it was asked for by itself, and is to stand out */
  int frames;       /* since it was wanted */
};

enum { SIGNAL_SCENARIO, SIGNAL_BACK, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfGuidancePage, lf_guidance_page, GTK_TYPE_WIDGET)

/* The scenarios that are played by that very version, whole. (transfer container) */
static GPtrArray *
find_scenarios (LfGuidancePage *self, const LfPack *pack)
{
  const GPtrArray *entries = lf_library_entries (self->library);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    if (entry->head != NULL &&
        lf_packs_pack (lf_library_packs_for (self->library, entry->head), pack->id) == pack)
      g_ptr_array_add (found, (gpointer) lf_library_scenario (self->library, entry->id, NULL));
  }
  return found;
}

/* ---- Where it is scrolled to ---- */

static void
scroll_to (LfGuidancePage *self, double y)
{
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), y);
}

/* Rows have their places only after a layout. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LfGuidancePage *self = LF_GUIDANCE_PAGE (widget);
  graphene_point_t top;

  if (self->frames++ < 2)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->wanted != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (self->wanted),
                                gtk_widget_get_ancestor (self->head, GTK_TYPE_VIEWPORT),
                                &GRAPHENE_POINT_INIT (0, 0), &top)) {
    GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
    gtk_widget_grab_focus (GTK_WIDGET (self->wanted));
    if (self->to_mark)
      gtk_widget_add_css_class (GTK_WIDGET (self->wanted), "wanted");
    self->marked = self->to_mark ? self->wanted : NULL;
    scroll_to (self, gtk_adjustment_get_value (adjustment) + (double) top.y - 24);
  }
  self->wanted = NULL;
  return G_SOURCE_REMOVE;
}

static void
want (LfGuidancePage *self, LfItemRow *row, gboolean to_mark)
{
  if (self->marked != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->marked), "wanted");
  self->marked = NULL;
  self->wanted = row;
  self->to_mark = to_mark;
  self->frames = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/* ---- Right: the items ---- */

static void
empty_items (LfGuidancePage *self)
{
  GtkWidget *child;
  self->wanted = self->marked = NULL;
  while ((child = gtk_widget_get_first_child (self->head)) != NULL)
    gtk_box_remove (GTK_BOX (self->head), child);
  while ((child = gtk_widget_get_first_child (self->items)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->items), child);
  scroll_to (self, 0);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = lf_item_row_get_heading (LF_ITEM_ROW (row));

  if (before != NULL && strcmp (heading, lf_item_row_get_heading (LF_ITEM_ROW (before))) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  GtkWidget *label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "section-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
add_row (LfGuidancePage *self, const LfPack *pack, const LfItem *item, const char *heading,
         const GPtrArray *scenarios)
{
  gtk_list_box_append (
      GTK_LIST_BOX (self->items),
      lf_item_row_new (pack, item, heading, lf_library_packs (self->library), scenarios));
}

static void
show_pack (LfGuidancePage *self, const LfPack *pack)
{
  g_autoptr (GPtrArray) items = lf_guidance_items (pack);
  g_autoptr (GPtrArray) scenarios = find_scenarios (self, pack);

  empty_items (self);
  gtk_box_append (GTK_BOX (self->head),
                  lf_guidance_head_new (pack, lf_library_packs (self->library), scenarios));
  for (guint i = 0; i < items->len; i++) {
    const LfItem *item = g_ptr_array_index (items, i);
    g_autofree char *heading = lf_guidance_section (pack, item);
    add_row (self, pack, item, heading, scenarios);
  }
}

/* Every item that holds the words, under its pack. */
static void
show_found (LfGuidancePage *self, const char *words)
{
  guint n = 0;

  empty_items (self);
  for (guint i = 0; i < self->sorted->len; i++) {
    const LfPack *pack = g_ptr_array_index (self->sorted, i);
    g_autoptr (GPtrArray) scenarios = find_scenarios (self, pack);
    for (guint j = 0; j < pack->items->len; j++) {
      const LfItem *item = g_ptr_array_index (pack->items, j);
      if (lf_guidance_matches (item, words) && n++ < MOST_FOUND)
        add_row (self, pack, item, pack->title, scenarios);
    }
  }
  gtk_box_append (GTK_BOX (self->head), lf_guidance_found_new (words, n, MOST_FOUND));
}

static void
show_none (LfGuidancePage *self)
{
  empty_items (self);
  gtk_box_append (GTK_BOX (self->head), lf_guidance_none_new ());
}

static const LfPack *
get_selected (LfGuidancePage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->packs));
  return row != NULL ? g_ptr_array_index (self->sorted, (guint) gtk_list_box_row_get_index (row))
                     : NULL;
}

/* Shows what is searched for, or else the pack that is selected; nothing to do where it is there.
 */
static void
fill (LfGuidancePage *self)
{
  g_autofree char *words =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  const LfPack *pack = get_selected (self);

  if (g_utf8_strlen (words, -1) < LEAST_LETTERS)
    g_clear_pointer (&words, g_free);
  if (words != NULL ? g_strcmp0 (words, self->shown_words) == 0
                    : pack != NULL && pack == self->shown)
    return;
  if (words != NULL)
    show_found (self, words);
  else if (pack != NULL)
    show_pack (self, pack);
  else
    show_none (self);
  self->shown = words == NULL ? pack : NULL;
  g_free (self->shown_words);
  self->shown_words = g_steal_pointer (&words);
}

/* ---- Left: the packs ---- */

static void
selected_cb (LfGuidancePage *self)
{
  if (get_selected (self) == NULL)
    return;
  /* To choose a pack is to be done with searching. */
  if (gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill (self);
}

/* The pack that is selected already is chosen again, to be done with searching. */
static void
activated_cb (LfGuidancePage *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search))[0] != '\0')
    selected_cb (self);
}

/* ---- Actions ---- */

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_BACK], 0);
}

static void
scenario_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SCENARIO], 0, g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (LF_GUIDANCE_PAGE (widget)->search);
}

static void
section_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfGuidancePage *self = LF_GUIDANCE_PAGE (widget);
  const char *heading = g_variant_get_string (parameter, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->items); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LF_IS_ITEM_ROW (row) &&
        strcmp (lf_item_row_get_heading (LF_ITEM_ROW (row)), heading) == 0) {
      want (self, LF_ITEM_ROW (row), FALSE);
      return;
    }
}

/* ---- The object ---- */

static void
lf_guidance_page_dispose (GObject *object)
{
  LfGuidancePage *self = LF_GUIDANCE_PAGE (object);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_clear_pointer (&self->shown_words, g_free);
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_GUIDANCE_PAGE);
  G_OBJECT_CLASS (lf_guidance_page_parent_class)->dispose (object);
}

static void
lf_guidance_page_class_init (LfGuidancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_guidance_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/lowflow/Lowflow/guidance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LfGuidancePage, search);
  gtk_widget_class_bind_template_child (widget_class, LfGuidancePage, packs);
  gtk_widget_class_bind_template_child (widget_class, LfGuidancePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LfGuidancePage, head);
  gtk_widget_class_bind_template_child (widget_class, LfGuidancePage, items);
  gtk_widget_class_install_action (widget_class, "guidance.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "guidance.scenario", "s", scenario_cb);
  gtk_widget_class_install_action (widget_class, "guidance.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "guidance.section", "s", section_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guidance.back",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "guidance.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "guidance.search",
                                       NULL);
  signals[SIGNAL_SCENARIO] = g_signal_new ("scenario", LF_TYPE_GUIDANCE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_BACK] = g_signal_new ("back", LF_TYPE_GUIDANCE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_guidance_page_init (LfGuidancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sorted = g_ptr_array_new ();
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->items), header_cb, NULL, NULL);
  g_signal_connect_swapped (self->packs, "row-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->packs, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
}

GtkWidget *
lf_guidance_page_new (void)
{
  return g_object_new (LF_TYPE_GUIDANCE_PAGE, NULL);
}

void
lf_guidance_page_set_library (LfGuidancePage *self, LfLibrary *library)
{
  self->library = library;
  g_ptr_array_unref (self->sorted);
  self->sorted = lf_guidance_packs (lf_library_packs (library));
  for (guint i = 0; i < self->sorted->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->packs),
                         lf_guidance_pack_row_new (g_ptr_array_index (self->sorted, i)));
  gtk_list_box_select_row (GTK_LIST_BOX (self->packs),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->packs), 0));
  if (self->sorted->len == 0)
    fill (self);
}

/* Selects a pack, named "ID" or "ID@VERSION", and shows it whole; FALSE where there is none. */
static gboolean
select_pack (LfGuidancePage *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "@", 2);
  const LfPacks *packs = lf_library_packs (self->library);
  const LfPack *wanted = parts[1] != NULL ? lf_packs_version (packs, parts[0], parts[1]) : NULL;

  if (wanted == NULL)
    wanted = lf_packs_pack (packs, parts[0]);
  for (guint i = 0; i < self->sorted->len; i++) {
    if (wanted == NULL || wanted != g_ptr_array_index (self->sorted, i))
      continue;
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->packs), (int) i);
    gtk_list_box_select_row (GTK_LIST_BOX (self->packs), row);
    fill (self);
    return TRUE;
  }
  return FALSE;
}

gboolean
lf_guidance_page_open (LfGuidancePage *self, const char *reference)
{
  g_auto (GStrv) parts = g_strsplit (reference, "/", 2);

  gtk_widget_grab_focus (self->search);
  if (parts[0] == NULL)
    return TRUE;
  if (!select_pack (self, parts[0]))
    return FALSE;
  if (parts[1] == NULL)
    scroll_to (self, 0);
  parts[0][strcspn (parts[0], "@")] = '\0';
  g_autofree char *plain = g_strjoinv ("/", parts);
  for (GtkWidget *row = gtk_widget_get_first_child (self->items); row != NULL && parts[1] != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LF_IS_ITEM_ROW (row) &&
        strcmp (lf_item_row_get_reference (LF_ITEM_ROW (row)), plain) == 0) {
      want (self, LF_ITEM_ROW (row), TRUE);
      return TRUE;
    }
  return parts[1] == NULL;
}

void
lf_guidance_page_search (LfGuidancePage *self, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
  fill (self);
}
