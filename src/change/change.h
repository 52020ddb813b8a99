/* What changed between two sessions: measures.md calls them D1 to D12.
 *
 * Everywhere: only people who are active count, and someone who was not
 * discussed in one of the sessions counts in neither. An answer that nobody
 * gave is left out, never taken as 0; where nothing is left, a number is NAN. */
#pragma once

#include "case/timeline.h"
#include "case/view.h"
#include "change/happened.h"

/* The sums whose change is told. Wanted, met and missing are over the answers
 * where wanted and got are both known, as in the measures. */
enum quantity {
    QUANTITY_WANT,
    QUANTITY_GOT,
    QUANTITY_GIVE,
    QUANTITY_MET,
    QUANTITY_DEFICIT,
    QUANTITY_COUNT
};

/* The name of a quantity in keys: "got". */
const char *quantity_name(enum quantity quantity);

/* How a sum changed (D11): total = kept + joined - left + recorded, and that is
 * to - from where both are known. RECORDED is of people who stayed: newly known
 * minus no longer known. */
struct split {
    double from, to, kept, joined, left, recorded, total;
};

struct support_change {
    struct split sums[QUANTITY_COUNT];
    double coverage_from, coverage_to; /* met / wanted; NAN with none wanted */
};

/* One person, before and after. */
struct pair {
    uint32_t person;                   /* of the timeline */
    const struct view *before, *after; /* NULL where not on the page */
    bool was, is;                      /* counted before, counted after? */
    bool undiscussed;
    bool known_before; /* on the page before the earlier session? */
    bool dead_before;  /* told dead in the earlier session, or before it? */
    int rings;         /* that the circle has */
    int ring_before, ring_after; /* as view_ring; VALUE_UNKNOWN */
    struct support_change support;
    size_t values, carried; /* behind what is told of them */
};

static inline bool
pair_stayed(const struct pair *pair)
{
    return pair->was && pair->is;
}

static inline bool
pair_left(const struct pair *pair)
{
    return pair->was && !pair->is;
}

static inline bool
pair_joined(const struct pair *pair)
{
    return pair->is && !pair->was;
}

/* Where they are called something now; before that, what they were called. */
static inline const struct view *
pair_view(const struct pair *pair)
{
    return pair->after != NULL ? pair->after : pair->before;
}

/* When a change of a score is more than its measurement noise. */
struct reliable {
    struct slice name;
    double threshold;       /* in points; NAN where the index decides */
    double sd, reliability; /* of the score; NAN where not given */
    double cut;             /* the score to be under; NAN where there is none */
};

struct score_change {
    struct slice name;
    double from, to, change; /* NAN where not known */
    struct reliable rule;    /* its numbers NAN where there is no rule */
    double index;            /* Jacobson and Truax's; NAN */
    int reliable, below_cut; /* 1, 0, or VALUE_UNKNOWN */
};

struct goal_change {
    struct slice id, text;
    struct slice before;        /* its text in the earlier session; empty */
    int from, to;               /* -2 … +2, or GOAL_UNKNOWN */
    enum kith_origin origin;    /* of the later rating */
    int status_from, status_to; /* of goal_status_words, or VALUE_NOT_SAID */
};

/* Two people: they know each other now, or do not any more. */
struct tie_change {
    uint32_t a, b; /* pairs */
    int from, to;  /* how strong: 0 apart, 1, 2 close; VALUE_UNKNOWN */
    enum kith_origin origin; /* of the session that lists it */
    bool found;
    bool told; /* may words and pictures say it? Not that a tie is lost where
                  it is only not listed any more */
};

/* The words of one fact of a person over the sessions from the one to the
 * other, each where it changed. */
struct step {
    uint32_t pair;
    enum fact fact; /* asked, dispute or boundary */
    const int *values;
    size_t count;
};

/* A kind of support as the two sessions number it; SIZE_MAX where a file does
 * not ask about it. */
struct numbering {
    size_t before, after;
};

struct kith_change {
    const struct kith_timeline *timeline;
    size_t from, to; /* sessions */
    bool confirmed;  /* carried values are taken as not known */

    ARRAY_OF(struct pair) pairs; /* everyone on one of the pages */
    double size_from, size_to, kept, left, joined, undiscussed;
    double jaccard, turnover, retention, newcomer_share;

    double closer, further, mean_ring_shift, tau_b;
    double rings_unknown; /* people who stayed, and whose move is not known */
    double ring_matrix[MOST_RINGS + 2][MOST_RINGS + 2]; /* 1…R, out, absent */

    double tie_jaccard, tie_jaccard_kept;
    ARRAY_OF(struct tie_change) ties;
    ARRAY_OF(struct tie_change) strains; /* FOUND: there is strain now */
    ARRAY_OF(struct tie_change)
    shifts; /* closer, less close, or listed for
                                            the first time */

    struct support_change support;
    struct support_change *functions; /* of each kind in the timeline */
    struct numbering *numbers;        /* likewise */
    double want_ended; /* wants of people who left by death or an ending */
    double bray_curtis_people, bray_curtis_cells, ruzicka_people, ruzicka_cells;

    ARRAY_OF(struct score_change) scores;
    ARRAY_OF(struct goal_change) goals;
    ARRAY_OF(struct step) steps;
    ARRAY_OF(struct happening) happened;        /* by kind; see happened.h */
    size_t happened_starts[HAPPENED_COUNT + 1]; /* of each kind */
    double values, carried; /* the values that stand behind all this */
    struct arena arena;
};

/* Does a value of this origin count? */
static inline bool
change_counts(const struct kith_change *change, enum kith_origin origin)
{
    return origin == KITH_SAID ||
           (!change->confirmed && origin != KITH_UNKNOWN);
}

/* The pair of a person of the timeline; NULL where they are on neither page. */
const struct pair *
change_pair(const struct kith_change *change, uint32_t person);

/* Did they come closer (+1), go further (-1), or neither (0)? */
int pair_move(const struct pair *pair);

static inline bool
pair_came_closer(const struct pair *pair)
{
    return pair_move(pair) > 0;
}

static inline bool
pair_went_further(const struct pair *pair)
{
    return pair_move(pair) < 0;
}

/* May it be said that everyone is where they were: did somebody look where each
 * of those who stayed is, and was it known before? */
bool change_is_still(const struct kith_change *change);

/* In the later session, not only in the earlier one? */
static inline bool
pair_is_undiscussed_now(const struct pair *pair)
{
    return pair->after != NULL && pair->undiscussed && !pair->after->discussed;
}

static inline bool
pair_undiscussed(const struct pair *pair)
{
    return pair->undiscussed;
}

/* ---- Wishes, one rule for words and pictures (wishes.c) ---- */

/* The rule, for a person. */
extern const char change_wish_rule[];

/* May anything be told of how wishes towards them changed? */
bool change_may_tell_wishes(const struct pair *pair);

/* A wish worth a mark that is met: what is got rose to it, no wish fell, and
 * none of the others may be open still. */
bool change_met_wish(const struct kith_change *change, const struct pair *pair);

/* What is got rose towards such a wish, and something is missing still, or may
 * be; never together with the one above. */
bool
change_nearer_wish(const struct kith_change *change, const struct pair *pair);

/* There was no wish worth a mark, and there is one now. */
bool
change_opened_wish(const struct kith_change *change, const struct pair *pair);

/* By how much the wish of one kind fell, whether or not it may be told; who has
 * met a wish or come nearer to one has let none fall. */
int change_wish_fall(const struct kith_change *change, const struct pair *pair,
                     size_t kind);

/* Did any wish fall? Then shares of what is wished for cannot be compared, not
 * where others rose as much, either. */
bool change_any_wish_fell(const struct kith_change *change);
bool change_any_wish_fell_of(const struct kith_change *change, size_t kind);

/* The ring where they are wished in one of the sessions, closer or further;
 * VALUE_UNKNOWN. Not for the client where they are let go. */
int change_place_wished(const struct kith_change *change, size_t session,
                        const struct view *view);

/* Did they move to where they were wished, or go where they were wished
 * outside? Not where the wish itself moved. */
bool change_moved_as_wished(const struct kith_change *change,
                            const struct pair *pair);
bool change_left_as_wished(const struct kith_change *change,
                           const struct pair *pair);

/* ---- Nothing to tell (silence.c) ---- */

/* Was nothing at all written down for the later session, the one right after
 * the earlier? */
bool change_is_unwritten(const struct kith_change *change);

/* What changed between two sessions of TIMELINE, which must live longer; OPTIONS
 * may be NULL. */
struct kith_change *
change_new(const struct kith_timeline *timeline, size_t from, size_t to,
           const struct kith_change_options *options);
void change_free(struct kith_change *change);

/* Numbers and lists by their keys, as kith.h has them. */
double change_value(const struct kith_change *change, const char *key);
size_t change_people(const struct kith_change *change, const char *key,
                     size_t *people, size_t most);
double
change_person(const struct kith_change *change, size_t person, const char *key);

/* Is somebody on the later page of whom this change must not tell, as they are
 * withheld from the earlier one? Then nothing may be said of everyone, nor of
 * all on the page. */
bool change_leaves_somebody_out(const struct kith_change *change);

/* Does everything stand as it stood, and was nothing else told? */
bool change_is_none(const struct kith_change *change);

typedef bool pair_test(const struct pair *pair);

/* The support of one person, of one kind: a number of the timeline. */
void change_of_kind(const struct kith_change *change, const struct pair *pair,
                    size_t function, struct support_change *support);

/* What --json says of a change under one key: a number, or the parts of a sum
 * (for the whole circle, each kind of support and each person). */
struct change_row {
    const char *key;  /* "tau_b", "got" */
    const char *name; /* plain, for a person */
    const char *means;
    const char *formula;
    const char *source;
    size_t offset; /* of the double in struct kith_change, or CHANGE_SUM */
};

#define CHANGE_SUM SIZE_MAX

static inline bool
change_row_is_number(const struct change_row *row)
{
    return row->offset != CHANGE_SUM;
}

/* The table; ends with an empty key. */
extern const struct change_row change_table[];

static inline double
change_number(const struct kith_change *change, const struct change_row *row)
{
    return *(const double *)((const char *)change + row->offset);
}

/* The parts a change is made of, each in a file of its own. */
void change_find_turnover(struct kith_change *change);
void change_find_rings(struct kith_change *change);
void change_find_ties(struct kith_change *change);
void change_find_support(struct kith_change *change);
void change_find_outcomes(struct kith_change *change,
                          const struct kith_reliable *rules, size_t count);
void change_find_steps(struct kith_change *change);
