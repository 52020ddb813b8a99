#include "language/language.h"

const struct phrase german_phrases[] = {{"", ""}};
const size_t german_count = 0;
