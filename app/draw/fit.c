/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a value stands to what was published. */
#include <math.h>

#include "draw/numeric.h"
#include "draw/validation.h"

LfDirection
lf_behaviour_direction (const LfBehaviour *b)
{
  if (isnan (b->neutral) || isnan (b->value) || (b->low < b->neutral && b->high > b->neutral))
    return LF_DIRECTION_NONE;
  gboolean up = b->low >= b->neutral;
  return (up ? b->value > b->neutral : b->value < b->neutral) ? LF_DIRECTION_RIGHT
                                                              : LF_DIRECTION_WRONG;
}

LfFit
lf_behaviour_fit (const LfBehaviour *b)
{
  if (isnan (b->value))
    return LF_FIT_NO_VALUE;
  if (b->value >= b->low && b->value <= b->high)
    return LF_FIT_WITHIN;
  return lf_behaviour_direction (b) == LF_DIRECTION_WRONG ? LF_FIT_WRONG : LF_FIT_OUTSIDE;
}

const char *
lf_behaviour_judgement (const LfBehaviour *b)
{
  gboolean right = lf_behaviour_direction (b) == LF_DIRECTION_RIGHT;
  gboolean less = isnan (b->neutral)
                      ? b->value < b->low
                      : fabs (b->value - b->neutral) <
                            MIN (fabs (b->low - b->neutral), fabs (b->high - b->neutral));

  switch (lf_behaviour_fit (b)) {
  case LF_FIT_WITHIN:
    return "within";
  case LF_FIT_WRONG:
    return "wrong direction";
  case LF_FIT_NO_VALUE:
    return "no value";
  default:
    break;
  }
  if (right)
    return less ? "outside: right direction, too little" : "outside: right direction, too much";
  if (!isnan (b->neutral))
    return "outside: it should not change";
  return less ? "outside: too low" : "outside: too high";
}

const char *
lf_fit_id (LfFit verdict)
{
  static const char *const ids[LF_N_FITS] = { "within", "outside", "wrong-direction", "no-value" };
  return ids[verdict];
}

const char *
lf_direction_id (LfDirection direction)
{
  static const char *const ids[] = { "none", "right", "wrong" };
  return ids[direction];
}

const char *
lf_sourced_id (LfSourced known)
{
  static const char *const ids[LF_N_SOURCED] = {
    [LF_SOURCED_READ] = "read",         [LF_SOURCED_SECOND_HAND] = "second-hand",
    [LF_SOURCED_RECALLED] = "recalled", [LF_SOURCED_UNSURE] = "recalled-unsure",
    [LF_SOURCED_PHYSICS] = "physics",   [LF_SOURCED_CONSENSUS] = "consensus",
  };
  return ids[known];
}

const char *
lf_sourced_words (LfSourced known)
{
  static const char *const words[LF_N_SOURCED] = {
    [LF_SOURCED_READ] = "source read",
    [LF_SOURCED_SECOND_HAND] = "second-hand",
    [LF_SOURCED_RECALLED] = "recalled, not read again",
    [LF_SOURCED_UNSURE] = "recalled, to be verified",
    [LF_SOURCED_PHYSICS] = "physics",
    [LF_SOURCED_CONSENSUS] = "consensus, recalled",
  };
  return words[known];
}

const char *
lf_kind_id (LfKind kind)
{
  static const char *const ids[LF_N_KINDS] = { "size", "built-in", "direction", "consensus",
                                               "expectation" };
  return ids[kind];
}

const char *
lf_kind_title (LfKind kind)
{
  static const char *const titles[LF_N_KINDS] = {
    [LF_KIND_SIZE] = "Published sizes",
    [LF_KIND_BUILT] = "Published sizes it was built with",
    [LF_KIND_DIRECTION] = "Published directions",
    [LF_KIND_CONSENSUS] = "Directions by consensus",
    [LF_KIND_EXPECTATION] = "Our own expectations",
  };
  return titles[kind];
}

char *
lf_behaviour_note (const LfBehaviour *b)
{
  static const char *const notes[LF_N_KINDS] = {
    [LF_KIND_SIZE] = "range ours",
    [LF_KIND_BUILT] = "range ours",
    [LF_KIND_DIRECTION] = "direction published",
    [LF_KIND_CONSENSUS] = "direction agreed on",
    [LF_KIND_EXPECTATION] = "our expectation",
  };
  const char *ours = b->band_is_ours ? notes[b->kind] : "";

  if (b->built == NULL)
    return g_strdup (ours);
  return g_strdup_printf ("%s%sbuilt with it (%s)", ours, ours[0] != '\0' ? "; " : "", b->built);
}

const char *
lf_topic_title (LfTopic topic)
{
  static const char *const titles[LF_N_TOPICS] = {
    [LF_TOPIC_CPR] = "Compressions and their signs",
    [LF_TOPIC_OUTCOME] = "Outcome against low-flow time",
    [LF_TOPIC_CIRCUIT] = "Pump, cannulae and oxygenator",
    [LF_TOPIC_LOADING] = "The heart under ECMO",
    [LF_TOPIC_BODY] = "Health, drugs, gas, heat",
    [LF_TOPIC_SIGNALS] = "Rhythms and signals",
    [LF_TOPIC_DIRECTIONS] = "Directions (consensus): when something goes wrong on ECMO",
  };
  return titles[topic];
}

char *
lf_behaviour_value_text (const LfBehaviour *b)
{
  char text[LF_NUMERIC_TEXT];

  lf_numeric_text (b->value, b->decimals, text);
  return g_strdup (isnan (b->value) ? "none" : text);
}

char *
lf_behaviour_range_text (const LfBehaviour *b)
{
  char low[LF_NUMERIC_TEXT], high[LF_NUMERIC_TEXT];

  lf_numeric_text (b->low, b->decimals, low);
  lf_numeric_text (b->high, b->decimals, high);
  if (isinf (b->low))
    return g_strdup_printf ("at most %s", high);
  if (isinf (b->high))
    return g_strdup_printf ("at least %s", low);
  if (g_str_equal (low, high))
    return g_strdup (low);
  return g_strdup_printf ("%s to %s", low, high);
}

/* ---- Counts ---- */

/* How many rows have these; −1 for any. */
static guint
count (const LfValidation *validation, int kind, int verdict, int known)
{
  guint n = 0;

  for (guint i = 0; i < validation->behaviours->len; i++) {
    const LfBehaviour *b = &g_array_index (validation->behaviours, LfBehaviour, i);
    n += (kind < 0 || (int) b->kind == kind) && (known < 0 || (int) b->known == known) &&
         (verdict < 0 || (int) lf_behaviour_fit (b) == verdict);
  }
  return n;
}

guint
lf_validation_count (const LfValidation *validation, LfFit verdict)
{
  return count (validation, -1, (int) verdict, -1);
}

guint
lf_validation_count_kind (const LfValidation *validation, LfKind kind, LfFit verdict)
{
  return count (validation, (int) kind, (int) verdict, -1);
}

guint
lf_validation_count_rows (const LfValidation *validation, LfKind kind)
{
  return count (validation, (int) kind, -1, -1);
}

guint
lf_validation_count_known (const LfValidation *validation, LfSourced known)
{
  return count (validation, -1, -1, (int) known);
}

char *
lf_validation_summary (const LfValidation *validation)
{
  GString *text = g_string_new (NULL);

  for (int kind = 0; kind < LF_N_KINDS; kind++) {
    guint n = count (validation, kind, -1, -1), wrong = count (validation, kind, LF_FIT_WRONG, -1);
    if (n == 0)
      continue;
    g_string_append_printf (text, "%s%s: %u of %u within", text->len > 0 ? " " : "",
                            lf_kind_title ((LfKind) kind),
                            count (validation, kind, LF_FIT_WITHIN, -1), n);
    if (wrong > 0)
      g_string_append_printf (text, ", %u in the wrong direction", wrong);
    g_string_append_c (text, '.');
  }
  return g_string_free (text, FALSE);
}
