/* The table of what can happen, and the list of what did. In: a change that has
 * its numbers. Out: its list, by kind, without what its audience may not hear. */
#include "change/happened.h"
#include "change/change.h"
#include "change/fate.h"

#include <assert.h>
#include <math.h>

/* Rows of the table: how someone came or went; a fact of one person; and what
 * is reckoned, or is no fact of one person. */
#define FATE(name)                                                             \
    {                                                                          \
        .key = name, .fact = FACT_STATUS, .form = HAPPENED_AS_WORD,            \
        .words = &status_words, .marked = true                                 \
    }
#define FACT(name, shape, of, whom)                                            \
    .key = name, .form = HAPPENED_AS_##shape, .fact = of, .scope = SCOPE_##whom
#define OTHER(name, shape)                                                     \
    .key = name, .form = HAPPENED_AS_##shape, .fact = FACT_COUNT

const struct happening_row happening_table[] = {
    [HAPPENED_NEW] = FATE("new"),
    [HAPPENED_NAMED_AGAIN] = FATE("named_again"),
    [HAPPENED_IN_TOUCH_AGAIN] = FATE("in_touch_again"),
    [HAPPENED_WISH_CAME] = FATE("wish_came"),
    [HAPPENED_ENDED] = FATE("ended"),
    [HAPPENED_DISTANT] = FATE("distant"),
    [HAPPENED_WISHED] = FATE("wished"),
    [HAPPENED_UNWISHED] = FATE("not_wished"),
    [HAPPENED_ABSENT] = FATE("not_named"),
    [HAPPENED_DIED] = FATE("died"),
    [HAPPENED_REMEMBERED] = FATE("remembered"),
    [HAPPENED_NOT_DISCUSSED] = FATE("not_discussed"),
    [HAPPENED_NOT_COMPARED] = FATE("not_compared"),
    [HAPPENED_RELATION] = {FACT("relation", RELATION, FACT_RELATION, NONE),
                           .words = &relation_words, .marked = true},
    [HAPPENED_GROUP] = {FACT("group", WORD, FACT_GROUP, NONE),
                        .words = &group_words},
    [HAPPENED_AS] = {FACT("as", TEXT, FACT_AS, ON_PAGE)},
    [HAPPENED_AKA] = {FACT("aka", TEXT, FACT_AKA, ON_PAGE),
                      .sight = SIGHT_THERAPIST},
    [HAPPENED_RING] = {FACT("ring", LEVEL, FACT_RING, NONE), .marked = true},
    [HAPPENED_RING_WANTED] = {FACT("ring_wanted", LEVEL, FACT_RING_WANTED,
                                   NONE)},
    [HAPPENED_AT] = {FACT("at", CLOCK, FACT_AT, ON_PAGE)},
    [HAPPENED_STILL] = {OTHER("still", NOTHING)},
    [HAPPENED_REST_STILL] = {OTHER("rest_still", NOTHING)},
    [HAPPENED_GOT] = {FACT("got", LEVEL, FACT_SUPPORT, NONE)},
    [HAPPENED_GIVE] = {FACT("give", LEVEL, FACT_SUPPORT, NONE)},
    [HAPPENED_WANT] = {FACT("want", LEVEL, FACT_SUPPORT, NONE), .marked = true},
    [HAPPENED_WISH_MET] = {OTHER("wish_met", NOTHING), .marked = true},
    [HAPPENED_WISH_NEARER] = {OTHER("wish_nearer", NOTHING), .marked = true},
    [HAPPENED_WISH_OPENED] = {OTHER("wish_opened", NOTHING)},
    [HAPPENED_BOTH_WAYS] = {OTHER("both_ways", NOTHING), .marked = true},
    [HAPPENED_SHARE] = {OTHER("share", NUMBER)},
    [HAPPENED_NEED] = {OTHER("need", LEVEL)},
    [HAPPENED_CONTACT] = {FACT("contact", WORD, FACT_CONTACT, IN_TOUCH),
                          .words = &contact_words},
    [HAPPENED_MODE] = {FACT("mode", WORD, FACT_MODE, IN_TOUCH),
                       .words = &mode_words},
    [HAPPENED_STRAIN] = {FACT("strain", LEVEL, FACT_STRAIN, IN_TOUCH),
                         .marked = true},
    [HAPPENED_SATISFACTION] = {FACT("satisfaction", LEVEL, FACT_SATISFACTION,
                                    IN_TOUCH)},
    [HAPPENED_KNOWS_LOW] = {FACT("knows_low", WORD, FACT_KNOWS_LOW, IN_TOUCH),
                            .words = &knows_low_words},
    [HAPPENED_FIT] = {FACT("fit", WORD, FACT_FIT, IN_TOUCH),
                      .words = &fit_words},
    [HAPPENED_ASKED] = {FACT("asked", WORD, FACT_ASKED, NONE),
                        .words = &asked_words},
    [HAPPENED_BOUNDARY] = {FACT("boundary", WORD, FACT_BOUNDARY, NONE),
                           .words = &boundary_words},
    [HAPPENED_DISPUTE] = {FACT("dispute", WORD, FACT_DISPUTE, NONE),
                          .words = &dispute_words, .sight = SIGHT_THERAPIST},
    [HAPPENED_NEAR] = {FACT("near", WORD, FACT_NEAR, ON_PAGE),
                       .words = &near_words},
    [HAPPENED_SINCE] = {FACT("since", DATE, FACT_SINCE, ON_PAGE)},
    [HAPPENED_ATTRIBUTE] = {FACT("attr", TEXT, FACT_ATTR, NONE)},
    [HAPPENED_FOCUS] = {FACT("focus", FLAG, FACT_FOCUS, ON_PAGE),
                        .sight = SIGHT_THERAPIST},
    [HAPPENED_CAUTION] = {FACT("caution", FLAG, FACT_CAUTION, ON_PAGE),
                          .sight = SIGHT_THERAPIST},
    [HAPPENED_TIE] = {OTHER("tie", LEVEL), .marked = true},
    [HAPPENED_TIE_ALONG] = {OTHER("tie_along", LEVEL), .marked = true},
    [HAPPENED_TIE_STRAIN] = {OTHER("tie_strain", FLAG), .marked = true},
    [HAPPENED_SCORE] = {OTHER("score", NUMBER), .sight = SIGHT_THERAPIST},
    [HAPPENED_PROBLEM_AREA] = {OTHER("problem_area", WORDS),
                               .words = &area_words, .sight = SIGHT_THERAPIST},
    [HAPPENED_GOAL] = {OTHER("goal", NUMBER)},
    [HAPPENED_GOAL_STATUS] = {OTHER("goal_status", WORD),
                              .words = &goal_status_words},
    [HAPPENED_GOAL_TEXT] = {OTHER("goal_text", TEXT)},
    [HAPPENED_HOPES] = {FACT("hopes", TEXT, FACT_HOPES, ON_PAGE)},
    [HAPPENED_THEY_HOPE] = {FACT("they_hope", TEXT, FACT_THEY_HOPE, ON_PAGE)},
    [HAPPENED_GOOD] = {FACT("good", TEXT, FACT_GOOD, ON_PAGE)},
    [HAPPENED_HARD] = {FACT("hard", TEXT, FACT_HARD, ON_PAGE)},
    [HAPPENED_TOGETHER] = {FACT("together", TEXT, FACT_TOGETHER, ON_PAGE)},
    [HAPPENED_CAN_SAY] = {FACT("can_say", TEXT, FACT_CAN_SAY, ON_PAGE)},
    [HAPPENED_CANNOT_SAY] = {FACT("cannot_say", TEXT, FACT_CANNOT_SAY,
                                  ON_PAGE)},
    [HAPPENED_FEEL] = {FACT("feel", TEXT, FACT_FEEL, ON_PAGE)},
    [HAPPENED_LIKE] = {FACT("like", TEXT, FACT_LIKE, ON_PAGE)},
    [HAPPENED_TO_CHANGE] = {FACT("change", TEXT, FACT_CHANGE, ON_PAGE)},
    [HAPPENED_BOUNDARY_TEXT] = {FACT("boundary_text", TEXT, FACT_BOUNDARY,
                                     ON_PAGE)},
    [HAPPENED_TALK] = {OTHER("talk", NUMBER)},
    [HAPPENED_EVENT] = {OTHER("event", TEXT)},
    [HAPPENED_COPING] = {OTHER("coping", TEXT)},
    [HAPPENED_NOTE] = {OTHER("note", TEXT)},
    [HAPPENED_PRIVATE] = {FACT("private", TEXT, FACT_PRIVATE, NONE),
                          .sight = SIGHT_PRIVATE},
};

static_assert(sizeof happening_table / sizeof *happening_table ==
                  HAPPENED_COUNT,
              "a row a kind");
static_assert(HAPPENED_REMEMBERED - HAPPENED_NEW == FATE_REMEMBERED - FATE_NEW,
              "a kind a fate, in one order");

/* ---- Finding ---- */

/* Nothing is known of it yet but that it was said: where it was not, whoever
 * found it says so. */
struct happening *
happened_add(struct kith_change *change, enum happening_kind kind,
             const struct pair *who)
{
    static const struct happened_value unknown = {
        .level = VALUE_UNKNOWN, .second = VALUE_NOT_SAID, .number = NAN};
    struct happening *happening = array_add(&change->happened);
    *happening = (struct happening){
        .kind = kind,
        .who = who != NULL ? (uint32_t)(who - change->pairs.items) : NOBODY,
        .other = NOBODY,
        .from = unknown,
        .to = unknown,
        .known = KITH_SAID,
        .sight = happening_table[kind].sight};
    return happening;
}

/* Nothing goes on with the dead that could have changed. */
bool
happened_compares(const struct pair *pair, enum happened_scope scope)
{
    if (pair->before == NULL || pair->dead_before || scope == SCOPE_NONE ||
        pair->after == NULL || pair->undiscussed ||
        pair->after->status == STATUS_DIED)
        return false;
    return scope == SCOPE_ON_PAGE || !pair_left(pair);
}

/* A fresh page forgets what it can: that is nothing that happened. */
static bool
forgets(const struct kith_change *change)
{
    bool forwards = change->from < change->to;
    size_t first = forwards ? change->from : change->to;
    size_t last = forwards ? change->to : change->from;
    for (size_t i = first + 1; i <= last; i++)
        if (timeline_snapshot(change->timeline, i)->session->fresh)
            return true;
    return false;
}

/* An answer that appears is news. One that is gone may only have been forgotten
 * by a fresh page, which asks everything anew. */
bool
happened_differ(const struct kith_change *change, const struct datum *before,
                const struct datum *after, enum carry carry)
{
    bool was = datum_is_known(before), is = datum_is_known(after);
    if (carry != CARRY_ALWAYS &&
        ((was && !change_counts(change, before->origin)) ||
         (is && !change_counts(change, after->origin))))
        return false;
    if (was != is)
        return is || !forgets(change);
    return was && (before->value != after->value ||
                   !slice_equal(before->text, after->text));
}

/* ---- The list ---- */

/* May they be marked in a session? Of who is not on its page, no more is known
 * than whether they ever were. */
static bool
may_be_marked(bool ever, const struct view *view)
{
    return view != NULL ? view->caution : ever;
}

/* Whoever is marked caution in one of the two sessions is on no client's page
 * about them. */
static bool
is_marked(const struct kith_change *change, uint32_t pair)
{
    if (pair == NOBODY)
        return false;
    const struct pair *who = &change->pairs.items[pair];
    bool ever = change->timeline->marked[who->person];
    return may_be_marked(ever, who->before) || may_be_marked(ever, who->after);
}

static bool
any_is_marked(const struct kith_change *change)
{
    for (uint32_t i = 0; i < change->pairs.count; i++)
        if (is_marked(change, i))
            return true;
    return false;
}

/* Does it say something of everyone? A client's page has not everyone. */
static bool
is_of_all(enum happening_kind kind)
{
    return kind == HAPPENED_STILL || kind == HAPPENED_REST_STILL ||
           kind == HAPPENED_SHARE;
}

/* What was typed may name somebody who is marked, in whatever it is about. */
static bool
names_marked(const struct kith_change *change,
             const struct happening *happening)
{
    const struct naming *names = &change->timeline->marked_names;
    return naming_finds(names, happening->about) ||
           naming_finds(names, happening->from.text) ||
           naming_finds(names, happening->to.text);
}

/* What the therapist's list has for the client, too, the client's own has: no
 * more than that goes on where it is handed on. */
static void
withhold(struct kith_change *change)
{
    bool any = any_is_marked(change);
    struct happening *happening;
    array_each (happening, &change->happened)
        if (happening->sight == SIGHT_CLIENT &&
            (is_marked(change, happening->who) ||
             is_marked(change, happening->other) ||
             (any && is_of_all(happening->kind)) ||
             names_marked(change, happening)))
            happening->sight = SIGHT_THERAPIST;
}

/* By kind, and what the audience may hear; in the order in which it was found
 * where the kind is the same. */
static void
sort(struct kith_change *change)
{
    enum kith_audience audience = change->timeline->audience;
    size_t counts[HAPPENED_COUNT] = {0}, *starts = change->happened_starts;
    struct happening *sorted, *happening;
    sorted = arena_alloc(&change->arena,
                         (change->happened.count + 1) * sizeof *sorted);
    array_each (happening, &change->happened)
        counts[happening->kind] += audience_sees(audience, happening->sight);
    for (size_t i = 0; i < HAPPENED_COUNT; i++)
        starts[i + 1] = starts[i] + counts[i];
    memset(counts, 0, sizeof counts);
    array_each (happening, &change->happened)
        if (audience_sees(audience, happening->sight))
            sorted[starts[happening->kind] + counts[happening->kind]++] =
                *happening;
    change->happened.count = starts[HAPPENED_COUNT];
    if (change->happened.count > 0)
        memcpy(change->happened.items, sorted,
               change->happened.count * sizeof *sorted);
}

/* One session, or one for which nobody wrote anything down yet, has no news:
 * whatever differs there was carried. What may not be heard is taken out at the
 * end, in one place, so that no finder can forget it. */
void
change_find_happened(struct kith_change *change)
{
    if (change->from == change->to || change_is_unwritten(change))
        return;
    change_find_people_happened(change);
    change_find_facts_happened(change);
    change_find_support_happened(change);
    change_find_ties_happened(change);
    change_find_case_happened(change);
    withhold(change);
    sort(change);
}

/* The list is by kind, so the things of a kind are a stretch of it. */
struct happenings
change_happened(const struct kith_change *change, enum happening_kind kind)
{
    size_t start = change->happened_starts[kind];
    return (struct happenings){change->happened.items + start,
                               change->happened_starts[kind + 1] - start};
}

/* The first of LIST about PAIR, or about somebody behind them. */
static size_t
first_about(const struct happenings *list, uint32_t pair)
{
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (list->items[middle].who < pair)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct happenings
change_happened_to(const struct kith_change *change, enum happening_kind kind,
                   uint32_t pair)
{
    struct happenings list = change_happened(change, kind);
    size_t first = first_about(&list, pair);
    size_t end = first_about(&list, pair + 1);
    return (struct happenings){list.items + first, end - first};
}

/* ---- Asking ---- */

/* What is not known looks different in each form. */
static bool
is_known(const struct happening *happening, const struct happened_value *value)
{
    switch (happening_table[happening->kind].form) {
    case HAPPENED_AS_NUMBER:
        return !isnan(value->number);
    case HAPPENED_AS_TEXT:
        return value->text.size > 0;
    default:
        return value->level != VALUE_UNKNOWN;
    }
}

/* Only what is known both times rose or fell. */
int
happening_way(const struct happening *happening)
{
    const struct happened_value *from = &happening->from, *to = &happening->to;
    if (!is_known(happening, from) || !is_known(happening, to))
        return 0;
    if (happening_table[happening->kind].form == HAPPENED_AS_NUMBER)
        return (to->number > from->number) - (to->number < from->number);
    return (to->level > from->level) - (to->level < from->level);
}

bool
happening_is_noted(const struct happening *happening)
{
    return !is_known(happening, &happening->from) &&
           is_known(happening, &happening->to);
}

bool
happening_is_unknown(const struct happening *happening)
{
    return is_known(happening, &happening->from) &&
           !is_known(happening, &happening->to);
}
