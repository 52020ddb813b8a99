/* A legend as a list of HTML, each entry with a small picture. Comes in: a
 * legend; goes out: HTML. */
#pragma once

#include "picture/pages/legend.h"

void key_add(const struct legend *legend, struct str *out);
