/*
 * wei.h - exact arithmetic for amounts, as the library writes them: decimal digits in base units, up to 2^256.
 *
 * 1 ETH is 10^18 wei, so a double is wrong from the first fee on and 64 bits end at 18 ETH. A number here is its decimal
 * digits: slow and simple, and printing with a decimal point is only a matter of where to put it.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef WEI_H
#define WEI_H

#include <stddef.h>
#include <string.h>

/* 2^256 has 78 digits; two more let a hundred such numbers be added. */
#define WEI_DIGITS 80

/* Enough for a sign, the digits, the point, a leading zero and the NUL. */
#define WEI_TEXT (WEI_DIGITS + 4)

typedef struct Wei {
    int negative; /* never set for zero */
    unsigned char digit[WEI_DIGITS]; /* the lowest first */
} Wei;

static inline Wei wei_zero(void)
{
    Wei zero;
    memset(&zero, 0, sizeof zero);
    return zero;
}

static inline int wei_is_zero(const Wei *a)
{
    Wei zero = wei_zero();
    return memcmp(a->digit, zero.digit, sizeof a->digit) == 0;
}

/* Reads "0.02" with 18 decimals, or whole base units with 0. 1 if text is such a number, otherwise 0. */
static inline int wei_parse(const char *text, unsigned decimals, Wei *out)
{
    const char *point = strchr(text, '.');
    size_t whole = point ? (size_t)(point - text) : strlen(text);
    size_t fraction = point ? strlen(point + 1) : 0, i;

    *out = wei_zero();
    if (whole == 0 || (point && fraction == 0) || fraction > decimals || decimals > WEI_DIGITS || whole > WEI_DIGITS - decimals)
        return 0;
    for (i = 0; i < whole + fraction; i++) {
        char c = i < whole ? text[i] : point[1 + i - whole];
        if (c < '0' || c > '9')
            return 0;
        out->digit[decimals + whole - 1 - i] = (unsigned char)(c - '0');
    }
    return 1;
}

/* -1, 0 or 1 as |a| is less than, equal to or greater than |b|. */
static inline int wei_compare_size(const Wei *a, const Wei *b)
{
    size_t i = WEI_DIGITS;

    while (i-- > 0)
        if (a->digit[i] != b->digit[i])
            return a->digit[i] < b->digit[i] ? -1 : 1;
    return 0;
}

static inline int wei_equal(const Wei *a, const Wei *b)
{
    return a->negative == b->negative && wei_compare_size(a, b) == 0;
}

static inline Wei wei_negate(Wei a)
{
    a.negative = !a.negative && !wei_is_zero(&a);
    return a;
}

static inline Wei wei_add(Wei a, Wei b)
{
    size_t i;

    if (a.negative == b.negative) {
        unsigned carry = 0;
        for (i = 0; i < WEI_DIGITS; i++) {
            unsigned sum = a.digit[i] + b.digit[i] + carry;
            a.digit[i] = (unsigned char)(sum % 10);
            carry = sum / 10;
        }
    } else {
        int borrow = 0;
        if (wei_compare_size(&a, &b) < 0) {
            Wei larger = b;
            b = a;
            a = larger;
        }
        for (i = 0; i < WEI_DIGITS; i++) {
            int difference = a.digit[i] - b.digit[i] - borrow;
            borrow = difference < 0;
            a.digit[i] = (unsigned char)(difference + 10 * borrow);
        }
        if (wei_is_zero(&a))
            a.negative = 0;
    }
    return a;
}

static inline Wei wei_subtract(Wei a, Wei b)
{
    return wei_add(a, wei_negate(b));
}

/* How many digits after the point are needed to show all of it. */
static inline unsigned wei_places(const Wei *a, unsigned decimals)
{
    unsigned zeros = 0;

    while (zeros < decimals && a->digit[zeros] == 0)
        zeros++;
    return decimals - zeros;
}

/* Writes it with that many digits after the point (more would be needed: they are cut), sign only where negative. */
static inline char *wei_format(const Wei *a, unsigned decimals, unsigned places, char out[WEI_TEXT])
{
    size_t used = 0, i = WEI_DIGITS;

    if (a->negative)
        out[used++] = '-';
    while (i > (size_t)decimals + 1 && a->digit[i - 1] == 0)
        i--;
    if (i == decimals)
        out[used++] = '0';
    while (i > decimals)
        out[used++] = (char)('0' + a->digit[--i]);
    if (places > 0)
        out[used++] = '.';
    while (i > 0 && i + places > decimals)
        out[used++] = (char)('0' + a->digit[--i]);
    out[used] = '\0';
    return out;
}

/* Writes it with as many digits after the point as it needs. */
static inline char *wei_text(const Wei *a, unsigned decimals, char out[WEI_TEXT])
{
    return wei_format(a, decimals, wei_places(a, decimals), out);
}

#endif
