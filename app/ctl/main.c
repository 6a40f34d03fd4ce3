/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lowflowctl: all of Lowflow that needs no window. */
#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "ctl/command.h"
#include "sim/sim.h"

static const LfCtl *const commands[] = {
  &lf_ctl_list,  &lf_ctl_check,    &lf_ctl_play,   &lf_ctl_resume, &lf_ctl_replay, &lf_ctl_report,
  &lf_ctl_sheet, &lf_ctl_coverage, &lf_ctl_import, &lf_ctl_words,  &lf_ctl_bench,  &lf_ctl_validate,
};

enum { ARGUMENTS_WIDTH = 10 };

static void
print_help (void)
{
  lf_ctl_print ("Usage: lowflowctl COMMAND [OPTION…]\n\n"
                "Plays, checks and replays ECPR scenarios without a window.\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    const LfCtl *command = commands[i];
    int blanks = ARGUMENTS_WIDTH - (int) g_utf8_strlen (command->arguments, -1);
    lf_ctl_print ("  %-8s %s%*s%s\n", command->name, command->arguments, blanks, "",
                  command->summary);
  }
  lf_ctl_print (
      "\nlowflowctl COMMAND --help says more. Exit codes: 0 good; 1 the file or input examined is\n"
      "bad; 2 wrong usage; 3 an attempt that another engine played.\n\n"
      "Training only. Fictional patients. Not a medical device; not for the care of any "
      "patient.\n");
}

static int
say_unknown (const char *name)
{
  const char *names[G_N_ELEMENTS (commands)];

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i]->name;
  const char *nearest = lf_ctl_nearest (name, names, G_N_ELEMENTS (names));
  if (nearest != NULL)
    return lf_ctl_usage ("there is no command “%s”; did you mean “%s”?", name, nearest);
  return lf_ctl_usage ("there is no command “%s”; see lowflowctl --help", name);
}

/* What could not be written out was not done. */
static int
finish (int code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  lf_ctl_usage ("the output cannot be written");
  return code == LF_EXIT_GOOD ? LF_EXIT_BAD : code;
}

int
main (int argc, char **argv)
{
  /* For the characters of the help; numbers and messages are the same everywhere. */
  setlocale (LC_CTYPE, "");
  /* A limit on a file's size is an error to report, not a death. */
  signal (SIGXFSZ, SIG_IGN);

  if (argc < 2) {
    print_help ();
    return LF_EXIT_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") ||
      g_str_equal (argv[1], "help")) {
    print_help ();
    return LF_EXIT_GOOD;
  }
  if (g_str_equal (argv[1], "--version")) {
    lf_ctl_print ("lowflowctl " LF_VERSION ", engine %d\n", (int) LF_ENGINE);
    return LF_EXIT_GOOD;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (!g_str_equal (commands[i]->name, argv[1]))
      continue;
    g_auto (GStrv) args = g_strdupv (argv + 1);
    return finish (commands[i]->run (commands[i], args));
  }
  return say_unknown (argv[1]);
}
