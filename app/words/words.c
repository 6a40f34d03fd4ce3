/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"
#include "words/actions.h"
#include "words/drugs.h"
#include "words/faults.h"
#include "words/habits.h"
#include "words/readings.h"
#include "words/refusals.h"
#include "words/rhythms.h"
#include "words/sets.h"
#include "words/text.h"
#include "words/variables.h"
#include "words/waves.h"

static const LfTable *const tables[] = {
  &lf_actions,
  &lf_readings,
  &lf_variables,
  &lf_rhythms,
  &lf_faults,
  &lf_drugs,
  &lf_fluids,
  &lf_waves,
  &lf_marks,
  &lf_groups,
  &lf_whos,
  &lf_roles,
  &lf_speakers,
  &lf_cpr_modes,
  &lf_airways,
  &lf_pad_positions,
  &lf_switches,
  &lf_circuit_lines,
  &lf_sites,
  &lf_imaging,
  &lf_scans,
  &lf_checks,
  &lf_samples,
  &lf_sample_sites,
  &lf_calls,
  &lf_places,
  &lf_exchanges,
  &lf_record_fields,
  &lf_family_talks,
  &lf_pressure_lines,
  &lf_criterion_classes,
  &lf_domains,
  &lf_decision_kinds,
  &lf_verdicts,
  &lf_ending_kinds,
  &lf_item_kinds,
  &lf_training_ways,
  &lf_jurisdictions,
  &lf_shelves,
  &lf_review_states,
  &lf_refusals,
  &lf_answers,
  &lf_arrest_rhythms,
  &lf_causes,
  &lf_cpr_lengths,
  &lf_standings,
  &lf_habits,
};

size_t
lf_n_tables (void)
{
  return sizeof tables / sizeof tables[0];
}

const LfTable *
lf_table (size_t i)
{
  return tables[i];
}

const LfTable *
lf_table_named (const char *name)
{
  for (size_t i = 0; i < lf_n_tables (); i++)
    if (lf_text_equal (tables[i]->name, name))
      return tables[i];
  return NULL;
}
