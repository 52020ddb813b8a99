/* Sizes and base lines of words beside markers. In: a figure's words. Out: a
 * block for the layout, in whole numbers, and places for the pens.
 *
 * Both reckon with the same heights of lines, or words would leave the box that
 * was kept free for them. A base line is nearly the size of its letters below
 * the upper edge: accents on capitals have room. */
#include "picture/shapes/label.h"
#include "picture/type.h"

struct block
label_block(const struct figure *figure)
{
    int32_t width = plate_grains(&figure->plate);
    double height = plate_height(&figure->plate);
    for (size_t i = 0; i < figure->line_count; i++) {
        int32_t line = plate_grains(&figure->lines[i].plate);
        width = line > width ? line : width;
        height += plate_height(&figure->lines[i].plate);
    }
    return (struct block){0, 0, (width + 1) / 2, grid_of(height / 2)};
}

double
label_x(const struct figure *figure)
{
    switch (figure->label_align) {
    case ALIGN_LEFT:
        return figure->label.left;
    case ALIGN_RIGHT:
        return figure->label.right;
    default:
        return (figure->label.left + figure->label.right) / 2;
    }
}

static const struct plate *
plate_at(const struct figure *figure, size_t line)
{
    return line == 0 ? &figure->plate : &figure->lines[line - 1].plate;
}

struct lettering
label_line(const struct figure *figure, size_t line)
{
    const struct plate *plate = plate_at(figure, line);
    double top = figure->label.top;
    for (size_t i = 0; i < line; i++)
        top -= plate_height(plate_at(figure, i));
    return lettering_of(plate, label_x(figure), top, figure->label_align);
}
