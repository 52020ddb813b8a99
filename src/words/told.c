/* A change in words: what the files that tell share, and all of it in its
 * order. In: a change, with the list of what happened. Out: sentences by topic,
 * in a language.
 *
 * Whether something is worth a word is not decided here: it is on the list, or
 * it is not. What is decided is which things are one sentence, and how it goes. */
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

/* Adds "Maya, Jo and Priya". Of a crowd only some are named: a sentence is to
 * be heard, and the page has the others. */
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
        str_addf(out, tr(language, T(" and %zu more")), count - shown);
}

void
told_end(const char *end, struct str *sentence)
{
    if (end[0] == '.' && sentence->data[sentence->size - 1] == '.')
        end++; /* "Mrs O." has a full stop already */
    str_add(sentence, end);
}

void
names_tell(struct names *names, struct telling *telling, enum topic topic,
           const char *before, const char *end)
{
    struct str sentence = {0};
    if (names->count > 0) {
        str_add(&sentence, before);
        add_names(names, telling->language, &sentence);
        told_end(end, &sentence);
        tell(telling, topic, &sentence);
    }
    array_release(names);
}

void
names_tell_after(struct names *names, struct telling *telling, enum topic topic,
                 const char *english)
{
    names_tell(names, telling, topic, tr(telling->language, english), ".");
}

/* ---- A row of a table ---- */

/* Where a page gives people other names, so do its sentences. */
struct slice
told_name(const struct kith_change *change, const struct telling *telling,
          uint32_t pair)
{
    return telling->names != NULL
               ? telling->names->pairs[pair]
               : pair_view(&change->pairs.items[pair])->shown;
}

/* A word that is only noted now is nothing that they came to. */
static bool
came_to(const struct happening *happening, const char *word)
{
    const struct word_list *words = happening_table[happening->kind].words;
    return happening->from.level != VALUE_UNKNOWN &&
           happening->to.level != VALUE_UNKNOWN &&
           strcmp(words->words[happening->to.level], word) == 0;
}

static bool
is_told(const struct told_row *row, const struct happening *happening)
{
    return (row->way == 0 || happening_way(happening) == row->way) &&
           (row->wished == WISHED_OR_NOT ||
            happening->as_wished == (row->wished == AS_WISHED)) &&
           (row->word == NULL || came_to(happening, row->word));
}

/* One sentence for all to whom the same happened. How many there are decides
 * its form only when all are found. */
void
tell_row(const struct kith_change *change, struct telling *telling,
         enum topic topic, const struct told_row *row)
{
    struct names names = {0};
    const struct language *language = telling->language;
    struct happenings list = change_happened(change, row->kind);
    const struct happening *happening;
    array_each (happening, &list)
        if (is_told(row, happening))
            names_add(&names, told_name(change, telling, happening->who));
    names_tell(&names, telling, topic, tr(language, row->before),
               tr_many(language, row->one, row->many, names.count));
}

/* ---- All of it ---- */

void
tell_words(struct telling *telling, enum topic topic, const char *english)
{
    struct str sentence = {0};
    str_add(&sentence, tr(telling->language, english));
    tell(telling, topic, &sentence);
}

/* A session that nobody wrote down is no session in which nothing changed. */
static void
tell_unwritten(const struct kith_change *change, struct telling *telling)
{
    struct str sentence = {0}, session = {0};
    session_add_name(timeline_snapshot(change->timeline, change->to),
                     telling->language, &session);
    str_addf(&sentence,
             tr(telling->language, T("Nothing was written down for %s yet.")),
             session.data);
    str_release(&session);
    tell(telling, TOPIC_PEOPLE, &sentence);
}

/* Topic after topic, as pages have a paragraph for each. Where names are codes,
 * scores, goals and notes are left out: they may hold names. That nothing has
 * changed is said only where no file found a word, and the change itself knows
 * of nothing. */
void
change_tell_called(const struct kith_change *change,
                   const struct language *language,
                   const struct told_names *names, struct telling *telling)
{
    *telling = (struct telling){.language = language, .names = names};
    if (change_is_unwritten(change)) {
        tell_unwritten(change, telling);
        return;
    }
    tell_people(change, telling);
    tell_places(change, telling);
    tell_support(change, telling);
    tell_together(change, telling);
    tell_ties(change, telling);
    if (names == NULL || !names->coded) {
        tell_outcomes(change, telling);
        tell_notes(change, telling);
    }
    if (telling->sentences.count == 0 && change_is_none(change))
        tell_words(telling, TOPIC_PEOPLE,
                   T("Nothing that was told has changed."));
}

void
change_tell(const struct kith_change *change, const struct language *language,
            struct telling *telling)
{
    change_tell_called(change, language, NULL, telling);
}

void
telling_release(struct telling *telling)
{
    array_release(&telling->sentences);
    arena_release(&telling->arena);
}

char *
change_words(const struct kith_change *change, const char *language)
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
