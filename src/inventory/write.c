/* Inventory -> text: kith's own order and spacing. Reading what this writes
 * gives an equal inventory. */
#include "inventory/write.h"
#include "base/date.h"
#include "base/utf8.h"
#include "inventory/shape.h"
#include "kith/kith.h"

#include <assert.h>

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

void
write_level(struct str *out, int level)
{
    if (level == VALUE_UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, "%d", level);
}

void
write_one_word(struct str *out, struct slice name)
{
    if (memchr(name.data, ' ', name.size) != NULL)
        write_add_text(out, name);
    else
        write_add_name(out, name);
}

static void
write_facts(struct writer *writer, const struct person_record *record)
{
    if (record->count == 0)
        str_add_char(writer->out, ':'); /* the name may hold a fact's word */
    for (size_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        const struct shape_kind *shape = shape_of(&fact_kinds[said->fact]);
        if (!shape->is_part)
            str_add(writer->out, i == 0 ? ": " : ",\n  ");
        shape->write(writer, said);
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
        write_one_word(writer->out, score->name);
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
        write_level(writer->out, need->level);
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
