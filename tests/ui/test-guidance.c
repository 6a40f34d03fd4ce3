/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guidance: reading it, searching it, going from it to a scenario and back, and coming to it
 * from the library, from play and from the debrief. */
#include <string.h>

#include "attempt/learner.h"
#include "attempt/standing.h"
#include "desk.h"
#include "scenario/training.h"
#include "ui/guidance-order.h"
#include "ui/item-row.h"

static GtkWidget *
get_page (Desk *desk)
{
  return GTK_WIDGET (lf_main_window_get_guidance_page (desk->window));
}

static void
open_guidance (Desk *desk)
{
  desk_open (desk);
  desk_click (desk, "guidance");
  g_assert_cmpstr (desk_page (desk), ==, "guidance");
}

/* The row of an item on the page, or NULL. */
static GtkWidget *
find_row (GtkWidget *root, const char *reference)
{
  if (LF_IS_ITEM_ROW (root) &&
      g_str_equal (lf_item_row_get_reference (LF_ITEM_ROW (root)), reference))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, reference);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static guint
count_rows (GtkWidget *root)
{
  guint n = LF_IS_ITEM_ROW (root) ? 1 : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* ---- Reading ---- */

/* By the scenarios that are played by that very version. */
static void
assert_training_told (GtkWidget *row, LfLibrary *library, const LfPack *pack,
                      const char *reference)
{
  const GPtrArray *entries = lf_library_entries (library);
  gboolean trained = FALSE;

  for (guint i = 0; i < entries->len; i++) {
    const LfLibraryEntry *entry = g_ptr_array_index (entries, i);
    const LfScenario *scenario = lf_library_scenario (library, entry->id, NULL);
    g_autoptr (LfTraining) training = lf_training_new (scenario, reference);
    gboolean by_this =
        lf_training_way (training) != LF_N_TRAINING_WAYS &&
        lf_packs_pack (lf_library_packs_for (library, scenario), pack->id) == pack;
    g_assert_cmpint (desk_find_action (row, "guidance.scenario", scenario->id) != NULL, ==,
                     by_this);
    trained |= by_this;
  }
  g_assert_cmpint (desk_says (row, "Not yet trained by any scenario."), ==, !trained);
}

/* Each item of each pack is there once, whole, and says what trains it. */
static void
test_every_item_is_there (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);
  const LfPacks *packs = lf_library_packs (desk.library);
  LfGuidancePage *page = lf_main_window_get_guidance_page (desk.window);

  for (guint i = 0; i < packs->packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs->packs, i);
    g_autofree char *version = g_strdup_printf ("%s@%s", pack->id, pack->version);
    g_autofree char *replaced = lf_pack_replaced_text (pack);
    g_assert_true (lf_guidance_page_open (page, version));
    g_assert_true (replaced == NULL || desk_says (get_page (&desk), replaced));
    g_assert_true (desk_says (get_page (&desk), pack->note));
    g_assert_cmpuint (count_rows (get_page (&desk)), ==, pack->items->len);
    for (guint j = 0; j < pack->items->len; j++) {
      const LfItem *item = g_ptr_array_index (pack->items, j);
      g_autofree char *reference = g_strdup_printf ("%s/%s", pack->id, item->id);
      GtkWidget *row = find_row (get_page (&desk), reference);
      g_assert_nonnull (row);
      g_assert_true (desk_says (row, item->title));
      g_assert_true (desk_says (row, item->text));
      g_assert_true (desk_says (row, lf_table_word (&lf_item_kinds, (size_t) item->kind)->label));
      g_assert_cmpint (desk_says (row, "not verified by a clinician"), ==,
                       item->verified_by[0] == '\0');
      assert_training_told (row, desk.library, pack, reference);
    }
  }
  desk_close (&desk);
}

/* What is superseded stands after what is not, and says what took its place; a pack that took the
 * place of another says so too. What is named without its version opens as it is now played. */
static void
test_superseded_is_told (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);
  LfGuidancePage *page = LF_GUIDANCE_PAGE (get_page (&desk));
  const LfPacks *held = lf_library_packs (desk.library);
  g_autoptr (GPtrArray) packs = lf_guidance_packs (held);
  gboolean superseded = FALSE;

  for (guint i = 0; i < packs->len; i++) {
    const LfPack *pack = g_ptr_array_index (packs, i);
    g_assert_false (superseded && pack->replaced_by == NULL);
    superseded = pack->replaced_by != NULL;
  }
  g_assert_true (superseded);
  g_assert_true (lf_guidance_page_open (page, "ipg482"));
  g_assert_true (desk_says (GTK_WIDGET (page), "This is superseded guidance: IPG808 replaced it"));
  g_assert_true (lf_guidance_page_open (page, "ipg808"));
  g_assert_true (desk_says (GTK_WIDGET (page), "Replaces IPG482"));
  g_assert_true (lf_guidance_page_open (page, "rcuk-als@2021/pads-vector"));
  g_assert_true (desk_says (GTK_WIDGET (page), lf_packs_version (held, "rcuk-als", "2021")->note));
  g_assert_true (
      desk_says (find_row (GTK_WIDGET (page), "rcuk-als/pads-vector"), "Version 2025 says: "));
  g_assert_true (lf_guidance_page_open (page, "rcuk-als/pads-vector"));
  g_assert_true (desk_says (GTK_WIDGET (page), "Replaces version 2021"));
  desk_close (&desk);
}

static void
test_it_begins_with_ipg808 (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);
  GtkWidget *page = get_page (&desk);
  g_autoptr (GPtrArray) packs = lf_guidance_packs (lf_library_packs (desk.library));

  g_assert_cmpstr (((const LfPack *) g_ptr_array_index (packs, 0))->id, ==, "ipg808");
  g_assert_nonnull (find_row (page, "ipg808/1.1"));
  g_assert_true (desk_says (page, "1 Recommendations"));
  g_assert_true (desk_says (page, "What this means in practice"));
  g_assert_true (desk_says (page, "Training only"));
  GtkWidget *replaced = find_row (page, "ipg808/front.replaces");
  g_assert_true (desk_says (replaced, "Worked example"));
  g_assert_true (desk_says (replaced, "<s>IPG482</s>"));
  g_assert_false (desk_says (find_row (page, "ipg808/1.1"), "Worked example"));
  desk_close (&desk);
}

/* How something is trained gives a case away: it is told when asked. */
static void
test_how_is_told_when_asked (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);
  GtkWidget *row = find_row (get_page (&desk), "ipg808/1.1");
  GtkWidget *link = desk_find_action (row, "guidance.scenario", "ohca-vf");
  GtkWidget *line = gtk_widget_get_parent (link);
  GtkWidget *detail = gtk_widget_get_next_sibling (line);
  GtkWidget *how = gtk_widget_get_last_child (line);

  g_assert_true (GTK_IS_TOGGLE_BUTTON (how));
  g_assert_true (desk_says (detail, "<b>Scored</b>"));
  g_assert_false (gtk_widget_get_visible (detail));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (how), TRUE);
  g_assert_true (gtk_widget_get_visible (detail));
  desk_close (&desk);
}

/* ---- Searching ---- */

static gboolean
finds_one (gpointer data)
{
  return count_rows (get_page (data)) == 1;
}

static void
test_a_search_finds (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);
  GtkWidget *page = get_page (&desk);
  GtkWidget *search = desk_find (page, "guidance-search");

  gtk_editable_set_text (GTK_EDITABLE (search), "IPG482  SUPERSEDED");
  desk_wait (finds_one, &desk);
  g_assert_nonnull (find_row (page, "ipg808/front.replaces"));
  g_assert_true (desk_says (page, "1 item says"));

  lf_guidance_page_search (LF_GUIDANCE_PAGE (page), "xyzzy");
  g_assert_cmpuint (count_rows (page), ==, 0);
  g_assert_true (desk_says (page, "Nothing here says “xyzzy”"));

  /* To choose a pack, the one that is there as well, is to be done with searching. */
  gtk_widget_activate (gtk_widget_get_first_child (desk_find (page, "guidance-packs")));
  desk_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_nonnull (find_row (page, "ipg808/1.1"));

  lf_guidance_page_search (LF_GUIDANCE_PAGE (page), "the");
  g_assert_cmpuint (count_rows (page), >, 10);
  g_assert_true (desk_says (page, "one more word narrows them down"));

  /* A pack's own page is there again once nothing is searched for. */
  g_assert_true (lf_guidance_page_open (LF_GUIDANCE_PAGE (page), "ipg808/1.2"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_nonnull (find_row (page, "ipg808/1.1"));
  g_assert_false (lf_guidance_page_open (LF_GUIDANCE_PAGE (page), "ipg808/9.9"));
  g_assert_false (lf_guidance_page_open (LF_GUIDANCE_PAGE (page), "no-such-pack"));
  desk_close (&desk);
}

/* ---- There and back ---- */

static gboolean
is_marked (gpointer data)
{
  GtkWidget *row = find_row (get_page (data), "ipg808/1.1");
  return row != NULL && gtk_widget_has_css_class (row, "wanted");
}

static void
test_to_a_scenario_and_back (void)
{
  Desk desk = { 0 };
  open_guidance (&desk);

  desk_click_action (find_row (get_page (&desk), "ipg808/1.1"), "guidance.scenario", "ohca-vf");
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  desk_click (&desk, "back");
  g_assert_cmpstr (desk_page (&desk), ==, "guidance");
  desk_click (&desk, "guidance-back");
  g_assert_cmpstr (desk_page (&desk), ==, "library");

  /* An item stands out, whatever was searched for before, once the search has settled, too. */
  desk_click (&desk, "guidance");
  lf_guidance_page_search (LF_GUIDANCE_PAGE (get_page (&desk)), "relatives");
  g_assert_true (lf_guidance_page_open (LF_GUIDANCE_PAGE (get_page (&desk)), "ipg808/1.1"));
  desk_wait (is_marked, &desk);
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_marked (&desk));
  desk_click (&desk, "guidance-back");

  /* From a brief to its guidance and back: the brief then leads to the library again. */
  desk_click (&desk, "ohca-vf");
  g_action_group_activate_action (G_ACTION_GROUP (desk.window), "guidance",
                                  g_variant_new_string ("ipg808/1.1"));
  desk_wait (is_marked, &desk);
  desk_click (&desk, "guidance-back");
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  desk_click (&desk, "back");
  g_assert_cmpstr (desk_page (&desk), ==, "library");
  desk_close (&desk);
}

static LfSession *
play_to_the_end (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  const LfScenario *scenario = lf_library_scenario (desk->library, "ohca-vf", &error);
  LfSession *session = lf_session_begin (desk->library, scenario, 1, &error);
  g_assert_no_error (error);
  LfAttempt *attempt = lf_session_get_attempt (session);
  g_autoptr (LfLearner) learner = lf_learner_new (LF_LEARNER_MODEL, attempt);
  lf_learner_play (learner, attempt, -1);
  return session;
}

static void
test_from_the_debrief_and_back (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  g_autoptr (LfSession) session = play_to_the_end (&desk);
  const LfScenario *scenario = lf_attempt_scenario (lf_session_get_attempt (session));

  lf_main_window_show_debrief (desk.window, session);
  GtkWidget *debrief = GTK_WIDGET (lf_main_window_get_debrief_page (desk.window));
  const LfCriterion *first = g_ptr_array_index (scenario->criteria, 0);
  GtkWidget *row = desk_find (debrief, first->id);
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  const LfPack *pack = NULL;
  const LfItem *item = lf_packs_item (lf_attempt_packs (lf_session_get_attempt (session)),
                                      g_ptr_array_index (first->items, 0), &pack);
  g_autofree char *target = g_strdup_printf ("%s@%s/%s", pack->id, pack->version, item->id);
  desk_click_action (debrief, "win.guidance", target);
  g_assert_cmpstr (desk_page (&desk), ==, "guidance");
  g_assert_nonnull (find_row (get_page (&desk), g_ptr_array_index (first->items, 0)));

  desk_click_action (get_page (&desk), "guidance.scenario", "ohca-vf");
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  desk_click (&desk, "back");
  desk_click (&desk, "guidance-back");
  g_assert_cmpstr (desk_page (&desk), ==, "debrief");
  g_assert_true (lf_debrief_page_get_session (lf_main_window_get_debrief_page (desk.window)) ==
                 session);

  /* The table of who falls under what opens here alone, for this patient. */
  g_assert_true (desk_says (desk_find (debrief, "case"), lf_case_standing_title));
  g_assert_true (desk_says (desk_find (debrief, "case"), lf_case_standing_note));
  g_assert_false (desk_says (get_page (&desk), lf_case_standing_title));
  desk_close (&desk);
}

static void
test_from_play_and_back (void)
{
  Desk desk = { 0 };
  desk_open (&desk);
  desk_click (&desk, "ohca-vf");
  desk_click (&desk, "start");
  LfSession *session = lf_play_page_get_session (lf_main_window_get_play_page (desk.window));

  g_assert_true (lf_session_get_running (session));
  g_action_group_activate_action (G_ACTION_GROUP (desk.window), "guidance",
                                  g_variant_new_string (""));
  desk_settle ();
  g_assert_cmpstr (desk_page (&desk), ==, "guidance");
  g_assert_false (lf_session_get_running (session));
  desk_click (&desk, "guidance-back");
  g_assert_cmpstr (desk_page (&desk), ==, "play");
  g_assert_false (lf_session_get_running (session));

  /* On to another brief: the attempt is put away, and kept. */
  g_action_group_activate_action (G_ACTION_GROUP (desk.window), "guidance",
                                  g_variant_new_string ("ipg808/1.1"));
  desk_wait (is_marked, &desk);
  desk_click_action (find_row (get_page (&desk), "ipg808/1.1"), "guidance.scenario", "ohca-vf");
  g_assert_cmpstr (desk_page (&desk), ==, "brief");
  desk_click (&desk, "back");
  desk_click (&desk, "guidance-back");
  g_assert_cmpstr (desk_page (&desk), ==, "library");
  g_autofree char *kept = lf_library_unfinished (desk.library);
  g_assert_nonnull (kept);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  if (!desk_begin (&argc, &argv))
    return 0;
  g_test_add_func ("/ui/guidance/items", test_every_item_is_there);
  g_test_add_func ("/ui/guidance/superseded", test_superseded_is_told);
  g_test_add_func ("/ui/guidance/first", test_it_begins_with_ipg808);
  g_test_add_func ("/ui/guidance/how", test_how_is_told_when_asked);
  g_test_add_func ("/ui/guidance/search", test_a_search_finds);
  g_test_add_func ("/ui/guidance/scenario", test_to_a_scenario_and_back);
  g_test_add_func ("/ui/guidance/debrief", test_from_the_debrief_and_back);
  g_test_add_func ("/ui/guidance/play", test_from_play_and_back);
  return g_test_run ();
}
