/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which renderer GTK is to use: without a graphics processor its own software renderer beats any
 * emulation of OpenGL by far. */
#pragma once

/* Before GTK is started. A choice of the user's own (GSK_RENDERER) is kept. */
void lf_renderer_choose (void);
