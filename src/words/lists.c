#include "words/lists.h"

const char *
list_before(size_t index, size_t count, const struct language *language)
{
    if (index == 0)
        return "";
    return index + 1 == count ? tr(language, T(" and ")) : ", ";
}
