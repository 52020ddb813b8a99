/* Symptom scores in words. In: a score's name and its total. Out: the word for
 * its band, in English; NULL of a score that has none here. */
#include "words/bands.h"
#include "base/marked.h"

/* Each band from its lowest total on, the highest band first. PHQ-9: Kroenke,
 * Spitzer and Williams 2001; GAD-7: Spitzer, Kroenke, Williams and Löwe 2006. */
struct band {
    const char *score;
    double from;
    const char *words;
};

static const struct band bands[] = {
    {"PHQ-9", 20, T("severe")},   {"PHQ-9", 15, T("moderately severe")},
    {"PHQ-9", 10, T("moderate")}, {"PHQ-9", 5, T("mild")},
    {"PHQ-9", 0, T("minimal")},   {"GAD-7", 15, T("severe")},
    {"GAD-7", 10, T("moderate")}, {"GAD-7", 5, T("mild")},
    {"GAD-7", 0, T("minimal")},
};

/* The first band that the total reaches is the highest that it reaches. */
const char *
scores_band(struct slice name, double value)
{
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++)
        if (slice_is(name, bands[i].score) && value >= bands[i].from)
            return bands[i].words;
    return NULL;
}
