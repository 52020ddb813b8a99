/* Sessions, and their records other than people. In: the parser behind a
 * keyword. Out: a session opened in the inventory, with scores, needs and what
 * is confirmed in it.
 *
 * Opening one closes the one before: only then are its ties and talks
 * resolved. */
#include "base/date.h"
#include "base/number.h"
#include "inventory/parser.h"
#include "inventory/scores.h"

#include <stdlib.h>

static void
check_said_once(struct parser *parser, bool said_before)
{
    const struct token *word = token_at(parser, 0);
    if (said_before)
        diagnose(parser, fact_twice, word->span, "%s is said twice",
                 quote(word->text).text);
}

static void
read_session_part(struct parser *parser, struct session *session,
                  enum session_part part)
{
    switch (part) {
    case SESSION_NUMBER:
        check_said_once(parser, session->number != VALUE_NOT_SAID);
        if (parse_needed(parser, 1, "number 4") &&
            parse_level(parser, token_at(parser, 1), 1, 9999, "number",
                        &session->number))
            parse_end(parser, 1);
        break;
    case SESSION_PHASE:
        check_said_once(parser, session->phase != VALUE_NOT_SAID);
        if (parse_needed(parser, 1, "phase middle") &&
            parse_word(parser, 1, &phase_words, &session->phase))
            parse_end(parser, 1);
        break;
    case SESSION_FRESH:
        check_said_once(parser, session->fresh);
        session->fresh = true;
        parse_end(parser, 0);
        break;
    }
}

static void
read_session_fact(struct parser *parser, struct session *session)
{
    const struct token *word = token_at(parser, 0);
    int part = token_find(parser, word, &session_part_words);
    if (part >= 0) {
        read_session_part(parser, session, (enum session_part)part);
        return;
    }
    struct diagnostic *found =
        diagnose(parser, unknown_session_fact, word->span,
                 "%s says nothing of a session", quote(word->text).text);
    diagnostic_hint(found, "write: number 4, phase middle, or fresh");
}

/* Reads "week 4" or a full date from the subject; says how many tokens. A
 * number alone is taken for a week in the hint, unless it has the four digits
 * of a year. */
static size_t
read_session_name(struct parser *parser, struct session *session, bool *by_week)
{
    const struct token *first = token_at(parser, 0);
    const struct token *second = token_at(parser, 1);
    *by_week = token_is(first, TOKEN_WORD, "week");
    if (*by_week && second != NULL)
        return parse_level(parser, second, 0, 9999, "week", &session->when) ? 2
                                                                            : 0;
    if (first != NULL && first->kind == TOKEN_WORD &&
        date_parse(parse_plain(parser, first->text), &session->when) &&
        date_has_day(session->when))
        return 1;
    struct span span = first != NULL ? first->span : parser->keyword.span;
    int week;
    if (first != NULL && first->text.size < 4 &&
        number_parse_int(first->text, &week)) {
        diagnostic_hint(diagnose(parser, bad_session, span,
                                 "a session is named by its week or its date"),
                        "write: session week %d", week);
        return 0;
    }
    bool date = first != NULL && first->kind == TOKEN_WORD &&
                first->text.data[0] >= '0' && first->text.data[0] <= '9';
    struct diagnostic *found =
        date ? diagnose(parser, bad_session, span, "%s is no full date",
                        quote(first->text).text)
             : diagnose(parser, bad_session, span,
                        "a session is named by its week or its date");
    diagnostic_hint(found, "write 'session week 4' or 'session 2026-05-06'");
    return 0;
}

/* The first session decides between weeks and dates. Two at one time have no
 * order, so equal is as wrong as earlier. */
static void
check_session_order(struct parser *parser, const struct session *session,
                    bool by_week)
{
    struct kith_inventory *inventory = parser->inventory;
    if (inventory->sessions.count == 0) {
        inventory->by_week = by_week;
        return;
    }
    const struct session *before = array_last(&inventory->sessions);
    if (inventory->by_week != by_week) {
        struct diagnostic *found =
            diagnose(parser, mixed_sessions, session->span,
                     "the sessions before are named by %s",
                     inventory->by_week ? "weeks" : "dates");
        diagnostic_also(found, before->span);
        diagnostic_hint(found, "name all sessions of a case the same way");
    } else if (session->when <= before->when) {
        struct str name = {0};
        inventory_add_session_name(inventory, before, &name);
        struct diagnostic *found =
            diagnose(parser, session_order, session->span,
                     "this session does not come after %s", str_text(&name));
        diagnostic_also(found, before->span);
        diagnostic_hint(found, "put sessions in the order of time, each once");
        str_release(&name);
    }
}

/* The session is opened whatever its name: its records are worth reading. Who
 * was seen in the session before has not been seen in this one. */
static void
open_session(struct parser *parser, struct session session)
{
    struct kith_inventory *inventory = parser->inventory;
    size_t people = inventory->people.count;
    size_t sessions = inventory->sessions.count + 1;
    if (sessions > MOST_SESSIONS)
        parser_stop(parser, &problem_too_many_sessions, session.span);
    else if (people * sessions > MOST_PEOPLE_SESSIONS)
        parser_stop(parser, &problem_too_large_case, session.span);
    if (parser->stopped)
        return;
    *array_add(&inventory->sessions) = session;
    parser->session = array_last(&inventory->sessions);
    for (size_t i = 0; i < parser->seen.count; i++)
        parser->seen.items[i] = 0;
}

/* A session without a readable name takes the time of the one before: the next
 * is then measured against a time that was said. Text may follow the name only
 * as a label, so a word of a session there lacks its colon. */
void
parse_session(struct parser *parser)
{
    struct session session = {.number = VALUE_NOT_SAID,
                              .phase = VALUE_NOT_SAID,
                              .span = parser->keyword.span};
    bool by_week;
    resolve_session(parser);
    bool colon = scanner_subject(&parser->scanner);
    size_t named = read_session_name(parser, &session, &by_week);
    if (named > 0)
        session.span = (struct span){token_at(parser, 0)->span.start,
                                     token_at(parser, named - 1)->span.end};
    const struct token *behind = named > 0 ? token_at(parser, named) : NULL;
    if (behind != NULL && token_find(parser, behind, &session_part_words) >= 0)
        parse_colon_missing(parser, session.span, "session week 4: fresh");
    else if (behind != NULL &&
             parse_text(parser, named, "session week 4 \"after the holidays\"",
                        &session.label))
        parse_end(parser, named);
    if (named > 0)
        check_session_order(parser, &session, by_week);
    else if (parser->inventory->sessions.count > 0)
        session.when = array_last(&parser->inventory->sessions)->when;
    while (parse_next(parser)) {
        if (!colon) {
            struct span span = scanner_span(&parser->scanner, 0);
            diagnostic_hint(diagnose(parser, missing_colon, span,
                                     "a colon is missing before this"),
                            "write 'session week 4: number 4'");
            break;
        }
        read_session_fact(parser, &session);
    }
    open_session(parser, session);
}

/* A known score is called by its own name, and lies on its scale: "phq-9" and
 * "PHQ-9" are one line of a chart. */
static void
check_scale(struct parser *parser, struct score *score, struct span number)
{
    const struct score_kind *kind = scores_find(score->name);
    if (kind == NULL)
        return;
    score->name = slice_of(kind->name);
    if (!score->known ||
        (score->value >= kind->low && score->value <= kind->high))
        return;
    struct slice text = source_slice(parser->scanner.source, number);
    struct diagnostic *found =
        diagnose(parser, off_scale, number, "%s is off the scale of %s",
                 quote(text).text, kind->name);
    diagnostic_hint(found, "%s goes from %d to %d", kind->name, (int)kind->low,
                    (int)kind->high);
}

static void
check_score(struct parser *parser, struct score *score, struct span number)
{
    check_scale(parser, score, number);
    const struct score *other;
    array_each (other, &parser->session->scores)
        if (utf8_same_word(other->name, score->name)) {
            struct diagnostic *found =
                diagnose(parser, listed_twice, score->span,
                         "%s is listed twice", quote(score->name).text);
            diagnostic_also(found, other->span);
            return;
        }
}

/* "PHQ9" or "phq 9": without its hyphens and blanks, is it a known one? */
static const char *
find_meant_score(struct slice name)
{
    for (size_t i = 0; i < SCORE_KINDS; i++) {
        const char *known = score_kinds[i].name;
        struct str bare = {0}, typed = {0};
        for (size_t n = 0; known[n] != '\0'; n++)
            if (known[n] != '-')
                str_add_char(&bare, known[n]);
        for (size_t n = 0; n < name.size; n++)
            if (strchr("- _.", name.data[n]) == NULL)
                str_add_char(&typed, name.data[n]);
        bool same = utf8_same_word(str_slice(&bare), str_slice(&typed)) &&
                    !utf8_same_word(name, slice_of(known));
        str_release(&bare);
        str_release(&typed);
        if (same)
            return known;
    }
    return NULL;
}

/* Names do not hold numbers of their own or signs: something is missing. A
 * known score without its hyphen is asked about rather than taken as one of the
 * therapist's own, which would have no scale and no bands. The first token may
 * hold digits: PHQ-9. */
static bool
check_score_name(struct parser *parser, struct slice name, size_t count)
{
    double number;
    const char *meant = find_meant_score(name);
    if (meant != NULL) {
        struct span span = {token_at(parser, 0)->span.start,
                            token_at(parser, count - 1)->span.end};
        diagnostic_hint(diagnose(parser, bad_score, span, "%s is no score",
                                 quote(name).text),
                        "did you mean '%s'?", meant);
        return false;
    }
    for (size_t i = 1; i < count; i++) {
        const struct token *token = token_at(parser, i);
        bool sign = slice_is(token->text, "=");
        if (!sign && !number_parse_decimal(token->text, &number))
            continue;
        struct diagnostic *found =
            diagnose(parser, bad_score, token->span, "%s is no part of a name",
                     quote(token->text).text);
        diagnostic_hint(found, sign ? "write: PHQ-9 18"
                                    : "part two scores by a comma");
        return false;
    }
    return true;
}

/* The last token is the number and all before it the name, as names of scores
 * may be several words. It must be a word: in quotes there is no number. */
static void
read_score(struct parser *parser)
{
    size_t count = token_count(parser);
    const struct token *last = token_at(parser, count - 1);
    struct score score = {.span = scanner_span(&parser->scanner, 0)};
    if (count < 2 || last->kind != TOKEN_WORD) {
        diagnostic_hint(diagnose(parser, bad_score, score.span,
                                 "a score is a name and a number"),
                        "write: PHQ-9 18");
        return;
    }
    score.known = !parse_is_unknown(parser, count - 1) &&
                  !parse_is_blank(parser, count - 1);
    score.digits = parse_plain(parser, last->text);
    if (score.known && !number_parse_decimal(score.digits, &score.value)) {
        struct diagnostic *found =
            diagnose(parser, bad_score, last->span, "%s is no number",
                     quote(last->text).text);
        diagnostic_hint(found, "write: PHQ-9 18");
        return;
    }
    if (!parse_name(parser, 0, count - 1, &score.name))
        return;
    score.name = parse_plain(parser, score.name);
    if (!check_score_name(parser, score.name, count - 1))
        return;
    if (parser->session->scores.count == MOST_SCORES) {
        diagnose(parser, too_many_scores, score.span,
                 "these are more than %d scores", MOST_SCORES);
        return;
    }
    check_score(parser, &score, last->span);
    *array_add(&parser->session->scores) = score;
}

/* Reads each fact of a record that is a list; one without any says nothing,
 * which is rather forgotten than meant. */
static void
read_list(struct parser *parser, void (*read)(struct parser *))
{
    bool any = false;
    scanner_colon(&parser->scanner);
    while (parse_next(parser)) {
        any = true;
        read(parser);
    }
    if (!any)
        diagnostic_hint(diagnose(parser, missing_value, parser->keyword.span,
                                 "%s needs a value",
                                 quote(parser->keyword.text).text),
                        "write: %s", parser->record->form);
}

void
parse_scores(struct parser *parser)
{
    read_list(parser, read_score);
}

/* The kind of support that TOKEN names; -1 where there is none. Where the record
 * of kinds is wrong itself, nothing is said of that. The first that is near is
 * the hint, or else all there are. */
static int
parse_function(struct parser *parser, const struct token *token)
{
    struct kith_inventory *inventory = parser->inventory;
    int function = inventory_function(inventory, token->text);
    if (function >= 0 || parser->functions_doubtful)
        return function;
    struct diagnostic *found = diagnose(parser, unknown_function, token->span,
                                        "%s is no kind of support of this case",
                                        quote(token->text).text);
    struct str words = {0};
    for (size_t i = 0; i < inventory->functions.count; i++) {
        struct slice word = inventory->functions.items[i];
        str_addf(&words, "%s%.*s", i == 0 ? "" : ", ", SLICE_ARGS(word));
        size_t slips = utf8_slips_allowed(token->text);
        if (utf8_slips(word, token->text, slips) <= slips) {
            diagnostic_hint(found, "did you mean '%.*s'?", SLICE_ARGS(word));
            str_release(&words);
            return -1;
        }
    }
    diagnostic_hint(found, "the case asks about: %s", str_text(&words));
    str_release(&words);
    return -1;
}

static void
read_need(struct parser *parser)
{
    const struct token *word = token_at(parser, 0);
    int function = parse_function(parser, word);
    if (function < 0 || !parse_needed(parser, 1, "need: emotional 4"))
        return;
    bool blank = parse_is_blank(parser, 1);
    int level = blank ? VALUE_NOT_SAID : VALUE_UNKNOWN;
    if (!blank && !parse_is_unknown(parser, 1) &&
        !parse_level(parser, token_at(parser, 1), 0, LEVELS - 1, "need",
                     &level))
        return;
    parse_end(parser, 1);
    const struct need *other;
    array_each (other, &parser->session->needs)
        if (other->function == function) {
            struct diagnostic *found =
                diagnose(parser, listed_twice, word->span, "%s is listed twice",
                         quote(word->text).text);
            diagnostic_also(found, other->span);
            return;
        }
    *array_add(&parser->session->needs) =
        (struct need){(short)function, (short)level, word->span};
}

void
parse_need(struct parser *parser)
{
    read_list(parser, read_need);
}

/* Is there something in an earlier session that can stay the same? */
static bool
can_confirm(const struct parser *parser)
{
    return parser->inventory->sessions.count > 1 && !parser->session->fresh;
}

void
parse_everyone(struct parser *parser)
{
    scanner_fact(&parser->scanner);
    struct span span = parser->keyword.span;
    if (token_count(parser) != 2 ||
        !token_is(token_at(parser, 0), TOKEN_WORD, "else") ||
        !token_is(token_at(parser, 1), TOKEN_WORD, "same")) {
        struct diagnostic *found =
            diagnose(parser, unknown_keyword, span, "this is no record");
        diagnostic_hint(found, "write: everyone else same");
        return;
    }
    span.end = token_at(parser, 1)->span.end;
    if (parser->session->rest_same)
        diagnostic_also(
            diagnose(parser, record_twice, span, "this stands twice"),
            parser->session->rest_span);
    else if (!can_confirm(parser))
        diagnostic_hint(diagnose(parser, nothing_to_confirm, span,
                                 "there is no earlier session to stay the same "
                                 "as"),
                        "write each person of this session");
    parser->session->rest_same = true;
    parser->session->rest_span = span;
    parse_no_more(parser);
}
