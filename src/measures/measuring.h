/* What measures are computed from; shared by the files of this stage. */
#pragma once

#include "measures/measures.h"
#include "network/network.h"

struct measuring {
    const struct kith_snapshot *snapshot;
    struct network network;
    struct arena *arena; /* for lists of people; lives as long as the values */
    struct kith_error *error;
    bool has_components; /* worked out once, when first asked for */
    size_t components, largest;
};

/* structure.c */
bool measure_size(struct measuring *, size_t, struct measure_value *);
bool measure_ties(struct measuring *, size_t, struct measure_value *);
bool measure_density(struct measuring *, size_t, struct measure_value *);
bool measure_assumed_pairs(struct measuring *, size_t, struct measure_value *);
bool measure_components(struct measuring *, size_t, struct measure_value *);
bool measure_largest(struct measuring *, size_t, struct measure_value *);
bool measure_isolates(struct measuring *, size_t, struct measure_value *);

/* closeness.c */
bool measure_closeness(struct measuring *, size_t, struct measure_value *);
bool measure_rings(struct measuring *, size_t, struct measure_value *);

/* support.c */
bool measure_want(struct measuring *, size_t, struct measure_value *);
bool measure_got(struct measuring *, size_t, struct measure_value *);
bool measure_give(struct measuring *, size_t, struct measure_value *);
bool measure_met(struct measuring *, size_t, struct measure_value *);
bool measure_deficit(struct measuring *, size_t, struct measure_value *);
bool measure_surplus(struct measuring *, size_t, struct measure_value *);
bool measure_coverage(struct measuring *, size_t, struct measure_value *);
