/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/renderer.h"

#include <glib.h>
#include <string.h>

/* A render node is there where a kernel driver drives a graphics processor; without one OpenGL is
 * llvmpipe or softpipe, which takes a core and a half where cairo takes a tenth. */
static gboolean
has_graphics_processor (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;
  return g_file_test ("/dev/nvidiactl", G_FILE_TEST_EXISTS);
}

static gboolean
asked_for_software (void)
{
  const char *software = g_getenv ("LIBGL_ALWAYS_SOFTWARE");
  return software != NULL && strcmp (software, "0") != 0 && strcmp (software, "false") != 0;
}

void
lf_renderer_choose (void)
{
  if (g_getenv ("GSK_RENDERER") != NULL)
    return;
  if (has_graphics_processor () && !asked_for_software ())
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  /* GDK would still look for OpenGL at every start, and take a tenth of a second. */
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}
