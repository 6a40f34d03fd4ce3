/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows in the language that stands for all: its texts have no plain vowel, so that whatever
 * has one cannot be translated. */
#include <string.h>

#include "desk.h"
#include "session/language.h"

/* The program's name, those of keys, units and versions of packs are the same in any language. */
static const char *const as_they_are[] = { "Lowflow", "Ctrl",     "Alt",      "Esc", "Enter", "min",
                                           "mmol",    "training", "verified", NULL };

static gboolean
is_plain (const char *word)
{
  return strpbrk (word, "aeiou") != NULL && g_utf8_strlen (word, -1) > 2 &&
         !g_strv_contains (as_they_are, word);
}

static void
check_text (const char *text, const char *page, const GtkWidget *widget)
{
  if (text == NULL)
    return;
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}]+", text, 0, 0);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_plain (words[i])) {
      g_test_message ("On the %s page “%s” of a %s is as it was written: %s", page, words[i],
                      G_OBJECT_TYPE_NAME (widget), text);
      g_test_fail ();
    }
}

static void
check (GtkWidget *widget, const char *page)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_text (gtk_label_get_text (GTK_LABEL (widget)), page, widget);
  if (GTK_IS_ENTRY (widget))
    check_text (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), page, widget);
  check_text (gtk_widget_get_tooltip_text (widget), page, widget);
  if (GTK_IS_SEARCH_ENTRY (widget)) { /* what is within it is the toolkit's to say */
    g_autofree char *invitation = NULL;
    g_object_get (widget, "placeholder-text", &invitation, NULL);
    check_text (invitation, page, widget);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, page);
}

static void
look (Desk *desk)
{
  desk_settle ();
  check (GTK_WIDGET (desk->window), desk_page (desk));
}

static void
test_pages (void)
{
  Desk desk = { NULL, NULL, NULL };

  desk_open (&desk);
  look (&desk);
  lf_main_window_show_guidance (desk.window, "ipg808");
  g_assert_cmpstr (desk_page (&desk), ==, "guidance");
  look (&desk);
  desk_click (&desk, "guidance-back");
  desk_click (&desk, "chatter");
  look (&desk);
  desk_click (&desk, "start");
  desk_look (&desk);
  g_assert_cmpstr (desk_page (&desk), ==, "play");
  look (&desk);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  lf_language_start ("qps");
  if (!desk_begin (&argc, &argv))
    return 0;
  g_test_add_func ("/ui/language/pages", test_pages);
  return g_test_run ();
}
