/* kith.h: measures. */
#include "measures/measures.h"
#include "output/trend.h"
#include "kith/kith.h"

struct kith_measures *
kith_measure(const struct kith_snapshot *snapshot, struct kith_error *error)
{
    return measures_new(snapshot, SECTIONS_ALL, error);
}

void
kith_measures_free(struct kith_measures *measures)
{
    measures_free(measures);
}

double
kith_measures_value(const struct kith_measures *measures, const char *key)
{
    return measures_value(measures, key);
}

double
kith_measures_person(const struct kith_measures *measures, size_t person,
                     const char *key)
{
    return measures_person(measures, person, key);
}

size_t
kith_measures_people(const struct kith_measures *measures, const char *key,
                     size_t *people, size_t most)
{
    return measures_people(measures, key, people, most);
}

const char *
kith_measures_word(const struct kith_measures *measures, size_t person,
                   const char *key)
{
    return measures_word(measures, person, key);
}

double
kith_constraint(const double *strengths, size_t size, size_t vertex)
{
    return constraint_of(strengths, size, vertex);
}

char *
kith_trend_json(const struct kith_timeline *timeline, struct kith_error *error)
{
    return trend_json(timeline, error);
}
