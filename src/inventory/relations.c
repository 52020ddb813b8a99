/* The table of words for people, and how phrases are made of them. In: words as
 * typed. Out: the relation they stand for.
 *
 * What is not here is left to own words ("relation "…""), as a wrong group is
 * worse than none: a nanny may be a grandmother or a childminder. */
#include "inventory/relations.h"
#include "base/array.h"
#include "base/str.h"
#include "base/utf8.h"

#include <string.h>

/* Every word stands once in its tongue; one that two tongues put into different
 * groups would be in neither (tests/inventory/test-relations.c). */
const struct relation_row relation_rows[] = {
    {RELATION_MOTHER, TONGUE_ENGLISH, "mum|mom|mama|mummy|mommy|ma"},
    {RELATION_FATHER, TONGUE_ENGLISH, "dad|daddy|papa|pa"},
    {RELATION_PARENT, TONGUE_ENGLISH,
     "parents|mum and dad|mom and dad|guardian|legal guardian|foster carer|"
     "foster carers|foster family"},
    {RELATION_STEP_PARENT, TONGUE_ENGLISH, "stepparents"},
    {RELATION_SISTER, TONGUE_ENGLISH, "sis|sisters"},
    {RELATION_BROTHER, TONGUE_ENGLISH, "bro|brothers"},
    {RELATION_SIBLING, TONGUE_ENGLISH,
     "siblings|twin|twins|brothers and sisters"},
    {RELATION_CHILD, TONGUE_ENGLISH,
     "children|kid|kids|toddler|teenager|teenagers"},
    {RELATION_SON, TONGUE_ENGLISH, "sons"},
    {RELATION_DAUGHTER, TONGUE_ENGLISH, "daughters"},
    {RELATION_GRANDPARENT, TONGUE_ENGLISH,
     "grandparents|grandma|grandpa|granny|gran|nan|nana|grandad|granddad|"
     "gramps"},
    {RELATION_AUNT, TONGUE_ENGLISH, "aunts|auntie|aunty"},
    {RELATION_UNCLE, TONGUE_ENGLISH, "uncles"},
    {RELATION_COUSIN, TONGUE_ENGLISH, "cousins"},
    {RELATION_RELATIVE, TONGUE_ENGLISH,
     "relatives|family|family member|extended family|niece|nieces|nephew|"
     "nephews|grandkids|great niece|great nephew|family abroad|kin"},
    {RELATION_IN_LAW, TONGUE_ENGLISH,
     "in laws|mother in law|father in law|sister in law|brother in law|"
     "parents in law|son in law|daughter in law|cousin in law"},
    {RELATION_PARTNER, TONGUE_ENGLISH,
     "husband|wife|spouse|fiancé|fiancée|fiance|fiancee|boyfriend|girlfriend|"
     "hubby|lover|life partner|significant other|other half"},
    {RELATION_EX_PARTNER, TONGUE_ENGLISH, "ex|exes"},
    {RELATION_FRIEND, TONGUE_ENGLISH,
     "friends|mate|mates|pal|pals|buddy|buddies|bestie|acquaintance|"
     "acquaintances|companion|confidant|confidante|friend of a friend|"
     "friend of the family|teammate|team mate|teammates|gym buddy|"
     "training partner|running partner|pen friend|penfriend|pen pal|penpal|"
     "playmate|circle of friends|friend group|group of friends"},
    {RELATION_ONLINE, TONGUE_ENGLISH,
     "online friend|online friends|internet friend|internet friends|"
     "gaming friend|gaming friends|chat friend"},
    {RELATION_COLLEAGUE, TONGUE_ENGLISH,
     "colleagues|coworker|co worker|coworkers|co workers|workmate|workmates|"
     "work friend|work friends|classmate|classmates|schoolmate|schoolmates|"
     "fellow student|fellow students|study partner|lab mate|business partner|"
     "team|work team|employee|employees|intern|trainee|apprentice|assistant|"
     "client|clients|customer|customers|student|students|pupil|pupils"},
    {RELATION_MANAGER, TONGUE_ENGLISH,
     "boss|bosses|supervisor|team leader|team lead|line manager|"
     "head of department|foreman|employer|teacher|teachers|head teacher|"
     "headteacher|form teacher|music teacher|principal|lecturer|professor|"
     "tutor|coach|trainer|instructor|mentor"},
    {RELATION_NEIGHBOUR, TONGUE_ENGLISH,
     "neighbours|neighbor|neighbors|near neighbour|near neighbor|flatmate|"
     "flatmates|flat mate|roommate|roommates|room mate|housemate|housemates|"
     "house mate|landlord|landlady|tenant|lodger|shopkeeper"},
    {RELATION_GROUP, TONGUE_ENGLISH,
     "groups|club|clubs|support group|self help group|group leader|choir|"
     "sports team|sports club|football team|football club|band|book club|"
     "reading group|mothers' group|parents' group|walking group|hiking group|"
     "art group|dance class|yoga class|running club|class|course|society|"
     "association|volunteers|volunteer group|volunteer|youth group|"
     "youth club|aa group|na group|community|community centre|"
     "community center|village|online group|online community|men's group|"
     "women's group|veterans' group|allotment"},
    {RELATION_FAITH, TONGUE_ENGLISH,
     "church|mosque|synagogue|temple|parish|congregation|bible group|"
     "prayer group|faith group|faith community|church group|priest|pastor|"
     "vicar|imam|rabbi|minister|chaplain|nun|monk|religious leader|god|allah|"
     "jesus"},
    {RELATION_PROFESSIONAL, TONGUE_ENGLISH,
     "professionals|doctor|doctors|gp|family doctor|nurse|nurses|therapist|"
     "therapists|psychotherapist|psychologist|psychiatrist|counsellor|"
     "counselor|social worker|caseworker|case worker|case manager|sponsor|"
     "carer|carers|caregiver|care worker|care team|crisis team|"
     "support worker|key worker|keyworker|midwife|health visitor|physio|"
     "physiotherapist|occupational therapist|speech therapist|dentist|lawyer|"
     "solicitor|probation officer|police officer|judge|youth worker|"
     "school counsellor|school counselor|school nurse|childminder|babysitter|"
     "home help|cleaner|paediatrician|pediatrician|specialist|consultant|"
     "advocate|adviser|advisor|peer worker|pharmacist|hairdresser"},
    {RELATION_OTHER, TONGUE_ENGLISH, "others|stranger"},
    {RELATION_BABY, TONGUE_ENGLISH, "babies|newborn|infant"},
    {RELATION_PET, TONGUE_ENGLISH,
     "pets|dog|dogs|cat|cats|puppy|kitten|horse|rabbit|guinea pig|hamster|"
     "parrot|budgie"},

    {RELATION_MOTHER, TONGUE_GERMAN, "Mutter|Mama|Mami|Mutti"},
    {RELATION_FATHER, TONGUE_GERMAN, "Vater|Papa|Papi|Vati"},
    {RELATION_PARENT, TONGUE_GERMAN, "Eltern|Elternteil|Vormund"},
    {RELATION_SISTER, TONGUE_GERMAN, "Schwester|Schwestern|Zwillingsschwester"},
    {RELATION_BROTHER, TONGUE_GERMAN, "Bruder|Brüder|Zwillingsbruder"},
    {RELATION_SIBLING, TONGUE_GERMAN, "Geschwister|Zwilling"},
    {RELATION_CHILD, TONGUE_GERMAN, "Kind|Kinder"},
    {RELATION_SON, TONGUE_GERMAN, "Sohn|Söhne"},
    {RELATION_DAUGHTER, TONGUE_GERMAN, "Tochter|Töchter"},
    {RELATION_GRANDPARENT, TONGUE_GERMAN,
     "Oma|Opa|Omi|Opi|Großmutter|Großvater|Großeltern|Grossmutter|Grossvater|"
     "Grosseltern"},
    {RELATION_AUNT, TONGUE_GERMAN, "Tante|Tanten"},
    {RELATION_UNCLE, TONGUE_GERMAN, "Onkel"},
    {RELATION_COUSIN, TONGUE_GERMAN, "Cousine|Cousinen|Vetter"},
    {RELATION_RELATIVE, TONGUE_GERMAN,
     "Verwandte|Verwandter|Familie|Angehörige|Nichte|Neffe|Enkel|Enkelin|"
     "Enkelkind|Enkelkinder|Pate|Patin|Patentante|Patenonkel|Patenkind"},
    {RELATION_IN_LAW, TONGUE_GERMAN,
     "Schwiegermutter|Schwiegervater|Schwiegereltern|Schwägerin|Schwager|"
     "Schwiegersohn|Schwiegertochter"},
    {RELATION_PARTNER, TONGUE_GERMAN,
     "Partnerin|Ehemann|Ehefrau|Mann|Frau|Verlobte|Verlobter|Lebensgefährte|"
     "Lebensgefährtin|Lebenspartner|Lebenspartnerin|fester Freund|"
     "feste Freundin"},
    {RELATION_EX_PARTNER, TONGUE_GERMAN,
     "Exfreund|Exfreundin|Ex Freund|Ex Freundin|geschiedener Mann|"
     "geschiedene Frau"},
    {RELATION_FRIEND, TONGUE_GERMAN,
     "Freund|Freundin|Freunde|Freundinnen|Freundeskreis|Kumpel|Bekannte|"
     "Bekannter|Schulfreund|Schulfreundin|Jugendfreund|Jugendfreundin|"
     "Brieffreund|Brieffreundin"},
    {RELATION_ONLINE, TONGUE_GERMAN,
     "Onlinefreund|Onlinefreundin|Online Freund|Online Freundin"},
    {RELATION_COLLEAGUE, TONGUE_GERMAN,
     "Kollege|Kollegin|Kollegen|Kolleginnen|Arbeitskollege|Arbeitskollegin|"
     "Mitarbeiter|Mitarbeiterin|Mitschüler|Mitschülerin|Klassenkamerad|"
     "Klassenkameradin|Kommilitone|Kommilitonin|Azubi"},
    {RELATION_MANAGER, TONGUE_GERMAN,
     "Chef|Chefin|Vorgesetzte|Vorgesetzter|Teamleiter|Teamleiterin|Ausbilder|"
     "Ausbilderin|Lehrer|Lehrerin|Klassenlehrer|Klassenlehrerin|Schulleiter|"
     "Schulleiterin|Dozent|Dozentin|Trainerin"},
    {RELATION_NEIGHBOUR, TONGUE_GERMAN,
     "Nachbar|Nachbarin|Nachbarn|Nachbarinnen|Mitbewohner|Mitbewohnerin|WG|"
     "Vermieter|Vermieterin"},
    {RELATION_GROUP, TONGUE_GERMAN,
     "Gruppe|Selbsthilfegruppe|Verein|Sportverein|Mannschaft|Chor|Kurs|"
     "Stammtisch|Ehrenamt"},
    {RELATION_FAITH, TONGUE_GERMAN,
     "Kirche|Kirchengemeinde|Gemeinde|Gebetskreis|Moschee|Synagoge|Pfarrer|"
     "Pfarrerin|Pastorin|Priester|Seelsorger|Seelsorgerin|Gott"},
    {RELATION_PROFESSIONAL, TONGUE_GERMAN,
     "Fachperson|Arzt|Ärztin|Hausarzt|Hausärztin|Therapeut|Therapeutin|"
     "Psychotherapeut|Psychotherapeutin|Psychologe|Psychologin|Psychiater|"
     "Psychiaterin|Krankenschwester|Krankenpfleger|Pfleger|Pflegerin|"
     "Pflegekraft|Sozialarbeiter|Sozialarbeiterin|Betreuer|Betreuerin|Hebamme|"
     "Berater|Beraterin|Anwalt|Anwältin|Erzieher|Erzieherin|Jugendamt"},
    {RELATION_OTHER, TONGUE_GERMAN, "Andere"},
    {RELATION_BABY, TONGUE_GERMAN, "Säugling"},
    {RELATION_PET, TONGUE_GERMAN, "Haustier|Hund|Hündin|Katze|Kater"},
};
const size_t relation_row_count = COUNT_OF(relation_rows);

/* ---- Qualifiers ---- */

/* What a word before another makes of the relation behind it. */
enum effect {
    KEEPS,        /* it stays as it is … */
    KEEPS_FAMILY, /* … and goes before family alone */
    MAKES_STEP,
    MAKES_GRAND,
    MAKES_GOD,
    MAKES_FORMER,
    IS_LATE
};

struct qualifier {
    const char *word;
    enum effect effect;
    bool joined; /* "stepmother" */
};

static const struct qualifier qualifiers[] = {
    {"older", KEEPS, false},
    {"oldest", KEEPS, false},
    {"younger", KEEPS, false},
    {"youngest", KEEPS, false},
    {"elder", KEEPS, false},
    {"eldest", KEEPS, false},
    {"middle", KEEPS_FAMILY, false},
    {"big", KEEPS, false},
    {"little", KEEPS, false},
    {"baby", KEEPS_FAMILY, false},
    {"twin", KEEPS_FAMILY, false},
    {"only", KEEPS_FAMILY, false},
    {"grown up", KEEPS_FAMILY, false},
    {"adult", KEEPS_FAMILY, false},
    {"half", KEEPS_FAMILY, true},
    {"step", MAKES_STEP, true},
    {"foster", KEEPS_FAMILY, false},
    {"adoptive", KEEPS_FAMILY, false},
    {"adopted", KEEPS_FAMILY, false},
    {"birth", KEEPS_FAMILY, false},
    {"biological", KEEPS_FAMILY, false},
    {"maternal", KEEPS_FAMILY, false},
    {"paternal", KEEPS_FAMILY, false},
    {"distant", KEEPS_FAMILY, false},
    {"estranged", KEEPS, false},
    {"god", MAKES_GOD, true},
    {"grand", MAKES_GRAND, true},
    {"great", KEEPS, false},
    {"best", KEEPS, false},
    {"close", KEEPS, false},
    {"closest", KEEPS, false},
    {"good", KEEPS, false},
    {"dear", KEEPS, false},
    {"old", KEEPS, false},
    {"oldest", KEEPS, false},
    {"new", KEEPS, false},
    {"school", KEEPS, false},
    {"childhood", KEEPS, false},
    {"college", KEEPS, false},
    {"university", KEEPS, false},
    {"uni", KEEPS, false},
    {"family", KEEPS, false},
    {"church", KEEPS, false},
    {"long distance", KEEPS, false},
    {"next door", KEEPS, false},
    {"upstairs", KEEPS, false},
    {"downstairs", KEEPS, false},
    {"elderly", KEEPS, false},
    {"former", MAKES_FORMER, false},
    {"ex", MAKES_FORMER, true},
    {"late", IS_LATE, false},
    {"ältere", KEEPS, false},
    {"älterer", KEEPS, false},
    {"jüngere", KEEPS, false},
    {"jüngerer", KEEPS, false},
    {"große", KEEPS, false},
    {"großer", KEEPS, false},
    {"kleine", KEEPS, false},
    {"kleiner", KEEPS, false},
    {"beste", KEEPS, false},
    {"bester", KEEPS, false},
    {"gute", KEEPS, false},
    {"guter", KEEPS, false},
    {"alte", KEEPS, false},
    {"alter", KEEPS, false},
    {"halb", KEEPS_FAMILY, true},
    {"stief", MAKES_STEP, true},
    {"pflege", KEEPS_FAMILY, true},
    {"adoptiv", KEEPS_FAMILY, true},
    {"ur", KEEPS_FAMILY, true},
    {"ehemalige", MAKES_FORMER, false},
    {"ehemaliger", MAKES_FORMER, false},
    {"frühere", MAKES_FORMER, false},
    {"früherer", MAKES_FORMER, false},
    {"verstorbene", IS_LATE, false},
    {"verstorbener", IS_LATE, false},
};

static bool
is_parent(int relation)
{
    return relation == RELATION_MOTHER || relation == RELATION_FATHER ||
           relation == RELATION_PARENT;
}

static bool
is_child(int relation)
{
    return relation == RELATION_CHILD || relation == RELATION_SON ||
           relation == RELATION_DAUGHTER;
}

/* RELATION behind a qualifier; RELATION_NONE where they do not go together. */
static int
qualified(enum effect effect, int relation)
{
    bool family = relation_group(relation) == GROUP_FAMILY;
    switch (effect) {
    case MAKES_STEP:
        return !family               ? RELATION_NONE
               : is_parent(relation) ? RELATION_STEP_PARENT
                                     : relation;
    case MAKES_GRAND:
        return !family               ? RELATION_NONE
               : is_parent(relation) ? RELATION_GRANDPARENT
               : is_child(relation)  ? RELATION_RELATIVE
                                     : relation;
    case MAKES_GOD:
        return family ? RELATION_RELATIVE : RELATION_NONE;
    case MAKES_FORMER:
        return relation == RELATION_PARTNER ? RELATION_EX_PARTNER : relation;
    case KEEPS_FAMILY:
        return family ? relation : RELATION_NONE;
    default:
        return relation == RELATION_OTHER ? RELATION_NONE : relation;
    }
}

/* ---- Phrases ---- */

enum { LONGEST_PHRASE = 80, MOST_QUALIFIERS = 4 };

/* A phrase in the one form in which it is looked up. */
struct phrase {
    char text[LONGEST_PHRASE];
    size_t size; /* 0 of one that is too long */
};

/* Hyphens become blanks, and typographic apostrophes plain ones. */
static struct phrase
phrase_of(struct slice words)
{
    static const char apostrophe[] = "\xE2\x80\x99";
    struct phrase phrase = {.size = 0};
    if (words.size > sizeof phrase.text)
        return phrase;
    for (size_t i = 0; i < words.size; i++) {
        char letter = words.data[i] == '-' ? ' ' : words.data[i];
        if (slice_starts(slice_part(words, i, words.size), apostrophe)) {
            letter = '\'';
            i += sizeof apostrophe - 2;
        }
        phrase.text[phrase.size++] = letter;
    }
    return phrase;
}

static const struct word_list lexicon_relations = {.name = "word for people"};

static void
teach_row(struct lexicon *lexicon, const struct relation_row *row)
{
    struct slice rest = slice_of(row->words);
    while (rest.size > 0) {
        struct slice word = slice_take_until(&rest, '|');
        lexicon_add(lexicon, &lexicon_relations,
                    (struct meaning){word, 0, (int)row->relation});
    }
}

/* The format's own come first: what a word meant it still means. */
void
relations_teach(struct lexicon *lexicon)
{
    for (size_t i = 0; i < relation_words.count; i++)
        lexicon_add(
            lexicon, &lexicon_relations,
            (struct meaning){slice_of(relation_words.words[i]), 0, (int)i});
    for (size_t i = 0; i < relation_row_count; i++)
        teach_row(lexicon, &relation_rows[i]);
}

/* What stands behind a qualifier at the beginning of PHRASE; empty where it does
 * not begin so. */
static struct slice
behind(struct slice phrase, const struct qualifier *qualifier)
{
    size_t size = strlen(qualifier->word);
    struct slice nothing = {NULL, 0};
    if (phrase.size <= size ||
        !utf8_same_word(slice_part(phrase, 0, size), slice_of(qualifier->word)))
        return nothing;
    if (phrase.data[size] == ' ')
        return slice_part(phrase, size + 1, phrase.size);
    return qualifier->joined ? slice_part(phrase, size, phrase.size) : nothing;
}

static int
find(const struct lexicon *lexicon, struct slice phrase, int depth)
{
    const struct meaning *whole =
        lexicon_find(lexicon, &lexicon_relations, phrase);
    if (whole != NULL)
        return whole->value;
    for (size_t i = 0; i < COUNT_OF(qualifiers) && depth > 0; i++) {
        struct slice rest = behind(phrase, &qualifiers[i]);
        if (rest.size == 0)
            continue;
        int relation = find(lexicon, rest, depth - 1);
        if (relation != RELATION_NONE)
            relation = qualified(qualifiers[i].effect, relation);
        if (relation != RELATION_NONE)
            return relation;
    }
    return RELATION_NONE;
}

/* The words with hyphens in the format itself ("step-parent", "in-law") are
 * looked up as they are. */
int
relation_find(const struct lexicon *lexicon, struct slice words)
{
    const struct meaning *own =
        lexicon_find(lexicon, &lexicon_relations, words);
    if (own != NULL)
        return own->value;
    struct phrase phrase = phrase_of(words);
    return find(lexicon, (struct slice){phrase.text, phrase.size},
                MOST_QUALIFIERS);
}

bool
relation_is_late(struct slice words)
{
    struct phrase phrase = phrase_of(words);
    struct slice rest = {phrase.text, phrase.size};
    for (size_t i = 0; i < COUNT_OF(qualifiers); i++)
        if (qualifiers[i].effect == IS_LATE &&
            behind(rest, &qualifiers[i]).size > 0)
            return true;
    return false;
}

bool
relation_is_of(struct slice words, enum tongue tongue)
{
    struct phrase phrase = phrase_of(words);
    struct slice plain = {phrase.text, phrase.size};
    for (size_t i = 0; i < relation_row_count; i++) {
        struct slice rest = slice_of(relation_rows[i].words);
        while (relation_rows[i].tongue == tongue && rest.size > 0)
            if (utf8_same_word(slice_take_until(&rest, '|'), plain))
                return true;
    }
    return false;
}
