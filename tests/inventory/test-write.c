/* Writing and reading again gives an equal inventory. */
#include "cases.h"

#include <dirent.h>

#define HEAD "case T\nsession week 1\n"
#define TRIO "person A: friend\nperson B: friend\nperson C: friend\n"

/* ---- Are two snapshots equal? ------------------------------------------- */

static bool
same_datum(const struct datum *a, const struct datum *b)
{
    return a->value == b->value && a->origin == b->origin &&
           slice_equal(a->text, b->text);
}

static void
check_views(const struct kith_snapshot *a, const struct view *x,
            const struct view *y)
{
    ck_assert(slice_equal(x->name, y->name));
    ck_assert(slice_equal(x->shown, y->shown));
    for (size_t i = 0; i < FACT_COUNT; i++)
        ck_assert_msg(same_datum(&x->facts[i], &y->facts[i]), "%s of %s",
                      fact_kinds[i].word, x->name.data);
    for (size_t i = 0; i < snapshot_functions(a) * PART_COUNT; i++)
        ck_assert_msg(x->support[i].level == y->support[i].level &&
                          x->support[i].origin == y->support[i].origin,
                      "cell %zu of %s", i, x->name.data);
    ck_assert_uint_eq(x->attribute_count, y->attribute_count);
    for (size_t i = 0; i < x->attribute_count; i++) {
        ck_assert(slice_equal(x->attributes[i].name, y->attributes[i].name));
        ck_assert(slice_equal(x->attributes[i].value, y->attributes[i].value));
        ck_assert_int_eq(x->attributes[i].origin, y->attributes[i].origin);
    }
    ck_assert_int_eq(x->status, y->status);
    ck_assert_int_eq(x->died, y->died);
    ck_assert(x->discussed == y->discussed && x->active == y->active);
    ck_assert(x->may_wish == y->may_wish);
    ck_assert(x->ties_assumed == y->ties_assumed);
}

static void
check_people(const struct kith_snapshot *a, const struct kith_snapshot *b)
{
    ck_assert_uint_eq(a->people.count, b->people.count);
    for (size_t i = 0; i < a->people.count; i++)
        check_views(a, &a->people.items[i], &b->people.items[i]);
    ck_assert_int_eq(a->ties_known, b->ties_known);
    ck_assert_uint_eq(a->assumed_pairs, b->assumed_pairs);
    ck_assert(a->ties_whole == b->ties_whole);
    ck_assert_uint_eq(a->ties.count, b->ties.count);
    for (size_t i = 0; i < a->ties.count; i++) {
        const struct view_tie *x = &a->ties.items[i], *y = &b->ties.items[i];
        ck_assert(x->a == y->a && x->b == y->b);
        ck_assert(x->strength == y->strength && x->strained == y->strained);
        ck_assert_int_eq(x->origin, y->origin);
    }
}

static void
check_case(const struct kith_snapshot *a, const struct kith_snapshot *b)
{
    ck_assert_int_eq(a->focus[0], b->focus[0]);
    ck_assert_int_eq(a->focus[1], b->focus[1]);
    for (size_t i = 0; i < snapshot_functions(a); i++)
        ck_assert(same_datum(&a->needs[i], &b->needs[i]));
    ck_assert_uint_eq(a->goals.count, b->goals.count);
    for (size_t i = 0; i < a->goals.count; i++) {
        const struct view_goal *x = &a->goals.items[i];
        const struct view_goal *y = &b->goals.items[i];
        ck_assert(slice_equal(x->id, y->id) && slice_equal(x->text, y->text));
        ck_assert(x->rating == y->rating && x->status == y->status);
        ck_assert_int_eq(x->origin, y->origin);
    }
}

static void
check_talk(const struct talk *x, const struct talk *y)
{
    ck_assert_uint_eq(x->with.person, y->with.person);
    ck_assert_int_eq(x->asked, y->asked);
    ck_assert(x->has_outcome == y->has_outcome && x->outcome == y->outcome);
    ck_assert(x->role_played == y->role_played);
    for (int i = 0; i < TALK_TEXTS; i++)
        ck_assert(slice_equal(x->texts[i], y->texts[i]));
}

static void
check_event(const struct event *x, const struct event *y)
{
    ck_assert(x->date == y->date && x->kind == y->kind);
    ck_assert(x->has_mood == y->has_mood && x->mood == y->mood);
    ck_assert(slice_equal(x->text, y->text));
    ck_assert_uint_eq(x->count, y->count);
    for (size_t i = 0; i < x->count; i++)
        ck_assert_uint_eq(x->people[i].person, y->people[i].person);
}

static void
check_records(const struct kith_snapshot *a, const struct kith_snapshot *b)
{
    ck_assert_uint_eq(a->scores.count, b->scores.count);
    for (size_t i = 0; i < a->scores.count; i++) {
        const struct score *x = a->scores.items[i], *y = b->scores.items[i];
        ck_assert(slice_equal(x->name, y->name) && x->known == y->known);
        ck_assert(slice_equal(x->digits, y->digits));
    }
    ck_assert_uint_eq(a->talks.count, b->talks.count);
    for (size_t i = 0; i < a->talks.count; i++)
        check_talk(a->talks.items[i], b->talks.items[i]);
    ck_assert_uint_eq(a->notes.count, b->notes.count);
    for (size_t i = 0; i < a->notes.count; i++) {
        ck_assert_int_eq(a->notes.items[i]->kind, b->notes.items[i]->kind);
        ck_assert(
            slice_equal(a->notes.items[i]->text, b->notes.items[i]->text));
    }
    ck_assert_uint_eq(a->events.count, b->events.count);
    for (size_t i = 0; i < a->events.count; i++)
        check_event(a->events.items[i], b->events.items[i]);
}

static void
check_sessions(const struct session *x, const struct session *y)
{
    ck_assert(x->when == y->when && slice_equal(x->label, y->label));
    ck_assert(x->number == y->number && x->phase == y->phase);
    ck_assert(x->fresh == y->fresh && x->rest_same == y->rest_same);
    ck_assert_uint_eq(x->notes.count, y->notes.count); /* private ones too */
    ck_assert_uint_eq(x->ties.count, y->ties.count);
}

static void
check_inventories(const struct kith_inventory *a,
                  const struct kith_inventory *b)
{
    ck_assert(slice_equal(a->code, b->code) && slice_equal(a->me, b->me));
    ck_assert_int_eq(a->onset, b->onset);
    ck_assert(a->by_week == b->by_week);
    ck_assert_uint_eq(a->rings.count, b->rings.count);
    for (size_t i = 0; i < a->rings.count; i++)
        ck_assert(slice_equal(a->rings.items[i], b->rings.items[i]));
    ck_assert_uint_eq(a->functions.count, b->functions.count);
    for (size_t i = 0; i < a->functions.count; i++)
        ck_assert(slice_equal(a->functions.items[i], b->functions.items[i]));
    ck_assert_uint_eq(a->sessions.count, b->sessions.count);
    for (size_t i = 0; i < a->sessions.count; i++)
        check_sessions(&a->sessions.items[i], &b->sessions.items[i]);
}

static void
check_snapshots(const struct kith_inventory *a, const struct kith_inventory *b,
                enum kith_audience audience)
{
    for (size_t i = 0; i < a->sessions.count; i++) {
        struct kith_snapshot *x = kith_snapshot_new(a, i, audience, NULL);
        struct kith_snapshot *y = kith_snapshot_new(b, i, audience, NULL);
        check_people(x, y);
        check_case(x, y);
        check_records(x, y);
        ck_assert_uint_eq(kith_snapshot_carried(x), kith_snapshot_carried(y));
        kith_snapshot_free(x);
        kith_snapshot_free(y);
    }
}

/* TEXT -> inventory -> text -> inventory -> text. */
static void
check_round(const char *text)
{
    struct kith_inventory *first = case_read(text);
    char *once = kith_inventory_write(first, NULL);
    struct kith_inventory *second = case_read(once);
    char *twice = kith_inventory_write(second, NULL);
    ck_assert_text(twice, once);
    check_inventories(first, second);
    check_snapshots(first, second, KITH_THERAPIST);
    check_snapshots(first, second, KITH_CLIENT);
    free(once);
    free(twice);
    kith_inventory_free(first);
    kith_inventory_free(second);
}

/* ---- Inventories that together hold every construct --------------------- */

static const char *const inventories[] = {
    "case C-0_1\n",
    "case T\nme \"A, B\"\nonset 2023\n",
    "case T\nme Zo\xC3\xAB Ann\nonset 2023-10\n",
    "case T\nme \"?\"\nonset 2023-10-05\n",
    "case T\nrings: a, \"b, c\"\nfunctions: one, two-three\n"
    "session week 1\nneed: one ?, two-three 4\n"
    "person A: friend, ring 2, one 1/2/3, two-three ?/?\n",
    "case T\nfunctions: at, inner\n"
    "session week 1\nneed: at 3\nperson A: friend, at 3/2/1, at 4:30, inner ?\n"
    "session week 2\nperson A: \"at\" ?, at 4.05 outer\n"
    "session week 3\nperson A: at ?\n",
    "case T\nsession week 1\nperson \"4:30\": friend, at 4\n"
    "session week 2\nperson \"4:30\": at ?\n",
    "case T\nsession week 1\nperson Team 4: group\nperson 5th: friend\n"
    "close Team 4:5th\n",
    "case T\nrings: closest, close, wider circle\n"
    "functions: emotional, esteem, companionship, advice, practical\n",
    "case T\nfocus: deficits, isolation\nsession week 1\nfocus: grief\n"
    "session week 2\nfocus: sensitivity, dispute\n",
    "case T\ngoal G1 \"a \\\"b\\\" \\\\ c\"\ngoal g-2_x \"two\": rating -2\n"
    "goal G3 \"three\": status parked\ngoal G4 \"f\": rating +2, status done\n"
    "session week 1\ngoal G1: rating ?\ngoal G1 \"new words\": rating 0\n"
    "goal G5 \"late\": status working\nsession week 2\ngoal G4: status open\n",
    "case T\nevent 2020 death: A, mood -2, \"a: b, c # d\"\n"
    "event 2020-02 new-tie\nevent 2020-02-29 other: mood 0\n"
    "event 2021 move: person \"C, D\", person \"mood x\", person \"E: F\"\n"
    "session week 1\nevent 2022 achievement: \"won\", A, mood +2\n"
    "person A: friend\nperson \"C, D\": friend\nperson mood x: friend\n"
    "person \"E: F\": friend\n",
    "case T\nevent 2020 other: mood, person, person X, \"text\"\n"
    "session week 1\nperson mood: friend\nperson person: friend\n"
    "person person X: friend\n",
    "case T\nevent 2020 other: person \"?\", person \"mood 2\", "
    "person \"A \\\"B\\\" C\"\nsession week 1\nperson \"?\": friend\n"
    "person \"mood 2\": friend\nperson \"A \\\"B\\\" C\": friend\n",
    "case T\nsession week 0\nsession week 1 \"l: m, n\"\n"
    "session week 2: number 2\nsession week 3: phase initial\n"
    "session week 4: phase maintenance, number 9\nsession week 5: fresh\n"
    "session week 9 \"x\": phase middle, fresh, number 12\n",
    "case T\nsession 2024-02-29\nsession 2024-03-01 \"spring\": fresh\n",
    HEAD "scores: PHQ-9 18, GAD-7 ?, mood 6.5, \"Own, scale\" 3\n",
    HEAD "person A: mother\nperson B: relation \"my \\\"aunt\\\"\"\n"
         "person C: group\nperson D: online, group family\n"
         "session week 2\nperson A: relation \"gone\", group ?\n"
         "person B: ex-partner, group friend\n",
    HEAD "person A: friend, as \"Mrs, O\", aka \"x\", aka \"y\", since 2009\n"
         "person B: friend, as ?, since 2009-05, near same-home\n"
         "person C: friend, since 2009-05-06, near ?, aka ?\n"
         "session week 2\nperson A: as ?, since ?, near abroad\n",
    HEAD "person A: friend, ring 1\nperson B: friend, ring out\n"
         "person C: friend, ring ?\nperson D: friend, ring 2 -> 1\n"
         "person E: friend, ring out -> 3\nperson F: friend, ring ? -> out\n"
         "person G: friend, ring 2 -> ?\nperson H: friend, ring ? -> ?\n"
         "session week 2\nperson D: ring 3\nperson E: ring ?\n"
         "person F: ring 1 -> 1\nperson G: ring out\n",
    HEAD "person A: friend, contact none, mode in-person, satisfaction 1\n"
         "  strain 0, asked unsaid, knows-low no, fit yes\n"
         "person B: friend, contact daily, mode mixed, satisfaction 5\n"
         "  strain 4, asked said, knows-low yes, fit partly\n"
         "person C: friend, contact ?, mode ?, satisfaction ?, strain ?\n"
         "  asked ?, knows-low ?, fit ?\n"
         "session week 2\nperson A: contact several, satisfaction ?\n"
         "everyone else same\n",
    HEAD "person A: friend, hopes \"a, b\", they-hope \"c: d\", good \"#\"\n"
         "  hard \"\\\\\", change \"\\\"\"\nperson B: friend, hopes ?\n"
         "  they-hope ?, good ?, hard ?, change ?\n"
         "person C: friend, hopes \"\", good \"  \"\n"
         "session week 2\nperson A: hopes ?, good \"new\"\n",
    HEAD "person A: friend, dispute none, boundary none\n"
         "person B: friend, dispute impasse, boundary wanted \"x, y\"\n"
         "person C: friend, dispute ?, boundary ?\n"
         "person D: friend, boundary not-kept \"\", dispute dissolution\n"
         "person E: friend, boundary ? \"text\"\n"
         "session week 2\nperson B: boundary voiced, dispute resolved\n"
         "person D: boundary kept \"z\"\n",
    HEAD "person A: friend, active\nperson B: friend, distant\n"
         "person C: friend, ended\nperson D: friend, died\n"
         "person E: friend, died 2020\nperson F: friend, died 2020-02\n"
         "person G: friend, died 2020-02-29\nperson H: friend, wished\n"
         "person I: friend, not named\nperson J: friend, not discussed\n"
         "session week 2\nperson A: not named\nperson B: active\n"
         "person I: ring 1\nperson H: not discussed\neveryone else same\n",
    HEAD "person A: friend, focus, caution\nperson B: friend, no focus\n"
         "  no caution\nsession week 2: fresh\nperson A: no caution, ring 1\n"
         "person B: ring 2\n",
    HEAD "person A: friend, attr age 34, attr sex f, attr \"two w\" \"a, b\"\n"
         "  attr home far away, attr q \"?\", attr u ?\n"
         "session week 2\nperson A: attr age ?, attr sex \"m: n\"\n",
    HEAD "person A: friend, private \"a\", private \"b\", private ?\n"
         "private \"c\"\nnote \"d\"\ncoping \"e\"\nnote \"\"\n",
    HEAD "person A: friend, ring _ -> 1, contact _, strain _, near _\n"
         "  emotional _, esteem _/2, advice 3/_/_, practical _/_/1\n"
         "session week 2\nperson A: ring _, emotional _\n"
         "need: emotional _, practical 2\nscores: PHQ-9 _, mood 3\n",
    HEAD "person A: husband, ring 1\nperson B: older sister, ring 2\n"
         "person C: Step-Mother, ring 2 -> _\n",
    HEAD "person A: friend, emotional 4/2/1, esteem 0/0, advice ?\n"
         "  practical ?/1/?, companionship 2/?\n"
         "session week 2\nperson A: emotional 3/3, advice 1/1/1, esteem ?\n"
         "session week 3\nperson A: same\n",
    HEAD TRIO "close A: B\nknow A, C\n",
    HEAD TRIO "close A, B, C\nstrained A: B, C\nties complete\n"
              "session week 2\nperson D: friend\ncalm A: B\napart B: C\n"
              "session week 3\nknow D: A, B, C\nties partial\n",
    HEAD TRIO "ties complete\nsession week 2: fresh\nperson A\nperson B\n"
              "ties partial\nstrained A: B\n",
    HEAD "person \"A, B\": friend\nperson \"C: D\": friend\n"
         "person \"E #\": friend\nperson \"?\": friend\nperson \\: friend\n"
         "person \"F \\\"G\\\"\": friend\nperson ring 1: friend\n"
         "person \xE2\x80\x9C"
         "a \"q\"\xE2\x80\x9D: friend\n"
         "close \"A, B\": \"C: D\", \"E #\"\nknow \"?\", \\, ring 1\n"
         "talk \"F \\\"G\\\"\": felt \"x\"\ntalk \"?\"\n",
    HEAD TRIO "talk A\ntalk B: asked hinted\ntalk C: outcome 0, role-played\n"
              "talk A: asked said, outcome +2, i-said \"a\"\n"
              "  they-said \"b, c\", felt \"d\", needed \"e\", next \"f\"\n"
              "talk A: outcome -1, next \"\\\"n\\\"\"\ntalk A: role-played\n",
    HEAD TRIO "session week 2\neveryone else same\nsession week 3\n"
              "person B\nperson C: same\nsession week 4: fresh\n"
              "person A: ring 1, emotional 1/1/1\n",
};

START_TEST(writes_what_it_reads)
{
    check_round(inventories[_i]);
}
END_TEST

/* The form a person meets: one fixed text. */
START_TEST(writes_in_its_own_form)
{
    struct kith_inventory *inventory =
        case_read("case T # remark\nonset 2023-10\nme Ann\nfunctions: at\n"
                  "session week 1 \"in\": fresh\n"
                  "note \"n\"\nclose B: A\nneed: at ?\nperson B: friend,ring "
                  "1->2\n"
                  "person A: sister,at 4.05 Inner,at 3/2\nscores: mood 3.50\n");
    char *text = kith_inventory_write(inventory, NULL);
    ck_assert_text(text, "case T\nme Ann\nfunctions: at\nonset 2023-10\n\n"
                         "session week 1 \"in\": fresh\nscores: mood 3.50\n"
                         "need: at ?\nperson B: friend,\n"
                         "  ring 1 -> 2\nperson A: sister,\n  at 4:05 inner,\n"
                         "  \"at\" 3/2\nclose B: A\nnote \"n\"\n");
    free(text);
    kith_inventory_free(inventory);
}
END_TEST

static const char *const samples[] = {"sarah.kith", "five.kith"};

START_TEST(writes_sample)
{
    char *text = case_sample(samples[_i]);
    check_round(text);
    free(text);
}
END_TEST

/* All inventories of a directory outside the project, where there is one. */
START_TEST(writes_shared)
{
    const char *shared = getenv("KITH_SHARED");
    struct str path = {0};
    str_addf(&path, "%s/reference/layout", shared != NULL ? shared : "");
    DIR *directory = shared != NULL ? opendir(path.data) : NULL;
    size_t length = path.size;
    struct dirent *entry;
    while (directory != NULL && (entry = readdir(directory)) != NULL) {
        const char *dot = strrchr(entry->d_name, '.');
        if (dot == NULL || strcmp(dot, ".kith") != 0)
            continue;
        str_cut(&path, length);
        str_addf(&path, "/%s", entry->d_name);
        char *text = case_load(path.data);
        ck_assert_ptr_nonnull(text);
        check_round(text);
        free(text);
    }
    if (directory != NULL)
        closedir(directory);
    str_release(&path);
}
END_TEST

SUITE("write", {
    tcase_add_loop_test(tc, writes_what_it_reads, 0, ROWS_OF(inventories));
    tcase_add_test(tc, writes_in_its_own_form);
    tcase_add_loop_test(tc, writes_sample, 0, ROWS_OF(samples));
    tcase_add_test(tc, writes_shared);
})
