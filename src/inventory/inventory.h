/* The inventory: what the text says, and where it says so.
 *
 * A case has people and sessions. A session holds only what was written in it:
 * what carries over from the session before is the snapshot's business, so
 * memory stays in proportion to the text.
 *
 * An inventory owns everything in it and is released in one call. Names and
 * texts are slices of its source or of its arena. Once read it never changes.
 */
#pragma once

#include "base/arena.h"
#include "base/array.h"
#include "base/hash.h"
#include "inventory/facts.h"
#include "text/diagnostic.h"

#include <assert.h>

enum {
    /* Each is far above any real case, and an error beyond. They keep what
     * later stages allocate (people times sessions, pairs of people) within
     * bounds. */
    LARGEST_TEXT = 64 << 20,
    MOST_PEOPLE = 10000,
    MOST_SESSIONS = 10000,
    MOST_PEOPLE_SESSIONS = 1000000,
    MOST_TIES = 1000000,
    MOST_FUNCTIONS = 64,
    MOST_GOALS = 1000,
    MOST_SCORES = 100,
    MOST_EVENTS = 10000,
    MOST_ATTRIBUTES = 100,
    FEWEST_RINGS = 2,
    MOST_RINGS = 5
};

/* Where a person is named. Most of a case with many ties is mentions, so a name
 * is kept once, with the person; those who are not known yet have theirs in the
 * parser meanwhile. */
struct mention {
    struct span span;
    uint32_t person; /* their index; NOBODY where there was no room for them */
};

static_assert(sizeof(struct mention) == 12, "as long as a short name");

#define NOBODY UINT32_MAX

struct person {
    struct slice name; /* as introduced; unique */
    struct span span;  /* where they are introduced */
    uint32_t index;    /* in the inventory's people */
    bool unknown;      /* named, never introduced: the text has this error */
    UT_hash_handle hh;
};

/* One fact as written. What VALUE means depends on the fact: a level, a ring,
 * an index of its word list, a date; 1 and 0 for a flag and "no" flag. "?" is
 * VALUE_UNKNOWN in all of them, so that nothing unknown is ever mistaken for
 * 0.
 *
 * A case is facts above all, and one is written in a dozen letters: each field is
 * as small as what it holds, and a text is asked for by fact_text(). */
struct fact_said {
    struct span span;
    const char *text;   /* a text; a relation in own words; attr's value */
    int value;          /* or VALUE_UNKNOWN */
    int date;           /* of a death; 0 where not said */
    uint16_t text_size; /* far above LONGEST_TEXT */
    uint8_t fact;       /* an enum fact */
    union {
        uint8_t function;  /* support: the kind, of the case's */
        uint8_t attribute; /* attr: the name, of the case's */
    };
    signed char parts[3]; /* support: wanted, got, given; or VALUE_… */
    bool has_text;        /* boundary: was a text given? */
};

static_assert(sizeof(struct fact_said) <= 32, "two facts a cache line");
static_assert((int)FACT_COUNT <= UINT8_MAX, "a fact fits its field");
static_assert((int)MOST_FUNCTIONS <= UINT8_MAX, "and a kind of support");
static_assert((int)MOST_ATTRIBUTES <= UINT8_MAX, "and an attribute");

static inline struct slice
fact_text(const struct fact_said *said)
{
    return (struct slice){said->text, said->text_size};
}

/* "_": not asked this time; what was said before stands. Of support, of no part
 * of it. */
static inline bool
fact_is_blank(const struct fact_said *said)
{
    if (said->fact != FACT_SUPPORT)
        return said->value == VALUE_NOT_SAID;
    return said->parts[0] == VALUE_NOT_SAID &&
           said->parts[1] == VALUE_NOT_SAID && said->parts[2] == VALUE_NOT_SAID;
}

/* Gives SAID its text, which is borrowed. Of one that is too long to be a text,
 * and was reported, the beginning. */
static inline void
fact_set_text(struct fact_said *said, struct slice text)
{
    said->text = text.data;
    said->text_size =
        (uint16_t)(text.size < UINT16_MAX ? text.size : UINT16_MAX);
}

/* All that one session says of one person. FACTS keep the order of the text, so
 * that what is written again reads as it was typed. */
struct person_record {
    const struct fact_said *facts;
    uint32_t count;
    uint32_t person;
    struct span span; /* the name */
};

/* Has it nothing but blanks to fill in? Then it counts as not written. */
static inline bool
record_is_blank(const struct person_record *record)
{
    for (uint32_t i = 0; i < record->count; i++)
        if (!fact_is_blank(&record->facts[i]))
            return false;
    return record->count > 0;
}

/* STAR ties the first to each other one; otherwise everyone with everyone. */
struct tie_record {
    struct mention *people;
    uint32_t count;
    uint8_t word; /* an enum tie_word */
    bool star;
    struct span span;
};

/* The digits are kept beside the value: 4.50 is written again as 4.50, and not
 * as a computer would print it. */
struct score {
    struct slice name;
    double value;
    struct slice digits; /* the value as written */
    bool known;
    struct span span;
};

/* What the client needs from anyone, apart from what is wanted of each
 * person. */
struct need {
    short function;
    short level; /* or VALUE_UNKNOWN; VALUE_NOT_SAID of a blank */
    struct span span;
};

/* One exchange, looked at closely. */
struct talk {
    struct mention with;
    int asked; /* an enum asked, or VALUE_UNKNOWN */
    bool has_outcome;
    int outcome; /* -2 … +2 */
    bool role_played;
    struct slice texts[TALK_TEXTS]; /* empty where not said */
    struct span span;
};

struct goal {
    struct slice id;
    struct span span; /* where it is set first */
};

/* What a record says of a goal. */
struct goal_said {
    uint32_t goal;
    struct slice text; /* empty where not said */
    int rating; /* -2 … +2, GOAL_UNKNOWN, GOAL_BLANK or GOAL_NOT_SAID */
    int status; /* of goal_status_words, or VALUE_NOT_SAID */
    struct span span;
};

enum { GOAL_UNKNOWN = -10, GOAL_NOT_SAID = -11, GOAL_BLANK = -12 };

struct event {
    int date;
    int kind; /* of event_words */
    bool has_mood;
    int mood; /* -2 … +2 */
    struct slice text;
    struct mention *people;
    size_t count;
    struct span span;
};

/* The primary area, then perhaps a secondary one: their order is theirs. */
struct focus {
    int areas[2]; /* of area_words; the second VALUE_NOT_SAID if there is one */
    struct span span;
};

enum note_kind { NOTE_COPING, NOTE_NOTE, NOTE_PRIVATE };

struct note {
    enum note_kind kind;
    struct slice text;
    struct span span;
};

/* Whether the list of ties is whole. TIES_NOT_SAID is not the same as
 * TIES_PARTIAL: with no tie listed and neither word said, ties are not
 * recorded, and what needs them is unknown. */
enum ties_said { TIES_NOT_SAID, TIES_COMPLETE, TIES_PARTIAL };

/* What was written below one session; the first of an inventory is the case's
 * own head, where only goals, events and focus can stand. */
struct session {
    int when; /* a week, or a date: see inventory.by_week */
    struct slice label;
    int number; /* or VALUE_NOT_SAID, as phase */
    int phase;
    bool fresh;
    struct span span;
    ARRAY_OF(struct person_record) people;
    ARRAY_OF(struct tie_record) ties;
    ARRAY_OF(struct score) scores;
    ARRAY_OF(struct need) needs;
    ARRAY_OF(struct talk) talks;
    ARRAY_OF(struct note) notes;
    ARRAY_OF(struct goal_said) goals;
    ARRAY_OF(struct event) events;
    struct focus focus;
    bool has_focus;
    enum ties_said ties_said;
    struct span ties_span;
    bool rest_same; /* everyone else same */
    struct span rest_span;
};

struct kith_inventory {
    struct source source;
    struct arena arena;
    struct diagnostics diagnostics;

    struct slice code; /* of the case; empty where it is missing */
    struct slice me;
    ARRAY_OF(struct slice) rings;      /* names, inner to outer */
    ARRAY_OF(struct slice) functions;  /* kinds of support */
    ARRAY_OF(struct slice) attributes; /* their names, in all of the case */
    bool own_rings, own_functions;     /* said, not the defaults? */
    int onset;                         /* a date, or VALUE_NOT_SAID */

    struct session head;
    ARRAY_OF(struct session) sessions;
    bool by_week;
    ARRAY_OF(struct person *) people;
    struct person *by_name; /* the same people, hashed */
    ARRAY_OF(struct goal) goals;
    const struct edition *edition; /* of one made for a client; NULL as read */
};

/* Reads SIZE bytes of TEXT, which must live only as long as the call; NAME
 * stands in messages. Always an inventory: with what was understood, and with
 * the problems of the text. */
struct kith_inventory *
inventory_parse(const char *name, const char *text, size_t size);

void inventory_free(struct kith_inventory *inventory);

/* The person of this exact name, or NULL. */
struct person *
inventory_person(const struct kith_inventory *inventory, struct slice name);

/* A new person; the name is not taken. */
struct person *inventory_add_person(struct kith_inventory *inventory,
                                    struct slice name, struct span span);

/* The index of a kind of support, whatever its case; -1 if there is none. */
int
inventory_function(const struct kith_inventory *inventory, struct slice word);

/* Was nothing written down for the last session yet? */
bool inventory_is_waiting(const struct kith_inventory *inventory);

/* Adds a session's name: "week 4" or "2026-05-06". */
void inventory_add_session_name(const struct kith_inventory *inventory,
                                const struct session *session, struct str *out);

/* Finds one of COUNT sessions by what a user would type: its name as ADD_NAME
 * of OWNER tells it, "first", "last", or "#N"; false where there is none. */
typedef void session_namer(const void *owner, size_t session, struct str *out);

bool session_find(const char *wanted, size_t count, session_namer *add_name,
                  const void *owner, size_t *session);

bool inventory_find_session(const struct kith_inventory *inventory,
                            const char *name, size_t *session);

/* All problems as a text for a person, yours to free; COLOUR with a terminal's
 * colours. */
char *inventory_report(const struct kith_inventory *inventory, bool colour);
