/* igraph's handlers are global, and the default one aborts: inside a scope
 * errors come back as codes with their reason kept, warnings are dropped, and
 * memory that runs out goes the way of base/alloc.
 *
 *     struct scope scope;
 *     if (!scope_enter(&scope, NULL, error))
 *         return false;
 *     if (igraph_density(...) != IGRAPH_SUCCESS)
 *         scope_explain("density", error);
 *     scope_leave(&scope);
 *
 * As igraph is not thread-safe, there is one scope at a time. */
#pragma once

#include "base/progress.h"
#include "kith/kith.h"

#include <igraph.h>

struct scope {
    igraph_error_handler_t *error;
    igraph_warning_handler_t *warning;
    igraph_progress_handler_t *progress;
};

/* PROGRESS (may be NULL) is told how far igraph has come, in the share that
 * scope_share() gives it. False, with ERROR filled, where another scope is
 * there: another thread is using igraph. */
bool scope_enter(struct scope *scope, const struct progress *progress,
                 struct kith_error *error);
void scope_leave(const struct scope *scope);

/* What igraph does next is this part of the whole, from 0 to 1. */
void scope_share(double from, double to);

/* Fills ERROR with what igraph said first while doing WHAT; returns false. */
bool scope_explain(const char *what, struct kith_error *error);
