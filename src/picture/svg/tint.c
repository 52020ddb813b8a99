#include "picture/svg/tint.h"

static const struct tint tints[MEANING_COUNT] = {
    [MEANS_OUTSIDE] = {"", .on = "on-outside"},
    [MEANS_INNER_RING] = {"band inner", .on = "on-inner"},
    [MEANS_MIDDLE_RING] = {"band middle", .on = "on-middle"},
    [MEANS_OUTER_RING] = {"band outer", .on = "on-outer"},
    [MEANS_CLIENT] = {"client"},

    /* Besides the class of somebody's mark. */
    [MEANS_PERSON] = {""},
    [MEANS_AS_BEFORE] = {"muted"},
    [MEANS_GAP] = {"gap"},
    [MEANS_NEWCOMER] = {"new"},
    [MEANS_HOLLOW] = {"ghost"},
    [MEANS_WISHED] = {"ghost wished"},
    [MEANS_OLD_PLACE] = {"old"},

    [MEANS_SUPPORT] = {"support", "tip"},
    [MEANS_STRAIN] = {"support strained", "tip strained"},
    [MEANS_MOVE_CLOSER] = {"move closer", "tip closer"},
    [MEANS_MOVE_FURTHER] = {"move further", "tip further"},
    [MEANS_WISH_CLOSER] = {"chevron"},
    [MEANS_WISH_FURTHER] = {"chevron away"},

    [MEANS_TIE] = {"tie"},
    [MEANS_TIE_STRAINED] = {"tie strained"},
    [MEANS_TIE_BETTER] = {"tie new"},
    [MEANS_TIE_GONE] = {"tie gone"},
    [MEANS_TIE_AS_BEFORE] = {"tie as-before"},

    [MEANS_RING_NAME] = {"caption"},
    [MEANS_ROW_NAME] = {"caption"},
    [MEANS_CLIENT_NAME] = {"client-name"},
    [MEANS_NAME] = {"name"},
    [MEANS_HOLLOW_NAME] = {"name faint"},
    [MEANS_NOTE] = {"second"},
    [MEANS_WISH_NOTE] = {"second wish"},
    [MEANS_STATUS_NOTE] = {"second faint"},
    [MEANS_BETTER_NOTE] = {"second closer"},
    [MEANS_FURTHER_NOTE] = {"second further"},
    [MEANS_STRAIN_NOTE] = {"second strained"},
};

const struct tint *
tint_of(enum meaning meaning)
{
    return &tints[meaning];
}
