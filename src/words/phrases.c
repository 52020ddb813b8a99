/* The phrases, each table as long as the list or scale that it speaks for. */
#include "words/phrases.h"
#include "base/array.h"
#include "base/utf8.h"

#include <assert.h>

/* ---- Answers ---- */

static const char *const contact[] = {
    "none at all", "less than monthly",  "once a month", "every two weeks",
    "weekly",      "a few times a week", "every day"};
static const char *const satisfaction[] = {
    NULL,    "very unsatisfying", "mostly unsatisfying",
    "mixed", "mostly satisfying", "very satisfying"};
static const char *const strain[] = {"no strain", "a little", "some",
                                     "quite a lot", "a great deal"};
static const char *const asked[] = {"not said yet", "hinted", "said"};
static const char *const boundary[] = {"no limit set", "wished for", "named",
                                       "holds", "does not hold yet"};
static const char *const near[] = {"in the same home", "near", "far away",
                                   "abroad"};
static const char *const mode[] = {"in person", "by phone", "by message",
                                   "online", "in several ways"};
const char *const dispute_phrases[] = {"nothing in dispute", "working it out",
                                       "stuck for now", "letting go",
                                       "settled"};

/* Where there is none, the format's own words are plain enough. */
static const char *const *const fact_phrases[FACT_COUNT] = {
    [FACT_CONTACT] = contact,
    [FACT_MODE] = mode,
    [FACT_SATISFACTION] = satisfaction,
    [FACT_STRAIN] = strain,
    [FACT_ASKED] = asked,
    [FACT_BOUNDARY] = boundary,
    [FACT_DISPUTE] = dispute_phrases,
    [FACT_NEAR] = near,
};

static_assert(COUNT_OF(contact) == CONTACT_WORDS, "a phrase for each word");
static_assert(COUNT_OF(mode) == MODE_WORDS, "a phrase for each word");
static_assert(COUNT_OF(satisfaction) == LEVELS + 1, "from 1: none for 0");
static_assert(COUNT_OF(strain) == LEVELS, "a phrase for each level");
static_assert(COUNT_OF(asked) == ASKED_WORDS, "a phrase for each word");
static_assert(COUNT_OF(boundary) == BOUNDARY_WORDS, "a phrase for each word");
static_assert(COUNT_OF(dispute_phrases) == DISPUTE_WORDS,
              "a phrase for each word");
static_assert(COUNT_OF(near) == NEAR_WORDS, "a phrase for each word");

const char *
fact_phrase(enum fact fact, int value)
{
    const char *const *phrases = fact_phrases[fact];
    return phrases != NULL ? phrases[value]
                           : fact_kinds[fact].words->words[value];
}

/* ---- Amounts, areas, statuses ---- */

const char *const level_phrases[] = {"none", "a little", "some", "quite a bit",
                                     "a great deal"};

const char *const strain_phrases[] = {"no strain", "a little strain",
                                      "some strain", "quite a lot of strain",
                                      "a great deal of strain"};

const char *const area_phrases[] = {"grief",
                                    "a dispute",
                                    "a change of role",
                                    "wanting more connection",
                                    "wanting more connection",
                                    "wanting more connection"};

const char *const status_phrases[] = {
    [STATUS_ACTIVE] = "active",
    [STATUS_DISTANT] = "out of touch",
    [STATUS_ENDED] = "no longer in the circle",
    [STATUS_DIED] = "remembered",
    [STATUS_WISHED] = "wished for",
    [STATUS_NOT_NAMED] = "not on the page now",
    [STATUS_NOT_DISCUSSED] = "not discussed",
};

static_assert(COUNT_OF(level_phrases) == LEVELS, "a phrase for each level");
static_assert(COUNT_OF(strain_phrases) == LEVELS, "a phrase for each level");
static_assert(COUNT_OF(area_phrases) == AREA_WORDS, "a phrase for each area");
static_assert(COUNT_OF(status_phrases) == STATUS_COUNT,
              "a phrase for each status");

/* ---- Kinds of support ---- */

struct function_words
function_words(struct slice function)
{
    static const char *const words[][3] = {
        {"emotional", "someone to open up to", "listening"},
        {"esteem", "someone who values you", "being valued"},
        {"companionship", "company and fun", "company"},
        {"advice", "a sounding board", "advice"},
        {"practical", "practical help", "practical help"}};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (utf8_same_word(function, slice_of(words[i][0])))
            return (struct function_words){slice_of(words[i][1]),
                                           slice_of(words[i][2])};
    return (struct function_words){function, function};
}
