/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of defects, each seeded into every scenario or pack that ships. */
#pragma once

#include "seeds.h"
#include "shipped.h"

/* Every kind finds a place in some file, and wherever it is seeded, at up to `most` places a file,
 * it is told. */
void seeded_scenarios (const SeedKind *kinds, guint n_kinds, guint most);
void seeded_packs (const SeedKind *kinds, guint n_kinds, guint most);
