/* The pen of a page of DOT, shared by the files that write its parts. People
 * and the client become nodes, ties, support and moves edges; all else is
 * painted on the ground, in layers. Only dot/ looks in here. */
#pragma once

#include "picture/dot/canvas.h"
#include "picture/walk/pen.h"

struct brush {
    struct pen pen;
    struct canvas *canvas;
    const struct scene *scene;
    const char *prefix; /* of the ids of nodes */
    struct xdot words, outlines, chevrons,
        last;                    /* above rings, in this order */
    struct str support, lines;   /* edges, in this order */
    const struct figure *figure; /* of the piece that is begun */
    const struct link *link;
    double client; /* the radius of the client's disc */
};

void brush_add_id(const struct brush *brush, struct str *out, uint32_t person);

/* ---- Nodes: nodes.c ---- */

void node_begin_person(struct brush *brush);
void node_end_person(struct brush *brush);
void node_add_marker(struct brush *brush, enum meaning meaning,
                     const struct badge *badge);
void node_add_name(struct brush *brush, const struct lettering *text);
void node_add_old_place(struct brush *brush, const struct badge *badge);
void node_add_client(struct brush *brush, const struct lettering *text);

/* ---- Edges: edges.c ---- */

void edge_add_support(struct brush *brush, enum meaning meaning,
                      const struct stroke *stroke);
void edge_add_tie(struct brush *brush, enum meaning meaning,
                  const struct stroke *stroke);
void edge_add_move(struct brush *brush, enum meaning meaning,
                   const struct stroke *stroke);
