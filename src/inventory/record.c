/* The rows of the table of records, with their readers and writers. In: a
 * keyword as typed. Out: its row, or the row it was probably meant to be. */
#include "inventory/record.h"
#include "inventory/parser.h"
#include "inventory/writer.h"

#include <assert.h>

static_assert(RECORD_CALM - RECORD_CLOSE == (int)TIE_CALM,
              "a keyword for each tie word, in their order");
static_assert(RECORD_PRIVATE - RECORD_COPING == (int)NOTE_PRIVATE,
              "a keyword for each kind of note, in their order");

#define DESCRIBE_RECORD(number, keyword, place, once, read, write, form, more, \
                        means)                                                 \
    [RECORD_##number] = {keyword, place, once, read, write, form, more, means},

const struct record_kind record_kinds[] = {RECORDS(DESCRIBE_RECORD)};

const struct record_kind *
record_find(struct slice keyword)
{
    for (size_t i = 0; i < RECORD_COUNT; i++)
        if (utf8_same_word(slice_of(record_kinds[i].keyword), keyword))
            return &record_kinds[i];
    return NULL;
}

const struct record_kind *
record_nearest(struct slice word)
{
    const char *keywords[RECORD_COUNT];
    for (size_t i = 0; i < RECORD_COUNT; i++)
        keywords[i] = record_kinds[i].keyword;
    struct word_list list = {.words = keywords, .count = RECORD_COUNT};
    const char *nearest = word_nearest(&list, word);
    return nearest != NULL ? record_find(slice_of(nearest)) : NULL;
}
