/* Inventory -> text: kith's own order and spacing. Reading what this writes
 * gives an equal inventory. */
#include "inventory/write.h"
#include "base/date.h"
#include "base/utf8.h"
#include "inventory/inventory.h"
#include "kith/kith.h"

#include <assert.h>

struct writer {
    const struct kith_inventory *inventory;
    struct str *out;
};

/* The one place that puts text into quotes. */
void
write_add_text(struct str *out, struct slice text)
{
    str_add_char(out, '"');
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"' || text.data[i] == '\\')
            str_add_char(out, '\\');
        str_add_char(out, text.data[i]);
    }
    str_add_char(out, '"');
}

/* Could NAME be read as words? Otherwise it needs quotes. */
static bool
is_plain_name(struct slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        struct slice rest = slice_part(name, i, name.size);
        bool mark = slice_is(slice_part(rest, 0, 3), "“") ||
                    slice_is(slice_part(rest, 0, 3), "”") ||
                    slice_is(slice_part(rest, 0, 3), "„");
        if (mark || strchr(",:#\"", name.data[i]) != NULL)
            return false;
    }
    return name.size > 0 && name.data[0] != '?';
}

void
write_add_name(struct str *out, struct slice name)
{
    if (is_plain_name(name))
        str_add_slice(out, name);
    else
        write_add_text(out, name);
}

static void
add_person(struct writer *writer, uint32_t person)
{
    write_add_name(writer->out, writer->inventory->people.items[person]->name);
}

static void
add_level(struct str *out, int level)
{
    if (level == VALUE_UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, "%d", level);
}

static void
add_ring(struct str *out, int ring)
{
    if (ring == RING_OUT)
        str_add(out, "out");
    else
        add_level(out, ring);
}

static void
add_word(struct str *out, const struct word_list *list, int value)
{
    str_add(out, value == VALUE_UNKNOWN ? "?" : list->words[value]);
}

static void
write_support(struct writer *writer, const struct fact_said *said)
{
    struct slice function = writer->inventory->functions.items[said->function];
    str_addf(writer->out, "%.*s ", SLICE_ARGS(function));
    for (int i = 0; i < 3 && said->parts[i] != VALUE_NOT_SAID; i++) {
        if (i > 0)
            str_add_char(writer->out, '/');
        add_level(writer->out, said->parts[i]);
    }
}

/* The words that say their fact alone; false for all others. */
static bool
write_alone(struct writer *writer, const struct fact_said *said)
{
    const struct fact_kind *kind = &fact_kinds[said->fact];
    switch (kind->shape) {
    case SHAPE_RELATION:
        if (said->value == RELATION_OWN)
            return false;
        str_add(writer->out, relation_words.words[said->value]);
        return true;
    case SHAPE_STATUS:
        str_add(writer->out, status_words.words[said->value]);
        if (said->date > 0) {
            str_add_char(writer->out, ' ');
            date_add(writer->out, said->date);
        }
        return true;
    case SHAPE_FLAG:
        str_addf(writer->out, "%s%s", said->value ? "" : "no ", kind->word);
        return true;
    case SHAPE_SAME:
        str_add(writer->out, kind->word);
        return true;
    default:
        return false;
    }
}

static void
write_valued(struct writer *writer, const struct fact_said *said)
{
    const struct fact_kind *kind = &fact_kinds[said->fact];
    struct str *out = writer->out;
    str_addf(out, "%s ", kind->word);
    switch (kind->shape) {
    case SHAPE_WORD:
    case SHAPE_WORD_TEXT:
        add_word(out, kind->words, said->value);
        if (said->has_text) {
            str_add_char(out, ' ');
            write_add_text(out, said->text);
        }
        break;
    case SHAPE_NAMED:
        if (memchr(said->name.data, ' ', said->name.size) != NULL)
            write_add_text(out, said->name);
        else
            write_add_name(out, said->name);
        str_add_char(out, ' ');
        if (said->value == VALUE_UNKNOWN)
            str_add_char(out, '?');
        else
            write_add_name(out, said->text);
        break;
    case SHAPE_RING:
        add_ring(out, said->value);
        break;
    case SHAPE_DATE:
        if (said->value == VALUE_UNKNOWN)
            str_add_char(out, '?');
        else
            date_add(out, said->value);
        break;
    case SHAPE_LEVEL:
        add_level(out, said->value);
        break;
    default:
        if (said->value == VALUE_UNKNOWN)
            str_add_char(out, '?');
        else
            write_add_text(out, said->text);
    }
}

static void
write_facts(struct writer *writer, const struct person_record *record)
{
    if (record->count == 0)
        str_add_char(writer->out, ':'); /* the name may hold a fact's word */
    for (size_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        if (said->fact == FACT_RING_WANTED) {
            str_add(writer->out, " -> ");
            add_ring(writer->out, said->value);
            continue;
        }
        str_add(writer->out, i == 0 ? ": " : ",\n  ");
        if (said->fact == FACT_SUPPORT)
            write_support(writer, said);
        else if (!write_alone(writer, said))
            write_valued(writer, said);
    }
}

static void
write_people(struct writer *writer, const struct session *session)
{
    const struct person_record *record;
    array_each (record, &session->people) {
        str_add(writer->out, "person ");
        add_person(writer, record->person);
        write_facts(writer, record);
        str_add_char(writer->out, '\n');
    }
    if (session->rest_same)
        str_add(writer->out, "everyone else same\n");
}

static void
write_ties(struct writer *writer, const struct session *session)
{
    const struct tie_record *tie;
    array_each (tie, &session->ties) {
        str_addf(writer->out, "%s ", tie_words.words[tie->word]);
        for (size_t i = 0; i < tie->count; i++) {
            if (i > 0)
                str_add(writer->out, tie->star && i == 1 ? ": " : ", ");
            add_person(writer, tie->people[i].person);
        }
        str_add_char(writer->out, '\n');
    }
    if (session->ties_said != TIES_NOT_SAID)
        str_addf(writer->out, "ties %s\n",
                 session->ties_said == TIES_COMPLETE ? "complete" : "partial");
}

static void
write_numbers(struct writer *writer, const struct session *session)
{
    const struct score *score;
    array_each (score, &session->scores) {
        str_add(writer->out,
                score == session->scores.items ? "scores: " : ", ");
        if (memchr(score->name.data, ' ', score->name.size) != NULL)
            write_add_text(writer->out, score->name);
        else
            write_add_name(writer->out, score->name);
        str_addf(writer->out, " %.*s", SLICE_ARGS(score->digits));
    }
    if (session->scores.count > 0)
        str_add_char(writer->out, '\n');
    const struct need *need;
    array_each (need, &session->needs) {
        struct slice function =
            writer->inventory->functions.items[need->function];
        str_addf(writer->out, "%s%.*s ",
                 need == session->needs.items ? "need: " : ", ",
                 SLICE_ARGS(function));
        add_level(writer->out, need->level);
    }
    if (session->needs.count > 0)
        str_add_char(writer->out, '\n');
}

static void
write_rating(struct str *out, int rating)
{
    if (rating == GOAL_UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, rating > 0 ? "+%d" : "%d", rating);
}

static void
write_goals(struct writer *writer, const struct session *session)
{
    const struct goal_said *said;
    array_each (said, &session->goals) {
        struct slice id = writer->inventory->goals.items[said->goal].id;
        str_addf(writer->out, "goal %.*s", SLICE_ARGS(id));
        if (said->text.size > 0) {
            str_add_char(writer->out, ' ');
            write_add_text(writer->out, said->text);
        }
        if (said->rating != GOAL_NOT_SAID) {
            str_add(writer->out, ": rating ");
            write_rating(writer->out, said->rating);
        }
        if (said->status != VALUE_NOT_SAID)
            str_addf(writer->out, "%s status %s",
                     said->rating != GOAL_NOT_SAID ? "," : ":",
                     goal_status_words.words[said->status]);
        str_add_char(writer->out, '\n');
    }
}

static void
write_event(struct writer *writer, const struct event *event)
{
    struct str *out = writer->out;
    const char *separator = ": ";
    str_add(out, "event ");
    date_add(out, event->date);
    str_addf(out, " %s", event_words.words[event->kind]);
    for (size_t i = 0; i < event->count; i++) {
        struct slice name =
            writer->inventory->people.items[event->people[i].person]->name;
        /* A name that looks like another part of the record is marked. */
        bool plain = is_plain_name(name) &&
                     !utf8_same_word(slice_part(name, 0, 5), slice_of("mood "));
        str_addf(out, "%s%s", separator, plain ? "" : "person ");
        if (plain)
            str_add_slice(out, name);
        else
            write_add_text(out, name);
        separator = ", ";
    }
    if (event->has_mood)
        str_addf(out, "%smood %d", separator, event->mood);
    separator = event->has_mood ? ", " : separator;
    if (event->text.size > 0) {
        str_add(out, separator);
        write_add_text(out, event->text);
    }
    str_add_char(out, '\n');
}

static void
write_talk(struct writer *writer, const struct talk *talk)
{
    const char *separator = " ";
    str_add(writer->out, "talk ");
    add_person(writer, talk->with.person);
    str_add_char(writer->out, ':'); /* the name may hold a word of a talk */
    if (talk->asked != VALUE_UNKNOWN) {
        str_addf(writer->out, "%sasked %s", separator,
                 asked_words.words[talk->asked]);
        separator = ", ";
    }
    if (talk->has_outcome) {
        str_addf(writer->out, "%soutcome %d", separator, talk->outcome);
        separator = ", ";
    }
    if (talk->role_played) {
        str_addf(writer->out, "%srole-played", separator);
        separator = ", ";
    }
    for (size_t i = 0; i < TALK_TEXTS; i++) {
        if (talk->texts[i].size == 0)
            continue;
        str_addf(writer->out, "%s%s ", separator, talk_words.words[i]);
        write_add_text(writer->out, talk->texts[i]);
        separator = ",\n  ";
    }
    str_add_char(writer->out, '\n');
}

static void
write_notes(struct writer *writer, const struct session *session)
{
    static const char *const words[] = {"coping", "note", "private"};
    const struct talk *talk;
    array_each (talk, &session->talks)
        write_talk(writer, talk);
    const struct note *note;
    array_each (note, &session->notes) {
        str_addf(writer->out, "%s ", words[note->kind]);
        write_add_text(writer->out, note->text);
        str_add_char(writer->out, '\n');
    }
}

/* The records that may stand anywhere. */
static void
write_anywhere(struct writer *writer, const struct session *session)
{
    if (session->has_focus) {
        const int *areas = session->focus.areas;
        str_addf(writer->out, "focus: %s", area_words.words[areas[0]]);
        if (areas[1] != VALUE_NOT_SAID)
            str_addf(writer->out, ", %s", area_words.words[areas[1]]);
        str_add_char(writer->out, '\n');
    }
    write_goals(writer, session);
    const struct event *event;
    array_each (event, &session->events)
        write_event(writer, event);
}

static void
write_session(struct writer *writer, const struct session *session)
{
    struct str *out = writer->out;
    const char *separator = ": ";
    str_add(out, "\nsession ");
    inventory_add_session_name(writer->inventory, session, out);
    if (session->label.size > 0) {
        str_add_char(out, ' ');
        write_add_text(out, session->label);
    }
    if (session->number != VALUE_NOT_SAID) {
        str_addf(out, "%snumber %d", separator, session->number);
        separator = ", ";
    }
    if (session->phase != VALUE_NOT_SAID) {
        str_addf(out, "%sphase %s", separator,
                 phase_words.words[session->phase]);
        separator = ", ";
    }
    if (session->fresh)
        str_addf(out, "%sfresh", separator);
    str_add_char(out, '\n');
    write_numbers(writer, session);
    write_people(writer, session);
    write_ties(writer, session);
    write_anywhere(writer, session);
    write_notes(writer, session);
}

static void
write_case(struct writer *writer)
{
    const struct kith_inventory *inventory = writer->inventory;
    struct str *out = writer->out;
    str_addf(out, "case %.*s\n", SLICE_ARGS(inventory->code));
    str_add(out, "me ");
    write_add_name(out, inventory->me);
    str_add_char(out, '\n');
    for (size_t i = 0; i < inventory->rings.count && inventory->own_rings;
         i++) {
        str_add(out, i == 0 ? "rings: " : ", ");
        write_add_name(out, inventory->rings.items[i]);
    }
    if (inventory->own_rings)
        str_add_char(out, '\n');
    for (size_t i = 0;
         i < inventory->functions.count && inventory->own_functions; i++) {
        str_add(out, i == 0 ? "functions: " : ", ");
        str_add_slice(out, inventory->functions.items[i]);
    }
    if (inventory->own_functions)
        str_add_char(out, '\n');
    if (inventory->onset != VALUE_NOT_SAID) {
        str_add(out, "onset ");
        date_add(out, inventory->onset);
        str_add_char(out, '\n');
    }
}

char *
kith_inventory_write(const struct kith_inventory *inventory)
{
    assert(inventory->diagnostics.total == 0);
    struct str out = {0};
    struct writer writer = {inventory, &out};
    write_case(&writer);
    write_anywhere(&writer, &inventory->head);
    const struct session *session;
    array_each (session, &inventory->sessions)
        write_session(&writer, session);
    return str_take(&out);
}
