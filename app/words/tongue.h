/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tongue: how texts are said in the language of whoever reads. The core never asks which language
 * that is: it is handed a tongue, and what is hashed, sealed or compared is written without one. */
#pragma once

typedef struct {
  const char *(*of_program) (const char *text); /* a text of the source code */
  const char *(*of_cases) (const char *text);   /* a text of a scenario or a pack, blanks folded */
  const char *(*of_number) (const char *one, const char *many,
                            unsigned long n); /* of the program */
} LfTongue;

/* A text in that tongue; the text itself where it is NULL or has no word for it. */
const char *lf_say (const LfTongue *tongue, const char *text);
const char *lf_say_case (const LfTongue *tongue, const char *text);

/* The one of two texts of the program that goes with a number; languages differ in when. */
const char *lf_say_number (const LfTongue *tongue, const char *one, const char *many,
                           unsigned long n);

/* Marks a text that is said elsewhere, for whoever collects them. */
#define N_(String) (String)

/* What a translation says in the place of this tells how far it is reviewed. */
#define LF_TONGUE_STATE N_ ("How far this translation is reviewed")
