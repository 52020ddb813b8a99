/* Each fact about a person that stands in a row of its own: the answer before,
 * and the answer now; what was said, set or settled on the way; and texts. In:
 * the pairs of a change, and its steps. Out: things about one person, on its
 * list. */
#include "change/change.h"

/* What a flag says where nobody said anything: no. */
static int
level_of(const struct datum *datum, enum happened_form form)
{
    if (datum_is_known(datum))
        return datum->value;
    return form == HAPPENED_AS_FLAG ? 0 : VALUE_UNKNOWN;
}

static void
set_values(struct happening *happening, const struct datum *before,
           const struct datum *after)
{
    enum happened_form form = happening_table[happening->kind].form;
    if (form == HAPPENED_AS_TEXT) {
        happening->from.text = before->text;
        happening->to.text = after->text;
    } else {
        happening->from.level = level_of(before, form);
        happening->to.level = level_of(after, form);
    }
    happening->known = after->origin;
}

/* A text is told where it is new: one that is gone may only be one that this
 * audience must not read. */
static bool
is_new_text(const struct datum *before, const struct datum *after)
{
    return after->text.size > 0 && !slice_equal(before->text, after->text);
}

static bool
is_new_value(const struct datum *before, const struct datum *after,
             enum happened_form form)
{
    return form == HAPPENED_AS_TEXT
               ? is_new_text(before, after)
               : level_of(before, form) != level_of(after, form);
}

/* Is it a thing of its own? The words of a limit that changed itself come with
 * it; a name that is spelled out is no other name. */
static bool
is_of_itself(const struct pair *pair, enum happening_kind kind)
{
    const struct view *before = pair->before, *after = pair->after;
    if (kind == HAPPENED_BOUNDARY_TEXT)
        return before->facts[FACT_BOUNDARY].value ==
               after->facts[FACT_BOUNDARY].value;
    return kind != HAPPENED_AS || !slice_equal(before->shown, after->shown);
}

/* Rows with a scope are all found here; what has none has a rule of its own. */
static void
find_fact(struct kith_change *change, const struct pair *pair,
          enum happening_kind kind)
{
    const struct happening_row *row = &happening_table[kind];
    if (!happened_compares(pair, row->scope))
        return;
    const struct datum *before = &pair->before->facts[row->fact];
    const struct datum *after = &pair->after->facts[row->fact];
    if (is_of_itself(pair, kind) && is_new_value(before, after, row->form) &&
        happened_differ(change, before, after, fact_kinds[row->fact].carry))
        set_values(happened_add(change, kind, pair), before, after);
}

/* ---- The way a wish, a limit or a dispute went ---- */

static enum happening_kind
kind_of_step(enum fact fact)
{
    return fact == FACT_ASKED      ? HAPPENED_ASKED
           : fact == FACT_BOUNDARY ? HAPPENED_BOUNDARY
                                   : HAPPENED_DISPUTE;
}

/* The two ends of the way; the words between them stay in the step, which is
 * asked where they are told. */
static void
find_step(struct kith_change *change, uint32_t index)
{
    const struct step *step = &change->steps.items[index];
    const struct pair *pair = &change->pairs.items[step->pair];
    struct happening *happening =
        happened_add(change, kind_of_step(step->fact), pair);
    happening->index = index;
    happening->from.level = step->values[0];
    happening->to.level = step->values[step->count - 1];
    if (pair->after != NULL)
        happening->known = pair->after->facts[step->fact].origin;
}

/* The first step of a pair, or of one behind it: steps are in the order of
 * pairs. */
static uint32_t
first_step(const struct kith_change *change, const struct pair *pair)
{
    uint32_t wanted = (uint32_t)(pair - change->pairs.items);
    size_t low = 0, high = change->steps.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (change->steps.items[middle].pair < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

/* Where there was no way to go: an answer that is new, or not known any more. */
static void
find_start(struct kith_change *change, const struct pair *pair, enum fact fact)
{
    if (!happened_compares(pair, SCOPE_ON_PAGE))
        return;
    const struct datum *before = &pair->before->facts[fact];
    const struct datum *after = &pair->after->facts[fact];
    if (datum_is_known(before) != datum_is_known(after) &&
        happened_differ(change, before, after, fact_kinds[fact].carry))
        set_values(happened_add(change, kind_of_step(fact), pair), before,
                   after);
}

/* A way says more than its ends, so they are compared only where there is none. */
static void
find_way(struct kith_change *change, const struct pair *pair, enum fact fact)
{
    uint32_t first = first_step(change, pair);
    uint32_t mine = (uint32_t)(pair - change->pairs.items);
    for (uint32_t i = first;
         i < change->steps.count && change->steps.items[i].pair == mine; i++)
        if (change->steps.items[i].fact == fact) {
            find_step(change, i);
            return;
        }
    find_start(change, pair, fact);
}

/* ---- Whatever a study asks ---- */

/* Names of attributes are the study's own, so they are compared as they were
 * typed. */
static const struct attribute *
find_attribute(const struct view *view, struct slice name)
{
    for (size_t i = 0; i < view->attribute_count; i++)
        if (slice_equal(view->attributes[i].name, name))
            return &view->attributes[i];
    return NULL;
}

static bool
names_nobody_withheld(const struct kith_change *change,
                      const struct attribute *attribute)
{
    return !timeline_names_withheld(change->timeline, attribute->name,
                                    change->from, change->to) &&
           !timeline_names_withheld(change->timeline, attribute->value,
                                    change->from, change->to);
}

/* An answer that this audience may not read is as good as none. */
static struct slice
value_of(const struct kith_change *change, const struct attribute *attribute)
{
    bool told = attribute != NULL && attribute->origin != KITH_UNKNOWN &&
                names_nobody_withheld(change, attribute);
    return told ? attribute->value : slice_of("");
}

/* What is new or different is told. What is gone is not: it may only be what
 * this audience may not read. */
static void
find_attributes(struct kith_change *change, const struct pair *pair)
{
    if (!happened_compares(pair, SCOPE_ON_PAGE))
        return;
    for (size_t i = 0; i < pair->after->attribute_count; i++) {
        const struct attribute *after = &pair->after->attributes[i];
        const struct attribute *before =
            find_attribute(pair->before, after->name);
        struct slice from = value_of(change, before);
        struct slice to = value_of(change, after);
        if (to.size == 0 || slice_equal(from, to) ||
            !change_counts(change, after->origin))
            continue;
        struct happening *happening =
            happened_add(change, HAPPENED_ATTRIBUTE, pair);
        happening->about = after->name;
        happening->from.text = from;
        happening->to.text = to;
        happening->known = after->origin;
    }
}

/* Private text stands in its session alone, so all of it is new; backwards
 * there is none. */
static void
find_secrets(struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; pair->after != NULL && change->from < change->to &&
                       i < pair->after->secret_count;
         i++)
        happened_add(change, HAPPENED_PRIVATE, pair)->to.text =
            pair->after->secrets[i];
}

/* Person by person: the list keeps that order within a kind. */
void
change_find_facts_happened(struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        for (size_t i = 0; i < HAPPENED_COUNT; i++)
            find_fact(change, pair, (enum happening_kind)i);
        find_way(change, pair, FACT_ASKED);
        find_way(change, pair, FACT_BOUNDARY);
        find_way(change, pair, FACT_DISPUTE);
        find_attributes(change, pair);
        find_secrets(change, pair);
    }
}
