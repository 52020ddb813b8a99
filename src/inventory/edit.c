/* One fact said otherwise. In: an inventory, whose facts know where they stand,
 * and what is to be said. Out: the text with other bytes in that place.
 *
 * First the place is found: the fact's own, the end of the person's record, or a
 * line behind the last person of the session. Then the text is put together and
 * read again. */
#include "inventory/edit.h"
#include "base/utf8.h"
#include "inventory/write.h"

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
    size_t value_at; /* where the value begins in what is inserted */
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

/* With the comma behind it and the blanks up to what is next; or, of the last in
 * its line, with the comma before it. */
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
    if (next < line.end && text[next] == ',') {
        for (next++; next < line.end && is_blank(text[next]);)
            next++;
        span.end = next;
    } else if (before > line.start && text[before - 1] == ',') {
        span.start = before - 1;
    } else if (before > line.start && text[before - 1] == ':') {
        span.start = before;
    }
    editing->patch.start = span.start;
    editing->patch.end = span.end;
}

/* ---- Reading it again ---- */

static void
put_together(struct editing *editing, struct str *out)
{
    const struct source *source = &editing->inventory->source;
    const struct patch *patch = &editing->patch;
    editing->patch.size = (uint32_t)editing->inserted.size;
    str_add_slice(out, (struct slice){source->text, patch->start});
    str_add_slice(out, str_slice(&editing->inserted));
    str_add_slice(out, (struct slice){source->text + patch->end,
                                      source->size - patch->end});
}

/* Does the text say the value, all of it and nothing else in that place? */
static bool
says_value(const struct editing *editing, const struct person_record *record)
{
    size_t start = editing->patch.start + editing->value_at;
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

/* A value that ran on, as into a remark, would change what else is said. */
static bool
says_the_rest(const struct editing *editing, const struct kith_inventory *again)
{
    const struct session *before = editing->session;
    const struct session *after =
        &again->sessions.items[editing->edit->session];
    bool is_new = editing->record == NULL;
    if (again->sessions.count != editing->inventory->sessions.count ||
        after->people.count != before->people.count + is_new ||
        after->ties.count != before->ties.count ||
        after->notes.count != before->notes.count)
        return false;
    for (size_t i = 0; i < before->people.count; i++) {
        const struct person_record *old = &before->people.items[i];
        const struct person_record *new = &after->people.items[i];
        bool edited = old == editing->record;
        if (old->person != new->person || (!edited && old->count != new->count))
            return false;
    }
    return true;
}

static bool
is_as_meant(const struct editing *editing, const struct kith_inventory *again)
{
    if (!says_the_rest(editing, again))
        return false;
    const struct person_record *record =
        find_record(again, &again->sessions.items[editing->edit->session],
                    editing->edit->person);
    return editing->edit->value.size > 0 ? says_value(editing, record)
                                         : find_said(editing, record) == NULL;
}

static enum edit_result
judge(const struct editing *editing, struct str *out)
{
    const struct source *source = &editing->inventory->source;
    struct kith_inventory *again =
        inventory_parse(source->name, str_text(out), out->size);
    bool fine = again->diagnostics.total == 0;
    bool meant = fine && is_as_meant(editing, again);
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

enum edit_result
edit_text(const struct kith_inventory *inventory, const struct edit *edit,
          struct patch *patch, struct str *out)
{
    struct editing editing = {.inventory = inventory,
                              .edit = edit,
                              .session =
                                  &inventory->sessions.items[edit->session]};
    if (!is_one_line(edit->value) || !is_one_line(edit->person)) {
        str_add(out, "a fact stands in one line");
        return EDIT_REFUSED;
    }
    if (!find_fact(&editing))
        return EDIT_NO_FACT;
    look_up(&editing);
    if (!find_place(&editing))
        return EDIT_NO_PERSON;
    put_together(&editing, out);
    *patch = editing.patch;
    str_release(&editing.inserted);
    return judge(&editing, out);
}
