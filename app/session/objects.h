/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact bytes, kept once per SHA-256 under that name. */
#pragma once

#include <gio/gio.h>

/* Keeps `bytes` in `folder`, which is made when missing. */
gboolean lf_objects_keep (const char *folder, GBytes *bytes, const char *sha256, GError **error);

/* The bytes of that name in `folder`, or NULL where there are none or they are damaged. */
GBytes *lf_objects_find (const char *folder, const char *sha256);
