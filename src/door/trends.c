/* kith.h: a trend as it is printed, and what a key of it may be. */
#include "door/tables.h"
#include "output/trend.h"

static void
add_trend(const struct trend *trend, const struct kith_table_options *table,
          struct str *out)
{
    struct trend_manner manner = {.language = language_find(table->language),
                                  .ascii = table->ascii,
                                  .colour = table->colour};
    if (table->form == KITH_JSON)
        trend_add_json(trend, out);
    else if (table->form == KITH_CSV)
        trend_add_csv(trend, out);
    else
        trend_add_plain(trend, manner, out);
}

static bool
write_trend(const struct kith_timeline *timeline,
            const struct kith_table_options *table, kith_sink *sink,
            void *context, struct kith_error *error)
{
    struct slice unknown;
    struct trend trend;
    struct str out = {0};
    if (trend_find_unknown(timeline, table->only, &unknown))
        return tables_refuse_key(unknown, error);
    bool fine = trend_init(&trend, timeline, table->only, error);
    if (fine)
        add_trend(&trend, table, &out);
    fine = fine && tables_pour(&out, sink, context, error);
    str_release(&out);
    trend_release(&trend);
    return fine;
}

bool
kith_trend_write(const struct kith_timeline *timeline,
                 const struct kith_table_options *table, kith_sink *sink,
                 void *context, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_table_options known;
    bool fine = false;
    error = door_error(error, &unheard);
    if (door_takes_sessions(timeline, 0, 0, error) &&
        tables_take(&known, table, sink, error))
        DOOR_CALL(error,
                  fine = write_trend(timeline, &known, sink, context, error));
    return fine;
}
