/* Measures: numbers about one snapshot, all from one table.
 *
 * A measure is one row: its key and names, what it means, where it comes from,
 * and the function that computes it. Whatever prints measures reads the table.
 *
 * Everywhere: people who are not active do not count; an answer that nobody
 * gave is skipped, never taken as 0; if nothing is left to count, the value is
 * NAN, printed as "not known". */
#pragma once

#include "case/snapshot.h"

/* The parts of the output a measure belongs to. */
enum section {
    SECTION_NETWORK = 1,
    SECTION_CLOSENESS = 2,
    SECTION_SUPPORT = 4,   /* over all kinds of support … */
    SECTION_FUNCTIONS = 8, /* … and for each kind */
    SECTION_PEOPLE = 16    /* for each person */
};

enum { SECTIONS = 5 };

/* The name of a section in keys: "network". */
const char *section_name(enum section section);

enum measure_kind {
    MEASURE_NUMBER,
    MEASURE_COUNTS,    /* several numbers: people on each ring */
    MEASURE_PEOPLE,    /* a list of people */
    MEASURE_PAIRS,     /* a list of pairs of people */
    MEASURE_FUNCTIONS, /* a list of kinds of support */
    MEASURE_WORD       /* a word; empty where not known */
};

/* Of what a measure is taken. */
struct subject {
    size_t function; /* a kind of support, or EVERY_FUNCTION */
    size_t person;   /* of the snapshot, or EVERYONE */
};

#define EVERY_FUNCTION SIZE_MAX
#define EVERYONE       SIZE_MAX

static const struct subject whole_subject = {EVERY_FUNCTION, EVERYONE};

struct measuring; /* measuring.h: what measures are computed from */
struct measure_value;

/* Fills VALUE, which is not known at first; false when igraph fails. */
typedef bool
measure_function(struct measuring *measuring, struct subject subject,
                 struct measure_value *value);

struct measure {
    const char *key;   /* in --json */
    const char *name;  /* plain, for a person */
    const char *unit;  /* what it counts, and its range */
    const char *means; /* one sentence for a therapist */
    const char *formula;
    const char *source;
    const char *reading; /* whether more or less says anything */
    const char *few;     /* how it behaves with few people or answers */
    const char *example; /* worked out on the sample case, Sarah at intake */
    unsigned sections;   /* of enum section */
    bool everyone; /* of people who are not active, too: words, and where they
                      stand, are no numbers of the circle */
    enum measure_kind kind;
    measure_function *compute;
};

struct measure_value {
    double number; /* NAN where not known; of a list how many it holds */
    double counts[MOST_RINGS];
    size_t count;      /* of COUNTS, or of entries in a list */
    uint32_t *entries; /* people or functions; of pairs two an entry */
    struct slice word;
};

/* The measures of some sections alone, where all would take longer; the values
 * of the others are not known. SECTIONS_ALL computes everything. */
enum { SECTIONS_ALL = (1 << SECTIONS) - 1 };

struct kith_measures *measures_new(const struct kith_snapshot *snapshot,
                                   unsigned sections, struct kith_error *error);

/* The table; ends with an empty key. */
extern const struct measure measures_table[];

/* A measure's row by its key, which no other row of the section has; NULL if
 * there is none. */
const struct measure *measures_find(enum section section, struct slice key);

/* The value of a row, of a subject that fits one of its sections. */
const struct measure_value *
measures_get(const struct kith_measures *measures,
             const struct measure *measure, struct subject subject);

/* A number of the table by its key, for code that knows what it asks for: a key
 * that names no row is a mistake of that code. */
double measures_number(const struct kith_measures *measures,
                       enum section section, const char *key, size_t function);
