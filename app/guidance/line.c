/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a log and of action elements: into words, and back. */
#include "guidance/defects.h"

#include <string.h>

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The character that stands after a backslash. */
static char
unescape (char c)
{
  switch (c) {
  case 'n':
    return '\n';
  case 'r':
    return '\r';
  case 't':
    return '\t';
  default:
    return c;
  }
}

/* Reads a quoted part, `*at` being just past its opening quote; FALSE where it never closes. */
static gboolean
take_quoted (const char **at, GString *word)
{
  for (const char *c = *at; *c != '\0'; c++) {
    if (*c == '"') {
      *at = c + 1;
      return TRUE;
    }
    if (*c == '\\' && c[1] != '\0')
      g_string_append_c (word, unescape (*++c));
    else
      g_string_append_c (word, *c);
  }
  return FALSE;
}

char **
lf_split_line (const char *line)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *at = line;

  for (;;) {
    while (is_blank (*at))
      at++;
    if (*at == '\0' || *at == '#')
      break;
    g_autoptr (GString) word = g_string_new (NULL);
    while (*at != '\0' && *at != '#' && !is_blank (*at)) {
      if (*at != '"')
        g_string_append_c (word, *at++);
      else {
        at++;
        if (!take_quoted (&at, word))
          return NULL;
      }
    }
    g_ptr_array_add (words, g_strdup (word->str));
  }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_steal (words, NULL);
}

static gboolean
must_be_quoted (const char *field)
{
  return *field == '\0' || strpbrk (field, " \t\r\n\"\\#") != NULL;
}

static void
append_quoted (GString *line, const char *field)
{
  g_string_append_c (line, '"');
  for (const char *c = field; *c != '\0'; c++) {
    switch (*c) {
    case '\n':
      g_string_append (line, "\\n");
      break;
    case '\r':
      g_string_append (line, "\\r");
      break;
    case '\t':
      g_string_append (line, "\\t");
      break;
    case '"':
    case '\\':
      g_string_append_c (line, '\\');
      G_GNUC_FALLTHROUGH;
    default:
      g_string_append_c (line, *c);
    }
  }
  g_string_append_c (line, '"');
}

char *
lf_join_line (const char *const *fields)
{
  GString *line = g_string_new (NULL);
  for (guint i = 0; fields[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (line, '\t');
    if (must_be_quoted (fields[i]))
      append_quoted (line, fields[i]);
    else
      g_string_append (line, fields[i]);
  }
  return g_string_free (line, FALSE);
}
