/* Facts whose words say it all: a relation, a status, a flag, "same". In: the
 * words of a fact, in one form. Out: its value. A relation in own words and a
 * death with its date have a value behind them, too, and stand here beside
 * their own. */
#include "base/date.h"
#include "inventory/relations.h"
#include "inventory/shape.h"

/* ---- sister, or relation "pen friend" ---- */

static void
teach_relation(struct parser *parser, const struct fact_kind *kind)
{
    for (size_t i = 0; i < relation_words.count; i++)
        shape_whole(parser, kind, slice_of(relation_words.words[i]), (int)i);
    shape_teach_word(parser, kind);
}

bool
shape_keep_relation(struct parser *parser, struct fact_said said,
                    struct slice words)
{
    int relation = parse_relation(parser, words);
    if (relation == RELATION_NONE)
        return false;
    said.fact = FACT_RELATION;
    said.value = relation;
    fact_set_text(&said, words);
    shape_keep(parser, &said);
    return true;
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
    struct slice text;
    if (!parse_text(parser, 1, kind->form, &text) || !parse_end(parser, 1))
        return false;
    fact_set_text(said, text);
    said->value = RELATION_OWN;
    shape_keep(parser, said);
    return true;
}

static void
write_relation(struct writer *writer, const struct fact_said *said)
{
    struct slice text = fact_text(said);
    if (said->value != RELATION_OWN) {
        if (text.size > 0)
            str_add_slice(writer->out, text);
        else
            str_add(writer->out, relation_words.words[said->value]);
        return;
    }
    str_addf(writer->out, "%s ", fact_kinds[said->fact].word);
    write_add_text(writer->out, text);
}

const struct shape_kind shape_relation = {.has_word = true,
                                          .teach = teach_relation,
                                          .read = read_relation,
                                          .write = write_relation};

/* ---- active, not named, died 2020 ---- */

/* Died is the only one that may have a value, its date. */
static void
teach_status(struct parser *parser, const struct fact_kind *kind)
{
    for (size_t i = 0; i < status_words.count; i++)
        shape_whole(parser, kind, slice_of(status_words.words[i]), (int)i);
    shape_begun(parser, kind, slice_of(status_words.words[STATUS_DIED]), 0);
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

const struct shape_kind shape_status = {
    .teach = teach_status, .read = read_death, .write = write_status};

/* ---- caution, no caution ---- */

/* The table names the flag once; "no" before it is added here, so that no flag
 * needs a row for its opposite. */
static void
teach_flag(struct parser *parser, const struct fact_kind *kind)
{
    struct str denied = {0};
    str_addf(&denied, "no %s", kind->word);
    shape_whole(parser, kind, slice_of(kind->word), 1);
    shape_whole(parser, kind, arena_copy(parser->arena, str_slice(&denied)), 0);
    str_release(&denied);
}

static void
write_flag(struct writer *writer, const struct fact_said *said)
{
    str_addf(writer->out, "%s%s", said->value ? "" : "no ",
             fact_kinds[said->fact].word);
}

const struct shape_kind shape_flag = {
    .has_word = true, .teach = teach_flag, .write = write_flag};

/* ---- same ---- */

static void
teach_same(struct parser *parser, const struct fact_kind *kind)
{
    shape_whole(parser, kind, slice_of(kind->word), 0);
}

static void
write_same(struct writer *writer, const struct fact_said *said)
{
    str_add(writer->out, fact_kinds[said->fact].word);
}

const struct shape_kind shape_same = {
    .has_word = true, .teach = teach_same, .write = write_same};
