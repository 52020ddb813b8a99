/* One fact of a person: finds its row of the table of facts, whose shape reads
 * the value. In: the tokens of the fact at hand. Out: the fact (or two, of a
 * ring and a wish) added to those of the person.
 *
 * No fact is known here by name: a new row, of a shape there is, needs no line
 * of this file. */
#include "inventory/relations.h"
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
    if (token_at(parser, 1)->kind == TOKEN_TEXT)
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

/* Most files use none of the words for people, and five hundred take longer to
 * learn than a small file to read. */
int
parse_relation(struct parser *parser, struct slice words)
{
    if (parser->people.count == 0)
        relations_teach(&parser->people);
    return relation_find(&parser->people, words);
}

static bool
only_words(const struct parser *parser)
{
    for (size_t i = 0; i < token_count(parser); i++)
        if (token_at(parser, i)->kind != TOKEN_WORD)
            return false;
    return true;
}

/* Could what stands behind a fact's first word be its value? Numbers, answers of
 * its list and "?" are. */
static bool
could_be_value(const struct parser *parser, const struct fact_kind *kind)
{
    const struct token *value = token_at(parser, 1);
    if (kind->shape == SHAPE_WORD)
        return token_find(parser, value, kind->words) >= 0;
    return (kind->shape != SHAPE_TEXT && kind->shape != SHAPE_SUPPORT) ||
           value->text.data[0] <= '?';
}

/* "near neighbour", "good friend": words for somebody that begin like a fact. */
static bool
is_for_people(struct parser *parser, const struct meaning *begun)
{
    return only_words(parser) &&
           !could_be_value(parser, &fact_kinds[begun->row]) &&
           parse_relation(parser, joined_words(parser)) != RELATION_NONE;
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
    if (more && begun != NULL && !is_for_people(parser, begun))
        return read_begun(parser, begun, said);
    struct slice all = joined_words(parser);
    const struct meaning *whole = find_fact(parser, &lexicon_whole, all);
    if (whole != NULL) {
        said.fact = (uint8_t)whole->row;
        said.value = whole->value;
        shape_keep(parser, &said);
        return true;
    }
    bool support = begun != NULL && begun->row == FACT_SUPPORT;
    if (begun != NULL && !more && !support)
        return read_begun(parser, begun, said);
    if (only_words(parser) && shape_keep_relation(parser, said, all))
        return true;
    if (support && !more)
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
