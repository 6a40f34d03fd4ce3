/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/page.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "draw/circuit.h"
#include "draw/clocks.h"
#include "draw/console.h"
#include "draw/file.h"
#include "draw/monitor.h"
#include "draw/timeline.h"

#define LEFT_SHARE 0.58 /* monitor to circuit */
#define STATEMENT                                                                                  \
  _ ("Training only. Fictional patients. Not a medical device; not for the care of any patient.")

enum { MESSAGES = 3 };

typedef struct {
  cairo_t *cr;
  const LfPalette *palette;
  const LfAttempt *attempt;
  double pad;
} Painter;

char *
lf_message_line (const LfMessage *message)
{
  if (message->kind == LF_MESSAGE_SAID && message->speaker >= 0)
    return g_strdup_printf ("%s: %s",
                            _ (lf_table_word (&lf_speakers, (size_t) message->speaker)->label),
                            message->text);
  if (message->title[0] == '\0')
    return g_strdup (message->text);
  if (message->text[0] == '\0')
    return g_strdup (message->title);
  return g_strdup_printf ("%s: %s", message->title, message->text);
}

static LfColour
ink (const Painter *p, LfInk which)
{
  return p->palette->ink[which];
}

static void
rule (const Painter *p, double x, double y, double width, double height)
{
  lf_colour_set (p->cr, ink (p, LF_INK_RULE));
  cairo_rectangle (p->cr, floor (x), floor (y), width, height);
  cairo_fill (p->cr);
}

/* The clocks, and at the right which case it is and how far. */
static void
draw_header (const Painter *p, double width, double height)
{
  const LfScenario *scenario = lf_attempt_scenario (p->attempt);
  LfType type = { height * 0.4, LF_WEIGHT_REGULAR, LF_ALIGN_RIGHT };
  char clock[16];
  lf_timeline_clock ((double) lf_attempt_step (p->attempt) / LF_STEPS_PER_S, clock);
  g_autofree char *title = g_strdup_printf ("%s · %s", scenario->title, clock);
  double clocks = width * 0.76;
  lf_clocks_draw (p->cr, p->palette, p->attempt, clocks, height);
  lf_type_draw_within (p->cr, type, ink (p, LF_INK_QUIET), width,
                       lf_type_baseline (type, height / 2), width - clocks - p->pad, title);
  rule (p, 0, height, width, 1);
}

static void
draw_right (const Painter *p, const LfBox *box)
{
  double console = round (box->height * 0.29), gap = p->pad * 0.7;
  LfCircuitLook look = lf_circuit_look (p->attempt);
  LfCircuitMotion motion = { 0 };
  /* A picture stands still at a moment of the flow that its time gives. */
  lf_circuit_move (&motion, &look, (double) lf_attempt_step (p->attempt) / LF_STEPS_PER_S);
  cairo_save (p->cr);
  cairo_translate (p->cr, box->x, box->y);
  lf_console_draw (p->cr, p->palette, p->attempt, box->width, console);
  cairo_translate (p->cr, 0, console + gap);
  lf_circuit_draw_still (p->cr, p->palette, &look, box->width, box->height - console - gap);
  lf_circuit_draw_moving (p->cr, p->palette, &look, &motion, box->width,
                          box->height - console - gap);
  cairo_restore (p->cr);
}

/* What was said and found last, newest first, and below it what this is. */
static void
draw_footer (const Painter *p, double width, double height)
{
  const GPtrArray *messages = lf_attempt_messages (p->attempt);
  double line = height / (MESSAGES + 1.45);
  LfType type = { line * 0.66, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  LfType small = { line * 0.56, LF_WEIGHT_REGULAR, LF_ALIGN_LEFT };
  double time_width = type.size * 3.4;
  rule (p, 0, 0, width, 1);
  for (guint i = 0; i < MESSAGES && i < messages->len; i++) {
    const LfMessage *message = g_ptr_array_index (messages, messages->len - 1 - i);
    double y = lf_type_baseline (type, (i + 0.5) * line + line * 0.15);
    LfColour colour = ink (p, i == 0 ? LF_INK_TEXT : LF_INK_QUIET);
    char clock[16];
    g_autofree char *text = lf_message_line (message);
    lf_timeline_clock ((double) message->step / LF_STEPS_PER_S, clock);
    lf_type_draw (p->cr, type, ink (p, LF_INK_QUIET), 0, y, clock);
    lf_type_draw_within (p->cr, type, colour, time_width, y, width - time_width, text);
  }
  lf_type_draw_within (p->cr, small, ink (p, LF_INK_QUIET), 0,
                       lf_type_baseline (small, (MESSAGES + 0.75) * line), width, STATEMENT);
}

void
lf_draw_page (cairo_t *cr, const LfPalette *palette, const LfAttempt *attempt, double width,
              double height)
{
  Painter p = { cr, palette, attempt, round (height * 0.017) };
  double header = round (height * 0.062), footer = round (height * 0.145);
  double top = header + p.pad, middle = height - top - footer - p.pad;
  double left = round (width * LEFT_SHARE);

  cairo_save (cr);
  lf_colour_set (cr, ink (&p, LF_INK_BACKGROUND));
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, p.pad, 0);
  draw_header (&p, width - 2 * p.pad, header);
  cairo_translate (cr, 0, top);
  lf_monitor_draw (cr, palette, attempt, left - 2 * p.pad, middle);
  cairo_translate (cr, 0, middle + p.pad);
  draw_footer (&p, width - 2 * p.pad, footer);
  cairo_restore (cr);
  rule (&p, left - p.pad * 0.5, top, 1, middle);
  draw_right (&p, &(LfBox){ left + p.pad * 0.5, top, width - left - 1.5 * p.pad, middle });
  cairo_restore (cr);
}

gboolean
lf_draw_page_png (const LfAttempt *attempt, const char *path, int width, int height, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  lf_draw_page (cr, &lf_palette_house, attempt, width, height);
  cairo_destroy (cr);
  LfDrawFile *file = lf_draw_file_begin (path);
  lf_draw_file_note (file, cairo_surface_write_to_png_stream (surface, lf_draw_file_write, file));
  cairo_surface_destroy (surface);
  return lf_draw_file_end (file, error);
}
