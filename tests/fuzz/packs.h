/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/pack.h"

/* The small packs of tests/scenario/packs, which a harness reads once, before it begins. */
const LfPacks *fuzz_packs (void);
