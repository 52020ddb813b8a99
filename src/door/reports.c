/* kith.h: pages that say what was reckoned, and what is drawn in their style. */
#include "door/door.h"
#include "output/report/alone.h"
#include "output/report/report.h"
#include "output/terminal/show.h"

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
        door_takes_paper(known.paper, error) && takes_order(&known, error))
        DOOR_CALL(error, html = report_write(timeline, &known, error));
    return html;
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
        !door_takes_picture(&known, error))
        return NULL;
    if (known.kind <= KITH_PICTURE_CHANGE && !known.words)
        DOOR_CALL(error, svg = circle_alone(timeline, &known));
    else
        door_refuse(error, KITH_MISUSE, "this picture is no circle");
    return svg;
}
