/* kith.h: change. */
#include "output/change.h"
#include "words/told.h"
#include "kith/kith.h"

struct kith_change *
kith_change_new(const struct kith_timeline *timeline, size_t from, size_t to,
                const struct kith_change_options *options)
{
    return change_new(timeline, from, to, options);
}

void
kith_change_free(struct kith_change *change)
{
    change_free(change);
}

double
kith_change_value(const struct kith_change *change, const char *key)
{
    return change_value(change, key);
}

size_t
kith_change_people(const struct kith_change *change, const char *key,
                   size_t *people, size_t most)
{
    return change_people(change, key, people, most);
}

double
kith_change_person(const struct kith_change *change, size_t person,
                   const char *key)
{
    return change_person(change, person, key);
}

char *
kith_change_json(const struct kith_change *change)
{
    return change_json(change);
}
