/* In: the inventories of one case, one for each file. Out: one number for each
 * person, in whichever files they are, and pairs of names to review.
 *
 * First the names that belong to one person are joined, over all files, and
 * only then are people numbered: an "aka" in the last file may say that two
 * names of the first are one person's. */
#include "case/roster.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

/* A name, and the group of names that belong to one person: a union-find. */
struct shared_name {
    struct slice name;
    struct shared_name *same; /* another name of theirs; itself at the root */
    uint32_t person;          /* of the root: in the roster; NOBODY at first */
    size_t file;              /* of the root: where they were met last … */
    uint32_t met;             /* … and as whom */
    UT_hash_handle hh;
};

/* Every name and every "aka" of all files; needed only while people are
 * numbered. */
struct register_ {
    struct shared_name *names; /* hashed */
    struct arena arena;
};

/* The entry of a name, new where nobody was called so yet. */
static struct shared_name *
look_up(struct register_ *book, struct slice name)
{
    struct shared_name *called;
    HASH_FIND(hh, book->names, name.data, (unsigned)name.size, called);
    if (called != NULL)
        return called;
    called = arena_alloc(&book->arena, sizeof *called);
    *called = (struct shared_name){
        .name = name, .same = called, .person = NOBODY, .file = SIZE_MAX};
    HASH_ADD_KEYPTR(hh, book->names, name.data, (unsigned)name.size, called);
    return called;
}

/* The entry that stands for all names of a person. Going there shortens the
 * way, as a file may join any number of names in one row. */
static struct shared_name *
root_of(struct shared_name *called)
{
    while (called->same != called) {
        called->same = called->same->same;
        called = called->same;
    }
    return called;
}

/* The name under which a person stands in their file leads; what else they are
 * called follows. */
static void
join_aliases(struct register_ *book, const struct kith_inventory *inventory,
             const struct person_record *record)
{
    struct slice name = inventory->people.items[record->person]->name;
    for (size_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        if (said->fact != FACT_AKA || said->text_size == 0)
            continue;
        struct slice alias = utf8_name(&book->arena, fact_text(said));
        root_of(look_up(book, alias))->same = root_of(look_up(book, name));
    }
}

static void
join_names(struct register_ *book, const struct kith_inventory *inventory)
{
    const struct session *session;
    const struct person_record *record;
    array_each (session, &inventory->sessions)
        array_each (record, &session->people)
            join_aliases(book, inventory, record);
}

/* Two people of one file whom the names of another make one; within a file the
 * parser sees to it. */
static bool
explain_clash(const struct kith_inventory *inventory, uint32_t a, uint32_t b,
              struct kith_error *error)
{
    struct slice first = inventory->people.items[a]->name;
    struct slice second = inventory->people.items[b]->name;
    error->code = KITH_NOT_ONE_CASE;
    snprintf(error->message, sizeof error->message,
             "by their other names (aka), %s and %s of one file would be one "
             "person",
             quote(first).text, quote(second).text);
    return false;
}

/* A person is called what the last file calls them, whatever they were called
 * before: that is what the user types now. */
static bool
number_people(struct roster *roster, struct register_ *book,
              const struct kith_inventory *inventory, size_t file,
              struct kith_error *error)
{
    size_t count = inventory->people.count;
    roster->people[file] =
        arena_alloc(&roster->arena, count * sizeof **roster->people);
    for (uint32_t i = 0; i < count; i++) {
        struct slice name = inventory->people.items[i]->name;
        struct shared_name *root = root_of(look_up(book, name));
        if (root->file == file)
            return explain_clash(inventory, root->met, i, error);
        root->file = file;
        root->met = i;
        if (root->person == NOBODY) {
            root->person = (uint32_t)roster->names.count;
            array_add(&roster->names);
        }
        roster->names.items[root->person] = name;
        roster->people[file][i] = root->person;
    }
    return true;
}

/* ---- Nearly the same ---- */

/* Someone of the roster, and the files they are in: 64 of them are told apart,
 * more only hide a hint. */
struct roster_entry {
    uint64_t files;
    size_t first_file;
    struct slice folded;
};

/* Comparing everyone with everyone is for people's files, not for hostile
 * ones; beyond this nobody would review the list anyway. */
enum { MOST_COMPARED = 1000, MOST_ALIKE = 100 };

static bool
is_alike(const struct roster_entry *a, const struct roster_entry *b)
{
    if ((a->files & b->files) != 0)
        return false; /* one file knows both: they are two people */
    if (slice_equal(a->folded, b->folded))
        return true;
    size_t allowed = utf8_slips_allowed(a->folded);
    if (utf8_slips_allowed(b->folded) > allowed)
        allowed = utf8_slips_allowed(b->folded);
    return utf8_slips(a->folded, b->folded, allowed) <= allowed;
}

/* Everyone with everyone: slips may be anywhere in a name, so no order brings
 * those that are alike together. */
static void
find_alike(struct roster *roster, const struct roster_entry *entries,
           size_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = i + 1; j < count && roster->alike.count < MOST_ALIKE;
             j++)
            if (is_alike(&entries[i], &entries[j]))
                *array_add(&roster->alike) = (struct alike){
                    i, j, entries[i].first_file, entries[j].first_file};
}

/* From the last file to the first, so that the first is what stays noted. */
static void
note_files(const struct roster *roster,
           const struct kith_inventory *const *inventories,
           struct roster_entry *entries)
{
    for (size_t file = roster->files; file > 0; file--)
        for (size_t i = 0; i < inventories[file - 1]->people.count; i++) {
            struct roster_entry *entry = &entries[roster->people[file - 1][i]];
            entry->files |= UINT64_C(1) << ((file - 1) % 64);
            entry->first_file = file - 1;
        }
}

/* Names are folded once each, and not again for each comparison. */
static void
review_names(struct roster *roster,
             const struct kith_inventory *const *inventories)
{
    struct arena arena = {0};
    size_t people = roster->names.count;
    size_t count = people < MOST_COMPARED ? people : MOST_COMPARED;
    struct roster_entry *entries = alloc_zeroed(people, sizeof *entries);
    note_files(roster, inventories, entries);
    for (size_t i = 0; i < count; i++)
        entries[i].folded = utf8_folded(&arena, roster->names.items[i]);
    find_alike(roster, entries, count);
    alloc_free(entries);
    arena_release(&arena);
}

bool
roster_init(struct roster *roster,
            const struct kith_inventory *const *inventories, size_t count,
            struct kith_error *error)
{
    struct register_ book = {0};
    *roster = (struct roster){.files = count};
    roster->people =
        arena_alloc(&roster->arena, count * sizeof *roster->people);
    for (size_t i = 0; i < count; i++)
        join_names(&book, inventories[i]);
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++)
        fine = number_people(roster, &book, inventories[i], i, error);
    if (fine && count > 1)
        review_names(roster, inventories);
    HASH_CLEAR(hh, book.names);
    arena_release(&book.arena);
    return fine;
}

/* The new numbers of the people of one file, as many as its edition has. */
static void
renumber_file(struct roster *roster, size_t file,
              const struct kith_inventory *edition, const uint32_t *numbers)
{
    uint32_t *people = roster->people[file];
    for (size_t old = 0, i = 0; i < edition->people.count; old++) {
        if (numbers[people[old]] == NOBODY)
            continue;
        people[i] = numbers[people[old]];
        roster->names.items[people[i]] = edition->people.items[i]->name;
        i++;
    }
}

/* A pair to review goes with either of its two: its other name would tell of
 * them. */
void
roster_leave_out(struct roster *roster, const bool *hidden,
                 const struct kith_inventory *const *editions)
{
    size_t people = roster->names.count, alike = 0;
    uint32_t *numbers = alloc_zeroed(people, sizeof *numbers);
    roster->names.count = 0;
    for (size_t i = 0; i < people; i++)
        numbers[i] = hidden[i] ? NOBODY : (uint32_t)roster->names.count++;
    for (size_t file = 0; file < roster->files; file++)
        renumber_file(roster, file, editions[file], numbers);
    for (size_t i = 0; i < roster->alike.count; i++) {
        struct alike pair = roster->alike.items[i];
        pair.a = numbers[pair.a];
        pair.b = numbers[pair.b];
        if (pair.a != NOBODY && pair.b != NOBODY)
            roster->alike.items[alike++] = pair;
    }
    roster->alike.count = alike;
    alloc_free(numbers);
}

void
roster_release(struct roster *roster)
{
    array_release(&roster->names);
    array_release(&roster->alike);
    arena_release(&roster->arena);
}
