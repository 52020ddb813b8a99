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

    /* Could a fact of KIND start with WORD? NULL: none starts so. */
    bool (*starts)(const struct parser *parser, const struct fact_kind *kind,
                   struct slice word);

    /* Do WORDS say KIND whole, without a value behind them? Fills in SAID.
     * NULL: no words do. */
    bool (*alone)(const struct fact_kind *kind, struct slice words,
                  struct fact_said *said);

    /* Is the fact at hand one of KIND with its value behind the first word?
     * Fills in what that word says. NULL: none is. */
    bool (*begins)(const struct parser *parser, const struct fact_kind *kind,
                   struct fact_said *said);

    /* Reads the value, from token 1 on, into SAID, which says VALUE_UNKNOWN so
     * far, and adds that to the person's facts; false, with a report, where
     * something is wrong with it. There where BEGINS is. */
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

/* For rows of the table: facts that are their own word. */
bool shape_is_word(const struct parser *parser, const struct fact_kind *kind,
                   struct slice word);
bool
shape_begins_with_word(const struct parser *parser,
                       const struct fact_kind *kind, struct fact_said *said);

/* Adds a fact that was read to those of the person. */
void shape_keep(struct parser *parser, const struct fact_said *said);
