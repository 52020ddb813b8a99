/* Memory that is always there, and the one way out where something fails:
 * memory that ran out, or a mistake of kith's own (must.h). Nobody in kith
 * handles either. Whoever runs kith said once what happens then; who calls it
 * as a library watches the call, and gets all that it had asked for back.
 *
 *     alloc_on_failure(say_so_and_exit);     // in main
 *     char *text = alloc(size);              // anywhere: never NULL
 *     alloc_free(text); */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* What is called where something fails: MISTAKE says what of kith was wrong,
 * and is NULL where memory has run out. It must not return, nor ask for memory;
 * it may be in the middle of anything, as a signal handler is. */
typedef void alloc_failure(const char *mistake);

/* Has HANDLER called where nobody watches. Without one, or with NULL, the
 * program ends with status 1, and nothing is printed. */
void alloc_on_failure(alloc_failure *handler);

/* Memory has run out, in a place that does not ask here. */
_Noreturn void alloc_fail(void);

/* SIZE bytes; release with alloc_free(), or with free() once nobody watches.
 * Never NULL, not even for 0. */
void *alloc(size_t size);

/* COUNT x SIZE bytes, all zero; an overflow of the product is a failure. */
void *alloc_zeroed(size_t count, size_t size);

/* Makes OLD (or NULL) COUNT x SIZE bytes large, and moves it where needed. */
void *alloc_resize(void *old, size_t count, size_t size);

/* Gives MEMORY back; NULL is fine. */
void alloc_free(void *memory);

/* Takes MEMORY that a library handed out, as if it had been asked for here. */
void *alloc_adopt(void *memory);

/* ---- Watching ---- */

/* What has to be undone besides memory, as when a network holds igraph's
 * handlers. It lies in what it undoes. */
struct alloc_undo {
    void (*undo)(struct alloc_undo *undo);
    struct alloc_undo *outer;
};

/* From here on UNDO is due if the call fails; the newest is undone first. */
void alloc_begin(struct alloc_undo *undo);

/* It is done with: the newest that was begun. */
void alloc_end(struct alloc_undo *undo);

/* All that is asked for on this thread while a call runs. Watches nest. */
struct alloc_watch {
    alloc_failure *on_failure; /* leaves the call, by longjmp() */
    struct alloc_watch *outer;
    struct alloc_undo *undo;
    void **blocks; /* a table with open addressing; NULL where free */
    size_t count, capacity;
};

/* Where a call hands over to its caller, as to a sink, what is asked for is not
 * the call's: it must neither be given back with it, nor end it.
 *
 *     struct alloc_watch *watch = alloc_look_away();
 *     bool wanted = sink(context, bytes, size);
 *     alloc_look_back(watch); */
struct alloc_watch *alloc_look_away(void);
void alloc_look_back(struct alloc_watch *watch);

void alloc_watch_begin(struct alloc_watch *watch, alloc_failure *on_failure);

/* Nobody watches any more: what was asked for is the caller's. */
void alloc_watch_end(struct alloc_watch *watch);

/* The same where the call failed: what is due is undone, and what was asked for
 * and not given back is given back. */
void alloc_watch_undo(struct alloc_watch *watch);
