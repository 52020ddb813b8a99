/* The table of shapes: how each is read and how it is written. For the files of
 * parser and writer; nobody else includes this.
 *
 * A fact is said in one of two ways: by words that say all of it ("sister",
 * "no focus", "not named"), or by a first word with a value behind it ("ring
 * 2", "emotional 4/2/1"). Some shapes know both. */
#pragma once

#include "inventory/parser.h"
#include "inventory/writer.h"

struct shape_kind {
    /* Is the fact's own word written? Otherwise its values say what it is. */
    bool has_word;

    /* Is it written right behind the fact before it, as a part of that? */
    bool is_part;

    /* Teaches the parser the words of KIND, by shape_whole() and
     * shape_begun(). NULL: it has none of its own. */
    void (*teach)(struct parser *parser, const struct fact_kind *kind);

    /* Reads the value, from token 1 on, into SAID, which says VALUE_UNKNOWN so
     * far, and adds that to the person's facts; false, with a report, where
     * something is wrong with it. There where a word is taught that begins a
     * fact. */
    bool (*read)(struct parser *parser, const struct fact_kind *kind,
                 struct fact_said *said);

    void (*write)(struct writer *writer, const struct fact_said *said);
};

/* Each is defined beside its functions, in the file of its kind. */
#define DECLARE_SHAPE(number, name) extern const struct shape_kind shape_##name;
FACT_SHAPES(DECLARE_SHAPE)
#undef DECLARE_SHAPE

/* The shape of a row; there is one for every row. */
const struct shape_kind *shape_of(const struct fact_kind *kind);

/* WORDS say all of a fact of KIND, which is VALUE. */
void shape_whole(struct parser *parser, const struct fact_kind *kind,
                 struct slice words, int value);

/* WORD begins a fact of KIND, and its value stands behind it. VALUE is what the
 * word itself says, of a kind of support which it is; otherwise 0. */
void shape_begun(struct parser *parser, const struct fact_kind *kind,
                 struct slice word, int value);

/* For rows of the table: facts that begin with their own word. */
void shape_teach_word(struct parser *parser, const struct fact_kind *kind);

/* Keeps WORDS as the relation that they stand for, as they were typed; false
 * where they stand for none. SAID knows where they are. */
bool shape_keep_relation(struct parser *parser, struct fact_said said,
                         struct slice words);

/* Adds a fact that was read to those of the person. */
void shape_keep(struct parser *parser, const struct fact_said *said);
