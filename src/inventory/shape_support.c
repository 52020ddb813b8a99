/* Support: how much of one kind is wanted, got and given. In: "4/2/1", "4/2",
 * "?" behind a kind of support of the case. Out: a fact with its kind and three
 * parts, of which the last may be VALUE_NOT_SAID: it then carries on. */
#include "base/number.h"
#include "inventory/shape.h"

/* The words are the case's own, and not in any table of the format. One that
 * begins another fact, too, is known apart. */
static void
teach_support(struct parser *parser, const struct fact_kind *kind)
{
    for (size_t i = 0; i < parser->inventory->functions.count; i++) {
        struct slice word = parser->inventory->functions.items[i];
        shape_begun(parser, kind, word, (int)i);
        lexicon_add(&parser->lexicon, &lexicon_support,
                    (struct meaning){word, FACT_SUPPORT, (int)i});
    }
}

/* A made-up token at the part's place, so that levels are read, and complained
 * of, as everywhere. */
static bool
read_part(struct parser *parser, struct passage passage, signed char *part)
{
    int level;
    if (slice_is(passage.text, "?")) {
        *part = VALUE_UNKNOWN;
        return true;
    }
    if (slice_is(passage.text, "_")) {
        *part = VALUE_NOT_SAID;
        return true;
    }
    struct token token = {TOKEN_WORD, passage.span, passage.text};
    if (!parse_level(parser, &token, 0, LEVELS - 1, "support", &level))
        return false;
    *part = (signed char)level;
    return true;
}

/* "4/2/1 esteem": a comma is missing, rather than a number wrong. */
static bool
is_followed_by_word(const struct parser *parser)
{
    const struct token *first = token_at(parser, 1);
    const struct token *second = token_at(parser, 2);
    return second != NULL && utf8_is_word(second->text) &&
           memchr(first->text.data, '/', first->text.size) != NULL;
}

/* "4,2,1" falls into three facts: one report is enough for all of them. */
static void
skip_numbers(struct parser *parser)
{
    int number;
    uint32_t at = parser->scanner.at;
    while (scanner_fact(&parser->scanner) && token_count(parser) == 1 &&
           number_parse_int(token_at(parser, 0)->text, &number))
        at = parser->scanner.at;
    parser->scanner.at = at;
}

static bool
diagnose_triple(struct parser *parser, struct span span)
{
    struct diagnostic *found = diagnose(
        parser, bad_triple, span, "support is wanted/got/given, or wanted/got");
    diagnostic_hint(found, "write: %.*s 4/2/1",
                    SLICE_ARGS(token_at(parser, 0)->text));
    skip_numbers(parser);
    return false;
}

/* "?" stands for all its parts, and so does "_". */
static bool
keep_whole(struct parser *parser, struct fact_said *said, bool unknown)
{
    for (int i = 0; i < 3; i++)
        said->parts[i] = unknown ? VALUE_UNKNOWN : VALUE_NOT_SAID;
    shape_keep(parser, said);
    return true;
}

/* emotional 4/2/1: each part a level, the last one optional. */
static bool
read_support(struct parser *parser, const struct fact_kind *kind,
             struct fact_said *said)
{
    (void)kind;
    struct passage rest = parse_passage(parser, 1), whole = rest;
    size_t parts = 0;
    for (int i = 0; i < 3; i++)
        said->parts[i] = VALUE_NOT_SAID;
    if (slice_is(rest.text, "?") || slice_is(rest.text, "_"))
        return keep_whole(parser, said, rest.text.data[0] == '?');
    if (memchr(rest.text.data, '/', rest.text.size) == NULL)
        return diagnose_triple(parser, whole.span);
    if (is_followed_by_word(parser))
        return parse_end(parser, 1);
    for (bool more = true; more; parts++) {
        const char *slash = memchr(rest.text.data, '/', rest.text.size);
        more = slash != NULL;
        size_t size = more ? (size_t)(slash - rest.text.data) : rest.text.size;
        struct passage part = parse_passage_part(rest, 0, size);
        if (parts == 3 || part.text.size == 0)
            return diagnose_triple(parser, whole.span);
        if (!read_part(parser, part, &said->parts[parts]))
            return false;
        if (more)
            rest = parse_passage_part(rest, size + 1, rest.text.size);
    }
    if (parts < 2)
        return diagnose_triple(parser, whole.span);
    shape_keep(parser, said);
    return true;
}

/* The last part may be left out. In quotes a kind is no other fact. */
static void
write_support(struct writer *writer, const struct fact_said *said)
{
    struct slice function = writer->inventory->functions.items[said->function];
    if (word_is_shared(function))
        write_add_text(writer->out, function);
    else
        str_add_slice(writer->out, function);
    str_add_char(writer->out, ' ');
    if (fact_is_blank(said)) {
        str_add_char(writer->out, '_');
        return;
    }
    for (int i = 0; i < 3; i++) {
        if (i == 2 && said->parts[i] == VALUE_NOT_SAID)
            return;
        if (i > 0)
            str_add_char(writer->out, '/');
        write_level(writer->out, said->parts[i]);
    }
}

const struct shape_kind shape_support = {
    .teach = teach_support, .read = read_support, .write = write_support};
