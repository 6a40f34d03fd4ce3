/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The play screen: time, hints, refusals, typing, names, and what is left of it when it is left. */
#include <string.h>

#include "desk.h"
#include "ui/clock-area.h"
#include "ui/completion.h"
#include "ui/numeric-area.h"
#include "ui/style.h"
#include "ui/trace-area.h"

static void
begin (Desk *desk)
{
  desk_open (desk);
  desk_click (desk, "ohca-vf");
  desk_click (desk, "start");
  g_assert_cmpstr (desk_page (desk), ==, "play");
}

static LfSession *
get_session (Desk *desk)
{
  return lf_play_page_get_session (lf_main_window_get_play_page (desk->window));
}

/* ---- Time ---- */

static gboolean
has_moved (gpointer data)
{
  return lf_attempt_step (desk_attempt (data)) > 100;
}

static gboolean
is_asked (gpointer data)
{
  return lf_attempt_open_decision (desk_attempt (data)) >= 0;
}

static void
test_time_runs_pauses_and_skips (void)
{
  Desk desk = { 0 };
  begin (&desk);

  g_assert_true (lf_session_get_running (get_session (&desk)));
  desk_wait (has_moved, &desk);
  desk_click (&desk, "speed-5");
  g_assert_cmpfloat (lf_session_get_speed (get_session (&desk)), ==, 5);
  desk_click (&desk, "pause");
  g_assert_false (lf_session_get_running (get_session (&desk)));
  g_assert_cmpstr (
      gtk_button_get_label (GTK_BUTTON (desk_find (GTK_WIDGET (desk.window), "pause"))), ==,
      "Go on");
  int64_t stood = lf_attempt_step (desk_attempt (&desk));
  desk_look (&desk);
  g_assert_cmpint (lf_attempt_step (desk_attempt (&desk)), ==, stood);

  /* A skip goes from moment to moment; the question brings time back to its own pace. */
  for (int i = 0; i < 5 && !is_asked (&desk); i++) {
    desk_click (&desk, "skip");
    g_usleep (20000);
    desk_settle ();
  }
  desk_wait (is_asked, &desk);
  desk_look (&desk);
  g_assert_cmpfloat (lf_session_get_speed (get_session (&desk)), ==, 1);
  desk_close (&desk);
}

/* ---- The card ---- */

static const LfDecision *
open_decision (Desk *desk)
{
  int open = lf_attempt_open_decision (desk_attempt (desk));
  g_assert_cmpint (open, >=, 0);
  return g_ptr_array_index (lf_attempt_scenario (desk_attempt (desk))->decisions, (guint) open);
}

static void
come_to_first_question (Desk *desk)
{
  begin (desk);
  lf_session_set_running (get_session (desk), FALSE);
  while (!is_asked (desk))
    lf_attempt_advance (desk_attempt (desk), 1000);
  desk_look (desk);
}

static void
test_a_choice_and_what_to_say_about_it (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);
  const LfDecision *decision = open_decision (&desk);
  const LfOption *wrong = g_ptr_array_index (decision->options, 1);

  g_assert_cmpstr (desk_label (&desk, "question"), ==, decision->ask);
  g_assert_false (gtk_widget_is_sensitive (desk_find (GTK_WIDGET (desk.window), "confirm")));
  g_assert_true (desk_press (&desk, desk_option_key (&desk, wrong->id)));
  g_assert_true (gtk_widget_is_sensitive (desk_find (GTK_WIDGET (desk.window), "confirm")));
  g_assert_cmpint (lf_attempt_open_decision (desk_attempt (&desk)), >=, 0);
  g_assert_true (desk_press (&desk, desk_option_key (&desk, wrong->id)));
  g_assert_cmpint (lf_attempt_open_decision (desk_attempt (&desk)), ==, -1);
  g_autofree char *why = g_markup_escape_text (wrong->why, -1);
  g_assert_nonnull (strstr (desk_label (&desk, "outcome"), why));
  desk_close (&desk);
}

static void
test_hints_come_at_their_price (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);
  int open = lf_attempt_open_decision (desk_attempt (&desk));
  const LfDecision *decision = open_decision (&desk);

  for (int step = 0; step < 3 && decision->hints[step] != NULL; step++) {
    desk_click (&desk, "take-hint");
    g_assert_cmpstr (desk_label (&desk, "hint"), ==, decision->hints[step]);
    g_assert_cmpint (lf_attempt_script (desk_attempt (&desk))->decisions[open].hints, ==, step + 1);
  }
  g_assert_false (gtk_widget_get_visible (desk_find (GTK_WIDGET (desk.window), "take-hint")));
  desk_close (&desk);
}

/* ---- Acting ---- */

static guint
count (const LfAttempt *attempt, LfMessageKind kind)
{
  const GPtrArray *messages = lf_attempt_messages (attempt);
  guint n = 0;
  for (guint i = 0; i < messages->len; i++)
    n += ((const LfMessage *) g_ptr_array_index (messages, i))->kind == kind;
  return n;
}

/* Nobody can be shocked who is not there: it is refused in words, and logged. */
static void
test_refusals_are_said (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);

  guint before = count (desk_attempt (&desk), LF_MESSAGE_REFUSED);
  desk_click_command (&desk, "shock 200");
  g_assert_cmpuint (count (desk_attempt (&desk), LF_MESSAGE_REFUSED), ==, before + 1);
  desk_close (&desk);
}

static void
test_typing_acts (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);
  GtkWidget *entry = desk_find (GTK_WIDGET (desk.window), "command");

  desk_type (&desk, "call perf");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  const GPtrArray *log = lf_attempt_log (desk_attempt (&desk));
  const LfEntry *last = g_ptr_array_index (log, log->len - 1);
  g_assert_cmpstr (last->fields[0], ==, "call");
  g_assert_cmpstr (last->fields[1], ==, "perfusionist");
  desk_look (&desk);
  g_assert_true (
      gtk_widget_has_css_class (desk_find_command (&desk, "call perfusionist"), "ticked"));

  /* A letter that nothing wants begins a command. */
  g_assert_true (desk_press (&desk, GDK_KEY_b));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "b");
  desk_type (&desk, "nonsense");
  g_assert_cmpuint (lf_attempt_log (desk_attempt (&desk))->len, ==, log->len);
  desk_close (&desk);
}

/* ---- Names ---- */

static gboolean
is_named (GtkWidget *widget)
{
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return TRUE;
  return GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

static guint
check_names (GtkWidget *widget)
{
  guint n = 0;
  gboolean wanted = GTK_IS_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget) ||
                    GTK_IS_ENTRY (widget) || LF_IS_NUMERIC_AREA (widget) ||
                    LF_IS_CLOCK_AREA (widget) || LF_IS_TRACE_AREA (widget);

  /* The window's own buttons, and a menu button's inner one, are the toolkit's to name. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkWindowControls") || GTK_IS_MENU_BUTTON (widget))
    return 0;
  if (wanted && gtk_widget_get_visible (widget)) {
    if (!is_named (widget))
      g_error ("a %s named %s has no name to be read", G_OBJECT_TYPE_NAME (widget),
               gtk_widget_get_name (widget));
    n++;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_names (child);
  return n;
}

static void
test_everything_has_a_name (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);
  g_assert_cmpuint (check_names (GTK_WIDGET (lf_main_window_get_play_page (desk.window))), >, 120);
  desk_close (&desk);
}

/* ---- Colours ---- */

static void
test_palettes_change_in_play (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);

  g_assert_cmpstr (lf_style_palette ()->id, ==, lf_palette_house.id);
  g_action_group_change_action_state (G_ACTION_GROUP (desk.window), "colour-blind",
                                      g_variant_new_boolean (TRUE));
  g_assert_cmpstr (lf_style_palette ()->id, ==, lf_palette_colour_blind.id);
  desk_look (&desk);
  g_action_group_change_action_state (G_ACTION_GROUP (desk.window), "colour-blind",
                                      g_variant_new_boolean (FALSE));
  desk_look (&desk);
  g_assert_cmpstr (lf_style_palette ()->id, ==, lf_palette_house.id);
  desk_close (&desk);
}

/* ---- Left, and gone on with ---- */

static void
test_what_is_left_is_offered_again (void)
{
  Desk desk = { 0 };
  come_to_first_question (&desk);

  const LfOption *first = g_ptr_array_index (open_decision (&desk)->options, 0);
  desk_press (&desk, desk_option_key (&desk, first->id));
  desk_press (&desk, GDK_KEY_Return);
  lf_attempt_advance (desk_attempt (&desk), 14 * 1000);
  desk_click_command (&desk, "call icu");
  lf_attempt_advance (desk_attempt (&desk), 2 * 1000);
  g_assert_true (lf_session_flush (get_session (&desk), NULL));
  uint64_t seed = lf_attempt_header (desk_attempt (&desk))->seed;
  guint n_log = 0;
  for (guint i = 0; i < lf_attempt_log (desk_attempt (&desk))->len; i++)
    n_log +=
        ((const LfEntry *) g_ptr_array_index (lf_attempt_log (desk_attempt (&desk)), i))->who ==
        LF_WHO_LEARNER;

  desk_reopen_window (&desk);
  g_assert_cmpstr (desk_page (&desk), ==, "library");
  GtkWidget *offer = desk_find (GTK_WIDGET (desk.window), "go-on");
  g_assert_nonnull (offer);
  g_assert_true (g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (offer)), "Go on at 00:"));
  desk_click (&desk, "go-on");
  g_assert_cmpstr (desk_page (&desk), ==, "play");
  g_assert_false (lf_session_get_running (get_session (&desk)));
  g_assert_cmpuint (lf_attempt_header (desk_attempt (&desk))->seed, ==, seed);
  guint again = 0;
  for (guint i = 0; i < lf_attempt_log (desk_attempt (&desk))->len; i++)
    again +=
        ((const LfEntry *) g_ptr_array_index (lf_attempt_log (desk_attempt (&desk)), i))->who ==
        LF_WHO_LEARNER;
  g_assert_cmpuint (again, ==, n_log);
  desk_click (&desk, "leave");
  g_assert_cmpstr (desk_page (&desk), ==, "library");
  desk_close (&desk);
}

/* ---- Text to 200 % ---- */

static void
test_large_text_fits (void)
{
  Desk desk = { 0 };
  int width = 0, height = 0, dpi = 0;
  come_to_first_question (&desk);

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (desk.window));
  gtk_widget_measure (GTK_WIDGET (desk.window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (desk.window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                      NULL);
  g_test_message ("at 200 %%: %d x %d", width, height);
  g_assert_cmpint (width, <=, 1280);
  g_assert_cmpint (height, <=, 720);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  if (!desk_begin (&argc, &argv))
    return 0;
  g_test_add_func ("/ui/play/time", test_time_runs_pauses_and_skips);
  g_test_add_func ("/ui/play/choice", test_a_choice_and_what_to_say_about_it);
  g_test_add_func ("/ui/play/hints", test_hints_come_at_their_price);
  g_test_add_func ("/ui/play/refusals", test_refusals_are_said);
  g_test_add_func ("/ui/play/typing", test_typing_acts);
  g_test_add_func ("/ui/play/names", test_everything_has_a_name);
  g_test_add_func ("/ui/play/palettes", test_palettes_change_in_play);
  g_test_add_func ("/ui/play/large-text", test_large_text_fits);
  g_test_add_func ("/ui/play/left-and-gone-on-with", test_what_is_left_is_offered_again);
  return g_test_run ();
}
