/* An edit: one fact of one person in one session, said otherwise, said for the
 * first time, or not said any more. In: the text as it was read, and what it is
 * to say. Out: the same text with the bytes changed that say it; remarks, order,
 * spacing and line ends stay as they were typed.
 *
 * The parser judges: a text that it would not read, or would read otherwise than
 * was meant, is refused. */
#pragma once

#include "inventory/inventory.h"

struct edit {
    size_t session;      /* of the inventory */
    struct slice person; /* their name; somebody new needs a relation */
    /* Which fact, by the format's word ("ring", "contact", "caution"), or a kind
     * of support; where a word is both, the value says which. Empty for all that
     * the session says of somebody whom it has said nothing of. Not one of those
     * that may stand several times. */
    struct slice fact;
    /* The fact as the format writes it: "ring 2 -> 1", "sister", "emotional
     * 3/1/2", "contact ?", "at 4:30 inner"; empty to say it no more. */
    struct slice value;
};

/* Where the new text differs: instead of the bytes from START to END of the old
 * one, SIZE bytes from START on of the new one. */
struct patch {
    uint32_t start, end, size;
};

enum edit_result {
    EDIT_DONE,
    EDIT_NO_PERSON, /* the session says nothing of them that could be left out */
    EDIT_NO_FACT,   /* no such fact, or one that may stand several times */
    EDIT_REFUSED    /* by the parser, with its words */
};

/* INVENTORY has no problems, and SESSION is one of its sessions. Puts the new
 * text into OUT, which is empty, and fills PATCH; where it is refused OUT holds
 * why. */
enum edit_result
edit_text(const struct kith_inventory *inventory, const struct edit *edit,
          struct patch *patch, struct str *out);

/* The same of COUNT edits, in any order, all or none: no two of one fact of one
 * person in one session. What stands for the first that fails. */
enum edit_result
edit_texts(const struct kith_inventory *inventory, const struct edit *edits,
           size_t count, struct str *out);
