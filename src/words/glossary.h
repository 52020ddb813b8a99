/* The words that a therapist meets on every page, each in one sentence. */
#pragma once

#include "words/language.h"

struct glossary_word {
    const char *key;   /* what is typed: "wish-met" */
    const char *name;  /* English: what is read */
    const char *means; /* English, said to the client's therapist */
};

/* Ends with a row of NULL; other languages look up NAME and MEANS. */
extern const struct glossary_word glossary[];
