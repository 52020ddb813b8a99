/* The page around the parts: template.html, with style and script in it. */
#pragma once

#include "output/report/report.h"

void template_fill(const struct report *report, struct str *out);
