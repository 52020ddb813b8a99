/* A thousand random networks: every measure of structure equals its twin,
 * worked out here from the definitions by brute force, without igraph; and the
 * order of people, ties and facts in the text changes no value of any measure.
 */
#include "cases.h"
#include "measures/measures.h"

#include <math.h>
#include <stdint.h>

enum { MOST = 12, VERTICES = MOST + 1, NETWORKS = 1000, PER_TEST = 20 };
enum { UNKNOWN = -1, OUTSIDE = 4, RINGS = 3, GROUPS = 8 };

/* Relations, and the group that follows; the last group is left out. */
static const struct {
    const char *relation;
    int group;
} relations[] = {
    {"mother", 0},    {"cousin", 0},       {"in-law", 0},
    {"partner", 1},   {"ex-partner", 2},   {"friend", 3},
    {"online", 3},    {"colleague", 4},    {"manager", 4},
    {"neighbour", 5}, {"group", 6},        {"faith", 6},
    {"other", 8},     {"professional", 7}, {"relation \"own words\"", 8},
};

struct someone {
    bool active;
    int relation, ring;
    int want, got, give, strain; /* or UNKNOWN */
};

struct circle {
    int size;
    struct someone people[MOST];
    int ties[MOST][MOST]; /* 0, 1 know, 2 close; symmetric */
};

/* Strengths between vertices, 0 for no tie; symmetric. */
struct graph {
    int size;
    double tie[VERTICES][VERTICES];
};

/* ---- Chance ---- */

static uint64_t state;

static int
chance(int below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)((state >> 33) % (uint64_t)below);
}

static int
perhaps(int below)
{
    return chance(5) == 0 ? UNKNOWN : chance(below);
}

static struct someone
invent_person(void)
{
    struct someone person = {
        .active = chance(12) > 0,
        .relation = chance(ROWS_OF(relations)),
        .ring = chance(8) == 0 ? UNKNOWN : 1 + chance(OUTSIDE),
        .want = perhaps(5),
        .got = perhaps(5),
        .give = perhaps(5),
        .strain = perhaps(5),
    };
    return person;
}

static struct circle
invent(void)
{
    struct circle circle = {.size = chance(MOST + 1)};
    int likely = chance(11);
    for (int a = 0; a < circle.size; a++) {
        circle.people[a] = invent_person();
        for (int b = 0; b < a; b++)
            if (chance(10) < likely)
                circle.ties[a][b] = circle.ties[b][a] = 1 + chance(2);
    }
    return circle;
}

/* ---- Writing it down, in any order ---- */

struct lines {
    ARRAY_OF(struct str) list;
};

static struct str *
add_line(struct lines *lines)
{
    struct str *line = array_add(&lines->list);
    *line = (struct str){0};
    return line;
}

static void
add_shuffled(struct str *out, struct lines *lines, const char *separator)
{
    while (lines->list.count > 0) {
        size_t at = (size_t)chance((int)lines->list.count);
        struct str line = lines->list.items[at];
        lines->list.items[at] = *array_last(&lines->list);
        lines->list.count--;
        str_add_slice(out, str_slice(&line));
        str_add(out, lines->list.count > 0 ? separator : "");
        str_release(&line);
    }
    array_release(&lines->list);
}

static void
add_answer(struct str *out, int answer)
{
    if (answer == UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, "%d", answer);
}

static void
write_person(struct str *out, const struct someone *person, int number)
{
    struct lines facts = {0};
    str_add(add_line(&facts), relations[person->relation].relation);
    if (!person->active)
        str_add(add_line(&facts), "ended");
    struct str *ring = add_line(&facts);
    str_add(ring, person->ring == OUTSIDE ? "ring out" : "ring ");
    if (person->ring != OUTSIDE)
        add_answer(ring, person->ring);
    struct str *cells = add_line(&facts);
    const int answers[] = {person->want, person->got, person->give};
    for (int i = 0; i < 3; i++) {
        str_add(cells, i == 0 ? "fa " : "/");
        add_answer(cells, answers[i]);
    }
    struct str *strain = add_line(&facts);
    str_add(strain, "strain ");
    add_answer(strain, person->strain);
    str_addf(out, "person P%d: ", number);
    add_shuffled(out, &facts, ", ");
}

static void
write_tie(struct str *out, int tie, int a, int b)
{
    bool turned = chance(2) > 0;
    str_addf(out, "%s P%d: P%d", tie == 2 ? "close" : "know", turned ? b : a,
             turned ? a : b);
}

static char *
write_down(const struct circle *circle)
{
    struct lines records = {0};
    for (int a = 0; a < circle->size; a++) {
        write_person(add_line(&records), &circle->people[a], a);
        for (int b = 0; b < a; b++)
            if (circle->ties[a][b] > 0)
                write_tie(add_line(&records), circle->ties[a][b], a, b);
    }
    str_add(add_line(&records), "ties complete");
    struct str text = {0};
    str_add(&text, "case T\nfunctions: fa\nsession week 1\n");
    add_shuffled(&text, &records, "\n");
    str_add_char(&text, '\n');
    return str_take(&text);
}

/* ---- Graphs: of the active people, in order; the client comes last ---- */

static double
closeness_of(int ring)
{
    bool inside = ring >= 1 && ring <= RINGS;
    return inside ? (RINGS + 1.0 - ring) / RINGS : 0;
}

/* WHO gets the number of each vertex. */
static struct graph
alters_of(const struct circle *circle, int who[MOST])
{
    struct graph graph = {0};
    for (int a = 0; a < circle->size; a++)
        if (circle->people[a].active)
            who[graph.size++] = a;
    for (int i = 0; i < graph.size; i++)
        for (int j = 0; j < graph.size; j++)
            graph.tie[i][j] = circle->ties[who[i]][who[j]] / 2.0;
    return graph;
}

static struct graph
unweighted(struct graph graph)
{
    for (int i = 0; i < graph.size; i++)
        for (int j = 0; j < graph.size; j++)
            graph.tie[i][j] = graph.tie[i][j] > 0;
    return graph;
}

static struct graph
with_client(struct graph graph, const double strengths[MOST])
{
    int me = graph.size++;
    for (int i = 0; i < me; i++)
        graph.tie[i][me] = graph.tie[me][i] = strengths[i];
    return graph;
}

static struct graph
without(struct graph graph, int vertex)
{
    struct graph rest = {.size = graph.size - 1};
    for (int i = 0; i < rest.size; i++)
        for (int j = 0; j < rest.size; j++)
            rest.tie[i][j] = graph.tie[i + (i >= vertex)][j + (j >= vertex)];
    return rest;
}

/* ---- Ties, degrees, components ---- */

static double
ratio(double above, double below)
{
    return below != 0 ? above / below : NAN;
}

static double
strength_sum(const struct graph *graph)
{
    double sum = 0;
    for (int i = 0; i < graph->size; i++)
        for (int j = 0; j < i; j++)
            sum += graph->tie[i][j];
    return sum;
}

static int
degree(const struct graph *graph, int vertex)
{
    int ties = 0;
    for (int i = 0; i < graph->size; i++)
        ties += graph->tie[vertex][i] > 0;
    return ties;
}

static int
count_ties(const struct graph *graph)
{
    int ties = 0;
    for (int i = 0; i < graph->size; i++)
        ties += degree(graph, i);
    return ties / 2;
}

static int
count_isolates(const struct graph *graph)
{
    int isolates = 0;
    for (int i = 0; i < graph->size; i++)
        isolates += degree(graph, i) == 0;
    return isolates;
}

/* Numbers of components are spread along ties until nothing changes. */
static void
label(const struct graph *graph, int labels[VERTICES])
{
    for (int i = 0; i < graph->size; i++)
        labels[i] = i;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < graph->size; i++)
            for (int j = 0; j < graph->size; j++)
                if (graph->tie[i][j] > 0 && labels[j] < labels[i]) {
                    labels[i] = labels[j];
                    changed = true;
                }
    }
}

static int
count_components(const struct graph *graph)
{
    int labels[VERTICES], count = 0;
    label(graph, labels);
    for (int i = 0; i < graph->size; i++)
        count += labels[i] == i;
    return count;
}

static int
largest_component(const struct graph *graph)
{
    int labels[VERTICES], largest = 0;
    label(graph, labels);
    for (int i = 0; i < graph->size; i++) {
        int size = 0;
        for (int j = 0; j < graph->size; j++)
            size += labels[j] == i;
        largest = size > largest ? size : largest;
    }
    return largest;
}

static int
count_cut_people(const struct graph *graph)
{
    int count = 0, before = count_components(graph);
    for (int i = 0; i < graph->size; i++) {
        struct graph rest = without(*graph, i);
        count += count_components(&rest) > before;
    }
    return count;
}

static int
count_bridges(const struct graph *graph)
{
    int count = 0, before = count_components(graph);
    for (int i = 0; i < graph->size; i++)
        for (int j = 0; j < i; j++) {
            struct graph rest = *graph;
            rest.tie[i][j] = rest.tie[j][i] = 0;
            count += count_components(&rest) > before;
        }
    return count;
}

struct triples {
    int closed, all;
};

/* Of all pairs that one in the middle knows, how many know each other? */
static struct triples
count_triples(const struct graph *graph)
{
    struct triples triples = {0};
    for (int middle = 0; middle < graph->size; middle++)
        for (int i = 0; i < graph->size; i++)
            for (int j = 0; j < i; j++) {
                if (graph->tie[middle][i] == 0 || graph->tie[middle][j] == 0)
                    continue;
                triples.all++;
                triples.closed += graph->tie[i][j] > 0;
            }
    return triples;
}

/* ---- Paths ---- */

/* Steps to each vertex, UNKNOWN where there is no way, and in how many ways
 * these few steps can be taken. */
static void
walk(const struct graph *graph, int from, int steps[VERTICES],
     double ways[VERTICES])
{
    for (int i = 0; i < graph->size; i++) {
        steps[i] = i == from ? 0 : UNKNOWN;
        ways[i] = i == from;
    }
    for (int step = 0; step < graph->size; step++)
        for (int i = 0; i < graph->size; i++)
            for (int j = 0; j < graph->size; j++) {
                if (steps[i] != step || graph->tie[i][j] == 0)
                    continue;
                if (steps[j] == UNKNOWN)
                    steps[j] = step + 1;
                if (steps[j] == step + 1)
                    ways[j] += ways[i];
            }
}

static double
betweenness(const struct graph *graph, int vertex)
{
    int steps[VERTICES][VERTICES];
    double ways[VERTICES][VERTICES], sum = 0;
    for (int i = 0; i < graph->size; i++)
        walk(graph, i, steps[i], ways[i]);
    for (int i = 0; i < graph->size; i++)
        for (int j = 0; j < i; j++) {
            bool through = i != vertex && j != vertex && steps[i][vertex] > 0 &&
                           steps[vertex][j] > 0 &&
                           steps[i][vertex] + steps[vertex][j] == steps[i][j];
            if (through)
                sum += ways[i][vertex] * ways[vertex][j] / ways[i][j];
        }
    return sum;
}

/* By Floyd and Warshall; a tie is 1 / strength long. */
static void
distances(const struct graph *graph, double far[VERTICES][VERTICES])
{
    int n = graph->size;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double strength = graph->tie[i][j];
            far[i][j] = strength > 0 ? 1 / strength : INFINITY;
        }
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                far[i][j] = fmin(far[i][j], far[i][k] + far[k][j]);
}

static double
closeness_centrality(const struct graph *graph, int vertex)
{
    double far[VERTICES][VERTICES], sum = 0, reached = 0;
    distances(graph, far);
    for (int i = 0; i < graph->size; i++) {
        if (i == vertex || isinf(far[vertex][i]))
            continue;
        sum += far[vertex][i];
        reached++;
    }
    return ratio(reached, sum);
}

static double
reach(const struct graph *graph, int vertex)
{
    double far[VERTICES][VERTICES], sum = 0;
    distances(graph, far);
    for (int i = 0; i < graph->size; i++)
        sum += i != vertex ? 1 / far[vertex][i] : 0;
    return graph->size > 1 ? sum / (graph->size - 1) : 0;
}

/* ---- Freeman's centralisation ---- */

static double
fall_below_greatest(const double *values, int count)
{
    double greatest = 0, sum = 0;
    for (int i = 0; i < count; i++)
        greatest = fmax(greatest, values[i]);
    for (int i = 0; i < count; i++)
        sum += greatest - values[i];
    return sum;
}

static double
fall_of_degrees(const struct graph *graph)
{
    double values[VERTICES] = {0};
    for (int i = 0; i < graph->size; i++)
        values[i] = degree(graph, i);
    return fall_below_greatest(values, graph->size);
}

static double
betweenness_centralization(const struct graph *graph)
{
    double values[VERTICES] = {0};
    int n = graph->size;
    for (int i = 0; i < n; i++)
        values[i] = betweenness(graph, i);
    double sum = fall_below_greatest(values, n);
    return n < 3 ? NAN : sum / ((n - 1.0) * (n - 1.0) * (n - 2.0) / 2);
}

/* ---- Structural holes ---- */

/* The share of I's ties that J has. */
static double
share(const struct graph *graph, int i, int j)
{
    double sum = 0;
    for (int k = 0; k < graph->size; k++)
        sum += graph->tie[i][k] + graph->tie[k][i];
    return (graph->tie[i][j] + graph->tie[j][i]) / sum;
}

static double
constraint_by(const struct graph *graph, int i, int j)
{
    double sum = share(graph, i, j);
    for (int q = 0; q < graph->size; q++)
        if (q != i && q != j && graph->tie[i][q] > 0)
            sum += share(graph, i, q) * share(graph, q, j);
    return sum * sum;
}

static double
constraint(const struct graph *graph, int i)
{
    double sum = 0;
    for (int j = 0; j < graph->size; j++)
        sum += graph->tie[i][j] > 0 ? constraint_by(graph, i, j) : 0;
    return degree(graph, i) > 0 ? sum : NAN;
}

/* Coleman and Theil's disorder over the terms of the constraint. */
static double
hierarchy(const struct graph *graph, int i)
{
    double sum = 0, n = degree(graph, i), mean = constraint(graph, i) / n;
    for (int j = 0; j < graph->size; j++) {
        if (graph->tie[i][j] == 0)
            continue;
        double part = constraint_by(graph, i, j) / mean;
        sum += part * log(part);
    }
    return n < 2 ? NAN : sum / (n * log(n));
}

static double
strongest(const struct graph *graph, int i)
{
    double most = 0;
    for (int k = 0; k < graph->size; k++)
        most = fmax(most, graph->tie[i][k]);
    return most;
}

/* Burt's, N10. */
static double
effective_size(const struct graph *graph, int i)
{
    double sum = 0;
    for (int j = 0; j < graph->size; j++) {
        if (graph->tie[i][j] == 0)
            continue;
        sum += 1;
        for (int q = 0; q < graph->size; q++)
            if (q != i && q != j)
                sum -=
                    share(graph, i, q) * graph->tie[j][q] / strongest(graph, j);
    }
    return degree(graph, i) > 0 ? sum : NAN;
}

static double
tie_diversity(const struct graph *graph, int i)
{
    double sum = 0;
    int ties = degree(graph, i);
    for (int j = 0; j < graph->size; j++)
        if (graph->tie[i][j] > 0)
            sum -= share(graph, i, j) * log(share(graph, i, j));
    if (ties < 2)
        return ties == 1 ? 0 : NAN;
    return sum / log(ties);
}

/* ---- Composition ---- */

struct composition {
    double counts[GROUPS], people;
    double same_tied, same_not, other_tied, other_not;
};

static struct composition
composition_of(const struct circle *circle)
{
    struct composition all = {0};
    for (int a = 0; a < circle->size; a++) {
        int group = relations[circle->people[a].relation].group;
        if (group == GROUPS || !circle->people[a].active)
            continue;
        all.people++;
        all.counts[group]++;
        for (int b = 0; b < a; b++) {
            int of_b = relations[circle->people[b].relation].group;
            if (of_b == GROUPS || !circle->people[b].active)
                continue;
            bool same = group == of_b, tied = circle->ties[a][b] > 0;
            all.same_tied += same && tied;
            all.same_not += same && !tied;
            all.other_tied += !same && tied;
            all.other_not += !same && !tied;
        }
    }
    return all;
}

/* How likely two, drawn with putting back, are of different groups. */
static double
blau(const struct composition *all)
{
    double sum = 0;
    for (int a = 0; a < GROUPS; a++)
        for (int b = 0; b < GROUPS; b++)
            sum += a != b ? all->counts[a] * all->counts[b] : 0;
    return ratio(sum, all->people * all->people);
}

/* ---- Comparing ---- */

struct comparison {
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot;
    struct kith_measures *measures;
    char *text;
};

static struct comparison
measure(const struct circle *circle)
{
    struct comparison compared = {.text = write_down(circle)};
    struct kith_error error = {0};
    compared.inventory = case_read(compared.text);
    compared.snapshot =
        kith_snapshot_new(compared.inventory, 0, KITH_THERAPIST, NULL);
    compared.measures = kith_measure(compared.snapshot, &error);
    ck_assert_msg(compared.measures != NULL, "%s", error.message);
    return compared;
}

static void
release(struct comparison *compared)
{
    kith_measures_free(compared->measures);
    kith_snapshot_free(compared->snapshot);
    kith_inventory_free(compared->inventory);
    free(compared->text);
}

static bool
same(double a, double b)
{
    return isnan(a) || isnan(b) ? isnan(a) && isnan(b) : fabs(a - b) < 1e-9;
}

static void
equal(const struct comparison *compared, const char *key, double wanted)
{
    struct str whole = {0};
    str_addf(&whole, "network.%s", key);
    double got = kith_measures_value(compared->measures, whole.data);
    ck_assert_msg(same(got, wanted), "%s is %.12g, not %.12g, of:\n%s",
                  whole.data, got, wanted, compared->text);
    str_release(&whole);
}

/* A quotient of two whole numbers, to the last bit: no igraph may count it in
 * an order of its own. */
static void
exactly(const struct comparison *compared, const char *key, double above,
        double below)
{
    struct str whole = {0};
    str_addf(&whole, "network.%s", key);
    double got = kith_measures_value(compared->measures, whole.data);
    ck_assert_msg(below > 0 ? got == above / below : isnan(got),
                  "%s is %.17g, not %.17g, of:\n%s", whole.data, got,
                  above / below, compared->text);
    str_release(&whole);
}

/* The number of a person in the snapshot. */
static size_t
number_of(const struct comparison *compared, const char *name)
{
    size_t count = kith_snapshot_people(compared->snapshot);
    for (size_t i = 0; i < count; i++)
        if (strcmp(kith_snapshot_name(compared->snapshot, i), name) == 0)
            return i;
    ck_abort_msg("no %s in:\n%s", name, compared->text);
    return count;
}

static void
equal_person(const struct comparison *compared, int person, const char *key,
             double wanted)
{
    struct str name = {0};
    str_addf(&name, "P%d", person);
    size_t number = number_of(compared, name.data);
    double got = kith_measures_person(compared->measures, number, key);
    ck_assert_msg(same(got, wanted), "%s of %s is %.12g, not %.12g, of:\n%s",
                  key, name.data, got, wanted, compared->text);
    str_release(&name);
}

/* Of people alone. */
static void
compare_alters(const struct comparison *compared, const struct graph *alters)
{
    int n = alters->size;
    double pairs = n * (n - 1) / 2.0, ties = count_ties(alters);
    equal(compared, "size", n);
    equal(compared, "ties", ties);
    equal(compared, "assumed_pairs", 0);
    exactly(compared, "density", ties, pairs);
    equal(compared, "density_valued", ratio(strength_sum(alters), pairs));
    equal(compared, "components", count_components(alters));
    equal(compared, "largest_component", largest_component(alters));
    equal(compared, "isolates", count_isolates(alters));
    exactly(compared, "mean_degree", 2 * ties, n);
    exactly(compared, "effective_size", n * n - 2 * ties, n);
    exactly(compared, "efficiency", n * n - 2 * ties, n * n);
    struct triples triples = count_triples(alters);
    exactly(compared, "transitivity", triples.closed, triples.all);
    exactly(compared, "degree_centralization", fall_of_degrees(alters),
            n < 3 ? 0 : (n - 1) * (n - 2));
    equal(compared, "betweenness_centralization",
          betweenness_centralization(alters));
    equal(compared, "cut_people", count_cut_people(alters));
    equal(compared, "bridges", count_bridges(alters));
}

/* Of people and the client, who is tied to everyone alike. */
static void
compare_binary(const struct comparison *compared, const struct graph *binary)
{
    int me = binary->size - 1;
    double own = betweenness(binary, me),
           effective = effective_size(binary, me);
    equal(compared, "ego_betweenness", own);
    equal(compared, "ego_betweenness_normalized",
          ratio(own, me * (me - 1) / 2.0));
    equal(compared, "effective_size", effective);
    equal(compared, "efficiency", effective / me);
    equal(compared, "constraint", constraint(binary, me));
    equal(compared, "hierarchy", hierarchy(binary, me));
}

/* Of people and the client, with strengths. */
static void
compare_weighted(const struct comparison *compared,
                 const struct graph *weighted)
{
    int me = weighted->size - 1;
    equal(compared, "effective_size_valued", effective_size(weighted, me));
    equal(compared, "constraint_valued", constraint(weighted, me));
    equal(compared, "tie_diversity", tie_diversity(weighted, me));
    equal(compared, "closeness_centrality", closeness_centrality(weighted, me));
    equal(compared, "reach", reach(weighted, me));
}

static void
compare_composition(const struct comparison *compared,
                    const struct circle *circle)
{
    struct composition all = composition_of(circle);
    double ad = all.same_tied * all.other_not;
    double bc = all.same_not * all.other_tied;
    equal(compared, "blau", blau(&all));
    equal(compared, "iqv", blau(&all) * GROUPS / (GROUPS - 1));
    equal(
        compared, "ei_index",
        ratio(all.other_tied - all.same_tied, all.other_tied + all.same_tied));
    equal(compared, "yules_q", ratio(ad - bc, ad + bc));
}

static void
compare_people(const struct comparison *compared, const struct graph *alters,
               const struct graph *weighted, const int who[MOST])
{
    for (int i = 0; i < alters->size; i++) {
        struct graph rest = without(*alters, i);
        equal_person(compared, who[i], "degree", degree(alters, i));
        equal_person(compared, who[i], "betweenness", betweenness(alters, i));
        equal_person(compared, who[i], "closeness_centrality",
                     closeness_centrality(weighted, i));
        equal_person(compared, who[i], "reach", reach(weighted, i));
        equal_person(compared, who[i], "components_if_away",
                     alters->size > 2 ? count_components(&rest) : NAN);
    }
}

START_TEST(equals_twin)
{
    state = 0x9E3779B97F4A7C15u + (uint64_t)_i;
    for (int turn = 0; turn < PER_TEST; turn++) {
        struct circle circle = invent();
        int who[MOST] = {0};
        double ones[MOST], strengths[MOST];
        struct graph alters = alters_of(&circle, who);
        for (int i = 0; i < MOST; i++) {
            ones[i] = 1;
            strengths[i] = closeness_of(circle.people[who[i]].ring);
        }
        struct graph binary = with_client(unweighted(alters), ones);
        struct graph weighted = with_client(alters, strengths);
        struct comparison compared = measure(&circle);
        compare_alters(&compared, &alters);
        compare_binary(&compared, &binary);
        compare_weighted(&compared, &weighted);
        compare_composition(&compared, &circle);
        compare_people(&compared, &alters, &weighted, who);
        release(&compared);
    }
}
END_TEST

/* ---- The order of the text ---- */

/* Is entry I of a list of A, of WIDTH people each, also in the list of B? */
static bool
is_listed(const struct comparison *a, const struct measure_value *in_a,
          size_t i, const struct comparison *b,
          const struct measure_value *in_b, size_t width)
{
    uint32_t wanted[2] = {0};
    for (size_t k = 0; k < width; k++) {
        uint32_t person = in_a->entries[width * i + k];
        const char *name = kith_snapshot_name(a->snapshot, person);
        wanted[k] = (uint32_t)number_of(b, name);
    }
    for (size_t j = 0; j < in_b->count; j++) {
        const uint32_t *entry = in_b->entries + width * j;
        uint32_t first = entry[0], last = entry[width - 1];
        if ((wanted[0] == first && wanted[width - 1] == last) ||
            (wanted[0] == last && wanted[width - 1] == first))
            return true;
    }
    return false;
}

static void
compare_row(const struct comparison *a, const struct comparison *b,
            const struct measure *row, struct subject of_a, struct subject of_b)
{
    const struct measure_value *in_a = measures_get(a->measures, row, of_a);
    const struct measure_value *in_b = measures_get(b->measures, row, of_b);
    bool equal = same(in_a->number, in_b->number) &&
                 in_a->count == in_b->count &&
                 slice_equal(in_a->word, in_b->word);
    for (size_t i = 0; row->kind == MEASURE_COUNTS && i < in_a->count; i++)
        equal = equal && same(in_a->counts[i], in_b->counts[i]);
    bool listing = row->kind == MEASURE_PEOPLE || row->kind == MEASURE_PAIRS;
    size_t width = row->kind == MEASURE_PAIRS ? 2 : 1;
    for (size_t i = 0; equal && listing && i < in_a->count; i++)
        equal = is_listed(a, in_a, i, b, in_b, width);
    ck_assert_msg(equal, "%s is %.12g and %.12g, of:\n%s\nand:\n%s", row->key,
                  in_a->number, in_b->number, a->text, b->text);
}

static void
compare_order(const struct comparison *a, const struct comparison *b,
              const struct measure *row)
{
    const unsigned whole =
        SECTION_NETWORK | SECTION_CLOSENESS | SECTION_SUPPORT;
    struct subject of_kind = {0, EVERYONE};
    if (row->sections & whole)
        compare_row(a, b, row, whole_subject, whole_subject);
    if (row->sections & SECTION_FUNCTIONS)
        compare_row(a, b, row, of_kind, of_kind);
    size_t people = kith_snapshot_people(a->snapshot);
    for (size_t i = 0; i < people && row->sections & SECTION_PEOPLE; i++) {
        const char *name = kith_snapshot_name(a->snapshot, i);
        struct subject in_a = {EVERY_FUNCTION, i};
        struct subject in_b = {EVERY_FUNCTION, number_of(b, name)};
        compare_row(a, b, row, in_a, in_b);
    }
}

START_TEST(order_changes_nothing)
{
    state = 0xD1B54A32D192ED03u + (uint64_t)_i;
    for (int turn = 0; turn < PER_TEST; turn++) {
        struct circle circle = invent();
        struct comparison a = measure(&circle), b = measure(&circle);
        for (const struct measure *row = measures_table; row->key; row++)
            compare_order(&a, &b, row);
        release(&a);
        release(&b);
    }
}
END_TEST

/* Hand-checked in measures.md: the twins themselves are right. */
START_TEST(twins_are_right)
{
    struct graph star = {.size = 4};
    double ones[MOST] = {1, 1, 1, 1};
    for (int i = 1; i < 4; i++)
        star.tie[0][i] = star.tie[i][0] = 1;
    struct graph all = with_client(star, ones);
    ck_assert_double_eq_tol(constraint(&all, 4), .683594, 1e-6);
    ck_assert_double_eq_tol(effective_size(&all, 4), 2.5, 1e-12);
    ck_assert_double_eq_tol(betweenness(&all, 4), 1.5, 1e-12);
    ck_assert_double_eq_tol(fall_of_degrees(&star), 6, 1e-12);
    ck_assert_double_eq_tol(betweenness_centralization(&star), 1, 1e-12);
    ck_assert_int_eq(count_bridges(&star), 3);
    ck_assert_int_eq(count_cut_people(&star), 1);
}
END_TEST

/* What is invented is not always the same, nor always nothing. */
START_TEST(invents_variety)
{
    int nobody = 0, cut = 0, bridged = 0, parted = 0, closed = 0, left_out = 0;
    state = 0x9E3779B97F4A7C15u;
    for (int i = 0; i < NETWORKS; i++) {
        struct circle circle = invent();
        int who[MOST] = {0};
        struct graph alters = alters_of(&circle, who);
        struct triples triples = count_triples(&alters);
        nobody += alters.size == 0;
        left_out += alters.size < circle.size;
        cut += count_cut_people(&alters) > 0;
        bridged += count_bridges(&alters) > 0;
        parted += count_components(&alters) > 1;
        closed += triples.closed > 0 && triples.closed < triples.all;
    }
    ck_assert_int_ge(nobody, 50);
    ck_assert_int_ge(left_out, 200);
    ck_assert_int_ge(cut, 200);
    ck_assert_int_ge(bridged, 200);
    ck_assert_int_ge(parted, 200);
    ck_assert_int_ge(closed, 200);
}
END_TEST

SUITE("brute-force", {
    tcase_add_test(tc, twins_are_right);
    tcase_add_test(tc, invents_variety);
    tcase_add_loop_test(tc, equals_twin, 0, NETWORKS / PER_TEST);
    tcase_add_loop_test(tc, order_changes_nothing, 0, NETWORKS / PER_TEST);
})
