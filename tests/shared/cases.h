/* Small cases for tests: text in, inventory or snapshot out. A case that ought
 * to be well written fails the test with its report. */
#pragma once

#include "inventory/inventory.h"
#include "kith/kith.h"
#include "case/timeline.h"
#include "case/view.h"
#include "suite.h"

#include <stdio.h>

static inline struct kith_inventory *
case_parse(const char *text)
{
    return kith_inventory_parse("test.kith", text, strlen(text), NULL);
}

/* A case without problems. */
static inline struct kith_inventory *
case_read(const char *text)
{
    struct kith_inventory *inventory = case_parse(text);
    char *report = kith_inventory_report(inventory, false, NULL);
    ck_assert_msg(kith_inventory_problems(inventory) == 0, "%s\nin:\n%s",
                  report, text);
    free(report);
    return inventory;
}

/* A whole file; NULL where there is none. */
static inline char *
case_load(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    struct str text = {0};
    char bytes[4096];
    size_t size;
    while ((size = fread(bytes, 1, sizeof bytes, file)) > 0)
        str_add_slice(&text, (struct slice){bytes, size});
    fclose(file);
    return str_take(&text);
}

/* The text of a sample, "sarah.kith". */
static inline char *
case_sample(const char *name)
{
    const char *samples = getenv("KITH_SAMPLES");
    ck_assert_msg(samples != NULL, "KITH_SAMPLES is not set");
    struct str path = {0};
    str_addf(&path, "%s/%s", samples, name);
    char *text = case_load(path.data);
    ck_assert_msg(text != NULL, "no %s", path.data);
    str_release(&path);
    return text;
}

/* A case of one session: people of these NAMES, with bars between them, each
 * with these FACTS. */
static inline struct str
case_people(const char *names, const char *facts)
{
    struct str text = {0};
    struct slice rest = slice_of(names);
    str_add(&text, "case T\nsession week 1\n");
    while (rest.size > 0) {
        const char *bar = memchr(rest.data, '|', rest.size);
        size_t size = bar != NULL ? (size_t)(bar - rest.data) : rest.size;
        str_addf(&text, "person \"%.*s\": %s\n", (int)size, rest.data, facts);
        rest = slice_part(rest, size + (bar != NULL), rest.size);
    }
    return text;
}

/* A person on the page by name; NULL where they are not on it. */
static inline const struct view *
case_view(const struct kith_snapshot *snapshot, const char *name)
{
    const struct view *view;
    array_each (view, &snapshot->people)
        if (slice_is(view->name, name))
            return view;
    return NULL;
}

/* The text of what stands at SPAN. */
static inline struct slice
case_at(const struct kith_inventory *inventory, struct span span)
{
    return source_slice(&inventory->source, span);
}

#define ck_assert_slice(got, wanted, row)                                      \
    ck_assert_msg(slice_is(got, wanted), "row %d: got '%.*s', wanted '%s'",    \
                  row, SLICE_ARGS(got), wanted)
