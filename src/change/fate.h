/* How someone came, or went, between two sessions: one rule for the list in
 * words, for the page of a person, and for the picture. Each has words of its
 * own for it. */
#pragma once

enum fate {
    FATE_NONE,
    FATE_NEW,
    FATE_NAMED_AGAIN,
    FATE_IN_TOUCH_AGAIN,
    FATE_WISH_CAME, /* wished for before, and in the circle now */
    FATE_ENDED,
    FATE_DISTANT,
    FATE_WISHED,
    FATE_UNWISHED, /* wished for before, and not any more */
    FATE_ABSENT,
    FATE_DIED,
    FATE_REMEMBERED, /* named for the first time, and dead by then */
    FATE_COUNT
};

struct pair;

/* Whether somebody was discussed matters for what they give, not for whether
 * they are still there; a death is told once. */
enum fate pair_fate(const struct pair *pair);
