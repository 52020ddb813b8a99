/* Pictures by kith-render, a program of its own at the other end of a pipe. */
#pragma once

#include <stdbool.h>

/* Has kith-render turn DOT into FORMAT ("svg", "png", "pdf") and write it to
 * FD. False, with the reason printed, where that fails. */
bool render(const char *dot, const char *format, int fd);
