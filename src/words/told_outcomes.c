/* Scores, goals, and what is worked on. In: scores and goals of a change, and
 * what happened to them. Out: sentences without a verdict: whether a score is
 * better is for client and therapist to say. */
#include "base/number.h"
#include "words/bands.h"
#include "words/told.h"
#include "words/phrases.h"

#include <math.h>

/* ---- Scores ---- */

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
add_course(const struct score_change *score, const struct language *language,
           struct str *out)
{
    str_add(out, tr(language, T(" went from ")));
    add_score(score->name, score->from, language, out);
    str_add(out, tr(language, T(" to ")));
}

/* A score that stayed is told, too: it was taken. Noise is spoken of only where
 * there is a rule for it, and something changed. */
static void
tell_score(const struct score_change *score, struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    str_add_slice(&sentence, tr_slice(language, score->name));
    if (isnan(score->from))
        str_add(&sentence, tr(language, T(" is at ")));
    else if (score->change == 0)
        str_add(&sentence, tr(language, T(" stayed at ")));
    else
        add_course(score, language, &sentence);
    add_score(score->name, score->to, language, &sentence);
    if (score->reliable != VALUE_UNKNOWN && score->change != 0)
        str_add(&sentence,
                tr(language, score->reliable
                                 ? T(", a change beyond measurement noise")
                                 : T(", which is within measurement noise")));
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_SCORES, &sentence);
}

/* ---- What is worked on ---- */

static void
add_areas(const struct happened_value *areas, const struct language *language,
          struct str *out)
{
    str_add(out, tr(language, area_phrases[areas->level]));
    if (areas->second >= 0) {
        str_add(out, tr(language, T(" and ")));
        str_add(out, tr(language, area_phrases[areas->second]));
    }
}

/* "The work is about a dispute; before, grief." */
static void
tell_areas(const struct happening *happening, struct telling *telling)
{
    struct str sentence = {0}, before = {0};
    const struct language *language = telling->language;
    if (happening->to.level == VALUE_UNKNOWN)
        return; /* backwards: nothing was chosen yet */
    str_add(&sentence, tr(language, T("The work is about ")));
    add_areas(&happening->to, language, &sentence);
    if (happening->from.level != VALUE_UNKNOWN) {
        add_areas(&happening->from, language, &before);
        str_addf(&sentence, tr(language, T("; before, %s")), before.data);
    }
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_GOALS, &sentence);
    str_release(&before);
}

/* ---- Goals ---- */

/* A goal's rating, -2 to +2, in words from the start on: a goal not yet reached
 * is no failure. */
static const char *
attainment(int rating)
{
    static const char *const words[] = {
        T("as at the start"), T("on the way"), T("as you hoped"),
        T("more than you hoped"), T("much more than you hoped")};
    return words[rating + 2];
}

/* What happened to one goal; NULL where it did not. */
struct goal_news {
    const struct happening *status, *rating, *text;
};

/* What happened of this KIND to the goal; NULL where nothing did. */
static const struct happening *
find(const struct kith_change *change, enum happening_kind kind, uint32_t goal)
{
    struct happenings list = change_happened(change, kind);
    for (size_t i = 0; i < list.count; i++)
        if (list.items[i].index == goal)
            return &list.items[i];
    return NULL;
}

/* A goal that was set since is new, unless it is over by now. */
static const char *
status_words_of(const struct happening *status)
{
    static const char *const words[] = {T("open"), T("being worked on"),
                                        T("done"), T("set aside for now")};
    enum { DONE = 2 };
    return status->from.level == VALUE_UNKNOWN && status->to.level < DONE
               ? T("a new goal")
               : words[status->to.level];
}

/* A rating that was taken back is told as such; the first one has none before
 * it. */
static void
add_rating(const struct happening *rating, const struct language *language,
           struct str *out)
{
    if (isnan(rating->to.number)) {
        str_add(out, tr(language, T("not rated now")));
        return;
    }
    str_add(out, tr(language, attainment((int)rating->to.number)));
    if (!isnan(rating->from.number))
        str_addf(out, tr(language, T("; before, %s")),
                 tr(language, attainment((int)rating->from.number)));
}

/* "“call”: as you hoped; before, on the way." Status and rating are one course,
 * and one sentence. */
static void
tell_course(struct slice goal, const struct goal_news *news,
            struct telling *telling)
{
    struct str sentence = {0};
    const struct language *language = telling->language;
    str_addf(&sentence, tr(language, T("“%.*s”: ")), SLICE_ARGS(goal));
    if (news->status != NULL)
        str_addf(&sentence, "%s%s", tr(language, status_words_of(news->status)),
                 news->rating != NULL ? "; " : "");
    if (news->rating != NULL)
        add_rating(news->rating, language, &sentence);
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_GOALS, &sentence);
}

/* A goal in other words is the same goal, so both are told. */
static void
tell_wording(const struct happening *text, struct telling *telling)
{
    struct str sentence = {0};
    str_addf(&sentence,
             tr(telling->language, T("“%.*s” is called “%.*s” now.")),
             SLICE_ARGS(text->from.text), SLICE_ARGS(text->to.text));
    tell(telling, TOPIC_GOALS, &sentence);
}

/* The goal goes by its later words; that they are new is told before. */
static void
tell_goal(const struct kith_change *change, uint32_t index,
          struct telling *telling)
{
    struct goal_news news = {find(change, HAPPENED_GOAL_STATUS, index),
                             find(change, HAPPENED_GOAL, index),
                             find(change, HAPPENED_GOAL_TEXT, index)};
    if (news.text != NULL)
        tell_wording(news.text, telling);
    if (news.status != NULL || news.rating != NULL)
        tell_course(change->goals.items[index].text, &news, telling);
}

void
tell_outcomes(const struct kith_change *change, struct telling *telling)
{
    struct happenings scores = change_happened(change, HAPPENED_SCORE);
    struct happenings areas = change_happened(change, HAPPENED_PROBLEM_AREA);
    const struct happening *happening;
    array_each (happening, &scores)
        tell_score(&change->scores.items[happening->index], telling);
    array_each (happening, &areas)
        tell_areas(happening, telling);
    for (uint32_t i = 0; i < change->goals.count; i++)
        tell_goal(change, i, telling);
}
