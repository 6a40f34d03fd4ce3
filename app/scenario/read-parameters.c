/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parameters: what they may be. */
#include "scenario/read.h"

#include <string.h>

#include "guidance/form.h"
#include "scenario/shapes.h"
#include "words/text.h"

enum { MOST_DECIMALS = 6, MOST_VALUES = 1000000 };

static int
count_decimals (const char *text)
{
  const char *point = strchr (text, '.');
  return point == NULL ? 0 : (int) strlen (point + 1);
}

/* A number in units of the last of so many decimals. */
static gboolean
to_units (const char *text, int decimals, int64_t *units)
{
  enum { LARGEST = 1000000 };
  double number = 0;
  if (!lf_text_to_number (text, &number) || number < -LARGEST || number > LARGEST)
    return FALSE;
  for (int i = 0; i < decimals; i++)
    number *= 10;
  *units = (int64_t) (number < 0 ? number - 0.5 : number + 0.5);
  return TRUE;
}

static gboolean
to_ms (const char *text, int decimals, int64_t *units)
{
  long long ms = 0;
  if (!lf_text_to_ms (text, &ms) || ms < 0 || ms > LF_LONGEST_S * 1000LL)
    return FALSE;
  *units = ms;
  return TRUE;
}

/* Its values, all of them in their form; FALSE where there are none, which is reported. */
static gboolean
count_values (const LfReader *reader, const xmlNode *node, LfParameter *parameter, int64_t high)
{
  if (parameter->low >= high)
    lf_reader_error_at (reader, node, "low",
                        "\"%s\" does not vary: \"low\" must be below \"high\".", parameter->id);
  else if (parameter->step <= 0 || (high - parameter->low) % parameter->step != 0)
    lf_reader_error_at (reader, node, "step",
                        "the steps of \"%s\" do not lead from \"low\" to \"high\": choose a step "
                        "that ends there.",
                        parameter->id);
  else if ((high - parameter->low) / parameter->step >= MOST_VALUES)
    lf_reader_error_at (reader, node, "step", "\"%s\" has more than %d values: take larger steps.",
                        parameter->id, MOST_VALUES);
  else {
    parameter->n = (high - parameter->low) / parameter->step + 1;
    return TRUE;
  }
  return FALSE;
}

static gboolean
read_range (const LfReader *reader, const xmlNode *node, LfParameter *parameter)
{
  g_autofree char *low = lf_node_get (node, "low");
  g_autofree char *high = lf_node_get (node, "high");
  g_autofree char *step = lf_node_get (node, "step");
  gboolean is_number = parameter->kind == LF_PARAMETER_NUMBER;
  gboolean (*read) (const char *text, int decimals, int64_t *units) = is_number ? to_units : to_ms;
  int64_t end = 0;

  if (low == NULL || high == NULL || step == NULL)
    return FALSE;
  int decimals = MAX (count_decimals (low), MAX (count_decimals (high), count_decimals (step)));
  if (is_number && decimals > MOST_DECIMALS) {
    lf_reader_error (reader, node, "\"%s\" has more than %d decimals.", parameter->id,
                     MOST_DECIMALS);
    return FALSE;
  }
  parameter->decimals = is_number ? decimals : 0;
  return read (low, decimals, &parameter->low) && read (high, decimals, &end) &&
         read (step, decimals, &parameter->step) && count_values (reader, node, parameter, end);
}

static gboolean
read_word (const LfReader *reader, const xmlNode *node, LfParameter *parameter)
{
  g_autofree char *id = lf_node_is (node, "one") ? lf_node_get (node, "id") : NULL;
  gboolean is_new = id != NULL && lf_rows_find (parameter->words, id) < 0;
  if (id == NULL || !lf_form_is_name (id))
    return FALSE;
  if (!is_new)
    lf_reader_error_at (reader, node, "id", "\"%s\" has the word \"%s\" already.", parameter->id,
                        id);
  LfParameterWord *word = g_new0 (LfParameterWord, 1);
  word->id = g_steal_pointer (&id);
  word->text = lf_node_text (node);
  g_ptr_array_add (parameter->words, word);
  return is_new;
}

static gboolean
read_words (const LfReader *reader, const xmlNode *node, LfParameter *parameter)
{
  gboolean good = TRUE;
  for (const xmlNode *child = lf_node_first (node); child != NULL; child = lf_node_next (child)) {
    if (parameter->words->len == LF_MAX_WORDS) {
      lf_reader_error (reader, child, "\"%s\" has too many words: a choice may have %d.",
                       parameter->id, LF_MAX_WORDS);
      return FALSE;
    }
    good = read_word (reader, child, parameter) && good;
  }
  parameter->n = parameter->words->len;
  return good && parameter->n >= 2;
}

static const struct {
  const char *element;
  LfParameterKind kind;
  gboolean (*read) (const LfReader *reader, const xmlNode *node, LfParameter *parameter);
} kinds[] = {
  { "number", LF_PARAMETER_NUMBER, read_range },
  { "time", LF_PARAMETER_TIME, read_range },
  { "choice", LF_PARAMETER_CHOICE, read_words },
};

static gboolean
is_there (const LfReader *reader, const xmlNode *node, const char *id)
{
  const GPtrArray *parameters = reader->scenario->parameters;
  int before = lf_rows_find (parameters, id);
  if (before < 0)
    return FALSE;
  const LfParameter *first = g_ptr_array_index (parameters, (guint) before);
  lf_reader_error_at (reader, node, "id",
                      "the parameter \"%s\" is there already, in line %d: give each its own id.",
                      id, first->line);
  return TRUE;
}

static gboolean
read_parameter (LfReader *reader, const xmlNode *node)
{
  g_autofree char *id = lf_node_get (node, "id");
  if (id == NULL || !lf_form_is_name (id) || is_there (reader, node, id))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!lf_node_is (node, kinds[i].element))
      continue;
    LfParameter *parameter = lf_parameter_new (id);
    g_ptr_array_add (reader->scenario->parameters, parameter);
    parameter->line = lf_node_line (node);
    parameter->kind = kinds[i].kind;
    parameter->label = lf_node_value_text (node, "label");
    parameter->unit = lf_node_value_text (node, "unit");
    gboolean good = kinds[i].read (reader, node, parameter);
    parameter->place = parameter->n / 2;
    return good && parameter->label != NULL;
  }
  return FALSE;
}

gboolean
lf_read_parameters (LfReader *reader, const xmlNode *root)
{
  const xmlNode *parent = lf_node_child (root, "parameters");
  gboolean good = TRUE;
  if (parent == NULL)
    return TRUE;
  for (const xmlNode *node = lf_node_first (parent); node != NULL; node = lf_node_next (node)) {
    if (reader->scenario->parameters->len == LF_MAX_PARAMETERS) {
      lf_reader_error (reader, node, "there are too many parameters: an attempt has room for %d.",
                       LF_MAX_PARAMETERS);
      return FALSE;
    }
    good = read_parameter (reader, node) && good;
  }
  return good;
}
