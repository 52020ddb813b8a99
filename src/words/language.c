#include "words/language.h"

#include <string.h>

static const struct language languages[][VOICE_COUNT] = {
    {{"en", "English", VOICE_YOU, NULL, NULL},
     {"en", "English", VOICE_I, NULL, NULL}},
    {{"de", "Deutsch", VOICE_YOU, german_phrases, &german_count},
     {"de", "Deutsch", VOICE_I, german_phrases, &german_count}},
};

const struct language *
language_at(size_t index)
{
    return index < sizeof languages / sizeof *languages
               ? &languages[index][VOICE_YOU]
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

const struct language *
language_in_voice(const struct language *language, enum voice voice)
{
    size_t index = 0;
    while (language != NULL &&
           strcmp(languages[index][voice].code, language->code) != 0)
        index++;
    return &languages[index][voice];
}

/* The other side of ENGLISH's row; ENGLISH itself where it has none. */
static struct slice
look_up(const struct phrase *phrases, size_t count, struct slice english)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = slice_order(english, slice_of(phrases[middle].english));
        if (order == 0)
            return slice_of(phrases[middle].other);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return english;
}

struct slice
tr_slice(const struct language *language, struct slice english)
{
    if (language == NULL)
        return english;
    if (language->voice == VOICE_I)
        english = look_up(voice_phrases, voice_count, english);
    return language->count == NULL
               ? english
               : look_up(language->phrases, *language->count, english);
}

const char *
tr(const struct language *language, const char *english)
{
    return tr_slice(language, slice_of(english)).data;
}
