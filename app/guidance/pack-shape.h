/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/shape.h"

/* A row of the candidacy table. */
extern const LfShape lf_candidacy_row_shape;

/* The outermost element of a pack, and through it all others. */
extern const LfShape lf_pack_shape;
