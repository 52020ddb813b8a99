/* An interview, a person after the other until there are no more. In: lines from
 * standard input. Out: the beginning of a case.
 *
 * All that is known so far is given to kith_begin() after each answer, so that
 * what is refused is the answer just given. Questions go to standard error, as
 * the inventory may go to standard output. */
#include "cli/interview.h"
#include "base/marked.h"
#include "base/str.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>

/* Until the answer that comes next is there, this one stands for it: what is
 * refused is then refused where it was said. */
static const char anybody[] = "friend", anywhere[] = "?";

bool
interview_is_possible(void)
{
    return terminal_is(stdin) && terminal_is(stdout) && terminal_is(stderr);
}

static const char *
in_language(const struct interview *interview, const char *sentence)
{
    return kith_translated(sentence, interview->beginning.language);
}

void
interview_say(const struct interview *interview, const char *sentence)
{
    fputs(in_language(interview, sentence), stderr);
    fputs("\n", stderr);
}

/* ---- A question ---- */

/* A NUL would end the answer too early. DEL is no text either, and the parser
 * says so. */
static bool
read_line(struct str *line)
{
    int c;
    while ((c = getc(stdin)) != EOF && c != '\n')
        str_add_char(line, c == '\0' ? '\x7F' : (char)c);
    return c != EOF;
}

static struct slice
without_blanks(struct slice text)
{
    while (text.size > 0 && strchr(" \t\r", text.data[0]) != NULL)
        text = slice_part(text, 1, text.size);
    while (text.size > 0 && strchr(" \t\r", text.data[text.size - 1]) != NULL)
        text.size--;
    return text;
}

/* ANSWER is NULL of an empty line; false where there is no line any more. */
static bool
ask(struct interview *interview, const char *question, const char **answer)
{
    struct str line = {0};
    fputs(in_language(interview, question), stderr);
    fputs(" ", stderr);
    fflush(stderr);
    bool there = read_line(&line);
    struct slice said = without_blanks(str_slice(&line));
    *answer = said.size > 0 ? arena_copy(&interview->answers, said).data : NULL;
    str_release(&line);
    return there;
}

/* Would the case be well with the answers so far? */
static bool
is_taken(struct interview *interview)
{
    struct kith_error error;
    interview->beginning.people = interview->people.items;
    interview->beginning.count = interview->people.count;
    char *text = kith_begin(&interview->beginning, &error);
    if (text == NULL) {
        fputs("  ", stderr);
        terminal_print_safe(stderr, error.message);
        fputs("\n", stderr);
    }
    free(text);
    return text != NULL;
}

/* Again and again, until ANSWER, which is one of what is known, is taken. */
static bool
ask_until_taken(struct interview *interview, const char *question,
                const char **answer)
{
    bool there;
    do
        there = ask(interview, question, answer);
    while (there && !is_taken(interview));
    return there;
}

/* ---- The questions ---- */

/* Adds a person; NONE where nobody else came to mind. */
static bool
ask_for_person(struct interview *interview, bool *none)
{
    bool first = interview->people.count == 0;
    *array_add(&interview->people) =
        (struct kith_newcomer){NULL, anybody, anywhere};
    struct kith_newcomer *person = array_last(&interview->people);
    const char *who = first ? T("Who comes to mind first? A name:")
                            : T("Who else? (Enter: nobody)");
    do {
        if (!ask(interview, who, &person->name))
            return false;
        *none = person->name == NULL;
    } while (!*none && !is_taken(interview));
    if (*none)
        interview->people.count--;
    return *none || (ask_until_taken(interview,
                                     T("Who are they? (sister, friend, "
                                       "colleague ...)"),
                                     &person->relation) &&
                     ask_until_taken(interview,
                                     T("How close? (1 closest, 2 close, 3 "
                                       "wider circle; Enter: not known)"),
                                     &person->ring));
}

bool
interview_hold(struct interview *interview)
{
    bool none = false;
    interview_say(interview, T("A first inventory: a name in the middle, then "
                               "one person after the other."));
    interview_say(interview, T("An empty line ends the list; Ctrl-D ends "
                               "everything, and nothing is written."));
    fputs("\n", stderr);
    bool there = ask_until_taken(interview,
                                 T("The name in the middle of the circle? "
                                   "(Enter: none)"),
                                 &interview->beginning.me);
    while (there && !none) {
        fputs("\n", stderr);
        there = ask_for_person(interview, &none);
    }
    interview->beginning.people = interview->people.items;
    interview->beginning.count = interview->people.count;
    return there;
}

void
interview_release(struct interview *interview)
{
    array_release(&interview->people);
    arena_release(&interview->answers);
}
