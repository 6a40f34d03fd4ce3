/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this folder share, and nobody outside it sees. */
#pragma once

#include "attempt/attempt.h"
#include "attempt/condition.h"
#include "guidance/describe.h"

enum {
  LF_SNAPSHOT_PERIOD_MS = 30000,
  LF_MAX_FIELD_BYTES = 4096 /* of one word or text of an input */
};

/* Both flat states, and how far the outputs had come. Counted by g_rc_box. */
typedef struct {
  LfSim sim;
  LfScriptState script;
  guint n_log;
  guint n_messages;
  guint n_seconds;
} LfSnapshot;

struct _LfAttempt {
  const LfScenario *scenario; /* as it is played: `drawn`, or else `written` */
  const LfScenario *written;
  LfScenario *drawn; /* owned; NULL where nothing varies */
  LfScenario *plain; /* the same as `scenario`, its texts as they are written, for what is sealed;
                        owned; NULL where no tongue says them */
  LfPacks *packs; /* those that the scenario is played by; NULL where none were given */
  LfHeader *header;

  LfSim sim;
  LfScriptState script;

  /* What follows is output, or follows from the scenario: none of it is folded into a digest. */
  LfRemembered remembered;
  LfWaves *waves; /* NULL where no traces, digests and snapshots are kept: while exploring */
  LfTrends trends;
  GPtrArray *log;                  /* of LfEntry */
  GPtrArray *messages;             /* of LfMessage */
  GPtrArray *snapshots;            /* of LfSnapshot, ascending */
  char *evidence[LF_MAX_CRITERIA]; /* written when a criterion is latched */
  char *sealed[LF_MAX_CRITERIA];   /* the same by `plain`; NULL where there is none */
  gboolean draining;               /* the simulator's events are being gone through */
};

/* ---- attempt.c ---- */

/* An attempt with nothing in its states. Takes `header` and `drawn`, which may be NULL: the scenario
 * as the header's seed has it. */
LfAttempt *lf_attempt_alloc (const LfScenario *scenario, LfScenario *drawn, const LfPacks *packs,
                             LfHeader *header);

/* The same, begun. */
LfAttempt *lf_attempt_begin (const LfScenario *scenario, LfScenario *drawn, const LfPacks *packs,
                             LfHeader *header);

/* ---- prelude.c ---- */

/* Puts the patient in bed and plays the prelude; `refused` (may be NULL) is called for each command
 * of it that the simulator refuses. */
typedef void (*LfPreludeRefused) (const LfCommand *command, LfRefusal refusal, gpointer data);
void lf_prelude_play (const LfScenario *scenario, uint64_t seed, LfSim *sim, LfWaves *waves,
                      LfPreludeRefused refused, gpointer data);

/* ---- script.c ---- */

void lf_script_begin (LfAttempt *attempt);

/* Looks at every condition once: events, decisions, criteria. */
void lf_script_tick (LfAttempt *attempt);

/* Goes through what the simulator says has happened, and clears it. */
void lf_script_drain (LfAttempt *attempt);

/* Latches criteria as they stand. */
void lf_script_latch (LfAttempt *attempt);

/* The view that the script itself has. */
LfView lf_script_view (const LfAttempt *attempt);

void lf_script_go (LfAttempt *attempt, int phase);

/* ---- effects.c ---- */

void lf_effects_apply (LfAttempt *attempt, const GPtrArray *effects);

/* ---- decisions.c ---- */

void lf_decision_ask (LfAttempt *attempt, int decision);
void lf_decisions_tick (LfAttempt *attempt);

/* Whether an `answer` or `reason` is possible now. */
LfRefusal lf_decision_may (const LfAttempt *attempt, const LfCommand *command);

/* Of an answer that is refused because it cannot be true, why: one sentence. */
const char *lf_decision_why_not (const LfAttempt *attempt, const LfCommand *command);

/* Acts on an `answer` or `reason` that is possible. */
void lf_decision_act (LfAttempt *attempt, const LfCommand *command);

/* ---- marks.c ---- */

/* Sets a mark now: once, or each time anew where `moves`. */
void lf_mark_set (LfAttempt *attempt, int mark, gboolean moves);
void lf_marks_on_event (LfAttempt *attempt, const LfEvent *event);
void lf_marks_tick (LfAttempt *attempt);

/* ---- messages.c ---- */

void lf_message_free (LfMessage *message);
LfMessage *lf_message_copy (const LfMessage *message);

/* Takes both texts. */
void lf_message_take (LfAttempt *attempt, LfMessageKind kind, int speaker, char *title, char *text);
void lf_message_on_event (LfAttempt *attempt, const LfEvent *event);
void lf_message_refused (LfAttempt *attempt, const LfCommand *command, LfRefusal refusal);

/* ---- input.c ---- */

void lf_entry_free (LfEntry *entry);
LfEntry *lf_entry_new (int64_t step, LfWho who, const char *const *fields);
gboolean lf_entry_equal (const LfEntry *a, const LfEntry *b);

/* True for lines that an attempt writes itself: digests, and the reasons of refusals. */
gboolean lf_entry_is_own (const LfEntry *entry);

/* Acts on a command, from wherever it comes: a person's, or the script's own. */
LfRefusal lf_attempt_act (LfAttempt *attempt, const LfCommand *command);

/* ---- trace.c ---- */

LfWaves *lf_waves_new (void);
void lf_waves_sample (LfWaves *waves, const LfSim *sim);
void lf_trends_init (LfTrends *trends);
void lf_trends_clear (LfTrends *trends);
void lf_trends_copy (LfTrends *to, const LfTrends *from, guint n_seconds);
void lf_trends_append (LfTrends *trends, const LfSim *sim, gboolean patient_here);

/* ---- digest.c ---- */

void lf_digest_log (LfAttempt *attempt);

/* ---- snapshot.c ---- */

void lf_snapshot_take (LfAttempt *attempt);

/* A new attempt that stands where the latest snapshot at or before `step` was taken. */
LfAttempt *lf_attempt_from_snapshot (const LfAttempt *played, int64_t step);

/* Applies inputs of `log` from `*at` on, advancing to each, while their step is below `until`
 * (or equal, with `inclusive`); then advances to `until`. */
void lf_attempt_follow (LfAttempt *attempt, const GPtrArray *log, guint at, int64_t until,
                        gboolean inclusive);

/* ---- evidence.c ---- */

/* What the log shows for a condition, one sentence, as things now stand; in the texts and the
 * tongue of `scenario`, the attempt's own or its plain one. `lead` begins it, with %s for the time.
 * (transfer full) */
char *lf_evidence (const LfAttempt *attempt, const LfScenario *scenario,
                   const LfCondition *condition, gboolean holds, const char *lead);

/* Forgets what is written of a criterion. */
void lf_evidence_clear (LfAttempt *attempt, int criterion);

/* ---- describe.c ---- */

/* A number with at most so many decimals, without trailing noughts. (transfer full) */
char *lf_number_text (double number, int decimals);

/* A number with so many decimals, all of them written. (transfer full) */
char *lf_fixed_text (double value, int decimals);

/* An action in words: "Shock 200 J", "Puncture: Drainage, Right groin". (transfer full) */
char *lf_describe_action (LfVerb verb, const int *words, const double *numbers, int n_args,
                          const LfTongue *tongue);
char *lf_describe_command (const LfCommand *command, const LfTongue *tongue);

/* A bit for each role whose that is: of an answer by its decision, of all else by its verb. */
unsigned lf_command_roles (const LfAttempt *attempt, const LfCommand *command);

/* What a decision was answered with. (transfer full) */
char *lf_describe_answer (const LfDecision *decision, const LfDecisionState *state,
                          const LfTongue *tongue);
