/* Who knows whom, how close they are, and between whom there is strain. In:
 * things about two people, from the list of what happened. Out: sentences about
 * pairs, one for all of whom the same is told. */
#include "words/told.h"
#include "words/lists.h"

/* Adds "Maya and Priya". */
static void
add_pair(const struct kith_change *change, const struct telling *telling,
         const struct happening *tie, struct str *out)
{
    str_add_slice(out, told_name(change, telling, tie->who));
    str_add(out, list_before(1, 2, telling->language));
    str_add_slice(out, told_name(change, telling, tie->other));
}

/* Pairs of whom it is told: what their tie was, and is. */
typedef bool tie_test(const struct happening *tie);

static bool
is_new(const struct happening *tie)
{
    return tie->from.level == 0 && tie->to.level > 0;
}

/* Strain is told as there, whether or not anybody had said so before. */
static bool
is_there(const struct happening *tie)
{
    return tie->to.level > 0;
}

static bool
is_gone(const struct happening *tie)
{
    return tie->from.level > 0 && tie->to.level == 0;
}

static bool
is_closer(const struct happening *tie)
{
    return tie->from.level > 0 && tie->to.level > tie->from.level;
}

static bool
is_less_close(const struct happening *tie)
{
    return tie->to.level > 0 && tie->to.level < tie->from.level;
}

static bool
is_noted(const struct happening *tie)
{
    return tie->from.level == VALUE_UNKNOWN && tie->to.level > 0;
}

static bool
is_noted_apart(const struct happening *tie)
{
    return tie->from.level == VALUE_UNKNOWN && tie->to.level == 0;
}

/* A sentence: BEFORE, the pairs, and END. A pair is two people, so English has
 * one form for any number of them. */
struct tie_row {
    enum happening_kind kind;
    tie_test *test;
    const char *before, *end;
};

/* How many there are is needed before the last is told, as "and" stands before
 * it. */
static size_t
count_told(const struct happenings *list, tie_test *test)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += test(&list->items[i]);
    return count;
}

/* Adds "Maya and Priya; and Jo and Priya". */
static void
add_pairs(const struct kith_change *change, const struct telling *telling,
          const struct happenings *list, tie_test *test, struct str *out)
{
    const struct language *language = telling->language;
    enum { MOST_TOLD = 4 };
    size_t count = 0, all = count_told(list, test);
    const struct happening *tie;
    array_each (tie, list) {
        if (!test(tie) || count == MOST_TOLD)
            continue;
        str_add(out, count == 0         ? ""
                     : count + 1 == all ? tr(language, T("; and "))
                                        : "; ");
        add_pair(change, telling, tie, out);
        count++;
    }
    if (all > count)
        str_addf(out,
                 tr_many(language,
                         TN("; and one more pair", "; and %zu more pairs"),
                         all - count),
                 all - count);
}

/* "Maya and Priya; and Jo and Priya know each other now." */
static void
tell_pairs(const struct kith_change *change, struct telling *telling,
           const struct tie_row *row)
{
    struct happenings list = change_happened(change, row->kind);
    const struct language *language = telling->language;
    struct str sentence = {0};
    if (count_told(&list, row->test) == 0)
        return;
    str_add(&sentence, tr(language, row->before));
    add_pairs(change, telling, &list, row->test, &sentence);
    told_end(tr(language, row->end), &sentence);
    tell(telling, TOPIC_TIES, &sentence);
}

/* Ties that came and went first, then strain, then how close; what is only
 * noted now comes last. */
void
tell_ties(const struct kith_change *change, struct telling *telling)
{
    static const struct tie_row ties[] = {
        {HAPPENED_TIE, is_new, "", T(" know each other now.")},
        {HAPPENED_TIE, is_gone, "", T(" are not linked now.")},
        {HAPPENED_TIE_STRAIN, is_there, T("There is strain between "), "."},
        {HAPPENED_TIE_STRAIN, is_gone,
         T("There is no strain any more between "), "."},
        {HAPPENED_TIE, is_closer, "", T(" are close to each other now.")},
        {HAPPENED_TIE, is_less_close, "",
         T(" are less close to each other now.")},
        {HAPPENED_TIE_ALONG, is_noted, "", T(" know each other.")},
        {HAPPENED_TIE, is_noted, T("It is noted now that "),
         T(" know each other.")},
        {HAPPENED_TIE, is_noted_apart, T("It is noted now that "),
         T(" are not linked.")},
    };
    for (size_t i = 0; i < sizeof ties / sizeof *ties; i++)
        tell_pairs(change, telling, &ties[i]);
}
