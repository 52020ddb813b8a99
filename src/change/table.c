/* The numbers of a change: what they mean, and where they come from. Out: rows
 * by which JSON and CSV write them, kith explain tells them, and values.c finds
 * them by key. */
#include "change/change.h"
#include "base/marked.h"

#define AT(field) offsetof(struct kith_change, field)

#define SPLIT_MEANS                                                            \
    "It changed by people who stayed (kept), plus those who joined, minus "    \
    "those who left, plus what is newly recorded of people who stayed: the "   \
    "parts add up exactly."
#define SPLIT_FORMULA                                                          \
    "total = to - from = kept + joined - left + recorded; kept over the "      \
    "answers known in both sessions, recorded = newly known - no longer known"
#define OWN_SPLIT "kith's own (D11)"

const struct change_row change_table[] = {
    {"jaccard", T("people in common"),
     "Of everyone in one of the two sessions, the share who is in both.",
     "kept / (kept + left + joined)", "Jaccard 1912 (D2)", AT(jaccard)},
    {"turnover", T("turnover"),
     "Of everyone in one of the two sessions, the share who joined or left.",
     "(left + joined) / (kept + left + joined) = 1 - jaccard",
     "Halgin and Borgatti 2012 (D2)", AT(turnover)},
    {"retention", T("stayed"),
     "Of the people of the first session, the share who is in the second, too.",
     "kept / (kept + left)", "Halgin and Borgatti 2012 (D3)", AT(retention)},
    {"newcomer_share", T("newcomers"),
     "Of the people of the second session, the share who was not in the first.",
     "joined / (kept + joined)", "Halgin and Borgatti 2012 (D3)",
     AT(newcomer_share)},
    {"bray_curtis_people", T("difference of support, by person"),
     "How unlike the support got from each person is: 0 the same, 1 nothing "
     "in common. Someone who is not in the circle gives 0.",
     "sum |x - y| / sum (x + y), x and y what is got from a person before and "
     "after",
     "Bray and Curtis 1957 (D5)", AT(bray_curtis_people)},
    {"bray_curtis_cells", T("difference of support, by person and kind"),
     "The same over each person and kind of support.",
     "sum |x - y| / sum (x + y)", "Bray and Curtis 1957 (D5)",
     AT(bray_curtis_cells)},
    {"ruzicka_people", T("support in common, by person"),
     "Of the support got in one of the two sessions, the share that is in "
     "both, person by person.",
     "sum min(x, y) / sum max(x, y) = (1 - BC) / (1 + BC)", "Ruzicka 1958 (D6)",
     AT(ruzicka_people)},
    {"ruzicka_cells", T("support in common, by person and kind"),
     "The same over each person and kind of support.",
     "sum min(x, y) / sum max(x, y)", "Ruzicka 1958 (D6)", AT(ruzicka_cells)},
    {"mean_ring_shift", T("mean move, in rings"),
     "By how many rings the people who stayed came closer, on average. Rings "
     "are ranks, no distances: who moved says more.",
     "mean of (ring before - ring after), outside = one more than there are "
     "rings",
     "kith's own (D8)", AT(mean_ring_shift)},
    {"tau_b", T("order of closeness kept"),
     "Whether the people who stayed are in the same order of closeness: 1 the "
     "same, 0 unrelated, -1 turned round.",
     "(agreeing - disagreeing pairs) / sqrt((pairs - ties before) (pairs - "
     "ties after))",
     "Kendall 1945 (D9)", AT(tau_b)},
    {"tie_jaccard", T("ties in common"),
     "Of the ties between people in one of the two sessions, the share that is "
     "in both.",
     "ties in both / ties in either", "kith's own (D10), after Jaccard 1912",
     AT(tie_jaccard)},
    {"tie_jaccard_kept", T("ties in common, among who stayed"),
     "The same among the people who are in both sessions.",
     "ties in both / ties in either", "kith's own (D10), after Jaccard 1912",
     AT(tie_jaccard_kept)},
    {"want", "wanted, and its change", "What is wanted. " SPLIT_MEANS,
     SPLIT_FORMULA, OWN_SPLIT, CHANGE_SUM},
    {"got", "got, and its change", "What is got. " SPLIT_MEANS, SPLIT_FORMULA,
     OWN_SPLIT, CHANGE_SUM},
    {"give", "given, and its change", "What is given. " SPLIT_MEANS,
     SPLIT_FORMULA, OWN_SPLIT, CHANGE_SUM},
    {"met", "met, and its change",
     "How much of what is wanted is got. " SPLIT_MEANS, SPLIT_FORMULA,
     OWN_SPLIT, CHANGE_SUM},
    {"deficit", "would like more, and its change",
     "How much more is wanted than got. " SPLIT_MEANS, SPLIT_FORMULA, OWN_SPLIT,
     CHANGE_SUM},
    {"coverage", "coverage, before and after",
     "The share of what is wanted that is got, of the people who count here in "
     "each session.",
     "sum min(want, got) / sum want", "kith's own (S5)", CHANGE_SUM},
    {"want_ended", "wants no longer counted",
     "What was wanted of people who have died or are no longer in the circle: "
     "it leaves the sum of wants, and so raises coverage.",
     "part of want.left", "kith's own (D11)", AT(want_ended)},
    {"carried", "values carried",
     "How many of the values behind the change stand from an earlier session "
     "and were not confirmed.",
     "rings and wishes, contact, satisfaction, strain, asked, and each part of "
     "support",
     "kith's own", AT(carried)},
    {"values", "values known",
     "How many values stand behind the change, in both sessions.", "as carried",
     "kith's own", AT(values)},
    {.key = NULL},
};
