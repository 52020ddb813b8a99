/* A circle's place on its paper. Sizes in theme.h are those of a whole page; a
 * frame says where the middle is, and how much smaller the circle is.
 *
 * In: a paper, or the part of one. Out: where everything of one circle may go.
 * Frames are constant, or live as long as the page that they are made for. */
#pragma once

#include "picture/grid.h"
#include "picture/theme.h"

struct frame {
    double width, height; /* of the paper */
    struct box content;   /* titles, circle, legend: nothing goes beyond */
    struct box field;     /* people, their words, ties: none goes beyond */
    struct point centre;  /* of the circle */
    int permille;         /* of the circle's full size */
};

extern const struct frame frame_a4, frame_letter;

/* Landscape, with room for a table on the right. */
extern const struct frame frame_handout_a4, frame_handout_letter;

/* The circle alone on a small screen: a point is a pixel there. */
extern const struct frame frame_phone;

/* How large arrows and outlines are beside those of a whole page: small
 * circles have smaller ones, too. */
double frame_detail(const struct frame *frame);

/* The innermost ring whose name is written: the smallest circles have room for
 * the outermost alone. */
int frame_first_caption(const struct frame *frame, int rings);

/* The radius of the client's disc, never too small for a word. */
double frame_client(const struct frame *frame);

/* A length of the theme in this frame. */
double frame_scaled(const struct frame *frame, double length);

/* The place in direction SLOT, RADIUS (of full size) from the middle; exact to
 * two decimals, as it will be written. */
struct point frame_on_ray(const struct frame *frame, double radius, int slot);
