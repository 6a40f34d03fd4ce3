/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences for what somebody wrote that is not right: the wrong word, the nearest, what is
 * allowed. */
#include "guidance/describe.h"

#include <string.h>

#include "words/text.h"

/* A longer list is named, not told: nobody reads sixty words in one line. Names of a file that has
 * nothing near are told up to MOST_NAMES. */
enum { MOST_TOLD = 24, MOST_NAMES = 256, LEAST_WITHIN = 4 };

char *
lf_clip (const char *text)
{
  enum { MOST = 60 };
  if (g_utf8_strlen (text, -1) <= MOST)
    return g_strdup (text);
  g_autofree char *start = g_utf8_substring (text, 0, MOST);
  return g_strconcat (start, "...", NULL);
}

/* The longest name that stands in the word, or that the word stands in: "clot-plan" for
 * "definitive-clot-plan". */
static const char *
find_within (const char *const *names, const char *word)
{
  const char *found = NULL;
  for (guint i = 0; names[i] != NULL; i++) {
    const char *shorter = strlen (names[i]) < strlen (word) ? names[i] : word;
    const char *longer = shorter == word ? names[i] : word;
    if (strlen (shorter) >= LEAST_WITHIN && strstr (longer, shorter) != NULL &&
        (found == NULL || strlen (names[i]) > strlen (found)))
      found = names[i];
  }
  return found;
}

const char *
lf_nearest_name (const char *const *names, const char *word)
{
  int allowed = MAX ((int) strlen (word) / 3, 2);
  int best = allowed + 1;
  const char *nearest = NULL;
  for (guint i = 0; names[i] != NULL; i++) {
    int distance = lf_text_distance (names[i], word);
    if (distance < best && distance < (int) strlen (names[i])) {
      best = distance;
      nearest = names[i];
    }
  }
  return nearest != NULL ? nearest : find_within (names, word);
}

char *
lf_describe_allowed (const char *const *names, const char *word, const char *open,
                     const char *close)
{
  guint n = g_strv_length ((char **) names);
  GString *text = g_string_new (NULL);
  const char *nearest = n <= MOST_NAMES ? lf_nearest_name (names, word) : NULL;
  gboolean told = n <= (nearest != NULL ? MOST_TOLD : MOST_NAMES);
  if (nearest != NULL)
    g_string_append_printf (text, "did you mean %s%s%s? ", open, nearest, close);
  if (n == 0)
    g_string_append (text, "there is none here.");
  else if (!told)
    g_string_append_printf (text, "%s is any of %u.", nearest != NULL ? "Allowed" : "allowed", n);
  else
    g_string_append (text, nearest != NULL ? "Allowed: " : "allowed: ");
  for (guint i = 0; told && i < n; i++)
    g_string_append_printf (text, "%s%s%s%s", open, names[i], close, i + 1 == n ? "." : ", ");
  return g_string_free (text, FALSE);
}

/* "pad-positions" as people read it: "pad positions". */
static char *
spoken_name (const LfTable *table)
{
  char *name = g_strdup (table->name);
  return g_strdelimit (name, "-_", ' ');
}

static const char **
names_of (const LfTable *table)
{
  const char **names = g_new0 (const char *, table->n_rows + 1);
  for (size_t row = 0; row < table->n_rows; row++)
    names[row] = lf_table_word (table, row)->id;
  return names;
}

char *
lf_describe_words (const LfTable *table)
{
  if (table->n_rows > MOST_TOLD)
    return g_strdup_printf ("one of the words that \"lowflowctl words %s\" lists", table->name);
  g_autofree const char **names = names_of (table);
  g_autofree char *list = g_strjoinv (", ", (char **) names);
  return g_strdup_printf ("one of %s", list);
}

char *
lf_describe_unknown (const LfTable *table, const char *word)
{
  g_autofree char *name = spoken_name (table);
  g_autofree char *written = lf_clip (word);
  if (table->n_rows <= MOST_TOLD) {
    g_autofree const char **names = names_of (table);
    g_autofree char *allowed = lf_describe_allowed (names, word, "\"", "\"");
    return g_strdup_printf ("\"%s\" is not among the %s: %s", written, name, allowed);
  }
  int nearest = lf_table_nearest (table, word);
  g_autofree char *meant = nearest < 0
                               ? g_strdup ("allowed")
                               : g_strdup_printf ("did you mean \"%s\"? Allowed",
                                                  lf_table_word (table, (size_t) nearest)->id);
  return g_strdup_printf (
      "\"%s\" is not among the %s: %s are the words that \"lowflowctl words %s\" "
      "lists.",
      word, name, meant, table->name);
}

char *
lf_describe_range (double low, double high, const char *unit, const LfTongue *tongue)
{
  char from[G_ASCII_DTOSTR_BUF_SIZE];
  char to[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (from, sizeof from, "%.10g", low);
  g_ascii_formatd (to, sizeof to, "%.10g", high);
  return g_strdup_printf (lf_say (tongue, N_ ("from %s to %s%s%s")), from, to,
                          *unit != '\0' ? " " : "", unit);
}

/* What an argument of an action is to be. */
static char *
describe_spec (const LfArgSpec *spec)
{
  g_autofree char *range = NULL;
  switch (spec->kind) {
  case LF_ARG_WORD: {
    g_autofree char *words = lf_describe_words (spec->table);
    return g_strdup_printf ("%s (%s)", spec->name, words);
  }
  case LF_ARG_NUMBER:
  case LF_ARG_OR_OFF:
    range = lf_describe_range (spec->low, spec->high, spec->unit, NULL);
    return g_strdup_printf ("%s (a number %s%s)", spec->name, range,
                            spec->kind == LF_ARG_OR_OFF ? ", or \"off\"" : "");
  case LF_ARG_LITERAL:
    return g_strdup_printf ("the word \"%s\"", spec->name);
  case LF_ARG_TEXT:
    return g_strdup_printf ("%s (text in double quotes)", spec->name);
  default:
    return g_strdup (spec->name);
  }
}

static char *
describe_not_yours (const char *verb)
{
  int row = lf_table_find (&lf_actions, verb);
  LfGroup group = row < 0 ? LF_GROUP_NOTE : lf_action ((LfVerb) row)->group;
  switch (group) {
  case LF_GROUP_EDUCATOR:
    return g_strdup_printf ("\"%s\" is for an educator to do.", verb);
  case LF_GROUP_NOTE:
    return g_strdup_printf ("\"%s\" is a note in a log, and nothing that is done.", verb);
  default:
    return g_strdup_printf ("\"%s\" is for a learner to do.", verb);
  }
}

char *
lf_describe_problem (const LfProblem *problem)
{
  g_autofree char *token = problem->token != NULL ? lf_clip (problem->token) : NULL;
  g_autofree char *wanted = problem->spec != NULL ? describe_spec (problem->spec) : NULL;
  switch (problem->parse) {
  case LF_PARSE_GOOD:
    break;
  case LF_PARSE_UNKNOWN_WHO:
  case LF_PARSE_UNKNOWN_VERB:
    if (problem->token == NULL)
      return g_strdup (problem->parse == LF_PARSE_UNKNOWN_WHO
                           ? "the line says nothing: it begins with who acts."
                           : "the line says nothing: an action is wanted.");
    return lf_describe_unknown (problem->table, problem->token);
  case LF_PARSE_NOT_YOURS:
    return describe_not_yours (problem->token);
  case LF_PARSE_UNKNOWN_WORD:
    return lf_describe_unknown (problem->table, problem->token);
  case LF_PARSE_NOT_A_NUMBER:
    return g_strdup_printf ("\"%s\" is not a number: wanted here is %s.", token, wanted);
  case LF_PARSE_OUT_OF_RANGE:
    return g_strdup_printf ("%s is out of range: wanted here is %s.", token, wanted);
  case LF_PARSE_LITERAL_WANTED:
    return g_strdup_printf ("\"%s\" stands where %s is wanted.", token, wanted);
  case LF_PARSE_TOO_FEW:
    return g_strdup_printf ("the line ends too early: it still wants %s.", wanted);
  case LF_PARSE_TOO_MANY:
    return g_strdup_printf ("\"%s\" is one word too many.", token);
  }
  return g_strdup ("the line is right.");
}

char *
lf_describe_roles (unsigned roles, const LfTongue *tongue)
{
  GString *text = g_string_new (NULL);
  for (unsigned role = 0; role < LF_N_ROLES; role++)
    if ((roles & 1u << role) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? lf_say (tongue, N_ (" or ")) : "",
                              lf_say (tongue, lf_table_word (&lf_roles, role)->label));
  return g_string_free (text, FALSE);
}

char *
lf_time_text (int64_t ms, gboolean thousandths)
{
  const char *sign = ms < 0 ? "-" : "";
  int64_t size = ms < 0 ? -ms : ms;
  int64_t minutes = size / 60000;
  int64_t seconds = size / 1000 % 60;

  if (thousandths)
    return g_strdup_printf ("%s%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT ".%03" G_GINT64_FORMAT,
                            sign, minutes, seconds, size % 1000);
  return g_strdup_printf ("%s%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, sign, minutes, seconds);
}
