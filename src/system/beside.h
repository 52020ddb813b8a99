/* Files without a name. What is being written has none, so that nothing of it
 * is left whatever ends the program; it gets one when it is whole. */
#pragma once

#include <stdbool.h>
#include <sys/stat.h>

/* A file without a name, for its owner's eyes only, that can get one in
 * DIRECTORY (which ends in '/'). -1 with errno set where there is none. */
int beside_open(const char *directory);

/* A name in DIRECTORY for such a file. Yours. */
char *beside_name(const char *directory);

/* Gives the whole file NAME, or, where that is taken, one like it: NAME says
 * which. False with errno set where that fails; then there is no such file.
 * Allocates nothing. */
bool beside_link(int fd, char *name);

/* Gives the file at OLD a second name, as beside_link() does. */
bool beside_keep(const char *old, char *name);

/* Makes the file as LIKE is: its mode, and its owner where that may be. */
bool beside_rights(int fd, const struct stat *like);
