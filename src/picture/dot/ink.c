#include "picture/dot/ink.h"
#include "picture/theme.h"

#include <stddef.h>

static const struct ink inks[MEANING_COUNT] = {
    [MEANS_OUTSIDE] = {COLOUR_RING, .fill = COLOUR_PAGE},
    [MEANS_INNER_RING] = {COLOUR_RING, .fill = COLOUR_BAND_INNER,
                          .width = 0.75},
    [MEANS_MIDDLE_RING] = {COLOUR_RING, .fill = COLOUR_BAND_MIDDLE,
                           .width = 0.75},
    [MEANS_OUTER_RING] = {COLOUR_RING, .fill = COLOUR_BAND_OUTER,
                          .width = 0.75},
    [MEANS_CLIENT] = {COLOUR_CLIENT, .fill = COLOUR_CLIENT},

    [MEANS_PERSON] = {COLOUR_TEXT, .width = 1},
    [MEANS_AS_BEFORE] = {COLOUR_TEXT, .width = 1},
    [MEANS_GAP] = {COLOUR_GAP, .fill = COLOUR_PAGE, .width = 1.3,
                   .node = "1.4"},
    [MEANS_NEWCOMER] = {COLOUR_CLOSER, .fill = COLOUR_PAGE, .sign = COLOUR_TEXT,
                        .style = "solid", .width = 2.2, .node = "2.6"},
    [MEANS_HOLLOW] = {COLOUR_GHOST, .fill = COLOUR_PAGE, .sign = COLOUR_GHOST,
                      .style = "dashed", .width = 1.2},
    [MEANS_WISHED] = {COLOUR_GHOST, .fill = COLOUR_PAGE, .sign = COLOUR_GHOST,
                      .style = "dotted", .width = 1.2},
    [MEANS_OLD_PLACE] = {COLOUR_GHOST, .fill = COLOUR_PAGE, .width = 1,
                         .node = "1"},

    [MEANS_SUPPORT] = {COLOUR_TEXT},
    [MEANS_STRAIN] = {COLOUR_STRAIN},
    [MEANS_MOVE_CLOSER] = {COLOUR_CLOSER, .style = "solid"},
    [MEANS_MOVE_FURTHER] = {COLOUR_FURTHER, .style = "dashed"},
    [MEANS_WISH_CLOSER] = {COLOUR_GAP},
    [MEANS_WISH_FURTHER] = {COLOUR_SECONDARY},

    [MEANS_TIE] = {COLOUR_TIE},
    [MEANS_TIE_STRAINED] = {COLOUR_STRAIN},
    [MEANS_TIE_BETTER] = {COLOUR_CLOSER},
    [MEANS_TIE_GONE] = {COLOUR_GHOST, .style = "dotted"},
    [MEANS_TIE_AS_BEFORE] = {COLOUR_MUTED},

    [MEANS_RING_NAME] = {COLOUR_SECONDARY},
    [MEANS_ROW_NAME] = {COLOUR_SECONDARY},
    [MEANS_CLIENT_NAME] = {COLOUR_PAGE},
    [MEANS_NAME] = {COLOUR_TEXT},
    [MEANS_HOLLOW_NAME] = {COLOUR_GHOST},
    [MEANS_NOTE] = {COLOUR_SECONDARY},
    [MEANS_WISH_NOTE] = {COLOUR_GAP_TEXT},
    [MEANS_STATUS_NOTE] = {COLOUR_GHOST},
    [MEANS_BETTER_NOTE] = {COLOUR_CLOSER},
    [MEANS_FURTHER_NOTE] = {COLOUR_FURTHER},
    [MEANS_STRAIN_NOTE] = {COLOUR_STRAIN},
    [MEANS_HEADING] = {COLOUR_TEXT, .bold = true},
    [MEANS_LEGEND] = {COLOUR_TEXT},
};

const struct ink *
ink_of(enum meaning meaning)
{
    return &inks[meaning];
}
