/* People in words: what is wanted, got and given, whom they know, and how that
 * changed. In: a report and a session. Out: a list of names, and an article for
 * each person; for the therapist with all facts.
 *
 * What a picture says by marks stands here again as sentences, for who hears
 * the page or wants to read it. */
#include "base/markup.h"
#include "base/date.h"
#include "output/report/parts.h"
#include "picture/scene/scene.h"
#include "words/phrases.h"
#include "words/lists.h"
#include "words/places.h"

/* A person of one session, being written down. */
struct portrait {
    const struct report *report;
    size_t session;
    const struct kith_snapshot *snapshot;
    const struct view *view;
    struct str *out;
};

/* Each part of a person needs the language, and little else of the report. */
static const char *
words(const struct portrait *portrait, const char *english)
{
    return tr(portrait->report->language, english);
}

/* ---- In a line ---- */

/* The therapist sees which values nobody has confirmed. */
static bool
is_marked_carried(const struct portrait *portrait, enum kith_origin origin)
{
    return origin == KITH_CARRIED && report_for_therapist(portrait->report);
}

static void
add_carried(const struct portrait *portrait)
{
    str_add(portrait->out, " <small class=\"carried\">(");
    say(portrait->report, portrait->out, T("carried"));
    str_add(portrait->out, ")</small>");
}

static void
add_part(const struct portrait *portrait, bool *first, struct slice part,
         enum kith_origin origin)
{
    str_add(portrait->out, *first ? "" : " · ");
    html_add_text(portrait->out, part);
    if (is_marked_carried(portrait, origin))
        add_carried(portrait);
    *first = false;
}

static struct slice
place_of(const struct portrait *portrait)
{
    return place_words(portrait->snapshot,
                       view_ring(portrait->snapshot, portrait->view),
                       portrait->report->language);
}

/* How often is of the present, so only of who is in touch. */
static void
add_contact(const struct portrait *portrait, bool *first)
{
    const struct datum *contact = &portrait->view->facts[FACT_CONTACT];
    struct str part = {0};
    if (!datum_is_known(contact) || !portrait->view->active)
        return;
    str_addf(&part, words(portrait, T("contact: %s")),
             words(portrait, fact_phrase(FACT_CONTACT, contact->value)));
    add_part(portrait, first, str_slice(&part), contact->origin);
    str_release(&part);
}

/* "sister · closest · contact: a few times a week". Who is not in touch has no
 * place to be told: the status says it. */
static void
add_line(const struct portrait *portrait)
{
    const struct view *view = portrait->view;
    struct slice relation = scene_relation(view, portrait->report->language);
    bool first = true;
    str_add(portrait->out, "<p class=\"who-line\">");
    if (relation.size > 0)
        add_part(portrait, &first, relation, KITH_SAID);
    if (!view->active)
        add_part(portrait, &first,
                 slice_of(words(portrait, status_phrases[view->status])),
                 KITH_SAID);
    if (view->active)
        add_part(portrait, &first, place_of(portrait),
                 view->facts[FACT_RING].origin);
    add_contact(portrait, &first);
    str_add(portrait->out, "</p>\n");
}

/* ---- Wishes ---- */

static void
add_wishes(const struct portrait *portrait)
{
    size_t wishes[2];
    struct str out = {0};
    size_t count = view_wishes(portrait->snapshot, portrait->view, wishes);
    for (size_t i = 0; i < count; i++)
        str_addf(&out, "%s%.*s",
                 list_before(i, count, portrait->report->language),
                 SLICE_ARGS(report_kind_in_short(
                     portrait->report, portrait->session, wishes[i])));
    if (count > 0) {
        str_add(portrait->out, "<p class=\"wish\">");
        sayf(portrait->report, portrait->out, T("You’d like more: %s."),
             out.data);
        str_add(portrait->out, "</p>\n");
    }
    if (view_wants_closer(portrait->snapshot, portrait->view))
        report_add_words(portrait->report, "p", "wish",
                         T("You’d like them closer."), portrait->out);
    str_release(&out);
}

/* Strain in words; its number is for the therapist. */
static void
add_strain(const struct portrait *portrait)
{
    static const char *const sentences[] = {
        [WORTH_A_MARK] = T("There is some strain between you just now."),
        [A_LOT] = T("There is quite a lot of strain between you just now."),
        [A_LOT + 1] =
            T("There is a great deal of strain between you just now."),
    };
    int strain = view_strain(portrait->view);
    if (portrait->view->active && strain > 0)
        report_add_words(portrait->report, "p", "strain", sentences[strain],
                         portrait->out);
}

/* ---- Wanted, got and given ---- */

static bool
is_anything_known(const struct portrait *portrait)
{
    size_t cells = snapshot_functions(portrait->snapshot) * PART_COUNT;
    for (size_t i = 0; i < cells; i++)
        if (cell_is_known(portrait->view->support[i]))
            return true;
    return false;
}

static void
add_level(const struct portrait *portrait, size_t function, enum part part)
{
    struct cell cell = view_cell(portrait->view, function, part);
    bool carried = is_marked_carried(portrait, (enum kith_origin)cell.origin);
    if (!cell_is_known(cell)) {
        str_add(portrait->out, "<td class=\"unknown\">");
        say(portrait->report, portrait->out, T("not known"));
    } else {
        str_addf(portrait->out, "<td class=\"level l%d%s\">", cell.level,
                 carried ? " carried" : "");
        say(portrait->report, portrait->out, level_phrases[cell.level]);
        if (carried)
            report_add_carried(portrait->report, portrait->out);
    }
    str_add(portrait->out, "</td>");
}

static void
add_support(const struct portrait *portrait)
{
    static const char *const heads[] = {T("You’d like"), T("You get"),
                                        T("You give")};
    struct str *out = portrait->out;
    if (!portrait->view->active)
        return;
    if (!is_anything_known(portrait)) {
        report_add_words(portrait->report, "p", "quiet",
                         T("What you’d like and get is not noted yet."), out);
        return;
    }
    str_add(out, "<table class=\"levels\"><thead><tr><td></td>");
    for (size_t i = 0; i < 3; i++) {
        str_add(out, "<th scope=\"col\">");
        say(portrait->report, out, heads[i]);
        str_add(out, "</th>");
    }
    str_add(out, "</tr></thead><tbody>\n");
    for (size_t i = 0; i < snapshot_functions(portrait->snapshot); i++) {
        str_add(out, "<tr><th scope=\"row\">");
        html_add_text(
            out, report_kind_in_short(portrait->report, portrait->session, i));
        str_add(out, "</th>");
        add_level(portrait, i, PART_WANT);
        add_level(portrait, i, PART_GOT);
        add_level(portrait, i, PART_GIVE);
        str_add(out, "</tr>\n");
    }
    str_add(out, "</tbody></table>\n");
}

/* ---- Whom they know ---- */

/* A tie is of two, and named at both. That somebody knows nobody is said only
 * where their ties are told: a list that is not whole proves nothing. */
static void
add_known(const struct portrait *portrait)
{
    const struct kith_snapshot *snapshot = portrait->snapshot;
    uint32_t me = (uint32_t)(portrait->view - snapshot->people.items);
    struct str *out = portrait->out;
    bool any = false;
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        if (tie->strength == 0 || (tie->a != me && tie->b != me) ||
            !view_tie_lives(snapshot, tie))
            continue;
        uint32_t other = tie->a == me ? tie->b : tie->a;
        str_add(out, any ? ", " : "<p class=\"knows\">");
        if (!any) {
            say(portrait->report, out, T("Knows"));
            str_add_char(out, ' ');
        }
        any = true;
        html_add_name(out, snapshot->people.items[other].shown);
        if (tie->strength == 2) {
            str_add_char(out, ' ');
            say(portrait->report, out, T("(close)"));
        }
    }
    if (any)
        str_add(out, ".</p>\n");
    else if (view_ties_told(snapshot, portrait->view))
        report_add_words(portrait->report, "p", "knows",
                         T("Not linked to others on this page."), out);
}

/* ---- How that changed ---- */

/* The first session shown has nothing before it on this page. */
static void
add_changes(const struct portrait *portrait)
{
    const struct report *report = portrait->report;
    const struct kith_change *change = report->changes[portrait->session];
    struct telling telling;
    if (change == NULL)
        return;
    const struct pair *pair = change_pair(
        change, report_person(report, portrait->session, portrait->view));
    if (pair == NULL)
        return;
    change_tell_person(change, pair, report->language, &telling);
    if (telling.sentences.count > 0) {
        report_add_words(report, "h5", NULL, T("Since last time"),
                         portrait->out);
        str_add(portrait->out, "<ul>\n");
        report_add_told(&telling, 0, telling.sentences.count, portrait->out);
        str_add(portrait->out, "</ul>\n");
    }
    telling_release(&telling);
}

/* ---- For the therapist ---- */

/* What stands of a fact in words; the relation, ring and contact are said
 * above, support in its table. */
static const struct {
    enum fact fact;
    const char *words;
} told_facts[] = {
    {FACT_SATISFACTION, T("Satisfaction")},
    {FACT_STRAIN, T("Strain")},
    {FACT_ASKED, T("What is wished for was")},
    {FACT_KNOWS_LOW, T("Knows of the low mood")},
    {FACT_HOPES, T("Hoped for from them")},
    {FACT_THEY_HOPE, T("They hope for")},
    {FACT_FIT, T("Do the hopes fit")},
    {FACT_GOOD, T("Good")},
    {FACT_HARD, T("Hard")},
    {FACT_TOGETHER, T("Together")},
    {FACT_CAN_SAY, T("Can be said")},
    {FACT_CANNOT_SAY, T("Cannot be said")},
    {FACT_FEEL, T("How it feels")},
    {FACT_LIKE, T("What is liked")},
    {FACT_CHANGE, T("To change")},
    {FACT_DISPUTE, T("Dispute")},
    {FACT_BOUNDARY, T("Limit")},
    {FACT_MODE, T("In touch")},
    {FACT_NEAR, T("Lives")},
    {FACT_SINCE, T("Known since")},
    {FACT_AT, T("On the page")},
};

/* A word of a list is said in plain ones; a date is itself, and so is a time; a
 * text stands in quotation marks, as somebody's own. */
static void
add_answer(const struct portrait *portrait, enum fact fact,
           const struct datum *datum)
{
    struct str *out = portrait->out;
    enum shape shape = fact_kinds[fact].shape;
    if (shape == SHAPE_DATE) {
        date_add(out, datum->value);
    } else if (shape == SHAPE_CLOCK) {
        place_add_clock(clock_unpack(datum->value), portrait->report->language,
                        out);
    } else if (shape != SHAPE_TEXT) {
        say(portrait->report, out, fact_phrase(fact, datum->value));
        str_add(out, datum->text.size > 0 ? ": " : "");
    }
    if (datum->text.size > 0)
        report_add_quoted(portrait->report, datum->text, out);
}

static void
add_fact(const struct portrait *portrait, enum fact fact, const char *english)
{
    const struct datum *datum = &portrait->view->facts[fact];
    if (!datum_is_known(datum))
        return;
    /* What always stands needs nobody's word again. */
    bool carried = fact_kinds[fact].carry != CARRY_ALWAYS &&
                   is_marked_carried(portrait, datum->origin);
    report_add_words(portrait->report, "dt", NULL, english, portrait->out);
    str_add(portrait->out, carried ? "<dd class=\"carried\">" : "<dd>");
    add_answer(portrait, fact, datum);
    if (carried)
        add_carried(portrait);
    str_add(portrait->out, "</dd>\n");
}

/* There is any only where private text was asked for: the snapshot has left it
 * out otherwise. */
static void
add_private(const struct portrait *portrait)
{
    for (size_t i = 0; i < portrait->view->secret_count; i++) {
        report_add_words(portrait->report, "dt", "private", T("Private"),
                         portrait->out);
        str_add(portrait->out, "<dd class=\"private\">");
        html_add_name(portrait->out, portrait->view->secrets[i]);
        str_add(portrait->out, "</dd>\n");
    }
}

/* Whatever a study asks: names and values as they were typed, in no language of
 * kith's. */
static void
add_attributes(const struct portrait *portrait)
{
    for (size_t i = 0; i < portrait->view->attribute_count; i++) {
        const struct attribute *attribute = &portrait->view->attributes[i];
        str_add(portrait->out, "<dt>");
        html_add_name(portrait->out, attribute->name);
        str_add(portrait->out, "</dt><dd>");
        html_add_name(portrait->out, attribute->value);
        str_add(portrait->out, "</dd>\n");
    }
}

static void
add_facts(const struct portrait *portrait)
{
    const struct view *view = portrait->view;
    const struct datum *focus = &view->facts[FACT_FOCUS];
    if (!report_for_therapist(portrait->report))
        return;
    if (view->caution)
        report_add_words(
            portrait->report, "p", "caution",
            T("Caution: never suggested to be asked or approached, "
              "and not on the client’s page."),
            portrait->out);
    if (datum_is_known(focus) && focus->value == 1)
        report_add_words(portrait->report, "p", "focus", T("In focus now."),
                         portrait->out);
    if (view->let_go > 0)
        report_add_words(portrait->report, "p", NULL,
                         T("More distance is wished for."), portrait->out);
    str_add(portrait->out, "<dl class=\"facts\">\n");
    for (size_t i = 0; i < sizeof told_facts / sizeof *told_facts; i++)
        add_fact(portrait, told_facts[i].fact, told_facts[i].words);
    add_attributes(portrait);
    add_private(portrait);
    str_add(portrait->out, "</dl>\n");
}

/* ---- The whole ---- */

/* The article is called by its heading, and can be gone to by a link or the
 * script: tabindex -1 lets it have the focus without standing in the order of
 * the keyboard. */
static void
add_person(const struct portrait *portrait)
{
    size_t session = portrait->session + 1;
    unsigned person = (unsigned)portrait->view->person + 1;
    str_addf(portrait->out,
             "<article class=\"person\" id=\"s%zup%u\" data-who=\"%u\" "
             "tabindex=\"-1\" aria-labelledby=\"s%zup%un\">\n"
             "<h4 id=\"s%zup%un\">",
             session, person, person - 1, session, person, session, person);
    html_add_name(portrait->out, portrait->view->shown);
    str_add(portrait->out, "</h4>\n");
    add_line(portrait);
    add_wishes(portrait);
    add_strain(portrait);
    add_support(portrait);
    add_known(portrait);
    add_changes(portrait);
    add_facts(portrait);
    str_add(portrait->out, "</article>\n");
}

/* Everyone's name as a link: for fingers too large for the circle. */
static void
add_names(const struct portrait *portrait)
{
    const struct view *view;
    str_add(portrait->out, "<p class=\"names\">\n");
    array_each (view, &portrait->snapshot->people) {
        unsigned person = (unsigned)view->person;
        str_addf(portrait->out,
                 "<a class=\"pick\" href=\"#s%zup%u\" data-who=\"%u\">",
                 portrait->session + 1, person + 1, person);
        html_add_name(portrait->out, view->shown);
        str_add(portrait->out, "</a>\n");
    }
    str_add(portrait->out, "</p>\n");
}

void
people_add(const struct report *report, size_t session, struct str *out)
{
    struct portrait portrait = {report, session,
                                report_snapshot(report, session), NULL, out};
    str_add(out, "<section class=\"people\">\n");
    report_add_words(report, "h3", NULL, T("The people"), out);
    if (portrait.snapshot->people.count == 0) {
        report_add_words(report, "p", NULL, T("Nobody is on this page yet."),
                         out);
    } else {
        report_add_words(
            report, "p", "hint",
            T("Choose somebody here or in the circle to read more."), out);
        add_names(&portrait);
    }
    array_each (portrait.view, &portrait.snapshot->people)
        add_person(&portrait);
    str_add(out, "</section>\n");
}
