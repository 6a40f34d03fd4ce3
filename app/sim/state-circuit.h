/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State of the ECMO circuit and of what hands have done to reach it. Part of LfSim: see state.h. */
#pragma once

#include <stdint.h>

#include "words/sets.h"

/* Where a wire or cannula lies. */
typedef enum { LF_VESSEL_NONE, LF_VESSEL_VEIN, LF_VESSEL_ARTERY } LfVessel;

typedef struct {
  int64_t punctured; /* LfVessel entered, or NONE */
  int64_t site;      /* LfSite */
  int64_t wire;      /* LfVessel the wire lies in */
  int64_t confirmed; /* 1 once somebody has seen where it lies */
  int64_t cannula;   /* LfVessel the cannula lies in */
  double size_fr;    /* of the cannula; 0 without one */
  double loss;       /* mmHg per (L/min)² that it costs */
  int64_t clamped;   /* 1 while a clamp is on */
  double linear;     /* mmHg per L/min that it costs besides */
  int64_t came_out;  /* LfVessel that its cannula slipped out of: the line's end is open; or NONE */
  int64_t pressed;   /* 1 while somebody presses on the wound that it left */
} LfAccess;

/* Where air can be in the circuit. */
typedef enum { LF_AIR_DRAINAGE, LF_AIR_HEAD, LF_AIR_OXYGENATOR, LF_AIR_RETURN, LF_N_AIRS } LfAir;

/* The ECMO circuit. */
typedef struct {
  LfAccess access[LF_N_CIRCUIT_LINES]; /* by LfLine */
  int64_t primed;
  int64_t checked;
  int64_t connected;
  double set_rpm;
  double rpm;         /* as the motor has reached it */
  double hand_crank;  /* 1 while turned by hand */
  double flow_ml_s;   /* in the return line, towards the patient */
  double atrial_ml_s; /* part of it drained from the right atrium */
  double steady_ml_s; /* the flow, smoothed over a second */
  double cava_mmhg;   /* pressure in the cavae, smoothed over a second */
  double atrium_ml;   /* blood in the right atrium, smoothed over a second */
  double pocket_ml;   /* blood round the holes of the drainage cannula */
  int64_t sucked;     /* 1 while a vein's wall lies on them */
  int64_t suckings;   /* how often it has: the event number of their chance */
  double distal_ml_s; /* down the distal perfusion line, part of it */
  double vent_l_min;  /* left-ventricular vent asked for */
  double vent_ml_s;   /* and got */
  double p_ven_mmhg;
  double p_int_mmhg;
  double p_art_mmhg;
  double sweep_l_min;
  double fdo2;
  double heater_c;
  double gas_po2_mmhg; /* gas side of the membrane */
  double gas_pco2_mmhg;
  double wet;     /* 0-1: how much of the gas side is under water */
  double full_o2; /* content of blood that has met it, and the share of the blood that has */
  double full_co2;
  double o2_share;
  double co2_share;
  double drain_o2; /* contents in drainage line, oxygenator, return line */
  double drain_co2;
  double oxygenator_o2;
  double oxygenator_co2;
  double return_o2;
  double return_co2;
  double haemoglobin_g_l; /* of what fills it: none in a fresh prime */
  double clotting;        /* and its clotting factors, as in LfGas */
  int64_t flow_on;        /* 1 once flow is established: above 1 L/min for 5 s (tuned) */
  int64_t flow_above_ms;
  double pump_ml_s;       /* through pump and oxygenator: more than in the return line while a split
                             between them loses blood */
  double drained_ml_s;    /* blood that leaves the patient's veins, and that reaches the patient: */
  double returned_ml_s;   /* less where air takes its place, or an end is open */
  double lost_ml;         /* blood lost from circuit and wounds so far */
  double wound_vein_ml_s; /* blood from wounds that cannulae have left, and from an open tap */
  double wound_artery_ml_s;
  double drive_rpm;  /* speed that motor or hand now drive towards */
  double crank_rpm;  /* as the hand has reached it */
  double head_works; /* share of its pressure that the pump head gives, for air and clot in it */
  double distal_mmhg_s_ml; /* resistance of the distal line, or 0 where none is open */
  double side_port_mmhg;   /* at the return cannula's side port, where that line begins */
  double leg_mmhg;         /* what drives blood into that leg, and what it passes before its bed: */
  double leg_mmhg_s_ml;    /* artery and distal line as one source */
  double air_ml[LF_N_AIRS];
  double air_in_ml_s;     /* air that comes in before the pump */
  double air_arterial_ml; /* air that has reached the patient's arteries */
  int64_t bubbles;        /* 1 while the detector on the return line sees some */
  int64_t bubble_stop;    /* 1: it stops the pump then */
  int64_t bubble_stopped; /* 1 once it has, until a speed is set again */
  double battery_s;       /* left at 3000 rpm */
  double clot;            /* grown in the oxygenator of itself, 0-1; a fault's comes on top */
  double plasma_hb_mg_l;  /* free haemoglobin in the patient's plasma */
} LfCircuit;
