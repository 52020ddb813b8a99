/* kith show: what is worth a look in a session. Numbers and rules come from the
 * measures; nobody is suggested here whom they leave out. */
#include "report/show.h"

#include <math.h>

enum { LOOK_INDENT = 28 };

/* A line begins with its words when the first entry comes. */
static void
show_look(struct show *show, bool *first, const char *words, struct slice entry)
{
    if (*first) {
        page_to(&show->page, SHOW_INDENT);
        page_words(&show->page, STYLE_PLAIN, words);
        page_to(&show->page, LOOK_INDENT);
    }
    page_entry(&show->page, STYLE_PLAIN, LOOK_INDENT, ",", *first, entry);
    *first = false;
}

static void
end_look(struct show *show, bool first)
{
    if (!first)
        page_line_end(&show->page);
}

static const struct measure_value *
person_value(const struct show *show, const char *key, size_t person)
{
    const struct measure *row = measures_find(SECTION_PEOPLE, slice_of(key));
    return measures_get(show->measures, row,
                        (struct subject){EVERY_FUNCTION, person});
}

/* "one person carries this": practical help (Ruth). */
static void
show_carried_alone(struct show *show)
{
    const struct measure *row =
        measures_find(SECTION_FUNCTIONS, slice_of("providers"));
    bool first = true;
    for (size_t i = 0; i < snapshot_functions(show->snapshot); i++) {
        struct str entry = {0};
        struct slice name = show->snapshot->inventory->functions.items[i];
        const struct measure_value *value =
            measures_get(show->measures, row, (struct subject){i, EVERYONE});
        if (value->count != 1)
            continue;
        str_addf(&entry, "%.*s (", SLICE_ARGS(function_words(name).wish));
        page_add_shortened(
            &entry, show->snapshot->people.items[value->entries[0]].shown, 24);
        str_add_char(&entry, ')');
        show_look(show, &first, "one person carries this", str_slice(&entry));
        str_release(&entry);
    }
    end_look(show, first);
}

/* Helps and hurts: the class that G4 calls ambivalent. */
static void
show_mixed(struct show *show)
{
    bool first = true;
    for (size_t i = 0; i < show->snapshot->people.count; i++)
        if (slice_is(person_value(show, "tie_class", i)->word, "ambivalent"))
            show_look(show, &first, "mixed: helps and hurts",
                      show->snapshot->people.items[i].shown);
    end_look(show, first);
}

/* Where giving and getting are far apart; even ones are not worth a line. */
static void
show_balance(struct show *show, const char *words, double sign)
{
    const double far_apart = 1.0 / 3;
    bool first = true;
    for (size_t i = 0; i < show->snapshot->people.count; i++)
        if (sign * person_value(show, "balance", i)->number >= far_apart)
            show_look(show, &first, words,
                      show->snapshot->people.items[i].shown);
    end_look(show, first);
}

enum { MOST_NAMED = 3 };

static bool
is_named(const size_t *named, size_t count, size_t person)
{
    for (size_t i = 0; i < count; i++)
        if (named[i] == person)
            return true;
    return false;
}

/* Who is close, not asked, not named yet and comes next; SIZE_MAX where nobody
 * is left. Who must not be suggested has no value (G5). */
static size_t
next_not_asked(const struct show *show, const size_t *named, size_t count)
{
    const struct kith_snapshot *snapshot = show->snapshot;
    double most = 0;
    size_t next = SIZE_MAX;
    for (size_t i = 0; i < snapshot->people.count; i++) {
        double value = person_value(show, "close_not_asked", i)->number;
        int ring = view_ring(snapshot, &snapshot->people.items[i]);
        if (isnan(value) || value <= most || is_named(named, count, i) ||
            ring >= snapshot_rings(snapshot))
            continue;
        next = i;
        most = value;
    }
    const double worth_saying = 0.2;
    return most >= worth_saying ? next : SIZE_MAX;
}

/* The rule of G5: at most three, and not from the outermost ring. */
static void
show_not_asked(struct show *show)
{
    size_t named[MOST_NAMED], count = 0, next;
    bool first = true;
    while (count < MOST_NAMED &&
           (next = next_not_asked(show, named, count)) != SIZE_MAX) {
        show_look(show, &first, "close, and not yet asked",
                  show->snapshot->people.items[next].shown);
        named[count++] = next;
    }
    end_look(show, first);
}

void
show_worth_a_look(struct show *show)
{
    size_t before = show->page.out.size;
    page_line_end(&show->page);
    page_words(&show->page, STYLE_BOLD, "worth a look");
    page_line_end(&show->page);
    size_t heading = show->page.out.size;
    show_carried_alone(show);
    show_mixed(show);
    show_balance(show, "more given than got", 1);
    show_balance(show, "more got than given", -1);
    show_not_asked(show);
    if (show->page.out.size == heading)
        str_cut(&show->page.out, before);
}
