/* What the marks of a circle mean. */
#include "picture/pages/legend.h"
#include "base/markup.h"
#include "words/phrases.h"

/* An entry: a small picture of HEIGHT 16 and its words. */
static void
add_entry(struct str *out, int width, const char *picture, struct slice words)
{
    str_addf(out,
             "<li><svg class=\"circle mini\" width=\"%d\" height=\"16\" "
             "viewBox=\"0 0 %d 16\" aria-hidden=\"true\">%s</svg> ",
             width, width, picture);
    html_add_text(out, words);
    str_add(out, "</li>\n");
}

struct entry {
    bool shown;
    int width;
    const char *picture, *words;
};

static void
add_entries(const struct entry *entries, size_t count,
            const struct language *language, struct str *out)
{
    for (size_t i = 0; i < count; i++)
        if (entries[i].shown)
            add_entry(out, entries[i].width, entries[i].picture,
                      slice_of(tr(language, entries[i].words)));
}

static void
add_people(const struct seen *seen, const struct language *language,
           struct str *out)
{
    static const char *const pictures[MARK_COUNT] = {
        [MARK_CIRCLE] = "<circle class=\"mark family\" cx=\"8\" cy=\"8\" "
                        "r=\"6.2\"/>",
        [MARK_SQUARE] =
            "<path class=\"mark friend\" d=\"M2.5 2.5h11v11h-11Z\"/>",
        [MARK_DIAMOND] =
            "<path class=\"mark work\" d=\"M8 1l7 7l-7 7l-7-7Z\"/>",
        [MARK_HOUSE] = "<path class=\"mark community\" "
                       "d=\"M2 14.5V6L8 1.5L14 6v8.5Z\"/>",
        [MARK_HEXAGON] = "<path class=\"mark professional\" "
                         "d=\"M1 8L4.5 2h7L15 8l-3.5 6h-7Z\"/>",
        [MARK_TRIANGLE] = "<path class=\"mark other\" d=\"M1 14L8 2l7 12Z\"/>",
    };
    for (int mark = 0; mark < MARK_COUNT; mark++)
        if (seen->marks[mark])
            add_entry(out, 16, pictures[mark],
                      slice_of(tr(language, markers[mark].legend)));
}

/* The same corners as on paper, in a line of this width. */
#define ZIGZAG(width)                                                          \
    "<path class=\"support strained\" stroke-width=\"" width                   \
    "\" d=\"M1 10L4.5 5L8 11L11.5 5L15 11L18.5 5L22 11L25.5 5L29 8\"/>"

static void
add_support(const struct seen *seen, const struct language *language,
            struct str *out)
{
    const struct entry entries[] = {
        {seen->flows[FLOW_IN], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M1 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>",
         "they support you"},
        {seen->flows[FLOW_OUT], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M7 8H29\"/>"
         "<path class=\"tip\" d=\"M1 8L8 5.5V10.5Z\"/>",
         "you support them"},
        {seen->flows[FLOW_BOTH], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M7 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>"
         "<path class=\"tip\" d=\"M1 8L8 5.5V10.5Z\"/>",
         "both ways"},
        {seen->thick, 30,
         "<path class=\"support\" stroke-width=\"2.6\" d=\"M1 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>",
         "thick: a lot"},
        {seen->strain[WORTH_A_MARK], 30, ZIGZAG("1.5"),
         scene_strain(WORTH_A_MARK)},
        {seen->strain[A_LOT], 30, ZIGZAG("2.1"), scene_strain(A_LOT)},
        {seen->strain[MOST_STRAIN], 30, ZIGZAG("2.7"),
         scene_strain(MOST_STRAIN)},
        {seen->gap, 20,
         "<circle class=\"outline\" cx=\"10\" cy=\"8\" r=\"7.3\"/>"
         "<circle class=\"outline\" cx=\"10\" cy=\"8\" r=\"4.5\"/>",
         "double outline: you’d like more"},
        {seen->closer, 12, "<path class=\"chevron\" d=\"M9 4L4 8L9 12\"/>",
         "you’d like them closer"},
        {seen->away, 12, "<path class=\"chevron away\" d=\"M4 4L9 8L4 12\"/>",
         "you’d like more distance"},
    };
    add_entries(entries, sizeof entries / sizeof *entries, language, out);
}

static void
add_ties(const struct seen *seen, const struct language *language,
         struct str *out)
{
    const struct entry entries[] = {
        {seen->know, 26,
         "<path class=\"tie\" stroke-width=\"1.1\" d=\"M1 8H25\"/>",
         "know each other"},
        {seen->close, 26,
         "<path class=\"tie\" stroke-width=\"2.4\" d=\"M1 8H25\"/>",
         "close to each other"},
        {seen->strained_tie, 30, ZIGZAG("1.3"), "strain between them"},
    };
    add_entries(entries, sizeof entries / sizeof *entries, language, out);
}

static void
add_ghosts(const struct seen *seen, struct str *out)
{
    struct str words = {0};
    legend_add_ghosts(seen, &words);
    if (words.size > 0)
        add_entry(out, 16,
                  "<circle class=\"mark ghost\" cx=\"8\" cy=\"8\" r=\"6\"/>",
                  str_slice(&words));
    str_release(&words);
    if (seen->ghosts[STATUS_WISHED])
        add_entry(out, 16,
                  "<circle class=\"mark ghost wished\" cx=\"8\" cy=\"8\" "
                  "r=\"6\"/>",
                  slice_of(tr(seen->language, status_phrases[STATUS_WISHED])));
}

/* Who came, or went: the sign in their marker. */
static void
add_fates(const struct seen *seen, bool came, struct str *out)
{
    struct str words = {0};
    legend_add_fates(seen, came, &words);
    if (words.size > 0)
        add_entry(out, 16,
                  came ? "<circle class=\"mark new\" cx=\"8\" cy=\"8\" "
                         "r=\"6.2\"/><text class=\"sign\" x=\"8\" y=\"12\" "
                         "text-anchor=\"middle\" font-size=\"11\">+</text>"
                       : "<circle class=\"mark ghost\" cx=\"8\" cy=\"8\" "
                         "r=\"6.2\"/><text class=\"sign\" x=\"8\" y=\"12\" "
                         "text-anchor=\"middle\" font-size=\"11\">–</text>",
                  str_slice(&words));
    str_release(&words);
}

static void
add_moves(const struct seen *seen, const struct language *language,
          struct str *out)
{
    const struct entry entries[] = {
        {seen->traces[TRACE_CLOSER], 30,
         "<path class=\"move closer\" stroke-width=\"3.2\" d=\"M1 8H21\"/>"
         "<path class=\"tip closer\" d=\"M29 8L20 4.5V11.5Z\"/>",
         "moved closer"},
        {seen->traces[TRACE_FURTHER], 30,
         "<path class=\"move further\" stroke-width=\"2.4\" d=\"M1 8H21\"/>"
         "<path class=\"tip further\" d=\"M29 8L20 4.5V11.5Z\"/>",
         "moved further out"},
    };
    add_entries(entries, sizeof entries / sizeof *entries, language, out);
}

static void
add_traced_ties(const struct seen *seen, const struct language *language,
                struct str *out)
{
    const char *news = legend_link_news(seen);
    const struct entry entries[] = {
        {news != NULL, 26,
         "<path class=\"tie new\" stroke-width=\"2\" d=\"M1 8H25\"/>", news},
        {seen->strained_tie, 30, ZIGZAG("1.3"), "strain between them"},
        {seen->links[TRACE_GONE], 26,
         "<path class=\"tie gone\" stroke-width=\"1.2\" d=\"M1 8H25\"/>",
         "not linked now"},
        {seen->links[TRACE_NONE], 26,
         "<path class=\"tie as-before\" stroke-width=\"0.8\" d=\"M1 8H25\"/>",
         "as before"},
    };
    add_entries(entries, sizeof entries / sizeof *entries, language, out);
}

void
key_add(const struct seen *seen, const struct language *language, bool change,
        struct str *out)
{
    str_add(out, "<ul class=\"key\">\n");
    add_people(seen, language, out);
    if (change) {
        add_moves(seen, language, out);
        add_fates(seen, true, out);
        add_fates(seen, false, out);
        add_ghosts(seen, out);
        add_traced_ties(seen, language, out);
    } else {
        add_support(seen, language, out);
        add_ties(seen, language, out);
        add_ghosts(seen, out);
    }
    str_add(out, "</ul>\n");
}
