/* What is wrong, told in one line.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>

/* From here on what Graphviz complains of is kept, and not printed. */
void complaint_listen(void);

/* Forgets what was called an error so far. */
void complaint_forget_errors(void);

/* Whether Graphviz called anything an error since then. */
bool complaint_is_error(void);

/* Whether it ever warned of this, in these WORDS. */
bool complaint_is_warning(const char *words);

/* Prints "kith-render: " and a line, and says false: whoever fails first calls
 * it, and all others pass it on. Formats are those of printf. */
bool complaint(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says WHAT is wrong, and the first of Graphviz's errors, where it had any. */
bool complaint_of_graphviz(const char *what);

/* Prints each of Graphviz's warnings in a line of its own. */
void complaint_warn(void);
