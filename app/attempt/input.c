/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs and notes: read, judged, acted on, logged. */
#include "attempt/inside.h"

#include "words/roles.h"

#include <string.h>

void
lf_entry_free (LfEntry *entry)
{
  g_strfreev (entry->fields);
  g_free (entry);
}

LfEntry *
lf_entry_new (int64_t step, LfWho who, const char *const *fields)
{
  LfEntry *entry = g_new (LfEntry, 1);
  *entry = (LfEntry){ step, who, g_strdupv ((char **) fields) };
  return entry;
}

gboolean
lf_entry_equal (const LfEntry *a, const LfEntry *b)
{
  return a->step == b->step && a->who == b->who &&
         g_strv_equal ((const char *const *) a->fields, (const char *const *) b->fields);
}

static gboolean
is_own (LfWho who, const char *const *fields)
{
  return who == LF_WHO_DIGEST || (who == LF_WHO_NOTE && fields[0] != NULL &&
                                  strcmp (fields[0], lf_action (LF_VERB_REFUSED)->word.id) == 0);
}

gboolean
lf_entry_is_own (const LfEntry *entry)
{
  return is_own (entry->who, (const char *const *) entry->fields);
}

/* ---- Acting ---- */

/* What can be done before the patient has arrived: all else needs somebody to do it to. */
static gboolean
needs_patient (const LfCommand *command)
{
  if (lf_action (command->verb)->group >= LF_GROUP_DECISION)
    return FALSE;
  switch (command->verb) {
  case LF_VERB_CALL:
  case LF_VERB_BRIEF:
  case LF_VERB_RECAP:
  case LF_VERB_ASK_TEAM:
  case LF_VERB_FAMILY:
  case LF_VERB_RECORD:
  case LF_VERB_PRIME:
  case LF_VERB_CIRCUIT_CHECK:
  case LF_VERB_SWEEP:
  case LF_VERB_FDO2:
  case LF_VERB_HEATER:
    return FALSE;
  default:
    return TRUE;
  }
}

/* A hint is shown while its decision is open. */
static LfRefusal
hint_may (const LfAttempt *attempt, const LfCommand *command)
{
  int index = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
  int step = (int) command->args[1].number;

  if (index < 0 || attempt->script.decisions[index].status != LF_DECISION_ASKED)
    return LF_REFUSAL_NO_DECISION;
  const LfDecision *decision = g_ptr_array_index (attempt->scenario->decisions, index);
  return step == command->args[1].number && decision->hints[step - 1] != NULL
             ? LF_REFUSAL_NONE
             : LF_REFUSAL_NO_OPTION;
}

/* What the script must allow, before the simulator is asked. */
static LfRefusal
script_may (const LfAttempt *attempt, const LfCommand *command)
{
  switch (command->verb) {
  case LF_VERB_ANSWER:
  case LF_VERB_REASON:
    return lf_decision_may (attempt, command);
  case LF_VERB_PHASE:
    return lf_scenario_find_phase (attempt->scenario, command->args[0].text) < 0
               ? LF_REFUSAL_NO_PHASE
               : LF_REFUSAL_NONE;
  case LF_VERB_HINT:
    return hint_may (attempt, command);
  default:
    return LF_REFUSAL_NONE;
  }
}

/* True for what lies with the script alone, and the simulator does not know. */
static gboolean
is_scripts_own (const LfCommand *command)
{
  return command->verb == LF_VERB_SAY || command->verb == LF_VERB_PHASE ||
         !lf_command_is_input (command);
}

static void
act_in_script (LfAttempt *attempt, const LfCommand *command)
{
  switch (command->verb) {
  case LF_VERB_ANSWER:
  case LF_VERB_REASON:
    lf_decision_act (attempt, command);
    break;
  case LF_VERB_SAY:
    lf_message_take (attempt, LF_MESSAGE_SAID, command->args[0].word, g_strdup (""),
                     g_strdup (command->args[1].text));
    break;
  case LF_VERB_PHASE:
    lf_script_go (attempt, lf_scenario_find_phase (attempt->scenario, command->args[0].text));
    break;
  case LF_VERB_HINT: {
    int decision = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
    LfDecisionState *state = &attempt->script.decisions[decision];
    state->hints = MAX (state->hints, (int64_t) command->args[1].number);
    break;
  }
  default:
    break;
  }
}

LfRefusal
lf_attempt_act (LfAttempt *attempt, const LfCommand *command)
{
  LfRefusal refusal = script_may (attempt, command);

  if (refusal == LF_REFUSAL_NONE && !is_scripts_own (command))
    refusal = lf_sim_act (&attempt->sim, command);
  if (refusal != LF_REFUSAL_NONE)
    return refusal;
  act_in_script (attempt, command);
  return LF_REFUSAL_NONE;
}

unsigned
lf_command_roles (const LfAttempt *attempt, const LfCommand *command)
{
  if (command->verb == LF_VERB_ANSWER || command->verb == LF_VERB_REASON) {
    int index = lf_scenario_find_decision (attempt->scenario, command->args[0].text);
    const LfDecision *decision =
        index >= 0 ? g_ptr_array_index (attempt->scenario->decisions, index) : NULL;
    if (decision != NULL)
      return 1u << decision->role;
  }
  return lf_action_roles (command->verb);
}

/* Whoever has no role may do all of it. */
static gboolean
is_anothers (const LfAttempt *attempt, const LfCommand *command)
{
  int role = lf_role_of (command->who);
  return role >= 0 && (lf_command_roles (attempt, command) & 1u << role) == 0;
}

/* What a person may do, who can only do what is at hand and theirs. */
static LfRefusal
person_may (const LfAttempt *attempt, const LfCommand *command)
{
  if (lf_attempt_ended (attempt))
    return LF_REFUSAL_ENDED;
  if (is_anothers (attempt, command))
    return LF_REFUSAL_NOT_YOUR_ROLE;
  return !lf_attempt_patient_here (attempt) && needs_patient (command) ? LF_REFUSAL_NO_PATIENT
                                                                       : LF_REFUSAL_NONE;
}

/* ---- Reading ---- */

static gboolean
read_command (LfWho who, const char *const *fields, LfCommand *command, GError **error)
{
  LfProblem problem;
  guint n = g_strv_length ((char **) fields);

  for (guint i = 0; i < n; i++)
    if (strlen (fields[i]) > LF_MAX_FIELD_BYTES || !g_utf8_validate (fields[i], -1, NULL)) {
      g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE,
                   "Word %u of the line is not text of at most %d bytes in UTF-8.", i + 1,
                   LF_MAX_FIELD_BYTES);
      return FALSE;
    }
  if (n > LF_MAX_LINE_TOKENS) {
    g_set_error (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE,
                 "The line has %u words; at most %d are possible.", n, LF_MAX_LINE_TOKENS);
    return FALSE;
  }
  if (lf_command_parse_for (who, fields, (int) n, command, &problem))
    return TRUE;
  g_autofree char *sentence = lf_describe_problem (&problem);
  g_set_error_literal (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE, sentence);
  return FALSE;
}

static void
log_refusal (LfAttempt *attempt, const LfCommand *command, LfRefusal refusal)
{
  const char *const fields[] = { lf_action (LF_VERB_REFUSED)->word.id,
                                 lf_table_word (&lf_refusals, refusal)->id, NULL };
  g_ptr_array_add (attempt->log, lf_entry_new (attempt->sim.step, LF_WHO_NOTE, fields));
  if (lf_command_is_input (command))
    lf_message_refused (attempt, command, refusal);
}

gboolean
lf_attempt_input (LfAttempt *attempt, LfWho who, const char *const *fields, LfRefusal *refusal,
                  GError **error)
{
  LfCommand command;
  LfRefusal unused;
  LfRefusal *found = refusal != NULL ? refusal : &unused;

  *found = LF_REFUSAL_NONE;
  if (is_own (who, fields))
    return TRUE;
  if (!read_command (who, fields, &command, error))
    return FALSE;
  *found = person_may (attempt, &command);
  if (*found == LF_REFUSAL_ENDED)
    return TRUE;

  g_ptr_array_add (attempt->log, lf_entry_new (attempt->sim.step, who, fields));
  if (*found == LF_REFUSAL_NONE)
    *found = lf_attempt_act (attempt, &command);
  if (*found != LF_REFUSAL_NONE)
    log_refusal (attempt, &command, *found);
  lf_script_drain (attempt);
  if (lf_attempt_ended (attempt))
    lf_script_latch (attempt);
  return TRUE;
}

gboolean
lf_attempt_input_line (LfAttempt *attempt, LfWho who, const char *line, LfRefusal *refusal,
                       GError **error)
{
  g_auto (GStrv) fields = lf_split_line (line);

  if (fields == NULL) {
    g_set_error_literal (error, LF_ATTEMPT_ERROR, LF_ATTEMPT_ERROR_BAD_LINE,
                         "A double quote is opened and never closed.");
    return FALSE;
  }
  return lf_attempt_input (attempt, who, (const char *const *) fields, refusal, error);
}

LfRefusal
lf_attempt_would_refuse (const LfAttempt *attempt, LfWho who, const char *const *fields)
{
  LfCommand command;

  if (!read_command (who, fields, &command, NULL))
    return LF_REFUSAL_NO_SENSE;
  LfRefusal refusal = person_may (attempt, &command);
  if (refusal == LF_REFUSAL_NONE)
    refusal = script_may (attempt, &command);
  if (refusal != LF_REFUSAL_NONE || is_scripts_own (&command))
    return refusal;
  LfSim tried = attempt->sim;
  return lf_sim_act (&tried, &command);
}
