/* The form of kith change --json: names are a contract, adding one is fine. */
#include "report/change.h"
#include "report/json.h"

#include <math.h>

static void
add_name(struct str *out, const struct pair *pair)
{
    json_add_string(out, pair_view(pair)->name);
}

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

typedef bool pair_test(const struct pair *pair);

static bool
has_left(const struct pair *pair)
{
    return pair->was && !pair->is;
}

static bool
has_joined(const struct pair *pair)
{
    return pair->is && !pair->was;
}

static bool
is_closer(const struct pair *pair)
{
    return pair_move(pair) > 0;
}

static bool
is_further(const struct pair *pair)
{
    return pair_move(pair) < 0;
}

static bool
is_undiscussed(const struct pair *pair)
{
    return pair->undiscussed;
}

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

/* Why people left, where it is known. */
static void
add_reasons(struct str *out, const struct kith_change *change)
{
    bool first = true;
    str_add(out, ", \"reasons\":{");
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!has_left(pair))
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

static void
add_scalars(struct str *out, const struct kith_change *change)
{
    bool first = false;
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        if (change_row_is_number(row))
            json_add_member(out, &first, row->key, change_number(change, row));
}

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

/* "got":{…}, …, "coverage":{…} */
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

static double
ring_number(int ring)
{
    return ring == VALUE_UNKNOWN ? NAN : ring;
}

static void
add_person(struct str *out, const struct pair *pair)
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
    str_add_char(out, '}');
}

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
            add_person(out, pair);
        }
    str_add_char(out, '}');
}

/* ---- Outcomes ---- */

static void
add_flag(struct str *out, const char *key, int flag)
{
    str_addf(out, ",\"%s\":%s", key,
             flag == VALUE_UNKNOWN ? "null" : (flag ? "true" : "false"));
}

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

static void
add_change(struct str *out, const struct kith_change *change)
{
    str_add_char(out, '{');
    add_session(out, "from", change, change->from);
    str_add(out, ", ");
    add_session(out, "to", change, change->to);
    add_people(out, "kept", change, pair_stayed);
    add_people(out, "left", change, has_left);
    add_people(out, "joined", change, has_joined);
    add_people(out, "not_discussed", change, is_undiscussed);
    add_reasons(out, change);
    add_people(out, "closer", change, is_closer);
    add_people(out, "further", change, is_further);
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
    str_addf(out, ",\n \"confirmed\":%s}",
             change->confirmed ? "true" : "false");
}

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
change_add_json(const struct change_list *list, struct str *out)
{
    const struct kith_timeline *timeline = list->items[0]->timeline;
    str_add(out, "{\"kith\":1, \"case\":");
    json_add_string(out, timeline_snapshot(timeline, 0)->inventory->code);
    str_add(out, ", \"nearly_the_same\":[");
    add_alike(out, timeline);
    str_add(out, "], \"changes\":[");
    bool first = true;
    for (size_t i = 0; i < list->count; i++) {
        json_separate(out, &first, "\n");
        add_change(out, list->items[i]);
    }
    str_add(out, "]}\n");
}
