/* Text -> inventory. Reading goes on after an error; every problem of a text
 * is reported in one run.
 *
 *   file      = [BOM] { line EOL } ;     margin or indented line, blanks, [remark]
 *   SEP       = "," or a line end inside a record; runs of them count once
 *   TEXT      = '"' { any but '"' '\' EOL | '\"' | '\\' } '"' ;
 *   NAME      = TEXT | WORD { blanks WORD } ;     WORD: no blank , : # "
 *   DATE      = dddd [ "-" dd [ "-" dd ] ] ;
 *   RATING    = [+-] 0..2 ;                       LEVEL = 0..4 | "?" | "_"
 *   TIME      = 1..12 [ ( ":" | "." ) 00..59 ] ;  at a place on a clock
 *
 *   case      = "case" CODE | "me" NAME | "rings" NAME SEP NAME {SEP NAME}
 *             | "functions" WORD {SEP WORD} | "onset" DATE | anywhere ;
 *   anywhere  = "focus" area [SEP area]
 *             | "goal" ID [TEXT] [":" gfact {SEP gfact}]
 *             | "event" DATE [kind] [":" efact {SEP efact}] ;
 *   gfact     = "rating" (RATING|"?"|"_") | "status" word ;
 *   efact     = "mood" RATING | TEXT | NAME | "person" TEXT ;
 *   session   = "session" ("week" number | DATE) [TEXT] [":" sfact {SEP sfact}] ;
 *   sfact     = "number" n | "phase" word | "fresh" ;
 *   record    = anywhere
 *             | "scores" NAME number {SEP ...} | "need" FUNCTION LEVEL {SEP ...}
 *             | "person" NAME [":" pfact {SEP pfact}] | "everyone else same"
 *             | tie NAME ":" NAME {SEP NAME} | tie NAME SEP NAME {SEP NAME}
 *             | "ties" ("complete" | "partial")
 *             | "talk" NAME [":" tfact {SEP tfact}]
 *             | ("coping" | "note" | "private") TEXT ;
 *   tie       = "close" | "know" | "apart" | "strained" | "calm" ;
 *   pfact     = a row of the table of facts: FACT value ... | relation | status
 *             | flag | triple ;
 *   at        = "at" ( "?" | TIME [ "inner" | "outer" ] ) ;
 *   triple    = FUNCTION ( "?" | "_" | LEVEL "/" LEVEL [ "/" LEVEL ] ) ;
 *   FUNCTION  = a kind of support of the case, bare or in quotes ;
 *
 * In all but subjects a colon behind the keyword is optional. In a subject the
 * colon of a TIME ends it only where no other one does. A kind of support may
 * share its word with a fact that is newer than the reserved words: "at 3/2/1"
 * and "at ?" are support then. */
#include "base/marked.h"
#include "base/alloc.h"
#include "inventory/shape.h"
#include "text/foreign.h"

#include <stdlib.h>

/* Whoever forgets to indent a line begins it with a fact. That is a likelier
 * slip than a misspelt keyword, and its hint a better one. */
static bool
is_fact_word(struct parser *parser, struct slice word)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (utf8_same_word(slice_of(fact_kinds[i].word), word))
            return true;
    return word_find(&relation_words, word) >= 0 ||
           word_find(&status_words, word) >= 0 ||
           inventory_function(parser->inventory, word) >= 0;
}

/* Reports the keyword; returns the record it was probably meant to start, if
 * much would be misunderstood without it: a case without a code, records
 * outside a session, people never introduced. Reading it as meant keeps one
 * slip from being a hundred problems. Other records are left out. */
static const struct record_kind *
diagnose_unknown_keyword(struct parser *parser)
{
    struct slice word = parser->keyword.text;
    const struct record_kind *meant = record_nearest(word);
    struct diagnostic *found =
        diagnose(parser, unknown_keyword, parser->keyword.span,
                 "%s is no keyword", quote(word).text);
    if (is_fact_word(parser, word))
        diagnostic_hint(found, "indent the line to continue the record above");
    else if (inventory_person(parser->inventory, word) != NULL)
        diagnostic_hint(found, "write 'person %.*s: …'", SLICE_ARGS(word));
    else if (meant != NULL)
        diagnostic_hint(found, "did you mean '%s'?", meant->keyword);
    else
        diagnostic_hint(found, "a record starts with person, close, know, "
                               "scores, goal, session …; a remark with #");
    bool needed = meant == &record_kinds[RECORD_CASE] ||
                  meant == &record_kinds[RECORD_SESSION] ||
                  meant == &record_kinds[RECORD_PERSON];
    return needed ? meant : NULL;
}

/* "strain Ann: Ben" at the margin is a tie; without a colon it is rather a fact
 * that was not indented. */
static bool
is_tie_strain(const struct parser *parser)
{
    const struct source *source = parser->scanner.source;
    uint32_t at = parser->keyword.span.end;
    if (!utf8_same_word(parser->keyword.text, slice_of("strain")))
        return false;
    while (at < parser->scanner.end && source->text[at] != '\n' &&
           source->text[at] != ':')
        at++;
    return at < parser->scanner.end && source->text[at] == ':';
}

/* Is the record allowed to stand here, and for the first time? That there is no
 * session yet is said of the first record alone, as all behind it lack the same
 * line. */
static bool
is_in_place(struct parser *parser, const struct record_kind *record)
{
    struct span span = parser->keyword.span;
    if (record->place == IN_SESSION && parser->session == NULL) {
        if (parser->told_before_session)
            return false;
        parser->told_before_session = true;
        struct diagnostic *found =
            diagnose(parser, before_session, span, "'%s' belongs to a session",
                     record->keyword);
        diagnostic_hint(found, "write 'session week 1' above it");
        return false;
    }
    if (record->place == IN_CASE && parser->session != NULL) {
        struct diagnostic *found =
            diagnose(parser, case_record_in_session, span,
                     "'%s' belongs to the case", record->keyword);
        diagnostic_hint(found, "move it above the first session");
        return false;
    }
    if (!record->once)
        return true;
    struct span *first = &parser->once[record - record_kinds];
    if (first->end > 0) {
        struct diagnostic *found = diagnose(
            parser, record_twice, span, "'%s' stands twice", record->keyword);
        diagnostic_also(found, *first);
        return false;
    }
    *first = span;
    return true;
}

static void
read_record(struct parser *parser, struct span span)
{
    scanner_start(&parser->scanner, span);
    /* A line that starts with a quote, a comma or a colon. The problem goes to
     * its first byte alone, as the rest may well be fine. */
    if (!scanner_word(&parser->scanner, &parser->keyword)) {
        struct span first = {span.start, span.start + 1};
        struct slice text = source_slice(parser->scanner.source, first);
        struct diagnostic *found =
            diagnose(parser, unknown_keyword, first, "%s starts no record",
                     quote(text).text);
        diagnostic_hint(found, "a record starts with its keyword");
        return;
    }
    parser->scanner.at = parser->keyword.span.end;
    const struct meaning *known =
        lexicon_find(&parser->lexicon, &lexicon_keywords, parser->keyword.text);
    const struct record_kind *record = known != NULL ? &record_kinds[known->row]
                                       : is_tie_strain(parser)
                                           ? &record_kinds[RECORD_STRAINED]
                                           : diagnose_unknown_keyword(parser);
    if (record == NULL || !is_in_place(parser, record))
        return;
    parser->record = record;
    record->read(parser);
}

/* The case's code comes first, so that no page goes without it. Said of the
 * first record where it is another one, or of an empty file; the records are
 * read all the same. */
static void
check_case_first(struct parser *parser, struct span first)
{
    struct token word;
    scanner_start(&parser->scanner, first);
    if (scanner_word(&parser->scanner, &word) &&
        utf8_slips(word.text, slice_of("case"), 1) <= 1)
        return; /* a slip in the keyword is reported by itself */
    if (first.end > first.start)
        first.end = first.start + 1;
    struct diagnostic *found =
        diagnose(parser, missing_case, first, "the case has no code yet");
    diagnostic_hint(found, "begin with 'case C014': a code, no real name");
}

enum line_kind { LINE_EMPTY, LINE_INDENTED, LINE_MARGIN };

/* Blanks and remarks do not end a record, wherever they start: an empty line
 * may part facts for the eye. */
static enum line_kind
line_kind(const struct source *source, struct span line)
{
    struct slice text = source_slice(source, line);
    size_t blank, skipped = 0;
    while ((blank = utf8_blank(slice_part(text, skipped, text.size))) > 0)
        skipped += blank;
    if (skipped == text.size || text.data[skipped] == '#')
        return LINE_EMPTY;
    return skipped > 0 ? LINE_INDENTED : LINE_MARGIN;
}

/* One word is enough to point at; a line of marks has none, and is pointed at
 * whole. */
static void
diagnose_indented(struct parser *parser, struct span line)
{
    struct token word;
    scanner_start(&parser->scanner, line);
    if (!scanner_word(&parser->scanner, &word))
        word.span = line;
    struct diagnostic *found = diagnose(parser, indented_start, word.span,
                                        "this line continues no record");
    diagnostic_hint(found, "a record starts at the left margin");
}

/* A record is read once the next one begins: only then is it known where it
 * ends. Indented lines above the first record are reported once, as they were
 * probably meant to be one. */
static void
read_records(struct parser *parser)
{
    struct source *source = &parser->inventory->source;
    struct span open = {0, 0}; /* the record being collected */
    bool any = false, lost = false;
    for (size_t i = 0; i < source->lines.count && !parser->stopped; i++) {
        struct span line = source_line_span(source, i);
        enum line_kind kind = line_kind(source, line);
        if (kind == LINE_INDENTED && open.end > open.start) {
            open.end = line.end;
        } else if (kind == LINE_INDENTED && !lost) {
            lost = true;
            diagnose_indented(parser, line);
        } else if (kind == LINE_MARGIN) {
            if (!any)
                check_case_first(parser, line);
            if (any)
                read_record(parser, open);
            any = true;
            open = line;
        }
    }
    if (any && !parser->stopped)
        read_record(parser, open);
    else if (!any)
        check_case_first(parser, (struct span){0, 0});
}

/* What could have put the byte there tells the hint: text in another encoding
 * for broken bytes, a file that is no text at all for a NUL. */
static void
diagnose_break(struct parser *parser, const struct source_break *found)
{
    struct diagnostic *diagnostic;
    switch (found->fault) {
    case FAULT_ENCODING:
        diagnostic =
            diagnose(parser, not_utf8, found->span, "this byte is not UTF-8");
        diagnostic_hint(diagnostic, "save the file as UTF-8; it may be "
                                    "Latin-1 or Windows text");
        break;
    case FAULT_NUL:
        diagnostic =
            diagnose(parser, nul_byte, found->span, "a NUL byte is no text");
        diagnostic_hint(diagnostic, "remove it, or save the file as UTF-8");
        break;
    case FAULT_CONTROL:
        diagnostic = diagnose(parser, control_character, found->span,
                              "the control character U+%04X is no text",
                              (unsigned)found->c);
        diagnostic_hint(diagnostic, "remove it");
        break;
    }
}

/* Before anything is read, so that what follows from broken bytes (a name that
 * is not found, a quote that does not close) is not news. */
static void
check_encoding(struct parser *parser)
{
    struct source *source = &parser->inventory->source;
    struct source_break found;
    size_t line = 0;
    while (source_next_break(source, &line, &found)) {
        /* The report comes first: later ones of the line are silenced. */
        source->broken[line - 1] = false;
        diagnose_break(parser, &found);
        source->broken[line - 1] = true;
    }
}

/* To us it is nothing but NULs and noise: say so once. */
static void
diagnose_foreign(struct parser *parser, const struct foreign *foreign)
{
    struct span start = {0, 0};
    struct diagnostic *found =
        foreign->is_utf16
            ? diagnose(parser, other_encoding, start, "the file is %s",
                       foreign->what)
            : diagnose(parser, not_text, start,
                       "the file is %s, and no plain text", foreign->what);
    diagnostic_hint(found, "%s", foreign->hint);
}

/* What a case has that says nothing of it. A record that says it replaces all
 * of these. Weeks are what an empty case is numbered by. */
static void
set_defaults(struct kith_inventory *inventory)
{
    static const char *const rings[] = {T("closest"), T("close"),
                                        T("wider circle")};
    static const char *const functions[] = {
        "emotional", "esteem", "companionship", "advice", "practical"};
    for (size_t i = 0; i < 3; i++)
        *array_add(&inventory->rings) = slice_of(rings[i]);
    for (size_t i = 0; i < 5; i++)
        *array_add(&inventory->functions) = slice_of(functions[i]);
    inventory->me = slice_of("Me");
    inventory->onset = VALUE_NOT_SAID;
    inventory->by_week = true;
}

static void
learn_lists(struct lexicon *lexicon)
{
    for (size_t i = 0; i < WORD_LISTS; i++)
        for (size_t n = 0; n < word_lists[i]->count; n++)
            lexicon_add(
                lexicon, word_lists[i],
                (struct meaning){.word = slice_of(word_lists[i]->words[n]),
                                 .value = (int)n});
    for (size_t i = 0; i < word_alias_count; i++) {
        const struct word_alias *alias = &word_aliases[i];
        int value = word_find(alias->list, slice_of(alias->word));
        lexicon_add(
            lexicon, alias->list,
            (struct meaning){.word = slice_of(alias->typed), .value = value});
    }
}

/* The tables are the one place where words are written; this is where the
 * parser reads them. */
void
parser_learn(struct parser *parser)
{
    lexicon_release(&parser->lexicon);
    for (int i = 0; i < RECORD_COUNT; i++)
        lexicon_add(&parser->lexicon, &lexicon_keywords,
                    (struct meaning){.word = slice_of(record_kinds[i].keyword),
                                     .row = i});
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (shape_of(&fact_kinds[i])->teach != NULL)
            shape_of(&fact_kinds[i])->teach(parser, &fact_kinds[i]);
    learn_lists(&parser->lexicon);
}

/* The order matters: whose names stand in ties is known when a session ends,
 * whose names stand in events only when all has been read. Where a limit was
 * passed people are missing, and nothing is resolved: that they are not known
 * would be no news. */
static void
read_text(struct parser *parser)
{
    check_encoding(parser);
    parser_learn(parser);
    read_records(parser);
    if (parser->stopped)
        return;
    resolve_session(parser);
    resolve_events(parser);
    resolve_aliases(parser);
}

/* A text that is too large, or no plain text at all, is not looked at: its place is
 * the start of an empty source, so that nothing of it is printed. The inventory
 * is returned whatever is wrong; it owns the problems that say so. */
struct kith_inventory *
inventory_parse(const char *name, const char *text, size_t size)
{
    struct kith_inventory *inventory = alloc_zeroed(1, sizeof *inventory);
    struct slice all = {text, size};
    bool too_large = size > LARGEST_TEXT;
    const struct foreign *foreign = foreign_find(all);
    if (too_large || foreign != NULL)
        all = (struct slice){"", 0};
    source_init(&inventory->source, name, all);
    inventory->diagnostics.source = &inventory->source;
    set_defaults(inventory);
    struct parser parser = {
        .inventory = inventory,
        .diagnostics = &inventory->diagnostics,
        .arena = &inventory->arena,
        .scanner = {.source = &inventory->source,
                    .diagnostics = &inventory->diagnostics,
                    .arena = &inventory->arena},
    };
    struct span start = {0, 0};
    if (too_large)
        diagnostic_hint(diagnose(&parser, file_too_large, start,
                                 "the file holds more than 64 MiB"),
                        "an inventory is text; split it into cases");
    else if (foreign != NULL)
        diagnose_foreign(&parser, foreign);
    else
        read_text(&parser);
    diagnostics_sort(&inventory->diagnostics);
    scanner_release(&parser.scanner);
    lexicon_release(&parser.lexicon);
    lexicon_release(&parser.people);
    array_release(&parser.facts);
    array_release(&parser.mentions);
    array_release(&parser.awaited);
    array_release(&parser.seen);
    return inventory;
}
