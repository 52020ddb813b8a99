/* Memory that is always there: when the system has none left, one line is
 * printed and the program ends. Nothing else in kith handles that case. */
#pragma once

#include <stddef.h>

/* SIZE bytes; release with free(). Never NULL, not even for 0. */
void *alloc(size_t size);

/* COUNT x SIZE bytes, all zero; an overflow of the product ends the program. */
void *alloc_zeroed(size_t count, size_t size);

/* Makes OLD (or NULL) COUNT x SIZE bytes large, and moves it where needed. */
void *alloc_resize(void *old, size_t count, size_t size);
