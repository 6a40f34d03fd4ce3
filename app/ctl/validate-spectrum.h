/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ctl/validate.h"

/* Adds a quick signal's amplitudes by frequency, up to 15 Hz in steps of 0.25 Hz: the mean spectrum
 * of windows of four seconds, each under a Hann window, that overlap by half. */
void lf_spectrum_fill (LfPlotSeries *series, const LfRecord *record, LfSignalId signal,
                       LfSpan span);
