/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/language.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define PROGRAM "lowflow"
#define CASES   "lowflow-cases"

/* A catalogue tells of itself by what it says for this, as the toolkit's do. */
static const char *const direction = N_ ("default:LTR");

/* The last two are for whoever builds it: all that is not translatable, or has too little room,
 * stands out in them. */
static const char *const codes[] = { "en", "cy", "fr", "qps", "qpm", NULL };

static const char *
say_of_program (const char *text)
{
  return dgettext (PROGRAM, text);
}

static const char *
say_of_cases (const char *text)
{
  return dgettext (CASES, text);
}

static const char *
say_of_number (const char *one, const char *many, unsigned long n)
{
  return dngettext (PROGRAM, one, many, n);
}

static const LfTongue tongue = { say_of_program, say_of_cases, say_of_number };
static gboolean speaks;

/* The catalogues stand in the tree that the program was built in, or else where it was installed.
 */
static void
open_catalogue (const char *domain, const char *built)
{
  bindtextdomain (domain, g_file_test (built, G_FILE_TEST_IS_DIR) ? built : LF_LOCALES);
  bind_textdomain_codeset (domain, "UTF-8");
}

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX") ||
         g_str_has_prefix (locale, "C.");
}

/* One that this system has, or else the one that was built with the program. */
static const char *
find_locale (void)
{
  static const char *const usual[] = { "en_GB.UTF-8", "en_US.UTF-8", "cy_GB.UTF-8", "fr_FR.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (setlocale (LC_MESSAGES, usual[i]) != NULL)
      return usual[i];
  if (g_file_test (LF_BUILT_LOCALES, G_FILE_TEST_IS_DIR))
    g_setenv ("LOCPATH", LF_BUILT_LOCALES, TRUE);
  return usual[0];
}

/* The plainest locales know no translations, whatever language is asked for. */
static void
leave_plain_locale (void)
{
  if (is_plain (setlocale (LC_MESSAGES, "")))
    g_setenv ("LC_ALL", find_locale (), TRUE);
}

/* $LANGUAGE as that, or as the system has it where that says nothing. */
static void
choose (const char *language)
{
  static char *of_system;
  static gboolean known;

  if (!known)
    of_system = g_strdup (g_getenv ("LANGUAGE"));
  known = TRUE;
  if (language == NULL || *language == '\0')
    language = of_system;
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

void
lf_language_start (const char *language)
{
  choose (language);
  if (g_getenv ("LANGUAGE") != NULL)
    leave_plain_locale ();
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  setlocale (LC_TIME, "");
  open_catalogue (PROGRAM, LF_BUILT_PROGRAM_TEXTS);
  open_catalogue (CASES, LF_BUILT_CASE_TEXTS);
  textdomain (PROGRAM);
  speaks = !g_str_equal (dgettext (PROGRAM, LF_TONGUE_STATE), LF_TONGUE_STATE);
}

const LfTongue *
lf_language_tongue (void)
{
  return speaks ? &tongue : NULL;
}

const char *const *
lf_language_codes (void)
{
  return codes;
}

gboolean
lf_language_is_right_to_left (void)
{
  return speaks && g_str_equal (dgettext (PROGRAM, direction), "default:RTL");
}
