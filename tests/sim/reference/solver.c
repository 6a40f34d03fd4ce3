/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "solver.h"

#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sundials/sundials_config.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#define LONGEST_S 0.005 /* no step may leap over a compression's edge */

static void
check (int flag, const char *what)
{
  if (flag < 0)
    g_error ("%s: CVODE says %d", what, flag);
}

/* The communicator's type changed with SUNDIALS 7; there is one process. */
static SUNContext
new_context (void)
{
  SUNContext context = NULL;
#if SUNDIALS_VERSION_MAJOR >= 7
  check (SUNContext_Create (SUN_COMM_NULL, &context), "context");
#else
  check (SUNContext_Create (NULL, &context), "context");
#endif
  return context;
}

static int
slopes (sunrealtype t, N_Vector y, N_Vector dy, void *patient)
{
  ode_slopes (patient, t, N_VGetArrayPointer (y), N_VGetArrayPointer (dy), NULL);
  return 0;
}

static int
turns (sunrealtype t, N_Vector y, sunrealtype *out, void *patient)
{
  ode_turns (patient, t, N_VGetArrayPointer (y), out);
  return 0;
}

/* An open valve shuts where its flow ends, a shut one opens where its drop begins. */
static void
watch (void *cvode, const OdePatient *patient)
{
  int direction[ODE_VALVES];

  for (int i = 0; i < ODE_VALVES; i++)
    direction[i] = patient->open[i] ? -1 : 1;
  check (CVodeSetRootDirection (cvode, direction), "direction");
}

static void
turn (void *cvode, OdePatient *patient, double t, N_Vector y)
{
  int found[ODE_VALVES];

  check (CVodeGetRootInfo (cvode, found), "turns");
  for (int i = 0; i < ODE_VALVES; i++)
    if (found[i] != 0) {
      patient->open[i] = !patient->open[i];
      N_VGetArrayPointer (y)[ODE_INERTIAL + i] = 0;
    }
  check (CVodeReInit (cvode, t, y), "begin again");
  watch (cvode, patient);
}

static void
advance (void *cvode, OdePatient *patient, N_Vector y, double to, SolverCost *cost)
{
  double t = 0;

  while (t < to) {
    int flag = CVode (cvode, to, y, &t, CV_NORMAL);
    check (flag, "solution");
    if (flag == CV_ROOT_RETURN) {
      long steps = 0;
      check (CVodeGetNumSteps (cvode, &steps), "steps"); /* counted from the last beginning */
      cost->steps += steps;
      cost->turns++;
      turn (cvode, patient, t, y);
    }
  }
}

void
solver_run (OdePatient *patient, double state[ODE_N], double end_s, double every_s,
            double tolerance, SolverSeen seen, gpointer data, SolverCost *cost)
{
  SUNContext context = new_context ();
  N_Vector y = N_VMake_Serial (ODE_N, state, context);
  SUNMatrix matrix = SUNDenseMatrix (ODE_N, ODE_N, context);
  SUNLinearSolver linear = SUNLinSol_Dense (y, matrix, context);
  void *cvode = CVodeCreate (CV_BDF, context);
  int64_t looks = (int64_t) (end_s / every_s + 0.5);
  long steps = 0;

  *cost = (SolverCost){ 0 };
  check (CVodeInit (cvode, slopes, 0, y), "begin");
  check (CVodeSStolerances (cvode, tolerance, tolerance), "tolerances");
  check (CVodeSetUserData (cvode, patient), "patient");
  check (CVodeSetLinearSolver (cvode, linear, matrix), "matrix");
  check (CVodeSetMaxStep (cvode, LONGEST_S), "longest step");
  check (CVodeSetMaxNumSteps (cvode, 100000), "most steps");
  check (CVodeRootInit (cvode, ODE_VALVES, turns), "valves");
  watch (cvode, patient);
  for (int64_t i = 0; i <= looks; i++) {
    double t = (double) i * every_s;
    double ignored[ODE_N];
    double looked[SEEN_N];
    if (i > 0)
      advance (cvode, patient, y, t, cost);
    ode_slopes (patient, t, state, ignored, looked);
    seen (t, looked, data);
  }
  check (CVodeGetNumSteps (cvode, &steps), "steps");
  cost->steps += steps;
  CVodeFree (&cvode);
  SUNLinSolFree (linear);
  SUNMatDestroy (matrix);
  N_VDestroy (y);
  SUNContext_Free (&context);
}
