/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lowflow-grammar TEMPLATE scenario|pack OUTPUT: writes the RELAX NG grammar of one kind of file.
 * Run when Lowflow is built. */
#include "guidance/grammar.h"
#include "guidance/pack-shape.h"
#include "guidance/pack.h"
#include "scenario/shapes.h"

static const struct {
  const char *name;
  const LfShape *root;
  const char *name_space;
} kinds[] = {
  { "scenario", &lf_scenario_shape, LF_SCENARIO_NAMESPACE },
  { "pack", &lf_pack_shape, LF_PACK_NAMESPACE },
};

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;
  if (argc != 4) {
    g_printerr ("usage: lowflow-grammar TEMPLATE scenario|pack OUTPUT\n");
    return 2;
  }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!g_str_equal (argv[2], kinds[i].name))
      continue;
    if (g_file_get_contents (argv[1], &template, NULL, &error)) {
      g_autofree char *grammar = lf_grammar_make (kinds[i].root, kinds[i].name_space, template);
      g_file_set_contents (argv[3], grammar, -1, &error);
    }
    if (error != NULL)
      g_printerr ("lowflow-grammar: %s\n", error->message);
    return error != NULL ? 1 : 0;
  }
  g_printerr ("lowflow-grammar: there is no kind of file \"%s\"\n", argv[2]);
  return 2;
}
