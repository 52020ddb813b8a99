/* A change in words, as one would say it to the client: who joined, who moved,
 * what is got now. No verdict, no cause; further out by wish is named so. */
#pragma once

#include "change/change.h"
#include "language/language.h"

enum topic {
    TOPIC_PEOPLE, /* who joined and who left */
    TOPIC_PLACES,
    TOPIC_SUPPORT,
    TOPIC_TOGETHER, /* strain, and what was said, set or settled */
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

/* LANGUAGE is NULL for English. */
void change_tell(const struct kith_change *change,
                 const struct language *language, struct telling *telling);
/* What changed with one person alone, in the client's own voice; nothing where
 * they are not on the later page. */
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

/* What became of the people: shared by the files that tell. */
void tell(struct telling *telling, enum topic topic, struct str *sentence);
void tell_support(const struct kith_change *change, struct telling *telling);
void tell_together(const struct kith_change *change, struct telling *telling);
void tell_outcomes(const struct kith_change *change, struct telling *telling);

/* "Maya, Jo and Priya" under construction. */
struct names {
    struct slice *items; /* an array of base/array.h */
    size_t count, capacity;
};

void names_add(struct names *names, struct slice name);

/* Adds "Maya, Jo and Priya". */
void names_list(const struct names *names, const struct language *language,
                struct str *out);

/* Writes the names between the words BEFORE and, for one or for several people,
 * ONE or MANY, tells the sentence where there is anyone, and empties NAMES. */
void names_tell(struct names *names, struct telling *telling, enum topic topic,
                const char *before, const char *one, const char *many);
