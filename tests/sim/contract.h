/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contracts: what a patient and a circuit must do when something goes wrong, as a table. A patient,
 * what happens to them, which readings must then have risen, fallen or stayed, the cure, and how
 * near to where it was each must have come back. */
#pragma once

#include "patient.h"

/* Whom it happens to: settled, noise off, and the reflexes as they are. */
typedef enum {
  CONTRACT_HEALTHY,          /* awake, breathing, no circuit */
  CONTRACT_VENTILATED,       /* healthy, with a tube and a ventilator */
  CONTRACT_ARREST,           /* in VF, mechanical compressions, a tube */
  CONTRACT_ARREST_ON_ECMO,   /* in VF, no compressions, 25 and 17 Fr, 3500 rpm */
  CONTRACT_SHOCKED_ON_ECMO,  /* a beating, failing heart, 25 and 17 Fr, 3300 rpm */
  CONTRACT_STRUGGLING_HEART, /* the same heart without a circuit */
  CONTRACT_N_PATIENTS
} ContractPatient;

typedef enum {
  CONTRACT_NO_MORE, /* ends a list */
  CONTRACT_RISES,   /* by at least `by` */
  CONTRACT_FALLS,   /* by at least `by` */
  CONTRACT_STAYS,   /* has moved by no more than `by` */
  CONTRACT_ABOVE,   /* is above `by`, whatever it was */
  CONTRACT_BELOW,
  CONTRACT_GONE /* has no value */
} ContractWay;

enum { CONTRACT_MAX_SIGNS = 16 };

typedef struct {
  LfReadingId reading;
  ContractWay way;
  double by; /* in the reading's unit */
} ContractSign;

typedef struct {
  const char *name; /* of the test */
  ContractPatient patient;
  const char *prepare; /* lines before the first look, or NULL; a minute then passes */
  const char *happens; /* lines as patient_act () takes them */
  double after_s;      /* then so much time passes, and ten seconds are looked at */
  ContractSign signs[CONTRACT_MAX_SIGNS];
  const char *cure; /* NULL: there is none to try */
  double cured_s;   /* then so much time passes, and ten seconds are looked at */
  /* Against what was before: CONTRACT_STAYS says how near it must have come back; the others are
   * for what a cure cannot bring back. */
  ContractSign back[CONTRACT_MAX_SIGNS];
} Contract;

/* A patient, settled. */
void contract_start (LfSim *sim, ContractPatient patient);

/* Plays one; every sign that fails is told, and then the test fails. */
void contract_check (const Contract *contract);

/* A test for each, as PREFIX/NAME. */
void contract_add (const char *prefix, const Contract *contracts, size_t n_contracts);
