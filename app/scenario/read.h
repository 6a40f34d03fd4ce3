/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a scenario. First every id is collected, so that what refers to it may come before it;
 * then each part is read. A part that is wrong is reported and read on, to find the rest. */
#pragma once

#include "guidance/shape.h"
#include "scenario/scenario.h"

typedef struct {
  const char *file;
  LfDefects *defects;
  LfScenario *scenario;
  const LfPacks *packs;   /* NULL: items are not looked up */
  const LfScenario *from; /* the same as its file stands, whose limits count; or NULL */
  LfPacks *chosen;        /* those, once it is known which versions; owned */
  GArray *unfilled;       /* of int: lines where what stands in braces is not known */
  gboolean head_only;     /* the document is a head: see lf_scenario_read_head () */
  gboolean for_course; /* conditions being read are the model learner's, which sees what is shown */
  /* The elements that the rows of the scenario's arrays were made from, in the same order. */
  GPtrArray *phase_nodes;
  GPtrArray *event_nodes;
  GPtrArray *decision_nodes;
  GPtrArray *ending_nodes;
  GPtrArray *criterion_nodes;
  GPtrArray *step_nodes;
} LfReader;

/* A defect of an element, told at the line of one of its attributes where `attribute` is one. */
void lf_reader_error_at (const LfReader *reader, const xmlNode *node, const char *attribute,
                         const char *format, ...) G_GNUC_PRINTF (4, 5);
#define lf_reader_error(reader_, node_, ...) lf_reader_error_at (reader_, node_, NULL, __VA_ARGS__)

/* ---- Ids ---- */

/* Index of the row whose id that is, or -1. Each row begins with its id. */
int lf_rows_find (const GPtrArray *rows, const char *id);

/* The row that an attribute names, or -1, which has then been reported: no "phase" of that id. -1
 * also where the attribute is not there or is no name, which the shape has reported. */
int lf_reader_refer (const LfReader *reader, const xmlNode *node, const char *attribute,
                     const GPtrArray *rows, const char *what);

/* The same for a name by itself, which stands in an attribute, or in the text where that is NULL.
 */
int lf_reader_look_up (const LfReader *reader, const xmlNode *node, const char *attribute,
                       const char *id, const GPtrArray *rows, const char *what);

/* Fills the arrays with rows that have their ids, and reports ids given twice and too many rows. */
void lf_reader_collect (LfReader *reader, const xmlNode *root);

/* ---- Items ---- */

/* Reports that no pack has that id, with the nearest of those in `packs`, an array of char *. */
void lf_reader_unknown_pack (const LfReader *reader, const xmlNode *node, const char *attribute,
                             const char *id, GPtrArray *packs);

/* The items that the <rests-on> inside `node` name, and those of its attribute "rests-on". Of
 * char *: "PACK/ITEM". Reports those of no pack, of a pack that is not declared, and those named
 * twice. */
GPtrArray *lf_read_items_inside (const LfReader *reader, const xmlNode *node);
GPtrArray *lf_read_items_of (const LfReader *reader, const xmlNode *node);

/* ---- Parts ---- */

/* What must hold inside `node`, several side by side being all of them; NULL for a NULL node. */
LfCondition *lf_read_conditions (LfReader *reader, const xmlNode *node);

/* The effects inside `node`; an empty array for a NULL node. */
GPtrArray *lf_read_effects (LfReader *reader, const xmlNode *node);

/* Index of the pattern of actions that an attribute names, or -1 where there is none. */
int lf_read_pattern (LfReader *reader, const xmlNode *node, const char *attribute);

/* Who acts in a <do>. */
typedef enum {
  LF_DO_TEAM, /* what can be done at the bedside, and what happens to the patient: bleed, circuit */
  LF_DO_COURSE /* what a learner can do, answers included */
} LfDoer;

/* The command in a <do>; FALSE when it makes none, which has been reported. Its texts borrow from
 * `tokens`, which the caller frees. */
gboolean lf_read_do (const LfReader *reader, const xmlNode *node, LfDoer doer, LfCommand *command,
                     char ***tokens);

/* The commands of all <do> in a node, their tokens kept by the scenario. */
GPtrArray *lf_read_commands (const LfReader *reader, const xmlNode *node, LfDoer doer);

/* Whether the words of an answer fit the decision; reports where they do not. */
void lf_read_answer (const LfReader *reader, const xmlNode *node, const LfCommand *command);

/* The "value" of a variable, which must lie in the variable's range; `row` -1 is no variable. */
void lf_read_variable_value (const LfReader *reader, const xmlNode *node, int row, double *value);

/* The parameters, whose places are then the middle ones. FALSE where they are wrong in themselves:
 * what is wrong with their form the shape tells, the rest has been reported. */
gboolean lf_read_parameters (LfReader *reader, const xmlNode *root);

/* The limit of the item "PACK/ITEM", in the version that the scenario is played by; NULL where
 * there is none, which has been reported. */
const LfLimit *lf_reader_find_limit (const LfReader *reader, const xmlNode *node,
                                     const char *attribute, const char *name);

/* Puts values in the place of all {NAME}, which is noted in the scenario's uses. What names nothing
 * has been reported, and is noted in `unfilled`. */
void lf_fill_parameters (LfReader *reader, xmlNode *root);

/* The field of a set-value. */
void lf_read_set_field (LfReader *reader, const xmlNode *node, LfOption *field);

/* The LfFieldKind that an element of a form is, or -1; the field itself; and what cannot be true.
 */
int lf_node_field_kind (const xmlNode *node);
void lf_read_form_field (LfReader *reader, const xmlNode *node, LfOption *field);
void lf_read_form_rule (LfReader *reader, const xmlNode *node, LfDecision *decision);

void lf_read_case (LfReader *reader, const xmlNode *root);
void lf_read_facilitator (LfReader *reader, const xmlNode *root);
void lf_read_decisions (LfReader *reader);
void lf_read_script (LfReader *reader);
void lf_read_score (LfReader *reader);

/* ---- Making and freeing ---- */

LfScenario *lf_scenario_new (void);
LfParameter *lf_parameter_new (const char *id);
LfCondition *lf_condition_new (LfConditionKind kind, int line);
void lf_condition_free (LfCondition *condition);
LfOption *lf_option_new (const char *id);
LfDecision *lf_decision_new (const char *id);
GPtrArray *lf_effects_new (void);
LfReadAloud *lf_read_aloud_new (void);
LfFieldWord *lf_field_word_new (const char *id);
LfFieldRule *lf_field_rule_new (int line);
void lf_field_rule_free (gpointer rule);
