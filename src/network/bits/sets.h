/* Sets of people, and walks over them; shared by the files of network/bits/. */
#pragma once

#include "network/bits/bits.h"

static inline struct set
set_both(struct set a, struct set b)
{
    return (struct set){{a.words[0] & b.words[0], a.words[1] & b.words[1]}};
}

static inline struct set
set_either(struct set a, struct set b)
{
    return (struct set){{a.words[0] | b.words[0], a.words[1] | b.words[1]}};
}

static inline struct set
set_without(struct set a, struct set b)
{
    return (struct set){{a.words[0] & ~b.words[0], a.words[1] & ~b.words[1]}};
}

static inline bool
set_is_empty(struct set set)
{
    return (set.words[0] | set.words[1]) == 0;
}

static inline struct set
set_of(size_t vertex)
{
    struct set set = {{0, 0}};
    set.words[vertex / 64] = (uint64_t)1 << vertex % 64;
    return set;
}

static inline bool
set_has(struct set set, size_t vertex)
{
    return (set.words[vertex / 64] >> vertex % 64 & 1) != 0;
}

#if defined __GNUC__

static inline size_t
word_count(uint64_t word)
{
    return (size_t)__builtin_popcountll(word);
}

static inline size_t
word_first(uint64_t word)
{
    return (size_t)__builtin_ctzll(word);
}

#else

static inline size_t
word_count(uint64_t word)
{
    size_t count = 0;
    for (; word != 0; word &= word - 1)
        count++;
    return count;
}

static inline size_t
word_first(uint64_t word)
{
    return word_count((word & (~word + 1)) - 1);
}

#endif

static inline size_t
set_count(struct set set)
{
    return word_count(set.words[0]) + word_count(set.words[1]);
}

/* Takes the lowest of a set that is not empty out of it. */
static inline size_t
set_take(struct set *set)
{
    size_t word = set->words[0] == 0;
    size_t vertex = word * 64 + word_first(set->words[word]);
    set->words[word] &= set->words[word] - 1;
    return vertex;
}

/* All who are tied to somebody of SET. */
static inline struct set
set_neighbours(const struct set *ties, struct set set)
{
    struct set all = {{0, 0}};
    while (!set_is_empty(set))
        all = set_either(all, ties[set_take(&set)]);
    return all;
}

/* All of AMONG whom ties within AMONG lead to from somebody of START. */
static inline struct set
set_flood(const struct set *ties, struct set start, struct set among)
{
    struct set found = start, edge = start;
    while (!set_is_empty(edge)) {
        edge = set_both(set_neighbours(ties, edge), among);
        edge = set_without(edge, found);
        found = set_either(found, edge);
    }
    return found;
}

/* The parts: see network.h. */
bool bits_make_components(struct network *network, struct kith_error *error);
bool bits_make_degrees(struct network *network, struct kith_error *error);
bool bits_make_triangles(struct network *network, struct kith_error *error);
bool bits_make_betweenness(struct network *network, struct kith_error *error);
bool bits_make_ego(struct network *network, struct kith_error *error);
bool bits_make_holes(struct network *network, struct kith_error *error);
bool bits_make_paths(struct network *network, struct kith_error *error);
bool bits_make_cuts(struct network *network, struct kith_error *error);
bool bits_make_diversity(struct network *network, struct kith_error *error);
