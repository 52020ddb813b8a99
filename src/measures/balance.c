/* Give and take, mixed ties, and who is close and was not asked (G1, G2, G4,
 * G5). In: the answers got, given, strain and asked of each person. Out:
 * numbers and words for a therapist to think about, never advice.
 *
 * Professionals are left out of giving and asking: they are not there to be
 * given to. */
#include "measures/measuring.h"

#include <math.h>

/* Got and given of one person, over the kinds where both are known. */
struct exchange {
    double got, give;
};

/* Of a kind where one side is not known neither counts: half of an exchange
 * would look one-sided. Of a professional nothing does, so that what is made of
 * it is not known. */
static struct exchange
exchange_with(const struct measuring *measuring, const struct view *view)
{
    struct exchange exchange = {0};
    if (view_group(view) == GROUP_PROFESSIONAL)
        return exchange;
    for (size_t i = 0; i < snapshot_functions(measuring->snapshot); i++) {
        struct cell got = view_cell(view, i, PART_GOT);
        struct cell give = view_cell(view, i, PART_GIVE);
        if (!cell_is_known(got) || !cell_is_known(give))
            continue;
        exchange.got += got.level;
        exchange.give += give.level;
    }
    return exchange;
}

/* The difference as a part of the whole (G1), after the norm of reciprocity
 * (Gouldner 1960; Antonucci & Jackson 1990). Where nothing goes either way it
 * is not even, but not known. */
bool
measure_balance(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    struct exchange with =
        exchange_with(measuring, subject_view(measuring, subject));
    if (with.give + with.got > 0)
        value->number = (with.give - with.got) / (with.give + with.got);
    return true;
}

/* Of what goes between two the part that goes both ways, as the weighted
 * reciprocity of Squartini et al. (2013), over the client's ties (G2). Person
 * by person: what one is given does not repay another. */
bool
measure_reciprocity(struct measuring *measuring, struct subject subject,
                    struct measure_value *value)
{
    (void)subject;
    double both = 0, all = 0;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        if (!view->active)
            continue;
        struct exchange with = exchange_with(measuring, view);
        both += 2 * fmin(with.got, with.give);
        all += with.got + with.give;
    }
    if (all > 0)
        value->number = both / all;
    return true;
}

/* Help and strain are two questions, not the ends of one (Uchino et al. 2004;
 * Campo et al. 2009). Their cut is "more than not at all", a 1 here, which
 * would call many an ordinary tie ambivalent: kith's is where a mark begins.
 * The most of any kind counts as help, as one kind is enough to be one. */
bool
measure_tie_class(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    static const char *const classes[2][2] = {{"indifferent", "aversive"},
                                              {"supportive", "ambivalent"}};
    const struct view *view = subject_view(measuring, subject);
    const struct datum *strain = &view->facts[FACT_STRAIN];
    int most = VALUE_UNKNOWN;
    for (size_t i = 0; i < snapshot_functions(measuring->snapshot); i++) {
        struct cell got = view_cell(view, i, PART_GOT);
        if (cell_is_known(got) && got.level > most)
            most = got.level;
    }
    if (most != VALUE_UNKNOWN && datum_is_known(strain))
        value->word = slice_of(
            classes[most >= WORTH_A_MARK][strain->value >= WORTH_A_MARK]);
    return true;
}

/* U = closeness x (would like more / wanted) x (1 - asked) x (1 - strain / 4),
 * kith's own (G5): the four say who is near, how much is missing there, that it
 * was not said, and how easy it would be.
 *
 * Never of someone marked caution, a professional, or someone who is let go:
 * without that rule it would suggest whom the client moves away from. Where it
 * is not known what was asked, it is not known that nothing was; a strain that
 * is not known takes nothing away. */
bool
measure_close_not_asked(struct measuring *measuring, struct subject subject,
                        struct measure_value *value)
{
    static const double asked_before[] = {0, 0.5, 1}; /* no, hinted, said */
    const struct view *view = subject_view(measuring, subject);
    const struct datum *asked = &view->facts[FACT_ASKED];
    const struct datum *strain = &view->facts[FACT_STRAIN];
    struct measure_value want = {.number = NAN}, more = {.number = NAN};
    if (!view->may_wish || view_group(view) == GROUP_PROFESSIONAL ||
        !datum_is_known(asked))
        return true;
    measure_want(measuring, subject, &want);
    measure_deficit(measuring, subject, &more);
    double closeness = network_closeness(measuring->snapshot, view);
    double ease = datum_is_known(strain) ? 1 - strain->value / 4.0 : 1;
    if (want.number > 0)
        value->number = closeness * (more.number / want.number) *
                        (1 - asked_before[asked->value]) * ease;
    return true;
}
