/* Facts of a word and its value: one of a list, a level, a date, a text. A "?"
 * in place of any value is one, too: it says that nobody knows.
 *
 * In: the value, from token 1 on, and the row that says what it may be. Out:
 * the fact with its value, added to the person's. */
#include "base/date.h"
#include "inventory/shape.h"

#define WORD_AND_VALUE .has_word = true, .teach = shape_teach_word

/* A value of one token that was READ is kept where nothing stands behind it. */
static bool
keep_value(struct parser *parser, bool read, const struct fact_said *said)
{
    if (!read || !parse_end(parser, 1))
        return false;
    shape_keep(parser, said);
    return true;
}

/* Adds the fact's word; and "?" or "_" in place of a value that is not known or
 * was not asked, which says false. */
static bool
write_known(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    if (said->value == VALUE_UNKNOWN)
        str_add_char(writer->out, '?');
    if (said->value == VALUE_NOT_SAID)
        str_add_char(writer->out, '_');
    return said->value != VALUE_UNKNOWN && said->value != VALUE_NOT_SAID;
}

/* ---- contact weekly; boundary voiced "not after ten" ---- */

/* "?" leaves the value as it came, which is unknown; "_" makes it not said. */
static bool
read_open(const struct parser *parser, struct fact_said *said)
{
    if (parse_is_blank(parser, 1))
        said->value = VALUE_NOT_SAID;
    return parse_is_unknown(parser, 1) || parse_is_blank(parser, 1);
}

static bool
read_list_word(struct parser *parser, const struct fact_kind *kind,
               struct fact_said *said)
{
    return read_open(parser, said) ||
           parse_word(parser, 1, kind->words, &said->value);
}

/* "same-home" is "near same-home"; but not "near", which begins it. */
static void
teach_words(struct parser *parser, const struct fact_kind *kind)
{
    shape_teach_word(parser, kind);
    for (size_t i = 0; kind->bare && i < kind->words->count; i++) {
        struct slice word = slice_of(kind->words->words[i]);
        if (!slice_is(word, kind->word))
            shape_whole(parser, kind, word, (int)i);
    }
}

static bool
read_word(struct parser *parser, const struct fact_kind *kind,
          struct fact_said *said)
{
    return keep_value(parser, read_list_word(parser, kind, said), said);
}

static void
write_word(struct writer *writer, const struct fact_said *said)
{
    if (write_known(writer, said))
        str_add(writer->out, fact_kinds[said->fact].words->words[said->value]);
}

const struct shape_kind shape_word = {.has_word = true,
                                      .teach = teach_words,
                                      .read = read_word,
                                      .write = write_word};

/* That the text was left out is kept apart from an empty one: left out, the
 * boundary's text stands as it was. */
static bool
read_word_text(struct parser *parser, const struct fact_kind *kind,
               struct fact_said *said)
{
    said->has_text = token_at(parser, 2) != NULL;
    if (!said->has_text || parse_is_blank(parser, 1))
        return read_word(parser, kind, said);
    struct slice text;
    if (!read_list_word(parser, kind, said) ||
        !parse_text(parser, 2, kind->form, &text) || !parse_end(parser, 2))
        return false;
    fact_set_text(said, text);
    shape_keep(parser, said);
    return true;
}

static void
write_word_text(struct writer *writer, const struct fact_said *said)
{
    write_word(writer, said);
    if (!said->has_text)
        return;
    str_add_char(writer->out, ' ');
    write_add_text(writer->out, fact_text(said));
}

const struct shape_kind shape_word_text = {
    WORD_AND_VALUE, .read = read_word_text, .write = write_word_text};

/* ---- strain 1 ---- */

static bool
read_level(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    bool fine = read_open(parser, said) ||
                parse_level(parser, token_at(parser, 1), kind->low, kind->high,
                            kind->word, &said->value);
    return keep_value(parser, fine, said);
}

static void
write_level_fact(struct writer *writer, const struct fact_said *said)
{
    if (write_known(writer, said))
        write_level(writer->out, said->value);
}

const struct shape_kind shape_level = {WORD_AND_VALUE, .read = read_level,
                                       .write = write_level_fact};

/* ---- since 2009 ---- */

static bool
read_date(struct parser *parser, const struct fact_kind *kind,
          struct fact_said *said)
{
    (void)kind;
    bool fine = parse_is_unknown(parser, 1) ||
                parse_date(parser, token_at(parser, 1), &said->value);
    return keep_value(parser, fine, said);
}

static void
write_date(struct writer *writer, const struct fact_said *said)
{
    if (write_known(writer, said))
        date_add(writer->out, said->value);
}

const struct shape_kind shape_date = {WORD_AND_VALUE, .read = read_date,
                                      .write = write_date};

/* ---- good "Fridays"; as "Mrs O." ---- */

/* A text is known by having words: an empty one says as little as "?". */
static bool
read_text(struct parser *parser, const struct fact_kind *kind,
          struct fact_said *said)
{
    struct slice text = {NULL, 0};
    bool fine =
        parse_is_unknown(parser, 1) || parse_text(parser, 1, kind->form, &text);
    fact_set_text(said, text);
    if (text.size > 0)
        said->value = 0;
    return keep_value(parser, fine, said);
}

static void
write_text(struct writer *writer, const struct fact_said *said)
{
    if (write_known(writer, said))
        write_add_text(writer->out, fact_text(said));
}

const struct shape_kind shape_text = {WORD_AND_VALUE, .read = read_text,
                                      .write = write_text};

/* It is printed, or looked for in other files of the case: quotes around nothing
 * but blanks can be neither. */
static bool
read_name(struct parser *parser, const struct fact_kind *kind,
          struct fact_said *said)
{
    const struct token *name = token_at(parser, 1);
    if (utf8_name(parser->arena, name->text).size > 0)
        return read_text(parser, kind, said);
    diagnostic_hint(
        diagnose(parser, missing_value, name->span, "a name has letters"),
        "write: %s", kind->form);
    return false;
}

const struct shape_kind shape_name = {WORD_AND_VALUE, .read = read_name,
                                      .write = write_text};

/* ---- attr age 34 ---- */

/* The number of an attribute in the case, where it is noted if it is new; false
 * where it is one too many. They are few, so a list that is walked will do. */
static bool
note_attribute(struct parser *parser, struct slice name, uint8_t *attribute)
{
    struct kith_inventory *inventory = parser->inventory;
    size_t known = 0;
    while (known < inventory->attributes.count &&
           !slice_equal(inventory->attributes.items[known], name))
        known++;
    if (known == MOST_ATTRIBUTES) {
        diagnose(parser, too_many_attributes, token_at(parser, 1)->span,
                 "these are more than %d attributes", MOST_ATTRIBUTES);
        return false;
    }
    if (known == inventory->attributes.count)
        *array_add(&inventory->attributes) = name;
    *attribute = (uint8_t)known;
    return true;
}

/* The name is one word or text, the rest the value. */
static bool
read_named(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    struct slice name, value;
    if (!parse_name(parser, 1, 2, &name) ||
        !parse_needed(parser, 2, kind->form))
        return false;
    bool unknown = parse_is_unknown(parser, 2) && token_count(parser) == 3;
    said->value = unknown ? VALUE_UNKNOWN : 0;
    if (!note_attribute(parser, name, &said->attribute) ||
        !parse_name(parser, 2, token_count(parser), &value))
        return false;
    fact_set_text(said, value);
    shape_keep(parser, said);
    return true;
}

static void
write_named(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    write_one_word(writer->out,
                   writer->inventory->attributes.items[said->attribute]);
    str_add_char(writer->out, ' ');
    if (said->value == VALUE_UNKNOWN)
        str_add_char(writer->out, '?');
    else
        write_add_name(writer->out, fact_text(said));
}

const struct shape_kind shape_named = {WORD_AND_VALUE, .read = read_named,
                                       .write = write_named};
