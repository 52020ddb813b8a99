/* Facts are compared as one line: words as they are, texts in <>, colons, a
 * semicolon after each fact, a ! before one whose own text is wrong. */
#include "text/scanner.h"
#include "base/utf8.h"
#include "suite.h"

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }
#define NBSP    "\xC2\xA0"
#define O       "\xE2\x80\x9C" /* opens */
#define C       "\xE2\x80\x9D" /* closes */
#define E_ACUTE "\xC3\xA9"

struct reading {
    struct source source;
    struct diagnostics diagnostics;
    struct arena arena;
    struct scanner scanner;
};

static void
begin(struct reading *reading, struct slice text)
{
    *reading = (struct reading){0};
    source_init(&reading->source, "t", text);
    reading->diagnostics.source = &reading->source;
    reading->scanner.source = &reading->source;
    reading->scanner.diagnostics = &reading->diagnostics;
    reading->scanner.arena = &reading->arena;
    scanner_start(&reading->scanner, (struct span){0, reading->source.size});
}

static void
end(struct reading *reading)
{
    scanner_release(&reading->scanner);
    arena_release(&reading->arena);
    diagnostics_release(&reading->diagnostics);
    source_release(&reading->source);
}

static void
add_tokens(const struct scanner *scanner, struct str *out)
{
    const struct token *token;
    if (scanner->faulty)
        str_add_char(out, '!');
    array_each (token, &scanner->tokens) {
        if (token != scanner->tokens.items)
            str_add_char(out, ' ');
        str_add(out, token->kind == TOKEN_TEXT ? "<" : "");
        str_add_slice(out, token->text);
        str_add(out, token->kind == TOKEN_TEXT ? ">" : "");
    }
    str_add_char(out, ';');
}

static void
add_facts(struct reading *reading, struct str *out)
{
    while (scanner_fact(&reading->scanner)) {
        ck_assert_uint_gt(reading->scanner.tokens.count, 0);
        add_tokens(&reading->scanner, out);
    }
    ck_assert_uint_eq(reading->scanner.tokens.count, 0);
    ck_assert_uint_eq(reading->scanner.at, reading->scanner.end);
}

/* "unclosed-quote 2-5;" for each problem. */
static void
add_problems(const struct reading *reading, struct str *out)
{
    const struct diagnostic *diagnostic;
    array_each (diagnostic, &reading->diagnostics.list)
        str_addf(out, "%s %u-%u;", diagnostic->problem->code,
                 diagnostic->span.start, diagnostic->span.end);
}

static const struct {
    struct slice text;
    const char *facts;
} plain[] = {
    {BYTES(""), ""},
    {BYTES(" \t\r\n" NBSP), ""},
    {BYTES(",,\n,"), ""},
    {BYTES("# nothing"), ""},
    {BYTES("ring"), "ring;"},
    {BYTES("ring 2"), "ring 2;"},
    {BYTES("  ring\t2  "), "ring 2;"},
    {BYTES("ring" NBSP "2"), "ring 2;"},
    {BYTES(NBSP NBSP "ring"), "ring;"},
    {BYTES("mother, ring 2"), "mother;ring 2;"},
    {BYTES("mother,ring 2,"), "mother;ring 2;"},
    {BYTES(",,mother,, ,ring 2,,"), "mother;ring 2;"},
    {BYTES("mother\nring 2\n"), "mother;ring 2;"},
    {BYTES("mother\r\nring 2\r\n"), "mother;ring 2;"},
    {BYTES("mother,\n\n , \nring 2"), "mother;ring 2;"},
    {BYTES("a # b, c\nd"), "a;d;"},
    {BYTES("a#b\n#c\nd"), "a;d;"},
    {BYTES("a # \"b\n\"c\""), "a;<c>;"},
    {BYTES("a, # b\n# c\n, d"), "a;d;"},
    {BYTES("a: b"), "a : b;"},
    {BYTES("a:b:c"), "a : b : c;"},
    {BYTES("::"), ": :;"},
    {BYTES(":,:"), ":;:;"},
    {BYTES("well-being 4/2 -> 1 2023-10 3+? *(x)"),
     "well-being 4/2 -> 1 2023-10 3+? *(x);"},
    {BYTES("it's \\ a;b"), "it's \\ a;b;"},
    {BYTES("Zo\xC3\xAB \xE4\xB8\xAD\xE6\x96\x87 \xD7\xA9\xD7\x9C"),
     "Zo\xC3\xAB \xE4\xB8\xAD\xE6\x96\x87 \xD7\xA9\xD7\x9C;"},
    {BYTES("e\xCC\x81"), "e\xCC\x81;"},
    {BYTES("\xE2\x80\xAEx"), "\xE2\x80\xAEx;"},
    {BYTES("\xE2\x80\x99s"), "\xE2\x80\x99s;"}, /* an apostrophe, no quote */
    {BYTES("\x7F\x7F"), "\x7F\x7F;"},           /* what was no text */
    {BYTES("\xC2"), "\xC2;"},
    {BYTES("a\rb"), "a b;"},
    /* a typographic minus is read as the one of the keyboard */
    {BYTES("S\xE2\x88\x92T \xE2\x88\x92"), "S-T -;"},
    {BYTES("\xE2\x88 x"), "\xE2\x88 x;"},
    {BYTES("\"\xE2\x88\x92\""), "<\xE2\x88\x92>;"}, /* not in a text */
};

START_TEST(reads_facts)
{
    struct reading reading;
    struct str facts = {0};
    begin(&reading, plain[_i].text);
    add_facts(&reading, &facts);
    ck_assert_msg(slice_is(str_slice(&facts), plain[_i].facts), "row %d: '%s'",
                  _i, str_slice(&facts).data);
    ck_assert_msg(reading.diagnostics.total == 0, "row %d", _i);
    end(&reading);
    str_release(&facts);
}
END_TEST

static const struct {
    struct slice text;
    const char *facts, *problems;
} quoted[] = {
    {BYTES("\"a b\""), "<a b>;", ""},
    {BYTES("\"\""), "<>;", ""},
    {BYTES("\" a \""), "< a >;", ""},
    {BYTES("\"a, b: # c\""), "<a, b: # c>;", ""},
    {BYTES("\"a\"\"b\""), "<a> <b>;", ""},
    {BYTES("a\"b\"c"), "a <b> c;", ""},
    {BYTES("\"a\":\"b\""), "<a> : <b>;", ""},
    {BYTES("\"a\",\"b\"\n\"c\""), "<a>;<b>;<c>;", ""},
    {BYTES("\"a" NBSP "b\""), "<a" NBSP "b>;", ""},
    /* typographic ones, the way editors set them, and turned round */
    {BYTES(O "a b" C), "<a b>;", ""},
    {BYTES(O C), "<>;", ""},
    {BYTES(C "a" C), "<a>;", ""},
    {BYTES("x" O "a" C "y"), "x <a> y;", ""},
    {BYTES(O "a" C O "b" C), "<a> <b>;", ""},
    /* each may hold the other */
    {BYTES("\"a " O "b" C " c\""), "<a " O "b" C " c>;", ""},
    {BYTES(O "a \"b\" c" C), "<a \"b\" c>;", ""},
    {BYTES(O "a " O "b" C), "<a " O "b>;", ""},
    /* one of a pair was turned */
    {BYTES(O "a\", b"), "<a>;b;", ""},
    {BYTES("\"a" C ", b"), "<a>;b;", ""},
    {BYTES(C "a\""), "<a>;", ""},
    {BYTES(O "a\" " O "b\""), "<a> <b>;", ""},
    /* the own mark further on goes before the other */
    {BYTES("\"a" C " b\""), "<a" C " b>;", ""},
    {BYTES(O "a\" b" C), "<a\" b>;", ""},
    /* but not on another line */
    {BYTES(O "a\"\n" C "b" C), "<a>;<b>;", ""},
    {BYTES("\"a" C "\n\"b\""), "<a>;<b>;", ""},
    {BYTES(O "a\"\n" O "b\" c" C), "<a>;<b\" c>;", ""},
    /* single quotes are letters */
    {BYTES("'a b'"), "'a b';", ""},
    /* low ones open a text that any other mark ends, the first one */
    {BYTES("\xE2\x80\x9E"
           "a b" O " c"),
     "<a b> c;", ""},
    {BYTES("\xE2\x80\x9E"
           "a\" " O "b" C),
     "<a> <b>;", ""},
    {BYTES("\xE2\x80\x9E"
           "a" C),
     "<a>;", ""},
    /* a backslash guards quotes and itself */
    {BYTES("\"a\\\"b\""), "<a\"b>;", ""},
    {BYTES("\"\\\\\""), "<\\>;", ""},
    {BYTES("\"\\\\\\\"\""), "<\\\">;", ""},
    {BYTES("\"a\\" C "b" C), "<a" C "b>;", ""},
    {BYTES("\"\\" O "a\""), "<" O "a>;", ""},
    {BYTES(O "a\\" C "b" C), "<a" C "b>;", ""},
    {BYTES(O "a\\\"b\""), "<a\"b>;", ""},
    {BYTES("\"a\\\\\" b"), "<a\\> b;", ""},
    /* and nothing else; the letter stays */
    {BYTES("\"a\\nb\""), "!<anb>;", "unknown-escape 2-4;"},
    {BYTES("\"\\n\\t\", b"), "!<nt>;b;",
     "unknown-escape 1-3;unknown-escape 3-5;"},
    {BYTES("x\n\"\\#\""), "x;!<#>;", "unknown-escape 3-5;"},
    /* no end on the line */
    {BYTES("\"a"), "!<a>;", "unclosed-quote 0-2;"},
    {BYTES("\""), "!<>;", "unclosed-quote 0-1;"},
    {BYTES("\"a, b # c\nd"), "!<a, b # c>;d;", "unclosed-quote 0-9;"},
    {BYTES("\"a\r\nd"), "!<a>;d;", "unclosed-quote 0-2;"},
    {BYTES("\"\r\nd"), "!<>;d;", "unclosed-quote 0-1;"},
    {BYTES("\"\n\""), "!<>;!<>;", "unclosed-quote 0-1;unclosed-quote 2-3;"},
    {BYTES("b \"a\\\""), "!b <a\\\">;", "unclosed-quote 2-6;"},
    {BYTES("\"a\\"), "!<a\\>;", "unclosed-quote 0-3;"},
    {BYTES("\"a\\\n\"b\""), "!<a\\>;<b>;", "unclosed-quote 0-3;"},
    {BYTES(O "a\nb"), "!<a>;b;", "unclosed-quote 0-4;"},
    {BYTES(C), "!<>;", "unclosed-quote 0-3;"},
    {BYTES("\"a" O), "!<a" O ">;", "unclosed-quote 0-5;"},
    {BYTES("\"a\" \"b"), "!<a> <b>;", "unclosed-quote 4-6;"},
};

START_TEST(reads_texts)
{
    struct reading reading;
    struct str facts = {0}, problems = {0};
    begin(&reading, quoted[_i].text);
    add_facts(&reading, &facts);
    add_problems(&reading, &problems);
    ck_assert_msg(slice_is(str_slice(&facts), quoted[_i].facts), "row %d: '%s'",
                  _i, str_slice(&facts).data);
    ck_assert_msg(slice_is(str_slice(&problems), quoted[_i].problems),
                  "row %d: '%s'", _i, str_slice(&problems).data);
    end(&reading);
    str_release(&facts);
    str_release(&problems);
}
END_TEST

/* Texts without a backslash and plain words stay where they are. */
START_TEST(copies_only_what_it_must)
{
    struct reading reading;
    begin(&reading, slice_of("ring \"a b\" \"c\\\\\""));
    ck_assert(scanner_fact(&reading.scanner));
    const struct token *tokens = reading.scanner.tokens.items;
    ck_assert_uint_eq(reading.scanner.tokens.count, 3);
    ck_assert_ptr_eq(tokens[0].text.data, reading.source.text);
    ck_assert_ptr_eq(tokens[1].text.data, reading.source.text + 6);
    ck_assert(slice_is(tokens[2].text, "c\\"));
    ck_assert_mem_eq(reading.source.text, "ring \"a b\" \"c\\\\\"", 16);
    end(&reading);
}
END_TEST

static const struct {
    const char *text;
    size_t from;
    struct span span;
} places[] = {
    {"ring 2", 0, {0, 6}},
    {"ring 2", 1, {5, 6}},
    {"  ring  2  , x", 0, {2, 9}},
    {"\"a b\"", 0, {0, 5}}, /* with the quotes */
    {"x " O "a" C " : y", 1, {2, 13}},
    {"x " O "a" C " : y", 2, {10, 13}},
    {"\n\n# r\nring # 2", 0, {6, 10}},
};

START_TEST(tells_places)
{
    struct reading reading;
    begin(&reading, slice_of(places[_i].text));
    ck_assert(scanner_fact(&reading.scanner));
    struct span span = scanner_span(&reading.scanner, places[_i].from);
    ck_assert_msg(span.start == places[_i].span.start &&
                      span.end == places[_i].span.end,
                  "row %d: %u to %u", _i, span.start, span.end);
    end(&reading);
}
END_TEST

static const struct {
    const char *text;
    bool colon;
    const char *subject, *facts;
} subjects[] = {
    {"Ruth: mother, ring 2", true, "Ruth;", "mother;ring 2;"},
    {"Anna Maria:mother", true, "Anna Maria;", "mother;"},
    {"\"Anna: Maria\" : a: b", true, "<Anna: Maria>;", "a : b;"},
    {" # who\n: x", false, ";", ": x;"}, /* the remark does not go on */
    {": x", true, ";", "x;"},
    {"Ruth:", true, "Ruth;", ""},
    {"Ruth", false, "Ruth;", ""},
    {"", false, ";", ""},
    {"  ", false, ";", ""},
    {", a: b", false, ";", "a : b;"},
    {"Ruth, a: b", false, "Ruth;", "a : b;"},
    {"Ruth\na: b", false, "Ruth;", "a : b;"},
    {"Ruth # a: b\nc", false, "Ruth;", "c;"},
    {"\"Ru\\th\": x", true, "!<Ruth>;", "x;"},
    {"\"Ruth: x\ny", false, "!<Ruth: x>;", "y;"},
    {O "Ruth\": x", true, "<Ruth>;", "x;"},
    /* between digits a colon is of a time, unless nothing else ends it */
    {"Team 4:30: x", true, "Team 4 : 30;", "x;"},
    {"4:5 6:7 :x", true, "4 : 5 6 : 7;", "x;"},
    {"Team 4:5th", true, "Team 4;", "5th;"},
    {"4:5:6", true, "4;", "5 : 6;"},
    {"Team 4: 30: x", true, "Team 4;", "30 : x;"},
    {"Team 4 :30", true, "Team 4;", "30;"},
    {"Team 4:x: y", true, "Team 4;", "x : y;"},
    {"Team 4:30, a: b", true, "Team 4;", "30;a : b;"},
    {"Team 4:30\na: b", true, "Team 4;", "30;a : b;"},
    {"Team 4:30 # a: b", true, "Team 4;", "30;"},
    {"4:30 \"a: b\": c", true, "4;", "30 <a: b> : c;"},
    {"\"a\" 4:30", true, "<a> 4;", "30;"},
    {"4:", true, "4;", ""},
    {":4", true, ";", "4;"},
};

START_TEST(reads_subjects)
{
    struct reading reading;
    struct str subject = {0}, facts = {0};
    begin(&reading, slice_of(subjects[_i].text));
    bool colon = scanner_subject(&reading.scanner);
    add_tokens(&reading.scanner, &subject);
    add_facts(&reading, &facts);
    ck_assert_msg(colon == subjects[_i].colon, "row %d", _i);
    ck_assert_msg(slice_is(str_slice(&subject), subjects[_i].subject),
                  "row %d: '%s'", _i, str_slice(&subject).data);
    ck_assert_msg(slice_is(str_slice(&facts), subjects[_i].facts),
                  "row %d: '%s'", _i, str_slice(&facts).data);
    end(&reading);
    str_release(&subject);
    str_release(&facts);
}
END_TEST

static const struct {
    const char *text, *word; /* NULL: none comes next */
} peeks[] = {
    {"ring 2", "ring"}, {"  ring", "ring"},    {NBSP "ring,", "ring"},
    {"ring:2", "ring"}, {"ring\"2\"", "ring"}, {"ring#2", "ring"},
    {"", NULL},         {"  ", NULL},          {", ring", NULL},
    {"\nring", NULL},   {"# ring", NULL},      {": ring", NULL},
    {"\"ring\"", NULL}, {O "ring" C, NULL},
};

START_TEST(looks_ahead)
{
    struct reading reading;
    begin(&reading, slice_of(peeks[_i].text));
    for (int again = 0; again < 2; again++) {
        struct token word = {.kind = TOKEN_COLON};
        bool found = scanner_word(&reading.scanner, &word);
        ck_assert_msg(found == (peeks[_i].word != NULL), "row %d", _i);
        if (found) {
            ck_assert_msg(slice_is(word.text, peeks[_i].word), "row %d", _i);
            ck_assert_int_eq(word.kind, TOKEN_WORD);
            ck_assert_ptr_eq(word.text.data,
                             reading.source.text + word.span.start);
        }
        ck_assert_uint_eq(reading.scanner.at, 0);
    }
    end(&reading);
}
END_TEST

static const struct {
    const char *text, *facts;
} colons[] = {
    {": a", "a;"},     {"  : a", "a;"}, {"a: b", "a : b;"}, {":: a", ": a;"},
    {"\n: a", ": a;"}, {"", ""},        {":", ""},          {", : a", ": a;"},
};

START_TEST(passes_a_colon)
{
    struct reading reading;
    struct str facts = {0};
    begin(&reading, slice_of(colons[_i].text));
    scanner_colon(&reading.scanner);
    add_facts(&reading, &facts);
    ck_assert_msg(slice_is(str_slice(&facts), colons[_i].facts), "row %d: '%s'",
                  _i, str_slice(&facts).data);
    end(&reading);
    str_release(&facts);
}
END_TEST

/* A record is all there is: no quote, colon or word beyond its end. */
START_TEST(stays_in_its_record)
{
    static const char text[] = "xx\"abc ring, \"d\": y\"";
    struct reading reading;
    struct str facts = {0};
    begin(&reading, slice_of(text));
    scanner_start(&reading.scanner, (struct span){2, 9});
    add_facts(&reading, &facts);
    scanner_start(&reading.scanner, (struct span){7, 9});
    add_facts(&reading, &facts);
    scanner_start(&reading.scanner, (struct span){13, 16});
    ck_assert(!scanner_subject(&reading.scanner));
    add_tokens(&reading.scanner, &facts);
    scanner_start(&reading.scanner, (struct span){4, 4});
    add_facts(&reading, &facts);
    ck_assert_text(facts.data, "!<abc ri>;ri;<d>;");
    end(&reading);
    str_release(&facts);
}
END_TEST

/* A new record knows nothing of the quotes that the last one looked for. */
START_TEST(begins_afresh)
{
    struct reading reading;
    struct str facts = {0};
    begin(&reading, slice_of(O "a\" b" C));
    scanner_start(&reading.scanner, (struct span){0, 7});
    add_facts(&reading, &facts);
    scanner_start(&reading.scanner, (struct span){0, 10});
    add_facts(&reading, &facts);
    ck_assert_text(facts.data, "<a> b;<a\" b>;");
    end(&reading);
    str_release(&facts);
}
END_TEST

/* Nor is it to blame for what was wrong with it. */
START_TEST(forgives)
{
    struct reading reading;
    begin(&reading, slice_of("\"a\nb\n\"c\nd"));
    ck_assert(scanner_fact(&reading.scanner));
    ck_assert(reading.scanner.faulty);
    ck_assert(scanner_fact(&reading.scanner));
    ck_assert(!reading.scanner.faulty);
    ck_assert(scanner_fact(&reading.scanner));
    ck_assert(reading.scanner.faulty);
    scanner_start(&reading.scanner, (struct span){8, 9});
    ck_assert(!scanner_subject(&reading.scanner));
    ck_assert(!reading.scanner.faulty);
    ck_assert_uint_eq(reading.scanner.tokens.count, 1);
    end(&reading);
}
END_TEST

/* Both sides of the limit, which counts the bytes between the quotes. */
static const struct {
    const char *before, *repeated;
    size_t times;
    const char *after;
    bool too_long;
} lengths[] = {
    {"\"", "x", 4096, "\"", false},
    {"\"", "x", 4097, "\"", true},
    {O, "x", 4096, C, false},
    {O, "x", 4097, C, true},
    {"\"", E_ACUTE, 2048, "\"", false},
    {"\"", E_ACUTE, 2048, "x\"", true},
    {"", "x", 4096, "", false},
    {"", "x", 4097, "", true},
    {"", "x ", 2047, "xx", false}, /* words and what parts them */
    {"", "x ", 2048, "x", true},
    {"", ":", 4096, "", false},
    {"", ":", 4097, "", true},
    {"  ", "x", 4096, "  ", false}, /* what stands around counts not */
    {"# ", "x", 9999, "\ny", false},
    {"", "x,", 9999, "", false}, /* many facts, each short */
    {"", "\"x\" ", 4096, "", false},
    {"", "x ", 5000, "", true},
    {"", "x ", 100000, "", true},
    {"a: \"", "x", 4000000, "\"", true},
    {"", "x", 4000000, "", true},
};

START_TEST(limits_the_length)
{
    struct reading reading;
    struct str text = {0};
    str_add(&text, lengths[_i].before);
    str_add_times(&text, lengths[_i].repeated, lengths[_i].times);
    str_add(&text, lengths[_i].after);
    begin(&reading, str_slice(&text));
    bool faulty = false;
    while (scanner_fact(&reading.scanner))
        faulty = faulty || reading.scanner.faulty;
    ck_assert_msg(faulty == lengths[_i].too_long, "row %d", _i);
    ck_assert_msg(reading.diagnostics.total == lengths[_i].too_long, "row %d",
                  _i);
    if (faulty)
        ck_assert_ptr_eq(reading.diagnostics.list.items[0].problem,
                         &problem_text_too_long);
    end(&reading);
    str_release(&text);
}
END_TEST

/* Names are limited like texts. */
START_TEST(limits_subjects)
{
    struct reading reading;
    struct str text = {0};
    str_add_times(&text, "x ", 5000);
    str_add(&text, ": y");
    begin(&reading, str_slice(&text));
    ck_assert(scanner_subject(&reading.scanner));
    ck_assert(reading.scanner.faulty);
    ck_assert_uint_eq(reading.diagnostics.total, 1);
    ck_assert(scanner_fact(&reading.scanner));
    ck_assert(!reading.scanner.faulty);
    ck_assert(slice_is(reading.scanner.tokens.items[0].text, "y"));
    end(&reading);
    str_release(&text);
}
END_TEST

/* Memory stays small, and yet the whole fact is pointed at. */
START_TEST(spans_facts_of_very_many_words)
{
    enum { WORDS = 100000 };
    struct reading reading;
    struct str text = {0};
    str_add_times(&text, "xy ", WORDS);
    str_add(&text, ", next");
    begin(&reading, str_slice(&text));
    ck_assert(scanner_fact(&reading.scanner));
    struct span span = scanner_span(&reading.scanner, 0);
    ck_assert_uint_eq(span.start, 0);
    ck_assert_uint_eq(span.end, 3 * WORDS - 1);
    ck_assert_uint_le(reading.scanner.tokens.count, LONGEST_TEXT);
    struct span told = reading.diagnostics.list.items[0].span;
    ck_assert_uint_eq(told.end, 3 * WORDS - 1);
    ck_assert(scanner_fact(&reading.scanner));
    ck_assert(slice_is(reading.scanner.tokens.items[0].text, "next"));
    ck_assert_uint_eq(reading.diagnostics.total, 1);
    end(&reading);
    str_release(&text);
}
END_TEST

/* Lines of some megabytes, made to be looked through again and again. That
 * they end at all within the time limit is the test; how many tokens there
 * are, its proof. */
static const struct {
    const char *repeated;
    size_t times;
    const char *after;
    size_t facts, problems;
} long_lines[] = {
    {",", 4000000, "", 0, 0},
    {" ", 4000000, "", 0, 0},
    {"#", 4000000, "", 0, 0},
    {"x,", 2000000, "", 2000000, 0},
    {"\"\",", 1000000, "", 1000000, 0},
    {O C ",", 500000, "", 500000, 0},
    {O "x\",", 500000, "", 500000, 0}, /* none is closed by its own */
    {O, 1000000, "", 1, 1},
    {O "\\\"", 500000, "", 1, 1},
    {"\\", 4000000, "", 1, 1},
    {"\"\\\\\",", 500000, "", 500000, 0},
    {"\n", 4000000, "", 0, 0},
    {"\"\n", 100000, "", 100000, 100000},
};

static size_t
count_facts(struct scanner *scanner)
{
    size_t count = 0;
    while (scanner_fact(scanner))
        count++;
    return count;
}

START_TEST(gets_through_long_lines)
{
    struct reading reading;
    struct str text = {0};
    str_add_times(&text, long_lines[_i].repeated, long_lines[_i].times);
    str_add(&text, long_lines[_i].after);
    begin(&reading, str_slice(&text));
    size_t facts = count_facts(&reading.scanner);
    ck_assert_msg(facts == long_lines[_i].facts, "row %d: %zu facts", _i,
                  facts);
    ck_assert_msg(reading.diagnostics.total == long_lines[_i].problems,
                  "row %d: %zu problems", _i, reading.diagnostics.total);
    end(&reading);
    str_release(&text);
}
END_TEST

/* Pieces that matter to a scanner, put together at random. */
static const char *const pieces[] = {
    "\"",
    "\"",
    O,
    C,
    "\\",
    "\\\"",
    ",",
    ":",
    "#",
    " ",
    "\t",
    NBSP,
    "\n",
    "\r\n",
    "\r",
    "ring",
    "2",
    "-",
    E_ACUTE,
    "\xC2",
    "\xE2",
    "\xE2\x80",
    "\xFF",
    "\x7F",
    "e\xCC\x81",
    "\xE2\x80\xAE",
    "\xF0\x9F\x91\xA8",
};

static uint32_t
next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static void
add_random_text(uint32_t seed, struct str *text)
{
    uint32_t state = seed * 2654435761u + 1;
    uint32_t count = next_random(&state) % 60;
    while (count-- > 0)
        str_add(text, pieces[next_random(&state) % ROWS_OF(pieces)]);
}

/* Is there nothing but blanks, separators and remarks in GAP? */
static bool
is_gap(struct slice gap)
{
    for (size_t i = 0; i < gap.size;) {
        size_t blank = utf8_blank(slice_part(gap, i, gap.size));
        if (gap.data[i] == '#')
            while (i < gap.size && gap.data[i] != '\n')
                i++;
        else if (gap.data[i] == ',' || blank > 0)
            i += blank > 0 ? blank : 1;
        else
            return false;
    }
    return true;
}

/* The token begins where nothing was lost since AT, and holds its text. */
static bool
is_sound(const struct source *source, const struct token *token, uint32_t at)
{
    struct span span = token->span;
    if (span.start < at || span.end <= span.start || span.end > source->size)
        return false;
    struct slice whole = source_slice(source, span);
    if (token->kind != TOKEN_TEXT && !slice_equal(token->text, whole))
        return false;
    if (memchr(whole.data, '\n', whole.size) != NULL)
        return false;
    return is_gap(source_slice(source, (struct span){at, span.start}));
}

/* Every byte is part of a token or of nothing; each fact has its line. */
START_TEST(loses_nothing)
{
    struct reading reading;
    struct str text = {0};
    for (uint32_t seed = 0; seed < 2000; seed++) {
        str_cut(&text, 0);
        add_random_text(seed + 2000 * (uint32_t)_i, &text);
        begin(&reading, str_slice(&text));
        uint32_t at = 0;
        while (scanner_fact(&reading.scanner)) {
            const struct token *token;
            array_each (token, &reading.scanner.tokens) {
                if (!is_sound(&reading.source, token, at))
                    ck_abort_msg("seed %u: '%s'", seed, text.data);
                at = token->span.end;
            }
        }
        struct span rest = {at, reading.source.size};
        if (!is_gap(source_slice(&reading.source, rest)))
            ck_abort_msg("seed %u: '%s'", seed, text.data);
        end(&reading);
    }
    str_release(&text);
}
END_TEST

SUITE("scanner", {
    tcase_add_loop_test(tc, reads_facts, 0, ROWS_OF(plain));
    tcase_add_loop_test(tc, reads_texts, 0, ROWS_OF(quoted));
    tcase_add_test(tc, copies_only_what_it_must);
    tcase_add_loop_test(tc, tells_places, 0, ROWS_OF(places));
    tcase_add_loop_test(tc, reads_subjects, 0, ROWS_OF(subjects));
    tcase_add_loop_test(tc, looks_ahead, 0, ROWS_OF(peeks));
    tcase_add_loop_test(tc, passes_a_colon, 0, ROWS_OF(colons));
    tcase_add_test(tc, stays_in_its_record);
    tcase_add_test(tc, begins_afresh);
    tcase_add_test(tc, forgives);
    tcase_add_loop_test(tc, limits_the_length, 0, ROWS_OF(lengths));
    tcase_add_test(tc, limits_subjects);
    tcase_add_test(tc, spans_facts_of_very_many_words);
    tcase_add_loop_test(tc, gets_through_long_lines, 0, ROWS_OF(long_lines));
    tcase_add_loop_test(tc, loses_nothing, 0, 10);
})
