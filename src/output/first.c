/* A first inventory: as little as a circle needs, and in remarks what each line
 * is, for somebody who has seen none before. In: a code, names, relations and
 * rings. Out: text.
 *
 * The format's words are English in every language, relations are not: people
 * type their own words for them. */
#include "output/first.h"
#include "base/utf8.h"
#include "inventory/write.h"
#include "words/language.h"

#include <string.h>

enum { WIDEST = 78 }; /* columns of a remark */

struct first {
    const struct kith_beginning *asked;
    const struct language *language;
    struct str out;
};

/* ENGLISH in the page's language, in as many lines as it takes. */
static void
add_remark(struct first *first, const char *english)
{
    struct slice rest = slice_of(tr(first->language, english));
    size_t column = 1;
    str_add_char(&first->out, '#');
    while (rest.size > 0) {
        struct slice word = slice_take_until(&rest, ' ');
        size_t width = utf8_width(word) + 1;
        if (column + width > WIDEST) {
            str_add(&first->out, "\n#");
            column = 1;
        }
        str_addf(&first->out, " %.*s", SLICE_ARGS(word));
        column += width;
    }
    str_add_char(&first->out, '\n');
}

static bool
is_said(const char *answer)
{
    return answer != NULL && answer[0] != '\0';
}

static void
add_head(struct first *first)
{
    const struct kith_beginning *asked = first->asked;
    add_remark(first, T("What stands behind a # is a remark: kith passes over "
                        "it."));
    add_remark(first, T("The case has a code, never a real name."));
    str_addf(&first->out, "case %s\n",
             asked->code != NULL ? asked->code : "C001");
    add_remark(first, T("In the middle of the circle stands the client, by a "
                        "name of their choice."));
    str_add(&first->out, "me ");
    write_add_name(&first->out,
                   slice_of(is_said(asked->me) ? asked->me : "Me"));
    str_add(&first->out, "\n\n");
    add_remark(first, T("A session is one hour; a later one holds only what "
                        "has changed, and kith next prepares it."));
    str_add(&first->out, "session week 1\n");
}

static void
add_person(struct first *first, const struct kith_newcomer *person)
{
    struct str *out = &first->out;
    str_add(out, "person ");
    write_add_name(out, slice_of(is_said(person->name) ? person->name : ""));
    if (is_said(person->relation))
        str_addf(out, ": %s", person->relation);
    if (is_said(person->ring))
        str_addf(out, "%s ring %s", is_said(person->relation) ? "," : ":",
                 person->ring);
    str_add_char(out, '\n');
}

/* Lines that say nothing until their mark is taken off, below people of whom
 * they are true then. */
static void
add_more(struct first *first, const struct kith_newcomer *people, size_t count)
{
    struct str *out = &first->out;
    if (count == 0) {
        str_add(out, "#person NAME: ");
        str_addf(out, "%s, ring 1\n", tr(first->language, T("sister")));
        return;
    }
    str_add_char(out, '\n');
    add_remark(first, T("More, when it is known: take the # off. How much "
                        "support of a kind is wanted of the person above, and "
                        "got, from 0 to 4:"));
    str_add(out, "#  emotional 3/2\n");
    if (count == 1)
        return;
    add_remark(first, T("Who is close to whom:"));
    str_add(out, "#close ");
    write_add_name(out, slice_of(people[0].name));
    str_add(out, ": ");
    write_add_name(out, slice_of(people[1].name));
    str_add_char(out, '\n');
}

static void
add_people(struct first *first, const struct kith_newcomer *people,
           size_t count)
{
    add_remark(first,
               T("A line for each person: a name, who they are, and how close, "
                 "from ring 1 (closest) to ring 3; without a ring they are not "
                 "placed yet."));
    if (first->asked->examples)
        add_remark(first, T("These two are made up: put others in their "
                            "place."));
    for (size_t i = 0; i < count; i++)
        add_person(first, &people[i]);
    add_more(first, people, count);
}

char *
first_write(const struct kith_beginning *beginning)
{
    struct first first = {beginning, language_find(beginning->language), {0}};
    const struct kith_newcomer made_up[] = {
        {"Maya", tr(first.language, T("sister")), "1"},
        {"Ben", tr(first.language, T("brother")), "2"}};
    add_head(&first);
    if (beginning->examples)
        add_people(&first, made_up, 2);
    else
        add_people(&first, beginning->people, beginning->count);
    return str_take(&first.out);
}
