/* All sessions, small: four on a page, or nine; each person in the same
 * direction in every circle. */
#include "base/number.h"
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/type.h"
#include "picture/scene/in_words.h"
#include "words/places.h"
#include "words/titles.h"

#include <math.h>

enum { TITLES = 56, LEGEND = 132, GAP = 12 };

/* How the circles of a page are divided. */
struct grid_of_panels {
    size_t columns, rows;
    int permille;
    struct scale scale;
    bool codes; /* too small for names: codes, and a key below */
};

static struct grid_of_panels
panels_for(size_t sessions)
{
    if (sessions <= 4)
        return (struct grid_of_panels){
            2, 2, 490, {8, 8, 8, 8, 13 / 22.0, false}, false};
    return (struct grid_of_panels){
        3, 3, 320, {8, 8, 8, 8, 9 / 22.0, false}, true};
}

/* The frame of panel INDEX of the page. */
static struct frame
panel_frame(const struct frame *page, const struct grid_of_panels *panels,
            size_t index)
{
    double width = (page->content.right - page->content.left -
                    GAP * (double)(panels->columns - 1)) /
                   (double)panels->columns;
    double top = page->content.top - TITLES;
    double height =
        (top - page->content.bottom - LEGEND) / (double)panels->rows;
    double left =
        page->content.left + (width + GAP) * (double)(index % panels->columns);
    top -= height * (double)(index / panels->columns);
    struct box cell = {left, top - height + 4, left + width, top - 4};
    double radius = CIRCLE_RADIUS * panels->permille / 1000.0;
    return (struct frame){
        .width = page->width,
        .height = page->height,
        .content = cell,
        .field = {cell.left - 4, cell.bottom - 2, cell.right + 4, cell.top},
        .centre = {(double)(int)((cell.left + cell.right) / 2),
                   (double)(int)(cell.bottom + radius + 4)},
        .permille = panels->permille};
}

#define SIZE_PANEL 11.0 /* letters above a circle */

/* What stands above a circle, at its left or its right end. */
static struct box
label_box(const struct scene *scene, const struct frame *frame, bool right)
{
    struct box content = frame->content;
    double room = content.right - content.left;
    double width = fmin(type_width(scene->subtitle, SIZE_PANEL, true), room);
    double left = right ? content.right - width : content.left;
    double base = content.top - 8;
    return (struct box){left, base - SIZE_PANEL * 0.3, left + width,
                        base + SIZE_PANEL * 0.9};
}

static bool
is_stood_on(const struct scene *scene, struct box box)
{
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (box_overlaps(
                box, box_around(figure->at, figure->reach + figure->outline)))
            return true;
    return false;
}

/* Lays the circle out beside what stands above it, and returns whether that is
 * at the right: who stands outside the circle may stand at the left. Names keep
 * off it. */
static bool
lay_out_below(struct scene *scene, const struct album *album,
              const struct frame *frame)
{
    enum { DEAR = 3000 };
    struct box left = label_box(scene, frame, false);
    *array_add(&scene->obstacles) =
        (struct obstacle){grid_block(left), DEAR, DEAR, false};
    layout_scene(scene, album->seating, frame);
    if (!is_stood_on(scene, left))
        return false;
    array_last(&scene->obstacles)->block =
        grid_block(label_box(scene, frame, true));
    layout_scene(scene, album->seating, frame);
    return true;
}

static void
draw_label(struct canvas *canvas, const struct scene *scene, bool right)
{
    struct box box = label_box(scene, scene->frame, right);
    struct point at = {box.left, scene->frame->content.top - 8};
    struct box content = scene->frame->content;
    xdot_fitted(&canvas->background, at, SIZE_PANEL, LEAST_LETTERS, true,
                COLOUR_TEXT, content.right - content.left, scene->subtitle);
}

/* A page of small circles, as it grows. */
struct small_page {
    const struct album *album;
    const struct grid_of_panels *panels;
    const struct frame *frame;
    struct canvas canvas;
    struct seen seen;
    struct str words;
    struct slice client; /* the client’s name … */
    bool client_coded;   /* … for which a code stands in some circle */
    struct slice
        *waiting; /* by person: what those are called who are on no ring
                              in some session */
    struct arena arena;
};

/* They are not in that circle, and the page says so. */
static void
note_waiting(struct small_page *page, size_t session)
{
    struct scene scene;
    const struct figure *figure;
    album_scene(page->album, &scene, session, page->panels->scale, EVERYBODY);
    array_each (figure, &scene.figures)
        if (figure->ring == 0)
            page->waiting[figure->person] =
                arena_copy(&page->arena, figure->called);
    scene_release(&scene);
}

static void
add_panel(struct small_page *page, size_t session, size_t index)
{
    const struct album *album = page->album;
    const struct grid_of_panels *panels = page->panels;
    struct scene scene;
    struct str prefix = {0};
    struct frame frame = panel_frame(page->frame, panels, index);
    note_waiting(page, session);
    album_scene(album, &scene, session, panels->scale, PLACED_ONLY);
    str_add(&page->words, page->words.size > 0 ? "\n\n" : "");
    in_words_add_scene(&scene, &page->words);
    legend_see(&page->seen, &scene); /* while words still tell of the hollow */
    manner_make_small(&scene, &frame);
    scene.client_code = album->codes.me;
    if (panels->codes)
        manner_use_short_codes(&scene, &album->codes);
    else
        manner_narrow_names(&scene);
    bool right = lay_out_below(&scene, album, &frame);
    str_addf(&prefix, "s%zu.", session + 1);
    paint_scene(&page->canvas, &scene, prefix.data);
    page->client_coded |= slice_equal(scene.disc.lines[0], scene.client_code) &&
                          !slice_equal(scene.client, scene.client_code);
    draw_label(&page->canvas, &scene, right);
    str_release(&prefix);
    scene_release(&scene);
}

#define SIZE_KEY 8.0

/* "Ma Maya" */
static void
add_entry(struct slice code, struct slice name, struct str *key)
{
    str_addf(key, "%s%.*s %.*s", key->size > 0 ? " · " : "", SLICE_ARGS(code),
             SLICE_ARGS(name));
}

/* What the codes mean: those of the first MOST, and how many there are more.
 * Returns how many there are. */
static size_t
add_entries(const struct small_page *page, size_t most, struct str *key)
{
    size_t count = 0;
    const struct album *album = page->album;
    if (page->client_coded && count++ < most)
        add_entry(album->codes.me, page->client, key);
    for (uint32_t i = 0; i < timeline_people(album->timeline); i++)
        if (album->codes.of[i].size > 0 && count++ < most)
            add_entry(album->codes.of[i], timeline_name(album->timeline, i),
                      key);
    if (count > most)
        str_addf(key, tr(album->language, T(" and %zu more")), count - most);
    return count;
}

/* Who is on no ring: the names of the first MOST. Returns how many there are. */
static size_t
add_waiting(const struct small_page *page, size_t most, struct str *out)
{
    size_t count = 0;
    const struct language *language = page->album->language;
    for (uint32_t i = 0; i < timeline_people(page->album->timeline); i++) {
        struct slice name = page->waiting[i];
        if (name.size == 0 || count++ >= most)
            continue;
        str_add(out, out->size > 0
                         ? ", "
                         : tr(language, T("Without a place on a ring at the "
                                          "time, so not drawn there: ")));
        str_add_slice(out, name);
    }
    if (count > most)
        str_addf(out, tr(language, T(" and %zu more")), count - most);
    return count;
}

/* A list that may be cut short behind so many. */
struct list {
    size_t (*add)(const struct small_page *page, size_t most, struct str *out);
    int lines; /* that it may take */
};

static bool
list_fits(const struct small_page *page, const struct list *list, size_t most,
          double width)
{
    struct str text = {0};
    list->add(page, most, &text);
    bool fits = type_fits_lines(str_slice(&text), SIZE_KEY, width, list->lines);
    str_release(&text);
    return fits;
}

/* No name is cut: those that find no room are counted. */
static double
draw_list(struct small_page *page, const struct list *list, double y)
{
    struct box content = page->frame->content;
    struct str text = {0};
    double width = content.right - content.left;
    size_t fit = 0, most = timeline_people(page->album->timeline) + 1;
    if (list_fits(page, list, most, width))
        fit = most;
    while (fit < most) {
        size_t middle = fit + (most - fit + 1) / 2;
        if (list_fits(page, list, middle, width))
            fit = middle;
        else
            most = middle - 1;
    }
    if (fit > 0)
        list->add(page, fit, &text);
    y = xdot_paragraph(&page->canvas.background,
                       (struct point){content.left, y}, SIZE_KEY, width,
                       str_slice(&text));
    str_release(&text);
    return y;
}

/* Returns where the next line goes. */
static double
draw_lists(struct small_page *page, double y)
{
    static const struct list key = {add_entries, 4}, waiting = {add_waiting, 2};
    struct str words = {0};
    const struct album *album = page->album;
    if (page->panels->codes && !album->options->initials)
        y = draw_list(page, &key, y) - 8;
    if (add_waiting(page, SIZE_MAX, &words) > 0) {
        y = draw_list(page, &waiting, y) - 8;
        str_addf(&page->words, "\n\n%s\n", words.data);
    }
    str_release(&words);
    return y;
}

/* "Sarah’s circle over time" */
static void
add_title(const struct album *album, size_t session, struct str *out)
{
    struct scene scene;
    album_scene(album, &scene, session, album->seating->scale, EVERYBODY);
    if (album->options->title == NULL)
        title_add_over_time(scene.title, album->language, out);
    else
        str_add_slice(out, scene.title);
    scene_release(&scene);
}

static struct slice
subtitle_of(const struct album *album)
{
    const char *words =
        timeline_snapshot(album->timeline, 0)->ringless
            ? place_nowhere(album->language)
            : tr(album->language, T("Each person stays in the same direction, "
                                    "so a move in or out is easy to see."));
    return slice_of(words);
}

static void
add_page(struct album *album, size_t first, size_t count,
         const struct grid_of_panels *panels)
{
    struct legend legend;
    struct str own = {0};
    const struct frame *frame = album_paper(album);
    struct slice client =
        snapshot_me(timeline_snapshot(album->timeline, first));
    struct small_page page = {.album = album,
                              .panels = panels,
                              .frame = frame,
                              .canvas = album_begin_page(album, frame),
                              .client = client};
    struct canvas *canvas = &page.canvas;
    page.waiting =
        alloc_zeroed(timeline_people(album->timeline), sizeof *page.waiting);
    for (size_t i = 0; i < count; i++)
        add_panel(&page, first + i, i);
    add_title(album, first, &own);
    struct slice title = str_slice(&own);
    canvas_draw_titles(canvas, frame->content, title, subtitle_of(album));
    double y = draw_lists(&page, frame->content.bottom + LEGEND - 14);
    legend_init(&legend, &page.seen, false);
    y = legend_draw(&legend, frame->content, SIZE_LEGEND, y,
                    &canvas->background);
    legend_release(&legend);
    canvas_draw_footer(canvas, frame->content.left, frame->content.right,
                       y - 8);
    album_end_page(album, canvas, title, &page.words);
    arena_release(&page.arena);
    alloc_free(page.waiting);
    str_release(&own);
}

void
album_add_all(struct album *album)
{
    size_t sessions = album->timeline->moments.count;
    struct grid_of_panels panels = panels_for(sessions);
    size_t on_page = panels.columns * panels.rows;
    for (size_t first = 0; first < sessions; first += on_page)
        add_page(album, first,
                 sessions - first < on_page ? sessions - first : on_page,
                 &panels);
}
