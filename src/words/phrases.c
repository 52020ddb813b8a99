/* The phrases, each table as long as the list or scale that it speaks for. In:
 * a word or level of the format. Out: English that people read; tables that
 * grow apart from their lists do not compile. */
#include "words/phrases.h"
#include "base/marked.h"
#include "base/array.h"
#include "base/utf8.h"
#include "inventory/relations.h"

#include <string.h>

#include <assert.h>

/* ---- Answers ---- */

static const char *const contact[] = {
    T("none at all"),  T("less than monthly"),
    T("once a month"), T("every two weeks"),
    T("weekly"),       T("a few times a week"),
    T("every day")};
static const char *const satisfaction[] = {
    NULL,       T("very unsatisfying"), T("mostly unsatisfying"),
    T("mixed"), T("mostly satisfying"), T("very satisfying")};
static const char *const strain[] = {T("no strain"), T("a little"), T("some"),
                                     T("quite a lot"), T("a great deal")};
static const char *const asked[] = {T("not said yet"), T("hinted"), T("said")};
static const char *const boundary[] = {T("no limit set"), T("wished for"),
                                       T("named"), T("holds"),
                                       T("does not hold yet")};
static const char *const near[] = {T("in the same home"), T("near"),
                                   T("far away"), T("abroad")};
static const char *const mode[] = {T("in person"), T("by phone"),
                                   T("by message"), T("online"),
                                   T("in several ways")};
const char *const dispute_phrases[] = {T("nothing in dispute"),
                                       T("working it out"), T("stuck for now"),
                                       T("letting go"), T("settled")};

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

/* Where there is no phrase, the format's own word: many are plain enough. */
const char *
fact_phrase(enum fact fact, int value)
{
    const char *const *phrases = fact_phrases[fact];
    return phrases != NULL ? phrases[value]
                           : fact_kinds[fact].words->words[value];
}

/* ---- Amounts, areas, statuses ---- */

const char *const level_phrases[] = {T("none"), T("a little"), T("some"),
                                     T("quite a bit"), T("a great deal")};

const char *const strain_phrases[] = {
    T("no strain"), T("a little strain"), T("some strain"),
    T("quite a lot of strain"), T("a great deal of strain")};

/* Three areas are one to the client: what the therapist tells apart, they hear
 * as the wish behind it. */
const char *const area_phrases[] = {T("grief"),
                                    T("a dispute"),
                                    T("a change of role"),
                                    T("wanting more connection"),
                                    T("wanting more connection"),
                                    T("wanting more connection")};

const char *const status_phrases[] = {
    [STATUS_ACTIVE] = T("active"),
    [STATUS_DISTANT] = T("out of touch"),
    [STATUS_ENDED] = T("no longer in the circle"),
    [STATUS_DIED] = T("remembered"),
    [STATUS_WISHED] = T("wished for"),
    [STATUS_NOT_NAMED] = T("not on the page now"),
    [STATUS_NOT_DISCUSSED] = T("not discussed"),
};

static_assert(COUNT_OF(level_phrases) == LEVELS, "a phrase for each level");
static_assert(COUNT_OF(strain_phrases) == LEVELS, "a phrase for each level");
static_assert(COUNT_OF(area_phrases) == AREA_WORDS, "a phrase for each area");
static_assert(COUNT_OF(status_phrases) == STATUS_COUNT,
              "a phrase for each status");

/* ---- Relations ---- */

static bool
is_in(struct slice said, const struct language *language)
{
    bool german = language != NULL && strcmp(language->tag, "de") == 0;
    return relation_is_of(said, german ? TONGUE_GERMAN : TONGUE_ENGLISH) ||
           !relation_is_of(said, german ? TONGUE_ENGLISH : TONGUE_GERMAN);
}

struct slice
relation_phrase(int relation, struct slice said,
                const struct language *language)
{
    if (said.size > 0 && (relation == RELATION_OWN || is_in(said, language)))
        return said;
    return relation == RELATION_OTHER || relation < 0
               ? slice_of("")
               : slice_of(tr(language, relation_words.words[relation]));
}

/* ---- Kinds of support ---- */

/* A kind that the user named is called as they called it, in full and in short. */
struct function_words
function_words(struct slice function)
{
    static const char *const words[][3] = {
        {"emotional", T("someone to open up to"), T("listening")},
        {"esteem", T("someone who values you"), T("being valued")},
        {"companionship", T("company and fun"), T("company")},
        {"advice", T("a sounding board"), T("advice")},
        {"practical", T("practical help"), T("practical help")}};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (utf8_same_word(function, slice_of(words[i][0])))
            return (struct function_words){slice_of(words[i][1]),
                                           slice_of(words[i][2])};
    return (struct function_words){function, function};
}
