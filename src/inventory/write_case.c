/* The records of the case, and those that may stand anywhere, as text. In: the
 * writer, and the head or a session. Out: its lines. What is only a default
 * (rings, kinds of support) is not written, so that it stays one. */
#include "base/date.h"
#include "base/utf8.h"
#include "inventory/record.h"
#include "inventory/writer.h"

/* ---- The case ---- */

void
write_case(struct writer *writer, const struct session *head)
{
    (void)head;
    write_start(writer, RECORD_CASE);
    str_add_slice(writer->out, writer->inventory->code);
    write_end(writer, true);
}

void
write_me(struct writer *writer, const struct session *head)
{
    (void)head;
    write_start(writer, RECORD_ME);
    write_add_name(writer->out, writer->inventory->me);
    write_end(writer, true);
}

void
write_rings(struct writer *writer, const struct session *head)
{
    const struct kith_inventory *inventory = writer->inventory;
    (void)head;
    if (!inventory->own_rings)
        return;
    for (size_t i = 0; i < inventory->rings.count; i++) {
        write_item(writer, RECORD_RINGS, i == 0);
        write_add_name(writer->out, inventory->rings.items[i]);
    }
    write_end(writer, true);
}

void
write_functions(struct writer *writer, const struct session *head)
{
    const struct kith_inventory *inventory = writer->inventory;
    (void)head;
    if (!inventory->own_functions)
        return;
    for (size_t i = 0; i < inventory->functions.count; i++) {
        write_item(writer, RECORD_FUNCTIONS, i == 0);
        str_add_slice(writer->out, inventory->functions.items[i]);
    }
    write_end(writer, true);
}

void
write_onset(struct writer *writer, const struct session *head)
{
    (void)head;
    if (writer->inventory->onset == VALUE_NOT_SAID)
        return;
    write_start(writer, RECORD_ONSET);
    date_add(writer->out, writer->inventory->onset);
    write_end(writer, true);
}

/* ---- What may stand anywhere ---- */

void
write_focus(struct writer *writer, const struct session *session)
{
    const int *areas = session->focus.areas;
    if (!session->has_focus)
        return;
    for (int i = 0; i < 2 && areas[i] != VALUE_NOT_SAID; i++) {
        write_item(writer, RECORD_FOCUS, i == 0);
        str_add(writer->out, area_words.words[areas[i]]);
    }
    write_end(writer, true);
}

/* The plus is written: +1 and 1 are the same number, but only one looks like a
 * rating. */
static void
write_rating(struct str *out, int rating)
{
    if (rating == GOAL_UNKNOWN || rating == GOAL_BLANK)
        str_add_char(out, rating == GOAL_BLANK ? '_' : '?');
    else
        str_addf(out, rating > 0 ? "+%d" : "%d", rating);
}

/* The first part that is said brings the colon, the others a comma. */
static void
write_goal(struct writer *writer, const struct goal_said *said)
{
    const char *separator = ":";
    write_start(writer, RECORD_GOAL);
    str_add_slice(writer->out, writer->inventory->goals.items[said->goal].id);
    if (said->text.size > 0) {
        str_add_char(writer->out, ' ');
        write_add_text(writer->out, said->text);
    }
    if (said->rating != GOAL_NOT_SAID) {
        str_addf(writer->out, "%s %s ", separator,
                 goal_part_words.words[GOAL_RATING]);
        write_rating(writer->out, said->rating);
        separator = ",";
    }
    if (said->status != VALUE_NOT_SAID)
        str_addf(writer->out, "%s %s %s", separator,
                 goal_part_words.words[GOAL_STATUS],
                 goal_status_words.words[said->status]);
    write_end(writer, true);
}

void
write_goals(struct writer *writer, const struct session *session)
{
    const struct goal_said *said;
    array_each (said, &session->goals)
        write_goal(writer, said);
}

/* A name that looks like another part of the record is marked. */
static void
write_event_person(struct writer *writer, struct slice name)
{
    struct slice mood = slice_of(event_part_words.words[EVENT_MOOD]);
    bool other = name.size > mood.size && name.data[mood.size] == ' ' &&
                 utf8_same_word(slice_part(name, 0, mood.size), mood);
    if (write_is_plain_name(name) && !other) {
        str_add_slice(writer->out, name);
        return;
    }
    str_addf(writer->out, "%s ", event_part_words.words[EVENT_PERSON]);
    write_add_text(writer->out, name);
}

static void
write_event(struct writer *writer, const struct event *event)
{
    struct str *out = writer->out;
    const char *separator = ": ";
    write_start(writer, RECORD_EVENT);
    date_add(out, event->date);
    str_addf(out, " %s", event_words.words[event->kind]);
    for (size_t i = 0; i < event->count; i++) {
        uint32_t person = event->people[i].person;
        str_add(out, separator);
        write_event_person(writer,
                           writer->inventory->people.items[person]->name);
        separator = ", ";
    }
    if (event->has_mood) {
        str_addf(out, "%s%s %d", separator, event_part_words.words[EVENT_MOOD],
                 event->mood);
        separator = ", ";
    }
    if (event->text.size > 0) {
        str_add(out, separator);
        write_add_text(out, event->text);
    }
    write_end(writer, true);
}

void
write_events(struct writer *writer, const struct session *session)
{
    const struct event *event;
    array_each (event, &session->events)
        write_event(writer, event);
}
