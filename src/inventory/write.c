/* Inventory -> text: kith's own order and spacing. In: an inventory without
 * problems. Out: text, yours to free. Reading what this writes gives an equal
 * inventory.
 *
 * Order comes from the table of records, so a keyword that is added there is
 * written without a word here. */
#include "inventory/write.h"
#include "base/must.h"
#include "inventory/record.h"
#include "inventory/writer.h"

/* The one place that puts text into quotes. */
void
write_add_text(struct str *out, struct slice text)
{
    str_add_char(out, '"');
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"' || text.data[i] == '\\')
            str_add_char(out, '\\');
        str_add_char(out, text.data[i]);
    }
    str_add_char(out, '"');
}

/* What the scanner reads as a mark cannot stand in bare words, typographic
 * quotes among it. A name that starts with "?" would be taken for an answer. */
bool
write_is_plain_name(struct slice name)
{
    for (size_t i = 0; i < name.size; i++) {
        struct slice rest = slice_part(name, i, name.size);
        bool mark = slice_is(slice_part(rest, 0, 3), "“") ||
                    slice_is(slice_part(rest, 0, 3), "”") ||
                    slice_is(slice_part(rest, 0, 3), "„");
        if (mark || strchr(",:#\"", name.data[i]) != NULL)
            return false;
    }
    return name.size > 0 && name.data[0] != '?';
}

void
write_add_name(struct str *out, struct slice name)
{
    if (write_is_plain_name(name))
        str_add_slice(out, name);
    else
        write_add_text(out, name);
}

void
write_person(struct writer *writer, uint32_t person)
{
    write_add_name(writer->out, writer->inventory->people.items[person]->name);
}

void
write_level(struct str *out, int level)
{
    if (level == VALUE_UNKNOWN)
        str_add_char(out, '?');
    else if (level == VALUE_NOT_SAID)
        str_add_char(out, '_');
    else
        str_addf(out, "%d", level);
}

/* Where something follows on the same line, a blank would end the name too
 * early. */
void
write_one_word(struct str *out, struct slice name)
{
    if (memchr(name.data, ' ', name.size) != NULL)
        write_add_text(out, name);
    else
        write_add_name(out, name);
}

void
write_start(struct writer *writer, enum record record)
{
    str_addf(writer->out, "%s ", record_kinds[record].keyword);
}

/* Lists have no line of their own for the keyword: the first item brings it, so
 * that an empty list writes nothing. */
void
write_item(struct writer *writer, enum record record, bool first)
{
    if (first)
        str_addf(writer->out, "%s: ", record_kinds[record].keyword);
    else
        str_add(writer->out, ", ");
}

void
write_end(struct writer *writer, bool any)
{
    if (any)
        str_add_char(writer->out, '\n');
}

/* Rows beside each other that have the same writer are of one list, which keeps
 * its order: what they say is written once. */
static void
write_records(struct writer *writer, const struct session *session)
{
    bool head = session == &writer->inventory->head;
    for (size_t i = 0; i < RECORD_COUNT; i++) {
        const struct record_kind *kind = &record_kinds[i];
        bool here = head ? kind->place == IN_CASE || kind->place == ANYWHERE
                         : kind->place != IN_CASE;
        if (here && (i == 0 || kind[-1].write != kind->write))
            kind->write(writer, session);
    }
}

/* The head goes first and has no session line; a session begins with the row
 * that writes it. */
char *
inventory_write(const struct kith_inventory *inventory)
{
    must(inventory->diagnostics.total == 0);
    struct str out = {0};
    struct writer writer = {inventory, &out};
    write_records(&writer, &inventory->head);
    const struct session *session;
    array_each (session, &inventory->sessions)
        write_records(&writer, session);
    return str_take(&out);
}
