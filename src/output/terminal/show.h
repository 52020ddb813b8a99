/* What the files of `kith show` share. In: a session and its measures. Out:
 * parts of one page, each added behind the last. */
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

/* ---- Numbers ---- */

/* How wide numbers are at least: the same of people and of kinds of support, so
 * that in a language of short words they stand below each other. */
enum { WANTED_LEAST = 6, GOT_LEAST = 4, GIVEN_LEAST = 5 };

/* A number of the page; "?" where nobody said. */
struct figure_text {
    char text[24];
};

struct figure_text show_figure(double value, int decimals);

/* ---- The parts of the page ---- */

/* An entry of a line at the head of the page; empties TEXT. */
void show_head_entry(struct show *show, bool *first, struct str *text);

/* "12 active people · 1 remembered" */
void show_people_counts(struct show *show);

/* "wanted 75 · got 38 …"; nothing where too little of it was asked. */
void show_support_line(struct show *show);

/* "13 ties · density .1970 …" */
void show_network_line(struct show *show);

/* Each ring with its people, and those who are elsewhere. */
void show_people_by_ring(struct show *show);

/* A table of the kinds of support. */
void show_functions(struct show *show);

/* Who is close, who knows whom, where there is strain, and who knows nobody. */
void show_ties(struct show *show);

/* Who carries what alone, helps and hurts, gives and gets, was not asked. */
void show_worth_a_look(struct show *show);

/* SNAPSHOT in words for a terminal, yours to free; NULL, with ERROR filled, when
 * igraph fails. */
char *show_write(const struct kith_snapshot *snapshot, const char *language,
                 bool colour, struct kith_error *error);
