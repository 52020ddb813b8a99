/* One fact of a person: finds its row of the table of facts, whose shape reads
 * the value. In: the tokens of the fact at hand. Out: the fact (or two, of a
 * ring and a wish) added to those of the person.
 *
 * No fact is known here by name: a new row, of a shape there is, needs no line
 * of this file. */
#include "inventory/shape.h"

/* Does the row say all of WORDS, with no value behind them? */
static bool
is_alone(const struct fact_kind *kind, struct slice words,
         struct fact_said *said)
{
    const struct shape_kind *shape = shape_of(kind);
    said->fact = (enum fact)(kind - fact_kinds);
    return shape->alone != NULL && shape->alone(kind, words, said);
}

static bool
read_alone(struct parser *parser, struct slice words, struct fact_said said)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (is_alone(&fact_kinds[i], words, &said)) {
            shape_keep(parser, &said);
            return true;
        }
    return false;
}

/* The row of the fact whose value stands behind its first word; NULL if there
 * is none. */
static const struct fact_kind *
find_begun(const struct parser *parser, struct fact_said *said)
{
    for (size_t i = 0; i < FACT_COUNT; i++) {
        const struct shape_kind *shape = shape_of(&fact_kinds[i]);
        if (shape->begins != NULL &&
            shape->begins(parser, &fact_kinds[i], said)) {
            said->fact = (enum fact)i;
            return &fact_kinds[i];
        }
    }
    return NULL;
}

bool
parse_starts_fact(const struct parser *parser, struct slice word)
{
    for (size_t i = 0; i < FACT_COUNT; i++) {
        const struct shape_kind *shape = shape_of(&fact_kinds[i]);
        if (shape->starts != NULL &&
            shape->starts(parser, &fact_kinds[i], word))
            return true;
    }
    return false;
}

/* A word that could stand alone, with something behind it. Behind a flag that
 * is rather another word of the person. */
static bool
is_overlong(const struct token *first)
{
    struct fact_said said = {0};
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (fact_kinds[i].shape != SHAPE_FLAG &&
            is_alone(&fact_kinds[i], first->text, &said))
            return true;
    return false;
}

/* A fact that starts with a word. All of it is tried first, as a word alone is
 * another fact than the same word with a value: "group" is a relation, "group
 * work" a fact. "?" is the value until another is read, so that the readers
 * need not say it. */
static bool
read_words(struct parser *parser, struct slice all, struct fact_said said)
{
    if (read_alone(parser, all, said))
        return true;
    const struct fact_kind *kind = find_begun(parser, &said);
    said.value = VALUE_UNKNOWN;
    if (kind != NULL)
        return parse_needed(parser, 1, kind->form) &&
               shape_of(kind)->read(parser, kind, &said);
    if (token_count(parser) > 1 && is_overlong(token_at(parser, 0)))
        return parse_end(parser, 0);
    return parse_unknown_fact(parser, all);
}

/* Names and words are compared in one form, so several tokens are joined by
 * single blanks, whatever stands between them in the text: "not  named" is a
 * status. */
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
    struct slice text = source_slice(parser->scanner.source, said.span);
    struct slice all =
        token_count(parser) == 1
            ? first->text
            : parse_plain(parser, utf8_name(parser->arena, text));
    return first->kind == TOKEN_WORD ? read_words(parser, all, said)
                                     : parse_unknown_fact(parser, all);
}
