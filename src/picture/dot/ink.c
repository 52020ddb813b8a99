/* The inks. In: a meaning. Out: colours of theme.h, widths and styles.
 *
 * No ink tells by its colour alone what it means: beside it stand a shape, a
 * style, a width or a word, as pictures are printed in grey, too. */
#include "picture/dot/ink.h"
#include "picture/theme.h"

#include <stddef.h>

static const struct ink inks[MEANING_COUNT] = {
    [MEANS_OUTSIDE] = {.line = COLOUR_RING, .fill = COLOUR_PAGE},
    [MEANS_INNER_RING] = {.line = COLOUR_BAND_INNER,
                          .fill = COLOUR_BAND_INNER,
                          .width = 0.1},
    [MEANS_MIDDLE_RING] = {.line = COLOUR_BAND_MIDDLE,
                           .fill = COLOUR_BAND_MIDDLE,
                           .width = 0.1},
    [MEANS_OUTER_RING] = {.line = COLOUR_BAND_OUTER,
                          .fill = COLOUR_BAND_OUTER,
                          .width = 0.1},
    [MEANS_RING_LINE] = {.line = COLOUR_RING},
    [MEANS_CLIENT] = {.line = COLOUR_CLIENT, .fill = COLOUR_CLIENT},

    [MEANS_PERSON] = {.line = COLOUR_TEXT, .width = 1},
    [MEANS_AS_BEFORE] = {.line = COLOUR_TEXT, .width = 1},
    [MEANS_GAP] = {.line = COLOUR_GAP,
                   .fill = COLOUR_PAGE,
                   .width = 1.3,
                   .node = "1.4"},
    [MEANS_NEWCOMER] = {.line = COLOUR_CLOSER,
                        .fill = COLOUR_PAGE,
                        .sign = COLOUR_TEXT,
                        .style = "solid",
                        .width = 2.2,
                        .node = "2.6"},
    [MEANS_HOLLOW] = {.line = COLOUR_GHOST,
                      .fill = COLOUR_PAGE,
                      .sign = COLOUR_GHOST,
                      .style = "dashed",
                      .width = 1.2},
    [MEANS_WISHED] = {.line = COLOUR_GHOST,
                      .fill = COLOUR_PAGE,
                      .sign = COLOUR_GHOST,
                      .style = "dotted",
                      .width = 1.2},
    [MEANS_OLD_PLACE] = {.line = COLOUR_GHOST,
                         .fill = COLOUR_PAGE,
                         .width = 1,
                         .node = "1"},

    [MEANS_SUPPORT] = {.line = COLOUR_TEXT},
    [MEANS_STRAIN] = {.line = COLOUR_STRAIN},
    [MEANS_MOVE_CLOSER] = {.line = COLOUR_CLOSER, .style = "solid"},
    [MEANS_MOVE_FURTHER] = {.line = COLOUR_FURTHER, .style = "dashed"},
    [MEANS_WISH_CLOSER] = {.line = COLOUR_GAP},
    [MEANS_WISH_FURTHER] = {.line = COLOUR_SECONDARY},

    [MEANS_TIE] = {.line = COLOUR_TIE},
    [MEANS_TIE_STRAINED] = {.line = COLOUR_STRAIN},
    [MEANS_TIE_BETTER] = {.line = COLOUR_CLOSER},
    [MEANS_TIE_GONE] = {.line = COLOUR_GHOST, .style = "dotted"},
    [MEANS_TIE_AS_BEFORE] = {.line = COLOUR_MUTED},

    [MEANS_RING_NAME] = {.line = COLOUR_SECONDARY},
    [MEANS_ROW_NAME] = {.line = COLOUR_SECONDARY},
    [MEANS_CLIENT_NAME] = {.line = COLOUR_PAGE},
    [MEANS_NAME] = {.line = COLOUR_TEXT},
    [MEANS_HOLLOW_NAME] = {.line = COLOUR_GHOST},
    [MEANS_NOTE] = {.line = COLOUR_SECONDARY},
    [MEANS_WISH_NOTE] = {.line = COLOUR_GAP_TEXT},
    [MEANS_STATUS_NOTE] = {.line = COLOUR_GHOST},
    [MEANS_BETTER_NOTE] = {.line = COLOUR_CLOSER},
    [MEANS_FURTHER_NOTE] = {.line = COLOUR_FURTHER},
    [MEANS_STRAIN_NOTE] = {.line = COLOUR_STRAIN},
    [MEANS_HEADING] = {.line = COLOUR_TEXT, .bold = true},
    [MEANS_LEGEND] = {.line = COLOUR_TEXT},
};

const struct ink *
ink_of(enum meaning meaning)
{
    return &inks[meaning];
}
