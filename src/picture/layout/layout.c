/* Where everything stands in one picture. In: a scene, the seating of its case,
 * a frame. Out: the places of people in the scene's figures, the boxes of their
 * words, bows and shifts of lines; and what those keep clear of.
 *
 * People come first and do not move again: their places are the case's. Words
 * and lines then make way for them and for each other. */
#include "picture/layout/layout.h"
#include "picture/layout/attempts.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/gaps.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"
#include "picture/type.h"
#include "words/places.h"

#include <math.h>

/* The rows under the circle for people whose ring is not known: how many fit
 * with the words below them, and how many with names alone beside. */
enum {
    ROWS_BELOW = 288, /* the middle of the circle, and who stands outside it */
    ROWS_LENGTH = 523,
    ROWS_HEIGHT = 84,
    ROW_HEIGHT = 52, /* with room for words */
    IN_ROW = 7,
    IN_LIST = 6, /* rows of names */
    MOST_LISTED = 36,
    LISTED_STUB = 14,    /* room for an arrow before the first */
    MOST_SHORTENED = 60, /* people; more are a crowd, with names left out */
    MOST_OFF = 32,       /* points, from the ring, of someone who is gone */
    ON_ANYTHING = 9000,  /* the cost of words on what is there already … */
    ON_CLIENT = 30000    /* … and on the client: of ties, too */
};

/* How the rows are divided. */
struct row_plan {
    size_t columns;
    double step, height; /* from one to the next */
    double size;         /* of markers, at most */
    bool words;
    double stub; /* room before the first in a list */
};

/* Measured from the circle's middle, which is what the frames have in
 * common. */
double
layout_row(const struct frame *frame)
{
    return frame->centre.y - ROWS_BELOW;
}

/* Their ring is 0 where the case does not say it. */
size_t
layout_unplaced(const struct scene *scene)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->ring == 0;
    return count;
}

bool
layout_row_name(const struct scene *scene, struct str *words,
                struct lettering *text)
{
    place_add_heading(scene->snapshot, VALUE_UNKNOWN, scene->language, words);
    *text = (struct lettering){
        .at = {scene->frame->content.left, layout_row(scene->frame) + 22},
        .align = ALIGN_LEFT,
        .size = SIZE_CAPTION,
        .text = str_slice(words)};
    return layout_unplaced(scene) > 0;
}

/* With words below as long as two rows hold all; then a list of names with
 * small markers; and with more people than that, rows and columns of even
 * smaller ones, in cells about as wide as high. */
static struct row_plan
rows_for(size_t count)
{
    if (count <= IN_ROW)
        return (struct row_plan){IN_ROW, 72, ROW_HEIGHT, 1, true, 0};
    if (count <= 2 * IN_ROW)
        return (struct row_plan){IN_ROW, 72, ROWS_HEIGHT / 2.0, 1, true, 0};
    size_t columns = (count + IN_LIST - 1) / IN_LIST;
    if (count <= MOST_LISTED) {
        columns = columns < 4 ? 4 : columns;
        return (struct row_plan){columns,
                                 ROWS_LENGTH / (double)columns,
                                 ROWS_HEIGHT / (double)IN_LIST,
                                 0.5,
                                 false,
                                 0};
    }
    size_t rows = IN_LIST;
    while (rows * rows * ROWS_LENGTH < count * ROWS_HEIGHT)
        rows++;
    columns = (count + rows - 1) / rows;
    double height = ROWS_HEIGHT / (double)rows;
    return (struct row_plan){
        columns, ROWS_LENGTH / (double)columns, height, height / 32, false, 0};
}

/* Who stands alone in a row stands in its middle. */
static struct point
in_row(const struct frame *frame, const struct row_plan *rows, size_t index,
       size_t count)
{
    size_t row = index / rows->columns, column = index % rows->columns;
    size_t in_this = count - row * rows->columns;
    double left = frame->centre.x - ROWS_LENGTH / 2.0 + 8;
    if (in_this > rows->columns)
        in_this = rows->columns;
    if (!rows->words)
        left += rows->stub;
    else
        left = frame->centre.x - (double)(in_this - 1) / 2 * rows->step;
    double x = left + (double)column * rows->step;
    double y = layout_row(frame) - (double)row * rows->height;
    /* As they will be written, so that ties meet the markers. */
    return (struct point){grid_of(x) / (double)GRAIN,
                          grid_of(y) / (double)GRAIN};
}

/* Is there support or strain to show of somebody in a list? */
static bool
needs_stubs(const struct scene *scene)
{
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (figure->ring == 0 && stub_reach(figure) > 0)
            return true;
    return false;
}

/* What a name in the rows may take. In a single row it may be of two lines, which
 * is narrower than it is far to the next; in several there is room for one. */
static struct room
room_in(const struct scene *scene, const struct row_plan *rows, size_t count)
{
    enum { BETWEEN = 4, BESIDE_MARKER = 8 };
    struct room room = room_for(scene->scale.name, LONGEST_NAME);
    if (rows->words && count > 1 && count <= IN_ROW)
        room.width = rows->step - BETWEEN;
    else if (count > 1)
        room.lines = 1;
    if (!rows->words && count <= MOST_LISTED)
        room.width = rows->step - rows->size * 22 - BESIDE_MARKER;
    return room;
}

/* A list takes the place of the words, so its figures have no lines below the
 * name, and a second outline that fits their size. The order is that of names,
 * as in every list. */
static void
place_unplaced(struct scene *scene)
{
    size_t count = layout_unplaced(scene), next = 0;
    struct row_plan rows = rows_for(count);
    if (!rows.words && rows.size >= LEAST_WITH_STUB && needs_stubs(scene)) {
        rows.stub = LISTED_STUB;
        rows.step -= LISTED_STUB / (double)rows.columns;
    }
    struct room room = room_in(scene, &rows, count);
    const uint32_t *index;
    array_each (index, &scene->order) {
        struct figure *figure = &scene->figures.items[*index];
        if (figure->ring != 0)
            continue;
        figure->room = room;
        if (figure->size > rows.size) {
            figure->reach *= rows.size / figure->size;
            figure->size = rows.size;
        }
        figure->listed = !rows.words;
        if (figure->listed) {
            figure->line_count = 0;
            figure->detail = rows.size;
            figure->outline = figure->gap ? SMALL_OUTLINE : 0;
        }
        figure->at = in_row(scene->frame, &rows, next++, count);
    }
}

/* A direction, and how far off the middle. */
struct ray {
    double radius;
    int slot;
};

/* Where somebody stands, or WAS: who is gone stands where they stood. */
static struct ray
ray_of(const struct scene *scene, struct seating *seating,
       const struct figure *figure, bool was)
{
    int rings = snapshot_rings(scene->snapshot);
    int ring = was ? figure->ring_was : figure->ring;
    size_t session =
        was || figure->absent ? scene->before : scene->snapshot->index;
    struct seat seat =
        seating_seat(seating, session, figure->person, ring, scene->lanes);
    double radius = theme_lane(ring, rings, seat.lane, seating->lanes[ring]);
    if (ring > rings)
        radius = theme_on_page(radius, seat.slot);
    return (struct ray){radius, seat.slot};
}

/* The direction is a person's own for the whole case; the ring is the
 * session's. Who moved has an old place on the same ray. */
static void
place_figures(struct scene *scene, struct seating *seating)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        struct ray ray;
        if (figure->ring == 0)
            continue;
        ray = ray_of(scene, seating, figure, false);
        figure->at = frame_on_ray(scene->frame, ray.radius, ray.slot);
        if (!figure->moved)
            continue;
        ray = ray_of(scene, seating, figure, true);
        figure->was = frame_on_ray(scene->frame, ray.radius, ray.slot);
    }
    place_unplaced(scene);
}

static void
add_block(struct scene *scene, struct block block, int on_tie)
{
    *array_add(&scene->obstacles) =
        (struct obstacle){block, ON_ANYTHING, on_tie, false};
}

/* Half of the room that the name of a ring takes across. */
static int32_t
caption_room(const struct scene *scene, int ring)
{
    struct slice name = scene_ring_name(scene, ring);
    int32_t room = type_grains(name, scene->scale.caption) / 2 + 3 * GRAIN;
    int32_t most = grid_of(LONGEST_NAME / 2);
    return room < most ? room : most;
}

/* The client, and the names of the rings. The client is dearer to cross than a
 * ring's name: a line through the middle looks like one to the client. */
static void
add_fixed(struct scene *scene)
{
    const struct frame *frame = scene->frame;
    int rings = scene_rings(scene);
    int32_t client = grid_of(scene->disc_radius + 1);
    struct spot centre = grid_spot(frame->centre);
    *array_add(&scene->obstacles) = (struct obstacle){
        {centre.x, centre.y, client, client}, ON_CLIENT, ON_CLIENT, true};
    for (int ring = frame_first_caption(frame, rings); ring <= rings; ring++) {
        double radius = frame_scaled(frame, theme_boundary(ring, rings));
        /* Just inside the line. */
        int32_t up = grid_of(radius - 7.5);
        struct block caption = {0, caption_is_below(scene, ring) ? -up : up,
                                caption_room(scene, ring), grid_of(7.5)};
        add_block(scene, block_moved(caption, centre), 500);
    }
}

/* Is somebody other than FIGURE within REACH of a place, or the client, or a
 * ring's name? */
static bool
is_taken(const struct scene *scene, const struct figure *figure,
         struct point place, double reach)
{
    struct spot at = grid_spot(place);
    struct block mine = {at.x, at.y, grid_of(reach), grid_of(reach)};
    const struct figure *other;
    const struct obstacle *obstacle;
    array_each (obstacle, &scene->obstacles)
        if (blocks_meet(mine, obstacle->block))
            return true;
    array_each (other, &scene->figures)
        if (other != figure &&
            blocks_meet(mine,
                        block_moved(outline_room(other), grid_spot(other->at))))
            return true;
    return false;
}

/* The place on a ray nearest to RADIUS that nobody else has; PLACE where there
 * is none near. Further out is tried before further in, as there is more
 * room. */
static struct point
free_place(const struct scene *scene, const struct figure *figure,
           double radius, int slot, double reach)
{
    struct point place = frame_on_ray(scene->frame, radius, slot);
    for (int off = 4; off <= MOST_OFF; off += 4)
        for (int side = 1; side >= -1; side -= 2) {
            struct point other =
                frame_on_ray(scene->frame, radius + side * off, slot);
            if (!is_taken(scene, figure, other, reach))
                return other;
        }
    return place;
}

/* Two who never were there together may have one seat. Where one of them is
 * gone, or has moved on, their old place gives way along the ray: so each is
 * found in their direction. */
static void
make_room(struct scene *scene, struct seating *seating)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        bool gone = figure->trace == TRACE_GONE && figure->ring > 0;
        double reach = figure->reach * (gone ? 1 : OLD_PLACE_SIZE);
        struct point *place = gone ? &figure->at : &figure->was;
        figure->nudged = false;
        if ((!gone && !figure->moved) ||
            !is_taken(scene, figure, *place, reach))
            continue;
        struct ray ray = ray_of(scene, seating, figure, !gone);
        *place = free_place(scene, figure, ray.radius, ray.slot, reach);
        figure->nudged = gone;
    }
}

/* Where the arrow of somebody's move ends: at the rim of their marker. */
static struct spot
tip_of_move(const struct figure *figure)
{
    struct spot was = grid_spot(figure->was), at = grid_spot(figure->at);
    int32_t away = grid_distance(was, at);
    int32_t left = away - grid_of(figure->reach);
    if (left <= 0)
        return was;
    return (struct spot){
        was.x + (int32_t)((int64_t)(at.x - was.x) * left / away),
        was.y + (int32_t)((int64_t)(at.y - was.y) * left / away)};
}

/* Old places, and the ways from there, are drawn over: names and ties keep off
 * them. */
static void
add_moves(struct scene *scene)
{
    const struct figure *figure;
    array_each (figure, &scene->figures) {
        if (!figure->moved)
            continue;
        struct spot was = grid_spot(figure->was);
        int32_t reach = grid_of(figure->reach * OLD_PLACE_SIZE + 2);
        add_block(scene, (struct block){was.x, was.y, reach, reach}, 900);
        *array_add(&scene->barriers) =
            (struct barrier){was, tip_of_move(figure), ON_ANYTHING, 500};
    }
}

/* A chevron is small, but a tie over it hides which way it points. */
static void
add_chevrons(struct scene *scene)
{
    const struct figure *figure;
    array_each (figure, &scene->figures) {
        struct point middle, step;
        if (!chevron_place(scene, figure, &middle, &step))
            continue;
        struct spot at = grid_spot(middle);
        int32_t reach = grid_of(4 * figure->detail);
        add_block(scene, (struct block){at.x, at.y, reach, reach}, 300);
    }
}

/* Has what stands under a name two rows somewhere? */
static bool
has_rows(const struct figure *figure)
{
    for (size_t i = 0; i < figure->line_count; i++)
        if (figure->lines[i].plate.count > 1)
            return true;
    return false;
}

/* A name in two lines that finds no place: in small letters first, and then in one
 * line. False where it takes no less. */
static bool
take_less(struct figure *figure)
{
    if (figure->plate.count < PLATE_LINES && !has_rows(figure))
        return false;
    if (figure->brief)
        figure->room.lines = 1;
    figure->brief = true;
    figure->room.size = figure->room.least;
    return true;
}

/* Long names give way where there is no room for all of them; short ones stay as
 * they are. */
static void
make_words_shorter(struct scene *scene)
{
    bool less = true;
    for (int step = 0; step < 2 && less; step++) {
        struct figure *figure;
        less = false;
        array_each (figure, &scene->figures)
            if (attempts_failed(scene, figure))
                less |= take_less(figure);
        if (!less)
            return;
        scene_hang_plates(scene);
        attempts_make(scene);
    }
}

/* With these lanes, and SHORTER words where they find no place; what was kept
 * clear of before stays in the way. Returns how much is in the way of
 * something. */
static int
lay_out(struct scene *scene, struct seating *seating, enum lanes lanes,
        bool shorter)
{
    size_t obstacles = scene->obstacles.count, barriers = scene->barriers.count;
    scene->lanes = lanes;
    place_figures(scene, seating);
    add_fixed(scene);
    scene_hang_plates(scene);
    make_room(scene, seating);
    add_moves(scene);
    add_chevrons(scene);
    int cost = attempts_make(scene);
    if (shorter && scene->figures.count <= MOST_SHORTENED)
        make_words_shorter(scene);
    scene->obstacles.count = obstacles;
    scene->barriers.count = barriers;
    return cost;
}

/* Other lanes are tried where something is in the way of something, before any
 * name gives way. */
static void
choose_lanes(struct scene *scene, struct seating *seating)
{
    enum lanes best = LANES_WIDE;
    int least = INT32_MAX;
    for (enum lanes lanes = LANES_WIDE; lanes < LANES_COUNT; lanes++) {
        int cost = lay_out(scene, seating, lanes, false);
        if (cost < IN_THE_WAY)
            return;
        if (cost < least)
            best = lanes;
        least = cost < least ? cost : least;
    }
    lay_out(scene, seating, best, true);
}

static void
find_words(struct scene *scene)
{
    struct str words = {0};
    struct lettering text;
    gaps_find(scene);
    if (layout_row_name(scene, &words, &text))
        gaps_add(scene, &text);
    str_release(&words);
}

void
layout_scene(struct scene *scene, struct seating *seating,
             const struct frame *frame)
{
    scene->frame = frame;
    caption_set_client(scene);
    choose_lanes(scene, seating);
    find_words(scene);
}

double
layout_floor(const struct scene *scene)
{
    size_t unplaced = layout_unplaced(scene);
    struct row_plan rows = rows_for(unplaced);
    size_t lines = (unplaced + rows.columns - 1) / rows.columns;
    double floor = layout_row(scene->frame) - (double)lines * rows.height;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (figure->ring == 0 && !figure->unnamed && rows.words)
            floor = fmin(floor, figure->label.bottom);
    return floor;
}
