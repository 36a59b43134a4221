/* The external signer: what it is asked, what its answers lead to, and that it is asked one thing at a time. */
#include "node.h"

#define TRANSFER                                                                                                        \
    "{\"chain\":\"l1\",\"to\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\",\"amount\":\"1\",\"overrides\":{\"nonce\":5," \
    "\"gasLimit\":\"21000\",\"maxFeePerGas\":\"100\",\"maxPriorityFeePerGas\":\"1\"}}"

typedef struct {
    int code;  /* what the function returns */
    long pause_ms;
    int asked, inside, overlapped, freed;
    int32_t reentrant;
    ZksWallet *wallet;
    uint8_t digest[32];
} Host;

#define LOAD(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)
#define ADD(place, by) __atomic_add_fetch(&(place), by, __ATOMIC_SEQ_CST)

/* The x coordinate of the curve's generator, so that there is a point for r. */
static const uint8_t R[32] = {0x79, 0xbe, 0x66, 0x7e, 0xf9, 0xdc, 0xbb, 0xac, 0x55, 0xa0, 0x62, 0x95, 0xce, 0x87, 0x0b, 0x07,
                              0x02, 0x9b, 0xfc, 0xdb, 0x2d, 0xce, 0x28, 0xd9, 0x59, 0xf2, 0x81, 0x5b, 0x16, 0xf8, 0x17, 0x98};

/* A fixed r, s and v: it is a signature of every digest, by an address that follows from the digest. */
static int32_t sign(void *data, const uint8_t *digest32, const char *request_json, uint8_t *signature65_out) {
    Host *host = data;
    char *out = NULL;
    if (ADD(host->inside, 1) != 1) host->overlapped = 1;
    memcpy(host->digest, digest32, 32);
    CHECK_HAS(request_json, "\"kind\":\"transaction\"");
    CHECK_HAS(request_json, "\"chainId\":9");
    CHECK_HAS(request_json, "\"digest\":\"0x");
    host->reentrant = zks_wallet_transfer(host->wallet, TRANSFER, NULL, &out, NULL);
    check_sleep_ms(host->pause_ms);
    memcpy(signature65_out, R, 32);
    memset(signature65_out + 32, 0x11, 32);
    signature65_out[64] = 27;
    ADD(host->asked, 1);
    ADD(host->inside, -1);
    return host->code;
}

static void freed(void *data) {
    Host *host = data;
    ADD(host->freed, 1);
}

static ZksWallet *wallet_for(Node *node, Host *host, const uint8_t *address20) {
    ZksSigner *signer = NULL;
    ZksWallet *wallet;
    CHECK_STATUS(zks_signer_external(address20, sign, host, freed, &signer, NULL), ZKS_OK);
    wallet = node_wallet("l1", node->port, signer);
    zks_signer_free(signer);
    host->wallet = wallet;
    return wallet;
}

static void hex_to_address(const char *hex, uint8_t *address20) {
    int i;
    for (i = 0; i < 20; i++) {
        unsigned byte;
        CHECK(sscanf(hex + 2 + 2 * i, "%2x", &byte) == 1);
        address20[i] = (uint8_t)byte;
    }
}

static int ends;
static int32_t end_status;
static void done(void *data, int32_t status, char *response, ZksError *error) {
    (void)data;
    end_status = status;
    zks_string_free(response);
    zks_error_free(error);
    ADD(ends, 1);
}

int main(void) {
    Node node;
    Host host, slow;
    uint8_t address[20] = {0xab};
    char recovered[43] = {0};
    const char *found;
    ZksWallet *wallet;
    ZksCall *call = NULL;
    ZksError *err = NULL;
    char *out = NULL;
    double started;
    int i;
    check_begin();
    node_start(&node);

    /* A refusal. */
    memset(&host, 0, sizeof host);
    host.code = 42;
    wallet = wallet_for(&node, &host, address);
    CHECK_STATUS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_SIGNER_FAILED);
    CHECK_HAS(zks_error_message(err), "42");
    CHECK_HAS(zks_error_json(err), "\"origin\":\"signer\"");
    zks_error_free(err);
    CHECK(host.asked == 1);
    CHECK_STATUS(host.reentrant, ZKS_ERR_REENTRANT);

    /* A signature of another key; the message says whose. */
    host.code = 0;
    CHECK_STATUS(zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err), ZKS_ERR_SIGNER_MISMATCH);
    found = strstr(zks_error_message(err), "0x");
    CHECK(found != NULL);
    memcpy(recovered, found, 42);
    zks_error_free(err);
    zks_wallet_free(wallet);
    CHECK_SOON(LOAD(host.freed) == 1);
    CHECK(LOAD(node.sends) == 0);

    /* The same transaction has the same digest, so the same bytes are now right. */
    memset(&host, 0, sizeof host);
    hex_to_address(recovered, address);
    wallet = wallet_for(&node, &host, address);
    if (zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err) != ZKS_OK) FAIL("%s", zks_error_json(err));
    CHECK_HAS(out, "\"txHash\":\"0x");
    zks_string_free(out);
    CHECK(LOAD(node.sends) == 1);

    /* A signer that thinks: the deadline holds, other signers go on, and requests come one at a time. */
    memset(&slow, 0, sizeof slow);
    slow.pause_ms = 1200;
    zks_wallet_free(wallet);
    CHECK_SOON(LOAD(host.freed) == 1);
    memset(&host, 0, sizeof host);
    wallet = wallet_for(&node, &host, address);
    {
        uint8_t other[20] = {7};
        ZksWallet *thinking = wallet_for(&node, &slow, other);
        CHECK_STATUS(zks_call_new(&call), ZKS_OK);
        CHECK_STATUS(zks_call_set_timeout_ms(call, 300), ZKS_OK);
        started = check_now();
        CHECK_FAILS(zks_wallet_transfer(thinking, TRANSFER, call, &out, &err), ZKS_ERR_TIMEOUT, err);
        CHECK(check_now() - started < 1.1);
        zks_call_free(call);
        for (i = 0; i < 2; i++) CHECK_STATUS(zks_wallet_call_async(thinking, "transfer", TRANSFER, NULL, done, NULL, NULL), ZKS_OK);
        if (zks_wallet_transfer(wallet, TRANSFER, NULL, &out, &err) != ZKS_OK) FAIL("%s", zks_error_json(err));
        zks_string_free(out);
        CHECK_SOON(LOAD(ends) == 2);
        CHECK_STATUS(end_status, ZKS_ERR_SIGNER_MISMATCH);
        CHECK(!slow.overlapped);
        zks_wallet_free(thinking);
    }
    zks_wallet_free(wallet);
    CHECK_SOON(LOAD(slow.freed) == 1 && LOAD(host.freed) == 1);
    node_stop(&node);
    return check_end("signer");
}
