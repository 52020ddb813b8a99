/* Where on the page. In: "4:30", "4.30" or "4" behind the word, and perhaps a
 * side of the ring. Out: one fact, with both of them packed in its value. */
#include "inventory/clock.h"
#include "inventory/shape.h"

/* The token behind the time: a colon is one, and so is what it parts. */
static size_t
time_end(const struct parser *parser)
{
    size_t end = 2;
    while (token_at(parser, end) != NULL &&
           token_at(parser, end)->kind == TOKEN_COLON)
        end += token_at(parser, end + 1) != NULL ? 2 : 1;
    return end;
}

/* Where it is plain what was meant, the hint is the line to type. */
static bool
read_time(struct parser *parser, size_t end, int *minutes)
{
    struct span span =
        span_join(token_at(parser, 1)->span, token_at(parser, end - 1)->span);
    struct slice text = source_slice(parser->scanner.source, span);
    if (clock_parse(text, minutes))
        return true;
    struct diagnostic *found =
        diagnose(parser, bad_place, span, "%s is no place on the page",
                 quote(text).text);
    int meant = clock_meant(text);
    struct str time = {0};
    if (meant == VALUE_UNKNOWN) {
        diagnostic_hint(found, "as on a clock, from 1:00 to 12:59: at 4:30");
        return false;
    }
    clock_add_time(&time, meant);
    diagnostic_hint(found, "write: at %s", time.data);
    str_release(&time);
    return false;
}

/* Another fact, of which the comma was forgotten, is no wrong side. */
static bool
read_side(struct parser *parser, size_t i, enum clock_side *side)
{
    const struct token *word = token_at(parser, i);
    int value;
    if (word->kind == TOKEN_WORD && word_find(&side_words, word->text) < 0 &&
        parse_starts_fact(parser, word->text))
        return parse_end(parser, i - 1);
    if (!parse_word(parser, i, &side_words, &value))
        return false;
    *side = (enum clock_side)(SIDE_INNER + value);
    return parse_end(parser, i);
}

static bool
read_place(struct parser *parser, int *value)
{
    struct clock clock = {.side = SIDE_NONE};
    size_t end = time_end(parser);
    if (!read_time(parser, end, &clock.minutes))
        return false;
    if (token_at(parser, end) != NULL && !read_side(parser, end, &clock.side))
        return false;
    *value = clock_pack(clock);
    return true;
}

/* "?" leaves the value as it came, which is unknown. */
static bool
read_clock(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    (void)kind;
    bool fine = parse_is_unknown(parser, 1) ? parse_end(parser, 1)
                                            : read_place(parser, &said->value);
    if (fine)
        shape_keep(parser, said);
    return fine;
}

static void
write_clock(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    if (said->value == VALUE_UNKNOWN)
        str_add_char(writer->out, '?');
    else
        clock_add(writer->out, clock_unpack(said->value));
}

const struct shape_kind shape_clock = {.has_word = true,
                                       .teach = shape_teach_word,
                                       .read = read_clock,
                                       .write = write_clock};
