/* Pages on their way to where they are wanted: standard output, a file, or
 * several. In: a target, and who makes the pages. Out: files that are whole,
 * and a status to exit with.
 *
 * What is DOT or words is written as it is; for all else kith-render does
 * it. */
#include "cli/draw.h"
#include "cli/options.h"
#include "base/alloc.h"
#include "base/str.h"
#include "base/utf8.h"
#include "system/output.h"
#include "system/place.h"
#include "system/render.h"
#include "system/terminal.h"
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>

/* By the last ending of the file's name, in letters of any case; a point in a
 * directory's name is none. */
const char *
draw_format(const char *path)
{
    static const char *const formats[] = {"dot", "svg", "png", "pdf"};
    const char *dot = strrchr(path, '.');
    const char *slash = strrchr(path, '/');
    if (dot == NULL || (slash != NULL && dot < slash))
        return NULL;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcasecmp(dot + 1, formats[i]) == 0)
            return formats[i];
    return NULL;
}

/* What needs no renderer. */
static bool
is_plain(const char *format)
{
    return strcmp(format, "dot") == 0 || strcmp(format, "text") == 0;
}

static bool
write_page(const struct draw_target *target, const char *page,
           const struct output *output)
{
    struct renderer renderer;
    if (is_plain(target->format))
        return output_write(output->fd, page, strlen(page)) ||
               output_explain(output->path);
    return render_start(&renderer, target->format, target->dpi, output->fd) &&
           render_finish(&renderer, page);
}

/* "circle-2.svg" of "circle.svg": the name of one of several pages. */
static char *
page_path(const char *path, size_t page, size_t count)
{
    struct str numbered = {0};
    const char *dot = strrchr(path, '.');
    const char *slash = strrchr(path, '/');
    if (dot == NULL || (slash != NULL && dot < slash))
        dot = path + strlen(path);
    if (count == 1)
        str_add(&numbered, path);
    else
        str_addf(&numbered, "%.*s-%zu%s", (int)(dot - path), path, page + 1,
                 dot);
    return str_take(&numbered);
}

/* ---- What is told of it ---- */

/* "circle.svg: Sarah’s circle, week 16, for the client". A picture is easily
 * handed to the wrong one; many pages are told by the first and the last. The
 * line is made before a file has its place: then no memory may run out. */
static void
add_line(struct str *line, char *const *paths, size_t count,
         const char *heading)
{
    enum { MOST_NAMED = 9 };
    bool many = count > MOST_NAMED;
    for (size_t i = 0; i < count; i += many ? count - 1 : 1) {
        str_add(line, i == 0 ? "" : many ? " to " : ", ");
        utf8_add_safe(line, slice_of(paths[i]));
    }
    str_add(line, ": ");
    utf8_add_safe(line, slice_of(heading));
    str_add_char(line, '\n');
}

static void
add_line_of_one(struct str *line, const char *path, const char *heading)
{
    char *copy = page_path(path, 0, 1);
    add_line(line, &copy, 1, heading);
    free(copy);
}

/* ---- One page ---- */

/* The renderer takes longer to start than kith takes to think. It starts only
 * once the file is open, as a picture that has no place need not be drawn; and
 * where nothing is drawn, MAKE has said why. */
static bool
make_picture(const struct draw_target *target, page_maker *make, void *job,
             struct str *line)
{
    char *heading = NULL;
    struct output output;
    struct renderer renderer;
    size_t count = 0;
    if (!output_open(&output, target->path))
        return false;
    if (!render_start(&renderer, target->format, target->dpi, output.fd))
        return output_close(&output, false);
    char **pages = make(job, &count, &heading);
    if (pages != NULL)
        add_line_of_one(line, target->path, heading);
    free(heading);
    bool fine = render_finish(&renderer, pages != NULL ? pages[0] : NULL);
    kith_pictures_free(pages, count);
    return output_close(&output, fine);
}

/* ---- Several pages: all of them, or none ---- */

/* Every page keeps a file open until the last one is whole. */
static void
allow_open_files(void)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

/* By a link two pages may have one place. */
static bool
is_alone(const struct output *outputs, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (strcmp(outputs[i].target, outputs[index].target) == 0) {
            fputs("kith: cannot write ", stderr);
            terminal_print_safe(stderr, outputs[index].path);
            fputs(": another page has its place there\n", stderr);
            return false;
        }
    return true;
}

/* All are opened before the first is drawn, and drawn before the first is in
 * its place: a page that fails leaves those that were there. */
static bool
write_files(const struct draw_target *target, char **pages, char **paths,
            size_t count)
{
    struct output *outputs = alloc_zeroed(count, sizeof *outputs);
    size_t opened = 0;
    bool fine = true;
    allow_open_files();
    while (opened < count && fine) {
        fine = output_open(&outputs[opened], paths[opened]);
        if (fine)
            fine = is_alone(outputs, opened++);
    }
    for (size_t i = 0; i < count && fine; i++)
        fine = write_page(target, pages[i], &outputs[i]);
    fine = output_close_all(outputs, opened, fine);
    if (!fine && count > 1)
        fprintf(stderr, "kith: none of the %zu pages was written\n", count);
    free(outputs);
    return fine;
}

/* Each page's own name is looked at: whether circle.svg may be written to says
 * nothing of circle-2.svg. */
static int
place_pages(const struct draw_target *target, char **pages, size_t count,
            const char *heading)
{
    char **paths = alloc_zeroed(count, sizeof *paths);
    struct str line = {0};
    int result = EXIT_FINE;
    for (size_t i = 0; i < count; i++) {
        paths[i] = page_path(target->path, i, count);
        if (result == EXIT_FINE &&
            !options_may_write(target->invocation, paths[i]))
            result = EXIT_USAGE;
    }
    add_line(&line, paths, count, heading);
    if (result == EXIT_FINE && !write_files(target, pages, paths, count))
        result = EXIT_WRONG;
    if (result == EXIT_FINE)
        fputs(str_text(&line), stderr);
    str_release(&line);
    for (size_t i = 0; i < count; i++)
        free(paths[i]);
    free(paths);
    return result;
}

static bool
print_pages(char **pages, size_t count)
{
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++)
        fine = (i == 0 || output_print("\n")) && output_print(pages[i]);
    return fine;
}

static int
draw_one(const struct draw_target *target, page_maker *make, void *job)
{
    struct str line = {0};
    bool fine = make_picture(target, make, job, &line);
    if (fine)
        fputs(str_text(&line), stderr);
    str_release(&line);
    return fine ? EXIT_FINE : EXIT_WRONG;
}

static int
draw_several(const struct draw_target *target, page_maker *make, void *job)
{
    size_t count = 0;
    char *heading = NULL;
    char **pages = make(job, &count, &heading);
    int result = EXIT_WRONG;
    if (pages != NULL && target->path != NULL)
        result = place_pages(target, pages, count, heading);
    else if (pages != NULL && print_pages(pages, count))
        result = EXIT_FINE;
    kith_pictures_free(pages, count);
    free(heading);
    return result;
}

/* Only a single page can be drawn while it is made: of several it shows late
 * how many there are, and so what the first is called. */
int
draw_pages(const struct draw_target *target, page_maker *make, void *job)
{
    if (target->path != NULL &&
        !options_may_write(target->invocation, target->path))
        return EXIT_USAGE;
    if (target->one_page && target->path != NULL && !is_plain(target->format))
        return draw_one(target, make, job);
    return draw_several(target, make, job);
}
