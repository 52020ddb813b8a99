/* Memory that the system itself was asked for, in a call that failed: opening a
 * file or starting a program takes some, too. */
#pragma once

/* Out of memory, where REASON, a number of errno, says so; else nothing. */
void memory_check(int reason);
