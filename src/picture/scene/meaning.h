/* What a mark, a line or a word in a picture means. Scenes say this; how it
 * looks is for whoever draws: each pen has one table of it. */
#pragma once

enum meaning {
    /* Ground. */
    MEANS_OUTSIDE, /* of all rings: the paper */
    MEANS_INNER_RING,
    MEANS_MIDDLE_RING,
    MEANS_OUTER_RING,
    MEANS_RING_LINE, /* around a ring, or a part of it */
    MEANS_CLIENT,
    /* People. */
    MEANS_PERSON,
    MEANS_AS_BEFORE, /* a picture of change: nothing changed with them */
    MEANS_GAP,       /* more is wished for from them */
    MEANS_NEWCOMER,
    MEANS_HOLLOW, /* not in touch any more */
    MEANS_WISHED, /* a place not filled yet */
    MEANS_OLD_PLACE,
    /* Lines at people. */
    MEANS_SUPPORT,
    MEANS_STRAIN,
    MEANS_MOVE_CLOSER,
    MEANS_MOVE_FURTHER,
    MEANS_WISH_CLOSER, /* where they are wished */
    MEANS_WISH_FURTHER,
    /* Lines between people. */
    MEANS_TIE,
    MEANS_TIE_STRAINED,
    MEANS_TIE_BETTER, /* new, or without strain now */
    MEANS_TIE_GONE,
    MEANS_TIE_AS_BEFORE,
    /* Words. */
    MEANS_RING_NAME,
    MEANS_ROW_NAME, /* of the row below the circle */
    MEANS_CLIENT_NAME,
    MEANS_NAME,
    MEANS_HOLLOW_NAME,
    MEANS_NOTE, /* below a name: a relation, and what weighs nothing */
    MEANS_WISH_NOTE,
    MEANS_STATUS_NOTE,
    MEANS_BETTER_NOTE,
    MEANS_FURTHER_NOTE,
    MEANS_STRAIN_NOTE,
    MEANS_HEADING, /* of a legend … */
    MEANS_LEGEND,  /* … and what it says */
    MEANING_COUNT
};
