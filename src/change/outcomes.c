/* Scores with their measurement noise, and goals. In: the scores and goals of
 * two sessions, and the user's rules of noise. Out: each score and each goal
 * that one of the two has, with what it was and is; no verdict on a change but
 * whether it is beyond noise. */
#include "change/change.h"

#include <math.h>

/* Thresholds of NHS Talking Therapies; SD of its patients 2022-23 and the
 * scales' published reliability lead to the same after rounding up. */
static const struct kith_reliable usual[] = {
    {"PHQ-9", 6, 5.5, 0.89, 10},
    {"GAD-7", 4, 4.5, 0.92, 8},
};

static const struct reliable no_rule = {{NULL, 0}, NAN, NAN, NAN, NAN};

static bool
take_rule(struct slice name, const struct kith_reliable *rules, size_t count,
          struct reliable *rule)
{
    for (size_t i = 0; i < count; i++) {
        if (!slice_is(name, rules[i].score))
            continue;
        double cut = isnan(rules[i].cut) ? rule->cut : rules[i].cut;
        *rule = (struct reliable){name, rules[i].threshold, rules[i].sd,
                                  rules[i].reliability, cut};
        return true;
    }
    return false;
}

/* What the user said goes before what is usual. */
static struct reliable
rule_of(struct slice name, const struct kith_reliable *rules, size_t count)
{
    struct reliable rule = no_rule;
    take_rule(name, usual, sizeof usual / sizeof *usual, &rule);
    take_rule(name, rules, count, &rule);
    return rule;
}

/* Jacobson and Truax 1991: the change in standard errors of a difference. */
static double
change_index(const struct score_change *score)
{
    double noise = score->rule.sd * sqrt(1 - score->rule.reliability) * sqrt(2);
    return noise > 0 ? score->change / noise : NAN;
}

/* Where a rule has both, points go before the index. Without either, nothing is
 * said of noise. */
static void
judge(struct score_change *score)
{
    const double beyond_noise = 1.96;
    const double rounding = 1e-9; /* 8.2 to 4.2 is four points */
    score->change = score->to - score->from;
    score->index = change_index(score);
    score->reliable = score->below_cut = VALUE_UNKNOWN;
    if (!isnan(score->rule.threshold) && !isnan(score->change))
        score->reliable =
            fabs(score->change) >= score->rule.threshold - rounding;
    else if (!isnan(score->index))
        score->reliable = fabs(score->index) > beyond_noise;
    if (!isnan(score->rule.cut) && !isnan(score->to))
        score->below_cut = score->to < score->rule.cut;
}

static double
score_value(const struct kith_snapshot *snapshot, struct slice name)
{
    const struct score *score = snapshot_score(snapshot, name);
    return score != NULL && score->known ? score->value : NAN;
}

/* Those of the earlier session, and then (LATER) those that the later one alone
 * has. */
static void
add_scores(struct kith_change *change, const struct kith_snapshot *before,
           const struct kith_snapshot *after, bool later,
           const struct kith_reliable *rules, size_t count)
{
    const struct kith_snapshot *source = later ? after : before;
    for (size_t i = 0; i < source->scores.count; i++) {
        struct slice name = source->scores.items[i]->name;
        if (later && snapshot_score(before, name) != NULL)
            continue;
        struct score_change *score = array_add(&change->scores);
        score->name = name;
        score->from = score_value(before, name);
        score->to = score_value(after, name);
        score->rule = rule_of(name, rules, count);
        judge(score);
    }
}

static const struct view_goal *
find_goal(const struct kith_snapshot *snapshot, struct slice id)
{
    const struct view_goal *goal;
    array_each (goal, &snapshot->goals)
        if (slice_equal(goal->id, id))
            return goal;
    return NULL;
}

/* A rating that was carried is none where carried values do not count. */
static int
rating_of(const struct kith_change *change, const struct view_goal *goal)
{
    return goal != NULL && change_counts(change, goal->origin) ? goal->rating
                                                               : GOAL_UNKNOWN;
}

static struct slice
text_of(const struct view_goal *goal)
{
    return goal != NULL ? goal->text : slice_of("");
}

static enum kith_origin
origin_of(const struct view_goal *goal)
{
    return goal != NULL ? goal->origin : KITH_UNKNOWN;
}

static int
status_of(const struct view_goal *goal)
{
    return goal != NULL ? goal->status : VALUE_NOT_SAID;
}

/* In the order of scores. A goal whose name or words name somebody who is
 * withheld from one of the sessions is left out whole: its course would tell of
 * them without its words, too. */
static void
add_goals(struct kith_change *change, const struct kith_snapshot *before,
          const struct kith_snapshot *after, bool later)
{
    const struct view_goal *goal;
    array_each (goal, &(later ? after : before)->goals) {
        const struct view_goal *first = find_goal(before, goal->id);
        const struct view_goal *last = find_goal(after, goal->id);
        struct slice text = last != NULL ? last->text : goal->text;
        if ((later && first != NULL) ||
            timeline_names_withheld(change->timeline, goal->id, change->from,
                                    change->to) ||
            timeline_names_withheld(change->timeline, text, change->from,
                                    change->to))
            continue;
        *array_add(&change->goals) =
            (struct goal_change){.id = goal->id,
                                 .text = text,
                                 .before = text_of(first),
                                 .from = rating_of(change, first),
                                 .to = rating_of(change, last),
                                 .origin = origin_of(last),
                                 .status_from = status_of(first),
                                 .status_to = status_of(last)};
    }
}

void
change_find_outcomes(struct kith_change *change,
                     const struct kith_reliable *rules, size_t count)
{
    const struct kith_snapshot *before =
        timeline_snapshot(change->timeline, change->from);
    const struct kith_snapshot *after =
        timeline_snapshot(change->timeline, change->to);
    for (int later = 0; later <= 1; later++) {
        add_scores(change, before, after, later, rules, count);
        add_goals(change, before, after, later);
    }
}
