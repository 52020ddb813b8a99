/* Sizes and base lines of words beside markers. In: a figure's words. Out: a
 * block for the layout, in whole numbers, and places for the pens.
 *
 * Both reckon with the same heights of lines, or words would leave the box that
 * was kept free for them. A base line is nearly the size of its letters below
 * the upper edge: accents on capitals have room. */
#include "picture/shapes/label.h"
#include "picture/type.h"

struct block
label_block(const struct scene *scene, const struct figure *figure)
{
    int32_t width = type_grains(figure->name, scene->scale.name);
    for (size_t i = 0; i < figure->line_count; i++) {
        int32_t line = type_grains(figure->lines[i].text, scene->scale.second);
        width = line > width ? line : width;
    }
    double height =
        LINE_HEIGHT *
        (scene->scale.name + scene->scale.second * (double)figure->line_count);
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

double
label_baseline(const struct scene *scene, const struct figure *figure,
               size_t line)
{
    double top = figure->label.top, name = scene->scale.name;
    if (line == 0)
        return top - name * 0.95;
    return top -
           LINE_HEIGHT * (name + scene->scale.second * (double)(line - 1)) -
           scene->scale.second * 0.95;
}

/* Letters reach a quarter of their size below the base line, and accents nearly
 * as far above it as they are high. */
struct box
label_line(const struct scene *scene, const struct figure *figure, size_t line)
{
    double size = line == 0 ? scene->scale.name : scene->scale.second;
    struct slice words =
        line == 0 ? figure->name : figure->lines[line - 1].text;
    double width = type_width(words, size, false), x = label_x(figure);
    double base = label_baseline(scene, figure, line);
    double left = figure->label_align == ALIGN_LEFT    ? x
                  : figure->label_align == ALIGN_RIGHT ? x - width
                                                       : x - width / 2;
    return (struct box){left, base - size * 0.25, left + width,
                        base + size * 0.8};
}
