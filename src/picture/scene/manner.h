/* How the user would like a picture to be: what is left out, and names as
 * initials. In: a scene between scene_end() and its layout. Out: the same
 * scene, changed in place; what was taken out of it does not come back. */
#pragma once

#include "case/codes.h"
#include "picture/scene/scene.h"

/* Names give way to codes, in titles and words, too. The codes must live as
 * long as the scene. */
void manner_use_codes(struct scene *scene, const struct codes *codes);

/* Codes stand beside the markers; who is meant is still said in words. */
void manner_use_short_codes(struct scene *scene, const struct codes *codes);

void manner_leave_out_ties(struct scene *scene);
void manner_leave_out_support(struct scene *scene);

/* Names may be less wide: in small circles. */
void manner_narrow_names(struct scene *scene);

/* Names alone, and small arrows and outlines. */
void manner_make_small(struct scene *scene, const struct frame *frame);
