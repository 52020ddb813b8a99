/* What all functions of kith.h have in common: they look at what they are given,
 * and come back whatever happens.
 *
 *     char *
 *     kith_inventory_write(const struct kith_inventory *inventory,
 *                          struct kith_error *error)
 *     {
 *         struct kith_error unheard;
 *         char *text = NULL;
 *         error = door_error(error, &unheard);
 *         if (door_takes_inventory(inventory, error))
 *             DOOR_CALL(error, text = inventory_write(inventory));
 *         return text;
 *     }
 *
 * Within a call memory is watched (base/alloc.h); where it runs out, or kith is
 * wrong, the call is left in the middle, and what it has is given back. So a
 * result must be set by the last thing that is done. */
#pragma once

#include "base/alloc.h"
#include "case/timeline.h"
#include "kith/kith.h"

#include <setjmp.h>

/* A call on its way. */
struct door_call {
    jmp_buf out;
    struct alloc_watch watch;
    const char *mistake; /* of kith's, where there was one */
    struct door_call *outer;
};

void door_enter(struct door_call *call);
void door_leave(struct door_call *call);

/* The call was left in the middle: gives back what it has, and fills ERROR. */
void door_fall(struct door_call *call, struct kith_error *error);

/* gcc warns of each result that longjmp() might spoil. None is: they are set by
 * the last thing that a call does, and nothing is left behind that. */
#if defined __GNUC__ && !defined __clang__
#pragma GCC diagnostic ignored "-Wclobbered"
#endif

/* Does what stands behind ERROR, within a call. */
#define DOOR_CALL(error, ...)                                                  \
    do {                                                                       \
        struct door_call call_;                                                \
        door_enter(&call_);                                                    \
        if (setjmp(call_.out) == 0) {                                          \
            __VA_ARGS__;                                                       \
            door_leave(&call_);                                                \
        } else {                                                               \
            door_fall(&call_, error);                                          \
        }                                                                      \
    } while (0)

/* ERROR, or UNHEARD where the caller gave none; nothing is wrong yet. */
struct kith_error *
door_error(struct kith_error *error, struct kith_error *unheard);

/* Fills ERROR; returns false. */
bool
door_refuse(struct kith_error *error, enum kith_code code, const char *message);

/* An argument that is there, or the sentence that it is not; "inventory". */
bool
door_takes(const void *argument, const char *what, struct kith_error *error);

/* An inventory that is there and has no problems. */
bool door_takes_inventory(const struct kith_inventory *inventory,
                          struct kith_error *error);

/* COUNT of these, at least one. */
bool door_takes_inventories(const struct kith_inventory *const *inventories,
                            size_t count, struct kith_error *error);

bool door_takes_audience(enum kith_audience audience, struct kith_error *error);

/* A timeline that is there, with sessions FROM and TO. */
bool door_takes_sessions(const struct kith_timeline *timeline, size_t from,
                         size_t to, struct kith_error *error);

/* The same of one file, as pictures and pages have to be. */
bool door_takes_file(const struct kith_timeline *timeline, size_t from,
                     size_t to, struct kith_error *error);

bool door_takes_paper(enum kith_paper paper, struct kith_error *error);
bool door_takes_picture(const struct kith_picture_options *options,
                        struct kith_error *error);

/* What a change is reckoned by, copied into KNOWN; OPTIONS may be NULL. */
bool
door_takes_rules(const struct kith_change_options *options,
                 struct kith_change_options *known, struct kith_error *error);

/* ---- Structs that begin with their size ---- */

/* Copies THEIRS into OURS of SIZE bytes, which are zero where THEIRS is of an
 * older version or NULL. False, with ERROR filled, where it is no such struct,
 * or asks for what is not known here. */
bool door_read(void *ours, size_t size, const void *theirs,
               struct kith_error *error);

/* Copies OURS of SIZE bytes into THEIRS, as much as there is room for. False
 * where there is no such struct. */
bool door_fill(void *theirs, const void *ours, size_t size);
