/* Where people stand (C1 to C5). In: rings, wishes and contact, as the snapshot
 * has them. Out: counts by ring, and numbers from 0 to 1 for display.
 *
 * Rings are an order, nothing more: that the step from the first to the second
 * is as long as the next is a convention of kith's. So counts come first, and
 * the mean is for display. */
#include "measures/measuring.h"

#include <math.h>

/* The mean of those who stand on a ring (C5). Who is outside, or on no known
 * ring, is left out: it is about the circle, and its least value is that of the
 * outermost ring. */
bool
measure_closeness(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    (void)subject;
    double sum = 0;
    size_t known = 0;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        double closeness = network_closeness(measuring->snapshot, view);
        bool inside = closeness > 0; /* neither outside nor unknown */
        if (!view->active || !inside)
            continue;
        sum += closeness;
        known++;
    }
    if (known > 0)
        value->number = sum / (double)known;
    return true;
}

/* Counts lose nothing of an order; their sum is how many stand on any ring. */
bool
measure_rings(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    (void)subject;
    int rings = snapshot_rings(measuring->snapshot);
    value->count = (size_t)rings;
    value->number = 0;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        int ring = view_ring(measuring->snapshot, view);
        if (!view->active || ring < 1 || ring > rings)
            continue;
        value->counts[ring - 1]++;
        value->number++;
    }
    return true;
}

/* VALUE_UNKNOWN is a number: it must not be printed as a ring. */
static void
set_ring(struct measure_value *value, int ring)
{
    if (ring != VALUE_UNKNOWN)
        value->number = ring;
}

bool
measure_ring(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    set_ring(value, view_ring(measuring->snapshot, view));
    return true;
}

bool
measure_ring_wanted(struct measuring *measuring, struct subject subject,
                    struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    set_ring(value, view_ring_wanted(measuring->snapshot, view));
    return true;
}

/* Actual minus ideal place, as in PICS (Popovic, Milne & Barrett 2003). Outside
 * is one ring more, so that a wish to or from there has a length. */
bool
measure_ring_gap(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    int ring = view_ring(measuring->snapshot, view);
    int wanted = view_ring_wanted(measuring->snapshot, view);
    if (ring != VALUE_UNKNOWN && wanted != VALUE_UNKNOWN)
        value->number = ring - wanted;
    return true;
}

bool
measure_person_closeness(struct measuring *measuring, struct subject subject,
                         struct measure_value *value)
{
    value->number = network_closeness(measuring->snapshot,
                                      subject_view(measuring, subject));
    return true;
}

/* ln(1 + m) / ln(366), m the contacts a year (C2): the scale is multiplicative,
 * as from "rare" on each answer is two or three times the one before. The 1
 * keeps "none" at 0; daily is 1. A_YEAR is in the order of the words: none,
 * rare, monthly, fortnightly, weekly, several (three a week), daily. */
bool
measure_contact_closeness(struct measuring *measuring, struct subject subject,
                          struct measure_value *value)
{
    static const double a_year[] = {0, 4, 12, 26, 52, 156, 365};
    const struct view *view = subject_view(measuring, subject);
    const struct datum *contact = &view->facts[FACT_CONTACT];
    if (datum_is_known(contact))
        value->number = log(1 + a_year[contact->value]) / log(366);
    return true;
}

/* How close somebody is felt to be tells a strong tie better than how often one
 * meets, which overstates neighbours and colleagues (Marsden & Campbell 1984):
 * so the ring weighs more. The weights are kith's. Where one is not known the
 * other stands for both: the weights are of what is there (C3). */
bool
measure_composite_closeness(struct measuring *measuring, struct subject subject,
                            struct measure_value *value)
{
    const double ring_part = 0.7, contact_part = 0.3;
    struct measure_value contact = {.number = NAN};
    double ring = network_closeness(measuring->snapshot,
                                    subject_view(measuring, subject));
    measure_contact_closeness(measuring, subject, &contact);
    if (isnan(ring))
        value->number = contact.number;
    else if (isnan(contact.number))
        value->number = ring;
    else
        value->number = ring_part * ring + contact_part * contact.number;
    return true;
}
