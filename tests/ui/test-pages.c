/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Library and brief; pieces that stand alone; windows that leave nothing behind. */
#include <glib/gstdio.h>
#include <string.h>

#include "attempt/variation.h"
#include "desk.h"
#include "ui/option-list.h"
#include "ui/scenario-card.h"
#include "ui/states.h"

static void
write_scenario (Desk *desk, const char *name, const char *text)
{
  g_autofree char *folder = g_build_filename (desk->folder, "scenarios", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_library_says_what_it_has (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  GtkWidget *window = GTK_WIDGET (desk.window);
  GtkWidget *card = desk_find (window, "ohca-vf");

  g_assert_true (GTK_IS_BUTTON (card));
  g_assert_true (desk_says (card, "Not yet clinically reviewed"));
  g_assert_true (desk_says (card, "minutes"));
  g_assert_true (desk_says (card, "1.1"));
  g_assert_true (desk_says (window, "None yet."));
  g_assert_true (desk_says (window, "Scenarios"));
  desk_close (&desk);
}

/* Each scenario stands on its shelf, in the order of the shelves; an empty one says so. */
static void
test_library_has_shelves (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  const GPtrArray *entries = lf_library_entries (desk.library);
  GtkWidget *before = NULL;

  for (int shelf = 0; shelf < LF_N_SHELVES; shelf++) {
    const LfWord *word = lf_table_word (&lf_shelves, (size_t) shelf);
    GtkWidget *box = desk_find (GTK_WIDGET (desk.window), word->id);
    guint n = 0;
    g_assert_nonnull (box);
    for (guint i = 0; i < entries->len; i++) {
      const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
      gboolean here = (int) entry->head->shelf == shelf;
      g_assert_true ((desk_find (box, entry->id) != NULL) == here);
      n += here;
    }
    g_autofree char *counted = n == 0 ? g_strdup ("Nothing stands here yet.")
                                      : g_strdup_printf ("%s · %u scenario", word->label, n);
    g_assert_true (desk_says (box, word->label) && desk_says (box, counted));
    g_assert_true (gtk_widget_get_prev_sibling (box) == before);
    before = box;
  }
  desk_close (&desk);
}

static void
said_cb (LfBriefPage *page, const char *sentence, char **said)
{
  *said = g_strdup (sentence);
}

/* The facilitator's sheet is made beside the window, and what came of it is said. */
static void
test_brief_makes_a_sheet (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  const LfScenario *scenario = lf_library_scenario (desk.library, "chatter", NULL);
  g_assert_nonnull (scenario);
  lf_main_window_show_brief (desk.window, scenario);
  GtkWidget *button = desk_find (GTK_WIDGET (desk.window), "sheet");
  LfBriefPage *page = LF_BRIEF_PAGE (gtk_widget_get_ancestor (button, LF_TYPE_BRIEF_PAGE));
  g_autofree char *path = g_build_filename (desk.folder, "sheet.pdf", NULL);
  g_autofree char *said = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *text = NULL;
  gulong handler = g_signal_connect (page, "said", G_CALLBACK (said_cb), &said);

  g_assert_true (gtk_widget_get_sensitive (button));
  lf_brief_page_save_sheet (page, path);
  g_assert_false (gtk_widget_get_sensitive (button));
  while (said == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (said, ==, "sheet.pdf is saved.");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_signal_handler_disconnect (page, handler);
  g_signal_connect (page, "said", G_CALLBACK (said_cb), &failed);
  lf_brief_page_save_sheet (page, "/no/such/folder/sheet.pdf");
  while (failed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (failed, "sheet.pdf"));
  desk_close (&desk);
}

static void
test_library_shows_errors_as_such (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  write_scenario (&desk, "broken.xml",
                  "<scenario xmlns='urn:lowflow:scenario:1' id='broken' "
                  "minutes='many'>\n<title>Broken</title>\n");
  desk_reopen_window (&desk);
  GtkWidget *card = desk_find (GTK_WIDGET (desk.window), "broken");

  g_assert_nonnull (card);
  g_assert_false (GTK_IS_BUTTON (card));
  g_assert_true (desk_says (card, "cannot be played"));
  g_assert_true (desk_says (card, "Line "));
  desk_close (&desk);
}

static void
test_brief_says_what_is_known (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  const LfScenario *scenario = lf_library_scenario (desk.library, "ohca-vf", NULL);

  desk_click (&desk, "ohca-vf");
  GtkWidget *window = GTK_WIDGET (desk.window);
  /* The patient is the one whom the seed brings. */
  static const char *const seeds[] = { "1", "2", "3" };
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++) {
    desk_enter_seed (&desk, seeds[i]);
    g_autoptr (LfScenario) drawn =
        lf_variation_draw (scenario, g_ascii_strtoull (seeds[i], NULL, 10));
    const GPtrArray *brief = drawn != NULL ? drawn->brief : scenario->brief;
    g_assert_true (
        desk_says (window, drawn != NULL ? drawn->patient_text : scenario->patient_text));
    for (guint j = 0; j < brief->len; j++)
      g_assert_true (
          desk_says (window, ((const LfParagraph *) g_ptr_array_index (brief, j))->text));
  }
  g_assert_true (desk_says (window, g_ptr_array_index (scenario->objectives, 0)));
  g_assert_true (desk_says (window, "Not a medical device"));
  for (guint i = 0; i < scenario->packs->len; i++) {
    const LfPack *pack = lf_packs_pack (lf_library_packs_for (desk.library, scenario),
                                        g_ptr_array_index (scenario->packs, i));
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    g_assert_true (desk_says (window, pack->version));
    g_assert_true (replaced == NULL || desk_says (window, replaced));
  }

  GtkWidget *seed = desk_enter_seed (&desk, "not a number");
  desk_click (&desk, "start");
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  g_assert_true (gtk_widget_has_css_class (seed, "error"));
  desk_enter_seed (&desk, "18446744073709551615");
  desk_click (&desk, "start");
  g_assert_cmpstr (desk_page (&desk), ==, "play");
  g_assert_cmpuint (lf_attempt_header (desk_attempt (&desk))->seed, ==, G_MAXUINT64);
  desk_close (&desk);
}

/* ---- Options ---- */

static const LfDecision *
decision_of_kind (const LfScenario *scenario, LfDecisionKind kind)
{
  for (guint i = 0; i < scenario->decisions->len; i++) {
    const LfDecision *decision = g_ptr_array_index (scenario->decisions, i);
    if (decision->kind == kind)
      return decision;
  }
  g_assert_not_reached ();
}

static void
changed_cb (GtkWidget *list, gpointer data)
{
  ++*(int *) data;
}

static void
test_an_order_is_given_by_clicking (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  const LfScenario *scenario = lf_library_scenario (desk.library, "ohca-vf", NULL);
  const LfDecision *decision = decision_of_kind (scenario, LF_DECISION_PUT_IN_ORDER);
  LfOptionList *list = LF_OPTION_LIST (g_object_ref_sink (lf_option_list_new ()));
  int changes = 0;

  g_signal_connect (list, "changed", G_CALLBACK (changed_cb), &changes);
  lf_option_list_set_decision (list, decision, 1);
  for (guint i = 1; i < decision->options->len; i++) {
    g_assert_true (lf_option_list_choose (list, i));
    g_assert_null (lf_option_list_dup_answer (list));
  }
  g_assert_true (lf_option_list_undo (list));
  g_assert_true (lf_option_list_choose (list, decision->options->len - 1));
  g_assert_true (lf_option_list_choose (list, decision->options->len));
  g_assert_false (lf_option_list_choose (list, decision->options->len + 1));
  g_auto (GStrv) answer = lf_option_list_dup_answer (list);
  g_assert_cmpuint (g_strv_length (answer), ==, decision->options->len);
  g_assert_cmpint (changes, ==, (int) decision->options->len + 2);

  /* The same attempt asks in the same order; another in another, for some seed. */
  gboolean differs = FALSE;
  for (guint64 seed = 2; seed < 12; seed++) {
    lf_option_list_set_decision (list, decision, seed);
    for (guint i = 1; i <= decision->options->len; i++)
      lf_option_list_choose (list, i);
    g_auto (GStrv) other = lf_option_list_dup_answer (list);
    differs |= !g_strv_equal ((const char *const *) answer, (const char *const *) other);
  }
  g_assert_true (differs);
  lf_option_list_set_decision (list, decision, 1);
  for (guint i = 1; i <= decision->options->len; i++)
    lf_option_list_choose (list, i);
  g_auto (GStrv) again = lf_option_list_dup_answer (list);
  g_assert_cmpuint (g_strv_length (again), ==, g_strv_length (answer));
  g_assert_finalize_object (list);
  desk_close (&desk);
}

static void
test_several_can_be_taken_back (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  const LfScenario *scenario = lf_library_scenario (desk.library, "ohca-vf", NULL);
  const LfDecision *decision = decision_of_kind (scenario, LF_DECISION_CHOOSE_SEVERAL);
  LfOptionList *list = LF_OPTION_LIST (g_object_ref_sink (lf_option_list_new ()));

  lf_option_list_set_decision (list, decision, 1);
  g_assert_null (lf_option_list_dup_answer (list));
  lf_option_list_choose (list, 2);
  lf_option_list_choose (list, 1);
  lf_option_list_choose (list, 2);
  g_auto (GStrv) answer = lf_option_list_dup_answer (list);
  g_assert_cmpuint (g_strv_length (answer), ==, 1);
  g_assert_cmpstr (answer[0], ==,
                   gtk_widget_get_name (gtk_widget_get_first_child (GTK_WIDGET (list))));
  g_assert_finalize_object (list);
  desk_close (&desk);
}

/* ---- What the buttons say about how things stand ---- */

static void
test_states_tell_what_people_see (void)
{
  Desk desk = { 0 };
  g_autoptr (GError) error = NULL;
  desk_open (&desk);
  const LfScenario *sandbox = lf_library_scenario (desk.library, "sandbox", &error);
  g_assert_no_error (error);
  const LfPacks *packs = lf_library_packs (desk.library);
  g_autoptr (LfAttempt) attempt =
      lf_attempt_new (sandbox, packs, lf_header_new (sandbox, packs, 1));

  g_assert_false (lf_states_circuit_here (attempt));
  g_autofree char *nothing = lf_states_access (attempt, LF_LINE_DRAINAGE);
  g_assert_cmpstr (nothing, ==, "nothing yet");
  g_assert_true (lf_attempt_input_line (attempt, LF_WHO_EDUCATOR, "circuit 25 17", NULL, &error));
  lf_attempt_advance (attempt, 1000);
  g_assert_true (lf_states_circuit_here (attempt));
  g_autofree char *cannula = lf_states_access (attempt, LF_LINE_DRAINAGE);
  g_assert_nonnull (strstr (cannula, "cannula 25 Fr"));

  const GPtrArray *blocks = lf_presets_blocks ();
  for (guint i = 0; i < blocks->len; i++) {
    g_autofree char *state = lf_states_block (attempt, g_ptr_array_index (blocks, i));
    g_assert_nonnull (state);
  }
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  if (!desk_begin (&argc, &argv))
    return 0;
  g_test_add_func ("/ui/library/has", test_library_says_what_it_has);
  g_test_add_func ("/ui/library/shelves", test_library_has_shelves);
  g_test_add_func ("/ui/brief/sheet", test_brief_makes_a_sheet);
  g_test_add_func ("/ui/library/errors", test_library_shows_errors_as_such);
  g_test_add_func ("/ui/brief/known", test_brief_says_what_is_known);
  g_test_add_func ("/ui/options/order", test_an_order_is_given_by_clicking);
  g_test_add_func ("/ui/options/several", test_several_can_be_taken_back);
  g_test_add_func ("/ui/states", test_states_tell_what_people_see);
  return g_test_run ();
}
