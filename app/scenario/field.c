/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a decision that is answered by what is written in them: read, said, judged. */
#include "scenario/field.h"

#include <math.h>
#include <string.h>

#include "guidance/describe.h"
#include "words/text.h"

enum { MINUTES_OF_DAY = 24 * 60 };

/* What a learner that only wants the field filled writes in words. */
#define SOME_WORDS "as in the notes"

gboolean
lf_decision_has_fields (const LfDecision *decision)
{
  return decision->kind == LF_DECISION_SET_VALUE || decision->kind == LF_DECISION_FILL_IN;
}

static const LfFieldWord *
word_of (const LfOption *field, double value)
{
  return g_ptr_array_index (field->words, (guint) value);
}

static gboolean
is_sound (const LfFieldWord *word)
{
  return word->verdict == LF_VERDICT_RIGHT || word->verdict == LF_VERDICT_ACCEPTABLE;
}

/* ---- As it is written ---- */

static gboolean
read_value (const LfOption *field, const char *text, double *value)
{
  long long ms = 0;

  switch (field->field) {
  case LF_FIELD_NUMBER:
    return lf_text_to_number (text, value);
  case LF_FIELD_TIME:
  case LF_FIELD_CLOCK:
    if (!lf_text_to_ms (text, &ms) || ms % 1000 != 0)
      return FALSE;
    *value = (double) (ms / 1000);
    return TRUE;
  case LF_FIELD_CHOICE:
    for (guint i = 0; i < field->words->len; i++)
      if (g_str_equal (word_of (field, i)->id, text)) {
        *value = i;
        return TRUE;
      }
    return FALSE;
  default:
    *value = (double) g_utf8_strlen (text, -1);
    return text[strspn (text, " \t\r\n")] != '\0';
  }
}

gboolean
lf_field_read (const LfOption *field, const char *text, double *value)
{
  return read_value (field, text, value) && *value >= field->low && *value <= field->high;
}

char *
lf_field_written (const LfOption *field, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (field->field) {
  case LF_FIELD_NUMBER:
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.10g", value));
  case LF_FIELD_TIME:
  case LF_FIELD_CLOCK: /* hours and minutes of a day look as minutes and seconds do */
    return lf_time_text ((int64_t) value * 1000, FALSE);
  case LF_FIELD_CHOICE:
    return g_strdup (word_of (field, value)->id);
  default:
    return g_strdup (SOME_WORDS);
  }
}

/* ---- As it is said ---- */

char *
lf_field_said (const LfOption *field, double value, const LfTongue *tongue)
{
  g_autofree char *written = lf_field_written (field, value);

  if (field->field == LF_FIELD_CHOICE)
    return g_strdup (word_of (field, value)->text);
  if (field->field == LF_FIELD_TEXT)
    return g_strdup (lf_say (tongue, N_ ("in words")));
  return *field->unit == '\0' ? g_steal_pointer (&written)
                              : g_strdup_printf ("%s %s", written, field->unit);
}

/* "ward or icu": the words that are right, or all. */
static char *
words_text (const LfOption *field, gboolean sound, gboolean ids, const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < field->words->len; i++) {
    const LfFieldWord *word = g_ptr_array_index (field->words, i);
    if (!sound || is_sound (word))
      g_string_append_printf (text, "%s%s",
                              text->len == 0 ? ""
                              : ids          ? ", "
                                             : lf_say (tongue, N_ (" or ")),
                              ids ? word->id : word->text);
  }
  return g_string_free (text, FALSE);
}

char *
lf_field_accepted_text (const LfOption *field, const LfTongue *tongue)
{
  if (field->field == LF_FIELD_CHOICE)
    return words_text (field, TRUE, FALSE, tongue);
  if (field->field == LF_FIELD_TEXT)
    return g_strdup (lf_say (tongue, N_ ("in words")));
  g_autofree char *low = lf_field_written (field, field->accept_low);
  g_autofree char *high = lf_field_said (field, field->accept_high, tongue);
  return field->accept_low == field->accept_high
             ? g_steal_pointer (&high)
             : g_strdup_printf (field->accept_low < 0 ? lf_say (tongue, N_ ("%s to %s")) : "%s–%s",
                                low, high);
}

char *
lf_field_wanted (const LfOption *field, const LfTongue *tongue)
{
  g_autofree char *low = lf_field_written (field, field->low);
  g_autofree char *high = lf_field_written (field, field->high);
  g_autofree char *words = NULL;

  switch (field->field) {
  case LF_FIELD_NUMBER: {
    g_autofree char *range = lf_describe_range (field->low, field->high, field->unit, tongue);
    return g_strdup_printf (lf_say (tongue, N_ ("a number %s")), range);
  }
  case LF_FIELD_TIME:
    return g_strdup_printf (lf_say (tongue, N_ ("minutes and seconds from %s to %s")), low, high);
  case LF_FIELD_CLOCK:
    return g_strdup (lf_say (tongue, N_ ("a time of day from 00:00 to 23:59")));
  case LF_FIELD_CHOICE:
    words = words_text (field, FALSE, TRUE, tongue);
    return g_strdup_printf (lf_say (tongue, N_ ("one of %s")), words);
  default:
    return g_strdup_printf (lf_say (tongue, N_ ("words, at most %.0f characters")), field->high);
  }
}

/* ---- Judged ---- */

gboolean
lf_field_accepts (const LfOption *field, double value)
{
  if (field->field == LF_FIELD_TEXT)
    return TRUE;
  if (field->field == LF_FIELD_CHOICE)
    return is_sound (word_of (field, value));
  /* Between ten to twelve and ten past lies midnight. */
  if (field->field == LF_FIELD_CLOCK && field->accept_low > field->accept_high)
    return value >= field->accept_low || value <= field->accept_high;
  return value >= field->accept_low && value <= field->accept_high;
}

/* Below zero: `a` is less than `b`, or earlier. Of two times of day that is earlier which comes
 * within half a day before the other. */
static double
difference (const LfOption *field, double a, double b)
{
  double by = a - b;
  if (field->field != LF_FIELD_CLOCK)
    return by;
  if (by > MINUTES_OF_DAY / 2)
    return by - MINUTES_OF_DAY;
  return by <= -MINUTES_OF_DAY / 2 ? by + MINUTES_OF_DAY : by;
}

static gboolean
is_broken (const LfDecision *decision, const LfFieldRule *rule, const double *values)
{
  double one = values[rule->field], other = values[rule->other];

  if (isnan (one) || isnan (other))
    return FALSE;
  if (rule->word >= 0)
    return one == rule->word && other == rule->other_word;
  return difference (g_ptr_array_index (decision->options, (guint) rule->field), one, other) < 0;
}

const LfFieldRule *
lf_decision_broken_rule (const LfDecision *decision, const double *values)
{
  for (guint i = 0; i < decision->rules->len; i++) {
    const LfFieldRule *rule = g_ptr_array_index (decision->rules, i);
    if (is_broken (decision, rule, values))
      return rule;
  }
  return NULL;
}

/* ---- For learners ---- */

enum { MOST_CANDIDATES = LF_MAX_WORDS > 4 ? LF_MAX_WORDS : 4 };

/* Values that are accepted, or that are not, the plainest first; of words whatever would do. */
static guint
list_candidates (const LfOption *field, gboolean accepted, double list[MOST_CANDIDATES])
{
  double step = field->step > 0 ? field->step : 1;
  const double sound[] = { field->accept_low, field->accept_high };
  const double unsound[] = { field->low, field->high, field->accept_low - step,
                             field->accept_high + step };
  const double *of = accepted ? sound : unsound;
  guint n = accepted ? G_N_ELEMENTS (sound) : G_N_ELEMENTS (unsound), found = 0;

  if (field->field == LF_FIELD_TEXT) {
    list[0] = field->high;
    return 1;
  }
  for (guint i = 0; field->field != LF_FIELD_CHOICE && i < n; i++)
    if (of[i] >= field->low && of[i] <= field->high && lf_field_accepts (field, of[i]) == accepted)
      list[found++] = of[i];
  for (guint i = 0; i < field->words->len && found < MOST_CANDIDATES; i++)
    if (is_sound (word_of (field, i)) == accepted)
      list[found++] = i;
  return found;
}

/* Fills in one field; FALSE where whatever is accepted (or is not) there breaks a rule. */
static gboolean
fill_in (const LfDecision *decision, guint i, gboolean accepted, double *values)
{
  double list[MOST_CANDIDATES];
  guint n = list_candidates (g_ptr_array_index (decision->options, i), accepted, list);

  for (guint j = 0; j < n; j++) {
    values[i] = list[j];
    if (lf_decision_broken_rule (decision, values) == NULL)
      return TRUE;
  }
  return FALSE;
}

void
lf_field_examples (const LfDecision *decision, guint64 wrong, double *values)
{
  for (guint i = 0; i < decision->options->len; i++)
    values[i] = NAN;
  for (guint i = 0; i < decision->options->len; i++) {
    gboolean accepted = (wrong >> i & 1) == 0;
    if (fill_in (decision, i, accepted, values))
      continue;
    /* An answer that is to be right in every field stays so, even where a rule forbids it. */
    if (isnan (values[i]) || wrong != 0)
      fill_in (decision, i, !accepted, values);
  }
}
