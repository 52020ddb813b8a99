/* A fact with no word of the table: what could be meant? In: the fact at hand.
 * Out: one problem, with the best hint there is: the everyday word that stands
 * for a relation, the fact that a value belongs to, the nearest word.
 *
 * Distances to all words are dear, so they are taken only where the problem
 * will be shown. */
#include "base/number.h"
#include "inventory/relations.h"
#include "inventory/shape.h"

/* The word that is nearest to one that was typed. */
struct nearness {
    struct slice word, nearest;
    size_t least; /* slips, to the nearest */
};

static void
look_at(struct nearness *nearness, struct slice candidate)
{
    size_t slips = utf8_slips(candidate, nearness->word, nearness->least);
    if (slips >= nearness->least)
        return;
    nearness->least = slips;
    nearness->nearest = candidate;
}

/* The words that people use for people. */
static void
look_at_people(struct nearness *nearness)
{
    for (size_t i = 0; i < relation_row_count; i++) {
        struct slice rest = slice_of(relation_rows[i].words);
        while (rest.size > 0)
            look_at(nearness, slice_take_until(&rest, '|'));
    }
}

/* The nearest of all the words that may begin a fact; NULL if none is near. */
static struct slice
nearest_fact(struct parser *parser, struct slice word)
{
    const char *words[FACT_COUNT + MOST_FUNCTIONS];
    struct word_list list = {.words = words};
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (shape_of(&fact_kinds[i])->has_word)
            words[list.count++] = fact_kinds[i].word;
    const struct word_list *lists[] = {&relation_words, &status_words, &list};
    struct nearness nearness = {.word = word,
                                .least = utf8_slips_allowed(word) + 1};
    for (size_t i = 0; i < 3; i++) {
        const char *near = word_nearest(lists[i], word);
        if (near != NULL)
            look_at(&nearness, slice_of(near));
    }
    for (size_t i = 0; i < parser->inventory->functions.count; i++)
        look_at(&nearness, parser->inventory->functions.items[i]);
    look_at_people(&nearness);
    return nearness.nearest;
}

/* Everyday words, and the status they stand for. */
static const char *
find_everyday_word(struct slice word)
{
    static const char *const words[][2] = {
        {"dead", "died"}, {"deceased", "died"}, {"gestorben", "died"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (utf8_same_word(slice_of(words[i][0]), word))
            return words[i][1];
    return NULL;
}

/* "weekly" alone: the fact that takes this word as its value. */
static const struct fact_kind *
find_owner(struct slice word)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (fact_kinds[i].words != NULL &&
            word_find(fact_kinds[i].words, word) >= 0)
            return &fact_kinds[i];
    return NULL;
}

/* "friends with older children": all of it are own words, of the group that its
 * first words say. */
static bool
hint_own_words(struct parser *parser, struct diagnostic *found)
{
    struct slice all =
        source_slice(parser->scanner.source, scanner_span(&parser->scanner, 0));
    for (size_t count = token_count(parser); count > 1; count--) {
        struct span span = {token_at(parser, 0)->span.start,
                            token_at(parser, count - 2)->span.end};
        struct slice first = source_slice(parser->scanner.source, span);
        int relation = parse_relation(parser, first);
        if (relation == RELATION_NONE)
            continue;
        diagnostic_hint(found, "write: relation \"%.*s\", group %s",
                        SLICE_ARGS(all),
                        group_words.words[relation_group(relation)]);
        return true;
    }
    return false;
}

/* From the surest to the vaguest: what the word is, then what it was meant for,
 * then what it looks like. */
static void
hint_unknown(struct parser *parser, struct diagnostic *found,
             struct slice nearest)
{
    struct slice word = token_at(parser, 0)->text;
    const struct fact_kind *owner = find_owner(word);
    const char *status = find_everyday_word(word);
    int number;
    if (found == NULL)
        return;
    if (record_find(word) != NULL)
        diagnostic_hint(found, "a record starts at the left margin");
    else if (memchr(word.data, ';', word.size) != NULL)
        diagnostic_hint(found, "part two facts by a comma");
    else if (status != NULL)
        diagnostic_hint(found, "write: %s", status);
    else if (owner != NULL)
        diagnostic_hint(found, "write: %s %.*s", owner->word, SLICE_ARGS(word));
    else if (word_find(&side_words, word) >= 0)
        diagnostic_hint(found, "write: at 4:30 %.*s", SLICE_ARGS(word));
    else if (number_parse_int(word, &number))
        diagnostic_hint(found, "say what it is: ring %d, strain %d, …", number,
                        number);
    else if (hint_own_words(parser, found))
        return;
    else if (nearest.data != NULL)
        diagnostic_hint(found, "did you mean '%.*s'?", SLICE_ARGS(nearest));
    else
        diagnostic_hint(found, "a relation in your own words: relation \"…\"; "
                               "'man 5 kith' lists all facts");
}

/* All the words are looked up before the first alone: "not namd" is near "not
 * named", while "not" is near much else. The caret goes under as much as was
 * recognized. */
bool
parse_unknown_fact(struct parser *parser, struct slice all)
{
    const struct token *first = token_at(parser, 0);
    if (!diagnostics_wants(parser->diagnostics, first->span)) {
        diagnostics_count(parser->diagnostics, first->span);
        return false;
    }
    const struct token *second = token_at(parser, 1);
    if (parser->functions_doubtful && second != NULL &&
        (memchr(second->text.data, '/', second->text.size) != NULL ||
         slice_is(second->text, "?")))
        return false; /* perhaps a kind of support of the wrong record */
    if (first->kind == TOKEN_TEXT) {
        diagnostic_hint(diagnose(parser, unknown_fact, first->span,
                                 "this text does not say what it is"),
                        "write: good \"…\", hard \"…\", hopes \"…\"");
        return false;
    }
    struct slice nearest = nearest_fact(parser, all);
    struct span span = first->span;
    if (nearest.data != NULL)
        span = scanner_span(&parser->scanner, 0);
    else
        nearest = nearest_fact(parser, first->text);
    struct slice shown = source_slice(parser->scanner.source, span);
    struct diagnostic *found =
        diagnose(parser, unknown_fact, span,
                 "%s says nothing known of a person", quote(shown).text);
    hint_unknown(parser, found, nearest);
    return false;
}
