/* The kernels for up to 64 people, a word a person. */
#define SET_WORDS 1
#include "network/bits/centrality.h"
#include "network/bits/holes.h"
#include "network/bits/paths.h"
#include "network/bits/rows.h"
#include "network/bits/structure.h"

const struct network_maker bits_narrow = {
    .begin = bits_make_rows,
    .end = bits_end,
    .parts = {[NETWORK_COMPONENTS] = bits_make_components,
              [NETWORK_DEGREES] = bits_make_degrees,
              [NETWORK_TRIANGLES] = bits_make_triangles,
              [NETWORK_BETWEENNESS] = bits_make_betweenness,
              [NETWORK_EGO] = bits_make_ego,
              [NETWORK_HOLES] = bits_make_holes,
              [NETWORK_PATHS] = bits_make_paths,
              [NETWORK_CUTS] = bits_make_cuts,
              [NETWORK_DIVERSITY] = bits_make_diversity},
};
