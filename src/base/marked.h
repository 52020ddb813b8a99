/* Marks what a person reads, where it stands in English: xgettext finds it, and
 * po/ holds it in other languages. Marking changes nothing; whoever hands the
 * words out looks them up with tr() and tr_many() of words/language.h.
 *
 *     static const char *const heads[] = {T("Wanted"), T("Got")};
 *     str_add(out, tr(language, heads[i]));
 *     str_addf(out, tr_many(language, TN("%zu person", "%zu people"), n), n);
 */
#pragma once

/* Words, or a piece of a sentence. */
#define T(english) english

/* The same of one and of many, side by side. */
#define TN(one, many) one, many
