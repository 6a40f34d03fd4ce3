/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form to fill in: nothing is sent before it is whole, and what cannot be true is said at once.
 */
#include "desk.h"
#include "ui/form-list.h"

static const char text[] =
    "<scenario xmlns='urn:lowflow:scenario:1' id='form' minutes='1' pass='0' shelf='first-hours'"
    " jurisdiction='england' review='not-reviewed'><title>Form</title><summary>A form.</summary>"
    "<brief><p>Begin.</p></brief><patient text='a patient' age='50' sex='male' weight-kg='80'"
    " height-cm='178' rhythm='sinus'/>"
    "<phase id='start'><title>Start</title>"
    "<decision id='form' kind='fill-in' role='ecmo-lead'><ask>Enter it.</ask><when><time "
    "at='00:01'/></when>"
    "<clock id='arrest' accept-low='13:00' accept-high='13:02'><text>Arrest</text></clock>"
    "<clock id='flow' accept-low='13:40' accept-high='13:42'><text>Flow</text></clock>"
    "<number id='rate' unit='L/min' low='0' high='7' accept-low='3' accept-high='4'>"
    "<text>Flow rate</text></number>"
    "<choice id='place'><text>Where</text><one id='ward' verdict='right'>On a ward</one>"
    "<one id='street' verdict='wrong'>In the street</one></choice>"
    "<words id='cause' most='40'><text>Cause</text></words>"
    "<impossible field='flow' below='arrest'>Flow cannot come before the arrest.</impossible>"
    "</decision></phase>"
    "<ending id='end' kind='good'><title>End</title><text>It ends.</text></ending>"
    "<sources><source>Made up.</source></sources></scenario>";

typedef struct {
  LfScenario *scenario;
  GtkWidget *window;
  LfFormList *form;
  int n_changed;
} Case;

static void
changed_cb (LfFormList *form, Case *test)
{
  test->n_changed++;
}

static void
set_up (Case *test, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  test->scenario = lf_scenario_read (bytes, "form.xml", NULL, NULL, defects);
  g_autofree char *said = lf_defects_to_text (defects);
  g_assert_cmpstr (said, ==, "");
  test->window = gtk_window_new ();
  test->form = LF_FORM_LIST (lf_form_list_new ());
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->form));
  lf_form_list_set_decision (test->form, g_ptr_array_index (test->scenario->decisions, 0));
  g_signal_connect (test->form, "changed", G_CALLBACK (changed_cb), test);
}

static void
tear_down (Case *test, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  lf_scenario_free (test->scenario);
}

static void
type (Case *test, const char *field, const char *words)
{
  GtkWidget *entry = desk_find (GTK_WIDGET (test->form), field);
  g_assert_true (GTK_IS_ENTRY (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
choose (Case *test, const char *field, const char *word)
{
  GtkWidget *button = desk_find (desk_find (GTK_WIDGET (test->form), field), word);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

/* Enter says that a field is done with, as going to the next does. */
static void
leave (Case *test, const char *field)
{
  g_signal_emit_by_name (desk_find (GTK_WIDGET (test->form), field), "activate");
}

static const char *
said (Case *test)
{
  GtkWidget *label = desk_find (GTK_WIDGET (test->form), "cannot-be");
  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : "";
}

static int
row_of (Case *test, const char *name)
{
  GtkWidget *widget = desk_find (GTK_WIDGET (test->form), name);
  int column = 0, row = 0, width = 0, height = 0;
  gtk_grid_query_child (GTK_GRID (gtk_widget_get_parent (widget)), widget, &column, &row, &width,
                        &height);
  return row;
}

static void
test_whole (Case *test, gconstpointer data)
{
  g_assert_null (lf_form_list_dup_answer (test->form));
  type (test, "arrest", "13:01");
  type (test, "flow", "13:41");
  type (test, "rate", "3.5");
  choose (test, "place", "ward");
  g_assert_null (lf_form_list_dup_answer (test->form));
  g_assert_cmpstr (said (test), ==, "");
  type (test, "cause", "A blocked artery");
  g_auto (GStrv) answer = lf_form_list_dup_answer (test->form);
  g_autofree char *joined = g_strjoinv ("|", answer);
  g_assert_cmpstr (joined, ==, "13:01|13:41|3.5|ward|A blocked artery");
  g_assert_cmpint (test->n_changed, >=, 5);
}

/* Said when the second of the two is written, and gone when it is put right. */
static void
test_cannot_be (Case *test, gconstpointer data)
{
  type (test, "rate", "3.5");
  choose (test, "place", "street");
  type (test, "cause", "A blocked artery");
  type (test, "arrest", "13:01");
  g_assert_cmpstr (said (test), ==, "");
  type (test, "flow", "12:41");
  g_assert_cmpstr (said (test), ==, "Flow cannot come before the arrest.");
  g_assert_true (row_of (test, "cannot-be") == row_of (test, "flow") + 1);
  g_assert_null (lf_form_list_dup_answer (test->form));
  type (test, "flow", "13:41");
  g_assert_cmpstr (said (test), ==, "");
  /* What is wrong and yet could be is taken. */
  g_auto (GStrv) answer = lf_form_list_dup_answer (test->form);
  g_assert_nonnull (answer);
}

static void
test_wanted (Case *test, gconstpointer data)
{
  type (test, "rate", "a lot");
  g_assert_cmpstr (said (test), ==, ""); /* it may be on its way to something */
  leave (test, "rate");
  g_assert_cmpstr (said (test), ==, "Flow rate: wanted is a number from 0 to 7 L/min.");
  type (test, "rate", "");
  leave (test, "rate");
  g_assert_cmpstr (said (test), ==, "");
  type (test, "flow", "25:00");
  leave (test, "flow");
  g_assert_cmpstr (said (test), ==, "Flow: wanted is a time of day from 00:00 to 23:59.");
}

static void
test_emptied (Case *test, gconstpointer data)
{
  type (test, "arrest", "99:99");
  lf_form_list_set_decision (test->form, NULL);
  g_assert_cmpstr (said (test), ==, "");
  g_assert_null (desk_find (GTK_WIDGET (test->form), "arrest"));
  g_assert_null (lf_form_list_dup_answer (test->form));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Case *test, gconstpointer data);
  } tests[] = {
    { "/ui/form/whole", test_whole },
    { "/ui/form/cannot-be", test_cannot_be },
    { "/ui/form/wanted", test_wanted },
    { "/ui/form/emptied", test_emptied },
  };
  if (!desk_begin (&argc, &argv))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Case, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
