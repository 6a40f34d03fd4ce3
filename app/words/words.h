/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All tables of the vocabulary, for whatever lists or looks up words without caring which. */
#pragma once

#include "words/word.h"

size_t lf_n_tables (void);
const LfTable *lf_table (size_t i);

/* The table of that name, or NULL. */
const LfTable *lf_table_named (const char *name);
