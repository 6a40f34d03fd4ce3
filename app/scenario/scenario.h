/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in memory: a scripted case. Built by the reader, then never changed. */
#pragma once

#include "guidance/pack.h"
#include "scenario/facilitator.h"
#include "scenario/parameter.h"
#include "scenario/script.h"
#include "words/faults.h"
#include "words/rhythms.h"

#define LF_SCENARIO_NAMESPACE "urn:lowflow:scenario:1"

/* What a running attempt must have room for. The reader refuses more. */
enum {
  LF_MAX_PARAMETERS = 16,
  LF_MAX_WORDS = 8, /* of a choice that the seed draws */
  LF_MAX_PHASES = 32,
  LF_MAX_EVENTS_IN_SCRIPT = 256,
  LF_MAX_DECISIONS = 64,
  LF_MAX_OPTIONS = 16,
  LF_MAX_SET_FIELDS = 4, /* numbers of a set-value decision */
  LF_MAX_FORM_FIELDS = 12, /* of a form to fill in */
  LF_MAX_CRITERIA = 64,
  LF_MAX_MARKS = 48,  /* those of the vocabulary and a scenario's own */
  LF_MAX_SLOTS = 512, /* conditions that remember something */
  LF_MAX_DONE = 256,  /* patterns of actions that are counted */
  LF_MAX_STEPS = 96   /* of the model course */
};

typedef struct _LfScenario {
  int n_refs;
  char *id;
  char *file;      /* as named by whoever loaded it */
  char *sha256;
  GBytes *bytes;
  const LfTongue *tongue; /* what its texts are said in; NULL: as they are written */
  char *title;
  char *summary;   /* one sentence, for the card */
  char *patient_text; /* "52-year-old man, 84 kg" */
  GPtrArray *objectives; /* of char * */
  GPtrArray *brief;      /* of LfParagraph: what the learner reads before starting */
  GPtrArray *debrief;    /* of LfParagraph: what is said afterwards */
  GPtrArray *sources;    /* of char * */
  double minutes;  /* a learner's time */
  double pass_percent; /* score needed, besides every critical criterion */
  LfJurisdiction jurisdiction;
  LfReview review;
  LfShelf shelf;
  gboolean endless; /* the sandbox: no script, no end */

  /* Who lies there, and how it stands when the attempt begins. */
  int patient_line; /* where <patient> stands */
  double weight_kg;
  double height_cm;
  double age_years;
  gboolean female;
  double skin_darkness;
  LfRhythmId rhythm;
  GArray *variables;   /* of LfScenarioVariable */
  GArray *faults;      /* of int: LfFaultId */
  gboolean arterial_line;
  gboolean central_line;
  LfKnown known;       /* for the candidacy table */
  GPtrArray *prelude;  /* of LfCommand *: done before the attempt begins */
  GArray *prelude_lines; /* of int: where each of them stands */
  double prelude_s;    /* played before 0:00, so that what is shown has settled */

  GPtrArray *packs;    /* of char *: pack ids */
  GPtrArray *pack_versions; /* of char *, beside them: what it was written by; "" names none */
  GArray *pack_lines;  /* of int, beside them */
  GPtrArray *parameters; /* of LfParameter */
  GArray *uses;        /* of LfParameterUse */
  GPtrArray *limits;   /* of LfLimit: those that it reads, as the packs have them */
  gboolean drawn;      /* its parameters have the values of one attempt, and texts say them; otherwise
                          they have their middle values, and texts say what they may be */
  GPtrArray *marks;    /* of LfScenarioMark; the first LF_N_MARKS are the vocabulary's */
  GPtrArray *phases;   /* of LfPhase; the first is where it starts */
  GPtrArray *events;   /* of LfScriptEvent */
  GPtrArray *decisions;
  GPtrArray *criteria;
  GPtrArray *endings;
  GPtrArray *course;   /* of LfCourseStep */
  LfFacilitator facilitator;
  GPtrArray *done;     /* of LfDonePattern */
  int n_slots;
  GPtrArray *tokens;   /* of char **: what the commands of prelude and course borrow from */
} LfScenario;

/* Reads a scenario as its file stands, its texts said in `tongue`. `packs` (may be NULL) is what
 * its items are looked up in. NULL when it has errors; `defects` then holds them all. */
LfScenario *lf_scenario_read (GBytes *bytes, const char *file, const LfPacks *packs,
                              const LfTongue *tongue, LfDefects *defects);

/* Its head alone, in a fraction of the time: id, title, summary, minutes, pass, jurisdiction, review,
 * shelf, packs, parameters, what is said of the patient, and of each criterion id and items.
 * Everything else is empty, and nothing beyond this is looked at: for a file that is known to be
 * good. NULL where even that is not. */
LfScenario *lf_scenario_read_head (GBytes *bytes, const char *file, const LfPacks *packs,
                                   const LfTongue *tongue);

/* The id alone; the beginning of a file suffices. NULL where it gives none. (transfer full) */
char *lf_scenario_read_id (GBytes *beginning);

/* The same scenario with its parameters at these places, one for each, said in `tongue`. NULL where
 * these values make no sense together; `defects` then says why. The parts of both have the same
 * indices. (transfer full) */
LfScenario *lf_scenario_at (const LfScenario *scenario, const int64_t *places, const LfPacks *packs,
                            const LfTongue *tongue, LfDefects *defects);

/* Another reference; and one given back, the last of which frees it. */
LfScenario *lf_scenario_ref (LfScenario *scenario);
void lf_scenario_free (LfScenario *scenario);

/* What it is played by: one version of each of `packs`, which must live longer. (transfer full) */
LfPacks *lf_scenario_packs (const LfScenario *scenario, const LfPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LfScenario, lf_scenario_free)

/* The built-in sandbox: a healthy 80 kg adult, no script, no end. */
LfScenario *lf_scenario_new_sandbox (void);

/* What the graph shows without being played. Errors are proved: phases that nothing leads to or that
 * nothing leads out of, endings out of reach, events that never fire, decisions that never open or
 * cannot be answered, marks that nothing sets, conditions and times that contradict themselves,
 * criteria that cannot be met or cannot fail, items that are not there. Warnings: superseded packs, criteria on
 * unverified items, or that name no step of the course; steps that no criterion needs. `packs` may
 * be NULL: items are not looked at then. */
void lf_scenario_check (const LfScenario *scenario, const LfPacks *packs, LfDefects *defects);

/* Index of what has that id, or -1. */
int lf_scenario_find_phase (const LfScenario *scenario, const char *id);
int lf_scenario_find_decision (const LfScenario *scenario, const char *id);
int lf_decision_find_option (const LfDecision *decision, const char *id);

/* Whose what a criterion scores is: the LfRole of the decision whose hints it names, or else of the
 * first that it asks after; -1 where there is no decision. */
int lf_scenario_role_of (const LfScenario *scenario, const LfCriterion *criterion);
