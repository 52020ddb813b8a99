/* One fact of a person: a row of the table of facts, with its value. */
#include "base/number.h"
#include "inventory/parser.h"

#include <stdlib.h>

/* A piece of a fact's own text, for values that are no plain words: "2 -> 1"
 * and "4/2/1". */
struct piece {
    struct slice text;
    struct span span;
};

static struct piece
piece_from(struct parser *parser, size_t token)
{
    struct piece piece = {.span = scanner_span(&parser->scanner, token)};
    piece.text = source_slice(parser->scanner.source, piece.span);
    return piece;
}

static struct piece
piece_part(struct piece piece, size_t start, size_t size)
{
    struct slice part = slice_part(piece.text, start, size);
    size_t blank, end = 0;
    while ((blank = utf8_blank(part)) > 0)
        part = slice_part(part, blank, part.size);
    for (size_t i = 0; i<part.size; i += blank> 0 ? blank : 1) {
        blank = utf8_blank(slice_part(part, i, part.size));
        if (blank == 0)
            end = i + 1;
    }
    part.size = end;
    uint32_t at = piece.span.start + (uint32_t)(part.data - piece.text.data);
    return (struct piece){part, {at, at + (uint32_t)part.size}};
}

/* Where an arrow stands in TEXT, and its size; false where there is none. */
static bool
find_arrow(struct slice text, size_t *at, size_t *size)
{
    for (size_t i = 0; i < text.size; i++) {
        struct slice rest = slice_part(text, i, text.size);
        static const char *const arrows[] = {"->", "\xE2\x86\x92",
                                             "\xE2\x88\x92>"};
        for (size_t n = 0; n < 3; n++) {
            *at = i;
            *size = strlen(arrows[n]);
            if (slice_is(slice_part(rest, 0, *size), arrows[n]))
                return true;
        }
    }
    return false;
}

static void
hint_rings(struct parser *parser, struct diagnostic *found, struct slice text)
{
    struct str rings = {0};
    for (size_t i = 0; i < parser->inventory->rings.count; i++) {
        if (!utf8_same_word(parser->inventory->rings.items[i], text))
            continue;
        diagnostic_hint(found, "write: ring %zu", i + 1);
        return;
    }
    if (text.size > 0 && text.data[0] >= '1' && text.data[0] <= '9' &&
        text.size > 2) {
        diagnostic_hint(found, "a ring and the wish: ring 2 -> 1");
        return;
    }
    for (size_t i = 0; i < parser->inventory->rings.count; i++)
        str_addf(&rings, "%zu %.*s, ", i + 1,
                 SLICE_ARGS(parser->inventory->rings.items[i]));
    diagnostic_hint(found, "the rings: %sout", str_text(&rings));
    str_release(&rings);
}

static bool
read_ring(struct parser *parser, struct piece piece, int *ring)
{
    int rings = (int)parser->inventory->rings.count;
    if (utf8_same_word(piece.text, slice_of("out"))) {
        *ring = RING_OUT;
        return true;
    }
    if (slice_is(piece.text, "?")) {
        *ring = VALUE_UNKNOWN;
        return true;
    }
    bool number = number_parse_int(piece.text, ring);
    if (parser->rings_doubtful)
        return number;
    if (number && *ring >= 1 && *ring <= rings)
        return true;
    struct diagnostic *found =
        number ? report(parser, off_scale, piece.span, "there is no ring %s",
                        quote(piece.text).text)
               : report(parser, bad_ring, piece.span, "%s is no ring",
                        quote(piece.text).text);
    hint_rings(parser, found, piece.text);
    return false;
}

static void
add_fact(struct parser *parser, struct fact_said said)
{
    *array_add(&parser->facts) = said;
}

/* ring 2, ring 2 -> 1: a ring, and the ring wished for as a fact of its own. */
static bool
read_rings(struct parser *parser, struct fact_said said)
{
    struct piece piece = piece_from(parser, 1);
    size_t at, size;
    bool wish = find_arrow(piece.text, &at, &size);
    struct piece first = piece_part(piece, 0, wish ? at : piece.text.size);
    if (first.text.size == 0) {
        diagnostic_hint(report(parser, bad_ring, piece.span,
                               "the wish stands behind the ring"),
                        "write: ring 2 -> 1, or ring ? -> 1");
        return false;
    }
    bool fine = read_ring(parser, first, &said.value);
    if (fine)
        add_fact(parser, said);
    if (!wish)
        return fine;
    struct piece second = piece_part(piece, at + size, piece.text.size);
    if (second.text.size == 0) {
        diagnostic_hint(
            report(parser, bad_ring, piece.span, "the arrow points at no ring"),
            "write: ring 2 -> 1");
        return false;
    }
    said.fact = FACT_RING_WANTED;
    if (!read_ring(parser, second, &said.value))
        return false;
    add_fact(parser, said);
    return fine;
}

static bool
read_part(struct parser *parser, struct piece piece, short *part)
{
    int level;
    if (slice_is(piece.text, "?")) {
        *part = VALUE_UNKNOWN;
        return true;
    }
    struct token token = {TOKEN_WORD, piece.span, piece.text};
    if (!parse_level(parser, &token, 0, LEVELS - 1, "support", &level))
        return false;
    *part = (short)level;
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
report_triple(struct parser *parser, struct span span)
{
    struct diagnostic *found = report(
        parser, bad_triple, span, "support is wanted/got/given, or wanted/got");
    diagnostic_hint(found, "write: %.*s 4/2/1",
                    SLICE_ARGS(token_at(parser, 0)->text));
    skip_numbers(parser);
    return false;
}

/* emotional 4/2/1: each part a level, the last one optional. */
static bool
read_support(struct parser *parser, struct fact_said said)
{
    struct piece rest = piece_from(parser, 1), whole = rest;
    size_t parts = 0;
    for (int i = 0; i < 3; i++)
        said.parts[i] = VALUE_NOT_SAID;
    if (slice_is(rest.text, "?")) {
        for (int i = 0; i < 3; i++)
            said.parts[i] = VALUE_UNKNOWN;
        add_fact(parser, said);
        return true;
    }
    if (memchr(rest.text.data, '/', rest.text.size) == NULL)
        return report_triple(parser, whole.span);
    if (is_followed_by_word(parser))
        return parse_end(parser, 1);
    for (bool more = true; more; parts++) {
        const char *slash = memchr(rest.text.data, '/', rest.text.size);
        more = slash != NULL;
        size_t size = more ? (size_t)(slash - rest.text.data) : rest.text.size;
        struct piece part = piece_part(rest, 0, size);
        if (parts == 3 || part.text.size == 0)
            return report_triple(parser, whole.span);
        if (!read_part(parser, part, &said.parts[parts]))
            return false;
        if (more)
            rest = piece_part(rest, size + 1, rest.text.size);
    }
    if (parts < 2)
        return report_triple(parser, whole.span);
    add_fact(parser, said);
    return true;
}

static bool
read_word_text(struct parser *parser, const struct fact_kind *kind,
               struct fact_said *said)
{
    size_t last = 1;
    if (!parse_is_unknown(parser, 1) &&
        !parse_word(parser, 1, kind->words, &said->value))
        return false;
    if (kind->shape == SHAPE_WORD_TEXT && token_at(parser, 2) != NULL) {
        said->has_text = true;
        last = 2;
        if (!parse_text(parser, 2, kind->form, &said->text))
            return false;
    }
    return parse_end(parser, last);
}

/* Notes a new attribute of the case; false where it is one too many. */
static bool
note_attribute(struct parser *parser, struct slice name)
{
    const struct slice *known;
    array_each (known, &parser->attributes)
        if (slice_equal(*known, name))
            return true;
    if (parser->attributes.count == MOST_ATTRIBUTES) {
        report(parser, too_many_attributes, token_at(parser, 1)->span,
               "these are more than %d attributes", MOST_ATTRIBUTES);
        return false;
    }
    *array_add(&parser->attributes) = name;
    return true;
}

/* attr NAME VALUE: the name is one word or text, the rest the value. */
static bool
read_named(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    if (!parse_name(parser, 1, 2, &said->name) ||
        !parse_needed(parser, 2, kind->form))
        return false;
    bool unknown = parse_is_unknown(parser, 2) && token_count(parser) == 3;
    said->value = unknown ? VALUE_UNKNOWN : 0;
    return note_attribute(parser, said->name) &&
           parse_name(parser, 2, token_count(parser), &said->text);
}

/* Is the value "?" or an empty text? */
static bool
is_nothing(const struct parser *parser)
{
    return parse_is_unknown(parser, 1) || token_at(parser, 1)->text.size == 0;
}

/* A fact of KIND with its value behind the word. */
static bool
read_valued(struct parser *parser, const struct fact_kind *kind,
            struct fact_said said)
{
    bool fine = true;
    if (!parse_needed(parser, 1, kind->form))
        return false;
    bool names = kind == &fact_kinds[FACT_AS] || kind == &fact_kinds[FACT_AKA];
    if (names &&
        utf8_name(parser->arena, token_at(parser, 1)->text).size == 0) {
        diagnostic_hint(report(parser, missing_value, token_at(parser, 1)->span,
                               "a name has letters"),
                        "write: %s", kind->form);
        return false;
    }
    if (kind->shape == SHAPE_RELATION && is_nothing(parser)) {
        diagnostic_hint(report(parser, missing_value, token_at(parser, 1)->span,
                               "a relation has words"),
                        "write: sister, or relation \"pen friend\"");
        return false;
    }
    said.value = VALUE_UNKNOWN;
    if (kind->shape == SHAPE_RING)
        return read_rings(parser, said);
    if (kind->shape == SHAPE_SUPPORT)
        return read_support(parser, said);
    if (kind->shape == SHAPE_WORD || kind->shape == SHAPE_WORD_TEXT)
        fine = read_word_text(parser, kind, &said);
    else if (kind->shape == SHAPE_NAMED)
        fine = read_named(parser, kind, &said);
    else if (parse_is_unknown(parser, 1))
        fine = parse_end(parser, 1);
    else if (kind->shape == SHAPE_LEVEL)
        fine = parse_level(parser, token_at(parser, 1), kind->low, kind->high,
                           kind->word, &said.value) &&
               parse_end(parser, 1);
    else if (kind->shape == SHAPE_DATE)
        fine = parse_date(parser, token_at(parser, 1), &said.value) &&
               parse_end(parser, 1);
    else /* SHAPE_TEXT, or relation "text" */
        fine = parse_text(parser, 1, kind->form, &said.text) &&
               parse_end(parser, 1);
    if (said.text.size > 0 && kind->shape != SHAPE_WORD_TEXT &&
        kind->shape != SHAPE_NAMED)
        said.value = 0;
    if (kind->shape == SHAPE_RELATION)
        said.value = RELATION_OWN;
    if (fine)
        add_fact(parser, said);
    return fine;
}

/* A relation, a status, a flag or "same": words that stand alone. */
static bool
read_alone(struct parser *parser, struct slice words, struct fact_said said)
{
    static const enum fact flags[] = {FACT_FOCUS, FACT_CAUTION};
    said.fact = FACT_COUNT;
    for (size_t i = 0; i < 2; i++) {
        struct slice flag = slice_of(fact_kinds[flags[i]].word);
        bool no = words.size == flag.size + 3 &&
                  utf8_same_word(slice_part(words, 0, 3), slice_of("no ")) &&
                  utf8_same_word(slice_part(words, 3, flag.size), flag);
        if (!no && !utf8_same_word(words, flag))
            continue;
        said.fact = flags[i];
        said.value = !no;
    }
    int relation = word_find(&relation_words, words);
    int status = word_find(&status_words, words);
    if (utf8_same_word(words, slice_of(fact_kinds[FACT_SAME].word))) {
        said.fact = FACT_SAME;
    } else if (relation >= 0) {
        said.fact = FACT_RELATION;
        said.value = relation;
    } else if (status >= 0) {
        said.fact = FACT_STATUS;
        said.value = status;
    }
    if (said.fact == FACT_COUNT)
        return false;
    add_fact(parser, said);
    return true;
}

/* died 2020: the only status with a value. */
static bool
read_death(struct parser *parser, struct fact_said said)
{
    said.fact = FACT_STATUS;
    said.value = STATUS_DIED;
    if (!parse_date(parser, token_at(parser, 1), &said.date) ||
        !parse_end(parser, 1))
        return false;
    add_fact(parser, said);
    return true;
}

const struct fact_kind *
parse_find_fact(struct slice word)
{
    for (size_t i = 0; i < FACT_COUNT; i++) {
        enum shape shape = fact_kinds[i].shape;
        bool has_value = shape != SHAPE_STATUS && shape != SHAPE_FLAG &&
                         shape != SHAPE_SAME && shape != SHAPE_WISH &&
                         shape != SHAPE_SUPPORT;
        if (has_value && utf8_same_word(slice_of(fact_kinds[i].word), word))
            return &fact_kinds[i];
    }
    return NULL;
}

/* Words that could stand alone, with something behind them. */
static bool
read_overlong(struct parser *parser, struct slice all)
{
    const struct token *first = token_at(parser, 0);
    bool alone = word_find(&relation_words, first->text) >= 0 ||
                 word_find(&status_words, first->text) >= 0 ||
                 utf8_same_word(first->text, slice_of("same"));
    if (alone && first->kind == TOKEN_WORD)
        return parse_end(parser, 0);
    return parse_unknown_fact(parser, all);
}

bool
parse_fact(struct parser *parser)
{
    const struct token *first = token_at(parser, 0);
    size_t count = token_count(parser);
    struct fact_said said = {.span = scanner_span(&parser->scanner, 0)};
    if (first->kind == TOKEN_COLON) {
        diagnostic_hint(report(parser, stray_colon, first->span,
                               "a colon does not go here"),
                        "the first colon of the record stands behind the name");
        return false;
    }
    struct slice text = source_slice(parser->scanner.source, said.span);
    struct slice all =
        count == 1 ? first->text
                   : parse_plain(parser, utf8_name(parser->arena, text));
    if (first->kind == TOKEN_WORD && read_alone(parser, all, said))
        return true;
    const struct fact_kind *kind =
        first->kind == TOKEN_WORD ? parse_find_fact(first->text) : NULL;
    int function = first->kind == TOKEN_WORD
                       ? inventory_function(parser->inventory, first->text)
                       : -1;
    if (kind != NULL) {
        said.fact = (enum fact)(kind - fact_kinds);
        return read_valued(parser, kind, said);
    }
    if (function >= 0) {
        said.fact = FACT_SUPPORT;
        said.function = (short)function;
        return read_valued(parser, &fact_kinds[FACT_SUPPORT], said);
    }
    if (count > 1 && token_is(first, TOKEN_WORD, "died"))
        return read_death(parser, said);
    return count > 1 ? read_overlong(parser, all)
                     : parse_unknown_fact(parser, all);
}
