/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/form.h"

#include <string.h>

#include "guidance/describe.h"
#include "words/text.h"

static gboolean
is_id (const char *text, gboolean with_points)
{
  gsize n = strlen (text);
  if (n == 0 || n > LF_MAX_ID || *text == '-' || *text == '.')
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-' && !(with_points && *c == '.'))
      return FALSE;
  return TRUE;
}

gboolean
lf_form_is_name (const char *text)
{
  return is_id (text, FALSE);
}

gboolean
lf_form_is_item_id (const char *text)
{
  return is_id (text, TRUE);
}

/* Whether text is one or more parts of one kind, parted by blanks. */
static gboolean
is_each (const char *text, gboolean (*is_one) (const char *part))
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);
  guint n = 0;
  for (guint i = 0; parts[i] != NULL; i++) {
    if (*parts[i] == '\0')
      continue;
    if (!is_one (parts[i]))
      return FALSE;
    n++;
  }
  return n > 0;
}

/* The first of several words that is not in the table, or NULL. */
static char *
find_unknown_word (const LfTable *table, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && lf_table_find (table, *word) < 0)
      return g_strdup (*word);
  return NULL;
}

static gboolean
is_item (const char *text)
{
  const char *slash = strchr (text, '/');
  if (slash == NULL)
    return FALSE;
  g_autofree char *pack = g_strndup (text, (gsize) (slash - text));
  return is_id (pack, FALSE) && is_id (slash + 1, TRUE);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/* Digits and hyphens in their places, and a month or a day that the calendar has. */
static gboolean
is_date (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";
  gsize n = strlen (text);
  if (n != strlen ("dddd-dd") && n != strlen (pattern))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;
  gboolean has_day = n == strlen (pattern);
  return g_date_valid_dmy ((GDateDay) (has_day ? g_ascii_strtoull (text + 8, NULL, 10) : 1),
                           (GDateMonth) g_ascii_strtoull (text + 5, NULL, 10),
                           (GDateYear) g_ascii_strtoull (text, NULL, 10));
}

static gboolean
is_right (const LfAttribute *attribute, const char *value)
{
  double number = 0;
  long long ms = 0;
  switch (attribute->form) {
  case LF_FORM_ID:
  case LF_FORM_NAME:
    return is_id (value, FALSE);
  case LF_FORM_NAMES:
    return is_each (value, lf_form_is_name);
  case LF_FORM_ITEM_ID:
    return is_id (value, TRUE);
  case LF_FORM_ITEM:
    return is_item (value);
  case LF_FORM_ITEMS:
    return is_each (value, is_item);
  case LF_FORM_WORD:
    return lf_table_find (attribute->table, value) >= 0;
  case LF_FORM_WORDS: {
    g_autofree char *unknown = find_unknown_word (attribute->table, value);
    return unknown == NULL && !is_blank (value);
  }
  case LF_FORM_COUNT:
    if (strchr (value, '.') != NULL)
      return FALSE;
    G_GNUC_FALLTHROUGH;
  case LF_FORM_NUMBER:
    return lf_text_to_number (value, &number) && number >= attribute->low &&
           number <= attribute->high;
  case LF_FORM_TIME:
    return lf_text_to_ms (value, &ms) && (double) ms >= attribute->low * 1000 &&
           (double) ms <= attribute->high * 1000;
  case LF_FORM_DATE:
    return is_date (value);
  case LF_FORM_FREE:
    return TRUE;
  default:
    return !is_blank (value);
  }
}

gboolean
lf_form_is_text (const LfAttribute *attribute)
{
  return attribute->form == LF_FORM_TEXT || attribute->form == LF_FORM_FREE;
}

gboolean
lf_form_takes_parameters (const LfAttribute *attribute)
{
  if (attribute->fixed)
    return FALSE;
  switch (attribute->form) {
  case LF_FORM_WORD:
  case LF_FORM_WORDS:
  case LF_FORM_NUMBER:
  case LF_FORM_COUNT:
  case LF_FORM_TIME:
  case LF_FORM_TEXT:
  case LF_FORM_FREE:
  case LF_FORM_ACTION:
    return TRUE;
  default:
    return FALSE;
  }
}

char *
lf_form_take_drawn_name (const char *brace, const char **end)
{
  *end = strchr (brace, '}');
  g_autofree char *name = *end == NULL ? NULL : g_strndup (brace + 1, (gsize) (*end - brace - 1));
  gboolean good = name != NULL && (is_id (name, FALSE) || is_item (name));
  return good ? g_steal_pointer (&name) : NULL;
}

gboolean
lf_form_is_drawn (const char *value)
{
  guint n = 0;
  for (const char *c = value + strcspn (value, "{}"); *c != '\0'; c += strcspn (c, "{}")) {
    const char *end = NULL;
    g_autofree char *name = *c == '{' ? lf_form_take_drawn_name (c, &end) : NULL;
    if (name == NULL)
      return FALSE;
    n++;
    c = end + 1;
  }
  return n > 0;
}

/* "-120:00" */
static char *
time_text (double seconds)
{
  return lf_time_text ((int64_t) (seconds * 1000), FALSE);
}

/* "one of no, yes, or several parted by blanks" */
static char *
describe_several (const LfTable *table)
{
  g_autofree char *one = lf_describe_words (table);
  return g_strdup_printf ("%s, or several parted by blanks", one);
}

char *
lf_form_describe (const LfAttribute *attribute)
{
  g_autofree char *range = lf_describe_range (attribute->low, attribute->high,
                                              attribute->unit != NULL ? attribute->unit : "", NULL);
  g_autofree char *from = time_text (attribute->low);
  g_autofree char *to = time_text (attribute->high);
  switch (attribute->form) {
  case LF_FORM_ID:
  case LF_FORM_NAME:
    return g_strdup ("a name of a-z, 0-9 and \"-\", at most 64 characters");
  case LF_FORM_NAMES:
    return g_strdup ("names of a-z, 0-9 and \"-\", parted by blanks");
  case LF_FORM_ITEM_ID:
    return g_strdup ("a name of a-z, 0-9, \"-\" and \".\", at most 64 characters");
  case LF_FORM_ITEM:
    return g_strdup ("an item of a pack, as \"ipg808/1.1\"");
  case LF_FORM_ITEMS:
    return g_strdup ("items of packs, as \"ipg808/1.1\", parted by blanks");
  case LF_FORM_WORD:
    return lf_describe_words (attribute->table);
  case LF_FORM_WORDS:
    return describe_several (attribute->table);
  case LF_FORM_NUMBER:
    return g_strdup_printf ("a number %s, with a point and no exponent", range);
  case LF_FORM_COUNT:
    return g_strdup_printf ("a whole number %s", range);
  case LF_FORM_TIME:
    return g_strdup_printf ("a time, MM:SS or MM:SS.mmm, from %s to %s", from, to);
  case LF_FORM_DATE:
    return g_strdup ("a day or a month, YYYY-MM-DD or YYYY-MM");
  case LF_FORM_ACTION:
  case LF_FORM_PATTERN:
    return g_strdup ("an action and its words, as \"drug adrenaline\"");
  default:
    return g_strdup ("some text");
  }
}

char *
lf_form_describe_wrong (const LfAttribute *attribute, const char *value)
{
  if (is_right (attribute, value))
    return NULL;
  if (attribute->form == LF_FORM_WORD)
    return lf_describe_unknown (attribute->table, value);
  g_autofree char *unknown =
      attribute->form == LF_FORM_WORDS ? find_unknown_word (attribute->table, value) : NULL;
  if (unknown != NULL)
    return lf_describe_unknown (attribute->table, unknown);
  g_autofree char *wanted = lf_form_describe (attribute);
  return g_strdup_printf ("wanted is %s.", wanted);
}
