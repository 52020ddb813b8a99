/* Cells of a table. In: a text or a number. Out: the same, so that a program
 * that reads tables takes it for one cell and for nothing else.
 *
 * Names are typed by people, and tables are opened in spreadsheets, which
 * compute whatever starts like a formula: a name must not be able to run
 * anything there. */
#include "output/data/csv.h"
#include "base/number.h"

#include <math.h>

/* Quoted where a mark could end the cell. A semicolon is among them: where a
 * comma is the decimal point, spreadsheets part cells by it. A tab or a return
 * counts as the start of a formula, too, as some programs pass over it and look
 * at what follows. */
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

/* As many digits as read back to the same number. An empty cell is what
 * statistics programs take for missing; a 0 would be an answer. */
void
csv_add_number(struct str *out, double number)
{
    if (!isnan(number))
        number_add_exact(out, number);
}
