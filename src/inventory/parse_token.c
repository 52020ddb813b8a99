/* Reading the words, numbers, names and texts that facts are made of. In: the
 * tokens of the fact at hand. Out: values; or a problem at the very token, with
 * what to write instead.
 *
 * What is nearly right (a colon too many, a text without quotes, a number off
 * its scale) gets a report of its own each: the hint is then the line to type,
 * and not a rule to look up. */
#include "base/date.h"
#include "base/number.h"
#include "inventory/parser.h"

/* It adds the problem itself, as which one it is depends on the caller;
 * diagnose() takes a name. */
void
parser_stop(struct parser *parser, const struct problem *limit,
            struct span span)
{
    struct diagnostic *found =
        diagnostics_add(parser->diagnostics, limit, span,
                        "this goes beyond a limit of the format");
    diagnostic_hint(found, "%s", limit->means);
    parser->stopped = true;
}

/* A colon is what other formats put there. The fact is read without it all the
 * same, so that what is wrong with its value is told in the same run. The hint
 * repeats the fact only where that is short enough to be read at a glance. */
bool
parse_next(struct parser *parser)
{
    if (!scanner_fact(&parser->scanner))
        return false;
    size_t count = token_count(parser);
    struct token *tokens = parser->scanner.tokens.items;
    if (count < 3 || tokens[0].kind != TOKEN_WORD ||
        tokens[1].kind != TOKEN_COLON || tokens[2].kind == TOKEN_COLON)
        return true;
    struct slice value =
        source_slice(parser->scanner.source, scanner_span(&parser->scanner, 2));
    struct diagnostic *found =
        diagnose(parser, stray_colon, tokens[1].span, "no colon goes here");
    if (value.size <= 40)
        diagnostic_hint(found, "write: %.*s %.*s", SLICE_ARGS(tokens[0].text),
                        SLICE_ARGS(value));
    memmove(&tokens[1], &tokens[2], (count - 2) * sizeof *tokens);
    parser->scanner.tokens.count--;
    return true;
}

/* A colon is rather part of a name than one word too many. Behind a text, what
 * follows is probably the rest of it: a quote inside ended it early. */
bool
parse_end(struct parser *parser, size_t last)
{
    const struct token *more = token_at(parser, last + 1);
    if (more == NULL)
        return true;
    struct span rest = scanner_span(&parser->scanner, last + 1);
    if (more->kind == TOKEN_COLON) {
        struct diagnostic *found = diagnose(parser, stray_colon, more->span,
                                            "a colon does not go here");
        diagnostic_hint(found, "a name or text that holds a colon goes in "
                               "quotes");
        return false;
    }
    struct slice words = source_slice(parser->scanner.source, rest);
    struct diagnostic *found =
        diagnose(parser, extra_words, rest, "%s is more than this fact takes",
                 quote(words).text);
    bool inside = token_at(parser, last)->kind == TOKEN_TEXT;
    diagnostic_hint(found, inside ? "for a quote inside a text write \\\"; "
                                    "part two facts by a comma"
                                  : "part two facts by a comma or a line end");
    return false;
}

/* The word before is where the value is missing, so the caret goes there. */
bool
parse_needed(struct parser *parser, size_t i, const char *form)
{
    if (token_at(parser, i) != NULL)
        return true;
    const struct token *last = array_last(&parser->scanner.tokens);
    struct diagnostic *found =
        diagnose(parser, missing_value, last->span, "%s needs a value",
                 quote(last->text).text);
    diagnostic_hint(found, "write: %s", form);
    return false;
}

bool
parse_is_unknown(const struct parser *parser, size_t i)
{
    return token_is(token_at(parser, i), TOKEN_WORD, "?");
}

bool
parse_is_blank(const struct parser *parser, size_t i)
{
    return token_is(token_at(parser, i), TOKEN_WORD, "_");
}

/* A short list says more than a rule: these are all there are. */
static void
list_words(const struct word_list *list, struct str *out)
{
    for (size_t i = 0; i < list->count; i++)
        str_addf(out, "%s%s", i == 0 ? "" : ", ", list->words[i]);
}

void
parse_hint_words(struct diagnostic *found, const struct word_list *list,
                 struct slice word)
{
    const char *nearest = word_nearest(list, word);
    if (nearest != NULL) {
        diagnostic_hint(found, "did you mean '%s'?", nearest);
        return;
    }
    struct str words = {0};
    list_words(list, &words);
    diagnostic_hint(found, "one of: %s", str_text(&words));
    str_release(&words);
}

bool
parse_word(struct parser *parser, size_t i, const struct word_list *list,
           int *value)
{
    const struct token *token = token_at(parser, i);
    *value = token_find(parser, token, list);
    if (*value >= 0)
        return true;
    struct diagnostic *found =
        diagnose(parser, unknown_value, token->span, "%s is no %s",
                 quote(token->text).text, list->name);
    parse_hint_words(found, list, token->text);
    return false;
}

static bool
starts(struct slice text, const char *with)
{
    return slice_equal(slice_part(text, 0, strlen(with)), slice_of(with));
}

/* Editors make − of - and → of -> without being asked. Both marks start with
 * the same byte; text without it is returned as it is, uncopied. */
struct slice
parse_plain(struct parser *parser, struct slice text)
{
    static const char minus[] = "\xE2\x88\x92", arrow[] = "\xE2\x86\x92";
    if (memchr(text.data, '\xE2', text.size) == NULL)
        return text;
    struct str plain = {0};
    for (size_t i = 0; i < text.size;) {
        struct slice rest = slice_part(text, i, text.size);
        bool is_minus = starts(rest, minus), is_arrow = starts(rest, arrow);
        if (is_minus || is_arrow)
            str_add(&plain, is_minus ? "-" : "->");
        else
            str_add_char(&plain, text.data[i]);
        i += is_minus || is_arrow ? 3 : 1;
    }
    struct slice copy = arena_copy(parser->arena, str_slice(&plain));
    str_release(&plain);
    return copy;
}

/* Digits, but more of them than a number here can have. They are a number all
 * the same: "no number" would be a strange thing to say of 99999999999. */
static bool
is_endless_number(struct slice text)
{
    int value;
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.size > 9 && !number_parse_int(text, &value);
}

/* An endless number is off any scale. A fraction is told apart from what is no
 * number: the hint is that the scale has whole steps. */
bool
parse_level(struct parser *parser, const struct token *token, int low, int high,
            const char *what, int *value)
{
    struct slice plain = parse_plain(parser, token->text);
    if (token->kind == TOKEN_WORD && is_endless_number(plain))
        *value = high + 1;
    else if (token->kind != TOKEN_WORD || !number_parse_int(plain, value)) {
        double fraction;
        bool part =
            token->kind == TOKEN_WORD && number_parse_decimal(plain, &fraction);
        struct diagnostic *found =
            diagnose(parser, not_a_number, token->span, "%s is no %s",
                     quote(token->text).text, part ? "whole number" : "number");
        diagnostic_hint(found, "%s is a whole number from %d to %d", what, low,
                        high);
        return false;
    }
    if (*value >= low && *value <= high)
        return true;
    struct diagnostic *found =
        diagnose(parser, off_scale, token->span, "%s is off the scale of %s",
                 quote(token->text).text, what);
    diagnostic_hint(found, "%s goes from %d to %d", what, low, high);
    return false;
}

/* «So», 'so' and ‚so‘ are quotes elsewhere. */
static struct slice
without_foreign_quotes(struct slice text)
{
    static const char *const marks[] = {"'", "«", "»", "‚", "‘", "’", "`"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t size = strlen(marks[i]);
        if (starts(text, marks[i]))
            text = slice_part(text, size, text.size);
        if (text.size >= size &&
            starts(slice_part(text, text.size - size, size), marks[i]))
            text.size -= size;
    }
    return text;
}

/* The hint is the text as it should stand, in quotes, where it is short. A
 * relation of the list needs none, which is easily forgotten beside relation
 * "own words". */
bool
parse_text(struct parser *parser, size_t i, const char *form,
           struct slice *text)
{
    const struct token *token = token_at(parser, i);
    if (token->kind == TOKEN_TEXT) {
        *text = token->text;
        return true;
    }
    struct span rest = scanner_span(&parser->scanner, i);
    struct slice words = source_slice(parser->scanner.source, rest);
    struct diagnostic *found =
        diagnose(parser, quotes_needed, rest, "a text goes in quotes");
    struct slice bare = without_foreign_quotes(words);
    if (token_is(token_at(parser, 0), TOKEN_WORD, "relation") &&
        word_find(&relation_words, words) >= 0)
        diagnostic_hint(found, "write: %.*s", SLICE_ARGS(words));
    else if (bare.size <= 40)
        diagnostic_hint(found, "write \"%.*s\"", SLICE_ARGS(bare));
    else
        diagnostic_hint(found, "write: %s", form);
    return false;
}

bool
parse_date(struct parser *parser, const struct token *token, int *date)
{
    struct slice plain = parse_plain(parser, token->text);
    if (token->kind == TOKEN_WORD && date_parse(plain, date))
        return true;
    struct diagnostic *found =
        diagnose(parser, bad_date, token->span, "%s is no date",
                 quote(token->text).text);
    diagnostic_hint(found, "a date is 2023, 2023-10 or 2023-10-05");
    return false;
}

/* Words are taken from the source and not from the tokens, so that the blanks
 * between them are one name's; utf8_name() makes them one each. Only words are
 * made plain: in quotes − is what was meant. A name that is nothing but blanks
 * would be no name to find again. */
bool
parse_name(struct parser *parser, size_t from, size_t to, struct slice *name)
{
    const struct token *first = token_at(parser, from);
    struct span span = {first->span.start, token_at(parser, to - 1)->span.end};
    for (size_t i = from; i < to; i++) {
        const struct token *token = token_at(parser, i);
        if (token->kind == TOKEN_WORD ||
            (token->kind == TOKEN_TEXT && to == from + 1))
            continue;
        bool colon = token->kind == TOKEN_COLON;
        struct diagnostic *found =
            colon ? diagnose(parser, stray_colon, token->span,
                             "a colon does not go here")
                  : diagnose(parser, extra_words, token->span,
                             "a name is either words or one text in quotes");
        diagnostic_hint(found, colon ? "a name that holds a colon goes in "
                                       "quotes"
                                     : "put the whole name in quotes");
        return false;
    }
    struct slice text = first->kind == TOKEN_TEXT
                            ? first->text
                            : source_slice(parser->scanner.source, span);
    if (first->kind != TOKEN_TEXT)
        text = parse_plain(parser, text);
    *name = utf8_name(parser->arena, text);
    if (name->size > 0)
        return true;
    diagnose(parser, missing_name, span, "a name has letters");
    return false;
}

/* Nearly everybody is known when they are mentioned, and needs no name here. */
bool
parse_mention(struct parser *parser, size_t from, size_t to,
              struct mention *mention)
{
    struct slice name;
    mention->span = (struct span){token_at(parser, from)->span.start,
                                  token_at(parser, to - 1)->span.end};
    if (!parse_name(parser, from, to, &name))
        return false;
    const struct person *known = inventory_person(parser->inventory, name);
    mention->person = known != NULL ? known->index
                                    : AWAITED + (uint32_t)parser->awaited.count;
    if (known == NULL)
        *array_add(&parser->awaited) = name;
    return true;
}

struct slice
mention_name(const struct parser *parser, const struct mention *mention)
{
    return mention->person >= AWAITED
               ? parser->awaited.items[mention->person - AWAITED]
               : parser->inventory->people.items[mention->person]->name;
}

/* ASCII alone: a code becomes part of a file's name, on any system, and is
 * typed on command lines. */
bool
parse_is_code(struct slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        bool fine = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                    (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!fine)
            return false;
    }
    return text.size >= 1 && text.size <= 32;
}

/* Only the first of more facts is reported: the others have the same reason,
 * most often a comma inside a name. */
void
parse_no_more(struct parser *parser)
{
    if (!scanner_fact(&parser->scanner))
        return;
    struct span rest = scanner_span(&parser->scanner, 0);
    struct slice text = source_slice(parser->scanner.source, rest);
    struct diagnostic *found =
        diagnose(parser, extra_words, rest, "%s is more than '%.*s' takes",
                 quote(text).text, SLICE_ARGS(parser->keyword.text));
    diagnostic_hint(found, "put a value that holds a comma in quotes");
}

void
parse_colon_missing(struct parser *parser, struct span span, const char *form)
{
    diagnostic_hint(
        diagnose(parser, missing_colon, span, "a colon is missing behind this"),
        "write: %s", form);
}

/* The text itself, as "2 -> 1" and "4 / 2 / 1" may have blanks where a token
 * ends. */
struct passage
parse_passage(struct parser *parser, size_t token)
{
    struct passage passage = {.span = scanner_span(&parser->scanner, token)};
    passage.text = source_slice(parser->scanner.source, passage.span);
    return passage;
}

/* Blanks may be of several bytes (a no-break space), so the end is found from
 * the front. The span moves with the text, to point at the part alone. */
struct passage
parse_passage_part(struct passage passage, size_t start, size_t size)
{
    struct slice part = slice_part(passage.text, start, size);
    size_t blank, end = 0;
    while ((blank = utf8_blank(part)) > 0)
        part = slice_part(part, blank, part.size);
    for (size_t i = 0; i<part.size; i += blank> 0 ? blank : 1) {
        blank = utf8_blank(slice_part(part, i, part.size));
        if (blank == 0)
            end = i + 1;
    }
    part.size = end;
    uint32_t at =
        passage.span.start + (uint32_t)(part.data - passage.text.data);
    return (struct passage){part, {at, at + (uint32_t)part.size}};
}
