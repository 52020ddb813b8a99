/* The case as a client may read it: the inventory once more, as if those whom
 * the client must not meet had never been written. Whatever is made of it is
 * the same, byte for byte, as of a text without them.
 *
 * An edition is an inventory like any other; names and texts are borrowed from
 * the one it was made of, which must live longer. */
#pragma once

#include "inventory/inventory.h"
#include "case/naming.h"
#include "case/sighting.h"

/* Adds whatever those of WHOM (one for each person) are called in the
 * inventory: name, "as" and "aka". NUMBERS are theirs in the case. */
void edition_add_names(const struct kith_inventory *inventory, const bool *whom,
                       const uint32_t *numbers, struct naming *naming);

/* Whom a client's pages withhold, and whose names they look for. */
struct withholding {
    const bool *hidden;          /* one for each person: in every session? */
    const uint32_t *numbers;     /* of each person in the case */
    const struct naming *names;  /* of those hidden */
    const struct naming *partly; /* of those withheld in some sessions */
};

/* What names somebody withheld, and cannot be left out. */
enum telltale_place {
    TELLTALE_CASE,
    TELLTALE_ME,
    TELLTALE_RING,
    TELLTALE_FUNCTION,
    TELLTALE_PERSON
};

struct telltale {
    enum telltale_place place;
    struct slice text;
    bool partly; /* somebody who is withheld in some sessions alone */
};

/* What an edition knows besides. */
struct edition {
    const struct called *called; /* of those who are marked in some sessions
                                    alone */
    size_t called_count;
    const struct telltale *telltales;
    size_t telltale_count;
};

/* The case without those who are hidden and without the texts that hold one of
 * their names. A session that held nothing else goes with them, but for session
 * KEPT (SIZE_MAX for none). */
struct kith_inventory *
edition_new(const struct kith_inventory *inventory,
            const struct withholding *withholding, size_t kept);

/* The same of a file that is the whole case; NULL where it can be read as it is:
 * nobody was ever marked, or it is an edition. */
struct kith_inventory *
edition_of_file(const struct kith_inventory *inventory, size_t kept);

/* The place of the session of that week or day, which is there. */
size_t edition_session(const struct kith_inventory *edition, int when);

/* What is left of a fact whose text names somebody: false where nothing is. A
 * boundary stands without its words, a relation is another one. */
bool edition_leave_out(enum fact fact, int *value, struct slice *text);
