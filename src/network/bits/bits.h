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

enum { BITS_MOST = 128, BITS_WORDS = 2 };

/* Room for one network and its answers; nothing of it means anything before
 * network_begin(). */
struct bits {
    bool owned; /* by the network */
    size_t size;
    uint64_t everybody[BITS_WORDS];
    uint64_t know[BITS_MOST * BITS_WORDS];  /* whom each is tied to … */
    uint64_t close[BITS_MOST * BITS_WORDS]; /* … closely */
    size_t degrees[BITS_MOST], components_without[BITS_MOST];
    /* Where kernels reckon: a set for each person and number of steps, from 0
     * on; a number for each two; and what each has, and gets over ties. */
    uint64_t levels[(BITS_MOST + 1) * BITS_MOST * BITS_WORDS];
    double pairs[BITS_MOST * BITS_MOST];
    double has[BITS_MOST], gets[BITS_MOST];
    double betweenness[BITS_MOST];
    double closeness[BITS_MOST + 1], reach[BITS_MOST + 1];
    uint32_t cut_people[BITS_MOST], bridges[2 * BITS_MOST];
};

/* Gives NETWORK the room of BITS, which must live as long. */
void bits_place(struct network *network, struct bits *bits);

/* The kernels for up to 64 people, and for more. */
extern const struct network_maker bits_narrow, bits_wide;

/* What both end with. */
void bits_end(struct network *network);
