/* The programs that kith consists of. In: the name of one. Out: where it is. */
#pragma once

/* NAME beside kith; failing that, INSTALLED, where it was installed. It is not
 * searched along PATH: another one there might be of another version. Yours to
 * free. */
char *program_find(const char *name, const char *installed);
