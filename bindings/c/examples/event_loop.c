/*
 * event_loop.c - many calls at once in a program with an event loop: the library's callback writes to a pipe, and the loop, which
 * would also have sockets and timers, reads the results on the program's own thread. Shows a cancelled call and a deadline.
 *
 * Environment: see common.h. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#define _POSIX_C_SOURCE 200809L
#include <poll.h>
#include <unistd.h>

#include "common.h"

#define READS 200

struct loop {
    int results; /* the end of the pipe that the loop reads */
    int done;    /* the end that the callback writes */
};

/* What the callback hands over. It goes through the pipe as it is: pipes keep small writes whole. */
struct result {
    int32_t status;
    char *response;
    ZksError *error;
};

/* On the library's dispatch thread: nothing but the hand-over, so that no other callback waits. */
static void done(void *user_data, int32_t status, char *response, ZksError *error)
{
    const struct loop *loop = user_data;
    struct result result = {status, response, error};

    if (write(loop->done, &result, sizeof result) != sizeof result)
        abort();
}

static void start(ZksWallet *wallet, struct loop *loop, const char *method, const char *request, ZksCall *call)
{
    ZksError *error = NULL;

    check(method, zks_wallet_call_async(wallet, method, request, call, done, loop, &error), error);
}

static ZksCall *new_call(uint64_t timeout_ms)
{
    ZksCall *call = NULL;

    check("zks_call_new", zks_call_new(&call), NULL);
    if (timeout_ms)
        check("zks_call_set_timeout_ms", zks_call_set_timeout_ms(call, timeout_ms), NULL);
    return call;
}

int main(void)
{
    static const char never[] = "{\"chain\":\"l1\",\"txHash\":\"0x1111111111111111111111111111111111111111111111111111111111111111\"}";
    unsigned running = 0, succeeded = 0, cancelled = 0, late = 0;
    ZksWallet *wallet = open_wallet(NULL);
    ZksCall *to_cancel = new_call(0), *short_lived = new_call(200);
    struct loop loop;
    char request[160];
    int ends[2];

    if (pipe(ends) != 0)
        return 1;
    loop.results = ends[0];
    loop.done = ends[1];

    for (; running < READS; running++) {
        FORMAT(request, "{\"chain\":\"%s\",\"address\":\"0x%040x\"}", running % 2 ? "l1" : "l2", running + 1);
        start(wallet, &loop, "balance", request, NULL);
    }
    /* Two calls that would wait for a transaction that does not come. */
    start(wallet, &loop, "transaction_wait", never, to_cancel);
    start(wallet, &loop, "transaction_wait", never, short_lived);
    running += 2;
    check("zks_call_cancel", zks_call_cancel(to_cancel), NULL);
    /* Running calls keep what they need. */
    zks_call_free(to_cancel);
    zks_call_free(short_lived);
    zks_wallet_free(wallet);

    while (running > 0) {
        struct pollfd events = {loop.results, POLLIN, 0};
        struct result result;

        if (poll(&events, 1, 60000) != 1 || read(loop.results, &result, sizeof result) != sizeof result) {
            fprintf(stderr, "no result for a minute\n");
            return 1;
        }
        running--;
        if (result.status == ZKS_OK)
            succeeded++;
        else if (result.status == ZKS_ERR_CANCELLED)
            cancelled++;
        else if (result.status == ZKS_ERR_TIMEOUT)
            late++;
        else
            show_error("a call", result.error);
        zks_string_free(result.response);
        zks_error_free(result.error);
    }
    close(loop.results);
    close(loop.done);
    printf("%u succeeded, %u cancelled, %u past its deadline\n", succeeded, cancelled, late);
    return nothing_left() && succeeded == READS && cancelled == 1 && late == 1 ? 0 : 1;
}
