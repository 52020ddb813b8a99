/* The lists themselves, in the order in which a person would list the words;
 * and finding a word that was typed, or one near to it.
 *
 * In: a word as typed. Out: its index in a list, which is the value that an
 * inventory keeps; or the word that was meant. */
#include "inventory/words.h"
#include "base/must.h"
#include "base/array.h"
#include "base/marked.h"
#include "base/utf8.h"
#include "inventory/facts.h"
#include "inventory/record.h"

#include <assert.h>

#define WORDS_OF(list, title, reserved, ...)                                   \
    static const char *const list##_words_items[] = {__VA_ARGS__};             \
    const struct word_list list##_words = {                                    \
        title, list##_words_items, COUNT_OF(list##_words_items), reserved}
#define WORDS(list, title, ...)                                                \
    WORDS_OF(list, title, COUNT_OF(list##_words_items), __VA_ARGS__)
#define LATE_WORDS(list, title, ...) WORDS_OF(list, title, 0, __VA_ARGS__)

/* An enum and its list are two texts of one thing: the build fails where one of
 * them got a word and the other did not. */
#define PIN(list, words)                                                       \
    static_assert(COUNT_OF(list##_words_items) == (words),                     \
                  "as many words as their enum")

/* Marked are the words that a page says as they stand; the others are keywords,
 * or said by words/phrases. */
WORDS(contact, "answer to 'contact'", "none", "rare", "monthly", "fortnightly",
      "weekly", "several", "daily");
WORDS(mode, "answer to 'mode'", "in-person", "call", "message", "online",
      "mixed");
WORDS(asked, "answer to 'asked'", T("unsaid"), T("hinted"), T("said"));
WORDS(fit, "answer to 'fit'", T("no"), T("partly"), T("yes"));
WORDS(knows_low, "answer to 'knows-low'", T("no"), T("partly"), T("yes"));
WORDS(dispute, "stage of a dispute", "none", "renegotiation", "impasse",
      "dissolution", "resolved");
WORDS(boundary, "step of a boundary", T("none"), T("wanted"), T("voiced"),
      T("kept"), T("not-kept"));
WORDS(near, "answer to 'near'", "same-home", "near", "far", "abroad");
LATE_WORDS(side, "side of a ring", "inner", "outer");
WORDS(status, "status", "active", "distant", "ended", "died", "wished",
      "not named", "not discussed");
WORDS(group, "group", "family", "partner", "former", "friend", "work",
      "neighbour", "community", "professional", "other");
WORDS(area, "problem area", T("grief"), T("dispute"), T("transition"),
      T("sensitivity"), T("deficits"), T("isolation"));
WORDS(phase, "phase", T("initial"), T("middle"), T("conclusion"),
      T("maintenance"));
WORDS_OF(event, "kind of event", EVENT_RESERVED, "death", "loss", "separation",
         "move", "job", "health", "conflict", "new-tie", "achievement", "other",
         "birth", "marriage", "retirement", "diagnosis", "illness", "start",
         "end");
WORDS(goal_status, "status of a goal", "open", "working", "done", "parked");
WORDS(session_part, "part of a session", "number", "phase", "fresh");
WORDS(goal_part, "part of a goal", "rating", "status");
WORDS(event_part, "part of an event", "mood", "person");
WORDS(ties_said, "word of the list of ties", "complete", "partial");
WORDS(talk_part, "part of a talk", "i-said", "they-said", "felt", "needed",
      "next", "asked", "outcome", "role-played");

WORDS_OF(relation, "relation", RELATION_RESERVED, T("mother"), T("father"),
         T("parent"), T("step-parent"), T("sister"), T("brother"), T("sibling"),
         T("child"), T("son"), T("daughter"), T("grandparent"), T("aunt"),
         T("uncle"), T("cousin"), T("relative"), T("in-law"), T("partner"),
         T("ex-partner"), T("friend"), T("online"), T("colleague"),
         T("manager"), T("neighbour"), T("group"), T("faith"),
         T("professional"), T("other"), T("baby"), T("pet"));

/* Side by side with the words above, row for row. Which group a relation
 * belongs to is the table of the format. */
static const unsigned char relation_groups[] = {
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_FAMILY,    GROUP_FAMILY,       GROUP_FAMILY,    GROUP_FAMILY,
    GROUP_PARTNER,   GROUP_FORMER,       GROUP_FRIEND,    GROUP_FRIEND,
    GROUP_WORK,      GROUP_WORK,         GROUP_NEIGHBOUR, GROUP_COMMUNITY,
    GROUP_COMMUNITY, GROUP_PROFESSIONAL, GROUP_OTHER,     GROUP_FAMILY,
    GROUP_OTHER,
};

static_assert(COUNT_OF(relation_groups) == COUNT_OF(relation_words_items),
              "every relation has a group");
PIN(relation, RELATION_COUNT);
PIN(event, EVENT_KINDS);
PIN(contact, CONTACT_WORDS);
PIN(mode, MODE_WORDS);
PIN(asked, ASKED_WORDS);
PIN(fit, FIT_WORDS);
PIN(knows_low, KNOWS_LOW_WORDS);
PIN(dispute, DISPUTE_WORDS);
PIN(boundary, BOUNDARY_WORDS);
PIN(near, NEAR_WORDS);
PIN(side, SIDE_WORDS);
PIN(area, AREA_WORDS);
PIN(status, STATUS_COUNT);
PIN(session_part, SESSION_PARTS);
PIN(goal_part, GOAL_PARTS);
PIN(event_part, EVENT_PARTS);
PIN(talk_part, TALK_PARTS);
PIN(ties_said, TIES_WORDS);
PIN(group, GROUP_COUNT);

const struct word_list *const word_lists[] = {
    &contact_words,      &mode_words,      &asked_words,
    &fit_words,          &knows_low_words, &dispute_words,
    &boundary_words,     &near_words,      &status_words,
    &group_words,        &relation_words,  &area_words,
    &phase_words,        &event_words,     &goal_status_words,
    &session_part_words, &goal_part_words, &event_part_words,
    &talk_part_words,    &ties_said_words, &side_words,
};

static_assert(COUNT_OF(word_lists) == WORD_LISTS, "as many lists as there are");

const struct word_alias word_aliases[] = {
    {&event_words, "moved", "move"},
    {&phase_words, "termination", "conclusion"},
    {&phase_words, "end", "conclusion"},
    {&area_words, "role transition", "transition"},
    {&area_words, "role dispute", "dispute"},
};
const size_t word_alias_count = COUNT_OF(word_aliases);

enum group
relation_group(int relation)
{
    must(relation >= 0 && (size_t)relation < COUNT_OF(relation_groups));
    return relation_groups[relation];
}

int
word_find(const struct word_list *list, struct slice word)
{
    for (size_t i = 0; i < list->count; i++)
        if (utf8_same_word(slice_of(list->words[i]), word))
            return (int)i;
    return -1;
}

/* Of two as near the first of the list stays. */
const char *
word_nearest(const struct word_list *list, struct slice word)
{
    const char *nearest = NULL;
    size_t least = utf8_slips_allowed(word) + 1;
    for (size_t i = 0; i < list->count; i++) {
        size_t slips = utf8_slips(slice_of(list->words[i]), word, least - 1);
        if (slips < least) {
            least = slips;
            nearest = list->words[i];
        }
    }
    return nearest;
}

/* What stands anywhere in the format, whether it starts a fact or not: a kind
 * of support called "weekly" could not be told from an answer. */
bool
word_is_reserved(struct slice word)
{
    static const char *const others[] = {"no",   "not",  "else",
                                         "week", "text", "out"};
    static const struct word_list other_words = {.words = others,
                                                 .count = COUNT_OF(others)};
    if (record_find(word) != NULL || word_find(&other_words, word) >= 0)
        return true;
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (!fact_kinds[i].late &&
            utf8_same_word(slice_of(fact_kinds[i].word), word))
            return true;
    for (size_t i = 0; i < WORD_LISTS; i++) {
        int found = word_find(word_lists[i], word);
        if (found >= 0 && (size_t)found < word_lists[i]->reserved)
            return true;
    }
    return false;
}

bool
word_is_shared(struct slice word)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (fact_kinds[i].late &&
            utf8_same_word(slice_of(fact_kinds[i].word), word))
            return true;
    return false;
}
