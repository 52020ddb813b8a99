#include "language/language.h"

#include <string.h>

static const struct language languages[] = {
    {"en", "English", NULL, NULL},
    {"de", "Deutsch", german_phrases, &german_count},
};

const struct language *
language_at(size_t index)
{
    return index < sizeof languages / sizeof *languages ? &languages[index]
                                                        : NULL;
}

const struct language *
language_find(const char *code)
{
    const struct language *language;
    for (size_t i = 0; (language = language_at(i)) != NULL; i++)
        if (strcmp(language->code, code) == 0)
            return language;
    return NULL;
}

struct slice
tr_slice(const struct language *language, struct slice english)
{
    size_t low = 0, high = language != NULL && language->count != NULL
                               ? *language->count
                               : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct phrase *phrase = &language->phrases[middle];
        int order = slice_order(english, slice_of(phrase->english));
        if (order == 0)
            return slice_of(phrase->other);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return english;
}

const char *
tr(const struct language *language, const char *english)
{
    return tr_slice(language, slice_of(english)).data;
}
