#include "output/data/csv.h"
#include "base/number.h"

#include <math.h>

void
csv_add_text(struct str *out, struct slice text)
{
    bool formula = text.size > 0 && strchr("=+-@\t\r", text.data[0]) != NULL;
    bool quoted = false;
    for (size_t i = 0; i < text.size; i++)
        quoted = quoted || strchr(",\"\r\n;", text.data[i]) != NULL;
    str_add(out, quoted ? "\"" : "");
    str_add(out, formula ? "'" : "");
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"')
            str_add_char(out, '"');
        str_add_char(out, text.data[i]);
    }
    str_add(out, quoted ? "\"" : "");
}

void
csv_add_number(struct str *out, double number)
{
    if (!isnan(number))
        number_add_exact(out, number);
}
