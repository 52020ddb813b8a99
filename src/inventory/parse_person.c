/* A person's record: who it is about, its facts, and the rules about them. In:
 * the parser behind "person". Out: a record in the open session, and somebody
 * new in the inventory where a relation introduces them.
 *
 * A name that nobody knows, and no relation: that is a slip of the pen, and
 * never makes a new person. */
#include "inventory/parser.h"
#include "inventory/relations.h"

#include <stdlib.h>

/* The word shown is the one that was typed twice: of support its kind, of an
 * attribute its name. */
static void
diagnose_twice(struct parser *parser, const struct fact_said *first,
               const struct fact_said *second)
{
    const struct fact_kind *kind = &fact_kinds[second->fact];
    struct slice word = slice_of(kind->word);
    if (second->fact == FACT_SUPPORT)
        word = parser->inventory->functions.items[second->function];
    if (second->fact == FACT_ATTR)
        word = parser->inventory->attributes.items[second->attribute];
    struct diagnostic *found = diagnose(parser, fact_twice, second->span,
                                        "%s is said twice", quote(word).text);
    diagnostic_also(found, first->span);
    diagnostic_hint(found, "keep the one that is true now");
}

/* Support and attributes are looked at by their kind: emotional and practical
 * are two facts. Each is compared with the last like it, so that three of a kind
 * are two reports. */
static void
check_twice(struct parser *parser)
{
    const struct fact_said *seen[FACT_COUNT] = {NULL};
    const struct fact_said *functions[MOST_FUNCTIONS] = {NULL};
    const struct fact_said *attributes[MOST_ATTRIBUTES] = {NULL};
    const struct fact_said *said;
    array_each (said, &parser->facts) {
        const struct fact_said **last = &seen[said->fact];
        if (said->fact == FACT_SUPPORT)
            last = &functions[said->function];
        else if (said->fact == FACT_ATTR)
            last = &attributes[said->attribute];
        else if (fact_kinds[said->fact].repeatable)
            continue;
        if (*last != NULL)
            diagnose_twice(parser, *last, said);
        *last = said;
    }
}

static const struct fact_said *
find_said(struct parser *parser, enum fact fact)
{
    const struct fact_said *said;
    array_each (said, &parser->facts)
        if (said->fact == fact)
            return said;
    return NULL;
}

/* A new person, unless a limit is passed; NULL then. The product is limited,
 * too: later stages keep something for each person in each session. */
static struct person *
introduce(struct parser *parser, struct slice name, struct span span)
{
    struct kith_inventory *inventory = parser->inventory;
    size_t people = inventory->people.count + 1;
    if (people > MOST_PEOPLE)
        parser_stop(parser, &problem_too_many_people, span);
    else if (people * inventory->sessions.count > MOST_PEOPLE_SESSIONS)
        parser_stop(parser, &problem_too_large_case, span);
    if (parser->stopped)
        return NULL;
    *array_add(&parser->seen) = 0;
    return inventory_add_person(inventory, name, span);
}

static void
diagnose_person_twice(struct parser *parser, const struct person *person,
                      struct span span)
{
    struct diagnostic *found =
        diagnose(parser, person_twice, span, "%s stands twice in this session",
                 quote(person->name).text);
    size_t record = parser->seen.items[person->index] - 1;
    diagnostic_also(found, parser->session->people.items[record].span);
    diagnostic_hint(found, "put all facts into one record");
}

/* The list of facts is used again for the next person; what stays is a copy of
 * the right size, which the arena owns. */
static void
keep_record(struct parser *parser, const struct person *person,
            struct span span)
{
    size_t count = parser->facts.count;
    struct fact_said *facts = arena_alloc(parser->arena, count * sizeof *facts);
    if (count > 0)
        memcpy(facts, parser->facts.items, count * sizeof *facts);
    *array_add(&parser->session->people) =
        (struct person_record){facts, (uint32_t)count, person->index, span};
    parser->seen.items[person->index] = (uint32_t)parser->session->people.count;
}

/* "same" would silently confirm nothing where there is nothing before: in the
 * first session, in a fresh one, and of somebody new. */
static void
check_same(struct parser *parser, bool is_new)
{
    const struct fact_said *same = find_said(parser, FACT_SAME);
    bool first = parser->inventory->sessions.count < 2;
    if (same == NULL || (!is_new && !first && !parser->session->fresh))
        return;
    struct diagnostic *found = diagnose(parser, nothing_to_confirm, same->span,
                                        "nothing was said before that could "
                                        "stay the same");
    diagnostic_hint(found, "write what is known of them in this session");
}

/* Do the words from token FROM on say who somebody is: "best friend"? */
static bool
is_relation_from(struct parser *parser, size_t from)
{
    struct slice words = parse_plain(parser, parse_passage(parser, from).text);
    return parse_relation(parser, words) != RELATION_NONE;
}

/* Where a colon is missing, the name ends before a relation, the longest there
 * is, or before the first word that could
 * begin a fact; unless all of it is somebody's name. */
static size_t
name_end(struct parser *parser)
{
    size_t count = token_count(parser);
    struct span all = scanner_span(&parser->scanner, 0);
    struct slice name = utf8_name(
        parser->arena,
        parse_plain(parser, source_slice(parser->scanner.source, all)));
    if (inventory_person(parser->inventory, name) != NULL)
        return count;
    for (size_t end = 1; end < count; end++)
        if (is_relation_from(parser, end))
            return end;
    for (size_t end = 1; end < count; end++) {
        struct slice word = token_at(parser, end)->text;
        if (parse_starts_fact(parser, word))
            return end;
    }
    return count;
}

/* The rest of the record is not read, as where the name ends is a guess. It is
 * faulty then, so that nobody is reported as unknown on top. */
static void
diagnose_missing_colon(struct parser *parser, struct slice name, bool inside,
                       struct span place)
{
    struct diagnostic *found =
        diagnose(parser, missing_colon, place,
                 inside ? "a colon is missing before this"
                        : "a colon is missing behind the name");
    diagnostic_hint(found, "write 'person %.*s: …'%s", SLICE_ARGS(name),
                    inside ? "" : "; a name with a comma goes in quotes");
    scanner_start(&parser->scanner, (struct span){0, 0});
    parser->scanner.faulty = true;
}

/* Reads the subject: the name, up to the colon. One that belongs to a time is no
 * end of a name, unless nothing of a fact stands before it. */
static bool
read_subject(struct parser *parser, struct slice *name, struct span *span)
{
    bool colon = scanner_subject(&parser->scanner);
    size_t count = token_count(parser);
    if (count == 0) {
        diagnostic_hint(diagnose(parser, missing_name, parser->keyword.span,
                                 "who is this record about?"),
                        "write: %s", parser->record->form);
        return false;
    }
    size_t end = colon && !parser->scanner.timed ? count : name_end(parser);
    *span = (struct span){token_at(parser, 0)->span.start,
                          token_at(parser, end - 1)->span.end};
    if (!parse_name(parser, 0, end, name))
        return false;
    if (end < count)
        diagnose_missing_colon(parser, *name, true,
                               token_at(parser, end)->span);
    else if (!colon && scanner_fact(&parser->scanner))
        diagnose_missing_colon(parser, *name, false, *span);
    return true;
}

/* Of a name that nobody knows it is said only where all else of the record was
 * fine: otherwise its relation may be the very word that is misspelt. Somebody
 * new is introduced in any case, so that their name is told once, not at each
 * tie. */
void
parse_person(struct parser *parser)
{
    struct slice name;
    struct span span;
    if (!read_subject(parser, &name, &span))
        return;
    bool fine = !parser->scanner.faulty;
    parser->facts.count = 0;
    while (parse_next(parser))
        fine = parse_fact(parser) && !parser->scanner.faulty && fine;
    check_twice(parser);
    struct person *person = inventory_person(parser->inventory, name);
    bool is_new = person == NULL;
    bool unknown = is_new && find_said(parser, FACT_RELATION) == NULL;
    if (!unknown)
        check_same(parser, is_new);
    if (unknown && fine)
        resolve_unknown(parser, name, span);
    if (is_new)
        person = introduce(parser, name, span);
    if (person == NULL)
        return;
    if (parser->seen.items[person->index])
        diagnose_person_twice(parser, person, span);
    else
        keep_record(parser, person, span);
}
