/* SPDX-License-Identifier: MIT
 *
 * A PDF's page, and what stands in the file besides it. In: a size, words from
 * the DOT, and a stream. Out: a cairo context for Graphviz to draw on, and at
 * the end whether all of it was written. */
#include "render/paper.h"
#include "render/text.h"

#include <cairo-pdf.h>

#include <stdlib.h>

/* cairo writes in pieces as it goes, and remembers a failure itself. */
static cairo_status_t
append(void *out, const unsigned char *data, unsigned int size)
{
    return fwrite(data, 1, size, out) == size ? CAIRO_STATUS_SUCCESS
                                              : CAIRO_STATUS_WRITE_ERROR;
}

/* As a line, as viewers show titles in one. NULL and "" say nothing. */
static void
say(cairo_surface_t *surface, cairo_pdf_metadata_t what, const char *text)
{
    char *line = text_line(text);
    if (line != NULL)
        cairo_pdf_surface_set_metadata(surface, what, line);
    free(line);
}

/* cairo has no word for the language where readers look for it. From 1.18 on
 * it takes any property: better there than nowhere. */
static void
say_language(cairo_surface_t *surface, const char *language)
{
#if CAIRO_VERSION >= CAIRO_VERSION_ENCODE(1, 18, 0)
    char *line = text_line(language);
    if (line != NULL)
        cairo_pdf_surface_set_custom_metadata(surface, "Language", line);
    free(line);
#else
    (void)surface;
    (void)language;
#endif
}

/* The time of day is no part of a picture: the same DOT, the same bytes. cairo
 * writes a date if none is said, so one is said. The context keeps the surface,
 * which is let go of here. */
cairo_t *
paper_begin(FILE *out, double width, double height,
            const struct paper_words *words)
{
    cairo_surface_t *surface =
        cairo_pdf_surface_create_for_stream(append, out, width, height);
    say(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    say(surface, CAIRO_PDF_METADATA_CREATOR, "kith");
    say(surface, CAIRO_PDF_METADATA_TITLE, words->title);
    say_language(surface, words->language);
    cairo_t *paper = cairo_create(surface);
    cairo_surface_destroy(surface);
    return paper;
}

/* Finished before it is asked: only then the last bytes are written. */
bool
paper_end(cairo_t *paper)
{
    cairo_surface_t *surface = cairo_get_target(paper);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_status(paper);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_destroy(paper);
    return status == CAIRO_STATUS_SUCCESS;
}

/* cairo makes up letters of its own where it finds none; they are of a kind of
 * their own, too. */
bool
paper_has_fonts(void)
{
    cairo_surface_t *surface =
        cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
    cairo_t *paper = cairo_create(surface);
    cairo_select_font_face(paper, "sans-serif", CAIRO_FONT_SLANT_NORMAL,
                           CAIRO_FONT_WEIGHT_NORMAL);
    cairo_font_type_t type =
        cairo_scaled_font_get_type(cairo_get_scaled_font(paper));
    cairo_destroy(paper);
    cairo_surface_destroy(surface);
    return type != CAIRO_FONT_TYPE_USER;
}
