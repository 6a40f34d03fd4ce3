/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ECMOjo wants of its learner: a tutorial, whose items are told one after another, some of
 * them waiting for something to be done; or to bring readings within bounds before the time is up.
 */
#include <string.h>

#include "guidance/describe.h"
#include "scenario/import-ecmojo.h"

enum {
  MOST_ITEMS = 30,      /* a mark each: more than a scenario has room for are left out */
  TELL_S = 15,          /* between two items that nobody has to answer to (tuned) */
  TUTORIAL_S = 20 * 60, /* a tutorial has no limit of its own (tuned) */
  SIMULATION_S = 5 * 60 /* of a simulation without one: what theirs mostly have */
};

/* How long bounds must hold, in seconds (tuned). */
static const char STEADY[] = "30";

/* ---- Tutorials ---- */

/* What a trigger that begins so waits for, as actions that must have been done. The first that fits
 * counts: a longer one stands before a shorter. */
static const struct {
  const char *trigger;
  const char *done[2];
} triggers[] = {
  { "Action:Tube:Clamped:true", { "clamp drainage on", "clamp return on" } },
  { "Action:Tube:Clamped:false", { "clamp drainage off", "clamp return off" } },
  { "Action:Tube:+ARTERIAL", { "clamp return on" } },
  { "Action:Tube:-ARTERIAL", { "clamp return off" } },
  { "Action:Tube:+VENOUS", { "clamp drainage on" } },
  { "Action:Tube:-VENOUS", { "clamp drainage off" } },
  { "Action:Pump", { "pump" } },
  { "Action:Oxi:fiO2", { "fdo2" } },
  { "Action:Oxi", { "sweep" } },
  { "Action:Heater", { "heater" } },
  { "Action:Ventilator", { "ventilate" } },
  { "Action:Patient:CANNULA_SITE", { "check cannulae" } },
  { "Action:Patient:BLEEDING", { "check cannulae" } },
  { "Action:View:LabTest:BloodGas", { "sample gas" } },
  { "Action:View:LabTest:Chemistry", { "sample gas" } },
  { "Action:View:LabTest:Hematology", { "sample coagulation" } },
  { "Action:View:LabTest:Imaging", { "scan echo" } },
  { "Action:View:ACT", { "sample act" } },
  { "Action:Intervention:Blood", { "fluid red-cells" } },
  { "Action:Intervention:FFP", { "fluid plasma" } },
  { "Action:Intervention:Platelets", { "fluid platelets" } },
  { "Action:Intervention:Albumin", { "fluid" } },
  { "Action:Intervention:Heparin", { "drug heparin" } },
  { "Action:Intervention:Protamine", { "drug protamine" } },
};

static const char *const *
wanted_by (const char *trigger)
{
  for (gsize i = 0; i < G_N_ELEMENTS (triggers); i++)
    if (g_str_has_prefix (trigger, triggers[i].trigger))
      return triggers[i].done;
  return NULL;
}

/* When an item is told: the first at once, another when the one before it is done with. */
static void
add_turn (xmlNode *event, int item, gboolean waits)
{
  xmlNode *when = lf_draft_add (event, "when", NULL);

  if (item == 1) {
    lf_draft_add (when, "time", "at", "00:05", NULL);
    return;
  }
  g_autofree char *before = g_strdup_printf ("item-%d", item - 1);
  g_autofree char *pause = lf_time_text (TELL_S * 1000, FALSE);
  if (waits)
    lf_draft_add (when, "answered", "decision", before, NULL);
  else
    lf_draft_add (when, "since", "mark", before, "at-least", pause, NULL);
}

/* An item with something to be done. */
static void
add_task (LfEcmojo *import, const char *id, const char *text, const char *const *done)
{
  xmlNode *task = lf_draft_add (import->draft.phase, "decision", "id", id, "kind", "do-it", "role",
                                "perfusionist", NULL);
  lf_draft_add_text (task, "ask", text);
  xmlNode *until = lf_draft_add (task, "until", NULL);
  for (int i = 0; i < 2 && done[i] != NULL; i++)
    lf_draft_add (until, "done", "action", done[i], NULL);
}

/* One item. Whether it waits for something to be done. */
static gboolean
add_item (LfEcmojo *import, int item, const LfEcmojoLine *text, const LfEcmojoLine *trigger,
          gboolean waited)
{
  g_autofree char *id = g_strdup_printf ("item-%d", item);
  const char *const *done = trigger == NULL ? NULL : wanted_by (trigger->value);
  xmlNode *event = lf_draft_add (import->draft.phase, "event", NULL);

  add_turn (event, item, waited);
  xmlNode *then = lf_draft_add (event, "then", NULL);
  lf_draft_add (import->draft.marks, "mark", "id", id, NULL);
  lf_draft_add (then, "mark", "id", id, NULL);
  if (done != NULL) {
    lf_draft_add (then, "ask", "decision", id, NULL);
    add_task (import, id, text->value, done);
    lf_draft_kept (&import->draft, text->line, "item %d: a decision, to do “%s%s%s”.", item,
                   done[0], done[1] != NULL ? ", " : "", done[1] != NULL ? done[1] : "");
    return TRUE;
  }
  xmlNode *say = lf_draft_add_text (then, "say", text->value);
  xmlNewProp (say, (const xmlChar *) "who", (const xmlChar *) "educator");
  lf_draft_kept (&import->draft, text->line, "item %d: said by the educator.", item);
  if (trigger != NULL && !g_str_equal (trigger->value, "N/A"))
    lf_draft_left_out (&import->draft, trigger->line,
                       "item %d waits for %s, which cannot be done here: it goes on after %d s.",
                       item, trigger->value, TELL_S);
  return FALSE;
}

static void
read_tutorial (LfEcmojo *import)
{
  gboolean waits = FALSE;
  int item = 1;

  for (;; item++) {
    g_autofree char *text_key = g_strdup_printf ("tutorial-item%d-text", item);
    g_autofree char *trigger_key = g_strdup_printf ("tutorial-item%d-trigger", item);
    const LfEcmojoLine *text = lf_ecmojo_take (import, text_key);
    const LfEcmojoLine *trigger = lf_ecmojo_take (import, trigger_key);
    if (text == NULL)
      break;
    if (item > MOST_ITEMS) {
      lf_draft_left_out (&import->draft, text->line,
                         "item %d and those after it: a draft has room for %d.", item, MOST_ITEMS);
      break;
    }
    waits = add_item (import, item, text, trigger, waits);
  }
  if (item == 1)
    return;
  xmlNode *event = lf_draft_add (import->draft.phase, "event", NULL);
  add_turn (event, MIN (item, MOST_ITEMS + 1), waits);
  lf_draft_add (lf_draft_add (event, "then", NULL), "finish", "ending", "told", NULL);
  lf_draft_ending (&import->draft, "told", "good", "The tutorial is over",
                   "All its items have been told.");
}

/* ---- What goes wrong ---- */

/* From that second on. */
static void
read_trigger (LfEcmojo *import, double start_s)
{
  static const struct {
    const char *trigger;
    const char *fault;
  } known[] = { { "arterial-cannula-kink", "return-kink" },
                { "patient-bleeding", "bleeding-groin" } };
  const LfEcmojoLine *trigger = lf_ecmojo_take (import, "trigger");

  if (trigger == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (trigger->value, known[i].trigger)) {
      lf_ecmojo_add_fault (import, lf_draft_moment (&import->draft, start_s), known[i].fault);
      lf_draft_kept (&import->draft, trigger->line, "trigger = %s: fault %s.", trigger->value,
                     known[i].fault);
      return;
    }
  lf_draft_left_out (&import->draft, trigger->line, "trigger = %s: nothing here goes wrong so.",
                     trigger->value);
}

/* What mends it when the learner looks there; there it ends so, too. */
static const struct {
  const char *fault;
  const char *look;
  const char *title;
  const char *found;
} cures[] = {
  { "return-kink", "check circuit-lines", "Lines",
    "What was bent in the return line is straight now." },
  { "drainage-kink", "check circuit-lines", "Lines",
    "What was bent in the drainage line is straight now." },
  { "bleeding-groin", "check cannulae", "Cannulae", "What bled at the groin is being pressed on." },
};

static void
add_cures (LfEcmojo *import)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cures); i++) {
    if (!g_ptr_array_find_with_equal_func (import->faults, cures[i].fault, g_str_equal, NULL))
      continue;
    xmlNode *event = lf_draft_add (import->draft.phase, "event", "on", cures[i].look, NULL);
    xmlNode *then = lf_draft_add (event, "then", NULL);
    lf_draft_add (then, "cure", "fault", cures[i].fault, NULL);
    xmlNode *reveal = lf_draft_add_text (then, "reveal", cures[i].found);
    xmlNewProp (reveal, (const xmlChar *) "title", (const xmlChar *) cures[i].title);
    lf_draft_kept (&import->draft, 0, "fault %s is mended by “%s”.", cures[i].fault, cures[i].look);
  }
}

/* ---- Bounds ---- */

/* Bounds, and the reading that they are of here. */
static const struct {
  const char *name; /* as in baseline-min-NAME */
  const char *reading;
  double factor;      /* from their unit to ours */
  gboolean of_adults; /* of a child they are left out */
} bounds[] = {
  { "heart-rate", "hr_per_min", 1, TRUE },
  { "O2-saturation", "sao2_right_radial_percent", 100, FALSE },
  { "HGB", "haemoglobin_g_l", 10, TRUE },
  { "pH", "ph_right_radial", 1, FALSE },
  { "pCO2", "paco2_right_radial_kpa", 1 / 7.50062, FALSE },
  { "temperature", "temperature_c", 1, FALSE },
};

/* The line of one side of a bound, and its value in our unit; NULL where it has none. */
static const LfEcmojoLine *
take_side (LfEcmojo *import, gsize bound, const char *which, double *number)
{
  g_autofree char *key = g_strdup_printf ("baseline-%s-%s", which, bounds[bound].name);
  const LfEcmojoLine *line = lf_ecmojo_take_number (import, key, number);

  *number *= bounds[bound].factor;
  return line;
}

/* One side, as an attribute of a reading that must be on it. */
static void
add_side (LfEcmojo *import, xmlNode *reading, const char *id, const char *side,
          const LfEcmojoLine *line, double number)
{
  if (line == NULL)
    return;
  /* In hundredths: more would be the conversion's, not theirs. */
  g_autofree char *text = lf_draft_number ((double) (gint64) (number * 100 + 0.5) / 100);
  xmlNewProp (reading, (const xmlChar *) side, (const xmlChar *) text);
  lf_draft_kept (&import->draft, line->line, "%s = %s: %s %s %s, to end it well.", line->key,
                 line->value, id, side, text);
}

static void
add_bound (LfEcmojo *import, gsize bound, xmlNode *all)
{
  double low = 0;
  double high = 0;
  const LfEcmojoLine *least = take_side (import, bound, "min", &low);
  const LfEcmojoLine *most = take_side (import, bound, "max", &high);
  const LfEcmojoLine *any = least != NULL ? least : most;

  if (any == NULL)
    return;
  if (bounds[bound].of_adults && !import->adult) {
    lf_draft_left_out (&import->draft, any->line, "%s = %s: a child's.", any->key, any->value);
    return;
  }
  if (least != NULL && most != NULL && low + 0.01 >= high) {
    lf_draft_left_out (&import->draft, any->line, "%s = %s: nothing is above it and below %s.",
                       any->key, any->value, most->value);
    return;
  }
  xmlNode *reading = lf_draft_add (all, "reading", "id", bounds[bound].reading, NULL);
  add_side (import, reading, bounds[bound].reading, "above", least, low);
  add_side (import, reading, bounds[bound].reading, "below", most, high);
}

/* It ends well once what went wrong is mended and all readings keep within their bounds. */
static void
read_bounds (LfEcmojo *import, double start_s)
{
  const char *text = lf_ecmojo_take_text (import, "info-success");
  g_autofree char *from = lf_time_text ((gint64) start_s * 1000 + 1000, FALSE);
  xmlNode *event = lf_draft_add (import->draft.phase, "event", NULL);
  xmlNode *when = lf_draft_add (event, "when", NULL);
  xmlNode *held = lf_draft_add (when, "held", "seconds", STEADY, NULL);
  xmlNode *all = lf_draft_add (held, "all", NULL);

  lf_draft_add (all, "time", "at", from, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++)
    add_bound (import, i, all);
  for (gsize i = 0; i < G_N_ELEMENTS (cures); i++)
    if (g_ptr_array_find_with_equal_func (import->faults, cures[i].fault, g_str_equal, NULL))
      lf_draft_add (lf_draft_add (all, "not", NULL), "fault", "id", cures[i].fault, NULL);
  lf_draft_add (lf_draft_add (event, "then", NULL), "finish", "ending", "success", NULL);
  lf_draft_ending (&import->draft, "success", "good", "Back within bounds",
                   text != NULL ? text : "The readings are within their bounds.");
}

void
lf_ecmojo_read_goal (LfEcmojo *import)
{
  const LfEcmojoLine *goal = lf_ecmojo_take (import, "goal");
  gboolean tutorial = g_str_equal (goal->value, "Tutorial");
  const char *failure = lf_ecmojo_take_text (import, "info-failure");
  double limit_s = tutorial ? TUTORIAL_S : SIMULATION_S;
  double start_s = 0;
  const LfEcmojoLine *limit = lf_ecmojo_take_number (import, "time-limit", &limit_s);

  if (limit == NULL || limit_s < 1)
    limit_s = tutorial ? TUTORIAL_S : SIMULATION_S;
  else
    lf_draft_kept (&import->draft, limit->line, "time-limit = %s: it ends then.", limit->value);
  lf_ecmojo_take_number (import, "time-init", &start_s);
  read_trigger (import, start_s);
  add_cures (import);
  if (tutorial)
    read_tutorial (import);
  else if (g_str_equal (goal->value, "Baseline"))
    read_bounds (import, start_s);
  lf_draft_ending (&import->draft, "time-up", "stopped", "Time is up",
                   failure != NULL ? failure : "The time that the file gives is up.");
  lf_draft_end_at (&import->draft, limit_s, "time-up");
}
