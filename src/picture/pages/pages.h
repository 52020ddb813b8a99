/* The pictures a case can be drawn as, page by page. */
#pragma once

#include "change/change.h"
#include "picture/dot/canvas.h"
#include "picture/scene/manner.h"
#include "picture/seating/seating.h"

/* What all pages of one call share. */
struct album {
    const struct kith_timeline *timeline;
    const struct kith_picture_options *options;
    const struct language *language; /* in the voice of the audience */
    struct seating *seating;
    struct codes codes;
    char **items; /* the pages: an array of base/array.h */
    size_t count, capacity;
};

/* Small circles have no row below them for people whose ring is not known. */
enum whom { EVERYBODY, PLACED_ONLY };

/* An album without pages; of a timeline of one file. What was added to it is not
 * released with it. */
void album_begin(struct album *album, const struct kith_timeline *timeline,
                 const struct kith_picture_options *options);
void album_end(struct album *album);

/* A scene of the album: the session's, as the user would like it. */
void album_scene(const struct album *album, struct scene *scene, size_t session,
                 struct scale scale, enum whom whom);

/* The same for a scene that is made already. */
void album_apply(const struct album *album, struct scene *scene);

/* The upright page of the paper asked for. */
const struct frame *album_paper(const struct album *album);

/* The titles of a scene; where its case has no rings, they say so. */
void album_draw_titles(struct canvas *canvas, const struct scene *scene,
                       struct box content);

/* An empty page, and the finished one added to the album; TEXT, which it takes
 * over, says the page in words. */
struct canvas
album_begin_page(const struct album *album, const struct frame *frame);
void album_end_page(struct album *album, struct canvas *canvas,
                    struct slice title, struct str *text);

void album_add_session(struct album *album);
void album_add_change(struct album *album);
void album_add_all(struct album *album);
void album_add_handout(struct album *album);

/* The pages of a picture of a timeline of one file; COUNT of them, yours to give
 * to pictures_free. */
char **pictures_new(const struct kith_timeline *timeline,
                    const struct kith_picture_options *options, size_t *count);
void pictures_free(char **pages, size_t count);

/* What such a picture is, and for whom: "Sarah’s circle, week 16, for the
 * client". Yours to free. */
char *pictures_heading(const struct kith_timeline *timeline,
                       const struct kith_picture_options *options);

/* The circle of one snapshot, on A4; yours to free. */
char *picture_dot(const struct kith_snapshot *snapshot);
