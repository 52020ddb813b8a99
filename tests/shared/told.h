/* Changes told in words: text in, sentences out, a line each. */
#pragma once

#include "changes.h"

#include "base/utf8.h"
#include "words/told.h"

#define W1 "case T\nsession week 1\n"
#define W2 "session week 2\n"
#define W3 "session week 3\n"

struct telling_row {
    enum topic topic; /* TOPIC_COUNT: all of them */
    const char *text, *wanted;
};

/* What is told, in the language; no sentence begins with a small letter. */
static inline char *
tell_in(const struct kith_change *change, const struct language *language,
        enum topic topic)
{
    struct telling telling;
    struct str told = {0};
    const struct told *sentence;
    enum topic last = TOPIC_PEOPLE;
    change_tell(change, language, &telling);
    array_each (sentence, &telling.sentences) {
        ck_assert_msg(sentence->topic >= last, "topics are mixed");
        last = sentence->topic;
        struct str begun = {0};
        utf8_add_sentence(&begun, sentence->text);
        ck_assert_msg(slice_equal(str_slice(&begun), sentence->text),
                      "no capital: %.*s", SLICE_ARGS(sentence->text));
        str_release(&begun);
        if (topic != TOPIC_COUNT && sentence->topic != topic)
            continue;
        str_addf(&told, "%s%.*s", told.size > 0 ? "\n" : "",
                 SLICE_ARGS(sentence->text));
    }
    telling_release(&telling);
    return str_take(&told);
}

static inline char *
tell_change(const struct kith_change *change, enum topic topic)
{
    return tell_in(change, NULL, topic);
}

/* On a page of the client's own nobody is spoken to. */
static inline void
check_voice(const struct kith_change *change, const char *code,
            const char *const *words)
{
    const struct language *language =
        language_in_voice(language_find(code), VOICE_I);
    char *told = tell_in(change, language, TOPIC_COUNT);
    for (size_t i = 0; words[i] != NULL; i++)
        ck_assert_msg(strstr(told, words[i]) == NULL, "'%s' in:\n%s", words[i],
                      told);
    free(told);
}

/* From the first session to the last. */
static inline char *
tell_text(const char *text, enum topic topic, enum kith_audience audience,
          bool confirmed)
{
    const char *const texts[] = {text, NULL};
    struct files files = files_together(texts, audience);
    const struct kith_change_options options = {.size = sizeof options,
                                                .confirmed = confirmed};
    struct kith_change *change = kith_change_new(
        files.timeline, 0, kith_timeline_sessions(files.timeline) - 1, &options,
        NULL);
    char *told = tell_change(change, topic);
    check_voice(change, "en", (const char *const[]){"you", "You", NULL});
    check_voice(change, "de", (const char *const[]){"Sie", "Ihr", NULL});
    kith_change_free(change);
    files_release(&files);
    return told;
}

static inline void
check_told(const struct telling_row *row, enum kith_audience audience,
           bool confirmed)
{
    char *told = tell_text(row->text, row->topic, audience, confirmed);
    ck_assert_msg(strcmp(told, row->wanted) == 0,
                  "in:\n%s\ngot:\n%s\nwanted:\n%s", row->text, told,
                  row->wanted);
    free(told);
}
