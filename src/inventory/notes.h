/* Notes: what is right, and was perhaps not meant. An inventory with notes is as
 * good as one without; kith check tells them, and counts them as problems where
 * it is strict. */
#pragma once

#include "inventory/inventory.h"

#define INVENTORY_NOTES(N)                                                     \
    N(near_names, "near-names",                                                \
      "Two people whose names differ in capitals alone are two people.")       \
    N(client_as_person, "client-as-person",                                    \
      "Somebody is called like the client, who is in the middle already.")     \
    N(own_words, "own-words",                                                  \
      "A relation in own words is of no part of life, unless group says it.")  \
    N(late_alive, "late-alive",                                                \
      "\"late\" is no status: who died is said by died.")                      \
    N(one_place, "one-place",                                                  \
      "Two people on one ring stand at one place of the clock.")

/* Kind INDEX of note; NULL beyond the last. */
const struct problem *inventory_note(size_t index);

/* All notes on an INVENTORY without problems, in the order of its text; to be
 * released. */
struct diagnostics inventory_notes(const struct kith_inventory *inventory);
