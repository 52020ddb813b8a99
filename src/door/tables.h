/* What the tables of kith.h share: measures, changes and trends. */
#pragma once

#include "door/door.h"

/* How a table is to be written, copied into KNOWN, and a sink that is there. */
bool tables_take(struct kith_table_options *known,
                 const struct kith_table_options *table, kith_sink *sink,
                 struct kith_error *error);

/* Hands on what is in OUT, and empties it. */
bool tables_pour(struct str *out, kith_sink *sink, void *context,
                 struct kith_error *error);

/* Says that there is no such key; returns false. */
bool tables_refuse_key(struct slice key, struct kith_error *error);
