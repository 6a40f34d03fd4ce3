/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/command.h"
#include "words/text.h"

static bool
fail (LfProblem *problem, LfParse parse, const char *token, const LfTable *table,
      const LfArgSpec *spec)
{
  *problem = (LfProblem){ .parse = parse, .token = token, .table = table, .spec = spec };
  return false;
}

/* Which groups of actions an author of a line may use. */
static bool
may_do (LfWho who, LfGroup group)
{
  switch (who) {
  case LF_WHO_EDUCATOR:
    return group != LF_GROUP_NOTE;
  case LF_WHO_NOTE:
    return group == LF_GROUP_NOTE;
  case LF_WHO_DIGEST:
    return false;
  default:
    return group <= LF_GROUP_DECISION;
  }
}

static bool
parse_number (const LfArgSpec *spec, const char *token, LfValue *value, LfProblem *problem)
{
  if (!lf_text_to_number (token, &value->number))
    return fail (problem, LF_PARSE_NOT_A_NUMBER, token, NULL, spec);
  if (value->number < spec->low || value->number > spec->high)
    return fail (problem, LF_PARSE_OUT_OF_RANGE, token, NULL, spec);
  return true;
}

static bool
parse_value (const LfArgSpec *spec, const char *token, LfValue *value, LfProblem *problem)
{
  long long ms = 0;

  *value = (LfValue){ .number = 0, .word = -1, .text = token };
  switch (spec->kind) {
  case LF_ARG_WORD:
    value->word = lf_table_find (spec->table, token);
    return value->word >= 0 || fail (problem, LF_PARSE_UNKNOWN_WORD, token, spec->table, spec);
  case LF_ARG_OR_OFF:
    return lf_text_equal (token, "off") || parse_number (spec, token, value, problem);
  case LF_ARG_NUMBER:
    return parse_number (spec, token, value, problem);
  case LF_ARG_TIME:
    if (!lf_text_to_ms (token, &ms))
      return fail (problem, LF_PARSE_NOT_A_NUMBER, token, NULL, spec);
    value->number = (double) ms;
    return true;
  default:
    return true;
  }
}

bool
lf_command_parse_for (LfWho who, const char *const *tokens, int n_tokens, LfCommand *command,
                      LfProblem *problem)
{
  int verb = n_tokens > 0 ? lf_table_find (&lf_actions, tokens[0]) : -1;
  if (verb < 0)
    return fail (problem, LF_PARSE_UNKNOWN_VERB, n_tokens > 0 ? tokens[0] : NULL, &lf_actions,
                 NULL);
  const LfAction *action = lf_action ((LfVerb) verb);
  if (!may_do (who, action->group))
    return fail (problem, LF_PARSE_NOT_YOURS, tokens[0], NULL, NULL);

  *command = (LfCommand){ .who = who, .verb = (LfVerb) verb };
  int at = 1;
  for (int i = 0; i < LF_MAX_ARG_SPECS && action->args[i].kind != LF_ARG_END; i++) {
    const LfArgSpec *spec = &action->args[i];
    if (at >= n_tokens) {
      if (spec->optional)
        return true;
      return fail (problem, LF_PARSE_TOO_FEW, NULL, NULL, spec);
    }
    if (spec->kind == LF_ARG_LITERAL) {
      if (!lf_text_equal (tokens[at], spec->name))
        return fail (problem, LF_PARSE_LITERAL_WANTED, tokens[at], NULL, spec);
      at++;
      if (spec->optional && at >= n_tokens)
        return fail (problem, LF_PARSE_TOO_FEW, NULL, NULL, &action->args[i + 1]);
      continue;
    }
    do {
      if (command->n_args == LF_MAX_ARGS)
        return fail (problem, LF_PARSE_TOO_MANY, tokens[at], NULL, spec);
      if (!parse_value (spec, tokens[at++], &command->args[command->n_args++], problem))
        return false;
    } while (spec->kind == LF_ARG_NAMES && at < n_tokens);
  }
  if (at < n_tokens)
    return fail (problem, LF_PARSE_TOO_MANY, tokens[at], NULL, NULL);
  return true;
}

bool
lf_command_parse (const char *const *tokens, int n_tokens, LfCommand *command, LfProblem *problem)
{
  int who = n_tokens > 0 ? lf_table_find (&lf_whos, tokens[0]) : -1;
  if (who < 0)
    return fail (problem, LF_PARSE_UNKNOWN_WHO, n_tokens > 0 ? tokens[0] : NULL, &lf_whos, NULL);
  return lf_command_parse_for ((LfWho) who, tokens + 1, n_tokens - 1, command, problem);
}

bool
lf_command_is_input (const LfCommand *command)
{
  return command->who != LF_WHO_NOTE && command->who != LF_WHO_DIGEST;
}
