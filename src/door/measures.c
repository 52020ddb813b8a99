/* kith.h: measures, and what they mean. */
#include "door/door.h"
#include "measures/measures.h"
#include "output/terminal/explain.h"

#include <math.h>

struct kith_measures *
kith_measure(const struct kith_snapshot *snapshot, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_measures *measures = NULL;
    error = door_error(error, &unheard);
    if (door_takes(snapshot, "snapshot", error))
        DOOR_CALL(error,
                  measures = measures_new(snapshot, SECTIONS_ALL, error));
    return measures;
}

void
kith_measures_free(struct kith_measures *measures)
{
    measures_free(measures);
}

double
kith_measures_value(const struct kith_measures *measures, const char *key)
{
    return measures != NULL && key != NULL ? measures_value(measures, key)
                                           : NAN;
}

double
kith_measures_person(const struct kith_measures *measures, size_t person,
                     const char *key)
{
    return measures != NULL && key != NULL
               ? measures_person(measures, person, key)
               : NAN;
}

size_t
kith_measures_people(const struct kith_measures *measures, const char *key,
                     size_t *people, size_t most)
{
    return measures != NULL && key != NULL
               ? measures_people(measures, key, people,
                                 people != NULL ? most : 0)
               : 0;
}

const char *
kith_measures_word(const struct kith_measures *measures, size_t person,
                   const char *key)
{
    return measures != NULL && key != NULL
               ? measures_word(measures, person, key)
               : NULL;
}

/* ---- What there is to know ---- */

static struct kith_measure_key
key_of(const struct measure *row, enum section section)
{
    return (struct kith_measure_key){
        .section = section_name(section),
        .key = row->key,
        .name = row->name,
        .unit = row->unit,
        .means = row->means,
        .formula = row->formula,
        .source = row->source,
        .reading = row->reading,
        .few = row->few,
        .example = row->example,
        .is_number = row->kind == MEASURE_NUMBER,
    };
}

/* The rows of the first section, then those of the next: so a row of two
 * sections comes twice, as it has two keys. */
bool
kith_measure_key(size_t index, struct kith_measure_key *key)
{
    for (int i = 0; i < SECTIONS; i++)
        for (const struct measure *row = measures_table; row->key != NULL;
             row++) {
            enum section section = (enum section)(1 << i);
            if ((row->sections & (unsigned)section) == 0 || index-- > 0)
                continue;
            struct kith_measure_key found = key_of(row, section);
            return door_fill(key, &found, sizeof found);
        }
    return false;
}

static char *
explain(const char *word, const struct language *language,
        struct kith_error *error)
{
    struct str page = {0};
    bool known = true;
    if (word == NULL)
        explain_all(language, &page);
    else
        known = explain_word(slice_of(word), language, &page);
    if (known)
        return str_take(&page);
    str_release(&page);
    door_refuse(error, KITH_UNKNOWN_WORD, "there is no such word");
    return NULL;
}

char *
kith_explain(const char *word, const char *language, struct kith_error *error)
{
    struct kith_error unheard;
    char *page = NULL;
    error = door_error(error, &unheard);
    DOOR_CALL(error, page = explain(word, language_find(language), error));
    return page;
}

const char *
kith_explain_nearest(const char *word)
{
    struct kith_error error;
    const char *nearest = NULL;
    if (word != NULL)
        DOOR_CALL(&error, nearest = explain_nearest(slice_of(word)));
    return nearest;
}

/* A vertex that there is not has no ties. */
double
kith_constraint(const double *strengths, size_t size, size_t vertex)
{
    return strengths != NULL && vertex < size
               ? constraint_of(strengths, size, vertex)
               : NAN;
}
