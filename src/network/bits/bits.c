/* Network -> rows of bits. In: people, edges and the client's strengths. Out:
 * for each person the set of those whom they are tied to, and room for what
 * follows from them. */
#include "network/bits/bits.h"
#include "base/alloc.h"
#include "network/bits/sets.h"

#include <stdio.h>

void
bits_place(struct network *network, struct bits *bits)
{
    network->made = bits;
    bits->owned = false;
}

static void
fill_rows(const struct network *network, struct bits *bits)
{
    const struct set none = {{0, 0}};
    bits->size = network->size;
    bits->everybody = none;
    for (size_t i = 0; i < network->size; i++) {
        bits->everybody = set_either(bits->everybody, set_of(i));
        bits->know[i] = bits->close[i] = none;
    }
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        struct set a = set_of(tie->a), b = set_of(tie->b);
        bits->know[tie->a] = set_either(bits->know[tie->a], b);
        bits->know[tie->b] = set_either(bits->know[tie->b], a);
        if (tie->strength < 1)
            continue;
        bits->close[tie->a] = set_either(bits->close[tie->a], b);
        bits->close[tie->b] = set_either(bits->close[tie->b], a);
    }
}

static bool
refuse(struct kith_error *error)
{
    error->code = KITH_MISUSE;
    snprintf(error->message, sizeof error->message,
             "there are more than %d people", BITS_MOST);
    return false;
}

static bool
begin(struct network *network, struct kith_error *error)
{
    if (network->size > BITS_MOST)
        return refuse(error);
    if (network->made == NULL) {
        network->made = alloc(sizeof(struct bits));
        ((struct bits *)network->made)->owned = true;
    }
    struct bits *bits = network->made;
    fill_rows(network, bits);
    network->answers =
        (struct network_answers){.degrees = bits->degrees,
                                 .betweenness = bits->betweenness,
                                 .closeness = bits->closeness,
                                 .reach = bits->reach,
                                 .components_without = bits->components_without,
                                 .cut_people = bits->cut_people,
                                 .bridges = bits->bridges};
    return true;
}

static void
end(struct network *network)
{
    struct bits *bits = network->made;
    if (bits->owned)
        alloc_free(bits);
    network->made = NULL;
}

const struct network_maker network_of_bits = {
    .begin = begin,
    .end = end,
    .parts = {[NETWORK_COMPONENTS] = bits_make_components,
              [NETWORK_DEGREES] = bits_make_degrees,
              [NETWORK_TRIANGLES] = bits_make_triangles,
              [NETWORK_BETWEENNESS] = bits_make_betweenness,
              [NETWORK_EGO] = bits_make_ego,
              [NETWORK_HOLES] = bits_make_holes,
              [NETWORK_PATHS] = bits_make_paths,
              [NETWORK_CUTS] = bits_make_cuts,
              [NETWORK_DIVERSITY] = bits_make_diversity},
};
