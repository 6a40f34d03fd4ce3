/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ready commands in words for people. */
#pragma once

#include <glib.h>

#include "words/command.h"

/* As it is read alone: "Adrenaline 1 mg", "Start compressions". (transfer full) */
char *lf_preset_label (const LfCommand *command);

/* As it is read under its block's caption: "1 mg". (transfer full) */
char *lf_preset_brief (const LfCommand *command);
