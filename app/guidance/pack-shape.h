/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/shape.h"

/* The outermost element of a pack, and through it all others. */
extern const LfShape lf_pack_shape;
