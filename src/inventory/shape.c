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

/* The first word is noted, too: "not" of "not named". */
static void
teach(struct parser *parser, const struct word_list *list,
      struct meaning meaning)
{
    struct meaning first = meaning;
    first.word = slice_take_until(
        &(struct slice){meaning.word.data, meaning.word.size}, ' ');
    lexicon_add(&parser->lexicon, list, meaning);
    lexicon_add(&parser->lexicon, &lexicon_first, first);
}

void
shape_whole(struct parser *parser, const struct fact_kind *kind,
            struct slice words, int value)
{
    teach(parser, &lexicon_whole,
          (struct meaning){words, (int)(kind - fact_kinds), value});
}

void
shape_begun(struct parser *parser, const struct fact_kind *kind,
            struct slice word, int value)
{
    teach(parser, &lexicon_begun,
          (struct meaning){word, (int)(kind - fact_kinds), value});
}

void
shape_teach_word(struct parser *parser, const struct fact_kind *kind)
{
    shape_begun(parser, kind, slice_of(kind->word), 0);
}

void
shape_keep(struct parser *parser, const struct fact_said *said)
{
    *array_add(&parser->facts) = *said;
}
