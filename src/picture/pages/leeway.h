/* The room that something on a page may take: from as little as is still of use
 * to as much as is. */
#pragma once

struct leeway {
    double least, most;
};

/* So far from the least to the most, from 0 to 1. */
static inline double
leeway_at(struct leeway span, double part)
{
    return span.least + (span.most - span.least) * part;
}

static inline struct leeway
leeway_sum(struct leeway a, struct leeway b)
{
    return (struct leeway){a.least + b.least, a.most + b.most};
}

/* How far all may go from their least to their most in this ROOM; ALL is the sum
 * of their leeways. */
static inline double
leeway_part(struct leeway all, double room)
{
    if (room >= all.most)
        return 1;
    return room > all.least ? (room - all.least) / (all.most - all.least) : 0;
}
