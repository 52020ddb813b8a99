/* Whole and even sizes at full size (theme.h), so that Graphviz, which draws the
 * same shapes as nodes, and we agree to a hundredth of a point. */
#include "picture/shapes/outline.h"

size_t
outline_points(enum mark mark, struct point centre, double size,
              struct point points[6])
{
    const struct point c = centre;
    double w = markers[mark].width / 2.0 * size;
    double h = markers[mark].height / 2.0 * size;
    switch (mark) {
    case MARK_SQUARE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x + w, c.y + h};
        points[3] = (struct point){c.x - w, c.y + h};
        return 4;
    case MARK_DIAMOND:
        points[0] = (struct point){c.x, c.y - h};
        points[1] = (struct point){c.x + w, c.y};
        points[2] = (struct point){c.x, c.y + h};
        points[3] = (struct point){c.x - w, c.y};
        return 4;
    case MARK_HOUSE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x + w, c.y + h * .38};
        points[3] = (struct point){c.x, c.y + h};
        points[4] = (struct point){c.x - w, c.y + h * .38};
        return 5;
    case MARK_HEXAGON:
        points[0] = (struct point){c.x - w, c.y};
        points[1] = (struct point){c.x - w / 2, c.y - h};
        points[2] = (struct point){c.x + w / 2, c.y - h};
        points[3] = (struct point){c.x + w, c.y};
        points[4] = (struct point){c.x + w / 2, c.y + h};
        points[5] = (struct point){c.x - w / 2, c.y + h};
        return 6;
    case MARK_TRIANGLE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x, c.y + h};
        return 3;
    default:
        return 0;
    }
}

double
outline_second_size(const struct figure *figure)
{
    double width = markers[figure->mark].width * figure->size;
    return figure->size * (width + 2 * figure->outline) / width;
}

struct block
outline_room(const struct figure *figure)
{
    const struct marker *marker = &markers[figure->mark];
    int32_t wide = grid_of(marker->width / 2.0 * figure->size);
    int32_t high = grid_of(marker->height / 2.0 * figure->size);
    /* The sharper the corners of an outline, the further they reach. */
    double corners = figure->mark == MARK_TRIANGLE  ? 2.75
                     : figure->mark == MARK_DIAMOND ? 1.5
                                                    : 1.125;
    double outline = figure->outline * corners;
    return (struct block){0, 0, wide + grid_of(outline),
                          high + grid_of(outline)};
}
