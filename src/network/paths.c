/* Shortest paths by Dijkstra's algorithm, where closer is shorter: a tie is as
 * long as one over its strength (N22, N23).
 *
 * Nearly everyone is tied to the client, so that the way from one person to
 * another through the client is known once the client's own ways are. A walk
 * from somebody follows ties only as long as they are shorter than that: it meets
 * few. Distances are added from the shortest on, as in a walk that meets all. */
#include "network/paths.h"
#include "base/alloc.h"
#include "base/array.h"

#include <math.h>

/* Somebody on the edge of what a walk has seen. */
struct step {
    double distance;
    uint32_t vertex;
};

struct walks {
    const struct network *network;
    const struct adjacency *adjacency;
    double *through;       /* how far each is from the client; INFINITY where no
                          way leads there */
    uint32_t *by_distance; /* all whom a way leads to, the client too, in the
                              order of THROUGH */
    size_t joined;         /* how many they are */
    double *nearest;       /* how far each is in the walk that goes on;
                              INFINITY where it has not come */
    ARRAY_OF(struct step) edge; /* a heap: none is nearer than the first */
    ARRAY_OF(struct step) met;  /* by this walk, the nearest first */
};

/* ---- The heap ---- */

static void
push(struct walks *walks, struct step step)
{
    (void)array_add(&walks->edge);
    struct step *heap = walks->edge.items;
    size_t place = walks->edge.count - 1;
    while (place > 0 && heap[(place - 1) / 2].distance > step.distance) {
        heap[place] = heap[(place - 1) / 2];
        place = (place - 1) / 2;
    }
    heap[place] = step;
}

static struct step
pop(struct walks *walks)
{
    struct step *heap = walks->edge.items, first = heap[0];
    size_t count = --walks->edge.count, place = 0, child;
    struct step last = heap[count];
    while ((child = 2 * place + 1) < count) {
        child += child + 1 < count &&
                 heap[child + 1].distance < heap[child].distance;
        if (heap[child].distance >= last.distance)
            break;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = last;
    return first;
}

/* ---- One walk ---- */

/* Somebody may come to the edge again, by a shorter way; only that counts. A way
 * that is not below LIMIT plus what is left from the client leads nowhere that
 * the way through the client does not. */
static void
reach(struct walks *walks, uint32_t vertex, double distance, double limit)
{
    if (distance >= walks->nearest[vertex] ||
        distance >= limit + walks->through[vertex])
        return;
    walks->nearest[vertex] = distance;
    push(walks, (struct step){distance, vertex});
}

static void
walk_on(struct walks *walks, double limit)
{
    const struct adjacency *adjacency = walks->adjacency;
    while (walks->edge.count > 0) {
        struct step step = pop(walks);
        if (step.distance > walks->nearest[step.vertex])
            continue;
        *array_add(&walks->met) = step;
        size_t end = adjacency->first[step.vertex + 1];
        for (size_t i = adjacency->first[step.vertex]; i < end; i++)
            reach(walks, adjacency->neighbours[i].vertex,
                  step.distance + 1 / adjacency->neighbours[i].strength, limit);
    }
}

/* ---- The client's walk ---- */

/* The client first, then all whom a way leads to, as the walk met them. */
static void
walk_from_client(struct walks *walks)
{
    const struct network *network = walks->network;
    for (size_t i = 0; i < network->size; i++)
        if (network->client[i] > 0)
            reach(walks, (uint32_t)i, 1 / network->client[i], INFINITY);
    walk_on(walks, INFINITY);
    walks->by_distance[walks->joined++] = (uint32_t)network->size;
    const struct step *step;
    array_each (step, &walks->met)
        walks->by_distance[walks->joined++] = step->vertex;
    for (size_t i = 0; i < network->size; i++) {
        walks->through[i] = walks->nearest[i];
        walks->nearest[i] = INFINITY;
    }
    walks->through[network->size] = 0;
}

/* ---- Sums ---- */

/* Of inverses what rounding loses is kept, too (Kahan 1965): their sum is right
 * to the last digit, in whatever order others add. */
struct sums {
    size_t count;
    double distances, inverses, lost;
};

static void
add(struct sums *sums, double distance)
{
    double inverse = 1 / distance - sums->lost;
    double sum = sums->inverses + inverse;
    sums->count++;
    sums->distances += distance;
    sums->lost = (sum - sums->inverses) - inverse;
    sums->inverses = sum;
}

static void
answer(const struct walks *walks, size_t vertex, const struct sums *sums)
{
    struct network_answers *answers =
        &((struct network *)walks->network)->answers;
    answers->closeness[vertex] =
        sums->count > 0 ? (double)sums->count / sums->distances : NAN;
    answers->reach[vertex] = sums->inverses / (double)walks->network->size;
}

/* Of a walk from VERTEX: whom it met itself, and whom the way through the client
 * leads to, LIMIT away. Both come in order, so the nearer of the two is next. */
static struct sums
add_up(const struct walks *walks, uint32_t vertex, double limit)
{
    struct sums sums = {0};
    const struct step *met = walks->met.items;
    size_t next = 1, count = walks->met.count; /* behind VERTEX itself */
    size_t joined = limit < INFINITY ? walks->joined : 0;
    for (size_t i = 0; i < joined; i++) {
        uint32_t other = walks->by_distance[i];
        if (walks->nearest[other] < INFINITY || other == vertex)
            continue;
        double distance = limit + walks->through[other];
        while (next < count && met[next].distance <= distance)
            add(&sums, met[next++].distance);
        add(&sums, distance);
    }
    while (next < count)
        add(&sums, met[next++].distance);
    return sums;
}

static void
walk_from(struct walks *walks, uint32_t vertex)
{
    double limit = walks->through[vertex];
    walks->met.count = 0;
    walks->nearest[vertex] = 0;
    push(walks, (struct step){0, vertex});
    walk_on(walks, limit);
    struct sums sums = add_up(walks, vertex, limit);
    answer(walks, vertex, &sums);
    const struct step *step;
    array_each (step, &walks->met)
        walks->nearest[step->vertex] = INFINITY;
}

/* ---- All of them ---- */

static void
prepare(struct walks *walks)
{
    size_t count = walks->network->size + 1;
    walks->through = alloc_zeroed(count, sizeof *walks->through);
    walks->nearest = alloc_zeroed(count, sizeof *walks->nearest);
    walks->by_distance = alloc_zeroed(count, sizeof *walks->by_distance);
    for (size_t i = 0; i < count; i++)
        walks->through[i] = walks->nearest[i] = INFINITY;
}

static void
release(struct walks *walks)
{
    alloc_free(walks->through);
    alloc_free(walks->nearest);
    alloc_free(walks->by_distance);
    array_release(&walks->edge);
    array_release(&walks->met);
}

void
paths_find(struct network *network, const struct adjacency *adjacency,
           double share)
{
    struct walks walks = {.network = network, .adjacency = adjacency};
    struct sums client = {0};
    prepare(&walks);
    walk_from_client(&walks);
    for (size_t i = 1; i < walks.joined; i++)
        add(&client, walks.through[walks.by_distance[i]]);
    answer(&walks, network->size, &client);
    for (size_t i = 0; i < network->size; i++) {
        walk_from(&walks, (uint32_t)i);
        if (i % 100 == 0)
            progress_tell(network->progress, share + (1 - share) * (double)i /
                                                         (double)network->size);
    }
    release(&walks);
}
