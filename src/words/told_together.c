/* How it is going with people, scores and goals. */
#include "base/number.h"
#include "words/told.h"
#include "words/bands.h"

#include <math.h>

/* ---- What was said, set or settled ---- */

/* What a path came to, in words: of a fact, the value it ended with. */
static const struct arrival {
    enum fact fact;
    const char *word, *before, *one, *many;
} arrivals[] = {
    {FACT_ASKED, "said", "You told ", " what you would like.",
     " what you would like."},
    {FACT_ASKED, "hinted", "You hinted to ", " what you would like.",
     " what you would like."},
    {FACT_BOUNDARY, "wanted", "You would like a limit with ", ".", "."},
    {FACT_BOUNDARY, "voiced", "You named a limit to ", ".", "."},
    {FACT_BOUNDARY, "kept", "What you set as a limit holds with ", ".", "."},
    {FACT_BOUNDARY, "not-kept",
     "What you set as a limit does not hold yet with ", ".", "."},
    {FACT_DISPUTE, "renegotiation", "You are working it out with ", ".", "."},
    {FACT_DISPUTE, "impasse", "With ", " it is stuck for now.",
     " it is stuck for now."},
    {FACT_DISPUTE, "dissolution", "With ", " you are letting go.",
     " you are letting go."},
    {FACT_DISPUTE, "resolved", "With ", " it is settled.", " it is settled."},
};

static bool
arrives(const struct step *step, const struct arrival *arrival)
{
    if (step->fact != arrival->fact)
        return false;
    const struct word_list *words = fact_kinds[step->fact].words;
    return strcmp(words->words[step->values[step->count - 1]], arrival->word) ==
           0;
}

void
tell_together(const struct kith_change *change, struct telling *telling)
{
    tell_facts(change, telling);
    for (size_t i = 0; i < sizeof arrivals / sizeof *arrivals; i++) {
        struct names names = {0};
        const struct step *step;
        array_each (step, &change->steps)
            if (arrives(step, &arrivals[i]))
                names_add(&names,
                          pair_view(&change->pairs.items[step->pair])->shown);
        names_tell(&names, telling, TOPIC_TOGETHER, arrivals[i].before,
                   arrivals[i].one, arrivals[i].many);
    }
}

/* ---- Scores and goals ---- */

/* "10 (moderate)" */
static void
add_score(struct slice name, double value, const struct language *language,
          struct str *out)
{
    const char *band = scores_band(name, value);
    number_add_exact(out, value);
    if (band != NULL)
        str_addf(out, " (%s)", tr(language, band));
}

static void
tell_score(const struct score_change *score, struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    if (isnan(score->change))
        return;
    str_add_slice(&sentence, tr_slice(language, score->name));
    if (score->change == 0) {
        str_add(&sentence, tr(language, " stayed at "));
    } else {
        str_add(&sentence, tr(language, " went from "));
        add_score(score->name, score->from, language, &sentence);
        str_add(&sentence, tr(language, " to "));
    }
    add_score(score->name, score->to, language, &sentence);
    if (score->reliable != VALUE_UNKNOWN && score->change != 0)
        str_add(&sentence,
                tr(language, score->reliable
                                 ? ", a change beyond measurement noise"
                                 : ", which is within measurement noise"));
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_SCORES, &sentence);
}

const char *
told_attainment(int rating)
{
    static const char *const words[] = {"as at the start", "on the way",
                                        "as you hoped", "more than you hoped",
                                        "much more than you hoped"};
    return words[rating + 2];
}

static const char *
goal_news(const struct goal_change *goal)
{
    enum { DONE = 2, PARKED };
    if (goal->status_to == goal->status_from)
        return NULL;
    return goal->status_to == DONE     ? "done"
           : goal->status_to == PARKED ? "set aside for now"
                                       : NULL;
}

static void
tell_goal(const struct goal_change *goal, struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    const char *news = goal_news(goal);
    bool rated = goal->to != GOAL_UNKNOWN && goal->from != goal->to;
    if (!rated && news == NULL)
        return;
    str_addf(&sentence, tr(language, "“%.*s”: "), SLICE_ARGS(goal->text));
    if (news != NULL)
        str_addf(&sentence, "%s%s", tr(language, news), rated ? "; " : "");
    if (rated)
        str_add(&sentence, tr(language, told_attainment(goal->to)));
    if (rated && goal->from != GOAL_UNKNOWN)
        str_addf(&sentence, tr(language, "; before, %s"),
                 tr(language, told_attainment(goal->from)));
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_GOALS, &sentence);
}

void
tell_outcomes(const struct kith_change *change, struct telling *telling)
{
    const struct score_change *score;
    array_each (score, &change->scores)
        tell_score(score, telling);
    const struct goal_change *goal;
    array_each (goal, &change->goals)
        tell_goal(goal, telling);
}
