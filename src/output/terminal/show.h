/* What the files of `kith show` share. */
#pragma once

#include "measures/measures.h"
#include "output/terminal/page.h"

enum { SHOW_INDENT = 2 };

struct show {
    struct page page;
    /* What stands beside people: a column for each part, and around them. */
    struct page_column columns[PART_COUNT];
    size_t relation_width, remarks;
    const struct kith_snapshot *snapshot;
    const struct kith_measures *measures;
};

/* Who carries what alone, helps and hurts, gives and gets, was not asked. */
void show_worth_a_look(struct show *show);
