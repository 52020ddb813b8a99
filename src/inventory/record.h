/* The table of records: every keyword that starts one, where it may stand, who
 * reads and who writes it, and what the manual says of it. Parser, writer,
 * diagnostics, reserved words and manual all walk it. */
#pragma once

#include "base/slice.h"

struct parser;
struct session;
struct writer;

/* Where a record may stand. A session has no closing word: it ends where the
 * next one opens, or with the text. */
enum record_place {
    IN_CASE,   /* above the first session */
    ANYWHERE,  /* there, or in a session */
    A_SESSION, /* opens one, and ends the one before */
    IN_SESSION
};

enum { MANY, ONCE };

/* Rows stand in the order in which they are written, in the case's head and in
 * a session: number, keyword, place, how often in a case, reader, writer, an
 * example for hints and manual, what else may be written (for the manual), and
 * what it means. The rows from CLOSE to CALM and from COPING to PRIVATE follow
 * the enums of their words; record.c holds them to it. */
#define RECORDS(R)                                                                  \
    R(CASE, "case", IN_CASE, ONCE, parse_case, write_case, "case C014", NULL,       \
      "The case's code: letters, digits, - and _, at most 32. It is "               \
      "required, comes first, and is never a real name.")                           \
    R(ME, "me", IN_CASE, ONCE, parse_me, write_me, "me Sarah", NULL,                \
      "What stands in the middle of the circle; otherwise Me.")                     \
    R(RINGS, "rings", IN_CASE, ONCE, parse_rings, write_rings,                      \
      "rings: closest, close, wider circle", NULL,                                  \
      "The rings from inner to outer, 2 to 5. These are the default.")              \
    R(FUNCTIONS, "functions", IN_CASE, ONCE, parse_functions, write_functions,      \
      "functions: emotional, practical", NULL,                                      \
      "The kinds of support asked about, at most 64; otherwise emotional, "         \
      "esteem, companionship, advice and practical. Each is one word of "           \
      "letters and hyphens that is not a word of the format.")                      \
    R(ONSET, "onset", IN_CASE, ONCE, parse_onset, write_onset,                      \
      "onset 2023-10", NULL,                                                        \
      "When the trouble began. Dates may be 2023, 2023-10 or 2023-10-05.")          \
    R(SESSION, "session", A_SESSION, MANY, parse_session, write_session,            \
      "session week 4",                                                             \
      "session 2026-05-06 \"after the holidays\": number 4, "                       \
      "phase middle; session week 8: fresh",                                        \
      "Its name is a week or a full date, the same kind for all sessions of "       \
      "a case, strictly rising. Phases: initial, middle, conclusion, "              \
      "maintenance. The records below belong to it, in any order. A fresh "         \
      "one starts anew: see FROM SESSION TO SESSION.")                              \
    R(SCORES, "scores", IN_SESSION, MANY, parse_scores, write_scores,               \
      "scores: PHQ-9 18, GAD-7 15", "UCLA-3 8, mood 3",                             \
      "Totals. PHQ-9 goes from 0 to 27, GAD-7 from 0 to 21, UCLA-3 from 3 to "      \
      "9, mood from 0 to 10, the best. Other names are kept as they are, and "      \
      "decimals are fine.")                                                         \
    R(NEED, "need", IN_SESSION, MANY, parse_need, write_needs,                      \
      "need: emotional 4, practical 2", NULL,                                       \
      "How much of this kind of support the client needs these days, from "         \
      "anyone, 0 to 4.")                                                            \
    R(PERSON, "person", IN_SESSION, MANY, parse_person, write_people,               \
      "person Maya: sister, ring 2", NULL,                                          \
      "A person and facts about them, once a session.")                             \
    R(EVERYONE, "everyone", IN_SESSION, MANY, parse_everyone, write_everyone,       \
      "everyone else same", NULL,                                                   \
      "Confirms every active person who is not written in this session.")           \
    R(CLOSE, "close", IN_SESSION, MANY, parse_tie, write_tie_records,               \
      "close A: B, C", NULL,                                                        \
      "A is close to B and to C. Without a colon, everyone with everyone: "         \
      "close A, B, C. Of a pair a session says once whether they are close, "       \
      "know each other, or do not.")                                                \
    R(KNOW, "know", IN_SESSION, MANY, parse_tie, write_tie_records,                 \
      "know A: B", NULL, "They know each other.")                                   \
    R(APART, "apart", IN_SESSION, MANY, parse_tie, write_tie_records,               \
      "apart A: B", NULL, "They do not know each other.")                           \
    R(STRAINED, "strained", IN_SESSION, MANY, parse_tie, write_tie_records,         \
      "strained A: B", NULL,                                                        \
      "There is strain between them, so they know each other at least. A "          \
      "session says this or calm once of a pair, beside how close the two "         \
      "are.")                                                                       \
    R(CALM, "calm", IN_SESSION, MANY, parse_tie, write_tie_records,                 \
      "calm A: B", NULL, "There is no more strain between them.")                   \
    R(TIES, "ties", IN_SESSION, MANY, parse_ties, write_ties_said,                  \
      "ties complete", "ties partial", "See TIES.")                                 \
    R(FOCUS, "focus", ANYWHERE, MANY, parse_focus, write_focus,                     \
      "focus: transition, dispute", NULL,                                           \
      "The primary and perhaps a secondary problem area: grief, dispute, "          \
      "transition or sensitivity (also deficits, isolation).")                      \
    R(GOAL, "goal", ANYWHERE, MANY, parse_goal, write_goals,                        \
      "goal G1 \"See friends weekly\"", "goal G1: rating -1, status working",       \
      "A goal by its id; how far it is reached, from -2 to +2; open, "              \
      "working, "                                                                   \
      "done or parked.")                                                            \
    R(EVENT, "event", ANYWHERE, MANY, parse_event, write_events,                    \
      "event 2022-08 separation: Daniel, mood -2", "\"Daniel moves out\"",          \
      "The timeline: a date, a kind (death, loss, separation, move, job, "          \
      "health, conflict, new-tie, achievement, birth, marriage, retirement, "       \
      "diagnosis, illness, start, end, other), people, the effect on "              \
      "mood from -2 to +2, and a text. People may be introduced anywhere in "       \
      "the case. A name that needs quotes is written person \"A, B\", as "          \
      "what "                                                                       \
      "is in quotes is the text.")                                                  \
    R(TALK, "talk", IN_SESSION, MANY, parse_talk, write_talks,                      \
      "talk Maya: i-said \"…\"",                                                    \
      "they-said \"…\", felt \"…\", needed \"…\", next \"…\", asked said, " \
      "outcome +2, role-played",                                                    \
      "One exchange, looked at closely. The outcome goes from -2 to +2.")           \
    R(COPING, "coping", IN_SESSION, MANY, parse_note, write_notes,                  \
      "coping \"…\"", NULL, "A way of coping.")                                     \
    R(NOTE, "note", IN_SESSION, MANY, parse_note, write_notes, "note \"…\"",        \
      NULL, "A note that may be printed.")                                          \
    R(PRIVATE, "private", IN_SESSION, MANY, parse_note, write_notes,                \
      "private \"…\"", NULL, "A note that never is.")

#define NUMBER_RECORD(number, ...) RECORD_##number,
enum record { RECORDS(NUMBER_RECORD) RECORD_COUNT };
#undef NUMBER_RECORD

struct record_kind {
    const char *keyword;
    enum record_place place;
    bool once; /* in a case */

    /* Reads the record from behind its keyword. */
    void (*read)(struct parser *parser);

    /* Adds all that SESSION (or the case's head) says in records of this and of
     * the rows beside it with the same writer, in the order it was said. */
    void (*write)(struct writer *writer, const struct session *session);

    const char *form;  /* how it is written, for hints and the manual */
    const char *more;  /* what else may be written; NULL for nothing */
    const char *means; /* for the manual */
};

extern const struct record_kind record_kinds[RECORD_COUNT];

/* The row of KEYWORD, whatever its case; NULL if it starts no record. */
const struct record_kind *record_find(struct slice keyword);

/* The keyword that WORD was probably meant to be; NULL if none is near. */
const struct record_kind *record_nearest(struct slice word);
