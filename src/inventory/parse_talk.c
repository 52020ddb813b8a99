/* Talks, looked at closely; and notes. In: the parser behind a keyword. Out: a
 * talk or a note in the open session. With whom a talk was is a name until the
 * session ends: whom it means may stand further down. */
#include "inventory/parser.h"
#include "base/must.h"

static void
diagnose_talk_fact(struct parser *parser, const struct token *word)
{
    const char *nearest = word_nearest(&talk_part_words, word->text);
    struct diagnostic *found =
        diagnose(parser, unknown_talk_fact, word->span,
                 "%s is no part of a talk", quote(word->text).text);
    if (nearest != NULL)
        diagnostic_hint(found, "did you mean '%s'?", nearest);
    else
        diagnostic_hint(found, "one of: asked, outcome, role-played, i-said, "
                               "they-said, felt, needed, next");
}

/* A part with an empty text is said, so a text's data counts and not its
 * size. */
static bool
is_said(const struct talk *talk, enum talk_part part)
{
    switch (part) {
    case TALK_ASKED:
        return talk->asked != VALUE_UNKNOWN;
    case TALK_OUTCOME:
        return talk->has_outcome;
    case TALK_ROLE_PLAYED:
        return talk->role_played;
    default:
        must((int)part < TALK_TEXTS);
        return talk->texts[part].data != NULL;
    }
}

/* Reads the value of a part, from token 1 on. */
static bool
read_talk_part(struct parser *parser, struct talk *talk, enum talk_part part)
{
    switch (part) {
    case TALK_ASKED:
        return parse_needed(parser, 1, "asked said") &&
               parse_word(parser, 1, &asked_words, &talk->asked);
    case TALK_OUTCOME:
        if (!parse_needed(parser, 1, "outcome +1") ||
            !parse_level(parser, token_at(parser, 1), -2, 2, "outcome",
                         &talk->outcome))
            return false;
        talk->has_outcome = true;
        return true;
    case TALK_ROLE_PLAYED:
        talk->role_played = true;
        return true;
    default:
        must((int)part < TALK_TEXTS);
        return parse_needed(parser, 1, "i-said \"…\"") &&
               parse_text(parser, 1, "i-said \"…\"", &talk->texts[part]);
    }
}

/* A second value replaces the first and is reported: which of the two is true,
 * kith cannot know. */
static void
read_talk_fact(struct parser *parser, struct talk *talk)
{
    const struct token *word = token_at(parser, 0);
    int part = token_find(parser, word, &talk_part_words);
    if (part < 0) {
        diagnose_talk_fact(parser, word);
        return;
    }
    bool twice = is_said(talk, (enum talk_part)part);
    if (!read_talk_part(parser, talk, (enum talk_part)part))
        return;
    if (twice)
        diagnose(parser, fact_twice, word->span, "%s is said twice",
                 quote(word->text).text);
    parse_end(parser, part == TALK_ROLE_PLAYED ? 0 : 1);
}

/* Where the colon is missing, the name ends before the first part of a talk. */
static size_t
talk_name_end(struct parser *parser)
{
    size_t end = 1, count = token_count(parser);
    while (end < count && token_at(parser, end)->kind != TOKEN_TEXT &&
           word_find(&talk_part_words, token_at(parser, end)->text) < 0)
        end++;
    return end;
}

void
parse_talk(struct parser *parser)
{
    struct talk talk = {.asked = VALUE_UNKNOWN, .span = parser->keyword.span};
    bool colon = scanner_subject(&parser->scanner);
    if (token_count(parser) == 0) {
        diagnostic_hint(diagnose(parser, missing_name, parser->keyword.span,
                                 "with whom was this talk?"),
                        "write: %s", parser->record->form);
        return;
    }
    size_t end = colon ? token_count(parser) : talk_name_end(parser);
    if (!parse_mention(parser, 0, end, &talk.with))
        return;
    if (end < token_count(parser)) {
        parse_colon_missing(parser, talk.with.span, parser->record->form);
        return;
    }
    while (parse_next(parser)) {
        if (!colon) {
            diagnostic_hint(diagnose(parser, missing_colon, talk.with.span,
                                     "a colon is missing behind the name"),
                            "write: %s", parser->record->form);
            return;
        }
        read_talk_fact(parser, &talk);
    }
    *array_add(&parser->session->talks) = talk;
}

/* The three keywords are one reader: which it is follows from the row. One text
 * a record, so that each note stays one thing to be shown or kept private. */
void
parse_note(struct parser *parser)
{
    struct note note = {.span = parser->keyword.span};
    struct slice word = parser->keyword.text;
    ptrdiff_t row = parser->record - record_kinds;
    note.kind = (enum note_kind)(row - RECORD_COPING);
    scanner_colon(&parser->scanner);
    if (!scanner_fact(&parser->scanner)) {
        diagnostic_hint(diagnose(parser, missing_value, parser->keyword.span,
                                 "%s needs a text", quote(word).text),
                        "write: %.*s \"…\"", SLICE_ARGS(word));
        return;
    }
    if (!parse_text(parser, 0, "note \"…\"", &note.text))
        return;
    parse_end(parser, 0);
    *array_add(&parser->session->notes) = note;
    while (scanner_fact(&parser->scanner)) {
        struct span span = scanner_span(&parser->scanner, 0);
        diagnostic_hint(
            diagnose(parser, extra_words, span, "this is more than one text"),
            "begin a new record for it");
    }
}
