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

/* How far from the middle the base line is of a name at twelve or at six: just
 * inside the line. */
static double
away_of(const struct scene *scene, int ring, bool below)
{
    double size = scene->scale.caption;
    bool small = frame_detail(scene->frame) < 1;
    int rings = snapshot_rings(scene->snapshot);
    double radius = frame_scaled(scene->frame, theme_boundary(ring, rings));
    return radius - (small ? 0.6 : 2.9) - (below ? size * 0.3 : size);
}

/* How many people stand on the name there: their place may be their own choice,
 * and nobody’s name is shortened for it. */
static size_t
people_on(const struct scene *scene, int ring, bool below)
{
    double size = scene->scale.caption, away = away_of(scene, ring, below);
    double wide = type_width(scene_ring_name(scene, ring), size, false) / 2;
    struct point centre = scene->frame->centre;
    double y = centre.y + (below ? -away : away);
    struct box box = {centre.x - wide, y - size * 0.3, centre.x + wide,
                      y + size};
    const struct figure *figure;
    size_t people = 0;
    array_each (figure, &scene->figures)
        people +=
            figure->ring > 0 &&
            box_overlaps(
                box, box_around(figure->at, figure->reach + figure->outline));
    return people;
}

bool
caption_is_below(const struct scene *scene, int ring)
{
    return people_on(scene, ring, false) > people_on(scene, ring, true);
}

bool
caption_of_ring(const struct scene *scene, int ring, struct point *at,
                struct plate *name, struct arena *arena)
{
    const struct frame *frame = scene->frame;
    int rings = snapshot_rings(scene->snapshot);
    double size = scene->scale.caption;
    bool small = frame_detail(frame) < 1;
    bool below = caption_is_below(scene, ring);
    double away = away_of(scene, ring, below);
    *at = frame->centre;
    at->y += below ? -away : away;
    if (ring < frame_first_caption(frame, rings))
        return false;
    const struct room room = {LONGEST_NAME, size, fmin(size, LEAST_LETTERS), 1};
    *name = plate_of(scene_ring_name(scene, ring), &room, NULL, arena);
    return !small || is_free(scene, *at, plate_grains(name) / (double)GRAIN);
}

/* ---- The client ---- */

/* Beside one line, and around two, whose corners are nearest to the rim. */
enum { BESIDE_NAME = 2, AROUND_NAME = 1 };

/* Half of what a plate's wider line takes, in parts of its size. */
static double
half_width(const struct plate *plate)
{
    double half = 0;
    for (size_t i = 0; i < plate->count; i++)
        half = fmax(half, type_width(plate->lines[i], 1, false) / 2);
    return half;
}

/* The size at which a plate fits a disc: two lines are about as high as their
 * size on either side of the middle. */
static double
size_in(const struct plate *plate, double radius)
{
    double half = half_width(plate);
    return plate->count == 1 ? (radius - BESIDE_NAME) / half
                             : (radius - AROUND_NAME) / sqrt(half * half + 1);
}

static double
radius_for(const struct plate *plate, double size)
{
    double half = half_width(plate);
    return plate->count == 1 ? half * size + BESIDE_NAME
                             : size * sqrt(half * half + 1) + AROUND_NAME;
}

/* How large a disc may become: it must not reach anybody. */
static double
largest_disc(const struct frame *frame)
{
    return fmin(LARGEST_CLIENT, frame_scaled(frame, INNER_ROOM));
}

/* WORDS in the disc, parted so: in larger letters than there are by now, and
 * only if they are readable. Letters shrink first, then the disc grows. */
static void
try_disc(struct scene *scene, struct slice words, enum parting parting)
{
    struct plate plate = {.size = 0};
    double usual = frame_client(scene->frame);
    if (words.size == 0 || words.size > MOST_OF_TEXT ||
        !plate_part(words, parting, &plate))
        return;
    plate.size = fmin(size_in(&plate, usual), scene->scale.client);
    double least = fmin(LEAST_LETTERS, scene->scale.client), radius = usual;
    if (plate.size < least) {
        plate.size = least;
        radius = radius_for(&plate, least);
    }
    bool better =
        scene->disc.size == 0 || radius < scene->disc_radius ||
        (radius == scene->disc_radius && plate.size > scene->disc.size);
    if (radius > largest_disc(scene->frame) || !better)
        return;
    scene->disc = plate;
    scene->disc_radius = radius;
}

/* As many first words or letters as the largest disc holds. */
static struct plate
shortened(struct scene *scene, struct slice name)
{
    double radius = largest_disc(scene->frame) - AROUND_NAME;
    double least = fmin(LEAST_LETTERS, scene->scale.client);
    double half = sqrt(fmax(0, radius * radius - least * least));
    const struct room room = {2 * half, least, least, PLATE_LINES};
    size_t letter = utf8_grapheme(slice_part(name, 0, MOST_OF_CHARACTER));
    if (half > 2 * least)
        return plate_of(name, &room, NULL, &scene->arena);
    return (struct plate){{slice_part(name, 0, letter)}, 1, least};
}

/* The name whole, if anyhow; else the code of the page, or a part of it. */
void
caption_set_client(struct scene *scene)
{
    struct str safe = {0};
    utf8_add_safe(&safe, scene->client);
    struct slice name = arena_copy(&scene->arena, str_slice(&safe));
    bool words = memchr(name.data, ' ', name.size) != NULL;
    str_release(&safe);
    scene->disc = (struct plate){.size = 0};
    scene->disc_radius = frame_client(scene->frame);
    try_disc(scene, name, PART_NOWHERE);
    try_disc(scene, name, PART_BLANKS);
    if (scene->disc.size == 0)
        try_disc(scene, name, PART_HYPHENS);
    if (scene->disc.size == 0 && !words)
        try_disc(scene, name, PART_LETTERS);
    if (scene->disc.size == 0)
        try_disc(scene, scene->client_code, PART_NOWHERE);
    if (scene->disc.size == 0) {
        scene->disc = shortened(scene, name);
        scene->disc_radius = largest_disc(scene->frame);
    }
}
