/* Who is who in the files of one case. A person is the same in two files when
 * a name or an "aka" of theirs is; names that only look alike are told, and
 * never made one. */
#pragma once

#include "inventory/inventory.h"
#include "kith/kith.h"

/* Two people of different files whose names are nearly the same. */
struct alike {
    uint32_t a, b;         /* in the roster */
    size_t file_a, file_b; /* the first files they are in */
};

struct roster {
    ARRAY_OF(struct slice) names; /* as the last file that has them says it */
    uint32_t *
        *people; /* of each file, of each of its people, the number here */
    size_t files;
    ARRAY_OF(struct alike) alike;
    struct arena arena;
};

/* People come in the order in which the files introduce them. False, with
 * ERROR filled, where by another file two people of one turn out to be one; the
 * roster is to be released all the same. */
bool roster_init(struct roster *roster,
                 const struct kith_inventory *const *inventories, size_t count,
                 struct kith_error *error);

/* Without those of HIDDEN (one for each person here): the others are numbered
 * in one row, and the EDITIONS of the files, which hold the others alone, say
 * what they are called. */
void roster_leave_out(struct roster *roster, const bool *hidden,
                      const struct kith_inventory *const *editions);

void roster_release(struct roster *roster);
