/* What was written down: talks, events, what helps, and notes; of whom there
 * are new words; and what is known now and was not, or is not known any more.
 * In: records and texts from the list of what happened. Out: sentences that say
 * that there is something; of all of it, only what helps is read aloud. */
#include "words/told.h"

#include <stdlib.h>

/* ---- Records ---- */

static bool
is_among(const struct names *names, struct slice name)
{
    for (size_t i = 0; i < names->count; i++)
        if (slice_equal(names->items[i], name))
            return true;
    return false;
}

/* Several talks with one person are told once: it is with whom that is told. */
static void
tell_talks(const struct kith_change *change, struct telling *telling)
{
    struct names names = {0};
    struct happenings list = change_happened(change, HAPPENED_TALK);
    const struct happening *talk;
    array_each (talk, &list)
        if (!is_among(&names, told_name(change, telling, talk->who)))
            names_add(&names, told_name(change, telling, talk->who));
    names_tell(
        &names, telling, TOPIC_NOTES,
        tr_many(telling->language,
                TN("You looked at a talk with ", "You looked at talks with "),
                names.count),
        ".");
}

/* What helps is quoted, in the client's own words. */
static void
tell_coping(const struct kith_change *change, struct telling *telling)
{
    struct names texts = {0};
    struct happenings list = change_happened(change, HAPPENED_COPING);
    const struct happening *coping;
    array_each (coping, &list) {
        struct str text = {0};
        str_addf(&text, "%s%.*s%s", tr(telling->language, T("“")),
                 SLICE_ARGS(coping->to.text), tr(telling->language, T("”")));
        names_add(&texts, arena_copy(&telling->arena, str_slice(&text)));
        str_release(&text);
    }
    names_tell_after(&texts, telling, TOPIC_NOTES, T("New among what helps: "));
}

/* What is only counted: its words are where they were written. */
static void
tell_count(const struct kith_change *change, struct telling *telling,
           enum happening_kind kind, const char *one, const char *many)
{
    size_t count = change_happened(change, kind).count;
    struct str sentence = {0};
    if (count == 0)
        return;
    str_addf(&sentence, tr_many(telling->language, one, many, count), count);
    tell(telling, TOPIC_NOTES, &sentence);
}

/* ---- Of whom there is something ---- */

/* What is told in brackets of somebody. */
struct aside {
    uint32_t who;
    size_t place; /* in the order of kinds */
    struct slice words;
};

struct asides {
    struct aside *items; /* an array of base/array.h */
    size_t count, capacity;
};

/* Person by person, and of each in the order of kinds. */
static int
by_who(const void *a, const void *b)
{
    const struct aside *x = a, *y = b;
    if (x->who != y->who)
        return x->who < y->who ? -1 : 1;
    return x->place < y->place ? -1 : x->place > y->place;
}

typedef bool happening_test(const struct happening *happening);

/* WORDS, or where there are none, what the thing itself is called. */
static void
collect(const struct kith_change *change, enum happening_kind kind,
        const char *words, happening_test *test, struct asides *asides)
{
    struct happenings list = change_happened(change, kind);
    const struct happening *happening;
    array_each (happening, &list) {
        struct slice about = words != NULL ? slice_of(words) : happening->about;
        if (test(happening))
            *array_add(asides) =
                (struct aside){happening->who, asides->count, about};
    }
}

/* Adds the things said of the first of ASIDES, from AT on, each once: several
 * kinds of support are one word. Returns where those of the next begin. */
static size_t
add_asides(const struct asides *asides, size_t at,
           const struct language *language, struct str *out)
{
    uint32_t who = asides->items[at].who;
    struct slice last = {0};
    str_add(out, " (");
    for (; at < asides->count && asides->items[at].who == who; at++) {
        struct slice words = asides->items[at].words;
        if (last.size > 0 && slice_equal(last, words))
            continue;
        str_add(out, last.size > 0 ? ", " : "");
        str_add_slice(out, tr_slice(language, words));
        last = words;
    }
    str_add_char(out, ')');
    return at;
}

/* "There are new words about Jo (what is good) and Maya (what is hard)." */
static void
tell_asides(const struct kith_change *change, struct telling *telling,
            struct asides *asides, const char *words)
{
    struct names names = {0};
    if (asides->count > 1)
        qsort(asides->items, asides->count, sizeof *asides->items, by_who);
    for (size_t at = 0; at < asides->count;) {
        struct str about = {0};
        uint32_t who = asides->items[at].who;
        at = add_asides(asides, at, telling->language, &about);
        names_add_about(&names, told_name(change, telling, who), &about,
                        telling);
        str_release(&about);
    }
    names_tell_after(&names, telling, TOPIC_NOTES, words);
    array_release(asides);
}

/* What is told of a fact that has no words of its own for that. */
static const struct {
    enum happening_kind kind;
    const char *words;
} texts[] =
    {
        {HAPPENED_HOPES, T("what you hope for")},
        {HAPPENED_THEY_HOPE, T("what they hope for")},
        {HAPPENED_GOOD, T("what is good")},
        {HAPPENED_HARD, T("what is hard")},
        {HAPPENED_TOGETHER, T("what is done together")},
        {HAPPENED_CAN_SAY, T("what can be said")},
        {HAPPENED_CANNOT_SAY, T("what cannot be said")},
        {HAPPENED_FEEL, T("how it feels with them")},
        {HAPPENED_LIKE, T("what is liked about them")},
        {HAPPENED_TO_CHANGE, T("what should change")},
        {HAPPENED_BOUNDARY_TEXT, T("your limit")},
},
  answers[] = {
      {HAPPENED_RING, T("their place")},
      {HAPPENED_RING_WANTED, T("where you would like them")},
      {HAPPENED_AT, T("their place on the page")},
      {HAPPENED_GOT, T("support")},
      {HAPPENED_GIVE, T("support")},
      {HAPPENED_WANT, T("support")},
      {HAPPENED_CONTACT, T("how often you are in touch")},
      {HAPPENED_MODE, T("how you are in touch")},
      {HAPPENED_STRAIN, T("whether there is strain")},
      {HAPPENED_SATISFACTION, T("how it is for you")},
      {HAPPENED_KNOWS_LOW, T("whether they know that you have been low")},
      {HAPPENED_FIT, T("whether your hopes fit")},
      {HAPPENED_ASKED, T("whether you have said what you would like")},
      {HAPPENED_BOUNDARY, T("whether there is a limit")},
      {HAPPENED_DISPUTE, T("whether you disagree")},
      {HAPPENED_NEAR, T("where they live")},
      {HAPPENED_SINCE, T("how long you have known each other")},
};

static bool
is_new(const struct happening *happening)
{
    return happening->to.text.size > 0;
}

/* Strain that is there is told on its own, and so is a place on the page. */
static bool
is_noted(const struct happening *happening)
{
    return happening_is_noted(happening) && happening->kind != HAPPENED_AT &&
           (happening->kind != HAPPENED_STRAIN || happening->to.level == 0);
}

/* Of whom there are new words, and about what; not which. */
static void
tell_texts(const struct kith_change *change, struct telling *telling)
{
    struct asides new = {0}, studied = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        collect(change, texts[i].kind, texts[i].words, is_new, &new);
    tell_asides(change, telling, &new, T("There are new words about "));
    collect(change, HAPPENED_ATTRIBUTE, NULL, is_new, &studied);
    tell_asides(change, telling, &studied, T("Newly noted about "));
}

/* That something is known now, or not any more, is nothing that changed with
 * somebody, and is told apart from what did. */
static void
tell_known(const struct kith_change *change, struct telling *telling)
{
    struct asides noted = {0}, unknown = {0};
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        collect(change, answers[i].kind, answers[i].words, is_noted, &noted);
        collect(change, answers[i].kind, answers[i].words, happening_is_unknown,
                &unknown);
    }
    tell_asides(change, telling, &noted, T("Noted now about "));
    tell_asides(change, telling, &unknown, T("Not known now about "));
}

void
tell_notes(const struct kith_change *change, struct telling *telling)
{
    tell_talks(change, telling);
    tell_count(
        change, telling, HAPPENED_EVENT,
        TN("An event was written down.", "%zu events were written down."));
    tell_coping(change, telling);
    tell_count(change, telling, HAPPENED_NOTE,
               TN("A note was written down.", "%zu notes were written down."));
    tell_count(change, telling, HAPPENED_PRIVATE,
               TN("A private note was written down.",
                  "%zu private notes were written down."));
    tell_texts(change, telling);
    tell_known(change, telling);
}
