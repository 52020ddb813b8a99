/* Memory runs out in each allocation of each call of kith.h, one after the
 * other: it comes back as an error, and nothing that was asked for is left, but
 * for what igraph holds when it fails inside. Of pictures, which take long to be
 * drawn so often, in the first ones, and then in fewer and fewer.
 *
 * What stands here in the place of malloc is everybody's, as a program's own
 * functions go before those of libraries. It asks glibc by other names. */
#include <kith/kith.h>

#include "suite.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* ---- Memory that runs out ---- */

/* NOLINTBEGIN: glibc gave them these names */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);
/* NOLINTEND */

static long countdown; /* to the allocation that fails; 0 for never */
static long held;      /* blocks that were not given back */

static bool
runs_out(void)
{
    if (countdown == 0 || --countdown > 0)
        return false;
    errno = ENOMEM;
    return true;
}

static void *
count(void *memory)
{
    held += memory != NULL;
    return memory;
}

void *
malloc(size_t size)
{
    return runs_out() ? NULL : count(__libc_malloc(size));
}

void *
calloc(size_t number, size_t size)
{
    return runs_out() ? NULL : count(__libc_calloc(number, size));
}

void *
realloc(void *memory, size_t size)
{
    if (runs_out())
        return NULL;
    void *moved = __libc_realloc(memory, size);
    held += moved != NULL && memory == NULL;
    return moved;
}

void
free(void *memory)
{
    held -= memory != NULL;
    __libc_free(memory);
}

/* ---- The calls ---- */

static const char text[] =
    "case C014\nme Sarah\nrings: near, wider\n"
    "goal G1 \"ring Maya once a week\"\n"
    "session week 1\nscores: PHQ-9 18\nneed: emotional 4\n"
    "person Maya: sister, ring 2 -> 1, emotional 4/2/1, strain 1, aka \"May\"\n"
    "person Jo: friend, ring 1, contact weekly, emotional 2/2/0, asked unsaid\n"
    "person Dan: ex-partner, ring 2, caution, hard \"Jo and he\"\n"
    "know Maya: Jo\nclose Jo: Dan\nties complete\n"
    "session week 4 \"later\"\nscores: PHQ-9 12\n"
    "person Maya: ring 1, emotional 4/4/2\nperson Zo\u00eb: neighbour, ring "
    "2\n";
/* Few people are soon seated, and drawn some hundred times. */
static const char few[] =
    "case C014\nsession week 1\n"
    "person Maya: sister, ring 2 -> 1, emotional 4/2/1, strain 2\n"
    "session week 4\nperson Maya: ring 1\nperson Jo: friend, ring 2\n"
    "know Maya: Jo\n";
static const char wrong[] = "case C014\nsession week 1\nperson Maya: sistr\n";

static struct kith_inventory *inventory, *small, *bad;
static struct kith_snapshot *snapshot;
static struct kith_timeline *timeline, *page;
static struct kith_change *change;
static struct kith_text kept;

/* Everything that a call makes and gives back again, or nothing. */
typedef bool call_function(struct kith_error *error);

static bool
take(void *made)
{
    free(made);
    return made != NULL;
}

static bool
parses(struct kith_error *error)
{
    struct kith_inventory *made =
        kith_inventory_parse("a.kith", text, sizeof text - 1, error);
    kith_inventory_free(made);
    return made != NULL;
}

static bool
parses_wrong(struct kith_error *error)
{
    struct kith_inventory *made =
        kith_inventory_parse("a.kith", wrong, sizeof wrong - 1, error);
    kith_inventory_free(made);
    return made != NULL;
}

static bool
reports_problems(struct kith_error *error)
{
    return take(kith_inventory_report(bad, true, error));
}

static bool
tells_notes(struct kith_error *error)
{
    return take(kith_inventory_notes(inventory, true, error));
}

static bool
names_session(struct kith_error *error)
{
    return take(kith_inventory_session_name(inventory, 1, error));
}

static bool
finds_session(struct kith_error *error)
{
    size_t session;
    return kith_inventory_find_session(inventory, "week 4", &session, error);
}

static bool
writes(struct kith_error *error)
{
    return take(kith_inventory_write(inventory, error));
}

static bool
edits(struct kith_error *error)
{
    struct kith_edit edit = {.size = sizeof edit,
                             .person = "Maya",
                             .fact = "contact",
                             .value = "contact daily"};
    return take(kith_edit_text(inventory, &edit, NULL, error));
}

static bool
takes_snapshot(struct kith_error *error)
{
    struct kith_snapshot *made =
        kith_snapshot_new(inventory, 1, KITH_CLIENT, error);
    kith_snapshot_free(made);
    return made != NULL;
}

static bool
takes_measures(struct kith_error *error)
{
    struct kith_measures *made = kith_measure(snapshot, error);
    kith_measures_free(made);
    return made != NULL;
}

static bool
explains(struct kith_error *error)
{
    return take(kith_explain("density", "de", error));
}

static bool
explains_all(struct kith_error *error)
{
    return take(kith_explain(NULL, "de", error));
}

static bool
makes_timeline(struct kith_error *error)
{
    const struct kith_inventory *const one[] = {inventory};
    struct kith_timeline *made = kith_timeline_new(one, 1, KITH_CLIENT, error);
    kith_timeline_free(made);
    return made != NULL;
}

static bool
finds_alikes(struct kith_error *error)
{
    const struct kith_inventory *const one[] = {inventory};
    struct kith_alikes *made = kith_alikes_new(one, 1, error);
    kith_alikes_free(made);
    return made != NULL;
}

static bool
names_session_of_timeline(struct kith_error *error)
{
    return take(kith_timeline_session_name(timeline, 1, error));
}

static bool
finds_session_of_timeline(struct kith_error *error)
{
    size_t session;
    return kith_timeline_find_session(timeline, "week 4", &session, error);
}

static bool
compares(struct kith_error *error)
{
    struct kith_change *made = kith_change_new(timeline, 0, 1, NULL, error);
    kith_change_free(made);
    return made != NULL;
}

static bool
tells_change(struct kith_error *error)
{
    return take(kith_change_words(change, "de", error));
}

static bool
writes_change(struct kith_error *error)
{
    return take(kith_change_json(change, error));
}

static bool
shows(struct kith_error *error)
{
    return take(kith_show(snapshot, "de", true, error));
}

static bool
makes_sheet(struct kith_error *error)
{
    return take(kith_next(inventory, "week 9", error));
}

static bool
begins(struct kith_error *error)
{
    const struct kith_newcomer people[] = {{"Maya, B", "sister", "1"}};
    struct kith_beginning beginning = {.size = sizeof beginning,
                                       .people = people,
                                       .count = 1,
                                       .language = "de"};
    return take(kith_begin(&beginning, error));
}

static bool
arranges(struct kith_error *error)
{
    return take(kith_arrange(inventory, error));
}

/* A sink of our own: what a stranger's does with memory is not of interest. */
static bool
drop(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return true;
}

static bool
writes_changes(struct kith_error *error)
{
    struct kith_table_options table = {.size = sizeof table};
    struct kith_step step = {0, 1};
    return kith_changes_write(page, &step, 1, NULL, &table, drop, NULL, error);
}

static bool
writes_measures(struct kith_error *error)
{
    struct kith_table_options table = {.size = sizeof table, .form = KITH_JSON};
    return kith_measures_write(inventory, KITH_EVERY_SESSION, &table, drop,
                               NULL, error);
}

static bool
writes_trend(struct kith_error *error)
{
    struct kith_table_options table = {.size = sizeof table, .only = "ties"};
    return kith_trend_write(timeline, &table, drop, NULL, error);
}

static bool
draw(enum kith_picture_kind kind, struct kith_error *error)
{
    size_t pages;
    struct kith_picture_options options = {
        .size = sizeof options, .kind = kind, .to = 1};
    char **made = kith_pictures(page, &options, &pages, error);
    kith_pictures_free(made, pages);
    return made != NULL;
}

static bool
heads(struct kith_error *error)
{
    struct kith_picture_options options = {
        .size = sizeof options, .kind = KITH_PICTURE_CHANGE, .to = 1};
    return take(kith_picture_heading(page, &options, error));
}

static bool
draws(struct kith_error *error)
{
    return draw(KITH_PICTURE_SESSION, error);
}

static bool
draws_change(struct kith_error *error)
{
    return draw(KITH_PICTURE_CHANGE, error);
}

static bool
draws_all(struct kith_error *error)
{
    return draw(KITH_PICTURE_ALL, error);
}

static bool
draws_handout(struct kith_error *error)
{
    return draw(KITH_PICTURE_HANDOUT, error);
}

static bool
draws_svg(struct kith_error *error)
{
    struct kith_picture_options options = {.size = sizeof options, .to = 1};
    return take(kith_picture_svg(page, &options, error));
}

static bool
draws_snapshot(struct kith_error *error)
{
    return take(kith_picture_dot(kith_timeline_snapshot(page, 1), error));
}

static bool
makes_page(struct kith_error *error)
{
    struct kith_report_options options = {.size = sizeof options, .to = 1};
    return take(kith_report(page, &options, error));
}

static bool
keeps_text(struct kith_error *error)
{
    static char piece[5000];
    memset(piece, 'x', sizeof piece);
    bool fine = kith_text_add(&kept, piece, sizeof piece);
    error->code = fine ? KITH_FINE : KITH_NO_MEMORY;
    free(kept.bytes);
    kept = (struct kith_text){0};
    return fine;
}

static const struct {
    const char *name;
    call_function *call;
    bool igraph; /* may igraph keep something? */
    bool slow;
} calls[] = {
    {"kith_inventory_parse", parses, false, false},
    {"kith_inventory_parse, with problems", parses_wrong, false, false},
    {"kith_inventory_report", reports_problems, false, false},
    {"kith_inventory_notes", tells_notes, false, false},
    {"kith_inventory_session_name", names_session, false, false},
    {"kith_inventory_find_session", finds_session, false, false},
    {"kith_inventory_write", writes, false, false},
    {"kith_edit_text", edits, false, false},
    {"kith_snapshot_new", takes_snapshot, false, false},
    {"kith_measure", takes_measures, true, false},
    {"kith_explain", explains, false, false},
    {"kith_explain, of all", explains_all, false, false},
    {"kith_timeline_new", makes_timeline, false, false},
    {"kith_alikes_new", finds_alikes, false, false},
    {"kith_timeline_session_name", names_session_of_timeline, false, false},
    {"kith_timeline_find_session", finds_session_of_timeline, false, false},
    {"kith_change_new", compares, false, false},
    {"kith_change_words", tells_change, false, false},
    {"kith_change_json", writes_change, false, false},
    {"kith_show", shows, true, false},
    {"kith_next", makes_sheet, false, false},
    {"kith_begin", begins, false, false},
    {"kith_arrange", arranges, false, false},
    {"kith_changes_write", writes_changes, false, false},
    {"kith_measures_write", writes_measures, true, false},
    {"kith_trend_write", writes_trend, true, false},
    {"kith_picture_heading", heads, false, false},
    {"kith_pictures", draws, false, true},
    {"kith_pictures, change", draws_change, false, true},
    {"kith_pictures, all", draws_all, false, true},
    {"kith_pictures, handout", draws_handout, false, true},
    {"kith_picture_svg", draws_svg, false, true},
    {"kith_picture_dot", draws_snapshot, false, true},
    {"kith_report", makes_page, true, true},
    {"kith_text_add", keeps_text, false, false},
};

/* ---- The test ---- */

/* What the calls are made of; and each of them once, as libraries keep some
 * memory of their own from their first use on. */
static void
prepare(call_function *call)
{
    struct kith_error error;
    inventory = kith_inventory_parse("a.kith", text, sizeof text - 1, NULL);
    bad = kith_inventory_parse("b.kith", wrong, sizeof wrong - 1, NULL);
    small = kith_inventory_parse("c.kith", few, sizeof few - 1, NULL);
    const struct kith_inventory *const one[] = {inventory}, *const two[] = {
                                                                small};
    snapshot = kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    timeline = kith_timeline_new(one, 1, KITH_THERAPIST, NULL);
    page = kith_timeline_new(two, 1, KITH_THERAPIST, NULL);
    change = kith_change_new(timeline, 0, 1, NULL, &error);
    ck_assert_msg(change != NULL, "%s", error.message);
    ck_assert_msg(call(&error), "%s", error.message);
}

static void
clear(void)
{
    kith_change_free(change);
    kith_timeline_free(page);
    kith_timeline_free(timeline);
    kith_snapshot_free(snapshot);
    kith_inventory_free(bad);
    kith_inventory_free(small);
    kith_inventory_free(inventory);
}

/* Fails allocation NUMBER; false once the call has fewer. */
static bool
runs_out_of(int row, long number)
{
    struct kith_error error = {0};
    long before = held;
    countdown = number;
    bool fine = calls[row].call(&error);
    bool failed = countdown == 0;
    countdown = 0;
    /* glibc's qsort can do without. */
    ck_assert_msg(fine || (failed && error.code == KITH_NO_MEMORY),
                  "%s: allocation %ld: %d, %s", calls[row].name, number,
                  error.code, error.message);
    if (!failed)
        return false;
    ck_assert_msg(held == before || calls[row].igraph,
                  "%s: allocation %ld left %ld blocks", calls[row].name, number,
                  held - before);
    return true;
}

/* Of slow calls one in ten of those that are left. */
enum { SPARSE = 10 };

START_TEST(comes_back)
{
    prepare(calls[_i].call);
    long number = 1;
    while (runs_out_of(_i, number))
        number += 1 + (calls[_i].slow ? number / SPARSE : 0);
    ck_assert_msg(number > 1, "%s asks for no memory", calls[_i].name);
    clear();
}
END_TEST

SUITE("memory", { tcase_add_loop_test(tc, comes_back, 0, ROWS_OF(calls)); })
