/* kith.h: words, pictures and pages. */
#include "door/door.h"
#include "output/next.h"
#include "output/report/alone.h"
#include "output/report/report.h"
#include "output/terminal/show.h"
#include "picture/pages/pages.h"
#include "words/titles.h"

/* ---- Words ---- */

const char *
kith_language(size_t index)
{
    return language_code(index);
}

const char *
kith_language_name(size_t index)
{
    const struct language *language = language_at(index);
    return language != NULL ? language->name : NULL;
}

const char *
kith_audience_line(enum kith_audience audience, const char *language)
{
    return title_audience(audience, language_find(language));
}

char *
kith_show(const struct kith_snapshot *snapshot, const char *language,
          bool colour, struct kith_error *error)
{
    struct kith_error unheard;
    char *words = NULL;
    error = door_error(error, &unheard);
    if (door_takes(snapshot, "snapshot", error))
        DOOR_CALL(error, words = show_write(snapshot, language, colour, error));
    return words;
}

char *
kith_next(const struct kith_inventory *inventory, const char *when,
          struct kith_error *error)
{
    struct kith_error unheard;
    char *sheet = NULL;
    error = door_error(error, &unheard);
    if (door_takes_inventory(inventory, error))
        DOOR_CALL(error, sheet = next_write(inventory, when, error));
    return sheet;
}

/* ---- Pictures ---- */

static bool
takes_paper(enum kith_paper paper, struct kith_error *error)
{
    return (unsigned)paper <= KITH_LETTER ||
           door_refuse(error, KITH_MISUSE, "there is no such paper");
}

static bool
takes_picture(const struct kith_picture_options *options,
              struct kith_error *error)
{
    return ((unsigned)options->kind <= KITH_PICTURE_HANDOUT ||
            door_refuse(error, KITH_MISUSE, "there is no such picture")) &&
           takes_paper(options->paper, error);
}

/* COUNT is set by the last thing that may fail. */
char **
kith_pictures(const struct kith_timeline *timeline,
              const struct kith_picture_options *options, size_t *count,
              struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_picture_options known;
    char **pages = NULL;
    error = door_error(error, &unheard);
    if (!door_takes(count, "place for the count", error))
        return NULL;
    *count = 0;
    if (door_read(&known, sizeof known, options, error) &&
        door_takes_file(timeline, known.from, known.to, error) &&
        takes_picture(&known, error))
        DOOR_CALL(error, pages = pictures_new(timeline, &known, count));
    return pages;
}

void
kith_pictures_free(char **pages, size_t count)
{
    if (pages != NULL)
        pictures_free(pages, count);
}

char *
kith_picture_dot(const struct kith_snapshot *snapshot, struct kith_error *error)
{
    struct kith_error unheard;
    char *dot = NULL;
    error = door_error(error, &unheard);
    if (door_takes(snapshot, "snapshot", error))
        DOOR_CALL(error, dot = picture_dot(snapshot));
    return dot;
}

char *
kith_picture_svg(const struct kith_timeline *timeline,
                 const struct kith_picture_options *options,
                 struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_picture_options known;
    char *svg = NULL;
    error = door_error(error, &unheard);
    if (!door_read(&known, sizeof known, options, error) ||
        !door_takes_file(timeline, known.from, known.to, error) ||
        !takes_picture(&known, error))
        return NULL;
    if (known.kind <= KITH_PICTURE_CHANGE && !known.words)
        DOOR_CALL(error, svg = circle_alone(timeline, &known));
    else
        door_refuse(error, KITH_MISUSE, "this picture is no circle");
    return svg;
}

/* ---- The report ---- */

static bool
takes_order(const struct kith_report_options *options, struct kith_error *error)
{
    return options->from <= options->to ||
           door_refuse(error, KITH_MISUSE,
                       "the first session comes after the last one");
}

char *
kith_report(const struct kith_timeline *timeline,
            const struct kith_report_options *options, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_report_options known;
    char *html = NULL;
    error = door_error(error, &unheard);
    if (door_read(&known, sizeof known, options, error) &&
        door_takes_file(timeline, known.from, known.to, error) &&
        takes_paper(known.paper, error) && takes_order(&known, error))
        DOOR_CALL(error, html = report_write(timeline, &known, error));
    return html;
}
