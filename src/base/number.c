/* Numbers to text and back. printf and strtod follow the locale's decimal
 * point; these do not, as kith is a library too, and its host may set one.
 * Every fraction that the library prints or reads comes through here. */
#include "base/number.h"
#include "base/must.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const long long powers[] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000};

/* Whole part and fraction apart, in integers: a fraction that rounds up to 1
 * carries over, and the sign is asked last, when it is known whether anything
 * is left to have one. */
void
number_add(struct str *str, double value, int decimals)
{
    must(isfinite(value) && fabs(value) < 1e15);
    must(decimals >= 0 && decimals <= 9);
    double whole;
    double fraction = modf(fabs(value), &whole);
    long long scale = powers[decimals];
    long long parts = llround(fraction * (double)scale);
    long long units = (long long)whole + parts / scale;
    parts %= scale;
    if (value < 0 && (units > 0 || parts > 0))
        str_add_char(str, '-');
    str_addf(str, "%lld", units);
    if (decimals > 0)
        str_addf(str, ".%0*lld", decimals, parts);
}

void
number_add_short(struct str *str, double value, int decimals)
{
    number_add(str, value, decimals);
    if (decimals == 0)
        return;
    size_t size = str->size;
    while (str->data[size - 1] == '0')
        size--;
    if (str->data[size - 1] == '.')
        size--;
    str_cut(str, size);
}

static size_t
sign_size(struct slice text)
{
    return text.size > 0 && (text.data[0] == '-' || text.data[0] == '+');
}

bool
number_parse_int(struct slice text, int *value)
{
    size_t i = sign_size(text);
    long long sum = 0;
    if (i == text.size)
        return false;
    for (; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
        sum = sum * 10 + (text.data[i] - '0');
        if (sum > INT_MAX)
            return false;
    }
    *value = (int)(text.data[0] == '-' ? -sum : sum);
    return true;
}

/* Up to 15 digits are a whole number that a double holds, and so is the power
 * of ten: one division, rounded once, gives the nearest double. */
bool
number_parse_decimal(struct slice text, double *value)
{
    long long digits = 0;
    int count = 0, after_point = -1;
    for (size_t i = sign_size(text); i < text.size; i++) {
        char c = text.data[i];
        if (c == '.' && after_point < 0 && count > 0) {
            after_point = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++count > 15)
            return false;
        digits = digits * 10 + (c - '0');
        after_point += after_point >= 0;
    }
    if (count == 0 || after_point == 0)
        return false;
    double scale = after_point > 0 ? pow(10, after_point) : 1;
    *value = (double)digits / scale;
    if (text.data[0] == '-')
        *value = -*value;
    return true;
}

/* printf would take ten times as long. */
static void
add_int(struct str *str, int value)
{
    char digits[12];
    size_t size = sizeof digits;
    unsigned rest = value < 0 ? 0u - (unsigned)value : (unsigned)value;
    do
        digits[--size] = (char)('0' + rest % 10);
    while ((rest /= 10) > 0);
    if (value < 0)
        digits[--size] = '-';
    str_add_slice(str, (struct slice){digits + size, sizeof digits - size});
}

/* 15 digits are always kept by a double, 17 always tell it apart from its
 * neighbours: the first that reads back the same is the shortest of these. */
void
number_add_exact(struct str *str, double value)
{
    char digits[40];
    must(isfinite(value));
    if (value == 0)
        value = 0;                                  /* never "-0" */
    if (fabs(value) < 1e9 && value == (int)value) { /* most are counts */
        add_int(str, (int)value);
        return;
    }
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, value);
        if (strtod(digits, NULL) == value)
            break;
    }
    /* Whatever the locale's decimal point is, ours is a point. */
    for (char *c = digits; *c != '\0'; c++)
        str_add_char(str, strchr("0123456789+-e", *c) != NULL ? *c : '.');
}
