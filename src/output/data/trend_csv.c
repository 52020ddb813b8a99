/* The trend as a table after RFC 4180: a row for each measure, a column for
 * each session; empty for unknown. In: a trend. Out: a table with one line of
 * heads. */
#include "output/data/csv.h"
#include "output/trend.h"

/* Sessions are named by a week or a date, in which nothing has to be
 * escaped. */
void
trend_add_csv(const struct trend *trend, struct str *out)
{
    str_add(out, "case,measure");
    for (size_t i = 0; i < trend->sessions; i++) {
        str_add_char(out, ',');
        timeline_add_session(trend->timeline, i, out);
    }
    str_add(out, CSV_LINE_END);
    const struct trend_row *row;
    array_each (row, &trend->rows) {
        csv_add_text(out, timeline_case(trend->timeline));
        str_add_char(out, ',');
        csv_add_text(out, row->key);
        for (size_t i = 0; i < trend->sessions; i++) {
            str_add_char(out, ',');
            csv_add_number(out, row->values[i]);
        }
        str_add(out, CSV_LINE_END);
    }
}
