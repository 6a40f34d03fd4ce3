/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/faults.h"

/* clang-format off */
static const LfWord rows[LF_N_FAULTS] = {
  [LF_FAULT_CORONARY_OCCLUSION] = { "coronary-occlusion", "Coronary occlusion", "", "A large coronary artery is shut: fibrillation resists shocks, and the left ventricle is weak.", "clinical consensus" },
  [LF_FAULT_PULMONARY_EMBOLISM] = { "pulmonary-embolism", "Pulmonary embolism", "", "Clot in the pulmonary arteries: pulmonary resistance and dead space rise.", "clinical consensus" },
  [LF_FAULT_RETURN_WIRE_IN_VEIN] = { "return-wire-in-vein", "Return wire in the vein", "", "The next puncture meant for the artery enters the vein beside it.", "clinical consensus" },
  [LF_FAULT_GAS_SUPPLY_LOST] = { "gas-supply-lost", "Gas supply lost", "", "No gas reaches the oxygenator, whatever the flowmeter is set to.", "clinical consensus" },
  [LF_FAULT_OXYGENATOR_CLOT] = { "oxygenator-clot", "Oxygenator clot", "", "Clot in the oxygenator: its resistance rises and its transfer falls.", "clinical consensus" },
  [LF_FAULT_DRAINAGE_KINK] = { "drainage-kink", "Drainage line kinked", "", "The drainage line is bent: pressure before the pump dives, and flow falls.", "clinical consensus" },
  [LF_FAULT_RETURN_KINK] = { "return-kink", "Return line kinked", "", "The return line is bent: pressures after the pump rise, and flow falls.", "clinical consensus" },
  [LF_FAULT_PUMP_FAILURE] = { "pump-failure", "Pump failure", "", "The motor stops: blood runs backwards through an open circuit.", "clinical consensus" },
  [LF_FAULT_DRAINAGE_CLOT] = { "drainage-clot", "Clot in the drainage cannula", "", "Clot sits on the holes of the drainage cannula: pressure before the pump dives and flow falls, while the veins stay full.", "clinical consensus" },
};
/* clang-format on */

const LfTable lf_faults =
    LF_TABLE ("faults", "What goes wrong, with a severity from 0 to 1.", rows);
