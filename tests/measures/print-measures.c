/* Prints every measure of every session of a file, a line each, for
 * reference.py: session, key, value or names, parted by tabs. */
#include "inventory/inventory.h"
#include "measures/measures.h"

#include <math.h>
#include <stdio.h>

static char *
read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    struct str text = {0};
    int c;
    while (file != NULL && (c = fgetc(file)) != EOF)
        str_add_char(&text, (char)c);
    if (file != NULL)
        fclose(file);
    *size = text.size;
    return str_take(&text);
}

static void
print_number(double number)
{
    if (isnan(number))
        printf("\tnull\n");
    else
        printf("\t%.12g\n", number);
}

static void
print_entry(const struct kith_snapshot *snapshot, const struct measure *row,
            const struct measure_value *value, size_t i)
{
    struct slice name;
    switch (row->kind) {
    case MEASURE_PEOPLE:
        printf("\"%s\"", kith_snapshot_name(snapshot, value->entries[i]));
        break;
    case MEASURE_PAIRS:
        printf("[\"%s\", \"%s\"]",
               kith_snapshot_name(snapshot, value->entries[2 * i]),
               kith_snapshot_name(snapshot, value->entries[2 * i + 1]));
        break;
    case MEASURE_FUNCTIONS:
        name = snapshot->inventory->functions.items[value->entries[i]];
        printf("\"%.*s\"", SLICE_ARGS(name));
        break;
    default:
        printf("%.0f", value->counts[i]);
    }
}

static void
print_value(const struct kith_snapshot *snapshot, const struct measure *row,
            const struct measure_value *value)
{
    if (row->kind == MEASURE_WORD && value->word.size > 0) {
        printf("\t\"%.*s\"\n", SLICE_ARGS(value->word));
        return;
    }
    if (row->kind == MEASURE_NUMBER || isnan(value->number)) {
        print_number(value->number);
        return;
    }
    printf("\t[");
    for (size_t i = 0; i < value->count; i++) {
        printf("%s", i > 0 ? ", " : "");
        print_entry(snapshot, row, value, i);
    }
    printf("]\n");
}

static void
print_row(const struct kith_snapshot *snapshot, const char *session,
          const struct kith_measures *measures, const struct measure *row)
{
    for (int i = 0; i < 3; i++) {
        enum section section = (enum section)(1 << i);
        if ((row->sections & (unsigned)section) == 0)
            continue;
        printf("%s\t%s.%s", session, section_name(section), row->key);
        print_value(snapshot, row, measures_get(measures, row, whole_subject));
    }
    size_t functions = snapshot_functions(snapshot);
    for (size_t i = 0; i < functions && row->sections & SECTION_FUNCTIONS;
         i++) {
        struct subject subject = {i, EVERYONE};
        printf("%s\tfunctions.%.*s.%s", session,
               SLICE_ARGS(snapshot->inventory->functions.items[i]), row->key);
        print_value(snapshot, row, measures_get(measures, row, subject));
    }
    for (size_t i = 0;
         i < snapshot->people.count && row->sections & SECTION_PEOPLE; i++) {
        struct subject subject = {EVERY_FUNCTION, i};
        printf("%s\tpeople.%s.%s", session, kith_snapshot_name(snapshot, i),
               row->key);
        print_value(snapshot, row, measures_get(measures, row, subject));
    }
}

static bool
print_session(const struct kith_inventory *inventory, size_t session)
{
    struct kith_error error;
    char *name = kith_inventory_session_name(inventory, session, NULL);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, session, KITH_THERAPIST, NULL);
    struct kith_measures *measures = kith_measure(snapshot, &error);
    bool fine = measures != NULL;
    for (const struct measure *row = measures_table; fine && row->key != NULL;
         row++)
        print_row(snapshot, name, measures, row);
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
    free(name);
    return fine;
}

int
main(int count, char **arguments)
{
    size_t size;
    char *text = read_file(count > 1 ? arguments[1] : "", &size);
    struct kith_inventory *inventory =
        kith_inventory_parse("case", text, size, NULL);
    bool fine = kith_inventory_problems(inventory) == 0;
    size_t sessions = kith_inventory_sessions(inventory);
    for (size_t i = 0; fine && i < sessions; i++)
        fine = print_session(inventory, i);
    kith_inventory_free(inventory);
    free(text);
    return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
