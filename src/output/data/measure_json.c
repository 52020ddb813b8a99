/* The form of --json: names are a contract, adding one is fine. In: sessions
 * with their measures. Out: one document, in which a session, a kind of support
 * and a person hold their own.
 *
 * What is not known is null; an empty list is a list without entries, and known
 * to be so. */
#include "output/measure.h"
#include "output/data/json.h"

#include <math.h>

static void
add_person(struct str *out, const struct measured *session, uint32_t person)
{
    json_add_string(out, session->snapshot->people.items[person].name);
}

static void
add_entry(struct str *out, const struct measured *session,
          const struct measure *row, const struct measure_value *value,
          size_t i)
{
    switch (row->kind) {
    case MEASURE_PEOPLE:
        add_person(out, session, value->entries[i]);
        break;
    case MEASURE_PAIRS:
        str_add_char(out, '[');
        add_person(out, session, value->entries[2 * i]);
        str_add_char(out, ',');
        add_person(out, session, value->entries[2 * i + 1]);
        str_add_char(out, ']');
        break;
    case MEASURE_FUNCTIONS:
        json_add_string(
            out, snapshot_function_name(session->snapshot, value->entries[i]));
        break;
    default:
        json_add_number(out, value->counts[i]);
    }
}

/* The kind of a measure decides its type, and it stays one: a list is never a
 * number, whatever is in it. */
static void
add_value(struct str *out, const struct measured *session,
          const struct measure *row, const struct measure_value *value)
{
    if (row->kind == MEASURE_NUMBER) {
        json_add_number(out, value->number);
    } else if (row->kind == MEASURE_WORD) {
        if (value->word.size > 0)
            json_add_string(out, value->word);
        else
            str_add(out, "null");
    } else if (isnan(value->number)) {
        str_add(out, "null");
    } else {
        str_add_char(out, '[');
        for (size_t i = 0; i < value->count; i++) {
            str_add(out, i > 0 ? "," : "");
            add_entry(out, session, row, value, i);
        }
        str_add_char(out, ']');
    }
}

/* {"key":value, …} of one section and subject. What --only leaves out is not
 * there at all, rather than null: null says that nobody knows. */
static void
add_rows(struct str *out, const struct measured *session, enum section section,
         struct subject subject, const struct measure_choice *choice)
{
    bool first = true;
    str_add_char(out, '{');
    for (const struct measure *row = measures_table; row->key != NULL; row++) {
        if ((row->sections & (unsigned)section) == 0 ||
            !measure_is_chosen(choice, row, section))
            continue;
        json_separate(out, &first, "");
        json_add_key(out, slice_of(row->key));
        add_value(out, session, row,
                  measures_get(session->measures, row, subject));
    }
    str_add_char(out, '}');
}

/* Those of the session alone: scores are never carried. */
static void
add_scores(struct str *out, const struct kith_snapshot *snapshot)
{
    bool first = true;
    str_add_char(out, '{');
    for (size_t i = 0; i < snapshot->scores.count; i++) {
        const struct score *score = snapshot->scores.items[i];
        json_separate(out, &first, "");
        json_add_key(out, score->name);
        json_add_number(out, score->known ? score->value : NAN);
    }
    str_add_char(out, '}');
}

static void
add_functions(struct str *out, const struct measured *session,
              const struct measure_choice *choice)
{
    bool first = true;
    const struct kith_snapshot *snapshot = session->snapshot;
    str_add(out, ",\n \"functions\":{");
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        json_separate(out, &first, "\n  ");
        json_add_key(out, snapshot_function_name(snapshot, i));
        add_rows(out, session, SECTION_FUNCTIONS, (struct subject){i, EVERYONE},
                 choice);
    }
    str_add_char(out, '}');
}

/* All who are in the session, active or not: who is not has a status, and null
 * for what is measured of the circle. */
static void
add_people(struct str *out, const struct measured *session,
           const struct measure_choice *choice)
{
    bool first = true;
    str_add(out, ",\n \"people\":{");
    for (size_t i = 0; i < session->snapshot->people.count; i++) {
        json_separate(out, &first, "\n  ");
        json_add_key(out, session->snapshot->people.items[i].name);
        add_rows(out, session, SECTION_PEOPLE,
                 (struct subject){EVERY_FUNCTION, i}, choice);
    }
    str_add_char(out, '}');
}

/* A label is what was typed behind the session's name, or null. */
static void
add_session(struct str *out, const struct measured *session,
            const struct measure_choice *choice)
{
    static const enum section sections[] = {SECTION_NETWORK, SECTION_CLOSENESS,
                                            SECTION_SUPPORT};
    const struct kith_snapshot *snapshot = session->snapshot;
    struct str name = {0};
    snapshot_add_session(snapshot, &name);
    str_add(out, "{\"session\":");
    json_add_string(out, str_slice(&name));
    str_add(out, ", \"label\":");
    if (snapshot->label.size > 0)
        json_add_string(out, snapshot->label);
    else
        str_add(out, "null");
    str_add(out, ",\n \"scores\":");
    add_scores(out, snapshot);
    for (size_t i = 0; i < 3; i++) {
        str_addf(out, ",\n \"%s\":", section_name(sections[i]));
        add_rows(out, session, sections[i], whole_subject, choice);
    }
    add_functions(out, session, choice);
    add_people(out, session, choice);
    str_addf(out, ",\n \"carried\":%zu}", snapshot_carried(snapshot));
    str_release(&name);
}

void
measure_begin_json(struct slice code, struct str *out)
{
    str_add(out, "{\"kith\":1, \"case\":");
    json_add_string(out, code);
    str_add(out, ", \"sessions\":[");
}

/* Whether it is the first is for the caller to know: sessions are not kept. */
void
measure_add_json(const struct measured *session, bool first,
                 const struct measure_choice *choice, struct str *out)
{
    json_separate(out, &first, "\n");
    add_session(out, session, choice);
}

void
measure_end_json(struct str *out)
{
    str_add(out, "]}\n");
}
