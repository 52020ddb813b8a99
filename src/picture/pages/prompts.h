/* The lines to write on of a handout, under their headings. Comes in: a canvas
 * and the room there is; goes out: what is drawn there, and its words. */
#pragma once

#include "picture/dot/canvas.h"
#include "picture/pages/leeway.h"

/* How high they may be, three lines under each heading. */
struct leeway prompts_leeway(void);

/* Each heading has an even share of BOX, and stands right above its lines, which
 * end where the share does. PART is how far the lines go from their least to
 * their most apart. */
void prompts_draw(struct canvas *canvas, struct box box, double part);

/* The same on a page of their own: as many lines as it has room for. */
void prompts_fill(struct canvas *canvas, struct box box);

void prompts_add_words(const struct language *language, struct str *out);
