/* Computes every row of the table for one snapshot, and finds values again. In:
 * the table and a snapshot. Out: the measures of kith.h, with their keys.
 *
 * Values stand in one block, a line for each row of the table, in it one column
 * for the whole, then one for each kind of support, then one for each person.
 * Most are never filled, as a row is of few sections: but any is found without
 * a search, and all die together. */
#include "measures/measures.h"
#include "base/must.h"
#include "base/alloc.h"
#include "base/marked.h"
#include "base/number.h"
#include "base/utf8.h"
#include "measures/measuring.h"

#include <math.h>
#include <stdlib.h>

struct kith_measures {
    struct slice *names; /* of the kinds of support */
    size_t functions, people;
    struct measure_value *values; /* rows x (1 + functions + people) */
    struct arena arena;
};

static size_t
rows(void)
{
    size_t count = 0;
    while (measures_table[count].key != NULL)
        count++;
    return count;
}

static size_t
columns(const struct kith_measures *measures)
{
    return 1 + measures->functions + measures->people;
}

/* The value of MEASURE for SUBJECT: nobody else knows how they lie. */
static struct measure_value *
slot(const struct kith_measures *measures, const struct measure *measure,
     struct subject subject)
{
    size_t column = 0;
    if (subject.person != EVERYONE)
        column = 1 + measures->functions + subject.person;
    else if (subject.function != EVERY_FUNCTION)
        column = 1 + subject.function;
    size_t row = (size_t)(measure - measures_table);
    return &measures->values[row * columns(measures) + column];
}

/* Who is not active is not in the circle that numbers are about. */
static bool
applies(const struct measuring *measuring, const struct measure *measure,
        size_t person)
{
    return measure->everyone ||
           measuring->snapshot->people.items[person].active;
}

static bool
compute_one(struct kith_measures *measures, struct measuring *measuring,
            const struct measure *measure, struct subject subject)
{
    return measure->compute(measuring, subject,
                            slot(measures, measure, subject));
}

/* Network, closeness and support are all about the whole: one value, however
 * many of them a row belongs to. The first failure ends all. */
static bool
compute_row(struct kith_measures *measures, struct measuring *measuring,
            const struct measure *measure, unsigned wanted)
{
    unsigned all = SECTION_NETWORK | SECTION_CLOSENESS | SECTION_SUPPORT;
    unsigned sections = measure->sections & wanted;
    bool fine = (sections & all) == 0 ||
                compute_one(measures, measuring, measure, whole_subject);
    struct subject subject = whole_subject;
    if ((sections & SECTION_FUNCTIONS) != 0)
        for (size_t i = 0; i < measures->functions && fine; i++) {
            subject.function = i;
            fine = compute_one(measures, measuring, measure, subject);
        }
    subject.function = EVERY_FUNCTION;
    if ((sections & SECTION_PEOPLE) != 0)
        for (size_t i = 0; i < measures->people && fine; i++) {
            subject.person = i;
            if (applies(measuring, measure, i))
                fine = compute_one(measures, measuring, measure, subject);
        }
    return fine;
}

static bool
compute(struct kith_measures *measures, const struct measures_wanted *wanted,
        struct kith_error *error)
{
    struct measuring measuring = {.snapshot = wanted->snapshot,
                                  .arena = &measures->arena,
                                  .error = error};
    /* It holds igraph's handlers as long as it lives: never longer than
     * this. */
    if (!network_init(&measuring.network, wanted->snapshot, wanted->progress,
                      error))
        return false;
    bool fine = true;
    for (const struct measure *row = measures_table; row->key != NULL && fine;
         row++)
        fine = compute_row(measures, &measuring, row, wanted->sections);
    network_release(&measuring.network);
    return fine;
}

/* Measures outlive what they were taken of. */
static void
copy_names(struct kith_measures *measures, const struct kith_snapshot *snapshot)
{
    measures->names = arena_alloc(&measures->arena,
                                  measures->functions * sizeof(struct slice));
    for (size_t i = 0; i < measures->functions; i++)
        measures->names[i] =
            arena_copy(&measures->arena, snapshot_function_name(snapshot, i));
}

/* The column of a kind of support; EVERY_FUNCTION where there is none. Names
 * may be the client's own: found whatever the case, as in a file. */
static size_t
find_function(const struct kith_measures *measures, struct slice name)
{
    for (size_t i = 0; i < measures->functions; i++)
        if (utf8_same_word(measures->names[i], name))
            return i;
    return EVERY_FUNCTION;
}

struct kith_measures *
measures_make(const struct measures_wanted *wanted, struct kith_error *error)
{
    const struct kith_snapshot *snapshot = wanted->snapshot;
    struct kith_measures *measures = alloc_zeroed(1, sizeof *measures);
    measures->functions = snapshot_functions(snapshot);
    measures->people = snapshot->people.count;
    copy_names(measures, snapshot);
    size_t count = rows() * columns(measures);
    measures->values = alloc_zeroed(count, sizeof *measures->values);
    /* A zero would be an answer: nothing is known until its row says so. */
    for (size_t i = 0; i < count; i++)
        measures->values[i].number = NAN;
    if (compute(measures, wanted, error))
        return measures;
    measures_free(measures);
    return NULL;
}

struct kith_measures *
measures_new(const struct kith_snapshot *snapshot, unsigned sections,
             struct kith_error *error)
{
    struct measures_wanted wanted = {.snapshot = snapshot,
                                     .sections = sections};
    return measures_make(&wanted, error);
}

void
measures_free(struct kith_measures *measures)
{
    if (measures == NULL)
        return;
    alloc_free(measures->values);
    arena_release(&measures->arena);
    alloc_free(measures);
}

const struct measure *
measures_find(enum section section, struct slice key)
{
    for (const struct measure *row = measures_table; row->key != NULL; row++)
        if ((row->sections & section) != 0 && slice_is(key, row->key))
            return row;
    return NULL;
}

const struct measure_value *
measures_get(const struct kith_measures *measures,
             const struct measure *measure, struct subject subject)
{
    must(measure != NULL);
    return slot(measures, measure, subject);
}

double
measures_number(const struct kith_measures *measures, enum section section,
                const char *key, size_t function)
{
    const struct measure *row = measures_find(section, slice_of(key));
    struct subject subject = {function, EVERYONE};
    must(row != NULL);
    return slot(measures, row, subject)->number;
}

/* The name of the one bit that SECTION is; of several at once there is none. */
const char *
section_name(enum section section)
{
    static const char *const names[SECTIONS] = {
        T("network"), T("closeness"), T("support"), "functions", "people"};
    int index = 0;
    while ((1u << index) != (unsigned)section)
        index++;
    return names[index];
}

/* Returns 0 where there is none: no section is that, as each is a bit. */
static enum section
find_section(struct slice name)
{
    for (int i = 0; i < SECTIONS; i++)
        if (slice_is(name, section_name((enum section)(1 << i))))
            return (enum section)(1 << i);
    return 0;
}

/* "rings.2": one of several counts. The first must be a digit, as a number may
 * have a sign elsewhere: there is no ring +2. */
static double
nth_count(const struct measure_value *value, struct slice number)
{
    int n;
    bool digit = number.data[0] >= '1' && number.data[0] <= '9';
    if (!digit || !number_parse_int(number, &n) || (size_t)n > value->count)
        return NAN;
    return value->counts[n - 1];
}

/* A key taken apart: its row, its subject, and what stands behind. */
struct parsed_key {
    const struct measure *row; /* NULL where there is none */
    struct subject subject;
    struct slice rest;
};

/* A kind of support is one part more, as in "functions.emotional.want". Of
 * people there is no such key: their names are the client's, and may hold
 * points, so they are asked for by number. A point at the end stands before
 * nothing, and taking parts off does not show it; so it is looked for. */
static struct parsed_key
parse_key(const struct kith_measures *measures, const char *key)
{
    struct parsed_key parsed = {.subject = whole_subject,
                                .rest = slice_of(key)};
    enum section section = find_section(slice_take_until(&parsed.rest, '.'));
    if (section == SECTION_FUNCTIONS) {
        parsed.subject.function =
            find_function(measures, slice_take_until(&parsed.rest, '.'));
        if (parsed.subject.function == EVERY_FUNCTION)
            return parsed;
    }
    if (section != SECTION_PEOPLE && section != 0)
        parsed.row =
            measures_find(section, slice_take_until(&parsed.rest, '.'));
    size_t size = strlen(key);
    if (size == 0 || (parsed.rest.size == 0 && key[size - 1] == '.'))
        parsed.row = NULL;
    return parsed;
}

double
measures_value(const struct kith_measures *measures, const char *key)
{
    struct parsed_key parsed = parse_key(measures, key);
    if (parsed.row == NULL)
        return NAN;
    const struct measure_value *value =
        slot(measures, parsed.row, parsed.subject);
    if (parsed.rest.size == 0)
        return value->number;
    return parsed.row->kind == MEASURE_COUNTS ? nth_count(value, parsed.rest)
                                              : NAN;
}

/* How many there are may be more than were written, so that a caller can come
 * back with room for all. */
size_t
measures_people(const struct kith_measures *measures, const char *key,
                size_t *people, size_t most)
{
    struct parsed_key parsed = parse_key(measures, key);
    if (parsed.row == NULL || parsed.row->kind != MEASURE_PEOPLE)
        return 0;
    const struct measure_value *value =
        slot(measures, parsed.row, parsed.subject);
    for (size_t i = 0; i < value->count && i < most; i++)
        people[i] = value->entries[i];
    return isnan(value->number) ? 0 : value->count;
}

/* A word ends in a NUL, whether it is a literal or was copied by the arena. */
const char *
measures_word(const struct kith_measures *measures, size_t person,
              const char *key)
{
    struct subject subject = {EVERY_FUNCTION, person};
    const struct measure *row = measures_find(SECTION_PEOPLE, slice_of(key));
    if (row == NULL || row->kind != MEASURE_WORD || person >= measures->people)
        return NULL;
    const struct measure_value *value = slot(measures, row, subject);
    return value->word.size > 0 ? value->word.data : NULL;
}

double
measures_person(const struct kith_measures *measures, size_t person,
                const char *key)
{
    struct subject subject = {EVERY_FUNCTION, person};
    const struct measure *row = measures_find(SECTION_PEOPLE, slice_of(key));
    return row != NULL && person < measures->people
               ? slot(measures, row, subject)->number
               : NAN;
}
