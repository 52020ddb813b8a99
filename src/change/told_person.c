/* What changed with one person, in the client's own voice. */
#include "change/told.h"

#include <stdlib.h>

static void
tell_text(struct telling *telling, enum topic topic, const char *english)
{
    struct str sentence = {0};
    str_add(&sentence, tr(telling->language, english));
    tell(telling, topic, &sentence);
}

static void
tell_presence(const struct pair *pair, struct telling *telling)
{
    if (pair->before == NULL)
        tell_text(telling, TOPIC_PEOPLE,
                  pair->known_before ? "On the page again."
                                     : "New on the page.");
    else if (pair->before->active && !pair->after->active)
        tell_text(telling, TOPIC_PEOPLE, "Not in touch any more.");
    else if (!pair->before->active && pair->after->active)
        tell_text(telling, TOPIC_PEOPLE,
                  pair->before->status == STATUS_WISHED
                      ? "Wished for before, and in the circle now."
                      : "In touch again.");
}

static struct slice
ring_words(const struct kith_snapshot *snapshot, int ring,
           const struct language *language)
{
    const struct kith_inventory *inventory = snapshot->inventory;
    if (ring > snapshot_rings(snapshot))
        return slice_of(tr(language, "outside the circle"));
    return tr_slice(language, inventory->rings.items[ring - 1]);
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

/* "What I get: listening, from some to a great deal." */
static void
tell_kinds(const struct kith_change *change, const struct pair *pair,
           struct telling *telling)
{
    static const struct {
        enum part part;
        const char *words;
    } parts[] = {{PART_GOT, "What I get: "},
                 {PART_GIVE, "What I give: "},
                 {PART_WANT, "What I’d like: "}};
    for (size_t i = 0; i < PART_COUNT; i++) {
        struct str kinds = {0}, sentence = {0};
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

static void
tell_ease(const struct kith_change *change, const struct pair *pair,
          struct telling *telling)
{
    const struct datum *before = &pair->before->facts[FACT_STRAIN];
    const struct datum *after = &pair->after->facts[FACT_STRAIN];
    if (!change_counts(change, before->origin) ||
        !change_counts(change, after->origin) || before->value == after->value)
        return;
    tell_text(telling, TOPIC_TOGETHER,
              after->value < before->value ? "Less strain than before."
                                           : "More strain than before.");
}

static void
tell_contact(const struct kith_change *change, const struct pair *pair,
             struct telling *telling)
{
    const struct datum *before = &pair->before->facts[FACT_CONTACT];
    const struct datum *after = &pair->after->facts[FACT_CONTACT];
    struct str sentence = {0};
    if (!change_counts(change, before->origin) ||
        !change_counts(change, after->origin) || before->value == after->value)
        return;
    str_addf(&sentence, tr(telling->language, "Contact: %s now; before, %s."),
             tr(telling->language, fact_phrase(FACT_CONTACT, after->value)),
             tr(telling->language, fact_phrase(FACT_CONTACT, before->value)));
    tell(telling, TOPIC_TOGETHER, &sentence);
}

const char *
told_step_name(enum fact fact)
{
    return fact == FACT_ASKED      ? "Saying what I’d like"
           : fact == FACT_BOUNDARY ? "My limit"
                                   : "Where we disagree";
}

/* "Saying what I’d like: hinted, then said." */
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
    if (!pair_stayed(pair))
        return;
    tell_place(change, pair, telling);
    tell_kinds(change, pair, telling);
    tell_ease(change, pair, telling);
    tell_contact(change, pair, telling);
    tell_steps(change, pair, telling);
}
