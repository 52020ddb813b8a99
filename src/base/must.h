/* What holds unless kith itself is wrong. It is never compiled out; where it
 * does not hold, the call ends as where memory runs out (alloc.h).
 *
 *     must(person < people); */
#pragma once

#define MUST_TEXT(text)  #text
#define MUST_PLACE(line) MUST_TEXT(line)
#define must(condition)                                                        \
    ((condition)                                                               \
         ? (void)0                                                             \
         : must_fail(__FILE__ ":" MUST_PLACE(__LINE__) ": " #condition))

/* MISTAKE says which condition, and where it stands. */
_Noreturn void must_fail(const char *mistake);
