/* How far something long has come, for whoever waits. In: a share of the work,
 * from 0 to 1, now and then. Out: whatever TOLD makes of it; kith itself prints
 * nothing. */
#pragma once

#include <stddef.h>

struct progress {
    void (*told)(void *context, double done); /* NULL for nobody */
    void *context;
};

/* PROGRESS may be NULL. */
static inline void
progress_tell(const struct progress *progress, double done)
{
    if (progress != NULL && progress->told != NULL)
        progress->told(progress->context, done);
}
