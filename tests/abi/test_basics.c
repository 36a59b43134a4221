/* Versions, texts, strings, errors and wrong arguments: what needs no thread of the library. */
#include <sys/mman.h>

#include "check.h"

static const char *WALLET = "{\"l1\":{\"urls\":[\"http://127.0.0.1:1\"]},\"l2\":{\"urls\":[\"http://127.0.0.1:1\"]}}";
static const uint8_t KEY[32] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
static const char *ADDRESS = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf";

#define GARBAGE(type) ((type *)(uintptr_t)0x1234560)

static void versions_and_texts(void) {
    char version[40];
    snprintf(version, sizeof version, "%d.%d.%d", ZKS_VERSION_MAJOR, ZKS_VERSION_MINOR, ZKS_VERSION_PATCH);
    CHECK(strcmp(zks_version(), version) == 0);
    CHECK(strcmp(zks_version(), ZKS_VERSION) == 0);
    CHECK(zks_abi_version() / 65536 == ZKS_ABI_VERSION_MAJOR);
    CHECK_HAS(zks_status_str(ZKS_OK), "ZKS_OK");
    CHECK_HAS(zks_status_str(ZKS_ERR_REVERTED), "ZKS_ERR_REVERTED");
    CHECK_HAS(zks_status_str(-7), "unknown");
    CHECK(zks_status_str(-7) == zks_status_str(123456));
    CHECK(zks_schema_json() == zks_schema_json());
    CHECK_HAS(zks_schema_json(), "\"deposit\"");
    CHECK_HAS(zks_schema_json(), "\"ZKS_ERR_REVERTED\"");
}

static void freeing_nothing(void) {
    zks_string_free(NULL);
    zks_error_free(NULL);
    zks_call_free(NULL);
    zks_signer_free(NULL);
    zks_wallet_free(NULL);
    zks_error_free(GARBAGE(ZksError));
    zks_call_free(GARBAGE(ZksCall));
    zks_signer_free(GARBAGE(ZksSigner));
    zks_wallet_free(GARBAGE(ZksWallet));
    CHECK(zks_error_status(NULL) == ZKS_OK);
    CHECK(strcmp(zks_error_message(NULL), "") == 0);
    CHECK(strcmp(zks_error_json(NULL), "null") == 0);
    CHECK(zks_error_status(GARBAGE(ZksError)) == ZKS_ERR_INVALID_HANDLE);
    CHECK(strlen(zks_error_message(GARBAGE(ZksError))) > 0);
    CHECK(strcmp(zks_error_json(GARBAGE(ZksError)), "null") == 0);
}

static void signers(void) {
    uint8_t zero[32] = {0}, long_key[33] = {1};
    const char *phrase = "test test test test test test test test test test test junk";
    ZksSigner *signer = GARBAGE(ZksSigner);
    ZksError *err = GARBAGE(ZksError);
    char *address = NULL;

    CHECK_FAILS(zks_signer_from_private_key(KEY, 31, &signer, &err), ZKS_ERR_INVALID_KEY_LENGTH, err);
    CHECK(signer == NULL); /* set although the call failed */
    CHECK_FAILS(zks_signer_from_private_key(long_key, 33, &signer, &err), ZKS_ERR_INVALID_KEY_LENGTH, err);
    CHECK_FAILS(zks_signer_from_private_key(KEY, 0, &signer, &err), ZKS_ERR_INVALID_KEY_LENGTH, err);
    CHECK_FAILS(zks_signer_from_private_key(zero, 32, &signer, &err), ZKS_ERR_INVALID_KEY, err);
    CHECK_FAILS(zks_signer_from_private_key(NULL, 32, &signer, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_signer_from_private_key(KEY, 32, NULL, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_signer_from_private_key(KEY, (size_t)-1, &signer, &err), ZKS_ERR_TOO_LARGE, err);
    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, NULL, NULL), ZKS_ERR_NULL_ARGUMENT);

    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, &err), ZKS_OK);
    CHECK(err == NULL);
    CHECK_STATUS(zks_signer_address(signer, &address, NULL), ZKS_OK);
    CHECK(strcmp(address, ADDRESS) == 0);
    zks_string_free(address);
    CHECK_FAILS(zks_signer_address(signer, NULL, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_signer_address(NULL, &address, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_signer_address(GARBAGE(ZksSigner), &address, &err), ZKS_ERR_INVALID_HANDLE, err);
    CHECK(address == NULL);
    zks_signer_free(signer);
    CHECK_FAILS(zks_signer_address(signer, &address, &err), ZKS_ERR_INVALID_HANDLE, err);
    zks_signer_free(signer);

    CHECK_STATUS(zks_signer_from_mnemonic((const uint8_t *)phrase, strlen(phrase), NULL, 0, NULL, &signer, NULL), ZKS_OK);
    CHECK_STATUS(zks_signer_address(signer, &address, NULL), ZKS_OK);
    CHECK(strcmp(address, "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266") == 0);
    zks_string_free(address);
    zks_signer_free(signer);
    CHECK_STATUS(zks_signer_from_mnemonic((const uint8_t *)phrase, strlen(phrase), (const uint8_t *)"", 0, "m/44'/60'/0'/0/1", &signer, NULL),
                 ZKS_OK);
    CHECK_STATUS(zks_signer_address(signer, &address, NULL), ZKS_OK);
    CHECK(strcmp(address, "0x70997970C51812dc3A010C7d01b50e0d17dc79C8") == 0);
    zks_string_free(address);
    zks_signer_free(signer);
    CHECK_FAILS(zks_signer_from_mnemonic((const uint8_t *)phrase, 20, NULL, 0, NULL, &signer, &err), ZKS_ERR_INVALID_MNEMONIC, err);
    CHECK_FAILS(zks_signer_from_mnemonic((const uint8_t *)phrase, strlen(phrase), NULL, 3, NULL, &signer, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_signer_from_mnemonic((const uint8_t *)phrase, strlen(phrase), NULL, 0, "m/x", &signer, &err), ZKS_ERR_INVALID_MNEMONIC, err);
    CHECK_FAILS(zks_signer_from_keystore((const uint8_t *)"{}", 2, NULL, 0, &signer, &err), ZKS_ERR_INVALID_KEYSTORE, err);
    CHECK_FAILS(zks_signer_from_keystore(NULL, 2, NULL, 0, &signer, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK(signer == NULL);
}

static void wallets(void) {
    ZksSigner *signer = NULL;
    ZksWallet *wallet = NULL, *watcher = NULL;
    ZksError *err = NULL;
    char *text = NULL;

    CHECK_FAILS(zks_wallet_new(NULL, NULL, &wallet, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_new("{", NULL, &wallet, &err), ZKS_ERR_INVALID_JSON, err);
    CHECK_FAILS(zks_wallet_new("{}", NULL, &wallet, &err), ZKS_ERR_INVALID_CONFIG, err);
    CHECK_FAILS(zks_wallet_new("{\"l3\":{}}", NULL, &wallet, &err), ZKS_ERR_UNKNOWN_KEY, err);
    CHECK_FAILS(zks_wallet_new("\xff", NULL, &wallet, &err), ZKS_ERR_INVALID_UTF8, err);
    CHECK_FAILS(zks_wallet_new("{\"privateKey\":\"0x01\"}", NULL, &wallet, &err), ZKS_ERR_SECRET_IN_JSON, err);
    CHECK_FAILS(zks_wallet_new(WALLET, GARBAGE(ZksSigner), &wallet, &err), ZKS_ERR_INVALID_HANDLE, err);
    CHECK(wallet == NULL);

    CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &signer, NULL), ZKS_OK);
    CHECK_STATUS(zks_wallet_new(WALLET, signer, &wallet, &err), ZKS_OK);
    CHECK_FAILS(zks_wallet_new(WALLET, (ZksSigner *)wallet, &watcher, &err), ZKS_ERR_WRONG_HANDLE_TYPE, err);
    CHECK_FAILS(zks_wallet_address((ZksWallet *)signer, &text, &err), ZKS_ERR_WRONG_HANDLE_TYPE, err);
    zks_wallet_free((ZksWallet *)signer); /* of another type: left alone */
    zks_signer_free(signer);              /* the wallet keeps what it needs */
    CHECK_STATUS(zks_wallet_address(wallet, &text, NULL), ZKS_OK);
    CHECK(strcmp(text, ADDRESS) == 0);
    zks_string_free(text);

    CHECK_STATUS(zks_wallet_new(WALLET, NULL, &watcher, NULL), ZKS_OK);
    CHECK_FAILS(zks_wallet_address(watcher, &text, &err), ZKS_ERR_NO_SIGNER, err);
    CHECK(text == NULL);
    zks_wallet_free(watcher);
    zks_wallet_free(watcher);
    zks_wallet_free(wallet);
    CHECK_FAILS(zks_wallet_address(wallet, &text, &err), ZKS_ERR_INVALID_HANDLE, err);
}

static void requests(void) {
    ZksWallet *wallet = NULL;
    ZksCall *call = NULL;
    ZksError *err = NULL;
    char *out = (char *)1;
    size_t size = 2u << 20;
    char *huge = malloc(size);

    CHECK_STATUS(zks_wallet_new(WALLET, NULL, &wallet, NULL), ZKS_OK);
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_new(NULL), ZKS_ERR_NULL_ARGUMENT);

    CHECK_FAILS(zks_wallet_balance(wallet, NULL, NULL, &out, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK(out == NULL);
    CHECK_FAILS(zks_wallet_balance(NULL, "{}", NULL, &out, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{}", NULL, NULL, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_balance((ZksWallet *)call, "{}", NULL, &out, &err), ZKS_ERR_WRONG_HANDLE_TYPE, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{}", (ZksCall *)wallet, &out, &err), ZKS_ERR_WRONG_HANDLE_TYPE, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{}", GARBAGE(ZksCall), &out, &err), ZKS_ERR_INVALID_HANDLE, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{\"chain\":\"l1\xc3\"}", NULL, &out, &err), ZKS_ERR_INVALID_UTF8, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{\"chain\"", NULL, &out, &err), ZKS_ERR_INVALID_JSON, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{\"chain\":\"l1\"} x", NULL, &out, &err), ZKS_ERR_INVALID_JSON, err);
    CHECK_FAILS(zks_wallet_balance(wallet, "{}", NULL, &out, &err), ZKS_ERR_MISSING_FIELD, err);
    CHECK_STATUS(zks_wallet_balance(wallet, "{\"chain\":\"l1\",\"adress\":\"0x\"}", NULL, &out, &err), ZKS_ERR_UNKNOWN_KEY);
    CHECK_HAS(zks_error_json(err), "\"path\":\"/adress\"");
    CHECK_HAS(zks_error_json(err), "\"op\":\"balance\"");
    zks_error_free(err);
    CHECK_FAILS(zks_wallet_deposit(wallet, "{\"amount\":1000000000000000000}", NULL, &out, &err), ZKS_ERR_AMOUNT_IS_NUMBER, err);
    CHECK_FAILS(zks_wallet_deposit(wallet, "{\"amount\":\"1.5\"}", NULL, &out, &err), ZKS_ERR_INVALID_AMOUNT, err);
    CHECK_FAILS(zks_wallet_deposit(wallet, "{\"amount\":\"1\",\"to\":\"0x36615cF349d7F6344891B1e7CA7C72883F5dc049\"}", NULL, &out, &err),
                ZKS_ERR_ADDRESS_CHECKSUM, err);
    CHECK_FAILS(zks_wallet_call(wallet, "no_such_method", "{}", NULL, &out, &err), ZKS_ERR_UNKNOWN_METHOD, err);
    CHECK_FAILS(zks_wallet_call(wallet, NULL, "{}", NULL, &out, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_wallet_call(wallet, "balance", "{}", call, &out, &err), ZKS_ERR_MISSING_FIELD, err);

    memset(huge, ' ', size);
    huge[size - 1] = 0;
    CHECK_FAILS(zks_wallet_balance(wallet, huge, NULL, &out, &err), ZKS_ERR_TOO_LARGE, err);
    CHECK_FAILS(zks_util_call("units_parse", huge, &out, &err), ZKS_ERR_TOO_LARGE, err);
    huge[ZKS_MAX_INPUT] = 0;
    CHECK_FAILS(zks_wallet_balance(wallet, huge, NULL, &out, &err), ZKS_ERR_MISSING_FIELD, err);
    free(huge);

    CHECK(out == NULL);
    zks_call_free(call);
    zks_wallet_free(wallet);
}

/* Text that has no NUL before a page that cannot be read. */
static void bounded_reading(void) {
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t readable = ((size_t)ZKS_MAX_INPUT + 1 + page - 1) / page * page;
    char *memory = mmap(NULL, readable + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *start, *out = NULL;
    ZksError *err = NULL;
    CHECK(memory != MAP_FAILED);
    CHECK(mprotect(memory + readable, page, PROT_NONE) == 0);
    memset(memory, ' ', readable);
    start = memory + readable - ((size_t)ZKS_MAX_INPUT + 1);
    CHECK_FAILS(zks_util_call("units_parse", start, &out, &err), ZKS_ERR_TOO_LARGE, err);
    CHECK(munmap(memory, readable + page) == 0);
}

static void utilities(void) {
    char *out = NULL;
    ZksError *err = NULL;
    CHECK_STATUS(zks_util_call("units_parse", "{\"amount\":\"1.5\",\"decimals\":18}", &out, &err), ZKS_OK);
    CHECK_HAS(out, "\"1500000000000000000\"");
    zks_string_free(out);
    CHECK_FAILS(zks_util_call("nothing", "{}", &out, &err), ZKS_ERR_UNKNOWN_METHOD, err);
    CHECK_FAILS(zks_util_call(NULL, "{}", &out, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_util_call("units_parse", NULL, &out, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_util_call("units_parse", "{}", NULL, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK_FAILS(zks_util_call("units_parse", "{\"amount\":\"1\",\"decimals\":18,\"x\":1}", &out, &err), ZKS_ERR_UNKNOWN_KEY, err);
    CHECK(out == NULL);
}

static void calls(void) {
    ZksCall *call = NULL, *never = GARBAGE(ZksCall);
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(call, 5), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(call, UINT64_MAX), ZKS_OK);
    CHECK_STATUS(zks_call_set_timeout_ms(never, 5), ZKS_ERR_INVALID_HANDLE);
    CHECK_STATUS(zks_call_set_timeout_ms(NULL, 5), ZKS_ERR_NULL_ARGUMENT);
    CHECK_STATUS(zks_call_set_progress(call, NULL, NULL, NULL), ZKS_OK);
    CHECK_STATUS(zks_call_cancel(call), ZKS_OK);
    CHECK_STATUS(zks_call_cancel(call), ZKS_OK);
    CHECK_STATUS(zks_call_cancel(NULL), ZKS_ERR_NULL_ARGUMENT);
    zks_call_free(call);
    CHECK_STATUS(zks_call_cancel(call), ZKS_ERR_INVALID_HANDLE);
}

static int freed = 0;
static void count_free(void *data) {
    CHECK(data == &freed);
    freed++;
}
static void ignore_progress(void *data, const char *json) {
    (void)data;
    (void)json;
}
static void ignore_log(void *data, int32_t level, const char *target, const char *message) {
    (void)data;
    (void)level;
    (void)target;
    (void)message;
}
static int32_t refuse(void *data, const uint8_t *digest, const char *json, uint8_t *out) {
    (void)data;
    (void)digest;
    (void)json;
    (void)out;
    return 1;
}

/* user_data is the library's from the call on, whatever the call returns. */
static void user_data(void) {
    uint8_t address[20] = {1};
    ZksCall *call = NULL;
    ZksSigner *signer = NULL;
    ZksError *err = NULL;
    CHECK_STATUS(zks_call_set_progress(NULL, ignore_progress, &freed, count_free), ZKS_ERR_NULL_ARGUMENT);
    CHECK(freed == 1);
    CHECK_STATUS(zks_call_new(&call), ZKS_OK);
    CHECK_STATUS(zks_call_set_progress(call, ignore_progress, &freed, count_free), ZKS_OK);
    CHECK(freed == 1);
    CHECK_STATUS(zks_call_set_progress(call, ignore_progress, &freed, count_free), ZKS_OK);
    CHECK(freed == 2);
    zks_call_free(call);
    CHECK(freed == 3);
    CHECK_FAILS(zks_signer_external(address, NULL, &freed, count_free, &signer, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK(freed == 4);
    CHECK_FAILS(zks_signer_external(NULL, refuse, &freed, count_free, &signer, &err), ZKS_ERR_NULL_ARGUMENT, err);
    CHECK(freed == 5);
    CHECK_STATUS(zks_signer_external(address, refuse, &freed, count_free, &signer, &err), ZKS_OK);
    CHECK(freed == 5);
    zks_signer_free(signer);
    CHECK(freed == 6);
    CHECK_STATUS(zks_set_logger(ignore_log, &freed, count_free, 6), ZKS_ERR_INVALID_FIELD);
    CHECK(freed == 7);
    CHECK_STATUS(zks_set_logger(ignore_log, &freed, count_free, ZKS_LOG_TRACE), ZKS_OK);
    CHECK_STATUS(zks_set_logger(ignore_log, &freed, count_free, ZKS_LOG_TRACE), ZKS_OK);
    CHECK(freed == 8);
    CHECK_STATUS(zks_set_logger(NULL, &freed, count_free, ZKS_LOG_TRACE), ZKS_OK);
    CHECK(freed == 10);
}

/* Frees two handles of each kind from two threads at once, while others use them. */
static void *race(void *data) {
    ZksSigner **signers_shared = data;
    int i;
    for (i = 0; i < 2000; i++) {
        char *address = NULL;
        ZksError *err = NULL;
        int32_t status = zks_signer_address(signers_shared[i % 64], &address, &err);
        CHECK(status == ZKS_OK || status == ZKS_ERR_INVALID_HANDLE);
        CHECK((status == ZKS_OK) == (address != NULL) && (status == ZKS_OK) == (err == NULL));
        zks_string_free(address);
        zks_error_free(err);
        if (i >= 1000) zks_signer_free(signers_shared[i % 64]);
    }
    return NULL;
}

static void races(void) {
    ZksSigner *shared[64];
    pthread_t threads[4];
    int i;
    for (i = 0; i < 64; i++) CHECK_STATUS(zks_signer_from_private_key(KEY, 32, &shared[i], NULL), ZKS_OK);
    for (i = 0; i < 4; i++) CHECK(pthread_create(&threads[i], NULL, race, shared) == 0);
    for (i = 0; i < 4; i++) pthread_join(threads[i], NULL);
}

/* The functions that run on the caller's stack, on one of the size that the header promises is enough. */
static void *on_a_small_stack(void *data) {
    signers();
    wallets();
    bounded_reading();
    utilities();
    return data;
}

static void small_stack(void) {
    pthread_attr_t attributes;
    pthread_t thread;
    CHECK(pthread_attr_init(&attributes) == 0);
    CHECK(pthread_attr_setstacksize(&attributes, 256 * 1024) == 0);
    CHECK(pthread_create(&thread, &attributes, on_a_small_stack, NULL) == 0);
    CHECK(pthread_join(thread, NULL) == 0);
    pthread_attr_destroy(&attributes);
}

int main(void) {
    check_begin();
    versions_and_texts();
    freeing_nothing();
    signers();
    wallets();
    requests();
    bounded_reading();
    utilities();
    calls();
    user_data();
    races();
    small_stack();
    return check_end("basics");
}
