/* A cursor over one record: from its text to words, quoted texts and colons, a
 * fact at a time. Copies nothing but quoted text that holds a backslash, and
 * words with a typographic minus.
 *
 * In: a span of a source, by the parser, record by record. Out: tokens, which
 * are good until the next fact is read; their texts live as long as source and
 * arena.
 *
 * A fact is what stands between two commas or line ends; runs of these count
 * once, remarks and blank lines are passed over. */
#pragma once

#include "base/arena.h"
#include "text/diagnostic.h"

enum token_kind { TOKEN_WORD, TOKEN_TEXT, TOKEN_COLON };

struct token {
    enum token_kind kind;
    struct span span;  /* with the quotes */
    struct slice text; /* without them; a word with plain minus signs */
};

/* The kinds of problem that a scanner finds. */
extern const struct problem problem_unclosed_quote;
extern const struct problem problem_unknown_escape;
extern const struct problem problem_text_too_long;

/* Bytes of one text or name, and tokens of one fact: no sentence is as long,
 * and whatever is made of one stays small. */
enum { LONGEST_TEXT = 4096 };

struct scanner {
    struct source *source; /* borrowed, as are the next two */
    struct diagnostics *diagnostics;
    struct arena *arena;           /* takes the texts with a backslash */
    uint32_t at, end;              /* the rest of the record */
    ARRAY_OF(struct token) tokens; /* of the fact read last */
    bool faulty;   /* was there something wrong with the fact's own text? */
    bool overfull; /* were there more tokens than are kept? */
    bool timed;    /* does a colon between digits end the subject, or stand in
                      it? */
    uint32_t no_closing_before[2]; /* no closing " (and ”) ahead of here: the
                                      line was searched once */
};

/* Begins a record: the bytes of SPAN. */
void scanner_start(struct scanner *scanner, struct span span);

/* Reads a record's subject into TOKENS (perhaps none): up to and with the first
 * colon. One between digits ("4:30") ends it only where no other one does; else
 * it is a token of the subject. False where the fact ends before there is
 * one. */
bool scanner_subject(struct scanner *scanner);

/* Reads the next fact into TOKENS (at least one). False at the record's end. */
bool scanner_fact(struct scanner *scanner);

/* The next word if there is one, without moving. */
bool scanner_word(struct scanner *scanner, struct token *word);

/* Passes over blanks and a colon, if one comes next. */
void scanner_colon(struct scanner *scanner);

void scanner_release(struct scanner *scanner);

/* Where the tokens FROM to the last stand. */
struct span scanner_span(const struct scanner *scanner, size_t from);
