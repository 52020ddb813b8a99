/* The records of the case, and those that may stand anywhere. In: the parser
 * behind a keyword. Out: the case's code, names, rings and kinds of support in
 * the inventory; goals, events and focus in its head or in the open session,
 * whichever it is. */
#include "base/number.h"
#include "inventory/parser.h"

#include <stdlib.h>

/* Reads the record's only fact. */
static bool
only_fact(struct parser *parser)
{
    scanner_colon(&parser->scanner);
    if (scanner_fact(&parser->scanner))
        return true;
    struct diagnostic *found =
        diagnose(parser, missing_value, parser->keyword.span,
                 "%s needs a value", quote(parser->keyword.text).text);
    diagnostic_hint(found, "write: %s", parser->record->form);
    return false;
}

/* The copy ends in a NUL, as the public interface hands the code out as a
 * string. */
void
parse_case(struct parser *parser)
{
    if (!only_fact(parser))
        return;
    const struct token *token = token_at(parser, 0);
    struct span span = scanner_span(&parser->scanner, 0);
    if (token_count(parser) > 1 || !parse_is_code(token->text)) {
        struct slice text = source_slice(parser->scanner.source, span);
        struct diagnostic *found =
            diagnose(parser, bad_case_code, span, "%s is no code for a case",
                     quote(text).text);
        diagnostic_hint(found, "1 to 32 letters, digits, - and _, such as "
                               "C014; never a real name");
        return;
    }
    parser->inventory->code = arena_copy(parser->arena, token->text);
    parse_no_more(parser);
}

void
parse_me(struct parser *parser)
{
    if (!only_fact(parser))
        return;
    parse_name(parser, 0, token_count(parser), &parser->inventory->me);
    parse_no_more(parser);
}

void
parse_onset(struct parser *parser)
{
    if (!only_fact(parser))
        return;
    if (parse_date(parser, token_at(parser, 0), &parser->inventory->onset))
        parse_end(parser, 0);
    parse_no_more(parser);
}

/* What is said replaces the default, even where it is wrong: then no ring's
 * number is checked against it. One ring more than there may be is kept, so
 * that too many are noticed, and a million of them take no room. A name that
 * stands twice keeps its place, or the numbers behind would shift. */
void
parse_rings(struct parser *parser)
{
    struct kith_inventory *inventory = parser->inventory;
    scanner_colon(&parser->scanner);
    inventory->own_rings = true;
    inventory->rings.count = 0;
    while (scanner_fact(&parser->scanner)) {
        struct slice name;
        if (!parse_name(parser, 0, token_count(parser), &name))
            continue;
        for (size_t i = 0; i < inventory->rings.count; i++)
            if (slice_equal(inventory->rings.items[i], name))
                diagnose(parser, listed_twice,
                         scanner_span(&parser->scanner, 0),
                         "two rings are called %s", quote(name).text);
        if (inventory->rings.count <= MOST_RINGS)
            *array_add(&inventory->rings) = name;
    }
    if (inventory->rings.count >= FEWEST_RINGS &&
        inventory->rings.count <= MOST_RINGS)
        return;
    struct diagnostic *found = diagnose(
        parser, ring_count, parser->keyword.span, "a circle has 2 to 5 rings");
    diagnostic_hint(found, "write: %s", parser->record->form);
    parser->rings_doubtful = true;
}

/* A kind of support is a word that starts a fact ("emotional 4/2/1"), so it
 * must not be one that starts another, and must be one word. */
static bool
check_function(struct parser *parser, struct slice word, struct span span)
{
    bool letters = utf8_is_word(word);
    if (!letters || word_is_reserved(word)) {
        struct diagnostic *found =
            letters ? diagnose(parser, bad_function, span,
                               "%s is a word of the format", quote(word).text)
                    : diagnose(parser, bad_function, span,
                               "%s is not one word of letters and hyphens",
                               quote(word).text);
        diagnostic_hint(found, "choose a word such as listening or money-help");
        return false;
    }
    if (inventory_function(parser->inventory, word) < 0)
        return true;
    diagnose(parser, listed_twice, span, "%s is listed twice",
             quote(word).text);
    return false;
}

/* Reads the kinds, until one is too many; was there ANY? */
static bool
read_functions(struct parser *parser)
{
    struct kith_inventory *inventory = parser->inventory;
    bool any = false;
    while (scanner_fact(&parser->scanner)) {
        any = true;
        struct span span = scanner_span(&parser->scanner, 0);
        struct slice word = source_slice(parser->scanner.source, span);
        if (!check_function(parser, word, span)) {
            parser->functions_doubtful = true;
            continue;
        }
        if (inventory->functions.count == MOST_FUNCTIONS) {
            diagnose(parser, too_many_functions, span,
                     "these are more than %d kinds of support", MOST_FUNCTIONS);
            return true;
        }
        *array_add(&inventory->functions) =
            arena_copy(parser->arena, utf8_name(parser->arena, word));
    }
    return any;
}

/* A kind that is wrong is left out; a fact that starts with it would then be
 * unknown, and is not told while that is in doubt. */
void
parse_functions(struct parser *parser)
{
    scanner_colon(&parser->scanner);
    parser->inventory->own_functions = true;
    parser->inventory->functions.count = 0;
    bool any = read_functions(parser);
    parser_learn(parser);
    parser->functions_doubtful |= !any;
    if (!any)
        diagnostic_hint(diagnose(parser, missing_value, parser->keyword.span,
                                 "'functions' needs a value"),
                        "write: %s", parser->record->form);
}

/* The order is kept: what comes first is the primary area. A second record of
 * the same place would leave open which of the two holds. */
/* The area that all words of the fact are: "role transition" is one, too. */
static int
find_area(const struct parser *parser)
{
    const struct source *source = parser->scanner.source;
    const struct meaning *area =
        lexicon_find(&parser->lexicon, &area_words,
                     source_slice(source, scanner_span(&parser->scanner, 0)));
    return area != NULL ? area->value : -1;
}

void
parse_focus(struct parser *parser)
{
    struct session *place = parser_place(parser);
    struct focus focus = {{VALUE_NOT_SAID, VALUE_NOT_SAID},
                          parser->keyword.span};
    size_t count = 0;
    if (place->has_focus) {
        diagnostic_also(diagnose(parser, record_twice, parser->keyword.span,
                                 "'focus' stands twice"),
                        place->focus.span);
        return;
    }
    if (!only_fact(parser))
        return;
    do {
        const struct token *token = token_at(parser, 0);
        int area = find_area(parser);
        if (area < 0) {
            const char *nearest = word_nearest(&area_words, token->text);
            struct diagnostic *found =
                diagnose(parser, unknown_area, token->span,
                         "%s is no problem area", quote(token->text).text);
            if (nearest != NULL)
                diagnostic_hint(found, "did you mean '%s'?", nearest);
            else
                diagnostic_hint(found, "one of: grief, dispute, transition, "
                                       "sensitivity");
        } else if (count == 2) {
            struct diagnostic *found =
                diagnose(parser, too_many_areas, token->span,
                         "the focus has two areas already");
            diagnostic_hint(found, "keep the primary and one secondary area");
        } else if (count == 1 && focus.areas[0] == area) {
            diagnose(parser, listed_twice, token->span, "%s is listed twice",
                     quote(token->text).text);
        } else if (count < 2) {
            focus.areas[count++] = area;
        }
    } while (scanner_fact(&parser->scanner));
    place->focus = focus;
    place->has_focus = count > 0;
}

/* Ids are codes and compared exactly: G1 and g1 are two. */
static const struct goal *
find_goal(struct parser *parser, struct slice id)
{
    const struct goal *goal;
    array_each (goal, &parser->inventory->goals)
        if (slice_equal(goal->id, id))
            return goal;
    return NULL;
}

/* What is wrong with one fact keeps none behind it from being read. */
/* "goal G1: +1" */
static bool
is_bare_rating(struct parser *parser)
{
    int number;
    return token_count(parser) == 1 &&
           number_parse_int(parse_plain(parser, token_at(parser, 0)->text),
                            &number);
}

static void
read_goal_fact(struct parser *parser, struct goal_said *said)
{
    const struct token *word = token_at(parser, 0);
    int part = token_find(parser, word, &goal_part_words);
    bool rating = part == GOAL_RATING;
    if (is_bare_rating(parser) && said->rating == GOAL_NOT_SAID) {
        parse_level(parser, word, -2, 2, "rating", &said->rating);
        return;
    }
    if (word->kind == TOKEN_TEXT) {
        diagnostic_hint(diagnose(parser, stray_colon, word->span,
                                 "no colon goes before the goal's text"),
                        "write: goal G1 \"text\"");
        return;
    }
    if (part < 0) {
        struct diagnostic *found =
            diagnose(parser, unknown_goal_fact, word->span,
                     "%s says nothing of a goal", quote(word->text).text);
        diagnostic_hint(found, "write: rating +1, status working");
        return;
    }
    if (rating ? said->rating != GOAL_NOT_SAID
               : said->status != VALUE_NOT_SAID) {
        diagnose(parser, fact_twice, word->span, "'%s' is said twice",
                 goal_part_words.words[part]);
        return;
    }
    if (!parse_needed(parser, 1, rating ? "rating +1" : "status working"))
        return;
    if (rating && parse_is_blank(parser, 1))
        said->rating = GOAL_BLANK;
    else if (rating && parse_is_unknown(parser, 1))
        said->rating = GOAL_UNKNOWN;
    else if (rating)
        parse_level(parser, token_at(parser, 1), -2, 2, "rating",
                    &said->rating);
    else
        parse_word(parser, 1, &goal_status_words, &said->status);
    parse_end(parser, 1);
}

/* goal G1: "text": the text stands behind the colon. That is told by itself;
 * that the goal was never set would follow from it. */
static bool
has_text_late(const struct parser *parser)
{
    const struct scanner *scanner = &parser->scanner;
    uint32_t at = scanner->at;
    while (at < scanner->end && scanner->source->text[at] == ' ')
        at++;
    return at < scanner->end && scanner->source->text[at] == '"';
}

/* A goal that was never set is reported once and then taken as set: every later
 * record of it would say the same. */
static bool
read_goal_subject(struct parser *parser, struct goal_said *said)
{
    const struct token *id = token_at(parser, 0);
    const struct token *text = token_at(parser, 1);
    if (id == NULL) {
        diagnostic_hint(diagnose(parser, missing_name, parser->keyword.span,
                                 "which goal is this?"),
                        "write: %s", parser->record->form);
        return false;
    }
    if (id->kind != TOKEN_WORD || !parse_is_code(id->text)) {
        diagnostic_hint(diagnose(parser, bad_goal_id, id->span,
                                 "%s is no id of a goal", quote(id->text).text),
                        "write: %s", parser->record->form);
        return false;
    }
    if (text != NULL && !parse_text(parser, 1, "goal G1 \"…\"", &said->text))
        return false;
    if (text != NULL && text->text.size == 0)
        diagnose(parser, missing_value, text->span, "the goal has no words");
    const struct token *behind = text != NULL ? token_at(parser, 2) : NULL;
    if (behind != NULL && behind->kind == TOKEN_WORD)
        parse_colon_missing(parser, text->span, "goal G1 \"text\": rating -1");
    else if (text != NULL)
        parse_end(parser, 1);
    const struct goal *known = find_goal(parser, id->text);
    if (known == NULL && text == NULL && !has_text_late(parser)) {
        struct diagnostic *found =
            diagnose(parser, unknown_goal, id->span, "%s has not been set yet",
                     quote(id->text).text);
        diagnostic_hint(found, "set it first: goal %.*s \"…\"",
                        SLICE_ARGS(id->text));
    }
    if (known == NULL && parser->inventory->goals.count == MOST_GOALS) {
        diagnose(parser, too_many_goals, id->span,
                 "these are more than %d goals", MOST_GOALS);
        return false;
    }
    if (known == NULL) {
        struct goal *goal = array_add(&parser->inventory->goals);
        *goal = (struct goal){id->text, id->span};
        known = goal;
    }
    said->goal = (uint32_t)(known - parser->inventory->goals.items);
    return true;
}

/* Without the colon one fact is read to see that there are any, and none is
 * taken for what it may not be. */
void
parse_goal(struct parser *parser)
{
    struct goal_said said = {.rating = GOAL_NOT_SAID,
                             .status = VALUE_NOT_SAID,
                             .span = parser->keyword.span};
    bool colon = scanner_subject(&parser->scanner);
    if (!read_goal_subject(parser, &said))
        return;
    struct span subject = scanner_span(&parser->scanner, 0);
    while (parse_next(parser) && colon)
        read_goal_fact(parser, &said);
    if (!colon && token_count(parser) > 0)
        parse_colon_missing(parser, subject, "goal G1 \"text\": rating -1");
    *array_add(&parser_place(parser)->goals) = said;
}

/* People are compared with each other only while they are few, as this takes
 * the square of their number. */
static bool
is_listed(const struct parser *parser, const struct mention *mention)
{
    enum { MOST_COMPARED = 200 }; /* nobody types so many */
    struct slice name = mention_name(parser, mention);
    const struct mention *other;
    if (parser->mentions.count > MOST_COMPARED)
        return false;
    array_each (other, &parser->mentions)
        if (slice_equal(mention_name(parser, other), name))
            return true;
    return false;
}

/* The kind of an event that was said without one before the colon: the first word
 * behind it, if that is one. */
static bool
take_kind(const struct parser *parser, struct event *event)
{
    int kind = token_count(parser) == 1
                   ? token_find(parser, token_at(parser, 0), &event_words)
                   : -1;
    event->kind = kind >= 0 ? kind : EVENT_OTHER;
    return kind >= 0;
}

/* What is in quotes is the event's text, so a name in quotes needs the word
 * person before it. "mood" with nothing behind it may be somebody's name. */
static void
read_event_fact(struct parser *parser, struct event *event)
{
    const struct token *first = token_at(parser, 0);
    size_t count = token_count(parser);
    int part = token_find(parser, first, &event_part_words);
    if (event->kind == VALUE_NOT_SAID && take_kind(parser, event))
        return;
    if (first->kind == TOKEN_TEXT) {
        if (event->text.size > 0)
            diagnose(parser, fact_twice, first->span,
                     "the event has a text already");
        event->text = first->text;
        parse_end(parser, 0);
        return;
    }
    if (part == EVENT_MOOD && count > 1) {
        if (event->has_mood)
            diagnose(parser, fact_twice, first->span, "'mood' is said twice");
        event->has_mood = parse_level(parser, token_at(parser, 1), -2, 2,
                                      "mood", &event->mood);
        parse_end(parser, 1);
        return;
    }
    struct mention mention;
    bool quoted = part == EVENT_PERSON && count == 2 &&
                  token_at(parser, 1)->kind == TOKEN_TEXT;
    if (!parse_mention(parser, quoted, count, &mention))
        return;
    if (is_listed(parser, &mention))
        diagnose(parser, listed_twice, mention.span, "%s is listed twice",
                 quote(mention_name(parser, &mention)).text);
    else
        *array_add(&parser->mentions) = mention;
}

/* Date and kind are both looked at before it is given up, so that one run tells
 * of both. */
static bool
read_event_subject(struct parser *parser, struct event *event, bool colon)
{
    const struct token *date = token_at(parser, 0), *kind = token_at(parser, 1);
    if (kind == NULL && date != NULL && colon) {
        event->kind = VALUE_NOT_SAID; /* it stands behind the colon */
        return parse_date(parser, date, &event->date);
    }
    if (kind == NULL) {
        struct span span = date != NULL ? date->span : parser->keyword.span;
        diagnostic_hint(diagnose(parser, missing_value, span,
                                 "an event has a date and a kind"),
                        "write: %s", parser->record->form);
        return false;
    }
    bool fine = parse_date(parser, date, &event->date);
    event->kind = token_find(parser, kind, &event_words);
    if (event->kind < 0) {
        struct diagnostic *found =
            diagnose(parser, unknown_event, kind->span,
                     "%s is no kind of event", quote(kind->text).text);
        parse_hint_words(found, &event_words, kind->text);
        return false;
    }
    const struct token *behind = token_at(parser, 2);
    if (behind != NULL && behind->kind == TOKEN_WORD) {
        struct span span = {date->span.start, kind->span.end};
        parse_colon_missing(parser, span, "event 2020 death: Frank, mood -2");
        return false;
    }
    return parse_end(parser, 1) && fine;
}

/* Who the people are is resolved when all has been read: an event of the head
 * may name anyone of the case. */
void
parse_event(struct parser *parser)
{
    struct event event = {.span = parser->keyword.span};
    bool colon = scanner_subject(&parser->scanner);
    if (!read_event_subject(parser, &event, colon))
        return;
    struct span subject = scanner_span(&parser->scanner, 0);
    if (++parser->events > MOST_EVENTS) {
        parser_stop(parser, &problem_too_many_events, event.span);
        return;
    }
    parser->mentions.count = 0;
    while (parse_next(parser) && colon)
        read_event_fact(parser, &event);
    if (!colon && token_count(parser) > 0)
        parse_colon_missing(parser, subject, parser->record->form);
    if (event.kind == VALUE_NOT_SAID)
        event.kind = EVENT_OTHER;
    event.count = parser->mentions.count;
    event.people =
        arena_alloc(parser->arena, event.count * sizeof *event.people);
    if (event.count > 0)
        memcpy(event.people, parser->mentions.items,
               event.count * sizeof *event.people);
    *array_add(&parser_place(parser)->events) = event;
}
