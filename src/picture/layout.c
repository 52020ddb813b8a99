#include "picture/layout.h"
#include "base/alloc.h"
#include "picture/labels.h"
#include "picture/seats.h"

#include <math.h>
#include <stdlib.h>

static const double pi = 3.14159265358979323846;

/* The rows under the circle for people whose ring is not known. */
enum {
    ROW_STEP = 72,
    ROW_Y = 190,
    ROW_HEIGHT = 52,
    ROWS_HEIGHT = 84,
    ROW_LENGTH = 7
};

/* Numbers go into the picture with two decimals: decide with those. */
static double
settled(double value)
{
    return round(value * 100) / 100;
}

static struct point
on_ray(double radius, double degrees)
{
    double angle = degrees * pi / 180;
    return (struct point){settled(CENTRE_X + radius * cos(angle)),
                          settled(CENTRE_Y + radius * sin(angle))};
}

/* Outside the circle the page is only wide enough towards its corners; where
 * someone's direction leads elsewhere, they stand as near as the page has. */
static double
outside_radius(double degrees, double reach)
{
    double angle = degrees * pi / 180;
    double widest = (PAGE_WIDTH / 2 - 18 - reach) / (fabs(cos(angle)) + 1e-9);
    double highest = 262 / (fabs(sin(angle)) + 1e-9);
    double least = CIRCLE_RADIUS + reach + 1;
    double radius = fmin(OUTSIDE_LANE, fmin(widest, highest));
    return fmax(radius, least);
}

double
layout_row(void)
{
    return ROW_Y;
}

size_t
layout_unplaced(const struct scene *scene)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->ring == 0;
    return count;
}

/* One row has room for words; more rows move together. */
static double
row_height(size_t unplaced)
{
    size_t rows = (unplaced + ROW_LENGTH - 1) / ROW_LENGTH;
    return rows > 1 ? fmax(12, (double)ROWS_HEIGHT / (double)rows) : ROW_HEIGHT;
}

static struct point
in_row(size_t index, size_t count)
{
    size_t row = index / ROW_LENGTH, column = index % ROW_LENGTH;
    size_t in_this = count - row * ROW_LENGTH;
    if (in_this > ROW_LENGTH)
        in_this = ROW_LENGTH;
    return (struct point){
        CENTRE_X + ((double)column - (double)(in_this - 1) / 2) * ROW_STEP,
        ROW_Y - (double)row * row_height(count)};
}

static void
place_figures(struct scene *scene, const double *angles)
{
    int rings = snapshot_rings(scene->snapshot);
    size_t unplaced = layout_unplaced(scene), index = 0;
    struct figure *figure;
    array_each (figure, &scene->figures) {
        double angle = angles[figure->person];
        int lane = scene->scale.lanes ? (figure->person % 2 == 0 ? 1 : -1) : 0;
        double radius = theme_lane(figure->ring, rings, lane);
        if (figure->ring > rings)
            radius = outside_radius(angle, figure->reach);
        figure->at = figure->ring > 0 ? on_ray(radius, angle)
                                      : in_row(index++, unplaced);
    }
}

void
layout_scene(struct scene *scene)
{
    double *angles = seats_new(scene->snapshot);
    place_figures(scene, angles);
    labels_place(scene);
    free(angles);
}

double
layout_floor(const struct scene *scene)
{
    size_t unplaced = layout_unplaced(scene);
    size_t rows = (unplaced + ROW_LENGTH - 1) / ROW_LENGTH;
    return ROW_Y - (double)rows * row_height(unplaced);
}
