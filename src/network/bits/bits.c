/* The maker that needs no library: it chooses the kernels by how many people
 * there are, and gives the answers their room. */
#include "network/bits/bits.h"
#include "base/alloc.h"

#include <stdio.h>

void
bits_place(struct network *network, struct bits *bits)
{
    network->made = bits;
    bits->owned = false;
}

static bool
refuse(struct kith_error *error)
{
    error->code = KITH_MISUSE;
    snprintf(error->message, sizeof error->message,
             "there are more than %d people", BITS_MOST);
    return false;
}

static struct network_answers
answers_in(struct bits *bits)
{
    return (struct network_answers){
        .degrees = bits->degrees,
        .betweenness = bits->betweenness,
        .closeness = bits->closeness,
        .reach = bits->reach,
        .components_without = bits->components_without,
        .cut_people = bits->cut_people,
        .bridges = bits->bridges,
    };
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
    network->answers = answers_in(network->made);
    network->maker = network->size <= 64 ? &bits_narrow : &bits_wide;
    return network->maker->begin(network, error);
}

void
bits_end(struct network *network)
{
    struct bits *bits = network->made;
    if (bits->owned)
        alloc_free(bits);
    network->made = NULL;
}

const struct network_maker network_of_bits = {.begin = begin};
