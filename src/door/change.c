/* kith.h: change. */
#include "door/door.h"
#include "change/change.h"
#include "output/change.h"
#include "words/told.h"

#include <math.h>

/* A rule is for a score that has a name. */
static bool
takes_rules(const struct kith_change_options *options, struct kith_error *error)
{
    if (options->reliable_count > 0 &&
        !door_takes(options->reliable, "rule", error))
        return false;
    for (size_t i = 0; i < options->reliable_count; i++)
        if (!door_takes(options->reliable[i].score, "name of a score", error))
            return false;
    return true;
}

bool
door_takes_rules(const struct kith_change_options *options,
                 struct kith_change_options *known, struct kith_error *error)
{
    return door_read(known, sizeof *known, options, error) &&
           takes_rules(known, error);
}

struct kith_change *
kith_change_new(const struct kith_timeline *timeline, size_t from, size_t to,
                const struct kith_change_options *options,
                struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_change_options known;
    struct kith_change *change = NULL;
    error = door_error(error, &unheard);
    if (door_takes_sessions(timeline, from, to, error) &&
        door_takes_rules(options, &known, error))
        DOOR_CALL(error, change = change_new(timeline, from, to, &known));
    return change;
}

void
kith_change_free(struct kith_change *change)
{
    change_free(change);
}

double
kith_change_value(const struct kith_change *change, const char *key)
{
    return change != NULL && key != NULL ? change_value(change, key) : NAN;
}

size_t
kith_change_people(const struct kith_change *change, const char *key,
                   size_t *people, size_t most)
{
    return change != NULL && key != NULL
               ? change_people(change, key, people, people != NULL ? most : 0)
               : 0;
}

double
kith_change_person(const struct kith_change *change, size_t person,
                   const char *key)
{
    return change != NULL && key != NULL ? change_person(change, person, key)
                                         : NAN;
}

char *
kith_change_json(const struct kith_change *change, struct kith_error *error)
{
    struct kith_error unheard;
    char *json = NULL;
    error = door_error(error, &unheard);
    if (door_takes(change, "change", error))
        DOOR_CALL(error, json = change_json(change));
    return json;
}

char *
kith_change_words(const struct kith_change *change, const char *language,
                  struct kith_error *error)
{
    struct kith_error unheard;
    char *words = NULL;
    error = door_error(error, &unheard);
    if (door_takes(change, "change", error))
        DOOR_CALL(error, words = change_words(change, language));
    return words;
}
