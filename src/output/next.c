/* kith next: the coming session as a sheet to fill in. In: an inventory without
 * problems, and perhaps a time. Out: text of the format for its end, yours to
 * free.
 *
 * Every answer stands as "_", which says that it was not asked, with the last
 * answer beside it: so a sheet that nobody touched says nothing, and one half
 * filled in keeps all else as it was. */
#include "output/next.h"
#include "base/date.h"
#include "base/number.h"
#include "base/utf8.h"
#include "case/timeline.h"
#include "case/view.h"
#include "inventory/write.h"
#include "words/phrases.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    /* The column of what was said last time: with facts of usual length the
     * remarks stand below each other there. */
    REMARK = 60,
    LATEST_WEEK = 9999 /* that a session can have, as in the parser */
};

struct sheet {
    const struct kith_timeline *timeline;
    const struct kith_snapshot *last; /* NULL in a case without a session */
    int when;
    bool by_week;
    struct str out;
};

/* ---- When ---- */

/* What was typed may be anything, and of any length; an error's message is
 * short and goes to a terminal. */
static bool
refuse(struct kith_error *error, const char *message, struct slice when)
{
    struct str shown = {0};
    utf8_add_safe(&shown, slice_part(when, 0, 60));
    error->code = KITH_NO_PLACE;
    snprintf(error->message, sizeof error->message, message, str_text(&shown));
    str_release(&shown);
    return false;
}

/* "week 20", or a date with its day. */
static bool
read_when(struct sheet *sheet, struct slice when)
{
    struct slice word = slice_of("week ");
    if (slice_equal(slice_part(when, 0, word.size), word)) {
        sheet->by_week = true;
        return number_parse_int(slice_part(when, word.size, when.size),
                                &sheet->when) &&
               sheet->when >= 0 && sheet->when <= LATEST_WEEK;
    }
    sheet->by_week = false;
    return date_parse(when, &sheet->when) && date_has_day(sheet->when);
}

/* A week after the last one may be one that cannot be written. */
static bool
is_in_range(const struct sheet *sheet)
{
    enum { LATEST_DATE = 99991231 };
    return sheet->when <= (sheet->by_week ? LATEST_WEEK : LATEST_DATE);
}

/* Unless said otherwise a week later, in whatever way the case counts. In an
 * empty case both ways are open, and weeks are the default. */
static bool
choose_when(struct sheet *sheet, const char *when, struct kith_error *error)
{
    const struct session *last =
        sheet->last != NULL ? sheet->last->session : NULL;
    bool by_week = sheet->last == NULL || snapshot_by_week(sheet->last);
    sheet->by_week = by_week;
    sheet->when = last == NULL ? 1
                  : by_week    ? last->when + 1
                               : date_week_later(last->when);
    if (when == NULL)
        return is_in_range(sheet) ||
               refuse(error, "there is no room for a session after the last%s",
                      slice_of(""));
    struct slice text = slice_of(when);
    if (!read_when(sheet, text))
        return refuse(error,
                      "'%s' is no session; write a week from 0, or a "
                      "date such as 2026-05-06",
                      text);
    if (last == NULL)
        return true;
    if (sheet->by_week != by_week)
        return refuse(error,
                      by_week ? "the sessions of this case are weeks, '%s' "
                                "is a date"
                              : "the sessions of this case are dates, '%s' "
                                "is a week",
                      text);
    if (sheet->when <= last->when)
        return refuse(error, "'%s' does not come after the last session", text);
    return true;
}

/* ---- The session ---- */

/* Sessions that are numbered by their weeks go on so. */
static int
next_number(const struct sheet *sheet)
{
    const struct session *last =
        sheet->last != NULL ? sheet->last->session : NULL;
    if (last == NULL)
        return 1;
    if (last->number == VALUE_NOT_SAID)
        return VALUE_NOT_SAID;
    return sheet->by_week && last->number == last->when ? sheet->when
                                                        : last->number + 1;
}

/* The first three sessions are initial, and only a therapist concludes. */
static int
next_phase(const struct sheet *sheet, int number)
{
    enum { INITIAL, MIDDLE, LAST_INITIAL = 3 };
    if (sheet->last == NULL)
        return INITIAL;
    int phase = sheet->last->session->phase;
    return phase == INITIAL && number > LAST_INITIAL ? MIDDLE : phase;
}

/* Number and phase go on only where the last session had them: who counts
 * nothing is not made to. */
static void
add_session(struct sheet *sheet)
{
    struct str *out = &sheet->out;
    int number = next_number(sheet), phase = next_phase(sheet, number);
    str_add(out, "session ");
    if (sheet->by_week)
        str_addf(out, "week %d", sheet->when);
    else
        date_add(out, sheet->when);
    if (number != VALUE_NOT_SAID || phase != VALUE_NOT_SAID)
        str_add(out, ": ");
    if (number != VALUE_NOT_SAID)
        str_addf(out, "number %d", number);
    if (number != VALUE_NOT_SAID && phase != VALUE_NOT_SAID)
        str_add(out, ", ");
    if (phase != VALUE_NOT_SAID)
        str_addf(out, "phase %s", phase_words.words[phase]);
    str_add_char(out, '\n');
}

/* The last session in which a score was taken: questionnaires are not given
 * every week, and those of this case are asked for again. */
static const struct session *
last_scored(const struct kith_timeline *timeline)
{
    for (size_t i = timeline->moments.count; i > 0; i--) {
        const struct session *session =
            timeline_snapshot(timeline, i - 1)->session;
        const struct score *score;
        array_each (score, &session->scores)
            if (score->known)
                return session;
    }
    return NULL;
}

/* Blanks up to the column of remarks; two at least. */
static void
add_remark(struct str *out, size_t line)
{
    size_t width = utf8_width(slice_part(str_slice(out), line, out->size));
    str_add_times(out, " ", width + 2 < REMARK ? REMARK - width : 2);
    str_add(out, "# ");
}

/* Where none was ever taken, the usual ones. */
static void
add_scores(struct sheet *sheet)
{
    struct str *out = &sheet->out;
    const struct session *scored = last_scored(sheet->timeline);
    size_t line = out->size;
    if (scored == NULL) {
        str_add(out, "scores: PHQ-9 _, GAD-7 _, mood _\n");
        return;
    }
    const struct score *score;
    array_each (score, &scored->scores) {
        str_add(out, score == scored->scores.items ? "scores: " : ", ");
        write_add_name(out, score->name);
        str_add(out, " _");
    }
    add_remark(out, line);
    str_add(out, "last time ");
    array_each (score, &scored->scores) {
        str_add(out, score == scored->scores.items ? "" : ", ");
        if (score->known)
            str_add_slice(out, score->digits);
        else
            str_add_char(out, '?');
    }
    str_add_char(out, '\n');
}

static void
add_level(struct str *out, bool known, int level)
{
    if (known)
        str_addf(out, "%d", level);
    else
        str_add_char(out, '?');
}

/* What the client needed last stands beside. */
static void
add_needs(struct sheet *sheet)
{
    struct str *out = &sheet->out;
    struct str before = {0};
    size_t line = out->size;
    for (size_t i = 0; i < snapshot_functions(sheet->last); i++) {
        const struct datum *need = &sheet->last->needs[i];
        if (!datum_is_known(need))
            continue;
        bool first = before.size == 0;
        str_addf(out, "%s%.*s _", first ? "need: " : ", ",
                 SLICE_ARGS(snapshot_function_name(sheet->last, i)));
        str_addf(&before, "%s%d", first ? "" : ", ", need->value);
    }
    if (before.size > 0) {
        add_remark(out, line);
        str_addf(out, "last time %s\n", before.data);
    }
    str_release(&before);
}

/* ---- People ---- */

/* As the parser reads rings, not as pages call them. */
static void
add_ring(struct str *out, const struct datum *ring)
{
    if (!datum_is_known(ring))
        str_add_char(out, '?');
    else if (ring->value == RING_OUT)
        str_add(out, "out");
    else
        str_addf(out, "%d", ring->value);
}

/* Words of the format, as they would be typed. */
static void
add_word(struct str *out, const struct view *view, enum fact fact)
{
    const struct datum *datum = &view->facts[fact];
    if (!datum_is_known(datum))
        str_add_char(out, '?');
    else if (fact_kinds[fact].words != NULL)
        str_add(out, fact_kinds[fact].words->words[datum->value]);
    else
        str_addf(out, "%d", datum->value);
}

/* "mother; dispute resolved; boundary kept": what stands unless told anew. */
static void
add_standing(struct str *out, const struct view *view)
{
    static const enum fact facts[] = {FACT_DISPUTE, FACT_BOUNDARY};
    str_add_slice(out, view_relation_said(view));
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (!datum_is_known(&view->facts[facts[i]]))
            continue;
        str_addf(out, "; %s ", fact_kinds[facts[i]].word);
        add_word(out, view, facts[i]);
    }
}

/* "person Ann: ring _ -> _": where there was a wish, it is asked for. */
static void
add_person_line(struct sheet *sheet, const struct view *view)
{
    struct str *out = &sheet->out;
    size_t line = out->size;
    const struct datum *wish = &view->facts[FACT_RING_WANTED];
    str_add(out, "person ");
    write_add_name(out, view->name);
    str_add(out, datum_is_known(wish) ? ": ring _ -> _" : ": ring _");
    add_remark(out, line);
    add_ring(out, &view->facts[FACT_RING]);
    if (datum_is_known(wish)) {
        str_add(out, " -> ");
        add_ring(out, wish);
    }
    str_add(out, "; ");
    add_standing(out, view);
    str_add_char(out, '\n');
}

/* The same questions of everyone, whether or not they were ever answered: an
 * answer that is missing shows as "?" beside. */
static void
add_asked_line(struct sheet *sheet, const struct view *view)
{
    static const enum fact asked[] = {FACT_CONTACT, FACT_SATISFACTION,
                                      FACT_STRAIN, FACT_ASKED};
    enum { ASKED = sizeof asked / sizeof *asked };
    struct str *out = &sheet->out;
    size_t line = out->size;
    str_add(out, "  ");
    for (size_t i = 0; i < ASKED; i++)
        str_addf(out, "%s%s _", i > 0 ? ", " : "", fact_kinds[asked[i]].word);
    add_remark(out, line);
    str_add(out, "last time ");
    for (size_t i = 0; i < ASKED; i++) {
        str_add(out, i > 0 ? ", " : "");
        add_word(out, view, asked[i]);
    }
    str_add_char(out, '\n');
}

static void
add_part(struct str *out, const struct view *view, size_t function,
         enum part part)
{
    struct cell cell = view_cell(view, function, part);
    add_level(out, cell_is_known(cell), cell.level);
}

/* "emotional _/_/_": wanted, got and given. */
static void
add_support_line(struct sheet *sheet, const struct view *view, size_t from,
                 size_t until)
{
    struct str *out = &sheet->out;
    size_t line = out->size;
    str_add(out, "  ");
    for (size_t i = from; i < until; i++)
        str_addf(out, "%s%.*s _/_/_", i > from ? ", " : "",
                 SLICE_ARGS(snapshot_function_name(sheet->last, i)));
    add_remark(out, line);
    for (size_t i = from; i < until; i++) {
        str_add(out, i > from ? ", " : "");
        for (enum part part = 0; part < PART_COUNT; part++) {
            str_add(out, part > 0 ? "/" : "");
            add_part(out, view, i, part);
        }
    }
    str_add_char(out, '\n');
}

/* Kinds of support go three to a line, so that there is room for the remark
 * beside. */
static void
add_person(struct sheet *sheet, const struct view *view)
{
    enum { A_LINE = 3 }; /* kinds of support */
    size_t functions = snapshot_functions(sheet->last);
    add_person_line(sheet, view);
    add_asked_line(sheet, view);
    for (size_t i = 0; i < functions; i += A_LINE)
        add_support_line(sheet, view, i,
                         i + A_LINE < functions ? i + A_LINE : functions);
}

/* Who is on the page and not in touch: named, so that nobody is forgotten, and
 * without lines, as nothing is asked of them here. */
static void
add_others(struct sheet *sheet)
{
    struct str *out = &sheet->out;
    bool any = false;
    const struct view *view;
    array_each (view, &sheet->last->people) {
        if (view->active)
            continue;
        str_add(out, any ? ", " : "# also in mind: ");
        str_add_slice(out, view->shown);
        str_addf(out, " (%s)", status_phrases[view->status]);
        any = true;
    }
    str_add(out, any ? "\n" : "");
}

static void
add_people(struct sheet *sheet)
{
    struct str *out = &sheet->out;
    str_add(
        out,
        "\n# Put the answers for the _ of whom you talk about. What is left "
        "as _ stays as it\n"
        "# was, which is behind the #. Support is wanted/got/given; ? says "
        "\"not known any more\".\n\n");
    const struct view *view;
    array_each (view, &sheet->last->people)
        if (view->active)
            add_person(sheet, view);
    add_others(sheet);
    str_add(out, "\n# Was everyone looked at, and nothing else changed? "
                 "Write here: everyone else same\n");
}

/* Those done or parked are not asked about. The text is the goal's own, beside
 * its id. */
static void
add_goals(struct sheet *sheet)
{
    enum { OPEN, WORKING };
    struct str *out = &sheet->out;
    bool any = false;
    const struct view_goal *goal;
    array_each (goal, &sheet->last->goals) {
        size_t line;
        if (goal->status != VALUE_NOT_SAID && goal->status > WORKING)
            continue;
        str_add(out, any ? "" : "\n");
        any = true;
        line = out->size;
        str_addf(out, "goal %.*s: rating _", SLICE_ARGS(goal->id));
        add_remark(out, line);
        if (goal->rating != GOAL_UNKNOWN)
            str_addf(out, "last time %+d: ", goal->rating);
        str_add_slice(out, goal->text);
        str_add_char(out, '\n');
    }
}

/* A case that begins: one line shows how. */
static void
add_beginning(struct sheet *sheet)
{
    str_add(&sheet->out,
            "\n# Who matters? A line each: a name, who they are, a ring.\n"
            "# person NAME: friend, ring 2, contact weekly\n");
}

/* For the therapist: it is their file, and everyone in it is on the sheet. */
char *
next_write(const struct kith_inventory *inventory, const char *when,
           struct kith_error *error)
{
    struct kith_timeline *timeline =
        timeline_of_file(inventory, KITH_THERAPIST);
    struct sheet sheet = {.timeline = timeline};
    if (timeline->moments.count > 0)
        sheet.last = array_last(&timeline->moments)->snapshot;
    bool fine = choose_when(&sheet, when, error);
    if (fine) {
        add_session(&sheet);
        add_scores(&sheet);
        if (sheet.last != NULL) {
            add_needs(&sheet);
            add_people(&sheet);
            add_goals(&sheet);
        } else {
            add_beginning(&sheet);
        }
    }
    timeline_free(timeline);
    return fine ? str_take(&sheet.out) : NULL;
}
