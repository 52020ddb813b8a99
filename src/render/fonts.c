/* SPDX-License-Identifier: MIT
 *
 * Which scripts have no font here. In: the text of a picture. Out: a line for
 * each that would be empty boxes. Graphviz draws a letter from any font that has
 * it, so all fonts are asked. */
#include "render/fonts.h"
#include "render/complaint.h"
#include "render/text.h"

#include <fontconfig/fontconfig.h>

#include <stdbool.h>
#include <stddef.h>

/* Letters of Latin, and signs that fonts with those have, are never asked for. */
enum { BEYOND_LATIN = 0x370, MOST_ASKED = 64 };

struct script {
    uint32_t first, last;
    const char *name, *package; /* on Debian */
};

static const char core[] = "fonts-noto-core", cjk[] = "fonts-noto-cjk",
                  emoji[] = "fonts-noto-color-emoji",
                  east[] = "Chinese, Japanese or Korean", pictures[] = "emoji";

/* By Unicode's blocks, in their order. */
static const struct script scripts[] = {
    {0x0370, 0x03FF, "Greek", core},
    {0x0400, 0x052F, "Cyrillic", core},
    {0x0530, 0x058F, "Armenian", core},
    {0x0590, 0x05FF, "Hebrew", core},
    {0x0600, 0x06FF, "Arabic", core},
    {0x0700, 0x074F, "Syriac", core},
    {0x0750, 0x077F, "Arabic", core},
    {0x0780, 0x07BF, "Thaana", core},
    {0x07C0, 0x07FF, "N’Ko", core},
    {0x0870, 0x08FF, "Arabic", core},
    {0x0900, 0x097F, "Devanagari", core},
    {0x0980, 0x09FF, "Bengali", core},
    {0x0A00, 0x0A7F, "Gurmukhi", core},
    {0x0A80, 0x0AFF, "Gujarati", core},
    {0x0B00, 0x0B7F, "Odia", core},
    {0x0B80, 0x0BFF, "Tamil", core},
    {0x0C00, 0x0C7F, "Telugu", core},
    {0x0C80, 0x0CFF, "Kannada", core},
    {0x0D00, 0x0D7F, "Malayalam", core},
    {0x0D80, 0x0DFF, "Sinhala", core},
    {0x0E00, 0x0E7F, "Thai", core},
    {0x0E80, 0x0EFF, "Lao", core},
    {0x0F00, 0x0FFF, "Tibetan", core},
    {0x1000, 0x109F, "Burmese", core},
    {0x10A0, 0x10FF, "Georgian", core},
    {0x1100, 0x11FF, east, cjk},
    {0x1200, 0x139F, "Ethiopic", core},
    {0x13A0, 0x13FF, "Cherokee", core},
    {0x1400, 0x167F, "Canadian syllabics", core},
    {0x1780, 0x17FF, "Khmer", core},
    {0x1800, 0x18AF, "Mongolian", core},
    {0x1F00, 0x1FFF, "Greek", core},
    {0x2600, 0x27BF, "the signs", core},
    {0x2E80, 0x312F, east, cjk},
    {0x3130, 0xA4CF, east, cjk},
    {0xAC00, 0xD7FF, east, cjk},
    {0xF900, 0xFAFF, east, cjk},
    {0xFB1D, 0xFB4F, "Hebrew", core},
    {0xFB50, 0xFDFF, "Arabic", core},
    {0xFE30, 0xFE4F, east, cjk},
    {0xFE70, 0xFEFE, "Arabic", core},
    {0xFF00, 0xFFEF, east, cjk},
    {0x1F000, 0x1FAFF, pictures, emoji},
    {0x20000, 0x3FFFF, east, cjk},
};

static const struct script other = {0, 0x10FFFF, "the letters and signs", core};

static const struct script *
script_of(uint32_t letter)
{
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (letter >= scripts[i].first && letter <= scripts[i].last)
            return &scripts[i];
    return &other;
}

/* Signs that say how others are to be drawn are not drawn themselves. */
static bool
is_drawn(uint32_t letter)
{
    return letter >= BEYOND_LATIN && letter != TEXT_REPLACEMENT &&
           letter != 0xFEFF && !(letter >= 0x2000 && letter <= 0x206F) &&
           !(letter >= 0xFE00 && letter <= 0xFE0F) &&
           !(letter >= 0xE000 && letter <= 0xF8FF) && letter < 0xE0000;
}

/* ---- What is asked for ---- */

struct wanted {
    uint32_t letters[MOST_ASKED]; /* each once; what is more is left out */
    size_t count;
};

static void
want(struct wanted *wanted, uint32_t letter)
{
    for (size_t i = 0; i < wanted->count; i++)
        if (wanted->letters[i] == letter)
            return;
    if (wanted->count < MOST_ASKED)
        wanted->letters[wanted->count++] = letter;
}

/* ---- What there is ---- */

/* Takes away what FONT has. */
static void
take(struct wanted *wanted, const FcPattern *font)
{
    FcCharSet *has;
    size_t left = 0;
    if (FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch)
        return;
    for (size_t i = 0; i < wanted->count; i++)
        if (!FcCharSetHasChar(has, wanted->letters[i]))
            wanted->letters[left++] = wanted->letters[i];
    wanted->count = left;
}

static void
take_all_fonts(struct wanted *wanted)
{
    FcPattern *any = FcPatternCreate();
    FcObjectSet *asked = FcObjectSetBuild(FC_CHARSET, (char *)NULL);
    FcFontSet *fonts =
        any != NULL && asked != NULL ? FcFontList(NULL, any, asked) : NULL;
    for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
        take(wanted, fonts->fonts[i]);
    if (fonts == NULL) /* out of memory: nothing is known, nothing is said */
        wanted->count = 0;
    if (fonts != NULL)
        FcFontSetDestroy(fonts);
    if (asked != NULL)
        FcObjectSetDestroy(asked);
    if (any != NULL)
        FcPatternDestroy(any);
}

/* ---- What is said ---- */

static bool
was_said(const struct wanted *wanted, size_t before)
{
    const char *name = script_of(wanted->letters[before])->name;
    for (size_t i = 0; i < before; i++)
        if (script_of(wanted->letters[i])->name == name)
            return true;
    return false;
}

void
fonts_complain(const char *text)
{
    struct wanted wanted = {.count = 0};
    for (uint32_t letter = text_next(&text); letter != 0;
         letter = text_next(&text))
        if (is_drawn(letter))
            want(&wanted, letter);
    if (wanted.count > 0)
        take_all_fonts(&wanted);
    for (size_t i = 0; i < wanted.count; i++) {
        const struct script *script = script_of(wanted.letters[i]);
        if (!was_said(&wanted, i))
            complaint("no font here has all of %s, so there are empty boxes "
                      "in the picture; on Debian, install %s",
                      script->name, script->package);
    }
}
