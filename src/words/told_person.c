/* What changed with one person, on a page that has their name above it. In: a
 * change, and one of its pairs. Out: sentences without the name; of a fact the
 * same answers as in the list of all, said shorter. */
#include "words/told.h"
#include "words/phrases.h"
#include "words/places.h"

/* The first thing of a kind that happened to them; NULL. */
static const struct happening *
find(const struct kith_change *change, const struct pair *pair,
     enum happening_kind kind)
{
    struct happenings list = change_happened_to(
        change, kind, (uint32_t)(pair - change->pairs.items));
    return list.count > 0 ? list.items : NULL;
}

/* No row for who is not on the later page: there is no page of theirs to say it
 * on. */
static void
tell_presence(const struct kith_change *change, const struct pair *pair,
              struct telling *telling)
{
    static const struct {
        enum happening_kind kind;
        const char *words;
    } fates[] = {
        {HAPPENED_NEW, T("New on the page.")},
        {HAPPENED_NAMED_AGAIN, T("On the page again.")},
        {HAPPENED_IN_TOUCH_AGAIN, T("In touch again.")},
        {HAPPENED_WISH_CAME, T("Wished for before, and in the circle now.")},
        {HAPPENED_ENDED, T("No longer in the circle.")},
        {HAPPENED_DISTANT, T("Out of touch now.")},
        {HAPPENED_WISHED, T("Wished for now.")},
        {HAPPENED_UNWISHED, T("Not wished for now.")},
        {HAPPENED_DIED, T("Has died, and is remembered.")},
        {HAPPENED_REMEMBERED, T("On the page now, and remembered.")},
    };
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        if (find(change, pair, fates[i].kind) != NULL)
            tell_words(telling, TOPIC_PEOPLE, fates[i].words);
}

/* The one sentence that needs their name. */
static void
tell_relation(const struct kith_change *change, const struct pair *pair,
              struct telling *telling)
{
    struct str sentence = {0};
    const struct happening *relation = find(change, pair, HAPPENED_RELATION);
    if (relation == NULL)
        return;
    str_add_slice(&sentence, pair->after->shown);
    told_add_relation(relation, telling->language, &sentence);
    tell(telling, TOPIC_PEOPLE, &sentence);
}

/* Both rings are named, as there is room for them here. */
static void
tell_place(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    const struct kith_snapshot *snapshot =
        timeline_snapshot(change->timeline, change->to);
    const struct happening *move = find(change, pair, HAPPENED_RING);
    if (move == NULL || happening_way(move) == 0)
        return;
    struct slice now = place_words(snapshot, move->to.level, language);
    struct slice before = place_words(snapshot, move->from.level, language);
    str_addf(&sentence,
             happening_way(move) < 0
                 ? tr(language, T("Moved closer: from %.*s to %.*s."))
                 : tr(language, T("Further out: from %.*s to %.*s.")),
             SLICE_ARGS(before), SLICE_ARGS(now));
    tell(telling, TOPIC_PLACES, &sentence);
}

/* ---- Support ---- */

/* "; company, from a little to quite a bit". A kind of which only one answer is
 * known went nowhere. */
static void
add_kind(const struct happening *kind, const struct language *language,
         struct str *out)
{
    struct slice name = tr_slice(language, function_words(kind->about).wish);
    if (happening_way(kind) == 0)
        return;
    str_add(out, out->size > 0 ? "; " : "");
    str_addf(out, tr(language, T("%.*s, from %s to %s")), SLICE_ARGS(name),
             tr(language, level_phrases[kind->from.level]),
             tr(language, level_phrases[kind->to.level]));
}

/* "What you get: listening, from some to a great deal." All kinds, not only
 * those that changed most: the page has room for them. */
static void
tell_kinds(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    static const struct {
        enum happening_kind kind;
        const char *words;
    } parts[] = {{HAPPENED_GOT, T("What you get: ")},
                 {HAPPENED_GIVE, T("What you give: ")},
                 {HAPPENED_WANT, T("What you’d like: ")}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct str kinds = {0}, sentence = {0};
        struct happenings list = change_happened_to(
            change, parts[i].kind, (uint32_t)(pair - change->pairs.items));
        const struct happening *kind;
        array_each (kind, &list)
            add_kind(kind, telling->language, &kinds);
        if (kinds.size > 0) {
            str_addf(&sentence, "%s%s.", tr(telling->language, parts[i].words),
                     kinds.data);
            tell(telling, TOPIC_SUPPORT, &sentence);
        }
        str_release(&kinds);
    }
}

/* ---- Together ---- */

/* An answer that changed, under the name that it has on the page. */
struct shift {
    enum happening_kind kind;
    int way; /* only what rose (1), or fell (-1); 0 for both */
    const char *words;
};

/* "Contact: weekly now; before, every day." */
static void
tell_answer(const struct kith_change *change, const struct pair *pair,
            const struct shift *shift, struct telling *telling)
{
    struct str sentence = {0};
    const struct happening *answer = find(change, pair, shift->kind);
    int way = answer != NULL ? happening_way(answer) : 0;
    if (way == 0 || (shift->way != 0 && way != shift->way))
        return;
    str_add(&sentence, tr(telling->language, shift->words));
    told_add_shift(change, answer, telling->language, &sentence);
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_TOGETHER, &sentence);
}

static void
tell_new_strain(const struct kith_change *change, const struct pair *pair,
                struct telling *telling)
{
    struct str sentence = {0};
    const struct happening *strain = find(change, pair, HAPPENED_STRAIN);
    int level = strain != NULL ? told_new_strain(strain) : 0;
    if (level <= 0)
        return;
    str_addf(&sentence, tr(telling->language, T("Strain between you: %s.")),
             tr(telling->language, fact_phrase(FACT_STRAIN, level)));
    tell(telling, TOPIC_TOGETHER, &sentence);
}

static void
tell_answers(const struct kith_change *change, const struct pair *pair,
             struct telling *telling)
{
    static const struct shift strains[] = {
        {HAPPENED_STRAIN, -1, T("Less strain: ")},
        {HAPPENED_STRAIN, 1, T("More strain: ")},
    };
    static const struct shift others[] = {
        {HAPPENED_CONTACT, 0, T("Contact: ")},
        {HAPPENED_MODE, 0, T("In touch: ")},
        {HAPPENED_SATISFACTION, 0, T("Satisfaction: ")},
        {HAPPENED_KNOWS_LOW, 0, T("Knows of the low mood: ")},
        {HAPPENED_FIT, 0, T("Do the hopes fit: ")},
        {HAPPENED_NEAR, 0, T("Lives: ")},
        {HAPPENED_SINCE, 0, T("Known since: ")},
        {HAPPENED_GROUP, 0, T("Group: ")},
        {HAPPENED_AT, 0, T("On the page: ")},
    };
    for (size_t i = 0; i < sizeof strains / sizeof *strains; i++)
        tell_answer(change, pair, &strains[i], telling);
    tell_new_strain(change, pair, telling);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        tell_answer(change, pair, &others[i], telling);
}

/* The path of asked, boundary or dispute, as it is called to the client. */
static const char *
step_name(enum fact fact)
{
    return fact == FACT_ASKED      ? T("Saying what you’d like")
           : fact == FACT_BOUNDARY ? T("Your limit")
                                   : T("Where you disagree");
}

/* "Saying what you’d like: hinted, then said." All steps, as they are the work
 * of several sessions. */
static void
tell_path(const struct step *step, struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    str_addf(&sentence, "%s: ", tr(language, step_name(step->fact)));
    for (size_t i = 0; i < step->count; i++)
        str_addf(&sentence, "%s%s", i > 0 ? tr(language, T(", then ")) : "",
                 tr(language, fact_phrase(step->fact, step->values[i])));
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_TOGETHER, &sentence);
}

/* A word that is known for the first time, or not any more, is no step. */
static void
tell_steps(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    static const enum happening_kind kinds[] = {
        HAPPENED_ASKED, HAPPENED_BOUNDARY, HAPPENED_DISPUTE};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct happening *step = find(change, pair, kinds[i]);
        if (step != NULL && !happening_is_noted(step) &&
            !happening_is_unknown(step))
            tell_path(&change->steps.items[step->index], telling);
    }
}

/* What of all this is worth a word, and whose place and support can be compared,
 * the list has decided. */
void
change_tell_person(const struct kith_change *change, const struct pair *pair,
                   const struct language *language, struct telling *telling)
{
    *telling = (struct telling){.language = language};
    if (pair->after == NULL)
        return;
    tell_presence(change, pair, telling);
    tell_relation(change, pair, telling);
    tell_place(change, pair, telling);
    tell_kinds(change, pair, telling);
    tell_answers(change, pair, telling);
    tell_steps(change, pair, telling);
}
