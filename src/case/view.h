/* The rules that every page asks about a person as they stand: which ring, how
 * much is missing, what may be shown as a wish, how much comes from them. In, a
 * person of a snapshot; out, an answer that words, pictures and numbers share,
 * so that no two of them tell it differently. */
#pragma once

#include "case/snapshot.h"

/* Answers from here on are worth a mark: of support, strain, or a wish. */
enum { WORTH_A_MARK = 2, A_LOT = 3 };

/* ---- Who they are ---- */

/* The group, said or following from the relation. */
enum group view_group(const struct view *view);

/* The relation in the format's words, or in the client's own where it has none;
 * and the same as it was typed ("husband"). */
struct slice view_relation(const struct view *view);
struct slice view_relation_said(const struct view *view);

/* Takes out what FACT of a person says, as it names somebody whom the page
 * withholds: a boundary stands without its words, a relation is another one, and
 * of anything else nothing is known. */
void view_leave_out(struct view *view, enum fact fact);

/* ---- Where they are ---- */

/* The ring from 1; one more than there are for outside; VALUE_UNKNOWN. */
int view_ring(const struct kith_snapshot *snapshot, const struct view *view);

/* The ring wished for, likewise. */
int
view_ring_wanted(const struct kith_snapshot *snapshot, const struct view *view);

/* Would the client like them closer, and may it be shown? */
bool view_wants_closer(const struct kith_snapshot *snapshot,
                       const struct view *view);

/* ---- Support and strain ---- */

static inline struct cell
view_cell(const struct view *view, size_t function, enum part part)
{
    return view->support[function * PART_COUNT + part];
}

/* Wanted minus got of one kind of support; 0 where either is not known. */
int view_gap(const struct view *view, size_t function);

/* Is clearly more of it wished for from them, and may that be shown? */
bool view_is_wish(const struct view *view, size_t function);

/* The kinds of support most wished for from someone, at most two, where it may
 * be shown; returns how many. */
size_t view_wishes(const struct kith_snapshot *snapshot,
                   const struct view *view, size_t wishes[2]);

/* The strain between the client and somebody, where it is worth a mark; 0 where
 * it is not, or not known. */
int view_strain(const struct view *view);

/* How much of a kind comes from somebody. */
enum amount { AMOUNT_UNKNOWN, AMOUNT_NONE, AMOUNT_SOME, AMOUNT_MUCH };

enum amount view_amount(const struct view *view, size_t function);

/* The active people who give enough of a kind to turn to them. */
struct givers {
    size_t count;
    bool all_known; /* is it known of everyone active? Not of nobody */
};

struct givers
snapshot_givers(const struct kith_snapshot *snapshot, size_t function);

/* ---- Ties ---- */

/* May words and pages say that this person has no tie? Only where somebody said
 * that the list is whole, and not of one who came after it. */
static inline bool
view_ties_told(const struct kith_snapshot *snapshot, const struct view *view)
{
    return snapshot->ties_whole && view->active && !view->ties_assumed;
}

/* Are both still alive? A tie to somebody who died is remembered, and said of
 * nobody in the present tense. */
static inline bool
view_tie_lives(const struct kith_snapshot *snapshot, const struct view_tie *tie)
{
    return snapshot->people.items[tie->a].status != STATUS_DIED &&
           snapshot->people.items[tie->b].status != STATUS_DIED;
}

/* May words and pages say what needs all ties: separate circles, density? Not
 * with anybody in the circle of whom nothing but an assumption is known. */
static inline bool
snapshot_ties_told(const struct kith_snapshot *snapshot)
{
    return snapshot->ties_whole && snapshot->assumed_pairs == 0;
}
