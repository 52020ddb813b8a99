/* The examples of a legend: a mark each, small, as a circle draws it. Comes in: a
 * pen and a place; goes out: the mark, from AT to the right. */
#pragma once

#include "picture/walk/pen.h"

struct example {
    void (*draw)(const struct example *example, struct point at,
                 struct pen *pen);
    double room; /* that it takes across */
    enum meaning meaning;
    enum mark mark;
    enum flow flow;
    double width;  /* of its line */
    double shrunk; /* markers, by this part of their size: rows stand close */
};

struct example example_of_mark(enum mark mark);
struct example example_of_arrow(enum flow flow, double width);
struct example example_of_zigzag(enum meaning meaning, double width);
struct example example_of_line(enum meaning meaning, double width);
struct example example_of_gap(void);
struct example example_of_chevron(enum meaning meaning);
struct example example_of_hollow(enum meaning meaning);
struct example example_of_sign(enum meaning meaning);
struct example example_of_move(enum meaning meaning);
