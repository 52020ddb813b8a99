/* Cases of one file or several as a timeline, and what changed in it told in
 * one line, so that a row of a table can say what it expects. */
#pragma once

#include "change/change.h"
#include "cases.h"

#include <math.h>

enum { MOST_FILES = 4 };

struct files {
    struct kith_inventory *inventories[MOST_FILES];
    size_t count;
    struct kith_timeline *timeline; /* NULL where they do not fit */
    struct kith_error error;
};

/* The files of the texts up to the first that is NULL. */
static inline struct files
files_read(const char *const *texts, enum kith_audience audience)
{
    struct files files = {0};
    while (files.count < MOST_FILES && texts[files.count] != NULL) {
        files.inventories[files.count] = case_read(texts[files.count]);
        files.count++;
    }
    files.timeline = kith_timeline_new(
        (const struct kith_inventory *const *)files.inventories, files.count,
        audience, &files.error);
    return files;
}

static inline void
files_release(struct files *files)
{
    kith_timeline_free(files->timeline);
    for (size_t i = 0; i < files->count; i++)
        kith_inventory_free(files->inventories[i]);
}

/* The files of texts that belong together. */
static inline struct files
files_together(const char *const *texts, enum kith_audience audience)
{
    struct files files = files_read(texts, audience);
    ck_assert_msg(files.timeline != NULL, "%s", files.error.message);
    return files;
}

/* A person's number; the test fails where there is none. */
static inline size_t
timeline_find(const struct kith_timeline *timeline, struct slice name)
{
    size_t person = 0;
    while (person < kith_timeline_people(timeline) &&
           !slice_is(name, kith_timeline_name(timeline, person)))
        person++;
    ck_assert_msg(person < kith_timeline_people(timeline), "nobody is '%.*s'",
                  SLICE_ARGS(name));
    return person;
}

/* Six places at most; "?" for what is not known. */
static inline void
tell_number(struct str *out, double number)
{
    char text[32];
    snprintf(text, sizeof text, "%.6g", number == 0 ? 0 : number);
    str_add(out, isnan(number) ? "?" : text);
}

/* " A B" of a list, in the order of the timeline; false where there is no
 * list of this name. */
static inline bool
tell_list(struct str *out, const struct kith_change *change, const char *key)
{
    static const char *const lists[] = {"kept",    "left",   "joined",
                                        "further", "closer", "not_discussed"};
    size_t people[64];
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (strcmp(key, lists[i]) != 0)
            continue;
        size_t count = kith_change_people(change, key, people, 64);
        ck_assert_uint_le(count, 64);
        for (size_t j = 0; j < count; j++)
            str_addf(out, "%s%s", j > 0 ? " " : "",
                     kith_timeline_name(change->timeline, people[j]));
        return true;
    }
    return false;
}

/* "A:got.total" is of one person, "rings_unknown" has no public key. */
static inline double
number_of(const struct kith_change *change, const char *key)
{
    const char *colon = strchr(key, ':');
    if (strcmp(key, "rings_unknown") == 0)
        return change->rings_unknown;
    if (colon == NULL)
        return kith_change_value(change, key);
    size_t person = timeline_find(change->timeline,
                                  (struct slice){key, (size_t)(colon - key)});
    return kith_change_person(change, person, colon + 1);
}

/* ---- Tables ---- */

struct row {
    const char *text;
    const char *wanted; /* "2>3: " first: from the second session to the third;
                           otherwise from the first to the second */
};

typedef void
teller(struct str *out, const struct kith_change *change, const char *wanted);

static inline void
check_row(const struct row *row, const struct kith_change_options *options,
          enum kith_audience audience, teller *tell)
{
    const char *const texts[] = {row->text, NULL};
    const char *wanted = row->wanted;
    size_t from = 0, to = 1;
    if (strlen(wanted) >= 5 && memcmp(wanted + 3, ": ", 2) == 0) {
        from = (size_t)(wanted[0] - '1');
        to = (size_t)(wanted[2] - '1');
        wanted += 5;
    }
    struct files files = files_together(texts, audience);
    struct kith_change *change =
        kith_change_new(files.timeline, from, to, options, NULL);
    struct str told = {0};
    tell(&told, change, wanted);
    ck_assert_msg(strcmp(str_text(&told), wanted) == 0,
                  "in:\n%s\ngot    %s\nwanted %s", row->text, str_text(&told),
                  wanted);
    str_release(&told);
    kith_change_free(change);
    files_release(&files);
}

/* Tells what WANTED asks for, in the same form. */
static inline void
tell_asked(struct str *out, const struct kith_change *change,
           const char *wanted)
{
    while (*wanted != '\0') {
        char key[64];
        size_t size = strcspn(wanted, " "), end = strcspn(wanted, "|");
        ck_assert_msg(size < sizeof key && size < end, "'%s'?", wanted);
        snprintf(key, sizeof key, "%.*s", (int)size, wanted);
        str_addf(out, "%s%s ", out->size > 0 ? "|" : "", key);
        if (!tell_list(out, change, key))
            tell_number(out, number_of(change, key));
        wanted += end + (wanted[end] == '|');
    }
}
