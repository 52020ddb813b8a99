/* kith explain [WORD]. In: the key of a measure or the code of a problem. Out:
 * what it means, on standard output; without a word, all measures in a list. */
#include "base/str.h"
#include "cli/command.h"
#include "system/output.h"
#include "system/terminal.h"
#include "output/terminal/explain.h"

/* Keys and codes are typed from memory, so the nearest is named, and where all
 * of them stand. */
static int
refuse(const char *word)
{
    const char *nearest = explain_nearest(slice_of(word));
    fputs("kith: there is no measure and no problem called '", stderr);
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
    struct str text = {0};
    int result = EXIT_FINE;
    if (invocation->operand_count == 0)
        explain_all(&text);
    else if (!explain_word(slice_of(invocation->operands[0]), &text))
        result = refuse(invocation->operands[0]);
    if (result == EXIT_FINE && !output_print(str_text(&text)))
        result = EXIT_WRONG;
    str_release(&text);
    return result;
}
