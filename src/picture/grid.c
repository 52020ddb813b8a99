/* Whole numbers to reckon with. In: points, or a radius and a direction. Out:
 * sixteenths of a point.
 *
 * Cosines stand in a table: what a library computes differs in its last digit
 * from machine to machine, and one slot's difference would be another
 * picture. */
#include "picture/grid.h"

#include <math.h>

/* The cosines of 0, ½, 1 … 90 degrees, times two to the 30th. */
static const int32_t cosines[NOON + 1] = {
    1073741824, 1073700939, 1073578288, 1073373879, 1073087729, 1072719860,
    1072270298, 1071739079, 1071126243, 1070431836, 1069655912, 1068798530,
    1067859754, 1066839657, 1065738315, 1064555814, 1063292242, 1061947697,
    1060522280, 1059016101, 1057429273, 1055761918, 1054014162, 1052186140,
    1050277989, 1048289855, 1046221891, 1044074252, 1041847103, 1039540613,
    1037154959, 1034690320, 1032146887, 1029524851, 1026824413, 1024045778,
    1021189159, 1018254771, 1015242840, 1012153594, 1008987269, 1005744105,
    1002424350, 999028257,  995556083,  992008094,  988384560,  984685757,
    980911966,  977063475,  973140576,  969143570,  965072759,  960928454,
    956710970,  952420630,  948057759,  943622690,  939115760,  934537312,
    929887697,  925167266,  920376381,  915515405,  910584710,  905584669,
    900515665,  895378084,  890172315,  884898757,  879557810,  874149882,
    868675383,  863134732,  857528349,  851856663,  846120104,  840319110,
    834454122,  828525588,  822533958,  816479688,  810363241,  804185082,
    797945680,  791645512,  785285058,  778864800,  772385229,  765846838,
    759250125,  752595592,  745883746,  739115098,  732290163,  725409462,
    718473518,  711482859,  704438018,  697339532,  690187940,  682983788,
    675727625,  668420001,  661061475,  653652607,  646193961,  638686104,
    631129609,  623525051,  615873009,  608174066,  600428808,  592637825,
    584801711,  576921062,  568996477,  561028562,  553017922,  544965168,
    536870912,  528735772,  520560366,  512345318,  504091252,  495798798,
    487468587,  479101254,  470697435,  462257770,  453782903,  445273479,
    436730145,  428153553,  419544355,  410903207,  402230767,  393527696,
    384794656,  376032312,  367241333,  358422386,  349576144,  340703281,
    331804471,  322880394,  313931728,  304959154,  295963357,  286945021,
    277904834,  268843482,  259761657,  250660051,  241539355,  232400266,
    223243478,  214069690,  204879599,  195673906,  186453311,  177218517,
    167970228,  158709147,  149435979,  140151432,  130856211,  121551025,
    112236583,  102913593,  93582766,   84244813,   74900443,   65550370,
    56195305,   46835961,   37473049,   28107284,   18739379,   9370046,
    0,
};

/* A quarter of the table is enough: the rest is its mirror. */
static int32_t
cosine(int slot)
{
    slot = (slot % SLOTS + SLOTS) % SLOTS;
    if (slot > SLOTS / 2)
        slot = SLOTS - slot;
    return slot <= NOON ? cosines[slot] : -cosines[SLOTS / 2 - slot];
}

/* Halves go away from the middle, on both sides of it: a circle is as wide to
 * the left as to the right. */
static int32_t
scaled(int32_t radius, int32_t part)
{
    int64_t product = (int64_t)radius * part, half = 1 << 29;
    int64_t size = product < 0 ? -product : product;
    int32_t rounded = (int32_t)((size + half) >> 30);
    return product < 0 ? -rounded : rounded;
}

int32_t
grid_of(double points)
{
    return (int32_t)floor(points * GRAIN + 0.5);
}

struct spot
grid_spot(struct point point)
{
    return (struct spot){grid_of(point.x), grid_of(point.y)};
}

/* Sides are halved upwards, so that a block is never smaller than its box. */
struct block
grid_block(struct box box)
{
    int32_t left = grid_of(box.left), right = grid_of(box.right);
    int32_t bottom = grid_of(box.bottom), top = grid_of(box.top);
    return (struct block){(left + right) / 2, (bottom + top) / 2,
                          (right - left + 1) / 2, (top - bottom + 1) / 2};
}

struct box
box_of_block(struct block block)
{
    const double grain = GRAIN;
    return (struct box){
        (block.x - block.wide) / grain, (block.y - block.high) / grain,
        (block.x + block.wide) / grain, (block.y + block.high) / grain};
}

struct spot
grid_on_ray(int32_t radius, int slot)
{
    return (struct spot){scaled(radius, cosine(slot)),
                         scaled(radius, cosine(NOON - slot))};
}

int32_t
grid_distance(struct spot a, struct spot b)
{
    int64_t x = a.x - b.x, y = a.y - b.y, square = x * x + y * y;
    int64_t root = (int64_t)sqrt((double)square);
    while (root * root > square) /* whatever sqrt has rounded to */
        root--;
    while ((root + 1) * (root + 1) <= square)
        root++;
    return (int32_t)root;
}
