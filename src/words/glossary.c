/* One sentence a word, as kind and as exact as the pages that use it. What is
 * counted, and how, stands in the tables of measures and of changes. */
#include "words/glossary.h"

#include <stddef.h>

const struct glossary_word glossary[] = {
    {"wish", T("wish"),
     T("Of one kind of support at least two steps more would be liked from "
       "somebody than there is: what is hoped for, not what anybody owes.")},
    {"wish-met", T("wish met"),
     T("Of all kinds ever asked about, as much is got from somebody as is "
       "wanted, and before it was less.")},
    {"coverage", T("coverage"),
     T("How much of the support that is wanted is there, from 0 to 1; more "
       "than is wanted of one person or kind makes up for no other.")},
    {"carried", T("carried"),
     T("Not asked in this session: what was said before still stands.")},
    {"confirmed", T("confirmed"),
     T("Asked in this session, or looked at and found unchanged.")},
    {"asked", T("asked"),
     T("Has the client told somebody what they would like from them: unsaid, "
       "hinted, or said?")},
    {"strain", T("strain"),
     T("How much tension the client feels with somebody, from 0, none, to 4, a "
       "great deal; it says nothing of whose doing it is.")},
    {"caution", T("caution"),
     T("A safety concern: nothing that kith prints suggests to ask this person "
       "or to come closer, and no page of the client's shows them.")},
    {"not-known", T("not known"),
     T("A question mark: nobody asked, or nobody knows; it is never taken for "
       "none.")},
    {NULL, NULL, NULL},
};
