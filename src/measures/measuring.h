/* What measures are computed from; shared by the files of this stage.
 *
 * It exists while measures_new() fills the table, and holds the one network
 * that all rows read. Nobody outside this stage sees it. */
#pragma once

#include "measures/measures.h"
#include "network/network.h"

struct measuring {
    const struct kith_snapshot *snapshot; /* borrowed */
    struct network network; /* of it: built before the first row */
    struct arena *arena;    /* for lists; lives as long as the values */
    struct kith_error *error;
};

/* Answers from here on make someone a provider (P4): "a moderate amount" of the
 * five levels. Where to draw the line is kith's convention; that people are
 * counted at all is the idea of SSQ's N (Sarason et al. 1987). */
enum { PROVIDES = 2 };

/* Is the whole graph known? Otherwise what needs it is not: one pair nobody
 * mentioned may join two groups or close a triangle. Density and the count of
 * ties alone make do with the pairs listed (N2, N3). */
static inline bool
ties_are_whole(const struct measuring *measuring)
{
    return measuring->snapshot->ties_known == TIES_ALL;
}

/* The network's answers of PART; NULL, with the error filled, where igraph
 * fails. */
static inline const struct network_answers *
measuring_ask(struct measuring *measuring, enum network_part part)
{
    return network_ask(&measuring->network, part, measuring->error)
               ? &measuring->network.answers
               : NULL;
}

/* The person a measure is taken of: only where there is one. */
static inline const struct view *
subject_view(const struct measuring *measuring, struct subject subject)
{
    return &measuring->snapshot->people.items[subject.person];
}

/* The rows' functions, a file for each question. Whoever asks for a person gets
 * one who is active, unless the row is of everyone. */

/* structure.c */
measure_function measure_size, measure_ties, measure_density,
    measure_density_valued, measure_assumed_pairs, measure_components,
    measure_largest, measure_isolates, measure_mean_degree,
    measure_transitivity, measure_cut_people, measure_bridges;

/* centrality.c */
measure_function measure_degree_centralization,
    measure_betweenness_centralization, measure_ego_betweenness,
    measure_ego_betweenness_normalized, measure_closeness_centrality,
    measure_reach, measure_degree, measure_betweenness,
    measure_components_if_away;

/* holes.c */
measure_function measure_effective_size, measure_effective_size_valued,
    measure_efficiency, measure_constraint, measure_constraint_valued,
    measure_hierarchy;

/* composition.c */
measure_function measure_tie_diversity, measure_blau, measure_iqv, measure_ei,
    measure_yules_q;

/* closeness.c */
measure_function measure_closeness, measure_rings, measure_ring,
    measure_ring_wanted, measure_ring_gap, measure_person_closeness,
    measure_contact_closeness, measure_composite_closeness;

/* support.c */
measure_function measure_want, measure_got, measure_give, measure_met,
    measure_deficit, measure_surplus, measure_coverage, measure_discrepancy,
    measure_best_provider, measure_multiplexity, measure_person_multiplexity;

/* providers.c */
measure_function measure_concentration, measure_concentration_normalized,
    measure_effective_providers, measure_providers, measure_share,
    measure_coverage_if_away, measure_alone_for;

/* balance.c */
measure_function measure_reciprocity, measure_balance, measure_tie_class,
    measure_close_not_asked;

/* person.c */
measure_function measure_status, measure_relation, measure_relation_said,
    measure_group;
