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
    TOPIC_NOTES, /* what was written down, and what is known now */
    TOPIC_COUNT
};

/* One sentence, with its full stop. It holds what people typed. */
struct told {
    enum topic topic;
    struct slice text;
};

/* What people are called in what is told, instead of their names. */
struct told_names {
    const struct slice *pairs; /* one for each */
    bool coded; /* whatever quotes what somebody typed is left out, as it may
                   name them */
};

struct telling {
    const struct language *language;
    const struct told_names *names;  /* NULL for names as they are */
    ARRAY_OF(struct told) sentences; /* by topic */
    struct arena arena;
};

/* LANGUAGE is NULL for English said to the client. No sentence comes back where
 * something was told for which there are no words: then nothing may be said,
 * least of all that nothing changed. */
void change_tell(const struct kith_change *change,
                 const struct language *language, struct telling *telling);

/* The same with people called otherwise. */
void
change_tell_called(const struct kith_change *change,
                   const struct language *language,
                   const struct told_names *names, struct telling *telling);

/* What changed with one person alone, without their name; nothing where they
 * are not on the later page. */
void
change_tell_person(const struct kith_change *change, const struct pair *pair,
                   const struct language *language, struct telling *telling);

void telling_release(struct telling *telling);

/* Adds how much of what is wished for is got: "about 7 in 10". */
void told_add_share(double coverage, const struct language *language,
                    struct str *out);

/* ---- Shared by the files that tell ---- */

/* Tells a sentence and empties it. */
void tell(struct telling *telling, enum topic topic, struct str *sentence);
void tell_words(struct telling *telling, enum topic topic, const char *english);

void tell_people(const struct kith_change *change, struct telling *telling);
void tell_places(const struct kith_change *change, struct telling *telling);
void tell_support(const struct kith_change *change, struct telling *telling);
void tell_together(const struct kith_change *change, struct telling *telling);
void tell_ties(const struct kith_change *change, struct telling *telling);
void tell_outcomes(const struct kith_change *change, struct telling *telling);
void tell_notes(const struct kith_change *change, struct telling *telling);

/* What a pair is called now. */
struct slice told_name(const struct kith_change *change,
                       const struct telling *telling, uint32_t pair);

/* A sentence about everyone to whom something happened: BEFORE, their names,
 * and ONE or MANY; MANY is NULL where the same is said of one and of many. */
struct told_row {
    enum happening_kind kind;
    int way; /* only what rose (1), or fell (-1); 0 for all */
    enum { WISHED_OR_NOT, AS_WISHED, NOT_AS_WISHED } wished;
    const char *word; /* only what came to this word of the list; or NULL */
    const char *before, *one, *many;
};

void tell_row(const struct kith_change *change, struct telling *telling,
              enum topic topic, const struct told_row *row);

/* A sentence about everyone of whom an answer changed, with what it was and is:
 * "There is less strain with Jo (some now; before, quite a lot)." */
struct shift_row {
    enum happening_kind kind;
    int way; /* likewise */
    const char *words;
};

void tell_shift(const struct kith_change *change, struct telling *telling,
                enum topic topic, const struct shift_row *row);

/* Adds "weekly now; before, every day". */
void told_add_shift(const struct kith_change *change,
                    const struct happening *happening,
                    const struct language *language, struct str *out);

/* Adds " is your ex-partner now; before, your partner." */
void told_add_relation(const struct happening *happening,
                       const struct language *language, struct str *out);

/* The strain told now with whom none was known of before; 0 where there is
 * none. */
int told_new_strain(const struct happening *happening);

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

/* Writes the names between the words BEFORE and END, which are in the language
 * already, tells the sentence where there is anyone, and empties NAMES. */
void names_tell(struct names *names, struct telling *telling, enum topic topic,
                const char *before, const char *end);

/* The same behind ENGLISH, which is looked up, and up to a full stop. */
void names_tell_after(struct names *names, struct telling *telling,
                      enum topic topic, const char *english);

/* The whole change in words, a sentence a line; yours to free. */
char *change_words(const struct kith_change *change, const char *language);
