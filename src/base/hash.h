/* uthash, with kith's way of running out of memory: see base/alloc. Of its hash
 * functions the one that is a plain loop: the usual one falls through the cases
 * of a switch, where clang warns. Tables are walked in the order in which things
 * were added, so nothing that is printed depends on it. */
#pragma once

#include "base/alloc.h"

#include <stdlib.h>

#define uthash_malloc(size)    alloc(size)
#define uthash_free(ptr, size) alloc_free(ptr)
#define uthash_fatal(message)  alloc_fail()
#define HASH_FUNCTION          HASH_OAT

#include <uthash.h>
