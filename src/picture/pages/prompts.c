/* Lines to write on. In: a canvas, a box. Out: headings and lines.
 *
 * Who writes by hand wants lines as far apart as on narrow ruled paper, 18
 * points, or twice that. */
#include "picture/pages/prompts.h"
#include "picture/theme.h"

enum {
    PROMPTS = 2,
    LINES = 3,
    APART = 16,  /* between a heading and what stands above it, at least */
    HEADING = 16 /* down to where its lines begin */
};

#define SIZE_HEADING 12.0
#define OWN_SPACING  28.0 /* on a page of their own */

/* In points, from one line to the next. */
static const struct leeway spacing = {18, 36};

static const char *const prompts[PROMPTS] = {
    T("Something you noticed"),
    T("One small step before next time"),
};

struct leeway
prompts_leeway(void)
{
    const double fixed = PROMPTS * (APART + HEADING);
    return (struct leeway){fixed + PROMPTS * LINES * spacing.least,
                           fixed + PROMPTS * LINES * spacing.most};
}

static void
draw_line(struct canvas *canvas, struct box box, double y)
{
    struct point line[] = {{box.left, y}, {box.right, y}};
    xdot_pen(&canvas->background, COLOUR_CELL, 0.8);
    xdot_line(&canvas->background, line, 2);
}

/* From the bottom upwards: the last line is the end of the page. */
static void
draw_prompt(struct canvas *canvas, struct box box, const char *words, int lines,
            double apart)
{
    double top = box.bottom + lines * apart + HEADING;
    struct point at = {box.left, top - SIZE_HEADING};
    xdot_text(&canvas->background, at, ALIGN_LEFT, SIZE_HEADING, true,
              COLOUR_TEXT, slice_of(tr(canvas->language, words)));
    for (int i = 0; i < lines; i++)
        draw_line(canvas, box, box.bottom + i * apart);
}

static void
draw(struct canvas *canvas, struct box box, int lines, double apart)
{
    double height = (box.top - box.bottom) / PROMPTS;
    for (int i = 0; i < PROMPTS; i++) {
        box.bottom = box.top - height;
        draw_prompt(canvas, box, prompts[i], lines, apart);
        box.top = box.bottom;
    }
}

void
prompts_draw(struct canvas *canvas, struct box box, double part)
{
    draw(canvas, box, LINES, leeway_at(spacing, part));
}

void
prompts_fill(struct canvas *canvas, struct box box)
{
    double room = (box.top - box.bottom) / PROMPTS - APART - HEADING;
    draw(canvas, box, (int)(room / OWN_SPACING), OWN_SPACING);
}

void
prompts_add_words(const struct language *language, struct str *out)
{
    for (int i = 0; i < PROMPTS; i++)
        str_addf(out, "\n%s\n", tr(language, prompts[i]));
}
