/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenario as a whole and its patient, as they are written. */
#include "scenario/shapes.h"

#define WORD(id_, label_, meaning_)                                                                \
  {                                                                                                \
    id_, label_, "", meaning_, "definition"                                                        \
  }

static const LfWord yes_no_rows[] = { WORD ("no", "No", "No."), WORD ("yes", "Yes", "Yes.") };
static const LfWord sex_rows[] = { WORD ("male", "Male", "Male."),
                                   WORD ("female", "Female", "Female.") };
static const LfWord presence_rows[] = {
  WORD ("away", "Away", "The patient is not here."),
  WORD ("here", "Here", "The patient is here."),
};
static const LfWord rater_rows[] = {
  WORD ("machine", "Machine", "The program rates it."),
  WORD ("person", "Person", "A person rates it; alone it reads not assessed."),
};

const LfTable lf_yes_no = LF_TABLE ("answers", "Yes or no.", yes_no_rows);
const LfTable lf_sexes = LF_TABLE ("sexes", "The patient's sex.", sex_rows);
const LfTable lf_presences = LF_TABLE ("presences", "Whether the patient is there.", presence_rows);
const LfTable lf_raters = LF_TABLE ("raters", "Who rates a criterion.", rater_rows);

#define FIXED(name_, form_, ...)                                                                   \
  {                                                                                                \
    .name = name_, .form = form_, .fixed = TRUE, __VA_ARGS__                                       \
  }

/* clang-format off */
static const LfShape pack = { "pack", "pack", "A body of guidance that it rests on.", { { "id", LF_FORM_NAME, TRUE }, { "version", LF_FORM_ITEM_ID, FALSE } } };
static const LfShape packs = { "packs", "packs", "The bodies of guidance that it rests on.", { { 0 } }, { LF_SOME (&pack) } };
static const LfShape objectives = { "objectives", "objectives", "What the learner can do afterwards.", { { 0 } }, { LF_SOME (&lf_shape_objective) } };
static const LfShape brief = { "brief", "brief", "What the learner knows before it starts.", { { 0 } }, { LF_SOME (&lf_shape_paragraph) } };
static const LfShape debrief = { "debrief", "debrief", "What is said afterwards.", { { 0 } }, { LF_SOME (&lf_shape_paragraph) } };
static const LfShape sources = { "sources", "sources", "What it was written from.", { { 0 } }, { LF_SOME (&lf_shape_source) } };

static const LfShape mark = { "mark", "mark", "A moment; with `at`, one that lies before 00:00.",
  { { "id", LF_FORM_NAME, TRUE }, { "at", LF_FORM_TIME, FALSE, NULL, -14 * LF_LONGEST_S, 0 } } };
static const LfShape marks = { "marks", "marks", "Moments before 00:00, and marks of the scenario's own.", { { 0 } }, { LF_SOME (&mark) } };

static const LfShape variable = { "variable", "variable", "How the patient differs from a healthy adult.",
  { { "id", LF_FORM_WORD, TRUE, &lf_variables }, { "value", LF_FORM_NUMBER, TRUE, NULL, -1000, 10000 } } };
static const LfShape fault = { "fault", "first-fault", "What is wrong from the start.", { { "id", LF_FORM_WORD, TRUE, &lf_faults } } };
static const LfShape prelude = { "prelude", "prelude", "Done before 00:00, and then played for so many seconds.",
  { { "seconds", LF_FORM_NUMBER, TRUE, NULL, 0, 3600, "s" } }, { LF_ANY (&lf_shape_do) } };

static const LfShape found = { "found", "found", "From the moment that a mark is set, more is known of the cause.",
  { { "mark", LF_FORM_NAME, TRUE }, { "cause", LF_FORM_WORD, TRUE, &lf_causes } } };
static const LfShape candidacy = { "candidacy", "candidacy", "What is known of the patient for the candidacy table of a pack.",
  { { "adult", LF_FORM_WORD, TRUE, &lf_yes_no }, { "first-rhythm", LF_FORM_WORD, TRUE, &lf_arrest_rhythms },
    { "cause", LF_FORM_WORD, TRUE, &lf_causes }, { "hypothermia", LF_FORM_WORD, TRUE, &lf_yes_no },
    { "approved-study", LF_FORM_WORD, TRUE, &lf_yes_no } },
  { LF_ANY (&found) } };

static const LfShape drawn_number = { "number", "drawn-number", "A number that the seed draws.",
  { { "id", LF_FORM_ID, TRUE }, FIXED ("label", LF_FORM_TEXT, .required = TRUE), FIXED ("unit", LF_FORM_FREE),
    FIXED ("low", LF_FORM_NUMBER, .required = TRUE, .low = -1000000, .high = 1000000),
    FIXED ("high", LF_FORM_NUMBER, .required = TRUE, .low = -1000000, .high = 1000000),
    FIXED ("step", LF_FORM_NUMBER, .required = TRUE, .high = 1000000) } };
static const LfShape drawn_time = { "time", "drawn-time", "A time that the seed draws.",
  { { "id", LF_FORM_ID, TRUE }, FIXED ("label", LF_FORM_TEXT, .required = TRUE),
    FIXED ("low", LF_FORM_TIME, .required = TRUE, .high = LF_LONGEST_S),
    FIXED ("high", LF_FORM_TIME, .required = TRUE, .high = LF_LONGEST_S),
    FIXED ("step", LF_FORM_TIME, .required = TRUE, .high = LF_LONGEST_S) } };
static const LfShape one = { .element = "one", .name = "one", .meaning = "One of a choice: its word, and how a text says it.",
  .attributes = { { "id", LF_FORM_ID, TRUE } }, .has_text = TRUE, .text_form = LF_FORM_TEXT };
static const LfShape choice = { "choice", "choice", "One of several that the seed draws.",
  { { "id", LF_FORM_ID, TRUE }, FIXED ("label", LF_FORM_TEXT, .required = TRUE) },
  { { .shapes = LF_SHAPES (&one), .least = 2 } } };
static const LfShape parameters = { "parameters", "parameters", "What differs from attempt to attempt, within bounds.", { { 0 } },
  { { .shapes = LF_SHAPES (&drawn_number, &drawn_time, &choice), .least = 1, .what = "a parameter" } } };

static const LfShape patient = { "patient", "patient", "Who lies there, and how it stands at 00:00.",
  { { "text", LF_FORM_TEXT, TRUE }, { "age", LF_FORM_NUMBER, TRUE, NULL, 16, 110, "years" }, { "sex", LF_FORM_WORD, TRUE, &lf_sexes },
    { "weight-kg", LF_FORM_NUMBER, TRUE, NULL, 30, 250, "kg" }, { "height-cm", LF_FORM_NUMBER, TRUE, NULL, 120, 220, "cm" },
    { "skin", LF_FORM_NUMBER, FALSE, NULL, 0, 1 }, { "rhythm", LF_FORM_WORD, TRUE, &lf_rhythms },
    { "arterial-line", LF_FORM_WORD, FALSE, &lf_yes_no }, { "central-line", LF_FORM_WORD, FALSE, &lf_yes_no } },
  { LF_ANY (&variable), LF_ANY (&fault), LF_OPTIONAL (&prelude), LF_OPTIONAL (&candidacy) } };

const LfShape lf_scenario_shape = { "scenario", "scenario", "A scripted case.",
  { { "id", LF_FORM_ID, TRUE }, { "minutes", LF_FORM_NUMBER, TRUE, NULL, 1, 600, "minutes", TRUE },
    { "pass", LF_FORM_NUMBER, TRUE, NULL, 0, 100, "%", TRUE }, FIXED ("jurisdiction", LF_FORM_WORD, .required = TRUE, .table = &lf_jurisdictions),
    FIXED ("review", LF_FORM_WORD, .required = TRUE, .table = &lf_review_states),
    FIXED ("shelf", LF_FORM_WORD, .required = TRUE, .table = &lf_shelves) },
  { LF_ONE (&lf_shape_title), LF_ONE (&lf_shape_summary), LF_OPTIONAL (&objectives), LF_OPTIONAL (&packs), LF_OPTIONAL (&parameters),
    LF_ONE (&brief), LF_ONE (&patient), LF_OPTIONAL (&marks), LF_SOME (&lf_shape_phase), LF_OPTIONAL (&lf_shape_always), LF_SOME (&lf_shape_ending),
    LF_OPTIONAL (&lf_shape_criteria), LF_OPTIONAL (&lf_shape_course), LF_OPTIONAL (&debrief), LF_OPTIONAL (&sources),
    LF_OPTIONAL (&lf_shape_facilitator) },
  .has_parameters = TRUE };
/* clang-format on */
