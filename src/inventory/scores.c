#include "inventory/scores.h"

/* Each band from its lowest total on, the highest band first. */
struct band {
    const char *score;
    double from;
    const char *words;
};

static const struct band bands[] = {
    {"PHQ-9", 20, "severe"},   {"PHQ-9", 15, "moderately severe"},
    {"PHQ-9", 10, "moderate"}, {"PHQ-9", 5, "mild"},
    {"PHQ-9", 0, "minimal"},   {"GAD-7", 15, "severe"},
    {"GAD-7", 10, "moderate"}, {"GAD-7", 5, "mild"},
    {"GAD-7", 0, "minimal"},
};

const char *
scores_band(struct slice name, double value)
{
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++)
        if (slice_is(name, bands[i].score) && value >= bands[i].from)
            return bands[i].words;
    return NULL;
}

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
