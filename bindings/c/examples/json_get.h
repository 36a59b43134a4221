/*
 * json_get.h - reads single values out of the JSON that libzksync answers with, so that the examples need no JSON library.
 *
 * It expects well-formed JSON, which the library's answers are; from anything else it returns "not found" and never reads
 * beyond the terminating NUL. A program that reads more than a few values should take a real JSON library.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef JSON_GET_H
#define JSON_GET_H

#include <stddef.h>
#include <string.h>

static inline const char *json_space(const char *p)
{
    while (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r')
        p++;
    return p;
}

/* Past the string that starts at p; at the terminating NUL if it does not end. */
static inline const char *json_skip_string(const char *p)
{
    for (p++; *p && *p != '"'; p++)
        if (*p == '\\' && p[1])
            p++;
    return *p ? p + 1 : p;
}

/* Past the value that starts at p. */
static inline const char *json_skip(const char *p)
{
    size_t depth = 0;

    if (*p == '"')
        return json_skip_string(p);
    if (*p != '{' && *p != '[') {
        while (*p && !strchr(",]} \t\n\r", *p))
            p++;
        return p;
    }
    while (*p) {
        if (*p == '"') {
            p = json_skip_string(p);
            continue;
        }
        if (*p == '{' || *p == '[')
            depth++;
        else if ((*p == '}' || *p == ']') && --depth == 0)
            return p + 1;
        p++;
    }
    return p;
}

/* The n-th element of an array, or NULL. */
static inline const char *json_item(const char *array, size_t n)
{
    const char *p = array ? json_space(array) : NULL;

    if (!p || *p != '[')
        return NULL;
    for (p = json_space(p + 1); *p && *p != ']'; p = json_space(p + 1)) {
        if (n-- == 0)
            return p;
        p = json_space(json_skip(p));
        if (*p != ',')
            return NULL;
    }
    return NULL;
}

/* The value of a key in an object, or NULL. Keys with escapes are not found; the library has none. */
static inline const char *json_find(const char *object, const char *key)
{
    const char *p = object ? json_space(object) : NULL, *name;
    size_t length = strlen(key);

    if (!p || *p != '{')
        return NULL;
    for (p = json_space(p + 1); *p == '"'; p = json_space(p + 1)) {
        name = p + 1;
        p = json_space(json_skip_string(p));
        if (*p != ':')
            return NULL;
        p = json_space(p + 1);
        if (strncmp(name, key, length) == 0 && name[length] == '"')
            return p;
        p = json_space(json_skip(p));
        if (*p != ',')
            return NULL;
    }
    return NULL;
}

/*
 * Copies a scalar as text: a string without its quotes, a number, true, false. 1 if it was there, was not null and fits,
 * otherwise 0, and out is empty. Characters written as \u are replaced by '?'.
 */
static inline int json_copy(const char *value, char *out, size_t size)
{
    const char *end;
    size_t used = 0;
    int quoted;

    if (size == 0)
        return 0;
    out[0] = '\0';
    if (!value || *value == '{' || *value == '[' || strncmp(value, "null", 4) == 0)
        return 0;
    quoted = *value == '"';
    end = json_skip(value);
    if (quoted) {
        value++;
        end--;
    }
    for (; value < end && used + 1 < size; value++) {
        char c = *value;
        if (quoted && c == '\\') {
            c = *++value;
            if (c == 'u') {
                c = '?';
                value += end - value > 4 ? 4 : end - value;
            } else if (strchr("bfnrt", c)) {
                c = ' ';
            }
        }
        out[used++] = c;
    }
    out[used] = '\0';
    if (value < end) {
        out[0] = '\0';
        return 0;
    }
    return 1;
}

/* The two together: the scalar under a key of an object. */
static inline int json_get(const char *object, const char *key, char *out, size_t size)
{
    return json_copy(json_find(object, key), out, size);
}

#endif
