/* Who knows whom: the tie records, and whether their list is whole. In: the
 * parser behind a keyword. Out: ties as they are written, by name; resolve.c
 * finds the people and the pairs when the session ends. */
#include "inventory/parser.h"

/* False, with a report, where the fact at hand is no name. */
static bool
read_tie_name(struct parser *parser)
{
    struct mention mention;
    if (!parse_mention(parser, 0, token_count(parser), &mention))
        return false;
    *array_add(&parser->mentions) = mention;
    return true;
}

/* A star ties the first to each other one, a list everyone with everyone: a
 * line of a thousand names is half a million pairs. */
static size_t
pairs_of(size_t people, bool star)
{
    if (people < 2)
        return 0;
    return star ? people - 1 : people * (people - 1) / 2;
}

/* The rows of the table stand in the order of the words; record.c holds them to
 * it. */
static uint8_t
tie_word(const struct record_kind *record)
{
    return (uint8_t)(record - record_kinds - RECORD_CLOSE);
}

/* Pairs are counted before any is made, and over the whole case: they are what
 * takes room later. */
static void
keep_tie(struct parser *parser, bool star)
{
    size_t count = parser->mentions.count;
    struct tie_record tie = {
        .word = tie_word(parser->record),
        .star = star,
        .count = (uint32_t)count,
        .span = parser->keyword.span,
        .people = arena_alloc(parser->arena, count * sizeof *tie.people)};
    memcpy(tie.people, parser->mentions.items, count * sizeof *tie.people);
    parser->pairs += pairs_of(count, star);
    if (parser->pairs <= MOST_TIES)
        *array_add(&parser->session->ties) = tie;
    else
        parser_stop(parser, &problem_too_many_ties, tie.span);
}

/* Only where all names could be read: a name that was wrong has been reported,
 * and would have made the second. */
static void
diagnose_lonely(struct parser *parser, bool subject)
{
    const struct mention *only =
        parser->mentions.count == 1 ? parser->mentions.items : NULL;
    struct diagnostic *found = diagnose(
        parser, lonely_tie, only != NULL ? only->span : parser->keyword.span,
        subject ? "a tie needs two people" : "who is tied to them?");
    diagnostic_hint(found, "write: %.*s Maya: Jo, Ben",
                    SLICE_ARGS(parser->keyword.text));
}

/* Reading stops at the limit itself, as a single record may hold the whole
 * file. A star of as many pairs as there may be has one name more than
 * pairs. */
void
parse_tie(struct parser *parser)
{
    parser->mentions.count = 0;
    bool star = scanner_subject(&parser->scanner);
    bool subject = token_count(parser) > 0;
    bool fine = !subject || read_tie_name(parser);
    while (!parser->stopped && scanner_fact(&parser->scanner)) {
        fine = read_tie_name(parser) && fine;
        if (parser->mentions.count > MOST_TIES + 1)
            parser_stop(parser, &problem_too_many_ties, parser->keyword.span);
    }
    if (parser->stopped)
        return;
    if (parser->mentions.count >= 2 && subject)
        keep_tie(parser, star);
    else if (fine)
        diagnose_lonely(parser, subject);
}

/* A tie word in place of "complete" is what is typed by mistake, so the hint
 * says how ties are written. */
void
parse_ties(struct parser *parser)
{
    struct session *session = parser->session;
    scanner_colon(&parser->scanner);
    bool any = scanner_fact(&parser->scanner);
    const struct token *word = any ? token_at(parser, 0) : &parser->keyword;
    int said = any ? token_find(parser, word, &ties_said_words) : -1;
    if (said < 0) {
        struct diagnostic *found =
            diagnose(parser, unknown_ties_word, word->span,
                     "the list of ties is complete or partial");
        const char *nearest =
            any ? word_nearest(&ties_said_words, word->text) : NULL;
        if (nearest != NULL)
            diagnostic_hint(found, "did you mean '%s'?", nearest);
        else
            diagnostic_hint(found, any ? "a tie itself is written close, know, "
                                         "apart, strained or calm"
                                       : "write: ties complete");
        return;
    }
    if (session->ties_said != TIES_NOT_SAID)
        diagnostic_also(diagnose(parser, record_twice, parser->keyword.span,
                                 "'ties' stands twice"),
                        session->ties_span);
    session->ties_said = (enum ties_said)(TIES_COMPLETE + said);
    session->ties_span = parser->keyword.span;
    parse_end(parser, 0);
    parse_no_more(parser);
}
