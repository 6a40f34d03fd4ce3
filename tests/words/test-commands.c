/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a log become commands, and a line that makes no sense says where. */
#include <glib.h>

#include "words/command.h"
#include "words/drugs.h"
#include "words/faults.h"
#include "words/variables.h"

/* Parses words parted by blanks. The words are kept for the length of the test. */
static bool
parse (const char *line, LfCommand *command, LfProblem *problem)
{
  char **words = *line == '\0' ? g_new0 (char *, 1) : g_strsplit (line, " ", -1);
  g_test_queue_destroy ((GDestroyNotify) g_strfreev, words);
  return lf_command_parse ((const char *const *) words, (int) g_strv_length (words), command,
                           problem);
}

static LfCommand
parsed (const char *line)
{
  LfCommand command;
  LfProblem problem;
  g_test_message ("%s", line);
  g_assert_true (parse (line, &command, &problem));
  return command;
}

static void
test_words_and_numbers (void)
{
  LfCommand command = parsed ("learner drug adrenaline 1 mg");
  g_assert_cmpint (command.who, ==, LF_WHO_LEARNER);
  g_assert_cmpint (command.verb, ==, LF_VERB_DRUG);
  g_assert_cmpint (command.n_args, ==, 3);
  g_assert_cmpint (command.args[0].word, ==, LF_DRUG_ADRENALINE);
  g_assert_cmpfloat (command.args[1].number, ==, 1);
  g_assert_cmpstr (command.args[2].text, ==, "mg");

  command = parsed ("perfusionist sweep 2.5");
  g_assert_cmpint (command.who, ==, LF_WHO_PERFUSIONIST);
  g_assert_cmpfloat (command.args[0].number, ==, 2.5);
  g_assert_cmpint (command.args[0].word, ==, -1);
}

/* A literal carries nothing, so it takes no place among the values. */
static void
test_literals (void)
{
  LfCommand command = parsed ("learner confirm-wire return by toe");
  g_assert_cmpint (command.n_args, ==, 2);
  g_assert_cmpint (command.args[0].word, ==, LF_LINE_RETURN);
  g_assert_cmpint (command.args[1].word, ==, LF_IMAGING_TOE);

  command = parsed ("educator set lactate 9 over 60");
  g_assert_cmpint (command.n_args, ==, 3);
  g_assert_cmpint (command.args[0].word, ==, LF_VARIABLE_LACTATE);
  g_assert_cmpfloat (command.args[2].number, ==, 60);
}

static void
test_optional (void)
{
  LfCommand command = parsed ("educator set lactate 9");
  g_assert_cmpint (command.n_args, ==, 2);
  command = parsed ("educator fault oxygenator-clot");
  g_assert_cmpint (command.n_args, ==, 1);
  g_assert_cmpint (command.args[0].word, ==, LF_FAULT_OXYGENATOR_CLOT);
}

static void
test_off (void)
{
  g_assert_cmpfloat (parsed ("learner lv-vent off").args[0].number, ==, 0);
  g_assert_cmpfloat (parsed ("learner lv-vent 0.5").args[0].number, ==, 0.5);
}

static void
test_many_names (void)
{
  LfCommand command = parsed ("learner answer d2 a b c d");
  g_assert_cmpint (command.n_args, ==, 5);
  g_assert_cmpstr (command.args[0].text, ==, "d2");
  g_assert_cmpstr (command.args[4].text, ==, "d");
}

static void
test_inputs_and_notes (void)
{
  LfCommand command = parsed ("learner shock 200");
  g_assert_true (lf_command_is_input (&command));
  command = parsed ("educator rhythm vf");
  g_assert_true (lf_command_is_input (&command));
  command = parsed ("note speed 4");
  g_assert_false (lf_command_is_input (&command));
  command = parsed ("note hint d1 2");
  g_assert_false (lf_command_is_input (&command));
}

static void
test_bad_lines (void)
{
  const struct {
    const char *line;
    LfParse parse;
    const char *token; /* NULL: the end of the line is at fault */
  } cases[] = {
    { "", LF_PARSE_UNKNOWN_WHO, NULL },
    { "nobody shock 200", LF_PARSE_UNKNOWN_WHO, "nobody" },
    { "learner", LF_PARSE_UNKNOWN_VERB, NULL },
    { "learner shok 200", LF_PARSE_UNKNOWN_VERB, "shok" },
    { "learner rhythm vf", LF_PARSE_NOT_YOURS, "rhythm" },
    { "learner speed 4", LF_PARSE_NOT_YOURS, "speed" },
    { "educator speed 4", LF_PARSE_NOT_YOURS, "speed" },
    { "note shock 200", LF_PARSE_NOT_YOURS, "shock" },
    { "digest shock 200", LF_PARSE_NOT_YOURS, "shock" },
    { "learner cpr", LF_PARSE_TOO_FEW, NULL },
    { "learner drug adrenaline 1", LF_PARSE_TOO_FEW, NULL },
    { "learner answer d1", LF_PARSE_TOO_FEW, NULL },
    { "educator set lactate 9 over", LF_PARSE_TOO_FEW, NULL },
    { "learner cpr faster", LF_PARSE_UNKNOWN_WORD, "faster" },
    { "learner shock many", LF_PARSE_NOT_A_NUMBER, "many" },
    { "learner shock 2e2", LF_PARSE_NOT_A_NUMBER, "2e2" },
    { "learner shock 361", LF_PARSE_OUT_OF_RANGE, "361" },
    { "learner shock -1", LF_PARSE_OUT_OF_RANGE, "-1" },
    { "learner fdo2 0.2", LF_PARSE_OUT_OF_RANGE, "0.2" },
    { "learner lv-vent on", LF_PARSE_NOT_A_NUMBER, "on" },
    { "learner confirm-wire return with toe", LF_PARSE_LITERAL_WANTED, "with" },
    { "educator set lactate 9 in 60", LF_PARSE_LITERAL_WANTED, "in" },
    { "learner prime now", LF_PARSE_TOO_MANY, "now" },
    { "learner shock 200 J", LF_PARSE_TOO_MANY, "J" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    LfCommand command;
    LfProblem problem;
    g_test_message ("%s", cases[i].line);
    g_assert_false (parse (cases[i].line, &command, &problem));
    g_assert_cmpint (problem.parse, ==, cases[i].parse);
    g_assert_cmpstr (problem.token, ==, cases[i].token);
    g_assert_true ((problem.parse == LF_PARSE_UNKNOWN_WORD) ==
                   (problem.table != NULL && problem.spec != NULL));
  }
}

/* However long a line is, nothing is written past the command. */
static void
test_too_many_names (void)
{
  const char *words[LF_MAX_ARGS + 3] = { "learner", "answer", "d1" };
  LfCommand command;
  LfProblem problem;

  for (size_t i = 3; i < G_N_ELEMENTS (words); i++)
    words[i] = "x";
  g_assert_true (lf_command_parse (words, LF_MAX_ARGS + 2, &command, &problem));
  g_assert_cmpint (command.n_args, ==, LF_MAX_ARGS);
  g_assert_false (lf_command_parse (words, LF_MAX_ARGS + 3, &command, &problem));
  g_assert_cmpint (problem.parse, ==, LF_PARSE_TOO_MANY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/commands/words-and-numbers", test_words_and_numbers);
  g_test_add_func ("/words/commands/literals", test_literals);
  g_test_add_func ("/words/commands/optional", test_optional);
  g_test_add_func ("/words/commands/off", test_off);
  g_test_add_func ("/words/commands/many-names", test_many_names);
  g_test_add_func ("/words/commands/inputs-and-notes", test_inputs_and_notes);
  g_test_add_func ("/words/commands/bad-lines", test_bad_lines);
  g_test_add_func ("/words/commands/too-many-names", test_too_many_names);
  return g_test_run ();
}
