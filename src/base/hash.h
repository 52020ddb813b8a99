/* uthash, with kith's way of running out of memory: see base/alloc. */
#pragma once

#include "base/alloc.h"

#include <stdlib.h>

#define uthash_malloc(size)    alloc(size)
#define uthash_free(ptr, size) free(ptr)
#define uthash_fatal(message)  abort()

#include <uthash.h>
