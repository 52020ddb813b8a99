/* How one answer about a person changed. In: things of one fact, from the list
 * of what happened. Out: sentences about everyone of whom it changed, with what
 * it was and what it is. */
#include "words/told.h"
#include "base/date.h"
#include "words/phrases.h"
#include "words/places.h"

int
told_new_strain(const struct happening *happening)
{
    return happening_is_noted(happening) ? happening->to.level : 0;
}

/* ---- An answer in words ---- */

/* Groups as people are counted with them. */
static const char *const group_phrases[GROUP_COUNT] = {
    [GROUP_FAMILY] = T("family"),
    [GROUP_PARTNER] = T("partner"),
    [GROUP_FORMER] = T("former partner"),
    [GROUP_FRIEND] = T("friends"),
    [GROUP_WORK] = T("work"),
    [GROUP_NEIGHBOUR] = T("neighbours"),
    [GROUP_COMMUNITY] = T("community"),
    [GROUP_PROFESSIONAL] = T("professionals"),
    [GROUP_OTHER] = T("others"),
};

/* A level is a number until its fact says what it counts: a ring, a group, a
 * date, a place on the page, or a word of its list. */
static void
add_answer(const struct kith_change *change, const struct happening *happening,
           int level, const struct language *language, struct str *out)
{
    const struct happening_row *row = &happening_table[happening->kind];
    if (row->form == HAPPENED_AS_DATE)
        date_add(out, level);
    else if (row->form == HAPPENED_AS_CLOCK)
        place_add_clock(clock_unpack(level), language, out);
    else if (happening->kind == HAPPENED_RING_WANTED)
        str_add_slice(
            out, place_words(timeline_snapshot(change->timeline, change->to),
                             level, language));
    else if (happening->kind == HAPPENED_GROUP)
        str_add(out, tr(language, group_phrases[level]));
    else if (happening->kind == HAPPENED_NEED)
        str_add(out, tr(language, level_phrases[level]));
    else
        str_add(out, tr(language, fact_phrase(row->fact, level)));
}

/* What is now stands first; what was, behind it, to compare. */
void
told_add_shift(const struct kith_change *change,
               const struct happening *happening,
               const struct language *language, struct str *out)
{
    struct str before = {0}, after = {0};
    add_answer(change, happening, happening->from.level, language, &before);
    add_answer(change, happening, happening->to.level, language, &after);
    str_addf(out, tr(language, T("%s now; before, %s")), after.data,
             before.data);
    str_release(&before);
    str_release(&after);
}

/* ---- Everyone of whom it changed ---- */

/* Of both ways: whatever rose or fell. What is known in one session alone did
 * neither, and is told as noted. */
static bool
is_told(const struct shift_row *row, const struct happening *happening)
{
    int way = happening_way(happening);
    return row->way == 0 ? way != 0 : way == row->way;
}

/* One sentence for all of whom it changed, with each one's own answers in
 * brackets. */
void
tell_shift(const struct kith_change *change, struct telling *telling,
           enum topic topic, const struct shift_row *row)
{
    struct names names = {0};
    struct happenings list = change_happened(change, row->kind);
    const struct happening *happening;
    array_each (happening, &list) {
        struct str about = {0};
        if (!is_told(row, happening))
            continue;
        str_add(&about, " (");
        told_add_shift(change, happening, telling->language, &about);
        str_add_char(&about, ')');
        names_add_about(&names, told_name(change, telling, happening->who),
                        &about, telling);
        str_release(&about);
    }
    names_tell_after(&names, telling, topic, row->words);
}
