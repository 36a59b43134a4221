/* Running calls: deadline, cancellation, completion exactly once, progress, re-entrancy, small stacks, the log. */
#include "node.h"

typedef struct {
    int fired;
    int32_t status;
    int32_t reentrant; /* what a blocking call gave inside the callback */
    int32_t chained;   /* what an asynchronous one gave there */
    int progress;
    int progress_after_end;
    int freed;
    ZksWallet *wallet;
    ZksCall *call;
    char stages[400];
} Seen;

static int silent_port;

#define LOAD(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)
#define ADD(place) __atomic_add_fetch(&(place), 1, __ATOMIC_SEQ_CST)

static void done(void *data, int32_t status, char *response, ZksError *error) {
    Seen *seen = data;
    seen->status = status;
    CHECK((status == ZKS_OK) == (response != NULL));
    CHECK((status == ZKS_OK) == (error == NULL));
    CHECK(zks_error_status(error) == status);
    zks_string_free(response);
    zks_error_free(error);
    ADD(seen->fired);
}

static void progressed(void *data, const char *json) {
    Seen *seen = data;
    CHECK_HAS(json, "\"stage\":\"");
    if (LOAD(seen->fired)) seen->progress_after_end = 1;
    strncat(seen->stages, json, sizeof seen->stages - strlen(seen->stages) - 1);
    ADD(seen->progress);
}

static void freed(void *data) {
    Seen *seen = data;
    ADD(seen->freed);
}

static void deadline(void) {
    ZksWallet *wallet = node_wallet("l2", silent_port, NULL);
    ZksCall *call = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    double started = check_now();
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(call, 150), ZKS_OK);
    CHECK_STATUS(zks_wallet_balance(wallet, "{\"chain\":\"l2\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}", call, &out, &err),
                 ZKS_ERR_TIMEOUT);
    CHECK(check_now() - started < 5);
    CHECK(out == NULL);
    CHECK_HAS(zks_error_message(err), "nothing was sent");
    CHECK_HAS(zks_error_json(err), "\"retryable\":true");
    zks_error_free(err);
    /* The same object again: the time counts anew. */
    started = check_now();
    CHECK_FAILS(zks_wallet_balance(wallet, "{\"chain\":\"l2\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}", call, &out, &err),
                ZKS_ERR_TIMEOUT, err);
    CHECK(check_now() - started > 0.1);
    zks_call_free(call);
    zks_wallet_free(wallet);
}

static void *cancel_later(void *data) {
    check_sleep_ms(100);
    CHECK_STATUS(zks_call_cancel(data), ZKS_OK);
    return NULL;
}

#define REQUEST "{\"chain\":\"l2\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}"

static void cancel_blocking(void) {
    ZksWallet *wallet = node_wallet("l2", silent_port, NULL);
    ZksCall *call = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    pthread_t thread;
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK(pthread_create(&thread, NULL, cancel_later, call) == 0);
    CHECK_FAILS(zks_wallet_balance(wallet, REQUEST, call, &out, &err), ZKS_ERR_CANCELLED, err);
    pthread_join(thread, NULL);
    CHECK_FAILS(zks_wallet_balance(wallet, REQUEST, call, &out, &err), ZKS_ERR_CANCELLED, err);
    zks_call_free(call);
    zks_wallet_free(wallet);
}

static void asynchronous(void) {
    enum { COUNT = 200 };
    static Seen seen[COUNT];
    ZksWallet *wallet = node_wallet("l2", silent_port, NULL);
    ZksCall *calls[COUNT];
    ZksError *err = NULL;
    char *out = NULL;
    int i;
    CHECK_FAILS(zks_wallet_call_async(wallet, "balance", REQUEST, NULL, NULL, NULL, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_call_async(wallet, "no_such_method", REQUEST, NULL, done, &seen[0], &err), ZKS_ERR_UNKNOWN_METHOD, err);
    CHECK_FAILS(zks_wallet_call_async(NULL, "balance", REQUEST, NULL, done, &seen[0], &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_call_async(wallet, "balance", NULL, NULL, done, &seen[0], &err), ZKS_ERR_NULL_ARGUMENT, err);
    for (i = 0; i < COUNT; i++) {
        CHECK_STATUS(zks_call_new(&calls[i]), ZKS_OK);
        if (i % 4 == 1) CHECK_STATUS(zks_call_set_timeout_ms(calls[i], 100), ZKS_OK);
        CHECK_STATUS(zks_wallet_call_async(wallet, "balance", i % 4 == 2 ? "{\"x\":1}" : REQUEST, calls[i], done, &seen[i], &err), ZKS_OK);
        CHECK(err == NULL);
    }
    CHECK_FAILS(zks_wallet_balance(wallet, REQUEST, calls[0], &out, &err), ZKS_ERR_CALL_IN_USE, err);
    CHECK_FAILS(zks_wallet_call_async(wallet, "balance", REQUEST, calls[0], done, &seen[0], &err), ZKS_ERR_CALL_IN_USE, err);
    CHECK_STATUS(zks_call_set_timeout_ms(calls[0], 1), ZKS_ERR_CALL_IN_USE);
    zks_wallet_free(wallet); /* under running calls */
    for (i = 0; i < COUNT; i++) {
        if (i % 4 != 1 && i % 4 != 2) CHECK_STATUS(zks_call_cancel(calls[i]), ZKS_OK);
        zks_call_free(calls[i]);
    }
    for (i = 0; i < COUNT; i++) {
        static const int32_t expected[] = {ZKS_ERR_CANCELLED, ZKS_ERR_TIMEOUT, ZKS_ERR_UNKNOWN_KEY, ZKS_ERR_CANCELLED};
        CHECK_SOON(LOAD(seen[i].fired));
        CHECK_STATUS(seen[i].status, expected[i % 4]);
    }
    check_sleep_ms(100);
    for (i = 0; i < COUNT; i++) CHECK(seen[i].fired == 1);
}

static void reentrant_progress(void *data, const char *json) {
    Seen *seen = data;
    char *out = NULL;
    progressed(data, json);
    seen->reentrant = zks_wallet_balance(seen->wallet, REQUEST, NULL, &out, NULL);
    CHECK(out == NULL);
}

static void chain_call(void *data, int32_t status, char *response, ZksError *error) {
    Seen *seen = data;
    char *out = NULL;
    zks_string_free(response);
    zks_error_free(error);
    seen->status = status;
    seen->reentrant = zks_wallet_balance(seen->wallet, REQUEST, NULL, &out, NULL);
    CHECK_STATUS(zks_shutdown(1), ZKS_ERR_REENTRANT);
    CHECK_STATUS(zks_util_call("units_parse", "{\"amount\":\"1\",\"decimals\":0}", &out, NULL), ZKS_OK);
    zks_string_free(out);
    seen->chained = zks_wallet_call_async(seen->wallet, "chain_info", "{\"x\":1}", NULL, done, seen, NULL);
}

static void reentrancy(void) {
    Seen seen;
    ZksWallet *wallet = node_wallet("l2", silent_port, NULL);
    memset(&seen, 0, sizeof seen);
    seen.wallet = wallet;
    CHECK_STATUS(zks_wallet_call_async(wallet, "balance", "{\"x\":1}", NULL, chain_call, &seen, NULL), ZKS_OK);
    CHECK_SOON(LOAD(seen.fired));
    CHECK_STATUS(seen.reentrant, ZKS_ERR_REENTRANT);
    CHECK_STATUS(seen.chained, ZKS_OK);
    CHECK_STATUS(seen.status, ZKS_ERR_UNKNOWN_KEY);
    zks_wallet_free(wallet);
}

static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

static void lines(void *data, int32_t level, const char *target, const char *message) {
    CHECK(level >= ZKS_LOG_ERROR && level <= ZKS_LOG_DEBUG);
    CHECK(strncmp(target, "zksync", 6) == 0);
    CHECK(strlen(message) > 0);
    ADD(*(int *)data);
}

static void progress_and_log(void) {
    Node node;
    Seen seen;
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    ZksCall *call = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    int logged = 0, i;
    node_start(&node);
    CHECK_STATUS(zks_set_logger(lines, &logged, NULL, ZKS_LOG_DEBUG), ZKS_OK);
    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l1", node.port, signer);
    zks_signer_free(signer);
    for (i = 0; i < 3; i++) {
        memset(&seen, 0, sizeof seen); /* on this stack, and again: no callback may come after the call's return */
        seen.wallet = wallet;
        CHECK_STATUS(zks_call_new(&call), ZKS_OK);
        CHECK_STATUS(zks_call_set_progress(call, i == 1 ? reentrant_progress : progressed, &seen, freed), ZKS_OK);
        if (i == 2) CHECK_STATUS(zks_call_set_timeout_ms(call, UINT64_MAX), ZKS_OK); /* as good as none */
        if (zks_wallet_transfer(wallet, "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}", call, &out,
                                &err) != ZKS_OK)
            FAIL("%s", zks_error_json(err));
        CHECK_HAS(out, "\"txHash\":\"0x");
        zks_string_free(out);
        CHECK(seen.progress >= 3); /* all of them, before the return */
        CHECK_HAS(seen.stages, "\"stage\":\"sign\"");
        CHECK_HAS(seen.stages, "\"stage\":\"broadcast\"");
        CHECK_HAS(seen.stages, "\"op\":\"transfer\"");
        CHECK(strstr(seen.stages, "\"sign\"") < strstr(seen.stages, "\"broadcast\""));
        if (i == 1) CHECK_STATUS(seen.reentrant, ZKS_ERR_REENTRANT);
        zks_call_free(call);
        CHECK_SOON(LOAD(seen.freed) == 1);
    }
    CHECK(LOAD(node.sends) == 3);
    /* The same with a completion, which comes after the progress. */
    memset(&seen, 0, sizeof seen);
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_set_progress(call, progressed, &seen, freed), ZKS_OK);
    CHECK_STATUS(zks_wallet_call_async(wallet, "transfer",
                                       "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}", call, done, &seen,
                                       NULL),
                 ZKS_OK);
    zks_call_free(call);
    CHECK_SOON(LOAD(seen.fired) && LOAD(seen.freed));
    CHECK_STATUS(seen.status, ZKS_OK);
    CHECK(seen.progress >= 3 && !seen.progress_after_end);
    CHECK_SOON(LOAD(logged) > 5);
    CHECK_STATUS(zks_set_logger(NULL, NULL, NULL, ZKS_LOG_OFF), ZKS_OK);
    zks_wallet_free(wallet);
    node_stop(&node);
}

static void *on_a_small_stack(void *data) {
    char *out = NULL;
    if (zks_wallet_transfer(data, "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\"}", NULL, &out, NULL) != ZKS_OK)
        return NULL;
    zks_string_free(out);
    return data;
}

static void small_stack(void) {
    Node node;
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    pthread_attr_t attributes;
    pthread_t thread;
    void *result = NULL;
    node_start(&node);
    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l1", node.port, signer);
    zks_signer_free(signer);
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setstacksize(&attributes, 64 * 1024) == 0);
    CHECK(pthread_create(&thread, &attributes, on_a_small_stack, wallet) == 0);
    CHECK(pthread_join(thread, &result) == 0);
    CHECK(result == wallet);
    pthread_attr_destroy(&attributes);
    zks_wallet_free(wallet);
    node_stop(&node);
}

int main(void) {
    int listener;
    check_begin();
    listener = node_listen(&silent_port);
    deadline();
    cancel_blocking();
    asynchronous();
    reentrancy();
    progress_and_log();
    small_stack();
    close(listener);
    return check_end("calls");
}
