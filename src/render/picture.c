/* SPDX-License-Identifier: MIT
 *
 * Everything that is said to Graphviz. Its functions take plain char *, and
 * never write to what they are given. */
#include "render/picture.h"
#include "render/svg.h"

#include <graphviz/cgraph.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A picture in memory. */
struct picture {
    char *data;
    size_t size;
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

/* What DOT says, laid out: every position is in it, nothing is moved. NULL
 * where it is no DOT. */
static graph_t *
lay_out(GVC_t *context, const char *dot, const struct picture_wish *wish)
{
    static char dpi[] = "dpi", nothing[] = "";
    graph_t *graph = agmemread(dot);
    if (graph == NULL)
        return NULL;
    if (is_wished(wish, "png")) {
        char number[16];
        snprintf(number, sizeof number, "%d", dpi_of(wish));
        agsafeset(graph, dpi, number, nothing);
    }
    if (gvLayout(context, graph, "nop2") == 0)
        return graph;
    agclose(graph);
    return NULL;
}

static void
let_go(GVC_t *context, graph_t *graph)
{
    gvFreeLayout(context, graph);
    agclose(graph);
}

/* GRAPH drawn into memory. To be freed, also where it failed. */
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

void
picture_warm_up(GVC_t *context, const struct picture_wish *wish)
{
    /* It has a name: those who have none are numbered. The font is one that
     * is likely to be asked for, as fonts are kept, too. */
    static const char dot[] = "graph a { a [pos=\"9,9\" fontsize=11 "
                              "fontname=\"Arial,Helvetica,sans-serif\"] }";
    struct picture picture;
    agseterr(AGMAX); /* what is wrong here is said later, once */
    graph_t *graph = lay_out(context, dot, wish);
    if (graph != NULL) {
        draw(context, graph, wish->format, &picture);
        free(picture.data);
        if (is_wished(wish, "png")) { /* for fits() */
            draw(context, graph, "svg", &picture);
            free(picture.data);
        }
        let_go(context, graph);
    }
    agseterr(AGWARN);
}

/* The time of day is no part of a picture: the same DOT, the same bytes. */
static void
forget_creation_date(struct picture *pdf)
{
    static const char key[] = "/CreationDate (D:";
    for (size_t i = 0; i + sizeof key + 14 <= pdf->size; i++) {
        if (pdf->data[i] != '/' ||
            memcmp(pdf->data + i, key, sizeof key - 1) != 0)
            continue;
        char *digit = pdf->data + i + sizeof key - 1;
        for (int n = 0; n < 14 && isdigit((unsigned char)digit[n]); n++)
            digit[n] = "20000101000000"[n];
        return;
    }
}

/* Whether the PNG will fit. Graphviz alone knows how large it draws, with all
 * margins: it says so at the top of an SVG, in dots. */
static bool
fits(GVC_t *context, graph_t *graph, const struct picture_wish *wish)
{
    struct picture svg;
    double width = 0, height = 0;
    if (draw(context, graph, "svg", &svg)) {
        const char *size = strstr(svg.data, "<svg width=\"");
        if (size != NULL)
            sscanf(size, "<svg width=\"%lfpt\" height=\"%lfpt\"", &width,
                   &height);
    }
    free(svg.data);
    if (width * height <= LARGEST_PNG)
        return true;
    fprintf(stderr,
            "kith-render: at %d dots an inch this picture has %.0f x %.0f "
            "dots, more than %d million; choose fewer, or SVG or PDF\n",
            dpi_of(wish), width, height, LARGEST_PNG / 1000000);
    return false;
}

/* One text for each number Graphviz gave to a node or an edge. */
static void
note(const char ***texts, size_t *count, size_t number, const char *text)
{
    if (text == NULL || *text == '\0')
        return;
    if (number >= *count) {
        size_t more = number * 2 + 16;
        const char **larger = realloc(*texts, more * sizeof *larger);
        if (larger == NULL)
            return; /* better a picture without this than none */
        memset(larger + *count, 0, (more - *count) * sizeof *larger);
        *texts = larger;
        *count = more;
    }
    (*texts)[number] = text;
}

static void
collect_words(graph_t *graph, struct svg_words *words)
{
    static char title[] = "kithtitle", description[] = "kithdesc",
                language[] = "kithlang";
    *words = (struct svg_words){.title = agget(graph, title),
                                .description = agget(graph, description),
                                .language = agget(graph, language)};
    for (node_t *node = agfstnode(graph); node != NULL;
         node = agnxtnode(graph, node)) {
        note(&words->nodes, &words->node_count, AGSEQ(node),
             agget(node, description));
        for (edge_t *edge = agfstout(graph, node); edge != NULL;
             edge = agnxtout(graph, edge))
            note(&words->edges, &words->edge_count, AGSEQ(edge),
                 agget(edge, description));
    }
}

static bool
write_svg(graph_t *graph, const struct picture *svg, FILE *out)
{
    struct svg_words words;
    collect_words(graph, &words);
    bool fine = svg_write(out, svg->data, svg->size, &words);
    free(words.nodes);
    free(words.edges);
    return fine;
}

static bool
write_graph(GVC_t *context, graph_t *graph, const struct picture_wish *wish,
            FILE *out)
{
    struct picture picture;
    if (is_wished(wish, "png") && !fits(context, graph, wish))
        return false;
    bool fine = draw(context, graph, wish->format, &picture);
    if (fine && is_wished(wish, "pdf"))
        forget_creation_date(&picture);
    if (fine && is_wished(wish, "svg"))
        fine = write_svg(graph, &picture, out);
    else if (fine)
        fine = fwrite(picture.data, 1, picture.size, out) == picture.size;
    fine = fine && fflush(out) == 0;
    if (!fine)
        perror("kith-render: the picture could not be written");
    free(picture.data);
    return fine;
}

bool
picture_write(GVC_t *context, const char *dot, const struct picture_wish *wish,
              FILE *out)
{
    graph_t *graph = lay_out(context, dot, wish);
    if (graph == NULL) {
        fputs("kith-render: this is no DOT\n", stderr);
        return false;
    }
    bool fine = write_graph(context, graph, wish, out);
    let_go(context, graph);
    return fine;
}
