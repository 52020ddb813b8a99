/* What changed with one person, on a page that has their name above it. */
#include "words/told.h"
#include "words/phrases.h"

static void
tell_presence(const struct pair *pair, struct telling *telling)
{
    static const char *const words[FATE_COUNT] = {
        [FATE_NEW] = "New on the page.",
        [FATE_NAMED_AGAIN] = "On the page again.",
        [FATE_IN_TOUCH_AGAIN] = "In touch again.",
        [FATE_WISH_CAME] = "Wished for before, and in the circle now.",
        [FATE_ENDED] = "No longer in the circle.",
        [FATE_DISTANT] = "Out of touch now.",
        [FATE_WISHED] = "Wished for now.",
        [FATE_DIED] = "Has died, and is remembered.",
        [FATE_REMEMBERED] = "On the page now, and remembered.",
    };
    enum fate fate = pair_fate(pair);
    if (words[fate] != NULL)
        tell_words(telling, TOPIC_PEOPLE, words[fate]);
}

/* The one sentence that needs their name. */
static void
tell_relation(const struct pair *pair, struct telling *telling)
{
    struct str sentence = {0};
    if (!told_relation_changed(pair))
        return;
    str_add_slice(&sentence, pair->after->shown);
    told_add_relation(pair, telling->language, &sentence);
    tell(telling, TOPIC_PEOPLE, &sentence);
}

static struct slice
ring_words(const struct kith_snapshot *snapshot, int ring,
           const struct language *language)
{
    if (ring > snapshot_rings(snapshot))
        return slice_of(tr(language, "outside the circle"));
    return tr_slice(language, snapshot_ring_name(snapshot, ring));
}

static void
tell_place(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    const struct kith_snapshot *snapshot =
        timeline_snapshot(change->timeline, change->to);
    int move = pair_move(pair);
    if (move == 0)
        return;
    struct slice now = ring_words(snapshot, pair->ring_after, language);
    struct slice before = ring_words(snapshot, pair->ring_before, language);
    str_addf(&sentence,
             move > 0 ? tr(language, "Moved closer: from %.*s to %.*s.")
                      : tr(language, "Further out: from %.*s to %.*s."),
             SLICE_ARGS(before), SLICE_ARGS(now));
    tell(telling, TOPIC_PLACES, &sentence);
}

/* ---- Support ---- */

static int
level_of(const struct kith_change *change, const struct view *view,
         size_t function, enum part part)
{
    if (function == SIZE_MAX)
        return VALUE_UNKNOWN;
    struct cell cell = view_cell(view, function, part);
    return change_counts(change, (enum kith_origin)cell.origin) ? cell.level
                                                                : VALUE_UNKNOWN;
}

/* "; company, from a little to quite a bit" */
static void
add_kind(const struct kith_change *change, const struct pair *pair, size_t kind,
         enum part part, const struct language *language, struct str *out)
{
    size_t from = timeline_function(change->timeline, change->from, kind);
    size_t to = timeline_function(change->timeline, change->to, kind);
    int before = level_of(change, pair->before, from, part);
    int after = level_of(change, pair->after, to, part);
    struct slice name =
        function_words(change->timeline->functions.items[kind]).wish;
    if (before == VALUE_UNKNOWN || after == VALUE_UNKNOWN || before == after)
        return;
    name = tr_slice(language, name);
    str_add(out, out->size > 0 ? "; " : "");
    str_addf(out, tr(language, "%.*s, from %s to %s"), SLICE_ARGS(name),
             tr(language, level_phrases[before]),
             tr(language, level_phrases[after]));
}

/* "What you get: listening, from some to a great deal." */
static void
tell_kinds(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    static const struct {
        enum part part;
        const char *words;
    } parts[] = {{PART_GOT, "What you get: "},
                 {PART_GIVE, "What you give: "},
                 {PART_WANT, "What you’d like: "}};
    for (size_t i = 0; i < PART_COUNT; i++) {
        struct str kinds = {0}, sentence = {0};
        if (parts[i].part == PART_WANT && !change_may_tell_wishes(pair))
            continue;
        for (size_t kind = 0; kind < change->timeline->functions.count; kind++)
            add_kind(change, pair, kind, parts[i].part, telling->language,
                     &kinds);
        if (kinds.size > 0) {
            str_addf(&sentence, "%s%s.", tr(telling->language, parts[i].words),
                     kinds.data);
            tell(telling, TOPIC_SUPPORT, &sentence);
        }
        str_release(&kinds);
    }
}

/* ---- Together ---- */

/* "Contact: weekly now; before, every day." */
static void
tell_shift(const struct kith_change *change, const struct pair *pair,
           enum fact fact, struct telling *telling)
{
    struct str sentence = {0};
    int shift = told_shift(change, pair, fact);
    if (shift == 0)
        return;
    str_add(&sentence, tr(telling->language, fact == FACT_CONTACT ? "Contact: "
                                             : shift < 0 ? "Less strain: "
                                                         : "More strain: "));
    told_add_shift(pair, fact, telling->language, &sentence);
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_TOGETHER, &sentence);
}

static void
tell_strain(const struct kith_change *change, const struct pair *pair,
            struct telling *telling)
{
    struct str sentence = {0};
    int level = told_new_strain(change, pair);
    tell_shift(change, pair, FACT_STRAIN, telling);
    if (level <= 0)
        return;
    str_addf(&sentence, tr(telling->language, "Strain between you: %s."),
             tr(telling->language, fact_phrase(FACT_STRAIN, level)));
    tell(telling, TOPIC_TOGETHER, &sentence);
}

const char *
told_step_name(enum fact fact)
{
    return fact == FACT_ASKED      ? "Saying what you’d like"
           : fact == FACT_BOUNDARY ? "Your limit"
                                   : "Where you disagree";
}

/* "Saying what you’d like: hinted, then said." */
static void
tell_steps(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    const struct step *step;
    array_each (step, &change->steps) {
        struct str sentence = {0};
        if (&change->pairs.items[step->pair] != pair)
            continue;
        str_addf(&sentence,
                 "%s: ", tr(telling->language, told_step_name(step->fact)));
        for (size_t i = 0; i < step->count; i++)
            str_addf(&sentence, "%s%s",
                     i > 0 ? tr(telling->language, ", then ") : "",
                     tr(telling->language,
                        fact_phrase(step->fact, step->values[i])));
        str_add_char(&sentence, '.');
        tell(telling, TOPIC_TOGETHER, &sentence);
    }
}

void
change_tell_person(const struct kith_change *change, const struct pair *pair,
                   const struct language *language, struct telling *telling)
{
    *telling = (struct telling){.language = language};
    if (pair->after == NULL)
        return;
    tell_presence(pair, telling);
    tell_relation(pair, telling);
    if (pair_stayed(pair)) {
        tell_place(change, pair, telling);
        tell_kinds(change, pair, telling);
    }
    tell_strain(change, pair, telling);
    tell_shift(change, pair, FACT_CONTACT, telling);
    if (pair_stayed(pair))
        tell_steps(change, pair, telling);
}
