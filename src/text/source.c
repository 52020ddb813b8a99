/* Bytes and lines. In: a text as it was read, of any bytes. Out: the same bytes
 * in the same places, those that are no text replaced, with the start of each
 * line.
 *
 * What is wrong is replaced and not removed: an offset into the source stays an
 * offset into the user's file. */
#include "text/source.h"
#include "base/must.h"
#include "base/alloc.h"
#include "base/utf8.h"

#include <stdlib.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* Lines end with LF; a CR before it belongs to the end of the line, and a CR
 * alone is no text (see check_line). The first line starts behind a byte order
 * mark, so that columns are those of the editor. */
static void
find_lines(struct source *source)
{
    uint32_t first = 0;
    if (source->size >= 3 && memcmp(source->text, byte_order_mark, 3) == 0)
        first = 3;
    *array_add(&source->lines) = first;
    const char *at = source->text + first;
    const char *end = source->text + source->size;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        at++;
        *array_add(&source->lines) = (uint32_t)(at - source->text);
    }
}

/* Offsets are 32 bits, half as much for each token; the limit on texts is far
 * below. The NUL at the end is nobody's, and stops who looks one too far. */
void
source_init(struct source *source, const char *name, struct slice text)
{
    must(text.size < UINT32_MAX);
    *source = (struct source){.size = (uint32_t)text.size};
    struct str copy = {0};
    str_add(&copy, name);
    source->name = str_take(&copy);
    source->text = alloc(text.size + 1);
    if (text.size > 0)
        memcpy(source->text, text.data, text.size);
    source->text[text.size] = '\0';
    find_lines(source);
    source->broken = alloc_zeroed(source->lines.count, sizeof(bool));
}

void
source_release(struct source *source)
{
    alloc_free(source->name);
    alloc_free(source->text);
    alloc_free(source->broken);
    array_release(&source->lines);
}

/* By halving: asked for every problem, of texts of a million lines. */
size_t
source_line(const struct source *source, uint32_t offset)
{
    size_t low = 0, high = source->lines.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines.items[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct span
source_line_span(const struct source *source, size_t line)
{
    uint32_t start = source->lines.items[line];
    uint32_t end = source->size;
    if (line + 1 < source->lines.count)
        end = source->lines.items[line + 1] - 1;
    if (end > start && source->text[end - 1] == '\r')
        end--;
    return (struct span){start, end};
}

/* Nearly every byte, and so asked first. */
static bool
is_plain_ascii(char c)
{
    return (c >= ' ' && c < SOURCE_BROKEN) || c == '\t';
}

/* Replaces all that is no text, and remembers the first: a line is reported
 * once. SOURCE_BROKEN is no blank, no mark and no quote, so words keep their
 * length. */
static bool
check_line(struct source *source, struct span line, struct source_break *found)
{
    bool any = false;
    for (uint32_t i = line.start; i < line.end;) {
        if (is_plain_ascii(source->text[i])) {
            i++;
            continue;
        }
        size_t size = 1;
        int32_t c = source->text[i];
        if ((c & 0x80) != 0)
            c = utf8_next(source_slice(source, (struct span){i, line.end}),
                          &size);
        uint32_t next = i + (uint32_t)size;
        if (c < 0 || c == '\r' || !utf8_is_text(c)) {
            if (!any)
                *found =
                    (struct source_break){.span = {i, next},
                                          .fault = c < 0    ? FAULT_ENCODING
                                                   : c == 0 ? FAULT_NUL
                                                            : FAULT_CONTROL,
                                          .c = c};
            any = true;
            memset(source->text + i, SOURCE_BROKEN, size);
        }
        i = next;
    }
    return any;
}

bool
source_next_break(struct source *source, size_t *line,
                  struct source_break *found)
{
    while (*line < source->lines.count) {
        size_t this = (*line)++;
        struct span span = source_line_span(source, this);
        if (check_line(source, span, found)) {
            source->broken[this] = true;
            return true;
        }
    }
    return false;
}

/* Columns are counted, which in a long line takes long; problems are printed in
 * the order of the text, so the last places are where to go on from. Two, as a
 * problem may name a second place before it: of the two the one further up
 * gives way. */
struct position
source_position(struct source *source, uint32_t offset)
{
    size_t line = source_line(source, offset);
    uint32_t at = source->lines.items[line];
    struct position position = {line + 1, 1};
    size_t slot = source->last[0].offset > source->last[1].offset;
    for (size_t i = 0; i < 2; i++) {
        if (source->last[i].position.line != line + 1 ||
            source->last[i].offset > offset || source->last[i].offset < at)
            continue;
        at = source->last[i].offset;
        position = source->last[i].position;
        slot = i;
    }
    for (; at < offset; at++)
        position.column += ((unsigned char)source->text[at] & 0xC0) != 0x80;
    source->last[slot].offset = at;
    source->last[slot].position = position;
    return position;
}
