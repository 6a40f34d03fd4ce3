/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attempt/variation.h"

#include "sim/chance.h"

/* FNV-1a, without a sign. */
int64_t
lf_draw_number (const char *name)
{
  uint64_t number = 14695981039346656037U;
  for (const char *c = name; *c != '\0'; c++)
    number = (number ^ (uint8_t) *c) * 1099511628211U;
  return (int64_t) (number >> 1);
}

int64_t
lf_variation_place (const LfParameter *parameter, uint64_t seed)
{
  double draw = lf_chance (seed, LF_STREAM_VARIATION, lf_draw_number (parameter->id));
  return MIN ((int64_t) (draw * (double) parameter->n), parameter->n - 1);
}

static LfScenario *
draw_in (const LfScenario *scenario, uint64_t seed, const LfTongue *tongue)
{
  const GPtrArray *parameters = scenario->parameters;
  int64_t drawn[LF_MAX_PARAMETERS];
  int64_t written[LF_MAX_PARAMETERS];
  g_autoptr (LfDefects) defects = lf_defects_new ();

  for (guint i = 0; i < parameters->len; i++) {
    const LfParameter *parameter = g_ptr_array_index (parameters, i);
    drawn[i] = lf_variation_place (parameter, seed);
    written[i] = parameter->place;
  }
  LfScenario *varied = lf_scenario_at (scenario, drawn, NULL, tongue, defects);
  return varied != NULL ? varied : lf_scenario_at (scenario, written, NULL, tongue, defects);
}

LfScenario *
lf_variation_draw (const LfScenario *scenario, uint64_t seed)
{
  return scenario->parameters->len > 0 ? draw_in (scenario, seed, scenario->tongue) : NULL;
}

LfScenario *
lf_variation_draw_plain (const LfScenario *scenario, uint64_t seed)
{
  return scenario->tongue != NULL ? draw_in (scenario, seed, NULL) : NULL;
}

GPtrArray *
lf_variation_values (const LfScenario *scenario)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < scenario->parameters->len; i++) {
    const LfParameter *parameter = g_ptr_array_index (scenario->parameters, i);
    g_autofree char *value = lf_parameter_value (parameter, parameter->place);
    g_ptr_array_add (values, g_strdup_printf ("%s=%s", parameter->id, value));
  }
  return values;
}

char *
lf_variation_text (const LfScenario *scenario)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < scenario->parameters->len; i++) {
    const LfParameter *parameter = g_ptr_array_index (scenario->parameters, i);
    g_autofree char *told = lf_parameter_told (parameter, scenario->tongue);
    g_string_append_printf (text, "%s%s: %s", i == 0 ? "" : "; ", parameter->label, told);
  }
  if (text->len > 0)
    g_string_append_c (text, '.');
  return g_string_free (text, text->len == 0);
}
