/* The order of a circle. In: a scene that is laid out, and a pen. Out: calls of
 * the pen, pieces nested in pieces.
 *
 * From the back to the front: rings and the client, lines, people; of a person
 * the marker, then what is drawn at it, then words, as what comes later may lie
 * on what came before. Which meaning each of it has is decided here, once for
 * all pens. */
#include "picture/walk/walk.h"
#include "picture/layout/layout.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/gaps.h"
#include "picture/shapes/label.h"
#include "picture/shapes/rings.h"

/* ---- Behind the people ---- */

static enum meaning
ring_meaning(int ring, int rings)
{
    return ring == 1       ? MEANS_INNER_RING
           : ring == rings ? MEANS_OUTER_RING
                           : MEANS_MIDDLE_RING;
}

static void
walk_ring_name(const struct scene *scene, int ring, struct pen *pen)
{
    struct arena arena = {0};
    struct plate name;
    struct lettering text = {.align = ALIGN_CENTRE};
    if (caption_of_ring(scene, ring, &text.at, &name, &arena)) {
        text.size = name.size;
        text.text = name.lines[0];
        pen->text(pen, MEANS_RING_NAME, &text);
    }
    arena_release(&arena);
}

static void
walk_ring_line(const struct scene *scene, int ring, struct pen *pen)
{
    struct arcs arcs = {0};
    const struct arc *arc;
    ring_arcs(scene, ring, &arcs);
    array_each (arc, &arcs) {
        struct stroke stroke;
        stroke_of_arc(&stroke, scene, ring, *arc);
        pen->line(pen, MEANS_RING_LINE, &stroke);
        stroke_release(&stroke);
    }
    array_release(&arcs);
}

static void
walk_rings(const struct scene *scene, struct pen *pen)
{
    int rings = scene_rings(scene);
    const struct frame *frame = scene->frame;
    for (int ring = rings; ring >= 1; ring--) /* the larger lie below */
        pen->disc(pen, ring_meaning(ring, rings), frame->centre,
                  frame_scaled(frame, theme_boundary(ring, rings)));
    for (int ring = rings; ring >= 1; ring--)
        walk_ring_line(scene, ring, pen);
    for (int ring = 1; ring <= rings; ring++)
        walk_ring_name(scene, ring, pen);
}

/* A row of people whose ring is not known stands under the circle. */
static void
walk_row_name(const struct scene *scene, struct pen *pen)
{
    struct str words = {0};
    struct lettering text;
    if (layout_row_name(scene, &words, &text))
        pen->text(pen, MEANS_ROW_NAME, &text);
    str_release(&words);
}

static void
walk_client(const struct scene *scene, struct pen *pen)
{
    struct point centre = scene->frame->centre;
    const struct plate *name = &scene->disc;
    const struct lettering text = lettering_of(
        name, centre.x, centre.y + plate_height(name) / 2, ALIGN_CENTRE);
    pen->disc(pen, MEANS_CLIENT, centre, scene->disc_radius);
    pen->text(pen, MEANS_CLIENT_NAME, &text);
}

static void
walk_ground(const struct scene *scene, struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_GROUND};
    pen->begin(pen, &piece);
    walk_rings(scene, pen);
    walk_row_name(scene, pen);
    walk_client(scene, pen);
    pen->end(pen, &piece);
}

/* ---- Lines ---- */

/* What is new of a tie weighs more than what it is. */
static enum meaning
tie_meaning(const struct link *link)
{
    switch (link->trace) {
    case TRACE_NEW:
    case TRACE_EASED:
        return MEANS_TIE_BETTER;
    case TRACE_GONE:
        return MEANS_TIE_GONE;
    default:
        return link->strained ? MEANS_TIE_STRAINED
               : link->muted  ? MEANS_TIE_AS_BEFORE
                              : MEANS_TIE;
    }
}

static void
walk_tie(const struct scene *scene, const struct link *link, struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_TIE, .link = link};
    struct stroke stroke;
    stroke_of_tie(&stroke, scene, link);
    gaps_leave(scene, &stroke);
    pen->begin(pen, &piece);
    pen->line(pen, tie_meaning(link), &stroke);
    pen->end(pen, &piece);
    stroke_release(&stroke);
}

/* Where somebody stood before, hollow and smaller, and the way from there. */
static void
walk_move(const struct scene *scene, const struct figure *figure,
          struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_MOVE, .figure = figure};
    const struct badge old = {.outline = {figure->mark, figure->was,
                                          figure->size * OLD_PLACE_SIZE, 0}};
    struct stroke stroke;
    stroke_of_move(&stroke, figure);
    gaps_leave(scene, &stroke);
    pen->begin(pen, &piece);
    pen->marker(pen, MEANS_OLD_PLACE, &old);
    pen->line(pen,
              figure->trace == TRACE_CLOSER ? MEANS_MOVE_CLOSER
                                            : MEANS_MOVE_FURTHER,
              &stroke);
    pen->end(pen, &piece);
    stroke_release(&stroke);
}

static void
walk_lines(const struct scene *scene, struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_LINES};
    const struct link *link;
    const struct figure *figure;
    pen->begin(pen, &piece);
    array_each (link, &scene->links)
        walk_tie(scene, link, pen);
    array_each (figure, &scene->figures)
        if (figure->moved)
            walk_move(scene, figure, pen);
    pen->end(pen, &piece);
}

/* ---- People ---- */

/* One meaning for each: being gone weighs more than being new, and either more
 * than what is wished for. */
static enum meaning
person_meaning(const struct figure *figure)
{
    if (figure->ghost)
        return figure->wished ? MEANS_WISHED : MEANS_HOLLOW;
    return figure->trace == TRACE_NEW ? MEANS_NEWCOMER
           : figure->muted            ? MEANS_AS_BEFORE
           : figure->gap              ? MEANS_GAP
                                      : MEANS_PERSON;
}

static void
walk_support(const struct scene *scene, const struct figure *figure,
             struct pen *pen)
{
    struct stub stub;
    struct stroke stroke;
    if (!stub_of(scene, figure, &stub))
        return;
    stroke_of_support(&stroke, figure, &stub);
    gaps_leave(scene, &stroke);
    pen->line(pen, figure->strained ? MEANS_STRAIN : MEANS_SUPPORT, &stroke);
    stroke_release(&stroke);
}

static void
walk_wished_place(const struct scene *scene, const struct figure *figure,
                  struct pen *pen)
{
    struct point middle, step;
    struct stroke stroke;
    if (!chevron_place(scene, figure, &middle, &step))
        return;
    stroke_of_chevron(&stroke, middle, step);
    pen->line(pen, figure->wanted < 0 ? MEANS_WISH_CLOSER : MEANS_WISH_FURTHER,
              &stroke);
    stroke_release(&stroke);
}

static void
walk_body(const struct scene *scene, const struct figure *figure,
          struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_BODY, .figure = figure};
    const struct badge badge = {.outline = {figure->mark, figure->at,
                                            figure->size,
                                            figure->gap ? figure->outline : 0},
                                .sign = figure_sign(figure),
                                .sign_size = SIZE_NAME};
    pen->begin(pen, &piece);
    pen->marker(pen, person_meaning(figure), &badge);
    walk_support(scene, figure, pen);
    walk_wished_place(scene, figure, pen);
    pen->end(pen, &piece);
}

static enum meaning
line_meaning(const struct figure *figure, size_t line)
{
    if (line > 0)
        return figure->lines[line - 1].meaning;
    return figure->ghost ? MEANS_HOLLOW_NAME : MEANS_NAME;
}

static void
walk_label(const struct figure *figure, struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_LABEL, .figure = figure};
    pen->begin(pen, &piece);
    for (size_t i = 0; i <= figure->line_count; i++) {
        const struct lettering text = label_line(figure, i);
        pen->text(pen, line_meaning(figure, i), &text);
    }
    pen->end(pen, &piece);
}

static void
walk_person(const struct scene *scene, const struct figure *figure,
            struct pen *pen)
{
    const struct piece piece = {.kind = PIECE_PERSON, .figure = figure};
    pen->begin(pen, &piece);
    walk_body(scene, figure, pen);
    if (!figure->unnamed)
        walk_label(figure, pen);
    pen->end(pen, &piece);
}

/* ---- The whole ---- */

void
walk_circle(const struct scene *scene, struct pen *pen)
{
    walk_ground(scene, pen);
    walk_lines(scene, pen);
    for (size_t i = 0; i < scene->figures.count; i++) {
        size_t index = pen->by_name ? scene->order.items[i] : i;
        walk_person(scene, &scene->figures.items[index], pen);
    }
}
