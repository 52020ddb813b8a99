/* kith.h: words and pictures; none of it asks what was reckoned. */
#include "door/door.h"
#include "output/next.h"
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

bool
door_takes_paper(enum kith_paper paper, struct kith_error *error)
{
    return (unsigned)paper <= KITH_LETTER ||
           door_refuse(error, KITH_MISUSE, "there is no such paper");
}

bool
door_takes_picture(const struct kith_picture_options *options,
                   struct kith_error *error)
{
    return ((unsigned)options->kind <= KITH_PICTURE_HANDOUT ||
            door_refuse(error, KITH_MISUSE, "there is no such picture")) &&
           door_takes_paper(options->paper, error);
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
        door_takes_picture(&known, error))
        DOOR_CALL(error, pages = pictures_new(timeline, &known, count));
    return pages;
}

char *
kith_picture_heading(const struct kith_timeline *timeline,
                     const struct kith_picture_options *options,
                     struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_picture_options known;
    char *heading = NULL;
    error = door_error(error, &unheard);
    if (door_read(&known, sizeof known, options, error) &&
        door_takes_file(timeline, known.from, known.to, error) &&
        door_takes_picture(&known, error))
        DOOR_CALL(error, heading = pictures_heading(timeline, &known));
    return heading;
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
