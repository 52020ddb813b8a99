/* What there is to draw: one snapshot as people with marks, ties and words,
 * before anybody knows where things stand.
 *
 * In: a snapshot, borrowed for as long as the scene lives, as are the views of
 * its people. Out: figures and links for the layout, the pens, the legend and
 * the words; all read the same marks, so that no two of them say different
 * things. */
#pragma once

#include "change/fate.h"
#include "words/language.h"
#include "picture/frame.h"
#include "case/view.h"
#include "picture/scene/meaning.h"
#include "picture/scene/plates.h"
#include "picture/type.h"
#include "case/snapshot.h"

enum flow { FLOW_NONE = 0, FLOW_IN = 1, FLOW_OUT = 2, FLOW_BOTH = 3 };

/* Lines under a name; what would be a fourth finds no room. */
enum { MOST_LINES = 3, MOST_STRAIN = A_LOT + 1 };

/* What a picture of change says of someone, or of a tie. */
enum trace {
    TRACE_NONE,
    TRACE_CLOSER,
    TRACE_FURTHER,
    TRACE_NEW, /* someone who came: their fate says how */
    TRACE_GONE,
    TRACE_EASED, /* a tie without strain now … */
    TRACE_TENSE, /* … or with strain, as it was not before */
    TRACE_COUNT
};

/* Below the name of who came or went, and in the legend. */
extern const char *const fate_words[FATE_COUNT];

/* What stands under a name. */
struct line {
    struct slice text; /* whole, for words */
    enum meaning meaning;
    struct plate plate; /* as it is drawn */
};

/* One person. What the layout fills stands at the end. */
struct figure {
    uint32_t person; /* in the inventory: the id and the place for ever */
    const struct view *view;
    enum mark mark;
    int ring;    /* from 1, one more than there are for outside; 0 where it
                    is not known */
    bool ghost;  /* dashed: not in touch any more */
    bool wished; /* dotted: a place not filled yet */
    bool gap;    /* double outline: more is wished for */
    int wanted;  /* where they are wished: -1 closer, +1 further out */
    bool strained;
    int strain; /* its level where it is worth a mark; 0 otherwise */
    bool thick;
    enum flow flow;      /* of support */
    struct slice called; /* what they are called in words … */
    struct slice name;   /* … and at the marker: the same, or a code */
    struct room room;    /* for it */
    bool brief;          /* what stands under it has one row each */
    struct line lines[MOST_LINES];
    size_t line_count;
    enum trace trace;
    enum fate fate;
    bool muted;       /* a picture of change: nothing changed with them */
    bool less_wished; /* … and less is wished for from them */
    bool absent;      /* not on the page now, and drawn where they were */
    bool moved;       /* they stood elsewhere before … */
    int ring_was;     /* … on this ring */
    bool nudged;      /* off the ring: someone new is where they were */

    double detail;  /* of arrows, likewise */
    double outline; /* how far off the second outline is; 0 without one */
    double size;    /* of the marker, as a part of its full size */
    double reach;   /* from the middle of the marker to its rim, about */
    struct point at;
    struct point was;   /* the old place of someone who moved */
    struct plate plate; /* the name, in the room it has */
    struct box label;
    enum align label_align;
    bool listed;       /* in a list: the name stands to the right */
    bool unnamed;      /* a crowd left no room for the name */
    double stub_shift; /* of the arrow, to the left as it points inwards */
};

struct link {
    uint32_t a, b; /* figures, by name; people, until the scene has ended */
    bool close, strained;
    enum trace trace;
    bool muted;

    int bow; /* how far its middle stands off to the left, in thousandths of
                its length */
};

/* What words and ties should keep clear of, besides people, their words and
 * the page: dearer where it matters more. */
struct obstacle {
    struct block block;
    int on_words, on_tie;
    bool disc; /* the round of the block, for ties */
};

struct barrier {
    struct spot from, to;
    int on_words, on_tie;
};

struct scene {
    const struct kith_snapshot *snapshot;
    size_t before; /* of a picture of change: the session that it is from */
    const struct language *language; /* of the words; NULL for English */
    struct scale scale;
    struct slice title, subtitle, client, wishes; /* whole: they are heard */
    struct slice client_code; /* where the disc has no room; or empty */
    struct roll roll;         /* who is to be told apart */
    ARRAY_OF(struct figure) figures;
    ARRAY_OF(uint32_t) order;    /* the figures by their names */
    ARRAY_OF(struct link) links; /* by the names of their ends */
    ARRAY_OF(struct obstacle) obstacles;
    ARRAY_OF(struct barrier) barriers;
    ARRAY_OF(struct box) words; /* on the circle, once it is laid out */
    const struct frame *frame;  /* once it is laid out … */
    enum lanes lanes;           /* … with which lanes … */
    struct plate disc;          /* … what the client's disc says … */
    double disc_radius;         /* … and how large it is */
    struct arena arena;
};

/* The scene of a snapshot, with names and markers of this scale, and words of
 * this language (NULL for English). */
void scene_init(struct scene *scene, const struct kith_snapshot *snapshot,
                struct scale scale, const struct language *language);
void scene_release(struct scene *scene);

/* The same in three steps, for who adds people of other sessions in between:
 * begin with the people and ties of the snapshot, or open it with the ties
 * alone, and put them in order. */
void scene_open(struct scene *scene, const struct kith_snapshot *snapshot,
                struct scale scale, const struct language *language);
void scene_begin(struct scene *scene, const struct kith_snapshot *snapshot,
                 struct scale scale, const struct language *language);
struct figure *
scene_add_figure(struct scene *scene, const struct kith_snapshot *snapshot,
                 const struct view *view);
void scene_end(struct scene *scene);

/* Says who is wished further out; the seating does without these words. */
void scene_tell_distance(struct scene *scene);

/* Takes those whose ring is not known out of a scene that is begun. */
void scene_drop_unplaced(struct scene *scene);

/* Hangs the plates: names and what stands under them, in the room that each
 * has. */
void scene_hang_plates(struct scene *scene);

/* The name of a ring: the usual ones in the scene's language. */
struct slice scene_ring_name(const struct scene *scene, int ring);

/* The relation in words of LANGUAGE; nothing of "other", which says nothing. */
struct slice
scene_relation(const struct view *view, const struct language *language);

/* How many rings are drawn: none where nobody of the case has one. */
int scene_rings(const struct scene *scene);

/* The ring that someone is drawn on; 0 where it is not known. */
int scene_ring(const struct kith_snapshot *snapshot, const struct view *view);

/* The class of a tie in a picture of change: " new". */
const char *link_class(const struct link *link);

/* The sign in a marker of a picture of change: "+" of who came, "–" of who went
 * away; NULL otherwise. One who died is hollow, as is a place that is wished
 * for, and has none. */
const char *figure_sign(const struct figure *figure);

/* "quite a lot of strain"; NULL where it is not worth a mark. */
const char *figure_strain(const struct figure *figure);

/* The words beside a zigzag of this level: "strained: quite a lot". */
const char *scene_strain(int level);
