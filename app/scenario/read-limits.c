/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Limits that items of packs set, where a scenario reads them. */
#include "scenario/read.h"

#include <string.h>

#include "words/text.h"

/* The <pack> that declares it, or NULL. Nothing has been looked at yet. */
static const xmlNode *
find_declared (const xmlNode *node, const char *id)
{
  const xmlNode *parent = lf_node_child (xmlDocGetRootElement (node->doc), "packs");
  for (const xmlNode *pack = parent != NULL ? lf_node_first (parent) : NULL; pack != NULL;
       pack = lf_node_next (pack)) {
    g_autofree char *declared = lf_node_get (pack, "id");
    if (g_strcmp0 (declared, id) == 0)
      return pack;
  }
  return NULL;
}

/* The item, in the version that the scenario is played by; NULL where it is not there or sets no
 * limit, which has been reported. */
static const LfItem *
find_limit (const LfReader *reader, const xmlNode *node, const char *attribute, const char *name)
{
  const char *item = strchr (name, '/') + 1;
  g_autofree char *id = g_strndup (name, (gsize) (item - name - 1));
  const xmlNode *declared = find_declared (node, id);
  g_autofree char *version = declared != NULL ? lf_node_get (declared, "version") : NULL;
  const LfPack *pack = reader->packs != NULL ? lf_packs_choose (reader->packs, id, version) : NULL;
  const LfItem *found = pack != NULL ? lf_pack_item (pack, item) : NULL;
  if (declared == NULL)
    lf_reader_error_at (reader, node, attribute,
                        "the pack \"%s\" is not declared: add <pack id=\"%s\"/> to <packs>.", id,
                        id);
  else if (found == NULL)
    lf_reader_error_at (reader, node, attribute, "there is no item \"%s\" here to give a limit.",
                        name);
  else if (*found->limit == '\0')
    lf_reader_error_at (reader, node, attribute, "the item \"%s\" sets no limit.", name);
  return declared != NULL && found != NULL && *found->limit != '\0' ? found : NULL;
}

/* A time is told as a parameter that is one. */
static LfParameter
as_time (const LfLimit *limit)
{
  return (LfParameter){ .kind = LF_PARAMETER_TIME, .low = limit->time_ms, .n = 1 };
}

static LfLimit *
limit_new (const char *name, const LfItem *item)
{
  LfLimit *limit = g_new0 (LfLimit, 1);
  gboolean is_minutes = g_str_equal (item->unit, "min");
  double number = 0;
  lf_text_to_number (item->limit, &number);
  gboolean is_time = is_minutes || g_str_equal (item->unit, "s");
  limit->item = g_strdup (name);
  limit->unit = g_strdup (item->unit);
  limit->time_ms = is_time ? (int64_t) (number * (is_minutes ? 60000 : 1000) + 0.5) : -1;
  const LfParameter time = as_time (limit);
  limit->value = is_time ? lf_parameter_value (&time, 0) : g_strdup (item->limit);
  return limit;
}

char *
lf_limit_spoken (const LfLimit *limit, const LfTongue *tongue)
{
  const LfParameter time = as_time (limit);
  if (limit->time_ms >= 0)
    return lf_parameter_spoken (&time, 0, tongue);
  return g_strdup_printf ("%s %s", limit->value, lf_say_case (tongue, limit->unit));
}

/* What the file read first counts: with other values of its parameters it is the same case. */
const LfLimit *
lf_reader_find_limit (const LfReader *reader, const xmlNode *node, const char *attribute,
                      const char *name)
{
  GPtrArray *limits = reader->from != NULL ? reader->from->limits : reader->scenario->limits;
  int before = lf_rows_find (limits, name);
  if (before >= 0)
    return g_ptr_array_index (limits, (guint) before);
  const LfItem *item = find_limit (reader, node, attribute, name);
  if (item == NULL)
    return NULL;
  LfLimit *limit = limit_new (name, item);
  g_ptr_array_add (reader->scenario->limits, limit);
  return limit;
}
