/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML from outside is hostile. libxml2 keeps its own limits (XML_PARSE_HUGE is never given), loads
 * nothing (entities are never substituted and the loader denies), and our caps come on top. What is
 * refused is refused on our own flag: after xmlStopParser () a document may still come back. */
#include "guidance/xml.h"

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "guidance/describe.h"
#include "guidance/place.h"

#if LIBXML_VERSION >= 21200
typedef const xmlError XmlError;
#else
typedef xmlError XmlError;
#endif

typedef struct {
  const char *file;
  const char *text;
  gsize size;
  LfDefects *defects;
  gboolean refused;
  int depth;
  int n_nodes;
  LfXmlWanted wanted;                     /* NULL: everything is */
  const char *path[LF_XML_MAX_DEPTH + 1]; /* names of the open elements that are */
  int skipped;                            /* open elements that are not */
} Intake;

/* Only the first reason counts: what follows in a broken file is noise. */
static void
refuse (Intake *intake, int line, const char *message)
{
  if (!intake->refused)
    lf_defects_add (intake->defects, LF_DEFECT_ERROR, intake->file, line, "%s", message);
  intake->refused = TRUE;
}

static void
stop (xmlParserCtxt *context, const char *message)
{
  refuse (context->_private, xmlSAX2GetLineNumber (context), message);
  xmlStopParser (context);
}

/* ---- What libxml2 complains of ---- */

static char *
plain_message (XmlError *error)
{
  g_autofree char *text = g_strdup (error->message != NULL ? error->message : "unknown fault");
  g_autofree char *valid = g_utf8_make_valid (g_strstrip (text), -1);
  return g_strdup_printf ("this is not well-formed XML: %s.", valid);
}

static char *
describe_error (XmlError *error)
{
  g_autofree char *name = lf_clip (error->str1 != NULL ? error->str1 : "?");
  g_autofree char *other = lf_clip (error->str2 != NULL ? error->str2 : "?");
  switch (error->code) {
  case XML_ERR_DOCUMENT_EMPTY:
    return g_strdup ("there is no XML in this file.");
  case XML_ERR_TAG_NAME_MISMATCH:
    return g_strdup_printf ("<%s>, opened in line %d, is closed by </%s>: each element is closed "
                            "by its own name, innermost first.",
                            name, error->int1, other);
  case XML_ERR_TAG_NOT_FINISHED:
    return g_strdup_printf ("the file ends inside <%s>, opened in line %d: it is cut short, or "
                            "</%s> is missing.",
                            name, error->int1, name);
  case XML_ERR_UNDECLARED_ENTITY:
  case XML_WAR_UNDECLARED_ENTITY:
    return g_strdup_printf ("the entity &%s; is not known: only &lt; &gt; &amp; &quot; &apos; and "
                            "numbers such as &#160; may be used.",
                            name);
  case XML_ERR_ATTRIBUTE_REDEFINED:
    return g_strdup_printf ("the attribute \"%s\" stands twice in one element.", name);
  case XML_ERR_LT_IN_ATTRIBUTE:
    return g_strdup ("\"<\" stands inside an attribute: write &lt;.");
  case XML_ERR_ATTRIBUTE_NOT_STARTED:
    return g_strdup ("an attribute's value stands without quotes.");
  case XML_ERR_SPACE_REQUIRED:
  case XML_ERR_GT_REQUIRED:
  case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    return g_strdup (
        "a tag here is not whole: it lacks its \">\", a blank before an attribute, or an "
        "attribute's value in quotes.");
  case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    return g_strdup ("an attribute's value has no closing quote.");
  case XML_ERR_ENTITYREF_SEMICOL_MISSING:
  case XML_ERR_NAME_REQUIRED:
    return g_strdup ("a name is missing, or \"&\" or \"<\" stands alone: write &amp; or &lt;.");
  case XML_ERR_DOCUMENT_END:
    return g_strdup ("something follows after the end of the outermost element.");
  case XML_NS_ERR_UNDEFINED_NAMESPACE:
    return g_strdup_printf ("the prefix \"%s\" stands for no namespace.", name);
  case XML_ERR_INVALID_CHAR:
    return g_strdup ("a control character stands here that XML does not allow.");
  default:
    return plain_message (error);
  }
}

/* libxml2 sees at the end of a tag that an attribute of it stands twice. */
static int
line_of_error (xmlParserCtxt *context, const XmlError *error)
{
  const Intake *intake = context->_private;
  long at = xmlByteConsumed (context);
  int line = MAX (error->line, 1);
  gboolean twice = error->code == XML_ERR_ATTRIBUTE_REDEFINED && error->str1 != NULL;
  return twice && at > 0 && (gsize) at < intake->size
             ? lf_place_last (error->str1, intake->text, (gsize) at, line)
             : line;
}

static void
on_error (void *data, XmlError *error)
{
  xmlParserCtxt *context = data;
  Intake *intake = context->_private;
  if (error->level < XML_ERR_ERROR || intake->refused)
    return;
  g_autofree char *message = describe_error (error);
  refuse (intake, line_of_error (context, error), message);
}

/* ---- What the parser meets ---- */

static void
on_document_type (void *data, const xmlChar *name, const xmlChar *external_id,
                  const xmlChar *system_id)
{
  stop (data, "a document type (<!DOCTYPE>) is not accepted: take it out, with any entities that "
              "it declares.");
}

static gboolean
is_within_caps (xmlParserCtxt *context, int n_attributes, const xmlChar **attributes)
{
  Intake *intake = context->_private;
  g_autofree char *message = NULL;
  intake->depth++;
  intake->n_nodes += 1 + n_attributes;
  if (intake->depth > LF_XML_MAX_DEPTH)
    message =
        g_strdup_printf ("elements stand more than %d deep in one another.", LF_XML_MAX_DEPTH);
  else if (intake->n_nodes > LF_XML_MAX_NODES)
    message = g_strdup_printf ("there are more than %d elements and attributes.", LF_XML_MAX_NODES);
  /* Five words an attribute: name, prefix, namespace, begin and end of its value. */
  for (int i = 0; message == NULL && i < n_attributes; i++)
    if (attributes[5 * i + 4] - attributes[5 * i + 3] > LF_XML_MAX_ATTRIBUTE)
      message = g_strdup_printf ("the attribute \"%s\" is longer than %d bytes.",
                                 (const char *) attributes[5 * i], LF_XML_MAX_ATTRIBUTE);
  if (message != NULL)
    stop (context, message);
  return message == NULL;
}

/* Whether an element that begins is left out. */
static gboolean
skips (Intake *intake, const char *name)
{
  int at = intake->depth - 1;
  if (intake->wanted == NULL)
    return FALSE;
  if (intake->skipped > 0 || !intake->wanted (intake->path, at, name)) {
    intake->skipped++;
    return TRUE;
  }
  intake->path[at] = name;
  return FALSE;
}

static void
on_characters (void *data, const xmlChar *text, int length)
{
  xmlParserCtxt *context = data;
  const Intake *intake = context->_private;
  if (intake->skipped == 0)
    xmlSAX2Characters (data, text, length);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
          int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
          const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Intake *intake = context->_private;
  if (!is_within_caps (context, n_attributes, attributes) || skips (intake, (const char *) name))
    return;
  xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
  long at = xmlByteConsumed (context);
  if (context->node != NULL && at > 0 && (gsize) at < intake->size)
    lf_place_element (context->node, intake->text, (gsize) at, xmlSAX2GetLineNumber (context));
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  xmlParserCtxt *context = data;
  Intake *intake = context->_private;
  intake->depth--;
  if (intake->skipped > 0) {
    intake->skipped--;
    return;
  }
  xmlSAX2EndElementNs (data, name, prefix, uri);
}

static xmlParserInput *
deny (const char *url, const char *id, xmlParserCtxt *context)
{
  return NULL;
}

/* ---- Before the parser ---- */

static int
line_at (const char *text, gsize offset)
{
  int line = 1;
  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n';
  return line;
}

static void
skip_byte_order_mark (Intake *intake)
{
  if (intake->text == NULL || !g_str_has_prefix (intake->text, "\xEF\xBB\xBF"))
    return;
  intake->text += 3;
  intake->size -= 3;
}

/* What an XML declaration names as its encoding, or NULL. */
static char *
declared_encoding (const char *text, gsize size)
{
  if (size < 5 || memcmp (text, "<?xml", 5) != 0)
    return NULL;
  const char *end = g_strstr_len (text, (gssize) size, "?>");
  const char *at = end == NULL ? NULL : g_strstr_len (text, end - text, "encoding");
  if (at == NULL)
    return NULL;
  at += strlen ("encoding");
  at += strspn (at, " \t\r\n=");
  const char *close = *at == '"' || *at == '\'' ? memchr (at + 1, *at, (size_t) (end - at)) : NULL;
  return close == NULL || close > end ? NULL : g_strndup (at + 1, (gsize) (close - at - 1));
}

static gboolean
is_text (Intake *intake)
{
  const char *text = intake->text;
  gsize size = intake->size;
  const char *bad = NULL;
  if (size == 0)
    refuse (intake, 0, "the file is empty.");
  else if (size > LF_XML_MAX_BYTES)
    refuse (intake, 0, "the file is larger than 1 MiB.");
  else if (!g_utf8_validate_len (text, size, &bad))
    refuse (intake, line_at (text, (gsize) (bad - text)),
            "this is not UTF-8 text: save the file as UTF-8.");
  else {
    g_autofree char *encoding = declared_encoding (text, size);
    if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0) {
      g_autofree char *message =
          g_strdup_printf ("the file calls itself \"%s\": save it as UTF-8 and say "
                           "encoding=\"UTF-8\".",
                           encoding);
      refuse (intake, 1, message);
    }
  }
  return !intake->refused;
}

static xmlDoc *
parse (Intake *intake)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  if (context == NULL)
    g_error ("out of memory");
  context->_private = intake;
  context->sax->internalSubset = on_document_type;
  context->sax->externalSubset = on_document_type;
  context->sax->startElementNs = on_start;
  context->sax->endElementNs = on_end;
  context->sax->serror = on_error;
  if (intake->wanted != NULL) {
    context->sax->characters = context->sax->ignorableWhitespace = on_characters;
    context->sax->comment = NULL;
    context->sax->processingInstruction = NULL;
  }
  xmlDoc *document = xmlCtxtReadMemory (context, intake->text, (int) intake->size, NULL, NULL,
                                        XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
  if (!context->wellFormed)
    refuse (intake, 0, "this is not well-formed XML.");
  xmlFreeParserCtxt (context);
  return document;
}

static void
get_ready (void)
{
  static gsize ready = 0;
  if (g_once_init_enter (&ready)) {
    xmlInitParser ();
    xmlSetExternalEntityLoader (deny);
    g_once_init_leave (&ready, 1);
  }
}

xmlDoc *
lf_xml_parse (GBytes *bytes, const char *file, LfDefects *defects)
{
  return lf_xml_parse_part (bytes, file, NULL, defects);
}

xmlDoc *
lf_xml_parse_part (GBytes *bytes, const char *file, LfXmlWanted wanted, LfDefects *defects)
{
  get_ready ();
  Intake intake = { .file = file, .defects = defects, .wanted = wanted };
  const char *data = g_bytes_get_data (bytes, &intake.size);
  /* The parser and the searches before it want a terminating zero, which bytes need not have. */
  g_autofree char *text = intake.size <= LF_XML_MAX_BYTES ? g_strndup (data, intake.size) : NULL;
  intake.text = text;
  if (lf_defects_are_full (defects)) {
    refuse (&intake, 0, "too much else is wrong to look at this file.");
    return NULL;
  }
  skip_byte_order_mark (&intake);
  if (!is_text (&intake))
    return NULL;
  xmlDoc *document = parse (&intake);
  if (intake.refused) {
    xmlFreeDoc (document);
    return NULL;
  }
  g_assert (document != NULL && xmlDocGetRootElement (document) != NULL);
  return document;
}

/* ---- The outermost element alone ---- */

typedef struct {
  const char *name;
  char *value;
} Sought;

static void
on_root (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
         int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
         const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Sought *sought = context->_private;
  for (int i = 0; sought->value == NULL && i < n_attributes; i++) {
    const xmlChar **attribute = &attributes[5 * i];
    gsize length = (gsize) (attribute[4] - attribute[3]);
    if (strcmp ((const char *) attribute[0], sought->name) == 0 && length <= LF_XML_MAX_ATTRIBUTE)
      sought->value = g_strndup ((const char *) attribute[3], length);
  }
  xmlStopParser (context);
}

static void
on_any_document_type (void *data, const xmlChar *name, const xmlChar *external_id,
                      const xmlChar *system_id)
{
  xmlStopParser (data);
}

static void
on_any_error (void *data, XmlError *error)
{
}

char *
lf_xml_root_attribute (GBytes *bytes, const char *name)
{
  get_ready ();
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  Sought sought = { .name = name };
  xmlParserCtxt *context = xmlNewParserCtxt ();
  if (context == NULL)
    g_error ("out of memory");
  memset (context->sax, 0, sizeof *context->sax);
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = on_root;
  context->sax->internalSubset = on_any_document_type;
  context->sax->serror = on_any_error;
  context->_private = &sought;
  if (size <= LF_XML_MAX_BYTES && size > 0)
    xmlFreeDoc (xmlCtxtReadMemory (context, data, (int) size, NULL, NULL, XML_PARSE_NONET));
  xmlFreeParserCtxt (context);
  return sought.value;
}
