/*
 * helpers.c - tests of the two headers that the examples use for JSON and amounts, also with JSON that ends anywhere.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../examples/json_get.h"
#include "../examples/wei.h"

static int failures;

static void expect(int line, const char *what, const char *is, const char *must_be)
{
    if (strcmp(is, must_be) == 0)
        return;
    fprintf(stderr, "helpers.c:%d: %s is \"%s\" and must be \"%s\"\n", line, what, is, must_be);
    failures++;
}
#define EXPECT(is, must_be) expect(__LINE__, #is, is, must_be)

/* json_get's result, or a word that no value is. */
static const char *get(const char *object, const char *key, size_t size)
{
    static char out[64];
    return json_get(object, key, out, size) ? out : out[0] ? "not emptied" : "absent";
}

static void test_json(void)
{
    const char *json = "{\"a\":\"x\",\"nested\":{\"a\":\"inner\",\"b\":[1,{\"c\":\"}]\"}]},\"b\":\"q\\\"uo\\\\te\",\"n\":12,\"t\":true,"
                       "\"z\":null,\"u\":\"A\\u0041B\",\"e\":\"\",\"list\":[ {\"h\":\"0\"} , {\"h\":\"1\"} ],\"empty\":[]}";
    char *copy;
    size_t length, i;

    EXPECT(get(json, "a", 64), "x");
    EXPECT(get(json, "b", 64), "q\"uo\\te");
    EXPECT(get(json, "n", 64), "12");
    EXPECT(get(json, "t", 64), "true");
    EXPECT(get(json, "z", 64), "absent");
    EXPECT(get(json, "u", 64), "A?B");
    EXPECT(get(json, "e", 64), "");
    EXPECT(get(json, "c", 64), "absent");
    EXPECT(get(json, "nested", 64), "absent");
    EXPECT(get(json, "lis", 64), "absent");
    EXPECT(get(json_find(json, "nested"), "a", 64), "inner");
    EXPECT(get(json_item(json_find(json_find(json, "nested"), "b"), 1), "c", 64), "}]");
    EXPECT(get(json_item(json_find(json, "list"), 1), "h", 64), "1");
    EXPECT(json_item(json_find(json, "list"), 2) ? "there" : "absent", "absent");
    EXPECT(json_item(json_find(json, "empty"), 0) ? "there" : "absent", "absent");
    EXPECT(get(" { \"k\" : \"v\" } ", "k", 64), "v");
    EXPECT(get("{\"k\":\"123\"}", "k", 4), "123");
    EXPECT(get("{\"k\":\"123\"}", "k", 3), "absent");
    EXPECT(get(NULL, "k", 64), "absent");
    EXPECT(get("null", "k", 64), "absent");

    /* Cut anywhere, in memory that ends there: nothing may be read beyond it. */
    for (length = 0; length <= strlen(json); length++) {
        copy = malloc(length + 1);
        if (!copy)
            exit(1);
        memcpy(copy, json, length);
        copy[length] = '\0';
        for (i = 0; i < 3; i++)
            get(json_item(json_find(copy, "list"), i), "h", 64);
        get(copy, "u", 64);
        get(copy, "missing", 64);
        get(copy, "e", 64);
        free(copy);
    }
}

static Wei wei(const char *text)
{
    Wei out;
    if (!wei_parse(text[0] == '-' ? text + 1 : text, 0, &out))
        EXPECT(text, "a number");
    return text[0] == '-' ? wei_negate(out) : out;
}

static const char *show(Wei amount, unsigned decimals)
{
    static char out[WEI_TEXT];
    return wei_text(&amount, decimals, out);
}

static void test_wei(void)
{
    const char *largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
    const char *wrong[] = {"", ".", "1.", ".5", "-1", "1e3", "0x1", "1.1234567890123456789", " 1"};
    char text[WEI_TEXT], more[WEI_TEXT];
    Wei out, a, b;
    size_t i;
    int n;

    EXPECT(show(wei("0"), 18), "0");
    EXPECT(show(wei("1"), 18), "0.000000000000000001");
    EXPECT(show(wei("1500000000000000000"), 18), "1.5");
    EXPECT(show(wei("-20000000000000000"), 18), "-0.02");
    EXPECT(show(wei("7"), 0), "7");
    EXPECT(show(wei(largest), 0), largest);
    EXPECT(show(wei_add(wei(largest), wei("1")), 0), "115792089237316195423570985008687907853269984665640564039457584007913129639936");
    EXPECT(show(wei_subtract(wei("1"), wei("1")), 0), "0");
    EXPECT(show(wei_subtract(wei("1"), wei(largest)), 0), "-115792089237316195423570985008687907853269984665640564039457584007913129639934");
    EXPECT(show(wei_negate(wei("0")), 0), "0");
    EXPECT(wei_parse("0.02", 18, &out) ? show(out, 0) : "refused", "20000000000000000");
    EXPECT(wei_parse("100", 6, &out) ? show(out, 0) : "refused", "100000000");
    EXPECT(wei_format(&out, 6, 2, text), "100.00");
    for (i = 0; i < sizeof wrong / sizeof *wrong; i++)
        EXPECT(wei_parse(wrong[i], 18, &out) ? wrong[i] : "refused", "refused");
    memset(more, '9', sizeof more);
    more[WEI_TEXT - 1] = '\0';
    EXPECT(wei_parse(more, 0, &out) ? "taken" : "refused", "refused");

    /* Against the machine's own arithmetic. */
    srand(1);
    for (n = 0; n < 20000; n++) {
        long x = rand() % 2000000 - 1000000, y = rand() % 2000000 - 1000000;
        sprintf(text, "%ld", x);
        sprintf(more, "%ld", y);
        a = wei(text);
        b = wei(more);
        sprintf(text, "%ld", x + y);
        EXPECT(show(wei_add(a, b), 0), text);
        sprintf(text, "%ld", x - y);
        EXPECT(show(wei_subtract(a, b), 0), text);
    }
}

int main(void)
{
    test_json();
    test_wei();
    if (failures == 0)
        puts("ok helpers of the C examples");
    return failures != 0;
}
