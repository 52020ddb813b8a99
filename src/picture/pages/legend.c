/* What a legend lists. In: the scenes of a page. Out: entries under their
 * headings, in the order in which they are read.
 *
 * Only what is on the page is explained: a short legend is read. What stands
 * for the same in the picture, and differs in words alone, shares an entry. */
#include "picture/pages/legend.h"
#include "words/phrases.h"

/* ---- What is on the page ---- */

static void
see_figure(struct seen *seen, const struct figure *figure)
{
    bool stub = stub_reach(figure) > 0; /* is it drawn? */
    seen->marks[figure->mark] |= !figure->ghost;
    seen->flows[figure->flow] |= stub;
    seen->thick |= stub && figure->thick && !figure->strained;
    seen->strain[figure->strain] |= stub;
    seen->gap |= figure->gap;
    seen->closer |= figure->wanted < 0 && figure->ring > 0;
    seen->away |= figure->wanted > 0 && figure->ring > 0;
    /* Of a place not filled yet nothing is said of one marked caution. */
    seen->ghosts[figure->view->status] |=
        figure->ghost && figure_sign(figure) == NULL &&
        (figure->wished || figure->view->status != STATUS_WISHED);
    seen->traces[figure->trace] = true;
    seen->fates[figure->fate] |= figure_sign(figure) != NULL;
}

static void
see_link(struct seen *seen, const struct link *link)
{
    bool plain = link->trace == TRACE_NONE && !link->strained;
    seen->strained_tie |= link->strained;
    seen->know |= !link->strained && !link->close;
    seen->close |= !link->strained && link->close;
    seen->links[link->trace] |= link->trace != TRACE_NONE || plain;
}

void
legend_see(struct seen *seen, const struct scene *scene)
{
    seen->language = scene->language;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        see_figure(seen, figure);
    const struct link *link;
    array_each (link, &scene->links)
        see_link(seen, link);
}

/* ---- Entries ---- */

/* A section under way. */
struct legend_part {
    struct legend *legend;
    const struct seen *seen;
    const char *heading;
};

static void
add_words(const struct legend_part *section, struct example example,
          struct slice words)
{
    *array_add(&section->legend->entries) =
        (struct entry){section->heading, example, words};
}

static void
add(const struct legend_part *section, struct example example,
    const char *words)
{
    add_words(section, example, slice_of(tr(section->legend->language, words)));
}

/* Entries whose words are several: nothing where there are none. */
static void
add_list(const struct legend_part *section, struct example example,
         struct str *words)
{
    struct slice kept = arena_copy(&section->legend->arena, str_slice(words));
    if (words->size > 0)
        add_words(section, example, kept);
    str_release(words);
}

static void
add_comma(struct str *out, const char *words)
{
    str_addf(out, "%s%s", out->size > 0 ? ", " : "", words);
}

static void
add_people(const struct legend_part *section)
{
    for (int mark = 0; mark < MARK_COUNT; mark++)
        if (section->seen->marks[mark])
            add(section, example_of_mark((enum mark)mark),
                markers[mark].legend);
}

/* "remembered, out of touch": who is hollow and dashed. */
static void
add_ghosts(const struct legend_part *section)
{
    const struct seen *seen = section->seen;
    struct str words = {0};
    for (size_t i = 0; i < STATUS_COUNT; i++)
        if (seen->ghosts[i] && i != STATUS_WISHED)
            add_comma(&words, tr(section->legend->language, status_phrases[i]));
    add_list(section, example_of_hollow(MEANS_HOLLOW), &words);
    if (seen->ghosts[STATUS_WISHED])
        add(section, example_of_hollow(MEANS_WISHED),
            status_phrases[STATUS_WISHED]);
}

/* ---- Of one session ---- */

static void
add_support(const struct legend_part *section)
{
    const double thin = 1.4, thick = 2.6;
    const struct seen *seen = section->seen;
    if (seen->flows[FLOW_IN])
        add(section, example_of_arrow(FLOW_IN, thin), T("they support you"));
    if (seen->flows[FLOW_OUT])
        add(section, example_of_arrow(FLOW_OUT, thin), T("you support them"));
    if (seen->flows[FLOW_BOTH])
        add(section, example_of_arrow(FLOW_BOTH, thin), T("both ways"));
    if (seen->thick)
        add(section, example_of_arrow(FLOW_IN, thick), T("thick: a lot"));
    for (int level = WORTH_A_MARK; level <= MOST_STRAIN; level++)
        if (seen->strain[level])
            add(section,
                example_of_zigzag(MEANS_STRAIN, stub_strain_width(level)),
                scene_strain(level));
}

static void
add_wishes(const struct legend_part *section)
{
    const struct seen *seen = section->seen;
    if (seen->gap)
        add(section, example_of_gap(), T("double outline: you’d like more"));
    if (seen->closer)
        add(section, example_of_chevron(MEANS_WISH_CLOSER),
            T("you’d like them closer"));
    if (seen->away)
        add(section, example_of_chevron(MEANS_WISH_FURTHER),
            T("you’d like more distance"));
}

static void
add_ties(const struct legend_part *section)
{
    const struct seen *seen = section->seen;
    if (seen->know)
        add(section, example_of_line(MEANS_TIE, 1.1), T("know each other"));
    if (seen->close)
        add(section, example_of_line(MEANS_TIE, 2.4), T("close to each other"));
    if (seen->strained_tie)
        add(section, example_of_zigzag(MEANS_TIE_STRAINED, 1.3),
            T("strain between them"));
}

static void
add_session(struct legend_part *section)
{
    add_ghosts(section);
    section->heading = T("Support");
    add_support(section);
    add_wishes(section);
    section->heading = T("Between people");
    add_ties(section);
}

/* ---- Of a change ---- */

/* "new, in touch again": what a "+" or a "–" means here. */
static void
add_fates(const struct legend_part *section, bool came)
{
    struct str words = {0};
    for (int fate = FATE_NONE + 1; fate < FATE_COUNT; fate++)
        if (section->seen->fates[fate] && (fate <= FATE_WISH_CAME) == came)
            add_comma(&words, tr(section->legend->language, fate_words[fate]));
    add_list(section, example_of_sign(came ? MEANS_NEWCOMER : MEANS_HOLLOW),
             &words);
}

static void
add_moves(const struct legend_part *section)
{
    if (section->seen->traces[TRACE_CLOSER])
        add(section, example_of_move(MEANS_MOVE_CLOSER), T("moved closer"));
    if (section->seen->traces[TRACE_FURTHER])
        add(section, example_of_move(MEANS_MOVE_FURTHER),
            T("moved further out"));
}

/* What a tie in the colour of good news means; NULL where there is none. */
static const char *
good_news(const struct seen *seen)
{
    if (seen->links[TRACE_NEW] && seen->links[TRACE_EASED])
        return T("new, or tension eased");
    return seen->links[TRACE_NEW]     ? T("new")
           : seen->links[TRACE_EASED] ? T("tension eased")
                                      : NULL;
}

static void
add_traced_ties(const struct legend_part *section)
{
    const struct seen *seen = section->seen;
    if (good_news(seen) != NULL)
        add(section, example_of_line(MEANS_TIE_BETTER, 2), good_news(seen));
    if (seen->strained_tie)
        add(section, example_of_zigzag(MEANS_TIE_STRAINED, 1.3),
            T("strain between them"));
    if (seen->links[TRACE_GONE])
        add(section, example_of_line(MEANS_TIE_GONE, 1.2), T("not linked now"));
    if (seen->links[TRACE_NONE])
        add(section, example_of_line(MEANS_TIE_AS_BEFORE, 0.8), T("as before"));
}

static void
add_change(struct legend_part *section)
{
    section->heading = T("Changes");
    add_moves(section);
    add_fates(section, true);
    add_fates(section, false);
    add_ghosts(section);
    section->heading = T("Between people");
    add_traced_ties(section);
}

/* ---- The whole ---- */

void
legend_init(struct legend *legend, const struct seen *seen, bool change)
{
    struct legend_part section = {legend, seen, T("People")};
    *legend = (struct legend){.language = seen->language};
    add_people(&section);
    (change ? add_change : add_session)(&section);
}

void
legend_release(struct legend *legend)
{
    array_release(&legend->entries);
    arena_release(&legend->arena);
}
