/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/presets.h"

#include <string.h>

#include "draw/said.h"
#include "guidance/defects.h"
#include "ui/presets-words.h"
#include "words/drugs.h"

/* A row of the table: lines parted by '|'. In a line, * stands for every word that may follow, #N a
 * number to type that starts at N, $ words to type, ? a word picked above the buttons of its block.
 */
typedef struct {
  LfGroup group;
  const char *caption;
  const char *lines;
} Row;

/* Doses and energies are those a resuscitation room keeps at hand (RCUK 2021 for adrenaline and
 * amiodarone; the rest tuned): what is right in a case is for the scenario's packs to say. */
/* clang-format off */
static const Row rows[] = {
  { LF_GROUP_CPR, N_ ("Compressions"), "cpr *|swap" },
  { LF_GROUP_CPR, N_ ("Airway"), "airway *" },
  { LF_GROUP_CPR, N_ ("Rate"), "cpr-rate #110" },
  { LF_GROUP_CPR, N_ ("Depth"), "cpr-depth #5.5" },
  { LF_GROUP_CPR, N_ ("Breaths"), "ventilate 10 500|ventilate 12 450|ventilate 6 400" },
  { LF_GROUP_CPR, N_ ("Inspired oxygen"), "fio2 #1" },
  { LF_GROUP_CPR, N_ ("PEEP"), "peep #5" },
  { LF_GROUP_CPR, N_ ("Pregnancy"), "displace-uterus" },

  { LF_GROUP_DEFIB, N_ ("Pads"), "pads *" },
  { LF_GROUP_DEFIB, N_ ("Charge"), "charge 150|charge 200|charge 360|disarm" },
  { LF_GROUP_DEFIB, N_ ("Shock"), "shock 150|shock 200|shock 360" },
  { LF_GROUP_DEFIB, N_ ("Rhythm"), "rhythm-check" },
  { LF_GROUP_DEFIB, N_ ("Synchronise"), "sync *" },
  { LF_GROUP_DEFIB, N_ ("Pacing"), "pace 70 60|pace 70 80|pace 70 120|pace 100 80|pace off" },

  { LF_GROUP_DRUGS, N_ ("Adrenaline"), "drug adrenaline 1 mg|infuse adrenaline #0.1 mcg/kg/min" },
  { LF_GROUP_DRUGS, N_ ("Amiodarone"), "drug amiodarone 300 mg|drug amiodarone 150 mg" },
  { LF_GROUP_DRUGS, N_ ("Lidocaine"), "drug lidocaine 100 mg|drug lidocaine 50 mg" },
  { LF_GROUP_DRUGS, N_ ("Calcium chloride 10 %"), "drug calcium-chloride 10 mL" },
  { LF_GROUP_DRUGS, N_ ("Sodium bicarbonate 8.4 %"), "drug sodium-bicarbonate 50 mmol" },
  { LF_GROUP_DRUGS, N_ ("Insulin and glucose"), "drug insulin-glucose 10 units" },
  { LF_GROUP_DRUGS, N_ ("Potassium chloride"), "infuse potassium-chloride #20 mmol/h" },
  { LF_GROUP_DRUGS, N_ ("Magnesium sulfate"), "drug magnesium-sulfate 2 g" },
  { LF_GROUP_DRUGS, N_ ("Atropine"), "drug atropine 500 mcg" },
  { LF_GROUP_DRUGS, N_ ("Alteplase"), "drug alteplase 50 mg" },
  { LF_GROUP_DRUGS, N_ ("Heparin"), "drug heparin 5000 units|drug heparin 2500 units|infuse heparin #1000 units/h" },
  { LF_GROUP_DRUGS, N_ ("Protamine"), "drug protamine 50 mg|drug protamine 25 mg" },
  { LF_GROUP_DRUGS, N_ ("Tranexamic acid"), "drug tranexamic-acid 1 g" },
  { LF_GROUP_DRUGS, N_ ("Noradrenaline"), "infuse noradrenaline #0.1 mcg/kg/min" },
  { LF_GROUP_DRUGS, N_ ("Vasopressin"), "infuse vasopressin #0.03 units/min" },
  { LF_GROUP_DRUGS, N_ ("Dobutamine"), "infuse dobutamine #5 mcg/kg/min" },
  { LF_GROUP_DRUGS, N_ ("Glyceryl trinitrate"), "infuse glyceryl-trinitrate #20 mcg/min" },
  { LF_GROUP_DRUGS, N_ ("Propofol"), "drug propofol 30 mg|infuse propofol #1.5 mg/kg/h" },
  { LF_GROUP_DRUGS, N_ ("Midazolam"), "drug midazolam 2 mg|infuse midazolam #3 mg/h" },
  { LF_GROUP_DRUGS, N_ ("Rocuronium"), "drug rocuronium 100 mg" },
  { LF_GROUP_DRUGS, N_ ("Glucagon"), "drug glucagon 5 mg|infuse glucagon #5 mg/h" },
  { LF_GROUP_DRUGS, N_ ("Insulin, high dose"), "drug insulin 80 units|infuse insulin #1 units/kg/h" },
  { LF_GROUP_DRUGS, N_ ("Lipid emulsion 20 %"), "drug lipid-emulsion 100 mL|infuse lipid-emulsion #20 mL/min" },
  { LF_GROUP_DRUGS, N_ ("Argatroban"), "infuse argatroban #0.5 mcg/kg/min" },
  { LF_GROUP_DRUGS, N_ ("Volume"), "fluid crystalloid 250|fluid crystalloid 500|fluid red-cells 300|fluid plasma 300|fluid platelets 250|fluid cryoprecipitate 400" },

  { LF_GROUP_LINES, N_ ("Pressure line"), "line *" },
  { LF_GROUP_LINES, N_ ("Blood gas"), "sample gas *" },
  { LF_GROUP_LINES, N_ ("Activated clotting time"), "sample act *" },
  { LF_GROUP_LINES, N_ ("Coagulation"), "sample coagulation right-radial|sample coagulation femoral" },
  { LF_GROUP_LINES, N_ ("Anti-Xa"), "sample anti-xa right-radial|sample anti-xa femoral" },

  { LF_GROUP_CHECKS, N_ ("Look at the patient"),
    "check pulse|check airway|check pupils|check temperature|check glucose|check leads|check abdomen|"
    "check drain|check calves|check feet" },
  { LF_GROUP_CHECKS, N_ ("Find out"), "check history|check wishes|check drug-chart" },
  { LF_GROUP_CHECKS, N_ ("Scan"), "scan *" },
  { LF_GROUP_CHECKS, N_ ("Look at the circuit"), "check circuit-lines|check cannulae|check gas-line" },

  { LF_GROUP_TEAM, N_ ("Say aloud"), "brief|recap|ask-team|handover|hot-debrief" },
  { LF_GROUP_TEAM, N_ ("Call hands"), "call crash-team|call ecpr-team|call perfusionist|call imaging|call icu" },
  { LF_GROUP_TEAM, N_ ("Call for the cause"),
    "call cardiology|call cath-lab|call pe-team|call surgeon|call cardiothoracic-surgeon|call theatre|"
    "call poison-service" },
  { LF_GROUP_TEAM, N_ ("Call blood"), "call blood-bank|call massive-haemorrhage" },
  { LF_GROUP_TEAM, N_ ("Move to"), "transfer *" },
  { LF_GROUP_TEAM, N_ ("Call for those close"),
    "call family-nurse|call interpreter|call chaplain|call palliative-care|call general-practitioner" },
  { LF_GROUP_TEAM, N_ ("Family"), "family *" },
  { LF_GROUP_TEAM, N_ ("Call besides"),
    "call research-nurse|call security|call medical-examiner|call tissue-donation" },
  { LF_GROUP_TEAM, N_ ("Birth"), "hysterotomy" },
  { LF_GROUP_TEAM, N_ ("Stop"), "stop-resuscitation|confirm-death" },
  { LF_GROUP_TEAM, N_ ("Selection: decision, who, why"), "record selection $" },
  { LF_GROUP_TEAM, N_ ("No-flow time"), "record no-flow $" },
  { LF_GROUP_TEAM, N_ ("Low-flow time"), "record low-flow $" },
  { LF_GROUP_TEAM, N_ ("Stopping: when, why, who agreed"), "record stopping $" },
  { LF_GROUP_TEAM, N_ ("Confirmation of death"), "record death $" },
  { LF_GROUP_TEAM, N_ ("ELSO registry"), "record elso yes|record elso no" },
  { LF_GROUP_TEAM, N_ ("National Cardiac Arrest Audit"), "record ncaa yes|record ncaa no" },
  { LF_GROUP_TEAM, N_ ("Ambulance arrest audit"), "record ohca-audit yes|record ohca-audit no" },
  { LF_GROUP_TEAM, N_ ("Log of declined referrals"), "record declined-log yes|record declined-log no" },
  { LF_GROUP_TEAM, N_ ("Incident report"), "record incident yes|record incident no" },
  { LF_GROUP_TEAM, N_ ("Duty of candour"), "record candour yes|record candour no" },
  { LF_GROUP_TEAM, N_ ("Thrombosis review"), "record thrombosis-review yes|record thrombosis-review no" },

  { LF_GROUP_ECMO, N_ ("Circuit"), "prime|circuit-check|connect" },
  { LF_GROUP_ECMO, N_ ("Cannulation"), "puncture ? ?|wire ? ?|confirm-wire ? by ?|cannulate ? ? #|withdraw ?|cut-down ? ?" },
  { LF_GROUP_ECMO, N_ ("Exchange"), "exchange *" },
  { LF_GROUP_ECMO, N_ ("Hand crank"), "hand-crank *" },
  { LF_GROUP_ECMO, N_ ("Breach and air"), "repair|deair|press drainage|press return" },
  { LF_GROUP_ECMO, N_ ("Bubbles stop the pump"), "bubble-stop *" },
  { LF_GROUP_ECMO, N_ ("Left-ventricular vent"), "lv-vent 0.5|lv-vent 1|lv-vent off" },
  { LF_GROUP_ECMO, N_ ("Stop"), "abandon" },
};

/* On the console, not on the palette; typed all the same. */
static const char *const console_lines =
  "clamp drainage on|clamp drainage off|clamp return on|clamp return off|clamp distal on|clamp distal off|"
  "pump 1500|pump 2500|pump 3500|pump 0|sweep 1|sweep 3|sweep 5|fdo2 1|fdo2 0.6|heater 36";
/* clang-format on */

/* Drainage, return and distal cannulae as most adult VA circuits have them (tuned, within ELSO's
 * usual ranges). */
static const double usual_sizes_fr[LF_N_CIRCUIT_LINES] = { 25, 17, 7 };

/* ---- Building the blocks ---- */

/* Made when first asked for, in the language of that moment. */
static GPtrArray *blocks, *all, *console;

/* Those of languages before: windows that close may still show them. */
static GPtrArray *earlier;

static void
put_away (GPtrArray **pieces)
{
  if (earlier == NULL)
    earlier = g_ptr_array_new ();
  if (*pieces != NULL)
    g_ptr_array_add (earlier, g_steal_pointer (pieces));
}

void
lf_presets_forget (void)
{
  put_away (&blocks);
  put_away (&all);
  put_away (&console);
}

static LfPreset
make_preset (const char *line)
{
  g_auto (GStrv) fields = lf_split_line (line);
  LfCommand command;
  LfProblem problem;

  /* The table above is ours: a line of it that does not parse is a slip in this file. */
  gboolean parsed = lf_command_parse_for (LF_WHO_LEARNER, (const char *const *) fields,
                                          (int) g_strv_length (fields), &command, &problem);
  g_assert (parsed);
  LfPreset preset = { .verb = command.verb, .line = g_strdup (line) };
  preset.label = lf_preset_label (&command);
  preset.brief = lf_preset_brief (&command);
  return preset;
}

static void
add_preset (GPtrArray *pieces, const char *line)
{
  LfPiece *piece = g_new0 (LfPiece, 1);
  piece->kind = LF_PIECE_PRESET;
  piece->preset = make_preset (line);
  piece->verb = piece->preset.verb;
  g_ptr_array_add (pieces, piece);
}

/* "call *": one button for each word of the table. */
static void
add_each_word (GPtrArray *pieces, const char *line, const char *star)
{
  g_autofree char *before = g_strndup (line, (gsize) (star - line));
  g_auto (GStrv) fields = lf_split_line (before);
  const LfAction *action = lf_action ((LfVerb) lf_table_find (&lf_actions, fields[0]));
  const LfTable *table = action->args[g_strv_length (fields) - 1].table;

  for (size_t i = 0; i < table->n_rows; i++) {
    g_autofree char *whole = g_strconcat (before, lf_table_word (table, i)->id, NULL);
    add_preset (pieces, whole);
  }
}

/* Steps that a hand would turn: fine for fractions, coarse for a pump. */
static void
set_steps (LfPiece *piece, const LfArgSpec *spec)
{
  double span = piece->high - piece->low;
  piece->step = span > 2000  ? 100
                : span > 200 ? 10
                : span > 30  ? 5
                : span > 10  ? 1
                : span > 4   ? 0.5
                : span > 0.5 ? 0.05
                             : 0.01;
  piece->decimals = piece->step >= 1 ? 0 : piece->step >= 0.1 ? 1 : 2;
  if (spec->unit[0] != '\0')
    piece->unit = g_strdup (lf_said (spec->unit));
}

static void
add_number_piece (GPtrArray *pieces, const char *line, const char *hash)
{
  LfPiece *piece = g_new0 (LfPiece, 1);
  const char *end = strchr (hash, ' ');
  g_autofree char *start =
      end != NULL ? g_strndup (hash + 1, (gsize) (end - hash - 1)) : g_strdup (hash + 1);

  piece->kind = LF_PIECE_NUMBER;
  piece->before = g_strndup (line, (gsize) (hash - line));
  piece->after = g_strdup (end != NULL ? end : "");
  piece->start = g_ascii_strtod (start, NULL);
  g_auto (GStrv) fields = lf_split_line (piece->before);
  piece->verb = (LfVerb) lf_table_find (&lf_actions, fields[0]);
  const LfAction *action = lf_action (piece->verb);
  const LfArgSpec *spec = &action->args[g_strv_length (fields) - 1];
  piece->low = spec->low;
  piece->high = spec->high;
  piece->label = g_strdup (_ (action->word.label));
  if (piece->verb == LF_VERB_INFUSE) {
    const LfDrug *drug = lf_drug ((LfDrugId) lf_table_find (&lf_drugs, fields[1]));
    piece->high = drug->most_infusion;
    g_free (piece->label);
    piece->label = g_strdup_printf (_ ("%s infusion"), _ (drug->word.label));
    piece->unit = g_strdup (lf_said (drug->infusion_unit));
  }
  set_steps (piece, spec);
  g_ptr_array_add (pieces, piece);
}

static void
add_text_piece (GPtrArray *pieces, const char *line)
{
  LfPiece *piece = g_new0 (LfPiece, 1);
  g_auto (GStrv) fields = lf_split_line (line);

  piece->kind = LF_PIECE_TEXT;
  piece->verb = (LfVerb) lf_table_find (&lf_actions, fields[0]);
  piece->before = g_strndup (line, (gsize) (strchr (line, '$') - line));
  const LfTable *table = lf_action (piece->verb)->args[0].table;
  piece->label =
      g_strdup (_ (lf_table_word (table, (size_t) lf_table_find (table, fields[1]))->label));
  g_ptr_array_add (pieces, piece);
}

static void
add_picked_piece (GPtrArray *pieces, const char *line)
{
  LfPiece *piece = g_new0 (LfPiece, 1);
  g_auto (GStrv) fields = lf_split_line (line);

  piece->kind = LF_PIECE_PICKED;
  piece->verb = (LfVerb) lf_table_find (&lf_actions, fields[0]);
  piece->label = g_strdup (_ (lf_action (piece->verb)->word.label));
  piece->pattern = g_strdup (line);
  g_ptr_array_add (pieces, piece);
}

static void
add_line (GPtrArray *pieces, const char *line)
{
  const char *mark = strpbrk (line, "*#$?");
  if (mark == NULL)
    add_preset (pieces, line);
  else if (*mark == '*')
    add_each_word (pieces, line, mark);
  else if (*mark == '$')
    add_text_piece (pieces, line);
  else if (*mark == '?')
    add_picked_piece (pieces, line);
  else
    add_number_piece (pieces, line, mark);
}

static void
add_lines (GPtrArray *pieces, const char *lines)
{
  g_auto (GStrv) each = g_strsplit (lines, "|", -1);
  for (int i = 0; each[i] != NULL; i++)
    add_line (pieces, each[i]);
}

const GPtrArray *
lf_presets_blocks (void)
{
  if (blocks != NULL)
    return blocks;
  blocks = g_ptr_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    LfBlock *block = g_new0 (LfBlock, 1);
    block->group = rows[i].group;
    block->caption = _ (rows[i].caption);
    block->pieces = g_ptr_array_new ();
    add_lines (block->pieces, rows[i].lines);
    g_ptr_array_add (blocks, block);
  }
  return blocks;
}

static void
collect (GPtrArray *into, const GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++) {
    LfPiece *piece = g_ptr_array_index (pieces, i);
    if (piece->kind == LF_PIECE_PRESET)
      g_ptr_array_add (into, &piece->preset);
  }
}

const GPtrArray *
lf_presets_all (void)
{
  if (all != NULL)
    return all;
  all = g_ptr_array_new ();
  console = g_ptr_array_new ();
  const GPtrArray *made = lf_presets_blocks ();
  for (guint i = 0; i < made->len; i++)
    collect (all, ((LfBlock *) g_ptr_array_index (made, i))->pieces);
  add_lines (console, console_lines);
  collect (all, console);
  return all;
}

double
lf_presets_usual_size (LfLine line)
{
  return usual_sizes_fr[line];
}

gboolean
lf_presets_is_final (LfVerb verb)
{
  return verb == LF_VERB_STOP_RESUSCITATION || verb == LF_VERB_CONFIRM_DEATH ||
         verb == LF_VERB_ABANDON;
}
