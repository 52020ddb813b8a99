/* Keys as people type them, matched with the rows of the table. In: a list of
 * keys. Out: yes or no, for each row and each key; nothing is kept. */
#include "measures/choice.h"

/* "density" or "network.density". The short form names every row of that key,
 * of all its sections: "got" asks for it of the whole and of each person. */
static bool
names_row(struct slice key, const struct measure *row, enum section section)
{
    struct slice name = slice_of(section_name(section));
    if (slice_is(key, row->key))
        return true;
    return key.size > name.size && key.data[name.size] == '.' &&
           slice_equal(slice_part(key, 0, name.size), name) &&
           slice_is(slice_part(key, name.size + 1, key.size), row->key);
}

bool
measure_is_chosen(const struct measure_choice *choice,
                  const struct measure *row, enum section section)
{
    if (choice->only == NULL)
        return true;
    struct slice rest = slice_of(choice->only);
    while (rest.size > 0)
        if (names_row(slice_take_until(&rest, ','), row, section))
            return true;
    return false;
}

static bool
names_any(struct slice key)
{
    for (const struct measure *row = measures_table; row->key != NULL; row++)
        for (int i = 0; i < SECTIONS; i++)
            if ((row->sections & (1u << i)) != 0 &&
                names_row(key, row, (enum section)(1 << i)))
                return true;
    return false;
}

bool
measure_names_key(const struct measure_choice *choice, struct slice key,
                  struct slice name)
{
    if (choice->only == NULL)
        return true;
    struct slice rest = slice_of(choice->only);
    while (rest.size > 0) {
        struct slice wanted = slice_take_until(&rest, ',');
        if (slice_equal(wanted, key) || slice_equal(wanted, name))
            return true;
    }
    return false;
}

bool
measure_find_unknown(struct slice *list, struct slice *unknown)
{
    while (list->size > 0) {
        *unknown = slice_take_until(list, ',');
        if (!names_any(*unknown))
            return true;
    }
    return false;
}
