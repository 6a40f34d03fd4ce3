/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole state of a patient and a circuit: one flat struct without pointers, padding or NaN, so
 * that a copy is a snapshot and its 64-bit words can be folded into a digest. Every member is eight
 * bytes wide: int64_t or double. Grouped by the stage that computes it. */
#pragma once

#include <stdint.h>

#include "words/drugs.h"
#include "words/faults.h"
#include "words/readings.h"
#include "words/rhythms.h"
#include "words/sets.h"
#include "words/variables.h"
#include "words/waves.h"

/* No step at all: for moments that have not come, or never will. */
#define LF_NEVER INT64_MIN

/* A step is one millisecond of simulated time. The tests build the simulator again with shorter
 * ones, to see how much hangs on it; nothing else does, and no digest holds there. */
#ifndef LF_STEPS_PER_MS
#define LF_STEPS_PER_MS 1
#endif

enum {
  LF_STEPS_PER_S = 1000 * LF_STEPS_PER_MS,
  LF_MAX_TASKS = 8,   /* procedures under way at once */
  LF_MAX_EVENTS = 32, /* things that happened since events were last cleared */
  LF_MAX_RESULTS = 8, /* latest results kept */
  LF_MAX_BLEEDS = 4,  /* at once */
  LF_N_VF_WAVES = 4,  /* oscillations that make fibrillation */
  LF_N_AXES = 3       /* of the heart's vector: to the left, to the feet, to the breastbone */
};

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

/* Who the patient is. Filled by lf_patient_default () and then by a scenario. */
typedef struct {
  double weight_kg;                 /* 30-200 */
  double height_cm;                 /* 120-220 */
  double age_years;                 /* 16-110 */
  int64_t female;                   /* 1 or 0 */
  double skin_darkness;             /* 0 light to 1 dark: the oximeter reads high in darker skin */
  double variables[LF_N_VARIABLES]; /* where each starts */
} LfPatient;

/* A variable on its way. */
typedef struct {
  double value;
  double target;
  double per_step; /* added each step until `target` is reached; 0 at rest */
} LfVariableState;

/* The heart's electricity. */
typedef struct {
  int64_t rhythm;        /* LfRhythmId */
  int64_t since_step;    /* when it began */
  int64_t beat;          /* number of the current beat: the event number of its chance */
  double phase_s;        /* time since the beat's start (P wave) */
  double period_s;       /* length of this beat */
  double systole;        /* how long its contraction lasts, 1 at 80 a minute */
  double coupling;       /* how much of its contraction each complex brings, 0-1 */
  double pr_s;           /* from the beat's start to its QRS */
  double before_s;       /* from the QRS before to this one; long where there was none */
  double atrial_phase_s; /* since the last P wave, where atria keep a time of their own */
  double atrial_period_s;
  double vf_vigour;    /* 0-1: what fibrillation has left; falls without flow, comes back with it */
  double vf_amplitude; /* mV, and the frequency that carries most of it: both by the vigour */
  double vf_frequency_hz;
  double vf_turns[LF_N_VF_WAVES];           /* phase of each oscillation, whole turns */
  double vf_pace[LF_N_VF_WAVES];            /* its frequency, as a share of what carries most */
  double vf_mv[LF_N_VF_WAVES][LF_N_AXES];   /* and how much it now adds, for an amplitude of 1 */
  double vf_goal[LF_N_VF_WAVES][LF_N_AXES]; /* where that is going */
  double twist_turns;                       /* where the axis of torsades points, whole turns */
  double twist_per_beat;                    /* and how far each beat turns it */
  int64_t shocks;                           /* given so far */
  int64_t stunned_until_step; /* after a shock there is no rhythm before this; or LF_NEVER */
  int64_t next_rhythm;        /* what comes then, LfRhythmId */
  int64_t refibrillate_step;  /* when it falls back into VF, or LF_NEVER */
  int64_t ends_step;          /* when torsades ends by itself, or LF_NEVER */
  int64_t before_torsades;    /* the rhythm that it came out of, LfRhythmId */
} LfHeart;

/* Pieces of a complex on the ECG. */
typedef enum {
  LF_DEFLECTION_P,
  LF_DEFLECTION_Q,
  LF_DEFLECTION_R,
  LF_DEFLECTION_S,
  LF_DEFLECTION_J, /* the Osborn wave of the cold */
  LF_DEFLECTION_ST,
  LF_DEFLECTION_T,
  LF_N_DEFLECTIONS
} LfDeflection;

typedef struct {
  double at_s;  /* after the start of the QRS */
  double per_s; /* one over its standard deviation */
  double mv[LF_N_AXES];
} LfEcgDeflection;

/* How this beat looks on the ECG. */
typedef struct {
  LfEcgDeflection piece[LF_N_DEFLECTIONS];
  double sine;  /* 0-1: how far potassium has drawn it out to a sine */
  double rr_s;  /* length of a beat, as QT follows it over the last ones */
  double qtc_s; /* Q to the end of T, corrected to a beat of a second by its cube root */
  double sway[LF_N_DEFLECTIONS]; /* slow changes from beat to beat, share of each piece */
  double wander_mv;              /* of the baseline, and where it is going */
  double wander_goal_mv;
} LfEcg;

/* The pacemaker of the defibrillator: through the pads, on demand. */
typedef struct {
  double rate_per_min; /* 0 while off */
  double current_ma;
  double since_s;     /* since the last QRS or spike that it saw */
  int64_t captured;   /* 1 while each spike brings a complex */
  int64_t under;      /* the rhythm beneath, LfRhythmId */
  int64_t spike_step; /* of the last spike, or LF_NEVER */
} LfPacer;

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
  double bed_resistance[LF_N_BEDS]; /* mmHg s/mL, as tone now has it */
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
  double chest_mmhg;         /* pressure in the chest: breath and compression */
  double heart_squeeze_mmhg; /* extra pressure of a compression on the ventricles */
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
  double bleed_ml_s[LF_MAX_BLEEDS]; /* blood being lost, each at its own rate */
  double bleed_left_ml[LF_MAX_BLEEDS];
  double fluid_ml_s[LF_N_FLUIDS]; /* volume running in */
  double fluid_left_ml[LF_N_FLUIDS];
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
  double felt_cm;        /* of it that now presses heart and chest */
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
  double base_excess_mmol_l; /* without lactate */
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
  double full_o2;        /* content of blood that has met the alveolar gas */
  double full_co2;
  int64_t misplaced; /* 1 while the tube lies in the oesophagus */
} LfLungs;

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

/* Where one drug is. */
typedef struct {
  double on_its_way; /* given and not yet half round the circulation, in its bolus unit */
  double half_way;   /* beyond that, and not yet there */
  double arrived;    /* in the last tenth of a second */
  double central;    /* in the blood */
  double tissue;     /* in what it spreads to from there, and comes back from */
  double effect;     /* at its place of action */
  double infusion;   /* rate asked for, in its infusion unit */
  double given;      /* total of all boluses */
} LfDrugState;

/* Electrolytes of the plasma, and glucose; potassium itself is with the gases. */
typedef struct {
  double own_potassium_mmol_l;   /* what it would be without acid, drugs and what was brought */
  double added_potassium_mmol_l; /* brought by red cells and salt: cells take it up in an hour */
  double healthy_ph;             /* of venous blood, at 37 °C */
  double venous_ph;              /* and as it is now */
  double citrate_mmol;           /* from blood given, in the body's water outside cells */
  double ionised_calcium_mmol_l;
  double glucose_mmol_l;
} LfElectrolytes;

/* Clotting and bleeding; clotting factors and haemoglobin are with the gases. */
typedef struct {
  double fibrinogen_g_l;
  double platelets_per_nl;       /* that is 10^9/L */
  double circuit_fibrinogen_g_l; /* of what fills the circuit: none in a fresh prime */
  double circuit_platelets_per_nl;
  double lysis;         /* 0-1: how busily clot is being dissolved */
  double strength;      /* 0-1: how well a wound's clot holds, 1 in health */
  double bleeding_ml_s; /* lost from wounds that go on, each second */
  double lost_ml;       /* and so far */
  double abdomen_mmhg;  /* what blood behind the peritoneum adds to its pressure */
} LfHaemostasis;

/* What drugs act on. Factors are 1 without any drug, sums 0. */
typedef enum {
  LF_ACT_RESISTANCE,     /* systemic arterioles: factor */
  LF_ACT_VEINS,          /* venous tone: factor */
  LF_ACT_LUNGS,          /* resistance of the lungs' vessels: factor */
  LF_ACT_RATE,           /* the sinus node's rate: factor */
  LF_ACT_DRIVE,          /* contractility: factor */
  LF_ACT_ANTIARRHYTHMIC, /* against fibrillation: a sum, 1 about as much as amiodarone can */
  LF_ACT_ANTI_TORSADES,  /* against torsades: a sum, 1 as much as magnesium can */
  LF_ACT_METABOLISM,     /* oxygen used by the body: factor */
  LF_ACT_BREATHING,      /* his own breath: factor, 0 none */
  LF_ACT_REFLEXES,       /* the baroreflex: factor */
  LF_ACT_POTASSIUM,      /* plasma potassium: a sum, mmol/L */
  LF_ACT_CALCIUM,        /* ionised calcium: a sum, mmol/L */
  LF_N_ACTS
} LfAct;

/* The defibrillator. */
typedef struct {
  int64_t pads_on;
  int64_t pads; /* LfPads */
  double charge_j;
  double charging_to_j;    /* 0 when idle */
  int64_t sync;            /* 1: the next shock waits for an R wave */
  int64_t armed;           /* 1: a shock was asked for and comes once it is charged */
  int64_t deliver_step;    /* hands are clear, and the shock comes at this step; or LF_NEVER */
  int64_t last_shock_step; /* or LF_NEVER */
} LfDefib;

/* A procedure under way. */
typedef struct {
  int64_t verb; /* LfVerb */
  int64_t words[3];
  double numbers[3];
  int64_t ends_step; /* LF_NEVER when the slot is free */
} LfTask;

/* A result that came back, frozen when it was drawn. */
typedef struct {
  int64_t what;       /* LfSample */
  int64_t site;       /* LfSampleSite */
  int64_t drawn_step; /* LF_NEVER: an empty sheet */
  int64_t ready_step;
  double ph;
  double po2_kpa;
  double pco2_kpa;
  double so2_percent;
  double bicarbonate_mmol_l;
  double lactate_mmol_l;
  double potassium_mmol_l;
  double haemoglobin_g_l;
  double act_s;
  double ionised_calcium_mmol_l;
  double glucose_mmol_l;
  double aptt_s;
  double fibrinogen_g_l;
  double platelets_per_nl;
  double anti_xa_iu_ml;
} LfResultSheet;

/* What happened. Read after a step, then cleared. */
typedef enum {
  LF_EVENT_BEGUN,  /* a procedure that takes time was begun: verb, words, numbers */
  LF_EVENT_DONE,   /* an action was done, at once or at its end: verb, words, numbers */
  LF_EVENT_SHOCK,  /* numbers[0] energy J, words[0] rhythm before, words[1] rhythm after */
  LF_EVENT_RHYTHM, /* words[0] from, words[1] to */
  LF_EVENT_RESULT, /* words[0] index into results */
  LF_EVENT_FLOW,   /* words[0] 1: flow established; 0: lost */
  LF_EVENT_PULSE,  /* words[0] 1: the heart has a pulse again; 0: lost */
  LF_EVENT_WIRE    /* words[0] line, words[1] LfVessel: seen there */
} LfEventKind;

typedef struct {
  int64_t kind; /* LfEventKind */
  int64_t verb; /* LfVerb */
  int64_t words[3];
  double numbers[3];
} LfEvent;

/* Running sums, each of one pressure or flow. */
typedef enum {
  LF_SUM_RADIAL,
  LF_SUM_CVP,
  LF_SUM_AORTA,
  LF_SUM_RA,
  LF_SUM_LA,
  LF_SUM_PA,
  LF_SUM_ECMO,
  LF_SUM_P_VEN,
  LF_SUM_P_INT,
  LF_SUM_P_ART,
  LF_N_SUMS
} LfSum;

/* One beat, compression, or two seconds without either: what has been seen in it so far. */
typedef struct {
  int64_t from_step;
  int64_t beat;        /* number of the beat it began with */
  int64_t compression; /* and of the compression */
  double radial_high;
  double radial_low;
  double aorta_high;
  double aorta_low;
  double lv_pressure_high;
  double lv_volume_high;
  double lv_volume_low;
  double lv_end_diastolic_mmhg;
  double lv_work; /* mmHg mL, so far */
} LfWindow;

/* What the monitor measures. */
typedef struct {
  double wave[LF_N_WAVES]; /* as last sampled */
  double value[LF_N_READINGS];
  int64_t valid[LF_N_READINGS];      /* 1 where there is a value */
  int64_t line[LF_N_PRESSURE_LINES]; /* by LfArterialLine: 1 where it is in */
  double radial_mmhg;                /* at the wrist, as the transducer follows it */
  double radial_mmhg_s;              /* and how fast it moves */
  double slow_mmhg;                  /* its slow mean, which the oximeter takes away */
  double sum[LF_N_SUMS];
  int64_t summed_steps;
  LfWindow window;
  double beat_period_s; /* smoothed, for the heart rate */
  int64_t counted_beat;
  int64_t last_beat_step;
  double output_fast_ml_s; /* through the aortic valve, smoothed twice over ten seconds */
  double output_ml_s;
  double finger_percent; /* saturation at the finger */
  double spo2_percent;   /* as the oximeter averages it */
  int64_t pulse_ms;      /* how long there has been a pulse, or, negative, none */
  int64_t has_pulse;
} LfMonitor;

/* Organs and outcome. */
typedef struct {
  double temperature_c;
  double coronary_ml_s; /* flow through the heart muscle, smoothed over a few beats */
  double brain_debt_s;  /* seconds without oxygen that the brain has been through, weighed by how
                           little it had */
  double low_flow_s;    /* low flow so far, no-flow counted with its weight */
  double metabolism;  /* oxygen that tissue asks for, of rest's at 37 °C, the heart's work aside */
  double heart_work;  /* of the beating heart, of rest's */
  double sepsis;      /* how far it has taken hold, 0-1 */
  double pupil_mm[2]; /* right, left */
  double stroke_s;    /* how long half of the brain has gone without, weighed by severity */
  double urine_ml_h;
  double kidney_injury; /* share of the kidneys that has stopped working, 0-1 */
  double leg_debt_s;    /* as the brain's, of the cannulated leg */
} LfOrgans;

typedef struct LfSim {
  int64_t step; /* of simulated time, may be negative before an attempt begins */
  uint64_t seed;
  LfPatient patient;
  LfVariableState variables[LF_N_VARIABLES];
  double faults[LF_N_FAULTS]; /* severity, 0 where there is none */
  LfHeart heart;
  LfCirculation blood;
  LfCpr cpr;
  LfGas gas;
  LfLungs lungs;
  LfCircuit circuit;
  LfDrugState drugs[LF_N_DRUGS];
  double acts[LF_N_ACTS]; /* what they now do, together */
  LfElectrolytes electrolytes;
  LfHaemostasis haemostasis;
  LfDefib defib;
  LfPacer pacer;
  LfEcg ecg;
  LfTask tasks[LF_MAX_TASKS];
  LfResultSheet results[LF_MAX_RESULTS];
  int64_t n_results; /* ever drawn; the latest is at (n_results - 1) % LF_MAX_RESULTS */
  LfMonitor monitor;
  LfOrgans organs;
  LfEvent events[LF_MAX_EVENTS];
  int64_t n_events;
} LfSim;

_Static_assert(sizeof (LfSim) % 8 == 0, "the state is folded by 64-bit words");
_Static_assert(sizeof (LfSim) <= 32 * 1024, "a snapshot stays small");
