/* A circle as SVG in the page. People are links to what is said of them, so
 * that the keyboard reaches them; everything else is decoration, as the words
 * beside the circle say it, too. */
#pragma once

#include "picture/scene/scene.h"

struct circle {
    const struct scene *scene; /* laid out */
    const char *class;         /* "wide" or "small" */
    struct slice title;        /* for those who hear it */
    size_t session;            /* people are linked to "#s<session>p<person>" */
    bool links;                /* false: a picture, with TITLE alone */
    struct slice
        style; /* of a file of its own; empty in a page, which has one */
    struct slice words; /* there, the same content in words */
};

void circle_add(const struct circle *circle, struct str *out);
