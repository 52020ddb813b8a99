/* kith.h: how a case begins. In: answers. Out: its first inventory, or why the
 * parser would not read it.
 *
 * The parser judges, in its own words: whoever asks for answers one by one tells
 * them as they are. */
#include "door/door.h"
#include "inventory/inventory.h"
#include "output/first.h"
#include "words/language.h"

static bool
is_one_line(const char *answer)
{
    for (; answer != NULL && *answer != '\0'; answer++)
        if (*answer == '\n' || *answer == '\r')
            return false;
    return true;
}

static bool
are_lines(const struct kith_beginning *beginning)
{
    bool fine = is_one_line(beginning->code) && is_one_line(beginning->me);
    for (size_t i = 0; i < beginning->count && fine; i++)
        fine = is_one_line(beginning->people[i].name) &&
               is_one_line(beginning->people[i].relation) &&
               is_one_line(beginning->people[i].ring);
    return fine;
}

static bool
is_given(const char *answer)
{
    return answer != NULL && answer[0] != '\0';
}

static bool
says(const struct person_record *record, enum fact fact)
{
    for (uint32_t i = 0; i < record->count; i++)
        if (record->facts[i].fact == fact)
            return true;
    return false;
}

/* An answer that ran on, as into a remark, would swallow the next. */
static bool
is_as_meant(const struct kith_inventory *inventory,
            const struct kith_beginning *beginning)
{
    const struct session *session = &inventory->sessions.items[0];
    size_t count = beginning->examples ? 0 : beginning->count;
    bool meant = inventory->sessions.count == 1 &&
                 session->people.count >= count &&
                 (!is_given(beginning->code) ||
                  slice_is(inventory->code, beginning->code));
    for (size_t i = 0; i < count && meant; i++) {
        const struct person_record *record = &session->people.items[i];
        meant =
            says(record, FACT_RELATION) &&
            (!is_given(beginning->people[i].ring) || says(record, FACT_RING));
    }
    return meant;
}

static bool
refuse_problem(const struct diagnostic *found, struct kith_error *error)
{
    struct str reason = {0};
    str_add(&reason, found->message);
    if (found->hint != NULL)
        str_addf(&reason, "; %s", found->hint);
    door_refuse(error, KITH_REFUSED, str_text(&reason));
    str_release(&reason);
    return false;
}

static bool
is_readable(const char *text, const struct kith_beginning *beginning,
            struct kith_error *error)
{
    struct kith_inventory *inventory = inventory_parse("", text, strlen(text));
    bool fine = true;
    if (inventory->diagnostics.total > 0)
        fine = refuse_problem(&inventory->diagnostics.list.items[0], error);
    else if (!is_as_meant(inventory, beginning))
        fine = door_refuse(error, KITH_REFUSED,
                           "this would be read otherwise; write it without # "
                           "and quotes");
    inventory_free(inventory);
    return fine;
}

static char *
begin(const struct kith_beginning *beginning, struct kith_error *error)
{
    if (!are_lines(beginning)) {
        door_refuse(error, KITH_REFUSED, "an answer stands in one line");
        return NULL;
    }
    char *text = first_write(beginning);
    if (is_readable(text, beginning, error))
        return text;
    alloc_free(text);
    return NULL;
}

char *
kith_begin(const struct kith_beginning *beginning, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_beginning known;
    char *text = NULL;
    error = door_error(error, &unheard);
    if (door_read(&known, sizeof known, beginning, error) &&
        (known.count == 0 || door_takes(known.people, "list of people", error)))
        DOOR_CALL(error, text = begin(&known, error));
    return text;
}

const char *
kith_translated(const char *english, const char *language)
{
    return english != NULL ? tr(language_find(language), english) : NULL;
}
