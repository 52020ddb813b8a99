/* Who gives what, before it has a place. In: a scene. Out: rows, cells, a key
 * and sentences.
 *
 * How much is given and what counts as a wish is decided in case/view; here
 * only which of it comes first, and how it is said. */
#include "picture/pages/giving.h"
#include "words/phrases.h"

/* ---- The table ---- */

/* Where in the order of rings: behind those outside who is on none. */
static int
place_of(const struct figure *figure, int rings)
{
    return figure->ring > 0 ? figure->ring : rings + 2;
}

void
giving_init(struct giving *giving, const struct scene *scene)
{
    int rings = snapshot_rings(scene->snapshot);
    const uint32_t *index;
    *giving = (struct giving){.scene = scene,
                              .kinds = snapshot_functions(scene->snapshot)};
    for (int ring = 1; ring <= rings + 2; ring++)
        array_each (index, &scene->order) {
            const struct figure *figure = &scene->figures.items[*index];
            if (place_of(figure, rings) == ring && figure->view->active)
                *array_add(&giving->rows) = figure;
        }
}

void
giving_release(struct giving *giving)
{
    array_release(&giving->rows);
}

struct gift
giving_gift(const struct giving *giving, size_t row, size_t kind)
{
    const struct view *view = giving->rows.items[row]->view;
    return (struct gift){view_amount(view, kind),
                         view_cell(view, kind, PART_GOT).level,
                         view_is_wish(view, kind)};
}

struct slice
giving_kind(const struct giving *giving, size_t kind)
{
    const struct scene *scene = giving->scene;
    struct slice name = snapshot_function_name(scene->snapshot, kind);
    return tr_slice(scene->language, function_words(name).wish);
}

void
giving_add_givers(const struct kith_snapshot *snapshot, size_t kind,
                  struct str *out)
{
    struct givers givers = snapshot_givers(snapshot, kind);
    if (givers.count == 0 && !givers.all_known)
        str_add_char(out, '?');
    else if (givers.count > 0 || snapshot->audience != KITH_CLIENT)
        str_addf(out, "%zu%s", givers.count, givers.all_known ? "" : "+");
}

/* ---- Its key ---- */

size_t
giving_key(const struct giving_part *part, const char *words[MOST_KEYS])
{
    bool amounts[AMOUNT_MUCH + 1] = {false}, wish = false;
    for (size_t i = part->first; i < part->first + part->rows; i++)
        for (size_t j = 0; j < part->kinds; j++) {
            struct gift gift = giving_gift(part->giving, i, j);
            amounts[gift.amount] = true;
            wish |= gift.wish;
        }
    const struct {
        const char *words;
        bool shown;
    } keys[MOST_KEYS] = {
        {T("● a little or some"), amounts[AMOUNT_SOME]},
        {T("●● a lot"), amounts[AMOUNT_MUCH]},
        {T("wish: you’d like this"), wish},
        {T("– not known"), amounts[AMOUNT_UNKNOWN]},
    };
    size_t count = 0;
    for (size_t i = 0; i < MOST_KEYS; i++)
        if (keys[i].shown)
            words[count++] = keys[i].words;
    return count;
}

/* ---- In words ---- */

/* "a little rides" is no English: of kinds that the case named itself nobody
 * knows whether they can be counted. */
static const char *
amount_words(const struct giving *giving, size_t kind, int level)
{
    enum { A_LITTLE = 1 };
    struct slice name = snapshot_function_name(giving->scene->snapshot, kind);
    bool own = slice_equal(function_words(name).wish, name) &&
               !slice_is(name, "advice");
    return level >= A_LOT            ? T("a lot of %.*s")
           : own || level > A_LITTLE ? T("some %.*s")
                                     : T("a little %.*s");
}

static void
add_gift(const struct giving *giving, size_t row, size_t index, bool *first,
         struct str *out)
{
    const struct language *language = giving->scene->language;
    struct slice kind = giving_kind(giving, index);
    struct gift gift = giving_gift(giving, row, index);
    if (gift.amount <= AMOUNT_NONE && !gift.wish)
        return;
    str_add(out, *first ? ": " : "; ");
    *first = false;
    if (gift.amount > AMOUNT_NONE)
        str_addf(out, tr(language, amount_words(giving, index, gift.level)),
                 SLICE_ARGS(kind));
    if (gift.wish)
        str_addf(out, "%s%s%.*s", gift.amount > AMOUNT_NONE ? ", " : "",
                 tr(language, T("wish: ")), SLICE_ARGS(kind));
}

/* Where a row has no dot: because nobody said, or because it is so. What is
 * known in part is neither, and nothing is said. */
static const char *
nothing_words(const struct scene *scene, const struct figure *figure)
{
    size_t known = 0, kinds = snapshot_functions(scene->snapshot);
    for (size_t i = 0; i < kinds; i++)
        known += cell_is_known(view_cell(figure->view, i, PART_GOT));
    return known == 0       ? T("nothing noted yet")
           : known == kinds ? T("none of these now")
                            : NULL;
}

static void
add_givers_words(const struct scene *scene, struct str *out)
{
    const struct kith_snapshot *snapshot = scene->snapshot;
    const struct language *language = scene->language;
    struct str lines = {0};
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        struct slice kind =
            function_words(snapshot_function_name(snapshot, i)).label;
        struct str count = {0};
        giving_add_givers(snapshot, i, &count);
        if (count.size > 0)
            str_addf(&lines, "  %.*s: %s\n",
                     SLICE_ARGS(tr_slice(language, kind)), count.data);
        str_release(&count);
    }
    if (lines.size > 0)
        str_addf(out, "\n%s\n%s", tr(language, T("People you can turn to")),
                 lines.data);
    str_release(&lines);
}

void
giving_add_words(const struct giving *giving, size_t first, size_t rows,
                 struct str *out)
{
    const struct scene *scene = giving->scene;
    if (rows == 0)
        return;
    str_addf(out, "\n%s\n", tr(scene->language, T("Who gives what")));
    for (size_t i = first; i < first + rows; i++) {
        bool none = true;
        const struct figure *figure = giving->rows.items[i];
        str_addf(out, "  %.*s", SLICE_ARGS(figure->called));
        for (size_t j = 0; j < giving->kinds; j++)
            add_gift(giving, i, j, &none, out);
        const char *nothing = nothing_words(scene, figure);
        if (none && nothing != NULL)
            str_addf(out, ": %s", tr(scene->language, nothing));
        str_add_char(out, '\n');
    }
    add_givers_words(scene, out);
}
