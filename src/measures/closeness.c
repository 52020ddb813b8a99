/* Where people stand (C1, C5). */
#include "measures/measuring.h"

bool
measure_closeness(struct measuring *measuring, size_t function,
                  struct measure_value *value)
{
    (void)function;
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

bool
measure_rings(struct measuring *measuring, size_t function,
              struct measure_value *value)
{
    (void)function;
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
