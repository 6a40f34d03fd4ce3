/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole way through the windows: each scenario from its card to its debrief, every input by a
 * button, a key or typing, and the attempt so played ends as the model learner's does, bit for bit.
 */
#include <string.h>

#include "attempt/learner.h"
#include "attempt/result.h"
#include "desk.h"
#include "draw/timeline.h"
#include "guidance/defects.h"
#include "ui/presets.h"

enum { SEED = 1, LAST_MS = 400 };

/* ---- What the model learner does ---- */

/* An attempt that the model learner has played to its end. */
static LfAttempt *
play_model (Desk *desk, const char *id)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (desk->library, id, &error);
  g_assert_no_error (error);
  const LfPacks *packs = lf_library_packs (desk->library);
  LfAttempt *attempt = lf_attempt_new (scenario, packs, lf_header_new (scenario, packs, SEED));
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_MODEL, attempt);
  lf_learner_play (learner, attempt, -1);
  g_assert_true (lf_attempt_ended (attempt));
  return attempt;
}

static const LfDecision *
find_decision (const LfAttempt *attempt, const char *id)
{
  const LfScenario *scenario = lf_attempt_scenario (attempt);
  return g_ptr_array_index (scenario->decisions, (guint) lf_scenario_find_decision (scenario, id));
}

/* ---- Hands ---- */

static void
give_reason (Desk *desk, const char *words)
{
  GtkWidget *entry = desk_find (GTK_WIDGET (desk->window), "reason");
  g_assert_true (gtk_widget_get_visible (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

/* Chooses options by clicking on them, or, every other time, by their number. */
static void
choose_options (Desk *desk, const LfDecision *decision, char **ids, gboolean by_key)
{
  for (int i = 0; ids[i] != NULL; i++) {
    if (by_key && decision->kind != LF_DECISION_PUT_IN_ORDER) {
      g_assert_true (desk_press (desk, desk_option_key (desk, ids[i])));
    } else {
      desk_click_in (desk, "options", ids[i]);
    }
  }
}

static void
set_fields (Desk *desk, const LfDecision *decision, char **values)
{
  for (guint i = 0; values[i] != NULL; i++) {
    const LfOption *field = g_ptr_array_index (decision->options, i);
    GtkWidget *spin = desk_find (desk_find (GTK_WIDGET (desk->window), "fields"), field->id);
    g_assert_true (GTK_IS_SPIN_BUTTON (spin));
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), g_ascii_strtod (values[i], NULL));
  }
}

static void
answer (Desk *desk, const LfAttempt *attempt, char **fields, const char *reason, gboolean by_key)
{
  const LfDecision *decision = find_decision (attempt, fields[1]);

  g_assert_cmpstr (desk_label (desk, "question"), ==, decision->ask);
  if (decision->kind == LF_DECISION_SET_VALUE)
    set_fields (desk, decision, fields + 2);
  else
    choose_options (desk, decision, fields + 2, by_key);
  if (reason != NULL)
    give_reason (desk, reason);
  if (by_key)
    g_assert_true (desk_press (desk, GDK_KEY_Return));
  else
    desk_click (desk, "confirm");
}

static GtkWidget *
find_labelled (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_labelled (child, label);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* What cannot be taken back is asked about first. */
static void
say_yes (const char *label)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GtkWidget *yes = ADW_IS_MESSAGE_DIALOG (window) ? find_labelled (window, label) : NULL;
    if (yes == NULL)
      continue;
    g_signal_emit_by_name (yes, "clicked");
    desk_settle ();
    return;
  }
  g_error ("nobody asks whether to %s", label);
}

/* An input by its button where it has one, otherwise by typing it. */
static void
give_line (Desk *desk, char **fields)
{
  g_autofree char *line = g_strjoinv (" ", fields);
  const GPtrArray *all = lf_presets_all ();

  for (guint i = 0; i < all->len; i++) {
    const LfPreset *preset = g_ptr_array_index (all, i);
    if (!g_str_equal (preset->line, line) || desk_find_command (desk, line) == NULL)
      continue;
    desk_click_command (desk, line);
    return;
  }
  g_autofree char *typed = lf_join_line ((const char *const *) fields);
  desk_type (desk, g_strdelimit (typed, "\t", ' '));
}

static void
act (Desk *desk, char **fields)
{
  give_line (desk, fields);
  LfVerb verb = (LfVerb) lf_table_find (&lf_actions, fields[0]);
  if (lf_presets_is_final (verb))
    say_yes (lf_action (verb)->word.label);
}

/* The reason that the model gives with an answer: the same step holds it. */
static const char *
reason_for (const GPtrArray *log, guint at)
{
  const LfEntry *entry = g_ptr_array_index (log, at);
  for (guint i = at > 3 ? at - 3 : 0; i < log->len && i < at + 4; i++) {
    const LfEntry *other = g_ptr_array_index (log, i);
    if (other->step == entry->step && other->who == LF_WHO_LEARNER &&
        g_str_equal (other->fields[0], "reason") &&
        g_str_equal (other->fields[1], entry->fields[1]))
      return other->fields[2];
  }
  return NULL;
}

/* Plays what the model played, through the window. */
static void
play_as (Desk *desk, LfAttempt *attempt, const LfAttempt *model)
{
  const GPtrArray *log = lf_attempt_log (model);
  gboolean by_key = FALSE;

  for (guint i = 0; i < log->len; i++) {
    const LfEntry *entry = g_ptr_array_index (log, i);
    if (entry->who != LF_WHO_LEARNER || g_str_equal (entry->fields[0], "reason"))
      continue;
    lf_attempt_advance (attempt, entry->step - lf_attempt_step (attempt));
    g_assert_cmpint (lf_attempt_step (attempt), ==, entry->step);
    if (g_str_equal (entry->fields[0], "answer")) {
      desk_look (desk);
      answer (desk, attempt, entry->fields, reason_for (log, i), by_key);
      by_key = !by_key;
    } else {
      act (desk, entry->fields);
    }
  }
}

/* ---- The tests ---- */

static gboolean
is_debriefed (gpointer data)
{
  return g_str_equal (desk_page (data), "debrief");
}

static void
look_at_debrief (Desk *desk, const LfAttempt *attempt, int second)
{
  char clock[16];
  g_autoptr (LfResult) result = lf_result_new (attempt);
  g_autofree char *pdf = g_build_filename (desk->folder, "debrief.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  LfDebriefPage *page = lf_main_window_get_debrief_page (desk->window);

  g_assert_true (
      g_str_has_prefix (desk_label (desk, "sentence"), result->passed ? "Passed" : "Not passed"));
  g_assert_nonnull (strstr (desk_label (desk, "ending"), lf_attempt_ending (attempt)->title));
  for (guint i = 0; i < result->lines->len; i++) {
    const LfScoreLine *line = g_ptr_array_index (result->lines, i);
    g_assert_nonnull (desk_find (GTK_WIDGET (page), line->criterion->id));
  }
  GtkWidget *list = desk_find (GTK_WIDGET (page), "criteria");
  GtkWidget *row =
      desk_find (list, ((const LfScoreLine *) g_ptr_array_index (result->lines, 2))->criterion->id);
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  g_assert_cmpstr (desk_label (desk, "criterion-title"), ==,
                   ((const LfScoreLine *) g_ptr_array_index (result->lines, 2))->criterion->title);

  GtkWidget *scrubber = desk_find (GTK_WIDGET (page), "scrubber");
  gtk_range_set_value (GTK_RANGE (scrubber), second);
  lf_timeline_clock (second, clock);
  g_assert_cmpstr (desk_label (desk, "scrub-clock"), ==, clock);
  desk_settle ();
  lf_debrief_page_save_pdf (page, pdf);
  g_assert_true (g_file_get_contents (pdf, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpint (strncmp (bytes, "%PDF-", 5), ==, 0);
}

static void
test_from_card_to_debrief (gconstpointer data)
{
  const char *id = data;
  Desk desk = { 0 };
  desk_open (&desk);
  g_autoptr (LfAttempt) model = play_model (&desk, id);
  int middle = (int) (lf_attempt_step (model) / LF_STEPS_PER_S / 2);

  g_assert_cmpstr (desk_page (&desk), ==, "library");
  desk_click (&desk, id);
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  desk_enter_seed (&desk, "1");
  desk_click (&desk, "start");
  g_assert_cmpstr (desk_page (&desk), ==, "play");

  LfSession *session = lf_play_page_get_session (lf_main_window_get_play_page (desk.window));
  LfAttempt *attempt = lf_session_get_attempt (session);
  lf_session_set_running (session, FALSE);
  play_as (&desk, attempt, model);
  lf_attempt_advance (attempt, lf_attempt_step (model) - LAST_MS - lf_attempt_step (attempt));
  lf_session_set_running (session, TRUE);
  desk_wait (is_debriefed, &desk);
  g_assert_cmphex (lf_attempt_digest (attempt), ==, lf_attempt_digest (model));
  look_at_debrief (&desk, attempt, middle);

  /* And again from the middle. */
  desk_click (&desk, "retry");
  g_assert_cmpstr (desk_page (&desk), ==, "play");
  session = lf_play_page_get_session (lf_main_window_get_play_page (desk.window));
  g_assert_cmpint (lf_attempt_step (lf_session_get_attempt (session)), ==,
                   (int64_t) middle * LF_STEPS_PER_S);
  g_assert_false (lf_session_get_running (session));
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  if (!desk_begin (&argc, &argv))
    return 0;
  g_test_add_data_func ("/ui/whole/platform-4", "ohca-vf", test_from_card_to_debrief);
  g_test_add_data_func ("/ui/whole/day-three", "pea-pulmonary-embolism", test_from_card_to_debrief);
  g_test_add_data_func ("/ui/whole/asking-for-the-machine", "asystole-irreversible",
                        test_from_card_to_debrief);
  return g_test_run ();
}
