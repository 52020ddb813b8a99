/* A legend on a screen. In: a legend. Out: a list of HTML.
 *
 * The pictures are hidden from those who hear the page: the words beside them
 * say the same. They are drawn by the pen of the circle, so that a mark looks
 * alike in both. */
#include "picture/pages/key.h"
#include "base/markup.h"
#include "picture/svg/needle.h"

/* How high the pictures are, and what they leave free on either side, as lines
 * and corners go a little beyond. */
enum { HEIGHT = 18, MARGIN = 2 };

static void
add_example(const struct example *example, struct str *out)
{
    struct needle needle = needle_pen(out, HEIGHT);
    int width = (int)example->room + 2 * MARGIN;
    str_addf(out,
             "<svg class=\"circle mini\" width=\"%d\" height=\"%d\" "
             "viewBox=\"0 0 %d %d\" aria-hidden=\"true\">",
             width, HEIGHT, width, HEIGHT);
    example->draw(example, (struct point){MARGIN, HEIGHT / 2.0}, &needle.pen);
    str_add(out, "</svg> ");
}

void
key_add(const struct legend *legend, struct str *out)
{
    const struct entry *entry;
    str_add(out, "<ul class=\"key\">\n");
    array_each (entry, &legend->entries) {
        str_add(out, "<li>");
        add_example(&entry->example, out);
        html_add_text(out, entry->words);
        str_add(out, "</li>\n");
    }
    str_add(out, "</ul>\n");
}
