/* Memory that is always there. When the system has none left, nobody in kith
 * handles that case: whoever runs the library said once what happens then.
 *
 *     alloc_on_failure(say_so_and_exit);     // in main
 *     char *text = alloc(size);              // anywhere: never NULL */
#pragma once

#include <stddef.h>

/* Has HANDLER called when memory has run out, wherever that is, inside igraph
 * too. It must not return, nor ask for memory; it may be in the middle of
 * anything, as a signal handler is. Without one, or with NULL, the program ends
 * by abort(), and nothing is printed. */
void alloc_on_failure(void (*handler)(void));

/* Memory has run out, in a place that does not ask here. */
_Noreturn void alloc_fail(void);

/* SIZE bytes; release with free(). Never NULL, not even for 0. */
void *alloc(size_t size);

/* COUNT x SIZE bytes, all zero; an overflow of the product is a failure. */
void *alloc_zeroed(size_t count, size_t size);

/* Makes OLD (or NULL) COUNT x SIZE bytes large, and moves it where needed. */
void *alloc_resize(void *old, size_t count, size_t size);
