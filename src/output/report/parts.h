/* The parts of the page. In: a report, and a session where it is about one.
 * Out: HTML, added to a text: a section, or nothing where there is nothing to
 * say.
 *
 * Ids are made of the session's number in the case, from 1, and the person's,
 * so they are unique on the page; by data-who the script finds one person in
 * all sessions. */
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
