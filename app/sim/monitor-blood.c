/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured in blood and tissue: saturations, tensions, chemistry. */
#include "sim/chance.h"
#include "sim/gas.h"
#include "sim/monitor.h"
#include "sim/stages.h"

typedef struct {
  LfReadingId saturation;
  int po2;
  int pco2;
  int ph;
} Shown;

enum { NOT_SHOWN = -1, N_PLACES = 6 };

static const Shown places[N_PLACES] = {
  { LF_READING_SAO2_RIGHT_RADIAL, LF_READING_PAO2_RIGHT_RADIAL, LF_READING_PACO2_RIGHT_RADIAL,
    LF_READING_PH_RIGHT_RADIAL },
  { LF_READING_SAO2_LEFT_RADIAL, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SAO2_FEMORAL, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SO2_PRE_OXYGENATOR, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
  { LF_READING_SO2_POST_OXYGENATOR, LF_READING_PO2_POST_OXYGENATOR, LF_READING_PCO2_POST_OXYGENATOR,
    NOT_SHOWN },
  { LF_READING_SAO2_LEFT_VENTRICLE, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN },
};

/* The places of the circuit come in the order of the sample sites, the heart's own last. */
static void
show_place (LfSim *sim, int place)
{
  const Shown *row = &places[place];
  LfBloodKind kind;
  LfTensions at;
  double o2 = sim->gas.o2[LF_BLOOD_LV];
  double co2 = sim->gas.co2[LF_BLOOD_LV];
  bool circuit = row->saturation == LF_READING_SO2_PRE_OXYGENATOR ||
                 row->saturation == LF_READING_SO2_POST_OXYGENATOR;
  bool there = !circuit || sim->circuit.connected;

  lf_gas_kind (sim, &kind);
  if (place < LF_N_SAMPLE_SITES)
    lf_sample_contents (sim, (LfSampleSite) place, &o2, &co2);
  lf_tensions (&kind, o2, co2, &at);
  lf_show_if (sim, there, row->saturation, at.saturation * 100);
  if (row->po2 != NOT_SHOWN)
    lf_show_if (sim, there, (LfReadingId) row->po2, at.po2_mmhg / LF_MMHG_PER_KPA);
  if (row->pco2 != NOT_SHOWN)
    lf_show_if (sim, there, (LfReadingId) row->pco2, at.pco2_mmhg / LF_MMHG_PER_KPA);
  if (row->ph != NOT_SHOWN)
    lf_show_if (sim, there, (LfReadingId) row->ph, at.ph);
  if (row->saturation == LF_READING_SO2_PRE_OXYGENATOR)
    lf_show_if (sim, there && lf_power_console_lit (sim), LF_READING_SVO2, at.saturation * 100);
}

/* A near-infrared sensor sees a quarter arterial and three quarters venous blood (textbook). A part
 * without blood of its own draws on what is there until little is left. */
static void
show_tissue (LfSim *sim, LfReadingId id, LfBed bed, LfBlood artery, double without)
{
  LfBloodKind kind;
  LfTensions in;
  LfTensions out;

  lf_gas_kind (sim, &kind);
  lf_tensions (&kind, sim->gas.o2[artery], sim->gas.co2[artery], &in);
  lf_tensions (&kind, sim->gas.bed_o2[bed], sim->gas.bed_co2[bed], &out);
  lf_show (sim, id, 100 * (0.25 * in.saturation + 0.75 * out.saturation) * (1 - 0.45 * without));
}

#define FINGER_S    6 /* from wrist to finger at rest (tuned), when so much flows: */
#define FINGER_ML_S 13.5
#define OWN_DRAWS   (INT64_C (1) << 56) /* of the sensors' chance, far from those of the waves */
#define AVERAGE_S   8                   /* oximeters average over 8 s as they come (textbook) */
#define FEEBLE_MMHG 30                  /* pulse pressure below which the signal is poor */
#define FEEBLE_OFF  2.0 /* and how far it then strays, %, one standard deviation (tuned) */

/* The oximeter needs a pulse, and strays where it is feeble; in darker skin it reads high when
 * saturation is low (RCUK 2025). What it shows is what was in the finger some seconds ago. */
void
lf_monitor_oximeter_step (LfSim *sim)
{
  LfMonitor *m = &sim->monitor;
  bool pulsatile = !sim->cpr.running && m->value[LF_READING_PULSE_PRESSURE] > LF_PULSE_MMHG &&
                   m->value[LF_READING_MAP] > 40;
  double flow = sim->blood.bed_ml_s[LF_BED_RIGHT_UPPER] / (FINGER_ML_S * lf_size (sim));
  double there = m->value[LF_READING_SAO2_RIGHT_RADIAL];
  m->finger_percent += (there - m->finger_percent) * lf_clamp (flow, 0, 3) / FINGER_S;
  double high = 3 * sim->patient.skin_darkness * lf_clamp ((96 - m->finger_percent) / 10, 0, 1);
  double feeble = lf_clamp (1 - m->value[LF_READING_PULSE_PRESSURE] / FEEBLE_MMHG, 0, 1);
  double off = FEEBLE_OFF * feeble * lf_variable_now (sim, LF_VARIABLE_NOISE) *
               lf_chance_bell (sim->seed, LF_STREAM_SENSOR, OWN_DRAWS + sim->step / LF_STEPS_PER_S);

  m->spo2_percent += (lf_min (m->finger_percent + high + off, 100) - m->spo2_percent) / AVERAGE_S;
  lf_show_if (sim, pulsatile, LF_READING_SPO2, m->spo2_percent);
}

static void
show_blood (LfSim *sim)
{
  bool vf = sim->heart.rhythm == LF_RHYTHM_VF;

  lf_show (sim, LF_READING_SYSTEMIC_RESISTANCE, lf_circulation_resistance (sim));
  lf_show (sim, LF_READING_BLOOD_VOLUME, lf_circulation_total_ml (sim));
  lf_show (sim, LF_READING_LACTATE, sim->gas.lactate_mmol_l);
  lf_show (sim, LF_READING_POTASSIUM, sim->gas.potassium_mmol_l);
  lf_show (sim, LF_READING_HAEMOGLOBIN, sim->gas.haemoglobin_g_l);
  lf_show (sim, LF_READING_ACT, lf_clotting_act_s (sim));
  lf_show (sim, LF_READING_ANTI_XA, lf_clotting_anti_xa (sim));
  lf_show (sim, LF_READING_APTT, lf_clotting_aptt_s (sim));
  lf_show (sim, LF_READING_FIBRINOGEN, sim->haemostasis.fibrinogen_g_l);
  lf_show (sim, LF_READING_PLATELETS, sim->haemostasis.platelets_per_nl);
  lf_show (sim, LF_READING_BLEEDING, sim->haemostasis.bleeding_ml_s * 60);
  lf_show (sim, LF_READING_IONISED_CALCIUM, sim->electrolytes.ionised_calcium_mmol_l);
  lf_show (sim, LF_READING_GLUCOSE, sim->electrolytes.glucose_mmol_l);
  lf_show_if (sim, vf, LF_READING_VF_DOMINANT_FREQUENCY, sim->heart.vf_frequency_hz);
  lf_show_if (sim, vf, LF_READING_VF_AMSA, lf_vf_amsa (sim));
  lf_show (sim, LF_READING_SURVIVAL_PROBABILITY, lf_organs_survival (sim));
  lf_show (sim, LF_READING_PUPIL_RIGHT, sim->organs.pupil_mm[0]);
  lf_show (sim, LF_READING_PUPIL_LEFT, sim->organs.pupil_mm[1]);
  lf_show (sim, LF_READING_URINE, sim->organs.urine_ml_h);
  lf_show (sim, LF_READING_URINE_RED, lf_organs_red_urine (sim));
  lf_show (sim, LF_READING_LUNG_WATER, 100 * sim->lungs.oedema);
  lf_show (sim, LF_READING_LEG_ISCHAEMIA, sim->organs.leg_debt_s / 60);
  lf_show_if (sim, sim->circuit.connected != 0, LF_READING_EXHAUST_PCO2,
              sim->circuit.gas_pco2_mmhg / LF_MMHG_PER_KPA);
}

void
lf_monitor_blood_init (LfSim *sim)
{
  for (int i = 0; i < N_PLACES; i++)
    show_place (sim, i);
  sim->monitor.finger_percent = sim->monitor.value[LF_READING_SAO2_RIGHT_RADIAL];
  sim->monitor.spo2_percent = sim->monitor.finger_percent;
  show_blood (sim);
}

/* Work that is done once a second is spread over it, a part each tenth. */
void
lf_monitor_blood_step (LfSim *sim)
{
  int64_t part = (sim->step % LF_STEPS_PER_S + LF_STEPS_PER_S) % LF_STEPS_PER_S /
                 (LF_SLOW_PERIOD * LF_STEPS_PER_MS);

  if (part < N_PLACES)
    show_place (sim, (int) part);
  else if (part == 6)
    show_tissue (sim, LF_READING_NIRS_RIGHT, LF_BED_RIGHT_UPPER, LF_BLOOD_ASCENDING, 0);
  else if (part == 7)
    show_tissue (sim, LF_READING_NIRS_LEFT, LF_BED_LEFT_UPPER, LF_BLOOD_ARCH,
                 sim->faults[LF_FAULT_STROKE]);
  else if (part == 8)
    show_tissue (sim, LF_READING_NIRS_LEG, lf_circuit_leg (sim), LF_BLOOD_ILIAC, 0);
  else
    show_blood (sim);
}
