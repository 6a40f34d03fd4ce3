/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One attempt in memory: a scenario, a simulator, a script and the log of what was done. It does no
 * I/O; whoever owns it writes the log. Everything shown is recomputed from the log. */
#pragma once

#include "attempt/script.h"
#include "attempt/trace.h"

typedef struct _LfAttempt LfAttempt;

/* What the header of an attempt file says. All strings owned. */
typedef struct {
  int engine;
  char *program; /* version of the program that played it */
  char *scenario_id;
  char *scenario_sha256;
  GPtrArray *packs; /* of char *: "id version sha256" */
  uint64_t seed;
  GPtrArray *drawn; /* of char *: "NAME=VALUE" of each parameter, none where nothing varies */
  char *mode;       /* "practice" */
  char *level;      /* "standard" */
  char *learner;    /* pseudonym */
  char *started_at; /* UTC, as given by whoever started it; "" where unknown */
  char *parent;     /* file name of the attempt it was rewound from, "" where none */
  int64_t parent_step;
} LfHeader;

LfHeader *lf_header_new (const LfScenario *scenario, const LfPacks *packs, uint64_t seed);
LfHeader *lf_header_copy (const LfHeader *header);
void lf_header_free (LfHeader *header);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfHeader, lf_header_free)

/* One line of the log. */
typedef struct {
  int64_t step;
  LfWho who;
  char **fields; /* VERB ARGS…; for a digest, its hex */
} LfEntry;

/* Something said or found, for the feed. Its texts are owned by the attempt. */
typedef enum {
  LF_MESSAGE_SAID,
  LF_MESSAGE_FOUND,
  LF_MESSAGE_DONE,
  LF_MESSAGE_REFUSED,
  LF_MESSAGE_RESULT,
  LF_MESSAGE_PHASE
} LfMessageKind;

typedef struct {
  int64_t step;
  LfMessageKind kind;
  int speaker; /* LfSpeaker for SAID, else -1 */
  char *title; /* "" where none */
  char *text;
  LfResultSheet *sheet; /* RESULT: what came back; NULL elsewhere */
} LfMessage;

/* Begins at step 0, with the parameters of the scenario drawn from the seed (which `header` then
 * says) and its prelude played. Of several versions of a pack it
 * keeps the one that the scenario is played by. `scenario` and `packs` must outlive it. Takes
 * `header`. */
LfAttempt *lf_attempt_new (const LfScenario *scenario, const LfPacks *packs, LfHeader *header);
void lf_attempt_free (LfAttempt *attempt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfAttempt, lf_attempt_free)

/* Says when it began: before its header is written anywhere, since the seal covers that too. */
void lf_attempt_set_started_at (LfAttempt *attempt, const char *started_at);

/* An input or a note, acted on and logged at the start of the next step. `fields` is VERB ARGS….
 * FALSE with LF_ATTEMPT_ERROR when the line itself makes no sense; a refusal (not possible now) is
 * logged, changes nothing, and returns TRUE with `refusal` set. After the end everything is
 * refused, and nothing logged. Lines that an attempt writes itself (digests, reasons of refusals)
 * are passed over, so that a log can be fed back as it is. */
gboolean lf_attempt_input (LfAttempt *attempt, LfWho who, const char *const *fields,
                           LfRefusal *refusal, GError **error);

/* Why that would be refused now, without doing it. A line that makes none: LF_REFUSAL_NO_SENSE. */
LfRefusal lf_attempt_would_refuse (const LfAttempt *attempt, LfWho who, const char *const *fields);

/* The same from one line of text: "shock 200". */
gboolean lf_attempt_input_line (LfAttempt *attempt, LfWho who, const char *line, LfRefusal *refusal,
                                GError **error);

/* Passes up to `n_steps` steps; fewer when the attempt ends. Returns how many. */
int64_t lf_attempt_advance (LfAttempt *attempt, int64_t n_steps);

/* Passes steps until something asks for the learner: a decision opens, something is said, found or
 * done, a result comes, a rhythm check or adrenaline falls due in an arrest, the attempt ends; at
 * most `most_steps`. What a skip does. None while a decision waits for an answer other than by
 * doing. Returns how many. */
int64_t lf_attempt_advance_to_moment (LfAttempt *attempt, int64_t most_steps);

/* Whether something falls due in this very step that a skip must not run over: the check two
 * minutes after a shock, the next adrenaline. */
gboolean lf_attempt_duty_is_due (const LfAttempt *attempt);

/* ---- Looking ---- */

/* The scenario as it is played, with what was drawn, in the tongue of the one that was given; it
 * lives no longer than the attempt. */
const LfScenario *lf_attempt_scenario (const LfAttempt *attempt);

/* The same as its file stands: what another attempt can be made of. */
const LfScenario *lf_attempt_as_written (const LfAttempt *attempt);

/* An action that is looked for, in words: "Check: Feet". (transfer full) */
char *lf_describe_pattern (const LfDonePattern *pattern, const LfTongue *tongue);

const LfPacks *lf_attempt_packs (const LfAttempt *attempt);
const LfHeader *lf_attempt_header (const LfAttempt *attempt);
const LfSim *lf_attempt_sim (const LfAttempt *attempt);
const LfScriptState *lf_attempt_script (const LfAttempt *attempt);
const LfWaves *lf_attempt_waves (const LfAttempt *attempt);      /* rings of waves */
const LfTrends *lf_attempt_trends (const LfAttempt *attempt);    /* readings, once a second */
const GPtrArray *lf_attempt_log (const LfAttempt *attempt);      /* of LfEntry */
const GPtrArray *lf_attempt_messages (const LfAttempt *attempt); /* of LfMessage, oldest first */

int64_t lf_attempt_step (const LfAttempt *attempt); /* ms since it began */
gboolean lf_attempt_ended (const LfAttempt *attempt);
const LfEnding *lf_attempt_ending (const LfAttempt *attempt); /* NULL while it runs */
const LfPhase *lf_attempt_phase (const LfAttempt *attempt);   /* NULL in the sandbox */

/* Whether what the monitor shows is there to see: the patient has arrived. */
gboolean lf_attempt_patient_here (const LfAttempt *attempt);

/* A mark's step; FALSE while it is not set. */
gboolean lf_attempt_mark (const LfAttempt *attempt, int mark, int64_t *step);

/* Index of the decision that has been open longest, or -1. */
int lf_attempt_open_decision (const LfAttempt *attempt);

/* Milliseconds left to answer it; -1 where it has no limit. */
int64_t lf_attempt_decision_left_ms (const LfAttempt *attempt, int decision);

/* The fold of simulator and script as they now are. */
uint64_t lf_attempt_digest (const LfAttempt *attempt);

/* The hint of that step (1-3) of an open decision, logged as a note; NULL where there is none. */
const char *lf_attempt_take_hint (LfAttempt *attempt, int decision, int step);

#define LF_ATTEMPT_ERROR (lf_attempt_error_quark ())
GQuark lf_attempt_error_quark (void);
typedef enum {
  LF_ATTEMPT_ERROR_BAD_LINE, /* a line that makes no sense */
  LF_ATTEMPT_ERROR_BAD_FILE, /* a file that is not an attempt */
  LF_ATTEMPT_ERROR_ENGINE,   /* played by another engine */
  LF_ATTEMPT_ERROR_SCENARIO, /* the scenario or a pack is not the one it was played with */
  LF_ATTEMPT_ERROR_DIGEST,   /* recomputed, it comes out differently */
} LfAttemptError;
