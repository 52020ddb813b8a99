/* Random pairs of sessions, the same in each run, as text and as what they
 * mean: for tests that compare a change with what it ought to be. */
#pragma once

#include "changes.h"

#include <stdint.h>

enum { MOST = 9, KINDS = 2, PAIRS = 1000, PER_TEST = 50 };
enum { UNKNOWN = -1, OUTSIDE = 4, PLACES = 5 };

enum state { ABSENT, ACTIVE, UNDISCUSSED, ENDED, DISTANT, DIED, WISHED };

static const char *const state_words[] = {
    "not named", "active", "not discussed", "ended",
    "distant",   "died",   "wished"};

/* A value as it stands; SAID where this session says it. */
struct known {
    int value;
    bool said;
};

struct someone {
    enum state state;
    struct known ring, cells[KINDS][3]; /* wanted, got, given */
    bool writes_ring, writes[KINDS];    /* does the text say them? */
};

enum listed { UNRECORDED, PARTIAL, WHOLE };

struct circle {
    struct someone people[MOST];
    int ties[MOST][MOST]; /* UNKNOWN not listed, 0 apart, 1 know, 2 close */
    bool tie_said[MOST][MOST];
    enum listed listed, ties_said; /* as it stands; as it is written */
};

struct meetings {
    int size;
    struct circle sessions[2];
};

/* ---- Chance ---- */

static uint64_t state;

static inline int
chance(int below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)((state >> 33) % (uint64_t)below);
}

static inline struct known
perhaps(int low, int below)
{
    int value = chance(5) == 0 ? UNKNOWN : low + chance(below);
    return (struct known){value, value != UNKNOWN};
}

static inline bool
on_page(enum state somewhere)
{
    return somewhere != ABSENT;
}

static inline enum state
invent_state(void)
{
    static const enum state rest[] = {ABSENT,  UNDISCUSSED, ENDED,
                                      DISTANT, DIED,        WISHED};
    return chance(3) > 0 ? ACTIVE : rest[chance(ROWS_OF(rest))];
}

static inline void
carry(struct known *known)
{
    known->said = false;
}

/* What stands after BEFORE: some of it said anew, the rest carried. */
static inline struct someone
invent_next(const struct someone *before)
{
    struct someone person = *before;
    person.state = invent_state();
    if (before->state == DIED && person.state != ABSENT)
        person.state = DIED;
    bool away = before->state >= ENDED;
    if (person.state == UNDISCUSSED && away)
        person.state = ACTIVE; /* away and not discussed: still away */
    bool anew = person.state != ABSENT;
    carry(&person.ring);
    person.writes_ring = anew && chance(2) > 0;
    if (person.writes_ring)
        person.ring = perhaps(1, OUTSIDE);
    for (int i = 0; i < KINDS; i++) {
        person.writes[i] = anew && chance(2) > 0;
        for (int part = 0; part < 3; part++) {
            carry(&person.cells[i][part]);
            if (person.writes[i])
                person.cells[i][part] = perhaps(0, 5);
        }
    }
    return person;
}

static inline bool
both_on_page(const struct circle *circle, int a, int b)
{
    return on_page(circle->people[a].state) && on_page(circle->people[b].state);
}

/* Lists some pairs, or says of them again how they stand. */
static inline void
invent_ties(struct circle *circle, int size)
{
    bool any = false;
    int likely = chance(11);
    for (int a = 0; a < size; a++)
        for (int b = 0; b < a; b++) {
            circle->tie_said[a][b] =
                both_on_page(circle, a, b) && chance(10) < likely;
            if (!circle->tie_said[a][b])
                continue;
            any = true;
            circle->ties[a][b] = circle->ties[b][a] = chance(3);
        }
    static const enum listed words[] = {UNRECORDED, UNRECORDED, PARTIAL, WHOLE};
    circle->ties_said = words[chance(ROWS_OF(words))];
    if (circle->ties_said != UNRECORDED)
        circle->listed = circle->ties_said;
    else if (circle->listed == UNRECORDED && any)
        circle->listed = WHOLE;
}

static inline struct meetings
invent(void)
{
    struct meetings meetings = {.size = chance(MOST + 1)};
    static const struct someone nobody = {
        .ring = {UNKNOWN, false},
        .cells = {{{UNKNOWN, false}, {UNKNOWN, false}, {UNKNOWN, false}},
                  {{UNKNOWN, false}, {UNKNOWN, false}, {UNKNOWN, false}}}};
    struct circle *before = &meetings.sessions[0],
                  *after = &meetings.sessions[1];
    for (int a = 0; a < meetings.size; a++) {
        before->people[a] = invent_next(&nobody);
        for (int b = 0; b < meetings.size; b++)
            before->ties[a][b] = UNKNOWN;
    }
    invent_ties(before, meetings.size);
    *after = *before;
    for (int a = 0; a < meetings.size; a++)
        after->people[a] = invent_next(&before->people[a]);
    invent_ties(after, meetings.size);
    return meetings;
}

/* ---- Writing it down ---- */

static inline void
write_value(struct str *out, struct known known)
{
    if (known.value == UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, "%d", known.value);
}

static inline void
write_facts(struct str *out, const struct someone *person, bool new)
{
    str_add(out, new ? "friend, " : "");
    str_add(out, state_words[person->state]);
    if (person->writes_ring) {
        str_add(out, ", ring ");
        if (person->ring.value == OUTSIDE)
            str_add(out, "out");
        else
            write_value(out, person->ring);
    }
    for (int i = 0; i < KINDS; i++)
        for (int part = 0; part < 3 && person->writes[i]; part++) {
            str_addf(out, "%s", part > 0 ? "/" : i > 0 ? ", fb " : ", fa ");
            write_value(out, person->cells[i][part]);
        }
}

/* The people in the order of ORDER. */
static inline void
write_session(struct str *out, const struct meetings *meetings, int session,
              const int order[MOST])
{
    static const char *const words_of_ties[] = {"apart", "know", "close"};
    const struct circle *circle = &meetings->sessions[session];
    str_addf(out, "session week %d\n", session + 1);
    for (int i = 0; i < meetings->size; i++) {
        const struct someone *person = &circle->people[order[i]];
        bool before = session > 0 &&
                      on_page(meetings->sessions[0].people[order[i]].state);
        if (!before && !on_page(person->state))
            continue;
        str_addf(out, "person P%d: ", order[i]);
        write_facts(out, person, !before);
        str_add_char(out, '\n');
    }
    for (int i = 0; i < meetings->size; i++)
        for (int j = 0; j < meetings->size; j++)
            if (order[j] < order[i] && circle->tie_said[order[i]][order[j]])
                str_addf(out, "%s P%d: P%d\n",
                         words_of_ties[circle->ties[order[i]][order[j]]],
                         order[i], order[j]);
    if (circle->ties_said != UNRECORDED)
        str_addf(out, "ties %s\n",
                 circle->ties_said == WHOLE ? "complete" : "partial");
}

static inline char *
write_down(const struct meetings *meetings, const int order[MOST])
{
    struct str text = {0};
    str_add(&text, "case T\nfunctions: fa, fb\n");
    for (int session = 0; session < 2; session++)
        write_session(&text, meetings, session, order);
    return str_take(&text);
}

/* ---- Comparing ---- */

static char *now; /* the text, for messages */
static const char *now_read = "";

static inline bool
is_same(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-12;
}

static inline void
check(const char *what, double got, double wanted)
{
    if (!is_same(got, wanted)) /* asserting each time would take long */
        ck_abort_msg("%s is %.17g, not %.17g, %s in:\n%s", what, got, wanted,
                     now_read, now);
}

static inline void
check_key(const struct kith_change *change, const char *key, double wanted)
{
    check(key, kith_change_value(change, key), wanted);
}

static const char *const quantity_words[] = {"want", "got", "give", "met",
                                             "deficit"};

/* The number in the timeline of P3; SIZE_MAX where they are nowhere. */
static inline size_t
number_in(const struct kith_timeline *timeline, int person)
{
    char name[16];
    snprintf(name, sizeof name, "P%d", person);
    for (size_t i = 0; i < kith_timeline_people(timeline); i++)
        if (strcmp(kith_timeline_name(timeline, i), name) == 0)
            return i;
    return SIZE_MAX;
}

/* ---- A thousand ---- */

typedef void
trial(const struct meetings *meetings, const struct kith_timeline *timeline);

static inline void
put_in_order(int order[MOST], int size, bool shuffled)
{
    for (int i = 0; i < size; i++)
        order[i] = i;
    for (int i = size - 1; i > 0 && shuffled; i--) {
        int other = chance(i + 1), swapped = order[i];
        order[i] = order[other];
        order[other] = swapped;
    }
}

static inline void
try_many(int turn, trial *try)
{
    for (int i = 0; i < PER_TEST; i++) {
        state = 0x9E3779B97F4A7C15u * (uint64_t)(turn * PER_TEST + i + 1);
        int order[MOST];
        struct meetings meetings = invent();
        put_in_order(order, meetings.size, false);
        now = write_down(&meetings, order);
        const char *const texts[] = {now, NULL};
        struct files files = files_together(texts, KITH_THERAPIST);
        try(&meetings, files.timeline);
        files_release(&files);
        free(now);
    }
}
