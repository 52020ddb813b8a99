/* The list of what happened in kith change --json. In: a change. Out: a member
 * of its object. */
#pragma once

#include "change/change.h"

/* Adds the member "happened" of a change, with the comma before it. */
void happened_add_json(const struct kith_change *change, struct str *out);
