/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract.h"

#include <math.h>

#define LOOK_S     10
#define PREPARED_S 60

static const struct {
  const char *lines;
  double settle_s;
} patients[CONTRACT_N_PATIENTS] = {
  [CONTRACT_HEALTHY] = { "educator set noise 0", 20 },
  [CONTRACT_VENTILATED] = { "educator set noise 0; airway tube; ventilate 12 560", 60 },
  [CONTRACT_ARREST] = { "educator set noise 0; educator rhythm vf; cpr mechanical; airway tube",
                        120 },
  [CONTRACT_ARREST_ON_ECMO] = { "educator set noise 0; educator rhythm vf; "
                                "educator set reflexes 0; airway tube; educator circuit 25 17; "
                                "sweep 4; fdo2 1; pump 3500",
                                60 },
  [CONTRACT_SHOCKED_ON_ECMO] = { "educator set noise 0; educator set left-contractility 0.35; "
                                 "airway tube; educator circuit 25 17; sweep 4; fdo2 1; pump 3300",
                                 120 },
  [CONTRACT_STRUGGLING_HEART] = { "educator set noise 0; educator set left-contractility 0.35; "
                                  "airway tube",
                                  120 },
};

void
contract_start (LfSim *sim, ContractPatient patient)
{
  patient_start (sim, 61);
  patient_act (sim, patients[patient].lines);
  patient_run (sim, patients[patient].settle_s);
}

static bool
holds (const ContractSign *sign, double before, double now)
{
  switch (sign->way) {
  case CONTRACT_RISES:
    return now >= before + sign->by;
  case CONTRACT_FALLS:
    return now <= before - sign->by;
  case CONTRACT_STAYS:
    return fabs (now - before) <= sign->by;
  case CONTRACT_ABOVE:
    return now > sign->by;
  case CONTRACT_BELOW:
    return now < sign->by;
  default:
    return isnan (now);
  }
}

static const char *const ways[] = {
  [CONTRACT_RISES] = "rises by",     [CONTRACT_FALLS] = "falls by",
  [CONTRACT_STAYS] = "stays within", [CONTRACT_ABOVE] = "lies above",
  [CONTRACT_BELOW] = "lies below",   [CONTRACT_GONE] = "is gone",
};

/* Signs that fail. */
static int
misses (const char *when, const ContractSign signs[CONTRACT_MAX_SIGNS], const double *before,
        const double *now)
{
  int missed = 0;

  for (int i = 0; i < CONTRACT_MAX_SIGNS && signs[i].way != CONTRACT_NO_MORE; i++) {
    const ContractSign *sign = &signs[i];
    bool good = holds (sign, before[sign->reading], now[sign->reading]);
    g_test_message ("%s: %s %s %g: %.4g, then %.4g%s", when,
                    lf_table_word (&lf_readings, (size_t) sign->reading)->id, ways[sign->way],
                    sign->by, before[sign->reading], now[sign->reading], good ? "" : "\tMISS");
    missed += !good;
  }
  return missed;
}

void
contract_check (const Contract *contract)
{
  LfSim sim;
  double before[LF_N_READINGS];
  double now[LF_N_READINGS];

  contract_start (&sim, contract->patient);
  if (contract->prepare != NULL) {
    patient_act (&sim, contract->prepare);
    patient_run (&sim, PREPARED_S);
  }
  patient_means (&sim, LOOK_S, before);
  patient_act (&sim, contract->happens);
  patient_run (&sim, contract->after_s);
  patient_means (&sim, LOOK_S, now);
  patient_assert_sound (&sim);
  int missed = misses ("during", contract->signs, before, now);
  if (contract->cure != NULL) {
    patient_act (&sim, contract->cure);
    patient_run (&sim, contract->cured_s);
    patient_means (&sim, LOOK_S, now);
    patient_assert_sound (&sim);
    missed += misses ("after", contract->back, before, now);
  }
  if (missed > 0)
    g_test_fail_printf ("%d of its signs are not there", missed);
}

static void
test_one (gconstpointer contract)
{
  contract_check (contract);
}

void
contract_add (const char *prefix, const Contract *contracts, size_t n_contracts)
{
  for (size_t i = 0; i < n_contracts; i++) {
    g_autofree char *path = g_strdup_printf ("%s/%s", prefix, contracts[i].name);
    g_test_add_data_func (path, &contracts[i], test_one);
  }
}
