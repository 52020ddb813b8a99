/* Which rows a trend has, and the value of each in every session. In: a
 * timeline and keys. Out: the rows that the keys name, filled session by
 * session.
 *
 * Rows are made first, from the table and the case, and only then measures are:
 * so that of sections nobody wants nothing is computed. */
#include "measures/trend.h"
#include "measures/choice.h"

#include <math.h>

/* ---- Which rows there are ---- */

/* A trend that gets its rows, and which of them are wanted. */
struct filling {
    struct trend *trend;
    struct measure_choice choice;
};

/* Adds ROW under KEY, which it takes over, where it is wanted: by the key, by
 * NAME, or because its measure is. */
static void
add_row(struct filling *filling, struct trend_row row, struct str *key,
        struct slice name)
{
    struct trend *trend = filling->trend;
    bool wanted =
        measure_names_key(&filling->choice, str_slice(key), name) ||
        (row.measure != NULL &&
         measure_is_chosen(&filling->choice, row.measure, row.section));
    if (wanted) {
        row.key = arena_copy(&trend->arena, str_slice(key));
        row.name = arena_copy(&trend->arena, name);
        row.values =
            arena_alloc(&trend->arena, trend->sessions * sizeof *row.values);
        *array_add(&trend->rows) = row;
    }
    str_release(key);
}

/* Closes the block that began at row FIRST, if it got any row. */
static void
add_block(struct trend *trend, struct slice heading, bool is_function,
          size_t first)
{
    if (trend->rows.count > first)
        *array_add(&trend->blocks) =
            (struct trend_block){arena_copy(&trend->arena, heading),
                                 is_function, first, trend->rows.count - first};
}

/* People on each ring, a row a ring. All files of a case have as many rings;
 * the first session's says what they are called. */
static void
add_ring_rows(struct filling *filling, struct trend_row row)
{
    const struct kith_snapshot *first =
        timeline_snapshot(filling->trend->timeline, 0);
    for (row.ring = 1; row.ring <= (size_t)snapshot_rings(first); row.ring++) {
        struct str key = {0}, name = {0};
        str_addf(&key, "%s.%s.%zu", section_name(row.section), row.measure->key,
                 row.ring);
        str_addf(&name, TREND_RING,
                 SLICE_ARGS(snapshot_ring_name(first, (int)row.ring)));
        add_row(filling, row, &key, str_slice(&name));
        str_release(&name);
    }
}

/* "support.got", or "functions.emotional.got" of one kind. */
static void
add_measure_row(struct filling *filling, struct trend_row row)
{
    struct str key = {0};
    const struct kith_timeline *timeline = filling->trend->timeline;
    str_addf(&key, "%s.", section_name(row.section));
    if (row.function != EVERY_FUNCTION)
        str_addf(&key, "%.*s.",
                 SLICE_ARGS(timeline->functions.items[row.function]));
    str_add(&key, row.measure->key);
    add_row(filling, row, &key, slice_of(row.measure->name));
}

/* FUNCTION is one of the timeline's: files may ask about different kinds, or
 * about the same ones in another order. */
static void
add_section(struct filling *filling, enum section section, size_t function)
{
    for (const struct measure *m = measures_table; m->key != NULL; m++) {
        struct trend_row row = {
            .measure = m, .section = section, .function = function};
        if ((m->sections & (unsigned)section) == 0)
            continue;
        if (m->kind == MEASURE_COUNTS)
            add_ring_rows(filling, row);
        else
            add_measure_row(filling, row);
    }
}

static bool
has_score_before(const struct kith_timeline *timeline, size_t session,
                 struct slice name)
{
    for (size_t i = 0; i < session; i++)
        if (snapshot_score(timeline_snapshot(timeline, i), name) != NULL)
            return true;
    return false;
}

/* In the order in which the case first tells of them; a quadratic search among
 * a few names a session. */
static void
add_scores(struct filling *filling)
{
    const struct kith_timeline *timeline = filling->trend->timeline;
    for (size_t i = 0; i < filling->trend->sessions; i++) {
        const struct kith_snapshot *snapshot = timeline_snapshot(timeline, i);
        for (size_t j = 0; j < snapshot->scores.count; j++) {
            struct slice name = snapshot->scores.items[j]->name;
            struct str key = {0};
            if (has_score_before(timeline, i, name))
                continue;
            str_addf(&key, "scores.%.*s", SLICE_ARGS(name));
            add_row(filling, (struct trend_row){.score = name}, &key, name);
        }
    }
}

/* How much of each session nobody confirmed in it: the one row that is about
 * all others, and so the last. */
static void
add_carried(struct filling *filling)
{
    struct str key = {0};
    str_add(&key, "carried");
    add_row(filling, (struct trend_row){0}, &key,
            slice_of(T("values carried")));
}

/* How somebody is stands beside what they get; structure comes last. Each kind
 * of support follows the sum of all, in a block of its own. */
static void
add_rows(struct filling *filling)
{
    static const enum section sections[] = {SECTION_SUPPORT, SECTION_CLOSENESS,
                                            SECTION_NETWORK};
    struct trend *trend = filling->trend;
    const struct kith_timeline *timeline = trend->timeline;
    add_scores(filling);
    add_block(trend, slice_of(T("scores")), false, 0);
    for (size_t i = 0; i < 3; i++) {
        size_t first = trend->rows.count;
        add_section(filling, sections[i], EVERY_FUNCTION);
        add_block(trend, slice_of(section_name(sections[i])), false, first);
        for (size_t j = 0; i == 0 && j < timeline->functions.count; j++) {
            first = trend->rows.count;
            add_section(filling, SECTION_FUNCTIONS, j);
            add_block(trend, timeline->functions.items[j], true, first);
        }
    }
    size_t first = trend->rows.count;
    add_carried(filling);
    add_block(trend, slice_of(T("not confirmed in the session")), false, first);
}

/* ---- Their values ---- */

/* Of a list, a row has how many it holds. */
static double
measured(const struct trend *trend, const struct trend_row *row, size_t session,
         const struct kith_measures *measures)
{
    struct subject subject = whole_subject;
    if (row->function != EVERY_FUNCTION) {
        subject.function =
            timeline_function(trend->timeline, session, row->function);
        if (subject.function == SIZE_MAX)
            return NAN; /* the session's file does not ask about it */
    }
    const struct measure_value *value =
        measures_get(measures, row->measure, subject);
    return row->ring > 0 ? value->counts[row->ring - 1] : value->number;
}

/* A row is a measure's, else a score's, else the count of values carried. */
static double
value_of(const struct trend *trend, const struct trend_row *row, size_t session,
         const struct kith_measures *measures)
{
    const struct kith_snapshot *snapshot =
        timeline_snapshot(trend->timeline, session);
    if (row->measure != NULL)
        return measured(trend, row, session, measures);
    if (row->score.size == 0)
        return (double)snapshot_carried(snapshot);
    const struct score *score = snapshot_score(snapshot, row->score);
    return score != NULL && score->known ? score->value : NAN;
}

/* The sections that any row is of. */
static unsigned
sections_of(const struct trend *trend)
{
    unsigned sections = 0;
    const struct trend_row *row;
    array_each (row, &trend->rows)
        if (row->measure != NULL)
            sections |= (unsigned)row->section;
    return sections;
}

/* One session after the other, so that their measures are not held at once: a
 * case may have ten thousand. */
static bool
fill_session(struct trend *trend, size_t session, struct kith_error *error)
{
    struct kith_measures *measures = measures_new(
        timeline_snapshot(trend->timeline, session), sections_of(trend), error);
    if (measures == NULL)
        return false;
    const struct trend_row *row;
    array_each (row, &trend->rows)
        row->values[session] = value_of(trend, row, session, measures);
    measures_free(measures);
    return true;
}

bool
trend_init(struct trend *trend, const struct kith_timeline *timeline,
           const char *only, struct kith_error *error)
{
    *trend = (struct trend){.timeline = timeline,
                            .sessions = timeline->moments.count};
    struct filling filling = {.trend = trend, .choice = {.only = only}};
    bool fine = true;
    add_rows(&filling);
    for (size_t i = 0; i < trend->sessions && fine; i++)
        fine = fill_session(trend, i, error);
    return fine;
}

void
trend_release(struct trend *trend)
{
    array_release(&trend->rows);
    array_release(&trend->blocks);
    arena_release(&trend->arena);
}

const struct trend_row *
trend_find(const struct trend *trend, const char *key)
{
    const struct trend_row *row;
    array_each (row, &trend->rows)
        if (slice_is(row->key, key))
            return row;
    return NULL;
}

/* Does a row of the whole trend go by this key, or its score by the name? */
static bool
names_row(const struct trend *all, struct slice key)
{
    const struct trend_row *row;
    array_each (row, &all->rows)
        if (slice_equal(row->key, key) ||
            (row->measure == NULL && slice_equal(row->name, key)))
            return true;
    return false;
}

/* The table knows most keys. The rest, rings, kinds of support and scores, only
 * the case does: so all its rows are made, without values. */
bool
trend_find_unknown(const struct kith_timeline *timeline, const char *only,
                   struct slice *unknown)
{
    struct trend all = {.timeline = timeline,
                        .sessions = timeline->moments.count};
    struct filling filling = {.trend = &all};
    struct slice rest = slice_of(only != NULL ? only : "");
    bool found = false;
    if (rest.size > 0)
        add_rows(&filling);
    while (!found && measure_find_unknown(&rest, unknown))
        found = !names_row(&all, *unknown);
    trend_release(&all);
    return found;
}
