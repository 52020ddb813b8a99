/* Rings: where somebody stands, and where the client would like them. In: "2",
 * "2 -> 1", "out", "?" behind the word ring. Out: one fact, or two: the wish is
 * a fact of its own, as it is carried, confirmed and counted by itself. */
#include "base/number.h"
#include "inventory/shape.h"

/* Where an arrow stands in TEXT, and its size; false where there is none.
 * Editors make one mark of both its characters, or of its hyphen alone. */
static bool
find_arrow(struct slice text, size_t *at, size_t *size)
{
    for (size_t i = 0; i < text.size; i++) {
        struct slice rest = slice_part(text, i, text.size);
        static const char *const arrows[] = {"->", "\xE2\x86\x92",
                                             "\xE2\x88\x92>"};
        for (size_t n = 0; n < 3; n++) {
            *at = i;
            *size = strlen(arrows[n]);
            if (slice_is(slice_part(rest, 0, *size), arrows[n]))
                return true;
        }
    }
    return false;
}

/* The name of a ring is the commonest slip, then a wish written without its
 * arrow. Otherwise the rings there are. */
static void
hint_rings(struct parser *parser, struct diagnostic *found, struct slice text)
{
    struct str rings = {0};
    for (size_t i = 0; i < parser->inventory->rings.count; i++) {
        if (!utf8_same_word(parser->inventory->rings.items[i], text))
            continue;
        diagnostic_hint(found, "write: ring %zu", i + 1);
        return;
    }
    if (text.size > 0 && text.data[0] >= '1' && text.data[0] <= '9' &&
        text.size > 2) {
        diagnostic_hint(found, "a ring and the wish: ring 2 -> 1");
        return;
    }
    for (size_t i = 0; i < parser->inventory->rings.count; i++)
        str_addf(&rings, "%zu %.*s, ", i + 1,
                 SLICE_ARGS(parser->inventory->rings.items[i]));
    diagnostic_hint(found, "the rings: %sout", str_text(&rings));
    str_release(&rings);
}

/* Where the record of rings is wrong, any number will do: how many there are is
 * not known. */
static bool
read_ring(struct parser *parser, struct passage passage, int *ring)
{
    int rings = (int)parser->inventory->rings.count;
    if (utf8_same_word(passage.text, slice_of("out"))) {
        *ring = RING_OUT;
        return true;
    }
    if (slice_is(passage.text, "?")) {
        *ring = VALUE_UNKNOWN;
        return true;
    }
    if (slice_is(passage.text, "_")) {
        *ring = VALUE_NOT_SAID;
        return true;
    }
    bool number = number_parse_int(passage.text, ring);
    if (parser->rings_doubtful)
        return number;
    if (number && *ring >= 1 && *ring <= rings)
        return true;
    struct diagnostic *found =
        number ? diagnose(parser, off_scale, passage.span,
                          "there is no ring %s", quote(passage.text).text)
               : diagnose(parser, bad_ring, passage.span, "%s is no ring",
                          quote(passage.text).text);
    hint_rings(parser, found, passage.text);
    return false;
}

/* ring 2, ring 2 -> 1: a ring, and the ring wished for as a fact of its own.
 * What stands before the arrow is kept only where it is right, but the wish is
 * read in any case: one run tells what is wrong with both. A wish alone says
 * nothing of where the person is, so it must not stand alone. */
static bool
read_rings(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    (void)kind;
    struct passage passage = parse_passage(parser, 1);
    size_t at, size;
    bool wish = find_arrow(passage.text, &at, &size);
    struct passage first =
        parse_passage_part(passage, 0, wish ? at : passage.text.size);
    if (first.text.size == 0) {
        diagnostic_hint(diagnose(parser, bad_ring, passage.span,
                                 "the wish stands behind the ring"),
                        "write: ring 2 -> 1, or ring ? -> 1");
        return false;
    }
    bool fine = read_ring(parser, first, &said->value);
    if (fine)
        shape_keep(parser, said);
    if (!wish)
        return fine;
    struct passage second =
        parse_passage_part(passage, at + size, passage.text.size);
    if (second.text.size == 0) {
        diagnostic_hint(diagnose(parser, bad_ring, passage.span,
                                 "the arrow points at no ring"),
                        "write: ring 2 -> 1");
        return false;
    }
    said->fact = FACT_RING_WANTED;
    if (!read_ring(parser, second, &said->value))
        return false;
    shape_keep(parser, said);
    return fine;
}

static void
add_ring(struct writer *writer, int ring)
{
    if (ring == RING_OUT)
        str_add(writer->out, "out");
    else
        write_level(writer->out, ring);
}

static void
write_ring(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    add_ring(writer, said->value);
}

const struct shape_kind shape_ring = {.has_word = true,
                                      .teach = shape_teach_word,
                                      .read = read_rings,
                                      .write = write_ring};

static void
write_wish(struct writer *writer, const struct fact_said *said)
{
    str_add(writer->out, " -> ");
    add_ring(writer, said->value);
}

/* Read with its ring. */
const struct shape_kind shape_wish = {.is_part = true, .write = write_wish};
