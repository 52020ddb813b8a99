/* Inventories from files, and the sessions of a case. In: paths as typed. Out:
 * what the commands work on, checked; or lines on standard error that say why
 * there is none. */
#pragma once

#include "base/str.h"
#include "cli/command.h"
#include "kith/kith.h"

/* Reads and parses PATH ("-" is standard input). NULL, with the reason printed,
 * where it cannot be read; the inventory may have problems. */
struct kith_inventory *input_read(const char *path);

/* The same of a TEXT that is there, called NAME. */
struct kith_inventory *input_parse(const char *name, const struct str *text);

/* Prints the problems, if there are any; says whether there are none. */
bool input_is_fine(const struct kith_inventory *inventory);

/* The files of one case, and their sessions in order. */
struct input_case {
    struct kith_inventory **inventories;
    size_t count;
    struct kith_timeline *timeline;
};

/* Reads all files of the command. False, with the reason printed, where one
 * cannot be read or has problems, they do not belong together, or there is no
 * session yet. Names that are nearly the same are listed for review. */
bool
input_case_read(struct input_case *input, const struct invocation *invocation,
                enum kith_audience audience);

/* Says so where a title for the client names somebody marked caution. */
void input_warn_of_title(const struct input_case *input, const char *title);
void input_case_release(struct input_case *input);

/* The session that the user typed; false, with the reason printed, where there
 * is none. */
bool input_case_session(const struct input_case *input, const char *wanted,
                        size_t *session);

/* The same of an inventory alone. */
bool input_session(const struct kith_inventory *inventory, const char *wanted,
                   size_t *session);

/* Says so where there is no session yet. */
bool input_has_sessions(const struct kith_inventory *inventory);

/* Says what the library could not do; returns false. */
bool input_explain(const struct kith_error *error);

/* A kith_sink that keeps everything in a struct str. */
bool input_keep(void *text, const char *bytes, size_t size);
