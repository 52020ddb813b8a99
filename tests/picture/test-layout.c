/* The geometry of the picture, from the scene and not from pixels. */
#include "picture/layout/layout.h"
#include "picture/grid.h"
#include "picture/layout/paths.h"
#include "cases.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/label.h"
#include "picture/shapes/rings.h"
#include "picture/shapes/strokes.h"
#include "suite.h"

#include <math.h>

struct drawn {
    struct kith_inventory *inventory;
    struct kith_timeline *timeline;
    struct seating *seating;
    struct scene scene;
};

static void
draw_on(struct drawn *drawn, const char *text, size_t session,
        const struct frame *frame)
{
    drawn->inventory = kith_inventory_parse("test", text, strlen(text), NULL);
    ck_assert_uint_eq(kith_inventory_problems(drawn->inventory), 0);
    drawn->timeline = timeline_of_file(drawn->inventory, KITH_CLIENT);
    drawn->seating = seating_new(drawn->timeline);
    scene_init(&drawn->scene, timeline_snapshot(drawn->timeline, session),
               drawn->seating->scale, NULL);
    layout_scene(&drawn->scene, drawn->seating, frame);
}

static void
draw(struct drawn *drawn, const char *text, size_t session)
{
    draw_on(drawn, text, session, &frame_a4);
}

static void
release(struct drawn *drawn)
{
    scene_release(&drawn->scene);
    seating_free(drawn->seating);
    kith_timeline_free(drawn->timeline);
    kith_inventory_free(drawn->inventory);
}

/* COUNT people, spread over three rings, each knowing the next. */
static char *
many_people(int count)
{
    struct str text = {0};
    str_add(&text, "case MANY\nsession week 1\n");
    for (int i = 0; i < count; i++)
        str_addf(&text, "person P%d: %s, ring %d\n", i,
                 i % 4 == 0   ? "friend"
                 : i % 4 == 1 ? "sister"
                 : i % 4 == 2 ? "colleague"
                              : "neighbour",
                 i % 7 == 0   ? 1
                 : i % 3 == 0 ? 2
                              : 3);
    for (int i = 1; i < count; i++)
        str_addf(&text, "know P%d: P%d\n", i - 1, i);
    return str_take(&text);
}

static double
radius(struct point at)
{
    return hypot(at.x - frame_a4.centre.x, at.y - frame_a4.centre.y);
}

static const int crowds[] = {0, 1, 2, 3, 5, 8, 12, 15, 18, 21, 40, 1000};

static void
check_rings(const struct drawn *drawn)
{
    const struct figure *figure;
    array_each (figure, &drawn->scene.figures) {
        int ring = figure->ring;
        int lane = seating_seat(drawn->seating, drawn->scene.snapshot->index,
                                figure->person, ring, drawn->scene.lanes)
                       .lane;
        double exact = theme_lane(ring, 3, lane, drawn->seating->lanes[ring]);
        ck_assert_double_eq_tol(radius(figure->at), exact, 0.02);
        ck_assert_double_lt(exact, theme_boundary(ring, 3));
        ck_assert_double_gt(exact, theme_boundary(ring - 1, 3));
    }
}

/* The box of a marker, its outlines included. */
static struct box
marker_of(const struct figure *figure)
{
    return box_of_block(
        block_moved(outline_room(figure), grid_spot(figure->at)));
}

static void
check_words(const struct figure *a, const struct figure *b)
{
    if (a->unnamed)
        return;
    ck_assert_msg(!box_overlaps(a->label, marker_of(b)), "%.*s is on a marker",
                  SLICE_ARGS(a->called));
    ck_assert_msg(a == b || b->unnamed || !box_overlaps(a->label, b->label),
                  "the names of %.*s and %.*s meet", SLICE_ARGS(a->called),
                  SLICE_ARGS(b->called));
}

/* Nobody and no words are on one another, or off the page; only in crowds of
 * more than NAMED people may names be left out. */
static void
check_room(const struct drawn *drawn, size_t named)
{
    const struct scene *scene = &drawn->scene;
    const struct figure *a, *b;
    array_each (a, &scene->figures) {
        array_each (b, &scene->figures) {
            check_words(a, b);
            ck_assert_msg(a == b || !box_overlaps(marker_of(a), marker_of(b)),
                          "%.*s stands on %.*s", SLICE_ARGS(a->called),
                          SLICE_ARGS(b->called));
        }
        ck_assert(!a->unnamed || scene->figures.count > named);
        ck_assert(a->unnamed || (a->label.left > 18 && a->label.bottom > 18));
        ck_assert(a->unnamed || a->label.right < scene->frame->width - 18);
    }
}

START_TEST(every_crowd_has_room)
{
    char *text = many_people(crowds[_i]);
    struct drawn drawn;
    draw(&drawn, text, 0);
    ck_assert_uint_eq(drawn.scene.figures.count, (size_t)crowds[_i]);
    check_rings(&drawn);
    check_room(&drawn, 120);
    release(&drawn);
    free(text);
}
END_TEST

START_TEST(one_lane_is_in_the_middle)
{
    static const double lanes[] = {0, 62, 136, 212};
    char *text = many_people(12);
    struct drawn drawn;
    draw(&drawn, text, 0);
    const struct figure *figure;
    array_each (figure, &drawn.scene.figures)
        ck_assert_double_eq_tol(radius(figure->at), lanes[figure->ring], 0.02);
    release(&drawn);
    free(text);
}
END_TEST

/* COUNT people of whom only RING is known. */
static char *
people_on(int count, const char *ring)
{
    struct str text = {0};
    str_add(&text, "case MANY\nsession week 1\nperson Anna: friend, ring 1\n");
    for (int i = 0; i < count; i++)
        str_addf(&text, "person \"Mrs. Abernathy %d\": sister%s\n", i, ring);
    return str_take(&text);
}

static const struct {
    int count;
    const char *ring;
} one_place[] = {
    {12, ", ring 1"},
    {40, ", ring 1"},
    {40, ", ring 3"},
    {9, ", ring out"},
    {30, ", ring out"},
    {300, ", ring 1"},
    {1, ""},
    {7, ""},
    {8, ""},
    {20, ""},
    {36, ""},
    {37, ""},
    {400, ""},
};

START_TEST(one_place_is_enough)
{
    char *text = people_on(one_place[_i].count, one_place[_i].ring);
    struct drawn drawn;
    draw(&drawn, text, 0);
    check_room(&drawn, 37);
    const struct figure *figure;
    array_each (figure, &drawn.scene.figures) {
        if (figure->ring == 0)
            ck_assert_double_ge(figure->at.y, layout_floor(&drawn.scene));
        if (figure->ring > 3)
            ck_assert_double_gt(radius(figure->at),
                                CIRCLE_RADIUS + figure->reach);
    }
    release(&drawn);
    free(text);
}
END_TEST

/* ---- The order in the file ---- */

enum { SHUFFLED = 14 };

/* The same case, written from the front or from the back. */
static char *
in_order(bool forward)
{
    struct str text = {0};
    str_add(&text, "case ORDER\nsession week 1\n");
    for (int i = 0; i < SHUFFLED; i++) {
        int n = forward ? i : SHUFFLED - 1 - i;
        str_addf(&text, "person P%d: %s, ring %d, strain %d\n", n,
                 n % 2 == 0 ? "friend" : "sister", n % 3 + 1, n % 4);
    }
    for (int i = 0; i < SHUFFLED; i++) {
        int n = forward ? i : SHUFFLED - 1 - i, next = (n + 5) % SHUFFLED;
        str_addf(&text, "know P%d: P%d\n", forward ? n : next,
                 forward ? next : n);
    }
    return str_take(&text);
}

static const struct figure *
named(const struct scene *scene, struct slice name)
{
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (slice_equal(figure->called, name))
            return figure;
    ck_abort_msg("nobody is called %.*s", SLICE_ARGS(name));
    return NULL;
}

START_TEST(file_order_does_not_matter)
{
    struct drawn first, second;
    char *forward = in_order(true), *backward = in_order(false);
    draw(&first, forward, 0);
    draw(&second, backward, 0);
    const struct figure *a;
    ck_assert_uint_eq(first.scene.figures.count, SHUFFLED);
    array_each (a, &first.scene.figures) {
        const struct figure *b = named(&second.scene, a->called);
        ck_assert_uint_ne(a->person, b->person);
        ck_assert(a->at.x == b->at.x && a->at.y == b->at.y);
        ck_assert_mem_eq(&a->label, &b->label, sizeof a->label);
        ck_assert(a->stub_shift == b->stub_shift);
    }
    for (size_t i = 0; i < first.scene.links.count; i++) {
        const struct link *one = &first.scene.links.items[i];
        const struct link *two = &second.scene.links.items[i];
        ck_assert(slice_equal(first.scene.figures.items[one->a].called,
                              second.scene.figures.items[two->a].called));
        ck_assert_int_eq(one->bow, two->bow);
    }
    release(&first);
    release(&second);
    free(forward);
    free(backward);
}
END_TEST

/* ---- Frames ---- */

START_TEST(every_paper_has_the_same_circle)
{
    char *text = many_people(15);
    struct drawn a4, letter;
    draw_on(&a4, text, 0, &frame_a4);
    draw_on(&letter, text, 0, &frame_letter);
    double x = frame_letter.centre.x - frame_a4.centre.x;
    double y = frame_letter.centre.y - frame_a4.centre.y;
    for (size_t i = 0; i < a4.scene.figures.count; i++) {
        struct point one = a4.scene.figures.items[i].at;
        struct point two = letter.scene.figures.items[i].at;
        ck_assert_double_eq_tol(two.x - one.x, x, 0.001);
        ck_assert_double_eq_tol(two.y - one.y, y, 0.001);
    }
    check_room(&letter, 120);
    release(&a4);
    release(&letter);
    free(text);
}
END_TEST

START_TEST(a_smaller_circle_is_the_same_circle)
{
    char *text = many_people(9);
    struct frame half = frame_a4;
    half.permille = 500;
    struct drawn whole, small;
    draw_on(&whole, text, 0, &frame_a4);
    draw_on(&small, text, 0, &half);
    for (size_t i = 0; i < whole.scene.figures.count; i++) {
        struct point one = whole.scene.figures.items[i].at;
        struct point two = small.scene.figures.items[i].at;
        ck_assert_double_eq_tol(2 * radius(two), radius(one), 0.04);
        ck_assert_double_eq_tol((two.x - half.centre.x) * 2,
                                one.x - frame_a4.centre.x, 0.04);
    }
    release(&whole);
    release(&small);
    free(text);
}
END_TEST

/* ---- Words and lines make way ---- */

START_TEST(words_keep_clear_of_obstacles)
{
    char *text = many_people(5);
    struct drawn plain, drawn;
    draw(&plain, text, 0);
    struct block taken = grid_block(plain.scene.figures.items[2].label);
    draw(&drawn, text, 0);
    scene_release(&drawn.scene);
    scene_init(&drawn.scene, timeline_snapshot(drawn.timeline, 0),
               drawn.seating->scale, NULL);
    *array_add(&drawn.scene.obstacles) =
        (struct obstacle){taken, 9000, 500, false};
    layout_scene(&drawn.scene, drawn.seating, &frame_a4);
    struct box label = drawn.scene.figures.items[2].label;
    ck_assert(!box_overlaps(label, box_of_block(taken)));
    release(&plain);
    release(&drawn);
    free(text);
}
END_TEST

START_TEST(ties_go_round_people)
{
    static const int sizes[] = {5, 8, 12, 15, 18};
    for (size_t size = 0; size < sizeof sizes / sizeof *sizes; size++) {
        char *text = many_people(sizes[size]);
        struct drawn drawn;
        draw(&drawn, text, 0);
        const struct scene *scene = &drawn.scene;
        const struct link *link;
        array_each (link, &scene->links) {
            struct path path = path_of_link(scene, link);
            for (uint32_t i = 0; i < scene->figures.count; i++) {
                const struct figure *figure = &scene->figures.items[i];
                struct block marker =
                    block_moved(outline_room(figure), grid_spot(figure->at));
                ck_assert(i == link->a || i == link->b ||
                          !path_meets(&path, marker));
                ck_assert(!path_meets(&path, grid_block(figure->label)));
            }
        }
        release(&drawn);
        free(text);
    }
}
END_TEST

/* COUNT people with long names, and Jo, on a circle of PERMILLE. */
static void
draw_long_names(struct drawn *drawn, int count, int permille)
{
    static struct frame frame;
    struct str text = {0};
    frame = frame_a4;
    frame.permille = permille;
    str_add(&text, "case LONG\nsession week 1\nperson Jo: friend, ring 1\n");
    for (int i = 0; i < count; i++)
        str_addf(&text,
                 "person \"Grandmother Elisabeth %c\": friend, ring %d\n",
                 'A' + i, i % 3 + 1);
    draw_on(drawn, text.data, 0, &frame);
    str_release(&text);
}

static size_t
count_lines(const struct scene *scene, size_t lines)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->plate.count == lines;
    return count;
}

/* Where there is room for two lines of everybody, all have them; where there is
 * not, who finds no place takes less, and a short name stays as it is. */
START_TEST(long_names_give_way)
{
    struct drawn wide, narrow;
    draw_long_names(&wide, 5, 1000);
    draw_long_names(&narrow, 15, 320);
    ck_assert_uint_eq(count_lines(&wide.scene, 2), 5);
    ck_assert_uint_gt(count_lines(&narrow.scene, 1), 1);
    const struct figure *figure;
    array_each (figure, &wide.scene.figures)
        ck_assert_double_eq(figure->plate.size, wide.scene.scale.name);
    figure = named(&narrow.scene, slice_of("Jo"));
    ck_assert_double_eq(figure->plate.size, narrow.scene.scale.name);
    release(&wide);
    release(&narrow);
}
END_TEST

/* ---- Sessions ---- */

static const char moving[] =
    "case MOVE\n"
    "session week 1\n"
    "person A: friend, ring 3\nperson B: sister, ring 1\n"
    "person C: colleague, ring 2\nknow A: B\n"
    "session week 2\n"
    "person A: ring 1\nperson B: ended, ring out\nperson D: friend, ring 2\n"
    "person C: not named\n"
    "session week 3\n"
    "person A: ring 2\nperson C: ring 3\n";

/* The sine of the angle between two places, seen from the middle. */
static double
turn(struct point a, struct point b)
{
    double cross = (a.x - frame_a4.centre.x) * (b.y - frame_a4.centre.y) -
                   (a.y - frame_a4.centre.y) * (b.x - frame_a4.centre.x);
    double dot = (a.x - frame_a4.centre.x) * (b.x - frame_a4.centre.x) +
                 (a.y - frame_a4.centre.y) * (b.y - frame_a4.centre.y);
    return dot > 0 ? fabs(cross) / (radius(a) * radius(b)) : 1;
}

START_TEST(keeps_its_direction)
{
    struct drawn first, later;
    draw(&first, moving, 0);
    draw(&later, moving, (size_t)_i);
    size_t both = 0;
    const struct figure *before, *after;
    array_each (before, &first.scene.figures)
        array_each (after, &later.scene.figures) {
            if (before->person != after->person)
                continue;
            ck_assert_double_lt(turn(before->at, after->at), 0.001);
            ck_assert(
                before->ring != after->ring ||
                (before->at.x == after->at.x && before->at.y == after->at.y));
            both++;
        }
    ck_assert_uint_ge(both, 2);
    release(&first);
    release(&later);
}
END_TEST

static bool
is_on_arc(const struct arcs *arcs, double angle)
{
    for (size_t i = 0; i < arcs->count; i++)
        if (angle > arcs->items[i].from && angle < arcs->items[i].to)
            return true;
    return false;
}

/* How far a place is from the nearest edge of words; negative within them. */
static double
from_words(const struct scene *scene, struct point at)
{
    const struct figure *figure;
    double nearest = 1e9;
    array_each (figure, &scene->figures)
        for (size_t i = 0; i <= figure->line_count; i++) {
            struct lettering words = label_line(figure, i);
            struct box line = lettering_box(&words, 0);
            double across =
                fmax(line.left - 1.5 - at.x, at.x - line.right - 1.5);
            double up = fmax(line.bottom - at.y, at.y - line.top);
            nearest = fmin(nearest, fmax(across, up));
        }
    return nearest;
}

/* A ring's line is everywhere but behind words: a thousand places each. */
START_TEST(lines_of_rings_are_broken_by_words)
{
    char *text = many_people(18);
    struct drawn drawn;
    size_t behind = 0, pieces = 0;
    draw(&drawn, text, 0);
    for (int ring = 1; ring <= 3; ring++) {
        struct arcs arcs = {0};
        double radius = theme_boundary(ring, 3);
        ring_arcs(&drawn.scene, ring, &arcs);
        pieces += arcs.count;
        for (int i = 0; i < 1000; i++) {
            double angle = i * 6.283185307179586 / 1000;
            struct point at = {frame_a4.centre.x + radius * cos(angle),
                               frame_a4.centre.y + radius * sin(angle)};
            double off = from_words(&drawn.scene, at);
            behind += off < 0;
            if (off < 0)
                ck_assert(!is_on_arc(&arcs, angle));
            if (off > 3)
                ck_assert(i == 0 || is_on_arc(&arcs, angle));
        }
        array_release(&arcs);
    }
    ck_assert_uint_gt(behind, 0);
    ck_assert_uint_gt(pieces, 3);
    release(&drawn);
    free(text);
}
END_TEST

/* An arc stays on its circle, and ends where it should. */
START_TEST(arcs_are_round)
{
    static const struct arc arcs[] = {
        {0, 6.283185307179586}, {1, 1.2}, {0.5, 5}};
    struct drawn drawn;
    struct stroke stroke;
    draw(&drawn, "case R\nsession week 1\n", 0);
    stroke_of_arc(&stroke, &drawn.scene, 2, arcs[_i]);
    double radius_of_ring = theme_boundary(2, 3);
    for (size_t i = 0; i + 3 < stroke.count; i += 3)
        for (int step = 0; step <= 10; step++) {
            const struct point *p = stroke.items + i;
            double t = step / 10.0, u = 1 - t;
            double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t;
            double d = t * t * t;
            struct point at = {
                a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
            ck_assert_double_eq_tol(radius(at), radius_of_ring,
                                    radius_of_ring * 0.0003);
        }
    struct point end = stroke.items[stroke.count - 1];
    ck_assert_double_eq_tol(
        end.x, frame_a4.centre.x + radius_of_ring * cos(arcs[_i].to), 1e-9);
    stroke_release(&stroke);
    release(&drawn);
}
END_TEST

/* Where Ann is drawn in the last session, in minutes past twelve, and on which
 * of three lanes. */
#define AT_1(facts)                                                            \
    "case T\nsession week 1\nperson Ann: friend, ring 2" facts "\n"
#define AT_2(facts) "session week 2\nperson Ann: ring 2" facts "\n"
#define AFRESH      "session week 3: fresh\nperson Ann: ring 2\n"

static const struct {
    const char *text;
    int minutes, lane;
} said_places[] = {
    {AT_1(", at 12:00"), 0, 1},
    {AT_1(", at 3"), 180, 1},
    {AT_1(", at 4:37 inner"), 277, 0},
    {AT_1(", at 11:59 outer"), 719, 2},
    {AT_1("") AT_2(", at 6:00"), 360, 1},
    {AT_1(", at 4:37 inner") AT_2(""), 277, 0},
    {AT_1(", at 4:37 inner") AT_2(", at 6:01"), 361, 1},
    {AT_1(", at 4:37 inner") "session week 2\nperson Ann: ring 3\n", 277, 0},
    /* forgotten, and nobody turns */
    {AT_1(", at 4:37") AFRESH, 277, 1},
    {AT_1(", at 4:37") AFRESH "session week 4\nperson Ann: same\n", 277, 1},
    {AT_1(", at 4:37") "session week 2\nperson Ann: not named\n" AFRESH, 277,
     1},
};

START_TEST(said_places_are_obeyed)
{
    struct drawn drawn;
    const char *text = said_places[_i].text;
    size_t session = 0;
    for (const char *at = text; (at = strstr(at, "\nsession")) != NULL; at++)
        session++;
    draw(&drawn, text, session - 1);
    const struct figure *ann = &drawn.scene.figures.items[0];
    struct seat seat = seating_seat(drawn.seating, session - 1, ann->person,
                                    ann->ring, drawn.scene.lanes);
    ck_assert_int_eq(grid_clock(seat.slot), said_places[_i].minutes);
    ck_assert_int_eq(seat.lane, said_places[_i].lane);
    double turn = said_places[_i].minutes * 3.14159265358979 / 360;
    double off = radius(ann->at);
    ck_assert_double_eq_tol(ann->at.x - frame_a4.centre.x, off * sin(turn),
                            .05);
    ck_assert_double_eq_tol(ann->at.y - frame_a4.centre.y, off * cos(turn),
                            .05);
    release(&drawn);
}
END_TEST

/* Taken back, she is where she was before it was said. */
START_TEST(a_place_is_taken_back)
{
    struct drawn said, never;
    const char *between = "session week 2\nperson Ann: ring 2, at 4:37\n";
    struct str with = {0}, without = {0};
    str_addf(&with, "%s%s%s", AT_1(""), between,
             "session week 3\nperson Ann: at ?\n");
    str_addf(&without, "%s%s%s", AT_1(""), AT_2(""),
             "session week 3\nperson Ann: same\n");
    draw(&said, str_text(&with), 2);
    draw(&never, str_text(&without), 2);
    ck_assert_int_eq(seating_slot(said.seating, 2, 0),
                     seating_slot(never.seating, 2, 0));
    release(&said);
    release(&never);
    str_release(&with);
    str_release(&without);
}
END_TEST

START_TEST(outside_is_on_the_page)
{
    struct drawn drawn;
    draw(&drawn, moving, 1);
    bool any = false;
    const struct figure *figure;
    array_each (figure, &drawn.scene.figures) {
        if (figure->ring <= 3)
            continue;
        any = true;
        ck_assert_double_gt(radius(figure->at), CIRCLE_RADIUS + figure->reach);
        ck_assert(figure->at.x > 18 && figure->at.x < frame_a4.width - 18);
        ck_assert(figure->at.y > 195 && figure->at.y < 745);
    }
    ck_assert(any);
    release(&drawn);
}
END_TEST

START_TEST(unplaced_wait_below)
{
    struct drawn drawn;
    draw(&drawn,
         "case X\nsession week 1\nperson A: friend\n"
         "person B: friend, ring 1\n",
         0);
    ck_assert_uint_eq(layout_unplaced(&drawn.scene), 1);
    ck_assert_double_lt(drawn.scene.figures.items[0].at.y,
                        frame_a4.centre.y - CIRCLE_RADIUS);
    ck_assert_double_lt(layout_floor(&drawn.scene),
                        drawn.scene.figures.items[0].label.bottom);
    release(&drawn);
}
END_TEST

/* Where nobody of the case has a ring, all stand around the client, family
 * beside family, and nobody waits below; a ring said in any session, or wished,
 * makes it a circle. */
static const struct {
    const char *more;
    bool ringless;
} networks[] = {
    {"", true},
    {"session week 2\nperson E: aunt\n", true},
    {"session week 2\nperson E: aunt, ring 3\n", false},
    {"person E: aunt, ring ? -> 2\n", false},
    {"person E: aunt, ring 1, caution\n", true}, /* nobody the client meets */
};

START_TEST(nobody_has_a_ring)
{
    struct drawn drawn;
    struct str text = {0};
    double turns[4];
    str_addf(&text,
             "case X\nsession week 1\nperson A: mother\nperson B: friend\n"
             "person C: brother\nperson D: friend\nknow A: B\n%s",
             networks[_i].more);
    draw(&drawn, str_text(&text), 0);
    ck_assert(drawn.scene.snapshot->ringless == networks[_i].ringless);
    ck_assert_uint_eq(layout_unplaced(&drawn.scene) == 0,
                      networks[_i].ringless);
    for (size_t i = 0; i < 4 && networks[_i].ringless; i++) {
        struct point at = drawn.scene.figures.items[i].at;
        ck_assert_double_lt(radius(at), CIRCLE_RADIUS);
        turns[i] = atan2(at.y - frame_a4.centre.y, at.x - frame_a4.centre.x);
    }
    if (networks[_i].ringless) {
        double family = fabs(remainder(turns[0] - turns[2], 6.283185307));
        double friends = fabs(remainder(turns[1] - turns[3], 6.283185307));
        ck_assert_double_lt(family, 1.7);
        ck_assert_double_lt(friends, 1.7);
    }
    release(&drawn);
    str_release(&text);
}
END_TEST

/* Which marks an answer becomes: wanted/got/given, strain, other facts. */
static const struct {
    const char *facts;
    enum flow flow;
    bool thick, strained, gap;
} marks[] = {
    {"ring 1, emotional 0/0/0", FLOW_NONE, false, false, false},
    {"ring 1, emotional 1/1/1", FLOW_NONE, false, false, false},
    {"ring 1, emotional 2/2/0", FLOW_IN, false, false, false},
    {"ring 1, emotional 0/0/2", FLOW_OUT, false, false, false},
    {"ring 1, emotional 3/3/2", FLOW_BOTH, true, false, false},
    {"ring 1, emotional 2/1/0", FLOW_NONE, false, false, false},
    {"ring 1, emotional 3/1/0", FLOW_NONE, false, false, true},
    {"ring 1, emotional ?/0/0", FLOW_NONE, false, false, false},
    {"ring 1, emotional 4/?/0", FLOW_NONE, false, false, false},
    {"ring 1, strain 1", FLOW_NONE, false, false, false},
    {"ring 1, strain 2", FLOW_NONE, false, true, false},
    {"ring 1 -> 2, emotional 4/0/0", FLOW_NONE, false, false, false},
    {"ring 1, ended, emotional 4/3/3", FLOW_NONE, false, false, false},
};

START_TEST(becomes_marks)
{
    struct str text = {0};
    struct drawn drawn;
    str_addf(&text, "case X\nsession week 1\nperson A: friend, %s\n",
             marks[_i].facts);
    draw(&drawn, text.data, 0);
    const struct figure *figure = &drawn.scene.figures.items[0];
    ck_assert_msg(figure->flow == marks[_i].flow, "row %d: flow", _i);
    ck_assert_msg(figure->thick == marks[_i].thick, "row %d: thick", _i);
    ck_assert_msg(figure->strained == marks[_i].strained, "row %d: strain", _i);
    ck_assert_msg(figure->gap == marks[_i].gap, "row %d: gap", _i);
    release(&drawn);
    str_release(&text);
}
END_TEST

/* An arrow stays between its person and the client, whatever the ring. */
START_TEST(stub_fits)
{
    struct str text = {0};
    struct drawn drawn;
    struct stub stub;
    str_addf(&text,
             "case X\nsession week 1\nperson A: friend, ring %d,"
             " emotional 4/1/4, practical 4/4/4\n",
             _i);
    draw(&drawn, text.data, 0);
    const struct figure *figure = &drawn.scene.figures.items[0];
    ck_assert(stub_of(&drawn.scene, figure, &stub));
    ck_assert_double_gt(radius(stub.to), CLIENT_RADIUS);
    ck_assert_double_lt(radius(stub.from), radius(figure->at) - figure->reach);
    release(&drawn);
    str_release(&text);
}
END_TEST

/* By the widths of Helvetica: one line has 22 points on either side of the middle
 * of a disc of 24; of two lines the corners are within 23, and each is as high as
 * its letters. Letters shrink to 8 points before the disc grows, as far as 31. */
static const struct {
    const char *name, *lines;
    double size, radius;
} clients[] = {
    {"Jo", "Jo", 13, 24},
    {"Sarah", "Sarah", 13, 24},
    {"Mariana", "Mariana", 44 / 3.613, 24},
    {"Anna Maria", "Anna|Maria", 13, 24},
    {"Maximiliane", "Maximiliane", 44 / 5.278, 24},
    {"Marie-Christine", "Marie-Christine", 8, 6.778 * 8 / 2 + 2},
    /* the second line is 5.503 wide, and the corners are 2.9277 off */
    {"Maximiliane Leutheusser", "Maximiliane|Leutheusser", 8, 8 * 2.9277 + 1},
    /* the first line is 5.836 wide: 3.0846 */
    {"Leutheusser-Charlotte", "Leutheusser-|Charlotte", 8, 8 * 3.0846 + 1},
};

START_TEST(client_is_called_by_the_whole_name)
{
    struct str text = {0}, lines = {0};
    struct drawn drawn;
    str_addf(&text, "case X\nme %s\nsession week 1\nperson A: friend, ring 1\n",
             clients[_i].name);
    draw(&drawn, text.data, 0);
    const struct plate *disc = &drawn.scene.disc;
    for (size_t i = 0; i < disc->count; i++)
        str_addf(&lines, "%s%.*s", i > 0 ? "|" : "",
                 SLICE_ARGS(disc->lines[i]));
    ck_assert_text(lines.data, clients[_i].lines);
    ck_assert_double_eq_tol(disc->size, clients[_i].size, 0.01);
    ck_assert_double_eq_tol(drawn.scene.disc_radius, clients[_i].radius, 0.01);
    release(&drawn);
    str_release(&text);
    str_release(&lines);
}
END_TEST

/* In the smallest circles: the whole name, else a code, never a part of it. */
static const struct {
    const char *name, *code, *wanted;
} dots[] = {
    {"Jo", "Jo", "Jo"},
    {"Sarah", "Sa", "Sa"},
    {"Me", "", "You"},
};

START_TEST(small_disc_has_a_code)
{
    struct str text = {0};
    struct drawn drawn;
    struct frame small = frame_a4;
    small.permille = 320;
    str_addf(&text, "case X\nme %s\nsession week 1\n", dots[_i].name);
    draw(&drawn, text.data, 0);
    drawn.scene.scale.client = 8;
    drawn.scene.client_code = slice_of(dots[_i].code);
    drawn.scene.frame = &small;
    caption_set_client(&drawn.scene);
    ck_assert_slice(drawn.scene.disc.lines[0], dots[_i].wanted, _i);
    ck_assert_double_eq_tol(drawn.scene.disc.size, 8, 0.001);
    release(&drawn);
    str_release(&text);
}
END_TEST

SUITE("layout", {
    tcase_add_loop_test(tc, client_is_called_by_the_whole_name, 0,
                        ROWS_OF(clients));
    tcase_add_loop_test(tc, small_disc_has_a_code, 0, ROWS_OF(dots));
    tcase_add_loop_test(tc, every_crowd_has_room, 0, ROWS_OF(crowds));
    tcase_add_test(tc, one_lane_is_in_the_middle);
    tcase_add_loop_test(tc, one_place_is_enough, 0, ROWS_OF(one_place));
    tcase_add_test(tc, file_order_does_not_matter);
    tcase_add_test(tc, every_paper_has_the_same_circle);
    tcase_add_test(tc, a_smaller_circle_is_the_same_circle);
    tcase_add_test(tc, words_keep_clear_of_obstacles);
    tcase_add_test(tc, ties_go_round_people);
    tcase_add_test(tc, long_names_give_way);
    tcase_add_loop_test(tc, keeps_its_direction, 1, 3);
    tcase_add_loop_test(tc, said_places_are_obeyed, 0, ROWS_OF(said_places));
    tcase_add_test(tc, a_place_is_taken_back);
    tcase_add_test(tc, lines_of_rings_are_broken_by_words);
    tcase_add_loop_test(tc, arcs_are_round, 0, 3);
    tcase_add_test(tc, outside_is_on_the_page);
    tcase_add_test(tc, unplaced_wait_below);
    tcase_add_loop_test(tc, nobody_has_a_ring, 0, ROWS_OF(networks));
    tcase_add_loop_test(tc, becomes_marks, 0, ROWS_OF(marks));
    tcase_add_loop_test(tc, stub_fits, 1, 4);
})
