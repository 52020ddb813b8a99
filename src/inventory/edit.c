/* Facts said otherwise. In: an inventory, whose facts know where they stand, and
 * what is to be said. Out: the text with other bytes in those places.
 *
 * First each place is found: the fact's own, the end of the person's record, or a
 * line behind the last person of the session. Then the text is put together and
 * read again. */
#include "inventory/edit.h"
#include "base/utf8.h"
#include "inventory/write.h"

#include <stdlib.h>

enum {
    WIDEST_LINE = 78
}; /* in bytes; a record goes on in the next line then */

/* An edit on its way. */
struct editing {
    const struct kith_inventory *inventory;
    const struct edit *edit;
    const struct session *session;
    const struct person_record *record; /* NULL where there is none */
    const struct fact_said *said;       /* likewise */
    enum fact fact;                     /* FACT_COUNT of a whole record */
    int function;                       /* of support */
    struct patch patch;
    struct str inserted;
    size_t value_at; /* where the value begins in what is inserted … */
    size_t start;    /* … and what is inserted in the new text */
};

/* All that are made at once, in the order of their places. */
struct edits {
    const struct kith_inventory *inventory;
    struct editing *items;
    size_t count;
};

/* ---- What is meant ---- */

/* Is a kind of support meant by a word that begins another fact, too? As the
 * parser reads it, by its value: a triple, or "?". */
static bool
means_support(struct slice value)
{
    return memchr(value.data, '/', value.size) != NULL ||
           (value.size > 0 && value.data[value.size - 1] == '?');
}

/* A wish stands with its ring. */
static bool
find_fact(struct editing *editing)
{
    struct slice word = editing->edit->fact;
    editing->fact = FACT_COUNT;
    if (word.size == 0)
        return true;
    editing->function = inventory_function(editing->inventory, word);
    if (editing->function >= 0 &&
        (!word_is_shared(word) || means_support(editing->edit->value)))
        editing->fact = FACT_SUPPORT;
    for (size_t i = 0; i < FACT_COUNT && editing->fact == FACT_COUNT; i++)
        if (i != FACT_SUPPORT && !fact_kinds[i].repeatable &&
            utf8_same_word(slice_of(fact_kinds[i].word), word))
            editing->fact = (enum fact)i;
    if (editing->fact == FACT_RING_WANTED)
        editing->fact = FACT_RING;
    return editing->fact != FACT_COUNT && editing->fact != FACT_ATTR;
}

static const struct person_record *
find_record(const struct kith_inventory *inventory,
            const struct session *session, struct slice name)
{
    const struct person *person = inventory_person(inventory, name);
    const struct person_record *record;
    array_each (record, &session->people)
        if (person != NULL && record->person == person->index)
            return record;
    return NULL;
}

static const struct fact_said *
find_said(const struct editing *editing, const struct person_record *record)
{
    for (uint32_t i = 0; record != NULL && i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        if (said->fact == editing->fact &&
            (said->fact != FACT_SUPPORT || said->function == editing->function))
            return said;
    }
    return NULL;
}

/* Where a word that may be either is to be said no more, it is the kind of
 * support if the other fact is not said. */
static void
look_up(struct editing *editing)
{
    const struct edit *edit = editing->edit;
    editing->record =
        find_record(editing->inventory, editing->session, edit->person);
    editing->said = find_said(editing, editing->record);
    if (editing->said != NULL || edit->value.size > 0 || edit->fact.size == 0 ||
        editing->function < 0)
        return;
    editing->fact = FACT_SUPPORT;
    editing->said = find_said(editing, editing->record);
}

/* ---- Lines ---- */

static struct span
line_of(const struct editing *editing, uint32_t offset)
{
    const struct source *source = &editing->inventory->source;
    return source_line_span(source, source_line(source, offset));
}

/* As the text ends its lines. */
static const char *
line_end(const struct editing *editing)
{
    const struct source *source = &editing->inventory->source;
    struct span first = source_line_span(source, 0);
    bool crlf = first.end < source->size && source->text[first.end] == '\r';
    return crlf ? "\r\n" : "\n";
}

/* Where the last of a record stands. */
static uint32_t
record_end(const struct person_record *record)
{
    return record->count > 0 ? record->facts[record->count - 1].span.end
                             : record->span.end;
}

static void
insert_value(struct editing *editing)
{
    editing->value_at = editing->inserted.size;
    str_add_slice(&editing->inserted, editing->edit->value);
}

/* Nothing is replaced: it goes in at AT. */
static void
place_at(struct editing *editing, uint32_t at)
{
    editing->patch.start = editing->patch.end = at;
}

/* ---- Saying it otherwise ---- */

static void
replace(struct editing *editing)
{
    editing->patch.start = editing->said->span.start;
    editing->patch.end = editing->said->span.end;
    insert_value(editing);
}

/* ---- Saying it first ---- */

/* The blanks that the line of the record's last fact begins with, if it is not
 * the line that the record begins in. */
static struct slice
indent_of(const struct editing *editing)
{
    const struct source *source = &editing->inventory->source;
    uint32_t end = record_end(editing->record);
    struct span line = line_of(editing, end);
    if (source_line(source, end) ==
        source_line(source, editing->record->span.start))
        return slice_of("  ");
    uint32_t start = line.start;
    while (line.start < end && (source->text[line.start] == ' ' ||
                                source->text[line.start] == '\t'))
        line.start++;
    return source_slice(source, (struct span){start, line.start});
}

/* Behind the last fact, with a comma; in a line of its own where that one would
 * become too long. */
static void
append(struct editing *editing)
{
    uint32_t end = record_end(editing->record);
    struct span line = line_of(editing, end);
    size_t width = end - line.start + strlen(", ") + editing->edit->value.size;
    place_at(editing, end);
    if (editing->record->count == 0) {
        /* A colon may stand there, and nothing behind it. */
        const char *text = editing->inventory->source.text;
        bool colon = end < line.end && text[end] == ':';
        place_at(editing, colon ? end + 1 : end);
        str_add(&editing->inserted, colon ? " " : ": ");
    } else if (width <= WIDEST_LINE) {
        str_add(&editing->inserted, ", ");
    } else {
        place_at(editing, line.end);
        str_add(&editing->inserted, line_end(editing));
        str_add_slice(&editing->inserted, indent_of(editing));
    }
    insert_value(editing);
}

/* Behind the last person of the session, or behind the line that opens it. */
static void
add_record(struct editing *editing)
{
    const struct session *session = editing->session;
    uint32_t end = session->people.count > 0
                       ? record_end(array_last(&session->people))
                       : session->span.end;
    place_at(editing, line_of(editing, end).end);
    str_add(&editing->inserted, line_end(editing));
    str_add(&editing->inserted, "person ");
    write_add_name(&editing->inserted, editing->edit->person);
    str_add(&editing->inserted, ": ");
    insert_value(editing);
}

/* ---- Saying it no more ---- */

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* Where the next line begins. */
static uint32_t
behind_line(const struct editing *editing, struct span line)
{
    const struct source *source = &editing->inventory->source;
    uint32_t end = line.end;
    while (end < source->size && source->text[end] != '\n')
        end++;
    return end < source->size ? end + 1 : end;
}

/* With the comma behind it and the blanks up to what is next; or, of the last in
 * its line, with the comma before it; or, of the only one, with its line. */
static void
take_out(struct editing *editing)
{
    const char *text = editing->inventory->source.text;
    struct span span = editing->said->span;
    struct span line = line_of(editing, span.start);
    uint32_t next = span.end, before = span.start;
    while (next < line.end && is_blank(text[next]))
        next++;
    while (before > line.start && is_blank(text[before - 1]))
        before--;
    bool comma = next < line.end && text[next] == ',';
    for (next += comma; next < line.end && is_blank(text[next]);)
        next++;
    if (before == line.start && next == line.end)
        span = (struct span){line.start, behind_line(editing, line)};
    else if (comma)
        span.end = next;
    else if (before > line.start && text[before - 1] == ',')
        span.start = before - 1;
    else if (before > line.start && text[before - 1] == ':')
        span.start = before;
    editing->patch.start = span.start;
    editing->patch.end = span.end;
}

/* ---- Putting it together ---- */

/* Those of one place stay in the order in which they came: what stands behind one
 * another goes in behind one another. */
static int
by_place(const void *a, const void *b)
{
    const struct editing *one = a, *two = b;
    if (one->patch.start != two->patch.start)
        return one->patch.start < two->patch.start ? -1 : 1;
    return (one->edit > two->edit) - (one->edit < two->edit);
}

static void
put_together(struct edits *edits, struct str *out)
{
    const struct source *source = &edits->inventory->source;
    size_t done = 0;
    for (size_t i = 0; i < edits->count; i++) {
        struct editing *editing = &edits->items[i];
        struct patch *patch = &editing->patch;
        str_add_slice(out,
                      (struct slice){source->text + done, patch->start - done});
        patch->size = (uint32_t)editing->inserted.size;
        editing->start = out->size;
        str_add_slice(out, str_slice(&editing->inserted));
        done = patch->end;
    }
    str_add_slice(out,
                  (struct slice){source->text + done, source->size - done});
}

/* ---- Reading it again ---- */

/* Does the text say the value, all of it and nothing else in that place? */
static bool
says_value(const struct editing *editing, const struct person_record *record)
{
    size_t start = editing->start + editing->value_at;
    size_t end = start + editing->edit->value.size;
    if (record == NULL || record->count == 0)
        return false;
    if (editing->fact != FACT_COUNT) {
        const struct fact_said *said = find_said(editing, record);
        return said != NULL && said->span.start == start &&
               said->span.end == end;
    }
    return record->facts[0].span.start == start && record_end(record) == end;
}

static bool
is_as_meant(const struct editing *editing, const struct kith_inventory *again)
{
    const struct person_record *record =
        find_record(again, &again->sessions.items[editing->edit->session],
                    editing->edit->person);
    return editing->edit->value.size > 0 ? says_value(editing, record)
                                         : find_said(editing, record) == NULL;
}

/* The records that edits are of, and how many a session has more. */
struct edited {
    bool *records; /* by the person's number, in one session */
    size_t added;
};

static void
note_edited(struct edited *edited, const struct edits *edits, size_t session)
{
    for (size_t i = 0; i < edits->count; i++) {
        const struct editing *editing = &edits->items[i];
        if (editing->edit->session != session)
            continue;
        if (editing->record != NULL)
            edited->records[editing->record->person] = true;
        else
            edited->added++;
    }
}

static bool
says_the_same(const struct session *before, const struct session *after,
              const struct edited *edited)
{
    if (after->people.count != before->people.count + edited->added ||
        after->ties.count != before->ties.count ||
        after->notes.count != before->notes.count)
        return false;
    for (size_t i = 0; i < before->people.count; i++) {
        const struct person_record *old = &before->people.items[i];
        const struct person_record *new = &after->people.items[i];
        if (old->person != new->person ||
            (!edited->records[old->person] && old->count != new->count))
            return false;
    }
    return true;
}

/* A value that ran on, as into a remark, would change what else is said. */
static bool
says_the_rest(const struct edits *edits, const struct kith_inventory *again)
{
    const struct kith_inventory *inventory = edits->inventory;
    bool same = again->sessions.count == inventory->sessions.count;
    for (size_t i = 0; i < inventory->sessions.count && same; i++) {
        struct edited edited = {
            alloc_zeroed(inventory->people.count, sizeof(bool)), 0};
        note_edited(&edited, edits, i);
        same = says_the_same(&inventory->sessions.items[i],
                             &again->sessions.items[i], &edited);
        alloc_free(edited.records);
    }
    return same;
}

static bool
are_as_meant(const struct edits *edits, const struct kith_inventory *again)
{
    bool meant = says_the_rest(edits, again);
    for (size_t i = 0; i < edits->count && meant; i++)
        meant = is_as_meant(&edits->items[i], again);
    return meant;
}

static enum edit_result
judge(const struct edits *edits, struct str *out)
{
    const struct source *source = &edits->inventory->source;
    struct kith_inventory *again =
        inventory_parse(source->name, str_text(out), out->size);
    bool fine = again->diagnostics.total == 0;
    bool meant = fine && are_as_meant(edits, again);
    if (!meant)
        str_cut(out, 0);
    if (!fine)
        str_add(out, again->diagnostics.list.items[0].message);
    else if (!meant)
        str_add(out, "this would say something else, too");
    inventory_free(again);
    return meant ? EDIT_DONE : EDIT_REFUSED;
}

/* ---- The whole ---- */

/* No value is longer than its line. */
static bool
is_one_line(struct slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] < ' ' && text.data[i] != '\t')
            return false;
    return true;
}

static bool
find_place(struct editing *editing)
{
    bool says = editing->edit->value.size > 0;
    if (editing->said != NULL && says)
        replace(editing);
    else if (editing->said != NULL)
        take_out(editing);
    else if (editing->record != NULL && says && editing->fact != FACT_COUNT)
        append(editing);
    else if (editing->record == NULL && says)
        add_record(editing);
    else
        return false;
    return true;
}

static enum edit_result
prepare(struct editing *editing, struct str *out)
{
    const struct edit *edit = editing->edit;
    if (!is_one_line(edit->value) || !is_one_line(edit->person)) {
        str_add(out, "a fact stands in one line");
        return EDIT_REFUSED;
    }
    if (!find_fact(editing))
        return EDIT_NO_FACT;
    look_up(editing);
    return find_place(editing) ? EDIT_DONE : EDIT_NO_PERSON;
}

static enum edit_result
make(struct edits *edits, struct str *out)
{
    for (size_t i = 0; i < edits->count; i++) {
        enum edit_result result = prepare(&edits->items[i], out);
        if (result != EDIT_DONE)
            return result;
    }
    if (edits->count > 1)
        qsort(edits->items, edits->count, sizeof *edits->items, by_place);
    put_together(edits, out);
    return judge(edits, out);
}

static enum edit_result
make_all(const struct kith_inventory *inventory, const struct edit *edits,
         size_t count, struct patch *patch, struct str *out)
{
    struct edits all = {inventory, alloc_zeroed(count, sizeof *all.items),
                        count};
    for (size_t i = 0; i < count; i++)
        all.items[i] = (struct editing){
            .inventory = inventory,
            .edit = &edits[i],
            .session = &inventory->sessions.items[edits[i].session]};
    enum edit_result result = make(&all, out);
    for (size_t i = 0; i < count; i++) {
        if (patch != NULL)
            *patch = all.items[i].patch;
        str_release(&all.items[i].inserted);
    }
    alloc_free(all.items);
    return result;
}

enum edit_result
edit_text(const struct kith_inventory *inventory, const struct edit *edit,
          struct patch *patch, struct str *out)
{
    return make_all(inventory, edit, 1, patch, out);
}

enum edit_result
edit_texts(const struct kith_inventory *inventory, const struct edit *edits,
           size_t count, struct str *out)
{
    return make_all(inventory, edits, count, NULL, out);
}
