/* getopt_long, driven by the table. In: arguments. Out: an invocation; a value
 * of an option (paper, language, audience) as the rest of kith knows it.
 *
 * A command knows only its own options: --dpi for kith show is refused, and not
 * passed over. Of an option given twice the last counts. */
#include "cli/options.h"
#include "cli/help.h"
#include "system/terminal.h"
#include "base/utf8.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { FIRST_CODE = 256 }; /* above any letter */

/* What getopt wants: the long options with an empty row behind the last, and a
 * string of letters with a colon behind each that takes a value, one colon
 * before all and a NUL behind. */
struct known {
    struct option longs[OPTION_COUNT + 1];
    char letters[2 * OPTION_COUNT + 3];
};

static void
list_known(const struct command *command, struct known *known)
{
    size_t count = 0;
    char *letter = known->letters;
    *letter++ = ':'; /* tell a missing argument from an unknown option */
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!command_takes(command, (enum cli_option)i))
            continue;
        bool argument = option_table[i].argument != NULL;
        known->longs[count++] = (struct option){option_table[i].name, argument,
                                                NULL, FIRST_CODE + i};
        if (option_table[i].letter == '\0')
            continue;
        *letter++ = option_table[i].letter;
        if (argument)
            *letter++ = ':';
    }
    known->longs[count] = (struct option){0};
    *letter = '\0';
}

/* Long options come back as the codes they were given, short ones as their
 * letters. */
static int
option_of(int code)
{
    if (code >= FIRST_CODE)
        return code - FIRST_CODE;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (option_table[i].letter == code)
            return i;
    return -1;
}

static void
print_quoted(const char *word)
{
    fputs("'", stderr);
    terminal_print_safe(stderr, word);
    fputs("'", stderr);
}

/* The option that getopt stumbled over, as it was typed. Of a bundle of letters
 * it tells which one; of a long option nothing, but that is the argument just
 * passed. */
static void
print_offender(char **argv)
{
    if (optopt > 0 && optopt < FIRST_CODE)
        fprintf(stderr, "'-%c'", optopt);
    else
        print_quoted(argv[optind - 1]);
}

/* Only a long option is worth a guess; one letter is near any other. */
static bool
refuse(const struct command *command, int code, char **argv)
{
    fprintf(stderr, "kith %s: ", command->name);
    if (code == '?')
        fputs("unknown option ", stderr);
    print_offender(argv);
    fputs(code == ':' ? " needs a value\n" : "\n", stderr);
    if (code == '?' && optopt == 0)
        help_suggest_option(command, argv[optind - 1]);
    fprintf(stderr, "kith: 'kith help %s' shows its options\n", command->name);
    return false;
}

static bool
check_operands(const struct command *command, int count)
{
    if (count >= command->least &&
        (command->most < 0 || count <= command->most))
        return true;
    fprintf(stderr, "kith %s: %s\n", command->name,
            count < command->least ? "which file?" : "one file at a time");
    fprintf(stderr, "usage: kith %s%s %s\n", command->name,
            command_has_options(command) ? " [OPTION...]" : "",
            command->operands);
    return false;
}

/* getopt's own messages are switched off: they would print what was typed as it
 * is, which is not safe for a terminal. --help needs no file. */
bool
options_parse(const struct command *command, int argc, char **argv,
              struct invocation *invocation)
{
    struct known known;
    list_known(command, &known);
    *invocation = (struct invocation){.command = command};
    opterr = 0;
    optind = 1;
    for (;;) {
        int code = getopt_long(argc, argv, known.letters, known.longs, NULL);
        if (code == -1)
            break;
        if (code == '?' || code == ':')
            return refuse(command, code, argv);
        int option = option_of(code);
        invocation->values[option] =
            option_table[option].argument != NULL ? optarg : "";
    }
    invocation->arguments = argv - 1; /* before the command's name */
    invocation->operands = argv + optind;
    invocation->operand_count = argc - optind;
    return invocation->values[OPTION_HELP] != NULL ||
           check_operands(command, invocation->operand_count);
}

enum kith_audience
options_audience(const struct invocation *invocation,
                 enum kith_audience usually)
{
    return invocation->values[OPTION_CLIENT] != NULL      ? KITH_CLIENT
           : invocation->values[OPTION_THERAPIST] != NULL ? KITH_THERAPIST
                                                          : usually;
}

bool
options_check_audience(const struct invocation *invocation)
{
    if (invocation->values[OPTION_CLIENT] == NULL ||
        invocation->values[OPTION_THERAPIST] == NULL)
        return true;
    fprintf(stderr,
            "kith %s: for the --client or for the --therapist, not both\n",
            invocation->command->name);
    return false;
}

bool
options_paper(const struct invocation *invocation, enum kith_paper *paper)
{
    const char *wanted = invocation->values[OPTION_PAPER];
    *paper = wanted != NULL && strcasecmp(wanted, "letter") == 0 ? KITH_LETTER
                                                                 : KITH_A4;
    if (wanted == NULL || *paper == KITH_LETTER ||
        strcasecmp(wanted, "a4") == 0)
        return true;
    fprintf(stderr, "kith %s: the paper is a4 or letter, not ",
            invocation->command->name);
    print_quoted(wanted);
    fputs("\n", stderr);
    return false;
}

/* Is WORD language INDEX, by a slip, by its name, or with a country behind it
 * ("de-AT")? */
static bool
is_meant(size_t index, struct slice word)
{
    struct slice code = slice_of(kith_language(index));
    size_t allowed = utf8_slips_allowed(word);
    return utf8_slips(word, code, allowed) <= allowed ||
           utf8_same_word(word, code) ||
           utf8_same_word(word, slice_of(kith_language_name(index))) ||
           (word.size > code.size && strchr("-_@.", word.data[code.size]) &&
            slice_equal(slice_part(word, 0, code.size), code));
}

static void
refuse_language(const struct invocation *invocation, const char *code)
{
    const char *known, *meant = NULL;
    fprintf(stderr, "kith %s: there is no language ",
            invocation->command->name);
    print_quoted(code);
    fputs("; there are", stderr);
    for (size_t i = 0; (known = kith_language(i)) != NULL; i++) {
        fprintf(stderr, "%s %s", i > 0 ? "," : "", known);
        meant = is_meant(i, slice_of(code)) ? known : meant;
    }
    fputs("\n", stderr);
    if (meant != NULL)
        fprintf(stderr, "kith: did you mean '%s'?\n", meant);
}

bool
options_language(const struct invocation *invocation, const char **language)
{
    const char *code = invocation->values[OPTION_LANG];
    size_t index = 0;
    while (code != NULL && kith_language(index) != NULL &&
           strcmp(kith_language(index), code) != 0)
        index++;
    *language = kith_language(index);
    if (*language == NULL)
        refuse_language(invocation, code);
    return *language != NULL;
}

/* Operands of help and explain are words, not files; the table's usage line
 * tells them apart. */
struct inputs
options_inputs(const struct invocation *invocation)
{
    const struct command *command = invocation->command;
    bool files = strncmp(command->operands, "FILE", strlen("FILE")) == 0;
    return (struct inputs){command->name, invocation->operands,
                           files ? invocation->operand_count : 0};
}

bool
options_may_write(const struct invocation *invocation, const char *path)
{
    struct inputs inputs = options_inputs(invocation);
    return place_is_allowed(&inputs, path);
}

/* JSON goes before CSV where both were asked for; what is plain is read at a
 * terminal, whose colours follow standard output. */
bool
options_table(const struct invocation *invocation,
              struct kith_table_options *table)
{
    const char *const *values = invocation->values;
    *table = (struct kith_table_options){
        .size = sizeof *table,
        .form = values[OPTION_JSON] != NULL  ? KITH_JSON
                : values[OPTION_CSV] != NULL ? KITH_CSV
                                             : KITH_PLAIN,
        .only = values[OPTION_ONLY],
        .people = values[OPTION_PEOPLE] != NULL,
        .functions = values[OPTION_FUNCTIONS] != NULL,
        .colour = terminal_has_colour(stdout),
        .ascii = values[OPTION_ASCII] != NULL};
    return options_language(invocation, &table->language);
}
