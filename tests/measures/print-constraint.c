/* Prints the constraint of one vertex of a network, for vacca.py: standard
 * input has the number of vertices, the vertex, and the strengths row by row.
 */
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>

int
main(void)
{
    size_t size, vertex;
    if (scanf("%zu %zu", &size, &vertex) != 2 || size == 0 || vertex >= size)
        return EXIT_FAILURE;
    double *strengths = calloc(size * size, sizeof *strengths);
    size_t read = 0;
    while (strengths != NULL && read < size * size &&
           scanf("%lf", &strengths[read]) == 1)
        read++;
    bool whole = strengths != NULL && read == size * size;
    if (whole)
        printf("%.12g\n", kith_constraint(strengths, size, vertex));
    free(strengths);
    return whole ? EXIT_SUCCESS : EXIT_FAILURE;
}
