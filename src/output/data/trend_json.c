/* The trend for scripts: names are a contract, adding one is fine. In: a trend.
 * Out: one document: sessions once, and for each key its values in their
 * order. */
#include "output/data/json.h"
#include "output/trend.h"

void
trend_add_json(const struct trend *trend, struct str *out)
{
    bool first = true;
    str_add(out, "{\"kith\":1, \"case\":");
    json_add_string(out, timeline_case(trend->timeline));
    str_add(out, ", \"sessions\":[");
    for (size_t i = 0; i < trend->sessions; i++) {
        struct str name = {0};
        timeline_add_session(trend->timeline, i, &name);
        json_separate(out, &first, "");
        json_add_string(out, str_slice(&name));
        str_release(&name);
    }
    str_add(out, "], \"trend\":{");
    first = true;
    const struct trend_row *row;
    array_each (row, &trend->rows) {
        json_separate(out, &first, "\n ");
        json_add_key(out, row->key);
        for (size_t i = 0; i < trend->sessions; i++) {
            str_add_char(out, i == 0 ? '[' : ',');
            json_add_number(out, row->values[i]);
        }
        str_add_char(out, ']');
    }
    str_add(out, "}}\n");
}

char *
trend_json(const struct kith_timeline *timeline, struct kith_error *error)
{
    struct trend trend;
    struct str out = {0};
    bool fine = trend_init(&trend, timeline, NULL, error);
    if (fine)
        trend_add_json(&trend, &out);
    trend_release(&trend);
    return fine ? str_take(&out) : NULL;
}
