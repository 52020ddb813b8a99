/* When igraph fails: the reason comes back, nothing leaks, and the program's
 * own handlers stand again. Some of igraph's functions are replaced here by
 * ones that fail on demand. */
#include "network/igraph/scope.h"
#include "base/alloc.h"
#include "cases.h"
#include "network/igraph/compat.h"

#include <unistd.h>

static const char *failing = ""; /* the function that is to fail */
static int countdown;            /* at its call of this number, from 0 */
static igraph_error_t kind = IGRAPH_EINVAL;

static bool
fails(const char *function)
{
    return strcmp(failing, function) == 0 && countdown-- == 0;
}

igraph_error_t
igraph_create(igraph_t *graph, const igraph_vector_int_t *edges,
              igraph_integer_t n, igraph_bool_t directed)
{
    if (fails("create"))
        IGRAPH_ERROR("No graph today.", kind);
    igraph_error_t failed = igraph_empty(graph, n, directed);
    return failed ? failed : igraph_add_edges(graph, edges, NULL);
}

igraph_error_t
igraph_count_adjacent_triangles(const igraph_t *graph, igraph_vector_t *result,
                                igraph_vs_t people)
{
    (void)graph, (void)result, (void)people;
    if (fails("triangles"))
        IGRAPH_ERROR("No triangles today.", kind);
    return IGRAPH_SUCCESS;
}

igraph_error_t
igraph_connected_components(const igraph_t *graph,
                            igraph_vector_int_t *membership,
                            igraph_vector_int_t *sizes, igraph_integer_t *count,
                            igraph_connectedness_t mode)
{
    (void)graph, (void)membership, (void)sizes, (void)mode;
    if (fails("components"))
        IGRAPH_ERROR("No components today.", kind);
    *count = 0;
    return IGRAPH_SUCCESS;
}

static const struct {
    const char *function;
    int call;
    const char *reason;
} failures[] = {
    {"create", 0, "No graph today."},
    {"create", 1, "No graph today."},
    {"triangles", 0, "No triangles today."},
    {"components", 0, "No components today."},
};

static void
own_error(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)reason, (void)file, (void)line, (void)code;
    ck_abort_msg("the program's own handler was called");
}

static struct kith_snapshot *
trio(struct kith_inventory **inventory)
{
    *inventory = case_read("case T\nsession week 1\nperson A: friend\n"
                           "person B: friend\nperson C: friend\nknow A: B\n");
    return kith_snapshot_new(*inventory, 0, KITH_THERAPIST, NULL);
}

static void
check_error(const struct kith_error *error, int row)
{
    ck_assert_msg(strstr(error->message, failures[row].reason) != NULL, "%s",
                  error->message);
    ck_assert(IGRAPH_FINALLY_STACK_EMPTY);
    ck_assert(igraph_set_error_handler(own_error) == own_error);
}

START_TEST(measures_give_reason)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot = trio(&inventory);
    struct kith_error error = {0};
    igraph_set_error_handler(own_error);
    failing = failures[_i].function;
    countdown = failures[_i].call;
    ck_assert_ptr_null(kith_measure(snapshot, &error));
    check_error(&error, _i);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(page_gives_reason)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot = trio(&inventory);
    struct kith_error error = {0};
    igraph_set_error_handler(own_error);
    failing = failures[_i].function;
    countdown = failures[_i].call;
    ck_assert_ptr_null(kith_show(snapshot, NULL, false, &error));
    check_error(&error, _i);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* Out of memory igraph is not asked to go on, it would crash: the call is left in
 * the middle. */
START_TEST(memory_is_final)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot = trio(&inventory);
    struct kith_error error = {0};
    igraph_set_error_handler(own_error);
    kind = IGRAPH_ENOMEM;
    failing = failures[_i].function;
    countdown = failures[_i].call;
    ck_assert_ptr_null(kith_measure(snapshot, &error));
    ck_assert_int_eq(error.code, KITH_NO_MEMORY);
    ck_assert(IGRAPH_FINALLY_STACK_EMPTY);
    ck_assert(igraph_set_error_handler(own_error) == own_error);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* The same without a failure: these tests can tell. */
START_TEST(measures_without_failure)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot = trio(&inventory);
    struct kith_error error = {0};
    struct kith_measures *measures = kith_measure(snapshot, &error);
    ck_assert_ptr_nonnull(measures);
    ck_assert_str_eq(error.message, "");
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

SUITE("scope", {
    tcase_add_loop_test(tc, measures_give_reason, 0, ROWS_OF(failures));
    tcase_add_loop_test(tc, page_gives_reason, 0, ROWS_OF(failures));
    tcase_add_loop_test(tc, memory_is_final, 0, ROWS_OF(failures));
    tcase_add_test(tc, measures_without_failure);
})
