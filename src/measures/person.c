/* What a person is, beside the numbers. */
#include "measures/measuring.h"

bool
measure_status(struct measuring *measuring, struct subject subject,
               struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    bool left_out = view->active && !view->discussed;
    enum status status = left_out ? STATUS_NOT_DISCUSSED : view->status;
    value->word = slice_of(status_words.words[status]);
    return true;
}

bool
measure_relation(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    value->word = arena_copy(measuring->arena,
                             view_relation(subject_view(measuring, subject)));
    return true;
}

bool
measure_group(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    value->word = slice_of(group_words.words[view_group(view)]);
    return true;
}
