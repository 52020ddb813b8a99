/* Lists as one says them. In: where a thing stands in its list, and the
 * language. Out: what is said before it. */
#include "words/lists.h"

/* Nothing, a comma, or the word for "and". The comma is the same in every
 * language of po/, and no word to look up. */
const char *
list_before(size_t index, size_t count, const struct language *language)
{
    if (index == 0)
        return "";
    return index + 1 == count ? tr(language, T(" and ")) : ", ";
}
