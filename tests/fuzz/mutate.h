/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes XML so that it mostly stays XML: bytes thrown at random hardly ever come past the parser.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls a harness by. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t most);

/* Changes one to four values or whole elements in place. Returns the new size, at most `most`. */
size_t mutate_xml (uint8_t *data, size_t size, size_t most, unsigned seed);
