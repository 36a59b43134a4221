/*
 * load.c - how long it takes from nothing to the first signature: loading the shared library, a signer, a wallet, one call.
 *
 * Usage: load LIBRARY. Prints milliseconds.
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "zksync.h"

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* ISO C has no cast from an object pointer to a function pointer; POSIX promises that the bytes are the same. */
static int find(void *library, const char *name, void *function)
{
    void *symbol = dlsym(library, name);

    memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

int main(int argc, char **argv)
{
    uint8_t key[32];
    int32_t (*signer_from_private_key)(const uint8_t *, size_t, ZksSigner **, ZksError **);
    int32_t (*wallet_new)(const char *, const ZksSigner *, ZksWallet **, ZksError **);
    int32_t (*wallet_call)(ZksWallet *, const char *, const char *, ZksCall *, char **, ZksError **);
    const char *config = "{\"l1\":{\"urls\":[\"http://127.0.0.1:1\"]},\"l2\":{\"urls\":[\"http://127.0.0.1:2\"]}}";
    ZksSigner *signer = NULL;
    ZksWallet *wallet = NULL;
    char *response = NULL;
    double start = now_ms();
    void *library = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;

    memset(key, 1, sizeof key);
    if (!library || !find(library, "zks_signer_from_private_key", &signer_from_private_key) ||
        !find(library, "zks_wallet_new", &wallet_new) || !find(library, "zks_wallet_call", &wallet_call) ||
        signer_from_private_key(key, sizeof key, &signer, NULL) != ZKS_OK || wallet_new(config, signer, &wallet, NULL) != ZKS_OK ||
        wallet_call(wallet, "sign_message", "{\"text\":\"hello\"}", NULL, &response, NULL) != ZKS_OK) {
        fprintf(stderr, "load: the library does not work\n");
        return 1;
    }
    printf("%.3f\n", now_ms() - start);
    return 0;
}
