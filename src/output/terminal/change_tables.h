/* The numbers of kith change for a terminal. In: a change. Out: tables, added
 * to a page. */
#pragma once

#include "output/change.h"
#include "output/terminal/page.h"

/* Every table of a change, and what stands behind it. */
void change_show_numbers(struct page *page, const struct kith_change *change);
