/* What a snapshot is made of: values that know how they came to stand. */
#pragma once

#include "inventory/inventory.h"
#include "kith/kith.h"

/* One value, and how it came to stand here. */
struct datum {
    int value; /* a level, ring, word, date or flag; VALUE_UNKNOWN */
    enum kith_origin origin;
    struct slice text;
};

static inline bool
datum_is_known(const struct datum *datum)
{
    return datum->origin != KITH_UNKNOWN;
}

/* One part of the support asked about. */
enum part { PART_WANT, PART_GOT, PART_GIVE, PART_COUNT };

struct cell {
    signed char level;    /* 0 … 4, or VALUE_UNKNOWN */
    unsigned char origin; /* an enum kith_origin */
    bool asked;           /* in this session: written, if only as "?", or
                             confirmed; what is carried was not */
    bool ever_asked;      /* in this session or an earlier one */
};

static inline bool
cell_is_known(struct cell cell)
{
    return cell.origin != KITH_UNKNOWN;
}

struct attribute {
    struct slice name, value;
    enum kith_origin origin;
};

/* What is known of the ties as a whole. */
enum ties_known {
    TIES_UNRECORDED, /* nobody asked: all that needs them is unknown */
    TIES_SOME,       /* only the pairs listed are known */
    TIES_ALL         /* pairs not listed are not tied */
};
