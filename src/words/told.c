#include "words/told.h"
#include "base/utf8.h"
#include "words/lists.h"
#include "words/sessions.h"

/* ---- Sentences ---- */

/* However a name is typed, a sentence begins with a capital. */
void
tell(struct telling *telling, enum topic topic, struct str *sentence)
{
    struct str text = {0};
    utf8_add_sentence(&text, str_slice(sentence));
    *array_add(&telling->sentences) =
        (struct told){topic, arena_copy(&telling->arena, str_slice(&text))};
    str_release(&text);
    str_release(sentence);
}

void
names_add(struct names *names, struct slice name)
{
    *array_add(names) = name;
}

void
names_add_about(struct names *names, struct slice name, const struct str *about,
                struct telling *telling)
{
    struct str entry = {0};
    str_add_slice(&entry, name);
    str_add_slice(&entry, str_slice(about));
    names_add(names, arena_copy(&telling->arena, str_slice(&entry)));
    str_release(&entry);
}

/* Adds "Maya, Jo and Priya". */
static void
add_names(const struct names *names, const struct language *language,
          struct str *out)
{
    enum { MOST_NAMED = 12 };
    size_t count = names->count;
    size_t shown = count > MOST_NAMED ? MOST_NAMED - 1 : count;
    for (size_t i = 0; i < shown; i++) {
        str_add(out, list_before(i, count, language));
        str_add_slice(out, names->items[i]);
    }
    if (shown < count)
        str_addf(out, tr(language, " and %zu more"), count - shown);
}

void
told_end(const char *end, struct str *sentence)
{
    if (end[0] == '.' && sentence->data[sentence->size - 1] == '.')
        end++; /* "Mrs O." has a full stop already */
    str_add(sentence, end);
}

void
names_tell_to(struct names *names, struct telling *telling, enum topic topic,
              const char *before, const char *end)
{
    struct str sentence = {0};
    if (names->count > 0) {
        str_add(&sentence, tr(telling->language, before));
        add_names(names, telling->language, &sentence);
        told_end(end, &sentence);
        tell(telling, topic, &sentence);
    }
    array_release(names);
}

void
names_tell(struct names *names, struct telling *telling, enum topic topic,
           const char *before, const char *one, const char *many)
{
    names_tell_to(names, telling, topic, before,
                  tr(telling->language, names->count == 1 ? one : many));
}

/* ---- All of it ---- */

void
tell_words(struct telling *telling, enum topic topic, const char *english)
{
    struct str sentence = {0};
    str_add(&sentence, tr(telling->language, english));
    tell(telling, topic, &sentence);
}

static void
tell_unwritten(const struct kith_change *change, struct telling *telling)
{
    struct str sentence = {0}, session = {0};
    session_add_name(timeline_snapshot(change->timeline, change->to),
                     telling->language, &session);
    str_addf(&sentence,
             tr(telling->language, "Nothing was written down for %s yet."),
             session.data);
    str_release(&session);
    tell(telling, TOPIC_PEOPLE, &sentence);
}

void
change_tell(const struct kith_change *change, const struct language *language,
            struct telling *telling)
{
    *telling = (struct telling){.language = language};
    if (change_is_unwritten(change)) {
        tell_unwritten(change, telling);
        return;
    }
    tell_people(change, telling);
    tell_places(change, telling);
    tell_support(change, telling);
    tell_together(change, telling);
    tell_ties(change, telling);
    tell_outcomes(change, telling);
    if (telling->sentences.count == 0 && change_is_none(change))
        tell_words(telling, TOPIC_PEOPLE, "Nothing that was told has changed.");
}

void
telling_release(struct telling *telling)
{
    array_release(&telling->sentences);
    arena_release(&telling->arena);
}

char *
kith_change_words(const struct kith_change *change, const char *language)
{
    struct str out = {0};
    struct telling telling;
    change_tell(change, language_find(language), &telling);
    const struct told *told;
    array_each (told, &telling.sentences)
        str_addf(&out, "%.*s\n", SLICE_ARGS(told->text));
    telling_release(&telling);
    return str_take(&out);
}
