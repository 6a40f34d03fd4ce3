/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The palette: which ready commands stand on buttons, in which group, in which block. One table of
 * patterns over the vocabulary; buttons, completion and keys all derive from it. */
#pragma once

#include <glib.h>

#include "words/command.h"

/* One ready command. */
typedef struct {
  LfVerb verb;
  char *line;  /* as typed: "drug adrenaline 1 mg" */
  char *label; /* as read alone: "Adrenaline 1 mg" */
  char *brief; /* as read under its block's caption: "1 mg" */
} LfPreset;

typedef enum {
  LF_PIECE_PRESET, /* a button */
  LF_PIECE_NUMBER, /* a number that is typed, and a button that sets it */
  LF_PIECE_TEXT,   /* words that are typed, and a button that records them */
  LF_PIECE_PICKED  /* a button whose words come from the pickers of its block */
} LfPieceKind;

/* One thing in a block. */
typedef struct {
  LfPieceKind kind;
  LfVerb verb;
  LfPreset preset; /* PRESET */
  char *before;    /* NUMBER, TEXT: the line up to what is typed: "pump " */
  char *after;     /* NUMBER: and from there on: " mcg/kg/min" */
  char *label;     /* NUMBER, TEXT: "Pump speed"; PICKED: "Puncture" */
  char *unit;      /* NUMBER */
  double low;
  double high;
  double start;
  double step;
  int decimals;
  char *pattern; /* PICKED: the line with ? for each picked word and # for the size */
} LfPiece;

typedef struct {
  LfGroup group;
  const char *caption;
  GPtrArray *pieces; /* of LfPiece */
} LfBlock;

/* The blocks of all groups, in order. Built once; owned here. */
const GPtrArray *lf_presets_blocks (void);

/* Has them made anew in another language. What was got before stays good. */
void lf_presets_forget (void);

/* Every ready command of every block and of the console, in order, for completion; owned here. */
const GPtrArray *lf_presets_all (void);

/* A line in words for people: "Puncture drainage, right groin". NULL when it makes no sense.
 * (transfer full) */
char *lf_presets_describe (const char *line);

/* The usual size of a cannula, in Fr. */
double lf_presets_usual_size (LfLine line);

/* True for what cannot be taken back and is asked about first. */
gboolean lf_presets_is_final (LfVerb verb);
