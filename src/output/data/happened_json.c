/* What happened between two sessions, as kith change --json lists it: the keys
 * and words of the format, never sentences. In: a change, whose list is made.
 * Out: an array, in the list's own order; each entry has the same members,
 * whatever it tells. */
#include "output/data/happened_json.h"
#include "base/date.h"
#include "inventory/clock.h"
#include "output/data/json.h"

/* One for what is about a person, two for a tie, none for what is about the
 * case. */
static void
add_who(struct str *out, const struct kith_change *change,
        const struct happening *happening)
{
    const uint32_t who[] = {happening->who, happening->other};
    bool first = true;
    str_add(out, "{\"who\":[");
    for (size_t i = 0; i < 2; i++)
        if (who[i] != NOBODY) {
            json_separate(out, &first, "");
            json_add_string(out, pair_view(&change->pairs.items[who[i]])->name);
        }
    str_add_char(out, ']');
}

static void
add_text(struct str *out, struct slice text)
{
    if (text.size > 0)
        json_add_string(out, text);
    else
        str_add(out, "null");
}

/* A focus is one area or two: a list in any case, so that its type stays
 * one. */
static void
add_words(struct str *out, const struct word_list *list,
          const struct happened_value *value)
{
    str_add_char(out, '[');
    json_add_string(out, slice_of(list->words[value->level]));
    if (value->second >= 0) {
        str_add_char(out, ',');
        json_add_string(out, slice_of(list->words[value->second]));
    }
    str_add_char(out, ']');
}

static void
add_date(struct str *out, int date)
{
    struct str text = {0};
    date_add(&text, date);
    json_add_string(out, str_slice(&text));
    str_release(&text);
}

/* As the format writes it: "4:30 inner". */
static void
add_clock(struct str *out, int value)
{
    struct str text = {0};
    clock_add(&text, clock_unpack(value));
    json_add_string(out, str_slice(&text));
    str_release(&text);
}

/* A value that stands as a whole number, a word, a date or a time. */
static void
add_level(struct str *out, const struct happening_row *row,
          const struct happened_value *value)
{
    if (value->level == VALUE_UNKNOWN)
        str_add(out, "null");
    else if (row->form == HAPPENED_AS_RELATION && value->level == RELATION_OWN)
        json_add_string(out, value->text);
    else if (row->form == HAPPENED_AS_WORDS)
        add_words(out, row->words, value);
    else if (row->words != NULL)
        json_add_string(out, slice_of(row->words->words[value->level]));
    else if (row->form == HAPPENED_AS_DATE)
        add_date(out, value->level);
    else if (row->form == HAPPENED_AS_CLOCK)
        add_clock(out, value->level);
    else if (row->form == HAPPENED_AS_FLAG)
        str_add(out, value->level != 0 ? "true" : "false");
    else
        str_addf(out, "%d", value->level);
}

static void
add_value(struct str *out, const struct happening_row *row, const char *key,
          const struct happened_value *value)
{
    str_addf(out, ",\"%s\":", key);
    if (row->form == HAPPENED_AS_NUMBER)
        json_add_number(out, value->number);
    else if (row->form == HAPPENED_AS_TEXT && row->fact != FACT_AKA)
        add_text(out, value->text); /* other names stand in no output */
    else
        add_level(out, row, value);
}

/* There in every entry, of whatever it tells: false where the question does not
 * arise. */
static void
add_flag(struct str *out, const char *key, bool value)
{
    str_addf(out, ",\"%s\":%s", key, value ? "true" : "false");
}

/* For whom it may be told goes with each entry, so that a script which hands
 * things on to the client can leave out the rest. */
static void
add_happening(struct str *out, const struct kith_change *change,
              const struct happening *happening)
{
    static const char *const origins[] = {[KITH_UNKNOWN] = "null",
                                          [KITH_SAID] = "\"said\"",
                                          [KITH_CARRIED] = "\"carried\"",
                                          [KITH_ASSUMED] = "\"assumed\""};
    static const char *const sights[] = {[SIGHT_CLIENT] = "client",
                                         [SIGHT_THERAPIST] = "therapist",
                                         [SIGHT_PRIVATE] = "private"};
    const struct happening_row *row = &happening_table[happening->kind];
    add_who(out, change, happening);
    str_addf(out, ",\"kind\":\"%s\",\"about\":", row->key);
    add_text(out, happening->about);
    add_value(out, row, "from", &happening->from);
    add_value(out, row, "to", &happening->to);
    str_addf(out, ",\"known\":%s,\"for\":\"%s\"", origins[happening->known],
             sights[happening->sight]);
    add_flag(out, "as_wished", happening->as_wished);
    add_flag(out, "enough", happening->enough);
    str_add_char(out, '}');
}

void
happened_add_json(const struct kith_change *change, struct str *out)
{
    bool first = true;
    str_add(out, ",\n \"happened\":[");
    const struct happening *happening;
    array_each (happening, &change->happened) {
        json_separate(out, &first, "\n  ");
        add_happening(out, change, happening);
    }
    str_add_char(out, ']');
}
