#include "report/trend.h"
#include "base/alloc.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/measure.h"

#include <math.h>
#include <stdlib.h>

/* ---- Rows ---- */

struct filling {
    struct trend *trend;
    struct measure_choice choice;
    struct kith_measures **measures; /* one a session */
};

static struct trend_row *
add_row(struct trend *trend, struct str *key, struct slice name)
{
    struct trend_row *row = array_add(&trend->rows);
    row->key = arena_copy(&trend->arena, str_slice(key));
    row->name = arena_copy(&trend->arena, name);
    row->values =
        arena_alloc(&trend->arena, trend->sessions * sizeof *row->values);
    str_release(key);
    return row;
}

/* Closes the block that began at row FIRST, if it got any row. */
static void
add_block(struct trend *trend, struct slice heading, size_t first)
{
    if (trend->rows.count > first)
        *array_add(&trend->blocks) =
            (struct trend_block){arena_copy(&trend->arena, heading), first,
                                 trend->rows.count - first};
}

/* "support.got" from its parts; RING from 1, or 0. */
static struct str
key_of(const struct measure *row, enum section section, struct slice function,
       size_t ring)
{
    struct str key = {0};
    str_addf(&key, "%s.", section_name(section));
    if (function.size > 0)
        str_addf(&key, "%.*s.", SLICE_ARGS(function));
    str_add(&key, row->key);
    if (ring > 0)
        str_addf(&key, ".%zu", ring);
    return key;
}

/* FUNCTION is the timeline's, or EVERY_FUNCTION. */
static const struct measure_value *
value_at(const struct filling *filling, const struct measure *row,
         size_t function, size_t session)
{
    struct subject subject = whole_subject;
    if (function != EVERY_FUNCTION) {
        subject.function =
            timeline_function(filling->trend->timeline, session, function);
        if (subject.function == SIZE_MAX)
            return NULL; /* its file does not ask about it */
    }
    return measures_get(filling->measures[session], row, subject);
}

static void
add_number_row(struct filling *filling, const struct measure *row,
               enum section section, size_t function)
{
    struct trend *trend = filling->trend;
    struct slice name = function == EVERY_FUNCTION
                            ? slice_of("")
                            : trend->timeline->functions.items[function];
    struct str key = key_of(row, section, name, 0);
    struct trend_row *added = add_row(trend, &key, slice_of(row->name));
    for (size_t i = 0; i < trend->sessions; i++) {
        const struct measure_value *value = value_at(filling, row, function, i);
        added->values[i] = value != NULL ? value->number : NAN;
    }
}

/* People on each ring, a row a ring. */
static void
add_ring_rows(struct filling *filling, const struct measure *row,
              enum section section)
{
    struct trend *trend = filling->trend;
    const struct kith_inventory *inventory =
        timeline_snapshot(trend->timeline, 0)->inventory;
    for (size_t ring = 1; ring <= inventory->rings.count; ring++) {
        struct str key = key_of(row, section, slice_of(""), ring);
        struct str name = {0};
        str_addf(&name, "people in %.*s",
                 SLICE_ARGS(inventory->rings.items[ring - 1]));
        struct trend_row *added = add_row(trend, &key, str_slice(&name));
        for (size_t i = 0; i < trend->sessions; i++)
            added->values[i] =
                value_at(filling, row, EVERY_FUNCTION, i)->counts[ring - 1];
        str_release(&name);
    }
}

static void
add_section(struct filling *filling, enum section section, size_t function)
{
    for (const struct measure *row = measures_table; row->key != NULL; row++) {
        if ((row->sections & (unsigned)section) == 0 ||
            !measure_is_chosen(&filling->choice, row, section))
            continue;
        if (row->kind == MEASURE_COUNTS)
            add_ring_rows(filling, row, section);
        else
            add_number_row(filling, row, section, function);
    }
}

/* ---- Scores ---- */

static const struct score *
find_score(const struct kith_snapshot *snapshot, struct slice name)
{
    for (size_t i = 0; i < snapshot->scores.count; i++)
        if (slice_equal(snapshot->scores.items[i]->name, name))
            return snapshot->scores.items[i];
    return NULL;
}

/* Was the score of this name told in an earlier session? */
static bool
is_told_before(const struct kith_timeline *timeline, size_t session,
               struct slice name)
{
    for (size_t i = 0; i < session; i++)
        if (find_score(timeline_snapshot(timeline, i), name) != NULL)
            return true;
    return false;
}

static void
add_score_row(struct filling *filling, struct slice name)
{
    struct trend *trend = filling->trend;
    struct str key = {0};
    str_add(&key, "scores.");
    str_add_slice(&key, name);
    if (!measure_names_key(&filling->choice, str_slice(&key), name)) {
        str_release(&key);
        return;
    }
    struct trend_row *row = add_row(trend, &key, name);
    for (size_t i = 0; i < trend->sessions; i++) {
        const struct score *score =
            find_score(timeline_snapshot(trend->timeline, i), name);
        row->values[i] = score != NULL && score->known ? score->value : NAN;
    }
}

static void
add_scores(struct filling *filling)
{
    const struct kith_timeline *timeline = filling->trend->timeline;
    for (size_t i = 0; i < filling->trend->sessions; i++) {
        const struct kith_snapshot *snapshot = timeline_snapshot(timeline, i);
        for (size_t j = 0; j < snapshot->scores.count; j++) {
            struct slice name = snapshot->scores.items[j]->name;
            if (!is_told_before(timeline, i, name))
                add_score_row(filling, name);
        }
    }
}

/* ---- All of it ---- */

/* How somebody is stands beside what they get; structure comes last. */
static void
fill(struct filling *filling)
{
    static const enum section sections[] = {SECTION_SUPPORT, SECTION_CLOSENESS,
                                            SECTION_NETWORK};
    struct trend *trend = filling->trend;
    const struct kith_timeline *timeline = trend->timeline;
    add_scores(filling);
    add_block(trend, slice_of("scores"), 0);
    for (size_t i = 0; i < 3; i++) {
        size_t first = trend->rows.count;
        add_section(filling, sections[i], EVERY_FUNCTION);
        add_block(trend, slice_of(section_name(sections[i])), first);
        for (size_t j = 0; i == 0 && j < timeline->functions.count; j++) {
            first = trend->rows.count;
            add_section(filling, SECTION_FUNCTIONS, j);
            add_block(trend, function_words(timeline->functions.items[j]).label,
                      first);
        }
    }
}

static bool
measure_all(struct filling *filling, struct kith_error *error)
{
    const struct kith_timeline *timeline = filling->trend->timeline;
    for (size_t i = 0; i < filling->trend->sessions; i++) {
        filling->measures[i] =
            measures_new(timeline_snapshot(timeline, i),
                         SECTIONS_ALL & ~(unsigned)SECTION_PEOPLE, error);
        if (filling->measures[i] == NULL)
            return false;
    }
    return true;
}

bool
trend_init(struct trend *trend, const struct kith_timeline *timeline,
           const char *only, struct kith_error *error)
{
    *trend = (struct trend){.timeline = timeline,
                            .sessions = timeline->moments.count};
    struct filling filling = {.trend = trend, .choice = {.only = only}};
    filling.measures = alloc_zeroed(trend->sessions, sizeof *filling.measures);
    bool fine = measure_all(&filling, error);
    if (fine)
        fill(&filling);
    for (size_t i = 0; i < trend->sessions; i++)
        kith_measures_free(filling.measures[i]);
    free(filling.measures);
    return fine;
}

void
trend_release(struct trend *trend)
{
    array_release(&trend->rows);
    array_release(&trend->blocks);
    arena_release(&trend->arena);
}

static bool
is_score(const struct kith_timeline *timeline, struct slice key)
{
    struct slice prefix = slice_of("scores.");
    if (slice_equal(slice_part(key, 0, prefix.size), prefix))
        key = slice_part(key, prefix.size, key.size);
    return is_told_before(timeline, timeline->moments.count, key);
}

bool
trend_find_unknown(const struct kith_timeline *timeline, const char *only,
                   struct slice *unknown)
{
    struct slice rest = slice_of(only != NULL ? only : "");
    while (measure_find_unknown(&rest, unknown))
        if (!is_score(timeline, *unknown))
            return true;
    return false;
}

/* ---- For scripts and tables ---- */

void
trend_add_json(const struct trend *trend, struct str *out)
{
    bool first = true;
    str_add(out, "{\"kith\":1, \"case\":");
    json_add_string(out,
                    timeline_snapshot(trend->timeline, 0)->inventory->code);
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
        csv_add_text(out,
                     timeline_snapshot(trend->timeline, 0)->inventory->code);
        str_add_char(out, ',');
        csv_add_text(out, row->key);
        for (size_t i = 0; i < trend->sessions; i++) {
            str_add_char(out, ',');
            csv_add_number(out, row->values[i]);
        }
        str_add(out, CSV_LINE_END);
    }
}
