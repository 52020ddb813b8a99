/* Every kind of problem that an inventory's text can have: a stable code and
 * what it means. Each has a tiny sample under tests/diagnostics.
 *
 * In: nothing. Out: rows for the parser, which says them at a place and with a
 * hint, and for kith explain, which tells what a code means. A code is never
 * renamed: scripts and people look for it. */
#pragma once

#include "text/diagnostic.h"
#include "text/scanner.h"

#define INVENTORY_PROBLEMS(P)                                                  \
    P(not_utf8, "not-utf8", "The text must be UTF-8.")                         \
    P(nul_byte, "nul-byte", "A text holds no NUL bytes.")                      \
    P(control_character, "control-character",                                  \
      "A text holds no control characters but tabs and line ends.")            \
    P(other_encoding, "other-encoding",                                        \
      "The text is in UTF-16; it must be UTF-8.")                              \
    P(not_text, "not-text",                                                    \
      "An inventory is a plain text; the file is of a word processor, or a "   \
      "PDF.")                                                                  \
    P(file_too_large, "file-too-large", "A file holds at most 64 MiB.")        \
    P(unknown_keyword, "unknown-keyword",                                      \
      "A record starts with one of the format's keywords.")                    \
    P(indented_start, "indented-start",                                        \
      "An indented line continues a record; here is none to continue.")        \
    P(missing_case, "missing-case",                                            \
      "The first record gives the case its code.")                             \
    P(record_twice, "record-twice", "This record stands once.")                \
    P(bad_case_code, "bad-case-code",                                          \
      "A case's code has 1 to 32 letters, digits, hyphens and underscores.")   \
    P(case_record_in_session, "case-record-in-session",                        \
      "This record belongs to the case, above the first session.")             \
    P(before_session, "before-session",                                        \
      "This record belongs to a session; here is none yet.")                   \
    P(missing_name, "missing-name", "The record does not say about whom.")     \
    P(missing_colon, "missing-colon",                                          \
      "A colon parts whom a record is about from what it says.")               \
    P(missing_value, "missing-value", "The word needs a value behind it.")     \
    P(extra_words, "extra-words", "There is more here than the fact takes.")   \
    P(stray_colon, "stray-colon",                                              \
      "Only the first colon of a record parts anything, but for those in a "   \
      "time; others go in quotes.")                                            \
    P(unknown_fact, "unknown-fact", "No fact of a person has this word.")      \
    P(unknown_value, "unknown-value", "The fact does not take this word.")     \
    P(not_a_number, "not-a-number", "A number is expected here.")              \
    P(off_scale, "off-scale", "The number is off its scale.")                  \
    P(bad_date, "bad-date",                                                    \
      "A date is a year, a year and month, or a full date that exists.")       \
    P(bad_ring, "bad-ring",                                                    \
      "A ring is a number of one of the case's rings, or out.")                \
    P(bad_place, "bad-place",                                                  \
      "A place on the page is a time on a clock, from 1:00 to 12:59, and "     \
      "perhaps inner or outer.")                                               \
    P(bad_triple, "bad-triple", "Support is wanted/got/given, or wanted/got.") \
    P(quotes_needed, "quotes-needed", "A text stands in double quotes.")       \
    P(fact_twice, "fact-twice", "A record says each thing once.")              \
    P(unknown_person, "unknown-person",                                        \
      "Nobody of this name has been introduced by a relation.")                \
    P(person_twice, "person-twice", "A person stands once per session.")       \
    P(off_page, "off-page", "The person is not on the page in this session.")  \
    P(nothing_to_confirm, "nothing-to-confirm",                                \
      "There are no earlier values to stay the same.")                         \
    P(name_taken, "name-taken",                                                \
      "The name, or other name (aka), belongs to another person.")             \
    P(unknown_function, "unknown-function",                                    \
      "The case does not ask about this kind of support.")                     \
    P(bad_function, "bad-function",                                            \
      "A kind of support is a word of letters and hyphens, none of the "       \
      "format's own.")                                                         \
    P(too_many_functions, "too-many-functions",                                \
      "A case asks about at most 64 kinds of support.")                        \
    P(listed_twice, "listed-twice", "A list holds each entry once.")           \
    P(ring_count, "ring-count", "A circle has 2 to 5 rings.")                  \
    P(unknown_area, "unknown-area", "The focus is a problem area of IPT.")     \
    P(too_many_areas, "too-many-areas",                                        \
      "The focus is a primary and perhaps a secondary area.")                  \
    P(bad_goal_id, "bad-goal-id",                                              \
      "A goal's id has 1 to 32 letters, digits, hyphens and underscores.")     \
    P(unknown_goal, "unknown-goal", "The goal has not been set yet.")          \
    P(unknown_event, "unknown-event", "The timeline has no such kind.")        \
    P(bad_session, "bad-session",                                              \
      "A session is named by its week or its full date.")                      \
    P(session_order, "session-order",                                          \
      "Sessions stand in the order of time, each once.")                       \
    P(mixed_sessions, "mixed-sessions",                                        \
      "All sessions of a case are named by weeks, or all by dates.")           \
    P(unknown_session_fact, "unknown-session-fact",                            \
      "A session takes a number, a phase and fresh.")                          \
    P(bad_score, "bad-score", "A score is a name and a number.")               \
    P(lonely_tie, "lonely-tie", "A tie needs two people.")                     \
    P(self_tie, "self-tie", "Nobody is tied to themself.")                     \
    P(pair_twice, "pair-twice",                                                \
      "A session says once how close two people are, and once whether there "  \
      "is strain.")                                                            \
    P(strained_apart, "strained-apart",                                        \
      "Two people with strain between them know each other at least.")         \
    P(unknown_ties_word, "unknown-ties-word",                                  \
      "The list of ties is complete or partial.")                              \
    P(unknown_talk_fact, "unknown-talk-fact",                                  \
      "Communication analysis has no such part.")                              \
    P(unknown_goal_fact, "unknown-goal-fact",                                  \
      "A goal takes a rating and a status.")                                   \
    P(too_many_goals, "too-many-goals", "A case holds 1,000 goals.")           \
    P(too_many_scores, "too-many-scores", "A session holds 100 scores.")       \
    P(too_many_events, "too-many-events", "A timeline holds 10,000 events.")   \
    P(too_many_attributes, "too-many-attributes",                              \
      "A study asks for 100 attributes.")                                      \
    P(too_many_people, "too-many-people", "A case holds 10,000 people.")       \
    P(too_many_sessions, "too-many-sessions", "A case holds 10,000 sessions.") \
    P(too_large_case, "too-large-case",                                        \
      "People times sessions may be 1,000,000.")                               \
    P(too_many_ties, "too-many-ties", "A case holds 1,000,000 ties.")

#define DECLARE_PROBLEM(name, code, means)                                     \
    extern const struct problem problem_##name;
INVENTORY_PROBLEMS(DECLARE_PROBLEM)
#undef DECLARE_PROBLEM

/* All of them, the scanner's too; NULL behind the last. */
const struct problem *inventory_problem(size_t index);
