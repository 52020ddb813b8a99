/* SPDX-License-Identifier: MIT
 *
 * Which scripts have no font here. In: a picture as SVG, as every one is drawn
 * first. Out: a line for each script that would be empty boxes. Graphviz draws a
 * letter from any font that has it, so all fonts are asked. */
#include "render/fonts.h"
#include "render/complaint.h"
#include "render/text.h"

#include <fontconfig/fontconfig.h>

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct script {
    uint32_t first, last;
    const char *name, *package; /* on Debian */
};

static const char core[] = "fonts-noto-core", cjk[] = "fonts-noto-cjk",
                  emoji[] = "fonts-noto-color-emoji",
                  dejavu[] = "fonts-dejavu-core", rare[] = "fonts-hanazono",
                  east[] = "Chinese, Japanese or Korean", pictures[] = "emoji",
                  signs[] = "signs";

/* By Unicode's blocks, in their order; the first that fits. Each package was
 * looked into, as of Debian 12: Noto has no monochrome twin of some emoji, and
 * of the Chinese beyond 0x20000, which some names are written with, a
 * thirtieth. */
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
    {0x23E9, 0x23F3, pictures, emoji},
    {0x2500, 0x25FF, signs, dejavu},
    {0x2705, 0x2705, pictures, emoji},
    {0x270A, 0x270B, pictures, emoji},
    {0x2728, 0x2728, pictures, emoji},
    {0x274C, 0x274C, pictures, emoji},
    {0x274E, 0x274E, pictures, emoji},
    {0x2753, 0x2755, pictures, emoji},
    {0x2795, 0x2797, pictures, emoji},
    {0x27B0, 0x27B0, pictures, emoji},
    {0x27BF, 0x27BF, pictures, emoji},
    {0x2190, 0x2BFF, signs, core},
    {0x2E80, 0x4DBF, east, cjk},
    {0x4DC0, 0x4DFF, signs, core},
    {0x4E00, 0x9FFF, east, cjk},
    {0xA000, 0xA4CF, "Yi", core},
    {0xA960, 0xA97F, east, cjk},
    {0xAC00, 0xD7FF, east, cjk},
    {0xF900, 0xFAFF, east, cjk},
    {0xFB1D, 0xFB4F, "Hebrew", core},
    {0xFB50, 0xFDFF, "Arabic", core},
    {0xFE30, 0xFE4F, east, cjk},
    {0xFE70, 0xFEFE, "Arabic", core},
    {0xFF00, 0xFFEF, east, cjk},
    {0x1F000, 0x1F16F, signs, core},
    {0x1F200, 0x1F2FF, east, cjk},
    {0x1F650, 0x1F67F, signs, core},
    {0x1F700, 0x1F7DF, signs, core},
    {0x1F800, 0x1F8FF, signs, core},
    {0x1FA00, 0x1FA6F, signs, core},
    {0x1F000, 0x1FAFF, pictures, emoji},
    {0x20000, 0x3FFFF, "rare Chinese characters", rare},
};

static const struct script other = {0, 0x10FFFF, "letters and signs", core};

enum { COUNT = sizeof scripts / sizeof *scripts };

static const struct script *
script_of(uint32_t letter)
{
    for (size_t i = 0; i < COUNT; i++)
        if (letter >= scripts[i].first && letter <= scripts[i].last)
            return &scripts[i];
    return &other;
}

/* ---- What is asked for ---- */

/* Never asked for: Latin, with the signs that fonts for it have; signs that say
 * how others are drawn, and are not drawn themselves; what is nobody's. */
static const struct {
    uint32_t first, last;
} unasked[] = {{0x0000, 0x036F},   {0x061C, 0x061C}, {0x115F, 0x1160},
               {0x17B4, 0x17B5},   {0x180B, 0x180F}, {0x2000, 0x206F},
               {0x3164, 0x3164},   {0xE000, 0xF8FF}, {0xFE00, 0xFE0F},
               {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, TEXT_REPLACEMENT},
               {0xE0000, 0x10FFFF}};

static bool
is_asked(uint32_t letter)
{
    for (size_t i = 0; i < sizeof unasked / sizeof *unasked; i++)
        if (letter >= unasked[i].first && letter <= unasked[i].last)
            return false;
    return true;
}

/* The end of the tag before the next text that is drawn; NULL where there is
 * none. Names and tooltips are in the SVG, too, and are in no PNG or PDF. A tag
 * starts a line and ends with an attribute; "<" is escaped in all that is text,
 * and ">" not everywhere. */
static const char *
next_text(const char *svg)
{
    const char *tag = strstr(svg, "\n<text ");
    return tag != NULL ? strstr(tag, "\">") : NULL;
}

static void
ask(FcCharSet *wanted, const char *svg)
{
    for (const char *at = next_text(svg); at != NULL; at = next_text(at))
        while (*at != '<' && *at != '\0') {
            uint32_t letter = text_next(&at);
            if (is_asked(letter))
                FcCharSetAddChar(wanted, letter);
        }
}

/* ---- What there is ---- */

static bool
is_any(const FcCharSet *letters)
{
    return letters != NULL && FcCharSetCount(letters) > 0;
}

/* WANTED, which is freed, without what FONT has. */
static FcCharSet *
take(FcCharSet *wanted, const FcPattern *font)
{
    FcCharSet *has;
    if (FcPatternGetCharSet(font, FC_CHARSET, 0, &has) != FcResultMatch)
        return wanted;
    FcCharSet *left = FcCharSetSubtract(wanted, has);
    FcCharSetDestroy(wanted);
    return left;
}

/* WANTED, which is freed, without what any font has; NULL where memory has run
 * out: nothing is known, nothing is said. */
static FcCharSet *
take_all_fonts(FcCharSet *wanted)
{
    FcPattern *any = FcPatternCreate();
    FcObjectSet *asked = FcObjectSetBuild(FC_CHARSET, (char *)NULL);
    FcFontSet *fonts =
        any != NULL && asked != NULL ? FcFontList(NULL, any, asked) : NULL;
    for (int i = 0; fonts != NULL && i < fonts->nfont && is_any(wanted); i++)
        wanted = take(wanted, fonts->fonts[i]);
    if (fonts == NULL) {
        FcCharSetDestroy(wanted);
        wanted = NULL;
    } else {
        FcFontSetDestroy(fonts);
    }
    if (asked != NULL)
        FcObjectSetDestroy(asked);
    if (any != NULL)
        FcPatternDestroy(any);
    return wanted;
}

/* ---- What is said ---- */

struct said {
    const struct script *scripts[COUNT + 1];
    size_t count;
};

static void
say(struct said *said, const struct script *script)
{
    for (size_t i = 0; i < said->count; i++)
        if (strcmp(said->scripts[i]->name, script->name) == 0 &&
            said->scripts[i]->package == script->package)
            return;
    said->scripts[said->count++] = script;
    complaint("the fonts here lack some of the %s in this picture, so it has "
              "empty boxes; on Debian, install %s",
              script->name, script->package);
}

/* fontconfig hands letters over in pages, with a bit for each. */
static void
say_all(const FcCharSet *lacking)
{
    FcChar32 bits[FC_CHARSET_MAP_SIZE], next;
    struct said said = {.count = 0};
    for (FcChar32 page = FcCharSetFirstPage(lacking, bits, &next);
         page != FC_CHARSET_DONE;
         page = FcCharSetNextPage(lacking, bits, &next))
        for (uint32_t i = 0; i < 32 * FC_CHARSET_MAP_SIZE; i++)
            if (bits[i / 32] >> i % 32 & 1)
                say(&said, script_of(page + i));
}

void
fonts_complain(const char *svg)
{
    FcCharSet *letters = FcCharSetCreate();
    if (letters != NULL)
        ask(letters, svg);
    if (is_any(letters))
        letters = take_all_fonts(letters);
    if (is_any(letters))
        say_all(letters);
    if (letters != NULL)
        FcCharSetDestroy(letters);
}
