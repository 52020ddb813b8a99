/* Values of JSON after RFC 8259. In: a string in UTF-8 (the parser lets nothing
 * else in), a number. Out: the same as JSON. */
#include "output/data/json.h"
#include "base/number.h"

#include <math.h>

/* Letters of any script stay as they are. Control characters have to be
 * escaped; that the last of them (7F) is, too, is for whoever looks at the
 * output in a terminal. */
void
json_add_string(struct str *out, struct slice text)
{
    str_add_char(out, '"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == '"' || c == '\\')
            str_addf(out, "\\%c", c);
        else if (c < 0x20 || c == 0x7F)
            str_addf(out, "\\u%04x", c);
        else
            str_add_char(out, (char)c);
    }
    str_add_char(out, '"');
}

/* JSON has no NAN, and 0 would be an answer. */
void
json_add_number(struct str *out, double number)
{
    if (isnan(number))
        str_add(out, "null");
    else
        number_add_exact(out, number);
}

/* One flag for a list, kept by the caller, so that whoever adds a member need
 * not know whether it is the first. */
void
json_separate(struct str *out, bool *first, const char *indent)
{
    str_add(out, *first ? "" : ",");
    str_add(out, indent);
    *first = false;
}

void
json_add_key(struct str *out, struct slice key)
{
    json_add_string(out, key);
    str_add_char(out, ':');
}

void
json_add_member(struct str *out, bool *first, const char *key, double number)
{
    json_separate(out, first, "");
    json_add_key(out, slice_of(key));
    json_add_number(out, number);
}
