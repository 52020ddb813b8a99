/* Measures: numbers about one snapshot, all from one table.
 *
 * In: a snapshot, which is for one audience already. Out: the value of each row
 * of the table, of the whole, of each kind of support, of each person. Whatever
 * prints measures walks the table; the rules of worth.c, trends and pages ask
 * by key.
 *
 * A measure is one row: its key and names, what it means, where it comes from,
 * and the function that computes it.
 *
 * Everywhere: people who are not active do not count; an answer that nobody
 * gave is skipped, never taken as 0; if nothing is left to count, the value is
 * NAN, printed as "not known". */
#pragma once

#include "base/progress.h"
#include "case/snapshot.h"

/* The parts of the output a measure belongs to. Bits, as one row may be of
 * several: what is got is told of the whole, of each kind, and of each
 * person. */
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

/* What a value is. A list has a number, too, how many it holds: so whoever
 * knows only numbers, as a trend does, can tell of it. */
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

/* No index is as large. One of the two is always this: a single answer, of one
 * person and one kind of support, is no measure. */
#define EVERY_FUNCTION SIZE_MAX
#define EVERYONE       SIZE_MAX

static const struct subject whole_subject = {EVERY_FUNCTION, EVERYONE};

struct measuring; /* measuring.h: what measures are computed from */
struct measure_value;

/* Fills VALUE, whose number is NAN and whose lists are empty at first: who
 * knows nothing leaves it so. False, with the error filled, when igraph fails;
 * a value that is not known is no failure. Lists come from MEASURING's
 * arena. */
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

/* A value, borrowed from the measures it is one of, as are its entries. What of
 * it is filled follows from the row's kind. */
struct measure_value {
    double number; /* NAN where not known; of a list how many it holds */
    double counts[MOST_RINGS];
    size_t count;      /* of COUNTS, or of entries in a list */
    uint32_t *entries; /* people or functions; of pairs two an entry */
    struct slice word;
};

/* The measures of some sections alone, where all would take longer; the values
 * of the others are not known. SECTIONS_ALL computes everything. Yours, for
 * kith_measures_free; NULL, with ERROR filled, when igraph fails. Needs the
 * snapshot no longer once it is back, but people keep its numbers. */
enum { SECTIONS_ALL = (1 << SECTIONS) - 1 };

struct kith_measures *measures_new(const struct kith_snapshot *snapshot,
                                   unsigned sections, struct kith_error *error);

/* The same, and whoever waits is told how far it has come. */
struct measures_wanted {
    const struct kith_snapshot *snapshot;
    unsigned sections;
    const struct progress *progress; /* may be NULL */
};

struct kith_measures *
measures_make(const struct measures_wanted *wanted, struct kith_error *error);

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

void measures_free(struct kith_measures *measures);

/* Values by their keys, as kith.h has them. */
double measures_value(const struct kith_measures *measures, const char *key);
double measures_person(const struct kith_measures *measures, size_t person,
                       const char *key);
size_t measures_people(const struct kith_measures *measures, const char *key,
                       size_t *people, size_t most);
const char *measures_word(const struct kith_measures *measures, size_t person,
                          const char *key);

/* kith_constraint of kith.h. */
double constraint_of(const double *strengths, size_t size, size_t vertex);
