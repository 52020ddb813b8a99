/* Names that are known only when a session, or the text, has ended, and the
 * rules about a whole session: the order of its records is free.
 *
 * In: names of ties, talks, events and aka. Out: the index of each person in
 * their mentions; problems where nobody is called so, where a pair is said
 * twice, where a name is two people's. */
#include "base/alloc.h"
#include "base/hash.h"
#include "inventory/parser.h"

#include <stdlib.h>

/* Among those who were introduced, and not the name itself: it may stand among
 * the people already, as one that nobody introduced. */
static const struct person *
nearest_person(const struct parser *parser, struct slice name)
{
    const struct person *nearest = NULL;
    size_t least = utf8_slips_allowed(name) + 1;
    for (size_t i = 0; i < parser->inventory->people.count; i++) {
        const struct person *person = parser->inventory->people.items[i];
        if (person->unknown || slice_equal(person->name, name))
            continue;
        size_t slips = utf8_slips(person->name, name, least - 1);
        if (slips < least) {
            least = slips;
            nearest = person;
        }
    }
    return nearest;
}

/* Without a problem to show, the nearest name is not searched for. */
void
resolve_unknown(struct parser *parser, struct slice name, struct span span)
{
    struct diagnostic *found =
        diagnose(parser, unknown_person, span,
                 "nobody called %s has been introduced", quote(name).text);
    if (found == NULL)
        return;
    const struct person *nearest = nearest_person(parser, name);
    struct quote known =
        nearest != NULL ? quote(nearest->name) : (struct quote){""};
    if (nearest != NULL)
        diagnostic_hint(found,
                        "did you mean %s? someone new needs a relation: "
                        "'person %.*s: friend'",
                        known.text, SLICE_ARGS(name));
    else
        diagnostic_hint(found,
                        "introduce them by their relation: 'person "
                        "%.*s: friend'",
                        SLICE_ARGS(name));
}

/* Nobody is called so: said once, however often the name comes. They are kept
 * as a person that nobody introduced; where there is no room for one more, as
 * NOBODY, which pairs leave out. */
static uint32_t
adopt(struct parser *parser, const struct mention *mention)
{
    struct slice name = mention_name(parser, mention);
    resolve_unknown(parser, name, mention->span);
    if (parser->inventory->people.count == MOST_PEOPLE)
        return NOBODY;
    struct person *person =
        inventory_add_person(parser->inventory, name, mention->span);
    person->unknown = true;
    *array_add(&parser->seen) = 0;
    return person->index;
}

/* Finds the person of a mention; reports where there is none. */
static bool
resolve(struct parser *parser, struct mention *mention)
{
    if (mention->person < AWAITED)
        return true;
    const struct person *person =
        inventory_person(parser->inventory, mention_name(parser, mention));
    if (person != NULL)
        mention->person = person->index;
    else
        mention->person = adopt(parser, mention);
    return person != NULL;
}

/* In a fresh session nobody is on the page until named. */
static void
check_on_page(struct parser *parser, const struct mention *mention)
{
    if (!parser->session->fresh || parser->seen.items[mention->person])
        return;
    struct slice name = mention_name(parser, mention);
    struct diagnostic *found = diagnose(
        parser, off_page, mention->span,
        "%s is not in this session, which starts fresh", quote(name).text);
    diagnostic_hint(found, "write 'person %.*s' in it", SLICE_ARGS(name));
}

/* A pair that a session speaks of: once of its tie, once of its strain. */
struct mentioned_pair {
    const struct mention *mention; /* the later named of the two */
    uint32_t a, b;                 /* a < b */
    uint8_t word;                  /* an enum tie_word */
    bool strain;
};

struct mentioned_pairs {
    ARRAY_OF(struct mentioned_pair) list;
};

/* The smaller index goes first, so that A with B and B with A are one pair. */
static void
add_pair(struct parser *parser, struct mentioned_pairs *pairs,
         const struct tie_record *tie, const struct mention *first,
         const struct mention *second)
{
    uint32_t a = first->person, b = second->person;
    if (a == NOBODY || b == NOBODY)
        return;
    if (a == b) {
        struct diagnostic *found = diagnose(
            parser, self_tie, second->span, "%s cannot be tied to themself",
            quote(mention_name(parser, second)).text);
        diagnostic_also(found, first->span);
        return;
    }
    *array_add(&pairs->list) = (struct mentioned_pair){
        second, a < b ? a : b, a < b ? b : a, tie->word,
        tie->word == TIE_STRAINED || tie->word == TIE_CALM};
}

static void
add_pairs(struct parser *parser, struct mentioned_pairs *pairs,
          const struct tie_record *tie)
{
    size_t firsts = tie->star ? 1 : tie->count;
    for (size_t i = 0; i < firsts; i++)
        for (size_t j = i + 1; j < tie->count; j++)
            add_pair(parser, pairs, tie, &tie->people[i], &tie->people[j]);
}

/* Who the two are decides first, so that all that is said of a pair comes
 * together: their tie before their strain, and each in the order of the
 * text. */
static int
by_pair(const void *a, const void *b)
{
    const struct mentioned_pair *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    if (x->strain != y->strain)
        return x->strain ? 1 : -1;
    return x->mention->span.start < y->mention->span.start ? -1 : 1;
}

/* Said twice is wrong even where both say the same: the second was meant for
 * somebody else, or a leftover. Of a tie and a strain only apart does not go
 * with strained. */
static void
check_neighbours(struct parser *parser, const struct mentioned_pair *first,
                 const struct mentioned_pair *second)
{
    if (first->a != second->a || first->b != second->b)
        return;
    bool apart = first->word == TIE_APART && second->word == TIE_STRAINED;
    /* What is said goes to the later one. */
    if (second->mention->span.start < first->mention->span.start) {
        const struct mentioned_pair *later = first;
        first = second;
        second = later;
    }
    struct quote a = quote(parser->inventory->people.items[first->a]->name);
    struct quote b = quote(parser->inventory->people.items[first->b]->name);
    struct diagnostic *found = NULL;
    if (first->strain == second->strain)
        found =
            diagnose(parser, pair_twice, second->mention->span,
                     "%s and %s stand twice in this session", a.text, b.text);
    else if (apart)
        found = diagnose(parser, strained_apart, second->mention->span,
                         "%s and %s are apart and strained at once", a.text,
                         b.text);
    diagnostic_also(found, first->mention->span);
    diagnostic_hint(found, "keep the one that is true now");
}

/* Pairs are sorted and compared with their neighbours only: comparing each with
 * each would take the square of a million. */
static void
resolve_ties(struct parser *parser)
{
    struct mentioned_pairs pairs = {0};
    struct tie_record *tie;
    array_each (tie, &parser->session->ties) {
        for (size_t i = 0; i < tie->count; i++)
            if (resolve(parser, &tie->people[i]))
                check_on_page(parser, &tie->people[i]);
        add_pairs(parser, &pairs, tie);
    }
    if (pairs.list.count > 1)
        qsort(pairs.list.items, pairs.list.count, sizeof *pairs.list.items,
              by_pair);
    for (size_t i = 1; i < pairs.list.count; i++)
        check_neighbours(parser, &pairs.list.items[i - 1],
                         &pairs.list.items[i]);
    array_release(&pairs.list);
}

/* Called as a session ends: by the next one, or by the end of the text. */
void
resolve_session(struct parser *parser)
{
    if (parser->session == NULL)
        return;
    resolve_ties(parser);
    struct talk *talk;
    /* A talk may be with somebody who is not on the page. */
    array_each (talk, &parser->session->talks)
        resolve(parser, &talk->with);
}

static void
resolve_event_people(struct parser *parser, struct session *place)
{
    struct event *event;
    array_each (event, &place->events)
        for (size_t i = 0; i < event->count; i++)
            resolve(parser, &event->people[i]);
}

void
resolve_events(struct parser *parser)
{
    resolve_event_people(parser, &parser->inventory->head);
    struct session *session;
    array_each (session, &parser->inventory->sessions)
        resolve_event_people(parser, session);
}

/* ---- Other names (aka) ---- */

/* Another name of someone, compared as the roster of several files does. Who
 * shares one would be one person there, so nobody may: any chain of names that
 * joins two people of a file joins two that are next to each other in it. */
struct alias {
    struct slice name;
    uint32_t person;
    struct span span; /* where it is said first */
    UT_hash_handle hh;
};

struct aliases {
    struct alias *names; /* hashed */
    struct arena arena;
};

/* Another name as PERSON has it at SPAN, or as it was said first. */
static const struct alias *
note_alias(struct aliases *aliases, struct slice name, uint32_t person,
           struct span span)
{
    struct alias *alias;
    HASH_FIND(hh, aliases->names, name.data, (unsigned)name.size, alias);
    if (alias != NULL)
        return alias;
    alias = arena_alloc(&aliases->arena, sizeof *alias);
    *alias = (struct alias){.name = name, .person = person, .span = span};
    HASH_ADD_KEYPTR(hh, aliases->names, name.data, (unsigned)name.size, alias);
    return alias;
}

/* The name at SPAN was given to somebody else before. */
static void
diagnose_alias(struct parser *parser, struct span span,
               const struct alias *first, bool introduced)
{
    struct slice owner = parser->inventory->people.items[first->person]->name;
    struct diagnostic *found =
        diagnose(parser, name_taken, span, "%s is already another name of %s",
                 quote(first->name).text, quote(owner).text);
    diagnostic_also(found, first->span);
    if (introduced)
        diagnostic_hint(found,
                        "write 'person %.*s' if they are one; otherwise take "
                        "the name out of aka",
                        SLICE_ARGS(owner));
    else
        diagnostic_hint(found, "keep it for the one of them who has it in "
                               "another file of the case");
}

static void
diagnose_person(struct parser *parser, struct span span,
                const struct person *person)
{
    struct diagnostic *found =
        diagnose(parser, name_taken, span, "%s is a person of this file",
                 quote(person->name).text);
    diagnostic_also(found, person->span);
    diagnostic_hint(found, "aka joins a name from another file of the case");
}

/* PERSON is also called as SAID. What clashes is reported at the later place;
 * that a name was never introduced is reported by itself. */
static void
check_alias(struct parser *parser, struct aliases *aliases, uint32_t person,
            const struct fact_said *said)
{
    struct slice name = utf8_name(&aliases->arena, fact_text(said));
    const struct alias *first = note_alias(aliases, name, person, said->span);
    const struct person *taken = inventory_person(parser->inventory, name);
    bool is_person = taken != NULL && !taken->unknown;
    if (is_person && taken->span.start < said->span.start)
        diagnose_person(parser, said->span, taken);
    else if (first->person != person)
        diagnose_alias(parser, said->span, first, false);
    else if (is_person && first->span.start == said->span.start)
        diagnose_alias(parser, taken->span, first, true);
}

static void
check_aliases(struct parser *parser, struct aliases *aliases,
              const struct person_record *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        if (said->fact == FACT_AKA && said->text_size > 0)
            check_alias(parser, aliases, record->person, said);
    }
}

/* At the end of the text, as somebody introduced later may have the name. */
void
resolve_aliases(struct parser *parser)
{
    struct aliases aliases = {0};
    const struct session *session;
    const struct person_record *record;
    array_each (session, &parser->inventory->sessions)
        array_each (record, &session->people)
            check_aliases(parser, &aliases, record);
    HASH_CLEAR(hh, aliases.names);
    arena_release(&aliases.arena);
}
