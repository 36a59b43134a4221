/* The misuse matrix: every function of the header with every parameter passed wrongly, freed during the call, called from a
   callback, on a small stack, in a forked child and after the shutdown. What there is to call comes from misuse_table.h, which
   misuse.py writes from the header.

   test_misuse [light]     light: fewer values and rounds, for valgrind */
#include <stddef.h>
#include <sys/wait.h>

#include "node.h"

#define ANY (-1)      /* the same as with valid arguments */
#define PARAMETERS 10 /* at most, of one function */

typedef void (*Plain)(void);

/* An argument: which member counts follows from the parameter's kind. */
typedef struct {
    void *pointer;
    uint64_t number;
    Plain function;
} Word;

typedef struct {
    int32_t status;
    const char *text;
    uint64_t number;
} Result;

typedef enum { K_HANDLE, K_TEXT, K_BYTES, K_LENGTH, K_FIXED, K_FUNCTION, K_DATA, K_NUMBER, K_STRING, K_OUT, K_ERR } Kind;
typedef enum { H_NONE, H_WALLET, H_SIGNER, H_CALL, H_ERROR, H_COUNT } Handle;
typedef enum { R_STATUS, R_ACCESSOR, R_FREE, R_INFO, R_APART } Role;

typedef struct {
    const char *name;
    Kind kind;
    Handle handle;
    int optional;
    const char *pointer; /* a valid text or array */
    size_t bytes;
    int32_t empty, utf8; /* what an empty one gives, and one that is no UTF-8 */
    int64_t number;      /* a valid number */
    const int64_t *bad;  /* numbers that are refused */
    size_t bads;
    Plain function; /* a valid function */
} Parameter;

typedef struct {
    const char *name;
    void (*call)(const Word *, Result *);
    Role role;
    int blocks, after_shutdown;
    const Parameter *parameters;
    int count;
    int32_t null_status, bad_status; /* of an accessor */
    const char *null_text, *bad_text;
    const char *example; /* a request for which a wallet's method asks the nodes */
} Function;

static int given, freed, started, ended;
static void host_none(void) {}
static void host_ZksFreeFn(void *data) {
    (void)data;
    __atomic_add_fetch(&freed, 1, __ATOMIC_SEQ_CST);
}
static void host_ZksLogFn(void *data, int32_t level, const char *target, const char *message) {
    (void)data;
    (void)level;
    (void)target;
    (void)message;
}
static void host_ZksProgressFn(void *data, const char *json) {
    (void)data;
    (void)json;
}
static int32_t host_ZksSignFn(void *data, const uint8_t *digest, const char *json, uint8_t *out) {
    (void)data;
    (void)digest;
    (void)json;
    (void)out;
    return 1;
}
static void host_ZksCompletionFn(void *data, int32_t status, char *response, ZksError *error) {
    (void)data;
    CHECK((status == ZKS_OK) == (response != NULL) && (status == ZKS_OK) == (error == NULL));
    zks_string_free(response);
    zks_error_free(error);
    __atomic_add_fetch(&ended, 1, __ATOMIC_SEQ_CST);
}

#include "misuse_table.h"

#define FUNCTION_COUNT ((int)(sizeof FUNCTIONS / sizeof FUNCTIONS[0]))
static int32_t valid_status[sizeof FUNCTIONS / sizeof FUNCTIONS[0]];

static int light = 0;
static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
static const char *WALLET = "{\"l1\":{\"urls\":[\"http://127.0.0.1:1\"],\"retries\":0},\"l2\":{\"urls\":[\"http://127.0.0.1:1\"],\"retries\":0}}";

static void *live[H_COUNT], *dead[H_COUNT];

static void *make(Handle handle) {
    ZksWallet *wallet = NULL;
    ZksSigner *signer = NULL;
    ZksCall *call = NULL;
    ZksError *error = NULL;
    char *out = NULL;
    switch (handle) {
        case H_WALLET: CHECK_STATUS(zks_wallet_new(WALLET, NULL, &wallet, NULL), ZKS_OK); return wallet;
        case H_SIGNER: CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK); return signer;
        case H_CALL: CHECK_STATUS(zks_call_new(&call), ZKS_OK); return call;
        default: CHECK_STATUS(zks_util_call(NULL, NULL, &out, &error), ZKS_ERR_NULL_ARGUMENT); return error;
    }
}

static void drop(Handle handle, void *object) {
    switch (handle) {
        case H_WALLET: zks_wallet_free(object); break;
        case H_SIGNER: zks_signer_free(object); break;
        case H_CALL: zks_call_free(object); break;
        case H_ERROR: zks_error_free(object); break;
        default: zks_string_free(object);
    }
}

/* A value that is no live handle of a type, and what passing it gives. */
typedef struct {
    void *value;
    int32_t status;
} Bad;

enum { BAD_MAX = 128 };
static Bad bad_handles[H_COUNT][BAD_MAX];
static int bad_counts[H_COUNT];

static uint64_t random_state = 88172645463325252u;
static uint64_t random_bits(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

static void add_bad(Handle handle, uintptr_t value, int32_t status) {
    Bad *bad = &bad_handles[handle][bad_counts[handle]++];
    CHECK(bad_counts[handle] <= BAD_MAX);
    bad->value = (void *)value;
    bad->status = status;
}

static void make_handles(void) {
    Handle handle, other;
    unsigned bit;
    for (handle = H_WALLET; handle < H_COUNT; handle++) {
        live[handle] = make(handle);
        dead[handle] = make(handle);
        drop(handle, dead[handle]);
    }
    for (handle = H_WALLET; handle < H_COUNT; handle++) {
        add_bad(handle, (uintptr_t)dead[handle], ZKS_ERR_INVALID_HANDLE);
        for (other = H_WALLET; other < H_COUNT; other++)
            if (other != handle) add_bad(handle, (uintptr_t)live[other], ZKS_ERR_WRONG_HANDLE_TYPE);
        add_bad(handle, 1, ZKS_ERR_INVALID_HANDLE);
        add_bad(handle, UINTPTR_MAX, ZKS_ERR_INVALID_HANDLE);
        add_bad(handle, (uintptr_t)&bit, ZKS_ERR_INVALID_HANDLE); /* a true pointer */
        add_bad(handle, (uintptr_t)KEY, ZKS_ERR_INVALID_HANDLE);
        for (bit = 0; bit < 32; bit += light ? 31 : 1) add_bad(handle, (uintptr_t)random_bits(), ZKS_ERR_INVALID_HANDLE);
        for (bit = 0; bit < 8 * sizeof(void *); bit += light ? 29 : 1)
            add_bad(handle, (uintptr_t)live[handle] ^ (uintptr_t)1 << bit, ZKS_ERR_INVALID_HANDLE);
    }
}

/* The arguments of one call, its outputs, and how each of them is to be released. */
typedef struct {
    const Function *function;
    Word words[PARAMETERS];
    void *places[PARAMETERS];
    int own[PARAMETERS];
} Call;

static void prepare(Call *call, const Function *function) {
    int i;
    memset(call, 0, sizeof *call);
    call->function = function;
    CHECK(function->count <= PARAMETERS);
    for (i = 0; i < function->count; i++) {
        const Parameter *p = &function->parameters[i];
        Word *word = &call->words[i];
        switch (p->kind) {
            case K_HANDLE:
                /* A call object that was cancelled stays cancelled, so each call has its own. */
                call->own[i] = p->handle == H_CALL;
                word->pointer = p->handle == H_CALL ? make(H_CALL) : live[p->handle];
                break;
            case K_TEXT:
            case K_BYTES:
            case K_FIXED: word->pointer = (void *)(uintptr_t)p->pointer; break;
            case K_LENGTH: word->number = function->parameters[i - 1].bytes; break;
            case K_NUMBER: word->number = (uint64_t)p->number; break;
            case K_FUNCTION: word->function = p->function; break;
            case K_DATA: word->pointer = &given; break;
            case K_STRING: break;
            case K_OUT:
            case K_ERR:
                call->places[i] = (void *)1; /* must be overwritten */
                word->pointer = &call->places[i];
                break;
        }
    }
}

/* Replaces one argument. What prepare made for it stays this call's to release. */
static void release(Call *call, int at) {
    if (call->own[at]) {
        drop(call->function->parameters[at].handle, call->words[at].pointer);
        call->own[at] = 0;
    }
}

/* Calls, checks outputs and error against the status, releases all. */
static int32_t finish(Call *call) {
    const Function *function = call->function;
    Result result;
    int i, asynchronous = 0;
    memset(&result, 0, sizeof result);
    for (i = 0; i < function->count; i++) {
        if (function->parameters[i].function == (Plain)host_ZksFreeFn && call->words[i].function) __atomic_add_fetch(&given, 1, __ATOMIC_SEQ_CST);
        if (function->parameters[i].function == (Plain)host_ZksCompletionFn) asynchronous = 1;
    }
    function->call(call->words, &result);
    for (i = 0; i < function->count; i++) {
        const Parameter *p = &function->parameters[i];
        void *place = call->places[i];
        if (p->kind == K_OUT && call->words[i].pointer) {
            if ((result.status == ZKS_OK) != (place != NULL)) FAIL("%s gives %d and %s is %p", function->name, result.status, p->name, place);
            drop(p->handle, place);
        } else if (p->kind == K_ERR && call->words[i].pointer) {
            if ((result.status != ZKS_OK) != (place != NULL)) FAIL("%s gives %d and the error is %p", function->name, result.status, place);
            if (place) {
                CHECK_STATUS(zks_error_status(place), result.status);
                CHECK(strlen(zks_error_message(place)) > 0);
                CHECK_HAS(zks_error_json(place), "\"status\":");
                drop(H_ERROR, place);
            }
        } else if (call->own[i]) {
            release(call, i);
        }
    }
    if (asynchronous && result.status == ZKS_OK) __atomic_add_fetch(&started, 1, __ATOMIC_SEQ_CST);
    return result.status;
}

static int32_t with_valid_arguments(const Function *function) {
    Call call;
    prepare(&call, function);
    return finish(&call);
}

static int err_position(const Function *function) {
    int i;
    for (i = 0; i < function->count; i++)
        if (function->parameters[i].kind == K_ERR) return i;
    return -1;
}

static char *large;
enum { LARGE = 2 << 20 };

/* One wrong argument (and a length, if at least 0), with and without an error object. */
static void misuse(int number, int at, void *pointer, int64_t length, uint64_t n, Plain replaced, const char *what, int32_t expected) {
    const Function *function = &FUNCTIONS[number];
    int err = err_position(function), without;
    if (expected == ANY) expected = valid_status[number];
    for (without = 0; without <= (err >= 0 && pointer != large); without++) { /* reading much is slow, so once */
        Call call;
        int32_t got;
        prepare(&call, function);
        if (at >= 0) {
            release(&call, at);
            call.words[at].pointer = pointer;
            call.words[at].number = n;
            call.words[at].function = replaced;
            if (length >= 0) call.words[at + 1].number = (uint64_t)length;
        }
        if (without) call.words[err].pointer = NULL;
        got = finish(&call);
        check_count++;
        if (got != expected)
            FAIL("%s, %s %s: %d (%s), not %d", function->name, at < 0 ? "" : function->parameters[at].name, what, got, zks_status_str(got), expected);
    }
}

static void matrix_of(int number) {
    static const char *const spoilt[] = {"\xff", "\xc3", "\xed\xa0\x80", "{\"chain\":\"l1\xf5\"}"};
    static int large_texts = 0;
    const Function *function = &FUNCTIONS[number];
    int i, n;
    for (i = 0; i < function->count; i++) {
        const Parameter *p = &function->parameters[i];
        void *valid = (void *)(uintptr_t)p->pointer;
        switch (p->kind) {
            case K_HANDLE:
                misuse(number, i, NULL, -1, 0, NULL, "NULL", p->optional ? ANY : ZKS_ERR_NULL_ARGUMENT);
                for (n = 0; n < bad_counts[p->handle]; n++)
                    misuse(number, i, bad_handles[p->handle][n].value, -1, 0, NULL, "bad", bad_handles[p->handle][n].status);
                break;
            case K_TEXT:
                misuse(number, i, NULL, -1, 0, NULL, "NULL", p->optional ? ANY : ZKS_ERR_NULL_ARGUMENT);
                for (n = 0; n < 4; n++) misuse(number, i, (void *)(uintptr_t)spoilt[n], -1, 0, NULL, "not UTF-8", p->utf8);
                misuse(number, i, (void *)(uintptr_t) "", -1, 0, NULL, "empty", p->empty);
                /* Slow under valgrind, and the same code for all. */
                if (!light || large_texts++ < 2) misuse(number, i, large, -1, 0, NULL, "large", ZKS_ERR_TOO_LARGE);
                break;
            case K_BYTES:
                misuse(number, i, NULL, -1, 0, NULL, "NULL", ZKS_ERR_NULL_ARGUMENT);
                misuse(number, i, NULL, 0, 0, NULL, "NULL of 0", p->optional ? p->empty : ZKS_ERR_NULL_ARGUMENT);
                misuse(number, i, large, 0, 0, NULL, "empty", p->empty);
                misuse(number, i, (void *)(uintptr_t) "\xff\xff", 2, 0, NULL, "not UTF-8", p->utf8);
                misuse(number, i, large, LARGE, 0, NULL, "large", ZKS_ERR_TOO_LARGE);
                misuse(number, i, valid, INT64_MAX, 0, NULL, "of half the address space", ZKS_ERR_TOO_LARGE);
                break;
            case K_LENGTH: misuse(number, i, NULL, -1, SIZE_MAX, NULL, "SIZE_MAX", ZKS_ERR_TOO_LARGE); break;
            case K_FIXED:
            case K_OUT: misuse(number, i, NULL, -1, 0, NULL, "NULL", ZKS_ERR_NULL_ARGUMENT); break;
            case K_FUNCTION: misuse(number, i, NULL, -1, 0, NULL, "NULL", p->optional ? ANY : ZKS_ERR_NULL_ARGUMENT); break;
            case K_DATA: misuse(number, i, NULL, -1, 0, NULL, "NULL", ANY); break;
            case K_NUMBER:
                for (n = 0; n < (int)p->bads; n++) misuse(number, i, NULL, -1, (uint64_t)p->bad[n], NULL, "refused", ZKS_ERR_INVALID_FIELD);
                break;
            case K_STRING: break;
            case K_ERR: misuse(number, -1, NULL, -1, 0, NULL, "NULL", ANY); break;
        }
    }
}

static void accessor(const Function *function, void *value, int is_null) {
    Word word;
    Result result;
    int32_t status = is_null ? function->null_status : function->bad_status;
    const char *text = is_null ? function->null_text : function->bad_text;
    memset(&word, 0, sizeof word);
    memset(&result, 0, sizeof result);
    word.pointer = value;
    function->call(&word, &result);
    check_count++;
    if (function->role == R_FREE) return;
    if (status != ANY) {
        CHECK_STATUS(result.status, status);
    } else {
        CHECK(result.text != NULL);
        CHECK(text ? strcmp(result.text, text) == 0 : strlen(result.text) > 0);
    }
}

static void matrix(void) {
    uint64_t before;
    int i, n;
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        if (function->role == R_STATUS) {
            int32_t valid = valid_status[i] = with_valid_arguments(function);
            if (valid == ZKS_ERR_NULL_ARGUMENT || valid == ZKS_ERR_INVALID_UTF8 || valid == ZKS_ERR_TOO_LARGE || valid == ZKS_ERR_INVALID_HANDLE ||
                valid == ZKS_ERR_WRONG_HANDLE_TYPE || valid >= ZKS_ERR_PANIC)
                FAIL("%s gives %d with valid arguments", function->name, valid);
        }
    }
    CHECK_SOON(__atomic_load_n(&ended, __ATOMIC_SEQ_CST) == started);
    before = zks_live_objects();
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        if (function->role == R_STATUS) matrix_of(i);
        if (function->role == R_ACCESSOR || function->role == R_FREE) {
            Handle handle = function->parameters[0].handle;
            accessor(function, NULL, 1);
            for (n = 0; n < bad_counts[handle]; n++) accessor(function, bad_handles[handle][n].value, 0);
        }
    }
    CHECK_SOON(__atomic_load_n(&ended, __ATOMIC_SEQ_CST) == started);
    CHECK(zks_live_objects() == before); /* no free function took what it must not */
}

/* --- Freed by another thread during the call ------------------------------------------------------------------------ */

static Handle race_handle;
static void *race_object;
static int race_round, race_done, race_delay_us;

static void *freer(void *data) {
    int round;
    (void)data;
    for (round = 1;; round++) {
        int now;
        while ((now = __atomic_load_n(&race_round, __ATOMIC_SEQ_CST)) != round && now >= 0) sched_yield();
        if (now < 0) return NULL;
        if (race_delay_us > 0) usleep((useconds_t)race_delay_us);
        drop(race_handle, race_object);
        __atomic_store_n(&race_done, round, __ATOMIC_SEQ_CST);
    }
}

/* Makes the call while another thread frees one of its handles, after a pause. */
static int32_t race(Call *call, int at, int delay_us) {
    int32_t status;
    race_handle = call->function->parameters[at].handle;
    race_object = call->words[at].pointer;
    call->own[at] = 0;
    race_delay_us = delay_us;
    __atomic_add_fetch(&race_round, 1, __ATOMIC_SEQ_CST);
    status = finish(call);
    while (__atomic_load_n(&race_done, __ATOMIC_SEQ_CST) != race_round) sched_yield();
    return status;
}

static void races(int silent_port) {
    pthread_t thread;
    uint64_t before = zks_live_objects();
    int i, at, round, rounds = light ? 1 : 6, in_flight = 0;
    CHECK(pthread_create(&thread, NULL, freer, NULL) == 0);
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        if (function->role != R_STATUS) continue;
        for (at = 0; at < function->count; at++) {
            if (function->parameters[at].kind != K_HANDLE) continue;
            for (round = 0; round < rounds; round++) {
                Call call;
                int32_t got;
                prepare(&call, function);
                release(&call, at);
                call.words[at].pointer = make(function->parameters[at].handle);
                got = race(&call, at, 0);
                check_count++;
                if (got != valid_status[i] && got != ZKS_ERR_INVALID_HANDLE) FAIL("%s with %s freed meanwhile: %d", function->name, function->parameters[at].name, got);
            }
        }
        /* And in the middle: the nodes never answer, the wallet and its call go away after 3 ms, the deadline is after 20. */
        if (!function->blocks || !function->example || light) continue;
        for (at = 0; at < function->count; at++) {
            ZksWallet *wallet = NULL;
            char config[250];
            Call call;
            int32_t got;
            if (function->parameters[at].kind != K_HANDLE) continue;
            snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"http://127.0.0.1:%d\"]},\"l2\":{\"urls\":[\"http://127.0.0.1:%d\"]}}", silent_port, silent_port);
            CHECK_STATUS(zks_wallet_new(config, live[H_SIGNER], &wallet, NULL), ZKS_OK);
            prepare(&call, function);
            CHECK_STATUS(zks_call_set_timeout_ms(call.words[2].pointer, 20), ZKS_OK);
            call.words[0].pointer = wallet;
            call.words[1].pointer = (void *)(uintptr_t)function->example;
            call.own[0] = 1;
            got = race(&call, at, 3000);
            check_count++;
            if (got == ZKS_ERR_TIMEOUT) in_flight++;
            if (got == ZKS_ERR_NULL_ARGUMENT || got == ZKS_ERR_WRONG_HANDLE_TYPE || got >= ZKS_ERR_PANIC)
                FAIL("%s with %s freed in the middle: %d", function->name, function->parameters[at].name, got);
        }
    }
    __atomic_store_n(&race_round, -1, __ATOMIC_SEQ_CST);
    pthread_join(thread, NULL);
    CHECK(light || in_flight > 100); /* most methods did ask a node */
    CHECK_SOON(__atomic_load_n(&ended, __ATOMIC_SEQ_CST) == started);
    CHECK_SOON(zks_live_objects() == before);
}

/* --- Where it is called ----------------------------------------------------------------------------------------------- */

static int inside_done;
static void inside(void *data, int32_t status, char *response, ZksError *error) {
    int i;
    (void)data;
    (void)status;
    zks_string_free(response);
    zks_error_free(error);
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        int32_t got, expected = function->blocks ? ZKS_ERR_REENTRANT : valid_status[i];
        if (function->role != R_STATUS) continue;
        got = with_valid_arguments(function);
        check_count++;
        if (got != expected) FAIL("%s inside a callback: %d, not %d", function->name, got, expected);
    }
    CHECK_STATUS(zks_shutdown(1), ZKS_ERR_REENTRANT);
    __atomic_store_n(&inside_done, 1, __ATOMIC_SEQ_CST);
}

static void in_a_callback(void) {
    CHECK_STATUS(zks_wallet_call_async(live[H_WALLET], "chain_info", "{\"x\":1}", NULL, inside, NULL, NULL), ZKS_OK);
    CHECK_SOON(__atomic_load_n(&inside_done, __ATOMIC_SEQ_CST));
}

#ifndef __SANITIZE_ADDRESS__ /* which needs more stack itself */
static void *on_a_small_stack(void *data) {
    int i, blocking = *(int *)data;
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        if (function->role == R_STATUS && function->blocks == blocking) CHECK_STATUS(with_valid_arguments(function), valid_status[i]);
    }
    return NULL;
}

/* The header's promise: a few KiB for functions that wait, 256 KiB for the others. The rest is what a thread and this test need. */
static void small_stacks(void) {
    int blocking;
    for (blocking = 0; blocking < 2; blocking++) {
        pthread_attr_t attributes;
        pthread_t thread;
        CHECK(pthread_attr_init(&attributes) == 0);
        CHECK(pthread_attr_setstacksize(&attributes, (blocking ? 64 : 256 + 32) * 1024) == 0);
        CHECK(pthread_create(&thread, &attributes, on_a_small_stack, &blocking) == 0);
        CHECK(pthread_join(thread, NULL) == 0);
        pthread_attr_destroy(&attributes);
    }
}
#endif

/* Arguments as prepare makes them, but without making objects, which is refused in a child and after the shutdown. */
static void prepare_bare(Call *call, const Function *function) {
    int at;
    memset(call, 0, sizeof *call);
    call->function = function;
    for (at = 0; at < function->count; at++) {
        const Parameter *p = &function->parameters[at];
        Word *word = &call->words[at];
        call->places[at] = (void *)1;
        if (p->kind == K_HANDLE) word->pointer = live[p->handle];
        else if (p->kind == K_OUT || p->kind == K_ERR) word->pointer = &call->places[at];
        else word->pointer = (void *)(uintptr_t)p->pointer;
        word->number = p->kind == K_LENGTH ? function->parameters[at - 1].bytes : (uint64_t)p->number;
        word->function = p->kind == K_FUNCTION ? p->function : NULL;
    }
}

/* In a child, which reports the number of the first function that did otherwise, or 0. */
static int refused_in_child(void *unused) {
    int i;
    (void)unused;
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        Call call;
        Result result;
        int at;
        memset(&result, 0, sizeof result);
        if (function->role == R_INFO) {
            prepare_bare(&call, function);
            function->call(call.words, &result);
            continue;
        }
        if (strcmp(function->name, "zks_string_free") == 0) continue;
        prepare_bare(&call, function);
        function->call(call.words, &result);
        if (function->role == R_FREE) continue;
        if (function->role == R_ACCESSOR ? result.status != ZKS_ERR_FORKED && result.text == NULL : result.status != ZKS_ERR_FORKED) return i + 1;
        for (at = 0; at < function->count; at++) {
            if (function->parameters[at].kind == K_OUT && call.places[at] != NULL) return i + 1;
            if (function->parameters[at].kind == K_ERR && zks_error_status(call.places[at]) != ZKS_ERR_FORKED) return i + 1;
        }
    }
    return 0;
}

static void in_a_forked_child(void) {
    int found;
    CHECK(FUNCTION_COUNT < 255); /* what a child can report */
    found = check_child(refused_in_child, NULL);
    if (found != 0) FAIL("%s is not refused in a forked child", FUNCTIONS[found - 1].name);
    check_count += FUNCTION_COUNT;
}

static void after_shutdown(void) {
    int i;
    for (i = 0; i < FUNCTION_COUNT; i++) {
        const Function *function = &FUNCTIONS[i];
        Call call;
        Result result;
        if (function->role != R_STATUS && function->role != R_INFO) continue;
        memset(&result, 0, sizeof result);
        prepare_bare(&call, function);
        if (function->role == R_INFO) {
            CHECK(function->after_shutdown);
            function->call(call.words, &result);
            continue;
        }
        CHECK_STATUS(finish(&call), function->after_shutdown ? valid_status[i] : ZKS_ERR_SHUT_DOWN);
    }
}

int main(int argc, char **argv) {
    char name[40];
    int port, listener;
    double start;
    Handle handle;
    light = argc > 1 && strcmp(argv[1], "light") == 0;
    check_begin();
    alarm(light ? 900 : 400);
    listener = node_listen(&port);
    large = malloc(LARGE);
    memset(large, ' ', LARGE);
    large[LARGE - 1] = 0;
    make_handles();
    start = check_now();
#define PHASE(call)                                                                                       \
    do {                                                                                                  \
        call;                                                                                             \
        if (getenv("ZKS_TEST_TIMES")) fprintf(stderr, "%-30s %.1f s\n", #call, check_now() - start); \
        start = check_now();                                                                              \
    } while (0)
    PHASE(matrix());
    PHASE(races(port));
    PHASE(in_a_callback());
#ifndef __SANITIZE_ADDRESS__
    PHASE(small_stacks());
#endif
    PHASE(in_a_forked_child());
    free(large);
    CHECK_STATUS(zks_set_logger(NULL, NULL, NULL, 0), ZKS_OK);
    CHECK_SOON(__atomic_load_n(&ended, __ATOMIC_SEQ_CST) == started);
    CHECK_STATUS(zks_shutdown(20000), ZKS_OK);
    after_shutdown();
    CHECK_STATUS(zks_error_status(live[H_ERROR]), ZKS_ERR_NULL_ARGUMENT); /* an error outlives the shutdown */
    for (handle = H_WALLET; handle < H_COUNT; handle++) drop(handle, live[handle]);
    if (freed != given) FAIL("user_data was given %d times and freed %d times", given, freed);
    close(listener);
    snprintf(name, sizeof name, "misuse, %d functions", FUNCTION_COUNT);
    return check_end(light ? "misuse (light)" : name);
}
