/* Who gives what: a row for each active person, a cell for each kind of support.
 * Comes in: a scene; goes out: the table, for whoever sets it (giving_rows on
 * paper, the report in HTML), its key, and the same in words. */
#pragma once

#include "case/view.h"
#include "picture/scene/scene.h"

struct giving {
    const struct scene *scene;
    ARRAY_OF(const struct figure *) rows;
    size_t kinds;
};

/* The people of the innermost ring first, by name within a ring; those whose
 * ring is not known come last. The scene must outlive it. */
void giving_init(struct giving *giving, const struct scene *scene);
void giving_release(struct giving *giving);

struct gift {
    enum amount amount;
    int level; /* of it, where it is known */
    bool wish; /* more of it is wished for, and that may be shown */
};

struct gift giving_gift(const struct giving *giving, size_t row, size_t kind);

/* What a kind is called above its column. */
struct slice giving_kind(const struct giving *giving, size_t kind);

/* Adds how many active people give at least some of a kind: "2", or "2+" where
 * it is not known of everyone, or "?" where nothing can be said. That there is
 * nobody is no line of a page that a client takes home: there it adds nothing. */
void giving_add_givers(const struct kith_snapshot *snapshot, size_t kind,
                       struct str *out);

/* As much of the table as one place has room for. */
struct giving_part {
    const struct giving *giving;
    size_t first, rows, kinds;
};

enum { MOST_KEYS = 4 };

/* What the cells of a part mean, in English: only those that are there. Returns
 * how many. */
size_t giving_key(const struct giving_part *part, const char *words[MOST_KEYS]);

/* Adds ROWS rows from FIRST on in words, with all kinds: "Maya: a lot of
 * listening; some company; wish: advice". */
void giving_add_words(const struct giving *giving, size_t first, size_t rows,
                      struct str *out);
