/* Questions for the therapist to explore, by problem area: offered, never
 * scored. Those of the case's focus come first and stand open. In: a report.
 * Out: one section; the questions are the same for every case. */
#include "output/report/parts.h"

enum { MOST_QUESTIONS = 5 };

static const struct area {
    const char *name;
    int areas[3]; /* of area_words; -1 for none */
    const char *questions[MOST_QUESTIONS];
    /* By index of area_words; three words of the format are one area here. The last
 * has no focus, and so is never among the first. */
} areas[] = {
    {T("Grief"),
     {0, -1, -1},
     {T("Who were they to you, the good and the hard?"),
      T("What was left unsaid?"),
      T("Who else misses them, and can you speak of them together?"),
      T("What of theirs do you carry on?")}},
    {T("A dispute"),
     {1, -1, -1},
     {T("What do you each expect, and has it been said aloud?"),
      T("Is it still being worked on, stuck, or ending?"),
      T("What have you not tried?"), T("Who can hear both sides?")}},
    {T("A change of role"),
     {2, -1, -1},
     {T("What was lost, and what was hard about the old role, too?"),
      T("What does the new one ask of you?"), T("Who knows you in it?"),
      T("Who could?")}},
    {T("Wanting more connection"),
     {3, 4, 5},
     {T("With whom is it easiest, and what do you do there?"),
      T("Where do you first notice that you pull back?"),
      T("What is the smallest step towards one person?")}},
    {T("Always"),
     {-1, -1, -1},
     {T("Who knows how you have been feeling?"), T("Who carries what alone?"),
      T("What do you give here, and does it feel fair?"),
      T("Whose place would you change?"),
      T("What have you built, and who will you turn to if things dip?")}},
};

/* Of the last session shown: what a case works on may have changed. */
static bool
is_in_focus(const struct report *report, const struct area *area)
{
    const int *focus = report_snapshot(report, report->to)->focus;
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            if (focus[i] != VALUE_NOT_SAID && focus[i] == area->areas[j])
                return true;
    return false;
}

static void
add_area(const struct report *report, const struct area *area, bool open,
         struct str *out)
{
    str_addf(out, "<details%s><summary>", open ? " open" : "");
    say(report, out, area->name);
    str_add(out, "</summary>\n<ul>\n");
    for (size_t i = 0; i < MOST_QUESTIONS && area->questions[i] != NULL; i++)
        report_add_words(report, "li", NULL, area->questions[i], out);
    str_add(out, "</ul>\n</details>\n");
}

/* All are there, in two rounds: a focus is where to begin, not what to leave
 * out. */
void
explore_add(const struct report *report, struct str *out)
{
    str_add(out, "<section class=\"explore\" aria-labelledby=\"explore\">\n"
                 "<h2 id=\"explore\">");
    say(report, out, T("Questions to explore"));
    str_add(out, "</h2>\n");
    for (int wanted = 1; wanted >= 0; wanted--)
        for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
            if (is_in_focus(report, &areas[i]) == (wanted == 1))
                add_area(report, &areas[i], wanted == 1, out);
    str_add(out, "</section>\n");
}
