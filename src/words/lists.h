/* Lists as one says them: "Maya, Jo and Priya". In, where one is in a list; out,
 * what stands before it there. */
#pragma once

#include "words/language.h"

/* What stands before entry INDEX, from 0, of a list of COUNT: nothing, ", " or
 * " and ". */
const char *
list_before(size_t index, size_t count, const struct language *language);
