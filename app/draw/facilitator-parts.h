/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the facilitator's sheet, each drawn where the sheet stands. */
#pragma once

#include "draw/facilitator.h"
#include "draw/sheet.h"

typedef struct {
  LfSheet *sheet;
  const LfAttempt *played;
  const LfScenario *scenario; /* as it was drawn */
  gboolean cutting;           /* what is on this page may be cut out */
} LfGuide;

/* What is read aloud or from a distance is larger than the debrief's type. */
#define LF_GUIDE_BODY 9.6

/* Something to be cut out, or read from as a piece. What is NULL is left out. */
typedef struct {
  char *head; /* small, above the title */
  char *title;
  GPtrArray *texts; /* of char *: paragraphs */
  GPtrArray *cells; /* of char *, three to a row: label, value, what is usual */
  char *foot;       /* small, below all */
} LfCard;

LfCard *lf_card_new (const char *head, const char *title, const char *foot);
void lf_card_free (gpointer card);
void lf_card_add_text (LfCard *card, const char *text);
void lf_card_add_row (LfCard *card, const char *label, const char *value, const char *usual);

/* Draws a heading, a note (or NULL) and cards side by side, in as many columns: each whole on a
 * page, the first with the heading; dashed where they are to be cut out. `cards` are LfCard. */
void lf_cards_draw (LfGuide *guide, const char *heading, const char *note, const GPtrArray *cards,
                    int columns, gboolean cut);

/* A heading; a paragraph; one with a sign or a number before it, past which its lines hang. */
void lf_guide_heading (LfGuide *guide, const char *text);
void lf_guide_text (LfGuide *guide, const char *text);
void lf_guide_item (LfGuide *guide, const char *sign, const char *text);

/* MM:SS of a step. (transfer full) */
char *lf_guide_time (int64_t step);

/* facilitator-before.c: what is done and said before it begins, and what is read aloud. */
void lf_guide_draw_before (LfGuide *guide);

/* facilitator-course.c: the course in one glance. */
void lf_guide_draw_course (LfGuide *guide);

/* facilitator-cards.c: results of the laboratory and findings, to be cut out. */
void lf_guide_draw_cards (LfGuide *guide);

/* facilitator-after.c: those who watch, the debrief, and how to finish. */
void lf_guide_draw_after (LfGuide *guide);
