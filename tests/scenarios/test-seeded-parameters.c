/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects of what a seed draws, seeded one at a time into each scenario that ships: bounds, names in
 * braces, and uses that some values do not fit. */
#include <string.h>

#include "seeded.h"

enum { MOST_PLACES = 2 };

/* The first name in braces from a place on: misspelt, and it is the word. */
static gboolean
misspell_braces (Seed *seed, gsize from, gsize until)
{
  const char *text = seed->markup->text;
  const char *open = memchr (text + from, '{', until - from);
  const char *close = open == NULL ? NULL : memchr (open, '}', until - (gsize) (open - text));
  if (close == NULL || memchr (open, '/', (gsize) (close - open)) != NULL)
    return FALSE;
  g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));
  seed_name (seed, name);
  seed_edit (seed, (gsize) (close - text), (gsize) (close - text), "x");
  return TRUE;
}

static gboolean
misspell_in_value (Seed *seed)
{
  const MarkupAttribute *attribute = markup_attribute (seed->element, seed->attribute);
  return misspell_braces (seed, attribute->from, attribute->until);
}

static gboolean
misspell_in_text (Seed *seed)
{
  return misspell_braces (seed, seed->element->inside, seed->element->close);
}

/* A parameter gone from under the patient's weight. */
static gboolean
drop_weight (Seed *seed)
{
  const MarkupElement *patient = markup_find (seed->markup, "patient", "id", NULL);
  if (!g_str_equal (markup_value (seed->element, "id"), "weight"))
    return FALSE;
  seed->line = markup_attribute (patient, "weight-kg")->line;
  return seed_drop (seed);
}

/* One end of the age moved to where no patient is. */
static gboolean
too_old (Seed *seed)
{
  const MarkupElement *patient = markup_find (seed->markup, "patient", "id", NULL);
  seed->line = markup_attribute (patient, "age")->line;
  return g_str_equal (markup_value (seed->element, "id"), "age") && seed_set_value (seed);
}

static gboolean
too_much_lactate (Seed *seed)
{
  const MarkupElement *used = markup_find (seed->markup, "variable", "id", "lactate");
  if (used == NULL || !g_str_equal (markup_value (seed->element, "id"), "lactate"))
    return FALSE;
  seed->line = markup_attribute (used, "value")->line;
  return seed_set_value (seed);
}

/* clang-format off */
#define IDLE   "<number id=\"idle\" label=\"Idle\" low=\"0\" high=\"1\" step=\"1\"/>"
#define DRAWN  "<drawn parameter=\"worry\" is=\"cold\"/><drawn parameter=\"worry\" is=\"clot\"/>"

static const SeedKind kinds[] = {
  { "a number given twice", "number", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "a choice given twice", "choice", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "\"%s\" is there already" },
  { "a word of a choice given twice", "one", NULL, "id", seed_double, NULL, AT_ATTRIBUTE, NULL, "has the word \"%s\" already" },
  { "a choice of one", "choice", NULL, NULL, seed_drop_children, "one", AT_ELEMENT, NULL, "<choice> lacks <one>" },
  { "bounds the wrong way round", "number", NULL, "low", seed_swap_values, "high", AT_ATTRIBUTE, NULL, "does not vary" },
  { "times the wrong way round", "time", "parameters", "low", seed_swap_values, "high", AT_ATTRIBUTE, NULL, "does not vary" },
  { "a step past the end", "number", NULL, "step", seed_set_value, "700", AT_ATTRIBUTE, NULL, "choose a step that ends there" },
  { "no step", "number", NULL, "step", seed_set_value, "0", AT_ATTRIBUTE, NULL, "choose a step that ends there" },
  { "a step that is no number", "number", NULL, "step", seed_set_value, "one", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "a number without a label", "number", NULL, "label", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"label\"" },
  { "a time without an end", "time", "parameters", "high", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"high\"" },
  { "<number> misspelt", "number", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <number>?" },
  { "a word without a text", "one", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<one> is empty" },
  { "a parameter made of another", "one", NULL, NULL, seed_put_in, "{age}", AT_ELEMENT, NULL, "holds no other parameter" },
  { "a parameter that nothing uses", "parameters", NULL, NULL, seed_put_in, IDLE, AT_INSIDE, NULL, "nothing uses the parameter \"idle\"", TRUE },
  { "a name misspelt in the patient's text", "patient", NULL, "text", misspell_in_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in the patient's age", "patient", NULL, "age", misspell_in_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in a variable", "variable", NULL, "value", misspell_in_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in a mark's time", "mark", "marks", "at", misspell_in_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in a fault", "fault", NULL, "severity", misspell_in_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in the brief", "p", NULL, NULL, misspell_in_text, NULL, AT_ELEMENT, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in what is said", "say", NULL, NULL, misspell_in_text, NULL, AT_ELEMENT, NULL, "did you mean \"%s\"?" },
  { "a name misspelt in an answer", "do", NULL, NULL, misspell_in_text, NULL, AT_ELEMENT, NULL, "did you mean \"%s\"?" },
  { "a parameter misspelt in a condition", "drawn", NULL, "parameter", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a word misspelt in a condition", "drawn", NULL, "is", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "a number asked for its word", "drawn", NULL, "parameter", seed_set_value, "age", AT_ATTRIBUTE, NULL, "is no <choice>" },
  { "two words at once", "drawn", NULL, NULL, seed_replace, DRAWN, AT_PARENT, NULL, "never hold together" },
  { "a draw in the course", "when", "step", NULL, seed_put_in, "<drawn parameter=\"worry\" is=\"cold\"/>", AT_INSIDE, NULL, "cannot see <drawn>" },
  { "a brace that opens nothing", "say", NULL, NULL, seed_put_in, "{ ", AT_ELEMENT, NULL, "a brace opens the name of a parameter" },
  { "a parameter gone", "number", NULL, "id", drop_weight, NULL, AT_CHANGE, NULL, "there is no parameter \"weight\"" },
  { "a parameter in a verdict", "option", NULL, "verdict", seed_set_value, "{age}", AT_ATTRIBUTE, NULL, "no parameter may stand here" },
  { "a parameter in a decision's kind", "decision", NULL, "kind", seed_set_value, "{age}", AT_ATTRIBUTE, NULL, "no parameter may stand here" },
  { "a parameter in points", "criterion", NULL, "points", seed_set_value, "{age}", AT_ATTRIBUTE, NULL, "no parameter may stand here" },
  { "a parameter for a phase", "go", NULL, "phase", seed_set_value, "{age}", AT_ATTRIBUTE, NULL, "no parameter may stand here" },
  { "a number where a word is wanted", "say", NULL, "who", seed_set_value, "{age}", AT_ATTRIBUTE, NULL, "is not among the speakers" },
  { "an age that some patients cannot have", "number", NULL, "high", too_old, "120", AT_CHANGE, NULL, "with age 120" },
  { "a lactate that some patients cannot have", "number", NULL, "high", too_much_lactate, "46", AT_CHANGE, NULL, "lactate cannot be 46" },
};
/* clang-format on */

static void
test_parameters (void)
{
  seeded_scenarios (kinds, G_N_ELEMENTS (kinds), MOST_PLACES);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/seeded/parameters", test_parameters);
  return shipped_run ();
}
