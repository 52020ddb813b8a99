/* What the files of the parser share; nobody else includes this.
 *
 * In: a scanner at a record, behind its keyword. Out: the record added to the
 * inventory, or problems added to its list. A reader that fails leaves the
 * record out and lets the next be read; only parser_stop() ends it all. */
#pragma once

#include "base/utf8.h"
#include "inventory/inventory.h"
#include "inventory/lexicon.h"
#include "inventory/problems.h"
#include "inventory/record.h"

struct parser {
    struct kith_inventory *inventory;
    struct diagnostics *diagnostics; /* the inventory's */
    struct arena *arena;             /* the inventory's */
    struct scanner scanner;
    struct lexicon lexicon; /* the words of the format and of the case … */
    struct lexicon people; /* … and those for people, once one is asked for */
    struct session *session; /* the open one; NULL in the case's head */
    struct token keyword;    /* of the record being read */
    const struct record_kind *record;  /* its row */
    ARRAY_OF(struct fact_said) facts;  /* of the person being read */
    ARRAY_OF(struct mention) mentions; /* of the tie or event being read */
    ARRAY_OF(struct slice) awaited;    /* names of nobody known yet */
    /* Of each person: the number, from 1, of their record in this session; 0
     * where they have none yet. */
    ARRAY_OF(uint32_t) seen;
    /* Where a record stands that is to stand once in a case; empty before. */
    struct span once[RECORD_COUNT];
    size_t pairs;                            /* of all tie records so far */
    size_t events;                           /* of the whole case so far */
    bool rings_doubtful, functions_doubtful; /* their record is wrong: what
                                                follows from it is no news */
    bool told_before_session; /* that records need a session: once is enough */
    bool stopped;             /* a limit was passed: reading ends here */
};

/* Ties, talks and events may name people before they are introduced, as the
 * order of records is free. Until then a mention's person is AWAITED and the
 * place of the name among those that are. */
#define AWAITED 0x80000000u

/* Where records that may stand anywhere (goal, event, focus) go now. */
static inline struct session *
parser_place(struct parser *parser)
{
    return parser->session != NULL ? parser->session : &parser->inventory->head;
}

static inline size_t
token_count(const struct parser *parser)
{
    return parser->scanner.tokens.count;
}

/* The fact's token I; NULL behind the last. */
static inline const struct token *
token_at(const struct parser *parser, size_t i)
{
    return i < token_count(parser) ? &parser->scanner.tokens.items[i] : NULL;
}

static inline bool
token_is(const struct token *token, enum token_kind kind, const char *word)
{
    return token != NULL && token->kind == kind &&
           utf8_same_word(token->text, slice_of(word));
}

/* The index of the word TOKEN in LIST; -1 where it is no word of it. */
static inline int
token_find(const struct parser *parser, const struct token *token,
           const struct word_list *list)
{
    const struct meaning *meaning =
        token->kind == TOKEN_WORD
            ? lexicon_find(&parser->lexicon, list, token->text)
            : NULL;
    return meaning != NULL ? meaning->value : -1;
}

/* parse_token.c: reading tokens of the fact at hand. Each reports what is
 * wrong and returns false; those that take the token's index expect it to
 * exist or report that WHAT (the word before it) needs a value. */

/* Counts a problem that will not be shown without putting its message together:
 * a text of sixty megabytes can hold millions of them. It is NULL then, which
 * the functions of diagnostics take. */
#define diagnose(parser, name, span, ...)                                      \
    (diagnostics_wants((parser)->diagnostics, span)                            \
         ? diagnostics_add((parser)->diagnostics, &problem_##name, span,       \
                           __VA_ARGS__)                                        \
         : diagnostics_count((parser)->diagnostics, span))

/* A limit is passed at SPAN; reading does not go on. */
void parser_stop(struct parser *parser, const struct problem *limit,
                 struct span span);

/* Reads the next fact; false at the record's end. A colon behind its first word
 * ("ring: 1") is reported and passed over. */
bool parse_next(struct parser *parser);

/* Nothing may stand behind token LAST. */
bool parse_end(struct parser *parser, size_t last);

/* Nothing may stand behind the record's only fact. */
void parse_no_more(struct parser *parser);

/* Reports that a colon must part the subject at SPAN from the facts. */
void
parse_colon_missing(struct parser *parser, struct span span, const char *form);

/* Token I is a value of the fact; FORM shows how to write it. */
bool parse_needed(struct parser *parser, size_t i, const char *form);

/* Is token I the answer "?"? */
bool parse_is_unknown(const struct parser *parser, size_t i);

/* Is it "_", which says nothing: not asked this time? */
bool parse_is_blank(const struct parser *parser, size_t i);

/* A word of LIST. */
bool parse_word(struct parser *parser, size_t i, const struct word_list *list,
                int *value);

/* Hints at the word of LIST that WORD is near, or at all of a short list. */
void parse_hint_words(struct diagnostic *found, const struct word_list *list,
                      struct slice word);

/* A whole number from LOW to HIGH; typographic minus is welcome. */
bool parse_level(struct parser *parser, const struct token *token, int low,
                 int high, const char *what, int *value);

/* Token I is a text in quotes; TEXT is without them. FORM shows how to write
 * it. */
bool parse_text(struct parser *parser, size_t i, const char *form,
                struct slice *text);

/* A date as date.h packs it: a year, a year and month, or a full one. */
bool parse_date(struct parser *parser, const struct token *token, int *date);

/* The tokens FROM up to TO (not with it) as one name: a text alone, or words.
 */
bool
parse_name(struct parser *parser, size_t from, size_t to, struct slice *name);

/* Part of the source, for values that are no plain words: "2 -> 1" and
 * "4/2/1". */
struct passage {
    struct slice text;
    struct span span;
};

/* All from token I to the fact's end. */
struct passage parse_passage(struct parser *parser, size_t i);

/* SIZE bytes of PIECE from START, without the blanks around them. */
struct passage
parse_passage_part(struct passage passage, size_t start, size_t size);

/* The same as a mention of somebody, who may not be known yet. */
bool parse_mention(struct parser *parser, size_t from, size_t to,
                   struct mention *mention);

/* The name of somebody mentioned. */
struct slice
mention_name(const struct parser *parser, const struct mention *mention);

/* An id or code of letters, digits, hyphens and underscores. */
bool parse_is_code(struct slice text);

/* TEXT with typographic minus signs and arrows made plain. */
struct slice parse_plain(struct parser *parser, struct slice text);

/* parse_unknown.c: reports that the fact at hand, ALL its words, is none, with
 * what could be meant; returns false. */
bool parse_unknown_fact(struct parser *parser, struct slice all);

/* parse.c: learns all words anew, as those of the case have changed. */
void parser_learn(struct parser *parser);

/* parse_fact.c: the relation that WORDS stand for; RELATION_NONE. */
int parse_relation(struct parser *parser, struct slice words);

/* Reads the fact at hand into FACTS; false, with a report, where
 * something is wrong with it. */
bool parse_fact(struct parser *parser);

/* Could a fact start with WORD? */
bool parse_starts_fact(const struct parser *parser, struct slice word);

/* parse_case.c, parse_session.c, parse_person.c, parse_ties.c, parse_talk.c:
 * one reader a record, for the table. Each starts behind the keyword. */
void parse_person(struct parser *parser);
void parse_case(struct parser *parser);
void parse_me(struct parser *parser);
void parse_rings(struct parser *parser);
void parse_functions(struct parser *parser);
void parse_onset(struct parser *parser);
void parse_focus(struct parser *parser);
void parse_goal(struct parser *parser);
void parse_event(struct parser *parser);
void parse_session(struct parser *parser);
void parse_scores(struct parser *parser);
void parse_need(struct parser *parser);
void parse_everyone(struct parser *parser);
void parse_tie(struct parser *parser);
void parse_ties(struct parser *parser);
void parse_talk(struct parser *parser);
void parse_note(struct parser *parser);

/* resolve.c: names that are known only when a session or the text ends, and
 * rules about a whole session. */
void resolve_session(struct parser *parser);
void resolve_events(struct parser *parser);
void resolve_aliases(struct parser *parser);

/* Reports that nobody is called so, with the nearest name as a hint. */
void
resolve_unknown(struct parser *parser, struct slice name, struct span span);
