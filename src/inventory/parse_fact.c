/* One fact of a person: finds its row of the table of facts, whose shape reads
 * the value. In: the tokens of the fact at hand. Out: the fact (or two, of a
 * ring and a wish) added to those of the person.
 *
 * No fact is known here by name: a new row, of a shape there is, needs no line
 * of this file. */
#include "inventory/shape.h"

static const struct meaning *
find_fact(const struct parser *parser, const struct word_list *list,
          struct slice words)
{
    return lexicon_find(&parser->lexicon, list, words);
}

bool
parse_starts_fact(const struct parser *parser, struct slice word)
{
    return find_fact(parser, &lexicon_first, word) != NULL;
}

/* A word that could stand alone, with something behind it. Behind a flag that
 * is rather another word of the person. */
static bool
is_overlong(const struct parser *parser)
{
    const struct meaning *whole =
        find_fact(parser, &lexicon_whole, token_at(parser, 0)->text);
    return whole != NULL && fact_kinds[whole->row].shape != SHAPE_FLAG;
}

/* A fact whose first word BEGUN has its value behind it. "?" is the value until
 * another is read, so that the readers need not say it. */
static bool
read_begun(struct parser *parser, const struct meaning *begun,
           struct fact_said said)
{
    const struct fact_kind *kind = &fact_kinds[begun->row];
    said.fact = (uint8_t)begun->row;
    said.function = (uint8_t)begun->value;
    said.value = VALUE_UNKNOWN;
    return parse_needed(parser, 1, kind->form) &&
           shape_of(kind)->read(parser, kind, &said);
}

/* Several tokens are words of the format in one form only, joined by single
 * blanks, whatever stands between them in the text: "not  named" is a
 * status. */
static struct slice
joined_words(struct parser *parser)
{
    struct slice text =
        source_slice(parser->scanner.source, scanner_span(&parser->scanner, 0));
    return token_count(parser) == 1
               ? token_at(parser, 0)->text
               : parse_plain(parser, utf8_name(parser->arena, text));
}

/* Is what stands behind the first word support: a triple, or a lone "?"? */
static bool
says_support(struct parser *parser)
{
    if (token_count(parser) < 2)
        return false;
    struct slice value = parse_passage(parser, 1).text;
    return slice_is(value, "?") || memchr(value.data, '/', value.size) != NULL;
}

/* The fact that the first word begins; NULL. One whose word is not reserved
 * gives way to a kind of support of that name. */
static const struct meaning *
find_begun(struct parser *parser)
{
    struct slice word = token_at(parser, 0)->text;
    const struct meaning *begun = find_fact(parser, &lexicon_begun, word);
    if (begun == NULL || !fact_kinds[begun->row].late || !says_support(parser))
        return begun;
    const struct meaning *support = find_fact(parser, &lexicon_support, word);
    return support != NULL ? support : begun;
}

/* A fact that starts with a word. A word alone is another fact than the same
 * word with a value: "group" is a relation, "group work" a fact. Words that say
 * it all begin with none that has a value behind it, so that of most facts the
 * first word is all that is looked up. */
static bool
read_words(struct parser *parser, struct fact_said said)
{
    bool more = token_count(parser) > 1;
    const struct meaning *begun = find_begun(parser);
    if (more && begun != NULL)
        return read_begun(parser, begun, said);
    struct slice all = joined_words(parser);
    const struct meaning *whole = find_fact(parser, &lexicon_whole, all);
    if (whole != NULL) {
        said.fact = (uint8_t)whole->row;
        said.value = whole->value;
        shape_keep(parser, &said);
        return true;
    }
    if (begun != NULL)
        return read_begun(parser, begun, said);
    if (more && is_overlong(parser))
        return parse_end(parser, 0);
    return parse_unknown_fact(parser, all);
}

/* A fact that starts with a text: a kind of support in quotes, or none. */
static bool
read_quoted(struct parser *parser, struct fact_said said)
{
    const struct meaning *support =
        find_fact(parser, &lexicon_support, token_at(parser, 0)->text);
    return support != NULL && token_count(parser) > 1
               ? read_begun(parser, support, said)
               : parse_unknown_fact(parser, joined_words(parser));
}

bool
parse_fact(struct parser *parser)
{
    const struct token *first = token_at(parser, 0);
    struct fact_said said = {.span = scanner_span(&parser->scanner, 0)};
    if (first->kind == TOKEN_COLON) {
        diagnostic_hint(diagnose(parser, stray_colon, first->span,
                                 "a colon does not go here"),
                        "the first colon of the record stands behind the name");
        return false;
    }
    return first->kind == TOKEN_WORD ? read_words(parser, said)
                                     : read_quoted(parser, said);
}
