/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in memory: a scripted case. Built by the reader, then never changed. */
#pragma once

#include "guidance/pack.h"
#include "words/command.h"
#include "words/faults.h"
#include "words/readings.h"
#include "words/rhythms.h"
#include "words/variables.h"

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

/* ---- What differs from attempt to attempt ---- */

typedef enum { LF_PARAMETER_NUMBER, LF_PARAMETER_TIME, LF_PARAMETER_CHOICE } LfParameterKind;

/* One of a choice. */
typedef struct {
  char *id;
  char *text; /* how a text says it */
} LfParameterWord;

/* Has one of `n` values, of which the seed draws one; as a file stands, the middle one. */
typedef struct {
  char *id;
  int line;
  LfParameterKind kind;
  char *label;
  char *unit;       /* NUMBER: "" or NULL where it has none */
  int decimals;     /* NUMBER */
  int64_t low;      /* NUMBER: in units of the last decimal; TIME: in ms */
  int64_t step;     /* the same */
  GPtrArray *words; /* CHOICE: of LfParameterWord; else empty */
  int64_t n;
  int64_t place;    /* which of the values it has in this scenario, from 0 */
} LfParameter;

/* The value at a place as a file has it ("57", "12:30", the id of a word), and as a text says it
 * ("57", "12 minutes 30 seconds", the text of a word). (transfer full) */
char *lf_parameter_value (const LfParameter *parameter, int64_t place);
char *lf_parameter_spoken (const LfParameter *parameter, int64_t place, const LfTongue *tongue);

/* What it may be, as a text says it: "48–62", "12–14 minutes", "a clot or a tear". (transfer full)
 */
char *lf_parameter_range (const LfParameter *parameter, const LfTongue *tongue);

/* What it is in this scenario, to be listed: "57 years". (transfer full) */
char *lf_parameter_told (const LfParameter *parameter, const LfTongue *tongue);

/* ---- Conditions ---- */

typedef enum {
  LF_CONDITION_ALL,      /* every child */
  LF_CONDITION_ANY,      /* some child */
  LF_CONDITION_NOT,      /* its one child does not hold */
  LF_CONDITION_HELD,     /* its one child has held for `seconds` without a break */
  LF_CONDITION_EVER,     /* its one child has held at some time */
  LF_CONDITION_READING,  /* a reading is above and/or below; a reading without a value is neither */
  LF_CONDITION_CHANGE,   /* a reading, less what it was when `mark` was set, is above and/or below */
  LF_CONDITION_TIME,     /* the attempt's clock is at or after `seconds` */
  LF_CONDITION_SINCE,    /* `mark` is set, and at least / at most so long ago */
  LF_CONDITION_MARKED,   /* `mark` is set */
  LF_CONDITION_DONE,     /* an action was done, at least `count` times (0: never is `not`) */
  LF_CONDITION_ANSWERED, /* a decision was answered, with that option if one is named */
  LF_CONDITION_ACCEPTED, /* a decision was answered, and its answer is right or acceptable: every
                            chosen option, every field (or the one named) as accepted, the right order */
  LF_CONDITION_OPEN,     /* a decision is being asked */
  LF_CONDITION_MISSED,   /* a decision's time ran out */
  LF_CONDITION_REASONED, /* a reason was recorded for a decision */
  LF_CONDITION_PHASE,    /* the attempt is in that phase */
  LF_CONDITION_RHYTHM,   /* the heart is in that rhythm */
  LF_CONDITION_PULSE,    /* the heart has a pulse of its own */
  LF_CONDITION_FAULT,    /* that fault is there */
  LF_CONDITION_FIRED,    /* an event has fired */
  LF_CONDITION_CHANCE,   /* a draw, fixed by the seed and its name, falls below `probability` */
  LF_CONDITION_DRAWN     /* a parameter that is a choice was drawn as `word` */
} LfConditionKind;

typedef struct _LfCondition LfCondition;
struct _LfCondition {
  LfConditionKind kind;
  int line;
  GPtrArray *children;    /* of LfCondition; NULL where it has none */
  int slot;               /* HELD, EVER, CHANGE: where it remembers; -1 elsewhere */
  LfReadingId reading;
  gboolean has_above;
  gboolean has_below;
  double above;
  double below;
  double seconds;         /* HELD, TIME; SINCE: at least */
  gboolean has_at_most;
  double at_most_s;       /* SINCE */
  int mark;               /* index into LfScenario.marks */
  int done;               /* DONE: index into LfScenario.done */
  int count;
  int decision;           /* index into LfScenario.decisions */
  int option;             /* index into its options or fields, or -1 for any */
  int phase;              /* index into LfScenario.phases */
  int event;              /* FIRED: index into LfScenario.events */
  int word;               /* RHYTHM, FAULT; DRAWN: index into the parameter's words */
  int parameter;          /* DRAWN: index into LfScenario.parameters */
  char *chance;           /* its name */
  double probability;
};

/* A pattern of actions that is counted: a verb and its first words. "drug adrenaline" counts every
 * bolus of it; "shock" every shock. */
typedef struct {
  char *text; /* as written, blanks single */
  LfVerb verb;
  int n_words;
  int words[3]; /* rows of the verb's tables; -1 where the argument is no word */
} LfDonePattern;

/* ---- Effects ---- */

typedef enum {
  LF_EFFECT_SET,    /* a variable at once, or over `seconds` (a drift) */
  LF_EFFECT_RHYTHM,
  LF_EFFECT_FAULT,
  LF_EFFECT_CURE,
  LF_EFFECT_SAY,    /* `who` says `text` */
  LF_EFFECT_REVEAL, /* a finding, with `title` and `text` */
  LF_EFFECT_MARK,   /* sets `mark` now, if it is not set */
  LF_EFFECT_ASK,    /* opens a decision */
  LF_EFFECT_DO,     /* the team acts: `command` goes to the simulator as if done */
  LF_EFFECT_GO,     /* to a phase */
  LF_EFFECT_FINISH  /* the attempt ends with `ending` */
} LfEffectKind;

typedef struct {
  LfEffectKind kind;
  int line;
  LfVariableId variable;
  double value;     /* SET; FAULT: severity */
  double seconds;
  int word;         /* RHYTHM, FAULT, CURE: the row; SAY: LfSpeaker */
  char *title;
  char *text;
  GPtrArray *items; /* REVEAL: of char *: "PACK/ITEM" that the finding shows; NULL elsewhere */
  int mark;
  int decision;
  int phase;
  int ending;
  LfCommand command; /* DO; its texts borrow from `tokens` */
  char **tokens;
} LfEffect;

/* ---- Script ---- */

/* Fires once, the first time `when` holds while its phase (or any, for phase -1) is on; with
 * `each`, on every completion of the pattern `on`. */
typedef struct {
  char *id;   /* "" where nothing refers to it */
  int line;
  int phase;  /* index, or -1 for always */
  LfCondition *when; /* NULL with `on` */
  int on;     /* index into done patterns, or -1 */
  GPtrArray *effects; /* of LfEffect */
} LfScriptEvent;

/* How a field is filled in; what is written is held as a number. */
typedef enum {
  LF_FIELD_NUMBER,
  LF_FIELD_TIME,   /* minutes and seconds, in seconds */
  LF_FIELD_CLOCK,  /* a time of day, in minutes after midnight */
  LF_FIELD_CHOICE, /* one of `words`, its row */
  LF_FIELD_TEXT,   /* words, how many characters: nobody but a person can judge them */
  LF_N_FIELD_KINDS
} LfFieldKind;

/* One of a choice in a form. */
typedef struct {
  char *id;
  char *text;
  LfVerdict verdict;
} LfFieldWord;

/* Two fields that cannot both be as they are: `field` less or earlier than `other`, or both with these
 * words. */
typedef struct {
  int line;
  int field;      /* index into the decision's options */
  int other;
  int word;       /* index into the field's words; -1: less or earlier */
  int other_word;
  char *text;     /* one sentence: why it cannot be */
} LfFieldRule;

typedef struct {
  char *id;
  int line;
  char *text;
  LfVerdict verdict;
  char *why;      /* shown in the debrief, and in practice after the answer; "" where nothing */
  GPtrArray *effects; /* of LfEffect */
  /* For set-value and fill-in: a field. */
  LfFieldKind field;
  GPtrArray *words; /* of LfFieldWord; empty where it is no choice */
  char *unit;
  double low;
  double high;
  double step;
  double start;
  double accept_low;
  double accept_high;
} LfOption;

typedef struct {
  char *id;
  int line;
  LfDecisionKind kind;
  LfRole role;      /* whose it is */
  int phase;        /* in which it may open */
  char *ask;        /* the question */
  double seconds;   /* to answer in; 0: no limit */
  gboolean wants_reason; /* an answer comes with a reason in words */
  LfCondition *when; /* opens; NULL: only by an effect */
  LfCondition *until; /* do-it: it is answered when this holds */
  GPtrArray *options; /* of LfOption; for put-in-order in their right order */
  GPtrArray *rules;   /* fill-in: of LfFieldRule, none or more */
  GPtrArray *late;  /* effects when the time runs out */
  char *hints[3];   /* asks, names the paragraph, tells; NULL where there is none */
  GPtrArray *items; /* of char *: "PACK/ITEM" that its prompt trains, none or more */
} LfDecision;

typedef struct {
  char *id;
  int line;
  LfCriterionClass criterion_class;
  double points;
  LfDomain domain;
  char *title;
  GPtrArray *items;  /* of char *: "PACK/ITEM" */
  GPtrArray *steps;  /* of char *: model course steps that it names */
  LfCondition *applies; /* NULL: always; otherwise not demonstrated unless it held at some time */
  LfCondition *met;    /* for unnecessary and harmful: what must not be done */
  LfCondition *failed; /* NULL: only failed if not met by the end */
  int hinted_by;     /* index of the decision whose hints make it "met with help", or -1 */
  gboolean by_person; /* a person rates it; alone it reads "not assessed" once `met` holds */
  char *good;        /* what good would have been */
  char *alternative; /* what else would do; "" where nothing */
} LfCriterion;

typedef struct {
  char *id;
  int line;
  char *title;
  char *brief;         /* what the learner is told on entering; "" where nothing */
  gboolean patient_here; /* FALSE: the patient has not arrived, nothing at the bedside can be done */
} LfPhase;

typedef struct {
  char *id;
  int line;
  LfEndingKind kind;
  char *title;
  char *text;
  GPtrArray *items; /* of char *: "PACK/ITEM" that the text shows, none or more */
} LfEnding;

/* One step of the model learner's course: when it may act on what is displayed, and what it does. */
typedef struct {
  char *id;
  int line;
  LfCondition *when; /* rests on displayed readings, decisions, phases, marks and done actions only */
  double again_s;    /* repeated at this interval while `when` holds; 0: once */
  double late_s;     /* a delay that a clinician would call late */
  GPtrArray *commands; /* of LfCommand *, their texts owned by the scenario */
} LfCourseStep;

/* A mark that the case starts with. */
typedef struct {
  char *id;
  int mark;      /* LfMark, or -1 for a scenario's own */
  gboolean set;  /* before the attempt begins */
  double at_s;   /* on the attempt's clock, 0 or less */
  int line;      /* where it is declared; 0 where it is not */
} LfScenarioMark;

typedef struct {
  LfVariableId variable;
  double value;
} LfScenarioVariable;

/* From the moment that a mark is set, more is known of the cause. */
typedef struct {
  int mark; /* index into LfScenario.marks */
  LfCause cause;
  int line;
} LfFound;

/* What is known of the patient for a pack's candidacy table. The rhythm at the decision and the
 * minutes of CPR are the play's. */
typedef struct {
  int line; /* where it is declared; 0 where it is not, and the rest then means nothing */
  gboolean adult;
  LfArrestRhythm first_rhythm;
  LfCause cause; /* at the start */
  gboolean hypothermia;
  gboolean approved_study; /* formal research with ethics approval is open to this patient */
  GArray *found;           /* of LfFound, none or more */
} LfKnown;

/* A paragraph that is read before or afterwards. */
typedef struct {
  char *text;
  GPtrArray *items; /* of char *: "PACK/ITEM" that it shows, none or more */
} LfParagraph;

/* ---- For whoever runs the case with a team ---- */

typedef enum {
  LF_FACILITATOR_WARNING, /* what in the case may touch somebody */
  LF_FACILITATOR_PROP,    /* something to have in the room */
  LF_FACILITATOR_OBSERVE, /* a task for somebody who watches */
  /* Questions of the debrief, step by step. */
  LF_FACILITATOR_REACTIONS,
  LF_FACILITATOR_FACTS,
  LF_FACILITATOR_ANALYSIS,
  LF_FACILITATOR_APPLICATION,
  LF_FACILITATOR_FINISH,  /* how it is brought to its end in three minutes; at most one */
  LF_N_FACILITATOR_PARTS
} LfFacilitatorPart;

/* The element that they are written in. */
const char *lf_facilitator_element (LfFacilitatorPart part);

/* Words that somebody in the case says, on the phone or at the bedside. */
typedef struct {
  LfSpeaker who;
  char *title;
  GPtrArray *lines; /* of char *, in their order, one or more */
} LfReadAloud;

typedef struct {
  int line;                     /* where it is declared; 0 where it is not, and all is empty */
  GPtrArray *scripts;           /* of LfReadAloud */
  GPtrArray *parts[LF_N_FACILITATOR_PARTS]; /* of char * */
} LfFacilitator;

/* Where a parameter is used. */
typedef struct {
  int parameter; /* index into LfScenario.parameters */
  int line;
} LfParameterUse;

/* A limit that an item of a pack sets, where the scenario reads it. */
typedef struct {
  char *item;   /* "PACK/ITEM" */
  char *value;  /* as an attribute has it: "08:00", "50" */
  int64_t time_ms; /* of a time; -1 of all else */
  char *unit;      /* of all else, as the pack has it; "" where it has none */
} LfLimit;

/* How a text says it: "8 minutes", "50 mmHg". (transfer full) */
char *lf_limit_spoken (const LfLimit *limit, const LfTongue *tongue);

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
