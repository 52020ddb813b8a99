/* A hash table with open addressing. In: words with their meanings, a few
 * hundred. Out: the meaning of a word in a list.
 *
 * All lists share the one table, as a word is hashed together with its list:
 * "other" is a relation, a group and a kind of event, at three places. */
#include "inventory/lexicon.h"
#include "base/alloc.h"
#include "base/utf8.h"

struct entry {
    const struct word_list *list; /* NULL where the place is free */
    uint32_t hash;
    struct meaning meaning;
};

const struct word_list lexicon_keywords = {.name = "keyword"};
const struct word_list lexicon_whole = {.name = "fact"};
const struct word_list lexicon_begun = {.name = "fact with a value"};
const struct word_list lexicon_first = {.name = "first word of a fact"};
const struct word_list lexicon_support = {.name = "kind of support"};

/* Lists are apart by some bytes, words by all bits; the factor (Knuth's
 * multiplicative hashing) spreads the former. */
static uint32_t
hash_of(const struct word_list *list, struct slice word)
{
    return utf8_word_hash(word) + (uint32_t)(uintptr_t)list * 0x9E3779B1u;
}

/* Most words are typed as they stand in their list, and need no folding. */
static bool
is_entry(const struct entry *entry, const struct word_list *list,
         struct slice word, uint32_t hash)
{
    return entry->list == list && entry->hash == hash &&
           (slice_equal(entry->meaning.word, word) ||
            utf8_same_word(entry->meaning.word, word));
}

/* Where WORD stands, or would stand. There is always a free place. */
static struct entry *
find_place(const struct lexicon *lexicon, const struct word_list *list,
           struct slice word, uint32_t hash)
{
    size_t mask = lexicon->capacity - 1, place = hash & mask;
    struct entry *entry = &lexicon->entries[place];
    while (entry->list != NULL && !is_entry(entry, list, word, hash)) {
        place = (place + 1) & mask;
        entry = &lexicon->entries[place];
    }
    return entry;
}

/* Room for one more, at most half full. */
static void
make_room(struct lexicon *lexicon)
{
    enum { SMALLEST = 1024 }; /* holds the format without growing */
    struct lexicon larger = {.count = lexicon->count, .capacity = SMALLEST};
    if (2 * (lexicon->count + 1) <= lexicon->capacity)
        return;
    if (lexicon->capacity > 0)
        larger.capacity = 2 * lexicon->capacity;
    larger.entries = alloc_zeroed(larger.capacity, sizeof *larger.entries);
    for (size_t i = 0; i < lexicon->capacity; i++) {
        const struct entry *entry = &lexicon->entries[i];
        if (entry->list != NULL)
            *find_place(&larger, entry->list, entry->meaning.word,
                        entry->hash) = *entry;
    }
    alloc_free(lexicon->entries);
    *lexicon = larger;
}

void
lexicon_add(struct lexicon *lexicon, const struct word_list *list,
            struct meaning meaning)
{
    make_room(lexicon);
    uint32_t hash = hash_of(list, meaning.word);
    struct entry *entry = find_place(lexicon, list, meaning.word, hash);
    if (entry->list != NULL)
        return;
    *entry = (struct entry){list, hash, meaning};
    lexicon->count++;
}

const struct meaning *
lexicon_find(const struct lexicon *lexicon, const struct word_list *list,
             struct slice word)
{
    if (lexicon->count == 0)
        return NULL;
    const struct entry *entry =
        find_place(lexicon, list, word, hash_of(list, word));
    return entry->list != NULL ? &entry->meaning : NULL;
}

void
lexicon_release(struct lexicon *lexicon)
{
    alloc_free(lexicon->entries);
    *lexicon = (struct lexicon){0};
}
