/* Looks words up: first in the voice, then in the language. In: English as it
 * stands in the code, and how many there are of what it counts. Out: the same
 * in a language; English where it has no row, so that what the user named goes
 * through unharmed. */
#include "words/language.h"

#include <string.h>

const struct language *
language_at(size_t index)
{
    return index < language_count ? &languages[index][VOICE_YOU] : NULL;
}

const struct language *
language_find(const char *code)
{
    const struct language *language;
    for (size_t i = 0; code != NULL && (language = language_at(i)) != NULL; i++)
        if (strcmp(language->code, code) == 0)
            return language;
    return NULL;
}

const char *
language_code(size_t index)
{
    const struct language *language = language_at(index);
    return language != NULL ? language->code : NULL;
}

/* No language is English, the first of all, so that English has its voices,
 * too. */
const struct language *
language_in_voice(const struct language *language, enum voice voice)
{
    size_t index = 0;
    while (language != NULL &&
           strcmp(languages[index][voice].code, language->code) != 0)
        index++;
    return &languages[index][voice];
}

/* ---- The voice ---- */

/* The row of what is said to the client (of one); NULL where the sentence names
 * nobody who speaks. */
static const struct voiced *
find_voiced(struct slice you)
{
    size_t low = 0, high = voice_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = slice_order(you, slice_of(voices[middle].you.one));
        if (order == 0)
            return &voices[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool
speaks_as_i(const struct language *language)
{
    return language != NULL && language->voice == VOICE_I;
}

/* ---- The language ---- */

/* The row of this English; NULL. Rows are sorted when they are made. */
static const struct translation *
find_row(const struct catalogue *catalogue, struct slice english)
{
    size_t low = 0, high = catalogue->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct translation *row = &catalogue->rows[middle];
        int order = slice_order(english, slice_of(row->english));
        if (order == 0)
            return row;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* The form of ENGLISH for COUNT things; NULL where the language has none. A
 * language that differs in some words alone (du) leaves the others to the one
 * behind it; a row with one form has it for any number. */
static const char *
look_up(const struct language *language, struct slice english, size_t count)
{
    const struct catalogue *catalogue =
        language != NULL ? language->catalogue : NULL;
    for (; catalogue != NULL; catalogue = catalogue->otherwise) {
        const struct translation *row = find_row(catalogue, english);
        if (row != NULL)
            return row
                ->forms[row->forms[1] != NULL ? catalogue->form(count) : 0];
    }
    return NULL;
}

struct slice
tr_slice(const struct language *language, struct slice english)
{
    enum { ONE = 1 };
    const struct voiced *voiced =
        speaks_as_i(language) ? find_voiced(english) : NULL;
    if (voiced != NULL)
        english = slice_of(voiced->i.one);
    const char *other = look_up(language, english, ONE);
    return other != NULL ? slice_of(other) : english;
}

const char *
tr(const struct language *language, const char *english)
{
    return tr_slice(language, slice_of(english)).data;
}

/* Of the two English texts the one is the key, in either voice: the rows of po/
 * are found by it, and only where there is none does English itself choose. */
const char *
tr_many(const struct language *language, const char *one, const char *many,
        size_t count)
{
    struct said said = {one, many};
    const struct voiced *voiced =
        speaks_as_i(language) ? find_voiced(slice_of(one)) : NULL;
    if (voiced != NULL)
        said = voiced->i;
    const char *other = look_up(language, slice_of(said.one), count);
    return other != NULL                     ? other
           : count == 1 || said.many == NULL ? said.one
                                             : said.many;
}

/* ---- Where words may be parted ---- */

struct slice
language_hyphens(const struct language *language, struct slice words)
{
    const struct catalogue *catalogue =
        language != NULL ? language->catalogue : NULL;
    for (; catalogue != NULL; catalogue = catalogue->otherwise)
        for (const struct hyphens *row = catalogue->hyphens; row->plain != NULL;
             row++)
            if (slice_is(words, row->plain))
                return slice_of(row->parted);
    return words;
}

void
language_add_plain(struct slice words, struct str *out)
{
    static const char soft[] = "\u00ad";
    while (words.size > 0) {
        bool is_soft = slice_starts(words, soft);
        if (!is_soft)
            str_add_char(out, words.data[0]);
        words = slice_part(words, is_soft ? strlen(soft) : 1, words.size);
    }
}
