/* What a file is that is no plain text. */
#include "text/foreign.h"

#include "suite.h"

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }
#define ZIP  "PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0"
#define OPEN "mimetypeapplication/vnd.oasis.opendocument."

static const struct {
    struct slice text;
    const char *what; /* a part of it; NULL where it is no foreign file */
} files[] = {
    {BYTES("{\\rtf1\\ansi case C014\\par}"), "rich text"},
    {BYTES("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), "PDF"},
    {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"), "Word 97"},
    {BYTES(ZIP OPEN "textPK"), "OpenDocument"},
    {BYTES(ZIP OPEN "spreadsheetPK"), "zip"},
    {BYTES(ZIP "[Content_Types].xml wwword/document.xml"), "(.docx)"},
    {BYTES(ZIP "word/documen"), "zip"},
    {BYTES("PK\x03\x04"), "zip"},
    {BYTES("\xFF\xFE"
           "c\0a\0"),
     "UTF-16"},
    {BYTES("\xFE\xFF\0c\0a"), "UTF-16"},
    {BYTES("\xFF\xFE"), "UTF-16"},
    {BYTES(""), NULL},
    {BYTES("\xFF"), NULL},
    {BYTES("\xEF\xBB\xBF"
           "case C014\n"),
     NULL},
    {BYTES("case C014\n"), NULL},
    {BYTES("# PK\x03\x04, %PDF- and {\\rtf\ncase C014\n"), NULL},
    {BYTES("{\\rt"), NULL},
    {BYTES("PK"), NULL},
    {BYTES("\xD0\xCF\x11\xE0"), NULL},
};

START_TEST(knows_them)
{
    const struct foreign *found = foreign_find(files[_i].text);
    if (files[_i].what == NULL) {
        ck_assert_msg(found == NULL, "row %d", _i);
        return;
    }
    ck_assert_msg(found != NULL && strstr(found->what, files[_i].what) != NULL,
                  "row %d: %s", _i, found != NULL ? found->what : "nothing");
    ck_assert(found->hint[0] != '\0');
    ck_assert(found->is_utf16 == (strcmp(files[_i].what, "UTF-16") == 0));
}
END_TEST

SUITE("foreign", tcase_add_loop_test(tc, knows_them, 0, ROWS_OF(files));)
