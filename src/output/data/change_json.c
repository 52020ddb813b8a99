/* The form of kith change --json: names are a contract, adding one is fine. In:
 * a timeline, and changes one after the other. Out: a document that is begun,
 * added to and ended, or (kith_change_json) the object of one change alone.
 *
 * People are called as the inventory names them, so that a script finds them
 * again. What is not known is null. */
#include "output/change.h"
#include "output/data/happened_json.h"
#include "output/data/json.h"

#include <math.h>

static void
add_name(struct str *out, const struct pair *pair)
{
    json_add_string(out, pair_view(pair)->name);
}

/* As it is called on the command line, so that it can be asked for again. */
static void
add_session(struct str *out, const char *key, const struct kith_change *change,
            size_t session)
{
    struct str name = {0};
    timeline_add_session(change->timeline, session, &name);
    str_addf(out, "\"%s\":", key);
    json_add_string(out, str_slice(&name));
    str_release(&name);
}

/* ---- Lists of people ---- */

static void
add_people(struct str *out, const char *key, const struct kith_change *change,
           pair_test *test)
{
    bool first = true;
    str_addf(out, ", \"%s\":[", key);
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (test(pair)) {
            json_separate(out, &first, "");
            add_name(out, pair);
        }
    str_add_char(out, ']');
}

/* Why people left: the status that they have now. Whom nothing is said of any
 * more is "not named". */
static void
add_reasons(struct str *out, const struct kith_change *change)
{
    bool first = true;
    str_add(out, ", \"reasons\":{");
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair_left(pair))
            continue;
        json_separate(out, &first, "");
        json_add_key(out, pair_view(pair)->name);
        enum status status =
            pair->after != NULL ? pair->after->status : STATUS_NOT_NAMED;
        json_add_string(out, slice_of(status_words.words[status]));
    }
    str_add_char(out, '}');
}

/* ---- Numbers ---- */

/* The rows of the table of changes that are one number; sums have parts and are
 * added by themselves. */
static void
add_scalars(struct str *out, const struct kith_change *change)
{
    bool first = false;
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        if (change_row_is_number(row))
            json_add_member(out, &first, row->key, change_number(change, row));
}

/* From rows to columns: ring 1 to the last, outside, absent. */
static void
add_matrix(struct str *out, const struct kith_change *change)
{
    int places = timeline_rings(change->timeline) + 2;
    str_add(out, ", \"ring_matrix\":[");
    for (int i = 0; i < places; i++) {
        str_add(out, i > 0 ? ",[" : "[");
        for (int j = 0; j < places; j++)
            str_addf(out, "%s%zu", j > 0 ? "," : "",
                     (size_t)change->ring_matrix[i][j]);
        str_add_char(out, ']');
    }
    str_add_char(out, ']');
}

/* All parts, though each follows from others: a script that adds up its own
 * tables can check them. */
static void
add_split(struct str *out, const struct split *split)
{
    bool first = true;
    str_add_char(out, '{');
    json_add_member(out, &first, "from", split->from);
    json_add_member(out, &first, "to", split->to);
    json_add_member(out, &first, "kept", split->kept);
    json_add_member(out, &first, "joined", split->joined);
    json_add_member(out, &first, "left", split->left);
    json_add_member(out, &first, "recorded", split->recorded);
    json_add_member(out, &first, "total", split->total);
    str_add_char(out, '}');
}

/* "got":{…}, …, "coverage":{…}: the same members for the whole circle, each
 * kind of support and each person. */
static void
add_support(struct str *out, bool *first, const struct support_change *support)
{
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        json_separate(out, first, "");
        json_add_key(out, slice_of(quantity_name(i)));
        add_split(out, &support->sums[i]);
    }
    json_separate(out, first, "");
    str_add(out, "\"coverage\":{");
    bool inner = true;
    json_add_member(out, &inner, "from", support->coverage_from);
    json_add_member(out, &inner, "to", support->coverage_to);
    str_add_char(out, '}');
}

/* Outside is a number far above any ring, RING_OUT; an unknown ring is null. */
static double
ring_number(int ring)
{
    return ring == VALUE_UNKNOWN ? NAN : ring;
}

/* Of one person, each kind of support: before, and after. Without the parts of
 * sums: one person was kept, joined or left as a whole. */
static void
add_kinds(struct str *out, const struct kith_change *change,
          const struct pair *pair)
{
    bool first = true;
    str_add(out, ",\"functions\":{");
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct support_change support;
        change_of_kind(change, pair, i, &support);
        json_separate(out, &first, "");
        json_add_key(out, change->timeline->functions.items[i]);
        str_add_char(out, '{');
        for (enum quantity q = 0; q < QUANTITY_COUNT; q++) {
            bool inner = true;
            str_addf(out, "%s\"%s\":{", q > 0 ? "," : "", quantity_name(q));
            json_add_member(out, &inner, "from", support.sums[q].from);
            json_add_member(out, &inner, "to", support.sums[q].to);
            str_add_char(out, '}');
        }
        str_add_char(out, '}');
    }
    str_add_char(out, '}');
}

static void
add_person(struct str *out, const struct kith_change *change,
           const struct pair *pair)
{
    bool first = true;
    json_add_key(out, pair_view(pair)->name);
    str_add(out, "{\"ring\":{");
    json_add_member(out, &first, "from", ring_number(pair->ring_before));
    json_add_member(out, &first, "to", ring_number(pair->ring_after));
    str_add_char(out, '}');
    first = false;
    add_support(out, &first, &pair->support);
    json_add_member(out, &first, "carried", (double)pair->carried);
    json_add_member(out, &first, "values", (double)pair->values);
    add_kinds(out, change, pair);
    str_add_char(out, '}');
}

/* Whoever was counted on neither side is not among the people. */
static void
add_details(struct str *out, const struct kith_change *change)
{
    const struct kith_timeline *timeline = change->timeline;
    bool first = true;
    str_add(out, ",\n \"functions\":{");
    for (size_t i = 0; i < timeline->functions.count; i++) {
        bool inner = true;
        json_separate(out, &first, "\n  ");
        json_add_key(out, timeline->functions.items[i]);
        str_add_char(out, '{');
        add_support(out, &inner, &change->functions[i]);
        str_add_char(out, '}');
    }
    str_add(out, "},\n \"people\":{");
    first = true;
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->was || pair->is) {
            json_separate(out, &first, "\n  ");
            add_person(out, change, pair);
        }
    str_add_char(out, '}');
}

/* ---- Outcomes ---- */

/* Three values: what cannot be judged is null, and not false. */
static void
add_flag(struct str *out, const char *key, int flag)
{
    str_addf(out, ",\"%s\":%s", key,
             flag == VALUE_UNKNOWN ? "null" : (flag ? "true" : "false"));
}

/* With the rule by which it was judged, so that whoever reads it later need not
 * know what was typed then. */
static void
add_scores(struct str *out, const struct kith_change *change)
{
    bool first = true;
    str_add(out, ",\n \"scores\":{");
    const struct score_change *score;
    array_each (score, &change->scores) {
        bool inner = true;
        json_separate(out, &first, "\n  ");
        json_add_key(out, score->name);
        str_add_char(out, '{');
        json_add_member(out, &inner, "from", score->from);
        json_add_member(out, &inner, "to", score->to);
        json_add_member(out, &inner, "change", score->change);
        add_flag(out, "reliable", score->reliable);
        add_flag(out, "below_cut", score->below_cut);
        json_add_member(out, &inner, "index", score->index);
        json_add_member(out, &inner, "threshold", score->rule.threshold);
        json_add_member(out, &inner, "sd", score->rule.sd);
        json_add_member(out, &inner, "reliability", score->rule.reliability);
        json_add_member(out, &inner, "cut", score->rule.cut);
        str_add_char(out, '}');
    }
    str_add_char(out, '}');
}

/* A goal that was not rated is not at 0, which would be as hoped. */
static double
rating_number(int rating)
{
    return rating == GOAL_UNKNOWN ? NAN : rating;
}

static void
add_goals(struct str *out, const struct kith_change *change)
{
    bool first = true;
    str_add(out, ",\n \"goals\":{");
    const struct goal_change *goal;
    array_each (goal, &change->goals) {
        bool inner = true;
        json_separate(out, &first, "");
        json_add_key(out, goal->id);
        str_add_char(out, '{');
        json_add_member(out, &inner, "from", rating_number(goal->from));
        json_add_member(out, &inner, "to", rating_number(goal->to));
        str_add_char(out, '}');
    }
    str_add_char(out, '}');
}

/* The words of the format: what was asked goes from "hinted" to "said". */
static void
add_steps(struct str *out, const struct kith_change *change)
{
    bool first = true;
    str_add(out, ",\n \"steps\":[");
    const struct step *step;
    array_each (step, &change->steps) {
        const struct fact_kind *kind = &fact_kinds[step->fact];
        json_separate(out, &first, "\n  ");
        str_add(out, "{\"person\":");
        add_name(out, &change->pairs.items[step->pair]);
        str_addf(out, ", \"fact\":\"%s\", \"path\":[", kind->word);
        for (size_t i = 0; i < step->count; i++)
            str_addf(out, "%s\"%s\"", i > 0 ? "," : "",
                     kind->words->words[step->values[i]]);
        str_add(out, "]}");
    }
    str_add_char(out, ']');
}

/* Ties among people who stayed, new or gone. */
static void
add_ties(struct str *out, const char *key, const struct kith_change *change,
         bool found)
{
    bool first = true;
    str_addf(out, ", \"%s\":[", key);
    const struct tie_change *tie;
    array_each (tie, &change->ties) {
        if (tie->found != found)
            continue;
        json_separate(out, &first, "");
        str_add_char(out, '[');
        add_name(out, &change->pairs.items[tie->a]);
        str_add_char(out, ',');
        add_name(out, &change->pairs.items[tie->b]);
        str_add_char(out, ']');
    }
    str_add_char(out, ']');
}

/* "confirmed" tells whether carried values were left out: the same two sessions
 * have other numbers then. */
static void
add_change(struct str *out, const struct kith_change *change)
{
    str_add_char(out, '{');
    add_session(out, "from", change, change->from);
    str_add(out, ", ");
    add_session(out, "to", change, change->to);
    add_people(out, "kept", change, pair_stayed);
    add_people(out, "left", change, pair_left);
    add_people(out, "joined", change, pair_joined);
    add_people(out, "not_discussed", change, pair_undiscussed);
    add_reasons(out, change);
    add_people(out, "closer", change, pair_came_closer);
    add_people(out, "further", change, pair_went_further);
    str_add(out, ",\n ");
    bool first = true;
    json_add_member(out, &first, "size_from", change->size_from);
    json_add_member(out, &first, "size_to", change->size_to);
    add_scalars(out, change);
    json_add_member(out, &first, "rings_unknown", change->rings_unknown);
    add_matrix(out, change);
    add_ties(out, "ties_new", change, true);
    add_ties(out, "ties_gone", change, false);
    str_add(out, ",\n ");
    first = true;
    add_support(out, &first, &change->support);
    add_details(out, change);
    add_scores(out, change);
    add_goals(out, change);
    add_steps(out, change);
    happened_add_json(change, out);
    str_addf(out, ",\n \"confirmed\":%s}",
             change->confirmed ? "true" : "false");
}

/* Names that are nearly the same and were taken for two people: a script that
 * joins files can show them to a person. */
static void
add_alike(struct str *out, const struct kith_timeline *timeline)
{
    bool first = true;
    const struct alike *alike;
    array_each (alike, &timeline->roster.alike) {
        json_separate(out, &first, "");
        str_add_char(out, '[');
        json_add_string(out, timeline_name(timeline, alike->a));
        str_add_char(out, ',');
        json_add_string(out, timeline_name(timeline, alike->b));
        str_add_char(out, ']');
    }
}

void
change_begin_json(const struct kith_timeline *timeline, struct str *out)
{
    str_add(out, "{\"kith\":1, \"case\":");
    json_add_string(out, timeline_case(timeline));
    str_add(out, ", \"nearly_the_same\":[");
    add_alike(out, timeline);
    str_add(out, "], \"changes\":[");
}

/* Whether it is the first is for the caller to know: changes are not kept. */
void
change_add_json(const struct kith_change *change, bool first, struct str *out)
{
    json_separate(out, &first, "\n");
    add_change(out, change);
}

void
change_end_json(struct str *out)
{
    str_add(out, "]}\n");
}

char *
change_json(const struct kith_change *change)
{
    struct str out = {0};
    add_change(&out, change);
    str_add_char(&out, '\n');
    return str_take(&out);
}
