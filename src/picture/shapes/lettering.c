/* Base lines of plates. A base line is nearly the size of its letters below the
 * upper edge: accents on capitals have room. */
#include "picture/shapes/lettering.h"
#include "picture/theme.h"
#include "picture/type.h"

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

/* Letters reach a quarter of their size below the base line, and accents nearly
 * as far above it as they are high. */
struct box
lettering_box(const struct lettering *text, int line)
{
    struct slice words = line == 0 ? text->text : text->below;
    struct point at = line == 0 ? text->at : lettering_below(text);
    double width = type_width(words, text->size, false);
    double left = text->align == ALIGN_LEFT    ? at.x
                  : text->align == ALIGN_RIGHT ? at.x - width
                                               : at.x - width / 2;
    if (words.size == 0)
        return (struct box){at.x, at.y, at.x, at.y};
    return (struct box){left, at.y - text->size * 0.25, left + width,
                        at.y + text->size * 0.8};
}
