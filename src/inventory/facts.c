/* The tables. Words are in the order in which a person would list them. */
#include "inventory/facts.h"
#include "base/utf8.h"

#include <assert.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#define WORDS(list, title, ...)                                                \
    static const char *const list##_items[] = {__VA_ARGS__};                   \
    const struct word_list list = {title, list##_items, COUNT_OF(list##_items)}

WORDS(contact_words, "answer to 'contact'", "none", "rare", "monthly",
      "fortnightly", "weekly", "several", "daily");
WORDS(mode_words, "answer to 'mode'", "in-person", "call", "message", "online",
      "mixed");
WORDS(asked_words, "answer to 'asked'", "unsaid", "hinted", "said");
WORDS(fit_words, "answer to 'fit'", "no", "partly", "yes");
WORDS(knows_low_words, "answer to 'knows-low'", "no", "partly", "yes");
WORDS(dispute_words, "stage of a dispute", "none", "renegotiation", "impasse",
      "dissolution", "resolved");
WORDS(boundary_words, "step of a boundary", "none", "wanted", "voiced", "kept",
      "not-kept");
WORDS(near_words, "answer to 'near'", "same-home", "near", "far", "abroad");
WORDS(status_words, "status", "active", "distant", "ended", "died", "wished",
      "not named", "not discussed");
WORDS(group_words, "group", "family", "partner", "former", "friend", "work",
      "neighbour", "community", "professional", "other");
WORDS(area_words, "problem area", "grief", "dispute", "transition",
      "sensitivity", "deficits", "isolation");
WORDS(phase_words, "phase", "initial", "middle", "conclusion", "maintenance");
WORDS(event_words, "kind of event", "death", "loss", "separation", "move",
      "job", "health", "conflict", "new-tie", "achievement", "other");
WORDS(goal_status_words, "status of a goal", "open", "working", "done",
      "parked");
WORDS(talk_words, "part of a talk", "i-said", "they-said", "felt", "needed",
      "next", "asked", "outcome", "role-played");
WORDS(tie_words, "tie word", "close", "know", "apart", "strained", "calm");

WORDS(relation_words, "relation", "mother", "father", "parent", "step-parent",
      "sister", "brother", "sibling", "child", "son", "daughter", "grandparent",
      "aunt", "uncle", "cousin", "relative", "in-law", "partner", "ex-partner",
      "friend", "online", "colleague", "manager", "neighbour", "group", "faith",
      "professional", "other");

static const unsigned char relation_groups[] = {
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_PARTNER,   GROUP_FORMER,       GROUP_FRIEND,    GROUP_FRIEND,
    GROUP_WORK,      GROUP_WORK,         GROUP_NEIGHBOUR, GROUP_COMMUNITY,
    GROUP_COMMUNITY, GROUP_PROFESSIONAL, GROUP_OTHER,
};

static_assert(COUNT_OF(relation_groups) == COUNT_OF(relation_words_items),
              "every relation has a group");
static_assert(COUNT_OF(group_words_items) == GROUP_COUNT, "a word a group");
static_assert(COUNT_OF(status_words_items) == STATUS_COUNT, "a word a status");

const struct fact_kind fact_kinds[FACT_COUNT] = {
    [FACT_RELATION] = {.word = "relation",
                       .shape = SHAPE_RELATION,
                       .carry = CARRY_ALWAYS,
                       .json = "relation",
                       .form = "sister, relation \"text\"",
                       .means = "who they are to the client; introduces them"},
    [FACT_GROUP] = {.word = "group",
                    .shape = SHAPE_WORD,
                    .words = &group_words,
                    .carry = CARRY_ALWAYS,
                    .json = "group",
                    .form = "group friend",
                    .means = "follows from the relation unless said"},
    [FACT_AS] = {.word = "as",
                 .shape = SHAPE_TEXT,
                 .carry = CARRY_ALWAYS,
                 .form = "as \"Mrs O.\"",
                 .means = "the name to print"},
    [FACT_AKA] = {.word = "aka",
                  .shape = SHAPE_TEXT,
                  .carry = CARRY_ALWAYS,
                  .repeatable = true,
                  .sight = SIGHT_THERAPIST,
                  .form = "aka \"old name\"",
                  .means = "their name in other files of the case"},
    [FACT_RING] = {.word = "ring",
                   .shape = SHAPE_RING,
                   .carry = CARRY_ON,
                   .counted = true,
                   .json = "ring",
                   .form = "ring 2, ring 2 -> 1, ring out",
                   .means = "where they stand, and where the client would "
                            "like them"},
    [FACT_RING_WANTED] = {.word = "ring wish",
                          .shape = SHAPE_WISH,
                          .carry = CARRY_ON,
                          .counted = true,
                          .json = "ring_wanted",
                          .form = "ring 2 -> 1",
                          .means = "the place wished for; never alone"},
    [FACT_CONTACT] = {.word = "contact",
                      .shape = SHAPE_WORD,
                      .words = &contact_words,
                      .carry = CARRY_ON,
                      .counted = true,
                      .json = "contact",
                      .form = "contact weekly",
                      .means = "how often they are in touch; several is a few "
                               "times a week"},
    [FACT_MODE] = {.word = "mode",
                   .shape = SHAPE_WORD,
                   .words = &mode_words,
                   .carry = CARRY_ON,
                   .json = "mode",
                   .form = "mode call",
                   .means = "how they are in touch"},
    [FACT_SATISFACTION] = {.word = "satisfaction",
                           .shape = SHAPE_LEVEL,
                           .low = 1,
                           .high = 5,
                           .carry = CARRY_ON,
                           .counted = true,
                           .json = "satisfaction",
                           .form = "satisfaction 4",
                           .means = "very unsatisfying … very satisfying"},
    [FACT_STRAIN] = {.word = "strain",
                     .shape = SHAPE_LEVEL,
                     .low = 0,
                     .high = 4,
                     .carry = CARRY_ON,
                     .counted = true,
                     .json = "strain",
                     .form = "strain 1",
                     .means = "none … a great deal"},
    [FACT_ASKED] = {.word = "asked",
                    .shape = SHAPE_WORD,
                    .words = &asked_words,
                    .carry = CARRY_ON,
                    .counted = true,
                    .json = "asked",
                    .form = "asked hinted",
                    .means = "has the wanted support been voiced"},
    [FACT_KNOWS_LOW] = {.word = "knows-low",
                        .shape = SHAPE_WORD,
                        .words = &knows_low_words,
                        .carry = CARRY_ON,
                        .json = "knows_low",
                        .form = "knows-low partly",
                        .means = "do they know the client has been low"},
    [FACT_SUPPORT] = {.word = "support",
                      .shape = SHAPE_SUPPORT,
                      .low = 0,
                      .high = 4,
                      .carry = CARRY_ON,
                      .counted = true,
                      .form = "emotional 4/2/1",
                      .means = "wanted / got / given, each 0 not at all, 1 a "
                               "little, 2 a moderate amount, 3 quite a bit, "
                               "4 a great deal; the last may be left out"},
    [FACT_HOPES] = {.word = "hopes",
                    .shape = SHAPE_TEXT,
                    .carry = CARRY_ON,
                    .json = "hopes",
                    .form = "hopes \"…\"",
                    .means = "what the client hopes for from them"},
    [FACT_THEY_HOPE] = {.word = "they-hope",
                        .shape = SHAPE_TEXT,
                        .carry = CARRY_ON,
                        .json = "they_hope",
                        .form = "they-hope \"…\"",
                        .means = "what the client thinks they hope for"},
    [FACT_FIT] = {.word = "fit",
                  .shape = SHAPE_WORD,
                  .words = &fit_words,
                  .carry = CARRY_ON,
                  .json = "fit",
                  .form = "fit partly",
                  .means = "do the two expectations fit"},
    [FACT_GOOD] = {.word = "good",
                   .shape = SHAPE_TEXT,
                   .carry = CARRY_ON,
                   .json = "good",
                   .form = "good \"…\"",
                   .means = "what is good"},
    [FACT_HARD] = {.word = "hard",
                   .shape = SHAPE_TEXT,
                   .carry = CARRY_ON,
                   .json = "hard",
                   .form = "hard \"…\"",
                   .means = "what is hard"},
    [FACT_CHANGE] = {.word = "change",
                     .shape = SHAPE_TEXT,
                     .carry = CARRY_ON,
                     .json = "change",
                     .form = "change \"…\"",
                     .means = "what should change"},
    [FACT_DISPUTE] = {.word = "dispute",
                      .shape = SHAPE_WORD,
                      .words = &dispute_words,
                      .carry = CARRY_ON,
                      .sight = SIGHT_THERAPIST,
                      .json = "dispute",
                      .form = "dispute impasse",
                      .means = "where a dispute stands"},
    [FACT_BOUNDARY] = {.word = "boundary",
                       .shape = SHAPE_WORD_TEXT,
                       .words = &boundary_words,
                       .carry = CARRY_ON,
                       .json = "boundary",
                       .form = "boundary voiced \"…\"",
                       .means = "a limit the client sets; the text may be left "
                                "out and stands as it was"},
    [FACT_STATUS] = {.word = "status",
                     .shape = SHAPE_STATUS,
                     .carry = CARRY_ON,
                     .json = "status",
                     .form = "active, died 2020",
                     .means = "active unless said"},
    [FACT_FOCUS] = {.word = "focus",
                    .shape = SHAPE_FLAG,
                    .carry = CARRY_ON,
                    .sight = SIGHT_THERAPIST,
                    .json = "focus",
                    .form = "focus, no focus",
                    .means = "working on this one now"},
    [FACT_CAUTION] = {.word = "caution",
                      .shape = SHAPE_FLAG,
                      .carry = CARRY_ALWAYS,
                      .sight = SIGHT_THERAPIST,
                      .json = "caution",
                      .form = "caution, no caution",
                      .means = "a safety concern: never suggested to be asked "
                               "or approached, and not on the client's page"},
    [FACT_SINCE] = {.word = "since",
                    .shape = SHAPE_DATE,
                    .carry = CARRY_ALWAYS,
                    .json = "since",
                    .form = "since 2009",
                    .means = "how long they have known each other"},
    [FACT_NEAR] = {.word = "near",
                   .shape = SHAPE_WORD,
                   .words = &near_words,
                   .carry = CARRY_ALWAYS,
                   .json = "near",
                   .form = "near far",
                   .means = "where they live"},
    [FACT_ATTR] = {.word = "attr",
                   .shape = SHAPE_NAMED,
                   .carry = CARRY_ON,
                   .repeatable = true,
                   .form = "attr age 34",
                   .means = "anything else that a study asks"},
    [FACT_PRIVATE] = {.word = "private",
                      .shape = SHAPE_TEXT,
                      .carry = CARRY_NEVER,
                      .repeatable = true,
                      .sight = SIGHT_PRIVATE,
                      .form = "private \"…\"",
                      .means = "never printed, never exported unless asked for "
                               "by name"},
    [FACT_SAME] = {.word = "same",
                   .shape = SHAPE_SAME,
                   .carry = CARRY_NEVER,
                   .form = "same",
                   .means = "looked at, and nothing changed"},
};

const char *const dispute_phrases[] = {"nothing in dispute", "working it out",
                                       "stuck for now", "letting go",
                                       "settled"};

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

const char *
fact_phrase(enum fact fact, int value)
{
    static const char *const contact[] = {
        "none at all", "less than monthly",  "once a month", "every two weeks",
        "weekly",      "a few times a week", "every day"};
    static const char *const satisfaction[] = {
        NULL,    "very unsatisfying", "mostly unsatisfying",
        "mixed", "mostly satisfying", "very satisfying"};
    static const char *const strain[] = {"no strain", "a little", "some",
                                         "quite a lot", "a great deal"};
    static const char *const asked[] = {"not said yet", "hinted", "said"};
    static const char *const boundary[] = {
        "no limit set", "wished for", "named", "holds", "does not hold yet"};
    static const char *const near[] = {"in the same home", "near", "far away",
                                       "abroad"};
    static const char *const mode[] = {"in person", "by phone", "by message",
                                       "online", "in several ways"};
    switch (fact) {
    case FACT_CONTACT:
        return contact[value];
    case FACT_MODE:
        return mode[value];
    case FACT_SATISFACTION:
        return satisfaction[value];
    case FACT_STRAIN:
        return strain[value];
    case FACT_ASKED:
        return asked[value];
    case FACT_BOUNDARY:
        return boundary[value];
    case FACT_DISPUTE:
        return dispute_phrases[value];
    case FACT_NEAR:
        return near[value];
    default:
        return fact_kinds[fact].words->words[value];
    }
}

const char *const status_phrases[STATUS_COUNT] = {
    [STATUS_ACTIVE] = "active",
    [STATUS_DISTANT] = "out of touch",
    [STATUS_ENDED] = "no longer in the circle",
    [STATUS_DIED] = "remembered",
    [STATUS_WISHED] = "wished for",
    [STATUS_NOT_NAMED] = "not on the page now",
    [STATUS_NOT_DISCUSSED] = "not discussed",
};

enum group
relation_group(int relation)
{
    assert(relation >= 0 && (size_t)relation < COUNT_OF(relation_groups));
    return relation_groups[relation];
}

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

int
word_find(const struct word_list *list, struct slice word)
{
    for (size_t i = 0; i < list->count; i++)
        if (utf8_same_word(slice_of(list->words[i]), word))
            return (int)i;
    return -1;
}

size_t
word_slips_allowed(struct slice word)
{
    return word.size <= 2 ? 0 : word.size <= 5 ? 1 : 2;
}

const char *
word_nearest(const struct word_list *list, struct slice word)
{
    const char *nearest = NULL;
    size_t least = word_slips_allowed(word) + 1;
    for (size_t i = 0; i < list->count; i++) {
        size_t slips = utf8_slips(slice_of(list->words[i]), word, least - 1);
        if (slips < least) {
            least = slips;
            nearest = list->words[i];
        }
    }
    return nearest;
}

bool
word_is_reserved(struct slice word)
{
    static const char *const others[] = {
        "no",     "not",    "case",     "me",    "rings",    "functions",
        "onset",  "focus",  "goal",     "event", "session",  "scores",
        "need",   "person", "everyone", "else",  "ties",     "talk",
        "coping", "note",   "private",  "fresh", "phase",    "number",
        "week",   "rating", "mood",     "text",  "complete", "partial",
        "out"};
    static const struct word_list other_words = {"", others, COUNT_OF(others)};
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (utf8_same_word(slice_of(fact_kinds[i].word), word))
            return true;
    static const struct word_list *const lists[] = {
        &other_words,       &talk_words,  &relation_words, &status_words,
        &tie_words,         &group_words, &contact_words,  &mode_words,
        &asked_words,       &fit_words,   &dispute_words,  &boundary_words,
        &near_words,        &area_words,  &phase_words,    &event_words,
        &goal_status_words,
    };
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        if (word_find(lists[i], word) >= 0)
            return true;
    return false;
}
