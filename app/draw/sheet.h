/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that flows down A4 pages: paragraphs, rows and blocks that are kept whole, each tagged
 * for what it is. Drawn twice: first to count pages, then for keeps. */
#pragma once

#include "draw/type.h"

#define LF_SHEET_WIDTH  595.28 /* A4, points */
#define LF_SHEET_HEIGHT 841.89
#define LF_SHEET_LEFT   42.0
#define LF_SHEET_TOP    42.0
#define LF_SHEET_BOTTOM 50.0

typedef struct {
  cairo_t *cr;
  const LfPalette *palette;
  double y;     /* where the next thing goes */
  double width; /* of what may be drawn on */
  int page;     /* from 1 */
  int pages;    /* 0 while they are counted */
  const char *footer;
} LfSheet;

/* What a document says of itself. */
typedef struct {
  const char *title;
  const char *subject; /* or NULL */
  const char *program; /* the version of what wrote it */
  const char *date;    /* ISO 8601; NULL where nobody said one */
  const char *footer;  /* on each page */
} LfSheetAbout;

/* Draws everything, from the top of the first page. */
typedef void (*LfSheetDraw) (LfSheet *sheet, gpointer data);

/* Writes a document, whole or not at all. The same drawing gives the same bytes. */
gboolean lf_sheet_write_pdf (const LfSheetAbout *about, LfSheetDraw draw, gpointer data,
                             const char *path, GError **error);

/* Sizes of type. */
#define LF_SHEET_TITLE   22.0
#define LF_SHEET_HEADING 12.5
#define LF_SHEET_BODY    8.6
#define LF_SHEET_SMALL   7.6

/* The rule and the line at the foot of the page. */
void lf_sheet_foot (LfSheet *sheet);

/* Goes to a new page if less than `height` is left on this one. */
void lf_sheet_need (LfSheet *sheet, double height);

/* Text across the page, or a column of it, at the sheet's y; moves y below it. `tag` is a structure
 * tag of PDF ("H1", "P"). A paragraph too long for the page goes on the next one whole. */
void lf_sheet_text (LfSheet *sheet, const char *tag, LfType type, LfInk ink, const char *text);

/* The same at a place of its own, without moving y. Returns its height. */
double lf_sheet_text_at (LfSheet *sheet, const char *tag, LfType type, LfInk ink, double x,
                         double y, double width, const char *text);

/* Height that text would take in a column. */
double lf_sheet_height (LfSheet *sheet, LfType type, double width, const char *text);

/* A heading with a rule under it; `keep` is the height that must follow on the same page. */
void lf_sheet_heading (LfSheet *sheet, const char *text, double keep);

void lf_sheet_rule (LfSheet *sheet, double x, double y, double width);

/* A frame round what was drawn from `top` on. */
void lf_sheet_frame (LfSheet *sheet, double top);
