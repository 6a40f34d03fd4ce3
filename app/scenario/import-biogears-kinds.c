/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each kind of BioGears' actions and conditions is here. */
#include <string.h>

#include "guidance/shape.h"
#include "scenario/import-biogears.h"
#include "words/drugs.h"
#include "words/variables.h"

static xmlNode *
now (LfBiogears *import)
{
  return lf_draft_moment (&import->draft, import->now_s);
}

static gboolean do_now (LfBiogears *import, const xmlNode *node, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* `format` is for the action. */
static gboolean
do_now (LfBiogears *import, const xmlNode *node, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *action = g_strdup_vprintf (format, args);
  va_end (args);
  lf_draft_add_text (now (import), "do", action);
  lf_draft_kept (&import->draft, lf_node_line (node), "%s.", action);
  return TRUE;
}

/* A severity from 0 to 1, of a child <Severity value="0.5"/>, <Severity>0.5</Severity> or an
 * attribute in words. */
static double
severity_of (const xmlNode *node)
{
  static const struct {
    const char *word;
    double severity;
  } words[] = { { "Mild", 0.3 }, { "Moderate", 0.6 }, { "Severe", 1 } }; /* tuned */
  g_autofree char *unit = NULL;
  g_autofree char *word = lf_node_get (node, "Severity");
  double severity = 1;

  if (lf_biogears_number (node, "Severity", &severity, &unit))
    return CLAMP (severity, 0, 1);
  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word))
      return words[i].severity;
  return 1;
}

static gboolean
begin_fault (LfBiogears *import, const xmlNode *node, const char *fault)
{
  g_autofree char *severity = lf_draft_number (severity_of (node));

  lf_draft_add (now (import), "fault", "id", fault, "severity", severity, NULL);
  lf_draft_kept (&import->draft, lf_node_line (node), "fault %s %s.", fault, severity);
  return TRUE;
}

/* ---- The heart and the chest ---- */

static gboolean
take_arrest (LfBiogears *import, const xmlNode *node)
{
  g_autofree char *state = lf_node_get (node, "State");
  const char *rhythm = g_strcmp0 (state, "Off") == 0 ? "sinus" : "asystole";

  lf_draft_add (now (import), "rhythm", "is", rhythm, NULL);
  lf_draft_kept (&import->draft, lf_node_line (node), "rhythm %s.", rhythm);
  return TRUE;
}

/* Single compressions there, compressions that go on here: so long as one follows another. */
enum { COMPRESSIONS_PAUSE_S = 3 };

static void
stop_compressing (LfBiogears *import)
{
  if (import->compressed_s <= 0)
    return;
  lf_draft_add_text (lf_draft_moment (&import->draft, import->compressed_s + 1), "do", "cpr stop");
  import->compressed_s = 0;
}

static gboolean
take_compression (LfBiogears *import, const xmlNode *node)
{
  if (import->compressed_s > 0 && import->now_s - import->compressed_s > COMPRESSIONS_PAUSE_S)
    stop_compressing (import);
  if (import->compressed_s <= 0) {
    lf_draft_add_text (now (import), "do", "cpr start");
    lf_draft_kept (&import->draft, lf_node_line (node),
                   "compressions from here: cpr start, until they cease. Their force is left out.");
  }
  import->compressed_s = MAX (import->now_s, 0.001);
  return TRUE;
}

/* ---- Blood and drugs ---- */

static void
stop_bleeding (LfBiogears *import)
{
  double seconds = import->now_s - import->bleed_since_s;
  double ml = import->bleed_ml_min * seconds / 60;

  if (import->bleed != NULL && seconds >= 1 && ml >= 1) {
    g_autofree char *volume = lf_draft_number (MIN (ml, lf_action (LF_VERB_BLEED)->args[0].high));
    g_autofree char *time = lf_draft_number (seconds);
    g_autofree char *action = g_strdup_printf ("bleed %s %s", volume, time);
    lf_draft_add_text (lf_draft_moment (&import->draft, import->bleed_since_s), "do", action);
    lf_draft_kept (&import->draft, lf_node_line (import->bleed),
                   "%s, whatever it bleeds from; there it slows as pressure falls.", action);
  }
  import->bleed = NULL;
}

static gboolean
take_bleed (LfBiogears *import, const xmlNode *node)
{
  double ml_min = 0;

  if (!lf_biogears_quantity (node, "InitialRate", &ml_min) &&
      !lf_biogears_quantity (node, "Rate", &ml_min))
    return FALSE;
  stop_bleeding (import);
  if (ml_min > 0) {
    import->bleed = node;
    import->bleed_ml_min = ml_min;
    import->bleed_since_s = import->now_s;
  }
  return TRUE;
}

static const struct {
  const char *substance;
  LfDrugId drug;
} substances[] = {
  { "Epinephrine", LF_DRUG_ADRENALINE },
  { "Norepinephrine", LF_DRUG_NORADRENALINE },
  { "Vasopressin", LF_DRUG_VASOPRESSIN },
  { "Propofol", LF_DRUG_PROPOFOL },
  { "Midazolam", LF_DRUG_MIDAZOLAM },
  { "Rocuronium", LF_DRUG_ROCURONIUM },
  { "TranexamicAcid", LF_DRUG_TRANEXAMIC_ACID },
};

static const LfDrug *
drug_of (const xmlNode *node)
{
  g_autofree char *substance = lf_node_child_text (node, "Substance");

  for (gsize i = 0; i < G_N_ELEMENTS (substances); i++)
    if (g_str_equal (substance, substances[i].substance))
      return lf_drug (substances[i].drug);
  return NULL;
}

/* How much of a drug's unit a milligram is. 0: it is not measured by its mass. */
static double
per_mg (const char *unit)
{
  if (g_str_has_prefix (unit, "mg"))
    return 1;
  if (g_str_has_prefix (unit, "mcg"))
    return 1000;
  return g_str_has_prefix (unit, "g") ? 0.001 : 0;
}

static gboolean
take_bolus (LfBiogears *import, const xmlNode *node)
{
  const LfDrug *drug = drug_of (node);
  double mg_ml = 0;
  double ml = 0;

  if (drug == NULL || !lf_biogears_quantity (node, "Concentration", &mg_ml) ||
      !lf_biogears_quantity (node, "Dose", &ml))
    return FALSE;
  double dose = mg_ml * ml * per_mg (drug->word.unit);
  if (dose <= 0 || dose > drug->most_bolus)
    return FALSE;
  g_autofree char *amount = lf_draft_number (dose);
  return do_now (import, node, "drug %s %s %s", drug->word.id, amount, drug->word.unit);
}

static gboolean
take_infusion (LfBiogears *import, const xmlNode *node)
{
  const LfDrug *drug = drug_of (node);
  double mg_ml = 0;
  double ml_min = 0;

  if (drug == NULL || !lf_biogears_quantity (node, "Concentration", &mg_ml) ||
      !lf_biogears_quantity (node, "Rate", &ml_min))
    return FALSE;
  double rate = mg_ml * ml_min * per_mg (drug->infusion_unit);
  if (strstr (drug->infusion_unit, "/kg") != NULL)
    rate /= import->patient.weight_kg;
  if (g_str_has_suffix (drug->infusion_unit, "/h"))
    rate *= 60;
  if (rate > drug->most_infusion || (rate <= 0 && ml_min > 0))
    return FALSE;
  g_autofree char *amount = lf_draft_number (rate);
  return do_now (import, node, "infuse %s %s %s", drug->word.id, amount, drug->infusion_unit);
}

static gboolean
take_fluid (LfBiogears *import, const xmlNode *node)
{
  static const struct {
    const char *begins;
    const char *kind;
  } fluids[] = { { "Saline", "crystalloid" },
                 { "RingersLactate", "crystalloid" },
                 { "LactatedRingers", "crystalloid" },
                 { "PackedRBC", "red-cells" },
                 { "Blood", "red-cells" },
                 { "Plasma", "plasma" } };
  g_autofree char *compound = lf_node_child_text (node, "SubstanceCompound");
  double ml = 0;

  if (!lf_biogears_quantity (node, "BagVolume", &ml) || !lf_draft_takes (LF_VERB_FLUID, 1, ml))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fluids); i++)
    if (g_str_has_prefix (compound, fluids[i].begins)) {
      g_autofree char *amount = lf_draft_number (ml);
      return do_now (import, node, "fluid %s %s", fluids[i].kind, amount);
    }
  return FALSE;
}

/* ---- Breathing ---- */

static gboolean
take_tension (LfBiogears *import, const xmlNode *node)
{
  return begin_fault (import, node, "tension-pneumothorax");
}

static gboolean
take_decompression (LfBiogears *import, const xmlNode *node)
{
  lf_draft_add (now (import), "cure", "fault", "tension-pneumothorax", NULL);
  lf_draft_kept (&import->draft, lf_node_line (node), "cure of the tension pneumothorax.");
  return TRUE;
}

static gboolean
take_tube (LfBiogears *import, const xmlNode *node)
{
  g_autofree char *type = lf_node_get (node, "Type");

  if (g_strcmp0 (type, "Esophageal") == 0)
    lf_draft_add (now (import), "fault", "id", "oesophageal-tube", NULL);
  else if (g_strcmp0 (type, "Tracheal") != 0)
    return FALSE;
  return do_now (import, node, "airway tube");
}

static gboolean
take_oxygen (LfBiogears *import, const xmlNode *node)
{
  double fraction = 0;
  g_autofree char *unit = NULL;
  const xmlNode *configuration = lf_node_child (node, "Configuration");

  if (!lf_biogears_number (configuration != NULL ? configuration : node,
                           configuration != NULL ? "OxygenFraction" : "FractionInspiredOxygen",
                           &fraction, &unit) ||
      !lf_draft_takes (LF_VERB_FIO2, 0, fraction))
    return FALSE;
  g_autofree char *amount = lf_draft_number (fraction);
  return do_now (import, node, "fio2 %s", amount);
}

static gboolean
take_sepsis (LfBiogears *import, const xmlNode *node)
{
  return begin_fault (import, node, "sepsis");
}

static gboolean
take_pneumonia (LfBiogears *import, const xmlNode *node)
{
  return begin_fault (import, node, "lung-failure");
}

/* ---- Conditions ---- */

static gboolean
set_variable (LfBiogears *import, const xmlNode *node, const char *variable, double value)
{
  g_autofree char *text = lf_draft_number (value);

  lf_draft_add (import->draft.patient, "variable", "id", variable, "value", text, NULL);
  lf_draft_kept (&import->draft, lf_node_line (node), "variable %s %s.", variable, text);
  return TRUE;
}

static gboolean
take_weak_heart (LfBiogears *import, const xmlNode *node)
{
  return set_variable (import, node, "left-contractility", 0.45); /* tuned */
}

static gboolean
take_anaemia (LfBiogears *import, const xmlNode *node)
{
  double reduction = 0;
  g_autofree char *unit = NULL;

  if (!lf_biogears_number (node, "ReductionFactor", &reduction, &unit))
    return FALSE;
  return set_variable (import, node, "haemoglobin",
                       lf_variable (LF_VARIABLE_HAEMOGLOBIN)->normal *
                           (1 - CLAMP (reduction, 0, 0.7)));
}

static gboolean
take_effusion (LfBiogears *import, const xmlNode *node)
{
  double ml = 0;

  return lf_biogears_quantity (node, "AccumulatedVolume", &ml) && ml > 0 && ml <= 1000 &&
         set_variable (import, node, "pericardial-fluid", ml);
}

static gboolean
take_shunt (LfBiogears *import, const xmlNode *node)
{
  return set_variable (import, node, "lung-shunt", 0.03 + 0.4 * severity_of (node)); /* tuned */
}

const LfBiogearsKind lf_biogears_actions[] = {
  { "CardiacArrest", take_arrest },
  { "ChestCompressionForce", take_compression },
  { "ChestCompressionForceScale", take_compression },
  { "Hemorrhage", take_bleed },
  { "SubstanceBolus", take_bolus },
  { "SubstanceInfusion", take_infusion },
  { "SubstanceCompoundInfusion", take_fluid },
  { "TensionPneumothorax", take_tension },
  { "NeedleDecompression", take_decompression },
  { "Intubation", take_tube },
  { "OxygenMask", take_oxygen },
  { "AnesthesiaMachineConfiguration", take_oxygen },
  { "Infection", take_sepsis },
  { "Sepsis", take_sepsis },
  { NULL, NULL },
};

const LfBiogearsKind lf_biogears_conditions[] = {
  { "ChronicVentricularSystolicDysfunction", take_weak_heart },
  { "ChronicAnemia", take_anaemia },
  { "ChronicPericardialEffusion", take_effusion },
  { "PulmonaryShunt", take_shunt },
  { "LobarPneumonia", take_pneumonia },
  { "Sepsis", take_sepsis },
  { NULL, NULL },
};

gboolean
lf_biogears_take (LfBiogears *import, const xmlNode *node, const char *type,
                  const LfBiogearsKind *kinds)
{
  for (; kinds->type != NULL; kinds++)
    if (g_str_equal (kinds->type, type))
      return kinds->take (import, node);
  return FALSE;
}

void
lf_biogears_end (LfBiogears *import)
{
  stop_bleeding (import);
  stop_compressing (import);
}
