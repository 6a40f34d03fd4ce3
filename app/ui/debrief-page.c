/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/debrief-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "draw/report.h"
#include "ui/case-view.h"
#include "ui/columns.h"
#include "ui/criteria-list.h"
#include "ui/criterion-view.h"
#include "ui/moment-view.h"
#include "ui/notes-view.h"
#include "ui/pdf-save.h"
#include "ui/style.h"
#include "ui/timeline-area.h"

struct _LfDebriefPage {
  GtkWidget parent_instance;
  LfSession *session;
  LfResult *result;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkWidget *columns, *sentence, *ending, *domains, *by_domain, *by_paragraph, *clock, *scrubber,
      *pages;
  LfCriteriaList *criteria;
  LfTimelineArea *timeline;
  LfMomentView *moment;
  LfCriterionView *criterion;
  LfCaseView *story;
  LfNotesView *notes;
  GtkAdjustment *moment_adjustment;
};

enum { SIGNAL_RETRY, SIGNAL_AGAIN, SIGNAL_BACK, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LfDebriefPage, lf_debrief_page, GTK_TYPE_WIDGET)

static LfAttempt *
get_attempt (LfDebriefPage *self)
{
  return lf_session_get_attempt (self->session);
}

static void
say (LfDebriefPage *self, const char *sentence)
{
  g_autofree char *text = g_markup_escape_text (sentence, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

/* ---- Left: the score ---- */

/* "4 of 6"; of a domain without points that it was not shown. (transfer full) */
static char *
points_of (const LfPart *part)
{
  char points[G_ASCII_DTOSTR_BUF_SIZE], of[G_ASCII_DTOSTR_BUF_SIZE];

  if (part->points_of <= 0)
    return g_strdup (_ ("not shown"));
  g_ascii_formatd (points, sizeof points, "%g", part->points);
  g_ascii_formatd (of, sizeof of, "%g", part->points_of);
  return g_strdup_printf (_ ("%s of %s"), points, of);
}

static void
add_domain (LfDebriefPage *self, int domain, int row)
{
  const LfPart *part = &self->result->domains[domain];
  const char *title = _ (lf_table_word (&lf_domains, (size_t) domain)->label);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *bar = gtk_level_bar_new ();
  g_autofree char *text = points_of (part);
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), title, text);
  GtkWidget *points = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (points), 1);
  gtk_widget_add_css_class (points, "numeric");
  gtk_widget_add_css_class (points, "dim-label");
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar),
                           part->points_of > 0 ? CLAMP (part->points / part->points_of, 0, 1) : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (bar, "domain-bar");
  gtk_grid_attach (GTK_GRID (self->domains), name, 0, 2 * row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->domains), points, 1, 2 * row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->domains), bar, 0, 2 * row + 1, 2, 1);
}

static void
show_score (LfDebriefPage *self)
{
  g_autofree char *sentence = lf_report_sentence (get_attempt (self), self->result);
  GtkWidget *child;

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  const LfEnding *ending = lf_attempt_ending (get_attempt (self));
  g_autofree char *words =
      ending != NULL ? g_strdup_printf (_ ("%s. The outcome is not the score."), ending->title)
                     : g_strdup (_ ("It did not come to an end. The outcome is not the score."));
  gtk_label_set_label (GTK_LABEL (self->ending), words);
  while ((child = gtk_widget_get_first_child (self->domains)) != NULL)
    gtk_grid_remove (GTK_GRID (self->domains), child);
  for (int domain = 0; domain < LF_N_DOMAINS; domain++)
    add_domain (self, domain, domain);
}

/* ---- Centre: the moment ---- */

static void
show_moment (LfDebriefPage *self)
{
  double second = gtk_adjustment_get_value (self->moment_adjustment);
  char clock[16];

  lf_timeline_clock (second, clock);
  gtk_label_set_label (GTK_LABEL (self->clock), clock);
  lf_timeline_area_set_cursor (self->timeline, second);
  lf_moment_view_show (self->moment, (int64_t) (second * LF_STEPS_PER_S));
}

static void
moved_cb (LfDebriefPage *self, double second)
{
  gtk_adjustment_set_value (self->moment_adjustment, second);
}

static void
select_criterion (LfDebriefPage *self, int index)
{
  for (guint i = 0; self->result != NULL && i < self->result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (self->result->lines, i);
    if (line->index != index)
      continue;
    lf_criterion_view_show (self->criterion, line, lf_attempt_packs (get_attempt (self)));
    lf_timeline_area_select (self->timeline, index);
    gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "criterion");
  }
}

static void
timeline_criterion_cb (LfDebriefPage *self, int index)
{
  lf_criteria_list_select (self->criteria, index);
}

static void
grouping_cb (LfDebriefPage *self)
{
  lf_criteria_list_set_by_paragraph (
      self->criteria, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_paragraph)));
}

/* ---- Actions ---- */

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_BACK], 0);
}

static void
again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_AGAIN], 0);
}

static void
retry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfDebriefPage *self = LF_DEBRIEF_PAGE (widget);
  double second = gtk_adjustment_get_value (self->moment_adjustment);
  g_signal_emit (self, signals[SIGNAL_RETRY], 0, (gint64) (second * LF_STEPS_PER_S));
}

static void
chosen_cb (GtkWidget *widget, const char *path)
{
  lf_debrief_page_save_pdf (LF_DEBRIEF_PAGE (widget), path);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LfDebriefPage *self = LF_DEBRIEF_PAGE (widget);
  g_autofree char *name = g_strdup_printf (_ ("Lowflow debrief, %s.pdf"),
                                           lf_attempt_scenario (get_attempt (self))->title);
  lf_pdf_save (widget, _ ("Save the debrief"), name, chosen_cb);
}

/* ---- The object ---- */

static void
lf_debrief_page_dispose (GObject *object)
{
  LfDebriefPage *self = LF_DEBRIEF_PAGE (object);
  if (self->timeline != NULL)
    lf_debrief_page_set_session (self, NULL);
  lf_style_drop_children (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LF_TYPE_DEBRIEF_PAGE);
  G_OBJECT_CLASS (lf_debrief_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, title);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, columns);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, ending);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, domains);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, by_domain);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, by_paragraph);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, clock);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, scrubber);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, pages);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, story);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, criteria);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, moment);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, criterion);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, notes);
  gtk_widget_class_bind_template_child (widget_class, LfDebriefPage, moment_adjustment);
}

static void
lf_debrief_page_class_init (LfDebriefPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lf_debrief_page_dispose;
  g_type_ensure (LF_TYPE_CRITERIA_LIST);
  g_type_ensure (LF_TYPE_TIMELINE_AREA);
  g_type_ensure (LF_TYPE_MOMENT_VIEW);
  g_type_ensure (LF_TYPE_CRITERION_VIEW);
  g_type_ensure (LF_TYPE_CASE_VIEW);
  g_type_ensure (LF_TYPE_NOTES_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/lowflow/Lowflow/debrief-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "debrief.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "debrief.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "debrief.retry", NULL, retry_cb);
  gtk_widget_class_install_action (widget_class, "debrief.save", NULL, save_cb);
  signals[SIGNAL_RETRY] = g_signal_new ("retry", LF_TYPE_DEBRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_AGAIN] = g_signal_new ("again", LF_TYPE_DEBRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BACK] = g_signal_new ("back", LF_TYPE_DEBRIEF_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
lf_debrief_page_init (LfDebriefPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->columns, lf_columns_new ());
  g_signal_connect_swapped (self->moment_adjustment, "value-changed", G_CALLBACK (show_moment),
                            self);
  g_signal_connect_swapped (self->timeline, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->timeline, "criterion", G_CALLBACK (timeline_criterion_cb), self);
  g_signal_connect_swapped (self->criteria, "selected", G_CALLBACK (select_criterion), self);
  g_signal_connect_swapped (self->by_paragraph, "toggled", G_CALLBACK (grouping_cb), self);
}

GtkWidget *
lf_debrief_page_new (void)
{
  return g_object_new (LF_TYPE_DEBRIEF_PAGE, NULL);
}

/* What a person wants to see first: a critical failure, or else whatever was missed. */
static int
first_to_look_at (const LfResult *result)
{
  if (result->critical_failed->len > 0)
    return ((const LfScoreLine *) g_ptr_array_index (result->critical_failed, 0))->index;
  for (guint i = 0; i < result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    if (line->status == LF_LINE_FAILED || line->status == LF_LINE_DONE)
      return line->index;
  }
  return result->lines->len > 0
             ? ((const LfScoreLine *) g_ptr_array_index (result->lines, 0))->index
             : -1;
}

void
lf_debrief_page_set_session (LfDebriefPage *self, LfSession *session)
{
  if (session == self->session)
    return;
  lf_moment_view_set_played (self->moment, NULL);
  lf_timeline_area_set_attempt (self->timeline, NULL, NULL);
  lf_criteria_list_set_result (self->criteria, NULL, NULL);
  lf_criterion_view_show (self->criterion, NULL, NULL);
  lf_case_view_show (self->story, NULL);
  lf_notes_view_set_attempt_path (self->notes, NULL);
  g_clear_pointer (&self->result, lf_result_free);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;

  LfAttempt *attempt = get_attempt (self);
  double end = (double) lf_attempt_step (attempt) / LF_STEPS_PER_S;
  self->result = lf_result_new (attempt);
  adw_window_title_set_title (self->title, lf_attempt_scenario (attempt)->title);
  adw_window_title_set_subtitle (self->title, _ ("Debrief · Training only, a fictional patient"));
  show_score (self);
  lf_case_view_show (self->story, attempt);
  lf_timeline_area_set_attempt (self->timeline, attempt, self->result);
  lf_moment_view_set_played (self->moment, attempt);
  lf_criteria_list_set_result (self->criteria, self->result, lf_attempt_packs (attempt));
  lf_notes_view_set_attempt_path (self->notes, lf_session_get_path (session));
  gtk_adjustment_configure (self->moment_adjustment, 0, 0, end, 1, 30, 0);
  lf_criteria_list_select (self->criteria, first_to_look_at (self->result));
  lf_debrief_page_scrub (self, end);
}

LfSession *
lf_debrief_page_get_session (LfDebriefPage *self)
{
  return self->session;
}

void
lf_debrief_page_scrub (LfDebriefPage *self, double second)
{
  gtk_adjustment_set_value (self->moment_adjustment, second);
  show_moment (self);
}

void
lf_debrief_page_save_pdf (LfDebriefPage *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *done = g_strdup_printf (_ ("%s is saved."), base);

  gboolean good = lf_report_write_pdf (get_attempt (self), self->result, path, &error);
  say (self, good ? done : error->message);
}
