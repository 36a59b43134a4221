/* Loaded by name, used, closed: the code stays, so that its threads and its thread-locals end well. */
#include <dlfcn.h>

#include "node.h"

typedef int32_t (*WalletNew)(const char *, const ZksSigner *, ZksWallet **, ZksError **);
typedef int32_t (*Call)(ZksWallet *, const char *, const char *, ZksCall *, char **, ZksError **);

static void *load(const char *path, const char *name, void *place, size_t size) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *symbol;
    if (library == NULL) FAIL("%s", dlerror());
    symbol = dlsym(library, name);
    CHECK(symbol != NULL);
    memcpy(place, &symbol, size);
    return library;
}

static const char *library_path;

static void *user(void *data) {
    WalletNew wallet_new;
    Call wallet_call;
    ZksWallet *wallet = NULL;
    ZksError *err = NULL;
    char config[100], *out = NULL;
    void *first, *second;
    (void)data;
    first = load(library_path, "zks_wallet_new", &wallet_new, sizeof wallet_new);
    second = load(library_path, "zks_wallet_call", &wallet_call, sizeof wallet_call);
    snprintf(config, sizeof config, "{\"l2\":{\"urls\":[\"http://127.0.0.1:1\"],\"retries\":0}}");
    CHECK(wallet_new(config, NULL, &wallet, &err) == ZKS_OK);
    CHECK(wallet_call(wallet, "balance", "{\"chain\":\"l2\",\"address\":\"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049\"}", NULL, &out, &err) ==
          ZKS_ERR_UNREACHABLE);
    dlclose(first);
    dlclose(second);
    return NULL; /* ends with thread-locals of a closed library */
}

int main(int argc, char **argv) {
    pthread_t thread;
    alarm(60);
    CHECK(argc == 2);
    library_path = argv[1];
    CHECK(pthread_create(&thread, NULL, user, NULL) == 0);
    pthread_join(thread, NULL);
    check_sleep_ms(200); /* the workers are still there, in code that must be too */
    CHECK(dlopen(library_path, RTLD_NOW | RTLD_NOLOAD) != NULL);
    printf("ok %-10s %d checks\n", "dlopen", check_count);
    return 0;
}
