/* Fills the tables of the program into a page of the manual, so that the two
 * cannot disagree: a line "@facts@" of the template becomes the table of facts,
 * and likewise records, relations, problems, measures, changes and commands
 * with their options.
 *
 *     manual TEMPLATE >PAGE */
#include "base/str.h"
#include "change/change.h"
#include "cli/command.h"
#include "inventory/notes.h"
#include "inventory/relations.h"
#include "inventory/facts.h"
#include "inventory/problems.h"
#include "inventory/record.h"
#include "measures/measures.h"

#include <stdio.h>
#include <stdlib.h>

/* scdoc's own marks are guarded. */
static void
print_text(const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("*_\\`~<>#", *text) != NULL)
            putchar('\\');
        putchar(*text == '\n' ? ' ' : *text);
    }
}

static void
print_entry(const char *term, const char *means)
{
    putchar('*');
    print_text(term);
    fputs("*\n\t", stdout);
    print_text(means);
    fputs("\n\n", stdout);
}

static void
print_records(enum record_place place)
{
    for (size_t i = 0; i < RECORD_COUNT; i++) {
        const struct record_kind *kind = &record_kinds[i];
        struct str term = {0};
        if (kind->place != place)
            continue;
        str_add(&term, kind->form);
        if (kind->more != NULL)
            str_addf(&term, ", %s", kind->more);
        print_entry(term.data, kind->means);
        str_release(&term);
    }
}

static void
print_case_records(void)
{
    print_records(IN_CASE);
}

static void
print_anywhere_records(void)
{
    print_records(ANYWHERE);
}

static void
print_session_records(void)
{
    print_records(A_SESSION);
    print_records(IN_SESSION);
}

static void
print_facts(void)
{
    for (size_t i = 0; i < FACT_COUNT; i++) {
        const struct fact_kind *kind = &fact_kinds[i];
        struct str means = {0};
        str_add(&means, kind->means);
        for (size_t w = 0; kind->words != NULL && w < kind->words->count; w++)
            str_addf(&means, "%s%s", w == 0 ? "; one of " : ", ",
                     kind->words->words[w]);
        if (kind->shape == SHAPE_LEVEL)
            str_addf(&means, "; from %d to %d", kind->low, kind->high);
        if (kind->shape == SHAPE_STATUS)
            for (size_t w = 0; w < status_words.count; w++)
                str_addf(&means, "%s%s", w == 0 ? "; one of " : ", ",
                         status_words.words[w]);
        str_add(&means, kind->carry == CARRY_NEVER
                            ? "; not carried to the next session"
                            : "");
        if (kind->shape != SHAPE_WISH)
            print_entry(kind->form, means.data);
        str_release(&means);
    }
}

/* The words of one tongue for each relation. */
static void
print_people_in(enum tongue tongue)
{
    for (size_t i = 0; i < relation_row_count; i++) {
        const struct relation_row *row = &relation_rows[i];
        struct slice rest = slice_of(row->words);
        struct str words = {0};
        while (row->tongue == tongue && rest.size > 0) {
            str_add(&words, words.size > 0 ? ", " : "");
            str_add_slice(&words, slice_take_until(&rest, '|'));
        }
        if (words.size > 0)
            print_entry(relation_words.words[row->relation], words.data);
        str_release(&words);
    }
}

static void
print_people(void)
{
    print_people_in(TONGUE_ENGLISH);
    printf("In German:\n\n");
    print_people_in(TONGUE_GERMAN);
}

static void
print_relations(void)
{
    for (int group = 0; group < GROUP_COUNT; group++) {
        struct str words = {0};
        for (size_t i = 0; i < relation_words.count; i++)
            if (relation_group((int)i) == (enum group)group)
                str_addf(&words, "%s%s", words.size > 0 ? ", " : "",
                         relation_words.words[i]);
        print_entry(group_words.words[group], words.data);
        str_release(&words);
    }
}

static void
print_problems(void)
{
    const struct problem *problem;
    for (size_t i = 0; (problem = inventory_problem(i)) != NULL; i++)
        print_entry(problem->code, problem->means);
}

static void
print_notes(void)
{
    const struct problem *note;
    for (size_t i = 0; (note = inventory_note(i)) != NULL; i++)
        print_entry(note->code, note->means);
}

static void
print_changes(void)
{
    for (const struct change_row *row = change_table; row->key != NULL; row++) {
        struct str text = {0};
        str_addf(&text, "%s Formula: %s. Source: %s.", row->means, row->formula,
                 row->source);
        print_entry(row->key, text.data);
        str_release(&text);
    }
}

static void
print_measures(void)
{
    for (int i = 0; i < SECTIONS; i++) {
        enum section section = (enum section)(1 << i);
        for (const struct measure *row = measures_table; row->key != NULL;
             row++) {
            struct str key = {0}, text = {0};
            if ((row->sections & (unsigned)section) == 0)
                continue;
            str_addf(&key, "%s.%s", section_name(section), row->key);
            str_addf(
                &text, "%s Unit: %s. Formula: %s. Source: %s. Reading: %s.",
                row->means, row->unit, row->formula, row->source, row->reading);
            print_entry(key.data, text.data);
            str_release(&key);
            str_release(&text);
        }
    }
}

static void
print_options(const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        const struct option_info *option = &option_table[i];
        struct str term = {0};
        if (!command->options[i])
            continue;
        if (option->letter != '\0')
            str_addf(&term, "-%c, ", option->letter);
        str_addf(&term, "--%s", option->name);
        if (option->argument != NULL)
            str_addf(&term, " %s", option->argument);
        print_entry(term.data, option->means);
        str_release(&term);
    }
}

static void
print_commands(void)
{
    for (const struct command *c = command_table; c->name != NULL; c++) {
        printf("## kith %s%s ", c->name,
               command_has_options(c) ? " [OPTION...]" : "");
        print_text(c->operands);
        fputs("\n\n", stdout);
        print_text(c->details);
        fputs("\n\n", stdout);
        print_options(c);
    }
}

static const struct {
    const char *line;
    void (*print)(void);
} tables[] = {{"@case-records@\n", print_case_records},
              {"@anywhere-records@\n", print_anywhere_records},
              {"@session-records@\n", print_session_records},
              {"@facts@\n", print_facts},
              {"@relations@\n", print_relations},
              {"@people@\n", print_people},
              {"@problems@\n", print_problems},
              {"@notes@\n", print_notes},
              {"@measures@\n", print_measures},
              {"@changes@\n", print_changes},
              {"@commands@\n", print_commands}};

static void
print_line(const char *line)
{
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (strcmp(line, tables[i].line) != 0)
            continue;
        tables[i].print();
        return;
    }
    fputs(line, stdout);
}

int
main(int argc, char **argv)
{
    char line[4096];
    FILE *template = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (template == NULL) {
        fputs("usage: manual TEMPLATE\n", stderr);
        return EXIT_FAILURE;
    }
    while (fgets(line, sizeof line, template) != NULL)
        print_line(line);
    fclose(template);
    return EXIT_SUCCESS;
}
