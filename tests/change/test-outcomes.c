/* Scores with their measurement noise, goals, and the way a wish, a limit or a
 * dispute went. Rows as in test-change.c. */
#include "changes.h"

#define CASE "case T\nfunctions: fa, fb\n"
#define W1   CASE "session week 1\n"
#define W2   "session week 2\n"
#define W3   "session week 3\n"

static const struct kith_change_options only_confirmed = {
    .size = sizeof only_confirmed, .confirmed = true};

/* ---- Scores ---- */

#define FROM_TO(before, after)                                                 \
    W1 "scores: " before "\n" W2 "scores: " after "\n"

/* Thresholds of 6 and 4 points, cuts under 10 and 8. */
static const struct row scores[] = {
    {FROM_TO("PHQ-9 18", "PHQ-9 15"),
     "scores.PHQ-9.from 18|scores.PHQ-9.to 15|scores.PHQ-9.change -3|"
     "scores.PHQ-9.reliable 0|scores.PHQ-9.below_cut 0"},
    {FROM_TO("PHQ-9 18", "PHQ-9 13"), "scores.PHQ-9.reliable 0"},
    {FROM_TO("PHQ-9 18", "PHQ-9 12"), "scores.PHQ-9.reliable 1"},
    {FROM_TO("PHQ-9 18", "PHQ-9 12.5"),
     "scores.PHQ-9.change -5.5|scores.PHQ-9.reliable 0"},
    {FROM_TO("PHQ-9 18", "PHQ-9 10"),
     "scores.PHQ-9.reliable 1|scores.PHQ-9.below_cut 0"},
    {FROM_TO("PHQ-9 18", "PHQ-9 6"),
     "scores.PHQ-9.reliable 1|scores.PHQ-9.below_cut 1"},
    {FROM_TO("PHQ-9 3", "PHQ-9 9"),
     "scores.PHQ-9.change 6|scores.PHQ-9.reliable 1|scores.PHQ-9.below_cut 1"},
    {FROM_TO("PHQ-9 7", "PHQ-9 7"),
     "scores.PHQ-9.change 0|scores.PHQ-9.index 0|scores.PHQ-9.reliable 0"},
    {FROM_TO("GAD-7 15", "GAD-7 12"),
     "scores.GAD-7.change -3|scores.GAD-7.reliable 0|"
     "scores.GAD-7.below_cut 0|scores.PHQ-9.change ?"},
    {FROM_TO("GAD-7 15", "GAD-7 11"), "scores.GAD-7.reliable 1"},
    {FROM_TO("GAD-7 12", "GAD-7 8"),
     "scores.GAD-7.reliable 1|scores.GAD-7.below_cut 0"},
    {FROM_TO("GAD-7 11", "GAD-7 7"),
     "scores.GAD-7.reliable 1|scores.GAD-7.below_cut 1"},
    /* no rule: a change, and no judgement */
    {FROM_TO("mood 3, UCLA-3 8", "mood 5, UCLA-3 6"),
     "scores.mood.change 2|scores.mood.index ?|scores.mood.reliable ?|"
     "scores.mood.below_cut ?|scores.UCLA-3.change -2|"
     "scores.UCLA-3.reliable ?"},
    /* one of the two is missing */
    {FROM_TO("PHQ-9 18, mood 3", "mood 3"),
     "scores.PHQ-9.from 18|scores.PHQ-9.to ?|scores.PHQ-9.change ?|"
     "scores.PHQ-9.index ?|scores.PHQ-9.reliable ?|scores.PHQ-9.below_cut ?"},
    {FROM_TO("mood 3", "mood 3, PHQ-9 5"),
     "scores.PHQ-9.from ?|scores.PHQ-9.to 5|scores.PHQ-9.change ?|"
     "scores.PHQ-9.reliable ?|scores.PHQ-9.below_cut 1"},
    /* names may hold dots; parts that are none are nothing */
    {FROM_TO("K.10 30, K 1", "K.10 20, K 3"),
     "scores.K.10.change -10|scores.K.change 2|scores.K.10 ?|"
     "scores.K.10.much ?|scores.L.change ?"},
    {FROM_TO("PHQ-9 10", "PHQ-9 18"),
     "2>1: scores.PHQ-9.from 18|scores.PHQ-9.to 10|scores.PHQ-9.change -8|"
     "scores.PHQ-9.reliable 1|scores.PHQ-9.below_cut 0"},
};

START_TEST(judges_scores)
{
    check_row(&scores[_i], NULL, KITH_THERAPIST, tell_asked);
}
END_TEST

/* Clients read no scores. */
START_TEST(keeps_scores_from_clients)
{
    static const struct row row = {FROM_TO("PHQ-9 18", "PHQ-9 6"),
                                   "scores.PHQ-9.from ?|scores.PHQ-9.change ?"};
    check_row(&row, NULL, KITH_CLIENT, tell_asked);
}
END_TEST

/* Jacobson and Truax's index as measures.md checked it, section 4. */
static const struct {
    const char *name;
    int from, to;
    double index;
} indices[] = {
    {"PHQ-9", 18, 15, -1.1629}, {"PHQ-9", 18, 10, -3.1011},
    {"PHQ-9", 18, 6, -4.6517},  {"GAD-7", 15, 12, -1.6667},
    {"GAD-7", 15, 9, -3.3333},  {"GAD-7", 15, 6, -5.0},
    {"GAD-7", 6, 15, 5.0},      {"PHQ-9", 10, 18, 3.1011},
};

START_TEST(finds_index)
{
    struct str text = {0}, key = {0};
    str_addf(&text, W1 "scores: %s %d\n" W2 "scores: %s %d\n", indices[_i].name,
             indices[_i].from, indices[_i].name, indices[_i].to);
    str_addf(&key, "scores.%s.index", indices[_i].name);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    double index = kith_change_value(change, key.data);
    ck_assert_msg(fabs(index - indices[_i].index) < 0.00005,
                  "row %d: %g, not %g", _i, index, indices[_i].index);
    kith_change_free(change);
    files_release(&files);
    str_release(&text);
    str_release(&key);
}
END_TEST

/* What the user says goes before what is usual. 4.5 sqrt(2 x 0.13) = 2.29456:
 * 4 points are 1.74325 of it, 5 are 2.17907 (Bischoff and others 2020). */
static const struct {
    struct kith_reliable rule;
    struct row row;
} rules[] = {
    {{"PHQ-9", 3, NAN, NAN, NAN},
     {FROM_TO("PHQ-9 18", "PHQ-9 15"),
      "scores.PHQ-9.reliable 1|scores.PHQ-9.index ?|"
      "scores.PHQ-9.below_cut 0"}},
    {{"PHQ-9", 3, NAN, NAN, NAN},
     {FROM_TO("PHQ-9 18, GAD-7 10", "PHQ-9 16, GAD-7 7"),
      "scores.PHQ-9.reliable 0|scores.GAD-7.reliable 0|"
      "scores.GAD-7.below_cut 1"}},
    {{"GAD-7", NAN, 4.5, 0.87, NAN},
     {FROM_TO("GAD-7 15", "GAD-7 11"),
      "scores.GAD-7.index -1.74325|scores.GAD-7.reliable 0|"
      "scores.GAD-7.below_cut 0"}},
    {{"GAD-7", NAN, 4.5, 0.87, NAN},
     {FROM_TO("GAD-7 12", "GAD-7 7"),
      "scores.GAD-7.index -2.17907|scores.GAD-7.reliable 1|"
      "scores.GAD-7.below_cut 1"}},
    {{"GAD-7", NAN, 4.5, 0.87, 12},
     {FROM_TO("GAD-7 15", "GAD-7 11"),
      "scores.GAD-7.reliable 0|scores.GAD-7.below_cut 1"}},
    /* a threshold decides where there is one, the index beside it */
    {{"GAD-7", 5, 4.5, 0.92, NAN},
     {FROM_TO("GAD-7 15", "GAD-7 11"),
      "scores.GAD-7.reliable 0|scores.GAD-7.index -2.22222"}},
    {{"mood", 2, NAN, NAN, 5},
     {FROM_TO("mood 3", "mood 5"),
      "scores.mood.reliable 1|scores.mood.below_cut 0|scores.mood.index ?"}},
    {{"mood", 2, NAN, NAN, NAN},
     {FROM_TO("mood 5", "mood 4"),
      "scores.mood.reliable 0|scores.mood.below_cut ?"}},
    /* 2 sqrt(2 x 0.5) = 2 */
    {{"K.10", NAN, 2, 0.5, NAN},
     {FROM_TO("K.10 30", "K.10 20"),
      "scores.K.10.index -5|scores.K.10.reliable 1"}},
    /* without noise there is nothing to divide by */
    {{"K.10", NAN, 2, 1, NAN},
     {FROM_TO("K.10 30", "K.10 20"),
      "scores.K.10.index ?|scores.K.10.reliable ?"}},
    {{"K.10", NAN, NAN, NAN, 25},
     {FROM_TO("K.10 30", "K.10 20"),
      "scores.K.10.index ?|scores.K.10.reliable ?|scores.K.10.below_cut 1"}},
};

START_TEST(takes_own_rules)
{
    const struct kith_change_options options = {.size = sizeof options,
                                                .reliable = &rules[_i].rule,
                                                .reliable_count = 1};
    check_row(&rules[_i].row, &options, KITH_THERAPIST, tell_asked);
}
END_TEST

/* ---- Goals and paths ---- */

static void
tell_rating(struct str *out, int rating)
{
    if (rating == GOAL_UNKNOWN)
        str_add_char(out, '?');
    else
        str_addf(out, "%d", rating);
}

/* "G1 -2>1 (Rest)" of each goal. */
static void
tell_goals(struct str *out, const struct kith_change *change,
           const char *wanted)
{
    (void)wanted;
    const struct goal_change *goal;
    array_each (goal, &change->goals) {
        str_addf(out, "%s%.*s ", out->size > 0 ? ", " : "",
                 SLICE_ARGS(goal->id));
        tell_rating(out, goal->from);
        str_add_char(out, '>');
        tell_rating(out, goal->to);
        str_addf(out, " (%.*s)", SLICE_ARGS(goal->text));
    }
}

/* "A asked unsaid>said" of each path. */
static void
tell_steps(struct str *out, const struct kith_change *change,
           const char *wanted)
{
    (void)wanted;
    const struct step *step;
    array_each (step, &change->steps) {
        const struct fact_kind *kind = &fact_kinds[step->fact];
        const struct view *view = pair_view(&change->pairs.items[step->pair]);
        str_addf(out, "%s%.*s %s ", out->size > 0 ? ", " : "",
                 SLICE_ARGS(view->name), kind->word);
        for (size_t i = 0; i < step->count; i++)
            str_addf(out, "%s%s", i > 0 ? ">" : "",
                     kind->words->words[step->values[i]]);
    }
}

#define GOALS                                                                  \
    CASE "goal G1 \"Rest\"\ngoal G2 \"Walk\"\nsession week 1\n"                \
         "goal G1: rating -2\n"

static const struct row goals[] = {
    {GOALS W2 "goal G1: rating +1\n", "G1 -2>1 (Rest), G2 ?>? (Walk)"},
    {GOALS W2 "goal G2: rating 0\n", "G1 -2>-2 (Rest), G2 ?>0 (Walk)"},
    {GOALS W2 "goal G1: rating ?\n", "G1 -2>? (Rest), G2 ?>? (Walk)"},
    {GOALS W2 "goal G1 \"Sleep\": rating +2\n",
     "G1 -2>2 (Sleep), G2 ?>? (Walk)"},
    /* set later */
    {GOALS W2 "goal G3 \"Sing\": rating -1\n",
     "G1 -2>-2 (Rest), G2 ?>? (Walk), G3 ?>-1 (Sing)"},
    {GOALS W2 "goal G3 \"Sing\": rating -1\n",
     "2>1: G1 -2>-2 (Rest), G2 ?>? (Walk), G3 -1>? (Sing)"},
    {W1 W2, ""},
};

static const struct row confirmed_goals[] = {
    {GOALS W2 "goal G2: rating 0\n", "G1 -2>? (Rest), G2 ?>0 (Walk)"},
    {GOALS W2 "goal G1: rating -2\n", "G1 -2>-2 (Rest), G2 ?>? (Walk)"},
};

/* A goal that names someone for whom caution holds. The notes keep the sessions,
 * which the client would not have without any. */
static const struct row clients_goals[] = {
    {CASE "goal G1 \"Limits with Anna\"\ngoal G2 \"Walk\"\nsession week 1\n"
          "goal G1: rating -2\nperson Anna: mother, caution\nnote \"n\"\n" W2
          "goal G1: rating 0\nnote \"n\"\n",
     "G2 ?>? (Walk)"},
    {CASE "goal G1 \"Limits with Anna\"\ngoal G2 \"Walk\"\nsession week 1\n"
          "goal G1: rating -2\nperson Anna: mother\nnote \"n\"\n" W2
          "goal G1: rating 0\nperson Anna: caution\nnote \"n\"\n",
     "G2 ?>? (Walk)"},
};

START_TEST(follows_goals)
{
    check_row(&goals[_i], NULL, KITH_THERAPIST, tell_goals);
}
END_TEST

START_TEST(follows_confirmed_goals)
{
    check_row(&confirmed_goals[_i], &only_confirmed, KITH_THERAPIST,
              tell_goals);
}
END_TEST

START_TEST(hides_goals)
{
    check_row(&clients_goals[_i], NULL, KITH_CLIENT, tell_goals);
}
END_TEST

#define ASKED W1 "person A: friend, asked unsaid\n"

static const struct row paths[] = {
    {ASKED W2 "person A: asked said\n", "A asked unsaid>said"},
    {ASKED W2, ""},
    {ASKED W2 "person A: asked unsaid\n", ""},
    {ASKED W2 "person A: asked ?\n", ""},
    {W1 "person A: friend\n" W2 "person A: asked said\n", ""},
    {ASKED W2 "person A: asked hinted\n" W3 "person A: asked said\n",
     "1>3: A asked unsaid>hinted>said"},
    {ASKED W2 "person A: asked hinted\n" W3 "person A: asked said\n",
     "3>1: A asked said>hinted>unsaid"},
    {ASKED W2 "person A: asked hinted\n" W3 "person A: asked said\n",
     "2>3: A asked hinted>said"},
    {ASKED W2 "person A: asked ?\n" W3 "person A: asked said\n",
     "1>3: A asked unsaid>said"},
    {ASKED W2 "person A: asked hinted\n" W3 "person A: asked unsaid\n",
     "1>3: A asked unsaid>hinted>unsaid"},
    {ASKED W2 "person A: not named\n" W3 "person A: asked said\n",
     "1>3: A asked unsaid>said"},
    {ASKED W2 "person B: friend, asked hinted, dispute none\n" W3
              "person B: asked said, dispute resolved\n",
     "1>3: B asked hinted>said, B dispute none>resolved"},
    {W1 "person A: friend, boundary wanted \"calls\"\n"
        "person B: friend, dispute impasse\n" W2
        "person A: boundary voiced\nperson B: dispute renegotiation\n" W3
        "person A: boundary not-kept\nperson B: dispute resolved\n",
     "1>3: A boundary wanted>voiced>not-kept, "
     "B dispute impasse>renegotiation>resolved"},
    /* who was not discussed counts in neither */
    {ASKED W2 "person A: asked said, not discussed\n", ""},
    {ASKED W2 "person A: asked said\n" W3 "person A: not discussed\n", "1>3: "},
    /* a text is no step */
    {W1 "person A: friend, boundary wanted \"calls\"\n" W2
        "person A: boundary wanted \"mails\"\n",
     ""},
};

/* Disputes are not for clients, and no step of who is withheld. */
static const struct row clients_paths[] = {
    {W1 "person A: friend, dispute impasse, asked unsaid\n" W2
        "person A: dispute resolved, asked said\n",
     "A asked unsaid>said"},
    {W1 "note \"n\"\nperson A: friend, asked unsaid, caution\n" W2
        "note \"n\"\nperson A: asked said\n",
     ""},
};

/* Carried words say nothing here. */
static const struct row confirmed_paths[] = {
    {ASKED W2 W3 "person A: asked said\n", "2>3: "},
    {ASKED W2 W3 "person A: asked said\n", "1>3: A asked unsaid>said"},
};

START_TEST(follows_paths)
{
    check_row(&paths[_i], NULL, KITH_THERAPIST, tell_steps);
}
END_TEST

START_TEST(follows_clients_paths)
{
    check_row(&clients_paths[_i], NULL, KITH_CLIENT, tell_steps);
}
END_TEST

START_TEST(follows_confirmed_paths)
{
    check_row(&confirmed_paths[_i], &only_confirmed, KITH_THERAPIST,
              tell_steps);
}
END_TEST

#define ADD(tc, test, table) tcase_add_loop_test(tc, test, 0, ROWS_OF(table))

SUITE("outcomes", {
    ADD(tc, judges_scores, scores);
    tcase_add_test(tc, keeps_scores_from_clients);
    ADD(tc, finds_index, indices);
    ADD(tc, takes_own_rules, rules);
    ADD(tc, follows_goals, goals);
    ADD(tc, follows_confirmed_goals, confirmed_goals);
    ADD(tc, hides_goals, clients_goals);
    ADD(tc, follows_paths, paths);
    ADD(tc, follows_clients_paths, clients_paths);
    ADD(tc, follows_confirmed_paths, confirmed_paths);
})
