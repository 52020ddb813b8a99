/* Whether this is a build with a sanitizer that holds the memory: address,
 * memory, thread. Such a build looks into /proc and, for leaks, at the process
 * as a debugger does, allocates by its own functions, and tells of faults
 * itself. So much of what kith-render does to itself is left out there.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ||     \
    __has_feature(memory_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif
