/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circuit as a drawing: patient, drainage line, pump, oxygenator, return line, distal perfusion
 * line, gas, heater-cooler, clamps and sensors; before there is a circuit, the bedside. What stands
 * still and what moves are drawn apart, so that the still part can be kept. It fills its box, from
 * 320×240 on: places are shares of the box, tubes and type keep a fit size. */
#pragma once

#include "attempt/attempt.h"
#include "draw/palette.h"

typedef enum {
  LF_PART_NONE = -1,
  LF_PART_PATIENT,
  LF_PART_DRAINAGE_CLAMP,
  LF_PART_RETURN_CLAMP,
  LF_PART_PUMP,
  LF_PART_OXYGENATOR,
  LF_PART_GAS,
  LF_PART_HEATER,
  LF_PART_DISTAL,
  LF_N_PARTS
} LfCircuitPart;

/* Where a line has got to. */
typedef enum {
  LF_REACHED_NOTHING,
  LF_REACHED_VESSEL,
  LF_REACHED_WIRE,
  LF_REACHED_CANNULA
} LfReached;

/* All that the drawing shows, taken from an attempt. Flat, comparable by lf_circuit_same (). */
typedef struct {
  /* The bedside. */
  gboolean patient_here;
  gboolean compressing;
  gboolean mechanical;
  double cpr_rate_per_min;
  gboolean pads;
  LfPads pads_at;
  int airway; /* LfAirwayKind */
  gboolean arterial_line;
  gboolean central_line;
  char patient[64]; /* "52-year-old man, 84 kg" */
  /* The circuit. */
  gboolean present; /* it is in the room: primed, or connected */
  gboolean priming; /* it is being made ready */
  gboolean connected;
  gboolean checked;
  LfReached reached[LF_N_CIRCUIT_LINES];
  int vessel[LF_N_CIRCUIT_LINES]; /* LfVessel of wire or cannula; only drawn once confirmed */
  gboolean confirmed[LF_N_CIRCUIT_LINES];
  int site[LF_N_CIRCUIT_LINES]; /* LfSite */
  double size_fr[LF_N_CIRCUIT_LINES];
  gboolean clamped[LF_N_CIRCUIT_LINES];
  double drain_percent; /* saturations, whole percent */
  double oxygenator_percent;
  double return_percent;
  double flow_l_min; /* at this moment; negative: backwards */
  gboolean has_flow;
  double shown_l_min; /* as the console shows it */
  double distal_l_min;
  double rpm;
  double sweep_l_min; /* as set on the flowmeter */
  double fdo2;
  double heater_c;
  gboolean has_pressures;
  double p_ven_mmhg; /* as the console shows them */
  double p_int_mmhg;
  double p_art_mmhg;
  double clot; /* what is seen on the membrane, 0-1 */
  gboolean drainage_kinked;
  gboolean return_kinked;
  gboolean hand_crank;
  double battery_min; /* left; negative on mains power */
  double air_ml[LF_N_AIRS];
  gboolean bubbles; /* the detector sees some */
  gboolean came_out[LF_N_CIRCUIT_LINES];
  gboolean leg_pale; /* the cannulated leg gets too little */
} LfCircuitLook;

LfCircuitLook lf_circuit_look (const LfAttempt *attempt);

/* TRUE where the still parts of both would be drawn alike. */
gboolean lf_circuit_same (const LfCircuitLook *a, const LfCircuitLook *b);

/* What stands still. */
void lf_circuit_draw_still (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                            double width, double height);

/* How far things have travelled; starts at zero. */
typedef struct {
  double blood; /* units of the drawing along the tube */
  double distal;
  double spin;  /* of the pump, radians */
  double chest; /* of the compressions, cycles */
} LfCircuitMotion;

/* Passes `seconds` of simulated time; a pause passes none. */
void lf_circuit_move (LfCircuitMotion *motion, const LfCircuitLook *look, double seconds);

/* What moves: dashes in the tubes, the pump's rotor, the chest. Over the still part. */
void lf_circuit_draw_moving (cairo_t *cr, const LfPalette *palette, const LfCircuitLook *look,
                             const LfCircuitMotion *motion, double width, double height);

/* The part at a place, or LF_PART_NONE; only what is drawn now can be hit. */
LfCircuitPart lf_circuit_hit (const LfCircuitLook *look, double width, double height, double x,
                              double y);

/* Where a part lies, for a focus ring or a tooltip. FALSE where it is not drawn. */
gboolean lf_circuit_part_box (const LfCircuitLook *look, LfCircuitPart part, double width,
                              double height, double *x, double *y, double *part_width,
                              double *part_height);

/* "Drainage clamp, open". (transfer full) */
char *lf_circuit_part_speech (const LfCircuitLook *look, LfCircuitPart part);

/* The whole drawing in a sentence or two, for a screen reader. (transfer full) */
char *lf_circuit_speech (const LfCircuitLook *look);
