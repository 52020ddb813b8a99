/* What stands on the pages, from the inside: changes as marks and words, codes
 * for names, words that are shortened and broken, tables, and how many pages
 * there are. */
#include "words/titles.h"
#include "changes.h"
#include "picture/dot/dot.h"
#include "picture/frame.h"
#include "picture/scene/manner.h"
#include "picture/scene/scene_change.h"
#include "picture/scene/wishes.h"
#include "picture/pages/giving_rows.h"
#include "picture/pages/legend_rows.h"
#include "picture/type.h"
#include "picture/scene/in_words.h"
#include "picture/shapes/strokes.h"

#define W1      "case T\nsession week 1\n"
#define W1_ONLY "session week 1\n"
#define W2      "session week 2\n"

/* ---- What changed ---- */

struct compared {
    struct files files;
    struct kith_change *change;
    struct scene scene;
};

static struct compared
compare_text(const char *text, size_t from, size_t to,
             enum kith_audience audience)
{
    const char *const texts[] = {text, NULL};
    struct compared compared = {.files = files_together(texts, audience)};
    compared.change =
        kith_change_new(compared.files.timeline, from, to, NULL, NULL);
    scene_init_change(&compared.scene, compared.change, theme_scale(5), NULL);
    return compared;
}

static void
compared_release(struct compared *compared)
{
    scene_release(&compared->scene);
    kith_change_free(compared->change);
    files_release(&compared->files);
}

static const char *const trace_words[TRACE_COUNT] = {
    "-", "closer", "further", "new", "gone", "eased", "tense"};

/* "Ann closer 2>1 [closer] [wish met]; Bob - muted", by name; ties behind a bar. */
static char *
sketch(const struct scene *scene)
{
    struct str out = {0};
    const uint32_t *index;
    array_each (index, &scene->order) {
        const struct figure *figure = &scene->figures.items[*index];
        str_addf(&out, "%s%.*s %s%s", out.size > 0 ? "; " : "",
                 SLICE_ARGS(figure->called), trace_words[figure->trace],
                 figure->muted ? " muted" : "");
        str_add(&out, figure->ghost ? " ghost" : "");
        if (figure->moved)
            str_addf(&out, " %d>%d", figure->ring_was, figure->ring);
        for (size_t i = 0; i < figure->line_count; i++)
            str_addf(&out, " [%.*s]", SLICE_ARGS(figure->lines[i].text));
    }
    const struct link *link;
    array_each (link, &scene->links)
        str_addf(&out, " | %.*s-%.*s %s%s",
                 SLICE_ARGS(scene->figures.items[link->a].called),
                 SLICE_ARGS(scene->figures.items[link->b].called),
                 trace_words[link->trace], link->muted ? " muted" : "");
    return str_take(&out);
}

/* From the first session to the second, as the client sees it. */
static const struct {
    const char *text, *wanted;
} changes[] = {
    {W1 "person Ann: friend, ring 2\n" W2 "person Ann: ring 1\n",
     "Ann closer 2>1 [closer]"},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: ring 3\n",
     "Ann further 1>3 [further out]"},
    {W1 "person Ann: friend, ring 3\n" W2 "person Ann: ring out\n",
     "Ann further 3>4 [further out]"},
    {W1 "person Ann: friend, ring out\n" W2 "person Ann: ring 2\n",
     "Ann closer 4>2 [closer]"},
    {W1 "person Ann: friend, ring 2\n" W2 "person Ann: same\n", "Ann - muted"},
    {W1 "person Ann: friend, ring ?\n" W2 "person Ann: ring 1\n",
     "Ann - muted"}, /* unknown is nowhere to move from */
    {W1 "person Ann: friend, ring 1\n" W2 "person Bob: friend, ring 2\n",
     "Ann - muted; Bob new [new]"},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: ended\n",
     "Ann gone ghost [no longer in the circle]"},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: not named\n",
     "Ann gone ghost [not on the page now]"},
    {W1 "person Ann: friend, ring 1, died\n" W2 "person Ann: same\n",
     "Ann - muted ghost [friend] [remembered]"}, /* dashed: say why */
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: not discussed\n",
     "Ann - muted [not discussed]"},
    /* Nothing is wished for on a picture of change. */
    {W1 "person Ann: friend, ring 2\n  emotional 4/0/0\n" W2
        "person Ann: not discussed\n",
     "Ann - muted [not discussed]"},
    {W1 "person Ann: friend, ring 2 -> 1\n" W2 "person Ann: not discussed\n",
     "Ann - muted [not discussed]"},
    /* Any step of strain is told; what nobody said before has not risen. */
    {W1 "person Ann: friend, ring 1, strain 1\n" W2 "person Ann: strain 2\n",
     "Ann - [more strain]"},
    {W1 "person Ann: friend, ring 1, strain 4\n" W2 "person Ann: strain 1\n",
     "Ann - [less strain]"},
    {W1 "person Ann: friend, ring 1, strain 3\n" W2 "person Ann: strain 4\n",
     "Ann - [more strain]"},
    {W1 "person Ann: friend, ring 1, strain 1\n" W2 "person Ann: strain 0\n",
     "Ann - [less strain]"},
    {W1 "person Ann: friend, ring 1, strain 4\n" W2 "person Ann: strain 4\n",
     "Ann - muted"},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: strain 4\n",
     "Ann - [a great deal of strain]"},
    {W1 "person Ann: friend, ring 1, strain 4\n" W2 "person Ann: strain ?\n",
     "Ann - muted"},
    {W1 "person Ann: friend, ring ?, strain 1\n" W2 "person Ann: strain 4\n",
     "Ann - [more strain]"}, /* of who is not placed, too */
    /* What they are to the client. */
    {W1 "person Ann: partner, ring 1, contact daily\n" W2
        "person Ann: ex-partner, contact rare\n",
     "Ann - [ex-partner now]"},
    /* A death is told once, and is no parting; a return is nothing new. */
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: died\n",
     "Ann gone ghost [remembered]"},
    {W1 "person Ann: friend, ring 1, ended\n" W2 "person Ann: active\n",
     "Ann new [in touch again]"},
    {W1 "person Ann: friend, ring 1, ended, strain 4\n" W2
        "person Ann: active, strain 1\n",
     "Ann new [in touch again] [less strain]"},
    {W1 "person Ann: friend, ring 1, wished\n" W2 "person Ann: active\n",
     "Ann new [wished for, now here]"},
    {W1 "person Ann: friend, ring 1\n" W2
        "person Bob: friend, wished, ring 2\n",
     "Ann - muted; Bob - ghost [wished for]"},
    {W1 "person Ann: friend, ring 1, not discussed\n" W2 "person Ann: ended\n",
     "Ann gone ghost [no longer in the circle]"},
    /* Support both ways, where it was one way. */
    {W1 "person Ann: friend, ring 1\n  emotional 1/2/1\n" W2
        "person Ann: emotional 1/2/2\n",
     "Ann - [support both ways]"},
    {W1 "person Ann: friend, ring 1\n  emotional 1/2/2\n" W2
        "person Ann: emotional 1/3/3\n",
     "Ann - muted"},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: emotional 1/2/2\n",
     "Ann - muted"}, /* nobody asked before */
    /* A wish is met by what is got, and by nothing else. */
    {W1 "person Ann: friend, ring 1\n  emotional 4/1/0\n" W2
        "person Ann: emotional 4/4/0\n",
     "Ann - [wish met]"},
    {W1 "person Ann: friend, ring 1\n  emotional 4/1/0\n" W2
        "person Ann: emotional 4/3/0\n",
     "Ann - [nearer to the wish]"},
    {W1 "person Ann: friend, ring 1\n  emotional 4/1/0\n" W2
        "person Ann: emotional 1/1/0\n",
     "Ann - [less wished for]"},
    {W1 "person Ann: friend, ring 2\n  emotional 4/1/0\n" W2
        "person Ann: ring 1\n  emotional 4/4/0\n",
     "Ann closer 2>1 [closer] [wish met]"},
    /* A line for each remark, however short. */
    {W1 "person Ann: friend, ring 2\n  emotional 1/2/0\n" W2
        "person Ann: ring 1\n  emotional 1/2/2\n",
     "Ann closer 2>1 [closer] [support both ways]"},
    {W1 "person Ann: friend, ring 2, strain 0\n" W2
        "person Ann: ring 1, strain 4\n",
     "Ann closer 2>1 [closer] [more strain]"},
    /* Ties. */
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "ties complete\n" W2 "know Ann: Bob\n",
     "Ann - muted; Bob - muted | Ann-Bob new"},
    /* Nobody asked before: not new. */
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n" W2
        "know Ann: Bob\n",
     "Ann - muted; Bob - muted | Ann-Bob - muted"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "apart Ann: Bob\n",
     "Ann - muted; Bob - muted | Ann-Bob gone"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "person Ann: same\n",
     "Ann - muted; Bob - muted | Ann-Bob - muted"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "strained Ann: Bob\n" W2 "calm Ann: Bob\n",
     "Ann - muted; Bob - muted | Ann-Bob eased"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "strained Ann: Bob\n",
     "Ann - muted; Bob - muted | Ann-Bob tense"},
    /* Who came back may have known the others all along. */
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1, ended\n"
        "know Ann: Bob\n" W2 "person Bob: active\n",
     "Ann - muted; Bob new [in touch again] | Ann-Bob - muted"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "person Bob: not named\n",
     "Ann - muted; Bob gone ghost [not on the page now]"}, /* and their ties */
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "person Bob: ended\n",
     "Ann - muted; Bob gone ghost [no longer in the circle]"},
    /* Not discussed is one line, whatever else is known. */
    {W1 "person Ann: friend, ring 1, strain 4\n  emotional 4/1/0\n" W2
        "person Ann: not discussed, strain 0, emotional 4/4/4\n",
     "Ann - muted [not discussed]"},
    {W1 "person Ann: friend, ring 2, strain 3\n  emotional 4/1/0\n" W2
        "person Ann: ring 1, strain 1, emotional 4/4/0\n",
     "Ann closer 2>1 [closer] [less strain] [wish met]"},
    {W1 "person Ann: friend, ring 1\n" W2
        "person Bob: friend, ring 1\nknow Ann: Bob\n",
     "Ann - muted; Bob new [new] | Ann-Bob new"},
    /* Caution in one session withholds someone from both. */
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1, caution\n"
        "know Ann: Bob\n" W2 "person Bob: ring 2, no caution\n",
     "Ann - muted"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
        "know Ann: Bob\n" W2 "note \"n\"\nperson Bob: ring 2, caution\n",
     "Ann - muted"},
    {W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n" W2
        "note \"n\"\nperson Bob: not named, caution\n",
     "Ann - muted"},
};

START_TEST(change_becomes_marks)
{
    struct compared compared =
        compare_text(changes[_i].text, 0, 1, KITH_CLIENT);
    char *drawn = sketch(&compared.scene);
    ck_assert_msg(strcmp(drawn, changes[_i].wanted) == 0,
                  "row %d:\n%s\ngot:\n%s\nwanted:\n%s", _i, changes[_i].text,
                  drawn, changes[_i].wanted);
    free(drawn);
    compared_release(&compared);
}
END_TEST

START_TEST(therapist_sees_caution)
{
    struct compared compared = compare_text(
        W1 "person Bob: friend, ring 1, caution\n" W2 "person Bob: ring 2\n", 0,
        1, KITH_THERAPIST);
    char *drawn = sketch(&compared.scene);
    ck_assert_text(drawn, "Bob further 1>2 [further out]");
    free(drawn);
    compared_release(&compared);
}
END_TEST

/* Backwards, what was closer is further out, and who was new is gone. */
START_TEST(change_runs_backwards)
{
    struct compared compared =
        compare_text(W1 "person Ann: friend, ring 2\n" W2
                        "person Ann: ring 1\nperson Bob: friend, ring 3\n",
                     1, 0, KITH_CLIENT);
    char *drawn = sketch(&compared.scene);
    ck_assert_text(drawn, "Ann further 1>2 [further out]; "
                          "Bob gone ghost [not on the page now]");
    free(drawn);
    compared_release(&compared);
}
END_TEST

#define TWO   W1 "person Ann: friend, ring 1\nperson Bob: friend, ring 1\n"
#define BOTH  "person Ann: same\nperson Bob: same\n"
#define STILL "In short: Everyone is where they were."

/* The first sentences of the words, whole ones, in two lines. */
static const struct {
    const char *text, *wanted;
} shorts[] = {
    {W1 "person Ann: friend, ring 2\n" W2 "person Ann: same\n", STILL},
    {W1 "person Ann: friend, ring 2\n" W2
        "person Ann: ring 1\nperson Bob: friend, ring 1\n",
     "In short: Bob is new on the page. Ann moved closer."},
    {W1 "person Ann: friend, ring 2, strain 1\n" W2
        "person Ann: died\nperson Bob: friend, ring 1\n",
     "In short: Bob is new on the page. Ann has died, and is remembered."},
    {TWO W2 BOTH "strained Ann: Bob\n",
     STILL " There is strain between Ann and Bob."},
    {TWO "know Ann: Bob\n" W2 BOTH "know Ann: Bob\n", STILL},
    {W1 "person Ann: friend, ring 1\n" W2 "person Ann: other, ring 1\n", STILL},
    /* Nobody looked where they are, or there are no words. */
    {W1 "person Ann: friend, ring 2\n" W2,
     "In short: Nothing was written down for week 2 yet."},
    {W1 "person Ann: friend, ring 2\n" W2 "ties partial\n", ""},
    {W1 "person Ann: friend, ring ?\n" W2 "person Ann: ring 2\n",
     "In short: Noted now about Ann (their place)."},
};

static char *
tell_short(const struct kith_change *change, double width)
{
    struct str words = {0};
    in_words_add_in_short(
        &(struct in_short){
            .change = change, .size = 10.5, .width = width, .lines = 2},
        &words);
    char *told = strdup(str_text(&words));
    str_release(&words);
    return told;
}

START_TEST(change_in_short)
{
    struct compared compared = compare_text(shorts[_i].text, 0, 1, KITH_CLIENT);
    char *told = tell_short(compared.change,
                            frame_a4.content.right - frame_a4.content.left);
    ck_assert_text(told, shorts[_i].wanted);
    free(told);
    compared_release(&compared);
}
END_TEST

/* Cut between sentences, never in one; one that is too long is passed over at
 * the beginning alone. */
START_TEST(change_in_short_is_whole)
{
    static const char text[] =
        W1 "person Ann: friend, ring 2\nperson Bob: friend, ring 2\n" W2
           "person Ann: ring 1\nperson Bob: ring 3\n"
           "person Anastasia: friend\nperson Bartholomew: friend\n"
           "person Clementine: friend\n";
#define NEW                                                                    \
    "In short: Anastasia, Bartholomew and Clementine are new on the page."
    static const struct {
        double width;
        const char *wanted;
    } rows[] = {
        {500, NEW " Ann moved closer. Bob is further out."},
        {235, NEW " Ann moved closer."},
        {190, NEW},
        {150, "In short: Ann moved closer. Bob is further out."},
        {80, "In short: Ann moved closer."},
        {10, ""},
    };
    struct compared compared = compare_text(text, 0, 1, KITH_CLIENT);
    for (int i = 0; i < ROWS_OF(rows); i++) {
        char *told = tell_short(compared.change, rows[i].width);
        ck_assert_text(told, rows[i].wanted);
        free(told);
    }
    compared_release(&compared);
}
END_TEST

/* In two letters nobody's name stands there, nor what may hold one; a sentence
 * has a long name whole. */
START_TEST(change_in_short_has_codes)
{
    static const char text[] =
        "case T\ngoal G1 \"Rest with Ann\"\n" W1_ONLY
        "person Ann: friend, ring 2\n" W2
        "person Ann: ring 1, as \"Anna\"\ngoal G1: rating 1\n"
        "person A name that is much longer than others: friend\n";
    struct compared compared = compare_text(text, 0, 1, KITH_CLIENT);
    struct slice of[] = {slice_of("An"), slice_of("An2")};
    struct codes codes = {.of = of};
    struct in_short in_short = {
        .change = compared.change, .size = 10.5, .width = 9999, .lines = 2};
    struct str words = {0};
    in_words_add_in_short(&in_short, &words);
    ck_assert_ptr_nonnull(
        strstr(words.data, "A name that is much longer than others is new"));
    str_release(&words);
    in_short.codes = &codes;
    in_words_add_in_short(&in_short, &words);
    ck_assert_text(words.data,
                   "In short: An2 is new on the page. An moved closer.");
    str_release(&words);
    compared_release(&compared);
}
END_TEST

/* ---- Codes and short names ---- */

struct shown {
    struct kith_inventory *inventory;
    struct kith_timeline *timeline;
    const struct kith_snapshot *snapshot;
    struct scene scene;
};

static struct shown
show_text(const char *text, struct scale scale)
{
    struct shown shown = {.inventory = case_read(text)};
    shown.timeline = timeline_of_file(shown.inventory, KITH_CLIENT);
    shown.snapshot = timeline_snapshot(shown.timeline, 0);
    scene_init(&shown.scene, shown.snapshot, scale, NULL);
    return shown;
}

static void
shown_release(struct shown *shown)
{
    scene_release(&shown->scene);
    kith_timeline_free(shown->timeline);
    kith_inventory_free(shown->inventory);
}

START_TEST(codes_take_the_place_of_names)
{
    struct codes codes;
    struct shown shown =
        show_text("case T\nme Sarah Lund\nsession week 1\n"
                  "person Maya Jones: friend, ring 1\n  emotional 4/0/0\n",
                  theme_scale(1));
    codes_init(&codes, shown.timeline);
    manner_use_codes(&shown.scene, &codes);
    ck_assert_slice(shown.scene.figures.items[0].name, "MJ", 0);
    ck_assert_slice(shown.scene.figures.items[0].called, "MJ", 0);
    ck_assert_slice(shown.scene.client, "SL", 0);
    ck_assert_slice(shown.scene.title, "SL’s circle", 0);
    ck_assert_slice(shown.scene.wishes, "You’d like more: listening (MJ).", 0);
    codes_release(&codes);
    shown_release(&shown);
}
END_TEST

/* "Me" is nobody's name. */
START_TEST(me_needs_no_code)
{
    struct codes codes;
    struct shown shown =
        show_text(W1 "person Maya: friend, ring 1\n", theme_scale(1));
    codes_init(&codes, shown.timeline);
    manner_use_codes(&shown.scene, &codes);
    ck_assert_slice(shown.scene.client, "You", 0);
    ck_assert_slice(shown.scene.title, "Your circle", 0);
    codes_release(&codes);
    shown_release(&shown);
}
END_TEST

/* Of a panel: names in letters of 8 points. */
static const struct scale small = {8, 8, 8, 8, 0.5, false};

/* In letters of 8 points a line of 64 has room for "Mrs Abernathy". */
static const struct {
    const char *people, *names;
} narrow[] = {
    {"Maya", "Maya"},
    {"Mrs Abernathy", "Mrs Abernathy"},
    {"Grandmother Elisabeth", "Grandmother/Elisabeth"},
    {"Aunt Margarethe from Hamburg|Aunt Margarethe from Husum",
     "Aunt Margarethe/from Hamburg|Aunt Margarethe/from Husum"},
};

START_TEST(names_are_narrow)
{
    struct str text = case_people(narrow[_i].people, "friend, ring 1");
    struct str all = {0};
    struct shown shown = show_text(text.data, small);
    manner_narrow_names(&shown.scene);
    scene_hang_plates(&shown.scene);
    for (size_t i = 0; i < shown.scene.figures.count; i++) {
        const struct plate *plate = &shown.scene.figures.items[i].plate;
        for (size_t j = 0; j < plate->count; j++)
            str_addf(&all, "%s%.*s",
                     j > 0   ? "/"
                     : i > 0 ? "|"
                             : "",
                     SLICE_ARGS(plate->lines[j]));
    }
    ck_assert_text(all.data, narrow[_i].names);
    str_release(&all);
    str_release(&text);
    shown_release(&shown);
}
END_TEST

/* ---- What is wished for ---- */

#define WISHES(names, kinds) "You’d like more: listening (" names ")" kinds "."

/* Letters of 10 points; an "m" is 8.33 wide. */
static const struct {
    double width;
    const char *wanted;
} fitting[] = {
    {999, WISHES("Ann, Bob", "; company (Ann, Bob); advice (Ann, Bob)")},
    {330, WISHES("Ann, Bob", "; company (Ann, Bob); advice")},
    {280, WISHES("Ann, Bob", "; company; advice")},
    {220, "You’d like more: listening; company; advice."},
    {190, "You’d like more: listening; and 2 more."},
    {50, ""},
};

START_TEST(wishes_cut_no_name)
{
    struct str words = {0};
    struct shown shown =
        show_text(W1 "person Ann: friend, ring 1\n"
                     "  emotional 4/0/0, companionship 4/0/0, advice 4/0/0\n"
                     "person Bob: friend, ring 1\n"
                     "  emotional 4/0/0, companionship 4/0/0, advice 4/0/0\n",
                  theme_scale(2));
    wishes_add_fitting(&shown.scene, 10, fitting[_i].width, 1, &words);
    ck_assert_text(str_text(&words), fitting[_i].wanted);
    ck_assert(type_fits_lines(str_slice(&words), 10, fitting[_i].width, 1));
    str_release(&words);
    shown_release(&shown);
}
END_TEST

/* ---- Grey ---- */

/* Lightness by hand: (299 r + 587 g + 114 b) / 1000, rounded. */
static const struct {
    const char *colour, *grey;
} shades[] = {
    {"#FFFFFF", "#FFFFFF"},     {"#000000", "#000000"},
    {"#FF0000", "#4C4C4C"},     /* 76.2 */
    {"#00FF00", "#969696"},     /* 149.7 */
    {"#0000FF", "#1D1D1D"},     /* 29.1 */
    {"#0072B2", "#575757"},     /* 66.9 + 20.3 = 87.2 */
    {"#B3261E", "#4F4F4F"},     /* 53.5 + 22.3 + 3.4 = 79.2 */
    {"#e69f00", "#A2A2A2"},     /* 68.8 + 93.3 = 162.1; small letters */
    {"#F4F7FAC0", "#F6F6F6C0"}, /* 73.0 + 145.0 + 28.5 = 246.4; its alpha */
    {"#FFFFFF00", "#FFFFFF00"},
};

START_TEST(grey_is_as_light)
{
    ck_assert_text(theme_shade(shades[_i].colour, true).text, shades[_i].grey);
    ck_assert_text(theme_shade(shades[_i].colour, false).text,
                   shades[_i].colour);
}
END_TEST

/* ---- Long texts ---- */

/* The texts of the operations, a bar before each. */
static char *
drawn_lines(const struct xdot *xdot)
{
    struct str out = {0};
    for (const char *at = xdot->ops.data; at != NULL && *at != '\0';) {
        const char *text = strstr(at, "T ");
        if (text == NULL)
            break;
        const char *dash = strstr(text, " -");
        while (dash != NULL && dash[2] >= '0' && dash[2] <= '9')
            dash = strstr(dash + 2, " -"); /* a number below 0 */
        const char *count = dash;
        while (count[-1] != ' ')
            count--;
        size_t size = (size_t)strtoul(count, NULL, 10);
        str_addf(&out, "|%.*s", (int)size, dash + 2);
        at = dash + 2 + size;
    }
    return str_take(&out);
}

/* Ten points high, a letter "m" is 8.33 wide and a blank 2.78 (AFM: 833, 278). */
static const struct {
    const char *text;
    double width;
    const char *wanted;
} paragraphs[] = {
    {"", 100, ""},
    {"mm mm", 100, "|mm mm"},
    {"mm mm", 37, "|mm mm"}, /* 36.1 */
    {"mm mm", 35, "|mm|mm"},
    {"mm mm mm mm", 40, "|mm mm|mm mm"},
    {"mm mm mm", 20, "|mm|mm|mm"},
};

START_TEST(paragraphs_break)
{
    struct xdot xdot = {0};
    double y =
        xdot_paragraph(&xdot, (struct point){0, 100}, 10, paragraphs[_i].width,
                       slice_of(paragraphs[_i].text));
    char *lines = drawn_lines(&xdot);
    ck_assert_msg(strcmp(lines, paragraphs[_i].wanted) == 0,
                  "row %d: got %s, wanted %s", _i, lines,
                  paragraphs[_i].wanted);
    size_t count = 0;
    for (const char *at = lines; (at = strchr(at, '|')) != NULL; at++)
        count++;
    /* Each line takes 1.4 times its size. */
    ck_assert_double_eq_tol(y, 100 - 14.0 * (double)count, 1e-9);
    free(lines);
    str_release(&xdot.ops);
}
END_TEST

static const struct {
    const char *text, *wanted;
} long_texts[] = {
    {"", " d=\"\""},
    {"one line", " d=\"one line\""},
    {"two\nlines", " d=\"two\nlines\""},
    {"a\n\nb", " d=\"a\n\nb\""},
    {"say \"hi\"", " d=\"say \\\"hi\\\"\""},
    /* a joiner of no width keeps a backslash from escaping anything */
    {"back\\slash", " d=\"back\\\xE2\x81\xA0slash\""},
    {"end\\", " d=\"end\\\xE2\x81\xA0\""},
    {"a\\\nb", " d=\"a\\\xE2\x81\xA0\nb\""},
    {"a & b", " d=\"a & b\""},
    {"佐藤\n花", " d=\"佐藤\n花\""},
};

START_TEST(long_texts_keep_their_lines)
{
    struct str out = {0};
    dot_add_plain(&out, "d", slice_of(long_texts[_i].text));
    ck_assert_text(out.data, long_texts[_i].wanted);
    str_release(&out);
}
END_TEST

/* A line of any length is in pieces that older Graphviz reads: its limit is
 * 16,384 bytes. */
START_TEST(long_lines_are_cut)
{
    struct str text = {0}, out = {0};
    str_add_times(&text, "佐\"", 8000);
    dot_add_plain(&out, "d", str_slice(&text));
    size_t longest = 0, piece = 0;
    bool inside = false;
    for (const char *at = out.data; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0') {
            at++;
            piece += 2;
            continue;
        }
        piece = *at == '"' ? 0 : piece + 1;
        inside ^= *at == '"';
        longest = inside && piece > longest ? piece : longest;
    }
    ck_assert(!inside);
    ck_assert_uint_le(longest, 16000);
    str_release(&text);
    str_release(&out);
}
END_TEST

/* ---- Legends ---- */

/* The headings of a session's legend, each with its first words; who is hollow
 * is one of the people, whatever stands between them. */
static const struct {
    const char *text, *wanted;
} legends[] = {
    {W1 "person Ann: friend, ring 1\n", "People:Friends"},
    {W1 "person Ann: other, ring 1\n", "People:Others"},
    {W1 "person Ann: other, ring 1\nperson Bob: other, ring 1\n"
        "know Ann: Bob\n",
     "People:Others|Between people:know each other"},
    {W1 "person Ann: friend, ring 1, distant\n", "People:out of touch"},
    {W1 "person Ann: friend, ring 1, strain 2\n",
     "People:Friends|Support:strained: some"},
};

START_TEST(legends_have_headings)
{
    struct shown shown = show_text(legends[_i].text, theme_scale(1));
    struct seen seen = {0};
    struct legend legend;
    struct str found = {0};
    const char *heading = "";
    const struct entry *entry;
    legend_see(&seen, &shown.scene);
    legend_init(&legend, &seen, false);
    array_each (entry, &legend.entries)
        if (strcmp(heading, entry->heading) != 0) {
            heading = entry->heading;
            str_addf(&found, "%s%s:%.*s", found.size > 0 ? "|" : "", heading,
                     SLICE_ARGS(entry->words));
        }
    ck_assert_text(str_text(&found), legends[_i].wanted);
    str_release(&found);
    legend_release(&legend);
    shown_release(&shown);
}
END_TEST

/* Words too long for their line go on in the next: they run into nothing that
 * stands to the right. */
START_TEST(legends_keep_to_their_room)
{
    struct shown shown = show_text(
        W1 "person Ann: friend, ring 1, distant\n"
           "person Bob: friend, ring 2, ended\n"
           "person Cat: friend, ring 2, died\nperson Dan: friend, ring 2\n",
        theme_scale(1));
    const struct box room = {40, 100, 190, 300};
    struct seen seen = {0};
    struct legend legend;
    struct xdot xdot = {0};
    double x, y, width;
    int align, texts = 0;
    legend_see(&seen, &shown.scene);
    legend_init(&legend, &seen, false);
    legend_draw(&legend, room, 9.5, 280, &xdot);
    for (const char *at = xdot.ops.data; (at = strstr(at, " T ")) != NULL; at++)
        if (sscanf(at, " T %lf %lf %d %lf", &x, &y, &align, &width) == 4) {
            ck_assert_double_ge(x, room.left);
            ck_assert_double_le(x + width, room.right + 0.01);
            texts++;
        }
    ck_assert_int_gt(texts, 3); /* more than a heading and two entries */
    str_release(&xdot.ops);
    legend_release(&legend);
    shown_release(&shown);
}
END_TEST

/* ---- Tables ---- */

/* A head of 26, a foot of 20 and the gaps of four rings, 16, leave the rest for
 * rows of ten; one row there is always. */
static const struct {
    double height;
    size_t rows;
} capacities[] = {
    {0, 1}, {62, 1}, {72, 1}, {82, 2}, {161, 9}, {162, 10}, {562, 50},
};

START_TEST(tables_hold_rows)
{
    ck_assert_uint_eq(giving_rows_capacity(capacities[_i].height),
                      capacities[_i].rows);
}
END_TEST

/* 3 people take 62 and 10 to 22 each; so much more than the least as there is
 * room, and no more than the most. */
static const struct {
    double room, part, height;
} leeways[] = {
    {0, 0, 92}, {92, 0, 92}, {110, .5, 110}, {128, 1, 128}, {999, 1, 128}};

START_TEST(rows_are_as_high_as_there_is_room)
{
    struct leeway table = giving_rows_leeway(3);
    double part = leeway_part(table, leeways[_i].room);
    ck_assert_double_eq_tol(part, leeways[_i].part, 1e-9);
    ck_assert_double_eq_tol(leeway_at(table, part), leeways[_i].height, 1e-9);
}
END_TEST

static const struct {
    const char *facts, *wanted;
} cells[] = {
    /* of practical help nobody said anything */
    {"emotional 0/0/0", "  Ann\n"},
    {"emotional 0/1/0", "  Ann: a little listening\n"},
    {"emotional 2/2/0", "  Ann: some listening\n"},
    {"emotional 3/3/0", "  Ann: a lot of listening\n"},
    {"emotional 4/4/4", "  Ann: a lot of listening\n"},
    {"emotional 2/0/0", "  Ann: wish: listening\n"},
    {"emotional 1/0/0", "  Ann\n"},
    {"emotional 1/0/0, practical 0/0/1", "  Ann: none of these now\n"},
    {"emotional 3/1/0", "  Ann: a little listening, wish: listening\n"},
    {"emotional 4/?/0", "  Ann: nothing noted yet\n"}, /* unknown is not 0 */
    {"emotional 0/1/0, practical 2/0/0",
     "  Ann: a little listening; wish: practical help\n"},
    {"emotional 4/0/0, ended", NULL}, /* who is gone has no row */
};

START_TEST(cells_in_words)
{
    struct str text = {0}, words = {0}, wanted = {0};
    struct giving giving;
    str_addf(&text,
             "case T\nfunctions: emotional, practical\nsession week 1\n"
             "person Ann: friend, ring 1, %s\n",
             cells[_i].facts);
    struct shown shown = show_text(text.data, theme_scale(1));
    giving_init(&giving, &shown.scene);
    giving_add_words(&giving, 0, giving.rows.count, &words);
    if (cells[_i].wanted != NULL)
        str_addf(&wanted, "\nWho gives what\n%s", cells[_i].wanted);
    ck_assert_msg(strncmp(str_text(&words), str_text(&wanted), wanted.size) ==
                          0 &&
                      (words.size == 0) == (wanted.size == 0),
                  "%s: got:\n%s\nwanted:\n%s", cells[_i].facts,
                  str_text(&words), str_text(&wanted));
    giving_release(&giving);
    str_release(&text);
    str_release(&words);
    str_release(&wanted);
    shown_release(&shown);
}
END_TEST

/* People one can turn to: of those in touch, who give 2 or more. What nobody
 * said is not 0, and a client takes no 0 home. */
static const struct {
    const char *ann, *bob, *wanted;
} givers[] = {
    {"emotional 0/2/0", "emotional 0/4/0", "2"},
    {"emotional 0/2/0", "emotional 4/1/0", "1"},
    {"emotional 4/0/0", "emotional 4/1/0", "0"},
    {"emotional 0/2/0", "practical 1/1/1", "1+"},
    {"emotional 0/1/0", "practical 1/1/1", "?"},
    {"emotional 4/?/4", "emotional 4/?/4", "?"},
    {"practical 1/1/1", "practical 1/1/1", "?"},
    {"emotional 0/2/0", "emotional 4/4/4, ended", "1"},
    {"emotional 0/2/0", "ended", "1"},
    {"emotional 0/2/0, died", "emotional 0/2/0, ended", "?"},
};

START_TEST(counts_whom_to_turn_to)
{
    struct str text = {0}, words = {0};
    str_addf(&text,
             "case T\nfunctions: emotional, practical\nsession week 1\n"
             "person Ann: friend, ring 1, %s\nperson Bob: friend, ring 1, %s\n",
             givers[_i].ann, givers[_i].bob);
    struct shown shown = show_text(text.data, theme_scale(1));
    struct kith_snapshot *therapists =
        kith_snapshot_new(shown.inventory, 0, KITH_THERAPIST, NULL);
    bool nobody = strcmp(givers[_i].wanted, "0") == 0;
    giving_add_givers(therapists, 0, &words);
    ck_assert_text(str_text(&words), givers[_i].wanted);
    str_cut(&words, 0);
    giving_add_givers(shown.snapshot, 0, &words);
    ck_assert_text(str_text(&words), nobody ? "" : givers[_i].wanted);
    kith_snapshot_free(therapists);
    str_release(&text);
    str_release(&words);
    shown_release(&shown);
}
END_TEST

/* One picture, two voices. */
START_TEST(speaks_for_who_gets_it)
{
    struct shown shown =
        show_text(W1 "person Ann: friend, ring 2 -> 1\n  emotional 4/0/0\n",
                  theme_scale(1));
    struct scene own;
    struct str yours = {0}, mine = {0};
    scene_init(&own, shown.snapshot, theme_scale(1),
               language_for(NULL, KITH_CLIENT));
    in_words_add_scene(&shown.scene, &yours);
    in_words_add_scene(&own, &mine);
    ck_assert_slice(own.client, "Me", 0);
    ck_assert_slice(own.title, "My circle", 0);
    ck_assert_slice(own.wishes, "I’d like more: listening (Ann).", 0);
    ck_assert_ptr_nonnull(strstr(yours.data, "You’d like more"));
    ck_assert_ptr_null(strstr(mine.data, "You"));
    scene_release(&own);
    str_release(&yours);
    str_release(&mine);
    shown_release(&shown);
}
END_TEST

/* ---- Wished elsewhere ---- */

/* Which way the chevron behind Ann, who stands right of the middle, points: in
 * (-1), out (1), or there is none. */
static const struct {
    const char *ann;
    int client, therapist;
} wishes[] = {
    {"ring 2", 0, 0},
    {"ring 2 -> 2", 0, 0},
    {"ring 2 -> 1", -1, -1},
    {"ring out -> 3", -1, -1},
    {"ring 1 -> 3", 0, 1}, /* letting go is for the therapist's eyes */
    {"ring ? -> 1", 0, 0}, /* nowhere to point from */
    {"ring 2 -> 1, ended", 0, 0},
    {"ring 3 -> 1, caution", 0, 0},
    {"ring 1 -> 3, caution", 0, 0},
};

static int
chevron_of(const char *ann, enum kith_audience audience)
{
    struct str text = {0};
    str_addf(&text, W1 "note \"n\"\nperson Ann: friend, %s\n", ann);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, audience);
    struct scene scene;
    int way = 0;
    scene_init(&scene, timeline_snapshot(files.timeline, 0), theme_scale(1),
               NULL);
    scene.frame = &frame_a4;
    struct figure *figure;
    array_each (figure, &scene.figures) {
        struct point middle, step;
        figure->at = (struct point){frame_a4.centre.x + 100, frame_a4.centre.y};
        if (!chevron_place(&scene, figure, &middle, &step))
            continue;
        ck_assert_double_gt(middle.x, figure->at.x + figure->reach);
        ck_assert_double_eq(middle.y, figure->at.y);
        way = step.x < 0 ? -1 : 1;
    }
    scene_release(&scene);
    files_release(&files);
    str_release(&text);
    return way;
}

START_TEST(chevrons_point_to_the_wish)
{
    ck_assert_int_eq(chevron_of(wishes[_i].ann, KITH_CLIENT),
                     wishes[_i].client);
    ck_assert_int_eq(chevron_of(wishes[_i].ann, KITH_THERAPIST),
                     wishes[_i].therapist);
}
END_TEST

/* ---- Smaller circles ---- */

/* Along the axes a place is off the middle by the lane times the scale. */
static const struct {
    int permille;
    double radius, off;
} rays[] = {
    {1000, 62, 62},   {820, 62, 50.84},  {820, 212, 173.84}, {820, 292, 239.44},
    {490, 62, 30.38}, {490, 136, 66.64}, {320, 212, 67.84},
};

START_TEST(stands_on_the_ray)
{
    const struct frame frame = {.centre = {100, 200},
                                .permille = rays[_i].permille};
    const struct point ways[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    for (int i = 0; i < 4; i++) {
        struct point at = frame_on_ray(&frame, rays[_i].radius, i * SLOTS / 4);
        ck_assert_double_eq_tol(at.x, 100 + ways[i].x * rays[_i].off, 1e-9);
        ck_assert_double_eq_tol(at.y, 200 + ways[i].y * rays[_i].off, 1e-9);
    }
    for (int slot = 0; slot < SLOTS; slot++) {
        struct point at = frame_on_ray(&frame, rays[_i].radius, slot);
        double angle = atan2(at.y - 200, at.x - 100);
        double wanted = slot * 2 * 3.14159265358979323846 / SLOTS;
        ck_assert_double_eq_tol(hypot(at.x - 100, at.y - 200), rays[_i].off,
                                0.02);
        ck_assert_double_le(
            fabs(remainder(angle - wanted, 2 * 3.14159265358979323846)) *
                rays[_i].off,
            0.02);
    }
}
END_TEST

/* Everything of a frame is on its paper, and landscape for the handout. */
START_TEST(frames_are_on_paper)
{
    const struct frame *const frames[] = {
        &frame_a4, &frame_letter, &frame_handout_a4, &frame_handout_letter};
    const double sizes[][2] = {{595, 842}, {612, 792}, {842, 595}, {792, 612}};
    const struct frame *frame = frames[_i];
    ck_assert_double_eq(frame->width, sizes[_i][0]);
    ck_assert_double_eq(frame->height, sizes[_i][1]);
    const struct box boxes[] = {frame->content, frame->field};
    for (int i = 0; i < 2; i++) {
        ck_assert_double_ge(boxes[i].left, 18);
        ck_assert_double_ge(boxes[i].bottom, 18);
        ck_assert_double_le(boxes[i].right, frame->width - 18);
        ck_assert_double_le(boxes[i].top, frame->height - 18);
    }
    double reach = frame_scaled(frame, CIRCLE_RADIUS);
    ck_assert_double_ge(frame->centre.x - reach, frame->field.left);
    ck_assert_double_le(frame->centre.x + reach, frame->field.right);
    ck_assert_double_ge(frame->centre.y - reach, frame->field.bottom);
    ck_assert_double_le(frame->centre.y + reach, frame->field.top);
}
END_TEST

/* ---- Pages ---- */

/* Up to four circles on one page, then nine on each. */
static const struct {
    size_t sessions, pages;
} albums[] = {{1, 1}, {4, 1}, {5, 1}, {9, 1}, {10, 2}, {18, 2}, {19, 3}};

static size_t
count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++)
        count++;
    return count;
}

START_TEST(sessions_fill_pages)
{
    struct str text = {0};
    str_add(&text, "case T\n");
    for (size_t i = 0; i < albums[_i].sessions; i++)
        str_addf(&text, "session week %zu\n%s", i + 1,
                 i == 0 ? "person Ann: friend, ring 1\n" : "");
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_CLIENT);
    struct kith_picture_options options = {.size = sizeof options,
                                           .kind = KITH_PICTURE_ALL};
    size_t count, clients = 0;
    char **pages = kith_pictures(files.timeline, &options, &count, NULL);
    ck_assert_uint_eq(count, albums[_i].pages);
    for (size_t i = 0; i < count; i++) {
        size_t here = count_of(pages[i], " class=\"client\"");
        ck_assert_uint_le(here, 9);
        ck_assert_uint_gt(here, 0);
        clients += here;
    }
    ck_assert_uint_eq(clients, albums[_i].sessions);
    kith_pictures_free(pages, count);
    for (options.kind = KITH_PICTURE_SESSION;
         options.kind <= KITH_PICTURE_HANDOUT; options.kind++) {
        if (options.kind == KITH_PICTURE_ALL)
            continue;
        pages = kith_pictures(files.timeline, &options, &count, NULL);
        ck_assert_uint_eq(count, 1);
        kith_pictures_free(pages, count);
    }
    files_release(&files);
    str_release(&text);
}
END_TEST

/* Nobody of a long table is lost: everyone has a row on some page. */
START_TEST(long_tables_go_on)
{
    struct str text = {0};
    str_add(&text, W1);
    for (int i = 0; i < 90; i++)
        str_addf(&text, "person Name%02d: friend, ring %d\n", i, i % 3 + 1);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_CLIENT);
    struct kith_picture_options options = {
        .size = sizeof options, .kind = KITH_PICTURE_HANDOUT, .words = true};
    size_t count, rows = 0;
    char **pages = kith_pictures(files.timeline, &options, &count, NULL);
    ck_assert_uint_gt(count, 1);
    for (size_t i = 0; i < count; i++)
        rows += count_of(pages[i], ": nothing noted yet\n");
    ck_assert_uint_eq(rows, 90);
    kith_pictures_free(pages, count);
    files_release(&files);
    str_release(&text);
}
END_TEST

/* The lines to write on stand behind the end of the table, once: on the same
 * page as long as there is room for three under each heading. */
static const struct {
    int people;
    size_t pages;
} handouts[] = {{0, 1}, {1, 1}, {21, 1}, {22, 2}, {38, 2}, {50, 2}};

START_TEST(handouts_end_with_lines)
{
    struct str text = {0};
    str_add(&text, W1);
    for (int i = 0; i < handouts[_i].people; i++)
        str_addf(&text, "person Name%02d: friend, ring %d\n", i, i % 3 + 1);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_CLIENT);
    struct kith_picture_options options = {.size = sizeof options,
                                           .kind = KITH_PICTURE_HANDOUT};
    size_t count;
    char **pages = kith_pictures(files.timeline, &options, &count, NULL);
    ck_assert_uint_eq(count, handouts[_i].pages);
    for (size_t i = 0; i < count; i++) {
        size_t lines = count_of(pages[i], "-setlinewidth(0.8) L 2 ");
        ck_assert_uint_eq(count_of(pages[i], "-Something I noticed"),
                          i + 1 == count);
        ck_assert(i + 1 == count ? lines >= 6 : lines == 0);
    }
    kith_pictures_free(pages, count);
    files_release(&files);
    str_release(&text);
}
END_TEST

SUITE("pages", {
    tcase_add_loop_test(tc, change_becomes_marks, 0, ROWS_OF(changes));
    tcase_add_test(tc, therapist_sees_caution);
    tcase_add_test(tc, change_runs_backwards);
    tcase_add_loop_test(tc, change_in_short, 0, ROWS_OF(shorts));
    tcase_add_test(tc, change_in_short_is_whole);
    tcase_add_test(tc, change_in_short_has_codes);
    tcase_add_test(tc, codes_take_the_place_of_names);
    tcase_add_test(tc, me_needs_no_code);
    tcase_add_loop_test(tc, names_are_narrow, 0, ROWS_OF(narrow));
    tcase_add_loop_test(tc, wishes_cut_no_name, 0, ROWS_OF(fitting));
    tcase_add_loop_test(tc, grey_is_as_light, 0, ROWS_OF(shades));
    tcase_add_loop_test(tc, paragraphs_break, 0, ROWS_OF(paragraphs));
    tcase_add_loop_test(tc, long_texts_keep_their_lines, 0,
                        ROWS_OF(long_texts));
    tcase_add_test(tc, long_lines_are_cut);
    tcase_add_loop_test(tc, legends_have_headings, 0, ROWS_OF(legends));
    tcase_add_test(tc, legends_keep_to_their_room);
    tcase_add_loop_test(tc, tables_hold_rows, 0, ROWS_OF(capacities));
    tcase_add_loop_test(tc, rows_are_as_high_as_there_is_room, 0,
                        ROWS_OF(leeways));
    tcase_add_loop_test(tc, cells_in_words, 0, ROWS_OF(cells));
    tcase_add_loop_test(tc, counts_whom_to_turn_to, 0, ROWS_OF(givers));
    tcase_add_test(tc, speaks_for_who_gets_it);
    tcase_add_loop_test(tc, chevrons_point_to_the_wish, 0, ROWS_OF(wishes));
    tcase_add_loop_test(tc, stands_on_the_ray, 0, ROWS_OF(rays));
    tcase_add_loop_test(tc, frames_are_on_paper, 0, 4);
    tcase_add_loop_test(tc, sessions_fill_pages, 0, ROWS_OF(albums));
    tcase_add_test(tc, long_tables_go_on);
    tcase_add_loop_test(tc, handouts_end_with_lines, 0, ROWS_OF(handouts));
})
