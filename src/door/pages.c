/* kith.h: words, pictures and pages. */
#include "output/next.h"
#include "output/report/report.h"
#include "output/terminal/show.h"
#include "picture/pages/pages.h"
#include "words/told.h"
#include "kith/kith.h"

const char *
kith_language(size_t index)
{
    return language_code(index);
}

char *
kith_change_words(const struct kith_change *change, const char *language)
{
    return change_words(change, language);
}

char *
kith_next(const struct kith_inventory *inventory, const char *when,
          struct kith_error *error)
{
    return next_write(inventory, when, error);
}

char *
kith_show(const struct kith_snapshot *snapshot, const char *language,
          bool colour, struct kith_error *error)
{
    return show_write(snapshot, language, colour, error);
}

char **
kith_pictures(const struct kith_timeline *timeline,
              const struct kith_picture_options *options, size_t *count)
{
    return pictures_new(timeline, options, count);
}

void
kith_pictures_free(char **pages, size_t count)
{
    pictures_free(pages, count);
}

char *
kith_picture_dot(const struct kith_snapshot *snapshot)
{
    return picture_dot(snapshot);
}

char *
kith_report(const struct kith_timeline *timeline,
            const struct kith_report_options *options, struct kith_error *error)
{
    return report_write(timeline, options, error);
}
