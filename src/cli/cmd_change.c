/* kith change FILE… [--from A] [--to B] [--client|--therapist] [--json|--csv] …
 * In: files of one case. Out: what changed between sessions, in words, JSON or
 * CSV, on standard output.
 *
 * Which two sessions are compared, for whom, and by which rules a score's
 * change is more than noise, is decided here; what changed is reckoned in
 * change/. */
#include "base/array.h"
#include "base/number.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- --reliable ---- */

/* Far more scores than a case charts, and few enough to need no list that
 * grows. */
enum { MOST_RULES = 16 };

struct rules {
    struct kith_reliable items[MOST_RULES];
    size_t count;
    char *text; /* a copy of the option, cut into names */
};

/* "5", or "4.5:0.92": points, or a standard deviation and a reliability from
 * which they follow. What was not given is NAN, by which the reckoning tells
 * the two apart. A reliability of 1 would make any change a real one. */
static bool
read_rule(char *numbers, struct kith_reliable *rule)
{
    char *colon = strchr(numbers, ':');
    rule->threshold = rule->sd = rule->reliability = rule->cut = NAN;
    if (colon == NULL)
        return number_parse_decimal(slice_of(numbers), &rule->threshold) &&
               rule->threshold > 0;
    *colon = '\0';
    return number_parse_decimal(slice_of(numbers), &rule->sd) &&
           number_parse_decimal(slice_of(colon + 1), &rule->reliability) &&
           rule->sd > 0 && rule->reliability >= 0 && rule->reliability < 1;
}

/* "PHQ-9=5,mood=4.5:0.92" is cut up in place. The last = parts name and
 * numbers, as a name may hold one. */
static bool
read_rules(const char *option, struct rules *rules)
{
    *rules = (struct rules){0};
    if (option == NULL)
        return true;
    struct str copy = {0};
    str_add(&copy, option);
    rules->text = str_take(&copy);
    for (char *part = rules->text, *next; part != NULL; part = next) {
        next = strchr(part, ',');
        if (next != NULL)
            *next++ = '\0';
        char *equals = strrchr(part, '=');
        if (equals == NULL || equals == part || rules->count == MOST_RULES)
            return false;
        *equals = '\0';
        rules->items[rules->count].score = part;
        if (!read_rule(equals + 1, &rules->items[rules->count++]))
            return false;
    }
    return true;
}

static int
refuse_rules(const char *option)
{
    fputs("kith change: '", stderr);
    terminal_print_safe(stderr, option);
    fputs("' is no rule; write PHQ-9=5 for points, or PHQ-9=5.5:0.89 for SD "
          "and reliability\n",
          stderr);
    return EXIT_USAGE;
}

/* ---- Which changes ---- */

struct job {
    struct input_case input;
    struct kith_change_options options;
    struct kith_table_options table;
    ARRAY_OF(struct kith_step) steps;
};

static void
add(struct job *job, size_t from, size_t to)
{
    *array_add(&job->steps) = (struct kith_step){from, to};
}

/* The last step first, then from first to last: that is what is talked over in
 * a session. With two sessions they are one and the same. */
static void
add_for_people(struct job *job, size_t last)
{
    add(job, last - 1, last);
    if (last > 1)
        add(job, 0, last);
}

/* Each step, then from first to last: a script picks out what it needs, and
 * finds the whole way at the end. */
static void
add_for_scripts(struct job *job, size_t last)
{
    for (size_t i = 1; i <= last; i++)
        add(job, i - 1, i);
    if (last > 1)
        add(job, 0, last);
}

static bool
refuse_first(void)
{
    fputs("kith: before the first session there is none to compare with\n",
          stderr);
    return false;
}

/* --from and --to; each alone has a sensible other end: --from goes to the last
 * session, --to starts at the one before it. */
static bool
add_chosen(struct job *job, const char *from_name, const char *to_name)
{
    size_t from, to = kith_timeline_sessions(job->input.timeline) - 1;
    if (to_name != NULL && !input_case_session(&job->input, to_name, &to))
        return false;
    if (from_name == NULL && to == 0)
        return refuse_first();
    from = to > 0 ? to - 1 : 0;
    if (from_name != NULL && !input_case_session(&job->input, from_name, &from))
        return false;
    add(job, from, to);
    return true;
}

static bool
add_changes(struct job *job, const struct invocation *invocation)
{
    const char *from = invocation->values[OPTION_FROM];
    const char *to = invocation->values[OPTION_TO];
    size_t last = kith_timeline_sessions(job->input.timeline) - 1;
    if (from != NULL || to != NULL)
        return add_chosen(job, from, to);
    if (last == 0) {
        fputs("kith: there is one session only, nothing to compare it with\n",
              stderr);
        return false;
    }
    if (job->table.form == KITH_PLAIN)
        add_for_people(job, last);
    else
        add_for_scripts(job, last);
    return true;
}

/* A rule for a score that nobody took is a slip. The client's page has no
 * scores; whether there are any says the file. */
static bool
check_rules(const struct job *job, const struct rules *rules)
{
    for (size_t i = 0; i < rules->count; i++) {
        bool known = false;
        for (size_t j = 0; j < job->input.count; j++)
            known = known || kith_inventory_has_score(job->input.inventories[j],
                                                      rules->items[i].score);
        if (known)
            continue;
        fputs("kith: no session has a score called '", stderr);
        terminal_print_safe(stderr, rules->items[i].score);
        fputs("'\n", stderr);
        return false;
    }
    return true;
}

/* Words are said to the client; whatever goes into a table, or joins files, is
 * the therapist's. */
static enum kith_audience
audience_of(const struct job *job, const struct invocation *invocation)
{
    bool words =
        job->table.form == KITH_PLAIN && invocation->operand_count == 1;
    return options_audience(invocation, words ? KITH_CLIENT : KITH_THERAPIST);
}

/* Nothing is printed before all of it is there: half of a JSON document is
 * none. */
static bool
print(const struct job *job)
{
    struct kith_error error;
    struct str out = {0};
    bool fine = kith_changes_write(job->input.timeline, job->steps.items,
                                   job->steps.count, &job->options, &job->table,
                                   input_keep, &out, &error);
    fine = fine ? output_print(str_text(&out)) : input_explain(&error);
    str_release(&out);
    return fine;
}

/* Rules go unheard on the client's page, which has no scores; that is no error,
 * but whoever typed them should know. */
static bool
run(struct job *job, const struct invocation *invocation,
    const struct rules *rules)
{
    enum kith_audience audience = audience_of(job, invocation);
    if (!input_case_read(&job->input, invocation, audience) ||
        !check_rules(job, rules))
        return false;
    if (audience == KITH_CLIENT && rules->count > 0)
        fputs("kith: --reliable is about scores, which the client's page has "
              "not; add --therapist\n",
              stderr);
    return add_changes(job, invocation) && print(job);
}

int
cmd_change(const struct invocation *invocation)
{
    struct rules rules;
    struct job job = {0};
    if (!options_check_audience(invocation) ||
        !options_table(invocation, &job.table))
        return EXIT_USAGE;
    const char *option = invocation->values[OPTION_RELIABLE];
    if (!read_rules(option, &rules)) {
        free(rules.text);
        return refuse_rules(option);
    }
    job.options = (struct kith_change_options){
        .size = sizeof job.options,
        .confirmed = invocation->values[OPTION_CONFIRMED] != NULL,
        .reliable = rules.items,
        .reliable_count = rules.count};
    bool fine = run(&job, invocation, &rules);
    array_release(&job.steps);
    input_case_release(&job.input);
    free(rules.text);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
