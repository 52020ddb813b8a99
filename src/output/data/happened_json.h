/* The list of what happened in kith change --json. */
#pragma once

#include "change/change.h"

/* Adds the member "happened" of a change, with the comma before it. */
void happened_add_json(const struct kith_change *change, struct str *out);
