/* What a panic inside the library does: a status, the truth about what was sent, one completion, and nothing else. Linked with
   the test build, which panics once at each place that ZKS_TEST_PANIC names (core/src/inject.rs). Its output is checked, too. */
#include <sys/wait.h>

#include "node.h"

#define TO "\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\""
#define TRANSFER "{" TO ",\"overrides\":{\"gasLimit\":\"21000\",\"maxFeePerGas\":\"100\",\"maxPriorityFeePerGas\":\"1\"}}"

#define LOAD(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)
#define ADD(place, by) __atomic_add_fetch(&(place), by, __ATOMIC_SEQ_CST)

/* The environment's own storage, so that writing a wish moves nothing under a thread that reads it. */
static char wish[64] = "ZKS_TEST_PANIC=#0000";
static int wishes;

static void panic_at(const char *place) {
    memset(wish + 15, 0, sizeof wish - 15);
    snprintf(wish + 15, sizeof wish - 15, "%s#%d", place, ++wishes);
}

typedef struct {
    int ends;
    int32_t status;
    char json[2048];
} End;

static void done(void *data, int32_t status, char *response, ZksError *error) {
    End *end = data;
    end->status = status;
    snprintf(end->json, sizeof end->json, "%s", error ? zks_error_json(error) : response ? response : "");
    zks_string_free(response);
    zks_error_free(error);
    ADD(end->ends, 1);
}

static ZksWallet *wallet_of(const Node *node) {
    uint8_t key[32] = {0};
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    key[31] = 7;
    CHECK_STATUS(zks_signer_from_private_key(key, sizeof key, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l1", node->port, signer);
    zks_signer_free(signer);
    return wallet;
}

/* A panic's error: its status, where it was but not what it said. */
static void check_panic(ZksError **err, const char *broadcast) {
    char expected[40];
    CHECK(*err != NULL);
    CHECK(zks_error_status(*err) == ZKS_ERR_PANIC);
    CHECK(strstr(zks_error_json(*err), "never shown") == NULL);
    if (broadcast) {
        snprintf(expected, sizeof expected, "\"broadcast\":\"%s\"", broadcast);
        CHECK_HAS(zks_error_json(*err), expected);
        CHECK_HAS(zks_error_json(*err), "\"hash\":\"0x");
    } else {
        CHECK(strstr(zks_error_json(*err), "\"broadcast\":\"yes\"") == NULL);
        CHECK(strstr(zks_error_json(*err), "\"broadcast\":\"unknown\"") == NULL);
    }
    zks_error_free(*err);
    *err = NULL;
}

static int nonce_of(const char *response) {
    const char *nonce = strstr(response, "\"nonce\":");
    CHECK(nonce != NULL);
    return atoi(nonce + 8);
}

/* A transfer that must succeed. */
static int send_one(ZksWallet *wallet) {
    ZksError *err = NULL;
    char *out = NULL;
    int nonce;
    if (zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err) != ZKS_OK) FAIL("%s", zks_error_json(err));
    nonce = nonce_of(out);
    zks_string_free(out);
    return nonce;
}

/* A transfer that panics at this place; `broadcast` as for check_panic. */
static void send_with_panic(ZksWallet *wallet, const char *place, const char *broadcast) {
    ZksError *err = NULL;
    char *out = NULL;
    panic_at(place);
    CHECK_STATUS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_PANIC);
    CHECK(out == NULL);
    check_panic(&err, broadcast);
}

/* Before the bytes leave: nothing was sent, and the wallet goes on. */
static void before_a_send(Node *node, const char *place) {
    ZksWallet *wallet = wallet_of(node);
    int sends = LOAD(node->sends), nonce = send_one(wallet);
    send_with_panic(wallet, place, NULL);
    CHECK(LOAD(node->sends) == sends + 1);
    CHECK(send_one(wallet) == nonce + 1);
    zks_wallet_free(wallet);
}

/* While they leave or after it: the error says so, the wallet is in doubt, a new one goes on behind that nonce. */
static void during_a_send(Node *node, const char *place, const char *broadcast, int sent) {
    ZksWallet *wallet = wallet_of(node);
    ZksError *err = NULL;
    char *out = NULL;
    int sends = LOAD(node->sends), nonce = send_one(wallet);
    send_with_panic(wallet, place, broadcast);
    CHECK_SOON(LOAD(node->sends) == sends + 1 + sent);
    CHECK_FAILS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_POISONED, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{\"chain\":\"l1\"}", NULL, &out, &err), ZKS_ERR_POISONED, err);
    zks_wallet_free(wallet);
    wallet = wallet_of(node);
    CHECK(send_one(wallet) == nonce + 1 + sent);
    zks_wallet_free(wallet);
}

/* In a call with a completion: it comes once, and other calls go on. */
static void during_a_call(Node *node, const char *place, int32_t status, const char *broadcast) {
    ZksWallet *wallet = wallet_of(node), *other = wallet_of(node);
    End end, another;
    char expected[40];
    memset(&end, 0, sizeof end);
    memset(&another, 0, sizeof another);
    panic_at(place);
    CHECK_STATUS(zks_wallet_call_async(wallet, "transfer", TRANSFER, NULL, done, &end, NULL), ZKS_OK);
    CHECK_SOON(LOAD(end.ends) == 1);
    CHECK_STATUS(zks_wallet_call_async(other, "transfer", TRANSFER, NULL, done, &another, NULL), ZKS_OK);
    CHECK_SOON(LOAD(another.ends) == 1);
    CHECK_STATUS(another.status, ZKS_OK);
    CHECK_STATUS(end.status, status);
    if (broadcast) {
        snprintf(expected, sizeof expected, "\"broadcast\":\"%s\"", broadcast);
        CHECK_HAS(end.json, expected);
    }
    CHECK(strstr(end.json, "never shown") == NULL);
    zks_wallet_free(wallet);
    zks_wallet_free(other);
    check_sleep_ms(20);
    CHECK(LOAD(end.ends) == 1);
}

typedef struct {
    int asked, freed;
} Host;

static int32_t sign(void *data, const uint8_t *digest32, const char *request_json, uint8_t *signature65_out) {
    (void)digest32;
    (void)request_json;
    (void)signature65_out;
    check_sleep_ms(100);
    ADD(((Host *)data)->asked, 1);
    return 42;
}

static void freed(void *data) {
    ADD(((Host *)data)->freed, 1);
}

/* Where the host's signer is asked: the call that asked fails, those behind it end as well, and the next one is asked again. */
static void while_signing(Node *node, const char *place, int asked) {
    uint8_t address[20] = {1};
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    ZksError *err = NULL;
    char *out = NULL;
    Host host;
    End ends[3];
    int i;
    memset(&host, 0, sizeof host);
    memset(ends, 0, sizeof ends);
    CHECK_STATUS(zks_signer_external(address, sign, &host, freed, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l1", node->port, signer);
    zks_signer_free(signer);
    panic_at(place);
    CHECK_STATUS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_PANIC);
    check_panic(&err, NULL);
    CHECK(LOAD(host.asked) == asked);
    CHECK_FAILS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_SIGNER_FAILED, err);
    CHECK(LOAD(host.asked) == asked + 1);
    /* Three messages wait for the signer at once; all of them end. */
    panic_at(place);
    for (i = 0; i < 3; i++)
        CHECK_STATUS(zks_wallet_call_async(wallet, "sign_message", "{\"text\":\"a\"}", NULL, done, &ends[i], NULL), ZKS_OK);
    for (i = 0; i < 3; i++) CHECK_SOON(LOAD(ends[i].ends) == 1);
    for (i = 0; i < 3; i++) CHECK(ends[i].status == ZKS_ERR_PANIC || ends[i].status == ZKS_ERR_SIGNER_FAILED);
    CHECK(ends[0].status == ZKS_ERR_PANIC || ends[1].status == ZKS_ERR_PANIC || ends[2].status == ZKS_ERR_PANIC);
    zks_wallet_free(wallet);
    CHECK_SOON(LOAD(host.freed) == 1);
}

/* Where an object is made: there is none, and what was given for it is released. */
static void while_making(const Node *node) {
    uint8_t key[32] = {0}, address[20] = {1};
    char config[100];
    ZksSigner *signer = NULL;
    ZksWallet *wallet = NULL;
    ZksError *err = NULL;
    Host host;
    uint64_t before = zks_live_objects();
    memset(&host, 0, sizeof host);
    key[31] = 7;
    snprintf(config, sizeof config, "{\"l1\":{\"urls\":[\"http://127.0.0.1:%d\"]}}", node->port);
    panic_at("constructor");
    CHECK_STATUS(zks_signer_from_private_key(key, sizeof key, &signer, &err), ZKS_ERR_PANIC);
    check_panic(&err, NULL);
    panic_at("constructor");
    CHECK_STATUS(zks_signer_external(address, sign, &host, freed, &signer, &err), ZKS_ERR_PANIC);
    check_panic(&err, NULL);
    CHECK(LOAD(host.freed) == 1 && LOAD(host.asked) == 0);
    panic_at("constructor");
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, &err), ZKS_ERR_PANIC);
    check_panic(&err, NULL);
    CHECK(signer == NULL && wallet == NULL);
    CHECK(zks_live_objects() == before);
    CHECK_STATUS(zks_wallet_new(config, NULL, &wallet, &err), ZKS_OK);
    /* A free that fails leaves the object as it was. */
    panic_at("free");
    zks_wallet_free(wallet);
    CHECK(zks_live_objects() == before + 1);
    zks_wallet_free(wallet);
    CHECK(zks_live_objects() == before);
}

/* Where a request is read. */
static void while_reading(Node *node) {
    ZksWallet *wallet = wallet_of(node);
    ZksError *err = NULL;
    char *out = NULL;
    panic_at("parse");
    CHECK_STATUS(zks_wallet_balance(wallet, "{\"chain\":\"l1\"}", NULL, &out, &err), ZKS_ERR_PANIC);
    check_panic(&err, NULL);
    panic_at("parse");
    CHECK_STATUS(zks_util_call("address_checksum", "{\"address\":\"0x36615cf349d7f6344891b1e7ca7c72883f5dc049\"}", &out, &err), ZKS_ERR_PANIC);
    CHECK_HAS(zks_error_message(err), "inject.rs:");
    check_panic(&err, NULL);
    CHECK_STATUS(zks_wallet_balance(wallet, "{\"chain\":\"l1\"}", NULL, &out, &err), ZKS_OK);
    zks_string_free(out);
    zks_wallet_free(wallet);
}

static int run(void) {
    Node node;
    putenv(wish);
    check_begin();
    node_start(&node);
    while_reading(&node);
    while_making(&node);
    before_a_send(&node, "parse");
    before_a_send(&node, "sign");
    during_a_send(&node, "before the broadcast", "unknown", 0);
    during_a_send(&node, "delivery", "unknown", 1);
    during_a_send(&node, "after the broadcast", "yes", 1);
    during_a_call(&node, "parse", ZKS_ERR_PANIC, NULL);
    during_a_call(&node, "delivery", ZKS_ERR_PANIC, "unknown");
    during_a_call(&node, "after the broadcast", ZKS_ERR_PANIC, "yes");
    during_a_call(&node, "task", ZKS_ERR_PANIC, "yes");
    during_a_call(&node, "completion", ZKS_ERR_PANIC, NULL);
    during_a_call(&node, "dispatch", ZKS_OK, NULL);
    while_signing(&node, "signer", 1);
    while_signing(&node, "signing thread", 0);
    node_stop(&node);
    return check_end("panics");
}

/* The tests run in a child whose output must be the one line that they end with. */
int main(void) {
    char output[8192];
    size_t used = 0;
    int ends[2], state;
    pid_t child;
    CHECK(pipe(ends) == 0);
    child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        dup2(ends[1], 1);
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        exit(run());
    }
    close(ends[1]);
    for (;;) {
        ssize_t got = read(ends[0], output + used, sizeof output - 1 - used);
        if (got <= 0) break;
        used += (size_t)got;
    }
    output[used] = 0;
    CHECK(waitpid(child, &state, 0) == child);
    if (!WIFEXITED(state) || WEXITSTATUS(state) != 0) FAIL("status %#x, output: %s", state, output);
    if (strncmp(output, "ok panics", 9) != 0 || strchr(output, '\n') != output + used - 1) FAIL("it printed: %s", output);
    fputs(output, stdout);
    return 0;
}
