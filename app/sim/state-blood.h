/* SPDX-License-Identifier: GPL-3.0-or-later */
/* State of the blood: where it is, what moves it, and what it carries. Part of LfSim: see state.h.
 */
#pragma once

#include <stdint.h>

#include "words/drugs.h"

enum { LF_MAX_BLEEDS = 4 /* at once */ };

/* Compartments that hold blood. */
typedef enum {
  LF_BLOOD_LV,
  LF_BLOOD_RV,
  LF_BLOOD_LA,
  LF_BLOOD_RA,
  LF_BLOOD_ASCENDING,  /* ascending aorta: coronaries, right arm and right brain leave it */
  LF_BLOOD_ARCH,       /* left arm and left brain leave it */
  LF_BLOOD_DESCENDING, /* trunk leaves it */
  LF_BLOOD_ILIAC,      /* abdominal aorta to the groins: legs leave it, the return cannula enters */
  LF_BLOOD_UPPER_VEINS,
  LF_BLOOD_LOWER_VEINS,
  LF_BLOOD_CAVA, /* great veins in the chest: the drainage cannula's side holes */
  LF_BLOOD_PULMONARY_ARTERIES,
  LF_BLOOD_LUNG_CAPILLARIES,
  LF_BLOOD_PULMONARY_VEINS,
  LF_N_BLOODS
} LfBlood;

/* Vascular beds, between an artery and a vein. */
typedef enum {
  LF_BED_RIGHT_UPPER, /* right arm and right brain */
  LF_BED_LEFT_UPPER,
  LF_BED_TRUNK,
  LF_BED_LEFT_LEG,
  LF_BED_RIGHT_LEG,
  LF_BED_HEART, /* coronaries, to the right atrium */
  LF_N_BEDS
} LfBed;

/* Paths with inertance. */
typedef enum {
  LF_INERTIAL_MITRAL,
  LF_INERTIAL_AORTIC,
  LF_INERTIAL_TRICUSPID,
  LF_INERTIAL_PULMONARY,
  LF_INERTIAL_ARCH,
  LF_INERTIAL_DESCENDING,
  LF_INERTIAL_ILIAC,
  LF_N_INERTIALS
} LfInertial;

/* Paths of resistance alone. */
typedef enum {
  LF_EASE_UPPER_RETURN,
  LF_EASE_UPPER_BACK,
  LF_EASE_LOWER_RETURN,
  LF_EASE_LOWER_BACK,
  LF_EASE_CAVAL,
  LF_EASE_LUNG_IN,
  LF_EASE_LUNG_OUT,
  LF_EASE_PULMONARY_RETURN,
  LF_EASE_BRONCHIAL,
  LF_N_EASES
} LfEase;

/* Pressures, volumes, flows of the closed loop. */
typedef struct {
  double volume_ml[LF_N_BLOODS];
  double pressure_mmhg[LF_N_BLOODS];
  double mitral_ml_s;
  double aortic_ml_s;
  double tricuspid_ml_s;
  double pulmonary_ml_s;
  double to_arch_ml_s;
  double to_descending_ml_s;
  double to_iliac_ml_s;
  double bed_ml_s[LF_N_BEDS];
  double bed_resistance[LF_N_BEDS]; /* mmHg s/mL at rest's flow, as tone now has it */
  double upper_return_ml_s;
  double lower_return_ml_s;
  double caval_return_ml_s;
  double lung_in_ml_s;
  double lung_out_ml_s;
  double pulmonary_return_ml_s;
  double bronchial_ml_s;
  double gain[LF_N_INERTIALS]; /* mL/s that each such path wins in a step for a mmHg */
  double keep[LF_N_INERTIALS]; /* and what its resistance leaves of the flow */
  double per_size;             /* one over how many times the reference adult this patient is */
  double stiff_mmhg_ml[LF_N_BLOODS]; /* of vessels, as tone and age now have them */
  double rest_ml[LF_N_BLOODS];       /* what a vessel holds without pressure */
  double ease[LF_N_EASES];           /* mL/s for a mmHg, as things now stand */
  double bed_ease[LF_N_BEDS];
  double closing_mmhg[LF_N_BEDS]; /* pressure below which a bed's arterioles are shut */
  double chest_mmhg;              /* pressure in the chest: breath and compression */
  double heart_squeeze_mmhg;      /* extra pressure of a compression on the ventricles */
  double pericardium_mmhg;
  double ventricular_activation; /* 0-1, of the elastance */
  double atrial_activation;
  double septum_ml;       /* how far the septum bulges into the right ventricle, for 80 kg */
  double pressed_ml;      /* heart that lies between breastbone and spine, for 80 kg, relaxed */
  double perfusion_drive; /* strength that the coronaries' pressure gives, 1 at rest */
  double dilation;        /* of the coronaries: what they carry for a pressure, 1 at rest */
  double energy;          /* what the heart muscle has to contract with, 0-1 */
  double drug_drive;      /* how many times as strong drugs make the heart, 1 without */
  double overload;        /* how far pressure in the lungs has worn the right ventricle out, 0-1 */
  double tone;            /* vessel tone from reflexes and drugs, 1 normal */
  double reflex_tone;     /* part of it from the baroreflex */
  double reflex_rate;     /* heart rate factor from the baroreflex */
  double reflex_veins;    /* factor of venous tone from it */
  double starved;         /* 0-1: how far want of flow has relaxed arterioles */
  double starved_s;       /* and that over all time, seconds of none at all */
  double bleed_ml_s[LF_MAX_BLEEDS]; /* blood being lost, each at its own rate */
  double bleed_left_ml[LF_MAX_BLEEDS];
  double fluid_ml_s[LF_N_FLUIDS]; /* volume running in */
  double fluid_left_ml[LF_N_FLUIDS];
  double innominate_mmhg_s_ml; /* what a dissection adds before the right arm and brain */
  double aortic_mmhg_s_ml;     /* and between the arch and the aorta below it */
  int64_t uterus_displaced;    /* 1 while somebody holds the womb off the vena cava */
} LfCirculation;

/* Compressions. */
typedef struct {
  int64_t running;       /* 1 while compressions run */
  int64_t mechanical;    /* 1 when the device does them */
  int64_t changing_over; /* 1 while it is being put on */
  double rate_per_min;   /* asked for */
  double depth_cm;       /* asked for */
  double fatigue;        /* 0 fresh to 1: falls short in depth after minutes of manual work */
  double phase_s;        /* time since the current compression began */
  int64_t compressions;  /* number of them: the event number of their chance */
  double now_depth_cm;   /* depth of the current one */
  double felt_cm;        /* of it that now strikes heart and chest */
  int64_t resume_step;   /* when a pause of its own accord ends (shock, check, change-over), or
                            LF_NEVER */
  int64_t paused_at;     /* step at which compressions stopped, or LF_NEVER */
  int64_t stood_down;    /* 1 once it was agreed to stop: hands that are off are no pause then */
  int64_t in_arrest_ms;  /* time in arrest without flow since the attempt began */
  int64_t compressed_ms; /* the part of it with compressions */
  double longest_pause_s;
  int64_t shock_pause_start; /* step at which the pause round the last shock began, or LF_NEVER */
  double peri_shock_pause_s; /* of the last shock; -1 before the first */
} LfCpr;

/* Paths that blood moves along, with their ends in paths.h. */
typedef enum {
  LF_PATH_MITRAL,
  LF_PATH_AORTIC,
  LF_PATH_TRICUSPID,
  LF_PATH_PULMONARY,
  LF_PATH_TO_ARCH,
  LF_PATH_TO_DESCENDING,
  LF_PATH_TO_ILIAC,
  LF_PATH_UPPER_RETURN,
  LF_PATH_LOWER_RETURN,
  LF_PATH_CAVAL_RETURN,
  LF_PATH_LUNG_OUT,
  LF_PATH_PULMONARY_RETURN,
  LF_PATH_BRONCHIAL,
  LF_PATH_VENT,
  LF_PATH_LUNG_IN, /* those before it take blood as it is; from here something happens on the way */
  LF_PATH_BED,     /* and LF_N_BEDS from here */
  LF_PATH_DRAIN_CAVA = LF_PATH_BED + LF_N_BEDS,
  LF_PATH_DRAIN_ATRIUM,
  LF_PATH_RETURN_ARTERY,
  LF_PATH_RETURN_VEIN,
  LF_PATH_BLEED,
  LF_PATH_WOUND_VEIN, /* where cannulae have slipped out */
  LF_PATH_WOUND_ARTERY,
  LF_PATH_FLUID, /* and LF_N_FLUIDS from here */
  LF_N_PATHS = LF_PATH_FLUID + LF_N_FLUIDS
} LfPath;

/* Where arterial blood is looked at, some way from the aorta. */
typedef enum {
  LF_GAS_SITE_RIGHT_RADIAL,
  LF_GAS_SITE_LEFT_RADIAL,
  LF_GAS_SITE_FEMORAL,
  LF_N_GAS_SITES
} LfGasSite;

/* Oxygen and carbon dioxide, as content per mL of blood. */
typedef struct {
  double o2[LF_N_BLOODS]; /* mL (STPD) per mL */
  double co2[LF_N_BLOODS];
  double bed_o2[LF_N_BEDS]; /* of the blood that leaves each bed */
  double bed_co2[LF_N_BEDS];
  double slow_co2;                /* of the trunk's slow store */
  double site_o2[LF_N_GAS_SITES]; /* of blood at the wrists and the groin, some seconds later */
  double site_co2[LF_N_GAS_SITES];
  double freed_co2_ml;         /* freed from bicarbonate that was given, and not yet in the veins */
  double moved_ml[LF_N_PATHS]; /* blood moved along each path since the gases were last stepped */
  double o2_debt_ml;           /* oxygen that tissue went without and has not made good */
  double lactate_mmol_l;
  double base_excess_mmol_l;   /* without lactate */
  double base_settling_mmol_l; /* part of it that cells and bone will take up */
  double potassium_mmol_l;
  double haemoglobin_g_l;
  double clotting; /* share of the clotting factors of health, fibrinogen before all, 0-1 */
} LfGas;

/* Lungs and breaths. */
typedef struct {
  int64_t airway; /* LfAirwayKind, or -1: none placed */
  double rate_per_min;
  double tidal_ml;
  double fio2;
  double peep_cmh2o;
  double spontaneous; /* 1: breathes by himself */
  double phase_s;     /* time since the breath began */
  double period_s;
  double alveolar_po2_mmhg;
  double alveolar_pco2_mmhg;
  double breath_co2_kpa; /* plateau of the running expiration */
  double blood_ml_s;     /* through the lungs, smoothed over a few seconds */
  double chest_mmhg;     /* what breath and PEEP add to the pressure in the chest */
  double shunt;          /* share of the blood that meets no gas, as things now are */
  double dead_space;     /* share of a breath that meets no blood */
  double oedema;         /* 0 dry to 1 drowned */
  double closed;         /* share of its vessels that little flow has closed, 0-1 */
  double full_o2;        /* content of blood that has met the alveolar gas */
  double full_co2;
  int64_t misplaced; /* 1 while the tube lies in the oesophagus */
} LfLungs;
