/* What a person is, beside the numbers. In: a person's view. Out: a word, for
 * the rows status, relation and group.
 *
 * These are of everyone on the page, not of the active alone: a mother who died
 * is still a mother. A relation and a group are always known, as the format
 * wants the one, and the other follows from it. */
#include "measures/measuring.h"

/* "Not discussed" holds in this session alone, and the person stays active; so
 * the snapshot keeps it apart from the status. A reader of one word gets it in
 * the place of "active". */
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

/* May be the client's own words: copied, as measures outlive the inventory. */
bool
measure_relation(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    value->word = arena_copy(measuring->arena,
                             view_relation(subject_view(measuring, subject)));
    return true;
}

bool
measure_relation_said(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    value->word = arena_copy(
        measuring->arena, view_relation_said(subject_view(measuring, subject)));
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
