/* The sheet for the next session. In: an inventory without problems, and when
 * the session is. Out: text for the end of that inventory. */
#pragma once

#include "case/timeline.h"

/* WHEN is "week 20", a date, or NULL for a week after the last session. Yours to
 * free; NULL, with ERROR filled, where WHEN does not fit. */
char *next_write(const struct kith_inventory *inventory, const char *when,
                 struct kith_error *error);
