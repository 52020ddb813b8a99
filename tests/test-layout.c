/* The geometry of the picture, from the scene and not from pixels. */
#include "kith/kith.h"
#include "picture/layout.h"
#include "picture/strokes.h"
#include "suite.h"

#include <math.h>

struct drawn {
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot;
    struct seating *seating;
    struct scene scene;
};

static void
draw_on(struct drawn *drawn, const char *text, size_t session,
        const struct frame *frame)
{
    drawn->inventory = kith_inventory_parse("test", text, strlen(text));
    ck_assert_uint_eq(kith_inventory_problems(drawn->inventory), 0);
    drawn->snapshot = kith_snapshot_new(drawn->inventory, session, KITH_CLIENT);
    drawn->seating = seating_new(drawn->inventory, KITH_CLIENT);
    scene_init(&drawn->scene, drawn->snapshot, drawn->seating->scale);
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
    kith_snapshot_free(drawn->snapshot);
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

static const int crowds[] = {0, 1, 2, 3, 5, 8, 12, 15, 18};

START_TEST(stands_on_its_ring)
{
    char *text = many_people(crowds[_i]);
    struct drawn drawn;
    draw(&drawn, text, 0);
    const struct figure *figure;
    array_each (figure, &drawn.scene.figures) {
        static const double lanes[] = {0, 62, 136, 212};
        ck_assert_double_eq_tol(radius(figure->at), lanes[figure->ring], 0.02);
    }
    release(&drawn);
    free(text);
}
END_TEST

START_TEST(does_not_overlap)
{
    char *text = many_people(crowds[_i]);
    struct drawn drawn;
    draw(&drawn, text, 0);
    const struct scene *scene = &drawn.scene;
    for (size_t i = 0; i < scene->figures.count; i++) {
        const struct figure *a = &scene->figures.items[i];
        for (size_t j = 0; j < scene->figures.count; j++) {
            const struct figure *b = &scene->figures.items[j];
            struct box marker = box_around(b->at, b->reach);
            ck_assert_msg(!box_overlaps(a->label, marker),
                          "the name of %zu is on %zu", i, j);
            ck_assert_msg(i == j || !box_overlaps(a->label, b->label),
                          "the names of %zu and %zu meet", i, j);
            ck_assert_msg(
                i == j || !box_overlaps(box_around(a->at, a->reach), marker),
                "%zu stands on %zu", i, j);
        }
        ck_assert(a->label.left > 18 && a->label.right < frame_a4.width - 18);
    }
    release(&drawn);
    free(text);
}
END_TEST

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
            both++;
        }
    ck_assert_uint_ge(both, 2);
    release(&first);
    release(&later);
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
    draw(&drawn, "case X\nsession week 1\nperson A: friend\n", 0);
    ck_assert_uint_eq(layout_unplaced(&drawn.scene), 1);
    ck_assert_double_lt(drawn.scene.figures.items[0].at.y,
                        frame_a4.centre.y - CIRCLE_RADIUS);
    ck_assert_double_lt(layout_floor(&drawn.scene),
                        drawn.scene.figures.items[0].label.bottom);
    release(&drawn);
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

SUITE("layout", {
    tcase_add_loop_test(tc, stands_on_its_ring, 0, ROWS_OF(crowds));
    tcase_add_loop_test(tc, does_not_overlap, 0, ROWS_OF(crowds));
    tcase_add_loop_test(tc, keeps_its_direction, 1, 3);
    tcase_add_test(tc, outside_is_on_the_page);
    tcase_add_test(tc, unplaced_wait_below);
    tcase_add_loop_test(tc, becomes_marks, 0, ROWS_OF(marks));
    tcase_add_loop_test(tc, stub_fits, 1, 4);
})
