/* The few steps between which nobody may interrupt: where a file has a name
 * that it must lose, or several files change places together. */
#pragma once

#include <signal.h>

/* From here on every signal waits, but for those that wait for nobody. */
void signals_hold(sigset_t *before);

/* Whoever knocked meanwhile comes in now. */
void signals_release(const sigset_t *before);
