/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose each action is. Where one person plays alone, all of it is theirs. */
#pragma once

#include "words/actions.h"
#include "words/sets.h"

/* A bit for each LfRole whose action that is; 0 for what educators and notes do, who have no role.
 */
unsigned lf_action_roles (LfVerb verb);
