/* Who came, who left, who is called something else now, and who moved. In:
 * things about one person, from the list of what happened. Out: sentences, one
 * for all to whom the same happened. */
#include "words/phrases.h"
#include "words/told.h"
#include "words/places.h"

/* ---- Who came, and who left ---- */

/* In the order in which it is told: who came, who died, who went, whose place
 * is a wish, and who is compared with nothing. */
static const struct told_row presence[] = {
    {HAPPENED_NEW, 0, WISHED_OR_NOT, NULL, "",
     TN(" is new on the page.", " are new on the page.")},
    {HAPPENED_NAMED_AGAIN, 0, WISHED_OR_NOT, NULL, "",
     TN(" is on the page again.", " are on the page again.")},
    {HAPPENED_WISH_CAME, 0, WISHED_OR_NOT, NULL, "",
     TN(" was wished for, and is in the circle now.",
        " were wished for, and are in the circle now.")},
    {HAPPENED_IN_TOUCH_AGAIN, 0, WISHED_OR_NOT, NULL, "",
     TN(" is in touch again.", " are in touch again.")},
    {HAPPENED_DIED, 0, WISHED_OR_NOT, NULL, "",
     TN(" has died, and is remembered.", " have died, and are remembered.")},
    {HAPPENED_REMEMBERED, 0, WISHED_OR_NOT, NULL, "",
     TN(" is on the page now, and is remembered.",
        " are on the page now, and are remembered.")},
    {HAPPENED_ENDED, 0, AS_WISHED, NULL, "",
     TN(" is no longer in the circle, as you wished.",
        " are no longer in the circle, as you wished.")},
    {HAPPENED_ENDED, 0, NOT_AS_WISHED, NULL, "",
     TN(" is no longer in the circle.", " are no longer in the circle.")},
    {HAPPENED_DISTANT, 0, AS_WISHED, NULL, "",
     TN(" is out of touch now, as you wished.",
        " are out of touch now, as you wished.")},
    {HAPPENED_DISTANT, 0, NOT_AS_WISHED, NULL, "",
     TN(" is out of touch now.", " are out of touch now.")},
    {HAPPENED_WISHED, 0, WISHED_OR_NOT, NULL, "",
     TN(" is wished for now.", " are wished for now.")},
    {HAPPENED_UNWISHED, 0, WISHED_OR_NOT, NULL, "",
     TN(" is not wished for now.", " are not wished for now.")},
    {HAPPENED_ABSENT, 0, AS_WISHED, NULL, "",
     TN(" is not on the page now, as you wished.",
        " are not on the page now, as you wished.")},
    {HAPPENED_ABSENT, 0, NOT_AS_WISHED, NULL, "",
     TN(" is not on the page now.", " are not on the page now.")},
    {HAPPENED_NOT_DISCUSSED, 0, WISHED_OR_NOT, NULL, "",
     TN(" was not discussed, and is left out here.",
        " were not discussed, and are left out here.")},
    {HAPPENED_NOT_COMPARED, 0, WISHED_OR_NOT, NULL, "",
     TN(" was not discussed before, and is not compared here.",
        " were not discussed before, and are not compared here.")},
};

static void
tell_presence(const struct kith_change *change, struct telling *telling)
{
    for (size_t i = 0; i < sizeof presence / sizeof *presence; i++)
        tell_row(change, telling, TOPIC_PEOPLE, &presence[i]);
}

/* ---- Who is called something else ---- */

/* Words that do not go with "your". */
static const struct {
    enum relation relation;
    const char *words;
} relations[] = {
    {RELATION_ONLINE, T("an online friend")},
    {RELATION_GROUP, T("a group")},
    {RELATION_FAITH, T("a faith community")},
    {RELATION_PROFESSIONAL, T("a professional")},
};

/* What is said of RELATION in place of "your …"; NULL where that is said. */
static const char *
relation_alone(int relation)
{
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
        if ((int)relations[i].relation == relation)
            return relations[i].words;
    return NULL;
}

/* "your ex-partner", "an online friend"; own words as they are. */
static void
add_relation(const struct happened_value *relation,
             const struct language *language, struct str *out)
{
    struct slice said =
        relation_phrase(relation->level, relation->text, language);
    const char *alone = relation_alone(relation->level);
    bool typed = slice_equal(said, relation->text);
    if (alone != NULL && !typed)
        str_add(out, tr(language, alone));
    else if (alone != NULL || relation->level == RELATION_OWN)
        str_addf(out, "%s%.*s%s", tr(language, T("“")), SLICE_ARGS(said),
                 tr(language, T("”")));
    else
        str_addf(out, tr(language, T("your %.*s")), SLICE_ARGS(said));
}

/* What they are now stands first; what they were is unknown where nobody had
 * said it, and is left out. */
void
told_add_relation(const struct happening *happening,
                  const struct language *language, struct str *out)
{
    str_add(out, tr(language, T(" is ")));
    add_relation(&happening->to, language, out);
    if (happening->from.level == VALUE_UNKNOWN) {
        str_add(out, tr(language, T(" now.")));
        return;
    }
    str_add(out, tr(language, T(" now; before, ")));
    add_relation(&happening->from, language, out);
    str_add_char(out, '.');
}

/* A sentence a person: what they were and are is seldom the same of two. */
static void
tell_relations(const struct kith_change *change, struct telling *telling)
{
    struct happenings list = change_happened(change, HAPPENED_RELATION);
    const struct happening *happening;
    array_each (happening, &list) {
        struct str sentence = {0};
        str_add_slice(&sentence, told_name(change, telling, happening->who));
        told_add_relation(happening, telling->language, &sentence);
        tell(telling, TOPIC_PEOPLE, &sentence);
    }
}

/* "Ada is called Addie here now." Not where names are codes: the sentence is of
 * nothing but names. */
static void
tell_names(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row others = {
        HAPPENED_AKA, 0,   WISHED_OR_NOT, NULL, T("Another name is noted for "),
        ".",          NULL};
    struct happenings list = change_happened(change, HAPPENED_AS);
    const struct happening *happening;
    if (telling->names != NULL && telling->names->coded)
        return;
    array_each (happening, &list) {
        const struct pair *pair = &change->pairs.items[happening->who];
        struct str sentence = {0};
        str_add_slice(&sentence, pair->before->shown);
        str_add(&sentence, tr(telling->language, T(" is called ")));
        str_add_slice(&sentence, happening->to.text);
        told_end(tr(telling->language, T(" here now.")), &sentence);
        tell(telling, TOPIC_PEOPLE, &sentence);
    }
    tell_row(change, telling, TOPIC_PEOPLE, &others);
}

void
tell_people(const struct kith_change *change, struct telling *telling)
{
    static const struct shift_row group = {HAPPENED_GROUP, 0,
                                           T("In another group now: ")};
    tell_presence(change, telling);
    tell_names(change, telling); /* all that follows uses the new ones */
    tell_relations(change, telling);
    tell_shift(change, telling, TOPIC_PEOPLE, &group);
}

/* ---- Who moved ---- */

/* "Ada is at 4:30 and Bo is at 9:00 on the page now." Whoever has no place of
 * their own any more is among the notes. */
static void
tell_turned(const struct kith_change *change, struct telling *telling)
{
    const struct language *language = telling->language;
    struct names names = {0};
    struct happenings list = change_happened(change, HAPPENED_AT);
    const struct happening *happening;
    array_each (happening, &list) {
        struct str time = {0}, about = {0};
        if (happening_is_unknown(happening))
            continue;
        place_add_clock(clock_unpack(happening->to.level), language, &time);
        str_addf(&about, tr(language, T(" is at %s")), time.data);
        names_add_about(&names, told_name(change, telling, happening->who),
                        &about, telling);
        str_release(&time);
        str_release(&about);
    }
    names_tell(&names, telling, TOPIC_PLACES, "",
               tr(language, T(" on the page now.")));
}

/* That nothing moved is said only where somebody looked; whether it is so of
 * all, or of all but those who came, went or turned, is on the list. */
static void
tell_stillness(const struct kith_change *change, struct telling *telling)
{
    if (change_happened(change, HAPPENED_REST_STILL).count > 0)
        tell_words(telling, TOPIC_PLACES,
                   T("Everyone else is where they were."));
    if (change_happened(change, HAPPENED_STILL).count > 0)
        tell_words(telling, TOPIC_PLACES, T("Everyone is where they were."));
}

/* Further out is no loss where it was wished, and then it is told as that.
 * "Moved" is the same of one and of many in English, and not everywhere. */
void
tell_places(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {HAPPENED_RING, -1, AS_WISHED, NULL, "",
         TN(" moved closer, as you wished.", " moved closer, as you wished.")},
        {HAPPENED_RING, -1, NOT_AS_WISHED, NULL, "",
         TN(" moved closer.", " moved closer.")},
        {HAPPENED_RING, 1, AS_WISHED, NULL, "",
         TN(" is further out, as you wished.",
            " are further out, as you wished.")},
        {HAPPENED_RING, 1, NOT_AS_WISHED, NULL, "",
         TN(" is further out.", " are further out.")},
    };
    static const struct shift_row wished = {
        HAPPENED_RING_WANTED, 0, T("You would like another place now for ")};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_PLACES, &told[i]);
    tell_shift(change, telling, TOPIC_PLACES, &wished);
    tell_turned(change, telling);
    tell_stillness(change, telling);
}
