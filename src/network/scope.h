/* igraph's handlers are global, and the default one aborts: inside a scope
 * errors come back as codes with their reason kept, warnings are dropped, and
 * memory that runs out goes the way of base/alloc.
 *
 *     struct scope scope;
 *     scope_enter(&scope);
 *     if (igraph_density(...) != IGRAPH_SUCCESS)
 *         scope_explain("density", error);
 *     scope_leave(&scope);
 *
 * Scopes do not nest, and igraph is not thread-safe. */
#pragma once

#include "kith/kith.h"

#include <igraph.h>

struct scope {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
};

void scope_enter(struct scope *scope);
void scope_leave(const struct scope *scope);

/* Fills ERROR with what igraph said first while doing WHAT; returns false. */
bool scope_explain(const char *what, struct kith_error *error);
