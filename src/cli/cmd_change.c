/* kith change FILE… [--from A] [--to B] [--client|--therapist] [--json|--csv] …
 * In: files of one case. Out: what changed between sessions, in words, JSON or
 * CSV, on standard output.
 *
 * Which two sessions are compared, for whom, and by which rules a score's
 * change is more than noise, is decided here; what changed is reckoned in
 * change/. */
#include "base/number.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"
#include "output/change.h"

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

enum form { FORM_PLAIN, FORM_JSON, FORM_CSV };

struct job {
    struct input_case input;
    struct kith_change_options options;
    const struct language *language;
    enum form form;
    enum change_rows rows;
    struct str out;
    size_t count; /* of changes printed */
};

/* Plain words begin with a line that says for whom they are, so that a sheet
 * printed out can be told from another. */
static void
begin(struct job *job)
{
    if (job->form == FORM_JSON)
        change_begin_json(job->input.timeline, &job->out);
    if (job->form == FORM_CSV)
        change_begin_csv(job->rows, &job->out);
    if (job->form == FORM_PLAIN)
        change_begin_plain(job->input.timeline, job->language,
                           terminal_has_colour(stdout), &job->out);
}

static void
add(struct job *job, size_t from, size_t to)
{
    struct kith_change *change =
        kith_change_new(job->input.timeline, from, to, &job->options);
    bool first = job->count++ == 0;
    if (job->form == FORM_JSON) {
        change_add_json(change, first, &job->out);
    } else if (job->form == FORM_CSV) {
        change_add_csv(change, job->rows, &job->out);
    } else {
        str_add(&job->out, first ? "" : "\n");
        change_add_plain(change, job->language, terminal_has_colour(stdout),
                         &job->out);
    }
    kith_change_free(change);
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
    if (job->form == FORM_PLAIN)
        add_for_people(job, last);
    else
        add_for_scripts(job, last);
    return true;
}

/* The client's page has no scores; whether there are any says the file. */
static bool
has_score(const struct kith_inventory *inventory, struct slice name)
{
    const struct session *session;
    const struct score *score;
    array_each (session, &inventory->sessions)
        array_each (score, &session->scores)
            if (slice_equal(score->name, name))
                return true;
    return false;
}

/* A rule for a score that nobody took is a slip. */
static bool
check_rules(const struct job *job, const struct rules *rules)
{
    for (size_t i = 0; i < rules->count; i++) {
        bool known = false;
        for (size_t j = 0; j < job->input.count; j++)
            known = known || has_score(job->input.inventories[j],
                                       slice_of(rules->items[i].score));
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
    bool words = job->form == FORM_PLAIN && invocation->operand_count == 1;
    return options_audience(invocation, words ? KITH_CLIENT : KITH_THERAPIST);
}

/* Rules go unheard on the client's page, which has no scores; that is no error,
 * but whoever typed them should know. Nothing is printed before all of it is
 * there: half of a JSON document is none. */
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
    begin(job);
    if (!add_changes(job, invocation))
        return false;
    if (job->form == FORM_JSON)
        change_end_json(&job->out);
    return output_print(str_text(&job->out));
}

int
cmd_change(const struct invocation *invocation)
{
    struct rules rules;
    struct job job = {0};
    if (!options_check_audience(invocation) ||
        !options_language(invocation, &job.language))
        return EXIT_USAGE;
    const char *option = invocation->values[OPTION_RELIABLE];
    if (!read_rules(option, &rules)) {
        free(rules.text);
        return refuse_rules(option);
    }
    job.options = (struct kith_change_options){
        invocation->values[OPTION_CONFIRMED] != NULL, rules.items, rules.count};
    job.form = invocation->values[OPTION_JSON] != NULL  ? FORM_JSON
               : invocation->values[OPTION_CSV] != NULL ? FORM_CSV
                                                        : FORM_PLAIN;
    job.rows = invocation->values[OPTION_PEOPLE] != NULL      ? CHANGE_PEOPLE
               : invocation->values[OPTION_FUNCTIONS] != NULL ? CHANGE_FUNCTIONS
                                                              : CHANGE_WHOLE;
    bool fine = run(&job, invocation, &rules);
    str_release(&job.out);
    input_case_release(&job.input);
    free(rules.text);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
