/* libkith: read a client's relationship inventory, see who is close, what
 * support is wanted and given, and draw the interpersonal circle.
 *
 *     struct kith_error error;
 *     struct kith_inventory *inventory =
 *         kith_inventory_parse("sarah.kith", text, size, &error);
 *     struct kith_snapshot *snapshot =
 *         kith_snapshot_new(inventory, 0, KITH_THERAPIST, &error);
 *     char *dot = kith_picture_dot(snapshot, &error);
 *     if (dot == NULL)
 *         fprintf(stderr, "%s\n", error.message);
 *     free(dot);
 *     kith_snapshot_free(snapshot);
 *     kith_inventory_free(inventory);
 *
 * Words. The client is the ego, the people are alters, a relation between two
 * of them is a tie. A session is one meeting at which the circle was looked
 * at; sessions and people are numbered from 0 in the order of the text.
 *
 * Ownership. What a _new, _parse or _measure function returns is yours until
 * you give it to its _free function; a `char *` is yours to free(); a `const`
 * result is borrowed from the object it was asked of. A snapshot borrows its
 * inventory, measures own everything they say. _free(NULL) does nothing.
 *
 * Unknown is never zero. A value that nobody gave is false, -1 or NAN, as its
 * function says, and never counts as nothing.
 *
 * What goes wrong. A function that makes something returns NULL (or false) where
 * it cannot, and says why in its ERROR, which may be NULL: also where an
 * argument is missing or out of range, where memory has run out, and where kith
 * itself is wrong. So what one function could not make can be given to the next,
 * which says so in turn, and the last one is asked. A function that only looks
 * something up has no ERROR, and answers as for what is not known. Nothing here
 * ends your program; what a failed call had asked for is given back, but for
 * what igraph holds when it fails inside.
 *
 * Structs that begin with SIZE. Set it to the size of the struct, and everything
 * you do not need to zero: `struct kith_picture_options options = {sizeof
 * options}`. Later versions add fields at the end; a library that does not know
 * a field that is not zero refuses it.
 *
 * The library prints nothing, reads no environment and no locale, opens no
 * file and uses no network. It is re-entrant: threads may call it at once, if
 * no two of them change or free the same object. Only what is said to use igraph
 * is not, as igraph is not: one at a time; another thread gets KITH_BUSY.
 *
 * What a program read of a client is in its memory: forbid core files
 * (RLIMIT_CORE, PR_SET_DUMPABLE), as kith does. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#define KITH_API __attribute__((visibility("default")))
#else
#define KITH_API
#endif

/* The version of this header; kith_version() is that of the library. */
#define KITH_VERSION "0.1.0"

/* What went wrong, for programs. */
enum kith_code {
    KITH_FINE,
    KITH_NO_MEMORY,
    KITH_MISUSE,       /* an argument is missing, or out of range */
    KITH_HAS_PROBLEMS, /* the inventory's text is wrong: see problems */
    KITH_NOT_ONE_CASE, /* files that do not belong together */
    KITH_NO_PLACE,     /* a time that does not fit the case */
    KITH_UNKNOWN_WORD, /* a key or word that there is not */
    KITH_REFUSED,      /* an edit that the text cannot take */
    KITH_STOPPED,      /* the sink takes no more */
    KITH_BUSY,         /* another thread is using igraph */
    KITH_IGRAPH,       /* igraph failed */
    KITH_MISTAKE       /* kith is wrong: please report it */
};

/* And for a person. Fields stay as they are. */
struct kith_error {
    enum kith_code code;
    char message[400]; /* lower case, no full stop */
};

/* Where a text goes that may be long: piece by piece, each of SIZE bytes without
 * a NUL. False ends the call, which fails then, with KITH_STOPPED. */
typedef bool kith_sink(void *context, const char *bytes, size_t size);

/* A sink that keeps everything: its context is a struct kith_text, all zero.
 * BYTES end in a NUL, and are yours to free(). */
struct kith_text {
    char *bytes;
    size_t size;
};
KITH_API bool kith_text_add(void *text, const char *bytes, size_t size);

/* The version of the library, "0.1.0". */
KITH_API const char *kith_version(void);

/* ---- The inventory ---- */

struct kith_inventory;

/* An inventory's text is no larger; one that is has a problem. */
#define KITH_LARGEST_TEXT ((size_t)64 << 20)

/* Something wrong with an inventory's text. */
struct kith_problem {
    size_t size;       /* of this struct: set it */
    const char *code;  /* stable: "unknown-person" */
    size_t line;       /* from 1 */
    size_t column;     /* from 1, in characters */
    size_t start, end; /* in bytes of the text: END is the first behind it */
    const char *message;
    const char *hint; /* NULL where there is none */
    /* A second place, as where a name was first said; both 0 where there is
     * none. */
    size_t other_start, other_end;
};

/* Reads SIZE bytes of TEXT; NAME stands in messages ("sarah.kith"). An
 * inventory whatever is wrong with the text: with what was understood, and with
 * its problems. One that has problems is good for nothing but reporting them. */
KITH_API struct kith_inventory *
kith_inventory_parse(const char *name, const char *text, size_t size,
                     struct kith_error *error);

KITH_API void kith_inventory_free(struct kith_inventory *inventory);

/* How many problems the text has; 0 when all is well. */
KITH_API size_t kith_inventory_problems(const struct kith_inventory *inventory);

/* Problem INDEX, in the order of the text; the first 200 are kept. False
 * beyond them. What PROBLEM points to is the inventory's. */
KITH_API bool
kith_inventory_problem(const struct kith_inventory *inventory, size_t index,
                       struct kith_problem *problem);

/* All problems as a text for a person: place, message, line, caret, hint;
 * COLOUR with a terminal's colours. Yours to free. */
KITH_API char *kith_inventory_report(const struct kith_inventory *inventory,
                                     bool colour, struct kith_error *error);

/* What is right and was perhaps not meant, as such a text: "Ann" and "ann" are two
 * people, somebody is called like the client, own words have no group. Empty
 * where there is nothing to note, and of an inventory that has problems. Yours
 * to free. */
KITH_API char *kith_inventory_notes(const struct kith_inventory *inventory,
                                    bool colour, struct kith_error *error);

/* The case's code, "C014"; empty where it is missing. */
KITH_API const char *
kith_inventory_case(const struct kith_inventory *inventory);

/* How many sessions there are. */
KITH_API size_t kith_inventory_sessions(const struct kith_inventory *inventory);

/* A session's name, "week 4" or "2026-05-06"; yours to free. */
KITH_API char *
kith_inventory_session_name(const struct kith_inventory *inventory,
                            size_t session, struct kith_error *error);

/* Finds a session by what a user would type: its name, "first", "last" or
 * "#N", the N-th of the file. False when there is no such session. */
KITH_API bool
kith_inventory_find_session(const struct kith_inventory *inventory,
                            const char *name, size_t *session,
                            struct kith_error *error);

/* Was nothing written down for the last session yet? */
KITH_API bool kith_inventory_waits(const struct kith_inventory *inventory);

/* Is there a score of this name in some session ("PHQ-9")? */
KITH_API bool kith_inventory_has_score(const struct kith_inventory *inventory,
                                       const char *name);

/* The inventory as text again, in kith's own order and spacing; remarks are
 * not kept. Reading it gives an equal inventory. Yours to free. */
KITH_API char *kith_inventory_write(const struct kith_inventory *inventory,
                                    struct kith_error *error);

/* ---- A first inventory ---- */

/* Somebody who comes to mind, by what was answered. Fields stay as they are. */
struct kith_newcomer {
    const char *name;
    const char *relation; /* "sister"; with a comma behind it, other facts */
    const char *ring;     /* "1", "2 -> 1", "out"; NULL where nobody said */
};

struct kith_beginning {
    size_t size;      /* of this struct: set it */
    const char *code; /* of the case; NULL for "C001" */
    const char *me;   /* who stands in the middle; NULL for "Me" */
    const struct kith_newcomer *people;
    size_t count;
    bool examples;        /* two made-up people instead */
    const char *language; /* of the remarks */
};

/* A case of one session to begin with: as little as a circle needs, with remarks
 * that say what each line is. It has no problems. KITH_REFUSED where an answer
 * would make one, with the parser's message and hint: by asking with one answer
 * more each time it is known which. Yours to free. */
KITH_API char *
kith_begin(const struct kith_beginning *beginning, struct kith_error *error);

/* ---- An edit ---- */

/* One fact of one person in one session. */
struct kith_edit {
    size_t size; /* of this struct: set it */
    size_t session;
    const char *person; /* their name; somebody new needs a relation */
    /* Which fact, by the format's word ("ring", "contact", "caution"), or a kind
     * of support (one called "at" where the value is a triple or "?"); NULL for
     * all that the session is to say of somebody of whom it has said nothing. Not
     * one of those that may stand several times. */
    const char *fact;
    /* The fact as the format writes it: "ring 2 -> 1", "sister", "emotional
     * 3/1/2", "contact ?", "at 4:30 inner"; NULL to say it no more. */
    const char *value;
};

/* Where the new text differs: it has INSERTED bytes from START on where the old
 * one had those from START to END. */
struct kith_patch {
    size_t size; /* of this struct: set it */
    size_t start, end, inserted;
};

/* The inventory's text with that fact said otherwise, said first, or not said any
 * more; all else, remarks, order, spacing and line ends, stays as it was typed.
 * PATCH may be NULL. KITH_REFUSED, with the reason for a person, where the text
 * would have problems then, or say something else, too; KITH_UNKNOWN_WORD where
 * there is no such fact. Yours to free; read it to have its inventory. */
KITH_API char *
kith_edit_text(const struct kith_inventory *inventory,
               const struct kith_edit *edit, struct kith_patch *patch,
               struct kith_error *error);

/* ---- The snapshot ---- */

/* One session as it stood, for one audience: everything carried over from
 * earlier sessions resolved, and whatever the audience may not see left out. */
struct kith_snapshot;

enum kith_audience {
    KITH_THERAPIST, /* everything but private text */
    KITH_CLIENT,    /* as if those marked caution had never been written, and
                       without what is said only between professionals */
    KITH_THERAPIST_PRIVATE /* private text, too */
};

/* How a value came to stand in a snapshot. */
enum kith_origin {
    KITH_UNKNOWN, /* nobody said */
    KITH_SAID,    /* written or confirmed in this session */
    KITH_CARRIED, /* stands from an earlier session, not confirmed */
    KITH_ASSUMED  /* follows from something else */
};

/* SESSION as it stood for AUDIENCE. One that holds only what the audience may
 * not see is no session of the audience's timeline; asked for here, it comes
 * without that. */
KITH_API struct kith_snapshot *
kith_snapshot_new(const struct kith_inventory *inventory, size_t session,
                  enum kith_audience audience, struct kith_error *error);

KITH_API void kith_snapshot_free(struct kith_snapshot *snapshot);

/* How many people are on the page; they are numbered from 0. */
KITH_API size_t kith_snapshot_people(const struct kith_snapshot *snapshot);

/* A person's name as the inventory writes it; NULL where there is none. */
KITH_API const char *
kith_snapshot_name(const struct kith_snapshot *snapshot, size_t person);

/* A number that is the person's in every session of the file, for this
 * audience, and in a timeline of that file alone; no such person: SIZE_MAX. */
KITH_API size_t kith_snapshot_number(const struct kith_snapshot *snapshot,
                                     size_t person);

/* Is the person active: in touch, and no wish or memory? */
KITH_API bool
kith_snapshot_active(const struct kith_snapshot *snapshot, size_t person);

/* The ring of a person from 1, the innermost; one more than there are rings
 * for outside the circle; -1 where it is unknown. ORIGIN (may be NULL) says
 * where the value comes from. */
KITH_API int kith_snapshot_ring(const struct kith_snapshot *snapshot,
                                size_t person, enum kith_origin *origin);

/* How many rings the circle has, and what ring NUMBER, from 1, is called; not
 * ended by a NUL: SIZE bytes. NULL where there is none. */
KITH_API size_t kith_snapshot_rings(const struct kith_snapshot *snapshot);
KITH_API const char *
kith_snapshot_ring_name(const struct kith_snapshot *snapshot, size_t number,
                        size_t *size);

/* How many values of the active people were carried, not confirmed: rings and
 * wishes, contact, satisfaction, strain, asked, and each part of support. */
KITH_API size_t kith_snapshot_carried(const struct kith_snapshot *snapshot);

/* What the format can say of a person, by its own word: "ring", "contact",
 * "hopes", "caution"; NULL beyond the last. */
KITH_API const char *kith_fact_word(size_t index);

/* A fact as it stands for a person. */
struct kith_fact {
    size_t size; /* of this struct: set it */
    enum kith_origin origin;
    /* A level or ring; a date as 20260506, with 00 for a month or day that is
     * not known; of "at" the minutes past twelve, 0 to 719; 1 or 0 of a word that
     * stands alone; else which one of the format's words it is. -1 where it is
     * not known. */
    int value;
    const char *word; /* that word: "weekly"; of "at" the side, "inner"; NULL
                         where there is none */
    const char *text; /* in the client's own words, not ended by a NUL … */
    size_t text_size; /* … this many bytes; 0 where there are none */
};

/* FACT of a person, by its word. False where it is not known, or there is no
 * such fact or person. Support and attributes have functions of their own. */
KITH_API bool
kith_snapshot_fact(const struct kith_snapshot *snapshot, size_t person,
                   const char *fact, struct kith_fact *found);

/* Something that was said of a person and the format has no word for; names and
 * values are not ended by a NUL. */
struct kith_attribute {
    size_t size; /* of this struct: set it */
    enum kith_origin origin;
    const char *name, *value;
    size_t name_size, value_size;
};

/* Number INDEX of a person's; false beyond the last. */
KITH_API bool
kith_snapshot_attribute(const struct kith_snapshot *snapshot, size_t person,
                        size_t index, struct kith_attribute *attribute);

/* The kinds of support that are asked about, and their names; NULL beyond the
 * last. */
KITH_API size_t kith_snapshot_functions(const struct kith_snapshot *snapshot);
KITH_API const char *
kith_snapshot_function(const struct kith_snapshot *snapshot, size_t function);

enum kith_part { KITH_WANTED, KITH_GOT, KITH_GIVEN };

/* How much of a kind of support, 0 to 4; -1 where it is not known. ORIGIN may be
 * NULL. */
KITH_API int
kith_snapshot_support(const struct kith_snapshot *snapshot, size_t person,
                      size_t function, enum kith_part part,
                      enum kith_origin *origin);

/* How much of it the client needs, of whomever; likewise. */
KITH_API int kith_snapshot_need(const struct kith_snapshot *snapshot,
                                size_t function, enum kith_origin *origin);

/* What is known of the ties as a whole. */
enum kith_ties {
    KITH_TIES_UNKNOWN, /* nobody asked */
    KITH_TIES_LISTED,  /* only the pairs listed are known */
    KITH_TIES_ALL      /* pairs not listed are not tied */
};
KITH_API enum kith_ties
kith_snapshot_ties_known(const struct kith_snapshot *snapshot);

/* One pair of people of whom something is known. */
struct kith_tie {
    size_t size;   /* of this struct: set it */
    size_t a, b;   /* people of the snapshot, A < B */
    int closeness; /* 0 apart, 1 know each other, 2 close */
    bool strained;
    enum kith_origin origin;
};

/* How many pairs are listed, and pair INDEX; false beyond the last. */
KITH_API size_t kith_snapshot_ties(const struct kith_snapshot *snapshot);
KITH_API bool kith_snapshot_tie(const struct kith_snapshot *snapshot,
                                size_t index, struct kith_tie *tie);

/* ---- Measures. They use igraph ---- */

/* The measures of one snapshot. */
struct kith_measures;

/* Computes all measures. */
KITH_API struct kith_measures *
kith_measure(const struct kith_snapshot *snapshot, struct kith_error *error);

KITH_API void kith_measures_free(struct kith_measures *measures);

/* The value of a measure by its key: "network.density", "support.coverage",
 * "functions.emotional.want", "closeness.rings.1". NAN where it is not known
 * or there is no such measure; a list of people counts them. */
KITH_API double
kith_measures_value(const struct kith_measures *measures, const char *key);

/* The same of one person of the snapshot, numbered as there: "got",
 * "close_not_asked". */
KITH_API double kith_measures_person(const struct kith_measures *measures,
                                     size_t person, const char *key);

/* A list of people by its key: "network.isolates", "network.cut_people",
 * "functions.emotional.providers". Writes at most MOST numbers of people to
 * PEOPLE and returns how many there are; 0 where the list is not known (its
 * kith_measures_value is NAN then) or there is no such list. */
KITH_API size_t kith_measures_people(const struct kith_measures *measures,
                                     const char *key, size_t *people,
                                     size_t most);

/* A word about one person by its key: "tie_class", "status", "relation",
 * "group"; NULL where it is not known or there is no such word. */
KITH_API const char *kith_measures_word(const struct kith_measures *measures,
                                        size_t person, const char *key);

/* A measure, as kith explain has it; in English. */
struct kith_measure_key {
    size_t size;         /* of this struct: set it */
    const char *section; /* "network", "closeness", "support", "functions" or
                            "people" */
    const char *key;     /* "density": its key is "network.density" */
    const char *name;    /* plain, for a person */
    const char *unit;    /* what it counts, and its range */
    const char *means;
    const char *formula, *source;
    const char *reading; /* whether more or less says anything */
    const char *few;     /* how it behaves with few people or answers */
    const char *example; /* worked out on the sample case */
    bool is_number;      /* false of a list or a word */
};

/* Measure INDEX of all, section by section; false beyond the last. */
KITH_API bool kith_measure_key(size_t index, struct kith_measure_key *key);

/* All that is known of a word of every day ("wish", "carried"), in LANGUAGE, and
 * of a measure's key ("density", "network.density"), a rule ("sums") or a
 * problem's code, in English; of NULL every key with its name. KITH_UNKNOWN_WORD
 * where it is none of them. Yours to free. */
KITH_API char *
kith_explain(const char *word, const char *language, struct kith_error *error);

/* The key or code nearest to WORD; NULL where none is near. */
KITH_API const char *kith_explain_nearest(const char *word);

/* Burt's constraint (N12) of one vertex of any network, from raw strengths:
 * STRENGTHS is a symmetric matrix of SIZE x SIZE, row by row, 0 for no tie, its
 * diagonal 0. C = sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2,
 * p_ij = z_ij / sum over k of z_ik. NAN for a vertex without ties. Burt 1992.
 * igraph has no part in it. */
KITH_API double
kith_constraint(const double *strengths, size_t size, size_t vertex);

/* ---- The case ---- */

/* All sessions of a case in their order, of one inventory or of several files
 * of the same case. A person of two files is one when a name or an "aka" of
 * theirs is the same; nobody is joined because names look alike. Sessions and
 * people of a timeline are numbered from 0. */
struct kith_timeline;

/* COUNT (at least 1) inventories without problems, for AUDIENCE; they must live
 * longer. KITH_NOT_ONE_CASE where they do not belong together: two cases, the
 * same session twice, weeks and dates, different numbers of rings, or two people
 * of one file who by an "aka" of another would be one. */
KITH_API struct kith_timeline *
kith_timeline_new(const struct kith_inventory *const *inventories, size_t count,
                  enum kith_audience audience, struct kith_error *error);

KITH_API void kith_timeline_free(struct kith_timeline *timeline);

KITH_API size_t kith_timeline_sessions(const struct kith_timeline *timeline);

/* A session's name, "week 4" or "2026-05-06"; yours to free. */
KITH_API char *
kith_timeline_session_name(const struct kith_timeline *timeline, size_t session,
                           struct kith_error *error);

/* Everyone who is in one of the files and whom the audience may meet, and their
 * name as the last file that has them writes it; NULL where there is no such
 * person. */
KITH_API size_t kith_timeline_people(const struct kith_timeline *timeline);
KITH_API const char *
kith_timeline_name(const struct kith_timeline *timeline, size_t person);

/* A session, borrowed: its people are numbered on their own. NULL where there
 * is none. */
KITH_API const struct kith_snapshot *
kith_timeline_snapshot(const struct kith_timeline *timeline, size_t session);

/* Which person of the timeline PERSON of a session's snapshot is; SIZE_MAX where
 * there is none. */
KITH_API size_t kith_timeline_person(const struct kith_timeline *timeline,
                                     size_t session, size_t person);

/* As kith_inventory_find_session. */
KITH_API bool kith_timeline_find_session(const struct kith_timeline *timeline,
                                         const char *name, size_t *session,
                                         struct kith_error *error);

/* What was typed and names somebody whom the audience must not meet, and cannot
 * be left out of a page: whoever makes the page should be told. */
enum kith_telltale_place {
    KITH_TELLTALE_CASE,     /* the case's code */
    KITH_TELLTALE_ME,       /* the client's name */
    KITH_TELLTALE_RING,     /* the name of a ring */
    KITH_TELLTALE_FUNCTION, /* a kind of support */
    KITH_TELLTALE_PERSON    /* another person's name */
};

struct kith_telltale {
    size_t size; /* of this struct: set it */
    enum kith_telltale_place place;
    const char *text; /* not ended by a NUL … */
    size_t text_size; /* … this many bytes */
    bool partly;      /* somebody who is on the page in other sessions */
};

/* Number INDEX of these; false beyond the last. */
KITH_API bool
kith_timeline_telltale(const struct kith_timeline *timeline, size_t index,
                       struct kith_telltale *telltale);

/* Would TEXT (a title, say) give somebody away in the same manner? PARTLY (may
 * be NULL) as above. */
KITH_API bool kith_timeline_gives_away(const struct kith_timeline *timeline,
                                       const char *text, bool *partly);

/* Two people in different files whose names are nearly the same, and who are
 * not one by an "aka"; of each the first file they are in, numbered from 0. */
struct kith_alike {
    size_t size; /* of this struct: set it */
    const char *a, *b;
    size_t file_a, file_b;
};

/* All such pairs of the files of a case, whoever they are: for whoever types.
 * Pair INDEX of a list; false beyond the last. */
struct kith_alikes;
KITH_API struct kith_alikes *
kith_alikes_new(const struct kith_inventory *const *inventories, size_t count,
                struct kith_error *error);
KITH_API void kith_alikes_free(struct kith_alikes *alikes);
KITH_API bool kith_alikes_pair(const struct kith_alikes *alikes, size_t index,
                               struct kith_alike *alike);

/* ---- Change ---- */

/* When a change of a score counts as more than measurement noise: by at least
 * THRESHOLD points or, where that is NAN, when Jacobson and Truax's index
 * change / (SD sqrt(2 (1 - RELIABILITY))) is beyond 1.96. */
struct kith_reliable {
    const char *score;                 /* "PHQ-9" */
    double threshold, sd, reliability; /* NAN where not given */
    double cut; /* the value to be under; NAN leaves the usual one */
};

struct kith_change_options {
    size_t size;                          /* of this struct: set it */
    bool confirmed;                       /* take carried values as not known */
    const struct kith_reliable *reliable; /* go before the usual rules: PHQ-9
                                             6 points, GAD-7 4 */
    size_t reliable_count;
};

/* What changed between two sessions of a timeline, in either direction. */
struct kith_change;

/* OPTIONS may be NULL. The timeline must live longer. */
KITH_API struct kith_change *
kith_change_new(const struct kith_timeline *timeline, size_t from, size_t to,
                const struct kith_change_options *options,
                struct kith_error *error);

KITH_API void kith_change_free(struct kith_change *change);

/* A number by its key: "jaccard", "tau_b", "got.kept", "coverage.to",
 * "functions.emotional.want.total", "ring_matrix.2.1" (row before, column
 * after: the rings, outside, absent), "scores.PHQ-9.change". NAN where it is
 * not known or there is no such number. The formulas: kith explain KEY. */
KITH_API double
kith_change_value(const struct kith_change *change, const char *key);

/* "kept", "left", "joined", "closer", "further" or "not_discussed": writes at
 * most MOST numbers of people of the timeline to PEOPLE and returns how many
 * there are. */
KITH_API size_t kith_change_people(const struct kith_change *change,
                                   const char *key, size_t *people,
                                   size_t most);

/* A sum of one person of the timeline: "got.total", "want.from". NAN where it
 * is not known, or they are on neither page. */
KITH_API double kith_change_person(const struct kith_change *change,
                                   size_t person, const char *key);

/* The same change as the object that kith change --json prints for it, every
 * number, list, path and goal. Yours to free. */
KITH_API char *
kith_change_json(const struct kith_change *change, struct kith_error *error);

/* ---- Words ---- */

/* Words come in a LANGUAGE, by its code: "en", "de" or "de@informal" (du). NULL
 * is English, and so is a code that there is none of. What was typed stays as it
 * is, and so do JSON and CSV. */

/* The code of language INDEX, from 0: "en"; NULL beyond the last. */
KITH_API const char *kith_language(size_t index);

/* What it is called in itself: "Deutsch"; NULL beyond the last. */
KITH_API const char *kith_language_name(size_t index);

/* ENGLISH in LANGUAGE where it is one of kith's own sentences; else as it is. */
KITH_API const char *kith_translated(const char *english, const char *language);

/* For whom a page is, in the line that goes above it. */
KITH_API const char *
kith_audience_line(enum kith_audience audience, const char *language);

/* What changed in words that can be said to the client: who joined, left and
 * moved, what is got now, and for the therapist scores. A sentence a line; empty
 * where nothing changed. It holds names as they were typed. Yours to free. */
KITH_API char *
kith_change_words(const struct kith_change *change, const char *language,
                  struct kith_error *error);

/* The snapshot in words for a terminal, at most 80 columns wide; COLOUR with
 * its colours. It uses igraph. Yours to free. */
KITH_API char *
kith_show(const struct kith_snapshot *snapshot, const char *language,
          bool colour, struct kith_error *error);

/* The next session as text for the end of the inventory: a session line, and
 * everyone active with their last answers as remarks beside what is asked
 * anew; until a line is filled in, nothing is said. WHEN is "week 20", a date,
 * or NULL for a week after the last session. KITH_NO_PLACE where WHEN does not
 * fit the case or comes too early. Yours to free. */
KITH_API char *kith_next(const struct kith_inventory *inventory,
                         const char *when, struct kith_error *error);

/* The inventory's text with a place on the page ("at 4:30") for everyone who is
 * ever on a ring: all seated anew, in all sessions at once, where fewest lines
 * cross and nobody is in the way. Places that were said before give way; all else
 * stays as it was typed. Yours to free. */
KITH_API char *
kith_arrange(const struct kith_inventory *inventory, struct kith_error *error);

/* ---- Tables: measures, changes and trends as kith prints them ---- */

enum kith_form {
    KITH_PLAIN, /* for a person, at a terminal */
    KITH_JSON,
    KITH_CSV
};

struct kith_table_options {
    size_t size; /* of this struct: set it */
    enum kith_form form;
    const char *only;     /* keys parted by commas; NULL for all */
    bool people;          /* of each person … */
    bool functions;       /* … or of each kind of support */
    const char *language; /* of plain words */
    bool colour, ascii;   /* a terminal's colours; no character beyond ASCII */
    /* Told now and then how much is done, from 0 to 1; may be NULL. */
    void (*progress)(void *context, double done);
    void *progress_context;
};

/* The measures of a session of the inventory, or of EVERY one, for the
 * therapist, session by session: a long case is never held at once. (Plain: the
 * last sessions that fit.) It uses igraph. KITH_UNKNOWN_WORD, with the key as the
 * message, where ONLY holds one that no measure has. */
#define KITH_EVERY_SESSION ((size_t)-1)
KITH_API bool
kith_measures_write(const struct kith_inventory *inventory, size_t session,
                    const struct kith_table_options *table, kith_sink *sink,
                    void *context, struct kith_error *error);

/* Two sessions of a timeline that are compared. */
struct kith_step {
    size_t from, to;
};

/* What changed in each of COUNT steps, one after the other, as one document. */
KITH_API bool
kith_changes_write(const struct kith_timeline *timeline,
                   const struct kith_step *steps, size_t count,
                   const struct kith_change_options *options,
                   const struct kith_table_options *table, kith_sink *sink,
                   void *context, struct kith_error *error);

/* Every score and measure over all sessions. It uses igraph. KITH_UNKNOWN_WORD,
 * with the key as the message, where ONLY holds one that neither a measure nor a
 * score has. */
KITH_API bool
kith_trend_write(const struct kith_timeline *timeline,
                 const struct kith_table_options *table, kith_sink *sink,
                 void *context, struct kith_error *error);

/* ---- Pictures and pages ---- */

/* What to draw of a case. */
enum kith_picture_kind {
    KITH_PICTURE_SESSION, /* the circle of one session */
    KITH_PICTURE_CHANGE,  /* what changed between two */
    KITH_PICTURE_ALL,     /* all sessions, small, four or nine on a page */
    KITH_PICTURE_HANDOUT  /* the circle, who gives what, lines to write on */
};

enum kith_paper { KITH_A4, KITH_LETTER };

/* All zero: the first session on A4. */
struct kith_picture_options {
    size_t size; /* of this struct: set it */
    enum kith_picture_kind kind;
    size_t from, to; /* sessions; FROM of a change only */
    enum kith_paper paper;
    bool large;           /* the same on paper a size larger */
    bool grey;            /* black and white, of the same lightness */
    bool initials;        /* two letters for each name */
    bool no_ties;         /* without the lines between people */
    bool no_support;      /* without arrows and zigzags at people */
    bool words;           /* the same content as plain text instead of DOT */
    const char *title;    /* instead of "Sarah’s circle"; NULL for that */
    const char *language; /* of its words; NULL for English */
};

/* The pages of a picture of a timeline of one inventory, as Graphviz graphs
 * with every position fixed: `neato -n2` and kith-render draw the same. Valid
 * UTF-8. COUNT pages, at least one; give them to kith_pictures_free. */
KITH_API char **kith_pictures(const struct kith_timeline *timeline,
                              const struct kith_picture_options *options,
                              size_t *count, struct kith_error *error);
KITH_API void kith_pictures_free(char **pages, size_t count);

/* The same picture in a line for whoever has it drawn: what it is called, which
 * sessions it shows, and for whom it is, "Sarah’s circle, week 16, for the
 * client". It holds names as they were typed. Yours to free. */
KITH_API char *kith_picture_heading(const struct kith_timeline *timeline,
                                    const struct kith_picture_options *options,
                                    struct kith_error *error);

/* The circle of one snapshot, on A4: the same as a timeline's page. Yours to
 * free. */
KITH_API char *kith_picture_dot(const struct kith_snapshot *snapshot,
                                struct kith_error *error);

/* The circle of a session, or what changed between two, as a file of SVG that
 * needs nothing else: no script, no font, no style from elsewhere. The pages of
 * kith_pictures have a title, a legend and what is written below, too; this is
 * the circle alone. KITH_MISUSE for another kind of picture, and for words. Yours
 * to free. */
KITH_API char *kith_picture_svg(const struct kith_timeline *timeline,
                                const struct kith_picture_options *options,
                                struct kith_error *error);

/* What the report shows. */
struct kith_report_options {
    size_t size;           /* of this struct: set it */
    size_t from, to;       /* the first and the last session, FROM <= TO */
    enum kith_paper paper; /* that it is made for */
    const char *language;  /* NULL for English */
};

/* All of a timeline of one inventory in one file of HTML: circles, what changed,
 * what is wanted and got, and for a therapist scores, goals and measures. It
 * loads nothing, sends nothing, and its policy forbids both. UTF-8. It uses
 * igraph. Yours to free. */
KITH_API char *kith_report(const struct kith_timeline *timeline,
                           const struct kith_report_options *options,
                           struct kith_error *error);

#ifdef __cplusplus
}
#endif
