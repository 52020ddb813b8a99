/* JSON, written piece by piece: the one place that escapes text for it. In:
 * strings in UTF-8, and numbers. Out: values, members and separators, added to
 * a text. The braces are the caller's. */
#pragma once

#include "base/str.h"

void json_add_string(struct str *out, struct slice text);

/* A number that is not known (NAN) is null. */
void json_add_number(struct str *out, double number);

/* What stands between two members: nothing before the FIRST, then a comma;
 * INDENT follows either. */
void json_separate(struct str *out, bool *first, const char *indent);

/* "key": with its colon. */
void json_add_key(struct str *out, struct slice key);

/* A member with a number: separator, key, value. */
void
json_add_member(struct str *out, bool *first, const char *key, double number);
