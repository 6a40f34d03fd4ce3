/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A parameter's values: as a file has them, and as a text says them. */
#include "scenario/scenario.h"

#include "guidance/describe.h"

static char *
number_text (const LfParameter *parameter, int64_t units)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = g_strdup_printf ("%%.%df", parameter->decimals);
  double number = (double) units;
  for (int i = 0; i < parameter->decimals; i++)
    number /= 10;
  return g_strdup (g_ascii_formatd (text, sizeof text, format, number));
}

/* "12:30", "12:30.500" */
static char *
clock_text (int64_t ms)
{
  return lf_time_text (ms, ms % 1000 != 0);
}

/* "12 minutes 30 seconds"; thousandths are not said. */
static char *
length_text (int64_t ms, const LfTongue *tongue)
{
  unsigned long m = (unsigned long) (ms / 60000);
  unsigned long s = (unsigned long) (ms / 1000 % 60);
  g_autofree char *minutes =
      g_strdup_printf (lf_say_number (tongue, "%lu minute", "%lu minutes", m), m);
  g_autofree char *seconds =
      g_strdup_printf (lf_say_number (tongue, "%lu second", "%lu seconds", s), s);

  if (m > 0 && s > 0)
    return g_strdup_printf ("%s %s", minutes, seconds);
  if (m == 0 && s == 0)
    return g_strdup (lf_say (tongue, N_ ("no time")));
  return m > 0 ? g_steal_pointer (&minutes) : g_steal_pointer (&seconds);
}

static int64_t
units_at (const LfParameter *parameter, int64_t place)
{
  return parameter->low + place * parameter->step;
}

static const LfParameterWord *
word_at (const LfParameter *parameter, int64_t place)
{
  return g_ptr_array_index (parameter->words, (guint) place);
}

char *
lf_parameter_value (const LfParameter *parameter, int64_t place)
{
  switch (parameter->kind) {
  case LF_PARAMETER_NUMBER:
    return number_text (parameter, units_at (parameter, place));
  case LF_PARAMETER_TIME:
    return clock_text (units_at (parameter, place));
  default:
    return g_strdup (word_at (parameter, place)->id);
  }
}

char *
lf_parameter_spoken (const LfParameter *parameter, int64_t place, const LfTongue *tongue)
{
  switch (parameter->kind) {
  case LF_PARAMETER_NUMBER:
    return number_text (parameter, units_at (parameter, place));
  case LF_PARAMETER_TIME:
    return length_text (units_at (parameter, place), tongue);
  default:
    return g_strdup (word_at (parameter, place)->text);
  }
}

/* "a clot, a tear or a tamponade" */
static char *
words_text (const LfParameter *parameter, const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < parameter->words->len; i++) {
    const char *before = i == 0                           ? ""
                         : i + 1 == parameter->words->len ? lf_say (tongue, N_ (" or "))
                                                          : ", ";
    g_string_append_printf (text, "%s%s", before, word_at (parameter, i)->text);
  }
  return g_string_free (text, FALSE);
}

/* "12–14 minutes", "45 seconds to 2 minutes" */
static char *
lengths_text (int64_t low, int64_t high, const LfTongue *tongue)
{
  g_autofree char *to = length_text (high, tongue);
  g_autofree char *from = length_text (low, tongue);
  if (low % 60000 == 0 && high % 60000 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "–%s", low / 60000, to);
  return g_strdup_printf (lf_say (tongue, N_ ("%s to %s")), from, to);
}

char *
lf_parameter_range (const LfParameter *parameter, const LfTongue *tongue)
{
  int64_t last = parameter->n - 1;
  if (parameter->kind == LF_PARAMETER_CHOICE)
    return words_text (parameter, tongue);
  if (parameter->kind == LF_PARAMETER_TIME)
    return lengths_text (parameter->low, units_at (parameter, last), tongue);
  g_autofree char *from = lf_parameter_spoken (parameter, 0, tongue);
  g_autofree char *to = lf_parameter_spoken (parameter, last, tongue);
  return g_strdup_printf (parameter->low < 0 ? lf_say (tongue, N_ ("%s to %s")) : "%s–%s", from,
                          to);
}

char *
lf_parameter_told (const LfParameter *parameter, const LfTongue *tongue)
{
  g_autofree char *spoken = lf_parameter_spoken (parameter, parameter->place, tongue);
  gboolean has_unit = parameter->unit != NULL && *parameter->unit != '\0';
  return g_strdup_printf ("%s%s%s", spoken, has_unit ? " " : "", has_unit ? parameter->unit : "");
}
