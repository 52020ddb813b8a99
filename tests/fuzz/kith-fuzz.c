/* Fuzzing: any bytes -> parse -> the problems' report; where there are none ->
 * write, show, draw, compare and report for both audiences, and the next session, which
 * must be readable behind the last. Nothing may crash, leak or loop.
 *
 * Built with -Dfuzz=true (clang) this is a libFuzzer target; otherwise a main
 * of its own replays the files and directories named on the command line. */
#include "kith/kith.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
view(const struct kith_inventory *inventory, size_t session,
     enum kith_audience audience)
{
    struct kith_error error;
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, session, audience, NULL);
    char *words = kith_show(snapshot, kith_language(session % 3),
                            session % 2 == 0, &error);
    char *dot = kith_picture_dot(snapshot, NULL);
    if (words == NULL || dot == NULL)
        abort();
    free(words);
    free(dot);
    kith_snapshot_free(snapshot);
}

/* What kith writes it must read again, and write the same. */
static void
check_writing(const struct kith_inventory *inventory)
{
    char *once = kith_inventory_write(inventory, NULL);
    struct kith_inventory *again =
        kith_inventory_parse("again", once, strlen(once), NULL);
    if (kith_inventory_problems(again) > 0) {
        char *report = kith_inventory_report(again, false, NULL);
        fprintf(stderr, "%s\n%s", once, report);
        abort();
    }
    char *twice = kith_inventory_write(again, NULL);
    if (strcmp(once, twice) != 0)
        abort();
    free(once);
    free(twice);
    kith_inventory_free(again);
}

static void
write_report(const struct kith_timeline *timeline, size_t sessions)
{
    struct kith_error error;
    struct kith_report_options options = {.size = sizeof options,
                                          .to = sessions - 1,
                                          .language =
                                              sessions % 2 == 0 ? "de" : NULL};
    if (sessions == 0 || sessions > 4)
        return;
    char *html = kith_report(timeline, &options, &error);
    if (html == NULL)
        abort();
    free(html);
}

static void
compare(const struct kith_inventory *inventory, enum kith_audience audience)
{
    struct kith_error error;
    struct kith_timeline *timeline =
        kith_timeline_new(&inventory, 1, audience, &error);
    if (timeline == NULL)
        abort();
    size_t sessions = kith_timeline_sessions(timeline);
    for (size_t i = 0; i < sessions && i < 4; i++) {
        struct kith_change_options options = {.size = sizeof options,
                                              .confirmed = i % 2 == 1};
        struct kith_change *change =
            kith_change_new(timeline, i, sessions - 1, &options, NULL);
        free(kith_change_words(change, NULL, NULL));
        kith_change_free(change);
    }
    write_report(timeline, sessions);
    kith_timeline_free(timeline);
}

static void
check_next(const struct kith_inventory *inventory, const uint8_t *data,
           size_t size)
{
    struct kith_error error;
    char *next = kith_next(inventory, NULL, &error);
    if (next == NULL)
        abort();
    size_t added = strlen(next);
    char *longer = malloc(size + added + 1);
    memcpy(longer, data, size);
    longer[size] = '\n';
    memcpy(longer + size + 1, next, added);
    struct kith_inventory *again =
        kith_inventory_parse("next", longer, size + 1 + added, NULL);
    if (kith_inventory_problems(again) > 0) {
        char *report = kith_inventory_report(again, false, NULL);
        fprintf(stderr, "%s\n%s", next, report);
        abort();
    }
    kith_inventory_free(again);
    free(longer);
    free(next);
}

/* An edit of a text without problems has none, or there is no text. */
static void
check_edit(const struct kith_inventory *inventory)
{
    static const char *const facts[][2] = {{"ring", "ring 1"},
                                           {"contact", "contact ?"},
                                           {"strain", NULL},
                                           {"caution", "caution"}};
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    for (size_t i = 0; i < 4 && kith_snapshot_people(snapshot) > 0; i++) {
        struct kith_edit edit = {.size = sizeof edit,
                                 .person = kith_snapshot_name(snapshot, 0),
                                 .fact = facts[i][0],
                                 .value = facts[i][1]};
        char *text = kith_edit_text(inventory, &edit, NULL, NULL);
        if (text == NULL)
            continue;
        struct kith_inventory *again =
            kith_inventory_parse("edit", text, strlen(text), NULL);
        if (kith_inventory_problems(again) > 0)
            abort();
        kith_inventory_free(again);
        free(text);
    }
    kith_snapshot_free(snapshot);
}

/* Every text without problems can be arranged, and a second time it stays. */
static void
check_arranging(const struct kith_inventory *inventory)
{
    char *text = kith_arrange(inventory, NULL);
    if (text == NULL)
        abort();
    struct kith_inventory *again =
        kith_inventory_parse("arrange", text, strlen(text), NULL);
    char *same = kith_arrange(again, NULL);
    if (same == NULL || strcmp(same, text) != 0)
        abort();
    kith_inventory_free(again);
    free(same);
    free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct kith_inventory *inventory =
        kith_inventory_parse("fuzz", (const char *)data, size, NULL);
    char *report = kith_inventory_report(inventory, size % 2 == 0, NULL);
    size_t sessions = kith_inventory_sessions(inventory);
    free(report);
    free(kith_inventory_notes(inventory, size % 2 == 0, NULL));
    if (kith_inventory_problems(inventory) == 0) {
        check_writing(inventory);
        if (sessions > 0)
            check_edit(inventory);
        check_next(inventory, data, size);
        if (size < 4096)
            check_arranging(inventory);
        compare(inventory, KITH_THERAPIST);
        compare(inventory, KITH_CLIENT);
        for (size_t i = 0; i < sessions && i < 4; i++) {
            view(inventory, i, KITH_THERAPIST);
            view(inventory, i, KITH_CLIENT);
        }
    }
    kith_inventory_free(inventory);
    return 0;
}

#ifndef KITH_LIBFUZZER
static void
replay(const char *path)
{
    static uint8_t bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    LLVMFuzzerTestOneInput(bytes, size);
}

int
main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        replay(argv[i]);
        printf("ok %d - %s\n", i, strrchr(argv[i], '/') + 1);
    }
    printf("1..%d\n", argc - 1);
    return argc > 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
#endif
