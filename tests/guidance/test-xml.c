/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way in for XML: its caps, and that nothing else is read. */
#include "guidance/shape.h"
#include "guidance/xml.h"

#include <libxml/parser.h>

/* What is said of a text, which must be refused. */
static char *
refused (GString *text)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_assert_null (lf_xml_parse (bytes, "f", defects));
  g_assert_cmpuint (lf_defects_count (defects), ==, 1);
  return lf_defects_to_text (defects);
}

static xmlDoc *
accepted (GString *text)
{
  g_autoptr (LfDefects) defects = lf_defects_new ();
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  xmlDoc *document = lf_xml_parse (bytes, "f", defects);
  g_assert_nonnull (document);
  g_assert_cmpuint (lf_defects_count (defects), ==, 0);
  return document;
}

static GString *
repeat (const char *before, const char *text, int n, const char *after)
{
  GString *all = g_string_new (before);
  for (int i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_append (all, after);
}

static void
test_size (void)
{
  g_autofree char *said = refused (repeat ("<a>", "12345678", LF_XML_MAX_BYTES / 8, "</a>"));
  g_assert_cmpstr (said, ==, "f: error: the file is larger than 1 MiB.\n");
  xmlFreeDoc (accepted (repeat ("<a>", "12345678", LF_XML_MAX_BYTES / 8 - 1, "</a>")));
}

static void
test_depth (void)
{
  GString *deepest = repeat ("", "<a>", LF_XML_MAX_DEPTH, "");
  for (int i = 0; i < LF_XML_MAX_DEPTH; i++)
    g_string_append (deepest, "</a>");
  xmlFreeDoc (accepted (deepest));
  g_autofree char *said = refused (repeat ("", "<a>\n", 5000, ""));
  g_assert_cmpstr (said, ==, "f:33: error: elements stand more than 32 deep in one another.\n");
}

static void
test_nodes (void)
{
  xmlFreeDoc (accepted (repeat ("<a>", "<b c=''/>", LF_XML_MAX_NODES / 2 - 1, "</a>")));
  g_autofree char *said = refused (repeat ("<a>", "<b c=''/>", LF_XML_MAX_NODES / 2, "</a>"));
  g_assert_cmpstr (said, ==, "f:1: error: there are more than 20000 elements and attributes.\n");
}

static void
test_attribute (void)
{
  xmlFreeDoc (accepted (repeat ("<a b='", "x", LF_XML_MAX_ATTRIBUTE, "'/>")));
  g_autofree char *said = refused (repeat ("<a b='", "x", LF_XML_MAX_ATTRIBUTE + 1, "'/>"));
  g_assert_cmpstr (said, ==, "f:1: error: the attribute \"b\" is longer than 4096 bytes.\n");
}

/* A zero byte is no text, wherever it stands. */
static void
test_zero (void)
{
  GString *text = g_string_new ("<a>\n");
  g_string_append_len (text, "\0", 1);
  g_string_append (text, "</a>");
  g_autofree char *said = refused (text);
  g_assert_cmpstr (said, ==, "f:2: error: this is not UTF-8 text: save the file as UTF-8.\n");
}

/* A mark of byte order, another way of writing UTF-8, and the five entities that XML has. */
static void
test_plain (void)
{
  xmlDoc *document = accepted (g_string_new ("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n"
                                             "<a> &lt;&amp;\n&gt;<![CDATA[<b>]]>\t&#233; </a>"));
  g_autofree char *text = lf_node_text (xmlDocGetRootElement (document));
  g_assert_cmpstr (text, ==, "<& ><b> \xC3\xA9");
  xmlFreeDoc (document);
}

static void
test_late_lines (void)
{
  xmlDoc *document = accepted (repeat ("<a>", "\n", 70000, "<b/>text</a>"));
  g_assert_cmpint (lf_node_line (lf_node_first (xmlDocGetRootElement (document))), ==, 70001);
  xmlFreeDoc (document);
}

/* Even where another part of the program asks for entities, no file is read. */
static void
test_no_file (void)
{
  static const char text[] =
      "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///proc/self/status'>]><a>&f;</a>";
  g_autofree char *said = refused (g_string_new (text));
  g_assert_true (g_str_has_prefix (said, "f:1: error: a document type"));
  xmlDoc *document =
      xmlReadMemory (text, sizeof text - 1, NULL, NULL,
                     XML_PARSE_NOENT | XML_PARSE_DTDLOAD | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document != NULL) {
    xmlChar *content = xmlNodeGetContent (xmlDocGetRootElement (document));
    g_assert_null (strstr ((const char *) content, "Pid:"));
    xmlFree (content);
    xmlFreeDoc (document);
  }
}

/* ---- A part of a document, and its beginning ---- */

static gboolean
is_no_b (const char *const *path, int depth, const char *name)
{
  return !g_str_equal (name, "b");
}

static void
test_part (void)
{
  static const char text[] = "<a><!-- x --><b><c>1</c>2</b><c>3<b/>4</c></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (LfDefects) defects = lf_defects_new ();
  xmlDoc *document = lf_xml_parse_part (bytes, "part.xml", is_no_b, defects);
  xmlChar *all = NULL;
  int size = 0;

  g_assert_nonnull (document);
  xmlDocDumpMemory (document, &all, &size);
  g_assert_nonnull (strstr ((const char *) all, "<a><c>34</c></a>"));
  xmlFree (all);
  xmlFreeDoc (document);
  g_assert_cmpuint (lf_defects_count (defects), ==, 0);
}

/* What is left out is as hostile as the rest. */
static void
test_part_refuses (void)
{
  static const char text[] = "<a><b><c></b></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (LfDefects) defects = lf_defects_new ();

  g_assert_null (lf_xml_parse_part (bytes, "part.xml", is_no_b, defects));
  g_assert_cmpuint (lf_defects_count_errors (defects), ==, 1);
}

static char *
root_attribute (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  return lf_xml_root_attribute (bytes, "id");
}

static void
test_root (void)
{
  static const struct {
    const char *text;
    const char *id;
  } roots[] = {
    { "<?xml version=\"1.0\"?><!-- id=\"no\" -->\n<a n='1' id='yes'><b id='no'/></a>", "yes" },
    { "<a xmlns=\"urn:x\" id=\"cut-off\"><b", "cut-off" },
    { "<a><b id=\"no\"/></a>", NULL },
    { "<!DOCTYPE a [<!ENTITY e \"no\">]><a id=\"no\"/>", NULL },
    { "<a id=\"no", NULL },
    { "no XML at all", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++) {
    g_autofree char *id = root_attribute (roots[i].text);
    g_assert_cmpstr (id, ==, roots[i].id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guidance/xml/size", test_size);
  g_test_add_func ("/guidance/xml/depth", test_depth);
  g_test_add_func ("/guidance/xml/nodes", test_nodes);
  g_test_add_func ("/guidance/xml/attribute", test_attribute);
  g_test_add_func ("/guidance/xml/zero", test_zero);
  g_test_add_func ("/guidance/xml/plain", test_plain);
  g_test_add_func ("/guidance/xml/late-lines", test_late_lines);
  g_test_add_func ("/guidance/xml/no-file", test_no_file);
  g_test_add_func ("/guidance/xml/part", test_part);
  g_test_add_func ("/guidance/xml/part-refuses", test_part_refuses);
  g_test_add_func ("/guidance/xml/root", test_root);
  return g_test_run ();
}
