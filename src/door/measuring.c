/* kith.h: the measures of a case as they are printed. In: an inventory. Out:
 * bytes for a sink, session by session: what was written is forgotten, so that
 * ten thousand sessions take no more memory than one. */
#include "base/progress.h"
#include "door/tables.h"
#include "output/measure.h"

struct measuring_all {
    const struct kith_inventory *inventory;
    const struct kith_table_options *table;
    struct measure_choice choice;
    size_t first, end; /* of the sessions wanted */
    size_t next;
    kith_sink *sink;
    void *context;
    struct kith_error *error;
    struct str out;
    /* Plain is of several sessions side by side: the last ones are kept. */
    struct measured kept[MEASURE_SESSIONS_SHOWN];
    size_t kept_count;
};

/* DONE is of one session; all of them are waited for. */
static void
tell(void *context, double done)
{
    const struct measuring_all *all = context;
    double sessions = (double)(all->end - all->first);
    double before = (double)(all->next - all->first);
    if (all->table->progress == NULL)
        return;
    struct alloc_watch *watch = alloc_look_away();
    all->table->progress(all->table->progress_context,
                         (before + done) / sessions);
    alloc_look_back(watch);
}

static void
forget(struct measured *session)
{
    measures_free((struct kith_measures *)session->measures);
    snapshot_free((struct kith_snapshot *)session->snapshot);
}

static void
keep(struct measuring_all *all, struct measured session)
{
    if (all->kept_count == MEASURE_SESSIONS_SHOWN) {
        forget(&all->kept[0]);
        for (size_t i = 1; i < all->kept_count; i++)
            all->kept[i - 1] = all->kept[i];
        all->kept_count--;
    }
    all->kept[all->kept_count++] = session;
}

static bool
add(struct measuring_all *all, struct measured session)
{
    if (all->table->form == KITH_PLAIN) {
        keep(all, session);
        return true;
    }
    if (all->table->form == KITH_JSON)
        measure_add_json(&session, all->next == all->first, &all->choice,
                         &all->out);
    else
        measure_add_csv(&session, &all->choice, &all->out);
    forget(&session);
    return tables_pour(&all->out, all->sink, all->context, all->error);
}

/* Takes over SNAPSHOT. */
static bool
measure(struct measuring_all *all, struct kith_snapshot *snapshot)
{
    struct progress progress = {tell, all};
    struct measures_wanted wanted = {
        .snapshot = snapshot, .sections = SECTIONS_ALL, .progress = &progress};
    struct kith_measures *measures = measures_make(&wanted, all->error);
    if (measures != NULL)
        return add(all, (struct measured){snapshot, measures});
    snapshot_free(snapshot);
    return false;
}

static void
begin(struct measuring_all *all)
{
    if (all->table->form == KITH_JSON)
        measure_begin_json(all->inventory->code, &all->out);
    if (all->table->form == KITH_CSV)
        measure_begin_csv(&all->choice, &all->out);
}

static void
end(struct measuring_all *all)
{
    if (all->table->form == KITH_JSON)
        measure_end_json(&all->out);
    if (all->table->form == KITH_PLAIN && all->kept_count > 0)
        measure_add_plain(all->kept, all->kept_count, &all->choice, &all->out);
}

/* Sessions before the first that is wanted are only folded. */
static bool
write_measures(struct measuring_all *all)
{
    struct kith_snapshot *snapshot;
    struct snapshot_walk *walk =
        snapshot_walk_new(all->inventory, KITH_THERAPIST);
    bool fine = true;
    begin(all);
    snapshot_walk_skip(walk, all->first);
    for (all->next = all->first; all->next < all->end && fine; all->next++)
        if ((snapshot = snapshot_walk_next(walk)) != NULL)
            fine = measure(all, snapshot);
    snapshot_walk_free(walk);
    if (fine)
        end(all);
    fine = fine && tables_pour(&all->out, all->sink, all->context, all->error);
    for (size_t i = 0; i < all->kept_count; i++)
        forget(&all->kept[i]);
    str_release(&all->out);
    return fine;
}

static bool
takes_only(const char *only, struct kith_error *error)
{
    struct slice unknown, list = slice_of(only != NULL ? only : "");
    return !measure_find_unknown(&list, &unknown) ||
           tables_refuse_key(unknown, error);
}

bool
kith_measures_write(const struct kith_inventory *inventory, size_t session,
                    const struct kith_table_options *table, kith_sink *sink,
                    void *context, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_table_options known;
    bool fine = false;
    error = door_error(error, &unheard);
    if (!door_takes_inventory(inventory, error) ||
        !tables_take(&known, table, sink, error) ||
        !takes_only(known.only, error))
        return false;
    size_t count = inventory->sessions.count;
    bool every = session == KITH_EVERY_SESSION;
    if (!every && session >= count)
        return door_refuse(error, KITH_MISUSE, "there is no such session");
    struct measuring_all all = {
        .inventory = inventory,
        .table = &known,
        .choice = {known.only, known.people, known.functions},
        .first = every ? 0 : session,
        .end = every ? count : session + 1,
        .sink = sink,
        .context = context,
        .error = error};
    DOOR_CALL(error, fine = write_measures(&all));
    return fine;
}
