/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Defects seeded one at a time into each pack that ships. */
#include <string.h>

#include "seeded.h"

enum { MOST_PLACES = 2 };

/* What the last row speaks for, no other does. */
static gboolean
drop_last (Seed *seed)
{
  const MarkupElement *table = markup_parent (seed->markup, seed->element);
  const char *after = seed->markup->text + seed->element->until;
  gsize n = table->close - seed->element->until;
  return g_strstr_len (after, (gssize) n, "<row ") == NULL && seed_drop (seed);
}

static gboolean
reads (const Seed *seed, const char *standing)
{
  return g_strcmp0 (markup_value (seed->element, "reads"), standing) == 0;
}

static gboolean
reading_out_of_place (Seed *seed)
{
  seed_edit (seed, seed->element->close, seed->element->close, "<reading>Ours.</reading>");
  return !reads (seed, "both-apply");
}

static gboolean
nobody_speaks (Seed *seed)
{
  return reads (seed, "silent") && seed_drop_attribute (seed);
}

static gboolean
another_speaks (Seed *seed)
{
  return (reads (seed, "option") || reads (seed, "both-apply") || reads (seed, "in-research")) &&
         seed_add_attribute (seed);
}

/* clang-format off */
static const SeedKind kinds[] = {
  { "a document type", "pack", NULL, NULL, seed_put_before, "<!DOCTYPE pack>", AT_ELEMENT, NULL, "a document type" },
  { "an unknown entity", "note", NULL, NULL, seed_put_in, "&x;", AT_INSIDE, NULL, "the entity &x; is not known" },
  { "no UTF-8", "text", NULL, NULL, seed_put_in, "\xE9", AT_INSIDE, NULL, "this is not UTF-8 text" },
  { "a bare ampersand", "text", NULL, NULL, seed_put_in, "A & B", AT_INSIDE, NULL, "stands alone" },
  { "an item left open", "item", NULL, NULL, seed_leave_open, NULL, AT_CHANGE, NULL, "<item>, opened in line" },
  { "an attribute twice", "item", NULL, "kind", seed_add_attribute, "kind=\"policy\"", AT_ATTRIBUTE, NULL, "stands twice" },
  { "no namespace", "pack", NULL, "xmlns", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "is in no namespace" },
  { "another namespace", "pack", NULL, "xmlns", seed_set_value, "urn:lowflow:scenario:1", AT_ELEMENT, NULL, "is in the namespace" },
  { "a foreign element", "item", NULL, NULL, seed_put_in, "<x:note xmlns:x=\"urn:x\">A</x:note>", AT_INSIDE, NULL, "is not in the namespace" },
  { "item: paragraph misspelt", "item", NULL, "paragraph", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"paragraph\"?" },
  { "item: trained misspelt", "item", NULL, "trained", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"trained\"?" },
  { "item: kind misspelt", "item", NULL, "kind", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"kind\"?" },
  { "item: verified-by misspelt", "item", NULL, "verified-by", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"verified-by\"?" },
  { "pack: version misspelt", "pack", NULL, "version", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"version\"?" },
  { "pack: published misspelt", "pack", NULL, "published", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"published\"?" },
  { "pack: replaces misspelt", "pack", NULL, "replaces", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"replaces\"?" },
  { "row: reads misspelt", "row", NULL, "reads", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"reads\"?" },
  { "row: first-rhythm misspelt", "row", NULL, "first-rhythm", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"first-rhythm\"?" },
  { "row: approved-study misspelt", "row", NULL, "approved-study", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"approved-study\"?" },
  { "rests-on: item misspelt", "rests-on", NULL, "item", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"item\"?" },
  { "item without id", "item", NULL, "id", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"id\"" },
  { "item without kind", "item", NULL, "kind", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"kind\"" },
  { "item without paragraph", "item", NULL, "paragraph", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"paragraph\"" },
  { "item without trained", "item", NULL, "trained", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"trained\"" },
  { "pack without version", "pack", NULL, "version", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"version\"" },
  { "pack without publisher", "pack", NULL, "publisher", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"publisher\"" },
  { "pack without review", "pack", NULL, "review", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"review\"" },
  { "pack without id", "pack", NULL, "id", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"id\"" },
  { "row without id", "row", NULL, "id", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"id\"" },
  { "row without reads", "row", NULL, "reads", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"reads\"" },
  { "candidacy without refractory-minutes", "candidacy", NULL, "refractory-minutes", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"refractory-minutes\"" },
  { "rests-on without item", "rests-on", NULL, "item", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "lacks its attribute \"item\"" },
  { "<item> misspelt", "item", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <item>?" },
  { "<text> misspelt", "text", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <text>?" },
  { "<source> misspelt", "source", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <source>?" },
  { "<title> misspelt", "title", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <title>?" },
  { "<note> misspelt", "note", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <note>?" },
  { "<candidacy> misspelt", "candidacy", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <candidacy>?" },
  { "<row> misspelt", "row", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <row>?" },
  { "<reading> misspelt", "reading", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <reading>?" },
  { "<rests-on> misspelt", "rests-on", NULL, NULL, seed_misspell_element, NULL, AT_ELEMENT, NULL, "did you mean <rests-on>?" },
  { "item without <title>", "item", NULL, NULL, seed_drop_children, "title", AT_ELEMENT, NULL, "lacks <title>" },
  { "item without <text>", "item", NULL, NULL, seed_drop_children, "text", AT_ELEMENT, NULL, "lacks <text>" },
  { "row without <text>", "row", NULL, NULL, seed_drop_children, "text", AT_ELEMENT, NULL, "lacks <text>" },
  { "row without <rests-on>", "row", NULL, NULL, seed_drop_children, "rests-on", AT_ELEMENT, NULL, "lacks <rests-on>" },
  { "candidacy without <row>", "candidacy", NULL, NULL, seed_drop_children, "row", AT_ELEMENT, NULL, "lacks <row>" },
  { "pack without <item>", "pack", NULL, NULL, seed_drop_children, "item", AT_ELEMENT, NULL, "lacks <item>" },
  { "pack without <title>", "pack", NULL, NULL, seed_drop_children, "title", AT_ELEMENT, NULL, "lacks <title>" },
  { "<title> twice", "title", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <title>" },
  { "<text> twice", "text", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <text>" },
  { "<candidacy> twice", "candidacy", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <candidacy>" },
  { "<note> twice", "note", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <note>" },
  { "<reading> twice", "reading", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <reading>" },
  { "<source> twice", "source", NULL, NULL, seed_double, NULL, AT_PARENT, NULL, "holds 2 of <source>" },
  { "an empty <title>", "title", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<title> is empty" },
  { "an empty <text>", "text", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<text> is empty" },
  { "an empty <source>", "source", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<source> is empty" },
  { "an empty <reading>", "reading", NULL, NULL, seed_empty, NULL, AT_ELEMENT, NULL, "<reading> is empty" },
  { "item kind: a word misspelt", "item", NULL, "kind", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "item trained: a word misspelt", "item", NULL, "trained", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "pack review: a word misspelt", "pack", NULL, "review", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row reads: a word misspelt", "row", NULL, "reads", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row cause: a word misspelt", "row", NULL, "cause", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row rhythm: a word misspelt", "row", NULL, "rhythm", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row first-rhythm: a word misspelt", "row", NULL, "first-rhythm", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row cpr: a word misspelt", "row", NULL, "cpr", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row adult: a word misspelt", "row", NULL, "adult", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "row approved-study: a word misspelt", "row", NULL, "approved-study", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "pack id=\"My pack\"", "pack", NULL, "id", seed_set_value, "My pack", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "item id=\"a b\"", "item", NULL, "id", seed_set_value, "a b", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "row id=\"\"", "row", NULL, "id", seed_set_value, "", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "candidacy refractory-minutes=\"half an hour\"", "candidacy", NULL, "refractory-minutes", seed_set_value, "half an hour", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "candidacy refractory-minutes=\"601\"", "candidacy", NULL, "refractory-minutes", seed_set_value, "601", AT_ATTRIBUTE, NULL, "from 0 to 600" },
  { "pack version=\" \"", "pack", NULL, "version", seed_set_value, " ", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "pack version=\"of ours\"", "pack", NULL, "version", seed_set_value, "of ours", AT_ATTRIBUTE, NULL, "wanted is a name" },
  { "pack published=\"May 2021\"", "pack", NULL, "published", seed_set_value, "May 2021", AT_ATTRIBUTE, NULL, "wanted is a day or a month" },
  { "pack published=\"2025-02-30\"", "pack", NULL, "published", seed_set_value, "2025-02-30", AT_ATTRIBUTE, NULL, "wanted is a day or a month" },
  { "pack replaces=\"IPG482\"", "pack", NULL, "replaces", seed_set_value, "IPG482", AT_ATTRIBUTE, NULL, "wanted is names" },
  { "a pack that replaces itself", "pack", NULL, "replaces", seed_set_value, "ipg482 ipg808", AT_ATTRIBUTE, NULL, "the pack names itself" },
  { "a pack that a later version superseded", "pack", NULL, "published", seed_set_value, "2000-01", AT_ELEMENT, NULL, "the pack is superseded: version", TRUE },
  { "a superseded pack speaks", "row", NULL, "speaks", seed_set_value, "ipg482/6.2", AT_ELEMENT, NULL, "which is superseded: IPG808 replaced it on 22 October 2025", TRUE },
  { "item paragraph=\"\"", "item", NULL, "paragraph", seed_set_value, "", AT_ATTRIBUTE, NULL, "wanted is some text" },
  { "row speaks=\"Two words\"", "row", NULL, "speaks", seed_set_value, "Two words", AT_ATTRIBUTE, NULL, "wanted is an item of a pack" },
  { "row cause=\"\"", "row", NULL, "cause", seed_set_value, "", AT_ATTRIBUTE, NULL, "wanted is one of" },
  { "item: limit misspelt", "item", NULL, "limit", seed_misspell_attribute, NULL, AT_ATTRIBUTE, NULL, "did you mean \"limit\"?" },
  { "item limit=\"eight\"", "item", NULL, "limit", seed_set_value, "eight", AT_ATTRIBUTE, NULL, "wanted is a number" },
  { "a limit without its unit", "item", NULL, "unit", seed_drop_attribute, NULL, AT_ELEMENT, NULL, "needs \"limit\" and \"unit\", or neither" },
  { "an item twice", "item", NULL, "id", seed_double, NULL, AT_ELEMENT, NULL, "\"%s\" is there already" },
  { "a row twice", "row", NULL, "id", seed_double, NULL, AT_ELEMENT, NULL, "\"%s\" is there already" },
  { "a row that is never reached", "row", NULL, "id", seed_double, NULL, AT_ELEMENT, NULL, "\"%s\" is never reached" },
  { "a row that rests on no item", "rests-on", NULL, "item", seed_misspell_value, NULL, AT_ATTRIBUTE, NULL, "did you mean \"%s\"?" },
  { "an item gone", "item", NULL, "id", seed_drop, NULL, AT_REFERENCE, "rests-on item", "has no item \"%s\"" },
  { "a pack that is not there speaks", "row", NULL, "speaks", seed_misspell_value, NULL, AT_ELEMENT, NULL, "did you mean \"%s\"?" },
  { "an item that is not there speaks", "row", NULL, "speaks", seed_misspell_item, NULL, AT_ELEMENT, NULL, "did you mean \"%s\"?" },
  { "cases without a row", "row", NULL, NULL, drop_last, NULL, AT_PARENT, NULL, "no row speaks for" },
  { "both apply, and no reading", "reading", NULL, NULL, seed_drop, NULL, AT_PARENT, NULL, "lacks its <reading>" },
  { "a reading where one paragraph applies", "row", NULL, NULL, reading_out_of_place, NULL, AT_ELEMENT, NULL, "only \"both-apply\" has one" },
  { "silent, and nobody speaks", "row", NULL, "speaks", nobody_speaks, NULL, AT_ELEMENT, NULL, "lacks its attribute \"speaks\"" },
  { "another speaks where this pack does", "row", NULL, NULL, another_speaks, "speaks=\"centre-policy/stand-down\"", AT_ELEMENT, NULL, "leave out \"speaks\"" },
  { "a pack that speaks for itself", "row", NULL, "speaks", seed_set_value, "ipg808/1.1", AT_ELEMENT, NULL, "names its own pack" },
  { "text where none belongs", "item", NULL, NULL, seed_put_in, "Stray.", AT_ELEMENT, NULL, "holds no text of its own" },
  { "an element in a text", "text", NULL, NULL, seed_put_in, "<b>loud</b>", AT_INSIDE, NULL, "holds text only, and no <b>" },
};
/* clang-format on */

static void
test_packs (void)
{
  seeded_packs (kinds, G_N_ELEMENTS (kinds), MOST_PLACES);
}

int
main (int argc, char *argv[])
{
  shipped_init (&argc, &argv);
  g_test_add_func ("/seeded/packs", test_packs);
  return shipped_run ();
}
