/* Who knows whom, and between whom there is strain. */
#include "words/told.h"
#include "words/lists.h"

static void
add_pair(const struct kith_change *change, const struct tie_change *tie,
         const struct language *language, struct str *out)
{
    str_add_slice(out, pair_view(&change->pairs.items[tie->a])->shown);
    str_add(out, list_before(1, 2, language));
    str_add_slice(out, pair_view(&change->pairs.items[tie->b])->shown);
}

/* How a list of pairs is told: found, or gone. */
struct tie_words {
    const char *before, *end;
    bool found;
};

/* "Maya and Priya; and Jo and Priya know each other now." */
static void
tell_pairs(const struct kith_change *change, const struct tie_change *ties,
           size_t tie_count, const struct tie_words *words,
           struct telling *telling)
{
    enum { MOST_TOLD = 4 };
    size_t count = 0, all = 0;
    struct str sentence = {0};
    const struct language *language = telling->language;
    for (size_t i = 0; i < tie_count; i++)
        all += ties[i].told && ties[i].found == words->found;
    if (all == 0)
        return;
    str_add(&sentence, tr(language, words->before));
    for (size_t i = 0; i < tie_count && count < MOST_TOLD; i++) {
        if (!ties[i].told || ties[i].found != words->found)
            continue;
        str_add(&sentence, count == 0         ? ""
                           : count + 1 == all ? tr(language, "; and ")
                                              : "; ");
        add_pair(change, &ties[i], language, &sentence);
        count++;
    }
    if (all > count)
        str_addf(&sentence,
                 all - count == 1 ? tr(language, "; and one more pair")
                                  : tr(language, "; and %zu more pairs"),
                 all - count);
    told_end(tr(language, words->end), &sentence);
    tell(telling, TOPIC_TIES, &sentence);
}

void
tell_ties(const struct kith_change *change, struct telling *telling)
{
    static const struct tie_words known[] = {
        {"", " know each other now.", true},
        {"", " are not linked now.", false},
    };
    static const struct tie_words strained[] = {
        {"There is strain between ", ".", true},
        {"There is no strain any more between ", ".", false},
    };
    for (size_t i = 0; i < 2; i++)
        tell_pairs(change, change->ties.items, change->ties.count, &known[i],
                   telling);
    for (size_t i = 0; i < 2; i++)
        tell_pairs(change, change->strains.items, change->strains.count,
                   &strained[i], telling);
}
