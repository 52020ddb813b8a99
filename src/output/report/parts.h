/* The parts of the page, each in a file of its own. */
#pragma once

#include "output/report/report.h"

/* A session: its circle, and what it says in words. */
void session_add(const struct report *report, size_t session, struct str *out);
void people_add(const struct report *report, size_t session, struct str *out);
void wants_add(const struct report *report, size_t session, struct str *out);
void gives_add(const struct report *report, size_t session, struct str *out);
void pair_add(const struct report *report, size_t session, struct str *out);

/* For the therapist alone. */
void worth_add(const struct report *report, size_t session, struct str *out);
void talks_add(const struct report *report, size_t session, struct str *out);
void course_add(const struct report *report, struct str *out);
void charts_add(const struct report *report, struct str *out);
void explore_add(const struct report *report, struct str *out);
