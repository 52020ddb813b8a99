/* What changed between two sessions, in cases small enough to be worked out by
 * hand: measures.md, D1 to D12. A row tells a case and says what is to come
 * out as "key value", parted by bars; "?" is what is not known. */
#include "changes.h"

#define CASE   "case T\nfunctions: fa, fb\n"
#define W1     CASE "session week 1\n"
#define W2     "session week 2\n"
#define W3     "session week 3\n"
#define FRESH2 "session week 2: fresh\n"

/* Three people who know what to say of each other. */
#define TRIO                                                                   \
    W1 "person A: friend, ring 1, fa 3/2/1\n"                                  \
       "person B: friend, ring 2, fa 1/1/1\n"                                  \
       "person C: friend, ring 3, fa 2/0/0\n"

/* ---- Who is who (D1 to D3), and very little of everything ---- */

static const struct row people[] = {
    /* nobody in either */
    {W1 W2, "kept |left |joined |not_discussed |jaccard ?|turnover ?|"
            "retention ?|newcomer_share ?|mean_ring_shift ?|tau_b ?|"
            "bray_curtis_people ?|bray_curtis_cells ?|ruzicka_people ?|"
            "ruzicka_cells ?|tie_jaccard ?|tie_jaccard_kept ?|got.from 0|"
            "got.to 0|got.total 0|want.total 0|coverage.from ?|coverage.to ?|"
            "want_ended 0|values 0|carried 0|functions.fa.got.total 0"},
    /* nobody before */
    {W1 W2 "person A: friend, ring 1, fa 2/1/1\n",
     "kept |left |joined A|jaccard 0|turnover 1|retention ?|"
     "newcomer_share 1|bray_curtis_people 1|bray_curtis_cells 1|"
     "ruzicka_people 0|ruzicka_cells 0|got.from 0|got.to 1|got.kept 0|"
     "got.joined 1|got.left 0|got.recorded 0|got.total 1|coverage.from ?|"
     "coverage.to 0.5|tau_b ?|mean_ring_shift ?|ring_matrix.5.1 1"},
    /* nobody after */
    {W1 "person A: friend, ring 1, fa 2/1/1\n" W2 "person A: not named\n",
     "kept |left A|joined |jaccard 0|turnover 1|retention 0|newcomer_share ?|"
     "bray_curtis_people 1|bray_curtis_cells 1|ruzicka_people 0|got.left 1|"
     "got.joined 0|got.total -1|coverage.from 0.5|coverage.to ?|"
     "ring_matrix.1.5 1|A:got.from 1|A:got.to 0|A:got.left 1|A:got.total -1"},
    /* nobody before, and no support after */
    {W1 W2 "person A: friend, ring 1, fa 2/0/0\n",
     "jaccard 0|bray_curtis_people ?|bray_curtis_cells ?|ruzicka_people ?|"
     "got.total 0|want.total 2|coverage.to 0"},
    /* all three kinds: 1 kept, 1 left, 2 joined */
    {W1 "person A: friend\nperson B: friend\n" W2
        "person B: not named\nperson C: friend\nperson D: friend\n",
     "kept A|left B|joined C D|jaccard 0.25|turnover 0.75|retention 0.5|"
     "newcomer_share 0.666667"},
    {W1 "person A: friend, ring 1, fa 1/1/1\n" W2,
     "kept A|left |joined |jaccard 1|turnover 0|retention 1|newcomer_share 0|"
     "mean_ring_shift 0|tau_b ?|bray_curtis_people 0|ruzicka_people 1"},
    /* not discussed: out of both, and counted */
    {TRIO W2 "person A: not discussed\nperson B: ring 1, fa 1/2/1\n",
     "kept B C|left |joined |not_discussed A|jaccard 1|turnover 0|"
     "retention 1|newcomer_share 0|got.from 1|got.to 2|got.kept 1|"
     "got.total 1|want.from 3|ring_matrix.1.1 0|ring_matrix.2.1 1|"
     "ring_matrix.3.3 1|closer B|mean_ring_shift 0.5|bray_curtis_cells "
     "0.333333|A:got.from 0|A:got.total 0|functions.fa.got.from 1"},
    {TRIO W2 "person A: not discussed\n" W3 "person A: ring 3, fa 3/4/1\n",
     "2>3: kept B C|not_discussed A|further |got.total 0|jaccard 1"},
    {TRIO W2 "person A: not discussed\n" W3 "person A: ring 3, fa 3/4/1\n",
     "1>3: kept A B C|not_discussed |further A|got.total 2|jaccard 1"},
    {TRIO W2 "person A: not discussed\n" W3 "person A: ended\n",
     "2>3: kept B C|left |not_discussed A|ring_matrix.1.4 0|want_ended 0"},
    {TRIO W2 "person D: friend, ring 1, not discussed\n",
     "kept A B C|joined |not_discussed D|ring_matrix.5.1 0|jaccard 1"},
    {TRIO W2 "person A: not discussed\nperson B: not discussed\n"
             "person C: not discussed\n",
     "kept |not_discussed A B C|jaccard ?|retention ?|got.from 0|got.total 0"},
    /* whoever is not in touch has left, and stands outside */
    {W1 "person A: friend, ring 1\nperson B: friend, ring 1\n"
        "person C: friend, ring 2\nperson D: friend, ring 2\n"
        "person E: friend, ring 3\nperson F: friend, ring 3\n" W2
        "person A: died\nperson B: ended\nperson C: distant\n"
        "person D: wished\nperson E: not named\n",
     "kept F|left A B C D E|joined |jaccard 0.166667|retention 0.166667|"
     "ring_matrix.1.4 2|ring_matrix.2.4 2|ring_matrix.3.4 0|"
     "ring_matrix.3.5 1|ring_matrix.3.3 1|ring_matrix.1.1 0|further |"
     "mean_ring_shift 0"},
    {W1 "person A: friend, wished, ring 2\n" W2 "person A: active\n",
     "joined A|kept |left |ring_matrix.4.2 1|ring_matrix.5.2 0"},
    /* back in touch */
    {TRIO W2 "person B: distant\n" W3 "person B: active\n",
     "2>3: kept A C|joined B|left |jaccard 0.666667|ring_matrix.4.2 1"},
    {TRIO W2 "person B: distant\n" W3 "person B: active\n",
     "1>3: kept A B C|joined |left |jaccard 1|ring_matrix.2.2 1"},
    {TRIO W2 "person B: not named\n" W3 "person B\n",
     "2>3: kept A C|joined B|left |ring_matrix.5.2 1|got.joined 1"},
    {TRIO FRESH2 "person C: ring 2\n",
     "kept C|left A B|joined |ring_matrix.1.5 1|ring_matrix.2.5 1|"
     "ring_matrix.3.2 1|closer C|retention 0.333333"},
    /* in neither: not even in the matrix */
    {W1 "person A: friend, ended, ring 1\nperson B: father, died, ring 1\n" W2
        "person A: distant\n",
     "kept |left |joined |jaccard ?|ring_matrix.4.4 0|ring_matrix.1.4 0|"
     "ring_matrix.5.5 0|want_ended 0"},
    /* backwards */
    {W1 "person A: friend\nperson B: friend\n" W2
        "person B: not named\nperson C: friend\nperson D: friend\n",
     "2>1: kept A|left C D|joined B|jaccard 0.25|retention 0.333333|"
     "newcomer_share 0.5"},
};

/* ---- Who moved (D7 to D9) ---- */

static const struct row places[] = {
    /* a ring that is not known in one of the sessions says nothing */
    {W1 "person A: friend\nperson B: friend, ring 1\n"
        "person C: friend, ring 2\n" W2 "person A: ring 1\nperson B: ring ?\n",
     "kept A B C|closer |further |rings_unknown 2|mean_ring_shift 0|tau_b ?|"
     "ring_matrix.2.2 1|ring_matrix.1.1 0|ring_matrix.5.1 0|"
     "ring_matrix.1.5 0|ring_matrix.1.4 0"},
    {W1 "person A: friend\n" W2,
     "kept A|rings_unknown 1|mean_ring_shift ?|tau_b ?|jaccard 1"},
    /* outside the circle is one step beyond the last ring */
    {W1 "person A: friend, ring 3\nperson B: friend, ring out\n" W2
        "person A: ring out\nperson B: ring 2\n",
     "kept A B|further A|closer B|mean_ring_shift 0.5|ring_matrix.3.4 1|"
     "ring_matrix.4.2 1|tau_b -1|rings_unknown 0"},
    {"case T\nrings: near, far\nsession week 1\nperson A: friend, ring 1\n"
     "person B: friend, ring 2\n" W2 "person A: ring out\n"
     "person B: not named\nperson C: friend, ring 2\n",
     "further A|mean_ring_shift -2|ring_matrix.1.3 1|ring_matrix.2.4 1|"
     "ring_matrix.4.2 1|ring_matrix.5.1 ?|ring_matrix.1.5 ?"},
    /* one who stayed: a move, no order */
    {TRIO W2 "person A: ring 3\nperson B: not named\nperson C: ended\n",
     "kept A|further A|mean_ring_shift -2|tau_b ?"},
    /* all on one ring, before or after: no order */
    {W1 "person A: friend, ring 2\nperson B: friend, ring 2\n" W2
        "person A: ring 1\nperson B: ring 3\n",
     "closer A|further B|mean_ring_shift 0|tau_b ?"},
    {W1 "person A: friend, ring 1\nperson B: friend, ring 3\n" W2
        "person A: ring 2\nperson B: ring 2\n",
     "tau_b ?|mean_ring_shift 0"},
    {TRIO W2, "tau_b 1|mean_ring_shift 0|closer |further "},
    {TRIO W2 "person A: ring 3\nperson C: ring 1\n",
     "tau_b -1|mean_ring_shift 0|closer C|further A"},
    /* 1 2 3 against 2 1 3: 2 agree, 1 does not */
    {TRIO W2 "person A: ring 2\nperson B: ring 1\n", "tau_b 0.333333"},
    /* 1 2 3 against 1 1 2: 2 agree, 1 tied after: 2 / sqrt(3 x 2) */
    {TRIO W2 "person B: ring 1\nperson C: ring 2\n",
     "tau_b 0.816497|mean_ring_shift 0.666667|closer B C"},
    {TRIO W2 "person B: distant, ring 1\n", "closer |left B|mean_ring_shift 0"},
    {TRIO W2, "ring_matrix.0.1 ?|ring_matrix.6.1 ?|ring_matrix.1.6 ?|"
              "ring_matrix.1 ?|ring_matrix.a.b ?|ring_matrix.1.0 ?"},
};

/* ---- Support (D5, D6, D11, D12) ---- */

#define DROPPED                                                                \
    W1 "person A: friend, fa 2/3/1\nperson B: friend, fa 2/2/1\n" W2           \
       "person A: fa 2/?/1\nperson B: fa 2/1/1\n"

static const struct row support[] = {
    /* a cell not known in one session is dropped from both: B only, 2 to 1 */
    {DROPPED,
     "bray_curtis_cells 0.333333|bray_curtis_people 0.333333|"
     "ruzicka_cells 0.5|ruzicka_people 0.5|got.from 5|got.to 1|got.kept -1|"
     "got.recorded -3|got.total -4|want.from 4|want.to 2|want.recorded -2|"
     "met.from 4|met.to 1|coverage.from 1|coverage.to 0.5"},
    {DROPPED, "2>1: bray_curtis_cells 0.333333|got.from 1|got.to 5|got.kept 1|"
              "got.recorded 3|got.total 4"},
    /* one of two kinds dropped: the other still stands, 1 to 2 */
    {W1 "person A: friend, fa 2/3/1, fb 2/1/1\n" W2
        "person A: fa 2/?/1, fb 2/2/1\n",
     "bray_curtis_cells 0.333333|bray_curtis_people 0.333333|A:got.from 4|"
     "A:got.to 2|A:got.kept 1|A:got.recorded -3|functions.fa.got.total -3|"
     "functions.fa.got.recorded -3|functions.fb.got.kept 1"},
    /* someone who left is 0 after, also where little is known of them */
    {W1 "person A: friend, fa 2/3/1, fb 2/?/1\nperson B: friend, fa 1/1/1\n" W2
        "person A: ended\n",
     "bray_curtis_people 0.6|bray_curtis_cells 0.6|ruzicka_people 0.25|"
     "got.left 3|want_ended 2"},
    /* moved from one kind to another of the same person */
    {W1 "person A: friend, fa 2/2/0, fb 2/0/0\n" W2
        "person A: fa 2/0/0, fb 2/2/0\n",
     "bray_curtis_people 0|ruzicka_people 1|bray_curtis_cells 1|"
     "ruzicka_cells 0|got.total 0|functions.fa.got.total -2|"
     "functions.fb.got.total 2|deficit.total 0"},
    /* nothing got at all: not known, how alike */
    {W1 "person A: friend, fa 2/0/0\n" W2,
     "bray_curtis_people ?|ruzicka_people ?|got.total 0|coverage.from 0|"
     "coverage.to 0"},
    /* nothing wanted: no coverage */
    {W1 "person A: friend, fa 0/2/0\n" W2,
     "coverage.from ?|coverage.to ?|want.from 0|met.from 0|got.from 2"},
    /* someone of whom nothing is known counts as one, and adds nothing */
    {W1 "person A: friend\nperson B: friend, ring 1, fa 2/1/1\n" W2,
     "kept A B|jaccard 1|bray_curtis_people 0|got.from 1|got.to 1|"
     "got.total 0|rings_unknown 1|A:got.from ?|A:got.to ?|A:got.total ?|"
     "A:got.kept 0|A:got.recorded 0|A:coverage.from ?|mean_ring_shift 0"},
    {W1 "person A: friend\n" W2,
     "kept A|got.from ?|got.to ?|got.total ?|got.kept 0|got.joined 0|"
     "got.left 0|got.recorded 0|want.from ?|deficit.total ?|coverage.from ?|"
     "bray_curtis_people ?|functions.fa.got.from ?|values 0"},
    {W1 "person A: friend\nperson B: friend, fa 1/1/1\n" W2
        "person B: not named\n",
     "got.from 1|got.to ?|got.left 1|got.total -1"},
    /* wanted and missing are over answers of which both halves are known */
    {W1 "person A: friend, fa ?/2/1, fb 3/?/1\n" W2,
     "want.from ?|got.from 2|give.from 2|met.from ?|deficit.from ?|"
     "coverage.from ?"},
    {W1 "person A: friend, fa ?/2/1, fb 3/1/1\n" W2 "person A: fa 4/2/1\n",
     "want.from 3|want.to 7|want.kept 0|want.recorded 4|want.total 4|"
     "got.total 0|got.kept 0|met.recorded 2|deficit.from 2|deficit.to 4|"
     "deficit.recorded 2|coverage.from 0.333333|coverage.to 0.428571"},
    /* all four at once: A changes, B ends, C is forgotten, D joins, E is
     * told */
    {W1 "person A: friend, fa 2/3/1\nperson B: friend, fa 1/2/0\n"
        "person C: friend, fa 2/1/1\nperson E: friend\n" W2
        "person A: fa 2/1/2\nperson B: ended\nperson C: fa ?/?/?\n"
        "person D: friend, fa 4/4/0\nperson E: fa 1/1/1\n",
     "got.from 6|got.to 6|got.kept -2|got.joined 4|got.left 2|"
     "got.recorded 0|got.total 0|want.from 5|want.to 7|want.kept 0|"
     "want.joined 4|want.left 1|want.recorded -1|want.total 2|give.from 2|"
     "give.to 3|give.kept 1|give.joined 0|give.left 0|give.recorded 0|"
     "give.total 1|met.from 4|met.to 6|met.kept -1|met.joined 4|met.left 1|"
     "met.recorded 0|met.total 2|deficit.from 1|deficit.to 1|deficit.kept 1|"
     "deficit.joined 0|deficit.left 0|deficit.recorded -1|deficit.total 0|"
     "want_ended 1|coverage.from 0.8|coverage.to 0.857143|"
     "functions.fa.want.recorded -1|functions.fb.want.total ?"},
    /* a death and an ending take their wants with them; other leaves do not */
    {W1 "person A: friend, fa 3/0/0\nperson B: friend, fa 2/0/0\n"
        "person C: friend, fa 4/0/0\nperson D: friend, fa 1/1/0\n"
        "person E: friend, fa 1/1/0, fb 2/?/0\nperson F: friend, wished\n" W2
        "person A: died\nperson B: ended\nperson C: distant\n"
        "person D: not named\n",
     "want_ended 5|want.left 10|want.from 11|want.to 1|coverage.from "
     "0.181818|coverage.to 1"},
    {W1 "person A: friend, died, fa 3/0/0\n" W2, "want_ended 0|want.left 0"},
    /* no such number */
    {TRIO W2, "got ?|got.much ?|gone.total ?|functions.fc.got.total ?|"
              "functions.FA.got.total 0|functions.fa ?|coverage.of ?|"
              "coverage ?|scores.PHQ-9.change ?|A:coverage.from 0.666667|"
              "A:jaccard ?|nothing ?"},
};

/* ---- Ties (D10) ---- */

#define BEFORE TRIO "know A: B\n"

static const struct row ties[] = {
    {TRIO W2, "tie_jaccard ?|tie_jaccard_kept ?"},
    {TRIO W2 "know A: B\n", "tie_jaccard ?|tie_jaccard_kept ?"},
    {TRIO "ties complete\n" W2, "tie_jaccard ?|tie_jaccard_kept ?"},
    {TRIO "ties complete\n" W2 "know A: B\n",
     "tie_jaccard 0|tie_jaccard_kept 0"},
    {BEFORE W2, "tie_jaccard 1|tie_jaccard_kept 1"},
    {BEFORE W2 "close A: B\n", "tie_jaccard 1|tie_jaccard_kept 1"},
    {BEFORE W2 "know B: C\n", "tie_jaccard 0.5|tie_jaccard_kept 0.5"},
    {BEFORE W2 "apart A: B\n", "tie_jaccard 0|tie_jaccard_kept 0"},
    {BEFORE W2 "strained B: C\n", "tie_jaccard 0.5|tie_jaccard_kept 0.5"},
    {BEFORE W2 "strained A: B\n", "tie_jaccard 1|tie_jaccard_kept 1"},
    {BEFORE FRESH2 "person A: ring 1\nperson B: ring 2\n",
     "tie_jaccard ?|tie_jaccard_kept ?"},
    /* the list is not whole: nothing is known of pairs not on it */
    {BEFORE "ties partial\n" W2 "know B: C\n",
     "tie_jaccard 1|tie_jaccard_kept 1"},
    {BEFORE "apart B: C\nties partial\n" W2 "know B: C\n",
     "tie_jaccard 0.5|tie_jaccard_kept 0.5"},
    {BEFORE "ties partial\n" W2 "know B: C\nties complete\n",
     "tie_jaccard 1|tie_jaccard_kept 1"},
    {BEFORE "ties complete\n" W2 "know B: C\nties partial\n",
     "tie_jaccard 0.5|tie_jaccard_kept 0.5"},
    {TRIO "ties partial\n" W2 "know A: B\n", "tie_jaccard ?"},
    /* who is not in the circle has no ties there */
    {TRIO "know A: B, C\n" W2 "person C: ended\n",
     "tie_jaccard 0.5|tie_jaccard_kept 1"},
    {TRIO "know A: B, C\n" W2 "person C: not named\n",
     "tie_jaccard 0.5|tie_jaccard_kept 1"},
    {TRIO "know A: B, C\nties partial\n" W2 "person C: ended\n",
     "tie_jaccard 0.5|tie_jaccard_kept 1"},
    {TRIO "know A: C\n" W2 "person C: ended\n",
     "tie_jaccard 0|tie_jaccard_kept ?"},
    {BEFORE W2 "person D: friend\nknow A: D\nknow B: D\n",
     "tie_jaccard 0.333333|tie_jaccard_kept 1"},
    {TRIO "know A: B, C\n" W2 "person C: not discussed\n",
     "tie_jaccard 1|tie_jaccard_kept 1"},
    /* and backwards */
    {TRIO "know A: B, C\n" W2 "person C: ended\n",
     "2>1: tie_jaccard 0.5|tie_jaccard_kept 1"},
    {BEFORE "ties partial\n" W2 "know B: C\n",
     "2>1: tie_jaccard 1|tie_jaccard_kept 1"},
};

/* ---- Carried values ---- */

#define CARRIED                                                                \
    W1 "person A: friend, ring 2, fa 3/1/1\n"                                  \
       "person B: friend, ring 1, fa 2/2/2\n" W2                               \
       "person A: ring 1\nperson B: same\n"

static const struct row usual[] = {
    {CARRIED, "closer A|got.from 3|got.to 3|got.kept 0|got.recorded 0|"
              "got.total 0|mean_ring_shift 0.5|rings_unknown 0|values 16|"
              "carried 3"},
    /* ring, wish, contact and a triple, twice; only the ring was said again */
    {W1 "person A: friend, ring 2 -> 1, contact weekly, fa 3/1/1\n" W2
        "person A: ring 1\n",
     "values 12|carried 5"},
    /* satisfaction, strain, asked and half a triple; mode does not count */
    {W1 "person A: friend, satisfaction 3, strain 1, asked said, mode call\n"
        "  fa 2/?\n" W2,
     "values 8|carried 4"},
    /* of who left, only before; of who joined, only after */
    {W1 "person A: friend, ring 1\nperson B: friend, ring 1, contact daily\n" W2
        "person B: ended\nperson C: friend, ring 3, strain 0, fa 1/1\n",
     "values 8|carried 1"},
    {W1 "person A: friend, ring 1\n" W2 "person A: not discussed\n",
     "values 0|carried 0"},
};

static const struct row confirmed[] = {
    {CARRIED, "closer A|got.from 3|got.to 2|got.kept 0|got.recorded -1|"
              "got.total -1|want.recorded -3|give.recorded -1|"
              "mean_ring_shift 0.5|rings_unknown 0|bray_curtis_people 0|"
              "values 16|carried 3|kept A B|jaccard 1"},
    {W1 "person A: friend, ring 2, fa 3/1/1\n"
        "person B: friend, ring 1, fa 2/2/2\n" W2 "person A: ring 1\n",
     "closer A|got.to ?|got.recorded -3|rings_unknown 1|mean_ring_shift 1|"
     "tau_b ?|ring_matrix.1.1 0|ring_matrix.2.1 1|coverage.to ?|"
     "bray_curtis_people ?"},
    {W1 "person A: friend, ring 2, fa 3/1/1\n" W2 "everyone else same\n",
     "got.to 1|got.recorded 0|rings_unknown 0|carried 0|values 8"},
    /* half of a triple can be carried */
    {W1 "person A: friend, fa 3/1/1\n" W2 "person A: fa 3/2\n",
     "got.kept 1|got.total 1|give.recorded -1|give.to ?|want.kept 0"},
    /* both sessions carried: nothing is left to compare */
    {W1 "person A: friend, ring 2, fa 3/1/1\n" W2 W3,
     "2>3: kept A|got.from ?|got.to ?|rings_unknown 1|bray_curtis_cells ?|"
     "values 8|carried 8"},
};

/* ---- People for whom caution holds ---- */

/* A session that tells of others, too: of nobody else there is none. */
#define ALSO2 W2 "note \"n\"\n"

#define FEARED                                                                 \
    W1 "person A: friend, ring 1, fa 3/1/1\n"                                  \
       "person B: friend, ring 2, fa 2/1/1, caution\n"                         \
       "know A: B\n"

static const struct row clients[] = {
    {FEARED ALSO2 "person B: ended\n",
     "kept A|left |joined |jaccard 1|turnover 0|got.from 1|got.total 0|"
     "want_ended 0|tie_jaccard ?|ring_matrix.2.4 0|ring_matrix.2.5 0|"
     "values 8|not_discussed "},
    {FEARED ALSO2 "person B: not discussed\n", "not_discussed |kept A"},
    {FEARED ALSO2 "person B: ring 1\n", "closer |kept A|ring_matrix.2.1 0"},
    /* lifted now: they were withheld before, and are not new */
    {FEARED ALSO2 "person B: no caution\n",
     "kept A|joined |left |jaccard 1|got.total 0|ring_matrix.5.2 0"},
    {FEARED ALSO2 "person B: no caution\n" W3 "person B: ring 1\n",
     "2>3: kept A B|closer B|got.from 2|tie_jaccard 1"},
    {FEARED ALSO2 "person B: no caution\n" W3 "person B: ring 1\n",
     "1>3: kept A|joined |closer "},
    /* marked late, and true of the past */
    {W1 "person A: friend, ring 1, fa 3/1/1\n"
        "person B: friend, ring 2, fa 2/1/1\n" ALSO2 W3 "person B: caution\n",
     "1>2: kept A|joined |left |got.from 1|jaccard 1"},
    {W1 "person A: friend, ring 1, fa 3/1/1\n"
        "person B: friend, ring 2, fa 2/1/1\n" ALSO2 "person B: caution\n",
     "kept A|joined |left |got.from 1"},
    {W1 "person A: friend, ring 1, fa 3/1/1\n" ALSO2
        "person B: friend, ring 2, fa 2/1/1, caution\n",
     "kept A|joined |left |got.total 0"},
    {W1 "person A: friend, ring 1, fa 3/1/1\n"
        "person B: friend, ring 2, fa 2/1/1, caution\n" ALSO2
        "person B: not named\n",
     "kept A|joined |left |got.total 0"},
    /* marked and lifted between the two */
    {W1 "person A: friend, ring 1\nperson B: friend, ring 2\n" ALSO2
        "person B: caution\n" W3 "person B: no caution, ring 1\n",
     "1>3: kept A B|closer B"},
};

static const struct row therapists[] = {
    {FEARED W2 "person B: ended\n",
     "kept A|left B|jaccard 0.5|got.total -1|want_ended 2|tie_jaccard 0|"
     "ring_matrix.2.4 1"},
    {FEARED W2 "person B: no caution\n",
     "kept A B|joined |left |jaccard 1|tie_jaccard 1"},
};

#define ROW_TEST(name, table, options, audience)                               \
    START_TEST(name)                                                           \
    {                                                                          \
        check_row(&table[_i], options, audience, tell_asked);                  \
    }                                                                          \
    END_TEST

static const struct kith_change_options only_confirmed = {
    .size = sizeof only_confirmed, .confirmed = true};

ROW_TEST(finds_people, people, NULL, KITH_THERAPIST)
ROW_TEST(finds_places, places, NULL, KITH_THERAPIST)
ROW_TEST(sums_support, support, NULL, KITH_THERAPIST)
ROW_TEST(compares_ties, ties, NULL, KITH_THERAPIST)
ROW_TEST(counts_carried, usual, NULL, KITH_THERAPIST)
ROW_TEST(keeps_to_confirmed, confirmed, &only_confirmed, KITH_THERAPIST)
ROW_TEST(withholds_from_clients, clients, NULL, KITH_CLIENT)
ROW_TEST(tells_therapists, therapists, NULL, KITH_THERAPIST)

/* Most people asked for, and how many there are. */
START_TEST(gives_no_more_than_room)
{
    const char *const texts[] = {TRIO W2, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    size_t people_kept[2] = {99, 99};
    ck_assert_uint_eq(kith_change_people(change, "kept", people_kept, 1), 3);
    ck_assert_uint_eq(people_kept[0], 0);
    ck_assert_uint_eq(people_kept[1], 99);
    ck_assert_uint_eq(kith_change_people(change, "kept", NULL, 0), 3);
    ck_assert_uint_eq(kith_change_people(change, "lost", people_kept, 2), 0);
    ck_assert(isnan(kith_change_person(change, 3, "got.total")));
    kith_change_free(change);
    kith_change_free(NULL);
    files_release(&files);
}
END_TEST

#define ADD(tc, test, table) tcase_add_loop_test(tc, test, 0, ROWS_OF(table))

SUITE("change", {
    ADD(tc, finds_people, people);
    ADD(tc, finds_places, places);
    ADD(tc, sums_support, support);
    ADD(tc, compares_ties, ties);
    ADD(tc, counts_carried, usual);
    ADD(tc, keeps_to_confirmed, confirmed);
    ADD(tc, withholds_from_clients, clients);
    ADD(tc, tells_therapists, therapists);
    tcase_add_test(tc, gives_no_more_than_room);
})
