/* The table of shapes, and what most of its rows share. In: a row of the table
 * of facts. Out: the shape that reads and writes it; and what was read, added
 * to the facts of the person. */
#include "inventory/shape.h"

#define POINT_TO_SHAPE(number, name) [SHAPE_##number] = &shape_##name,

/* By designators, so that the order of the files that define them does not
 * matter; a shape without its object does not link. */
const struct shape_kind *
shape_of(const struct fact_kind *kind)
{
    static const struct shape_kind *const all[SHAPE_COUNT] = {
        FACT_SHAPES(POINT_TO_SHAPE)};
    return all[kind->shape];
}

bool
shape_is_word(const struct parser *parser, const struct fact_kind *kind,
              struct slice word)
{
    (void)parser;
    return utf8_same_word(slice_of(kind->word), word);
}

bool
shape_begins_with_word(const struct parser *parser,
                       const struct fact_kind *kind, struct fact_said *said)
{
    (void)said;
    return shape_is_word(parser, kind, token_at(parser, 0)->text);
}

void
shape_keep(struct parser *parser, const struct fact_said *said)
{
    *array_add(&parser->facts) = *said;
}
