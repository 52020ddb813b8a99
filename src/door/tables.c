/* kith.h: tables, and those of changes. In: what is asked for. Out: bytes for a
 * sink. */
#include "door/tables.h"
#include "output/change.h"

#include <stdio.h>

bool
tables_take(struct kith_table_options *known,
            const struct kith_table_options *table, kith_sink *sink,
            struct kith_error *error)
{
    if (sink == NULL)
        return door_refuse(error, KITH_MISUSE, "there is no sink");
    return door_read(known, sizeof *known, table, error) &&
           ((unsigned)known->form <= KITH_CSV ||
            door_refuse(error, KITH_MISUSE, "there is no such form"));
}

bool
tables_pour(struct str *out, kith_sink *sink, void *context,
            struct kith_error *error)
{
    struct alloc_watch *watch = alloc_look_away();
    bool fine = out->size == 0 || sink(context, out->data, out->size);
    alloc_look_back(watch);
    str_cut(out, 0);
    return fine ||
           door_refuse(error, KITH_STOPPED, "the text is not wanted any more");
}

bool
tables_refuse_key(struct slice key, struct kith_error *error)
{
    error->code = KITH_UNKNOWN_WORD;
    snprintf(error->message, sizeof error->message, "%.*s", SLICE_ARGS(key));
    return false;
}

/* ---- Changes ---- */

/* What is written, and where it goes. */
struct writing {
    const struct kith_timeline *timeline;
    const struct kith_change_options *options;
    const struct kith_table_options *table;
    const struct language *language;
    struct str out;
};

static enum change_rows
rows_of(const struct kith_table_options *table)
{
    return table->people      ? CHANGE_PEOPLE
           : table->functions ? CHANGE_FUNCTIONS
                              : CHANGE_WHOLE;
}

/* Plain words begin with a line that says for whom they are, so that a sheet
 * printed out can be told from another. */
static void
begin_changes(struct writing *writing)
{
    const struct kith_table_options *table = writing->table;
    if (table->form == KITH_JSON)
        change_begin_json(writing->timeline, &writing->out);
    if (table->form == KITH_CSV)
        change_begin_csv(rows_of(table), &writing->out);
    if (table->form == KITH_PLAIN)
        change_begin_plain(writing->timeline, writing->language, table->colour,
                           &writing->out);
}

static void
add_change(struct writing *writing, struct kith_step step, bool first)
{
    const struct kith_table_options *table = writing->table;
    struct kith_change *change =
        change_new(writing->timeline, step.from, step.to, writing->options);
    if (table->form == KITH_JSON) {
        change_add_json(change, first, &writing->out);
    } else if (table->form == KITH_CSV) {
        change_add_csv(change, rows_of(table), &writing->out);
    } else {
        str_add(&writing->out, first ? "" : "\n");
        change_add_plain(change, writing->language, table->colour,
                         &writing->out);
    }
    change_free(change);
}

static bool
takes_steps(const struct kith_timeline *timeline, const struct kith_step *steps,
            size_t count, struct kith_error *error)
{
    if (!door_takes(timeline, "timeline", error) ||
        (count > 0 && !door_takes(steps, "step", error)))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!door_takes_sessions(timeline, steps[i].from, steps[i].to, error))
            return false;
    return true;
}

static bool
write_changes(struct writing *writing, const struct kith_step *steps,
              size_t count, kith_sink *sink, void *context,
              struct kith_error *error)
{
    bool fine = true;
    begin_changes(writing);
    for (size_t i = 0; i < count && fine; i++) {
        add_change(writing, steps[i], i == 0);
        fine = tables_pour(&writing->out, sink, context, error);
    }
    if (writing->table->form == KITH_JSON)
        change_end_json(&writing->out);
    fine = fine && tables_pour(&writing->out, sink, context, error);
    str_release(&writing->out);
    return fine;
}

bool
kith_changes_write(const struct kith_timeline *timeline,
                   const struct kith_step *steps, size_t count,
                   const struct kith_change_options *options,
                   const struct kith_table_options *table, kith_sink *sink,
                   void *context, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_change_options rules;
    struct kith_table_options known;
    bool fine = false;
    error = door_error(error, &unheard);
    if (!takes_steps(timeline, steps, count, error) ||
        !door_takes_rules(options, &rules, error) ||
        !tables_take(&known, table, sink, error))
        return false;
    struct writing writing = {.timeline = timeline,
                              .options = &rules,
                              .table = &known,
                              .language = language_find(known.language)};
    DOOR_CALL(error, fine = write_changes(&writing, steps, count, sink, context,
                                          error));
    return fine;
}
