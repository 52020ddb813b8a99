/* Base lines of plates. A base line is nearly the size of its letters below the
 * upper edge: accents on capitals have room. */
#include "picture/shapes/lettering.h"
#include "picture/theme.h"

struct lettering
lettering_of(const struct plate *plate, double x, double top, enum align align)
{
    return (struct lettering){.at = {x, top - plate->size * 0.95},
                              .align = align,
                              .size = plate->size,
                              .text = plate->lines[0],
                              .below = plate->count > 1 ? plate->lines[1]
                                                        : slice_of("")};
}

struct point
lettering_below(const struct lettering *text)
{
    return (struct point){text->at.x, text->at.y - LINE_HEIGHT * text->size};
}
