/* The files that the report is made with, as they were when kith was built;
 * embed.py writes assets.c. */
#pragma once

#include <stddef.h>

struct asset {
    const char *data;
    size_t size;
    const char *hash; /* "sha256-…" for the page's policy */
};

extern const struct asset asset_template, asset_style, asset_a4, asset_letter,
    asset_early, asset_script;
