/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/settings.h"

GSettings *
lf_settings_new (void)
{
  static const char id[] = "org.lowflow.Lowflow";
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, id, TRUE);
  if (schema == NULL) {
    /* Not installed: started from the tree it was built in. */
    g_autoptr (GSettingsSchemaSource) built =
        g_settings_schema_source_new_from_directory (LF_BUILT_SCHEMAS, NULL, TRUE, NULL);
    if (built != NULL)
      schema = g_settings_schema_source_lookup (built, id, FALSE);
  }
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
