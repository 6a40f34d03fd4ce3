/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutate.h"

#include <string.h>

#include <glib.h>
#include "words/words.h"

typedef struct {
  char *text;
  size_t size;
  size_t most;
  uint32_t chance; /* of xorshift, never 0 */
} Change;

/* [from, to) of the text; nothing was found where they are the same. */
typedef struct {
  size_t from;
  size_t to;
} Span;

static size_t
draw (Change *change, size_t n)
{
  change->chance ^= change->chance << 13;
  change->chance ^= change->chance >> 17;
  change->chance ^= change->chance << 5;
  return n == 0 ? 0 : change->chance % n;
}

/* ---- Finding ---- */

/* The first place of `what` from a random one on, begun again at the start; `size` for none. */
static size_t
find (Change *change, const char *what)
{
  size_t start = draw (change, change->size);
  const char *at = g_strstr_len (change->text + start, (gssize) (change->size - start), what);
  if (at == NULL)
    at = g_strstr_len (change->text, (gssize) change->size, what);
  return at == NULL ? change->size : (size_t) (at - change->text);
}

static Span
find_value (Change *change)
{
  size_t from = find (change, "=\"") + 2;
  const char *to =
      from < change->size ? memchr (change->text + from, '"', change->size - from) : NULL;
  return to == NULL ? (Span){ 0, 0 } : (Span){ from, (size_t) (to - change->text) };
}

/* The element that begins at `from`, with all that is in it. */
static Span
element (const Change *change, size_t from)
{
  int depth = 0;
  size_t at = from;
  while (at < change->size) {
    const char *close = memchr (change->text + at, '>', change->size - at);
    if (close == NULL)
      break;
    size_t end = (size_t) (close - change->text);
    if (change->text[at + 1] == '/')
      depth--;
    else if (change->text[end - 1] != '/' && change->text[at + 1] != '!')
      depth++;
    if (depth <= 0)
      return (Span){ from, end + 1 };
    const char *open = memchr (close, '<', change->size - end);
    if (open == NULL)
      break;
    at = (size_t) (open - change->text);
  }
  return (Span){ 0, 0 };
}

static Span
find_element (Change *change)
{
  for (int tries = 0; tries < 8; tries++) {
    size_t at = find (change, "<");
    if (at + 1 < change->size && g_ascii_isalpha (change->text[at + 1]))
      return element (change, at);
  }
  return (Span){ 0, 0 };
}

/* ---- Changing ---- */

/* Puts `n` bytes in the place of a span, if there is room. */
static void
put (Change *change, Span span, const char *bytes, size_t n)
{
  size_t size = change->size - (span.to - span.from) + n;
  if (size > change->most)
    return;
  memmove (change->text + span.from + n, change->text + span.to, change->size - span.to);
  memcpy (change->text + span.from, bytes, n);
  change->size = size;
}

static void
put_copy (Change *change, Span span, Span from)
{
  g_autofree char *copy = g_strndup (change->text + from.from, from.to - from.from);
  put (change, span, copy, from.to - from.from);
}

static void
change_value (Change *change)
{
  static const char *const awkward[] = { "0",     "-1",        "1",      "0.001", "1e9",
                                         "00:00", "99:59.999", "-60:00", "",      "4000000000" };
  Span value = find_value (change);
  Span other = find_value (change);
  const LfTable *table = lf_table (draw (change, lf_n_tables ()));
  const char *word = lf_table_word (table, draw (change, table->n_rows))->id;

  if (value.to == 0)
    return;
  switch (draw (change, 4)) {
  case 0:
    word = awkward[draw (change, G_N_ELEMENTS (awkward))];
    put (change, value, word, strlen (word));
    break;
  case 1:
    put (change, value, word, strlen (word));
    break;
  default:
    put_copy (change, value, other);
  }
}

static void
change_element (Change *change)
{
  Span one = find_element (change);
  Span other = find_element (change);

  if (one.to == 0 || other.to == 0)
    return;
  switch (draw (change, 4)) {
  case 0:
    put (change, one, "", 0);
    break;
  case 1:
    put_copy (change, one, other);
    break;
  default:
    put_copy (change, (Span){ one.to, one.to }, other);
  }
}

size_t
mutate_xml (uint8_t *data, size_t size, size_t most, unsigned seed)
{
  Change change = { (char *) data, size, most, seed | 1 };

  for (size_t n = 1 + draw (&change, 4); n > 0 && change.size > 0; n--) {
    if (draw (&change, 2) == 0)
      change_value (&change);
    else
      change_element (&change);
  }
  return change.size;
}
