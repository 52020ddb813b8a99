/* A trend as text: JSON for scripts, CSV for tables, plain for people.
 *
 * In: the rows of a trend, chosen and for one audience when it was made. Out:
 * text added to a string. JSON and CSV say keys, which are the same in every
 * language; plain says names. */
#pragma once

#include "measures/trend.h"
#include "words/language.h"

void trend_add_json(const struct trend *trend, struct str *out);
void trend_add_csv(const struct trend *trend, struct str *out);

/* With small bars for each row; ASCII without a character beyond it. The words
 * of kith's own are in LANGUAGE, NULL for English. */
struct trend_manner {
    const struct language *language;
    bool ascii, colour;
};

void trend_add_plain(const struct trend *trend, struct trend_manner manner,
                     struct str *out);

/* All rows of a timeline as JSON, yours to free; NULL, with ERROR filled, when
 * igraph fails. */
char *
trend_json(const struct kith_timeline *timeline, struct kith_error *error);
