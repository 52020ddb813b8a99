/* Facts whose words say it all: a relation, a status, a flag, "same". In: the
 * words of a fact, in one form. Out: its value. A relation in own words and a
 * death with its date have a value behind them, too, and stand here beside
 * their own. */
#include "base/date.h"
#include "inventory/shape.h"

/* ---- sister, or relation "pen friend" ---- */

static bool
starts_relation(const struct parser *parser, const struct fact_kind *kind,
                struct slice word)
{
    return shape_is_word(parser, kind, word) ||
           word_find(&relation_words, word) >= 0;
}

static bool
is_relation(const struct fact_kind *kind, struct slice words,
            struct fact_said *said)
{
    (void)kind;
    said->value = word_find(&relation_words, words);
    return said->value >= 0;
}

/* Own words for a relation: they cannot be unknown, or none. */
static bool
read_relation(struct parser *parser, const struct fact_kind *kind,
              struct fact_said *said)
{
    const struct token *words = token_at(parser, 1);
    if (parse_is_unknown(parser, 1) || words->text.size == 0) {
        diagnostic_hint(diagnose(parser, missing_value, words->span,
                                 "a relation has words"),
                        "write: sister, or relation \"pen friend\"");
        return false;
    }
    if (!parse_text(parser, 1, kind->form, &said->text) ||
        !parse_end(parser, 1))
        return false;
    said->value = RELATION_OWN;
    shape_keep(parser, said);
    return true;
}

static void
write_relation(struct writer *writer, const struct fact_said *said)
{
    if (said->value != RELATION_OWN) {
        str_add(writer->out, relation_words.words[said->value]);
        return;
    }
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    write_add_text(writer->out, said->text);
}

const struct shape_kind shape_relation = {.has_word = true,
                                          .starts = starts_relation,
                                          .alone = is_relation,
                                          .begins = shape_begins_with_word,
                                          .read = read_relation,
                                          .write = write_relation};

/* ---- active, not named, died 2020 ---- */

/* The first word of a status: "not" of "not named". */
static bool
starts_status(const struct parser *parser, const struct fact_kind *kind,
              struct slice word)
{
    (void)parser;
    (void)kind;
    for (size_t i = 0; i < status_words.count; i++) {
        size_t first = strcspn(status_words.words[i], " ");
        if (utf8_same_word((struct slice){status_words.words[i], first}, word))
            return true;
    }
    return false;
}

static bool
is_status(const struct fact_kind *kind, struct slice words,
          struct fact_said *said)
{
    (void)kind;
    said->value = word_find(&status_words, words);
    return said->value >= 0;
}

/* The only status with a value. */
static bool
begins_death(const struct parser *parser, const struct fact_kind *kind,
             struct fact_said *said)
{
    (void)kind;
    (void)said;
    return token_count(parser) > 1 && token_is(token_at(parser, 0), TOKEN_WORD,
                                               status_words.words[STATUS_DIED]);
}

static bool
read_death(struct parser *parser, const struct fact_kind *kind,
           struct fact_said *said)
{
    (void)kind;
    said->value = STATUS_DIED;
    if (!parse_date(parser, token_at(parser, 1), &said->date) ||
        !parse_end(parser, 1))
        return false;
    shape_keep(parser, said);
    return true;
}

static void
write_status(struct writer *writer, const struct fact_said *said)
{
    str_add(writer->out, status_words.words[said->value]);
    if (said->date == 0)
        return;
    str_add_char(writer->out, ' ');
    date_add(writer->out, said->date);
}

const struct shape_kind shape_status = {.starts = starts_status,
                                        .alone = is_status,
                                        .begins = begins_death,
                                        .read = read_death,
                                        .write = write_status};

/* ---- caution, no caution ---- */

static bool
starts_flag(const struct parser *parser, const struct fact_kind *kind,
            struct slice word)
{
    return shape_is_word(parser, kind, word) ||
           utf8_same_word(slice_of("no"), word);
}

/* The table names the flag once; "no" before it is found here, so that no flag
 * needs a row for its opposite. */
static bool
is_flag(const struct fact_kind *kind, struct slice words,
        struct fact_said *said)
{
    struct slice no = slice_of("no "), flag = slice_of(kind->word);
    bool denied = words.size == no.size + flag.size &&
                  utf8_same_word(slice_part(words, 0, no.size), no);
    if (denied)
        words = slice_part(words, no.size, flag.size);
    said->value = !denied;
    return utf8_same_word(words, flag);
}

static void
write_flag(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s%s", said->value ? "" : "no ",
             fact_kinds[said->fact].word);
}

const struct shape_kind shape_flag = {.has_word = true,
                                      .starts = starts_flag,
                                      .alone = is_flag,
                                      .write = write_flag};

/* ---- same ---- */

static bool
is_same(const struct fact_kind *kind, struct slice words,
        struct fact_said *said)
{
    said->value = 0;
    return utf8_same_word(words, slice_of(kind->word));
}

static void
write_same(struct writer *writer, const struct fact_said *said)
{
    str_add(writer->out, fact_kinds[said->fact].word);
}

const struct shape_kind shape_same = {.has_word = true,
                                      .starts = shape_is_word,
                                      .alone = is_same,
                                      .write = write_same};
