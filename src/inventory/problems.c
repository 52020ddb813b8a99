/* The kinds of problem, and their list. In: the table of problems.h. Out: one
 * object for each, whose address is its name in the parser, and all of them one
 * by one for manual, tests and kith explain. */
#include "inventory/problems.h"

#define DEFINE_PROBLEM(name, code, means)                                      \
    const struct problem problem_##name = {code, means};
INVENTORY_PROBLEMS(DEFINE_PROBLEM)

#define POINT_TO(name, code, means) &problem_##name,

/* The scanner's stand first: it knows nothing of inventories, and nobody else
 * lists its kinds. */
const struct problem *
inventory_problem(size_t index)
{
    static const struct problem *const all[] = {
        &problem_unclosed_quote, &problem_unknown_escape,
        &problem_text_too_long, INVENTORY_PROBLEMS(POINT_TO)};
    return index < sizeof all / sizeof *all ? all[index] : NULL;
}
