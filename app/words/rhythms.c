/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/rhythms.h"
#include "words/tongue.h"

#define ALS "Soar 2021; coupling tuned"

/* clang-format off */
static const LfRhythm rows[LF_N_RHYTHMS] = {
  [LF_RHYTHM_SINUS] = { { "sinus", N_ ("Sinus rhythm"), "", N_ ("P wave, narrow complex, a beat that ejects."), "definition" },
    false, false, 30, 180, 1.0, 0.09 },
  [LF_RHYTHM_PULSELESS_VT] = { { "pulseless-vt", N_ ("Pulseless ventricular tachycardia"), "", N_ ("Fast, wide, regular complexes with no effective pulse."), ALS },
    true, true, 150, 250, 0.12, 0.16 },
  [LF_RHYTHM_VF] = { { "vf", N_ ("Ventricular fibrillation"), "", N_ ("Disordered ventricular activity; the heart does not contract."), ALS },
    true, true, 0, 0, 0.0, 0.0 },
  [LF_RHYTHM_PEA_NARROW] = { { "pea-narrow", N_ ("PEA, narrow"), "", N_ ("Organised narrow complexes with no palpable pulse."), ALS },
    false, true, 60, 140, 0.15, 0.09 },
  [LF_RHYTHM_PEA_WIDE] = { { "pea-wide", N_ ("PEA, wide"), "", N_ ("Organised broad, slow complexes with no palpable pulse."), ALS },
    false, true, 20, 60, 0.08, 0.18 },
  [LF_RHYTHM_AGONAL] = { { "agonal", N_ ("Agonal rhythm"), "", N_ ("Isolated, very broad complexes as the heart dies."), ALS },
    false, true, 6, 20, 0.03, 0.24 },
  [LF_RHYTHM_ASYSTOLE] = { { "asystole", N_ ("Asystole"), "", N_ ("No ventricular activity; a line that wanders but is never straight."), ALS },
    false, true, 0, 0, 0.0, 0.0 },
  [LF_RHYTHM_AF] = { { "af", N_ ("Atrial fibrillation"), "", N_ ("Irregular narrow complexes without P waves; the atria add nothing to filling."), "textbook; rates tuned" },
    false, false, 40, 200, 1.0, 0.09 },
  [LF_RHYTHM_VT] = { { "vt", N_ ("Ventricular tachycardia, with a pulse"), "", N_ ("Fast, wide, regular complexes that still eject."), "textbook; coupling tuned" },
    false, false, 150, 200, 0.45, 0.15 },
  [LF_RHYTHM_TORSADES] = { { "torsades", N_ ("Torsades de pointes"), "", N_ ("Fast complexes whose axis twists each 5 to 20 beats; ends by itself or in fibrillation."), ALS },
    true, true, 200, 250, 0.10, 0.16 },
  [LF_RHYTHM_STANDSTILL] = { { "standstill", N_ ("Ventricular standstill"), "", N_ ("P waves, and no ventricular complex after them."), ALS },
    false, true, 0, 0, 0.0, 0.0 },
  [LF_RHYTHM_HEART_BLOCK] = { { "complete-heart-block", N_ ("Complete heart block"), "", N_ ("Slow wide complexes and P waves that know nothing of each other."), "textbook; rate tuned" },
    false, false, 20, 45, 1.0, 0.13 },
  [LF_RHYTHM_PACED] = { { "paced", N_ ("Paced rhythm"), "", N_ ("A spike, then a wide complex that ejects: the pacemaker has captured."), "definition; coupling tuned" },
    false, false, 30, 180, 0.95, 0.16 },
};
/* clang-format on */

const LfTable lf_rhythms = LF_TABLE ("rhythms", "What the heart's electricity does.", rows);

const LfRhythm *
lf_rhythm (LfRhythmId id)
{
  return &rows[id];
}
