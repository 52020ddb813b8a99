/* A session and its records, as text. In: the writer, and a session. Out: its
 * lines, in the order in which each kind was said. Facts are written by their
 * shapes, which know how they are read. */
#include "inventory/record.h"
#include "base/must.h"
#include "inventory/shape.h"

/* ---- A session ---- */

static bool
has_session_part(const struct session *session, enum session_part part)
{
    switch (part) {
    case SESSION_NUMBER:
        return session->number != VALUE_NOT_SAID;
    case SESSION_PHASE:
        return session->phase != VALUE_NOT_SAID;
    case SESSION_FRESH:
        return session->fresh;
    }
    return false;
}

static void
write_session_part(struct str *out, const struct session *session,
                   enum session_part part)
{
    str_add(out, session_part_words.words[part]);
    if (part == SESSION_NUMBER)
        str_addf(out, " %d", session->number);
    else if (part == SESSION_PHASE)
        str_addf(out, " %s", phase_words.words[session->phase]);
}

void
write_session(struct writer *writer, const struct session *session)
{
    struct str *out = writer->out;
    const char *separator = ": ";
    str_add_char(out, '\n');
    write_start(writer, RECORD_SESSION);
    inventory_add_session_name(writer->inventory, session, out);
    if (session->label.size > 0) {
        str_add_char(out, ' ');
        write_add_text(out, session->label);
    }
    for (int part = 0; part < SESSION_PARTS; part++) {
        if (!has_session_part(session, (enum session_part)part))
            continue;
        str_add(out, separator);
        write_session_part(out, session, (enum session_part)part);
        separator = ", ";
    }
    write_end(writer, true);
}

void
write_scores(struct writer *writer, const struct session *session)
{
    const struct score *score;
    array_each (score, &session->scores) {
        write_item(writer, RECORD_SCORES, score == session->scores.items);
        write_one_word(writer->out, score->name);
        str_addf(writer->out, " %.*s", SLICE_ARGS(score->digits));
    }
    write_end(writer, session->scores.count > 0);
}

void
write_needs(struct writer *writer, const struct session *session)
{
    const struct need *need;
    array_each (need, &session->needs) {
        struct slice function =
            writer->inventory->functions.items[need->function];
        write_item(writer, RECORD_NEED, need == session->needs.items);
        str_addf(writer->out, "%.*s ", SLICE_ARGS(function));
        write_level(writer->out, need->level);
    }
    write_end(writer, session->needs.count > 0);
}

/* ---- People and ties ---- */

/* A fact a line: a person's record is then easy to compare with the one of
 * another session. A wish stands on its ring's line. */
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

void
write_people(struct writer *writer, const struct session *session)
{
    const struct person_record *record;
    array_each (record, &session->people) {
        write_start(writer, RECORD_PERSON);
        write_person(writer, record->person);
        write_facts(writer, record);
        write_end(writer, true);
    }
}

void
write_everyone(struct writer *writer, const struct session *session)
{
    if (!session->rest_same)
        return;
    write_start(writer, RECORD_EVERYONE);
    str_add(writer->out, "else same\n");
}

/* A star's colon stands behind the first; a list of people has commas alone. */
void
write_tie_records(struct writer *writer, const struct session *session)
{
    const struct tie_record *tie;
    array_each (tie, &session->ties) {
        write_start(writer, (enum record)(RECORD_CLOSE + (int)tie->word));
        for (size_t i = 0; i < tie->count; i++) {
            if (i > 0)
                str_add(writer->out, tie->star && i == 1 ? ": " : ", ");
            write_person(writer, tie->people[i].person);
        }
        write_end(writer, true);
    }
}

void
write_ties_said(struct writer *writer, const struct session *session)
{
    if (session->ties_said == TIES_NOT_SAID)
        return;
    write_start(writer, RECORD_TIES);
    str_add(writer->out,
            ties_said_words.words[session->ties_said - TIES_COMPLETE]);
    write_end(writer, true);
}

/* ---- Talks and notes ---- */

static bool
has_talk_part(const struct talk *talk, enum talk_part part)
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
        return talk->texts[part].size > 0;
    }
}

static void
write_talk_part(struct str *out, const struct talk *talk, enum talk_part part)
{
    str_add(out, talk_part_words.words[part]);
    if (part == TALK_ASKED) {
        str_addf(out, " %s", asked_words.words[talk->asked]);
    } else if (part == TALK_OUTCOME) {
        str_addf(out, " %d", talk->outcome);
    } else if (part < (enum talk_part)TALK_TEXTS) {
        str_add_char(out, ' ');
        write_add_text(out, talk->texts[part]);
    }
}

/* How it went comes first, then the texts, each on a line of its own. */
static void
write_talk(struct writer *writer, const struct talk *talk)
{
    const char *separator = " ";
    write_start(writer, RECORD_TALK);
    write_person(writer, talk->with.person);
    str_add_char(writer->out, ':'); /* the name may hold a word of a talk */
    for (int i = 0; i < TALK_PARTS; i++) {
        int part = (TALK_TEXTS + i) % TALK_PARTS;
        if (!has_talk_part(talk, (enum talk_part)part))
            continue;
        str_add(writer->out, separator);
        write_talk_part(writer->out, talk, (enum talk_part)part);
        separator = part < TALK_TEXTS ? ",\n  " : ", ";
    }
    write_end(writer, true);
}

void
write_talks(struct writer *writer, const struct session *session)
{
    const struct talk *talk;
    array_each (talk, &session->talks)
        write_talk(writer, talk);
}

void
write_notes(struct writer *writer, const struct session *session)
{
    const struct note *note;
    array_each (note, &session->notes) {
        write_start(writer, (enum record)(RECORD_COPING + (int)note->kind));
        write_add_text(writer->out, note->text);
        write_end(writer, true);
    }
}
