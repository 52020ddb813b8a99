/* The tints. In: a meaning. Out: classes of output/report/style.css.
 *
 * Meanings of a legend's words have none: in a page these are text beside a
 * picture (pages/key.c), and no pen writes them. */
#include "picture/svg/tint.h"

static const struct tint tints[MEANING_COUNT] = {
    [MEANS_OUTSIDE] = {.class = "", .on = "on-outside"},
    [MEANS_INNER_RING] = {.class = "band inner", .on = "on-inner"},
    [MEANS_MIDDLE_RING] = {.class = "band middle", .on = "on-middle"},
    [MEANS_OUTER_RING] = {.class = "band outer", .on = "on-outer"},
    [MEANS_RING_LINE] = {.class = "boundary"},
    [MEANS_CLIENT] = {.class = "client"},

    /* Besides the class of somebody's mark. */
    [MEANS_PERSON] = {.class = ""},
    [MEANS_AS_BEFORE] = {.class = "muted"},
    [MEANS_GAP] = {.class = "gap"},
    [MEANS_NEWCOMER] = {.class = "new"},
    [MEANS_HOLLOW] = {.class = "ghost"},
    [MEANS_WISHED] = {.class = "ghost wished"},
    [MEANS_OLD_PLACE] = {.class = "old"},

    [MEANS_SUPPORT] = {.class = "support", .tip = "tip"},
    [MEANS_STRAIN] = {.class = "support strained", .tip = "tip strained"},
    [MEANS_MOVE_CLOSER] = {.class = "move closer", .tip = "tip closer"},
    [MEANS_MOVE_FURTHER] = {.class = "move further", .tip = "tip further"},
    [MEANS_WISH_CLOSER] = {.class = "chevron"},
    [MEANS_WISH_FURTHER] = {.class = "chevron away"},

    [MEANS_TIE] = {.class = "tie"},
    [MEANS_TIE_STRAINED] = {.class = "tie strained"},
    [MEANS_TIE_BETTER] = {.class = "tie new"},
    [MEANS_TIE_GONE] = {.class = "tie gone"},
    [MEANS_TIE_AS_BEFORE] = {.class = "tie as-before"},

    [MEANS_RING_NAME] = {.class = "caption"},
    [MEANS_ROW_NAME] = {.class = "caption"},
    [MEANS_CLIENT_NAME] = {.class = "client-name"},
    [MEANS_NAME] = {.class = "name"},
    [MEANS_HOLLOW_NAME] = {.class = "name faint"},
    [MEANS_NOTE] = {.class = "second"},
    [MEANS_WISH_NOTE] = {.class = "second wish"},
    [MEANS_STATUS_NOTE] = {.class = "second faint"},
    [MEANS_BETTER_NOTE] = {.class = "second closer"},
    [MEANS_FURTHER_NOTE] = {.class = "second further"},
    [MEANS_STRAIN_NOTE] = {.class = "second strained"},
};

const struct tint *
tint_of(enum meaning meaning)
{
    return &tints[meaning];
}
