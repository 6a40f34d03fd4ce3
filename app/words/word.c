/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/word.h"
#include "words/text.h"

const LfWord *
lf_table_word (const LfTable *table, size_t row)
{
  return (const LfWord *) ((const char *) table->rows + row * table->stride);
}

int
lf_table_find (const LfTable *table, const char *id)
{
  for (size_t row = 0; row < table->n_rows; row++)
    if (lf_text_equal (lf_table_word (table, row)->id, id))
      return (int) row;
  return -1;
}

int
lf_table_nearest (const LfTable *table, const char *id)
{
  int allowed = (int) lf_text_length (id) / 3;
  int best = -1;
  int best_distance = (allowed < 2 ? 2 : allowed) + 1;

  for (size_t row = 0; row < table->n_rows; row++) {
    int distance = lf_text_distance (lf_table_word (table, row)->id, id);
    if (distance < best_distance) {
      best_distance = distance;
      best = (int) row;
    }
  }
  return best;
}
