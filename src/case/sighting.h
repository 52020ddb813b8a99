/* Whom the client must not meet, and what they are called: of one inventory,
 * before an edition is made of it. Comes in: an inventory; goes out: how each of
 * its people stands to the client's page, and names. */
#pragma once

#include "base/array.h"
#include "inventory/inventory.h"

/* How a person of one inventory stands to the client's page. */
struct sighting {
    bool cautioned; /* marked caution at some time … */
    bool now;       /* … and as of the last session */
    bool seen;      /* on the page in a session in which they are not marked */
};

/* Notes of each person whether they were ever marked, and are as of the last
 * session; true where a mark was taken back. Whether they were seen is not
 * asked. SIGHTINGS, one for each person, come zeroed. */
bool sighting_mark(const struct kith_inventory *inventory,
                   struct sighting *sightings);

/* The same, and whether they were seen; SIGHTINGS may hold anything. */
void sighting_take(const struct kith_inventory *inventory,
                   struct sighting *sightings);

/* Does the client meet them in no session? */
static inline bool
sighting_is_hidden(struct sighting sighting)
{
    return sighting.now || (sighting.cautioned && !sighting.seen);
}

/* Are there sessions in which the client meets them, and others? */
static inline bool
sighting_is_partly_hidden(struct sighting sighting)
{
    return sighting.cautioned && !sighting_is_hidden(sighting);
}

/* One of the names of a person. */
struct called {
    uint32_t person;
    struct slice name;
};

struct called_list {
    ARRAY_OF(struct called) list;
};

/* Adds whatever those of WHOM (one for each person) are called in the
 * inventory: name, "as" and "aka". The names are borrowed, the list is yours. */
void called_collect(const struct kith_inventory *inventory, const bool *whom,
                    struct called_list *called);
