/* Words, texts, colons. In: a source and the span of a record. Out: the tokens
 * of one fact after the other, and problems of texts that are not written as
 * they should be.
 *
 * It takes time in proportion to the text, whatever stands in it: a file of
 * sixty megabytes must not be a way to keep kith busy. */
#include "text/scanner.h"
#include "base/utf8.h"

const struct problem problem_unclosed_quote = {
    "unclosed-quote", "A quoted text must end on the line it starts on."};
const struct problem problem_unknown_escape = {
    "unknown-escape",
    "Inside quotes a backslash stands only before a quote or a backslash."};
const struct problem problem_text_too_long = {
    "text-too-long", "One text or name holds at most 4096 bytes."};

static struct slice
rest_of(const struct scanner *scanner)
{
    return source_slice(scanner->source,
                        (struct span){scanner->at, scanner->end});
}

static bool
starts(struct slice text, const char *with)
{
    return slice_equal(slice_part(text, 0, strlen(with)), slice_of(with));
}

#define OPENING "\xE2\x80\x9C" /* “ */
#define CLOSING "\xE2\x80\x9D" /* ” */
#define LOW     "\xE2\x80\x9E" /* „ */

/* The size of the quotation mark that TEXT starts with, or 0. Editors make
 * typographic marks of typed ones without being asked, so all are quotes. */
static size_t
quote_size(struct slice text)
{
    if (text.size > 0 && text.data[0] == '"')
        return 1;
    return starts(text, OPENING) || starts(text, CLOSING) || starts(text, LOW)
               ? 3
               : 0;
}

static uint32_t
line_end(const struct scanner *scanner)
{
    struct slice rest = rest_of(scanner);
    const char *end = memchr(rest.data, '\n', rest.size);
    return end != NULL ? scanner->at + (uint32_t)(end - rest.data)
                       : scanner->end;
}

/* Passes over blanks and remarks, not over line ends. */
static void
skip_blanks(struct scanner *scanner)
{
    while (scanner->at < scanner->end) {
        struct slice rest = rest_of(scanner);
        if (rest.data[0] == '\n')
            return;
        size_t blank = utf8_blank(rest);
        if (rest.data[0] == '#')
            scanner->at = line_end(scanner);
        else if (blank > 0)
            scanner->at += (uint32_t)blank;
        else
            return;
    }
}

/* A comma or a line end: they part facts, and neither counts more. */
static bool
at_separator(const struct scanner *scanner)
{
    if (scanner->at == scanner->end)
        return false;
    char c = scanner->source->text[scanner->at];
    return c == ',' || c == '\n';
}

/* Most of a text: needs no second look. SOURCE_BROKEN is such a byte, too. */
static bool
is_plain(char c)
{
    return (unsigned char)c < 0x80 && c > ' ' && c != ',' && c != ':' &&
           c != '#' && c != '"';
}

/* A word ends before a blank, a comma, a colon, a remark or a quote. At least a
 * byte where none of them comes first, so that reading goes on. */
static size_t
word_size(struct slice rest)
{
    size_t size = 0;
    while (size < rest.size) {
        struct slice here = slice_part(rest, size, rest.size);
        if (is_plain(here.data[0])) {
            size++;
            continue;
        }
        if (memchr(",:#", here.data[0], 3) != NULL || utf8_blank(here) > 0 ||
            quote_size(here) > 0)
            break;
        size++;
    }
    return size;
}

/* The size of the text up to a mark MARK that no backslash guards, or SIZE_MAX
 * when the line holds none. A text ends on its line: a quote that was forgotten
 * spoils a line, and not the file. */
static size_t
find_mark(struct slice text, const char *mark)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '\n')
            break;
        if (text.data[i] == '\\' && i + 1 < text.size &&
            text.data[i + 1] != '\n')
            i++;
        else if (starts(slice_part(text, i, text.size), mark))
            return i;
    }
    return SIZE_MAX;
}

/* Texts end with the mark they began with: what is typed as "…" may hold “ ”
 * and the other way round. Only where that mark is missing the other will do,
 * as some editors turn one of a pair and not the other. That it is missing is
 * remembered for the line: else a line full of such texts would be searched to
 * its end for each. */
static size_t
find_closing(struct scanner *scanner, bool typographic, const char **mark)
{
    struct slice rest = rest_of(scanner);
    const char *own = typographic ? CLOSING : "\"";
    const char *other = typographic ? "\"" : CLOSING;
    uint32_t *none_before = &scanner->no_closing_before[typographic];
    bool searched = scanner->at < *none_before;
    size_t size = searched ? SIZE_MAX : find_mark(rest, own);
    if (size != SIZE_MAX) {
        *mark = own;
        return size;
    }
    if (!searched)
        *none_before = line_end(scanner);
    *mark = other;
    return find_mark(rest, other);
}

/* The whole character behind the backslash, not its first byte. That it is
 * wrong does not end the text, so that the rest is read as meant. */
static void
diagnose_escape(struct scanner *scanner, uint32_t at)
{
    size_t size;
    utf8_next(source_slice(scanner->source,
                           (struct span){at + 1, scanner->source->size}),
              &size);
    struct span span = {at, at + 1 + (uint32_t)size};
    struct diagnostic *found =
        diagnostics_add(scanner->diagnostics, &problem_unknown_escape, span,
                        "%s means nothing here",
                        quote(source_slice(scanner->source, span)).text);
    diagnostic_hint(found, "write \\\" for a quote and \\\\ for a backslash");
    scanner->faulty = true;
}

/* TEXT without its backslashes; START is where it stands in the source. A copy
 * only where there are any, as the source is not to be written to. Behind each
 * stands something, or the text would not have ended there. */
static struct slice
unescape(struct scanner *scanner, struct slice text, uint32_t start)
{
    if (memchr(text.data, '\\', text.size) == NULL)
        return text;
    struct slice copy = arena_copy(scanner->arena, text);
    char *out = (char *)copy.data;
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '\\') {
            i++;
            struct slice guarded = slice_part(text, i, text.size);
            if (text.data[i] != '\\' && quote_size(guarded) == 0)
                diagnose_escape(scanner, start + (uint32_t)i - 1);
        }
        out[size++] = text.data[i];
    }
    out[size] = '\0';
    return (struct slice){out, size};
}

/* The token goes to the end of the line, which is where it was looked for. */
static void
diagnose_unclosed(struct scanner *scanner, struct span span)
{
    struct diagnostic *found =
        diagnostics_add(scanner->diagnostics, &problem_unclosed_quote, span,
                        "this text has no closing quote on its line");
    diagnostic_hint(found, "end the text with \" before the line ends");
    scanner->faulty = true;
}

static void
check_length(struct scanner *scanner, const struct token *token)
{
    if (token->text.size <= LONGEST_TEXT)
        return;
    struct diagnostic *found = diagnostics_add(
        scanner->diagnostics, &problem_text_too_long, token->span,
        "this text has %zu bytes", token->text.size);
    diagnostic_hint(found, "keep a text within %d bytes; split it in two",
                    LONGEST_TEXT);
    scanner->faulty = true;
}

/* „So“ ends with whatever closes first: German's closing mark is the opening
 * one of English, and programs put either, or a typed one. MARK is of the right
 * length; nobody asks which it was. */
static size_t
find_any_closing(const struct scanner *scanner, const char **mark)
{
    struct slice rest = rest_of(scanner);
    for (size_t i = 0; i < rest.size && rest.data[i] != '\n'; i++) {
        struct slice here = slice_part(rest, i, rest.size);
        if (here.data[0] == '\\' && here.size > 1 && here.data[1] != '\n') {
            i++;
            continue;
        }
        *mark = here.data[0] == '"' ? "\"" : CLOSING;
        if (quote_size(here) > 0 && !starts(here, LOW))
            return i;
    }
    return SIZE_MAX;
}

/* Length is told of the text as it stands; backslashes count. */
static struct token
read_text(struct scanner *scanner)
{
    uint32_t start = scanner->at;
    bool typographic = scanner->source->text[start] != '"';
    bool low = starts(rest_of(scanner), LOW);
    scanner->at += (uint32_t)quote_size(rest_of(scanner));
    uint32_t inside = scanner->at;
    struct slice rest = rest_of(scanner);
    const char *mark;
    size_t size = low ? find_any_closing(scanner, &mark)
                      : find_closing(scanner, typographic, &mark);
    struct token token = {.kind = TOKEN_TEXT};
    if (size == SIZE_MAX) {
        uint32_t end = scanner->at = line_end(scanner);
        if (end > inside && scanner->source->text[end - 1] == '\r')
            end--;
        token.span = (struct span){start, end};
        token.text = slice_part(rest, 0, end - inside);
        diagnose_unclosed(scanner, token.span);
        return token;
    }
    scanner->at = inside + (uint32_t)(size + strlen(mark));
    token.span = (struct span){start, scanner->at};
    token.text = slice_part(rest, 0, size);
    check_length(scanner, &token);
    token.text = unescape(scanner, token.text, inside);
    return token;
}

/* WORD with typographic minus signs made plain: what editors make of PHQ-9. */
static struct slice
plain_word(struct scanner *scanner, struct slice word)
{
    static const char minus[] = "\xE2\x88\x92";
    if (memchr(word.data, minus[0], word.size) == NULL)
        return word;
    struct slice copy = arena_copy(scanner->arena, word);
    char *out = (char *)copy.data;
    size_t size = 0;
    for (size_t i = 0; i < word.size;) {
        bool found = starts(slice_part(word, i, word.size), minus);
        out[size++] = found ? '-' : word.data[i];
        i += found ? 3 : 1;
    }
    out[size] = '\0';
    return (struct slice){out, size};
}

/* The next token; one there is, as blanks and separators were passed over. */
static struct token
read_token(struct scanner *scanner)
{
    struct slice rest = rest_of(scanner);
    if (quote_size(rest) > 0)
        return read_text(scanner);
    struct token token = {.kind = TOKEN_COLON};
    size_t size = 1;
    if (rest.data[0] != ':') {
        token.kind = TOKEN_WORD;
        size = word_size(rest);
    }
    token.text = plain_word(scanner, slice_part(rest, 0, size));
    token.span = (struct span){scanner->at, scanner->at + (uint32_t)size};
    scanner->at = token.span.end;
    return token;
}

void
scanner_start(struct scanner *scanner, struct span span)
{
    scanner->at = span.start;
    scanner->end = span.end;
    scanner->tokens.count = 0;
    scanner->no_closing_before[false] = scanner->no_closing_before[true] = 0;
}

/* A fact of very many words is no name any more: the rest is passed over,
 * once the whole is known to be too long. */
static void
keep_token(struct scanner *scanner, struct token token)
{
    if (scanner->tokens.count < LONGEST_TEXT)
        *array_add(&scanner->tokens) = token;
    else
        scanner->overfull = true;
    if (scanner->overfull)
        array_last(&scanner->tokens)->span.end = token.span.end;
}

/* A name of many words must not outgrow a text either. */
static void
check_words(struct scanner *scanner)
{
    struct span span = scanner_span(scanner, 0);
    struct token *token;
    bool texts = false;
    array_each (token, &scanner->tokens)
        texts = texts || token->kind == TOKEN_TEXT;
    array_each (token, &scanner->tokens)
        if (texts && token->kind == TOKEN_WORD)
            check_length(scanner, token); /* texts were checked when read */
    if (texts && !scanner->overfull)
        return;
    struct token whole = {.span = span,
                          .text = source_slice(scanner->source, span)};
    check_length(scanner, &whole);
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Does the colon at AT part digits, as in a time? */
static bool
parts_digits(const struct scanner *scanner, uint32_t at)
{
    const char *text = scanner->source->text;
    return at > 0 && at + 1 < scanner->end && is_digit(text[at - 1]) &&
           is_digit(text[at + 1]);
}

/* Is there a colon up to the end of the fact that parts no digits? Looked for
 * once, before the tokens, and only as far as a quote: no name goes on behind
 * one. */
static bool
has_other_colon(const struct scanner *scanner)
{
    struct slice rest = rest_of(scanner);
    for (size_t i = 0; i < rest.size; i++) {
        struct slice here = slice_part(rest, i, rest.size);
        if (memchr(",\n#", here.data[0], 3) != NULL || quote_size(here) > 0)
            return false;
        if (here.data[0] == ':' &&
            !parts_digits(scanner, scanner->at + (uint32_t)i))
            return true;
    }
    return false;
}

/* A colon inside a quoted text is part of it, so a name may hold one. */
bool
scanner_subject(struct scanner *scanner)
{
    bool colon = false, other = has_other_colon(scanner);
    scanner->tokens.count = 0;
    scanner->faulty = scanner->overfull = scanner->timed = false;
    while (!colon) {
        skip_blanks(scanner);
        if (scanner->at == scanner->end || at_separator(scanner))
            break;
        struct token token = read_token(scanner);
        bool time = token.kind == TOKEN_COLON &&
                    parts_digits(scanner, token.span.start);
        scanner->timed = scanner->timed || time;
        colon = token.kind == TOKEN_COLON && !(time && other);
        if (!colon)
            keep_token(scanner, token);
    }
    if (scanner->tokens.count > 0)
        check_words(scanner);
    return colon;
}

/* Separators before it are passed over, however many: a comma at the end of a
 * line is no fact left empty. */
bool
scanner_fact(struct scanner *scanner)
{
    scanner->tokens.count = 0;
    scanner->faulty = scanner->overfull = false;
    for (;;) {
        skip_blanks(scanner);
        if (scanner->at == scanner->end)
            break;
        if (!at_separator(scanner))
            keep_token(scanner, read_token(scanner));
        else if (scanner->tokens.count > 0)
            break;
        else
            scanner->at++;
    }
    if (scanner->tokens.count == 0)
        return false;
    check_words(scanner);
    return true;
}

/* A look ahead: what kind of record begins here? */
bool
scanner_word(struct scanner *scanner, struct token *word)
{
    uint32_t start = scanner->at;
    skip_blanks(scanner);
    size_t size = word_size(rest_of(scanner));
    if (size > 0)
        *word = read_token(scanner);
    scanner->at = start;
    return size > 0;
}

void
scanner_colon(struct scanner *scanner)
{
    skip_blanks(scanner);
    if (scanner->at < scanner->end && scanner->source->text[scanner->at] == ':')
        scanner->at++;
}

void
scanner_release(struct scanner *scanner)
{
    array_release(&scanner->tokens);
}

struct span
scanner_span(const struct scanner *scanner, size_t from)
{
    return span_join(scanner->tokens.items[from].span,
                     array_last(&scanner->tokens)->span);
}
