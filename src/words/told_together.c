/* How it is going with people: contact, strain, and what was said, set or
 * settled. In: facts about one person, from the list of what happened. Out:
 * sentences, with the answers in brackets where there is more than yes or no to
 * tell. */
#include "words/told.h"
#include "words/phrases.h"

/* ---- Strain that was not known of ---- */

/* Strain that nobody had been asked about did not grow: it is told as there. */
static void
tell_new_strain(const struct kith_change *change, struct telling *telling)
{
    struct names names = {0};
    struct happenings list = change_happened(change, HAPPENED_STRAIN);
    const struct happening *happening;
    array_each (happening, &list) {
        struct str about = {0};
        int level = told_new_strain(happening);
        if (level <= 0)
            continue;
        str_addf(&about, " (%s)",
                 tr(telling->language, fact_phrase(FACT_STRAIN, level)));
        names_add_about(&names, told_name(change, telling, happening->who),
                        &about, telling);
        str_release(&about);
    }
    names_tell_after(&names, telling, TOPIC_TOGETHER,
                     T("There is strain with "));
}

/* ---- Answers ---- */

static void
tell_shifts(const struct kith_change *change, struct telling *telling)
{
    static const struct shift_row felt[] = {
        {HAPPENED_CONTACT, 1, T("There is more contact with ")},
        {HAPPENED_CONTACT, -1, T("There is less contact with ")},
        {HAPPENED_STRAIN, -1, T("There is less strain with ")},
        {HAPPENED_STRAIN, 1, T("There is more strain with ")},
    };
    static const struct shift_row others[] = {
        {HAPPENED_MODE, 0, T("How you are in touch has changed with ")},
        {HAPPENED_SATISFACTION, 0, T("How it is for you has changed with ")},
        {HAPPENED_NEAR, 0, T("Where they live has changed: ")},
        {HAPPENED_SINCE, 0,
         T("How long you have known each other is corrected: ")},
    };
    for (size_t i = 0; i < sizeof felt / sizeof *felt; i++)
        tell_shift(change, telling, TOPIC_TOGETHER, &felt[i]);
    tell_new_strain(change, telling);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        tell_shift(change, telling, TOPIC_TOGETHER, &others[i]);
}

/* What an answer came to: each word of a list has a sentence of its own. */
static const struct told_row arrivals[] = {
    {HAPPENED_ASKED, 0, WISHED_OR_NOT, "said", T("You told "),
     T(" what you would like."), NULL},
    {HAPPENED_ASKED, 0, WISHED_OR_NOT, "hinted", T("You hinted to "),
     T(" what you would like."), NULL},
    {HAPPENED_ASKED, 0, WISHED_OR_NOT, "unsaid",
     T("It is noted now that you have not told "),
     T(" yet what you would like."), NULL},
    {HAPPENED_BOUNDARY, 0, WISHED_OR_NOT, "wanted",
     T("You would like a limit with "), ".", NULL},
    {HAPPENED_BOUNDARY, 0, WISHED_OR_NOT, "voiced", T("You named a limit to "),
     ".", NULL},
    {HAPPENED_BOUNDARY, 0, WISHED_OR_NOT, "kept",
     T("What you set as a limit holds with "), ".", NULL},
    {HAPPENED_BOUNDARY, 0, WISHED_OR_NOT, "not-kept",
     T("What you set as a limit does not hold yet with "), ".", NULL},
    {HAPPENED_BOUNDARY, 0, WISHED_OR_NOT, "none",
     T("No limit is set now with "), ".", NULL},
    {HAPPENED_DISPUTE, 0, WISHED_OR_NOT, "renegotiation",
     T("You are working it out with "), ".", NULL},
    {HAPPENED_DISPUTE, 0, WISHED_OR_NOT, "impasse", T("With "),
     T(" it is stuck for now."), NULL},
    {HAPPENED_DISPUTE, 0, WISHED_OR_NOT, "dissolution", T("With "),
     T(" you are letting go."), NULL},
    {HAPPENED_DISPUTE, 0, WISHED_OR_NOT, "resolved", T("With "),
     T(" it is settled."), NULL},
    {HAPPENED_DISPUTE, 0, WISHED_OR_NOT, "none", T("With "),
     T(" nothing is in dispute now."), NULL},
    {HAPPENED_KNOWS_LOW, 0, WISHED_OR_NOT, "yes", "",
     TN(" knows that you have been low.", " know that you have been low.")},
    {HAPPENED_KNOWS_LOW, 0, WISHED_OR_NOT, "partly", "",
     TN(" knows in part that you have been low.",
        " know in part that you have been low.")},
    {HAPPENED_KNOWS_LOW, 0, WISHED_OR_NOT, "no", "",
     TN(" does not know that you have been low.",
        " do not know that you have been low.")},
    {HAPPENED_FIT, 0, WISHED_OR_NOT, "yes",
     T("What you both hope for fits now with "), ".", NULL},
    {HAPPENED_FIT, 0, WISHED_OR_NOT, "partly",
     T("What you both hope for fits in part now with "), ".", NULL},
    {HAPPENED_FIT, 0, WISHED_OR_NOT, "no",
     T("What you both hope for does not fit now with "), ".", NULL},
    {HAPPENED_FOCUS, 1, WISHED_OR_NOT, NULL, "",
     TN(" is in focus now.", " are in focus now.")},
    {HAPPENED_FOCUS, -1, WISHED_OR_NOT, NULL, "",
     TN(" is not in focus now.", " are not in focus now.")},
    {HAPPENED_CAUTION, 1, WISHED_OR_NOT, NULL, T("Caution is noted for "), ".",
     NULL},
    {HAPPENED_CAUTION, -1, WISHED_OR_NOT, NULL,
     T("Caution is no longer noted for "), ".", NULL},
};

/* Answers that rose or fell first, and then what others came to. */
void
tell_together(const struct kith_change *change, struct telling *telling)
{
    tell_shifts(change, telling);
    for (size_t i = 0; i < sizeof arrivals / sizeof *arrivals; i++)
        tell_row(change, telling, TOPIC_TOGETHER, &arrivals[i]);
}
