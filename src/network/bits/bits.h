/* The twin of igraph that needs no library and asks for no memory: people as
 * bits of machine words, up to 128 of them. For cohorts, for a browser's page,
 * and as what igraph is tested against.
 *
 *     static struct bits bits;
 *     struct network network = {.size = …, .ties = …, .edges = …, .client = …};
 *     bits_place(&network, &bits);
 *     network_begin(&network, &network_of_bits, &error);
 *     network_ask(&network, NETWORK_PATHS, &error);
 *
 * A network that was given no room is given some by network_begin(), and has to
 * be ended. */
#pragma once

#include "network/network.h"

#include <stdint.h>

enum { BITS_MOST = 128 };

/* A set of people: the one of vertex V is bit V % 64 of word V / 64. */
struct set {
    uint64_t words[BITS_MOST / 64];
};

/* Room for one network and its answers; nothing of it means anything before
 * network_begin(). */
struct bits {
    bool owned; /* by the network */
    size_t size;
    struct set everybody;
    struct set know[BITS_MOST];  /* whom each is tied to … */
    struct set close[BITS_MOST]; /* … closely */
    size_t degrees[BITS_MOST], components_without[BITS_MOST];
    double betweenness[BITS_MOST];
    double closeness[BITS_MOST + 1], reach[BITS_MOST + 1];
    uint32_t cut_people[BITS_MOST], bridges[2 * BITS_MOST];
};

/* Gives NETWORK the room of BITS, which must live as long. */
void bits_place(struct network *network, struct bits *bits);
