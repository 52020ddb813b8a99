/* The text that was read: its bytes, its lines, and where an offset lies. In:
 * the bytes of a file, and its name. Out: text that scanner and reports can
 * trust, and a way to tell what in it was broken.
 *
 * Everything later remembers places as byte offsets (struct span); lines and
 * columns are worked out only when something is printed. */
#pragma once

#include "base/array.h"
#include "base/slice.h"

#include <stdint.h>

struct span {
    uint32_t start, end; /* bytes START <= offset < END */
};

static inline struct span
span_join(struct span first, struct span last)
{
    return (struct span){first.start, last.end};
}

/* 1-based; the column counts characters (code points), not bytes. */
struct position {
    size_t line, column;
};

struct source {
    char *name;    /* as the user named it, for messages */
    char *text;    /* owned; bytes that are no text become SOURCE_BROKEN */
    uint32_t size; /* in bytes */
    ARRAY_OF(uint32_t) lines; /* where each line starts */
    bool *broken; /* for each line: does it hold bytes that are no text? */
    struct {
        uint32_t offset;
        struct position position;
    } last[2]; /* places asked for before: long lines are walked once */
};

/* Stands for a byte that is no text; itself never part of valid text. */
#define SOURCE_BROKEN '\x7F'

enum source_fault { FAULT_ENCODING, FAULT_NUL, FAULT_CONTROL };

struct source_break {
    struct span span;
    enum source_fault fault;
    int32_t c; /* the control character */
};

/* Copies TEXT (below 4 GiB); a byte order mark is passed over. */
void source_init(struct source *source, const char *name, struct slice text);
void source_release(struct source *source);

/* The next line at or after line *LINE (0-based) with bytes that are no text:
 * says what comes first there, replaces all such bytes of the line by
 * SOURCE_BROKEN and moves *LINE behind it. False when there is none left. */
bool source_next_break(struct source *source, size_t *line,
                       struct source_break *found);

/* The 0-based line that holds OFFSET. */
size_t source_line(const struct source *source, uint32_t offset);

/* Where LINE (0-based) starts, and where it ends before its line end. */
struct span source_line_span(const struct source *source, size_t line);

/* Where OFFSET is, for a person. Remembers where it looked: not const. */
struct position source_position(struct source *source, uint32_t offset);

static inline struct slice
source_slice(const struct source *source, struct span span)
{
    return (struct slice){source->text + span.start, span.end - span.start};
}
