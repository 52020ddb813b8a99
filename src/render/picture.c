/* SPDX-License-Identifier: MIT
 *
 * Everything that is said to Graphviz. Its functions take plain char *, and
 * never write to what they are given. It may say that all is well and leave
 * out what it could not do: so it is asked for errors after each step, and the
 * picture is looked at. */
#include "render/picture.h"
#include "render/complaint.h"
#include "render/fonts.h"
#include "render/paper.h"
#include "render/svg.h"

#include <graphviz/cgraph.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char title[] = "kithtitle", description[] = "kithdesc",
            language[] = "kithlang", dpi[] = "dpi", margin[] = "margin",
            background[] = "_background", nothing[] = "";

struct size {
    double width, height;
};

static bool
is_wished(const struct picture_wish *wish, const char *format)
{
    return strcmp(wish->format, format) == 0;
}

static int
dpi_of(const struct picture_wish *wish)
{
    return wish->dpi != 0 ? wish->dpi : USUAL_DPI;
}

static bool
is_there(const char *text)
{
    return text != NULL && *text != '\0';
}

/* What of the DOT is still to be read; borrowed. */
struct reader {
    const char *at, *end;
};

/* Graphviz's own function for files gives up in texts of some lengths. And
 * newer ones forget what they read beyond the end of a graph: so there is no
 * more than to the next brace, behind which a graph may end. */
static int
read_on(void *channel, char *buffer, int room)
{
    struct reader *reader = channel;
    size_t left = (size_t)(reader->end - reader->at);
    size_t size = left < (size_t)room ? left : (size_t)room;
    const char *brace = memchr(reader->at, '}', size);
    if (brace != NULL)
        size = (size_t)(brace - reader->at) + 1;
    memcpy(buffer, reader->at, size);
    reader->at += size;
    return (int)size;
}

static graph_t *
read_next(struct reader *reader)
{
    static Agiodisc_t from_memory = {.afread = read_on};
    Agdisc_t how = {.id = &AgIdDisc, .io = &from_memory};
    return agread(reader, &how);
}

/* The one graph that DOT is; NULL, with the reason printed, where it is none
 * or where anything stands behind it. */
static graph_t *
read_graph(const char *dot, size_t size)
{
    struct reader reader = {.at = dot, .end = dot + size};
    graph_t *graph = read_next(&reader);
    graph_t *next = graph != NULL ? read_next(&reader) : NULL;
    if (graph != NULL && next == NULL && !complaint_is_error())
        return graph;
    if (next != NULL)
        complaint("this is more than one graph; draw them one by one");
    else
        complaint_of_graphviz("this is no DOT");
    if (next != NULL)
        agclose(next);
    if (graph != NULL)
        agclose(graph);
    return NULL;
}

/* What Graphviz takes for granted differs from format to format. For a PNG the
 * dots are said; for a PDF the margin, as it is measured as an SVG. */
static void
settle_size(graph_t *graph, const struct picture_wish *wish)
{
    static char half_an_inch[] = "0.5";
    const char *text = agget(graph, margin);
    double number;
    if (is_wished(wish, "png")) {
        char dots[16];
        snprintf(dots, sizeof dots, "%d", dpi_of(wish));
        agsafeset(graph, dpi, dots, nothing);
    } else if (is_wished(wish, "pdf") &&
               (text == NULL || sscanf(text, "%lf", &number) != 1)) {
        agsafeset(graph, margin, half_an_inch, nothing);
    }
}

/* Every position is in the graph, nothing is moved. */
static bool
lay_out(GVC_t *context, graph_t *graph, const struct picture_wish *wish)
{
    settle_size(graph, wish);
    return gvLayout(context, graph, "nop2") == 0;
}

/* In this order: the layout hangs on the graph. */
static void
let_go(GVC_t *context, graph_t *graph)
{
    gvFreeLayout(context, graph);
    agclose(graph);
}

/* --- Drawing ------------------------------------------------------------- */

static void
drop(struct picture *picture)
{
    free(picture->data);
    *picture = (struct picture){0};
}

/* GRAPH drawn into memory. To be dropped, also where it failed. */
static bool
draw(GVC_t *context, graph_t *graph, const char *format,
     struct picture *picture)
{
    *picture = (struct picture){0};
    FILE *memory = open_memstream(&picture->data, &picture->size);
    if (memory == NULL)
        return false;
    bool fine = gvRender(context, graph, format, memory) == 0;
    return fclose(memory) == 0 && fine;
}

/* The same for a PDF of SIZE. */
static bool
draw_pdf(GVC_t *context, graph_t *graph, const struct size *size,
         struct picture *picture)
{
    struct paper_words words = {.title = agget(graph, title),
                                .language = agget(graph, language)};
    *picture = (struct picture){0};
    FILE *memory = open_memstream(&picture->data, &picture->size);
    if (memory == NULL)
        return false;
    cairo_t *paper = paper_begin(memory, size->width, size->height, &words);
    bool drawn = gvRenderContext(context, graph, "pdf", paper) == 0;
    bool whole = paper_end(paper);
    return fclose(memory) == 0 && drawn && whole;
}

/* Graphviz alone knows how large it draws, with all margins: it says so at the
 * top of an SVG. */
static struct size
measure(const struct picture *svg)
{
    struct size size = {0};
    const char *text = strstr(svg->data, "<svg width=\"");
    if (text != NULL)
        sscanf(text, "<svg width=\"%lfpt\" height=\"%lfpt\"", &size.width,
               &size.height);
    return size;
}

/* Asked before it is drawn: cairo would shrink what is too long on a side, and
 * what is too large could take all memory there is. */
static bool
fits_png(const struct size *size, const struct picture_wish *wish)
{
    if (size->width <= LONGEST_SIDE_PNG && size->height <= LONGEST_SIDE_PNG &&
        size->width * size->height <= LARGEST_PNG)
        return true;
    return complaint("at %d dots an inch this picture has %.0f x %.0f dots, "
                     "more than %d on a side or %d million; choose fewer, or "
                     "SVG or PDF",
                     dpi_of(wish), size->width, size->height, LONGEST_SIDE_PNG,
                     LARGEST_PNG / 1000000);
}

static bool
fits(const struct size *size, const struct picture_wish *wish)
{
    if (!(size->width >= 1 && size->height >= 1))
        return complaint("this picture would have no size");
    if (is_wished(wish, "png"))
        return fits_png(size, wish);
    return (size->width <= LONGEST_SIDE && size->height <= LONGEST_SIDE) ||
           complaint("this picture would be too large: %.0f x %.0f points",
                     size->width, size->height);
}

/* --- Is all of it there? ------------------------------------------------- */

static bool
is_number(pointf point)
{
    return isfinite(point.x) && isfinite(point.y);
}

static bool
is_line(edge_t *edge)
{
    const splines *lines = ED_spl(edge);
    for (size_t i = 0; lines != NULL && i < (size_t)lines->size; i++)
        for (size_t j = 0; j < (size_t)lines->list[i].size; j++)
            if (!is_number(lines->list[i].list[j]))
                return false;
    return true;
}

/* "nan" is a number for Graphviz, and what stands there is left out without a
 * word; and of a background that it cannot read it only warns. */
static bool
is_placed(graph_t *graph)
{
    for (node_t *node = agfstnode(graph); node != NULL;
         node = agnxtnode(graph, node)) {
        if (!is_number(ND_coord(node)))
            return complaint("the place of '%s' is no number", agnameof(node));
        for (edge_t *edge = agfstout(graph, node); edge != NULL;
             edge = agnxtout(graph, edge))
            if (!is_line(edge))
                return complaint("a line of '%s' is at no place",
                                 agnameof(node));
    }
    if (is_there(agget(graph, background)) && GD_drawing(graph)->xdots == NULL)
        return complaint("the background cannot be read");
    return true;
}

static bool
ends_with(const struct picture *picture, const char *end, size_t size)
{
    return picture->size >= size &&
           memcmp(picture->data + picture->size - size, end, size) == 0;
}

/* By how its format ends: a stream that broke off ends otherwise. */
static bool
is_whole(const struct picture *picture, const char *format)
{
    static const char png[] = "\0\0\0\0IEND\xAE\x42\x60\x82", pdf[] = "%%EOF\n",
                      svg[] = "</svg>\n";
    if (strcmp(format, "png") == 0)
        return ends_with(picture, png, sizeof png - 1);
    if (strcmp(format, "pdf") == 0)
        return ends_with(picture, pdf, sizeof pdf - 1);
    return ends_with(picture, svg, sizeof svg - 1);
}

/* --- Words --------------------------------------------------------------- */

/* One text for each number Graphviz gave to a node or an edge. */
static bool
note(const char ***texts, size_t *count, size_t number, const char *text)
{
    if (!is_there(text))
        return true;
    if (number >= *count) {
        size_t more = number * 2 + 16;
        const char **larger = realloc(*texts, more * sizeof *larger);
        if (larger == NULL)
            return false;
        memset(larger + *count, 0, (more - *count) * sizeof *larger);
        *texts = larger;
        *count = more;
    }
    (*texts)[number] = text;
    return true;
}

static bool
collect_words(graph_t *graph, struct svg_words *words)
{
    bool fine = true;
    *words = (struct svg_words){.title = agget(graph, title),
                                .description = agget(graph, description),
                                .language = agget(graph, language)};
    for (node_t *node = agfstnode(graph); node != NULL;
         node = agnxtnode(graph, node)) {
        fine = fine && note(&words->nodes, &words->node_count, AGSEQ(node),
                            agget(node, description));
        for (edge_t *edge = agfstout(graph, node); edge != NULL;
             edge = agnxtout(graph, edge))
            fine = fine && note(&words->edges, &words->edge_count, AGSEQ(edge),
                                agget(edge, description));
    }
    return fine;
}

/* SVG, with words. */
static bool
add_words(graph_t *graph, const struct picture *svg, struct picture *picture)
{
    struct svg_words words = {0};
    *picture = (struct picture){0};
    FILE *memory = open_memstream(&picture->data, &picture->size);
    bool fine = memory != NULL && collect_words(graph, &words) &&
                svg_write(memory, svg->data, svg->size, &words);
    fine = memory != NULL && fclose(memory) == 0 && fine;
    free(words.nodes);
    free(words.edges);
    return fine || complaint("out of memory");
}

/* --- All of it ----------------------------------------------------------- */

/* What is wrong with a picture that Graphviz drew, or was to draw; nothing is
 * said of it by those who drew it. */
static bool
stands(const struct picture *picture, const char *format, bool drawn)
{
    if (drawn && !complaint_is_error() && is_whole(picture, format))
        return true;
    return complaint_of_graphviz("the picture could not be drawn");
}

/* The picture wished for, of a GRAPH that was drawn as SVG. */
static bool
draw_wished(GVC_t *context, graph_t *graph, const struct picture_wish *wish,
            const struct picture *svg, struct picture *picture)
{
    struct size size = measure(svg);
    if (!fits(&size, wish))
        return false;
    if (is_wished(wish, "svg"))
        return add_words(graph, svg, picture);
    fonts_complain(svg->data);
    bool drawn = is_wished(wish, "pdf")
                     ? draw_pdf(context, graph, &size, picture)
                     : draw(context, graph, wish->format, picture);
    return stands(picture, wish->format, drawn);
}

/* As SVG first, whatever is wished for: it is the one format that says how
 * large it is, and what cannot be drawn is told before there is a large PNG. */
static bool
draw_graph(GVC_t *context, graph_t *graph, const struct picture_wish *wish,
           struct picture *picture)
{
    struct picture svg = {0};
    if (!lay_out(context, graph, wish) || complaint_is_error())
        return complaint_of_graphviz("the picture could not be laid out");
    bool fine = is_placed(graph) &&
                stands(&svg, "svg", draw(context, graph, "svg", &svg)) &&
                draw_wished(context, graph, wish, &svg, picture);
    free(svg.data);
    return fine;
}

bool
picture_draw(GVC_t *context, const char *dot, size_t size,
             const struct picture_wish *wish, struct picture *picture)
{
    *picture = (struct picture){0};
    graph_t *graph = read_graph(dot, size);
    if (graph == NULL)
        return false;
    bool fine = draw_graph(context, graph, wish, picture);
    let_go(context, graph);
    if (fine)
        complaint_warn();
    else
        drop(picture);
    return fine;
}

/* --- Warming up ---------------------------------------------------------- */

static bool
draw_both(GVC_t *context, graph_t *graph, const struct picture_wish *wish)
{
    static const struct size size = {.width = 99, .height = 99};
    struct picture svg, wished = {0};
    bool fine = draw(context, graph, "svg", &svg);
    if (is_wished(wish, "pdf"))
        fine = fine && draw_pdf(context, graph, &size, &wished);
    else
        fine = fine && draw(context, graph, wish->format, &wished);
    fine = fine && is_whole(&wished, wish->format);
    drop(&svg);
    drop(&wished);
    return fine;
}

/* Since Graphviz 14 Debian has its parts in packages that nothing asks for. */
static const char *
find_missing(GVC_t *context, graph_t *graph, const struct picture_wish *wish)
{
    bool is_laid_out = lay_out(context, graph, wish);
    if (is_laid_out && draw_both(context, graph, wish))
        return is_wished(wish, "svg") || paper_has_fonts()
                   ? NULL
                   : "there is no font to write with; on Debian the package "
                     "fonts-liberation has some";
    if (complaint_is_warning("Could not load"))
        return "a part of Graphviz is there and could not be loaded; is there "
               "enough memory?";
    if (!is_laid_out)
        return "this Graphviz lacks the layout nop2; on Debian it is in the "
               "package libgvplugin-neato-layout8";
    return is_wished(wish, "svg")
               ? "this Graphviz cannot draw SVG"
               : "this Graphviz cannot draw PNG and PDF; on Debian that is in "
                 "the package libgvplugin-pango8";
}

const char *
picture_warm_up(GVC_t *context, const struct picture_wish *wish)
{
    /* It has a name: those who have none are numbered. The font is one that
     * is likely to be asked for, as fonts are kept, too. */
    static const char dot[] = "graph a { a [pos=\"9,9\" fontsize=11 "
                              "fontname=\"Arial,Helvetica,sans-serif\"] }";
    graph_t *graph = read_graph(dot, sizeof dot - 1);
    if (graph == NULL)
        return "this Graphviz cannot read DOT";
    const char *missing = find_missing(context, graph, wish);
    let_go(context, graph);
    complaint_forget_errors();
    return missing;
}
