/* A thousand random pairs of sessions: every number of a change equals its
 * twin, worked out here from the definitions of measures.md (D1 to D12) by
 * brute force. */
#include "pairs.h"

/* ---- The twin: the definitions, word by word ---- */

/* How the two sessions are read: in which order, and whether carried values
 * count. */
struct reading {
    const struct meetings *meetings;
    bool back, confirmed;
};

static const struct circle *
circle_of(const struct reading *reading, int side)
{
    return &reading->meetings->sessions[reading->back ? 1 - side : side];
}

static const struct someone *
person_of(const struct reading *reading, int side, int person)
{
    return &circle_of(reading, side)->people[person];
}

static bool
is_undiscussed(const struct reading *reading, int person)
{
    return person_of(reading, 0, person)->state == UNDISCUSSED ||
           person_of(reading, 1, person)->state == UNDISCUSSED;
}

static bool
is_counted(const struct reading *reading, int side, int person)
{
    return !is_undiscussed(reading, person) &&
           person_of(reading, side, person)->state == ACTIVE;
}

static bool
stayed(const struct reading *reading, int person)
{
    return is_counted(reading, 0, person) && is_counted(reading, 1, person);
}

static int
read_value(const struct reading *reading, struct known known)
{
    return reading->confirmed && !known.said ? UNKNOWN : known.value;
}

static int
ring_of(const struct reading *reading, int side, int person)
{
    return read_value(reading, person_of(reading, side, person)->ring);
}

/* 1 to 5: the rings, outside, absent; 0 where it is not known. */
static int
place_of(const struct reading *reading, int side, int person)
{
    enum state where = person_of(reading, side, person)->state;
    if (where == ABSENT)
        return 5;
    if (where != ACTIVE)
        return 4;
    int ring = ring_of(reading, side, person);
    return ring == UNKNOWN ? 0 : ring;
}

/* A quantity of one cell on one side; UNKNOWN where it is, or where the person
 * does not count. */
static int
cell_of(const struct reading *reading, int side, int person, int kind,
        enum quantity quantity)
{
    const struct someone *someone = person_of(reading, side, person);
    if (!is_counted(reading, side, person))
        return UNKNOWN;
    int want = read_value(reading, someone->cells[kind][0]);
    int got = read_value(reading, someone->cells[kind][1]);
    if (quantity == QUANTITY_GOT)
        return got;
    if (quantity == QUANTITY_GIVE)
        return read_value(reading, someone->cells[kind][2]);
    if (want == UNKNOWN || got == UNKNOWN)
        return UNKNOWN;
    if (quantity == QUANTITY_WANT)
        return want;
    int missing = want - got > 0 ? want - got : 0;
    return quantity == QUANTITY_DEFICIT ? missing : want - missing;
}

/* Of the people and kinds between FIRST and LAST. */
struct scope {
    int first_person, last_person, first_kind, last_kind;
};

/* A sum on one side: 0 over nobody, unknown over people of whom nothing is. */
static double
sum_of(const struct reading *reading, int side, struct scope scope,
       enum quantity quantity)
{
    double sum = 0;
    int known = 0, people = 0;
    for (int i = scope.first_person; i < scope.last_person; i++) {
        people += is_counted(reading, side, i);
        for (int kind = scope.first_kind; kind < scope.last_kind; kind++) {
            int value = cell_of(reading, side, i, kind, quantity);
            known += value != UNKNOWN;
            sum += value != UNKNOWN ? value : 0;
        }
    }
    return people > 0 && known == 0 ? NAN : sum;
}

static struct split
split_of(const struct reading *reading, struct scope scope,
         enum quantity quantity)
{
    struct split split = {.from = sum_of(reading, 0, scope, quantity),
                          .to = sum_of(reading, 1, scope, quantity)};
    for (int i = scope.first_person; i < scope.last_person; i++)
        for (int kind = scope.first_kind; kind < scope.last_kind; kind++) {
            int x = cell_of(reading, 0, i, kind, quantity);
            int y = cell_of(reading, 1, i, kind, quantity);
            if (!stayed(reading, i)) {
                split.left += x != UNKNOWN ? x : 0;
                split.joined += y != UNKNOWN ? y : 0;
            } else if (x != UNKNOWN && y != UNKNOWN) {
                split.kept += y - x;
            } else {
                split.recorded += y != UNKNOWN ? y : 0;
                split.recorded -= x != UNKNOWN ? x : 0;
            }
        }
    /* unknown on one side counts as nothing there: the parts say the rest */
    split.total = isnan(split.from) && isnan(split.to)
                      ? NAN
                      : (isnan(split.to) ? 0 : split.to) -
                            (isnan(split.from) ? 0 : split.from);
    return split;
}

static double
ratio(double above, double below)
{
    return below > 0 ? above / below : NAN;
}

/* Support got, before and after, of one person; each kind for itself, or all
 * kinds at once. Returns how many numbers there are. */
static int
got_of(const struct reading *reading, int person, bool each, double x[KINDS],
       double y[KINDS])
{
    int count = 0;
    x[0] = y[0] = 0;
    for (int kind = 0; kind < KINDS; kind++) {
        int before = cell_of(reading, 0, person, kind, QUANTITY_GOT);
        int after = cell_of(reading, 1, person, kind, QUANTITY_GOT);
        bool dropped =
            stayed(reading, person) && (before == UNKNOWN || after == UNKNOWN);
        int at = each ? kind : 0;
        if (each)
            x[at] = y[at] = 0;
        x[at] += dropped || before == UNKNOWN ? 0 : before;
        y[at] += dropped || after == UNKNOWN ? 0 : after;
        count = at + 1;
    }
    return count;
}

static void
twin_likeness(const struct reading *reading, bool each, double *bray_curtis,
              double *ruzicka)
{
    double apart = 0, sum = 0, least = 0, most = 0, x[KINDS], y[KINDS];
    for (int i = 0; i < reading->meetings->size; i++) {
        int count = got_of(reading, i, each, x, y);
        for (int j = 0; j < count; j++) {
            apart += fabs(x[j] - y[j]);
            sum += x[j] + y[j];
            least += x[j] < y[j] ? x[j] : y[j];
            most += x[j] > y[j] ? x[j] : y[j];
        }
    }
    *bray_curtis = ratio(apart, sum);
    *ruzicka = ratio(least, most);
}

/* Kendall's tau-b, pair by pair of people. */
static double
twin_tau_b(const struct reading *reading)
{
    double agree = 0, disagree = 0, only_before = 0, only_after = 0;
    for (int i = 0; i < reading->meetings->size; i++)
        for (int j = 0; j < i; j++) {
            int x = ring_of(reading, 0, i), y = ring_of(reading, 1, i);
            int u = ring_of(reading, 0, j), v = ring_of(reading, 1, j);
            if (!stayed(reading, i) || !stayed(reading, j) || x == UNKNOWN ||
                y == UNKNOWN || u == UNKNOWN || v == UNKNOWN)
                continue;
            agree += (x < u && y < v) || (x > u && y > v);
            disagree += (x < u && y > v) || (x > u && y < v);
            only_before += x == u && y != v;
            only_after += x != u && y == v;
        }
    double strict = agree + disagree;
    double both = (strict + only_before) * (strict + only_after);
    return both > 0 ? (agree - disagree) / sqrt(both) : NAN;
}

/* Do the two know each other? 1, 0, or UNKNOWN. */
static int
tie_of(const struct reading *reading, int side, int a, int b)
{
    const struct circle *circle = circle_of(reading, side);
    if (!is_counted(reading, side, a) || !is_counted(reading, side, b))
        return 0;
    if (circle->ties[a][b] != UNKNOWN)
        return circle->ties[a][b] > 0;
    return circle->listed == WHOLE ? 0 : UNKNOWN;
}

static double
twin_tie_jaccard(const struct reading *reading, bool kept)
{
    double both = 0, either = 0;
    if (circle_of(reading, 0)->listed == UNRECORDED ||
        circle_of(reading, 1)->listed == UNRECORDED)
        return NAN;
    for (int a = 0; a < reading->meetings->size; a++)
        for (int b = 0; b < a; b++) {
            int before = tie_of(reading, 0, a, b);
            int after = tie_of(reading, 1, a, b);
            if (kept && !(stayed(reading, a) && stayed(reading, b)))
                continue;
            if (before == UNKNOWN || after == UNKNOWN)
                continue;
            both += before == 1 && after == 1;
            either += before == 1 || after == 1;
        }
    return ratio(both, either);
}

/* ---- Comparing ---- */

/* The split at PREFIX ("functions.fa."), or of PERSON of the timeline. */
static void
check_split(const struct kith_change *change, const char *prefix, size_t person,
            enum quantity quantity, const struct split *wanted)
{
    const struct {
        const char *word;
        double value;
    } parts[] = {{"from", wanted->from},        {"to", wanted->to},
                 {"kept", wanted->kept},        {"joined", wanted->joined},
                 {"left", wanted->left},        {"total", wanted->total},
                 {"recorded", wanted->recorded}};
    for (int i = 0; i < ROWS_OF(parts); i++) {
        char key[64];
        snprintf(key, sizeof key, "%s%s.%s", prefix != NULL ? prefix : "",
                 quantity_words[quantity], parts[i].word);
        check(key,
              prefix != NULL ? kith_change_value(change, key)
                             : kith_change_person(change, person, key),
              parts[i].value);
    }
    if (!isnan(wanted->total))
        check("what adds up",
              wanted->kept + wanted->joined - wanted->left + wanted->recorded,
              wanted->total);
}

static void
check_support(const struct kith_change *change, const struct reading *reading)
{
    int size = reading->meetings->size;
    double wants = 0;
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        struct split whole =
            split_of(reading, (struct scope){0, size, 0, 2}, i);
        struct split first =
            split_of(reading, (struct scope){0, size, 0, 1}, i);
        struct split last = split_of(reading, (struct scope){0, size, 1, 2}, i);
        check_split(change, "", 0, i, &whole);
        check_split(change, "functions.fa.", 0, i, &first);
        check_split(change, "functions.fb.", 0, i, &last);
        for (int j = 0; j < size; j++) {
            struct split of =
                split_of(reading, (struct scope){j, j + 1, 0, 2}, i);
            size_t number = number_in(change->timeline, j);
            enum state then = person_of(reading, 1, j)->state;
            if (number == SIZE_MAX ||
                (then == ABSENT && person_of(reading, 0, j)->state == ABSENT))
                continue;
            check_split(change, NULL, number, i, &of);
            if (i == QUANTITY_WANT && is_counted(reading, 0, j) &&
                (then == DIED || then == ENDED))
                wants += of.left;
        }
    }
    check_key(change, "want_ended", wants);
    struct scope all = {0, size, 0, KINDS};
    check_key(change, "coverage.from",
              ratio(sum_of(reading, 0, all, QUANTITY_MET),
                    sum_of(reading, 0, all, QUANTITY_WANT)));
    check_key(change, "coverage.to",
              ratio(sum_of(reading, 1, all, QUANTITY_MET),
                    sum_of(reading, 1, all, QUANTITY_WANT)));
}

static void
check_likeness(const struct kith_change *change, const struct reading *reading)
{
    static const char *const keys[][2] = {
        {"bray_curtis_people", "ruzicka_people"},
        {"bray_curtis_cells", "ruzicka_cells"}};
    for (int each = 0; each < 2; each++) {
        double distance, overlap;
        twin_likeness(reading, each, &distance, &overlap);
        check_key(change, keys[each][0], distance);
        check_key(change, keys[each][1], overlap);
        double said = kith_change_value(change, keys[each][0]);
        check("Ruzicka by Bray and Curtis", overlap, (1 - said) / (1 + said));
    }
}

static void
check_turnover(const struct kith_change *change, const struct reading *reading)
{
    double kept = 0, left = 0, joined = 0, undiscussed = 0;
    for (int i = 0; i < reading->meetings->size; i++) {
        bool was = is_counted(reading, 0, i), is = is_counted(reading, 1, i);
        kept += was && is;
        left += was && !is;
        joined += is && !was;
        undiscussed += is_undiscussed(reading, i);
    }
    check_key(change, "jaccard", ratio(kept, kept + left + joined));
    check_key(change, "turnover", ratio(left + joined, kept + left + joined));
    check_key(change, "retention", ratio(kept, kept + left));
    check_key(change, "newcomer_share", ratio(joined, kept + joined));
    const struct {
        const char *list;
        double count;
    } lists[] = {{"kept", kept},
                 {"left", left},
                 {"joined", joined},
                 {"not_discussed", undiscussed}};
    for (int i = 0; i < ROWS_OF(lists); i++)
        check(lists[i].list,
              (double)kith_change_people(change, lists[i].list, NULL, 0),
              lists[i].count);
}

static void
check_rings(const struct kith_change *change, const struct reading *reading)
{
    double matrix[PLACES + 1][PLACES + 1] = {{0}};
    double closer = 0, further = 0, shift = 0, known = 0, kept = 0;
    for (int i = 0; i < reading->meetings->size; i++) {
        int x = place_of(reading, 0, i), y = place_of(reading, 1, i);
        if (!is_counted(reading, 0, i) && !is_counted(reading, 1, i))
            continue;
        matrix[x][y]++;
        if (!stayed(reading, i))
            continue;
        kept++;
        if (x == 0 || y == 0)
            continue;
        known++;
        shift += x - y;
        closer += x > y;
        further += x < y;
    }
    for (int x = 1; x <= PLACES; x++)
        for (int y = 1; y <= PLACES; y++) {
            char key[48];
            snprintf(key, sizeof key, "ring_matrix.%d.%d", x, y);
            check_key(change, key, matrix[x][y]);
        }
    check_key(change, "mean_ring_shift", ratio(shift, known));
    check("rings_unknown", change->rings_unknown, kept - known);
    check("closer", (double)kith_change_people(change, "closer", NULL, 0),
          closer);
    check("further", (double)kith_change_people(change, "further", NULL, 0),
          further);
    check_key(change, "tau_b", twin_tau_b(reading));
}

static void
count_value(const struct known *known, double *values, double *carried)
{
    *values += known->value != UNKNOWN;
    *carried += known->value != UNKNOWN && !known->said;
}

static void
check_carried(const struct kith_change *change, const struct reading *reading)
{
    double values = 0, carried = 0;
    for (int side = 0; side < 2; side++)
        for (int i = 0; i < reading->meetings->size; i++) {
            const struct someone *person = person_of(reading, side, i);
            if (!is_counted(reading, side, i))
                continue;
            count_value(&person->ring, &values, &carried);
            for (int j = 0; j < KINDS * 3; j++)
                count_value(&person->cells[j / 3][j % 3], &values, &carried);
        }
    check_key(change, "values", values);
    check_key(change, "carried", carried);
}

static void
check_all(const struct kith_change *change, const struct reading *reading)
{
    check_turnover(change, reading);
    check_rings(change, reading);
    check_support(change, reading);
    check_likeness(change, reading);
    check_key(change, "tie_jaccard", twin_tie_jaccard(reading, false));
    check_key(change, "tie_jaccard_kept", twin_tie_jaccard(reading, true));
    check_carried(change, reading);
}

static void
equal_twins(const struct meetings *meetings,
            const struct kith_timeline *timeline)
{
    for (int way = 0; way < 4; way++) {
        const struct reading reading = {meetings, way % 2 > 0, way / 2 > 0};
        const struct kith_change_options options = {
            .size = sizeof options, .confirmed = reading.confirmed};
        now_read = reading.back ? "backwards" : "";
        struct kith_change *change = kith_change_new(
            timeline, reading.back, !reading.back, &options, NULL);
        check_all(change, &reading);
        kith_change_free(change);
    }
}

START_TEST(equals_twin)
{
    try_many(_i, equal_twins);
}
END_TEST

/* The cases are worth something: all that can happen, happens. */
START_TEST(meets_everything)
{
    double known[5] = {0};
    for (int i = 0; i < PAIRS; i++) {
        state = 0x9E3779B97F4A7C15u * (uint64_t)(i + 1);
        struct meetings meetings = invent();
        const struct reading reading = {&meetings, false, false};
        double distance, overlap;
        twin_likeness(&reading, true, &distance, &overlap);
        known[0] += !isnan(twin_tau_b(&reading));
        known[1] += !isnan(twin_tie_jaccard(&reading, true));
        known[2] += overlap > 0 && overlap < 1;
        for (int j = 0; j < meetings.size; j++) {
            known[3] += stayed(&reading, j);
            known[4] += is_undiscussed(&reading, j);
        }
    }
    for (int i = 0; i < ROWS_OF(known); i++)
        ck_assert_msg(known[i] > PAIRS / 10, "%d: only %g", i, known[i]);
}
END_TEST

SUITE("change-twins", {
    tcase_add_loop_test(tc, equals_twin, 0, PAIRS / PER_TEST);
    tcase_add_test(tc, meets_everything);
})
