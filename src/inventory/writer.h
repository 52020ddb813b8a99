/* What the files of the writer share; nobody else includes this.
 *
 * In: an inventory without problems. Out: text that reads back as an equal
 * inventory. Each writer adds whole lines, and nothing where its session says
 * nothing of its kind. */
#pragma once

#include "inventory/inventory.h"
#include "inventory/record.h"
#include "inventory/write.h"

struct writer {
    const struct kith_inventory *inventory;
    struct str *out;
};

/* A level or ring, or "?". */
void write_level(struct str *out, int level);

/* Could NAME be read as words? Otherwise it needs quotes. */
bool write_is_plain_name(struct slice name);

/* The name of a person, in quotes where it needs them. */
void write_person(struct writer *writer, uint32_t person);

/* A name that something stands behind: in quotes where it has blanks. */
void write_one_word(struct str *out, struct slice name);

/* The keyword of a record, which something stands behind. */
void write_start(struct writer *writer, enum record record);

/* The same of a record that is a list: its keyword before the FIRST of its
 * facts, a comma before the others. */
void write_item(struct writer *writer, enum record record, bool first);

/* The end of a record, if there was ANY. */
void write_end(struct writer *writer, bool any);

/* write_case.c, write_session.c: one writer a record, for the table. Each adds
 * all that the session, or the case's head, says in records of its kind. */
void write_case(struct writer *writer, const struct session *session);
void write_me(struct writer *writer, const struct session *session);
void write_rings(struct writer *writer, const struct session *session);
void write_functions(struct writer *writer, const struct session *session);
void write_onset(struct writer *writer, const struct session *session);
void write_session(struct writer *writer, const struct session *session);
void write_scores(struct writer *writer, const struct session *session);
void write_needs(struct writer *writer, const struct session *session);
void write_people(struct writer *writer, const struct session *session);
void write_everyone(struct writer *writer, const struct session *session);
void write_tie_records(struct writer *writer, const struct session *session);
void write_ties_said(struct writer *writer, const struct session *session);
void write_focus(struct writer *writer, const struct session *session);
void write_goals(struct writer *writer, const struct session *session);
void write_events(struct writer *writer, const struct session *session);
void write_talks(struct writer *writer, const struct session *session);
void write_notes(struct writer *writer, const struct session *session);
