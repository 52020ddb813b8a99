/* The page as a whole. In: a report that is computed. Out: the template with
 * its slots filled, added to a text. */
#pragma once

#include "output/report/report.h"

void template_fill(const struct report *report, struct str *out);
