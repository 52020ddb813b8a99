/* Names lie sorted; from each place in a text where a word may begin, the names
 * that go on like the text grow fewer letter by letter. */
#include "case/naming.h"
#include "base/utf8.h"
#include "inventory/inventory.h"

/* A text as it is read: the bytes of its letters, and where words break. */
struct letters {
    char *bytes;
    bool *breaks; /* before each byte, and at the end */
    size_t size;
};

/* Where a name's edge must be that of a word. */
enum edges { EDGES_BOTH, EDGES_START, EDGES_NONE };

static enum edges
edges_of(int32_t c)
{
    static const struct {
        int32_t last; /* up to this character */
        enum edges edges;
    } scripts[] = {{0x036F, EDGES_BOTH},   /* Latin */
                   {0x058F, EDGES_START},  /* Greek, Cyrillic, Armenian */
                   {0x109F, EDGES_NONE},   /* Hebrew … Burmese */
                   {0x11FF, EDGES_START},  /* Georgian, Hangul */
                   {0x1DFF, EDGES_NONE},   /* Ethiopic, Khmer … */
                   {0x1EFF, EDGES_BOTH},   /* Latin */
                   {0x1FFF, EDGES_START},  /* Greek */
                   {0x2C5F, EDGES_NONE},   /* symbols */
                   {0x2C7F, EDGES_BOTH},   /* Latin */
                   {0xA71F, EDGES_NONE},   /* Han, kana … */
                   {0xA7FF, EDGES_BOTH},   /* Latin */
                   {0xABFF, EDGES_NONE},   /* … */
                   {0xD7FF, EDGES_START}}; /* Hangul */
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (c <= scripts[i].last)
            return scripts[i].edges;
    return EDGES_NONE;
}

/* Yours: free() both arrays. */
static struct letters
letters_of(struct slice text)
{
    struct arena arena = {0};
    struct slice read = utf8_as_read(&arena, text);
    struct letters letters = {.bytes = alloc(read.size),
                              .breaks = alloc_zeroed(read.size + 1, 1)};
    enum utf8_kind before = UTF8_GAP;
    enum edges edges = EDGES_BOTH;
    for (size_t i = 0, size; i < read.size; i += size) {
        int32_t c = utf8_next(slice_part(read, i, read.size), &size);
        enum utf8_kind kind = utf8_kind(c);
        if (kind == UTF8_MARK && before == UTF8_LETTER)
            kind = UTF8_LETTER; /* goes with it, and breaks nothing */
        else if (kind != UTF8_GAP)
            letters.breaks[letters.size] = kind != UTF8_LETTER ||
                                           before != UTF8_LETTER ||
                                           edges != edges_of(c);
        before = kind;
        edges = edges_of(c);
        if (kind == UTF8_GAP)
            continue;
        memcpy(letters.bytes + letters.size, read.data + i, size);
        letters.size += size;
    }
    letters.breaks[letters.size] = true;
    arena_release(&arena);
    return letters;
}

static void
letters_release(struct letters *letters)
{
    alloc_free(letters->bytes);
    alloc_free(letters->breaks);
}

void
naming_add(struct naming *naming, uint32_t owner, struct slice name)
{
    struct letters letters = letters_of(name);
    if (letters.size > 0)
        *array_add(&naming->names) = (struct naming_name){
            arena_copy(&naming->arena,
                       (struct slice){letters.bytes, letters.size}),
            owner};
    letters_release(&letters);
}

static int
by_bytes(const void *a, const void *b)
{
    return slice_order(((const struct naming_name *)a)->letters,
                       ((const struct naming_name *)b)->letters);
}

void
naming_end(struct naming *naming)
{
    if (naming->names.count > 1)
        qsort(naming->names.items, naming->names.count,
              sizeof *naming->names.items, by_bytes);
}

/* May a name that ends in LAST end before byte END? */
static bool
may_end(const struct letters *letters, size_t end)
{
    size_t start = end - 1, size;
    while (start > 0 && (letters->bytes[start] & 0xC0) == 0x80)
        start--;
    int32_t last =
        utf8_next((struct slice){letters->bytes + start, end - start}, &size);
    return edges_of(last) != EDGES_BOTH || letters->breaks[end] ||
           (letters->bytes[end] == 's' && letters->breaks[end + 1]);
}

/* The first of the names FROM … TO whose byte at DEPTH is at least BYTE. */
static size_t
first_from(const struct naming *naming, size_t from, size_t to, size_t depth,
           int byte)
{
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if ((unsigned char)naming->names.items[middle].letters.data[depth] <
            byte)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* Does a name that is not OWNER's begin at byte START and end well? */
static bool
finds_at(const struct naming *naming, const struct letters *letters,
         size_t start, uint32_t owner)
{
    size_t from = 0, to = naming->names.count;
    for (size_t depth = 0; start + depth < letters->size; depth++) {
        int byte = (unsigned char)letters->bytes[start + depth];
        from = first_from(naming, from, to, depth, byte);
        to = first_from(naming, from, to, depth, byte + 1);
        const struct naming_name *names = naming->names.items;
        for (; from < to && names[from].letters.size == depth + 1; from++)
            if (names[from].owner != owner &&
                may_end(letters, start + depth + 1))
                return true;
        if (from == to)
            return false;
    }
    return false;
}

bool
naming_finds_other(const struct naming *naming, struct slice text,
                   uint32_t owner)
{
    if (naming->names.count == 0 || text.size == 0)
        return false;
    struct letters letters = letters_of(text);
    bool found = false;
    for (size_t i = 0, size; i < letters.size && !found; i += size) {
        int32_t c = utf8_next(
            (struct slice){letters.bytes + i, letters.size - i}, &size);
        found = (letters.breaks[i] || edges_of(c) == EDGES_NONE) &&
                finds_at(naming, &letters, i, owner);
    }
    letters_release(&letters);
    return found;
}

bool
naming_finds(const struct naming *naming, struct slice text)
{
    return naming_finds_other(naming, text, NOBODY);
}

void
naming_release(struct naming *naming)
{
    array_release(&naming->names);
    arena_release(&naming->arena);
}
