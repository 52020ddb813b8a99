/* Keys of measures, as they are typed. */
#pragma once

#include <stdbool.h>

/* Says that KEY is no measure, and which one it could be; returns false. */
bool keys_refuse(const char *command, const char *key);
