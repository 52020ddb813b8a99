/* kith explain [WORD]. In: the key of a measure or the code of a problem. Out:
 * what it means, on standard output; without a word, all measures in a list. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"

#include <stdlib.h>

/* Keys and codes are typed from memory, so the nearest is named, and where all
 * of them stand. */
static int
refuse(const char *word)
{
    const char *nearest = kith_explain_nearest(word);
    fputs("kith: there is no word, no measure and no problem called '", stderr);
    terminal_print_safe(stderr, word);
    fputs("'\n", stderr);
    if (nearest != NULL)
        fprintf(stderr, "kith: did you mean '%s'?\n", nearest);
    fputs("kith: 'kith explain' lists the measures\n", stderr);
    return EXIT_USAGE;
}

int
cmd_explain(const struct invocation *invocation)
{
    struct kith_error error;
    const char *language,
        *word = invocation->operand_count > 0 ? invocation->operands[0] : NULL;
    if (!options_language(invocation, &language))
        return EXIT_USAGE;
    char *page = kith_explain(word, language, &error);
    if (page == NULL && error.code == KITH_UNKNOWN_WORD)
        return refuse(word);
    bool fine = page != NULL ? output_print(page) : input_explain(&error);
    free(page);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
