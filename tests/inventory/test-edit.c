/* Edits: the bytes that say a fact change, and no others. */
#include "inventory/edit.h"
#include "cases.h"

#include <stdint.h>

#define HEAD "case T\nsession week 1\n"
#define AT   "case T\nfunctions: at\nsession week 1\n"

/* One edit of Maya in the first session. */
static const struct {
    const char *text, *person, *fact, *value, *wanted;
} edits[] = {
    /* said otherwise */
    {HEAD "person Maya: sister, ring 2, strain 1\n", "Maya", "ring", "ring 1",
     HEAD "person Maya: sister, ring 1, strain 1\n"},
    {HEAD "person Maya: sister,  ring 2 -> 1 ,strain 1 # so\n", "Maya", "ring",
     "ring 3", HEAD "person Maya: sister,  ring 3 ,strain 1 # so\n"},
    {HEAD "person Maya: sister, ring 2\n", "Maya", "ring", "ring 2 -> 1",
     HEAD "person Maya: sister, ring 2 -> 1\n"},
    {HEAD "person Maya: sister, ring 2 -> 1\n", "Maya", "ring wish",
     "ring 2 -> out", HEAD "person Maya: sister, ring 2 -> out\n"},
    {HEAD "person Maya: sister\r\n  emotional 4/2/1\r\n", "Maya", "emotional",
     "emotional 3/3/3", HEAD "person Maya: sister\r\n  emotional 3/3/3\r\n"},
    {HEAD "person Maya: sister\n", "Maya", "relation", "aunt",
     HEAD "person Maya: aunt\n"},
    {HEAD "person Maya: sister, contact weekly", "Maya", "CONTACT", "contact ?",
     HEAD "person Maya: sister, contact ?"},
    {HEAD "person \"Maya, B.\": sister, hopes \"a, b\"\n", "Maya, B.", "hopes",
     "hopes \"c # d\"", HEAD "person \"Maya, B.\": sister, hopes \"c # d\"\n"},
    {HEAD "person Maya: sister, at 4.30 outer # so\n", "Maya", "at",
     "at 4:30 inner", HEAD "person Maya: sister, at 4:30 inner # so\n"},
    {HEAD "person Maya: sister, at 4:30\n", "Maya", "at", "at ?",
     HEAD "person Maya: sister, at ?\n"},
    /* the value says which of the two is meant */
    {AT "person Maya: sister, at 1/1, at 2\n", "Maya", "at", "at 4:30",
     AT "person Maya: sister, at 1/1, at 4:30\n"},
    {AT "person Maya: sister, \"at\" 1/1, at 2\n", "Maya", "at", "at 3/2/1",
     AT "person Maya: sister, at 3/2/1, at 2\n"},
    {AT "person Maya: sister, at 1/1, at 2\n", "Maya", "at", "at ?",
     AT "person Maya: sister, at ?, at 2\n"},
    /* said first */
    {HEAD "person Maya: sister\n", "Maya", "at", "at 4:30 inner",
     HEAD "person Maya: sister, at 4:30 inner\n"},
    {AT "person Maya: sister\n", "Maya", "at", "\"at\" ?/2",
     AT "person Maya: sister, \"at\" ?/2\n"},
    {HEAD "person Maya: sister # she\nknow Maya: Jo\nperson Jo: friend\n",
     "Maya", "ring", "ring 1",
     HEAD "person Maya: sister, ring 1 # she\nknow Maya: Jo\n"
          "person Jo: friend\n"},
    {HEAD "person Maya: sister, hopes \"that we can talk about it all\","
          " contact weekly\n",
     "Maya", "practical", "practical 3/1/1",
     HEAD "person Maya: sister, hopes \"that we can talk about it all\","
          " contact weekly\n  practical 3/1/1\n"},
    {"\xEF\xBB\xBF"
     "case T\r\nsession week 1\r\nperson Maya: sister\r\n"
     "\t\temotional 4/2/1, hopes \"that we can talk about all of it again\" # x"
     "\r\n# end\r\n",
     "Maya", "practical", "practical 3/1/1",
     "\xEF\xBB\xBF"
     "case T\r\nsession week 1\r\nperson Maya: sister\r\n"
     "\t\temotional 4/2/1, hopes \"that we can talk about all of it again\" # x"
     "\r\n\t\tpractical 3/1/1\r\n# end\r\n"},
    {HEAD "person Maya: sister\n", "Maya", "caution", "caution",
     HEAD "person Maya: sister, caution\n"},
    /* somebody of whom the session said nothing */
    {"case T\nsession week 0\nperson Maya: sister\nsession week 1\n"
     "person Jo: friend\n  ring 2 # near\n# end\nties complete\n",
     "Maya", "ring", "ring 1",
     "case T\nsession week 0\nperson Maya: sister\nsession week 1\n"
     "person Jo: friend\n  ring 2 # near\nperson Maya: ring 1\n# end\n"
     "ties complete\n"},
    {"case T\r\nsession week 1: phase initial # first", "Maya", "relation",
     "sister",
     "case T\r\nsession week 1: phase initial # first\r\n"
     "person Maya: sister"},
    {HEAD, "Zo\xC3\xAB: B", "", "friend, ring 2",
     HEAD "person \"Zo\xC3\xAB: B\": friend, ring 2\n"},
    /* said no more */
    {HEAD "person Maya: sister, ring 2 , strain 1\n", "Maya", "ring", "",
     HEAD "person Maya: sister, strain 1\n"},
    {HEAD "person Maya: sister, ring 2 , strain 1 # so\n", "Maya", "strain", "",
     HEAD "person Maya: sister, ring 2  # so\n"},
    {AT "person Maya: sister, at 1/1, at 2\n", "Maya", "at", "",
     AT "person Maya: sister, at 1/1\n"},
    {AT "person Maya: sister, at 1/1\n", "Maya", "at", "",
     AT "person Maya: sister\n"},
    {HEAD "person Maya: sister\n  ring 2 # so\n", "Maya", "ring", "",
     HEAD "person Maya: sister\n   # so\n"},
    {HEAD "person Maya: sister\n\tring 2\n  strain 1\n", "Maya", "ring", "",
     HEAD "person Maya: sister\n  strain 1\n"},
    {HEAD "person Maya: sister,\r\n  ring 2 , \r\n  strain 1\r\n", "Maya",
     "ring", "", HEAD "person Maya: sister,\r\n  strain 1\r\n"},
    {HEAD "person Maya: sister\n  ring 2", "Maya", "ring", "",
     HEAD "person Maya: sister\n"},
};

static enum edit_result
try(const struct kith_inventory *inventory, const struct edit *edit,
    struct patch *patch, struct str *out)
{
    return edit_text(inventory, edit, patch, out);
}

/* The last session is the one that is edited. */
static struct edit
edit_of(const struct kith_inventory *inventory, const char *person,
        const char *fact, const char *value)
{
    return (struct edit){inventory->sessions.count - 1, slice_of(person),
                         slice_of(fact), slice_of(value)};
}

START_TEST(changes_bytes)
{
    struct kith_inventory *inventory = case_read(edits[_i].text);
    struct edit edit =
        edit_of(inventory, edits[_i].person, edits[_i].fact, edits[_i].value);
    struct patch patch;
    struct str out = {0};
    enum edit_result result = try(inventory, &edit, &patch, &out);
    ck_assert_msg(result == EDIT_DONE, "row %d: %d, %s", _i, result,
                  str_text(&out));
    ck_assert_text(str_text(&out), edits[_i].wanted);
    str_release(&out);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *person, *fact, *value;
    enum edit_result result;
} refusals[] = {
    {"Maya", "ring", "ring 9", EDIT_REFUSED},
    {"Maya", "ring", "strain 1", EDIT_REFUSED},
    {"Maya", "ring", "ring 1, strain 2", EDIT_REFUSED},
    {"Maya", "ring", "ring 1 # no", EDIT_REFUSED},
    {"Maya", "ring", "ring 1\nperson Eve: friend", EDIT_REFUSED},
    {"Maya", "ring", "ring \"1", EDIT_REFUSED},
    {"Maya", "hopes", "hopes \"a\x01\"", EDIT_REFUSED},
    {"Maya", "at", "at 4:60", EDIT_REFUSED},
    {"Maya", "at", "at 3/2/1", EDIT_REFUSED},
    {"Maya", "at", "at 4:30, ring 1", EDIT_REFUSED},
    {"Maya", "at", "", EDIT_NO_PERSON},
    {"Maya", "ring", "\xFF", EDIT_REFUSED},
    {"Maya", "rink", "ring 1", EDIT_NO_FACT},
    {"Maya", "aka", "aka \"May\"", EDIT_NO_FACT},
    {"Maya", "attr", "attr a b", EDIT_NO_FACT},
    {"Maya", "strain", "", EDIT_NO_PERSON},
    {"Jo", "ring", "", EDIT_NO_PERSON},
    {"Jo", "ring", "ring 2", EDIT_REFUSED}, /* who is that? */
    {"Maya", "", "friend", EDIT_NO_PERSON},
    {"Maya", "relation", "", EDIT_REFUSED}, /* it introduces her */
    {"Eve\nperson Dan", "relation", "friend", EDIT_REFUSED},
};

START_TEST(refuses)
{
    struct kith_inventory *inventory =
        case_read(HEAD "person Maya: sister, ring 2\n# end\n");
    struct edit edit = edit_of(inventory, refusals[_i].person,
                               refusals[_i].fact, refusals[_i].value);
    struct patch patch;
    struct str out = {0};
    enum edit_result result = try(inventory, &edit, &patch, &out);
    ck_assert_msg(result == refusals[_i].result, "row %d: %d, %s", _i, result,
                  str_text(&out));
    ck_assert(result != EDIT_REFUSED || out.size > 0);
    str_release(&out);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- A thousand edits ---- */

static uint64_t state;

static size_t
chance(size_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (size_t)((state >> 33) % below);
}

/* A fact, and what it is to be said of it: a number for what is read back. */
struct wish {
    const char *fact;
    enum fact kind;
    struct str value;
    int number;
};

static void
wish(struct wish *wish)
{
    static const struct {
        const char *fact;
        enum fact kind;
        int low, high;
    } facts[] = {{"ring", FACT_RING, 1, 3},
                 {"strain", FACT_STRAIN, 0, 4},
                 {"satisfaction", FACT_SATISFACTION, 1, 5},
                 {"emotional", FACT_SUPPORT, 0, 4},
                 {"practical", FACT_SUPPORT, 0, 4}};
    size_t row = chance(5);
    wish->fact = facts[row].fact;
    wish->kind = facts[row].kind;
    wish->number = facts[row].low +
                   (int)chance((size_t)(facts[row].high - facts[row].low + 1));
    str_addf(&wish->value, "%s %d", wish->fact, wish->number);
    if (wish->kind == FACT_SUPPORT)
        str_add(&wish->value, "/?/0");
}

static bool
is_edited(const struct kith_inventory *inventory, const struct fact_said *said,
          const struct wish *wish)
{
    if (wish->kind == FACT_RING)
        return said->fact == FACT_RING || said->fact == FACT_RING_WANTED;
    return said->fact == (uint8_t)wish->kind &&
           (wish->kind != FACT_SUPPORT ||
            said->function ==
                inventory_function(inventory, slice_of(wish->fact)));
}

/* Skips what the edit is about. */
static const struct fact_said *
next_other(const struct kith_inventory *inventory,
           const struct person_record *record, uint32_t *place,
           const struct wish *wish)
{
    while (*place < record->count &&
           is_edited(inventory, &record->facts[*place], wish))
        (*place)++;
    return *place < record->count ? &record->facts[(*place)++] : NULL;
}

/* All but what was edited is said as before, fact by fact. */
static void
same_record(const struct kith_inventory *before,
            const struct kith_inventory *after, const struct person_record *a,
            const struct person_record *b, const struct wish *wish)
{
    uint32_t i = 0, j = 0;
    for (;;) {
        const struct fact_said *x = next_other(before, a, &i, wish);
        const struct fact_said *y = next_other(after, b, &j, wish);
        ck_assert((x == NULL) == (y == NULL));
        if (x == NULL)
            return;
        ck_assert(x->fact == y->fact && x->value == y->value &&
                  x->date == y->date && x->function == y->function);
        ck_assert(memcmp(x->parts, y->parts, sizeof x->parts) == 0);
        ck_assert(slice_equal(fact_text(x), fact_text(y)));
    }
}

static const struct person_record *
record_of(const struct session *session, uint32_t person)
{
    const struct person_record *record;
    array_each (record, &session->people)
        if (record->person == person)
            return record;
    return NULL;
}

static void
check_edited(const struct kith_inventory *after,
             const struct person_record *record, const struct wish *wish)
{
    for (uint32_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        if (!is_edited(after, said, wish))
            continue;
        int number = wish->kind == FACT_SUPPORT ? said->parts[0] : said->value;
        ck_assert_int_eq(number, wish->number);
        return;
    }
    ck_abort_msg("%s is not said", wish->fact);
}

static void
same_sessions(const struct kith_inventory *before,
              const struct kith_inventory *after, size_t edited,
              uint32_t person, const struct wish *wish)
{
    static const struct wish none = {.kind = FACT_COUNT};
    ck_assert_uint_eq(after->sessions.count, before->sessions.count);
    for (size_t i = 0; i < before->sessions.count; i++) {
        const struct session *b = &after->sessions.items[i];
        const struct person_record *a;
        array_each (a, &before->sessions.items[i].people)
            same_record(before, after, a, record_of(b, a->person),
                        i == edited && a->person == person ? wish : &none);
        ck_assert_uint_eq(b->ties.count, before->sessions.items[i].ties.count);
    }
    check_edited(after, record_of(&after->sessions.items[edited], person),
                 wish);
}

/* No byte before or behind the place, and no remark. */
static void
same_bytes(const char *before, const struct str *after,
           const struct patch *patch)
{
    size_t rest = strlen(before) - patch->end;
    ck_assert(memcmp(before, after->data, patch->start) == 0);
    ck_assert_uint_eq(after->size, patch->start + patch->size + rest);
    ck_assert_str_eq(after->data + patch->start + patch->size,
                     before + patch->end);
    ck_assert_ptr_null(
        memchr(before + patch->start, '#', patch->end - patch->start));
}

/* Edits TEXT once at random, and returns the new one. */
static char *
edit_at_random(char *text)
{
    struct kith_inventory *before = case_read(text);
    struct wish wanted = {0};
    struct patch patch;
    struct str out = {0};
    wish(&wanted);
    size_t session = chance(before->sessions.count);
    uint32_t person =
        before->sessions.items[0]
            .people.items[chance(before->sessions.items[0].people.count)]
            .person;
    struct edit edit = {session, before->people.items[person]->name,
                        slice_of(wanted.fact), str_slice(&wanted.value)};
    ck_assert_msg(edit_text(before, &edit, &patch, &out) == EDIT_DONE, "%s",
                  str_text(&out));
    same_bytes(text, &out, &patch);
    struct kith_inventory *after = case_read(out.data);
    same_sessions(before, after, session, person, &wanted);
    kith_inventory_free(after);
    kith_inventory_free(before);
    str_release(&wanted.value);
    free(text);
    return str_take(&out);
}

static const char *const samples[] = {"sarah.kith", "five.kith"};

/* A hundred after one another, five times over on either sample. */
START_TEST(keeps_all_else)
{
    state = 88172645463325252u + (uint64_t)_i;
    char *text = case_sample(samples[_i % 2]);
    for (int i = 0; i < 100; i++)
        text = edit_at_random(text);
    free(text);
}
END_TEST

SUITE("edit", {
    tcase_add_loop_test(tc, changes_bytes, 0, ROWS_OF(edits));
    tcase_add_loop_test(tc, refuses, 0, ROWS_OF(refusals));
    tcase_add_loop_test(tc, keeps_all_else, 0, 10);
})
