/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/waves.h"
#include "words/tongue.h"

/* clang-format off */
static const LfWave rows[LF_N_WAVES] = {
  [LF_WAVE_ECG_II] = { { "ecg-ii", N_ ("II"), "mV", N_ ("ECG lead II, with whatever compressions add to it."), "definition" }, -1.5, 1.5 },
  [LF_WAVE_ABP] = { { "abp", N_ ("ABP"), "mmHg", N_ ("Right radial arterial pressure."), "definition" }, 0, 150 },
  [LF_WAVE_CVP] = { { "cvp", N_ ("CVP"), "mmHg", N_ ("Central venous pressure."), "definition" }, 0, 40 },
  [LF_WAVE_PLETH] = { { "pleth", N_ ("SpO2"), "", N_ ("Right-hand plethysmograph, of no absolute scale."), "definition" }, 0, 1 },
  [LF_WAVE_CO2] = { { "co2", N_ ("CO2"), "kPa", N_ ("Carbon dioxide in the breathing system."), "definition" }, 0, 8 },
  [LF_WAVE_ECMO_FLOW] = { { "ecmo-flow", N_ ("ECMO"), "L/min", N_ ("Flow in the return line."), "definition" }, -1, 6 },
  [LF_WAVE_ECG_I] = { { "ecg-i", N_ ("I"), "mV", N_ ("ECG lead I, with whatever compressions add to it."), "definition" }, -1.5, 1.5 },
  [LF_WAVE_ECG_V5] = { { "ecg-v5", N_ ("V5"), "mV", N_ ("ECG lead V5, with whatever compressions add to it."), "definition" }, -1.5, 1.5 },
  [LF_WAVE_ECG_PADS] = { { "ecg-pads", N_ ("Pads"), "mV", N_ ("ECG between the defibrillator's pads; 0 without them."), "definition" }, -1.5, 1.5 },
};
/* clang-format on */

const LfTable lf_waves = LF_TABLE ("waves", "What sweeps across the monitor.", rows);

const LfWave *
lf_wave (LfWaveId id)
{
  return &rows[id];
}
