#include "inventory/scores.h"

bool
scores_range(struct slice name, double *low, double *high)
{
    static const struct {
        const char *score;
        double low, high;
    } ranges[] = {
        {"PHQ-9", 0, 27}, {"GAD-7", 0, 21}, {"UCLA-3", 3, 9}, {"mood", 0, 10}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (slice_is(name, ranges[i].score)) {
            *low = ranges[i].low;
            *high = ranges[i].high;
            return true;
        }
    return false;
}
