/* Handles in any order: random sequences of making, using and freeing, with handles that are alive, stale, of another type, or
   none. Each use has the status that a plain list of what is alive says; at the end nothing is left. The sequences are the same
   every time, unless ZKS_SEQUENCES says how many and ZKS_SEED which. */
#include "check.h"

enum { ERROR, CALL, SIGNER, WALLET, TYPES, MOST = 40 };

static const char *CONFIG = "{\"l1\":{\"urls\":[\"http://127.0.0.1:1\"],\"retries\":0}}";
static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

/* What a handle is known to be. Cancelled is of calls, signs of wallets. */
typedef struct {
    void *handle;
    int type, alive, cancelled, signs;
} Known;

static Known known[MOST];
static int count;
static uint64_t live, state;

static unsigned pick(unsigned below) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 20) % below;
}

/* One of the handles, alive or not, or NULL. */
static Known *any(void) {
    static Known none;
    memset(&none, 0, sizeof none);
    return count == 0 || pick(12) == 0 ? &none : &known[pick((unsigned)count)];
}

/* What a function says that wants one of this type. */
static int32_t expected(const Known *one, int type) {
    if (one->handle == NULL) return ZKS_ERR_NULL_ARGUMENT;
    if (!one->alive) return ZKS_ERR_INVALID_HANDLE;
    return one->type == type ? ZKS_OK : ZKS_ERR_WRONG_HANDLE_TYPE;
}

static Known *keep(void *handle, int type) {
    Known *one = count < MOST ? &known[count++] : NULL;
    int i;
    /* A full list forgets one that is not alive. */
    for (i = 0; one == NULL && i < MOST; i++)
        if (!known[i].alive) one = &known[i];
    CHECK(handle != NULL && one != NULL);
    for (i = 0; i < count; i++) CHECK(known[i].handle != handle);
    memset(one, 0, sizeof *one);
    one->handle = handle;
    one->type = type;
    one->alive = 1;
    live++;
    return one;
}

static void release(Known *one, int as) {
    switch (as) {
        case ERROR: zks_error_free(one->handle); break;
        case CALL: zks_call_free(one->handle); break;
        case SIGNER: zks_signer_free(one->handle); break;
        default: zks_wallet_free(one->handle); break;
    }
    if (one->alive && one->type == as) {
        one->alive = 0;
        live--;
    }
}

static int alive(void) {
    int i, sum = 0;
    for (i = 0; i < count; i++) sum += known[i].alive;
    return sum;
}

static void make(void) {
    ZksCall *call = NULL;
    ZksSigner *signer = NULL;
    ZksWallet *wallet = NULL;
    ZksError *err = NULL;
    char *text = NULL;
    Known *by = any();
    int32_t status;
    if (alive() == MOST) return;
    switch (pick(TYPES)) {
        case ERROR:
            CHECK_STATUS(zks_util_call("units_parse", "{", &text, &err), ZKS_ERR_INVALID_JSON);
            keep(err, ERROR);
            break;
        case CALL:
            CHECK_STATUS(zks_call_new(&call), ZKS_OK);
            keep(call, CALL);
            break;
        case SIGNER:
            CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
            keep(signer, SIGNER);
            break;
        default:
            /* NULL is a wallet that only watches. */
            status = by->handle == NULL ? ZKS_OK : expected(by, SIGNER);
            CHECK_STATUS(zks_wallet_new(CONFIG, by->handle, &wallet, NULL), status);
            CHECK((wallet != NULL) == (status == ZKS_OK));
            if (wallet != NULL) {
                int signs = by->handle != NULL;
                keep(wallet, WALLET)->signs = signs;
            }
    }
}

static void use(void) {
    Known *one = any(), *call = any();
    char *text = NULL;
    int32_t status;
    switch (pick(6)) {
        case 0:
            status = expected(one, CALL);
            CHECK_STATUS(zks_call_set_timeout_ms(one->handle, 1 + pick(1000)), status);
            break;
        case 1:
            status = expected(one, CALL);
            CHECK_STATUS(zks_call_cancel(one->handle), status);
            if (status == ZKS_OK) one->cancelled = 1;
            break;
        case 2:
            CHECK_STATUS(zks_signer_address(one->handle, &text, NULL), expected(one, SIGNER));
            break;
        case 3:
            status = expected(one, WALLET);
            if (status == ZKS_OK && !one->signs) status = ZKS_ERR_NO_SIGNER;
            CHECK_STATUS(zks_wallet_address(one->handle, &text, NULL), status);
            break;
        case 4:
            status = zks_error_status(one->handle);
            if (one->handle == NULL) CHECK(status == ZKS_OK);
            else if (one->alive && one->type == ERROR) CHECK(status == ZKS_ERR_INVALID_JSON);
            else CHECK(status == ZKS_ERR_INVALID_HANDLE);
            CHECK(zks_error_message(one->handle) != NULL && zks_error_json(one->handle) != NULL);
            break;
        default:
            /* Signs; the call object is the second handle, which may be absent. */
            status = expected(one, WALLET);
            if (status == ZKS_OK && call->handle != NULL) status = expected(call, CALL);
            if (status == ZKS_OK && call->handle != NULL && call->cancelled) status = ZKS_ERR_CANCELLED;
            if (status == ZKS_OK && !one->signs) status = ZKS_ERR_NO_SIGNER;
            CHECK_STATUS(zks_wallet_call(one->handle, "sign_message", "{\"text\":\"a\"}", call->handle, &text, NULL), status);
    }
    zks_string_free(text);
}

int main(void) {
    const char *sequences = getenv("ZKS_SEQUENCES"), *seed = getenv("ZKS_SEED");
    unsigned long first = seed ? strtoul(seed, NULL, 10) : 1, n, many = sequences ? strtoul(sequences, NULL, 10) : 150;
    check_begin();
    for (n = first; n < first + many; n++) {
        int step, i;
        state = 0x9e3779b97f4a7c15u * (n + 1);
        count = 0;
        live = 0;
        for (step = 0; step < 200; step++) {
            switch (pick(5)) {
                case 0: make(); break;
                case 1: {
                    /* Mostly as what it is, else as something else, which does nothing. */
                    Known *one = any();
                    release(one, pick(4) ? one->type : (int)pick(TYPES));
                    break;
                }
                default: use();
            }
            if (zks_live_objects() != live) FAIL("sequence %lu, step %d: %d live objects, not %d", n, step, (int)zks_live_objects(), (int)live);
        }
        for (i = 0; i < count; i++) release(&known[i], known[i].type);
        CHECK(zks_live_objects() == 0);
    }
    return check_end("sequences");
}
