/* The process around the library: signals, forks before and after its threads, shutdown under load. */
#include <signal.h>
#include <sys/wait.h>

#include "node.h"

#define REQUEST "{\"chain\":\"l2\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}"
#define LOAD(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)

static int silent_port;
static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

static int32_t balance(ZksWallet *wallet, uint64_t timeout_ms, ZksError **err) {
    ZksCall *call = NULL;
    char *out = NULL;
    int32_t status;
    if (zks_call_new(&call) != ZKS_OK) return ZKS_ERR_FORKED;
    status = zks_call_set_timeout_ms(call, timeout_ms);
    if (status == ZKS_OK) status = zks_wallet_balance(wallet, REQUEST, call, &out, err);
    zks_string_free(out);
    zks_call_free(call);
    return status;
}

static void signals(struct sigaction *table) {
    int number;
    for (number = 1; number < 65; number++) {
        memset(&table[number], 0, sizeof table[number]);
        sigaction(number, NULL, &table[number]);
    }
}

/* Runs something in a child, which reports 0 if it found all as it must be, and else the number of the check. */
static void in_child(int (*body)(void *), void *data) {
    int code = check_child(body, data);
    if (code != 0) FAIL("the child's check %d failed", code);
    check_count++;
}

/* A child from before the first operation has a working library, with the parent's objects. */
static int works(void *data) {
    ZksWallet *wallet = data, *own;
    char *address = NULL;
    if (zks_wallet_address(wallet, &address, NULL) != ZKS_OK) return 1;
    zks_string_free(address);
    own = node_wallet("l2", silent_port, NULL);
    if (balance(own, 50, NULL) != ZKS_ERR_TIMEOUT) return 2;
    if (balance(wallet, 50, NULL) != ZKS_ERR_TIMEOUT) return 3;
    zks_wallet_free(own);
    return zks_shutdown(5000) == ZKS_OK ? 0 : 4;
}

/* A child from after it has none, and says so at once. */
static int refuses(void *data) {
    ZksWallet *wallet = data, *other = (ZksWallet *)1;
    ZksSigner *signer = (ZksSigner *)1;
    ZksCall *call = (ZksCall *)1;
    ZksError *err = NULL;
    char *out = (char *)1;
    if (zks_wallet_balance(wallet, REQUEST, NULL, &out, &err) != ZKS_ERR_FORKED || out != NULL) return 1;
    if (zks_error_status(err) != ZKS_ERR_FORKED) return 2;
    if (strstr(zks_error_message(err), "forked") == NULL || strstr(zks_error_json(err), "\"status\":201") == NULL) return 3;
    zks_error_free(err);
    if (zks_wallet_new("{}", NULL, &other, &err) != ZKS_ERR_FORKED || other != NULL) return 4;
    if (zks_signer_from_private_key(KEY, 32, &signer, NULL) != ZKS_ERR_FORKED || signer != NULL) return 5;
    if (zks_call_new(&call) != ZKS_ERR_FORKED || call != NULL) return 6;
    if (zks_util_call("units_parse", "{}", &out, NULL) != ZKS_ERR_FORKED) return 7;
    if (zks_shutdown(1000) != ZKS_ERR_FORKED) return 8;
    if (zks_set_logger(NULL, NULL, NULL, 0) != ZKS_ERR_FORKED) return 9;
    if (zks_wallet_call_async(wallet, "balance", REQUEST, NULL, NULL, NULL, NULL) != ZKS_ERR_FORKED) return 10;
    zks_wallet_free(wallet);
    if (zks_abi_version() != ZKS_ABI_VERSION || strcmp(zks_version(), ZKS_VERSION) != 0) return 11;
    if (strstr(zks_status_str(ZKS_ERR_FORKED), "ZKS_ERR_FORKED") == NULL) return 12;
    return 0;
}

static volatile sig_atomic_t alarms_elsewhere = 0;
static pthread_t main_thread;
static void on_signal(int number) {
    (void)number;
    if (!pthread_equal(pthread_self(), main_thread)) alarms_elsewhere = 1;
}

static int fired[64];
static int32_t statuses[64];
static void done(void *data, int32_t status, char *response, ZksError *error) {
    int at = (int)(intptr_t)data;
    statuses[at] = status;
    zks_string_free(response);
    zks_error_free(error);
    __atomic_add_fetch(&fired[at], 1, __ATOMIC_SEQ_CST);
}

static void *blocked(void *data) {
    ZksError *err = NULL;
    char *out = NULL;
    CHECK_STATUS(zks_wallet_balance(data, REQUEST, NULL, &out, &err), ZKS_ERR_SHUT_DOWN);
    CHECK_HAS(zks_error_message(err), "nothing was sent");
    zks_error_free(err);
    return NULL;
}

int main(void) {
    static struct sigaction before[65], after[65];
    struct sigaction action;
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    ZksError *err = NULL;
    pthread_t thread;
    char *out = NULL;
    double started;
    int listener, i;

    signals(before);
    check_begin();
    listener = node_listen(&silent_port);
    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l2", silent_port, signer);
    in_child(works, wallet);

    CHECK_FAILS(balance(wallet, 100, &err), ZKS_ERR_TIMEOUT, err); /* starts the threads */
    signals(after);
    for (i = 1; i < 65; i++) {
        CHECK(before[i].sa_handler == after[i].sa_handler);
        CHECK(before[i].sa_flags == after[i].sa_flags);
    }
    in_child(refuses, wallet);
    CHECK_FAILS(balance(wallet, 100, &err), ZKS_ERR_TIMEOUT, err); /* the parent is as before */

    /* The library's threads leave the process's signals to the host's. */
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    main_thread = pthread_self();
    CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
    for (i = 0; i < 100; i++) {
        kill(getpid(), SIGUSR1);
        check_sleep_ms(1);
    }
    CHECK(!alarms_elsewhere);

    /* Shutdown with calls of both kinds running. */
    for (i = 0; i < 64; i++)
        CHECK_STATUS(zks_wallet_call_async(wallet, "balance", REQUEST, NULL, done, (void *)(intptr_t)i, NULL), ZKS_OK);
    CHECK(pthread_create(&thread, NULL, blocked, wallet) == 0);
    check_sleep_ms(200);
    started = check_now();
    CHECK_STATUS(zks_shutdown(20000), ZKS_OK);
    CHECK(check_now() - started < 10);
    pthread_join(thread, NULL);
    for (i = 0; i < 64; i++) {
        CHECK(LOAD(fired[i]) == 1);
        CHECK_STATUS(statuses[i], ZKS_ERR_SHUT_DOWN);
    }
    CHECK_STATUS(zks_shutdown(1), ZKS_OK);
    CHECK_FAILS(zks_wallet_balance(wallet, REQUEST, NULL, &out, &err), ZKS_ERR_SHUT_DOWN, err);
    CHECK_FAILS(zks_wallet_address(wallet, &out, &err), ZKS_ERR_SHUT_DOWN, err);
    CHECK_FAILS(zks_wallet_call_async(wallet, "balance", REQUEST, NULL, done, NULL, &err), ZKS_ERR_SHUT_DOWN, err);
    CHECK(fired[0] == 1);
    zks_wallet_free(wallet);
    zks_signer_free(signer);
    close(listener);
    return check_end("process");
}
