/* A change in words, as one would say it to the client: who joined, who moved,
 * what is got now. No verdict, no cause; further out by wish is named so. */
#pragma once

#include "change/change.h"
#include "change/fate.h"
#include "words/language.h"

enum topic {
    TOPIC_PEOPLE, /* who came, who left, who is called something else */
    TOPIC_PLACES,
    TOPIC_SUPPORT,
    TOPIC_TOGETHER, /* contact, strain, and what was said, set or settled */
    TOPIC_TIES,
    TOPIC_SCORES,
    TOPIC_GOALS,
    TOPIC_COUNT
};

/* One sentence, with its full stop. It holds what people typed. */
struct told {
    enum topic topic;
    struct slice text;
};

struct telling {
    const struct language *language;
    ARRAY_OF(struct told) sentences; /* by topic */
    struct arena arena;
};

/* LANGUAGE is NULL for English said to the client. No sentence comes back where
 * something was told for which there are no words: then nothing may be said,
 * least of all that nothing changed. */
void change_tell(const struct kith_change *change,
                 const struct language *language, struct telling *telling);

/* What changed with one person alone, without their name; nothing where they
 * are not on the later page. */
void
change_tell_person(const struct kith_change *change, const struct pair *pair,
                   const struct language *language, struct telling *telling);

/* The path of asked, boundary or dispute, as it is called to the client. */
const char *told_step_name(enum fact fact);

void telling_release(struct telling *telling);

/* Adds how much of what is wished for is got: "about 7 in 10". */
void told_add_share(double coverage, const struct language *language,
                    struct str *out);

/* A goal's rating, -2 to +2, in the client's words: "on the way". */
const char *told_attainment(int rating);

/* ---- Shared by the files that tell ---- */

/* Tells a sentence and empties it. */
void tell(struct telling *telling, enum topic topic, struct str *sentence);
void tell_words(struct telling *telling, enum topic topic, const char *english);

void tell_people(const struct kith_change *change, struct telling *telling);
void tell_places(const struct kith_change *change, struct telling *telling);
void tell_support(const struct kith_change *change, struct telling *telling);
void tell_together(const struct kith_change *change, struct telling *telling);
void tell_facts(const struct kith_change *change, struct telling *telling);
void tell_ties(const struct kith_change *change, struct telling *telling);
void tell_outcomes(const struct kith_change *change, struct telling *telling);

/* Are they called something else, and by what: adds " is your ex-partner now;
 * before, your partner." */
bool told_relation_changed(const struct pair *pair);
void told_add_relation(const struct pair *pair, const struct language *language,
                       struct str *out);

/* By how much an answer rose or fell; 0 where it is not known both times. Adds
 * "weekly now; before, every day". */
int told_shift(const struct kith_change *change, const struct pair *pair,
               enum fact fact);
void told_add_shift(const struct pair *pair, enum fact fact,
                    const struct language *language, struct str *out);

/* The strain told now of whom none was known of before; 0 where there is none. */
int told_new_strain(const struct kith_change *change, const struct pair *pair);

/* Adds the END of a sentence: a name may have its full stop already. */
void told_end(const char *end, struct str *sentence);

/* "Maya, Jo and Priya" under construction. */
struct names {
    struct slice *items; /* an array of base/array.h */
    size_t count, capacity;
};

void names_add(struct names *names, struct slice name);

/* The same with something behind the name: " (listening)". */
void names_add_about(struct names *names, struct slice name,
                     const struct str *about, struct telling *telling);

/* Writes the names between the words BEFORE and, for one or for several people,
 * ONE or MANY, tells the sentence where there is anyone, and empties NAMES. */
void names_tell(struct names *names, struct telling *telling, enum topic topic,
                const char *before, const char *one, const char *many);

/* The same, to an END that is in the language already. */
void names_tell_to(struct names *names, struct telling *telling,
                   enum topic topic, const char *before, const char *end);
