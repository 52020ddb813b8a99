#include "cli/draw.h"
#include "base/str.h"
#include "cli/output.h"
#include "cli/render.h"
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

static bool
is_plain(const char *format)
{
    return strcmp(format, "dot") == 0 || strcmp(format, "text") == 0;
}

static bool
write_plain(const char *page, const char *path)
{
    struct output output;
    if (!output_open(&output, path))
        return false;
    bool fine =
        output_write(output.fd, page, strlen(page)) || output_explain(path);
    return output_close(&output, fine);
}

static bool
write_picture(const struct draw_target *target, const char *page,
              const char *path)
{
    struct output output;
    struct renderer renderer;
    if (!output_open(&output, path))
        return false;
    bool fine =
        render_start(&renderer, target->format, target->dpi, output.fd) &&
        render_finish(&renderer, page);
    return output_close(&output, fine);
}

/* The renderer takes longer to start than kith takes to think. */
static bool
make_picture(const struct draw_target *target, page_maker *make, void *job)
{
    struct output output;
    struct renderer renderer;
    size_t count = 0;
    if (!output_open(&output, target->path))
        return false;
    if (!render_start(&renderer, target->format, target->dpi, output.fd))
        return output_close(&output, false);
    char **pages = make(job, &count);
    bool fine = render_finish(&renderer, pages != NULL ? pages[0] : NULL);
    kith_pictures_free(pages, count);
    return output_close(&output, fine);
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

static bool
write_page(const struct draw_target *target, const char *page, size_t index,
           size_t count)
{
    if (target->path == NULL)
        return (index == 0 || output_print("\n")) && output_print(page);
    char *path = page_path(target->path, index, count);
    bool fine = is_plain(target->format) ? write_plain(page, path)
                                         : write_picture(target, page, path);
    free(path);
    return fine;
}

bool
draw_pages(const struct draw_target *target, page_maker *make, void *job)
{
    size_t count = 0;
    if (target->one_page && target->path != NULL && !is_plain(target->format))
        return make_picture(target, make, job);
    char **pages = make(job, &count);
    bool fine = pages != NULL;
    for (size_t i = 0; i < count && fine; i++)
        fine = write_page(target, pages[i], i, count);
    kith_pictures_free(pages, count);
    return fine;
}
