/* A trend as text: JSON for scripts, CSV for tables, plain for people. */
#pragma once

#include "measures/trend.h"

void trend_add_json(const struct trend *trend, struct str *out);
void trend_add_csv(const struct trend *trend, struct str *out);

/* With small bars for each row; ASCII without a character beyond it. */
void trend_add_plain(const struct trend *trend, bool ascii, bool colour,
                     struct str *out);
