/* The files that the report is made with, as they were when kith was built;
 * embed.py writes assets.c. In: template, style and scripts of this room, and
 * the colours of picture/theme.h. Out: their bytes, and the hash of each, by
 * which the page's policy lets them in. */
#pragma once

#include <stddef.h>

struct asset {
    const char *data;
    size_t size;
    const char *hash; /* "sha256-…" for the page's policy */
};

extern const struct asset asset_template, asset_style, asset_a4, asset_letter,
    asset_early, asset_script, asset_alone; /* of a circle by itself */
