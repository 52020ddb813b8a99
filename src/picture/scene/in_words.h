/* A picture in words, in reading order: for screen readers, and for notes. The
 * same marks become words, so that nothing is said that is not drawn. */
#pragma once

#include "change/change.h"
#include "picture/scene/manner.h"

/* Adds one person: "Maya, sister: support both ways, a lot". */
void in_words_add_figure(const struct figure *figure,
                         const struct language *language, struct str *out);

/* What a picture of change says in short: which change, and what the page
 * leaves out. */
struct in_short {
    const struct kith_change *change;
    const struct language *language; /* NULL for English */
    const struct codes *codes;       /* NULL where people have their names */
    bool no_ties, no_support;
    double size, width; /* of the letters, and of the paper between margins */
    int lines;
    bool anyhow;
};

/* Adds "In short: " and the first sentences of what is told, as many as fit
 * whole. A first one that does not is passed over; where none does, it is there
 * for those who hear it (ANYHOW), and nothing is on paper. */
void in_words_add_in_short(const struct in_short *in_short, struct str *out);

/* Adds a picture of change, IN_SHORT first. */
void in_words_add_change(const struct scene *scene, struct slice in_short,
                         struct str *out);

/* Adds a circle: title, people by ring, who knows whom, wishes. */
void in_words_add_scene(const struct scene *scene, struct str *out);
