#define _POSIX_C_SOURCE 200809L
#include "render/svg.h"
#include "suite.h"

#include <string.h>

static const struct {
    const char *text, *escaped;
} escapes[] = {
    {"", ""},
    {"plain", "plain"},
    {"<a b=\"c\" d='e'>&amp;",
     "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"},
    {"two\nlines\t", "two&#10;lines&#9;"},
    {"a\\\\b", "a\\b"}, /* DOT writes a backslash twice */
    {"\\\\\\\\", "\\\\"},
    {"one \\", "one \\"}, /* and could not write this */
    {"\x01\x1f\x7f", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\r", "\xEF\xBF\xBD"},
    {"\xC2\x80\xC2\x9F\xC2\xA0", "\xEF\xBF\xBD\xEF\xBF\xBD\xC2\xA0"},
    {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},
    {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},     /* U+FFFE */
    {"\xEF\xBF\xBF", "\xEF\xBF\xBD"},     /* U+FFFF */
    {"\xF0\x9F\xBF\xBE", "\xEF\xBF\xBD"}, /* U+1FFFE */
    {"\xEF\xB7\x90", "\xEF\xBF\xBD"},     /* U+FDD0 */
    {"\xE2\x80\xAE", "\xE2\x80\xAE"},     /* U+202E, left as it is */
    {"\xD9\x85\xF0\x9F\x91\xA8", "\xD9\x85\xF0\x9F\x91\xA8"},
    {"\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD"}, /* overlong */
    {"\xE0\x80\xBC", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}, /* surrogate */
    {"\xF4\x90\x80\x80",
     "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},     /* above 10FFFF */
    {"\xF0\x9F\x91", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}, /* cut off */
    {"\xE2\x80", "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xC3", "\xEF\xBF\xBD"},
    {"\xFF", "\xEF\xBF\xBD"},
};

START_TEST(escapes_text)
{
    char *got;
    size_t size;
    FILE *out = open_memstream(&got, &size);
    svg_escape(out, escapes[_i].text);
    fclose(out);
    ck_assert_msg(strcmp(got, escapes[_i].escaped) == 0, "row %d: %s", _i, got);
    free(got);
}
END_TEST

static const char *node_words[] = {NULL, "one", "", "three"};
static const char *edge_words[] = {NULL, "tie"};

#define WORDS                                                                  \
    .nodes = node_words, .node_count = 4, .edges = edge_words, .edge_count = 2

static const struct {
    const char *svg, *wanted;
    struct svg_words words;
} rewritten[] = {
    {"", "", {.title = "t", WORDS}},
    {"<svg width=\"1\"\n x=\"a>b\">\n",
     "<svg width=\"1\"\n x=\"a>b\" role=\"graphics-document\" xml:lang=\"en\" "
     "aria-labelledby=\"kith-title kith-desc\">\n"
     "<title id=\"kith-title\">t</title>\n<desc id=\"kith-desc\">d</desc>\n",
     {.title = "t", .description = "d", .language = "en"}},
    {"<svg a>\n", "<svg a xml:lang=\"en\">\n", {.language = "en"}},
    {"<svg a>\n", "<svg a>\n", {.language = "e\"n", .title = ""}},
    /* cut off: nothing is read beyond the end */
    {"<svg a=\"", "<svg a=\"", {.title = "t"}},
    {"<g id=\"node1", "<g id=\"node1", {WORDS}},
    {"<g id=\"node", "<g id=\"node", {WORDS}},
    {"<g id=\"node1\" class=\"", "<g id=\"node1\" class=\"", {WORDS}},
    /* numbers */
    {"<g id=\"node1\">\n",
     "<g id=\"node1\" role=\"img\" aria-label=\"one\">\n",
     {WORDS}},
    {"<g id=\"node2\">\n", "<g id=\"node2\">\n", {WORDS}},
    {"<g id=\"node4\">\n", "<g id=\"node4\">\n", {WORDS}},
    {"<g id=\"node18446744073709551617\">\n",
     "<g id=\"node18446744073709551617\">\n",
     {WORDS}},
    {"<g id=\"node1x\">\n", "<g id=\"node1x\">\n", {WORDS}},
    {"<g id=\"node\">\n", "<g id=\"node\">\n", {WORDS}},
    {"<g id=\"edge1\">\n",
     "<g id=\"edge1\" role=\"img\" aria-label=\"tie\">\n",
     {WORDS}},
    /* edges are hidden when something says them */
    {"<g id=\"edge2\">\n", "<g id=\"edge2\">\n", {WORDS}},
    {"<g id=\"edge2\">\n",
     "<g id=\"edge2\" aria-hidden=\"true\">\n",
     {.description = "d"}},
    /* only at the start of a line is a tag a tag */
    {" <g id=\"edge2\">\n", " <g id=\"edge2\">\n", {.description = "d"}},
    /* the background */
    {"<g id=\"graph0\" class=\"graph\">\n<title>a\nb</title>\n<polygon/>\n"
     "<text>x</text>\n<!-- a -->\n<polygon/>\n",
     "<g id=\"graph0\" class=\"graph\">\n<title>a\nb</title>\n"
     "<polygon aria-hidden=\"true\"/>\n<text aria-hidden=\"true\">x</text>\n"
     "<!-- a -->\n<polygon/>\n",
     {.description = "d"}},
    {"<g id=\"graph0\">\n<title>a</title>\n<polygon/>\n</g>\n</svg>\n",
     "<g id=\"graph0\">\n<title>a</title>\n<polygon aria-hidden=\"true\"/>\n"
     "</g>\n</svg>\n",
     {.description = "d"}},
    {"<g id=\"graph0\">\n<title>a</title>\n</g>\n</svg>\n",
     "<g id=\"graph0\">\n<title>a</title>\n</g>\n</svg>\n",
     {.description = "d"}},
    {"<g id=\"graph0\">\n<!-- a -->\n<title>a</title>\n<polygon/>\n",
     "<g id=\"graph0\">\n<!-- a -->\n<title>a</title>\n<polygon/>\n",
     {.description = "d"}},
    {"<g id=\"graph0\">\n<title>a</title>\n<polygon/>\n</g>\n",
     "<g id=\"graph0\">\n<title>a</title>\n<polygon/>\n</g>\n",
     {.title = "t"}},
};

START_TEST(adds_words)
{
    char *got;
    size_t size, length = strlen(rewritten[_i].svg);
    /* Exactly as long as it is: reading on would be seen. */
    char *svg = malloc(length > 0 ? length : 1);
    memcpy(svg, rewritten[_i].svg, length);
    FILE *out = open_memstream(&got, &size);
    ck_assert(svg_write(out, svg, length, &rewritten[_i].words));
    fclose(out);
    ck_assert_msg(strcmp(got, rewritten[_i].wanted) == 0, "row %d:\n%s", _i,
                  got);
    free(got);
    free(svg);
}
END_TEST

SUITE("svg", {
    tcase_add_loop_test(tc, escapes_text, 0, ROWS_OF(escapes));
    tcase_add_loop_test(tc, adds_words, 0, ROWS_OF(rewritten));
})
