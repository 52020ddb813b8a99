/* Places and words of the circle's own names. In: a scene that is laid out.
 * Out: a place, and words cut to the room there is.
 *
 * They are decided last, when people and their words have their places, and in
 * small circles give way to both. */
#include "picture/shapes/caption.h"
#include "picture/theme.h"
#include "base/utf8.h"
#include "picture/type.h"

#include <math.h>

/* In small circles names of rings give way to people; they stand in the other
 * circles of the page. */
static bool
is_free(const struct scene *scene, struct point at, double width)
{
    double size = scene->scale.caption;
    struct box box = {at.x - width / 2, at.y - size * 0.3, at.x + width / 2,
                      at.y + size};
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (box_overlaps(
                box, box_around(figure->at, figure->reach + figure->outline)) ||
            box_overlaps(box, figure->label))
            return false;
    return true;
}

bool
caption_of_ring(const struct scene *scene, int ring, struct point *at,
                struct str *words)
{
    const struct frame *frame = scene->frame;
    int rings = snapshot_rings(scene->snapshot);
    double size = scene->scale.caption;
    bool small = frame_detail(frame) < 1;
    *at = frame->centre;
    at->y += frame_scaled(frame, theme_boundary(ring, rings)) - size -
             (small ? 0.6 : 2.9);
    if (ring < frame_first_caption(frame, rings))
        return false;
    type_add_shortened(words, scene_ring_name(scene, ring), size, LONGEST_NAME);
    return !small ||
           is_free(scene, *at, type_width(str_slice(words), size, false));
}

int
caption_ring_at(const struct scene *scene, struct point at)
{
    int rings = snapshot_rings(scene->snapshot), ring = 1;
    double x = at.x - scene->frame->centre.x, y = at.y - scene->frame->centre.y;
    for (; ring <= rings; ring++) {
        double radius = frame_scaled(scene->frame, theme_boundary(ring, rings));
        if (x * x + y * y < radius * radius)
            break;
    }
    return ring;
}

/* Letters shrink first, then the disc grows. */
enum { LEAST_LETTERS = 8, BESIDE_NAME = 2 };

double
caption_client_radius(const struct scene *scene)
{
    double usual = frame_client(scene->frame);
    double name = type_width(scene->client, LEAST_LETTERS, false) / 2;
    double wanted = fmin(name + BESIDE_NAME, LARGEST_CLIENT);
    return usual < LEAST_TO_GROW ? usual : fmax(usual, wanted);
}

double
caption_client_size(const struct scene *scene)
{
    double width = 2 * (caption_client_radius(scene) - BESIDE_NAME);
    return type_size_for(scene->client, scene->scale.client, LEAST_LETTERS,
                         width, false);
}

void
caption_add_client(const struct scene *scene, struct str *name)
{
    double size = caption_client_size(scene);
    /* Widths to cut by are rounded to sixteenths of a point. */
    double width =
        2 * (caption_client_radius(scene) - BESIDE_NAME) + 2.0 / GRAIN;
    type_add_shortened(name, scene->client, size, width);
    if (width < 3 * size && type_width(scene->client, size, false) > width) {
        str_cut(name, 0);
        str_add_slice(
            name, slice_part(scene->client, 0, utf8_grapheme(scene->client)));
    }
}
