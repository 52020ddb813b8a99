/* How a picture that goes wrong ends: soon, in one line, and with nothing left.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

/* Seconds of computing. Sarah's circle takes a fifth of one; the largest PNG
 * that is drawn at all some twenty. */
enum { LIMITS_SECONDS = 120 };

/* To be called first. From here on
 *
 * - no core is dumped, whatever happens, and nobody of the same user looks
 *   into the memory: it will hold names;
 * - computing for longer than LIMITS_SECONDS, or what was allowed before if
 *   that is less, ends the program;
 * - it ends with the program that started it, where the kernel can do that;
 * - a fault in a library is told in one line, with exit status 1. */
void limits_set(void);
