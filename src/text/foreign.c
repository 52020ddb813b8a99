/* Kinds of files that people have instead of a plain text. In: bytes. Out: a row
 * of a table. No inventory begins with any of these marks, as it begins with a
 * keyword or a remark. */
#include "text/foreign.h"

#include <string.h>

#define SAVE_AS_TEXT                                                           \
    "save it as plain text (.txt), encoded as UTF-8, and read that"

static const struct foreign rich_text = {
    "a document of rich text (.rtf)",
    "in TextEdit choose 'Make Plain Text', in Word 'Save As' plain text, "
    "encoded as UTF-8",
    false};
static const struct foreign pdf = {
    "a PDF",
    "it has pages and no lines; copy its text into an editor and save it as "
    "plain text, encoded as UTF-8",
    false};
static const struct foreign old_word = {"a document of Word 97 to 2003 (.doc)",
                                        SAVE_AS_TEXT, false};
static const struct foreign word = {"a Word document (.docx)", SAVE_AS_TEXT,
                                    false};
static const struct foreign open_document = {"an OpenDocument text (.odt)",
                                             SAVE_AS_TEXT, false};
static const struct foreign archive = {
    "a zip archive, as Word, Pages and others make",
    "take out the document, and " SAVE_AS_TEXT, false};
static const struct foreign utf16 = {
    "in UTF-16", "save it as plain text, encoded as UTF-8", true};

/* By memchr, as a zip may be large and its first letter seldom. */
static bool
holds(struct slice text, const char *words)
{
    size_t size = strlen(words);
    const char *at = text.data, *end = text.data + text.size;
    while (at < end &&
           (at = memchr(at, words[0], (size_t)(end - at))) != NULL) {
        if ((size_t)(end - at) >= size && memcmp(at, words, size) == 0)
            return true;
        at++;
    }
    return false;
}

/* The names of what is in it stand as they are. OpenDocument has its kind first,
 * behind a head of thirty bytes and the name "mimetype". */
static const struct foreign *
zipped(struct slice text)
{
    static const char kind[] =
        "mimetypeapplication/vnd.oasis.opendocument.text";
    if (slice_starts(slice_part(text, 30, text.size), kind))
        return &open_document;
    return holds(text, "word/document") ? &word : &archive;
}

const struct foreign *
foreign_find(struct slice text)
{
    if (slice_starts(text, "\xFF\xFE") || slice_starts(text, "\xFE\xFF"))
        return &utf16;
    if (slice_starts(text, "{\\rtf"))
        return &rich_text;
    if (slice_starts(text, "%PDF-"))
        return &pdf;
    if (slice_starts(text, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return &old_word;
    if (slice_starts(text, "PK\x03\x04"))
        return zipped(text);
    return NULL;
}
