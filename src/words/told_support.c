/* What is got and given now, what became of wishes, and what is needed. In:
 * things about support, one for each kind and person, from the list of what
 * happened. Out: sentences about people: kinds are put together here, by person
 * and direction. */
#include "words/told.h"
#include "case/asked.h"
#include "words/phrases.h"

#include <math.h>
#include <stdlib.h>

/* ---- More and less ---- */

/* How many people one sentence names, and how many kinds of each; and the most
 * that one answer can change. */
enum { MOST_TOLD = 4, MOST_KINDS = 2, LARGEST_STEP = 4 };

/* What happened to one kind of answer with one person. */
struct mover {
    struct happenings kinds;
    int change; /* of all kinds that went in one direction */
};

static int
step_of(const struct happening *happening, int sign)
{
    return happening_way(happening) == sign
               ? (happening->to.level - happening->from.level) * sign
               : 0;
}

/* What rose (SIGN 1) or fell (-1), of all kinds together: what rises of one
 * kind does not make up for what falls of another. */
static int
moved(const struct happenings *kinds, int sign)
{
    int sum = 0;
    for (size_t i = 0; i < kinds->count; i++)
        sum += step_of(&kinds->items[i], sign);
    return sum;
}

static int
by_size(const void *a, const void *b)
{
    const struct mover *x = a, *y = b;
    if (x->change != y->change)
        return x->change > y->change ? -1 : 1;
    return x->kinds.items < y->kinds.items ? -1 : 1;
}

/* " (listening, company)": the kinds that changed most, in this direction. */
static void
add_kinds(const struct happenings *kinds, int sign,
          const struct language *language, struct str *out)
{
    size_t told = 0;
    for (int size = LARGEST_STEP; size > 0; size--)
        for (size_t i = 0; i < kinds->count; i++) {
            const struct happening *kind = &kinds->items[i];
            if (told == MOST_KINDS || step_of(kind, sign) != size)
                continue;
            str_add(out, told++ == 0 ? " (" : ", ");
            str_add_slice(out,
                          tr_slice(language, function_words(kind->about).wish));
        }
    str_add(out, told > 0 ? ")" : "");
}

/* The first people of LIST, whose things are together; the rest stays. */
static struct happenings
take_person(struct happenings *list)
{
    struct happenings taken = {list->items, 0};
    while (taken.count < list->count &&
           list->items[taken.count].who == list->items[0].who)
        taken.count++;
    list->items += taken.count;
    list->count -= taken.count;
    return taken;
}

/* ---- What is got ---- */

enum tale { GETS_MORE, GETS_LESS, GETS_LESS_WISHES_NO_MORE };

static int
sign_of(enum tale tale)
{
    return tale == GETS_MORE ? 1 : -1;
}

/* Whether the tale is true of somebody. That something more is missing is the
 * same for all that fell. */
static bool
belongs(const struct happenings *kinds, enum tale tale)
{
    bool enough = false;
    if (moved(kinds, sign_of(tale)) == 0)
        return false;
    for (size_t i = 0; i < kinds->count; i++)
        enough = enough || kinds->items[i].enough;
    return tale == GETS_MORE || enough == (tale == GETS_LESS_WISHES_NO_MORE);
}

struct movers {
    struct mover *items; /* an array of base/array.h */
    size_t count, capacity;
};

/* Those of whom the tale is true, by how much changed. */
static void
collect_movers(const struct kith_change *change, enum tale tale,
               struct movers *movers)
{
    struct happenings list = change_happened(change, HAPPENED_GOT);
    while (list.count > 0) {
        struct happenings kinds = take_person(&list);
        if (belongs(&kinds, tale))
            *array_add(movers) =
                (struct mover){kinds, moved(&kinds, sign_of(tale))};
    }
    if (movers->count > 1)
        qsort(movers->items, movers->count, sizeof *movers->items, by_size);
}

/* That no more is wished for than before is said behind those of whom it is
 * true, and of nobody else. */
static void
add_movers_end(size_t count, enum tale tale, const struct language *language,
               struct str *out)
{
    if (count > MOST_TOLD)
        str_add(out, tr(language, T(", and from others")));
    if (tale == GETS_LESS_WISHES_NO_MORE)
        str_add(out, tr(language, T(", and wish for no more than before")));
    str_add_char(out, '.');
}

static void
add_mover(const struct kith_change *change, const struct happenings *kinds,
          int sign, struct names *names, struct telling *telling)
{
    struct str about = {0};
    add_kinds(kinds, sign, telling->language, &about);
    names_add_about(names, told_name(change, telling, kinds->items->who),
                    &about, telling);
    str_release(&about);
}

/* Those with whom most changed, by how much; the others are said to be there,
 * and stand in the tables. */
static void
tell_movers(const struct kith_change *change, struct telling *telling,
            enum tale tale)
{
    struct movers movers = {0};
    struct names names = {0};
    struct str end = {0};
    collect_movers(change, tale, &movers);
    for (size_t i = 0; i < movers.count && i < MOST_TOLD; i++)
        add_mover(change, &movers.items[i].kinds, sign_of(tale), &names,
                  telling);
    add_movers_end(movers.count, tale, telling->language, &end);
    names_tell(&names, telling, TOPIC_SUPPORT,
               tr(telling->language, tale == GETS_MORE
                                         ? T("You get more from ")
                                         : T("You get less from ")),
               end.data);
    str_release(&end);
    array_release(&movers);
}

/* The kinds are named where more of one is given, and less of another. */
static void
tell_giving(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    struct happenings list = change_happened(change, HAPPENED_GIVE);
    while (list.count > 0) {
        struct happenings kinds = take_person(&list);
        if (moved(&kinds, sign) == 0)
            continue;
        if (moved(&kinds, -sign) > 0)
            add_mover(change, &kinds, sign, &names, telling);
        else
            names_add(&names, told_name(change, telling, kinds.items->who));
    }
    names_tell_after(&names, telling, TOPIC_SUPPORT,
                     sign > 0 ? T("You give more to ")
                              : T("You give less to "));
}

/* ---- Wishes ---- */

/* "You wish for less from Jo (listening) than before.", without praise. */
static void
tell_wants(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    const struct language *language = telling->language;
    struct happenings list = change_happened(change, HAPPENED_WANT);
    while (list.count > 0) {
        struct happenings kinds = take_person(&list);
        if (moved(&kinds, sign) > 0)
            add_mover(change, &kinds, sign, &names, telling);
    }
    names_tell(&names, telling, TOPIC_SUPPORT,
               tr(language, sign > 0 ? T("You wish for more from ")
                                     : T("You wish for less from ")),
               tr(language, T(" than before.")));
}

/* Met, nearer, and then what is missing, and what is wished for less and more. */
static void
tell_wishes(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {HAPPENED_WISH_MET, 0, WISHED_OR_NOT, NULL, T("From "),
         T(" you now get what you would like."), NULL},
        {HAPPENED_WISH_NEARER, 0, WISHED_OR_NOT, NULL, T("What you get from "),
         T(" is nearer now to what you would like."), NULL},
        {HAPPENED_WISH_OPENED, 0, WISHED_OR_NOT, NULL,
         T("You would like clearly more than you get from "), ".", NULL},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_SUPPORT, &told[i]);
    tell_wants(change, telling, -1);
    tell_wants(change, telling, 1);
}

/* ---- The share of what is wished for ---- */

/* Shares that differ by less are the same to whoever asked. */
#define SAME_SHARE 0.05

/* Tenths, in words: a share of answers is no exact number. "All" and "none" are
 * said only where it is so. */
void
told_add_share(double coverage, const struct language *language,
               struct str *out)
{
    int tenths = (int)(coverage * 10 + 0.5);
    if (coverage == 1)
        str_add(out, tr(language, T("all")));
    else if (tenths == 10)
        str_add(out, tr(language, T("nearly all")));
    else if (coverage == 0)
        str_add(out, tr(language, T("none")));
    else if (tenths == 0)
        str_add(out, tr(language, T("hardly any")));
    else
        str_addf(out, tr(language, T("about %d in 10")), tenths);
}

/* A client's page does not have everyone, and does not say so. */
static const char *
share_words(const struct kith_change *change)
{
    return change->timeline->audience == KITH_CLIENT
               ? T("You get %s of what you would like from the people on this "
                   "page")
               : T("In all you get %s of what you would like");
}

/* Where both are said in the same words, they are told as the same only if they
 * are about that: tenths hide a step of nearly one. */
static void
tell_share(const struct kith_change *change, const struct happening *share,
           struct telling *telling)
{
    struct str before = {0}, after = {0}, sentence = {0};
    told_add_share(share->from.number, telling->language, &before);
    told_add_share(share->to.number, telling->language, &after);
    str_addf(&sentence, tr(telling->language, share_words(change)), after.data);
    if (strcmp(before.data, after.data) != 0)
        str_addf(&sentence, tr(telling->language, T("; before, it was %s.")),
                 before.data);
    else if (fabs(share->to.number - share->from.number) < SAME_SHARE)
        str_add(&sentence, tr(telling->language, T(", as before.")));
    else
        str_add_char(&sentence, '.');
    tell(telling, TOPIC_SUPPORT, &sentence);
    str_release(&before);
    str_release(&after);
}

/* ---- What is needed, from anyone ---- */

/* "listening (a great deal now; before, some)"; of an answer that is known now
 * and was not, "listening (some)". */
static void
add_need(const struct kith_change *change, const struct happening *need,
         struct names *names, struct telling *telling)
{
    const struct language *language = telling->language;
    struct str about = {0};
    if (happening_is_noted(need)) {
        str_addf(&about, " (%s)", tr(language, level_phrases[need->to.level]));
    } else if (!happening_is_unknown(need)) {
        str_add(&about, " (");
        told_add_shift(change, need, language, &about);
        str_add_char(&about, ')');
    }
    names_add_about(names, tr_slice(language, function_words(need->about).wish),
                    &about, telling);
    str_release(&about);
}

/* What changed, what is known now and was not, and what is not known any more
 * are sentences of their own: the last two are no change. */
static void
tell_needs(const struct kith_change *change, struct telling *telling)
{
    struct names changed = {0}, noted = {0}, unknown = {0};
    struct happenings list = change_happened(change, HAPPENED_NEED);
    const struct happening *need;
    array_each (need, &list)
        add_need(change, need,
                 happening_is_noted(need)     ? &noted
                 : happening_is_unknown(need) ? &unknown
                                              : &changed,
                 telling);
    names_tell_after(&changed, telling, TOPIC_SUPPORT,
                     T("How much you need these days has changed: "));
    names_tell_after(&noted, telling, TOPIC_SUPPORT,
                     T("How much you need these days is noted now: "));
    names_tell_after(&unknown, telling, TOPIC_SUPPORT,
                     T("How much you need these days is not known now: "));
}

void
tell_support(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row both_ways = {
        HAPPENED_BOTH_WAYS,
        0,
        WISHED_OR_NOT,
        NULL,
        T("Support goes both ways now with "),
        ".",
        NULL};
    struct happenings shares = change_happened(change, HAPPENED_SHARE);
    const struct happening *share;
    tell_movers(change, telling, GETS_MORE);
    tell_movers(change, telling, GETS_LESS);
    tell_movers(change, telling, GETS_LESS_WISHES_NO_MORE);
    tell_giving(change, telling, 1);
    tell_giving(change, telling, -1);
    tell_row(change, telling, TOPIC_SUPPORT, &both_ways);
    tell_wishes(change, telling);
    array_each (share, &shares)
        tell_share(change, share, telling);
    tell_needs(change, telling);
}
