/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What validation looks at: every reading, and what follows from the state beside them. */
#pragma once

#include "sim/sim.h"

/* The first LF_N_READINGS are the readings. */
typedef enum {
  LF_SIGNAL_STROKE_VOLUME = LF_N_READINGS, /* mL */
  LF_SIGNAL_EJECTION_FRACTION,             /* % */
  LF_SIGNAL_RESISTANCE_DYN,                /* dyn s cm^-5, from pressures and native output */
  LF_SIGNAL_RADIAL_GAIN,                   /* %, radial pulse pressure above aortic */
  LF_SIGNAL_RADIAL_PULSE,                  /* mmHg, systolic less diastolic of the radial line */
  LF_SIGNAL_CORONARY,                      /* mmHg, aortic less right atrial: of each compression,
                                              and as it is while they pause */
  LF_SIGNAL_BRONCHIAL,                     /* mL/min */
  LF_SIGNAL_OXYGEN_UPTAKE,                 /* mL/min, across the lungs */
  LF_SIGNAL_CO2_OUTPUT,                    /* mL/min, across the lungs */
  LF_SIGNAL_OXYGEN_DELIVERY,               /* mL/min, by the native output */
  LF_SIGNAL_MIXED_VENOUS,                  /* %, in the pulmonary artery */
  LF_SIGNAL_PACO2,                         /* mmHg, right radial */
  LF_SIGNAL_ETCO2,                         /* mmHg */
  LF_SIGNAL_PO2_POST,                      /* mmHg, after the oxygenator */
  LF_SIGNAL_PCO2_POST,                     /* mmHg */
  LF_SIGNAL_PUMP_HEAD,                     /* mmHg */
  LF_SIGNAL_RETURN_LOSS,                   /* mmHg, from the return line's sensor to the artery */
  LF_SIGNAL_DRAINAGE_LOSS,                 /* mmHg, from the vein to the drainage line's sensor */
  LF_SIGNAL_OXYGENATOR_RESISTANCE,         /* mmHg per L/min */
  LF_SIGNAL_OXYGENATOR_O2,                 /* mL/min taken up by the blood in it */
  LF_SIGNAL_OXYGENATOR_O2_PER_L,           /* mL for a litre of blood */
  LF_SIGNAL_OXYGENATOR_CO2,                /* mL/min given off by the blood in it */
  LF_SIGNAL_OXYGENATOR_CO2_PER_L,          /* mL for a litre of blood */
  LF_SIGNAL_OXYGENATOR_GAIN,               /* % of saturation, after less before */
  LF_SIGNAL_EXHAUST_RATIO,                 /* PCO2 after it over that of its exhaust */
  LF_SIGNAL_STALL_RATIO,                   /* pump speed over that whose head, at rest, is what
                                              artery and vein set against it */
  LF_SIGNAL_DIFFERENTIAL,                  /* % of saturation, femoral less right radial */
  LF_SIGNAL_ADRENALINE,                    /* mg at its place of action */
  LF_SIGNAL_SUPPORT,                       /* L/min, ECMO flow; 0 without a circuit */
  LF_SIGNAL_CLOCK,                         /* min since the course began */
  LF_SIGNAL_SECONDS,                       /* s since the course began */
  /* From here on they change within a beat, and are kept each wave sample where asked for. */
  LF_SIGNAL_SECONDS_NOW,          /* s since the course began */
  LF_SIGNAL_AORTA_NOW,            /* mmHg */
  LF_SIGNAL_RIGHT_ATRIUM_NOW,     /* mmHg */
  LF_SIGNAL_CORONARY_NOW,         /* mmHg, aortic less right atrial */
  LF_SIGNAL_PULMONARY_ARTERY_NOW, /* mmHg */
  LF_SIGNAL_LV_PRESSURE_NOW,      /* mmHg */
  LF_SIGNAL_LV_VOLUME_NOW,        /* mL */
  LF_SIGNAL_ECG_NOW,              /* mV, lead II */
  LF_N_SIGNALS
} LfSignalId;

/* Its value, or NAN where there is none. */
double lf_signal (const LfSim *sim, LfSignalId id);

static inline bool
lf_signal_is_fine (LfSignalId id)
{
  return id >= LF_SIGNAL_SECONDS_NOW;
}
