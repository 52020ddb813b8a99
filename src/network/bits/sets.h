/* Sets of people, and walks over them; shared by the kernels of network/bits/.
 *
 * Up to 64 people are one word, and more are two; the kernels are built for
 * either (narrow.c, wide.c), which says SET_WORDS. */
#pragma once

#include "network/bits/bits.h"

/* The one of vertex V is bit V % 64 of word V / 64. */
struct set {
    uint64_t words[SET_WORDS];
};

static inline struct set
set_both(struct set a, struct set b)
{
    for (size_t i = 0; i < SET_WORDS; i++)
        a.words[i] &= b.words[i];
    return a;
}

static inline struct set
set_either(struct set a, struct set b)
{
    for (size_t i = 0; i < SET_WORDS; i++)
        a.words[i] |= b.words[i];
    return a;
}

static inline struct set
set_without(struct set a, struct set b)
{
    for (size_t i = 0; i < SET_WORDS; i++)
        a.words[i] &= ~b.words[i];
    return a;
}

static inline bool
set_is_empty(struct set set)
{
    uint64_t all = 0;
    for (size_t i = 0; i < SET_WORDS; i++)
        all |= set.words[i];
    return all == 0;
}

static inline struct set
set_of(size_t vertex)
{
    struct set set = {{0}};
    set.words[vertex / 64 % SET_WORDS] = (uint64_t)1 << vertex % 64;
    return set;
}

static inline bool
set_has(struct set set, size_t vertex)
{
    return (set.words[vertex / 64 % SET_WORDS] >> vertex % 64 & 1) != 0;
}

/* By halves: the machine's own instruction is not on every machine. */
static inline size_t
word_count(uint64_t word)
{
    word -= word >> 1 & 0x5555555555555555u;
    word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (size_t)(word * 0x0101010101010101u >> 56);
}

#if defined __GNUC__

static inline size_t
word_first(uint64_t word)
{
    return (size_t)__builtin_ctzll(word);
}

#else

static inline size_t
word_first(uint64_t word)
{
    return word_count((word & (~word + 1)) - 1);
}

#endif

static inline size_t
set_count(struct set set)
{
    size_t count = 0;
    for (size_t i = 0; i < SET_WORDS; i++)
        count += word_count(set.words[i]);
    return count;
}

/* Takes the lowest of a set that is not empty out of it. */
static inline size_t
set_take(struct set *set)
{
    size_t word = 0;
    while (word + 1 < SET_WORDS && set->words[word] == 0)
        word++;
    size_t vertex = word * 64 + word_first(set->words[word]);
    set->words[word] &= set->words[word] - 1;
    return vertex;
}

/* Of a set those behind VERTEX. */
static inline struct set
set_behind(struct set set, size_t vertex)
{
    size_t word = vertex / 64 % SET_WORDS;
    for (size_t i = 0; i < word; i++)
        set.words[i] = 0;
    set.words[word] &= ~(((uint64_t)2 << vertex % 64) - 1);
    return set;
}

static inline struct set
set_everybody(const struct bits *bits)
{
    return *(const struct set *)bits->everybody;
}

/* The rows of a network: whom each is tied to, and whom closely. */
static inline const struct set *
set_know(const struct bits *bits)
{
    return (const struct set *)bits->know;
}

static inline const struct set *
set_close(const struct bits *bits)
{
    return (const struct set *)bits->close;
}

/* Sets for each person, row by row, for a kernel to reckon in. */
static inline struct set *
set_levels(struct bits *bits)
{
    return (struct set *)bits->levels;
}

/* All who are tied to somebody of SET. */
static inline struct set
set_neighbours(const struct set *ties, struct set set)
{
    struct set all = {{0}};
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
