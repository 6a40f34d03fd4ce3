/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of a page as a file: for documents, and to look at every page after a change. */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

/* What is wanted. Texts may be NULL where the default will do. */
typedef struct {
  char *file;       /* PNG to write; NULL: no picture is wanted */
  char *page;       /* "library", "brief", "play", "debrief", "guidance" */
  char *scenario;   /* its id; NULL: the first */
  char *at;         /* "MM:SS" */
  char *item;       /* of the guidance: "ipg808", "ipg808/1.1" */
  char *size;       /* "WxH" */
  int text_percent; /* size of text; 0: as the desktop has it */
  gboolean dark;
} LfPictureWish;

/* Shows the page, saves it and leaves. */
void lf_picture_take (GtkApplication *application, LfLibrary *library, const LfPictureWish *wish);
