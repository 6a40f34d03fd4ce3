/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lowflow-grammar scenario|pack OUTPUT [TEMPLATE]: writes what others must know of one kind of
 * file: with a template its RELAX NG grammar, for editors; without one the ITS rules that say which
 * of its texts are translated. Run when Lowflow is built. */
#include "guidance/grammar.h"
#include "guidance/pack-shape.h"
#include "guidance/pack.h"
#include "guidance/translate.h"
#include "scenario/shapes.h"

static const struct {
  const char *name;
  const LfShape *root;
  const char *name_space;
} kinds[] = {
  { "scenario", &lf_scenario_shape, LF_SCENARIO_NAMESPACE },
  { "pack", &lf_pack_shape, LF_PACK_NAMESPACE },
};

/* What is to be written; NULL where the template cannot be read. (transfer full) */
static char *
make (guint kind, const char *template_path, GError **error)
{
  g_autofree char *template = NULL;
  if (template_path == NULL)
    return lf_translate_rules (kinds[kind].root, kinds[kind].name_space);
  if (!g_file_get_contents (template_path, &template, NULL, error))
    return NULL;
  return lf_grammar_make (kinds[kind].root, kinds[kind].name_space, template);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  if (argc != 3 && argc != 4) {
    g_printerr ("usage: lowflow-grammar scenario|pack OUTPUT [TEMPLATE]\n");
    return 2;
  }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!g_str_equal (argv[1], kinds[i].name))
      continue;
    g_autofree char *made = make (i, argv[3], &error);
    if (made != NULL)
      g_file_set_contents (argv[2], made, -1, &error);
    if (error != NULL)
      g_printerr ("lowflow-grammar: %s\n", error->message);
    return error != NULL ? 1 : 0;
  }
  g_printerr ("lowflow-grammar: there is no kind of file \"%s\"\n", argv[1]);
  return 2;
}
