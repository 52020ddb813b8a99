/* How fast the library reads a text that is in memory already: prints megabytes
 * a second of CPU, the best of some runs. In: a file; reading.py makes them. */
#include "base/str.h"
#include "kith/kith.h"
#include "system/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 3, LARGEST = 64 << 20 };

/* Giving it back is not reading; 0 where the text has problems, as reporting
 * them is not, either. */
static double
seconds_to_read(const struct str *text)
{
    clock_t start = clock();
    struct kith_inventory *inventory =
        kith_inventory_parse("bench", str_text(text), text->size, NULL);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    bool fine = kith_inventory_problems(inventory) == 0;
    kith_inventory_free(inventory);
    return fine ? seconds : 0;
}

int
main(int count, char **arguments)
{
    struct str text = {0};
    if (count != 2 || !file_read(arguments[1], LARGEST, &text))
        return EXIT_FAILURE;
    double best = seconds_to_read(&text);
    for (int i = 1; i < RUNS; i++) {
        double seconds = seconds_to_read(&text);
        best = seconds < best ? seconds : best;
    }
    if (best > 0)
        printf("%.1f MB/s\n", (double)text.size / 1e6 / best);
    str_release(&text);
    return best > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
