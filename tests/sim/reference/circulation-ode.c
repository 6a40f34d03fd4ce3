/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circulation-ode.h"

#include <glib.h>
#include <math.h>

#define PI              G_PI
#define EMPTY_MMHG_ML   2.0
#define EMPTIED_MMHG_ML 5.0 /* of a vessel */
#define CONTRACTION_S   0.04
#define L_MIN_PER_ML_S  0.06

/* One moment: time and state, and all that follows from them. */
typedef struct {
  const OdePatient *who;
  const double *y;
  double chest;
  double felt_cm;
  double squeeze;
  double septum_slope;
  double pressed_slope;
  double p[LF_N_BLOODS];
} Moment;

static double
most_out (const double *y, LfBlood chamber)
{
  return fmax (0, y[ODE_VOLUME + chamber] - 1.0) * 80;
}

static double
twitch (double since, double tmax, double tau)
{
  if (since < 0)
    return 0;
  if (since < 1.5 * tmax)
    return 0.5 * (1 - cos (PI * since / tmax));
  return 0.5 * exp (-(since - 1.5 * tmax) / tau);
}

/* Breath and compression: pressure in the chest. */
static void
outside (Moment *m, double t)
{
  const OdePatient *who = m->who;

  m->chest = who->peep_mmhg;
  if (who->breath_s > 0) {
    double in = fmod (who->breath_phase_s + t, who->breath_s) / who->breath_s;
    if (in < 0.35)
      m->chest += who->breath_sign * 3.0 * sin (PI * in / 0.35);
  }
  if (who->press_s > 0) {
    double at = fmod (who->press_phase_s + t, who->press_s) / (0.5 * who->press_s);
    double felt = at < 1 ? who->press_cm * 0.5 * (1 - cos (2 * PI * at)) : 0;
    m->chest += 7.0 * felt;
    m->felt_cm = felt;
  }
}

static const struct {
  LfBlood blood;
  double ees, b, a, squeezed;
} chambers[4] = {
  { LF_BLOOD_LV, 1.85, 0.34, 0.026, 1.0 },
  { LF_BLOOD_RV, 0.50, 0.34, 0.022, 0.4 },
  { LF_BLOOD_LA, 0.25, 0.30, 0.040, 0.55 },
  { LF_BLOOD_RA, 0.20, 0.30, 0.040, 0.6 },
};

/* The breastbone against a heart that cannot give way fast enough. */
static void
press_on (Moment *m, double heart_ml)
{
  const OdePatient *who = m->who;
  double rest = m->y[ODE_PRESSED];

  if (who->press_s <= 0)
    return;
  if (m->felt_cm > 0)
    m->squeeze = 2.0 * fmax (0, 21.0 * m->felt_cm + heart_ml - fmax (rest, 250));
  m->pressed_slope = (heart_ml - rest) / (heart_ml > rest ? 0.03 : 2.0);
}

static double
wall (int i, double over, double e, double drive)
{
  if (over < 0)
    return over * EMPTY_MMHG_ML;
  double passive = chambers[i].b * (exp (chambers[i].a * over) - 1);
  return passive + e * fmax (0, chambers[i].ees * drive * over - passive);
}

static void
heart (Moment *m, double t)
{
  const OdePatient *who = m->who;
  double septum = m->y[ODE_SEPTUM];
  const double bulge[4] = { -septum, septum, 0, 0 };
  double heart_ml = 0;
  double across[4];
  double ventricles = 0;
  double atria = 0;

  if (who->beat_s > 0) {
    double phase = fmod (who->beat_phase_s + t, who->beat_s);
    double pr = fmin (0.16, 0.25 * who->beat_s);
    ventricles = twitch (phase - pr - CONTRACTION_S, 0.200 * who->systole, 0.030);
    if (who->atria_beat)
      atria = twitch (phase - 0.02, 0.125 * who->systole, 0.020);
  }
  for (int i = 0; i < 4; i++) {
    double ml = m->y[ODE_VOLUME + chambers[i].blood];
    heart_ml += ml;
    across[i] = wall (i, ml + bulge[i] - 5, i < 2 ? ventricles : atria, who->drive[i]);
  }
  press_on (m, heart_ml);
  double sac = 0.5 * (exp (0.03 * (heart_ml + who->pericardial_ml - 422)) - 1);
  for (int i = 0; i < 4; i++)
    m->p[chambers[i].blood] = across[i] + m->chest + sac + chambers[i].squeezed * m->squeeze;
  double passive = 1.11 * (exp (0.435 * (septum - 2)) - 1);
  double active = 48.75 * who->drive[0] * (septum - 2);
  double own = fabs (active) > fabs (passive) ? passive + ventricles * (active - passive) : passive;
  m->septum_slope = (across[0] - across[1] - own) / 0.02;
}

typedef struct {
  double compliance, v0_ml;
  bool in_chest, arterial, systemic_vein;
} Vessel;

static const Vessel vessels[LF_N_BLOODS] = {
  [LF_BLOOD_ASCENDING] = { 0.65, 9, true, true, false },
  [LF_BLOOD_ARCH] = { 0.38, 14, true, true, false },
  [LF_BLOOD_DESCENDING] = { 0.57, 117, true, true, false },
  [LF_BLOOD_ILIAC] = { 0.48, 123, false, true, false },
  [LF_BLOOD_UPPER_VEINS] = { 18, 780, false, false, true },
  [LF_BLOOD_LOWER_VEINS] = { 55, 2500, false, false, true },
  [LF_BLOOD_CAVA] = { 4, 150, true, false, false },
  [LF_BLOOD_PULMONARY_ARTERIES] = { 4.5, 110, true, false, false },
  [LF_BLOOD_LUNG_CAPILLARIES] = { 6, 110, true, false, false },
  [LF_BLOOD_PULMONARY_VEINS] = { 10, 260, true, false, false },
};

static void
tubes (Moment *m)
{
  const OdePatient *who = m->who;
  double tightened = who->venous_tone * (who->veins + 0.15 * (who->tone - 1));

  for (int i = LF_BLOOD_ASCENDING; i < LF_N_BLOODS; i++) {
    const Vessel *v = &vessels[i];
    double compliance = v->compliance * (v->arterial ? 1.5 * who->arterial_compliance : 1);
    double v0 = v->v0_ml * (v->systemic_vein ? 1 - 0.35 * (1 - 1 / tightened) : 1);
    double ml = m->y[ODE_VOLUME + i];
    double over = ml - v0;
    double p = over / (over >= 0 ? compliance : 20 * compliance);
    if (v->arterial && p > 0)
      p *= 0.5 + 0.5 * fmin (p, 300) / 93;
    if (ml < 30)
      p -= EMPTIED_MMHG_ML * (30 - ml);
    m->p[i] = p + (v->in_chest ? m->chest : 0);
  }
  m->p[LF_BLOOD_CAVA] += 0.2 * m->squeeze;
}

static void
look (Moment *m, const OdePatient *who, double t, const double *y)
{
  *m = (Moment){ .who = who, .y = y };
  outside (m, t);
  heart (m, t);
  tubes (m);
}

/* Paths with inertance: mmHg s²/mL, mmHg s/mL, and their ends. */
static const struct {
  double l, r;
  LfBlood from, to;
} inertials[LF_N_INERTIALS] = {
  [LF_INERTIAL_MITRAL] = { 7.7e-5, 0.0025, LF_BLOOD_LA, LF_BLOOD_LV },
  [LF_INERTIAL_AORTIC] = { 1.2e-4, 0.006, LF_BLOOD_LV, LF_BLOOD_ASCENDING },
  [LF_INERTIAL_TRICUSPID] = { 8.0e-5, 0.0025, LF_BLOOD_RA, LF_BLOOD_RV },
  [LF_INERTIAL_PULMONARY] = { 1.5e-4, 0.006, LF_BLOOD_RV, LF_BLOOD_PULMONARY_ARTERIES },
  [LF_INERTIAL_ARCH] = { 0.0008, 0.010, LF_BLOOD_ASCENDING, LF_BLOOD_ARCH },
  [LF_INERTIAL_DESCENDING] = { 0.003, 0.030, LF_BLOOD_ARCH, LF_BLOOD_DESCENDING },
  [LF_INERTIAL_ILIAC] = { 0.005, 0.060, LF_BLOOD_DESCENDING, LF_BLOOD_ILIAC },
};

static const struct {
  double resistance, tone;
  LfBlood from, to;
} beds[LF_N_BEDS] = {
  [LF_BED_RIGHT_UPPER] = { 6.1, 0.5, LF_BLOOD_ASCENDING, LF_BLOOD_UPPER_VEINS },
  [LF_BED_LEFT_UPPER] = { 6.4, 0.5, LF_BLOOD_ARCH, LF_BLOOD_UPPER_VEINS },
  [LF_BED_TRUNK] = { 1.7, 1.0, LF_BLOOD_DESCENDING, LF_BLOOD_LOWER_VEINS },
  [LF_BED_LEFT_LEG] = { 9.0, 1.0, LF_BLOOD_ILIAC, LF_BLOOD_LOWER_VEINS },
  [LF_BED_RIGHT_LEG] = { 9.0, 1.0, LF_BLOOD_ILIAC, LF_BLOOD_LOWER_VEINS },
  [LF_BED_HEART] = { 12, 0.0, LF_BLOOD_ASCENDING, LF_BLOOD_RA },
};

static void
carry (double *dy, LfBlood from, LfBlood to, double ml_s)
{
  dy[ODE_VOLUME + from] -= ml_s;
  dy[ODE_VOLUME + to] += ml_s;
}

static void
flow_with_inertance (const Moment *m, double *dy)
{
  for (int i = 0; i < LF_N_INERTIALS; i++) {
    double q = m->y[ODE_INERTIAL + i];
    double drop = m->p[inertials[i].from] - m->p[inertials[i].to];
    double slope = (drop - inertials[i].r * q) / inertials[i].l;
    if (i < ODE_VALVES) {
      double most = most_out (m->y, inertials[i].from);
      if (!m->who->open[i]) {
        q = 0;
        slope = 0;
      } else if (q > most) { /* held where the chamber can give no more */
        slope = fmin (slope, (most - q) * 1000);
        q = most;
      }
    }
    dy[ODE_INERTIAL + i] = slope;
    carry (dy, inertials[i].from, inertials[i].to, q);
  }
}

static void
flow_through_beds (const Moment *m, double *dy, double *seen)
{
  const OdePatient *who = m->who;
  LfBed leg = who->left_leg ? LF_BED_LEFT_LEG : LF_BED_RIGHT_LEG;

  for (int i = 0; i < LF_N_BEDS; i++) {
    double tone = 1 + beds[i].tone * (who->tone * who->systemic_resistance - 1);
    double r = beds[i].resistance * tone;
    double from = m->p[beds[i].from];
    double to = m->p[beds[i].to];
    if (i == LF_BED_HEART) {
      r /= who->coronaries;
      to = fmax (fmax (to, m->chest + 10), 0.75 * m->p[LF_BLOOD_LV]);
      from = fmax (from, to);
    } else { /* arterioles that shut */
      double shut = 22.0 * 2.5 * tone / (tone + 1.5) * (1 - 0.70 * who->starved);
      r *= (92.0 - 22.0) / 87.0 * (1 - 0.25 * who->starved);
      from = fmax (from, shut);
      to = fmax (to, shut);
    }
    if (who->circuit && i == (int) leg)
      r *= 1 + 0.7 * fmax (0, who->return_fr - 11);
    double q = (from - to) / r;
    carry (dy, beds[i].from, beds[i].to, q);
    if (seen != NULL)
      seen[SEEN_BED + i] = q;
  }
}

static void
flow_through_veins_and_lungs (const Moment *m, double *dy)
{
  const double *p = m->p;
  double lung = m->who->pulmonary_resistance;
  double upper = p[LF_BLOOD_UPPER_VEINS] - p[LF_BLOOD_CAVA];
  double lower = p[LF_BLOOD_LOWER_VEINS] - p[LF_BLOOD_CAVA];
  double caval = (p[LF_BLOOD_CAVA] - p[LF_BLOOD_RA]) / 0.008;
  double pulmonary = (p[LF_BLOOD_PULMONARY_VEINS] - p[LF_BLOOD_LA]) / 0.012;

  carry (dy, LF_BLOOD_UPPER_VEINS, LF_BLOOD_CAVA, upper / (upper > 0 ? 0.060 : 1.0));
  carry (dy, LF_BLOOD_LOWER_VEINS, LF_BLOOD_CAVA, lower / (lower > 0 ? 0.030 : 0.4));
  carry (dy, LF_BLOOD_CAVA, LF_BLOOD_RA, fmax (caval, -most_out (m->y, LF_BLOOD_RA)));
  carry (dy, LF_BLOOD_PULMONARY_ARTERIES, LF_BLOOD_LUNG_CAPILLARIES,
         (p[LF_BLOOD_PULMONARY_ARTERIES] - p[LF_BLOOD_LUNG_CAPILLARIES]) / (0.060 * lung));
  carry (dy, LF_BLOOD_LUNG_CAPILLARIES, LF_BLOOD_PULMONARY_VEINS,
         (p[LF_BLOOD_LUNG_CAPILLARIES] - p[LF_BLOOD_PULMONARY_VEINS]) / (0.025 * lung));
  carry (dy, LF_BLOOD_PULMONARY_VEINS, LF_BLOOD_LA,
         fmax (pulmonary, -most_out (m->y, LF_BLOOD_LA)));
  carry (dy, LF_BLOOD_ASCENDING, LF_BLOOD_PULMONARY_VEINS,
         m->who->bronchial * (p[LF_BLOOD_ASCENDING] - p[LF_BLOOD_PULMONARY_VEINS]) / 100);
}

/* One column of blood, driven by the pump's head from the veins to the artery. */
static void
flow_through_circuit (const Moment *m, double *dy)
{
  const OdePatient *who = m->who;
  const double *y = m->y;
  double q = y[ODE_ECMO];
  double l_min = q * L_MIN_PER_ML_S;
  double holes = 0.6 * fmin (fmax ((y[ODE_ATRIUM] - 5) / 11, 0), 1);
  double open = 0.4 + holes;
  double share = holes / open;
  double loss = 1.3 + who->drainage_loss + 1.0 * (1 / (open * open) - 1);
  double pulls = 1.6 + who->drainage_linear; /* line and cannula, mmHg per L/min */
  double from = (1 - share) * m->p[LF_BLOOD_CAVA] + share * m->p[LF_BLOOD_RA];
  double head = 28.0 * who->krpm * who->krpm;
  double oxygenator = 8.0 * who->oxygenator;
  double held = (pulls + oxygenator + 4.0 * who->krpm + 1.6 + who->return_linear) * l_min +
                (loss + 1.3 + who->return_loss) * l_min * fabs (l_min);
  double atrial = fmin (q * share, most_out (y, LF_BLOOD_RA));
  double p_ven = from - l_min * (pulls + loss * fabs (l_min));
  double p_int = p_ven + head - 4.0 * who->krpm * l_min;

  dy[ODE_ECMO] = (from + head - m->p[LF_BLOOD_ILIAC] - held) / 0.45;
  dy[ODE_VOLUME + LF_BLOOD_CAVA] -= q - atrial;
  dy[ODE_VOLUME + LF_BLOOD_RA] -= atrial;
  dy[ODE_VOLUME + LF_BLOOD_ILIAC] += q;
  dy[ODE_P_VEN] = (p_ven - y[ODE_P_VEN]) / 0.05;
  dy[ODE_P_INT] = (p_int - y[ODE_P_INT]) / 0.05;
  dy[ODE_P_ART] = (p_int - oxygenator * l_min - y[ODE_P_ART]) / 0.05;
  dy[ODE_ATRIUM] = y[ODE_VOLUME + LF_BLOOD_RA] - y[ODE_ATRIUM];
}

void
ode_slopes (const OdePatient *patient, double t, const double state[ODE_N], double slopes[ODE_N],
            double seen[SEEN_N])
{
  Moment m;

  look (&m, patient, t, state);
  for (int i = 0; i < ODE_N; i++)
    slopes[i] = 0;
  flow_with_inertance (&m, slopes);
  flow_through_beds (&m, slopes, seen);
  flow_through_veins_and_lungs (&m, slopes);
  slopes[ODE_SEPTUM] = m.septum_slope;
  slopes[ODE_PRESSED] = m.pressed_slope;
  if (patient->circuit)
    flow_through_circuit (&m, slopes);
  if (seen == NULL)
    return;
  for (int i = 0; i < LF_N_BLOODS; i++)
    seen[SEEN_PRESSURE + i] = m.p[i];
  for (int i = 0; i < LF_N_INERTIALS; i++)
    seen[SEEN_FLOW + i] = i < ODE_VALVES && !patient->open[i] ? 0 : state[ODE_INERTIAL + i];
  for (int i = 0; i < 4; i++)
    seen[SEEN_ECMO + i] = state[ODE_ECMO + i];
}

void
ode_turns (const OdePatient *patient, double t, const double state[ODE_N], double turns[ODE_VALVES])
{
  Moment m;

  look (&m, patient, t, state);
  for (int i = 0; i < ODE_VALVES; i++)
    turns[i] =
        patient->open[i] ? state[ODE_INERTIAL + i] : m.p[inertials[i].from] - m.p[inertials[i].to];
}
