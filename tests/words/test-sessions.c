/* What sessions are called, in two languages. */
#include "words/sessions.h"
#include "cases.h"

enum { ENGLISH, GERMAN, LANGUAGES };
static const char *const codes[LANGUAGES] = {"en", "de"};

typedef void session_adder(const struct kith_snapshot *snapshot,
                           const struct language *language, struct str *out);

static const struct {
    session_adder *add;
    const char *session, *wanted[LANGUAGES];
} sessions[] = {
    {session_add_name, "week 4", {"week 4", "Woche 4"}},
    {session_add_name, "2026-05-06", {"2026-05-06", "2026-05-06"}},
    {session_add_heading, "week 12", {"Week 12", "Woche 12"}},
    {session_add_heading, "2026-05-06", {"2026-05-06", "2026-05-06"}},
    {session_add_short, "week 4", {"week 4", "Woche 4"}},
    {session_add_short, "2026-05-06", {"26-05-06", "26-05-06"}},
};

START_TEST(names_sessions)
{
    struct str text = {0};
    str_addf(&text, "case X\nsession %s\n", sessions[_i].session);
    struct kith_inventory *inventory = case_read(text.data);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    for (int i = 0; i < LANGUAGES; i++) {
        struct str name = {0};
        sessions[_i].add(snapshot, language_find(codes[i]), &name);
        ck_assert_text(name.data, sessions[_i].wanted[i]);
        str_release(&name);
    }
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

SUITE("sessions",
      tcase_add_loop_test(tc, names_sessions, 0, ROWS_OF(sessions));)
