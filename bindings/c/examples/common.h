/*
 * common.h - what the small examples share: a wallet from the environment, calls that end the program when they fail, balances.
 *
 * Environment: L1_RPC and L2_RPC, the URLs of a node of each chain; PRIVATE_KEY, 64 hex digits, of an account with ETH on both;
 * TOKEN, the address of an ERC-20 on L1 that the account holds.
 *
 * A program that lives longer would hand errors up; these say what went wrong and stop. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef EXAMPLES_COMMON_H
#define EXAMPLES_COMMON_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_get.h"
#include "wei.h"
#include "zksync.h"

typedef int32_t (*Operation)(ZksWallet *, const char *, ZksCall *, char **, ZksError **);

static inline const char *need(const char *name)
{
    const char *value = getenv(name);

    if (!value || !*value || strpbrk(value, "\"\\")) {
        fprintf(stderr, "%s must be set, without quotes or backslashes in it\n", name);
        exit(2);
    }
    return value;
}

/* Says what went wrong and, if money may be on its way, where to look. */
static inline void show_error(const char *what, const ZksError *error)
{
    char hash[80], sent[16];
    const char *tx = json_find(zks_error_json(error), "tx");

    fprintf(stderr, "%s: %s\n", what, zks_error_message(error));
    if (json_get(tx, "hash", hash, sizeof hash) && json_get(tx, "broadcast", sent, sizeof sent))
        fprintf(stderr, "%s: the transaction is %s; was it sent: %s\n", what, hash, sent);
}

static inline void check(const char *what, int32_t status, ZksError *error)
{
    if (status == ZKS_OK)
        return;
    show_error(what, error);
    exit(1);
}

/* snprintf that never cuts. */
#define FORMAT(out, ...)                                                     \
    do {                                                                     \
        int length_ = snprintf(out, sizeof(out), __VA_ARGS__);               \
        if (length_ < 0 || (size_t)length_ >= sizeof(out)) {                 \
            fprintf(stderr, "line %d: a text is too long\n", __LINE__);      \
            exit(1);                                                         \
        }                                                                    \
    } while (0)

static inline int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The private key of the environment. The caller wipes it. */
static inline void read_key(uint8_t key[32])
{
    const char *text = need("PRIVATE_KEY");
    int i;

    text += strncmp(text, "0x", 2) == 0 ? 2 : 0;
    for (i = 0; i < 64 && hex_digit(text[i]) >= 0; i++)
        key[i / 2] = (uint8_t)((i % 2 ? key[i / 2] : 0) << 4 | hex_digit(text[i]));
    if (i == 64 && text[64] == '\0')
        return;
    fprintf(stderr, "PRIVATE_KEY is not 64 hex digits\n");
    exit(2);
}

/* A wallet on the chains of the environment; NULL for the signer makes one that only watches. */
static inline ZksWallet *open_wallet(const ZksSigner *signer)
{
    char config[1024];
    ZksWallet *wallet = NULL;
    ZksError *error = NULL;

    FORMAT(config, "{\"l1\":{\"urls\":[\"%s\"]},\"l2\":{\"urls\":[\"%s\"]}}", need("L1_RPC"), need("L2_RPC"));
    check("zks_wallet_new", zks_wallet_new(config, signer, &wallet, &error), error);
    return wallet;
}

static inline ZksWallet *open_wallet_with_key(void)
{
    uint8_t key[32];
    ZksSigner *signer = NULL;
    ZksError *error = NULL;
    ZksWallet *wallet;
    int32_t status;

    read_key(key);
    status = zks_signer_from_private_key(key, sizeof key, &signer, &error);
    memset(key, 0, sizeof key);
    check("zks_signer_from_private_key", status, error);
    wallet = open_wallet(signer);
    zks_signer_free(signer);
    return wallet;
}

/* Calls an operation, at most five minutes, and gives its response. */
static inline char *call(ZksWallet *wallet, const char *name, Operation operation, const char *request)
{
    ZksCall *deadline = NULL;
    ZksError *error = NULL;
    char *response = NULL;
    int32_t status;

    check("zks_call_new", zks_call_new(&deadline), NULL);
    check("zks_call_set_timeout_ms", zks_call_set_timeout_ms(deadline, 300000), NULL);
    status = operation(wallet, request, deadline, &response, &error);
    zks_call_free(deadline);
    check(name, status, error);
    return response;
}
#define CALL(wallet, operation, request) call(wallet, #operation, zks_wallet_##operation, request)

/* A value of a response that must be there. */
static inline void take(const char *response, const char *key, char *out, size_t size)
{
    if (json_get(response, key, out, size))
        return;
    fprintf(stderr, "the answer has no %s: %s\n", key, response);
    exit(1);
}
#define TAKE(response, key, out) take(response, key, out, sizeof(out))

static inline Wei take_amount(const char *response, const char *key)
{
    char text[WEI_TEXT];
    Wei amount;

    TAKE(response, key, text);
    if (wei_parse(text, 0, &amount))
        return amount;
    fprintf(stderr, "%s is no amount: %s\n", key, text);
    exit(1);
}

/* What the wallet's account holds; token is NULL for the chain's own coin. */
static inline Wei balance_of(ZksWallet *wallet, const char *chain, const char *token)
{
    char request[160], quoted[64] = "null", *response;
    Wei balance;

    if (token)
        FORMAT(quoted, "\"%s\"", token);
    FORMAT(request, "{\"chain\":\"%s\",\"token\":%s}", chain, quoted);
    response = CALL(wallet, balance, request);
    balance = take_amount(response, "balance");
    zks_string_free(response);
    return balance;
}

/* Waits for a transaction that must succeed, and gives its fee. */
static inline Wei wait_for(ZksWallet *wallet, const char *chain, const char *hash)
{
    char request[160], status[16], *response;
    Wei fee;

    FORMAT(request, "{\"chain\":\"%s\",\"txHash\":\"%s\"}", chain, hash);
    response = CALL(wallet, transaction_wait, request);
    TAKE(response, "status", status);
    fee = take_amount(response, "fee");
    zks_string_free(response);
    if (strcmp(status, "success") == 0)
        return fee;
    fprintf(stderr, "%s on %s is a %s\n", hash, chain, status);
    exit(1);
}

/* Prints what must be and is. 1 if they are the same. */
static inline int same(const char *what, Wei must_be, Wei is)
{
    char must_be_text[WEI_TEXT], is_text[WEI_TEXT];

    printf("%-24s must be %s, is %s\n", what, wei_text(&must_be, 0, must_be_text), wei_text(&is, 0, is_text));
    return wei_equal(&must_be, &is);
}

/* Whether the library has nothing left of ours; for the exit status of a program that wants to know. */
static inline int nothing_left(void)
{
    uint64_t left = zks_live_objects();

    printf("%" PRIu64 " objects left\n", left);
    return left == 0;
}

#endif
