/* What the marks of a circle mean. */
#include "html/circle.h"
#include "html/html.h"

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

static void
add_support(const struct seen *seen, const struct language *language,
            struct str *out)
{
    const struct entry entries[] = {
        {seen->flows[FLOW_IN], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M1 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>",
         "they support me"},
        {seen->flows[FLOW_OUT], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M7 8H29\"/>"
         "<path class=\"tip\" d=\"M1 8L8 5.5V10.5Z\"/>",
         "I support them"},
        {seen->flows[FLOW_BOTH], 30,
         "<path class=\"support\" stroke-width=\"1.4\" d=\"M7 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>"
         "<path class=\"tip\" d=\"M1 8L8 5.5V10.5Z\"/>",
         "both ways"},
        {seen->thick, 30,
         "<path class=\"support\" stroke-width=\"2.6\" d=\"M1 8H23\"/>"
         "<path class=\"tip\" d=\"M29 8L22 5.5V10.5Z\"/>",
         "thick: a lot"},
        {seen->strained, 30,
         "<path class=\"support strained\" stroke-width=\"1.4\" "
         "d=\"M1 10L4.5 5L8 11L11.5 5L15 11L18.5 5L22 11L25.5 5L29 8\"/>",
         "strained"},
        {seen->gap, 20,
         "<circle class=\"outline\" cx=\"10\" cy=\"8\" r=\"7.3\"/>"
         "<circle class=\"outline\" cx=\"10\" cy=\"8\" r=\"4.5\"/>",
         "double outline: I’d like more"},
        {seen->closer, 12, "<path class=\"chevron\" d=\"M9 4L4 8L9 12\"/>",
         "I’d like them closer"},
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
    };
    add_entries(entries, sizeof entries / sizeof *entries, language, out);
}

/* "remembered, out of touch": what the hollow marks mean. */
static void
add_ghosts(const struct seen *seen, const struct language *language,
           struct str *out)
{
    struct str words = {0};
    for (size_t i = 0; i < STATUS_COUNT; i++)
        if (seen->ghosts[i])
            str_addf(&words, "%s%s", words.size > 0 ? ", " : "",
                     tr(language, status_phrases[i]));
    if (words.size > 0)
        add_entry(out, 16,
                  "<circle class=\"mark ghost\" cx=\"8\" cy=\"8\" r=\"6\"/>",
                  str_slice(&words));
    str_release(&words);
}

static void
add_changes(const struct seen *seen, const struct language *language,
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
        {seen->traces[TRACE_NEW], 16,
         "<circle class=\"mark new\" cx=\"8\" cy=\"8\" r=\"6.2\"/>"
         "<text class=\"sign\" x=\"8\" y=\"12\" text-anchor=\"middle\" "
         "font-size=\"11\">+</text>",
         "new"},
        {seen->traces[TRACE_GONE], 16,
         "<circle class=\"mark ghost\" cx=\"8\" cy=\"8\" r=\"6.2\"/>"
         "<text class=\"sign\" x=\"8\" y=\"12\" text-anchor=\"middle\" "
         "font-size=\"11\">–</text>",
         "not in touch, or not on the page now"},
        {seen->links[TRACE_NEW], 26,
         "<path class=\"tie new\" stroke-width=\"2\" d=\"M1 8H25\"/>",
         "new, or tension eased"},
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
        add_changes(seen, language, out);
    } else {
        add_support(seen, language, out);
        add_ties(seen, language, out);
        add_ghosts(seen, language, out);
    }
    str_add(out, "</ul>\n");
}
