/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "guidance/defects.h"

struct _LfDefects {
  GPtrArray *rows; /* of LfDefect */
  guint n_errors;
  guint n_untold;
};

static void
defect_free (gpointer data)
{
  LfDefect *defect = data;
  g_free (defect->file);
  g_free (defect->message);
  g_free (defect);
}

LfDefects *
lf_defects_new (void)
{
  LfDefects *defects = g_new0 (LfDefects, 1);
  defects->rows = g_ptr_array_new_with_free_func (defect_free);
  return defects;
}

void
lf_defects_free (LfDefects *defects)
{
  if (defects == NULL)
    return;
  g_ptr_array_unref (defects->rows);
  g_free (defects);
}

/* Where a defect belongs: files as they first came, each by line, equal lines as they came. Most
 * come in order, so the search begins at the end. */
static guint
place_of (const LfDefects *defects, const char *file, int line)
{
  gboolean seen = FALSE;
  guint i = defects->rows->len;
  for (; i > 0; i--) {
    const LfDefect *before = g_ptr_array_index (defects->rows, i - 1);
    gboolean same = g_str_equal (before->file, file);
    if (same ? before->line <= line : seen)
      return i;
    seen = seen || same;
  }
  return seen ? 0 : defects->rows->len;
}

/* One line, whatever stands in the file. */
static char *
without_controls (char *message)
{
  for (char *c = message; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  return message;
}

void
lf_defects_add (LfDefects *defects, LfDefectKind kind, const char *file, int line,
                const char *format, ...)
{
  va_list arguments;

  defects->n_errors += kind == LF_DEFECT_ERROR;
  if (lf_defects_are_full (defects)) {
    defects->n_untold++;
    return;
  }
  LfDefect *defect = g_new0 (LfDefect, 1);
  defect->file = g_strdup (file);
  defect->line = line;
  defect->kind = kind;
  va_start (arguments, format);
  defect->message = without_controls (g_strdup_vprintf (format, arguments));
  va_end (arguments);
  g_ptr_array_insert (defects->rows, (int) place_of (defects, file, line), defect);
}

guint
lf_defects_count (const LfDefects *defects)
{
  return defects->rows->len;
}

guint
lf_defects_count_errors (const LfDefects *defects)
{
  return defects->n_errors;
}

gboolean
lf_defects_are_full (const LfDefects *defects)
{
  return defects->rows->len >= LF_MAX_DEFECTS;
}

const LfDefect *
lf_defects_get (const LfDefects *defects, guint i)
{
  return g_ptr_array_index (defects->rows, i);
}

char *
lf_defects_to_text (const LfDefects *defects)
{
  static const char *const kinds[] = { "error", "warning" };
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < defects->rows->len; i++) {
    const LfDefect *defect = lf_defects_get (defects, i);
    g_string_append (text, defect->file);
    if (defect->line > 0)
      g_string_append_printf (text, ":%d", defect->line);
    g_string_append_printf (text, ": %s: %s\n", kinds[defect->kind], defect->message);
  }
  if (defects->n_untold > 0)
    g_string_append_printf (text, "and %u more.\n", defects->n_untold);
  return g_string_free (text, FALSE);
}
