/* How one answer about a person changed, with what it was and what it is. */
#include "words/told.h"
#include "words/phrases.h"

/* Told of who is in touch now, and was on the page before. */
static bool
may_tell(const struct pair *pair)
{
    return pair->is && pair->before != NULL && !pair->dead_before;
}

int
told_shift(const struct kith_change *change, const struct pair *pair,
           enum fact fact)
{
    if (!may_tell(pair))
        return 0;
    const struct datum *before = &pair->before->facts[fact];
    const struct datum *after = &pair->after->facts[fact];
    return change_counts(change, before->origin) &&
                   change_counts(change, after->origin)
               ? after->value - before->value
               : 0;
}

int
told_new_strain(const struct kith_change *change, const struct pair *pair)
{
    if (!may_tell(pair))
        return 0;
    const struct datum *after = &pair->after->facts[FACT_STRAIN];
    return !datum_is_known(&pair->before->facts[FACT_STRAIN]) &&
                   change_counts(change, after->origin)
               ? after->value
               : 0;
}

void
told_add_shift(const struct pair *pair, enum fact fact,
               const struct language *language, struct str *out)
{
    const char *after = fact_phrase(fact, pair->after->facts[fact].value);
    const char *before = fact_phrase(fact, pair->before->facts[fact].value);
    str_addf(out, tr(language, "%s now; before, %s"), tr(language, after),
             tr(language, before));
}

/* "There is more strain with Jo (quite a lot now; before, some)." */
static void
tell_shifts(const struct kith_change *change, struct telling *telling,
            enum fact fact, int sign, const char *words)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str about = {0};
        if (told_shift(change, pair, fact) * sign <= 0)
            continue;
        str_add(&about, " (");
        told_add_shift(pair, fact, telling->language, &about);
        str_add_char(&about, ')');
        names_add_about(&names, pair->after->shown, &about, telling);
        str_release(&about);
    }
    names_tell(&names, telling, TOPIC_TOGETHER, words, ".", ".");
}

static void
tell_new_strain(const struct kith_change *change, struct telling *telling)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str about = {0};
        int level = told_new_strain(change, pair);
        if (level <= 0)
            continue;
        str_addf(&about, " (%s)",
                 tr(telling->language, fact_phrase(FACT_STRAIN, level)));
        names_add_about(&names, pair->after->shown, &about, telling);
        str_release(&about);
    }
    names_tell(&names, telling, TOPIC_TOGETHER, "There is strain with ", ".",
               ".");
}

void
tell_facts(const struct kith_change *change, struct telling *telling)
{
    tell_shifts(change, telling, FACT_CONTACT, 1,
                "There is more contact with ");
    tell_shifts(change, telling, FACT_CONTACT, -1,
                "There is less contact with ");
    tell_shifts(change, telling, FACT_STRAIN, -1, "There is less strain with ");
    tell_shifts(change, telling, FACT_STRAIN, 1, "There is more strain with ");
    tell_new_strain(change, telling);
}
